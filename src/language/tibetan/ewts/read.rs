//! Reads EWTS: from letters to stacks, from stacks to syllables.
use super::lex::{self, Token, TokenKind};
use super::{Converted, EwtsFault, table};
use crate::language::tibetan::normal;
use crate::language::tibetan::syllable;

mod cluster;

use cluster::{Consonant, bare_pieces, goes_on_below, likeliest_stacks, may_be_prefix};

/// Reads a text, as [`super::to_tibetan`] promises.
pub(super) fn read(wylie: &str) -> Converted {
    let mut faults = Vec::new();
    let tokens = lex::lex(wylie, &mut faults);
    let mut reader =
        Reader { wylie, out: String::with_capacity(wylie.len() * 2), faults, before: Before::Gap, bar: None };
    for (index, token) in tokens.iter().enumerate() {
        reader.take(token, tokens.get(index + 1..).unwrap_or_default());
    }
    reader.end_bar();
    reader.faults.sort_by_key(|fault| fault.at().start);
    Converted { text: normal::normalise(&reader.out), faults: joined(reader.faults) }
}

/// Returns the faults with neighbours of one kind as one, so that a run of signs is reported once.
fn joined(faults: Vec<EwtsFault>) -> Vec<EwtsFault> {
    let mut joined: Vec<EwtsFault> = Vec::with_capacity(faults.len());
    for fault in faults {
        match (joined.last_mut(), &fault) {
            (Some(EwtsFault::Unknown { at: run, found: known }), EwtsFault::Unknown { at, found })
            | (Some(EwtsFault::Stray { at: run, found: known }), EwtsFault::Stray { at, found })
                if run.end == at.start =>
            {
                run.end = at.end;
                known.push_str(found);
            }
            _ => joined.push(fault),
        }
    }
    joined
}

/// What decides whether a space is a tsheg.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The start, a line break, a tsheg or a space: a space more is nothing.
    Gap,
    /// A syllable, a number or what is not Wylie: the space is a tsheg.
    Text,
    /// A shad or another mark: the space is a space.
    Mark,
}

impl Before {
    /// Returns what a mark that stands by itself is to a space after it.
    pub fn after(mark: char) -> Self {
        match mark {
            '\n' | '\r' | ' ' | '\u{0F0C}' => Self::Gap,
            '༠'..='༩' => Self::Text,
            _ => Self::Mark,
        }
    }
}

/// What stands between two tshegs, so far as it is read.
struct Bar {
    /// Where it begins, in the bytes of what is read and of what is written.
    start: usize,
    written: usize,
    cluster: Vec<Consonant>,
    vowels: usize,
    /// Whether it began with a letter and a dot or a stack: a prefix, if it is native.
    has_prefix: bool,
    /// Whether a letter was named by its code or a fault was found: then no more is said of it.
    is_odd: bool,
    /// What the last joint is waiting to do.
    joint: Option<char>,
    end: usize,
}

struct Reader<'a> {
    wylie: &'a str,
    out: String,
    faults: Vec<EwtsFault>,
    before: Before,
    bar: Option<Bar>,
}

impl Reader<'_> {
    fn take(&mut self, token: &Token, rest: &[Token]) {
        match &token.kind {
            TokenKind::Letters(letters, caret) => {
                let bar = self.bar(token);
                let piece = Consonant {
                    letters: letters.clone(),
                    carets: usize::from(*caret),
                    start: token.at.start,
                    is_parted: bar.joint == Some('.'),
                };
                match (bar.joint.take(), bar.cluster.last_mut()) {
                    (Some('+'), Some(last)) => {
                        last.letters.extend(letters);
                        last.carets += usize::from(*caret);
                    }
                    _ => bar.cluster.push(piece),
                }
            }
            TokenKind::Vowel(signs) => self.take_vowel(token, signs, rest),
            TokenKind::Sign(sign) if self.bar.is_some() => {
                self.write_cluster_bare();
                self.out.push(*sign);
                // The halanta is there to say that there is no vowel.
                let vowels = usize::from(*sign == '\u{0F84}');
                let bar = self.bar(token);
                (bar.vowels, bar.joint) = (bar.vowels + vowels, None);
            }
            TokenKind::Sign(_) => self.keep(token),
            TokenKind::Joint(joint) => self.take_joint(token, *joint, rest),
            TokenKind::Literal(text) if text.chars().all(syllable::is_letter_or_sign) && !text.is_empty() => {
                self.bar(token);
                self.write_cluster_bare();
                self.out.push_str(text);
                let bar = self.bar(token);
                (bar.is_odd, bar.joint) = (true, None);
            }
            TokenKind::Literal(text) => {
                self.end_bar();
                self.out.push_str(text);
                self.before = if text.is_empty() { self.before } else { Before::Text };
            }
            TokenKind::Mark(mark) => {
                self.end_bar();
                self.out.push(*mark);
                self.before = Before::after(*mark);
            }
            TokenKind::Space => {
                self.end_bar();
                match self.before {
                    Before::Gap => {}
                    Before::Text => self.out.push('་'),
                    Before::Mark => self.out.push(' '),
                }
                self.before = Before::Gap;
            }
        }
    }

    /// Keeps as it is typed what has no place here.
    fn keep(&mut self, token: &Token) {
        self.end_bar();
        let found = self.wylie.get(token.at.clone()).unwrap_or_default().to_owned();
        self.out.push_str(&found);
        self.before = Before::Text;
        self.faults.push(EwtsFault::Stray { at: token.at.clone(), found });
    }

    /// Returns the bar that a token belongs to, begun with it if there is none.
    fn bar(&mut self, token: &Token) -> &mut Bar {
        let written = self.out.len();
        let bar = self.bar.get_or_insert_with(|| Bar {
            start: token.at.start,
            written,
            cluster: Vec::new(),
            vowels: 0,
            has_prefix: false,
            is_odd: false,
            joint: None,
            end: token.at.end,
        });
        bar.end = token.at.end;
        bar
    }

    fn take_vowel(&mut self, token: &Token, signs: &str, rest: &[Token]) {
        let is_open_stack = goes_on_below(rest);
        let has_vowel = matches!(rest, [Token { kind: TokenKind::Vowel(_), .. }, ..]);
        let bar = self.bar(token);
        match bar.joint.take() {
            // ྸ, the a under another letter (rule 11). Where no other vowel follows, the stack has the a of every letter.
            Some('+') if signs.is_empty() => match bar.cluster.last_mut() {
                Some(last) => {
                    last.letters.push('ཨ');
                    if !is_open_stack && !has_vowel {
                        self.write_cluster(token, "");
                    }
                }
                None => self.out.push(table::subjoined('ཨ')),
            },
            // A second vowel on the stack.
            Some('+') if bar.cluster.is_empty() => self.out.push_str(signs),
            joint if bar.cluster.is_empty() || joint == Some('.') => {
                if signs.is_empty() && is_open_stack {
                    let piece = Consonant {
                        letters: vec!['ཨ'],
                        carets: 0,
                        start: token.at.start,
                        is_parted: joint.is_some(),
                    };
                    bar.cluster.push(piece);
                } else {
                    bar.vowels += 1;
                    self.write_cluster_bare();
                    self.out.push('ཨ');
                    self.out.push_str(signs);
                }
            }
            _ => self.write_cluster(token, signs),
        }
    }

    fn take_joint(&mut self, token: &Token, joint: char, rest: &[Token]) {
        let next = rest.first().map(|token| &token.kind);
        let Some(bar) = self.bar.as_mut() else { return self.keep(token) };
        let is_open = bar.cluster.is_empty() && bar.vowels > 0;
        // Under a stack that is written already nothing can go but an a, and that only where it has no other vowel.
        let takes_a =
            || self.out.ends_with(|c| matches!(c, '\u{0F40}'..='\u{0F6C}' | '\u{0F90}'..='\u{0FBC}'));
        let may_stand = match (joint, next) {
            ('+', Some(TokenKind::Vowel(""))) => {
                if is_open {
                    takes_a()
                } else {
                    !bar.cluster.is_empty()
                }
            }
            ('+', Some(TokenKind::Vowel(_))) => is_open,
            ('+', Some(TokenKind::Letters(..))) => !bar.cluster.is_empty(),
            ('+', _) => false,
            ('.', _) => matches!(next, Some(TokenKind::Letters(..) | TokenKind::Vowel(_))),
            _ => true,
        };
        match bar.cluster.last_mut() {
            _ if !may_stand => return self.keep(token),
            // A second mark on a stack is kept as the first is.
            Some(last) if joint == '^' && last.carets == 0 => last.carets = 1,
            _ if joint == '^' => {
                self.write_cluster_bare();
                self.out.push(table::CARET);
            }
            _ => bar.joint = Some(joint),
        }
        if let Some(bar) = &mut self.bar {
            bar.end = token.at.end;
        }
    }

    /// Writes the letters that wait, the last stack of them with the vowel.
    fn write_cluster(&mut self, token: &Token, signs: &str) {
        let wylie = self.wylie;
        let Some(bar) = self.bar.as_mut() else { return };
        let cluster = std::mem::take(&mut bar.cluster);
        let parted = cluster.iter().rposition(|piece| piece.is_parted).unwrap_or_default();
        let last = cluster.get(parted..).unwrap_or_default();
        let (bare, is_whole) = bare_pieces(last, signs);
        let (bare, stack) = cluster.split_at_checked(parted + bare).unwrap_or((&cluster, &[]));
        let letters: Vec<char> = stack.iter().flat_map(|piece| piece.letters.iter().copied()).collect();
        let is_right = is_whole
            && match *bare {
                [] => true,
                _ if bar.vowels > 0 => bare.len() <= 2,
                [ref prefix] => may_be_prefix(prefix, &letters),
                _ => false,
            };
        bar.has_prefix |= bar.vowels == 0 && bare.len() == 1;
        bar.vowels += 1;
        if is_right {
            for piece in bare {
                push_stack(&mut self.out, &piece.letters, piece.carets);
            }
            push_stack(&mut self.out, &letters, stack.iter().map(|piece| piece.carets).sum());
        } else {
            let start = cluster.first().map_or(bar.start, |piece| piece.start);
            // A cluster ends where its vowel begins, or with the a under its last letter.
            let end = if signs.is_empty() { token.at.end } else { token.at.start };
            let end = if wylie.get(token.at.clone()) == Some("a") { token.at.start } else { end };
            let found = wylie.get(start..end).unwrap_or_default().to_owned();
            self.faults.push(EwtsFault::NoStack { at: start..end, found });
            bar.is_odd = true;
            for stack in likeliest_stacks(&cluster) {
                let letters: Vec<char> =
                    stack.iter().flat_map(|piece| piece.letters.iter().copied()).collect();
                push_stack(&mut self.out, &letters, stack.iter().map(|piece| piece.carets).sum());
            }
        }
        self.out.push_str(signs);
    }

    /// Writes the letters that wait, each as a stack of its own: suffixes.
    fn write_cluster_bare(&mut self) {
        let Some(bar) = self.bar.as_mut() else { return };
        for piece in std::mem::take(&mut bar.cluster) {
            push_stack(&mut self.out, &piece.letters, piece.carets);
        }
    }

    fn end_bar(&mut self) {
        self.write_cluster_bare();
        let Some(bar) = self.bar.take() else { return };
        self.before = Before::Text;
        if bar.is_odd {
            return;
        }
        let at = bar.start..bar.end;
        let found = self.wylie.get(at.clone()).unwrap_or_default().to_owned();
        let tibetan = self.out.get(bar.written..).unwrap_or_default();
        if bar.vowels == 0 {
            self.faults.push(EwtsFault::NoVowel { at, found });
        } else if bar.vowels == 1 && is_read_otherwise(tibetan, bar.has_prefix) {
            // How it is written is filled in by the caller: writing reads what it wrote.
            let (tibetan, expected) = (tibetan.to_owned(), String::new());
            self.faults.push(EwtsFault::OtherRoot { at, found, tibetan, expected });
        }
    }
}

/// Returns whether bare letters, which Tibetan does not say the root of, are read with another root than was typed.
fn is_read_otherwise(tibetan: &str, has_prefix: bool) -> bool {
    let is_bare = tibetan.chars().all(|c| matches!(c, '\u{0F40}'..='\u{0F6C}'));
    is_bare
        && tibetan.chars().nth(1).is_some()
        && syllable::analyse_normal(tibetan).is_ok_and(|syllable| syllable.prefix.is_some() != has_prefix)
}

fn push_stack(out: &mut String, letters: &[char], carets: usize) {
    if let [first, under @ ..] = letters {
        out.push(table::top(*first));
        out.extend(under.iter().map(|letter| table::subjoined(*letter)));
    }
    out.extend(std::iter::repeat_n(table::CARET, carets));
}
