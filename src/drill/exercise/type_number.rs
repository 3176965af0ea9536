//! A question whose answer is a number.

use super::face::Face;
use super::marking::Key;
use super::number::Number;
use super::{Exercise, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::Entry;
use crate::lesson::Trilingual;

pub(super) fn build(
    entry: &Entry,
    card: &CardKey,
    ask: &Trilingual,
    (value, tolerance): (f64, f64),
    unit: Option<&Trilingual>,
) -> Exercise {
    let number = Number::new(value, tolerance, unit);
    let solution = vec![Face::Latin(number.written())];
    let prompt = Face::Text(ask.clone());
    let exercise = plain(Kind::TypeNumber, entry, card, prompt, "drill-type-number", Key::Number(number));
    Exercise { unit: unit.cloned(), solution, ..exercise }
}
