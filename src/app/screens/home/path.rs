//! The path through the lessons as home shows it: the stretch that the learner is on, and the lessons that come next.

use std::path::PathBuf;

use bevy::prelude::*;

use super::{Action, DOORS};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::Lessons;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, control, icon, key_cap, label, rest, surface};
use crate::drill::plan::PackKnown;
use crate::locale::UiLanguage;

/// How many of the next lessons are shown.
const NEXT: usize = 3;

/// The stretch of the path that the learner is on.
pub(super) struct Path {
    /// Its name, where the course has chapters.
    chapter: Option<String>,
    /// Which stretch it is, from 1, and of how many.
    stage: Option<(usize, usize)>,
    /// What the learner can do after it.
    aim: Option<String>,
    /// Its lessons, in order.
    steps: Vec<Step>,
    /// The lessons that come next, on this stretch or on a later one.
    next: Vec<NextLesson>,
}

/// How far a lesson of the path is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Every item was met.
    Done,
    /// The first that has items to meet.
    Here,
    /// Later.
    ToCome,
}

/// A lesson of the path with something that was never met.
struct NextLesson {
    title: String,
    folder: PathBuf,
    /// How many of its items were never met.
    left: usize,
}

/// Returns the chapter of the course that the learner is in, or the last one when all is met; the whole course where
/// it has no chapters.
pub(super) fn path_of(mut packs: Vec<PackKnown>, lessons: &Lessons, lang: UiLanguage) -> Path {
    packs.retain(|pack| pack.items > 0);
    let chapters = &lessons.library.course.chapters;
    let is_open = |pack: &PackKnown| pack.met < pack.items;
    let at = packs.iter().find(|pack| is_open(pack)).or(packs.last());
    let number = at.and_then(|at| chapters.iter().position(|chapter| chapter.packs.contains(&at.pack)));
    let chapter = number.and_then(|number| chapters.get(number));
    let next = packs.iter().filter(|pack| is_open(pack)).take(NEXT);
    let next = next.filter_map(|known| {
        let pack = lessons.library.pack(&known.pack)?;
        let entry = lessons.library.entries.iter().find(|entry| entry.id == known.pack)?;
        let title = in_language(&pack.title, lang);
        Some(NextLesson { title, folder: entry.folder.clone(), left: known.items - known.met })
    });
    let next = next.collect();
    if let Some(chapter) = chapter {
        packs.retain(|pack| chapter.packs.contains(&pack.pack));
    }
    let here = packs.iter().position(is_open);
    let step = |(index, pack): (usize, &PackKnown)| match here {
        _ if !is_open(pack) => Step::Done,
        Some(here) if here == index => Step::Here,
        _ => Step::ToCome,
    };
    Path {
        chapter: chapter.map(|chapter| in_language(&chapter.title, lang)),
        stage: number.map(|number| (number + 1, chapters.len())),
        aim: chapter.and_then(|chapter| chapter.aim.as_ref()).map(|aim| in_language(aim, lang)),
        steps: packs.iter().enumerate().map(step).collect(),
        next,
    }
}

/// The stretch of the path that the learner is on: its aim and how far they are on the left, the next lessons on the
/// right.
pub(super) fn view_path(ui: &mut Ui, path: &Path) {
    if path.steps.is_empty() {
        return;
    }
    let palette = ui.palette();
    let node = Node {
        // Where both do not fit beside one another the lessons go below.
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Stretch,
        column_gap: px(36),
        row_gap: px(14),
        padding: UiRect::axes(px(28), px(20)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        let half = |grow: f32| Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_grow: grow,
            flex_shrink: 1.0,
            flex_basis: px(340),
            min_width: px(0),
            ..default()
        };
        ui.node(half(1.0), |ui| view_stage(ui, path));
        if !path.next.is_empty() {
            ui.node(half(1.3), |ui| view_next(ui, &path.next));
        }
    });
}

/// The stage: which of how many, its name, what one can do after it, its lessons as far as they are met.
fn view_stage(ui: &mut Ui, path: &Path) {
    let words = ui.words;
    let palette = ui.palette();
    let total = path.steps.len();
    let done = path.steps.iter().filter(|step| **step == Step::Done).count();
    if let Some((at, of)) = path.stage {
        let stage = words.format("home-stage", &[("at", at.into()), ("total", of.into())]);
        label(ui, &stage, TextLook::SMALL);
    }
    let name = path.chapter.clone().unwrap_or_else(|| words.text("home-path"));
    label(ui, &name, TextLook::new(26.0).role(TextRole::Accent));
    if let Some(aim) = &path.aim {
        label(ui, aim, TextLook::BODY);
    }
    let steps = Node { column_gap: px(5), min_width: px(0), margin: UiRect::top(px(10)), ..default() };
    ui.node(steps, |ui| {
        for step in &path.steps {
            let colour = match step {
                Step::Done => palette.right,
                Step::Here => palette.attention,
                Step::ToCome => palette.line,
            };
            let node =
                Node { height: px(12), flex_grow: 1.0, border_radius: BorderRadius::all(px(6)), ..default() };
            ui.node((node, BackgroundColor(colour)), |_| {});
        }
    });
    let count = words.format("home-lessons-done", &[("done", done.into()), ("total", total.into())]);
    label(ui, &count, TextLook::SMALL);
}

/// The next lessons, each with how much of it is left, to be opened.
fn view_next(ui: &mut Ui, next: &[NextLesson]) {
    let words = ui.words;
    label(ui, &words.text("home-comes-next"), TextLook::SMALL);
    for (number, lesson) in (1..).zip(next) {
        let name = format!("next-{number}");
        let key = Hotkey::Digit(DOORS + number);
        let look = ButtonLook::new(&name, &lesson.title).key(key);
        let node = Node {
            align_items: AlignItems::Center,
            column_gap: px(14),
            padding: UiRect::axes(px(16), px(5)),
            min_height: px(50),
            min_width: px(0),
            ..default()
        };
        control(ui, look, node, OnActivate(Action::Open(lesson.folder.clone())), |ui| {
            let role = if number == 1 { TextRole::Accent } else { TextRole::Quiet };
            icon(ui, if number == 1 { icons::PLAY } else { icons::BOOK_OPEN }, 22.0, role);
            rest(ui, 0.0, |ui| {
                label(ui, &lesson.title, TextLook::BODY);
            });
            let left = words.format("home-lesson-left", &[("count", lesson.left.into())]);
            label(ui, &left, TextLook::SMALL.one_line());
            key_cap(ui, key, TextRole::Quiet);
        });
    }
}
