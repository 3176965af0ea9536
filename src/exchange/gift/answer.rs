//! Reads the answer of a question, between `{` and `}`.

use super::answered::{Answer, Answered, MAX_ANSWERS, Pair};
use super::number::number;
use super::piece::{Piece, note_credit, note_remarks, pieces};
use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, string, trimmed};

/// Reads an answer that begins at byte `at`. `is_text` says that it is a typed one, whatever it looks like.
pub(super) fn read(inside: &[Sign], at: usize, is_text: bool) -> Answered {
    let mut answered = Answered::default();
    let hashes = inside.windows(4).position(|four| four.iter().all(|sign| sign.is('#')));
    let (inside, general) = match hashes {
        Some(hashes) => (inside.get(..hashes).unwrap_or_default(), inside.get(hashes + 4..)),
        None => (inside, None),
    };
    let inside = trimmed(inside);
    let general = general.map(|general| trimmed(general).to_vec()).filter(|general| !general.is_empty());
    answered.answer = match inside.first() {
        None => {
            answered.faults.push((at, GiftFault::Essay { name: String::new() }));
            None
        }
        Some(first) if first.is('#') => number(&mut answered, inside.get(1..).unwrap_or_default(), first.at),
        Some(_) => true_or_false(&mut answered, inside).or_else(|| list(&mut answered, inside, is_text)),
    };
    if general.is_some() {
        if let Some(first) = answered.why.as_deref().and_then(<[Sign]>::first) {
            answered.faults.push((first.at, GiftFault::Remark));
        }
        answered.why = general;
    }
    answered
}

/// `TRUE`, `F`, `T#said if wrong#said if right`.
fn true_or_false(answered: &mut Answered, inside: &[Sign]) -> Option<Answer> {
    let mut parts = inside.split(|sign| sign.is('#'));
    let word = string(trimmed(parts.next()?)).to_ascii_uppercase();
    let is_true = match word.as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let wrong = parts.next().map(trimmed).and_then(<[Sign]>::first);
    answered.faults.extend(wrong.map(|first| (first.at, GiftFault::Remark)));
    answered.why = parts.next().map(trimmed).filter(|right| !right.is_empty()).map(<[Sign]>::to_vec);
    Some(Answer::TrueFalse(is_true))
}

fn list(answered: &mut Answered, inside: &[Sign], is_text: bool) -> Option<Answer> {
    let is_choice = inside.iter().any(|sign| sign.is('~'));
    let pieces = pieces(inside, !is_choice);
    let first = inside.first()?;
    if let Some(beyond) = pieces.get(MAX_ANSWERS) {
        answered.faults.push((beyond.at, GiftFault::TooManyAnswers { limit: MAX_ANSWERS }));
        return None;
    }
    if pieces.first().is_some_and(|piece| piece.mark.is_none()) {
        answered.faults.push((first.at, GiftFault::NoMark));
    }
    if is_choice {
        Some(choice(answered, &pieces, first.at))
    } else if !is_text && pieces.iter().any(|piece| arrow(piece.text).is_some()) {
        matching(answered, &pieces, first.at)
    } else {
        Some(typed(answered, &pieces, first.at))
    }
}

/// `=water =H2O`: each that counts whole is right by itself.
fn typed(answered: &mut Answered, pieces: &[Piece<'_>], at: usize) -> Answer {
    let right = indices(pieces, Piece::is_wholly_right);
    note_credit(answered, pieces);
    note_remarks(answered, pieces, right.first().copied());
    if right.is_empty() {
        answered.faults.push((at, GiftFault::NoRight));
    }
    let accepted = right.iter().filter_map(|index| Some(pieces.get(*index)?.text.to_vec()));
    Answer::Text { accepted: accepted.collect() }
}

/// `=right ~wrong`, or `~%50%right ~%50%right as well ~%-100%wrong`.
fn choice(answered: &mut Answered, pieces: &[Piece<'_>], at: usize) -> Answer {
    let right = indices(pieces, Piece::is_wholly_right);
    let partly = indices(pieces, |piece| piece.credit() > 0.01);
    // Moodle lets choose several where no choice has `=`.
    let is_one = pieces.iter().any(|piece| piece.mark == Some('='));
    let together = match right.len() {
        0 => partly,
        1 => Vec::new(),
        _ if is_one => Vec::new(),
        _ => right.clone(),
    };
    let names = |of: &[usize]| {
        let texts = of.iter().filter_map(|index| pieces.get(*index)).map(|piece| string(piece.text));
        texts.collect::<Vec<_>>().join(" | ")
    };
    let all = || pieces.iter().map(|piece| piece.text.to_vec()).collect();
    if together.len() > 1 {
        let fault = GiftFault::RightTogether { count: together.len(), names: names(&together) };
        answered.faults.push((at, fault));
        note_remarks(answered, pieces, None);
        return Answer::Choice { options: all(), answer: None };
    }
    note_credit(answered, pieces);
    note_remarks(answered, pieces, right.first().copied());
    let Some((answer, others)) = right.split_first() else {
        answered.faults.push((at, GiftFault::NoRight));
        return Answer::Choice { options: all(), answer: None };
    };
    if !others.is_empty() {
        let fault = GiftFault::SeveralRight { count: right.len(), names: names(others) };
        answered.faults.push((at, fault));
    }
    let kept = pieces.iter().enumerate().filter(|(index, _)| !others.contains(index));
    let options = kept.map(|(_, piece)| piece.text.to_vec()).collect();
    // Before the first right one nothing is left out.
    Answer::Choice { options, answer: Some(*answer) }
}

fn indices<'s>(pieces: &[Piece<'s>], is_it: impl Fn(&Piece<'s>) -> bool) -> Vec<usize> {
    (0..).zip(pieces).filter(|(_, piece)| is_it(piece)).map(|(index, _)| index).collect()
}

/// `=cat -> mouse =dog -> bone`; with 1, 2, 3 before the arrows, things to put in order. A last `= -> tree` may belong to
/// nothing.
fn matching(answered: &mut Answered, pieces: &[Piece<'_>], at: usize) -> Option<Answer> {
    let pair = |piece: &Piece<'_>| {
        let arrow = arrow(piece.text)?;
        let item = trimmed(piece.text.get(..arrow)?).to_vec();
        Some(Pair { at: piece.at, item, partner: trimmed(piece.text.get(arrow + 2..)?).to_vec() })
    };
    let pairs: Option<Vec<Pair>> = pieces.iter().map(pair).collect();
    let Some(pairs) = pairs.filter(|pairs| pairs.len() > 1) else {
        answered.faults.push((at, GiftFault::Matching { name: String::new() }));
        return None;
    };
    note_remarks(answered, pieces, None);
    let counts = (1_usize..).zip(&pairs).all(|(number, pair)| string(&pair.item) == number.to_string());
    if counts {
        return Some(Answer::Order { items: pairs.into_iter().map(|pair| pair.partner).collect() });
    }
    Some(Answer::Pairs { pairs })
}

fn arrow(text: &[Sign]) -> Option<usize> {
    text.windows(2).position(|two| string(two) == "->")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::gift::read as shape;

    fn answered(inside: &str) -> Answered {
        let shape = shape::read(&format!("{{{inside}}}"));
        read(shape.blocks[0].answer.as_deref().unwrap(), 0, false)
    }

    fn texts(signs: &[Vec<Sign>]) -> Vec<String> {
        signs.iter().map(|text| string(text)).collect()
    }

    #[test]
    fn one_right_among_wrong_ones_is_a_choice() {
        let found = answered("~ a\n = b #because\n ~c #not c\n");
        let Some(Answer::Choice { options, answer: Some(1) }) = found.answer else { panic!("{found:?}") };
        assert_eq!(texts(&options), ["a", "b", "c"]);
        assert_eq!(found.why.as_deref().map(string).as_deref(), Some("because"));
        assert!(matches!(found.faults[..], [(_, GiftFault::Remark)]));
    }

    #[test]
    fn only_right_ones_are_typed() {
        let found = answered("=one =%100%1 =%50%uno ####said");
        let Some(Answer::Text { accepted }) = found.answer else { panic!("{found:?}") };
        assert_eq!(texts(&accepted), ["one", "1"]);
        assert_eq!(found.faults, [(14, GiftFault::PartCredit { weight: "50".to_owned() })]);
        assert_eq!(found.why.as_deref().map(string).as_deref(), Some("said"));
    }

    #[test]
    fn true_and_false() {
        for (inside, right) in [("T", true), ("TRUE", true), ("f", false), (" FALSE ", false)] {
            assert_eq!(answered(inside).answer, Some(Answer::TrueFalse(right)));
        }
        let said = answered("T#wrong#right");
        assert_eq!(said.why.as_deref().map(string).as_deref(), Some("right"));
        assert_eq!(said.faults.len(), 1);
    }

    #[test]
    fn numbers_with_how_far_off() {
        for (inside, value, tolerance) in [
            ("#2.5:0.01", 2.5, 0.01),
            ("#1..2", 1.5, 0.5),
            ("#0.1..0.3", 0.2, 0.1),
            ("#-5", -5.0, 0.0),
            ("#=1990:0 =%50%1990:10", 1990.0, 0.0),
            ("# 7 #exactly", 7.0, 0.0),
            ("#3:0.1#yes ~#no", 3.0, 0.1),
            ("#=5:0.1#near =5:1#far", 5.0, 1.0),
            ("#%100%༡༢", 12.0, 0.0),
            ("#−３．５..−2.5", -3.0, 0.5),
            ("#0,5:0,1", 0.5, 0.1),
            ("#1,000", 1000.0, 0.0),
            ("#1,234,567.5", 1_234_567.5, 0.0),
        ] {
            assert_eq!(answered(inside).answer, Some(Answer::Number { value, tolerance }), "{inside}");
        }
        assert!(matches!(answered("#many").faults[..], [(_, GiftFault::NotANumber { .. })]));
        assert!(matches!(answered("#2..1").faults[..], [(_, GiftFault::NotANumber { .. })]));
        for (inside, value, tolerance) in
            [("#=1 =2", 1.0, 0.0), ("#=3:0.5 =10:0.5", 3.0, 0.5), ("# 1 =%100%2", 1.0, 0.0)]
        {
            let several = answered(inside);
            assert_eq!(several.answer, Some(Answer::Number { value, tolerance }), "{inside}");
            assert!(matches!(several.faults[..], [(_, GiftFault::SeveralNumbers { .. })]), "{inside}");
        }
    }

    #[test]
    fn pairs_that_count_are_an_order_and_others_are_not() {
        let Some(Answer::Order { items }) = answered("=1 -> egg\n=2 -> hen").answer else { panic!() };
        assert_eq!(texts(&items), ["egg", "hen"]);
        let Some(Answer::Pairs { pairs }) = answered("=cat -> mouse =dog -> bone =-> tree").answer else {
            panic!()
        };
        let pairs: Vec<_> = pairs.iter().map(|pair| (string(&pair.item), string(&pair.partner))).collect();
        let pair = |item: &str, partner: &str| (item.to_owned(), partner.to_owned());
        assert_eq!(pairs, [pair("cat", "mouse"), pair("dog", "bone"), pair("", "tree")]);
        for inside in ["=cat -> mouse =dog", "=cat -> mouse"] {
            let fault = GiftFault::Matching { name: String::new() };
            assert_eq!(answered(inside).faults, [(1, fault)], "{inside}");
        }
    }

    #[test]
    fn what_a_pack_cannot_hold_is_told() {
        let several = |names: &str| GiftFault::SeveralRight { count: 2, names: names.to_owned() };
        for (inside, fault) in [
            ("", GiftFault::Essay { name: String::new() }),
            ("blue", GiftFault::NoMark),
            ("~a ~b", GiftFault::NoRight),
            ("~%50%a ~b", GiftFault::NoRight),
            ("=%50%a =%50%b", GiftFault::NoRight),
            ("=a =b ~c", several("b")),
            ("=a ~%100%b ~c", several("b")),
        ] {
            assert_eq!(answered(inside).faults.last().map(|(_, fault)| fault), Some(&fault), "{inside}");
        }
        let Some(Answer::Choice { options, answer: Some(0) }) = answered("=a =b ~c").answer else { panic!() };
        assert_eq!(texts(&options), ["a", "c"]);
    }

    #[test]
    fn choices_that_are_right_together_are_all_kept() {
        for (inside, names) in [
            ("~%50%a ~%50%b ~c", "a | b"),
            ("~%33.333%a ~%33.333%b ~%33.333%c", "a | b | c"),
            ("~%100%a ~%100%b ~%-100%c", "a | b"),
            ("~%33%a ~%-50%b ~%33%c", "a | c"),
            ("=%50%a =%50%b ~c", "a | b"),
        ] {
            let found = answered(inside);
            let [(1, GiftFault::RightTogether { names: told, .. })] = &found.faults[..] else {
                panic!("{inside}: {found:?}")
            };
            assert_eq!(told, names);
            let Some(Answer::Choice { options, answer: None }) = &found.answer else { panic!("{found:?}") };
            assert_eq!(options.len(), 3);
        }
        // One that counts whole is right alone, whatever is taken off for the others.
        let one = answered("~%100%a ~%-50%b ~c");
        assert!(matches!(one.answer, Some(Answer::Choice { answer: Some(0), .. })), "{one:?}");
    }

    #[test]
    fn what_has_no_mark_is_what_moodle_takes_it_for() {
        let Some(Answer::Text { accepted }) = answered("blue").answer else { panic!() };
        assert_eq!(texts(&accepted), ["blue"]);
        let Some(Answer::Choice { options, answer: Some(1) }) = answered("red ~%100%blue").answer else {
            panic!()
        };
        assert_eq!(texts(&options), ["red", "blue"]);
    }
}
