//! Says in words how a file was understood and what becomes of its items: for the screen and for the command line.

use crate::exchange::{Format, ItemChanged, ItemLeftOut, Listed, Outcome, Place, Understood};
use crate::locale::Locale;

/// Most items that are named in one sentence.
const MOST_NAMED: usize = 60;

/// Returns what kind of file it is.
pub fn format(format: Format, words: &Locale) -> String {
    let name = match format {
        Format::Workbook => "workbook",
        Format::Csv => "table",
        Format::AnkiText => "notes",
        Format::AnkiPackage => "deck",
        Format::Gift => "questions",
        Format::Bundle => "lesson",
    };
    words.format("author-format", &[("format", name.into())])
}

/// Returns a sign between cells.
pub fn separator(sign: char, words: &Locale) -> String {
    let name = match sign {
        ',' => "comma",
        '\t' => "tab",
        ';' => "semicolon",
        '|' => "bar",
        ':' => "colon",
        ' ' => "space",
        _ => "other",
    };
    words.format("author-separator", &[("sign", name.into()), ("written", sign.to_string().into())])
}

/// Returns what a column was taken for.
pub fn role(role: Option<&str>, words: &Locale) -> String {
    let name = role.unwrap_or("none");
    words.format("exchange-column", &[("name", name.into())])
}

/// Returns what the first line was taken for.
pub fn header(is_header: bool, words: &Locale) -> String {
    words.format("author-first-line", &[("is", if is_header { "names" } else { "item" }.into())])
}

/// Returns how a file was understood, a line each: the file, then its columns.
pub fn understood(understood: &Understood, words: &Locale) -> Vec<String> {
    let mut parts: Vec<String> = understood.format.map(|it| format(it, words)).into_iter().collect();
    parts.extend(understood.encoding.map(|encoding| encoding.name().to_owned()));
    parts.extend(understood.separator.map(|sign| separator(sign, words)));
    parts.extend(understood.has_header.map(|is_header| header(is_header, words)));
    let mut lines = vec![words.format("author-understood", &[("what", parts.join(" · ").into())])];
    for table in &understood.tables {
        let columns = table.columns.iter().map(|column| {
            let name = if column.header.is_empty() {
                (column.column + 1).to_string()
            } else {
                column.header.clone()
            };
            format!("{name} = {}", role(column.role, words))
        });
        let columns: Vec<String> = columns.collect();
        let named = if table.name.is_empty() { String::new() } else { format!("{}: ", table.name) };
        lines.push(format!("{named}{}", columns.join(" · ")));
    }
    lines
}

/// Returns which items of the lesson that is there are removed, if any are.
pub fn removed(outcome: &Outcome, words: &Locale) -> Option<String> {
    named("author-removed-items", &outcome.removed, words)
}

fn named(key: &str, listed: &Listed<String>, words: &Locale) -> Option<String> {
    let names = names(listed.first.iter().map(String::clone), listed.count);
    let args = [("count", listed.count.into()), ("names", names.into())];
    (listed.count > 0).then(|| words.format(key, &args))
}

/// Returns what becomes of the items of the file, a line for each kind of change that there is.
pub fn outcome(outcome: &Outcome, words: &Locale) -> Vec<String> {
    let added = outcome.added_to.as_ref();
    let mut lines: Vec<String> =
        added.map(|id| words.format("author-added", &[("id", id.as_str().into())])).into_iter().collect();
    lines.extend(named("author-new-items", &outcome.new, words));
    if outcome.changed.count > 0 {
        let all = outcome.changed.first.iter().map(|item| changed(item, words));
        let names = names(all, outcome.changed.count);
        let args = [("count", outcome.changed.count.into()), ("names", names.into())];
        lines.push(words.format("author-changed-items", &args));
    }
    lines.extend(named("author-draft-items", &outcome.drafts, words));
    if outcome.left_out.count > 0 {
        let all = outcome.left_out.first.iter().map(left_out);
        let names = names(all, outcome.left_out.count);
        let args = [("count", outcome.left_out.count.into()), ("names", names.into())];
        lines.push(words.format("author-left-out-items", &args));
    }
    if outcome.unchanged > 0 {
        lines.push(words.format("author-unchanged-items", &[("count", outcome.unchanged.into())]));
    }
    lines
}

/// Returns names after one another, and a sign that there are more.
fn names(first: impl Iterator<Item = String>, count: usize) -> String {
    let mut named: Vec<String> = first.take(MOST_NAMED).collect();
    if count > named.len() {
        named.push("…".to_owned());
    }
    named.join(" · ")
}

/// Returns an item with what it was: `水 (Tibetan: ཆབ → ཆུ)`.
fn changed(item: &ItemChanged, words: &Locale) -> String {
    let fields = item.fields.iter().map(|(field, was, now)| {
        let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
        format!("{}: {} → {}", role(Some(field), words), shown(was), shown(now))
    });
    let fields: Vec<String> = fields.collect();
    format!("{} ({})", item.name, fields.join(", "))
}

fn left_out(item: &ItemLeftOut) -> String {
    match &item.reason.place {
        place @ (Place::Cell { .. } | Place::Line { .. }) if item.name.is_empty() => place.to_string(),
        place @ (Place::Cell { .. } | Place::Line { .. }) => format!("{} ({place})", item.name),
        Place::File => item.name.clone(),
    }
}
