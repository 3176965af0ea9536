//! Reads the lines at the head of Anki's text files that begin with `#` and describe its format and columns.
//! <https://docs.ankiweb.net/importing/text-files.html#file-headers>

use super::record::{is_note, records};
use crate::exchange::csv::separator::likeliest;
use crate::exchange::text::head::Comments;
use crate::exchange::text::markup::looks_like_html;

/// What the head of a file says.
#[derive(Debug)]
pub(super) struct Header {
    pub separator: char,
    pub is_html: bool,
    /// Whether it says so itself, and it is not guessed.
    pub says_html: bool,
    /// The names of the columns, if they have any.
    pub columns: Vec<String>,
    /// Columns, from 0, that are not fields.
    pub guid: Option<usize>,
    pub tags_column: Option<usize>,
    pub own: Vec<usize>,
    /// The column of the note type, one of `own`.
    pub note_type: Option<usize>,
    /// Tags of every note, with the byte where they stand.
    pub tags: Vec<(String, usize)>,
    /// What else is said, in our own files.
    pub comments: Comments,
    /// The byte where the notes begin.
    pub end: usize,
}

/// How names of separators begin, in whatever way they are written.
const SEPARATORS: [(&str, char); 9] = [
    ("comma", ','),
    ("semi", ';'),
    ("tab", '\t'),
    ("space", ' '),
    ("pipe", '|'),
    ("bar", '|'),
    ("vertical", '|'),
    ("colon", ':'),
    ("\\t", '\t'),
];

/// Separators that are looked for where none is named, the likeliest first.
const LIKELY: [char; 5] = ['\t', ';', '|', ',', ':'];

impl Header {
    /// Reads the head. A separator that is asked for is taken.
    pub fn read(text: &str, asked: Option<char>) -> Self {
        let mut lines = Vec::new();
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            // A spreadsheet that saved the file again puts quotes around such a line, and separators behind it.
            let bare = line.strip_prefix('"').filter(|rest| rest.starts_with('#')).unwrap_or(line);
            let Some(said) = bare.strip_prefix('#').filter(|_| !is_note(line, '\t')) else { break };
            let said = said.trim_end_matches(['\n', '\r']);
            lines.push((end + 1, said));
            end += line.len();
        }
        let value = |name: &str| {
            let found = lines.iter().find_map(|(at, line)| {
                let (key, value) = line.split_once(':')?;
                key.trim().eq_ignore_ascii_case(name).then_some((at + key.len() + 1, value))
            });
            found.filter(|(_, value)| !value.is_empty())
        };
        let column = |name: &str| {
            let number: usize = cleaned(value(name)?.1).parse().ok()?;
            number.checked_sub(1)
        };
        let body = text.get(end..).unwrap_or_default();
        let named = value("separator").and_then(|(_, name)| separator(name));
        let named = named.filter(|sign| body.contains(*sign) || !has_likely(body));
        let separator = asked.or(named).unwrap_or_else(|| likely(body));
        // Notes that begin with the sign of a remark are none of the head.
        let notes = lines.iter().rev().take_while(|(_, line)| is_note(line, separator)).count();
        let head = lines.get(..lines.len() - notes).unwrap_or_default();
        end = lines.get(head.len()).map_or(end, |(at, _)| at - 1);
        let columns = value("columns").map(|(_, names)| columns(names, separator)).unwrap_or_default();
        let html = value("html").map(|(_, is)| cleaned(is).to_ascii_lowercase());
        let tags =
            value("tags").map(|(at, tags)| tags.split_whitespace().map(|tag| (tag.to_owned(), at)).collect());
        let comments: Vec<(usize, String)> = head
            .iter()
            .map(|(at, line)| (at + line.len() - line.trim_start().len(), line.trim_start().to_owned()))
            .collect();
        Self {
            separator,
            says_html: html.is_some(),
            is_html: html.map_or_else(|| looks_like_html(body), |is| is == "true"),
            columns,
            guid: column("guid column"),
            tags_column: column("tags column"),
            note_type: column("notetype column"),
            own: ["notetype column", "deck column"].into_iter().filter_map(column).collect(),
            tags: tags.unwrap_or_default(),
            comments: Comments::read(&comments),
            end,
        }
    }
}

/// Returns a value without what a spreadsheet adds to it: quotes, and separators of empty cells.
fn cleaned(value: &str) -> &str {
    value.trim().trim_matches(['"', ',', ';', '\t', '|', ' '])
}

/// Returns a separator by its name, or the sign itself.
fn separator(name: &str) -> Option<char> {
    let lower = cleaned(name).to_ascii_lowercase();
    let known = SEPARATORS.iter().find(|(known, _)| lower.starts_with(known));
    known.map(|(_, sign)| *sign).or_else(|| {
        let sign = name.trim_matches([' ', '"']).chars().next();
        sign.filter(|sign| sign.is_ascii() && !sign.is_alphanumeric())
    })
}

fn has_likely(text: &str) -> bool {
    text.contains(LIKELY)
}

fn likely(text: &str) -> char {
    likeliest(text, &LIKELY)
}

fn columns(names: &str, separator: char) -> Vec<String> {
    let found = records(names, 0, separator).notes;
    let first =
        found.first().map(|record| record.fields.iter().map(|span| span.text(names).trim().to_owned()));
    first.map(Iterator::collect).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_says_how_the_notes_are_written() {
        let text = "#separator:Semicolon\r\n#html:true\n#columns:guid;Chinese;\"a;b\"\n#guid column:1\n#tags column:3\n#notetype column:2\n#tags:x y\n#licence: CC0\n1;2;3\n";
        let header = Header::read(text, None);
        assert_eq!((header.separator, header.is_html), (';', true));
        assert_eq!(header.columns, ["guid", "Chinese", "a;b"]);
        assert_eq!((header.guid, header.tags_column, header.own), (Some(0), Some(2), vec![1]));
        assert_eq!(header.tags.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(), ["x", "y"]);
        assert_eq!(text.get(header.end..), Some("1;2;3\n"));
    }

    #[test]
    fn without_a_head_the_separator_is_looked_for() {
        for (text, sign) in
            [("a\tb;c", '\t'), ("a;b,c", ';'), ("\na, b", ','), ("a|b", '|'), ("a", '\t'), ("", '\t')]
        {
            assert_eq!(Header::read(text, None).separator, sign, "{text}");
        }
        assert_eq!(Header::read("#separator:|\na", None).separator, '|');
        assert_eq!(Header::read("#guid column:0\na", None).guid, None);
    }
}
