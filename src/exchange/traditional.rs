//! Reads Chinese in traditional characters as simplified ones, which is what is taught here, and tells each place.

use std::collections::HashSet;

use super::draft::{Draft, Section, Value};
use crate::exchange::fault::{Fault, FaultKind};
use crate::exchange::place::Place;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::traditional::{has_traditional, simplified};
use crate::lesson::syntax::write::Tree;

/// How many places are told one by one: a list that is traditional throughout is no list of faults.
const MOST_TOLD: usize = 100;

/// Makes the Chinese of a draft simplified. Characters that both ways of writing have (著, 乾) are changed where the
/// text is traditional, or a good part of the file is.
pub(super) fn simplify(draft: &mut Draft) -> Vec<Fault> {
    let (mut texts, mut traditional) = (0_usize, 0_usize);
    each(draft, &mut |text, _| {
        if text.chars().any(is_hanzi) {
            texts += 1;
            traditional += usize::from(has_traditional(text));
        }
    });
    if traditional == 0 {
        return Vec::new();
    }
    let is_throughout = traditional * 5 >= texts;
    let (mut faults, mut more) = (Vec::new(), 0);
    let mut asked = HashSet::new();
    each(draft, &mut |text, place| {
        if !is_throughout && !has_traditional(text) {
            return;
        }
        let made = simplified(text);
        for unsure in made.unsure {
            if asked.insert(unsure.found) {
                let all: Vec<String> = unsure.all.chars().map(String::from).collect();
                let (hanzi, taken) = (unsure.found.to_string(), unsure.taken.to_string());
                let kind = FaultKind::TraditionalUnsure { hanzi, all: all.join("、"), taken };
                faults.push(Fault::warning(place.clone(), kind));
            }
        }
        if made.text == *text {
            return;
        }
        let found = std::mem::replace(text, made.text);
        if faults.len() < MOST_TOLD {
            let kind = FaultKind::Traditional { found, taken: text.clone() };
            faults.push(Fault::warning(place.clone(), kind));
        } else {
            more += 1;
        }
    });
    if more > 0 {
        faults.push(Fault::warning(Place::File, FaultKind::MoreTraditional { count: more }));
    }
    faults
}

/// Hands over each text that is Chinese by its field, with its place.
fn each(draft: &mut Draft, then: &mut impl FnMut(&mut String, &Place)) {
    for (name, value) in &mut draft.head {
        walk(value, is_chinese(name), &Place::File, then);
    }
    for section in Section::ALL {
        for item in draft.items_mut(section) {
            for (name, value) in &mut item.fields {
                walk(value, is_chinese(name), &item.at, then);
            }
        }
    }
}

fn is_chinese(field: &str) -> bool {
    matches!(field, "zh" | "zh_other")
}

fn walk(value: &mut Value, is_zh: bool, outer: &Place, then: &mut impl FnMut(&mut String, &Place)) {
    let place = value.from.as_ref().unwrap_or(outer);
    match &mut value.tree {
        Tree::Text(text) if is_zh => then(text, place),
        Tree::Text(_) | Tree::Bare(_) => {}
        Tree::List(values) | Tree::Values(_, values) => {
            for value in values {
                walk(value, is_zh, place, then);
            }
        }
        Tree::Fields(_, fields) => {
            for (name, value) in fields {
                walk(value, is_chinese(name), place, then);
            }
        }
        // A part of a sentence: Chinese, Tibetan.
        Tree::Pair(values) => {
            for (index, value) in values.iter_mut().enumerate() {
                walk(value, index == 0, place, then);
            }
        }
    }
}
