//! A text in the pieces that a line break leaves whole, each of one font: Tibetan up to its tsheg, Latin up to a space, a
//! single hanzi with the marks that belong to it.

use unicode_segmentation::UnicodeSegmentation as _;

/// Marks that never begin a line.
const CLOSING: &str = "་༌།༎༏༐༑༔,.;:!?)]}%…，。、；：？！）》〉」』】”’·—";

/// Marks that never end one.
const OPENING: &str = "([{（《〈「『【“‘";

/// What is set in the font of hanzi beside them, and in that of Latin elsewhere.
const SHARED: &str = "“”‘’…—·";

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub script: Script,
    /// Whether a line may end after it.
    pub breaks: bool,
}

/// What a piece is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Script {
    Latin,
    Tibetan,
    Hanzi,
    /// White space; in the font of Tibetan if it stands between two pieces of it, where it is as wide as a comma asks for.
    Space(bool),
}

impl Piece<'_> {
    pub(super) fn is_space(&self) -> bool {
        matches!(self.script, Script::Space(_))
    }
}

/// Cuts a text.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let letters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let scripts = scripts(&letters);
    let mut pieces = Vec::new();
    let mut start = 0;
    for (index, ((at, letter), script)) in letters.iter().zip(&scripts).enumerate() {
        let end = at + letter.len();
        let next = letters.get(index + 1).map(|(_, letter)| *letter).zip(scripts.get(index + 1).copied());
        let before = index.checked_sub(1).and_then(|before| letters.get(before)).map(|(_, letter)| *letter);
        let breaks =
            next.is_none_or(|(next, next_script)| may_break(before, letter, *script, next, next_script));
        let is_end = breaks || next.is_some_and(|(_, next_script)| next_script != *script);
        if is_end {
            pieces.push(Piece { text: &text[start..end], script: *script, breaks });
            start = end;
        }
    }
    pieces
}

/// Cuts a piece into its letters, for a line that is too narrow for it.
pub(super) fn letters(piece: Piece<'_>) -> impl Iterator<Item = Piece<'_>> {
    let letters = piece.text.graphemes(true);
    letters.map(move |text| Piece { text, script: piece.script, breaks: true })
}

fn scripts(letters: &[(usize, &str)]) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::with_capacity(letters.len());
    for (index, (_, letter)) in letters.iter().enumerate() {
        let before = scripts.last().copied();
        let next = letters.get(index + 1).map(|(_, letter)| plain(letter));
        scripts.push(if *letter != NO_BREAK && letter.chars().all(char::is_whitespace) {
            let is_within = matches!(before, Some(Script::Tibetan | Script::Space(true)));
            Script::Space(is_within && next == Some(Script::Tibetan))
        } else if SHARED.contains(letter) && (before == Some(Script::Hanzi) || next == Some(Script::Hanzi)) {
            Script::Hanzi
        } else {
            plain(letter)
        });
    }
    scripts
}

fn plain(letter: &str) -> Script {
    match letter.chars().next().map_or(0, u32::from) {
        0x0f00..=0x0fff => Script::Tibetan,
        0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff00..=0xffef => {
            Script::Hanzi
        }
        0x20000..=0x3ffff => Script::Hanzi,
        _ => Script::Latin,
    }
}

fn may_break(before: Option<&str>, letter: &str, script: Script, next: &str, next_script: Script) -> bool {
    let is_bound =
        letter == NO_BREAK || next == NO_BREAK || CLOSING.contains(next) || OPENING.contains(letter);
    if is_bound || matches!(next_script, Script::Space(_)) {
        return false;
    }
    match (script, next_script) {
        (Script::Space(_) | Script::Hanzi, _) | (_, Script::Hanzi) => true,
        (Script::Tibetan, Script::Tibetan) => matches!(letter, "་" | "༌" | "།" | "༎"),
        // The parts of a reference such as `pack/id`, but no sign before a number.
        (Script::Latin, Script::Latin) => {
            let is_word = |letter: &str| letter.chars().all(char::is_alphanumeric);
            matches!(letter, "/" | "-" | "_") && before.is_some_and(is_word) && is_word(next)
        }
        _ => false,
    }
}
