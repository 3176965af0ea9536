//! Words and sentences that are read aloud and compared with a model by the learner's own ear.

use super::face::Face;
use super::request::Request;
use super::task::{Exercise, ExerciseKind, Task};

/// Builds what is read aloud. Returns none if there is no model to be heard now.
pub(super) fn build(request: &Request<'_>) -> Option<Exercise> {
    let model = request.heard()?;
    let prompt = Face::of(request.entry, request.card.target).without_pinyin();
    Some(request.exercise(ExerciseKind::ReadAloud, prompt, "drill-read-aloud", Task::Compare(model)))
}
