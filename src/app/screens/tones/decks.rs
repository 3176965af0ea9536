//! What can be practised: syllables, pairs, words, sentences, and what is hard.

use bevy::prelude::*;

use super::{Shown, view_microphone, view_trouble};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::speaking::TrainerWish;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, control, grid, key_cap, label, rest, row,
    scroll_page,
};
use crate::drill::tone_practice::{ALL, Deck, FULL, Scope};
use crate::language::mandarin::pinyin::{Syllable, Tone};

/// A deck: its name, the keys of its title and of what it is, and what it asks for.
type Card = (&'static str, &'static str, &'static str, TrainerWish);

/// The page of the decks. `chosen` is the microphone that was chosen.
pub fn view(ui: &mut Ui, shown: &Shown, chosen: Option<&str>) {
    let cards: [Card; 6] = [
        ("singles", "tones-singles", "tones-singles-about", TrainerWish::Choose(Deck::Singles)),
        ("pairs", "tones-pairs", "tones-pairs-about", TrainerWish::Pairs),
        ("words", "tones-words", "tones-words-about", TrainerWish::Choose(Deck::Words)),
        ("sentences", "tones-sentences", "tones-sentences-about", TrainerWish::Choose(Deck::Sentences)),
        ("drills", "tones-drills", "tones-drills-about", TrainerWish::Drills),
        ("hard", "tones-hard", "tones-hard-about", TrainerWish::Choose(Deck::Hard)),
    ];
    scroll_page(ui, "tone-decks", 16.0, |ui| {
        row(ui, 14.0, |ui| {
            for (name, key, letter, scope) in
                [("met", "tones-met", 'M', Scope::Met), ("all", "tones-all", 'A', Scope::All)]
            {
                let words = ui.say(key);
                let kind = if shown.trainer.scope == scope { ButtonKind::Chosen } else { ButtonKind::Plain };
                let look = ButtonLook::new(name, &words).kind(kind).key(Hotkey::Letter(letter));
                button(ui, look, OnActivate(TrainerWish::From(scope)));
            }
        });
        grid(ui, 420.0, 14.0, |ui| {
            for (number, card) in (1..).zip(cards) {
                view_card(ui, number, card);
            }
        });
        view_trouble(ui, shown);
        view_microphone(ui, shown);
        view_choice(ui, shown, chosen);
    });
}

fn view_card(ui: &mut Ui, number: u8, (name, title, about, wish): Card) {
    let (title, about) = (ui.say(title), ui.say(about));
    let spoken = format!("{title}: {about}");
    let mut look = ButtonLook::new(name, &spoken).key(Hotkey::Digit(number));
    look.first = number == 1;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(16),
        padding: UiRect::axes(px(20), px(10)),
        min_height: px(84),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(wish), |ui| {
        rest(ui, 2.0, |ui| {
            label(ui, &title, TextLook::LEAD);
            label(ui, &about, TextLook::BODY.quiet());
        });
        key_cap(ui, Hotkey::Digit(number), TextRole::Quiet);
    });
}

/// The voice, to be found again, and the microphones, where there is more than one.
fn view_choice(ui: &mut Ui, shown: &Shown, chosen: Option<&str>) {
    let Some(found) = &shown.trainer.microphones else { return };
    row(ui, 12.0, |ui| {
        if found.used.is_some() {
            let again = ui.say(if shown.known.is_some() { "tones-find-again" } else { "tones-find" });
            let look = ButtonLook::new("find-voice", &again).icon(icons::MIC).key(Hotkey::Letter('V'));
            button(ui, look, OnActivate(TrainerWish::FindVoice));
        }
        if found.names.len() < 2 && chosen.is_none() {
            return;
        }
        let own = ui.say("tones-own-choice");
        let names = found.names.iter().map(|name| (name.clone(), Some(name.clone())));
        for (number, (label, name)) in (0..).zip(std::iter::once((own, None)).chain(names).take(8)) {
            let focus = format!("microphone-{number}");
            let is_chosen = chosen == name.as_deref();
            let kind = if is_chosen { ButtonKind::Chosen } else { ButtonKind::Plain };
            // F4 hears, F2 is the language.
            let look = ButtonLook::new(&focus, &label).kind(kind).key(Hotkey::Function(5 + number));
            button(ui, look, OnActivate(TrainerWish::Microphone(name)));
        }
    });
}

/// The twenty pairs, a row for each first tone.
pub fn pairs(ui: &mut Ui, shown: &Shown) {
    scroll_page(ui, "tone-pairs", 16.0, |ui| {
        let about = ui.say("tones-choose-pair");
        label(ui, &about, TextLook::BODY);
        let node = Node {
            display: Display::Grid,
            grid_template_columns: RepeatedGridTrack::flex(5, 1.0),
            column_gap: px(12),
            row_gap: px(12),
            ..default()
        };
        ui.node(node, |ui| {
            let pairs = FULL.into_iter().flat_map(|first| ALL.map(|second| (first, second)));
            for (letter, (first, second)) in ('A'..='T').zip(pairs) {
                view_pair(ui, letter, first, second);
            }
        });
        view_microphone(ui, shown);
    });
}

fn view_pair(ui: &mut Ui, letter: char, first: Tone, second: Tone) {
    let name = format!("pair-{}{}", first.number(), second.number());
    let written = format!("{} {}", syllable(first), syllable(second));
    let numbers = ui.words.in_digits(format!("{} + {}", first.number(), second.number()));
    let mut look = ButtonLook::new(&name, &written).key(Hotkey::Letter(letter));
    look.first = letter == 'A';
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(10),
        padding: UiRect::axes(px(14), px(8)),
        min_height: px(76),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(TrainerWish::Choose(Deck::Pair(first, second))), |ui| {
        rest(ui, 0.0, |ui| {
            label(ui, &written, TextLook::new(size::LEAD).one_line());
            label(ui, &numbers, TextLook::SMALL.one_line());
        });
        key_cap(ui, Hotkey::Letter(letter), TextRole::Quiet);
    });
}

/// The syllable that teachers show tones with.
fn syllable(tone: Tone) -> String {
    Syllable { letters: "ma".to_owned(), tone, erhua: false }.to_string()
}
