//! Draws what is asked: the word is the largest thing on the screen.

use bevy::prelude::*;

use super::tones::{tone_name, view_tones};
use super::{Action, Media, by_ear};
use crate::app::hearing::{Hear, Heard, at_hear_key, hear_button, prose, small_hear_button};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::notice::Notify;
use crate::app::pictures::FilePicture;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, RubySize, Side, TextLook, TextRole, Ui, button, column, control,
    field, foot, icon, key_cap, label, row, ruby, ruby_text, scroll_page,
};
use crate::drill::Language;
use crate::drill::exercise::{Choice, Exercise, ExerciseKind, Face, HeardFirst, ItemView};
use crate::drill::lexicon::ItemKind;
use crate::language::mandarin::hanzi::Cell;
use crate::language::tibetan::ewts::from_tibetan;
use crate::language::tibetan::syllable::syllables;
use crate::lesson::{Picture, Spoken, Trilingual};

/// The field of a typed answer.
pub const ANSWER_FIELD: &str = "answer";
/// Most characters an answer may have.
const LONGEST_ANSWER: usize = 120;

/// Draws the page of a question: a column in the middle.
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

/// Says that nobody has reviewed the item yet, if so.
pub fn unreviewed(ui: &mut Ui, item: &ItemView) {
    if !item.is_reviewed() {
        let words = ui.say("packpage-unreviewed");
        label(ui, &words, TextLook::SMALL);
    }
}

/// Draws the button that says the item, where it can be heard, or else the explanation. F4 says why not.
pub fn listen(ui: &mut Ui, exercise: &Exercise, media: &Media) {
    let why = || exercise.item.why.as_ref().and_then(|why| prose(ui, &why.zh));
    match media.heard.clone().or_else(|| Some((why()?, media.speaks_chinese))) {
        Some((spoken, true)) => {
            hear_button(ui, "listen", &spoken);
        }
        Some((spoken, false)) => at_hear_key(ui, Hear::asked(spoken)),
        None => at_hear_key(ui, Notify::sentence("hearing-nothing-here")),
    }
}

/// Draws the button that says what may be heard before the answer. Where that is nothing, F4 says so.
pub fn listen_first(ui: &mut Ui, media: &Media) {
    match &media.first {
        (HeardFirst::Now(spoken), true) => {
            hear_button(ui, "hear-first", spoken);
        }
        (HeardFirst::Now(spoken), false) => at_hear_key(ui, Hear::asked(spoken.clone())),
        (HeardFirst::AfterAnswer, _) => at_hear_key(ui, Notify::sentence("hearing-after-answer")),
        (HeardFirst::Nothing, _) => at_hear_key(ui, Notify::sentence("hearing-nothing-here")),
    }
}

/// Draws a question with answers to choose from.
pub fn choices(ui: &mut Ui, exercise: &Exercise, choices: &[Choice], media: &Media) {
    asked(ui, exercise, media);
    let grid = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(2, 1.0),
        column_gap: px(22),
        row_gap: px(18),
        width: px(WIDTH),
        max_width: percent(100),
        ..default()
    };
    let size = choice_size(choices);
    let heard = !matches!(exercise.prompt, Face::Sound(_));
    ui.node(grid, |ui| {
        for (index, choice) in choices.iter().enumerate() {
            view_choice(ui, index, choice, size, heard);
        }
    });
    foot(ui, JustifyContent::Center, |ui| helps(ui, exercise, Hotkey::Digit(0), media));
}

/// Returns the size of choices: words are large; sentences and the options of a question are smaller.
fn choice_size(choices: &[Choice]) -> f32 {
    let long = |choice: &Choice| match &choice.face {
        Face::Hanzi(cells) => cells.len() > A_WORD,
        Face::Tibetan(text) => syllables(text).count() > 5,
        Face::Latin(text) => text.chars().count() > 12,
        Face::Text(text) => [&text.bo, &text.zh, &text.en].iter().any(|text| text.chars().count() > 8),
        Face::Tones(_) => true,
        Face::Message(_) | Face::Sound(_) => false,
    };
    if choices.iter().any(long) { size::CHOICE * 0.56 } else { size::CHOICE }
}

/// Draws a choice. `heard` says whether its Chinese may be heard: not where that would give the answer away.
fn view_choice(ui: &mut Ui, index: usize, choice: &Choice, size: f32, heard: bool) {
    let Ok(digit) = u8::try_from(index + 1) else { return };
    let name = format!("choice-{digit}");
    let spoken = spoken(ui, &choice.face);
    let look = ButtonLook::new(&name, &spoken).key(Hotkey::Digit(digit));
    let node = Node {
        align_items: AlignItems::Center,
        padding: UiRect::axes(px(24), px(8)),
        min_height: px(if size < size::CHOICE { 84 } else { 104 }),
        column_gap: px(14),
        min_width: px(0),
        ..default()
    };
    let Some(heard) = spoken_of(&choice.face).filter(|_| heard) else {
        choice_control(ui, look, node, index, digit, choice, size);
        return;
    };
    // A control has no control inside it, so that the loudspeaker stands beside.
    let cell = Node { align_items: AlignItems::Center, column_gap: px(2), min_width: px(0), ..default() };
    ui.node(cell, |ui| {
        let node = Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..node };
        let control = choice_control(ui, look, node, index, digit, choice, size);
        ui.commands.entity(control).insert(Heard(heard.clone()));
        small_hear_button(ui, &format!("hear-choice-{digit}"), &heard);
    });
}

fn choice_control(
    ui: &mut Ui,
    look: ButtonLook,
    node: Node,
    index: usize,
    digit: u8,
    choice: &Choice,
    size: f32,
) -> Entity {
    control(ui, look, node, OnActivate(Action::Choose(index)), |ui| {
        key_cap(ui, Hotkey::Digit(digit), TextRole::Quiet);
        let middle = Node {
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_width: px(0),
            justify_content: JustifyContent::Center,
            ..default()
        };
        ui.node(middle, |ui| {
            let size = ui.look.display(size);
            small_face(ui, &choice.face, size, JustifyContent::Center);
        });
    })
}

/// Returns the Chinese of a face, if it has any, to be said.
pub fn spoken_of(face: &Face) -> Option<Spoken> {
    let Face::Hanzi(cells) = face else { return None };
    let text: String = cells.iter().map(|cell| cell.hanzi.as_str()).collect();
    let pinyin: Vec<&str> = cells.iter().filter_map(|cell| cell.pinyin.as_deref()).collect();
    Some(Spoken::mandarin(&text, &pinyin.join(" ")))
}

/// Widest part of the page, logical pixels.
pub const WIDTH: f32 = 926.0;
/// The most hanzi that are always set in one line.
const A_WORD: usize = 5;

/// Draws a text of any kind at a size of its hanzi, in logical pixels at scale 1.
pub fn small_face(ui: &mut Ui, face: &Face, size: f32, justify: JustifyContent) {
    let centred = justify == JustifyContent::Center;
    let look = |size: f32| {
        let look = TextLook::new(size);
        if centred { look.centred() } else { look }
    };
    match face {
        Face::Hanzi(cells) if cells.len() <= A_WORD => {
            hanzi(ui, cells, RubySize { hanzi: size, pinyin: (size * 0.37).max(13.0) });
        }
        Face::Hanzi(cells) => {
            let cells = cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
            ruby_text(ui, cells, RubySize { hanzi: size, pinyin: (size * 0.37).max(13.0) }, justify);
        }
        Face::Tibetan(text) => {
            label(ui, text, look(size * 0.78));
        }
        Face::Tones(tones) => view_tones(ui, tones),
        Face::Sound(_) => {
            icon(ui, icons::VOLUME_2, size, TextRole::Quiet);
        }
        Face::Latin(_) | Face::Text(_) | Face::Message(_) => {
            let text = spoken(ui, face);
            label(ui, &text, look(size * 0.82));
        }
    }
}

/// Draws a question whose answer is typed. `unit` is what a number counts.
pub fn typed(ui: &mut Ui, exercise: &Exercise, unit: Option<&Trilingual>, draft: &str, media: &Media) {
    asked(ui, exercise, media);
    let (answer, check) = (ui.say("drill-answer"), ui.say("drill-check"));
    column(ui, 6.0, Side::Middle, |ui| {
        let look = FieldLook {
            name: ANSWER_FIELD,
            first: true,
            label: &answer,
            text: draft,
            longest: LONGEST_ANSWER,
            size: 34.0,
            width: 560.0,
            asks: asks(exercise),
            side: Side::Middle,
        };
        row(ui, 12.0, |ui| {
            field(ui, look);
            if let Some(unit) = unit {
                let unit = in_language(unit, ui.words.lang());
                label(ui, &unit, TextLook::LEAD);
            }
        });
        if exercise.kind == ExerciseKind::TypePinyin {
            let example = ui.say("drill-pinyin-example");
            label(ui, &example, TextLook::SMALL);
        }
    });
    foot(ui, JustifyContent::Center, |ui| {
        let look = ButtonLook::new("check", &check).key(Hotkey::Enter).kind(ButtonKind::Main);
        button(ui, look, OnActivate(Action::Check));
        helps(ui, exercise, Hotkey::Function(3), media);
    });
}

/// Returns what the answer is typed in.
fn asks(exercise: &Exercise) -> Asks {
    match (exercise.kind, exercise.card.target) {
        (ExerciseKind::TypePinyin | ExerciseKind::TypeNumber, _) => Asks::Latin,
        (ExerciseKind::TypeWord | ExerciseKind::TypeHeard, Language::Mandarin) => Asks::Mandarin,
        (ExerciseKind::TypeWord | ExerciseKind::TypeHeard, Language::Tibetan) => Asks::Tibetan,
        _ => Asks::Anything,
    }
}

/// Draws what helps with a question: to hear what is printed, as far as that gives nothing away, and not to know.
pub fn helps(ui: &mut Ui, exercise: &Exercise, key: Hotkey, media: &Media) {
    dont_know(ui, key);
    if !matches!(exercise.prompt, Face::Sound(_)) {
        listen_first(ui, media);
    }
}

/// Draws the button of those who do not know the answer.
pub fn dont_know(ui: &mut Ui, key: Hotkey) {
    let words = ui.say("drill-dont-know");
    let look = ButtonLook::new("dont-know", &words).icon(icons::CIRCLE_HELP).key(key).kind(ButtonKind::Quiet);
    button(ui, look, OnActivate(Action::DontKnow));
}

/// Draws what to do, and what it is about.
pub fn asked(ui: &mut Ui, exercise: &Exercise, media: &Media) {
    instruction(ui, exercise.instruction);
    face(ui, &exercise.prompt);
    if let Face::Tibetan(text) = &exercise.prompt
        && !gives_away(exercise.kind)
    {
        wylie(ui, exercise, text);
    }
    if let Some(beside) = &exercise.asked {
        let size = ui.look.display(size::TITLE);
        let node = Node { max_width: px(900), ..default() };
        ui.node(node, |ui| small_face(ui, beside, size, JustifyContent::Center));
    }
    picture(ui, exercise.picture.as_ref(), media);
    if matches!(exercise.prompt, Face::Sound(_)) {
        by_ear::cannot_listen(ui);
    }
}

/// Whether the letters of what is printed are what is asked about.
fn gives_away(kind: ExerciseKind) -> bool {
    matches!(kind, ExerciseKind::BuildSyllable | ExerciseKind::SpellAloud | ExerciseKind::FillGap)
}

/// Draws Tibetan that is learnt in Wylie, for those who wish for it.
pub fn wylie(ui: &mut Ui, exercise: &Exercise, text: &str) {
    if ui.look.wylie && exercise.card.target == Language::Tibetan {
        // Several forms of a word stand beside one another, with a shad between them.
        let forms = text.split(['།', '/']).map(|form| from_tibetan(form.trim()).trim().to_owned());
        let forms: Vec<String> = forms.filter(|form| !form.is_empty()).collect();
        label(ui, &forms.join(" / "), TextLook::LEAD.quiet().centred());
    }
}

/// Draws what to do.
pub fn instruction(ui: &mut Ui, key: &str) {
    let words = ui.say(key);
    label(ui, &words, TextLook::LEAD.quiet().centred());
}

/// Draws what is to be learnt, as large as it fits.
pub fn face(ui: &mut Ui, face: &Face) {
    match face {
        Face::Hanzi(cells) if cells.len() <= A_WORD => {
            let size = ui.look.display(size::HANZI);
            hanzi(ui, cells, RubySize { hanzi: size, pinyin: size * 0.34 });
        }
        Face::Hanzi(cells) => {
            let size = ui.look.display(size::HANZI * fitting(cells.len(), A_WORD, 11));
            let cells = cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
            let size = RubySize { hanzi: size, pinyin: (size * 0.34).max(15.0) };
            let node = Node { width: px(WIDTH), max_width: percent(100), ..default() };
            ui.node(node, |ui| {
                ruby_text(ui, cells, size, JustifyContent::Center);
            });
        }
        Face::Tibetan(text) => {
            // The size of the letters themselves, not of the Latin they would stand beside.
            let size = size::TIBETAN * fitting(syllables(text).count(), 6, 12);
            let size = ui.look.display(size) / 1.25;
            label(ui, text, TextLook::new(size).centred());
        }
        Face::Sound(spoken) => by_ear::prompt(ui, spoken),
        Face::Tones(tones) => view_tones(ui, tones),
        Face::Latin(_) | Face::Text(_) | Face::Message(_) => {
            let text = spoken(ui, face);
            let size = ui.look.display(size::TITLE);
            let node = Node { max_width: px(900), ..default() };
            ui.node(node, |ui| {
                label(ui, &text, TextLook::new(size).centred());
            });
        }
    }
}

/// Returns by how much something of so many characters is scaled: a few are a word, more are a sentence.
fn fitting(signs: usize, word: usize, short: usize) -> f32 {
    if signs <= word {
        1.0
    } else if signs <= short {
        0.62
    } else {
        0.46
    }
}

/// Draws hanzi with pinyin above.
pub fn hanzi(ui: &mut Ui, cells: &[Cell], size: RubySize) {
    ruby(ui, cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref())), size);
}

/// Draws a picture.
pub fn picture(ui: &mut Ui, picture: Option<&Picture>, media: &Media) {
    match (picture, &media.pictures) {
        (Some(Picture::Emoji(emoji)), _) => {
            let size = ui.look.display(54.0);
            label(ui, emoji, TextLook::new(size).quiet().one_line());
        }
        (Some(Picture::File(file)), Some(folder)) => {
            let node = Node { height: px(150), max_width: px(420), ..default() };
            ui.node((node, FilePicture(folder.join(file))), |_| {});
        }
        (Some(Picture::File(_)), None) | (None, _) => {}
    }
}

/// Returns what a face says, in the reader's language where it says it in several. It is the accessible name of a
/// control that shows the face.
pub fn spoken(ui: &Ui, face: &Face) -> String {
    match face {
        Face::Hanzi(cells) => cells.iter().map(|cell| cell.hanzi.as_str()).collect(),
        Face::Tibetan(text) | Face::Latin(text) => text.clone(),
        Face::Text(text) => in_language(text, ui.words.lang()),
        Face::Message(key) => ui.say(key),
        Face::Sound(_) => ui.say("hearing-listen"),
        Face::Tones(tones) => {
            let names: Vec<String> = tones.iter().map(|tone| tone_name(ui, Some(*tone))).collect();
            names.join(", ")
        }
    }
}

/// Returns the Fluent id of the name of the kind of item.
pub fn kind_of(item: &ItemView) -> &'static str {
    match item.kind {
        ItemKind::Word => "drill-word",
        ItemKind::Sentence => "drill-sentence",
        ItemKind::Question => "drill-question",
    }
}
