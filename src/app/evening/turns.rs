//! The languages of the hall: side by side, or each in its turn.

use std::time::Duration;

use bevy::prelude::*;

use super::{Evening, HallLanguages};
use crate::app::power::Pace;
use crate::app::redraw::NeedsRedraw;
use crate::app::steps::StageSystems;
use crate::app::surface::Surface;
use crate::contest::Phase;
use crate::locale::{Digits, Locale, UiLanguage};

/// How long the hall reads in one language before the next one's turn, ms.
const TURN: u64 = 6_000;

/// How often it is looked whose turn it is. A turn may be so much longer.
const LOOK: Duration = Duration::from_millis(500);

/// What keeps the turns going on screen.
#[derive(Component)]
struct Turning;

/// Installs the turns.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        turn.after(StageSystems::Act).before(StageSystems::Show).run_if(resource_exists::<Evening>),
    );
}

/// Draws the hall anew when the next language has its turn, and nothing else.
fn turn(
    evening: Res<Evening>,
    turning: Query<Entity, With<Turning>>,
    surfaces: Query<&Surface>,
    mut last: Local<Option<usize>>,
    mut redraw: ResMut<NeedsRedraw>,
    mut commands: Commands,
) {
    let is_seen = evening.shown.instead || surfaces.iter().any(|surface| *surface == Surface::Audience);
    let now = (is_seen && evening.takes_turns()).then(|| evening.turns_over());
    if std::mem::replace(&mut *last, now) != now {
        redraw.mark_on(Surface::Audience);
        if evening.shown.instead {
            redraw.mark();
        }
    }
    match (now, turning.iter().next()) {
        (Some(_), None) => {
            commands.spawn((Turning, Pace::Every(LOOK)));
        }
        (None, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
}

impl Evening {
    /// Returns the sentences of the languages in which the hall reads now, the most important first.
    pub fn hall_locales(&self, own: UiLanguage, digits: Digits) -> Vec<Locale> {
        languages(self.shown.languages, self.turns_over(), own, digits)
    }

    /// Whether the hall reads in one language after the other, and there is something to read.
    fn takes_turns(&self) -> bool {
        self.shown.languages == HallLanguages::Turn && self.contest.state().phase != Phase::Ended
    }

    /// Returns how many turns are over.
    fn turns_over(&self) -> usize {
        if !self.takes_turns() {
            return 0;
        }
        let over = self.now().saturating_sub(self.turns_since) / TURN;
        usize::try_from(over).unwrap_or_default()
    }

    /// Begins with the first language again.
    pub(super) fn begin_turns(&mut self) {
        self.turns_since = self.now();
    }
}

/// Returns the sentences of the languages in which the hall reads, the most important first, after so many turns.
pub(super) fn languages(chosen: HallLanguages, turn: usize, own: UiLanguage, digits: Digits) -> Vec<Locale> {
    use UiLanguage::{Chinese, English, Tibetan};
    let langs = match (chosen, own) {
        (HallLanguages::One, own) => vec![own],
        (HallLanguages::Two, Tibetan) => vec![Tibetan, Chinese],
        (HallLanguages::Two, Chinese | English) => vec![Chinese, Tibetan],
        (HallLanguages::Three, Tibetan) => vec![Tibetan, Chinese, English],
        (HallLanguages::Three, Chinese | English) => vec![Chinese, Tibetan, English],
        (HallLanguages::Turn, _) => vec![[Tibetan, Chinese, English][turn % 3]],
    };
    langs.into_iter().map(|lang| Locale::with_digits(lang, digits)).collect()
}
