//! RON files that are not lessons, such as the course and the rules of a contest: read by the `ron` crate with serde.
//!
//! `ron` stops at the first error and its values do not know where they stood, which is enough for files that few people
//! write. Its error is turned into a [`Fault`] with line, column and a sentence in the reader's language. A mistake of
//! writing (brackets, commas, quotes) is looked for again by the reader of lessons, which explains it better. What serde
//! cannot check is reported by [`DataFile::error_at`], which finds the place of a value again by its path.

use std::path::Path;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::fault::Finding;
use super::folder::text_of;
use super::nearest::nearest;
use super::syntax::{self, Node, Value};
use super::written::Written;
use super::{Expected, Fault, FaultKind};

/// Parses the bytes of a RON file. `Some(…)` need not be written around optional values. `file` is only named in
/// errors.
///
/// # Errors
/// Every error that was found, at least one, each with its place.
pub fn parse<T: DeserializeOwned>(file: &Path, bytes: Vec<u8>) -> Result<T, Vec<Fault>> {
    let text = text_of(bytes).map_err(|kind| vec![Fault::of_file(file, kind)])?;
    DataFile::new(file, &text).parse()
}

/// Parses the bytes of a RON file of at most `most` bytes and looks for what serde cannot check. `unreadable` makes a fault
/// of the caller's own of one of reading; `check` finds the others.
///
/// # Errors
/// Every fault that was found, at least one. A value of a wrong type hides the faults after it.
pub fn parse_checked<T: DeserializeOwned, F>(
    file: &Path,
    bytes: Vec<u8>,
    most: usize,
    unreadable: impl Fn(Fault) -> F,
    check: impl FnOnce(&T, DataFile<'_>) -> Vec<F>,
) -> Result<T, Vec<F>> {
    if bytes.len() > most {
        let [bytes, limit] = [bytes.len(), most].map(|count| u64::try_from(count).unwrap_or(u64::MAX));
        return Err(vec![unreadable(Fault::of_file(file, FaultKind::TooLarge { bytes, limit }))]);
    }
    let text = text_of(bytes).map_err(|kind| vec![unreadable(Fault::of_file(file, kind))])?;
    let written = DataFile::new(file, &text);
    let value: T =
        written.parse().map_err(|faults| faults.into_iter().map(&unreadable).collect::<Vec<_>>())?;
    let faults = check(&value, written);
    if faults.is_empty() { Ok(value) } else { Err(faults) }
}

/// The text of a RON file, for checks that go beyond the types of its values.
#[derive(Clone, Copy)]
pub struct DataFile<'t> {
    written: Written<'t>,
}

/// A step from a value to one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'n> {
    /// To the value of a field.
    Field(&'n str),
    /// To an item of a list, from 0.
    Item(usize),
}

impl<'t> DataFile<'t> {
    /// Wraps the text of a file, with or without a byte order mark.
    #[must_use]
    pub fn new(file: &'t Path, text: &'t str) -> Self {
        Self { written: Written::new(file, text) }
    }

    /// Parses the file.
    ///
    /// # Errors
    /// As [`parse`].
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Vec<Fault>> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(self.written.text).map_err(|error| self.faults(&error))
    }

    /// Creates an error at the value that a path leads to, or as far along the path as there are values.
    #[must_use]
    pub fn error_at(&self, path: &[Step<'_>], kind: FaultKind) -> Fault {
        let document = syntax::read(self.written.text);
        let mut node = document.root();
        for step in path {
            match inside(node, *step) {
                Some(inner) => node = inner,
                None => break,
            }
        }
        self.fault(Finding::error(node.at(), kind))
    }

    /// Returns the line, from 1, of the value that a path leads to.
    #[must_use]
    pub fn line_of(&self, path: &[Step<'_>]) -> usize {
        self.error_at(path, FaultKind::NothingInside).line
    }

    fn faults(&self, error: &SpannedError) -> Vec<Fault> {
        let document = syntax::read(self.written.text);
        if document.faults.is_empty() {
            return vec![self.fault(self.finding(document.root(), error))];
        }
        let mistakes = document.faults.iter();
        let findings =
            mistakes.map(|(at, fault)| Finding::error(at.clone(), FaultKind::Syntax(fault.clone())));
        self.written.faults(findings.collect())
    }

    fn fault(&self, finding: Finding) -> Fault {
        let (file, at) = (self.written.file, finding.at.clone());
        let mut faults = self.written.faults(vec![finding]);
        faults.pop().unwrap_or_else(|| Fault { bytes: at, ..Fault::of_file(file, FaultKind::NothingInside) })
    }

    /// Puts into our words what `ron` says of a document without mistakes of writing.
    fn finding(&self, root: Node<'_>, error: &SpannedError) -> Finding {
        use ron::Error;
        let before = self.written.byte(error.span.start.line, error.span.start.col);
        let after = self.written.byte(error.span.end.line, error.span.end.col).max(before);
        let wrong_type = |expected, byte| {
            let node = at_or_before(root, byte);
            let found = Expected::of(&node.value()).unwrap_or(Expected::Nothing);
            Finding::error(node.at(), FaultKind::WrongType { expected, found })
        };
        let kind = match &error.code {
            Error::NoSuchStructField { expected, found, .. } => FaultKind::UnknownField {
                near: nearest(found, expected.iter().copied()),
                found: found.clone(),
            },
            Error::NoSuchEnumVariant { expected, found, .. } => FaultKind::UnknownName {
                near: nearest(found, expected.iter().copied()),
                found: found.clone(),
            },
            Error::DuplicateStructField { field, .. } => FaultKind::RepeatedField { name: field },
            Error::MissingStructField { field, .. } => {
                let start = around(root, after).at().start;
                return Finding::error(start..start + 1, FaultKind::MissingField { name: field });
            }
            // Here `ron` stands before the value that it does not expect.
            Error::ExpectedString => return wrong_type(Expected::Text, after),
            Error::ExpectedInteger => return wrong_type(Expected::WholeNumber, after),
            Error::ExpectedFloat => return wrong_type(Expected::Number, after),
            Error::ExpectedBoolean => return wrong_type(Expected::TrueOrFalse, after),
            Error::ExpectedArray => return wrong_type(Expected::List, after),
            Error::ExpectedMap | Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
                return wrong_type(Expected::Fields, after);
            }
            // Here it stands inside a number: before what makes it no whole number, or after all of it.
            Error::IntegerOutOfBounds | Error::ExpectedComma => {
                return wrong_type(Expected::WholeNumber, before);
            }
            other => FaultKind::Unreadable { reason: other.to_string() },
        };
        Finding::error(before..after, kind)
    }
}

/// Returns the value that a step leads to.
fn inside<'d>(node: Node<'d>, step: Step<'_>) -> Option<Node<'d>> {
    match (node.value(), step) {
        (Value::Some(inner), _) => inside(inner, step),
        (Value::Struct(found), Step::Field(name)) => {
            found.fields.iter().find(|field| field.name == name).map(|field| field.value)
        }
        (Value::List(items), Step::Item(index)) => items.get(index),
        _ => None,
    }
}

/// Returns the smallest value that contains a byte.
fn around(node: Node<'_>, byte: usize) -> Node<'_> {
    innermost(node, &|inner| inner.at().contains(&byte))
}

/// Returns the smallest value that contains a byte or ends before it.
fn at_or_before(node: Node<'_>, byte: usize) -> Node<'_> {
    innermost(node, &|inner| (inner.at().start..=inner.at().end).contains(&byte))
}

fn innermost<'d>(node: Node<'d>, holds: &dyn Fn(&Node<'d>) -> bool) -> Node<'d> {
    let inner = match node.value() {
        Value::Struct(found) => found.fields.iter().map(|field| field.value).filter(holds).last(),
        _ => node.items().iter().filter(holds).last(),
    };
    inner.map_or(node, |inner| innermost(inner, holds))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Rules {
        seconds: u32,
        share: f64,
        is_open: bool,
        names: Vec<String>,
        note: Option<String>,
        order: Order,
        rounds: Vec<Round>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Round {
        points: u8,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    enum Order {
        #[default]
        Fixed,
        Drawn,
    }

    fn read(text: &str) -> Result<Rules, Vec<String>> {
        let told = |faults: Vec<Fault>| faults.iter().map(ToString::to_string).collect();
        parse(Path::new("rules.ron"), text.as_bytes().to_vec()).map_err(told)
    }

    #[test]
    fn values_are_read_without_some_and_with_a_mark() {
        let text = "\u{feff}// Rules.\n(seconds: 90, note: \"ཆུ\", order: Drawn, rounds: [(points: 10)])";
        let rules = read(text).expect("rules");
        assert_eq!((rules.seconds, rules.note.as_deref(), rules.order), (90, Some("ཆུ"), Order::Drawn));
        assert_eq!(rules.rounds, [Round { points: 10 }]);
        assert_eq!(read("()"), Ok(Rules::default()));
    }

    #[test]
    fn what_serde_refuses_has_its_place_and_a_sentence() {
        for (inside, expected) in [
            ("secnds: 3", "2:1: pack-unknown-field found=secnds"),
            ("seconds: 3, seconds: 4", "2:13: pack-repeated-field name=seconds"),
            ("rounds: [()]", "2:10: pack-missing-field name=points"),
            (
                "rounds: [(points: 1), (points: \"x\")]",
                "2:32: pack-wrong-type expected=whole-number found=text",
            ),
            ("rounds: [\"x\"]", "2:10: pack-wrong-type expected=fields found=text"),
            ("rounds: 3", "2:9: pack-wrong-type expected=list found=number"),
            ("names: [\"ཆུ\", 3]", "2:15: pack-wrong-type expected=text found=number"),
            ("seconds: -1", "2:10: pack-wrong-type expected=whole-number found=number"),
            ("seconds: 1.5", "2:10: pack-wrong-type expected=whole-number found=number"),
            ("seconds: 99999999999", "2:10: pack-wrong-type expected=whole-number found=number"),
            ("share: \"x\"", "2:8: pack-wrong-type expected=number found=text"),
            ("is_open: 1", "2:10: pack-wrong-type expected=true-or-false found=number"),
            ("order: Draw", "2:8: pack-unknown-name found=Draw"),
        ] {
            let text = format!("(note: \"水\",\n{inside})");
            assert_eq!(read(&text), Err(vec![format!("rules.ron:{expected}")]), "{inside}");
        }
    }

    #[test]
    fn every_mistake_of_writing_is_told_at_once() {
        assert_eq!(
            read("(seconds: 3，\nnames: [\"a\" \"b\"])"),
            Err(vec![
                "rules.ron:1:12: pack-syntax-wide found=， right=,".to_owned(),
                "rules.ron:2:12: pack-syntax-missing-comma".to_owned(),
            ])
        );
        assert_eq!(read(""), Err(vec!["rules.ron:1:1: pack-syntax-nothing".to_owned()]));
        let bytes = parse::<Rules>(Path::new("rules.ron"), b"PK\x03\x04\xff".to_vec()).expect_err("no text");
        assert_eq!(bytes[0].to_string(), "rules.ron:1:1: pack-not-text looks=zip");
    }

    #[test]
    fn the_place_of_a_value_is_found_by_its_path() {
        let text = "(names: [\"a\",\n \"水\"], rounds: Some([(points: 1),\n (points: 2)]))";
        let file = DataFile::new(Path::new("rules.ron"), text);
        for (path, place) in [
            (&[Step::Field("names"), Step::Item(1)][..], (2, 2)),
            (&[Step::Field("rounds"), Step::Item(1), Step::Field("points")], (3, 11)),
            (&[Step::Field("rounds"), Step::Item(5)], (2, 16)),
            (&[Step::Field("none")], (1, 1)),
        ] {
            let fault = file.error_at(path, FaultKind::EmptyText);
            assert_eq!((fault.line, fault.column), place, "{path:?}");
        }
        assert_eq!(file.line_of(&[Step::Field("names"), Step::Item(1)]), 2);
    }

    proptest! {
        #[test]
        fn a_file_with_slips_is_read_without_a_panic(
            place in any::<prop::sample::Index>(), removed in 0..9_usize,
            inserted in "[()\\[\\]{},:\"'/\\\\\na-z0-9水་.#-]{0,4}",
        ) {
            let text = "(seconds: 90, share: 0.5, names: [\"ཆུ\", \"水\"],\n order: Drawn, rounds: [(points: 10)])";
            let mut characters: Vec<char> = text.chars().collect();
            let start = place.index(characters.len());
            let end = (start + removed).min(characters.len());
            characters.splice(start..end, inserted.chars());
            let text: String = characters.into_iter().collect();
            let faults = parse::<Rules>(Path::new("rules.ron"), text.clone().into_bytes()).err();
            for fault in faults.iter().flatten() {
                prop_assert!(text.get(fault.bytes.clone()).is_some(), "{} {:?} in {}", fault, fault.bytes, text);
            }
            prop_assert!(faults.is_none_or(|faults| !faults.is_empty()));
        }
    }
}
