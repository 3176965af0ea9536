//! Reads the answer of a question, between `{` and `}`.

use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, string, trimmed};

/// The most answers of one question.
const MAX_ANSWERS: usize = 256;

/// What is right, its texts still with their places.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    Choice { options: Vec<Vec<Sign>>, answer: usize },
    TrueFalse(bool),
    Number { value: f64, tolerance: f64 },
    Text { accepted: Vec<Vec<Sign>> },
    Order { items: Vec<Vec<Sign>> },
}

/// An answer with what is said about it.
#[derive(Debug, Default)]
pub(super) struct Answered {
    pub answer: Option<Answer>,
    /// What is said after every answer; failing that, after the right one.
    pub why: Option<Vec<Sign>>,
    /// What is wrong, with the byte of the file.
    pub faults: Vec<(usize, GiftFault)>,
}

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

/// One `=` or `~` with what follows.
struct Piece<'s> {
    at: usize,
    is_right: bool,
    /// In hundredths.
    weight: Option<(f64, String)>,
    text: &'s [Sign],
    remark: Option<&'s [Sign]>,
}

impl Piece<'_> {
    /// In hundredths: all for `=`, nothing for `~`, or what was written.
    fn credit(&self) -> f64 {
        let unwritten = if self.is_right { 100.0 } else { 0.0 };
        self.weight.as_ref().map_or(unwritten, |(weight, _)| *weight)
    }

    fn is_wholly_right(&self) -> bool {
        (self.credit() - 100.0).abs() < 0.01
    }

    fn is_partly_right(&self) -> bool {
        !self.is_wholly_right() && self.credit().abs() > 0.01
    }
}

fn pieces(inside: &[Sign]) -> Vec<Piece<'_>> {
    let is_mark = |sign: &Sign| sign.is('=') || sign.is('~');
    let starts = inside.iter().enumerate().filter(|(_, sign)| is_mark(sign)).map(|(index, _)| index);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([inside.len()]);
    let piece = |(start, end): (&usize, usize)| {
        let mark = inside.get(*start)?;
        let (weight, rest) = weighed(trimmed(inside.get(start + 1..end)?));
        let hash = rest.iter().position(|sign| sign.is('#'));
        let text = trimmed(rest.get(..hash.unwrap_or(rest.len()))?);
        let remark = hash.and_then(|hash| rest.get(hash + 1..)).map(trimmed).filter(|it| !it.is_empty());
        Some(Piece { at: mark.at, is_right: mark.is('='), weight, text, remark })
    };
    starts.iter().zip(ends).filter_map(piece).collect()
}

/// `%50%` before an answer.
fn weighed(signs: &[Sign]) -> (Option<(f64, String)>, &[Sign]) {
    let none = (None, signs);
    let Some((first, rest)) = signs.split_first() else { return none };
    let Some(end) = rest.iter().position(|sign| sign.is('%')).filter(|_| first.is('%')) else { return none };
    let written = string(rest.get(..end).unwrap_or_default());
    match written.trim().parse::<f64>() {
        Ok(weight) if weight.is_finite() => {
            (Some((weight, written)), trimmed(rest.get(end + 1..).unwrap_or_default()))
        }
        _ => none,
    }
}

fn list(answered: &mut Answered, inside: &[Sign], is_text: bool) -> Option<Answer> {
    let pieces = pieces(inside);
    let first = inside.first()?;
    if let Some(beyond) = pieces.get(MAX_ANSWERS) {
        answered.faults.push((beyond.at, GiftFault::TooManyAnswers { limit: MAX_ANSWERS }));
        return None;
    }
    if pieces.first().is_none_or(|piece| piece.at != first.at) {
        answered.faults.push((first.at, GiftFault::NoMark));
        return None;
    }
    if !is_text && pieces.iter().all(|piece| piece.is_right && arrow(piece.text).is_some()) {
        return order(answered, &pieces, first.at);
    }
    let mut right: Vec<usize> =
        (0..).zip(&pieces).filter(|(_, it)| it.is_wholly_right()).map(|(at, _)| at).collect();
    let partly: Vec<usize> =
        (0..).zip(&pieces).filter(|(_, it)| it.credit() > 0.01).map(|(at, _)| at).collect();
    let sum: f64 = partly.iter().filter_map(|index| pieces.get(*index)).map(Piece::credit).sum();
    // Several that are right together.
    if right.is_empty() && partly.len() > 1 && (sum - 100.0).abs() < 1.0 {
        right = partly;
    } else {
        note_credit(answered, &pieces);
    }
    note_remarks(answered, &pieces, right.first().copied());
    if pieces.iter().all(|piece| piece.is_right) {
        let accepted: Vec<_> =
            right.iter().filter_map(|index| Some(pieces.get(*index)?.text.to_vec())).collect();
        if accepted.is_empty() {
            answered.faults.push((first.at, GiftFault::NoRight));
            return None;
        }
        return Some(Answer::Text { accepted });
    }
    let Some((answer, others)) = right.split_first() else {
        answered.faults.push((first.at, GiftFault::NoRight));
        return None;
    };
    if !others.is_empty() {
        answered.faults.push((first.at, GiftFault::SeveralRight { count: right.len() }));
    }
    let kept = pieces.iter().enumerate().filter(|(index, _)| !others.contains(index));
    let options = kept.map(|(_, piece)| piece.text.to_vec()).collect();
    // Before the first right one nothing is left out.
    Some(Answer::Choice { options, answer: *answer })
}

fn note_credit(answered: &mut Answered, pieces: &[Piece<'_>]) {
    for piece in pieces {
        if let Some((_, written)) = piece.weight.as_ref().filter(|_| piece.is_partly_right()) {
            answered.faults.push((piece.at, GiftFault::PartCredit { weight: written.clone() }));
        }
    }
}

/// What is said of the right answer is why it is right. There is no place for what is said of the others.
fn note_remarks(answered: &mut Answered, pieces: &[Piece<'_>], right: Option<usize>) {
    for (index, piece) in pieces.iter().enumerate() {
        match piece.remark {
            Some(remark) if Some(index) == right => answered.why = Some(remark.to_vec()),
            Some(remark) => {
                let at = remark.first().map_or(piece.at, |first| first.at);
                answered.faults.push((at, GiftFault::Remark));
            }
            None => {}
        }
    }
}

/// `=1 -> first =2 -> second`: the one kind of matching that a pack can hold.
fn order(answered: &mut Answered, pieces: &[Piece<'_>], at: usize) -> Option<Answer> {
    let mut items = Vec::new();
    for (number, piece) in (1_usize..).zip(pieces) {
        let arrow = arrow(piece.text)?;
        let place = string(trimmed(piece.text.get(..arrow)?));
        if place != number.to_string() || pieces.len() < 2 {
            answered.faults.push((at, GiftFault::Matching { name: String::new() }));
            return None;
        }
        items.push(trimmed(piece.text.get(arrow + 2..)?).to_vec());
    }
    note_remarks(answered, pieces, None);
    Some(Answer::Order { items })
}

fn arrow(text: &[Sign]) -> Option<usize> {
    text.windows(2).position(|two| string(two) == "->")
}

/// `3.14:0.01`, `1..2`, or several with `=` before each.
fn number(answered: &mut Answered, inside: &[Sign], at: usize) -> Option<Answer> {
    let inside = trimmed(inside);
    let listed = pieces(inside);
    if let Some(beyond) = listed.get(MAX_ANSWERS) {
        answered.faults.push((beyond.at, GiftFault::TooManyAnswers { limit: MAX_ANSWERS }));
        return None;
    }
    if listed.is_empty() {
        let mut parts = inside.splitn(2, |sign| sign.is('#'));
        let answer = range(answered, parts.next().unwrap_or_default(), at);
        answered.why = parts.next().map(trimmed).filter(|it| !it.is_empty()).map(<[Sign]>::to_vec);
        return answer;
    }
    note_credit(answered, &listed);
    let right: Vec<usize> =
        (0..).zip(&listed).filter(|(_, it)| it.is_wholly_right()).map(|(at, _)| at).collect();
    note_remarks(answered, &listed, right.first().copied());
    let Some(first) = right.first() else {
        answered.faults.push((at, GiftFault::NoRight));
        return None;
    };
    if right.len() > 1 {
        answered.faults.push((at, GiftFault::SeveralNumbers));
    }
    range(answered, listed.get(*first)?.text, at)
}

fn range(answered: &mut Answered, signs: &[Sign], at: usize) -> Option<Answer> {
    let written = string(trimmed(signs));
    let parsed = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let number = match (written.split_once(".."), written.split_once(':')) {
        (Some((least, most)), _) => parsed(least).zip(parsed(most)).and_then(|(least, most)| {
            let (value, tolerance) = (rounded(f64::midpoint(least, most)), rounded((most - least) / 2.0));
            (tolerance >= 0.0).then_some((value, tolerance))
        }),
        (None, Some((value, tolerance))) => parsed(value).zip(parsed(tolerance)),
        (None, None) => parsed(&written).map(|value| (value, 0.0)),
    };
    if number.is_none() {
        let at = signs.first().map_or(at, |first| first.at);
        answered.faults.push((at, GiftFault::NotANumber { found: written }));
    }
    number.map(|(value, tolerance)| Answer::Number { value, tolerance })
}

/// Returns half of a sum of decimals, without the error of binary fractions: 0.1..0.3 is 0.2 and 0.1 to either side.
fn rounded(number: f64) -> f64 {
    format!("{number:.12e}").parse().unwrap_or(number)
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
        let Some(Answer::Choice { options, answer: 1 }) = found.answer else { panic!("{found:?}") };
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
        ] {
            assert_eq!(answered(inside).answer, Some(Answer::Number { value, tolerance }), "{inside}");
        }
        assert!(matches!(answered("#many").faults[..], [(_, GiftFault::NotANumber { .. })]));
        assert!(matches!(answered("#2..1").faults[..], [(_, GiftFault::NotANumber { .. })]));
        assert!(matches!(answered("#=1 =2").faults[..], [(_, GiftFault::SeveralNumbers)]));
    }

    #[test]
    fn pairs_that_count_are_an_order_and_others_are_not() {
        let Some(Answer::Order { items }) = answered("=1 -> egg\n=2 -> hen").answer else { panic!() };
        assert_eq!(texts(&items), ["egg", "hen"]);
        assert_eq!(
            answered("=cat -> mouse =dog -> bone").faults,
            [(1, GiftFault::Matching { name: String::new() })]
        );
    }

    #[test]
    fn what_a_pack_cannot_hold_is_told() {
        for (inside, fault) in [
            ("", GiftFault::Essay { name: String::new() }),
            ("blue", GiftFault::NoMark),
            ("~a ~b", GiftFault::NoRight),
            ("=a =b ~c", GiftFault::SeveralRight { count: 2 }),
        ] {
            assert_eq!(answered(inside).faults.last().map(|(_, fault)| fault), Some(&fault), "{inside}");
        }
        let two = answered("~%50%a ~%50%b ~c");
        assert_eq!(two.faults, [(1, GiftFault::SeveralRight { count: 2 })]);
        let Some(Answer::Choice { options, answer: 0 }) = two.answer else { panic!("{two:?}") };
        assert_eq!(texts(&options), ["a", "c"]);
    }
}
