//! How a question looks: the word is the largest thing on the screen.

use bevy::prelude::*;

use super::Action;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::Does;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, FieldLook, RubySize, Side, TextLook, TextRole, Ui, button, column, control,
    field, key_cap, label, row, ruby, scroll_page,
};
use crate::drill::exercise::{Choice, Exercise, Face, Kind};
use crate::language::mandarin::hanzi::Cell;
use crate::language::tibetan::listing::listing;
use crate::lesson::Picture;

/// The field of a typed answer.
pub const ANSWER_FIELD: &str = "answer";
/// Most characters an answer may have.
const LONGEST_ANSWER: usize = 120;

/// The page of a question: a column in the middle.
pub fn page(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    scroll_page(ui, name, 0.0, |ui| {
        let middle = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            row_gap: px(16),
            padding: UiRect::top(px(8)),
            ..default()
        };
        ui.node(middle, content);
    });
}

/// A word shown for the first time.
pub fn meet(ui: &mut Ui, exercise: &Exercise) {
    instruction(ui, exercise.instruction);
    face(ui, &Face::Hanzi(exercise.cells.clone()));
    face(ui, &Face::Tibetan(listing(&exercise.word.bo)));
    label(ui, &exercise.word.en.join(", "), TextLook::LEAD.quiet().centred());
    picture(ui, exercise.word.picture.as_ref());
    if !exercise.word.is_reviewed() {
        let unreviewed = ui.say("packpage-unreviewed");
        label(ui, &unreviewed, TextLook::SMALL.role(TextRole::Accent));
    }
    let go_on = ui.say("drill-continue");
    button(ui, ButtonLook::new("continue", &go_on).key(Hotkey::Enter).main(), Does(Action::Continue));
}

/// A question with answers to choose from.
pub fn choices(ui: &mut Ui, exercise: &Exercise) {
    instruction(ui, exercise.instruction);
    face(ui, &exercise.prompt);
    picture(ui, exercise.picture.as_ref());
    let grid = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(2, 1.0),
        column_gap: px(22),
        row_gap: px(18),
        width: percent(100),
        max_width: px(926),
        ..default()
    };
    ui.node(grid, |ui| {
        for (index, choice) in exercise.choices.iter().enumerate() {
            view_choice(ui, index, choice);
        }
    });
    dont_know(ui, Hotkey::Digit(0));
}

fn view_choice(ui: &mut Ui, index: usize, choice: &Choice) {
    let Ok(digit) = u8::try_from(index + 1) else { return };
    let name = format!("choice-{digit}");
    let spoken = spoken(&choice.face);
    let look = ButtonLook::new(&name, &spoken).key(Hotkey::Digit(digit));
    let node = Node {
        align_items: AlignItems::Center,
        padding: UiRect::axes(px(24), px(8)),
        min_height: px(104),
        column_gap: px(14),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, Does(Action::Choose(index)), |ui| {
        key_cap(ui, Hotkey::Digit(digit), TextRole::Quiet);
        let middle = Node {
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_width: px(0),
            justify_content: JustifyContent::Center,
            ..default()
        };
        ui.node(middle, |ui| {
            let size = ui.look.display(size::CHOICE);
            match &choice.face {
                Face::Hanzi(cells) => {
                    hanzi(ui, cells, RubySize { hanzi: size, pinyin: size * 0.37 });
                }
                Face::Tibetan(text) => {
                    label(ui, text, TextLook::new(size * 0.78).centred());
                }
            }
        });
    });
}

/// A question whose answer is typed.
pub fn typed(ui: &mut Ui, exercise: &Exercise, draft: &str) {
    instruction(ui, exercise.instruction);
    face(ui, &exercise.prompt);
    picture(ui, exercise.picture.as_ref());
    let (answer, check) = (ui.say("drill-answer"), ui.say("drill-check"));
    column(ui, 6.0, Side::Middle, |ui| {
        let look = FieldLook {
            name: ANSWER_FIELD,
            label: &answer,
            text: draft,
            longest: LONGEST_ANSWER,
            size: 34.0,
            width: 560.0,
        };
        field(ui, look);
        if exercise.kind == Kind::TypePinyin {
            let example = ui.say("drill-pinyin-example");
            label(ui, &example, TextLook::SMALL);
        }
    });
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("check", &check).key(Hotkey::Enter).kind(ButtonKind::Main);
        button(ui, look, Does(Action::Check));
        dont_know(ui, Hotkey::Function(4));
    });
}

fn dont_know(ui: &mut Ui, key: Hotkey) {
    let words = ui.say("drill-dont-know");
    let look = ButtonLook::new("dont-know", &words).icon(icons::CIRCLE_HELP).key(key).kind(ButtonKind::Quiet);
    button(ui, look, Does(Action::DontKnow));
}

fn instruction(ui: &mut Ui, key: &str) {
    let words = ui.say(key);
    label(ui, &words, TextLook::LEAD.quiet().centred());
}

/// The word to be learnt, as large as it goes.
pub fn face(ui: &mut Ui, face: &Face) {
    match face {
        Face::Hanzi(cells) => {
            let size = ui.look.display(size::HANZI);
            hanzi(ui, cells, RubySize { hanzi: size, pinyin: size * 0.34 });
        }
        Face::Tibetan(text) => {
            // The size of the letters themselves, not of the Latin they would stand beside.
            let size = ui.look.display(size::TIBETAN) / 1.25;
            label(ui, text, TextLook::new(size).centred());
        }
    }
}

/// Hanzi with pinyin above.
pub fn hanzi(ui: &mut Ui, cells: &[Cell], size: RubySize) {
    ruby(ui, cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref())), size);
}

fn picture(ui: &mut Ui, picture: Option<&Picture>) {
    if let Some(Picture::Emoji(emoji)) = picture {
        let size = ui.look.display(54.0);
        label(ui, emoji, TextLook::new(size).quiet().one_line());
    }
}

fn spoken(face: &Face) -> String {
    match face {
        Face::Hanzi(cells) => cells.iter().map(|cell| cell.hanzi.as_str()).collect(),
        Face::Tibetan(text) => text.clone(),
    }
}
