//! The feedback after an answer: says what was right first, then shows the slip, the whole item and when it comes
//! back.

use bevy::prelude::*;

use super::question::{face, hanzi, kind_of, listen, small_face, spoken, unreviewed};
use super::{Action, AnsweredExercise, Media, Next};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::theme::{RADIUS, size};
use crate::app::widgets::{
    ButtonLook, Piece, RubySize, TextLook, TextRole, Ui, button, icon, label, pieces, rest, row, ruby_text,
    surface,
};
use crate::drill::Day;
use crate::drill::exercise::{Choice, Details, Exercise, Face, Judgement, Marking, Ordered, Placed, Task};
use crate::drill::lexicon::ItemKind;
use crate::language::answer::{Marked, Span, SpanKind};
use crate::language::mandarin::pinyin::Tone;
use crate::language::tibetan::listing::listing;

/// Draws what is shown after an answer.
pub fn view(
    ui: &mut Ui,
    exercise: &Exercise,
    answered: &AnsweredExercise,
    not_saved: Option<&str>,
    today: Day,
    media: &Media,
) {
    let go_on = ui.say("drill-continue");
    whole_prompt(ui, exercise);
    card(ui, exercise, &answered.marking);
    if let Some(not_saved) = not_saved {
        label(ui, not_saved, TextLook::BODY.role(TextRole::Wrong).centred());
    }
    row(ui, 14.0, |ui| {
        button(
            ui,
            ButtonLook::new("continue", &go_on).key(Hotkey::Enter).main(),
            OnActivate(Action::Continue),
        );
        listen(ui, media);
    });
    if answered.is_leech {
        let leech = ui.say("drill-leech");
        label(ui, &leech, TextLook::BODY.centred());
    }
    let next = match answered.next {
        None => return,
        Some(Next::InThisSession) => ui.say("drill-again-soon"),
        Some(Next::On(day)) => {
            let when = ui.words.due_in(days_from(today, day));
            ui.words.format("drill-comes-back", &[("when", when.into())])
        }
    };
    label(ui, &next, TextLook::BODY.quiet().centred());
}

fn days_from(today: Day, due: Day) -> i32 {
    i32::try_from(due.since(today)).unwrap_or(i32::MAX)
}

/// Draws the prompt again, with the pinyin it may have been shown without.
fn whole_prompt(ui: &mut Ui, exercise: &Exercise) {
    match &exercise.prompt {
        Face::Hanzi(_) => face(ui, &Face::Hanzi(exercise.item.cells.clone())),
        prompt => face(ui, prompt),
    }
}

fn card(ui: &mut Ui, exercise: &Exercise, marking: &Marking) {
    let palette = ui.palette();
    let (glyph, role, band) = match marking.judgement {
        Judgement::Right => (icons::CHECK, TextRole::Right, palette.right_band),
        Judgement::Typo => (icons::CHECK, TextRole::Right, palette.attention_band),
        Judgement::WrongTone => (icons::ROTATE_CCW, TextRole::Wrong, palette.attention_band),
        Judgement::Wrong => (icons::ROTATE_CCW, TextRole::Wrong, palette.wrong_band),
        Judgement::NotKnown => (icons::LIGHTBULB, TextRole::Ink, palette.attention_band),
    };
    let node = Node {
        flex_direction: FlexDirection::Column,
        width: px(780),
        max_width: percent(100),
        overflow: Overflow::visible(),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        let head = Node {
            align_items: AlignItems::Center,
            column_gap: px(14),
            padding: UiRect::axes(px(26), px(10)),
            border_radius: BorderRadius::top(px(RADIUS - 1.0)),
            ..default()
        };
        ui.node((head, BackgroundColor(band)), |ui| {
            icon(ui, glyph, 26.0, role);
            let judged = ui.say(marking.judgement.message_id());
            label(ui, &judged, TextLook::new(24.0));
        });
        let body = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            padding: UiRect::axes(px(26), px(12)),
            ..default()
        };
        ui.node(body, |ui| {
            if marking.judgement != Judgement::Right {
                answers(ui, exercise, marking);
            }
            if exercise.item.kind == ItemKind::Question {
                why(ui, exercise);
            } else {
                whole_item(ui, exercise);
            }
        });
    });
}

/// Draws what was answered, and what it should have been.
fn answers(ui: &mut Ui, exercise: &Exercise, marking: &Marking) {
    match (&marking.details, &exercise.task) {
        (Details::Text(Some(diff)), _) => compared(ui, diff),
        (Details::Choice(Some(chosen)), Task::Choose(choices)) => {
            if let Some(choice) = choices.shown.get(*chosen) {
                chose(ui, choice);
            }
        }
        (Details::Order(order), Task::Arrange(tiles)) => arranged(ui, &tiles.shown, order),
        (Details::Text(None) | Details::Choice(_) | Details::Order(_), _) => {}
    }
}

fn compared(ui: &mut Ui, diff: &Marked) {
    let typed: Vec<_> = diff.tones.iter().map(|slip| slip.typed).collect();
    let expected: Vec<_> = diff.tones.iter().map(|slip| Some(slip.expected)).collect();
    line(ui, "drill-you-wrote", |ui| spans(ui, &diff.typed, TextRole::Wrong, &typed));
    line(ui, "drill-should-be", |ui| spans(ui, &diff.expected, TextRole::Right, &expected));
}

fn chose(ui: &mut Ui, choice: &Choice) {
    line(ui, "drill-you-chose", |ui| small_face(ui, &choice.face, CHOSEN, JustifyContent::Start));
}

fn arranged(ui: &mut Ui, tiles: &[Face], order: &Ordered) {
    if !order.given.is_empty() {
        line(ui, "drill-you-laid", |ui| laid(ui, tiles, &order.given, TextRole::Wrong));
    }
    line(ui, "drill-should-be", |ui| laid(ui, tiles, &order.right, TextRole::Right));
}

/// Draws tiles in a row; those out of place stand out by colour and by a line under them.
fn laid(ui: &mut Ui, tiles: &[Face], row: &[Placed], slip: TextRole) {
    let shown: Vec<Piece> = row
        .iter()
        .filter_map(|placed| Some((tiles.get(placed.tile)?, placed.is_in_place)))
        .flat_map(|(face, in_place)| {
            let role = if in_place { TextRole::Ink } else { slip };
            let piece = |text: String, underlined| Piece { text, role, underlined };
            [piece(spoken(ui, face), !in_place), piece("  ".to_owned(), false)]
        })
        .collect();
    pieces(ui, &shown, TextLook::new(22.0));
}

/// Hanzi of the feedback with its pinyin.
const WORD: RubySize = RubySize { hanzi: 34.0, pinyin: 17.0 };
/// A sentence of the feedback, likewise.
const SENTENCE: RubySize = RubySize { hanzi: 26.0, pinyin: 15.0 };
/// What was chosen.
const CHOSEN: f32 = 28.0;

/// Draws the answer to a question, the reason, and where it is attested.
fn why(ui: &mut Ui, exercise: &Exercise) {
    let solution = exercise.task.solution();
    if !solution.is_empty() {
        line(ui, "drill-right-answer", |ui| {
            let texts: Vec<String> = solution.iter().map(|face| spoken(ui, face)).collect();
            label(ui, &texts.join("  /  "), TextLook::LEAD.role(TextRole::Right));
        });
    }
    if let Some(why) = &exercise.item.why {
        let why = in_language(why, ui.words.lang());
        line(ui, "drill-why", |ui| {
            label(ui, &why, TextLook::BODY);
        });
    }
    if let Some(source) = &exercise.item.source {
        line(ui, "drill-source", |ui| {
            label(ui, source, TextLook::SMALL);
        });
    }
}

fn whole_item(ui: &mut Ui, exercise: &Exercise) {
    let item = &exercise.item;
    if matches!(exercise.prompt, Face::Tibetan(_)) {
        line(ui, kind_of(item), |ui| {
            if item.kind == ItemKind::Word {
                hanzi(ui, &item.cells, WORD);
            } else {
                let cells = item.cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
                ruby_text(ui, cells, SENTENCE, JustifyContent::Start);
            }
        });
    }
    let shown_above = matches!(exercise.prompt, Face::Tibetan(_)) && item.bo.len() == 1;
    line(ui, "drill-meaning", |ui| {
        row(ui, 16.0, |ui| {
            if !shown_above {
                let size = if item.kind == ItemKind::Word { 26.0 } else { 22.0 };
                label(ui, &listing(&item.bo), TextLook::new(size));
            }
            label(ui, &item.en.join(", "), TextLook::LEAD.quiet());
        });
    });
    unreviewed(ui, item);
}

fn line(ui: &mut Ui, key: &str, content: impl FnOnce(&mut Ui)) {
    let words = ui.say(key);
    let node = Node { align_items: AlignItems::Center, column_gap: px(18), ..default() };
    ui.node(node, |ui| {
        let left = Node { width: px(150), flex_shrink: 0.0, ..default() };
        ui.node(left, |ui| {
            label(ui, &words, TextLook::BODY.quiet());
        });
        rest(ui, 0.0, content);
    });
}

fn spans(ui: &mut Ui, spans: &[Span], slip: TextRole, tones: &[Option<Tone>]) {
    let shown: Vec<Piece> = spans
        .iter()
        .map(|span| Piece {
            text: span.text.clone(),
            role: if span.kind == SpanKind::Same { TextRole::Ink } else { slip },
            underlined: span.kind != SpanKind::Same,
        })
        .collect();
    row(ui, 16.0, |ui| {
        pieces(ui, &shown, TextLook::new(32.0));
        for tone in tones {
            view_tone(ui, *tone, slip);
        }
    });
}

/// Draws a tone by its contour and its name.
fn view_tone(ui: &mut Ui, tone: Option<Tone>, role: TextRole) {
    let way: &[char] = match tone {
        Some(Tone::First) => &[icons::ARROW_RIGHT],
        Some(Tone::Second) => &[icons::ARROW_UP_RIGHT],
        Some(Tone::Third) => &[icons::ARROW_DOWN_RIGHT, icons::ARROW_UP_RIGHT],
        Some(Tone::Fourth) => &[icons::ARROW_DOWN_RIGHT],
        Some(Tone::Neutral) | None => &[],
    };
    let name = tone_name(ui, tone);
    row(ui, 4.0, |ui| {
        label(ui, &name, TextLook::new(size::BODY).role(role));
        for glyph in way {
            icon(ui, *glyph, 20.0, role);
        }
    });
}

fn tone_name(ui: &Ui, tone: Option<Tone>) -> String {
    ui.say(match tone {
        Some(Tone::First) => "drill-tone-first",
        Some(Tone::Second) => "drill-tone-second",
        Some(Tone::Third) => "drill-tone-third",
        Some(Tone::Fourth) => "drill-tone-fourth",
        Some(Tone::Neutral) => "drill-tone-neutral",
        None => "drill-tone-none",
    })
}
