//! What is HTML, and what merely stands between `<` and `>`.

/// The tags of HTML that can stand in a text. Other words between `<` and `>` are text.
pub(super) const TAGS: [&str; 68] = [
    "a",
    "abbr",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "cite",
    "code",
    "col",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "o",
    "ol",
    "p",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "video",
    "wbr",
];

/// Returns whether a text that does not say so is HTML: it closes a tag, breaks a line, shows a picture or names a
/// character. What merely stands between `<` and `>` is no sign of it.
pub(in crate::exchange) fn looks_like_html(text: &str) -> bool {
    let has_tag = text.match_indices('<').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        let name: String =
            rest.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let after = rest.trim_start_matches('/').get(name.len()..).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let is_whole = after.starts_with('>') || after.starts_with("/>") || after.starts_with(" />");
        (rest.starts_with('/') || name == "br" || name == "hr") && is_whole && TAGS.contains(&name.as_str())
            || name == "img" && after.starts_with(' ')
    });
    has_tag || ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].iter().any(|name| text.contains(name))
}
