//! What came of an answer: what was right is said first, the slip is shown, the word is given whole, and when it
//! comes back.

use bevy::prelude::*;

use super::Action;
use super::question::{face, hanzi};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::Does;
use crate::app::theme::{RADIUS, size};
use crate::app::widgets::{
    ButtonLook, Piece, RubySize, TextLook, TextRole, Ui, button, icon, label, pieces, row, surface,
};
use crate::drill::Day;
use crate::drill::exercise::{Exercise, Face, Judgement, Kind, Marking};
use crate::drill::session::Outcome;
use crate::language::answer::{Span, SpanKind};
use crate::language::mandarin::pinyin::Tone;
use crate::language::tibetan::listing::listing;

/// What is shown after an answer.
pub fn view(ui: &mut Ui, exercise: &Exercise, outcome: &Outcome, not_saved: Option<&str>, today: Day) {
    let go_on = ui.say("drill-continue");
    whole_prompt(ui, exercise);
    card(ui, exercise, &outcome.marking);
    if let Some(not_saved) = not_saved {
        label(ui, not_saved, TextLook::BODY.role(TextRole::Wrong).centred());
    }
    button(ui, ButtonLook::new("continue", &go_on).key(Hotkey::Enter).main(), Does(Action::Continue));
    let next = if outcome.comes_again {
        ui.say("drill-again-soon")
    } else {
        let when = ui.words.due_in(days_from(today, outcome.memory.due));
        ui.words.format("drill-comes-back", &[("when", when.into())])
    };
    label(ui, &next, TextLook::BODY.quiet().centred());
}

fn days_from(today: Day, due: Day) -> i32 {
    i32::try_from(due.since(today)).unwrap_or(i32::MAX)
}

/// The prompt again, with the pinyin it may have been shown without.
fn whole_prompt(ui: &mut Ui, exercise: &Exercise) {
    match &exercise.prompt {
        Face::Hanzi(_) => face(ui, &Face::Hanzi(exercise.cells.clone())),
        Face::Tibetan(_) => face(ui, &exercise.prompt),
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
        width: percent(100),
        max_width: px(780),
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
            whole_word(ui, exercise);
        });
    });
}

/// What was answered, and what it should have been.
fn answers(ui: &mut Ui, exercise: &Exercise, marking: &Marking) {
    if let Some(diff) = &marking.diff {
        let typed: Vec<_> = diff.tones.iter().map(|slip| slip.typed).collect();
        let expected: Vec<_> = diff.tones.iter().map(|slip| Some(slip.expected)).collect();
        line(ui, "drill-you-wrote", |ui| spans(ui, &diff.typed, TextRole::Wrong, &typed));
        line(ui, "drill-should-be", |ui| spans(ui, &diff.expected, TextRole::Right, &expected));
    } else if let Some(chosen) = marking.chosen.and_then(|chosen| exercise.choices.get(chosen)) {
        line(ui, "drill-you-chose", |ui| match &chosen.face {
            Face::Hanzi(cells) => hanzi(ui, cells, WORD),
            Face::Tibetan(text) => {
                label(ui, text, TextLook::new(26.0));
            }
        });
    }
}

/// Hanzi of the feedback with its pinyin.
const WORD: RubySize = RubySize { hanzi: 34.0, pinyin: 17.0 };

fn whole_word(ui: &mut Ui, exercise: &Exercise) {
    if matches!(exercise.prompt, Face::Tibetan(_)) {
        line(ui, "drill-word", |ui| hanzi(ui, &exercise.cells, WORD));
    }
    let shown_above = matches!(exercise.prompt, Face::Tibetan(_)) && exercise.word.bo.len() == 1;
    line(ui, "drill-meaning", |ui| {
        row(ui, 16.0, |ui| {
            if !shown_above {
                label(ui, &listing(&exercise.word.bo), TextLook::new(26.0));
            }
            label(ui, &exercise.word.en.join(", "), TextLook::LEAD.quiet());
        });
    });
    if !exercise.word.is_reviewed() && exercise.kind != Kind::Meet {
        let unreviewed = ui.say("packpage-unreviewed");
        label(ui, &unreviewed, TextLook::SMALL.role(TextRole::Accent));
    }
}

fn line(ui: &mut Ui, key: &str, content: impl FnOnce(&mut Ui)) {
    let words = ui.say(key);
    let node = Node { align_items: AlignItems::Center, column_gap: px(18), ..default() };
    ui.node(node, |ui| {
        let left = Node { width: px(150), flex_shrink: 0.0, ..default() };
        ui.node(left, |ui| {
            label(ui, &words, TextLook::BODY.quiet());
        });
        let right = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
        ui.node(right, content);
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

/// A tone by its way and its name.
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
