//! Says the lines: each as it comes up, and all of them one after another.

use std::time::Duration;

use bevy::prelude::*;

use super::ReadingState;
use super::walk::{Part, speakers};
use crate::app::hearing::{BeingSaid, Hear};
use crate::app::learner::Learner;
use crate::app::reading::OpenText;
use crate::app::sound::{Hush, Sounds};
use crate::app::storage::{Clock, CurrentSettings, Taste};
use crate::drill::Language;
use crate::lesson::{Line, Pack, Spoken, Story};
use crate::voice::Timbre;

/// How long it is quiet between two lines of a text that goes on by itself.
const BETWEEN_LINES: Duration = Duration::from_millis(600);

/// Goes on to the next line when the one before has been heard and it has been quiet for a while.
pub(super) fn play_on(
    mut state: ResMut<ReadingState>,
    mut said: ResMut<BeingSaid>,
    text: Res<OpenText>,
    learner: Res<Learner>,
    clock: Res<Clock>,
    time: Res<Time<Real>>,
    sounds: Res<Sounds>,
    mut taste: Taste,
) {
    if !state.walk.is_playing || !state.is_said {
        return;
    }
    if !said.is_over() {
        state.quiet_since = None;
        return;
    }
    let now = time.elapsed();
    let since = *state.quiet_since.get_or_insert(now);
    if sounds.player().fault().is_some() {
        // Nothing is heard, and why is said: lines that run past in silence are no use.
        state.walk.is_playing = false;
        taste.mark_for_redraw();
    } else if now.saturating_sub(since) >= BETWEEN_LINES
        && let Some(story) = text.story()
    {
        let step = state.walk.forward(story);
        state.take(step, &text, &learner, *clock, &mut taste);
    }
}

/// Says the line that has become the current one: always while the text goes on by itself, what others say and the model
/// of what was said in a part that is played, else if the learner wants it.
pub(super) fn say(
    mut state: ResMut<ReadingState>,
    text: Res<OpenText>,
    learner: Res<Learner>,
    current: Res<CurrentSettings>,
    mut hear: MessageWriter<Hear>,
    mut hush: MessageWriter<Hush>,
) {
    let Some(story) = text.story() else { return };
    if state.is_said {
        return;
    }
    state.is_said = true;
    let walk = &state.walk;
    let is_wanted = walk.is_playing || matches!(walk.part, Part::Of(_)) || current.settings.says_by_itself;
    match walk.current(story) {
        Some(line) if is_wanted && !walk.is_covered(story) => {
            let spoken = spoken(text.pack(), line, learner.profile().target);
            hear.write(Hear::by_itself(spoken).in_timbre(timbre(story, line)));
        }
        Some(_) => {
            hush.write(Hush);
        }
        None => {}
    }
}

/// Returns what is heard of a line.
pub(super) fn spoken(pack: &Pack, line: &Line, target: Language) -> Spoken {
    let spoken = match target {
        Language::Mandarin => Spoken::of_line(line),
        Language::Tibetan => Spoken::tibetan(&line.bo),
    };
    spoken.with_recording(&pack.id, pack.teaches, line.audio.as_deref())
}

/// Returns the computer voice of a speaker, so that two who talk to one another differ; the chosen one where there are
/// no speakers.
pub(super) fn timbre(story: &Story, line: &Line) -> Option<Timbre> {
    let by = line.by.as_deref()?;
    let place = speakers(story).iter().position(|speaker| *speaker == by)?;
    [Timbre::Low, Timbre::High, Timbre::Normal].get(place % 3).copied()
}
