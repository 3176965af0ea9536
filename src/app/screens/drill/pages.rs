//! Draws what is read and not asked: the pages of a lesson, and new words and sentences.

use bevy::prelude::*;

use super::question::{WIDTH, face, hanzi, instruction, listen, picture, unreviewed, wylie};
use super::{Action, Media};
use crate::app::hearing::{at_hear_key, hear_button, prose};
use crate::app::keys::Hotkey;
use crate::app::lesson_cards::view_note;
use crate::app::notice::Notify;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, RubySize, Side, TextLook, Ui, button, column, foot, label};
use crate::drill::Language;
use crate::drill::exercise::{Exercise, Face, ItemView};
use crate::language::tibetan::listing::listing;
use crate::lesson::{Example, Note, Spoken};

/// How much larger a page is set here than among the items of a lesson, since it may be read from across a room.
const PAGE: f32 = 1.25;

/// Draws the button that leads on.
pub fn go_on(ui: &mut Ui) {
    let words = ui.say("drill-continue");
    let look = ButtonLook::new("continue", &words).key(Hotkey::Enter).main();
    button(ui, look, OnActivate(Action::Continue));
}

/// Draws a page to read before anything of its lesson is asked.
pub fn note(ui: &mut Ui, note: &Note) {
    let node = Node { width: px(WIDTH), max_width: percent(100), ..default() };
    // A row, so that the width is settled before the texts are measured, as in `scroll_page`.
    ui.node(node, |ui| view_note(ui, note, PAGE));
    foot(ui, JustifyContent::Center, |ui| {
        go_on(ui);
        // What is printed in Chinese is read out; the examples of the page have a loudspeaker each.
        match prose(ui, &note.text.zh).or_else(|| examples(note)) {
            Some(spoken) => {
                hear_button(ui, "hear", &spoken);
            }
            None => at_hear_key(ui, Notify::sentence("hearing-nothing-here")),
        }
    });
}

/// Returns the Chinese examples of a page one after another, to be said; none if it has none.
fn examples(note: &Note) -> Option<Spoken> {
    let heard = |example: &&Example| !example.zh.is_empty() && !example.pinyin.is_empty();
    let (texts, readings): (Vec<&str>, Vec<&str>) = note
        .examples
        .iter()
        .filter(heard)
        .map(|example| (example.zh.trim_end_matches('。'), example.pinyin.trim_end_matches('.')))
        .unzip();
    (!texts.is_empty()).then(|| Spoken::mandarin(&texts.join("。"), &readings.join(". ")))
}

/// Draws a word or a sentence that is shown and not asked.
pub fn meet(ui: &mut Ui, exercise: &Exercise, media: &Media) {
    let item = &exercise.item;
    instruction(ui, exercise.instruction);
    let mut faces = [Face::Hanzi(item.cells.clone()), Face::Tibetan(listing(&item.bo))];
    if exercise.card.target == Language::Tibetan {
        faces.reverse();
    }
    for shown in &faces {
        face(ui, shown);
        if let Face::Tibetan(text) = shown {
            wylie(ui, exercise, text);
        }
    }
    label(ui, &item.en.join(", "), TextLook::LEAD.quiet().centred());
    picture(ui, exercise.picture.as_ref(), media);
    pieces(ui, item);
    unreviewed(ui, item);
    foot(ui, JustifyContent::Center, |ui| {
        go_on(ui);
        listen(ui, exercise, media);
    });
}

/// Draws the pieces of a sentence, each with what it means.
fn pieces(ui: &mut Ui, item: &ItemView) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        justify_content: JustifyContent::Center,
        column_gap: px(26),
        row_gap: px(8),
        ..default()
    };
    ui.node(node, |ui| {
        for part in &item.parts {
            column(ui, 0.0, Side::Middle, |ui| {
                hanzi(ui, &part.cells, RubySize { hanzi: 24.0, pinyin: 13.0 });
                label(ui, &part.bo, TextLook::BODY.quiet());
            });
        }
    });
}
