//! The rehearsal room: which speech, its text and limits, the teleprompter, how it was, the takes.

mod choosing;
mod prompter;
mod ready;
mod report;
mod takes;

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar_within;
use crate::app::icons;
use crate::app::learner::Learner;
use crate::app::lessons::{Lessons, are_read};
use crate::app::redraw::needs_redraw;
use crate::app::rehearsal::{Notice, Page, Rehearsal, RehearsalWish, Text};
use crate::app::stage::{OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings};
use crate::app::widgets::{RubySize, TextLook, TextRole, Ui, beside, icon, label, ruby_text, scroll_page};
use crate::drill::Language;
use crate::language::mandarin::hanzi;
use crate::lesson::Line;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show)
            .run_if(in_state(Screen::Rehearsal))
            .run_if(needs_redraw)
            .run_if(are_read)
            .run_if(resource_exists::<Learner>),
    );
}

fn show(
    mut stage: Stage,
    room: Res<Rehearsal>,
    lessons: Res<Lessons>,
    learner: Res<Learner>,
    current: Res<CurrentSettings>,
    time: Res<Clock>,
) {
    let target = learner.profile().target;
    let calendar = time.calendar(&current.settings);
    stage.show(Screen::Rehearsal, |ui| match (room.page, &room.text) {
        (Page::Bringing, _) => choosing::bring(ui, &room),
        (Page::Ready, Some(text)) => ready::view(ui, &room, text),
        (Page::Speaking, Some(text)) => prompter::view(ui, &room, text),
        (Page::Judging, Some(text)) => judging(ui, text),
        (Page::Report, Some(text)) => report::view(ui, &room, text),
        (Page::Takes, Some(text)) => takes::view(ui, &room, text, calendar.utc_offset_minutes),
        _ => choosing::view(ui, &room, &lessons.lexicon, target),
    });
}

/// The bar with the way back within the room.
fn head(ui: &mut Ui, title: &str) {
    topbar_within(ui, title, OnActivate(RehearsalWish::Back), |_| {});
}

fn judging(ui: &mut Ui, text: &Text) {
    head(ui, &text.title.in_language(ui.words.lang()));
    scroll_page(ui, "rehearsal-judging", 14.0, |ui| {
        let wait = ui.say("rehearsal-judging");
        label(ui, &wait, TextLook::LEAD);
    });
}

/// What was done last, or could not be.
fn notice(ui: &mut Ui, notice: Option<&Notice>) {
    let Some(notice) = notice else { return };
    let (glyph, role) = if notice.is_trouble {
        (icons::TRIANGLE_ALERT, TextRole::Wrong)
    } else {
        (icons::CHECK, TextRole::Right)
    };
    beside(
        ui,
        10.0,
        |ui| {
            icon(ui, glyph, 22.0, role);
        },
        |ui| {
            label(ui, &notice.sentence, TextLook::BODY.role(role));
        },
    );
}

/// A line of a speech in the language in which it is given, and what it means, if that is wanted.
fn line(ui: &mut Ui, room: &Rehearsal, text: &Text, line: &Line, size: f32) {
    match text.language {
        Language::Mandarin => {
            let cells = hanzi::align(&line.zh, &line.pinyin).unwrap_or_default();
            if cells.is_empty() {
                label(ui, &line.zh, TextLook::new(size));
            } else {
                let with_pinyin = !room.hides_pinyin;
                let pairs = cells
                    .iter()
                    .map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref().filter(|_| with_pinyin)));
                let size = RubySize { hanzi: size, pinyin: (size * 0.42).max(13.0) };
                ruby_text(ui, pairs, size, JustifyContent::Start);
            }
        }
        Language::Tibetan => {
            label(ui, &line.bo, TextLook::new(size));
        }
    }
    if room.shows_meaning {
        let meaning = if text.language == Language::Mandarin { &line.bo } else { &line.zh };
        if !meaning.is_empty() {
            label(ui, meaning, TextLook::new((size * 0.5).max(18.0)).quiet());
        }
    }
}

/// A number with one place behind the point, in the reader's digits.
fn tenths(ui: &Ui, number: f64) -> String {
    ui.words.in_digits(format!("{number:.1}"))
}

/// A whole number, in the reader's digits.
fn whole(ui: &Ui, number: f64) -> String {
    ui.words.in_digits(format!("{number:.0}"))
}
