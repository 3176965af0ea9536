//! Shadowing: a text is heard sentence by sentence from its model, said after it, and both are heard one after the other.

use bevy::prelude::*;

use super::hearing::{BeingSaid, Hear};
use super::own_voice::{OwnVoice, OwnVoiceWish};
use super::redraw::NeedsRedraw;
use super::rehearsal::Text;
use super::screen::Screen;
use super::sound::Hush;
use super::stage::AppActions;
use super::steps::StageSystems;

/// Asks for a text to be said after its model.
#[derive(Message, Clone, Debug)]
pub struct Shadow(pub Text);

/// What is wanted while shadowing.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShadowWish {
    /// To hear the model at this speed, by its number.
    Model(usize),
    /// The model, and then the own voice.
    Both,
    Step(isize),
    Pinyin,
    Meaning,
    Back,
}

/// The speeds of the model: as it is, slower, and slow.
pub const SPEEDS: [f32; 3] = [1.0, 0.8, 0.6];

/// Where the learner is.
#[derive(Resource, Default)]
pub struct Shadowing {
    pub text: Option<Text>,
    pub sentence: usize,
    pub hides_pinyin: bool,
    pub shows_meaning: bool,
    /// The speed at which the model was heard last.
    pub speed: usize,
    /// The own voice is heard once the model is over.
    then_own: bool,
}

/// Installs shadowing.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shadowing>()
        .add_action::<Shadow>()
        .add_action::<ShadowWish>()
        .add_systems(Update, open)
        .add_systems(OnExit(Screen::Shadowing), |mut own: MessageWriter<OwnVoiceWish>| {
            own.write(OwnVoiceWish::Forget);
        })
        .add_systems(
            Update,
            (act, then_own).chain().in_set(StageSystems::Act).run_if(in_state(Screen::Shadowing)),
        );
}

fn open(mut asked: MessageReader<Shadow>, mut state: ResMut<Shadowing>, mut next: ResMut<NextState<Screen>>) {
    let Some(Shadow(text)) = asked.read().last() else { return };
    let Shadowing { hides_pinyin, shows_meaning, .. } = *state;
    *state = Shadowing { text: Some(text.clone()), hides_pinyin, shows_meaning, ..Shadowing::default() };
    Screen::Shadowing.open(&mut next);
}

fn act(
    mut wishes: MessageReader<ShadowWish>,
    mut state: ResMut<Shadowing>,
    mut hear: MessageWriter<Hear>,
    mut hush: MessageWriter<Hush>,
    mut own: MessageWriter<OwnVoiceWish>,
    mut redraw: ResMut<NeedsRedraw>,
    mut next: ResMut<NextState<Screen>>,
) {
    for wish in wishes.read() {
        redraw.mark();
        let line =
            state.text.as_ref().and_then(|text| text.lines.get(state.sentence).map(|line| text.spoken(line)));
        match wish {
            ShadowWish::Model(speed) => {
                (state.speed, state.then_own) = (*speed, false);
                own.write(OwnVoiceWish::Stop);
                hear.write_batch(line.map(|line| Hear::asked(line).at_speed(SPEEDS[*speed % SPEEDS.len()])));
            }
            ShadowWish::Both => {
                state.then_own = true;
                let speed = SPEEDS[state.speed % SPEEDS.len()];
                hear.write_batch(line.map(|line| Hear::asked(line).at_speed(speed)));
            }
            ShadowWish::Step(by) => {
                let last = state.text.as_ref().map_or(0, |text| text.lines.len().saturating_sub(1));
                let to = state.sentence.saturating_add_signed(*by).min(last);
                if to != state.sentence {
                    state.sentence = to;
                    hush.write(Hush);
                    own.write(OwnVoiceWish::Forget);
                    redraw.turn_page();
                }
                state.then_own = false;
            }
            ShadowWish::Pinyin => state.hides_pinyin = !state.hides_pinyin,
            ShadowWish::Meaning => state.shows_meaning = !state.shows_meaning,
            ShadowWish::Back => Screen::Rehearsal.open(&mut next),
        }
    }
}

/// After the model the own voice.
fn then_own(
    mut state: ResMut<Shadowing>,
    mut said: ResMut<BeingSaid>,
    voice: Res<OwnVoice>,
    mut own: MessageWriter<OwnVoiceWish>,
    mut waited: Local<u8>,
) {
    if !state.then_own {
        *waited = 0;
        return;
    }
    // The model has been asked for in this frame and begins in one of the next.
    *waited = waited.saturating_add(1);
    if *waited < 4 || !said.is_over() {
        return;
    }
    state.bypass_change_detection().then_own = false;
    if matches!(*voice, OwnVoice::Taken(..)) {
        own.write(OwnVoiceWish::Hear);
    }
}
