//! A typed answer against what was expected.
use super::mandarin::pinyin::Tone;

/// How good an answer is, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Right,
    Typo,
    WrongTone,
    Wrong,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpanKind {
    Same,
    Letter,
    Tone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub kind: SpanKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToneSlip {
    /// Which syllable of the expected answer, from 0.
    pub syllable: usize,
    /// None when no tone was typed.
    pub typed: Option<Tone>,
    pub expected: Tone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub verdict: Verdict,
    pub typed: Vec<Span>,
    pub expected: Vec<Span>,
    pub tones: Vec<ToneSlip>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    Tibetan,
    Hanzi,
    Latin,
}

/// Marks pinyin where the hanzi are not known.
#[must_use]
pub fn mark_pinyin(expected: &str, typed: &str) -> Marked {
    mark_reading("", expected, typed)
}

/// Marks pinyin typed for `hanzi`.
#[must_use]
pub fn mark_reading(_hanzi: &str, expected: &str, typed: &str) -> Marked {
    mark_text(&[(Script::Latin, expected.to_owned())], typed)
}

/// Marks an answer in words.
#[must_use]
pub fn mark_text(accepted: &[(Script, String)], typed: &str) -> Marked {
    let expected = accepted.first().map(|(_, text)| text.clone()).unwrap_or_default();
    Marked {
        verdict: Verdict::Wrong,
        typed: vec![Span { text: typed.to_owned(), kind: SpanKind::Letter }],
        expected: vec![Span { text: expected, kind: SpanKind::Letter }],
        tones: Vec::new(),
    }
}
