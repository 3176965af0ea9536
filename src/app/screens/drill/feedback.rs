//! The feedback after an answer: says what was right first, then shows the slip, the whole item and when it comes
//! back.

use bevy::prelude::*;

use super::answering::{AnsweredExercise, Next};
use super::pages::go_on;
use super::question::{face, hanzi, kind_of, listen, small_face, spoken, unreviewed, wylie};
use super::tones::view_tone;
use super::{Action, Media, pairs, tones};
use crate::app::hearing::heard_prose;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::theme::RADIUS;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Piece, RubySize, Side, TextLook, TextRole, Ui, button, column, foot, icon, label,
    pieces, rest, row, ruby_text, surface,
};
use crate::drill::exercise::{
    Choice, Details, Exercise, ExerciseKind, Face, Judgement, Marking, Ordered, Placed, Task,
};
use crate::drill::lexicon::ItemKind;
use crate::drill::{Day, Language};
use crate::language::answer::{Marked, Span, SpanKind};
use crate::language::mandarin::pinyin::Tone;
use crate::language::tibetan::listing::listing;
use crate::lesson::Trilingual;
use crate::progress::StoreError;

/// Draws what is shown after an answer.
pub fn view(
    ui: &mut Ui,
    exercise: &Exercise,
    answered: &AnsweredExercise,
    not_saved: Option<&StoreError>,
    today: Day,
    media: &Media,
) {
    whole_prompt(ui, exercise);
    card(ui, exercise, answered);
    if let Some(error) = not_saved {
        let why = ui.words.explain(error);
        let not_saved = ui.words.format("drill-not-saved", &[("why", why.into())]);
        label(ui, &not_saved, TextLook::BODY.role(TextRole::Wrong).centred());
    }
    foot(ui, JustifyContent::Center, |ui| {
        go_on(ui);
        listen(ui, exercise, media);
        if answered.refused.is_some() {
            let was_right = ui.say("drill-was-right");
            let look =
                ButtonLook::new("was-right", &was_right).kind(ButtonKind::Quiet).key(Hotkey::Letter('R'));
            button(ui, look, OnActivate(Action::WasRight));
        }
    });
    if let Some(own) = &answered.own {
        let kept = ui.words.format("drill-own-kept", &[("answer", own.as_str().into())]);
        label(ui, &kept, TextLook::BODY.centred());
    }
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

/// Draws the prompt again, with the pinyin it may have been shown without; in the place of a sound or a gap, what was
/// heard or is whole.
fn whole_prompt(ui: &mut Ui, exercise: &Exercise) {
    let whole = whole(exercise);
    face(ui, &whole);
    if let Face::Tibetan(text) = &whole {
        wylie(ui, exercise, text);
    }
}

fn whole(exercise: &Exercise) -> Face {
    let item = &exercise.item;
    let tibetan = || item.bo.first().cloned().unwrap_or_default();
    match &exercise.prompt {
        Face::Sound(_) if item.kind == ItemKind::Question => Face::Text(Trilingual {
            bo: tibetan(),
            zh: item.zh.clone(),
            en: item.en.first().cloned().unwrap_or_default(),
        }),
        Face::Sound(spoken) if spoken.language == Language::Tibetan => Face::Tibetan(tibetan()),
        Face::Sound(_) | Face::Hanzi(_) => Face::Hanzi(item.cells.clone()),
        Face::Tibetan(_) if exercise.kind == ExerciseKind::FillGap => Face::Tibetan(tibetan()),
        prompt => prompt.clone(),
    }
}

/// The language in which the item itself stands above the card.
fn shown_above(exercise: &Exercise) -> Option<Language> {
    match whole(exercise) {
        Face::Hanzi(_) => Some(Language::Mandarin),
        Face::Tibetan(text) if exercise.item.bo.contains(&text) => Some(Language::Tibetan),
        _ => None,
    }
}

fn card(ui: &mut Ui, exercise: &Exercise, answered: &AnsweredExercise) {
    let palette = ui.palette();
    let marking = &answered.marking;
    let (glyph, role, band) = match marking.judgement {
        _ if answered.own.is_some() => (icons::CHECK, TextRole::Right, palette.right_band),
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
            let judged = ui.say(match (&answered.own, &marking.details) {
                (Some(_), _) => "drill-judged-own",
                (None, Details::Own) => own_judgement(marking.judgement),
                (None, _) => marking.judgement.message_id(),
            });
            label(ui, &judged, TextLook::new(24.0));
        });
        let body = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            padding: UiRect::axes(px(26), px(12)),
            ..default()
        };
        ui.node(body, |ui| {
            if marking.judgement != Judgement::Right || matches!(marking.details, Details::Pairs(_)) {
                answers(ui, exercise, marking);
            }
            if let Some(simplified) = marking.simplified() {
                line(ui, "drill-simplified", |ui| {
                    label(ui, simplified, TextLook::new(28.0));
                });
            }
            also_right(ui, exercise, marking);
            if let Some(meant) = exercise.meant(marking) {
                let meant = ui.words.format("drill-meant-here", &[("word", meant.into())]);
                label(ui, &meant, TextLook::LEAD);
            }
            if exercise.item.kind == ItemKind::Question {
                why(ui, exercise);
            } else {
                whole_item(ui, exercise);
            }
        });
    });
}

/// Returns the Fluent id of what the learner said of it: the program heard nothing.
fn own_judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Right | Judgement::Typo => "drill-said-alike",
        Judgement::WrongTone | Judgement::Wrong => "drill-said-not-yet",
        Judgement::NotKnown => judgement.message_id(),
    }
}

/// Draws what was answered, and what it should have been.
fn answers(ui: &mut Ui, exercise: &Exercise, marking: &Marking) {
    match (&marking.details, &exercise.task) {
        (Details::Text(Some(diff)), _) => compared(ui, diff),
        (Details::Choice(Some(chosen)), Task::Choose(choices)) => {
            if let Some(choice) = choices.shown.get(*chosen) {
                chose(ui, choice);
            }
            if is_of_form(exercise.kind)
                && let Some(right) = choices.shown.get(choices.right)
            {
                line(ui, "drill-should-be", |ui| small_face(ui, &right.face, CHOSEN, JustifyContent::Start));
            }
        }
        (Details::Tones(syllables), _) => {
            if syllables.iter().any(|syllable| syllable.given.is_some()) {
                line(ui, "drill-you-gave", |ui| tones::given(ui, syllables, false, TextRole::Wrong));
            }
            line(ui, "drill-should-be", |ui| tones::given(ui, syllables, true, TextRole::Right));
        }
        (Details::Pairs(marked), Task::Match(matched)) => {
            if marked.iter().any(|pair| pair.given != Some(pair.right)) {
                line(ui, "drill-should-be", |ui| pairs::missed(ui, matched, marked));
            }
        }
        (Details::Order(order), Task::Arrange(tiles)) => arranged(ui, &tiles.shown, order),
        (
            Details::Text(None) | Details::Choice(_) | Details::Order(_) | Details::Pairs(_) | Details::Own,
            _,
        ) => {}
    }
}

/// How many other wordings are shown.
const MOST_WORDINGS: usize = 3;

/// Draws other wordings that would have been right too.
fn also_right(ui: &mut Ui, exercise: &Exercise, marking: &Marking) {
    let others = exercise.also_right(marking);
    if others.is_empty() {
        return;
    }
    line(ui, "drill-also-right", |ui| {
        column(ui, 2.0, Side::Start, |ui| {
            for text in others.iter().take(MOST_WORDINGS) {
                label(ui, text, TextLook::new(22.0));
            }
        });
    });
}

/// Whether a form is chosen that the item, shown whole, does not make plain: a tone, pinyin, a syllable.
fn is_of_form(kind: ExerciseKind) -> bool {
    matches!(
        kind,
        ExerciseKind::WhichTone
            | ExerciseKind::TonePair
            | ExerciseKind::MinimalPair
            | ExerciseKind::FillGap
            | ExerciseKind::SpellAloud
    )
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
            heard_prose(ui, "hear-why", &why, |ui| {
                label(ui, &why, TextLook::BODY);
            });
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
    let above = shown_above(exercise);
    // What is learnt is the word, the reader's own language its meaning.
    let (chinese, tibetan) = match exercise.card.target {
        Language::Mandarin => (kind_of(item), "drill-meaning"),
        Language::Tibetan => ("drill-meaning", kind_of(item)),
    };
    if above != Some(Language::Mandarin) {
        line(ui, chinese, |ui| {
            if item.kind == ItemKind::Word {
                hanzi(ui, &item.cells, WORD);
            } else {
                let cells = item.cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
                ruby_text(ui, cells, SENTENCE, JustifyContent::Start);
            }
        });
    }
    if !item.other_readings.is_empty() {
        line(ui, "drill-also-read", |ui| {
            label(ui, &item.other_readings.join(", "), TextLook::LEAD);
        });
    }
    let shown_above = above == Some(Language::Tibetan) && item.bo.len() == 1;
    line(ui, tibetan, |ui| {
        row(ui, 16.0, |ui| {
            if !shown_above {
                let size = if item.kind == ItemKind::Word { 26.0 } else { 22.0 };
                label(ui, &listing(&item.bo), TextLook::new(size));
                if let Some(text) = item.bo.first() {
                    wylie(ui, exercise, text);
                }
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
