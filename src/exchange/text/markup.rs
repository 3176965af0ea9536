//! Turns text with HTML tags and entities into plain text in which every character keeps its place in the file.

mod html;

use std::collections::HashMap;

use html::TAGS;
pub(in crate::exchange) use html::looks_like_html;

/// A character of a text, and where it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) struct Sign {
    pub c: char,
    /// Byte of the file.
    pub at: usize,
    /// Whether an escape made it: then it is only itself.
    pub escaped: bool,
}

impl Sign {
    /// Returns whether this is `c` and means what the format means by it.
    pub fn is(self, c: char) -> bool {
        self.c == c && !self.escaped
    }
}

/// What stands in HTML besides text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Embedded {
    /// Byte of the file.
    pub at: usize,
    /// The name of the file that is shown or played.
    pub name: String,
    pub is_sound: bool,
}

/// What HTML comes to.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Plain {
    pub text: Vec<Sign>,
    pub embedded: Vec<Embedded>,
}

/// What a line end of the file is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum LineEnd {
    /// White space like any other: HTML.
    Space,
    /// The end of a line: Moodle's own format.
    Line,
}

/// Tags that stand on lines of their own.
const BLOCKS: [&str; 12] = ["br", "div", "p", "li", "ul", "ol", "tr", "h1", "h2", "h3", "hr", "table"];

/// Other tags that need not be closed, or whose end is looked for elsewhere.
const UNCLOSED: [&str; 15] = [
    "img", "wbr", "td", "th", "thead", "tbody", "tfoot", "col", "dd", "dt", "source", "rt", "rb", "style",
    "script",
];

/// The longest name of a character, or number, with its `;`.
const LONGEST_ENTITY: usize = 32;

/// Makes HTML plain. Tags go, those that end a line leave a line end; entities become their characters; pictures, and
/// Anki's `[sound:…]`, are listed.
pub(in crate::exchange) fn plain(signs: &[Sign], line_end: LineEnd) -> Plain {
    let mut plain = Plain::default();
    let is_html = signs.iter().any(|sign| matches!(sign.c, '<' | '&')) || line_end == LineEnd::Space;
    let ends = Ends::of(signs);
    let mut rest = signs;
    while let Some((first, after)) = rest.split_first() {
        rest = match first.c {
            '<' => tag(rest, &ends, &mut plain).unwrap_or_else(|| kept(first, after, &mut plain)),
            '&' => match entity(after) {
                Some((text, after)) => {
                    for c in text.chars() {
                        // A space that does not break is there for the layout; one written as a number is meant.
                        let (c, escaped) = if c == '\u{a0}' { (' ', false) } else { (c, true) };
                        plain.text.push(Sign { c, at: first.at, escaped });
                    }
                    after
                }
                None => kept(&Sign { escaped: true, ..*first }, after, &mut plain),
            },
            '[' => match sound(after, &ends) {
                Some((name, after)) => {
                    plain.embedded.push(Embedded { at: first.at, name: unescaped(&name), is_sound: true });
                    after
                }
                None => kept(first, after, &mut plain),
            },
            '\n' | '\r' if !first.escaped && line_end == LineEnd::Space => {
                kept(&Sign { c: ' ', ..*first }, after, &mut plain)
            }
            '\u{a0}' if is_html => kept(&Sign { c: ' ', ..*first }, after, &mut plain),
            _ => kept(first, after, &mut plain),
        };
    }
    if is_html {
        plain.text = tidied(&plain.text);
    }
    plain
}

/// Makes text that is not HTML plain: only Anki's `[sound:…]` is listed, everything else is itself.
pub(in crate::exchange) fn bare(signs: &[Sign]) -> Plain {
    let mut bare = Plain::default();
    let ends = Ends::of(signs);
    let mut rest = signs;
    while let Some((first, after)) = rest.split_first() {
        rest = match if first.c == '[' { sound(after, &ends) } else { None } {
            Some((name, after)) => {
                bare.embedded.push(Embedded { at: first.at, name, is_sound: true });
                after
            }
            None => kept(first, after, &mut bare),
        };
    }
    bare
}

/// Returns whether a text of a file that does not say that it is HTML can be read as such: each tag that has to be closed
/// is, and the text does not only consist of tags, line breaks aside. Else what stands between `<` and `>` is text.
pub(in crate::exchange) fn is_html(signs: &[Sign]) -> bool {
    let ends = Ends::of(signs);
    let mut open: HashMap<String, usize> = HashMap::new();
    let mut has_others = false;
    let mut rest = signs;
    let mut skipped = Plain::default();
    while let Some((first, after)) = rest.split_first() {
        let Some(next) = (first.c == '<').then(|| tag(rest, &ends, &mut skipped)).flatten() else {
            rest = after;
            continue;
        };
        let is_end = after.first().is_some_and(|sign| sign.c == '/');
        let name = after.iter().skip(usize::from(is_end)).map(|sign| sign.c.to_ascii_lowercase());
        let name: String = name.take_while(char::is_ascii_alphanumeric).collect();
        if !BLOCKS.contains(&name.as_str()) && !UNCLOSED.contains(&name.as_str()) {
            has_others |= !name.is_empty();
            match open.get_mut(&name) {
                Some(count) if is_end && *count > 0 => *count -= 1,
                _ if is_end => return false,
                _ if !name.is_empty() => *open.entry(name).or_default() += 1,
                _ => {}
            }
        }
        rest = next;
    }
    let is_closed = open.values().all(|count| *count == 0);
    let plain = plain(signs, LineEnd::Space);
    is_closed && (!has_others || !trimmed(&plain.text).is_empty() || !plain.embedded.is_empty())
}

/// Takes a character over, and goes on with what comes after.
fn kept<'s>(sign: &Sign, after: &'s [Sign], plain: &mut Plain) -> &'s [Sign] {
    plain.text.push(*sign);
    after
}

/// No space at the ends of lines, none doubled unless it is meant, no empty lines.
fn tidied(text: &[Sign]) -> Vec<Sign> {
    let mut tidy: Vec<Sign> = Vec::with_capacity(text.len());
    for line in text.split(|sign| sign.c == '\n') {
        let line = trimmed(line);
        let Some(first) = line.first() else { continue };
        if !tidy.is_empty() {
            tidy.push(Sign { c: '\n', at: first.at, escaped: true });
        }
        for sign in line {
            let doubled = sign.c == ' ' && !sign.escaped && tidy.last().is_some_and(|last| last.c == ' ');
            if !doubled {
                tidy.push(*sign);
            }
        }
    }
    tidy
}

/// Returns characters without the white space at either end.
pub(in crate::exchange) fn trimmed(signs: &[Sign]) -> &[Sign] {
    let start = signs.iter().position(|sign| !sign.c.is_whitespace()).unwrap_or(signs.len());
    let end = signs.iter().rposition(|sign| !sign.c.is_whitespace()).map_or(start, |last| last + 1);
    signs.get(start..end).unwrap_or_default()
}

pub(in crate::exchange) fn string(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.c).collect()
}

/// How many characters are left at the last end of each kind. An end that is looked for behind the last one is not
/// there; without this, a text that only opens would be looked through to its end again and again.
struct Ends {
    tag: usize,
    comment: usize,
    sound: usize,
}

impl Ends {
    fn of(signs: &[Sign]) -> Self {
        let left = |index: Option<usize>| index.map_or(usize::MAX, |index| signs.len() - index);
        Self {
            tag: left(signs.iter().rposition(|sign| sign.c == '>')),
            comment: left(signs.windows(3).rposition(is_comment_end)),
            sound: left(signs.iter().rposition(|sign| sign.c == ']')),
        }
    }
}

fn is_comment_end(three: &[Sign]) -> bool {
    three.iter().map(|sign| sign.c).eq("-->".chars())
}

/// Passes over a tag; `None` if the `<` begins none.
fn tag<'s>(signs: &'s [Sign], ends: &Ends, plain: &mut Plain) -> Option<&'s [Sign]> {
    let at = signs.first()?.at;
    let inside = signs.get(1..)?;
    if starts_with(inside, "!--") {
        if inside.len() < ends.comment {
            return None;
        }
        let end = inside.windows(3).position(is_comment_end)?;
        return inside.get(end + 3..);
    }
    let first = inside.first()?;
    if !(first.c.is_ascii_alphabetic() || first.c == '/') || inside.len() < ends.tag {
        return None;
    }
    let end = inside.iter().position(|sign| sign.c == '>')?;
    let (written, rest) = (string(inside.get(..end)?), inside.get(end + 1..)?);
    let is_end = written.starts_with('/');
    let name: String = written
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if !TAGS.contains(&name.as_str()) {
        return None;
    }
    // How a hanzi is read: in brackets, as Anki writes it.
    if name == "rt" {
        plain.text.push(Sign { c: if is_end { ']' } else { '[' }, at, escaped: true });
    }
    if BLOCKS.contains(&name.as_str()) {
        plain.text.push(Sign { c: '\n', at, escaped: true });
    }
    if name == "img" {
        let name = attribute(&written, "src").unwrap_or_default();
        plain.embedded.push(Embedded { at, name, is_sound: false });
    }
    if matches!(name.as_str(), "style" | "script" | "rp") && !is_end {
        // What is in them is for no reader.
        let close = format!("</{name}");
        // A bracket for readers without ruby is short, and need not be closed.
        let within = if name == "rp" { rest.len().min(LONGEST_ENTITY) } else { rest.len() };
        let end = (0..within).find(|start| rest.get(*start..).is_some_and(|rest| starts_with(rest, &close)));
        let without = if name == "rp" { 0 } else { rest.len() };
        return rest.get(end.unwrap_or(without)..);
    }
    Some(rest)
}

fn starts_with(signs: &[Sign], text: &str) -> bool {
    let mut signs = signs.iter();
    text.chars().all(|c| signs.next().is_some_and(|sign| sign.c.eq_ignore_ascii_case(&c)))
}

/// Returns the value of an attribute of a tag, with or without quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let after = lower.match_indices(name).find_map(|(at, _)| {
        let before = lower.get(..at)?.chars().next_back()?;
        let rest = lower.get(at + name.len()..)?.trim_start();
        (before.is_whitespace() && rest.starts_with('=')).then(|| lower.len() - rest.len() + 1)
    })?;
    let value = tag.get(after..)?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?.trim_end_matches('/'),
    };
    Some(unescaped(value))
}

/// Reads the names of characters in the name of a file.
fn unescaped(name: &str) -> String {
    htmlize::unescape(name).trim().to_owned()
}

/// Returns the characters that stand as `amp;` or `#38;`, and what comes after.
fn entity(signs: &[Sign]) -> Option<(String, &[Sign])> {
    let end = signs.iter().take(LONGEST_ENTITY).position(|sign| sign.c == ';')?;
    let written = format!("&{};", string(signs.get(..end)?));
    let text = match written.as_str() {
        "&ensp;" | "&emsp;" => "\u{a0}".to_owned(),
        written => htmlize::unescape(written).into_owned(),
    };
    let is_odd = |c: char| c.is_control() && c != '\n' || c == char::REPLACEMENT_CHARACTER;
    (text != written && !text.contains(is_odd)).then_some((text, signs.get(end + 1..)?))
}

/// Returns the file of Anki's `[sound:…]`, and what comes after.
fn sound<'s>(signs: &'s [Sign], ends: &Ends) -> Option<(String, &'s [Sign])> {
    let start = "sound:";
    if signs.len() < ends.sound || !starts_with(signs, start) {
        return None;
    }
    let rest = signs.get(start.len()..)?;
    let end = rest.iter().position(|sign| sign.c == ']')?;
    Some((string(rest.get(..end)?).trim().to_owned(), rest.get(end + 1..)?))
}

/// Returns the characters of a text that stands at a byte of the file and in which nothing means anything else.
pub(in crate::exchange) fn signs_at(text: &str, at: usize) -> Vec<Sign> {
    text.char_indices().map(|(index, c)| Sign { c, at: at + index, escaped: true }).collect()
}

#[cfg(test)]
pub(in crate::exchange) fn signs(text: &str) -> Vec<Sign> {
    text.char_indices().map(|(at, c)| Sign { c, at, escaped: false }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> String {
        string(&plain(&signs(html), LineEnd::Space).text)
    }

    #[test]
    fn tags_and_entities_become_what_a_reader_sees() {
        for (html, seen) in [
            ("<b>水</b>&nbsp; <i>shuǐ</i>", "水 shuǐ"),
            ("<div>ཆུ</div><div>water</div>", "ཆུ\nwater"),
            ("a<br>b<BR />c\nd", "a\nb\nc d"),
            ("1 &lt; 2 &amp;amp; 3 &#62; 2 &#x6C34;", "1 < 2 &amp; 3 > 2 水"),
            ("a < b && c", "a < b && c"),
            ("Gr&ouml;&szlig;e &alpha;&rarr;&omega; &NotEqualTilde;", "Größe α→ω ≂\u{338}"),
            ("&unknown; &#xFFFFFFFF; &", "&unknown; &#xFFFFFFFF; &"),
            ("a<!-- b > c -->d<style>p {color: red}</style>e", "ade"),
            ("<p>one</p>\n\n<p>two</p>", "one\ntwo"),
            ("a <b", "a <b"),
            ("<span style=\"color: red\">红</span>", "红"),
        ] {
            assert_eq!(read(html), seen, "{html}");
        }
    }

    #[test]
    fn pictures_and_sounds_are_found() {
        let html = "水<img class=x src=\"a &amp; b.png\">[sound:shui.mp3][sound:a&amp;b &quot;c&quot;.wav]";
        let found = plain(&signs(html), LineEnd::Space);
        assert_eq!(string(&found.text), "水");
        let names: Vec<_> = found.embedded.iter().map(|one| (one.name.as_str(), one.is_sound)).collect();
        assert_eq!(names, [("a & b.png", false), ("shui.mp3", true), ("a&b \"c\".wav", true)]);
        assert_eq!(attribute("img src=a.png/", "src").as_deref(), Some("a.png"));
    }

    #[test]
    fn what_is_only_opened_stays_as_it_is() {
        for opened in ["<a ", "<!-- ", "[sound:", "&"] {
            let text = opened.repeat(20_000);
            assert_eq!(read(&text), text.trim(), "{opened}");
        }
    }

    #[test]
    fn places_are_kept() {
        let found = plain(&signs("<b>水</b>x"), LineEnd::Space);
        assert_eq!(found.text.iter().map(|sign| sign.at).collect::<Vec<_>>(), [3, 10]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_panic(html in ".{0,60}", tags in "[<>&;#/!a-z\\[\\]:=\"\n -]{0,60}") {
            read(&html);
            read(&tags);
        }

        #[test]
        fn text_without_markup_is_itself(text in "[a-z水ཆུ་.,]{0,20}") {
            proptest::prop_assert_eq!(read(&text), text);
        }
    }
}
