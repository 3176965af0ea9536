//! Marks a number as people type one: in Latin, Tibetan or full-width digits, with or without thousands separators,
//! with or without the unit.

use unicode_normalization::UnicodeNormalization as _;

use crate::language::answer::{Marked, Script, Span, SpanKind, Verdict, mark_text};
use crate::language::tibetan::digits;
use crate::lesson::Trilingual;

/// A number that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    value: f64,
    /// How far off still counts as right.
    tolerance: f64,
    /// What is counted, in each language; none if the question names nothing.
    units: Vec<String>,
}

impl Number {
    pub(super) fn new(value: f64, tolerance: f64, unit: Option<&Trilingual>) -> Self {
        let units = unit.into_iter().flat_map(|unit| [&unit.bo, &unit.zh, &unit.en]);
        let units = units.filter(|unit| !unit.is_empty()).cloned().collect();
        Self { value, tolerance, units }
    }

    /// Returns the number in Latin digits.
    pub(super) fn written(&self) -> String {
        self.value.to_string()
    }

    /// Marks a number as right or wrong as a whole.
    pub(super) fn mark(&self, typed: &str) -> Marked {
        let is_right = self.is_right(typed);
        let kind = if is_right { SpanKind::Same } else { SpanKind::Letter };
        let span = |text: String| vec![Span { text, kind }];
        Marked {
            verdict: if is_right { Verdict::Right } else { Verdict::Wrong },
            typed: span(typed.to_owned()),
            expected: span(self.written()),
            tones: Vec::new(),
            simplified: None,
        }
    }

    fn is_right(&self, typed: &str) -> bool {
        let text: String = digits::to_latin(typed).nfkc().collect();
        let Some((before, number, after)) = around_number(&text) else { return false };
        // Decimal fractions are not exact in binary: 0.1 + 0.2 is as good as 0.3.
        let slack = self.tolerance + 1e-9 * self.value.abs().max(1.0);
        self.is_unit(before)
            && self.is_unit(after)
            && values(number).iter().any(|value| (value - self.value).abs() <= slack)
    }

    /// Returns whether what stands beside a number may stand there: nothing, the unit or a shorter form of it, or, where the
    /// question names no unit, whatever the learner counts in.
    fn is_unit(&self, text: &str) -> bool {
        let text = text.trim_matches(|c: char| c.is_whitespace() || ".。།,，་!".contains(c)).to_lowercase();
        let is_like = |unit: &String| {
            let script = Script::of(unit).unwrap_or(Script::Latin);
            unit.to_lowercase().starts_with(&text)
                || mark_text(&[(script, unit.clone())], &text).verdict <= Verdict::Typo
        };
        text.is_empty() || self.units.is_empty() || self.units.iter().any(is_like)
    }
}

/// Splits a text into what stands before a number, the number from its sign to its last digit, and what stands after
/// it.
fn around_number(text: &str) -> Option<(&str, &str, &str)> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let before = text[..first].trim_end_matches(['.', ',']);
    let before = before.strip_suffix(['-', '−', '–', '+']).unwrap_or(before);
    Some((before, &text[before.len()..end], &text[end..]))
}

/// Returns the values that a number may have. A comma separates thousands or begins a fraction; where it could do
/// either, both are kept.
fn values(number: &str) -> Vec<f64> {
    let number: String = number
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '_'))
        .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
        .collect();
    if let Some((above, below)) = number.split_once('/') {
        let parts = above.parse::<f64>().ok().zip(below.parse::<f64>().ok());
        return parts.map(|(above, below)| above / below).into_iter().collect();
    }
    let without: String = number.chars().filter(|c| *c != ',').collect();
    let groups: Vec<&str> = number.split('.').next().unwrap_or_default().split(',').skip(1).collect();
    let parts_thousands = groups.iter().all(|group| group.len() == 3);
    let as_point = number.replace(',', ".");
    let is_fraction = groups.len() == 1 && !number.contains('.');
    [parts_thousands.then_some(without), is_fraction.then_some(as_point)]
        .into_iter()
        .flatten()
        .filter_map(|text| text.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::tibetan::digits::to_tibetan;

    fn metres() -> Trilingual {
        Trilingual { bo: "སྨི".to_owned(), zh: "米".to_owned(), en: "metres".to_owned() }
    }

    fn is_right(value: f64, tolerance: f64, typed: &str) -> bool {
        Number::new(value, tolerance, Some(&metres())).mark(typed).verdict == Verdict::Right
    }

    #[test]
    fn a_number_is_right_however_it_is_written() {
        for typed in [
            "8848",
            "8,848",
            "8 848",
            "༨༨༤༨",
            "８８４８",
            "8848.0",
            " 8848 米",
            "སྨི་༨༨༤༨",
            "8848 m",
            "8848 meters.",
        ] {
            assert!(is_right(8848.0, 0.0, typed), "{typed}");
        }
        for typed in ["8849", "88 484", "8848 kg", "8848 8848", "-8848", "", "米", "eight"] {
            assert!(!is_right(8848.0, 0.0, typed), "{typed}");
        }
        assert!(is_right(-1.5, 0.0, "−1,5") && is_right(-1.5, 0.0, "-1.5"));
        assert!(is_right(0.5, 0.0, "1/2") && is_right(0.5, 0.0, ".5"));
    }

    #[test]
    fn as_far_off_as_the_author_allows_is_right() {
        assert!(is_right(8848.0, 10.0, "8850"));
        assert!(!is_right(8848.0, 10.0, "8860"));
        assert!(is_right(0.3, 0.1, "0.4"));
    }

    #[test]
    fn without_a_unit_a_learner_may_name_one() {
        let tones = Number::new(4.0, 0.0, None);
        assert_eq!(tones.mark("4 tones").verdict, Verdict::Right);
        assert_eq!(tones.mark("5 tones").verdict, Verdict::Wrong);
    }

    proptest! {
        #[test]
        fn the_right_number_is_right(value in -1_000_000i32..1_000_000, hundredths in 0u32..100) {
            let value = f64::from(value) + f64::from(hundredths) / 100.0;
            let number = Number::new(value, 0.0, Some(&metres()));
            for typed in [number.written(), to_tibetan(&number.written()), format!("{value:.2} 米")] {
                prop_assert_eq!(number.mark(&typed).verdict, Verdict::Right, "{}", typed);
            }
        }

        #[test]
        fn any_text_is_marked(typed in ".{0,12}") {
            let _ = Number::new(1.0, 0.0, Some(&metres())).mark(&typed);
        }
    }
}
