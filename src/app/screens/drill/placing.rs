//! Draws a row of syllables that get their tones one by one.

use bevy::prelude::*;

use super::question::{asked, dont_know};
use super::tones::{tone_name, view_tone, with_tone};
use super::{Action, Media};
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Side, TextLook, TextRole, Ui, button, column, control, foot, key_cap, label, row,
    surface,
};
use crate::drill::exercise::{Exercise, Syllables};
use crate::language::mandarin::pinyin::Tone;

/// Every tone, in the order of its key.
const TONES: [Tone; 5] = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];

/// The size of a syllable, logical pixels at scale 1.
const SYLLABLE: f32 = 40.0;

/// Draws the question. `given` are the tones of the first syllables.
pub fn view(ui: &mut Ui, exercise: &Exercise, syllables: &Syllables, given: &[Tone], media: &Media) {
    asked(ui, exercise, media);
    row(ui, 12.0, |ui| {
        for (place, letters) in syllables.letters.iter().enumerate() {
            let tone = given.get(place).copied();
            syllable(ui, letters, tone, place == given.len());
        }
    });
    let is_whole = given.len() == syllables.letters.len();
    row(ui, 10.0, |ui| {
        for tone in TONES {
            tone_button(ui, tone, is_whole);
        }
    });
    let (take_back, check) = (ui.say("drill-take-back"), ui.say("drill-check"));
    foot(ui, JustifyContent::Center, |ui| {
        if is_whole {
            let look = ButtonLook::new("check", &check).key(Hotkey::Enter).kind(ButtonKind::Main);
            button(ui, look, OnActivate(Action::Check));
        }
        if !given.is_empty() {
            let look = ButtonLook::new("take-back", &take_back).key(Hotkey::Backspace);
            button(ui, look.kind(ButtonKind::Quiet), OnActivate(Action::TakeBack));
        }
        dont_know(ui, Hotkey::Digit(0));
    });
}

/// Draws a syllable with its tone, if it was given; the one whose turn it is stands out.
fn syllable(ui: &mut Ui, letters: &str, tone: Option<Tone>, is_next: bool) {
    let palette = ui.palette();
    let background = if is_next { palette.attention_band } else { palette.card };
    let node = Node {
        padding: UiRect::axes(px(20), px(10)),
        min_width: px(92),
        justify_content: JustifyContent::Center,
        ..default()
    };
    let text = tone.map_or_else(|| letters.to_owned(), |tone| with_tone(letters, tone));
    let size = ui.look.display(SYLLABLE);
    surface(ui, background, node, |ui| {
        column(ui, 2.0, Side::Middle, |ui| {
            label(ui, &text, TextLook::new(size).centred().one_line());
            let number = tone.map_or_else(|| "–".to_owned(), |tone| tone.number().to_string());
            label(ui, &number, TextLook::BODY.quiet());
        });
    });
}

/// Draws the button of a tone. It has another name once every syllable has one, so that Enter, pressed again, is the
/// answer.
fn tone_button(ui: &mut Ui, tone: Tone, is_whole: bool) {
    let key = Hotkey::Digit(tone.number());
    let name = format!("{}-{}", if is_whole { "no-tone" } else { "tone" }, tone.number());
    let words = tone_name(ui, Some(tone));
    let look = ButtonLook::new(&name, &words).key(key);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(8),
        padding: UiRect::axes(px(14), px(7)),
        min_height: px(56),
        ..default()
    };
    control(ui, look, node, OnActivate(Action::GiveTone(tone)), |ui| {
        key_cap(ui, key, TextRole::Quiet);
        view_tone(ui, Some(tone), TextRole::Ink);
    });
}
