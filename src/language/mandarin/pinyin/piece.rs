//! Single syllables inside a text: which letters can be one, and how likely that is.
use std::ops::{Add, Range};

use super::lex::{self, Unit, UnitKind, position};
use super::table::{Spelling, Walk};
use super::{PinyinFault, Syllable, Tone};

/// A syllable and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub at: Range<usize>,
    pub letters: &'static str,
    pub tone: Option<Tone>,
    pub erhua: bool,
    pub is_capital: bool,
    pub(super) slip: Option<Slip>,
}

/// What is wrong with a piece that is a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// The tone mark stands on another letter than the rule asks.
    MisplacedMark,
    TwoMarks,
    /// The number contradicts the mark.
    TwoTones,
}

impl Piece {
    /// Returns the text as one syllable, rightly marked and in lower case; none where it takes more to read it.
    pub fn alone(text: &str) -> Option<Self> {
        let mut walk = Walk::new();
        let mut body = Body::default();
        for (index, c) in text.chars().enumerate() {
            let UnitKind::Letter { letter, tone, is_capital: false } = lex::plain(c)? else { return None };
            if !walk.step(letter) {
                return None;
            }
            body.add(index, tone);
        }
        Some(body.piece(walk.here()?, text.len(), None, false)).filter(|piece| piece.slip.is_none())
    }

    pub fn syllable(&self) -> Syllable {
        Syllable { letters: self.letters.to_owned(), tone: self.cited_tone(), erhua: self.erhua }
    }

    /// Returns the tone, neutral where none is written.
    pub fn cited_tone(&self) -> Tone {
        self.tone.unwrap_or(Tone::Neutral)
    }

    /// Returns what is wrong with it though it is a syllable.
    pub fn fault(&self, text: &str, strictly: bool) -> Option<PinyinFault> {
        let slip = self.slip?;
        let found = text.get(self.at.clone()).unwrap_or_default().to_owned();
        let position = position(text, self.at.start);
        match slip {
            Slip::TwoMarks | Slip::TwoTones => Some(PinyinFault::TwoTones { position, found }),
            Slip::MisplacedMark if strictly => {
                Some(PinyinFault::MisplacedMark { position, found, hint: self.syllable().to_string() })
            }
            Slip::MisplacedMark => None,
        }
    }
}

/// How unlikely a reading is, the worst first: syllables inside a word that begin with a vowel (the rules of pinyin
/// ask for an apostrophe there), misplaced marks, syllables without tone where others have one, the number of
/// syllables, erhuas. Each has its own bits of one number, more than a text has syllables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost(u128);

impl Cost {
    const BITS: u32 = 25;

    /// Of one syllable. Where others of its stretch have tones, one without is unlikely.
    pub fn of(piece: &Piece, after_letter: bool, has_tones: bool) -> Self {
        let begins_with_vowel = piece.letters.starts_with(['a', 'o', 'e', 'ê']);
        // Two marks are two syllables sooner (xīān) than a mark and a number are (hǎo4).
        let (tones, misplaced) = match piece.slip {
            Some(Slip::TwoMarks) => (2, 0),
            Some(Slip::TwoTones) => (1, 0),
            Some(Slip::MisplacedMark) => (0, 1),
            None => (0, 0),
        };
        let toneless = u128::from(has_tones && piece.tone.is_none());
        let parts = [
            u128::from(begins_with_vowel && after_letter) + tones,
            misplaced,
            toneless,
            1,
            u128::from(piece.erhua),
        ];
        Self(parts.iter().fold(0, |cost, part| (cost << Self::BITS) | part))
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.wrapping_add(other.0))
    }
}

/// Calls back with every syllable that begins at `start`, and the unit after it.
pub(super) fn each_from(stretch: &[Unit], start: usize, mut found: impl FnMut(usize, Piece)) {
    let mut walk = Walk::new();
    let mut body = Body::default();
    for (index, unit) in stretch.iter().enumerate().skip(start) {
        let UnitKind::Letter { letter, tone, is_capital } = unit.kind else { break };
        if !walk.step(letter) {
            break;
        }
        if index == start {
            body.at = unit.at.start;
            body.is_capital = is_capital;
        }
        body.add(index - start, tone);
        let Some(spelling) = walk.here() else { continue };
        let (after, number) = number_at(stretch, index + 1);
        // The interjections without a vowel (m, ng) are words of their own, not the end of a syllable before.
        let stands_alone = start == 0 && after == stretch.len();
        if !spelling.has_vowel && !stands_alone {
            continue;
        }
        found(after, body.piece(spelling, end(stretch, after), number, false));
        let r_follows = stretch.get(after).and_then(Unit::letter) == Some('r');
        if r_follows && spelling.has_vowel && spelling.takes_r {
            let (after_r, late) = number_at(stretch, after + 1);
            // hua1r5: the neutral tone after the r says nothing once the tone is known.
            let number = number.or(late);
            found(after_r, body.piece(spelling, end(stretch, after_r), number, true));
        }
    }
}

/// The letters of a syllable as they are written.
#[derive(Default)]
struct Body {
    /// Where it begins, in bytes.
    at: usize,
    is_capital: bool,
    marks: usize,
    /// The first mark, and which letter it is on.
    mark: Option<(usize, Tone)>,
}

impl Body {
    fn add(&mut self, index: usize, tone: Option<Tone>) {
        if let Some(tone) = tone {
            self.marks += 1;
            self.mark.get_or_insert((index, tone));
        }
    }

    fn piece(&self, spelling: &Spelling, end: usize, number: Option<Tone>, erhua: bool) -> Piece {
        let slip = match self.mark {
            Some(_) if self.marks > 1 => Some(Slip::TwoMarks),
            Some((_, tone)) if number.is_some_and(|number| number != tone) => Some(Slip::TwoTones),
            Some((index, _)) if spelling.mark_at != Some(index) => Some(Slip::MisplacedMark),
            _ => None,
        };
        Piece {
            at: self.at..end,
            letters: spelling.letters,
            tone: number.or(self.mark.map(|(_, tone)| tone)),
            erhua,
            is_capital: self.is_capital,
            slip,
        }
    }
}

fn end(stretch: &[Unit], after: usize) -> usize {
    stretch.get(after.wrapping_sub(1)).map_or(0, |unit| unit.at.end)
}

fn number_at(stretch: &[Unit], at: usize) -> (usize, Option<Tone>) {
    match stretch.get(at).map(|unit| &unit.kind) {
        Some(UnitKind::Number(tone)) => (at + 1, Some(*tone)),
        _ => (at, None),
    }
}
