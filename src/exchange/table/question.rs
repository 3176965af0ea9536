//! Reads questions: the kind, the answer, and the options, which stand in rows below one another.

use unicode_normalization::UnicodeNormalization as _;

use super::block::Block;
use crate::exchange::draft::{Field, Found, Value, list, made, text, written};
use crate::exchange::fault::{Fault, TableFault};
use crate::lesson::cells::{kind_by_name, number, split, truth, whole};
use crate::lesson::syntax::write::{Branch, Tree};

/// Returns the fields of a question.
pub(super) fn fields(block: &Block<'_>, found: &mut Found) -> Vec<Field> {
    let fields = [
        block.trilingual("ask"),
        block.field("hear"),
        kind(block, found).map(|kind| ("kind", kind)),
        block.trilingual("why"),
        block.field("source"),
        block.whole("difficulty", found),
        block.values("tags"),
        block.field("reviewed_by"),
    ];
    fields.into_iter().flatten().collect()
}

fn kind(block: &Block<'_>, found: &mut Found) -> Option<Value> {
    let options: Vec<Value> =
        block.rows.iter().filter_map(|row| block.trilingual_in(row, "option")).collect();
    let name = match block.cell("kind") {
        None => guess(block.cell("answer")?, options.len()),
        Some(written) => {
            let known = kind_by_name(written);
            if known.is_none() {
                let fault = TableFault::UnknownKind { found: written.to_owned() };
                found.faults.push(Fault::error(block.place("kind"), fault));
            }
            known.unwrap_or("TrueFalse")
        }
    };
    if block.cell("kind").is_some_and(|written| kind_by_name(written).is_none()) {
        // Told already; what the answer should be cannot be known.
        return Some(made(Tree::Values("TrueFalse", vec![made(Tree::Bare("true".to_owned()))])));
    }
    let place = block.place(if block.cell("kind").is_some() { "kind" } else { "answer" });
    if name != "Order" && block.cell("answer").is_none() {
        let fault = TableFault::MissingValue { name: "answer" };
        found.faults.push(Fault::error(block.place("answer"), fault));
    }
    let tree = match name {
        "Choice" => {
            let answer = block.cell("answer").map(|answer| choice(block, answer, &options, found));
            let mut fields = vec![("options", list(options, block.place("option_zh")))];
            fields.extend(answer.map(|answer| ("answer", answer)));
            Tree::Fields(Some("Choice"), fields)
        }
        "TrueFalse" => {
            let answer = block.truth("answer", found);
            let answer = answer.unwrap_or_else(|| made(Tree::Bare("true".to_owned())));
            Tree::Values("TrueFalse", vec![answer])
        }
        "Number" => {
            let fields = [
                numeric(block, "answer", found).map(|value| ("value", value)),
                numeric(block, "tolerance", found).map(|value| ("tolerance", value)),
                options.into_iter().next().map(|unit| ("unit", unit)),
            ];
            Tree::Fields(Some("Number"), fields.into_iter().flatten().collect())
        }
        "Order" => Tree::Fields(Some("Order"), vec![("items", list(options, block.place("option_zh")))]),
        _ => {
            let place = block.place("answer");
            let accepted = split(block.cell("answer").unwrap_or_default());
            let accepted = accepted.into_iter().map(|answer| text(answer, place.clone())).collect();
            Tree::Fields(Some("Text"), vec![("accepted", list(accepted, place))])
        }
    };
    Some(Branch { tree, from: Some(place) })
}

/// Returns the kind that an answer speaks of, where none is written.
fn guess(answer: &str, options: usize) -> &'static str {
    match () {
        () if options > 1 => "Choice",
        () if number(answer).is_some() => "Number",
        () if truth(answer).is_some() => "TrueFalse",
        () => "Text",
    }
}

/// Returns the right option: its letter (A is the first), its text, or its number from 1, in this order: where the
/// options are numbers themselves, `4` is the option that says 4.
fn choice(block: &Block<'_>, answer: &str, options: &[Value], found: &mut Found) -> Value {
    let plain: String = answer.nfkc().collect();
    let plain = plain.trim();
    let by_letter = || match plain.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => Some(usize::from(letter.to_ascii_uppercase() - b'A') + 1),
        _ => None,
    };
    let by_text = || {
        let is_it = |option: &Value| match &option.tree {
            Tree::Fields(_, fields) => fields.iter().any(|(_, value)| written(value) == Some(answer)),
            _ => false,
        };
        options.iter().position(is_it).map(|index| index + 1)
    };
    let by_number = || whole(plain.trim_start_matches('#')).and_then(|number| usize::try_from(number).ok());
    let right = by_letter().or_else(by_text).or_else(by_number);
    let right = right.filter(|right| (1..=options.len()).contains(right));
    if right.is_none() && options.len() > 1 {
        let fault = TableFault::NotAnOption { found: answer.to_owned(), options: options.len() };
        found.faults.push(Fault::error(block.place("answer"), fault));
    }
    let tree = Tree::Bare(right.unwrap_or(1).to_string());
    Branch { tree, from: Some(block.place("answer")) }
}

/// Returns an option as an answer names it: by its letter, or by `#` and its number where the letters end.
pub(super) fn name_of_option(index: usize) -> String {
    match u8::try_from(index) {
        Ok(index @ 0..26) => char::from(b'A' + index).to_string(),
        _ => format!("#{}", index + 1),
    }
}

fn numeric(block: &Block<'_>, name: &str, found: &mut Found) -> Option<Value> {
    let cell = block.cell(name)?;
    let value = number(cell);
    if value.is_none() {
        let fault = TableFault::NotNumber { found: cell.to_owned() };
        found.faults.push(Fault::error(block.place(name), fault));
    }
    let tree = Tree::Bare(value.unwrap_or_default().to_string());
    Some(Branch { tree, from: Some(block.place(name)) })
}
