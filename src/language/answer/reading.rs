//! Compares pinyin: letters first, then the tone of each syllable.
use super::{Marked, SpanKind, ToneSlip, Verdict};
use crate::language::edit::{self, Step};
use crate::language::mandarin::hanzi;
use crate::language::mandarin::pinyin::segment::Piece;
use crate::language::mandarin::pinyin::{self, Syllable, Tone};
use crate::language::mandarin::sandhi;

mod side;

use side::{Letter, Side};

/// Marks `typed`; none when `expected` is no pinyin.
pub(super) fn mark(hanzi: &str, expected: &str, typed: &str) -> Option<Marked> {
    let syllables = expected_syllables(hanzi, expected)?;
    let mut wanted = Side::of_expected(expected, &syllables);
    let mut given = Side::of_typed(typed);
    let steps = edit::steps_by(&given.letters, &wanted.letters, |typed, wanted| {
        let syllable = wanted.syllable.and_then(|at| syllables.get(at)).map(|(_, piece)| piece);
        are_same(&given, typed, wanted.c, syllable)
    });
    given.take_syllables(&steps, &wanted);
    let mut is_wrong = mark_letters(&steps, &mut given, &mut wanted, syllables.len());
    for unit in given.stray_breaks(&syllables) {
        given.paint_unit(unit, SpanKind::Letter);
        if let Some(at) = given.syllable_of(unit) {
            wanted.paint_syllable(at, SpanKind::Letter);
            is_wrong.iter_mut().skip(at).take(1).for_each(|wrong| *wrong = true);
        }
    }
    let letters_right = !given.letters.is_empty() && !given.has_wrong_letter() && !wanted.has_wrong_letter();
    let citation: Vec<_> = syllables.iter().map(|(hanzi, piece)| (*hanzi, piece.syllable())).collect();
    let mut tones = tone_slips(&citation, &given);
    tones.retain(|slip| is_wrong.get(slip.syllable) == Some(&false));
    for slip in &tones {
        let spelling = citation.get(slip.syllable).map_or("", |(_, syllable)| syllable.letters.as_str());
        given.paint_tone(slip.syllable, spelling);
        wanted.paint_tone(slip.syllable, spelling);
    }
    let verdict = match (letters_right, tones.is_empty()) {
        (true, true) => Verdict::Right,
        (true, false) => Verdict::WrongTone,
        (false, _) => Verdict::Wrong,
    };
    Some(Marked { verdict, typed: given.spans(), expected: wanted.spans(), tones, simplified: None })
}

fn expected_syllables(hanzi: &str, expected: &str) -> Option<Vec<(Option<char>, Piece)>> {
    let known = if hanzi.is_empty() { None } else { hanzi::syllables_over(hanzi, expected).ok() };
    known.filter(|syllables| !syllables.is_empty()).or_else(|| {
        let pieces = pinyin::pieces(expected, false, None).ok()?;
        Some(pieces.into_iter().map(|piece| (None, piece)).collect())
    })
}

/// Returns whether a typed letter is the one wanted, in the syllable where it is wanted.
fn are_same(given: &Side, typed: &Letter, wanted: char, syllable: Option<&Piece>) -> bool {
    match (typed.c, wanted) {
        // lue and nue can only mean lüe and nüe, and a colon that could close a phrase may make an ü.
        ('u', 'ü') => {
            given.is_before_colon(typed) || syllable.is_some_and(|piece| piece.letters.ends_with('e'))
        }
        // ê is on no keyboard.
        ('e', 'ê') => true,
        (typed, wanted) => typed == wanted,
    }
}

/// Paints the letters that differ, and says of each syllable whether it has one.
fn mark_letters(steps: &[Step], given: &mut Side, wanted: &mut Side, syllables: usize) -> Vec<bool> {
    let mut is_wrong = vec![false; syllables];
    for step in steps {
        let (left, right) = match *step {
            Step::Same(..) => continue,
            Step::Replaced(left, right) => (Some(left), Some(right)),
            Step::Extra(left) => (Some(left), None),
            Step::Missing(right) => (None, Some(right)),
        };
        let painted =
            [left.and_then(|at| given.paint_letter(at)), right.and_then(|at| wanted.paint_letter(at))];
        for syllable in painted.into_iter().flatten() {
            is_wrong.iter_mut().skip(syllable).take(1).for_each(|wrong| *wrong = true);
        }
    }
    is_wrong
}

fn tone_slips(citation: &[(Option<char>, Syllable)], given: &Side) -> Vec<ToneSlip> {
    let slip = |(syllable, accepted): (usize, &Vec<Tone>)| {
        let heard = given.tones(syllable);
        let expected = *accepted.first()?;
        match heard.iter().find(|(_, tone)| !accepted.contains(tone)) {
            Some((_, tone)) => Some(ToneSlip { syllable, typed: Some(*tone), expected }),
            None if heard.is_empty() && !accepted.contains(&Tone::Neutral) => {
                Some(ToneSlip { syllable, typed: None, expected })
            }
            None => None,
        }
    };
    sandhi::accepted(citation).iter().enumerate().filter_map(slip).collect()
}
