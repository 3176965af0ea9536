//! GIFT, the plain text format in which Moodle and other programs keep questions.
//!
//! Our questions are written as `::id::[plain]` and the question in Tibetan, Chinese and English, a line each, so
//! that Moodle shows all three; options likewise; the reason follows `####`. Moodle keeps `[id:…]` and `[tag:…]` of a
//! comment; source, difficulty, reviewer and unit stand in comments that it ignores. The right order of items is
//! written as a matching question with 1, 2, 3.
//!
//! What Moodle asks and a pack cannot hold as it is: pairs to match become a question each; of several choices that are
//! right together, and of several right numbers, the question is kept to be completed.
//!
//! Questions of other programs may be in one language and may lack a reason and a source. The checker then names what
//! is missing, question by question, and nothing is imported. The languages are recognised by their script.
//! <https://docs.moodle.org/en/GIFT_format>

mod aiken;
mod answer;
mod answered;
mod labels;
mod number;
mod pairs;
mod piece;
mod question;
mod read;
mod write;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

use super::draft::{Found, Section};
use super::text::Lines;
use super::text::head::Comments;
use super::text::markup::string;
use crate::exchange::fault::{Fault, FaultKind, GiftFault};
use crate::exchange::imported::{ImportProgress, OnProgress, Stopped};
use crate::exchange::place::Place;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::lesson::Severity;

use question::Maker;
pub(super) use write::export;

/// How many questions are read between two looks at the watcher.
const AT_ONCE: usize = 200;

/// Returns whether a plain text is likely questions: of all its lines, more have signs of GIFT (a title between colons,
/// brackets that open an answer, answers with `=` and `~`) than are rows of cells, and at least one answer is opened and
/// closed; or it is Aiken.
pub(super) fn looks_like_it(text: &str) -> bool {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let opens_answer = |line: &str| {
        line.split('{').skip(1).any(|rest| {
            let rest = rest.trim_start();
            rest.is_empty()
                || rest.starts_with(['=', '~', '#', '}'])
                || ["T}", "F}", "TRUE}", "FALSE}"].iter().any(|answer| rest.starts_with(answer))
        })
    };
    let is_sign = |line: &&str| {
        line.starts_with("::")
            || line.starts_with("$CATEGORY:")
            || line.starts_with(['=', '~', '}'])
            || line.starts_with("####")
            || opens_answer(line)
    };
    let is_row = |line: &&str| !is_sign(line) && (line.contains('\t') || is_parted(line));
    let signs = lines().filter(is_sign).count();
    let rows = lines().filter(is_row).count();
    let is_gift = lines().any(opens_answer) && text.contains('}') && signs > rows;
    !text.starts_with('#') && (is_gift || aiken::looks_like_it(text))
}

/// Returns whether Chinese and Tibetan stand in cells of their own on a line.
fn is_parted(line: &str) -> bool {
    let scripts =
        |cell: &str| (cell.chars().any(is_hanzi), cell.chars().any(|c| matches!(c, '\u{f40}'..='\u{fbc}')));
    [',', ';', '|', '，', '；', '｜'].into_iter().any(|sign| {
        let cells = || line.split(sign).map(scripts);
        cells().any(|cell| cell == (true, false)) && cells().any(|cell| cell == (false, true))
    })
}

/// Reads the questions of a text.
pub(super) fn read(text: &str, on_progress: OnProgress<'_>) -> Result<Found, Stopped> {
    let lines = Lines::of(text);
    let is_aiken = aiken::looks_like_it(text);
    let mut shape = if is_aiken { aiken::read(text) } else { read::read(text) };
    let mut head = Comments::read(&shape.head);
    let mut found = Found { rows: shape.blocks.len() + shape.faults.len(), ..Found::default() };
    found.pack_id = head.pack_id().map(|id| (id.text, lines.place(id.at)));
    found.draft.head = head.pack(&lines);
    let loose = std::mem::take(&mut shape.loose);
    found.loose.extend(loose.into_iter().map(|(at, text)| (lines.place(at), text)));
    let mut faults = shape.faults;
    let mut maker = Maker { lines: &lines, by: head.by(), faults: &mut faults };
    let of = u64::try_from(shape.blocks.len()).unwrap_or_default();
    for (done, block) in shape.blocks.iter().enumerate() {
        let done_so_far = u64::try_from(done).unwrap_or_default();
        if done % AT_ONCE == 0
            && on_progress(ImportProgress { done: done_so_far, of }) == ControlFlow::Break(())
        {
            return Err(Stopped);
        }
        let before = maker.faults.len();
        let items = maker.questions(block);
        let is_error = |(_, fault): &(usize, GiftFault)| fault.severity() == Severity::Error;
        // What is told by its name alone needs no place among what is to be mended.
        if items.is_empty() && maker.faults.iter().skip(before).any(is_error) {
            found.loose.push((lines.place(block.at), string(&block.text)));
        }
        found.draft.items_mut(Section::Questions).extend(items);
    }
    if is_aiken {
        // It is told of the line that says what is right, in the words of that format.
        faults.retain(|(_, fault)| *fault != GiftFault::NoRight);
    }
    faults.sort_by_key(|(at, _)| *at);
    found.faults.extend(faults.into_iter().map(|(at, fault)| at_place(lines.place(at), fault)));
    let questions = found.draft.items(Section::Questions);
    if questions.is_empty() && found.faults.iter().all(|fault| fault.severity == Severity::Warning) {
        found.faults.push(at_place(Place::File, GiftFault::NoQuestions));
    }
    for (language, path) in [("bo", "ask.bo"), ("zh", "ask.zh")] {
        if !questions.is_empty() && questions.iter().all(|question| question.text(path).is_none()) {
            let fault = GiftFault::WithoutLanguage { language, count: questions.len() };
            found.faults.push(at_place(Place::File, fault));
        }
    }
    Ok(found)
}

/// Returns the id of the pack that the comments at the head of a text name.
pub(super) fn pack_id(text: &str) -> Option<String> {
    Comments::read(&shape(text).head).pack_id().map(|id| id.text)
}

/// Returns the questions of a text as they stand in it.
fn shape(text: &str) -> read::Shape {
    if aiken::looks_like_it(text) { aiken::read(text) } else { read::read(text) }
}

fn at_place(place: Place, fault: GiftFault) -> Fault {
    Fault { place, severity: fault.severity(), kind: FaultKind::Gift(fault) }
}
