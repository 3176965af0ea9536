//! One side of a comparison: letters, the units they were read from, and how each is shown.
use crate::language::answer::{Span, SpanKind, span};
use crate::language::edit::Step;
use crate::language::mandarin::pinyin::lex::{self, Unit, UnitKind};
use crate::language::mandarin::pinyin::segment::Piece;
use crate::language::mandarin::pinyin::{self, Tone, table};

/// A letter, the unit it is in and the syllable of the expected answer that it belongs to.
pub(super) struct Letter {
    pub c: char,
    pub syllable: Option<usize>,
    unit: usize,
}

/// What was typed, or what was expected.
pub(super) struct Side<'a> {
    pub letters: Vec<Letter>,
    text: &'a str,
    units: Vec<Unit>,
    kinds: Vec<SpanKind>,
    index: Index,
}

/// What belongs to what, as [`Side::number`] finds it once for all.
#[derive(Default)]
struct Index {
    /// The syllable of each unit.
    syllables: Vec<Option<usize>>,
    /// The letters of each syllable.
    letters: Vec<Vec<usize>>,
    /// The units of each syllable.
    units: Vec<Vec<usize>>,
}

impl<'a> Side<'a> {
    pub fn of_typed(text: &'a str) -> Self {
        let units = lex::lex(text);
        let letters = units
            .iter()
            .enumerate()
            .filter_map(|(unit, u)| Some(Letter { c: u.letter()?, unit, syllable: None }))
            .collect();
        let kind = |unit: &Unit| match unit.kind {
            UnitKind::Foreign(_) => SpanKind::Letter,
            _ => SpanKind::Same,
        };
        Self { text, letters, kinds: units.iter().map(kind).collect(), units, index: Index::default() }
    }

    pub fn of_expected(text: &'a str, syllables: &[(Option<char>, Piece)]) -> Self {
        let mut side = Self::of_typed(text);
        side.kinds.fill(SpanKind::Same);
        for letter in &mut side.letters {
            let Some(unit) = side.units.get(letter.unit) else { continue };
            let before = syllables.partition_point(|(_, piece)| piece.at.start <= unit.at.start);
            let is_in = |at: &usize| syllables.get(*at).is_some_and(|(_, piece)| unit.at.end <= piece.at.end);
            letter.syllable = before.checked_sub(1).filter(is_in);
        }
        side.number(syllables.len());
        // The letters as the syllable has them: lue stands in the text of a lüe.
        for ((_, piece), own) in syllables.iter().zip(&side.index.letters) {
            for (letter, c) in own.iter().zip(piece.letters.chars()) {
                side.letters.iter_mut().skip(*letter).take(1).for_each(|letter| letter.c = c);
            }
        }
        side
    }

    /// Finds out which letters and units belong to which of the syllables of the expected answer.
    fn number(&mut self, syllables: usize) {
        let mut index = Index {
            syllables: Vec::with_capacity(self.units.len()),
            letters: vec![Vec::new(); syllables],
            units: vec![Vec::new(); syllables],
        };
        for (at, letter) in self.letters.iter().enumerate() {
            let own = letter.syllable.and_then(|syllable| index.letters.get_mut(syllable));
            if let Some(own) = own {
                own.push(at);
            }
        }
        let mut letters = self.letters.iter().peekable();
        let mut last = None;
        for unit in 0..self.units.len() {
            while let Some(letter) = letters.next_if(|letter| letter.unit <= unit) {
                last = letter.syllable;
            }
            index.syllables.push(last);
            let own = last.and_then(|syllable| index.units.get_mut(syllable));
            if let Some(own) = own {
                own.push(unit);
            }
        }
        self.index = index;
    }

    pub fn is_before_colon(&self, letter: &Letter) -> bool {
        let next = self.units.get(letter.unit + 1).and_then(|unit| self.text.get(unit.at.clone()));
        matches!(next, Some(":" | "："))
    }

    /// Gives each letter the syllable of its partner on the other side; one without a partner goes with the letter
    /// before.
    pub fn take_syllables(&mut self, steps: &[Step], wanted: &Side) {
        let mut last = None;
        for step in steps {
            match *step {
                Step::Same(left, right) | Step::Replaced(left, right) => {
                    last = wanted.letters.get(right).and_then(|letter| letter.syllable);
                    self.letters.iter_mut().skip(left).take(1).for_each(|letter| letter.syllable = last);
                }
                Step::Extra(left) => {
                    self.letters.iter_mut().skip(left).take(1).for_each(|letter| letter.syllable = last);
                }
                Step::Missing(_) => {}
            }
        }
        self.number(wanted.index.letters.len());
    }

    /// Returns the syllable of a unit: its own, or for a number or a break that of the letter before.
    pub fn syllable_of(&self, unit: usize) -> Option<usize> {
        self.index.syllables.get(unit).copied().flatten()
    }

    /// Returns the tones written for a syllable, each with its unit. The neutral tone of an erhua written apart (hua1
    /// r5) says nothing beside another.
    pub fn tones(&self, syllable: usize) -> Vec<(usize, Tone)> {
        let mut tones: Vec<(usize, Tone)> = Vec::new();
        let own = self.index.units.get(syllable).into_iter().flatten();
        for (index, unit) in own.filter_map(|index| Some((*index, self.units.get(*index)?))) {
            let tone = match unit.kind {
                UnitKind::Letter { tone, .. } => tone,
                UnitKind::Number(tone) => Some(tone),
                UnitKind::Break | UnitKind::Foreign(_) => None,
            };
            tones.extend(tone.map(|tone| (index, tone)));
        }
        let after_r = |index: usize| {
            index.checked_sub(1).and_then(|r| self.units.get(r)).and_then(Unit::letter) == Some('r')
        };
        if tones.len() > 1 {
            tones.retain(|(index, tone)| *tone != Tone::Neutral || !after_r(*index));
        }
        tones
    }

    /// Numbers and breaks that make two syllables of one: xi an is not xian. Where the halves are no syllables the
    /// break is a slip of the space bar. A number with no letter before is stray too.
    pub fn stray_breaks(&self, syllables: &[(Option<char>, Piece)]) -> Vec<usize> {
        let parts = |(index, unit): (usize, &Unit)| {
            if unit.letter().is_some() || matches!(unit.kind, UnitKind::Foreign(_)) {
                return None;
            }
            let before = self.letters.partition_point(|letter| letter.unit < index);
            let Some(before) = before.checked_sub(1) else {
                return matches!(unit.kind, UnitKind::Number(_)).then_some(index);
            };
            let at = self.letters.get(before)?.syllable?;
            let next = self.letters.get(before + 1).filter(|next| next.syllable == Some(at))?;
            let spelling = &syllables.get(at)?.1.letters;
            // More letters than two syllables have are not two syllables.
            let own = self.index.letters.get(at).filter(|own| own.len() <= 2 * table::LONGEST + 1)?;
            let cut = own.partition_point(|letter| *letter <= before);
            let own: Vec<char> = own.iter().filter_map(|l| Some(self.letters.get(*l)?.c)).collect();
            // The r of erhua may be written apart.
            let is_er = cut == spelling.chars().count() && next.c == 'r';
            let (left, right) = own.split_at_checked(cut)?;
            let whole = [left, right].iter().all(|half| table::is_syllable(&half.iter().collect::<String>()));
            (whole && !is_er).then_some(index)
        };
        self.units.iter().enumerate().filter_map(parts).collect()
    }

    pub fn paint_unit(&mut self, unit: usize, kind: SpanKind) {
        if let Some(slot) = self.kinds.get_mut(unit) {
            *slot = kind;
        }
    }

    /// Paints a letter as wrong and gives its syllable.
    pub fn paint_letter(&mut self, letter: usize) -> Option<usize> {
        let (unit, syllable) = self.letters.get(letter).map(|letter| (letter.unit, letter.syllable))?;
        self.paint_unit(unit, SpanKind::Letter);
        syllable
    }

    pub fn paint_syllable(&mut self, syllable: usize, kind: SpanKind) {
        for unit in self.units_of_letters(syllable) {
            self.paint_unit(unit, kind);
        }
    }

    pub fn paint_tone(&mut self, syllable: usize, spelling: &str) {
        for unit in self.tone_units(syllable, spelling) {
            self.paint_unit(unit, SpanKind::Tone);
        }
    }

    pub fn has_wrong_letter(&self) -> bool {
        self.kinds.contains(&SpanKind::Letter)
    }

    pub fn spans(&self) -> Vec<Span> {
        span::paint(self.text, self.units.iter().map(|unit| unit.at.clone()).zip(self.kinds.iter().copied()))
    }

    /// Returns where to show that a tone is wrong: on what gives the tone, or on the letter that should bear it.
    fn tone_units(&self, syllable: usize, spelling: &str) -> Vec<usize> {
        let given: Vec<usize> = self.tones(syllable).into_iter().map(|(unit, _)| unit).collect();
        if !given.is_empty() {
            return given;
        }
        let place = pinyin::tone_mark_place(spelling).unwrap_or_default();
        self.units_of_letters(syllable).into_iter().skip(place).take(1).collect()
    }

    fn units_of_letters(&self, syllable: usize) -> Vec<usize> {
        let own = self.index.letters.get(syllable).into_iter().flatten();
        own.filter_map(|letter| self.letters.get(*letter)).map(|letter| letter.unit).collect()
    }
}
