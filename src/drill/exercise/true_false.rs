//! A statement: true or false.

use super::face::{Choice, Face};
use super::marking::Key;
use super::{Exercise, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::Entry;
use crate::lesson::Trilingual;

/// "True" is always the first choice: a fixed place is quicker to find than a random one.
pub(super) fn build(entry: &Entry, card: &CardKey, ask: &Trilingual, is_true: bool) -> Exercise {
    let faces = [Face::Message("drill-true"), Face::Message("drill-false")];
    let right = usize::from(!is_true);
    let prompt = Face::Text(ask.clone());
    let exercise = plain(Kind::TrueFalse, entry, card, prompt, "drill-true-or-false", Key::Choice(right));
    let solution = faces.get(right).cloned().into_iter().collect();
    let show = |face| Choice { item: entry.item.clone(), face };
    Exercise { choices: faces.into_iter().map(show).collect(), solution, ..exercise }
}
