//! Splits EWTS into tokens as they were typed.
use std::ops::Range;

use super::{EwtsFault, table};

/// One thing that was typed, and where (bytes).
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub at: Range<usize>,
    pub kind: TokenKind,
}

#[derive(Clone, Debug)]
pub(super) enum TokenKind {
    /// Letters of one stack in full form, from the top, and whether the tsa-'phru stands on them.
    Letters(Vec<char>, bool),
    /// The signs of a vowel; none for a.
    Vowel(&'static str),
    /// A sign that follows the vowel.
    Sign(char),
    Mark(char),
    Space,
    /// `+`, `.` or `^`.
    Joint(char),
    /// What is not Wylie, as it shall stand in the text.
    Literal(String),
}

/// Splits a text into tokens. What is not EWTS becomes a literal and a fault; nothing is left out but U+200B and U+FEFF.
pub(super) fn lex(text: &str, faults: &mut Vec<EwtsFault>) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let (end, kind) = match c {
            '[' => bracketed(text, at, faults),
            '\\' => escaped(text, at, faults),
            ']' => {
                faults.push(EwtsFault::Stray { at: at..at + 1, found: c.to_string() });
                (at + 1, Some(TokenKind::Literal(c.to_string())))
            }
            _ => typed(text, at, c, faults),
        };
        tokens.extend(kind.map(|kind| Token { at: at..end, kind }));
        at = end;
    }
    tokens
}

/// Takes the longest token that begins at `at`.
fn typed(text: &str, at: usize, first: char, faults: &mut Vec<EwtsFault>) -> (usize, Option<TokenKind>) {
    const LONGEST: usize = 3;
    let mut chars = text.get(at..).unwrap_or_default().chars();
    let folded: [Option<char>; LONGEST + 1] = std::array::from_fn(|_| chars.next());
    let mut token = String::with_capacity(LONGEST);
    let mut found = None;
    let mut end = at;
    for pair in folded.windows(2) {
        let &[Some(c), next] = pair else { break };
        token.push(fold(c, next));
        end += c.len_utf8();
        found = kind(&token).map(|kind| (end, kind)).or(found);
    }
    if let Some((end, kind)) = found {
        return (end, Some(kind));
    }
    let end = at + first.len_utf8();
    let kind = match first {
        '+' | '.' | '^' => TokenKind::Joint(first),
        '\u{200B}' | '\u{FEFF}' => return (end, None),
        _ if first.is_whitespace() => TokenKind::Space,
        _ => {
            // Tibetan among Wylie can only be meant as it is.
            if !matches!(first, '\u{0F00}'..='\u{0FFF}') {
                faults.push(EwtsFault::Unknown { at: at..end, found: first.to_string() });
            }
            TokenKind::Literal(first.to_string())
        }
    };
    (end, Some(kind))
}

fn kind(token: &str) -> Option<TokenKind> {
    match token {
        "f" => return Some(TokenKind::Letters(vec!['ཕ'], true)),
        "v" => return Some(TokenKind::Letters(vec!['བ'], true)),
        _ => {}
    }
    table::vowel(token)
        .map(TokenKind::Vowel)
        .or_else(|| table::letters(token).map(|letters| TokenKind::Letters(letters, false)))
        .or_else(|| table::sign(token).map(TokenKind::Sign))
        .or_else(|| table::mark(token).map(TokenKind::Mark))
}

/// Returns what a keyboard or a habit makes of a letter, as the scheme has it.
fn fold(c: char, next: Option<char>) -> char {
    match c {
        '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʾ' | '′' | '´' | '＇' => '\'',
        'S' if next == Some('h') => c,
        'B' | 'C' | 'E' | 'F' | 'G' | 'J' | 'K' | 'L' | 'O' | 'P' | 'S' | 'V' | 'Z' => c.to_ascii_lowercase(),
        _ => c,
    }
}

/// `[...]`, in which brackets may be nested (rule 9), and a backslash takes the next sign as it is or names a letter by
/// its code.
fn bracketed(text: &str, start: usize, faults: &mut Vec<EwtsFault>) -> (usize, Option<TokenKind>) {
    let mut literal = String::new();
    let mut depth = 0_usize;
    let mut at = start + 1;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match c {
            ']' if depth == 0 => return (at + 1, Some(TokenKind::Literal(literal))),
            '\\' => {
                let (end, kind) = escaped(text, at, faults);
                if let Some(TokenKind::Literal(escaped)) = kind {
                    literal.push_str(&escaped);
                }
                at = end;
            }
            _ => {
                match c {
                    '[' => depth += 1,
                    ']' => depth -= 1,
                    _ => {}
                }
                literal.push(c);
                at += c.len_utf8();
            }
        }
    }
    faults.push(EwtsFault::Unclosed { at: start..text.len() });
    (at, Some(TokenKind::Literal(literal)))
}

/// `\u0f40`, `\U00000f40`, or a sign that is to be taken as it is.
fn escaped(text: &str, start: usize, faults: &mut Vec<EwtsFault>) -> (usize, Option<TokenKind>) {
    let Some(next) = text.get(start + 1..).and_then(|rest| rest.chars().next()) else {
        faults.push(EwtsFault::BadEscape { at: start..text.len(), found: "\\".to_owned() });
        return (text.len(), Some(TokenKind::Literal("\\".to_owned())));
    };
    let digits = match next {
        'u' => 4,
        'U' => 8,
        _ => return (start + 1 + next.len_utf8(), Some(TokenKind::Literal(next.to_string()))),
    };
    let code =
        text.get(start + 2..start + 2 + digits).filter(|code| code.chars().all(|c| c.is_ascii_hexdigit()));
    let named = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
    if let Some(named) = named {
        return (start + 2 + digits, Some(TokenKind::Literal(named.to_string())));
    }
    let rest = text.get(start + 2..).unwrap_or_default();
    let wrong: usize =
        rest.chars().take(digits).take_while(char::is_ascii_alphanumeric).map(char::len_utf8).sum();
    let end = start + 2 + wrong;
    let found = text.get(start..end).unwrap_or_default().to_owned();
    faults.push(EwtsFault::BadEscape { at: start..end, found: found.clone() });
    (end, Some(TokenKind::Literal(found)))
}
