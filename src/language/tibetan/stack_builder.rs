//! Building a Tibetan syllable part by part, for a screen on which letters are chosen by mouse or finger.
//!
//! [`SyllableBuilder`] offers for each part the letters that may stand there, by the tables of
//! [`syllable`](super::syllable), so that only native syllables can be built. [`StackBuilder`] builds a single stack of
//! any letters and signs, as loans from Sanskrit need.
use std::sync::LazyLock;

use super::syllable::{self, table};

mod free;

pub use free::{LETTERS, SIGNS, StackBuilder};

/// A part of a syllable, in the order of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    Prefix,
    Superscript,
    Root,
    /// The next one: at most two.
    Subscript,
    Vowel,
    Suffix,
    SecondSuffix,
    /// The next piece of what is joined to an open syllable: འུ, འི, འོ, འང, འམ, and ར or ས after འུ.
    Affix,
}

impl Part {
    pub const ALL: [Self; 8] = [
        Self::Prefix,
        Self::Superscript,
        Self::Root,
        Self::Subscript,
        Self::Vowel,
        Self::Suffix,
        Self::SecondSuffix,
        Self::Affix,
    ];

    /// Returns what may stand here in some syllable, in the order of the alphabet; letters in full form.
    pub fn letters(self) -> &'static [&'static str] {
        match self {
            Self::Prefix => &["ག", "ད", "བ", "མ", "འ"],
            Self::Superscript => &["ར", "ལ", "ས"],
            Self::Root => &ROOTS,
            Self::Subscript => &["ཡ", "ར", "ལ", "ཝ"],
            Self::Vowel => &["ི", "ུ", "ེ", "ོ"],
            Self::Suffix => &["ག", "ང", "ད", "ན", "བ", "མ", "འ", "ར", "ལ", "ས"],
            Self::SecondSuffix => &["ད", "ས"],
            Self::Affix => &["འུ", "འི", "འོ", "འང", "འམ", "ར", "ས"],
        }
    }
}

/// A native syllable in the making. Parts can be chosen in any order; what is chosen can always be made a syllable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyllableBuilder {
    head: Head,
    vowel: Option<&'static str>,
    suffix: Option<&'static str>,
    second_suffix: Option<&'static str>,
    affix: Vec<&'static str>,
}

/// The parts up to the vowel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Head {
    prefix: Option<&'static str>,
    superscript: Option<&'static str>,
    root: Option<&'static str>,
    subscripts: Vec<&'static str>,
}

impl SyllableBuilder {
    /// Returns what has been chosen for a part; of subscripts and joined pieces all, from the first.
    pub fn chosen(&self, part: Part) -> Vec<&'static str> {
        match part {
            Part::Prefix => self.head.prefix.into_iter().collect(),
            Part::Superscript => self.head.superscript.into_iter().collect(),
            Part::Root => self.head.root.into_iter().collect(),
            Part::Subscript => self.head.subscripts.clone(),
            Part::Vowel => self.vowel.into_iter().collect(),
            Part::Suffix => self.suffix.into_iter().collect(),
            Part::SecondSuffix => self.second_suffix.into_iter().collect(),
            Part::Affix => self.affix.clone(),
        }
    }

    /// Returns what may be chosen for a part now, the rest being as it is or, where nothing is chosen, still free.
    pub fn choices(&self, part: Part) -> Vec<&'static str> {
        part.letters().iter().copied().filter(|letter| self.may_choose(part, letter)).collect()
    }

    /// Chooses for a part; a subscript and a joined piece are added to those there are. What followed and can no longer
    /// stand is taken away. Returns whether it may stand there; if not, nothing changes.
    pub fn choose(&mut self, part: Part, letter: &str) -> bool {
        let Some(letter) = part.letters().iter().copied().find(|known| *known == letter) else {
            return false;
        };
        let Some(next) = self.with(part, letter) else { return false };
        *self = next;
        true
    }

    /// Takes away what was chosen for a part (of several the last), and what can no longer stand after it.
    pub fn clear(&mut self, part: Part) {
        match part {
            Part::Prefix => self.head.prefix = None,
            Part::Superscript => self.head.superscript = None,
            Part::Root => self.head.root = None,
            Part::Subscript => self.head.subscripts.truncate(self.head.subscripts.len().saturating_sub(1)),
            Part::Vowel => self.vowel = None,
            Part::Suffix => self.suffix = None,
            Part::SecondSuffix => self.second_suffix = None,
            Part::Affix => self.affix.truncate(self.affix.len().saturating_sub(1)),
        }
        self.drop_what_cannot_stand();
    }

    /// Returns the syllable, if what has been chosen is one as it is.
    pub fn syllable(&self) -> Option<String> {
        let text = self.text();
        let is_whole = HEADS.contains(&self.head) && self.is_read_as_meant(&text);
        is_whole.then_some(text)
    }

    /// Returns what has been chosen, as far as it goes.
    pub fn text(&self) -> String {
        let mut text = String::from(self.head.prefix.unwrap_or_default());
        let stack = self
            .head
            .superscript
            .iter()
            .chain(&self.head.root)
            .chain(&self.head.subscripts)
            .flat_map(|s| s.chars());
        free::push_stack(&mut text, stack);
        for part in [self.vowel, self.suffix, self.second_suffix]
            .into_iter()
            .flatten()
            .chain(self.affix.iter().copied())
        {
            text.push_str(part);
        }
        text
    }

    fn may_choose(&self, part: Part, letter: &'static str) -> bool {
        self.with(part, letter).is_some()
    }

    /// Returns the syllable with a letter more, if it may stand there.
    fn with(&self, part: Part, letter: &'static str) -> Option<Self> {
        let mut next = self.clone();
        match part {
            Part::Prefix => next.head.prefix = Some(letter),
            Part::Superscript => next.head.superscript = Some(letter),
            Part::Root => next.head.root = Some(letter),
            Part::Subscript => next.head.subscripts.push(letter),
            Part::Vowel => next.vowel = Some(letter),
            Part::Suffix => {
                next.suffix = Some(letter);
                next.second_suffix = next.second_suffix.filter(|_| next.can_be_closed());
                next.affix.clear();
            }
            Part::SecondSuffix => {
                next.second_suffix = Some(letter);
                next.affix.clear();
            }
            Part::Affix => next.affix.push(letter),
        }
        if part <= Part::Subscript {
            next.drop_what_cannot_stand();
            return HEADS.iter().any(|head| head.completes(&next.head)).then_some(next);
        }
        if part == Part::Vowel {
            next.drop_what_cannot_stand();
            return Some(next).filter(|next| HEADS.contains(&next.head));
        }
        Some(next).filter(|next| HEADS.contains(&next.head) && next.can_be_closed())
    }

    /// Takes away from the end what can no longer stand.
    fn drop_what_cannot_stand(&mut self) {
        let has_end = |builder: &Self| {
            builder.suffix.is_some() || builder.second_suffix.is_some() || !builder.affix.is_empty()
        };
        while has_end(self) && !(HEADS.contains(&self.head) && self.can_be_closed()) {
            if self.affix.pop().is_none() && self.second_suffix.take().is_none() {
                self.suffix = None;
            }
        }
    }

    /// Returns whether what closes the syllable, if anything, may do so.
    fn can_be_closed(&self) -> bool {
        (self.suffix.is_some() || self.second_suffix.is_none()) && self.is_read_as_meant(&self.text())
    }

    /// Returns whether a reader takes the syllable apart as it was put together: of bare letters usage says which is
    /// the root.
    fn is_read_as_meant(&self, text: &str) -> bool {
        let letter = |part: Option<&str>| part.and_then(|part| part.chars().next());
        syllable::analyse(text).is_ok_and(|read| {
            read.prefix == letter(self.head.prefix)
                && Some(read.root) == letter(self.head.root)
                && read.suffix == letter(self.suffix)
                && read.second_suffix == letter(self.second_suffix)
        })
    }
}

impl Head {
    /// Returns whether this is what `part` could become.
    fn completes(&self, part: &Self) -> bool {
        let agrees = |whole: Option<&str>, part: Option<&str>| part.is_none() || whole == part;
        agrees(self.prefix, part.prefix)
            && agrees(self.superscript, part.superscript)
            && agrees(self.root, part.root)
            && self.subscripts.starts_with(&part.subscripts)
    }
}

const ROOTS: [&str; 30] = [
    "ཀ", "ཁ", "ག", "ང", "ཅ", "ཆ", "ཇ", "ཉ", "ཏ", "ཐ", "ད", "ན", "པ", "ཕ", "བ", "མ", "ཙ", "ཚ", "ཛ", "ཝ", "ཞ",
    "ཟ", "འ", "ཡ", "ར", "ལ", "ཤ", "ས", "ཧ", "ཨ",
];

/// Every beginning of a native syllable.
static HEADS: LazyLock<Vec<Head>> = LazyLock::new(|| {
    let optional = |part: Part| std::iter::once(None).chain(part.letters().iter().copied().map(Some));
    let mut heads = Vec::new();
    for root in ROOTS {
        for superscript in optional(Part::Superscript) {
            for first in optional(Part::Subscript) {
                for second in optional(Part::Subscript).filter(|second| second.is_none() || first.is_some()) {
                    let letters = || superscript.into_iter().chain([root]).chain(first).chain(second);
                    let stack: Vec<char> = letters().flat_map(str::chars).collect();
                    let is_meant = |head: &table::Head| {
                        head.superscript.is_some() == superscript.is_some()
                            && root.starts_with(head.root)
                            && head.subscripts.len()
                                == usize::from(first.is_some()) + usize::from(second.is_some())
                    };
                    if !table::head(&stack).as_ref().is_some_and(is_meant) {
                        continue;
                    }
                    for prefix in optional(Part::Prefix) {
                        let letter = prefix.and_then(|prefix| prefix.chars().next());
                        if letter.is_none_or(|letter| table::may_stand_before(letter, &stack)) {
                            let subscripts = first.into_iter().chain(second).collect();
                            heads.push(Head { prefix, superscript, root: Some(root), subscripts });
                        }
                    }
                }
            }
        }
    }
    heads
});

#[cfg(test)]
mod tests;
