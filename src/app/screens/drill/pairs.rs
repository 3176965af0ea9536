//! Draws words and meanings to be matched: a digit takes a word, a letter gives it a meaning.

use bevy::prelude::*;

use super::question::{WIDTH, dont_know, instruction, small_face, spoken, spoken_of};
use super::{Action, Media};
use crate::app::hearing::{Hear, Heard, at_hear_key, hear_button};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::notice::Notify;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, control, foot, icon, key_cap, label, rest, row,
};
use crate::drill::exercise::{Exercise, Face, Paired, Pairs};
use crate::lesson::Spoken;

/// The size of the hanzi of a word, logical pixels at scale 1.
const WORD: f32 = 30.0;

/// What the learner has matched so far.
#[derive(Clone, Debug, Default)]
pub struct Matched {
    /// The meaning of each word, as far as it was given.
    pub given: Vec<Option<usize>>,
    /// The word that gets the next meaning.
    taken: usize,
}

impl Matched {
    /// Takes a word, which gives its meaning back.
    pub fn take(&mut self, word: usize, words: usize) {
        self.given.resize(words, None);
        if let Some(given) = self.given.get_mut(word) {
            *given = None;
            self.taken = word;
        }
    }

    /// Gives a meaning to the word that is taken, and takes the next one that has none.
    pub fn give(&mut self, meaning: usize, words: usize) {
        self.given.resize(words, None);
        for given in &mut self.given {
            given.take_if(|given| *given == meaning);
        }
        if let Some(given) = self.given.get_mut(self.taken) {
            *given = Some(meaning);
        }
        let free = (0..words).map(|step| (self.taken + step) % words);
        if let Some(next) = free.into_iter().find(|word| self.given.get(*word) == Some(&None)) {
            self.taken = next;
        }
    }

    /// Returns whether every word has a meaning.
    pub fn is_whole(&self, words: usize) -> bool {
        self.given.len() == words && self.given.iter().all(Option::is_some)
    }

    fn of(&self, word: usize) -> Option<usize> {
        self.given.get(word).copied().flatten()
    }
}

/// Draws the question.
pub fn view(ui: &mut Ui, exercise: &Exercise, pairs: &Pairs, matched: &Matched, media: &Media) {
    instruction(ui, exercise.instruction);
    let node = Node { width: px(WIDTH), max_width: percent(100), column_gap: px(40), ..default() };
    let side = || Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    };
    let is_whole = matched.is_whole(pairs.left.len());
    ui.node(node, |ui| {
        ui.node(side(), |ui| {
            for (word, face) in pairs.left.iter().enumerate() {
                let partner = matched.of(word).and_then(letter);
                let is_taken = !is_whole && word == matched.taken;
                view_side(ui, ("word", word), face, digit(word), partner, is_taken, Action::TakeWord(word));
            }
        });
        ui.node(side(), |ui| {
            for (meaning, face) in pairs.right.iter().enumerate() {
                let word = (0..pairs.left.len()).find(|word| matched.of(*word) == Some(meaning));
                let partner = word.and_then(digit);
                view_side(
                    ui,
                    ("meaning", meaning),
                    face,
                    letter(meaning),
                    partner,
                    false,
                    Action::GiveMeaning(meaning),
                );
            }
        });
    });
    let check = ui.say("drill-check");
    foot(ui, JustifyContent::Center, |ui| {
        if is_whole {
            let look = ButtonLook::new("check", &check).key(Hotkey::Enter).kind(ButtonKind::Main);
            button(ui, look, OnActivate(Action::Check));
        }
        dont_know(ui, Hotkey::Digit(0));
        match next_heard(pairs, matched) {
            Some(spoken) if media.speaks_chinese => {
                hear_button(ui, "hear-first", &spoken);
            }
            Some(spoken) => at_hear_key(ui, Hear::asked(spoken)),
            None => at_hear_key(ui, Notify::sentence("hearing-nothing-here")),
        }
    });
}

/// Returns the Chinese of the word whose turn it is, or else the first that is not yet matched; once all are, the first.
fn next_heard(pairs: &Pairs, matched: &Matched) -> Option<Spoken> {
    let words = pairs.left.len();
    let is_free = |word: &usize| matched.of(*word).is_none();
    let is_left = |meaning: &usize| (0..words).all(|word| matched.of(word) != Some(*meaning));
    let chinese = |side: &[Face], place: usize| side.get(place).and_then(spoken_of);
    let free_words = std::iter::once(matched.taken).chain(0..words).filter(is_free);
    let mut free = free_words
        .filter_map(|word| chinese(&pairs.left, word))
        .chain((0..words).filter(is_left).filter_map(|meaning| chinese(&pairs.right, meaning)));
    free.next().or_else(|| pairs.left.iter().chain(&pairs.right).find_map(spoken_of))
}

/// Draws a word or a meaning with its key and, once it is matched, the key of its partner.
fn view_side(
    ui: &mut Ui,
    (side, number): (&str, usize),
    face: &Face,
    key: Option<Hotkey>,
    partner: Option<Hotkey>,
    is_taken: bool,
    action: Action,
) {
    // It has another name once it is matched, so that Enter, pressed again, is the answer.
    let name = format!("{}{side}-{}", if partner.is_some() { "matched-" } else { "" }, number + 1);
    let words = spoken(ui, face);
    let words = partner.map_or(words.clone(), |partner| format!("{words} – {}", partner.cap()));
    let mut look = ButtonLook::new(&name, &words);
    look.key = key;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(14),
        padding: UiRect::axes(px(16), px(6)),
        min_height: px(70),
        min_width: px(0),
        // Both sides are as high as the higher one, row by row.
        flex_grow: 1.0,
        ..default()
    };
    let entity = control(ui, look, node, OnActivate(action), |ui| {
        if let Some(key) = key {
            key_cap(ui, key, TextRole::Quiet);
        }
        rest(ui, 0.0, |ui| {
            let size = ui.look.display(WORD);
            small_face(ui, face, size, JustifyContent::Start);
        });
        if let Some(partner) = partner {
            label(ui, "=", TextLook::BODY.quiet());
            key_cap(ui, partner, TextRole::Ink);
        } else if is_taken {
            icon(ui, icons::ARROW_RIGHT, 24.0, TextRole::Accent);
        }
    });
    if let Some(heard) = spoken_of(face) {
        ui.commands.entity(entity).insert(Heard(heard));
    }
}

/// Draws the pairs that are not right, each as it was given and as it should be.
pub fn missed(ui: &mut Ui, pairs: &Pairs, marked: &[Paired]) {
    for pair in marked.iter().filter(|pair| pair.given != Some(pair.right)) {
        let Some((word, meaning)) = pairs.left.get(pair.left).zip(pairs.right.get(pair.right)) else {
            continue;
        };
        row(ui, 14.0, |ui| {
            small_face(ui, word, 24.0, JustifyContent::Start);
            label(ui, "=", TextLook::BODY.quiet());
            small_face(ui, meaning, 24.0, JustifyContent::Start);
        });
    }
}

fn digit(number: usize) -> Option<Hotkey> {
    u8::try_from(number + 1).ok().map(Hotkey::Digit)
}

fn letter(number: usize) -> Option<Hotkey> {
    let number = u8::try_from(number).ok().filter(|number| *number < 26)?;
    Some(Hotkey::Letter(char::from(b'A' + number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meaning_belongs_to_one_word_and_the_next_free_word_is_taken() {
        let mut matched = Matched::default();
        matched.give(2, 3);
        assert_eq!((matched.given.clone(), matched.taken), (vec![Some(2), None, None], 1));
        matched.give(2, 3);
        assert_eq!((matched.given.clone(), matched.taken), (vec![None, Some(2), None], 2));
        matched.give(0, 3);
        assert_eq!(matched.taken, 0);
        matched.give(1, 3);
        assert!(matched.is_whole(3));
        matched.take(1, 3);
        assert_eq!((matched.given.clone(), matched.taken), (vec![Some(1), None, Some(0)], 1));
    }
}
