//! Takes marks off the ends of words: quotes around them, a colon or a comma behind them, a dash before them.

/// Quotes, as they open and close.
const QUOTES: [(char, char); 9] = [
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('“', '”'),
    ('‘', '’'),
    ('«', '»'),
    ('「', '」'),
    ('『', '』'),
    ('\u{f3c}', '\u{f3d}'),
];

/// Returns a word without such marks. What ends a sentence stays, and so do quotes around a part of the word.
pub(super) fn bare(word: &str) -> &str {
    let before = |c: char| c.is_whitespace() || is_pause(c) || matches!(c, '-' | '–' | '—' | '•' | '·');
    let after = |c: char| c.is_whitespace() || is_pause(c) || matches!(c, '–' | '—');
    let mut bare = word.trim_start_matches(before).trim_end_matches(after);
    if bare.is_empty() {
        return word.trim();
    }
    for (open, close) in QUOTES {
        let quotes = bare.chars().filter(|c| *c == open || *c == close).count();
        let inside = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        let taken = match quotes {
            2 => inside,
            1 if open == close => bare.strip_prefix(open).or_else(|| bare.strip_suffix(close)),
            _ => None,
        };
        if let Some(taken) = taken.map(str::trim).filter(|taken| !taken.is_empty()) {
            bare = taken;
        }
    }
    bare
}

fn is_pause(c: char) -> bool {
    matches!(c, ':' | '：' | ',' | '，' | '、' | ';' | '；')
}

/// Returns a Tibetan gloss without quotes around it and without the number or dash before it; `None` if it has none of
/// them. Its shad stays.
pub(in crate::exchange) fn marked(gloss: &str) -> Option<String> {
    let is_letter = |c: char| matches!(c, '\u{f40}'..='\u{f6c}');
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '\u{f20}'..='\u{f29}');
    let mut bare = bare(gloss);
    let counted = bare.trim_start_matches(digits);
    if counted.len() < bare.len()
        && let Some(rest) = counted.strip_prefix(['.', '、', ')', '）', '．', '\u{f3d}']).map(str::trim)
        && rest.starts_with(is_letter)
    {
        bare = rest;
    }
    (bare.len() < gloss.trim().len() && bare.contains(is_letter)).then(|| bare.to_owned())
}
