//! The answers of a question one by one: `=` or `~`, a weight, a text, a remark.

use super::answered::Answered;
use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, string, trimmed};

/// One `=` or `~` with what follows.
pub(super) struct Piece<'s> {
    pub at: usize,
    /// What stands before it; `None` only of a first one that has no mark.
    pub mark: Option<char>,
    is_right: bool,
    /// In hundredths.
    weight: Option<(f64, String)>,
    pub text: &'s [Sign],
    pub remark: Option<&'s [Sign]>,
}

impl Piece<'_> {
    /// In hundredths: all for `=`, nothing for `~`, or what was written.
    pub fn credit(&self) -> f64 {
        let unwritten = if self.is_right { 100.0 } else { 0.0 };
        self.weight.as_ref().map_or(unwritten, |(weight, _)| *weight)
    }

    pub fn is_wholly_right(&self) -> bool {
        (self.credit() - 100.0).abs() < 0.01
    }

    fn is_partly_right(&self) -> bool {
        !self.is_wholly_right() && self.credit().abs() > 0.01
    }
}

/// Takes the inside of an answer apart. What stands before the first mark is an answer as well, as it is to Moodle: right
/// if the marks that follow do not say otherwise.
pub(super) fn pieces(inside: &[Sign], is_unmarked_right: bool) -> Vec<Piece<'_>> {
    let is_mark = |sign: &Sign| sign.is('=') || sign.is('~');
    let unmarked = inside.first().filter(|first| !is_mark(first)).map(|_| 0);
    let marks = inside.iter().enumerate().filter(|(_, sign)| is_mark(sign)).map(|(index, _)| index);
    let starts: Vec<usize> = unmarked.into_iter().chain(marks).collect();
    let ends = starts.iter().skip(1).copied().chain([inside.len()]);
    let piece = |(start, end): (&usize, usize)| {
        let first = inside.get(*start)?;
        let mark = is_mark(first).then_some(first.c);
        let from = if mark.is_some() { start + 1 } else { *start };
        let (weight, rest) = weighed(trimmed(inside.get(from..end)?));
        let hash = rest.iter().position(|sign| sign.is('#'));
        let text = trimmed(rest.get(..hash.unwrap_or(rest.len()))?);
        let remark = hash.and_then(|hash| rest.get(hash + 1..)).map(trimmed).filter(|it| !it.is_empty());
        let is_right = mark.map_or(is_unmarked_right, |mark| mark == '=');
        Some(Piece { at: first.at, mark, is_right, weight, text, remark })
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

/// Tells what is right by half, or takes points off: it is not right by itself.
pub(super) fn note_credit(answered: &mut Answered, pieces: &[Piece<'_>]) {
    for piece in pieces {
        if let Some((_, written)) = piece.weight.as_ref().filter(|_| piece.is_partly_right()) {
            answered.faults.push((piece.at, GiftFault::PartCredit { weight: written.clone() }));
        }
    }
}

/// What is said of the right answer is why it is right. There is no place for what is said of the others.
pub(super) fn note_remarks(answered: &mut Answered, pieces: &[Piece<'_>], right: Option<usize>) {
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
