//! Writes EWTS: from stacks to letters, in the shortest form that reads back the same.
use super::read::{self, Before};
use super::table;
use crate::language::tibetan::normal;
use crate::language::tibetan::syllable::{self, table as native};

/// Writes a text, as [`super::from_tibetan`] promises.
pub(super) fn write(text: &str) -> String {
    let normal = normal::normalise(text);
    let mut writer = Writer { out: String::with_capacity(normal.len()), before: Before::Gap };
    let mut from = 0;
    for (at, syllable) in syllable::syllables(&normal) {
        writer.write_between(normal.get(from..at).unwrap_or_default());
        writer.out.push_str(&write_syllable(syllable));
        writer.before = Before::Text;
        from = at + syllable.len();
    }
    writer.write_between(normal.get(from..).unwrap_or_default());
    writer.out
}

struct Writer {
    out: String,
    before: Before,
}

impl Writer {
    /// Writes what stands between two syllables.
    fn write_between(&mut self, text: &str) {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match table::typed_mark(c) {
                _ if c == '་' && self.before == Before::Text => {
                    self.out.push(' ');
                    self.before = Before::Gap;
                }
                // Two shads are not a double shad.
                Some(mark) if !(mark.starts_with('/') && self.out.ends_with('/')) => {
                    self.out.push_str(mark);
                    self.before = Before::after(c);
                }
                _ if is_tibetan(c) => {
                    self.out.push_str(&escaped(c));
                    self.before = Before::Text;
                }
                _ => {
                    self.out.push('[');
                    self.write_foreign(c);
                    while let Some(next) = next_foreign(&mut chars) {
                        self.write_foreign(next);
                    }
                    self.out.push(']');
                    self.before = Before::Text;
                }
            }
        }
    }

    fn write_foreign(&mut self, c: char) {
        if matches!(c, '[' | ']' | '\\') {
            self.out.push('\\');
        }
        self.out.push(c);
    }
}

/// Returns the next sign, if it goes into the same brackets: no Tibetan, or a space before such.
fn next_foreign(chars: &mut std::iter::Peekable<std::str::Chars>) -> Option<char> {
    let is_foreign = |c: &char| !is_tibetan(*c) && table::typed_mark(*c).is_none();
    let after_space = chars.clone().nth(1).is_some_and(|next| is_foreign(&next));
    chars.next_if(|c| is_foreign(c) || (*c == ' ' && after_space))
}

fn is_tibetan(c: char) -> bool {
    matches!(c, '\u{0F00}'..='\u{0FFF}')
}

fn escaped(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

/// A stack as it is typed, or a letter or sign that can only be named by its code.
struct Typed {
    /// The letters; empty for the ཨ that only bears a vowel.
    letters: String,
    /// The letters in full form, none for what is named by its code.
    stack: Vec<char>,
    vowel: String,
    signs: String,
}

impl Typed {
    fn plain(&self) -> Option<char> {
        match *self.stack {
            [letter] if self.vowel.is_empty() && self.signs.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// Returns whether the lowest letter is ྸ, typed as an a that needs no other.
    fn has_a_below(&self) -> bool {
        matches!(*self.stack, [_, .., 'ཨ'])
    }

    fn push_to(&self, out: &mut String, has_a: bool) {
        out.push_str(&self.letters);
        let needs_a = self.vowel.is_empty() && has_a && !self.stack.is_empty() && !self.has_a_below();
        // k+ai would be read as k and the vowel ai.
        let joint = if self.has_a_below() && self.vowel.starts_with(['i', 'u']) { "+" } else { "" };
        out.push_str(joint);
        out.push_str(if needs_a { "a" } else { &self.vowel });
        out.push_str(&self.signs);
    }
}

fn write_syllable(syllable: &str) -> String {
    let stacks = typed_stacks(syllable);
    if let Ok(parts) = syllable::analyse_normal(syllable)
        && stacks.iter().all(|stack| !stack.stack.is_empty() && stack.signs.is_empty())
    {
        return write_native(&stacks, &parts);
    }
    let short = write_short(&stacks);
    let again = read::read(&short);
    if again.faults.is_empty() && again.text == syllable { short } else { write_whole(&stacks) }
}

/// Writes a native syllable: the root has the vowel, prefix and suffixes have none.
fn write_native(stacks: &[Typed], parts: &syllable::SyllableParts) -> String {
    let mut out = String::new();
    let root = usize::from(parts.prefix.is_some());
    for (index, stack) in stacks.iter().enumerate() {
        // In what is joined on, འ bears a vowel too: པའང is pa'ang.
        let is_joined = parts.affix.is_some() && index > root && stack.plain() == Some('འ');
        stack.push_to(&mut out, index == root || is_joined);
        if let (0, Some(prefix), Some(next)) = (index, parts.prefix, stacks.get(root))
            && table::is_stack(&[&[prefix], &*next.stack].concat())
        {
            out.push('.');
        }
    }
    out
}

/// Writes a word of another language, every stack with its vowel but for a prefix and suffixes.
fn write_short(stacks: &[Typed]) -> String {
    let is_suffix = |stack: &Typed| stack.plain().filter(|c| native::is_suffix(*c) || matches!(c, 'ཎ' | 'ཊ'));
    let suffixes = match stacks {
        [_, .., first, second]
            if is_suffix(first)
                .zip(is_suffix(second))
                .is_some_and(|(first, second)| native::may_follow(first, second)) =>
        {
            2
        }
        [_, .., last] if is_suffix(last).is_some() => 1,
        _ => 0,
    };
    let prefix = match stacks {
        [first, next, ..] => first.plain().filter(|c| table::may_stand_before(*c, &next.stack)),
        _ => None,
    };
    let mut out = String::new();
    for (index, stack) in stacks.iter().enumerate() {
        let is_prefix = index == 0 && prefix.is_some();
        stack.push_to(&mut out, !is_prefix && index + suffixes < stacks.len());
    }
    out
}

/// Returns every stack with its vowel, and a dot before a vowel that no letter bears: long, but never read otherwise.
fn write_whole(stacks: &[Typed]) -> String {
    let mut out = String::new();
    for (index, stack) in stacks.iter().enumerate() {
        if index > 0 && stack.stack.first() == Some(&'ཨ') {
            out.push('.');
        }
        stack.push_to(&mut out, true);
    }
    out
}

fn typed_stacks(syllable: &str) -> Vec<Typed> {
    let mut stacks: Vec<Typed> = Vec::new();
    let mut chars = syllable.chars().peekable();
    while let Some(top) = chars.next() {
        let raw = |c: char| Typed {
            letters: escaped(c),
            stack: Vec::new(),
            vowel: String::new(),
            signs: String::new(),
        };
        let Some(first) = table::typed_letter(top, true) else {
            stacks.push(raw(top));
            continue;
        };
        let mut stack = vec![top];
        let mut typed = vec![first];
        while let Some((letter, under)) = chars.peek().and_then(|c| {
            let letter = syllable::full_form(*c)?;
            Some((letter, table::typed_letter(letter, false)?))
        }) {
            chars.next();
            stack.push(letter);
            typed.push(under);
        }
        let signs: Vec<char> = std::iter::from_fn(|| chars.next_if(|c| is_sign(*c))).collect();
        stacks.push(typed_stack(stack, &typed, &signs));
    }
    stacks
}

/// Returns whether a sign belongs to the stack before it.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '\u{0F35}' | '\u{0F37}' | '\u{0F39}' | '\u{0F71}'..='\u{0F84}' | '\u{0F86}' | '\u{0F87}' | '\u{0FC6}'
    )
}

fn typed_stack(stack: Vec<char>, typed: &[&'static str], signs: &[char]) -> Typed {
    let joint = if table::is_stack(&stack) { "" } else { "+" };
    let mut letters = typed.join(joint);
    let bears_only = *stack == ['ཨ'];
    if bears_only {
        letters.clear();
    }
    let mut rest: Vec<char> = signs.to_vec();
    let caret = rest.iter().position(|c| *c == table::CARET).filter(|_| !bears_only);
    if let Some(caret) = caret {
        rest.remove(caret);
        letters = match &*letters {
            "ph" => "f".to_owned(),
            "b" => "v".to_owned(),
            _ => format!("{letters}^"),
        };
    }
    let is_vowel = |c: &char| table::typed_vowel(c.encode_utf8(&mut [0; 4])).is_some();
    let (mut vowels, others): (Vec<char>, Vec<char>) = rest.into_iter().partition(is_vowel);
    // From bottom to top (rule 5), though in the text what stands below may come later.
    vowels.sort_by_key(|c| !matches!(c, '\u{0F71}' | '\u{0F74}'));
    let mut vowel = typed_vowels(&vowels).join("+");
    if bears_only && vowel.is_empty() {
        vowel.push('a');
    }
    let signs =
        others.into_iter().map(|c| table::typed_sign(c).map_or_else(|| escaped(c), str::to_owned)).collect();
    Typed { letters, stack, vowel, signs }
}

/// Returns the vowels of a stack, a long one as one.
fn typed_vowels(signs: &[char]) -> Vec<&'static str> {
    let mut typed = Vec::new();
    let mut rest = signs;
    while let [first, others @ ..] = rest {
        let pair: String = rest.iter().take(2).collect();
        let (vowel, after) = match table::typed_vowel(&pair).filter(|_| !others.is_empty()) {
            Some(long) => (Some(long), others.get(1..).unwrap_or_default()),
            None => (table::typed_vowel(first.encode_utf8(&mut [0; 4])), others),
        };
        typed.extend(vowel);
        rest = after;
    }
    typed
}
