//! The letters and signs of EWTS and of Unicode that correspond.
use crate::language::tibetan::syllable::table;

/// Consonants, each with its full form; the fixed forms of ཝ, ཡ and ར by their subjoined code.
const LETTERS: [(&str, char); 38] = [
    ("k", 'ཀ'),
    ("kh", 'ཁ'),
    ("g", 'ག'),
    ("ng", 'ང'),
    ("c", 'ཅ'),
    ("ch", 'ཆ'),
    ("j", 'ཇ'),
    ("ny", 'ཉ'),
    ("t", 'ཏ'),
    ("th", 'ཐ'),
    ("d", 'ད'),
    ("n", 'ན'),
    ("p", 'པ'),
    ("ph", 'ཕ'),
    ("b", 'བ'),
    ("m", 'མ'),
    ("ts", 'ཙ'),
    ("tsh", 'ཚ'),
    ("dz", 'ཛ'),
    ("w", 'ཝ'),
    ("zh", 'ཞ'),
    ("z", 'ཟ'),
    ("'", 'འ'),
    ("y", 'ཡ'),
    ("r", 'ར'),
    ("l", 'ལ'),
    ("sh", 'ཤ'),
    ("s", 'ས'),
    ("h", 'ཧ'),
    ("T", 'ཊ'),
    ("Th", 'ཋ'),
    ("D", 'ཌ'),
    ("N", 'ཎ'),
    ("Sh", 'ཥ'),
    ("W", FIXED_WA),
    ("Y", FIXED_YA),
    ("R", FIXED_RA),
    // The letter that bears a vowel at the head of a syllable; read only where `+` joins something to it.
    ("a", 'ཨ'),
];

/// Other ways of typing a stack or a letter, with the letters from the top.
const OTHERS: [(&str, &[char]); 11] = [
    ("gh", &['ག', 'ཧ']),
    ("dh", &['ད', 'ཧ']),
    ("bh", &['བ', 'ཧ']),
    ("Dh", &['ཌ', 'ཧ']),
    ("dzh", &['ཛ', 'ཧ']),
    ("-t", &['ཊ']),
    ("-th", &['ཋ']),
    ("-d", &['ཌ']),
    ("-dh", &['ཌ', 'ཧ']),
    ("-n", &['ཎ']),
    ("-sh", &['ཥ']),
];

/// Vowels with their signs; the a has none.
const VOWELS: [(&str, &str); 12] = [
    ("a", ""),
    ("A", "\u{0F71}"),
    ("i", "\u{0F72}"),
    ("I", "\u{0F71}\u{0F72}"),
    ("-i", "\u{0F80}"),
    ("-I", "\u{0F71}\u{0F80}"),
    ("u", "\u{0F74}"),
    ("U", "\u{0F71}\u{0F74}"),
    ("e", "\u{0F7A}"),
    ("ai", "\u{0F7B}"),
    ("o", "\u{0F7C}"),
    ("au", "\u{0F7D}"),
];

/// Signs that follow the vowel.
const SIGNS: [(&str, char); 7] = [
    ("M", '\u{0F7E}'),
    ("~M`", '\u{0F82}'),
    ("~M", '\u{0F83}'),
    ("H", '\u{0F7F}'),
    ("?", '\u{0F84}'),
    ("X", '\u{0F37}'),
    ("~X", '\u{0F35}'),
];

/// Marks that stand by themselves. The tsheg is not among them: see the reader for when a space is one.
const MARKS: [(&str, char); 30] = [
    ("0", '༠'),
    ("1", '༡'),
    ("2", '༢'),
    ("3", '༣'),
    ("4", '༤'),
    ("5", '༥'),
    ("6", '༦'),
    ("7", '༧'),
    ("8", '༨'),
    ("9", '༩'),
    ("_", ' '),
    ("*", '\u{0F0C}'),
    ("/", '།'),
    ("//", '༎'),
    (";", '༏'),
    ("|", '༑'),
    ("!", '༈'),
    (":", '༔'),
    ("=", '༴'),
    ("<", '༺'),
    (">", '༻'),
    ("(", '༼'),
    (")", '༽'),
    ("@", '༄'),
    ("#", '༅'),
    ("$", '༆'),
    ("%", '༇'),
    ("&", '྅'),
    ("\n", '\n'),
    ("\r", '\r'),
];

/// The tsa-'phru, which stands on the letters: f is ph^ and v is b^.
pub(super) const CARET: char = '\u{0F39}';

pub(super) const FIXED_WA: char = '\u{0FBA}';
pub(super) const FIXED_YA: char = '\u{0FBB}';
pub(super) const FIXED_RA: char = '\u{0FBC}';

/// Returns the letters from the top that a token stands for.
pub(super) fn letters(token: &str) -> Option<Vec<char>> {
    let one = LETTERS.iter().filter(|(_, letter)| *letter != 'ཨ').find(|(known, _)| *known == token);
    one.map(|(_, letter)| vec![*letter])
        .or_else(|| OTHERS.iter().find(|(known, _)| *known == token).map(|(_, letters)| letters.to_vec()))
}

pub(super) fn vowel(token: &str) -> Option<&'static str> {
    VOWELS.iter().find(|(known, _)| *known == token).map(|(_, signs)| *signs)
}

pub(super) fn sign(token: &str) -> Option<char> {
    SIGNS.iter().find(|(known, _)| *known == token).map(|(_, sign)| *sign)
}

pub(super) fn mark(token: &str) -> Option<char> {
    MARKS.iter().find(|(known, _)| *known == token).map(|(_, mark)| *mark)
}

/// Returns how a letter is typed; a letter at the top is given as such, since only there is ཪ one.
pub(super) fn typed_letter(letter: char, is_top: bool) -> Option<&'static str> {
    let letter = match letter {
        '\u{0F6A}' if is_top => FIXED_RA,
        FIXED_WA | FIXED_YA | FIXED_RA if is_top => return None,
        _ => letter,
    };
    LETTERS.iter().find(|(_, known)| *known == letter).map(|(typed, _)| *typed)
}

pub(super) fn typed_vowel(signs: &str) -> Option<&'static str> {
    VOWELS.iter().find(|(_, known)| *known == signs).map(|(typed, _)| *typed)
}

pub(super) fn typed_sign(sign: char) -> Option<&'static str> {
    SIGNS.iter().find(|(_, known)| *known == sign).map(|(typed, _)| *typed)
}

pub(super) fn typed_mark(mark: char) -> Option<&'static str> {
    MARKS.iter().find(|(_, known)| *known == mark).map(|(typed, _)| *typed)
}

/// Returns the letter at the top of a stack as Unicode has it.
pub(super) fn top(letter: char) -> char {
    match letter {
        FIXED_WA => 'ཝ',
        FIXED_YA => 'ཡ',
        FIXED_RA => '\u{0F6A}',
        _ => letter,
    }
}

/// Returns the letter as it stands under another.
pub(super) fn subjoined(letter: char) -> char {
    match letter {
        '\u{0F40}'..='\u{0F69}' => char::from_u32(u32::from(letter) + 0x50).unwrap_or(letter),
        _ => letter,
    }
}

/// Returns whether the letters, from the top, are typed as a stack without `+`: the native stacks, and the three more
/// that the converters of the scheme count among them.
pub(super) fn is_stack(letters: &[char]) -> bool {
    matches!(letters, [_] | ['ཛ' | 'ན' | 'ཤ', 'ར']) || table::head(letters).is_some()
}

/// Returns whether a prefix may stand before a stack; it may before one with ཝ where it may before the same without.
pub(super) fn may_stand_before(prefix: char, stack: &[char]) -> bool {
    let without_wa = stack.strip_suffix(&['ཝ']).filter(|rest| !rest.is_empty()).unwrap_or(stack);
    table::may_stand_before(prefix, stack) || table::may_stand_before(prefix, without_wa)
}
