//! Compares a typed answer with what was expected: right, nearly right or wrong, and where.
//!
//! Nothing annoys learners more than a right answer that is rejected, so differences that no reader would count are
//! ignored here: case, spaces, punctuation, half and full width, the way a keyboard makes ü or a tone mark, British
//! or American spelling, a final tsheg or shad, Tibetan in its own letters or in Wylie. Traditional characters are right
//! too, and it is said what they are in simplified ones.
use super::mandarin::pinyin::Tone;
use super::mandarin::traditional;
use super::mandarin::variant::{self, Variant};

mod candidate;
mod english;
mod reading;
mod span;
#[cfg(test)]
mod tests;
mod wylie;

use candidate::Candidate;

/// How good an answer is, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Right,
    /// One slip of the finger in a long word: count it right and show it.
    Typo,
    /// The letters of the pinyin are right, a tone is not or is missing.
    WrongTone,
    Wrong,
}

/// What is to be shown of a stretch of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpanKind {
    Same,
    /// A letter or stack that is wrong, too many or missing.
    Letter,
    /// The letter that bears the wrong tone, or should bear one, or the number that gives it.
    Tone,
}

/// A stretch of an answer. It begins and ends between grapheme clusters, so never inside a Tibetan stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub kind: SpanKind,
}

/// A syllable with another tone than expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToneSlip {
    /// Which syllable of the expected answer, from 0.
    pub syllable: usize,
    /// None when no tone was typed.
    pub typed: Option<Tone>,
    /// The citation tone.
    pub expected: Tone,
}

/// An answer marked. The texts of `typed` make up exactly what was typed, or, where that was Wylie for a Tibetan
/// answer, the Tibetan that it gives; those of `expected` make up the expected answer that was nearest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub verdict: Verdict,
    pub typed: Vec<Span>,
    pub expected: Vec<Span>,
    pub tones: Vec<ToneSlip>,
    /// What was typed in simplified characters, where some of it was in traditional ones.
    pub simplified: Option<String>,
}

impl Marked {
    /// Counts the letters and tones that stand wrong, in what was typed and in what was expected.
    #[must_use]
    pub fn to_mend(&self) -> usize {
        let spans = self.typed.iter().chain(&self.expected);
        spans.filter(|span| span.kind != SpanKind::Same).map(|span| span.text.chars().count()).sum()
    }
}

/// The script in which an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    Tibetan,
    Hanzi,
    Latin,
}

impl Script {
    /// Returns the script of most letters of a text; none when it has no letter.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
        let tibetan = count(|c| matches!(c, '\u{0F00}' | '\u{0F40}'..='\u{0FBC}'));
        let hanzi = count(super::mandarin::hanzi::is_hanzi);
        let other = count(char::is_alphabetic).saturating_sub(tibetan + hanzi);
        // A Latin word takes more letters than a hanzi does, so one hanzi outweighs a few letters (T恤, 卡拉OK).
        let most = [(tibetan, Self::Tibetan), (hanzi * 2, Self::Hanzi), (other, Self::Latin)]
            .into_iter()
            .rev()
            .max_by_key(|(letters, _)| *letters);
        most.filter(|(letters, _)| *letters > 0).map(|(_, script)| script)
    }
}

/// Marks pinyin where the hanzi are not known: yí and yì pass for any yī, bú for any bù, where sandhi would make them.
#[must_use]
pub fn mark_pinyin(expected: &str, typed: &str) -> Marked {
    mark_reading("", expected, typed)
}

/// Marks pinyin typed for `hanzi`. `expected` is in citation tones; tones as spoken (bú shì, ní hǎo) are right too.
/// A word that a dictionary reads in two ways may be read in either (谁 shéi, shuí). Letters and tones are judged apart: a
/// verdict of `WrongTone` means that all letters are right.
#[must_use]
pub fn mark_reading(hanzi: &str, expected: &str, typed: &str) -> Marked {
    let mark = |expected: &str| {
        reading::mark(hanzi, expected, typed)
            .unwrap_or_else(|| candidate::mark(Script::Latin, expected, typed).marked)
    };
    let mut best = mark(expected);
    // Syllable by syllable, each in the reading that comes nearer.
    let mut taken: Vec<Variant> = Vec::new();
    for variant in variant::variants(hanzi, expected) {
        if best.verdict == Verdict::Right {
            break;
        }
        taken.push(variant);
        let marked = variant::replaced(expected, &taken).map(|other| mark(&other));
        match marked.filter(|marked| marked.to_mend() < best.to_mend()) {
            Some(marked) => best = marked,
            None => {
                taken.pop();
            }
        }
    }
    best
}

/// Marks words: the accepted answer in the script of what was typed that comes nearest decides. Parts of an accepted
/// answer in brackets may be left out. Latin letters may also be Wylie for an accepted answer in Tibetan; of the two
/// the kinder reading counts.
#[must_use]
pub fn mark_text(accepted: &[(Script, String)], typed: &str) -> Marked {
    mark_text_among(accepted, &[], typed)
}

/// As [`mark_text`], where `others` are right answers to other questions: what equals one of them is never a typo
/// (month for mouth).
#[must_use]
pub fn mark_text_among(accepted: &[(Script, String)], others: &[(Script, String)], typed: &str) -> Marked {
    let script = Script::of(typed);
    let fits = |of: Script| script.is_none_or(|script| script == of);
    let is_other = || others.iter().any(|(of, other)| fits(*of) && candidate::is_right(*of, other, typed));
    let answers = accepted.iter().filter(|(of, _)| fits(*of));
    let as_typed = answers
        .map(|(of, expected)| mark_one(*of, expected, typed).never_a_typo_if(is_other))
        .min_by_key(Candidate::rank);
    let as_wylie = if script == Some(Script::Latin) { wylie::nearest(accepted, others, typed) } else { None };
    let nearest = match (as_typed, as_wylie) {
        (Some(typed), Some(wylie)) if wylie.marked.verdict < typed.marked.verdict => Some(wylie),
        // What is wrong both ways is shown as it was typed.
        (typed, wylie) => typed.or(wylie),
    };
    nearest.map_or_else(
        || Marked {
            verdict: Verdict::Wrong,
            typed: span::whole(typed, SpanKind::Letter),
            expected: span::whole(accepted.first().map_or("", |(_, text)| text), SpanKind::Letter),
            tones: Vec::new(),
            simplified: None,
        },
        |candidate| candidate.marked,
    )
}

/// Marks against one accepted answer, hanzi by what they are in simplified characters.
fn mark_one(script: Script, expected: &str, typed: &str) -> Candidate {
    let meant = (script == Script::Hanzi).then(|| traditional::as_expected(typed, expected)).flatten();
    match meant {
        Some(meant) => candidate::mark(script, expected, &meant).written_as(typed, meant),
        None => candidate::mark(script, expected, typed),
    }
}
