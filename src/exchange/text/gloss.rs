//! Takes out of glosses what lists write around them: remarks in brackets, kinds of word, quotes, numbers.

use crate::exchange::fault::TableFault;
use crate::exchange::text::notation::marked;
use crate::lesson::glosses::{Of, is_note, is_remark, with_remark};

/// Kinds of word as dictionaries write them behind a word.
const KINDS: [&str; 10] = ["n.", "v.", "adj.", "adv.", "vt.", "vi.", "num.", "pron.", "conj.", "prep."];

/// Returns the glosses that are meant, each with its place, and what is to be told.
pub(in crate::exchange) fn meant<P: Clone>(
    glosses: Vec<(String, P)>,
    of: Of,
) -> (Vec<(String, P)>, Vec<TableFault>) {
    let mut taken: Vec<(String, P)> = Vec::new();
    let mut told = Vec::new();
    let is_single = glosses.len() == 1;
    for (gloss, place) in glosses {
        if is_note(&gloss) {
            told.push(TableFault::NoGloss { found: gloss });
            continue;
        }
        if is_remark(&gloss) && !is_single {
            match taken.last_mut() {
                Some((before, _)) => *before = with_remark(before, &gloss),
                None => told.push(TableFault::NoGloss { found: gloss }),
            }
            continue;
        }
        if of == Of::English {
            taken.push((gloss, place));
            continue;
        }
        let pieces: Vec<&str> = gloss.split(" or ").collect();
        let pieces =
            if pieces.iter().all(|piece| has_letters(piece)) { pieces } else { vec![gloss.as_str()] };
        for piece in pieces {
            let bare = without_kind(piece);
            let bare = marked(bare).unwrap_or_else(|| bare.trim().to_owned());
            if bare.len() < piece.trim().len() {
                told.push(TableFault::NotationRead { found: piece.to_owned(), taken: bare.clone() });
            }
            if let Some(found) = foreign(&bare) {
                told.push(TableFault::BesideTibetan { found });
            }
            taken.push((bare, place.clone()));
        }
    }
    (taken, told)
}

fn has_letters(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{f40}'..='\u{f6c}'))
}

/// Returns a gloss without the kind of word behind it.
fn without_kind(gloss: &str) -> &str {
    let gloss = gloss.trim();
    let kind = KINDS.into_iter().find_map(|kind| gloss.strip_suffix(kind));
    kind.filter(|rest| rest.ends_with(char::is_whitespace) && has_letters(rest)).map_or(gloss, str::trim_end)
}

/// Returns the first letters of another script, or digits of one, that stand beside Tibetan.
fn foreign(gloss: &str) -> Option<String> {
    let is_foreign = |c: char| {
        (c.is_alphanumeric() || matches!(c, '\u{e000}'..='\u{f8ff}')) && !matches!(c, '\u{f00}'..='\u{fff}')
    };
    let start = gloss.find(is_foreign).filter(|_| has_letters(gloss))?;
    Some(gloss.get(start..)?.chars().take_while(|c| is_foreign(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lists_write_around_tibetan_is_no_answer() {
        for (written, read, told) in [
            (&["ཆུ"][..], &["ཆུ"][..], 0),
            (&["ཁོ", "(ཕོ)"], &["ཁོ (ཕོ)"], 0),
            (&["(ཕོ)"], &["(ཕོ)"], 0),
            (&["ཆུ or མེ"], &["ཆུ", "མེ"], 0),
            (&["རི n."], &["རི"], 1),
            (&["«ས»"], &["ས"], 1),
            (&["༼ས༽"], &["ས"], 1),
            (&["༡༽ རྡོ།"], &["རྡོ།"], 1),
            (&["ཆུ abc"], &["ཆུ abc"], 1),
            (&["མེ (fire)"], &["མེ (fire)"], 1),
            (&["ས 土"], &["ས 土"], 1),
            (&["གསེར 123"], &["གསེར 123"], 1),
        ] {
            let glosses = written.iter().map(|gloss| ((*gloss).to_owned(), ())).collect();
            let (taken, faults) = meant(glosses, Of::Tibetan);
            let taken: Vec<&str> = taken.iter().map(|(gloss, ())| gloss.as_str()).collect();
            assert_eq!((taken.as_slice(), faults.len()), (read, told), "{written:?} {faults:?}");
        }
    }
}
