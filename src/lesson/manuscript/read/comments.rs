//! Finds comments, which a manuscript does not keep.

/// Returns whether a `pack.ron` has comments.
#[must_use]
pub fn has_comments(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (before, from) = rest.split_at(at);
        if from.starts_with("//") || from.starts_with("/*") {
            return true;
        }
        let length = match from.as_bytes().first() {
            Some(b'"') => match hashes(before) {
                Some(hashes) => raw_text(from, hashes),
                None => text_in(from, '"'),
            },
            Some(b'\'') => text_in(from, '\''),
            _ => 1,
        };
        rest = from.get(length..).unwrap_or_default();
    }
    false
}

/// Returns how many `#` stand before the quote of a raw text (`r#"…"#`); `None` before any other text.
fn hashes(before: &str) -> Option<usize> {
    let name = before.trim_end_matches('#');
    let is_raw =
        name.ends_with('r') && !name[..name.len() - 1].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    is_raw.then(|| before.len() - name.len())
}

/// Returns the bytes of a text with escapes, quotes included.
fn text_in(from: &str, quote: char) -> usize {
    let mut is_escaped = true;
    let end = from.char_indices().find(|(at, c)| {
        let ends = *at > 0 && *c == quote && !is_escaped;
        is_escaped = *at > 0 && *c == '\\' && !is_escaped;
        ends
    });
    end.map_or(from.len(), |(at, quote)| at + quote.len_utf8())
}

/// Returns the bytes of a raw text, from its first quote.
fn raw_text(from: &str, hashes: usize) -> usize {
    let close = format!("\"{}", "#".repeat(hashes));
    from.get(1..).and_then(|inside| inside.find(&close)).map_or(from.len(), |at| 1 + at + close.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_told_from_what_looks_like_them_in_a_text() {
        for text in [
            "// a\n()",
            "(a: 1, /* b */ c: 2)",
            "(a: \"x\\\\\" // y\n)",
            "(a: r#\"\"/\"#, // b\n)",
            "(a: '\"', // b\n)",
        ] {
            assert!(has_comments(text), "{text}");
        }
        for text in [
            "(a: \"https://x\", b: \"/* \\\" // \")",
            "(a: r#\"// \" /* \"#)",
            "(a: r\"//\", b: 1)",
            "",
            "/",
            "\"//",
        ] {
            assert!(!has_comments(text), "{text}");
        }
    }
}
