//! An item as the learner will see it: in every exercise it can come in, for the author of its pack.

use std::sync::Arc;

use super::exercise::{self, Exercise, Form};
use super::lexicon::Lexicon;
use super::{CardKey, Language, Skill};
use crate::lesson::Pack;

/// Any number would do; a fixed one shows an author the same page after every change.
const SEED: u64 = 1;

/// Every exercise that asks a learner of `target` for the item of this id, in the order in which they come: the
/// showing, then skill by skill while the memory is young, when it is older, and typed. Each is there once. The pack
/// stands alone, so what is chosen from is of this pack.
///
/// Empty if the pack has no such item to practise, or not for those who learn this language.
#[must_use]
pub fn exercises(pack: &Arc<Pack>, id: &str, target: Language) -> Vec<Exercise> {
    let lexicon = Lexicon::new([Arc::clone(pack)]);
    let card = |skill: Skill| CardKey::new(&pack.id, id, target, skill);
    let skills = lexicon.entry(&super::item(&pack.id, id)).map_or(&[][..], |entry| entry.skills(target));
    let showing = skills.first().and_then(|first| exercise::meet(&lexicon, &card(*first), true));
    let mut found: Vec<Exercise> = showing.into_iter().collect();
    for skill in skills {
        let card = card(*skill);
        for (form, is_young) in [(Form::Choose, true), (Form::Choose, false), (Form::Type, false)] {
            let Some(exercise) = exercise::ask(&lexicon, &card, form, is_young, SEED) else { continue };
            let is_new = |known: &Exercise| {
                known.kind != exercise.kind
                    || known.card != exercise.card
                    || known.tiles.len() != exercise.tiles.len()
            };
            if found.iter().all(is_new) {
                found.push(exercise);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
