//! Writes questions as GIFT. What GIFT has no place for stands in comments; of these Moodle keeps `[id:…]` and
//! `[tag:…]` and ignores the rest.

use std::fmt::Write as _;

use crate::exchange::exported::{Exported, LeftOut, What};
use crate::exchange::gift::labels::{DIFFICULTY, HEAR, ID, KIND, REVIEWER, SOURCE, TAG, UNIT};
use crate::exchange::text::head::{label, write_pack, write_value};
use crate::exchange::text::languages::joined;
use crate::lesson::{Pack, Question, QuestionKind, Trilingual};

/// Begins a comment.
const SIGN: &str = "// ";

/// Writes the questions of a pack.
pub(in crate::exchange) fn export(pack: &Pack) -> Exported {
    let mut text = String::new();
    write_pack(&mut text, SIGN, pack);
    for question in &pack.questions {
        text.push('\n');
        write_question(&mut text, question);
    }
    let left = [
        (What::Words, pack.words.len()),
        (What::Sentences, pack.sentences.len()),
        (What::Notes, pack.notes.len()),
        (What::Stories, pack.stories.len()),
        (What::Speeches, pack.speeches.len()),
    ];
    let left_out =
        left.into_iter().filter(|(_, count)| *count > 0).map(|(what, count)| LeftOut::counted(what, count));
    Exported { bytes: text.into_bytes(), left_out: left_out.collect() }
}

fn write_question(text: &mut String, question: &Question) {
    let labels: Vec<String> = std::iter::once(label(ID, &question.id))
        .chain(question.tags.iter().map(|tag| label(TAG, tag)))
        .collect();
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(text, "{SIGN}{}", labels.join(" "));
    let mut note = |name, value: &str| write_value(text, SIGN, name, value);
    note(SOURCE, &question.source);
    note(DIFFICULTY, &question.difficulty.to_string());
    if let Some(hear) = &question.hear {
        note(HEAR, hear);
    }
    if let Some(reviewer) = &question.reviewed_by {
        note(REVIEWER, reviewer);
    }
    match &question.kind {
        QuestionKind::Number { unit: Some(unit), .. } => note(UNIT, &joined(unit)),
        // Moodle, and we, would take an arrow for a pair to match.
        QuestionKind::Text { accepted } if accepted.iter().any(|text| text.contains("->")) => {
            note(KIND, "Text");
        }
        _ => {}
    }
    let _ = write!(text, "::{}::[plain]{} {{", escaped(&question.id), of(&question.ask));
    write_answer(text, &question.kind);
    let _ = writeln!(text, "####{}\n}}", marked(&of(&question.why)));
}

fn write_answer(text: &mut String, kind: &QuestionKind) {
    match kind {
        QuestionKind::Choice { options, answer } => {
            text.push('\n');
            for (index, option) in options.iter().enumerate() {
                let mark = if index == *answer { '=' } else { '~' };
                let _ = writeln!(text, "\t{mark}{}", marked(&of(option)));
            }
        }
        QuestionKind::TrueFalse(is_true) => text.push_str(if *is_true { "TRUE" } else { "FALSE" }),
        QuestionKind::Number { value, tolerance, .. } => {
            let _ = write!(text, "#{value}:{tolerance}");
        }
        QuestionKind::Order { items } => {
            text.push('\n');
            for (place, item) in (1..).zip(items) {
                let _ = writeln!(text, "\t={place} -> {}", marked(&of(item)));
            }
        }
        QuestionKind::Text { accepted } => {
            text.push('\n');
            for accepted in accepted {
                let _ = writeln!(text, "\t={}", marked(&escaped(accepted)));
            }
        }
    }
}

fn of(text: &Trilingual) -> String {
    escaped(&joined(text))
}

/// Marks an answer that begins like a format or a weight as plain text.
fn marked(text: &str) -> String {
    if text.starts_with(['[', '%']) { format!("[plain]{text}") } else { text.to_owned() }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}
