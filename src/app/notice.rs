//! A sentence at the foot of the window that goes away by itself: what is being heard, or why it is not. It lies over
//! the screen and never redraws it.

use std::time::Duration;

use bevy::prelude::*;

use super::localise::Words;
use super::power::Pace;
use super::sound::{Hush, Sounds};
use super::stage::AppActions;
use super::steps::StageSystems;
use super::theme::{Look, RADIUS};
use super::widgets::{KeptNodes, TextLook, TextRole, Ui, label};
use crate::audio::AudioFault;

/// Asks for a sentence.
#[derive(Message, Clone, Copy, Debug)]
pub struct Notify {
    message: &'static str,
    sound: WithSound,
}

/// How a sentence goes with a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WithSound {
    /// It does not.
    No,
    /// It says what is heard. If no sound comes, the reason is said in its place.
    Asked,
    /// Likewise, of what the program says by itself: there the same reason is said once, not with every word.
    ByItself,
}

impl Notify {
    /// The sentence of a Fluent id.
    #[must_use]
    pub fn sentence(message: &'static str) -> Self {
        Self { message, sound: WithSound::No }
    }

    /// Likewise, for what has just begun to be heard, because a learner asked for it or by itself.
    #[must_use]
    pub fn while_heard(message: &'static str, was_asked_for: bool) -> Self {
        Self { message, sound: if was_asked_for { WithSound::Asked } else { WithSound::ByItself } }
    }
}

/// The sentence that is shown.
#[derive(Component)]
pub struct Notice {
    sound: WithSound,
    left: Duration,
}

/// How long a sentence stays.
const LASTING: Duration = Duration::from_millis(2500);
/// How long the reason stays why nothing is heard.
const LASTING_FAULT: Duration = Duration::from_secs(6);
/// How often is looked whether it has stayed long enough.
const STEP: Duration = Duration::from_millis(250);

/// Installs the notices.
pub fn plugin(app: &mut App) {
    app.add_action::<Notify>()
        .add_systems(Update, (tell_fault, fade, end_with_sound, show).chain().after(StageSystems::Show));
}

fn show(
    mut asked: MessageReader<Notify>,
    shown: Query<Entity, With<Notice>>,
    look: Res<Look>,
    words: Res<Words>,
    mut commands: Commands,
) {
    let Some(notify) = asked.read().last() else { return };
    let said = words.locale().text(notify.message);
    let notice = Notice { sound: notify.sound, left: LASTING };
    spawn(notice, &said, TextRole::Ink, shown.iter(), &look, &words, &mut commands);
}

/// Once it turns out that there is no sound, says why.
fn tell_fault(
    shown: Query<(Entity, &Notice)>,
    sounds: Res<Sounds>,
    look: Res<Look>,
    words: Res<Words>,
    mut known: Local<Option<AudioFault>>,
    mut commands: Commands,
) {
    for (entity, notice) in &shown {
        if notice.sound == WithSound::No {
            continue;
        }
        let Some(fault) = sounds.player().fault() else { continue };
        if notice.sound == WithSound::ByItself && known.as_ref() == Some(&fault) {
            commands.entity(entity).despawn();
            continue;
        }
        let said = words.locale().explain(&fault);
        *known = Some(fault);
        let notice = Notice { sound: WithSound::No, left: LASTING_FAULT };
        spawn(notice, &said, TextRole::Wrong, [entity], &look, &words, &mut commands);
    }
}

/// Spawns it on the desk, whose camera is the default one.
fn spawn(
    notice: Notice,
    said: &str,
    role: TextRole,
    before: impl IntoIterator<Item = Entity>,
    look: &Look,
    words: &Words,
    commands: &mut Commands,
) {
    for before in before {
        commands.entity(before).despawn();
    }
    let palette = look.palette();
    let root = commands
        .spawn((
            notice,
            Pace::Every(STEP),
            Node {
                position_type: PositionType::Absolute,
                left: px(0),
                right: px(0),
                bottom: px(12),
                // In the corner it lies over nothing that is pressed next.
                justify_content: JustifyContent::Start,
                padding: UiRect::horizontal(px(14)),
                ..default()
            },
            GlobalZIndex(10),
            Pickable::IGNORE,
        ))
        .id();
    let kept = &mut KeptNodes::default();
    let mut ui = Ui { commands, parent: root, look, words: words.locale(), kept, foot: None };
    let card = Node {
        padding: UiRect::axes(px(18), px(8)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(RADIUS)),
        min_width: px(0),
        // Clear of the main action, which stands in the middle.
        max_width: percent(36),
        ..default()
    };
    let dress = (card, BackgroundColor(palette.card), BorderColor::all(palette.line), Pickable::IGNORE);
    ui.node(dress, |ui| {
        label(ui, said, TextLook::BODY.role(role));
    });
}

/// What is not heard any more is not spoken of.
fn end_with_sound(mut hushed: MessageReader<Hush>, shown: Query<(Entity, &Notice)>, mut commands: Commands) {
    if hushed.read().count() == 0 {
        return;
    }
    for (entity, _) in shown.iter().filter(|(_, notice)| notice.sound != WithSound::No) {
        commands.entity(entity).despawn();
    }
}

fn fade(mut shown: Query<(Entity, &mut Notice)>, time: Res<Time<Real>>, mut commands: Commands) {
    for (entity, mut notice) in &mut shown {
        notice.left = notice.left.saturating_sub(time.delta());
        if notice.left.is_zero() {
            commands.entity(entity).despawn();
        }
    }
}
