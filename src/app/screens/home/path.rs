//! The path through the lessons as home shows it: the stretch that the learner is on, and the lessons that come next.

use std::path::PathBuf;

use bevy::prelude::*;

use super::{Action, DOORS};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::Lessons;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, control, icon, key_cap, label, rest, share, surface,
};
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
    /// The first that has items to meet: how many were met, and of how many.
    Here { met: usize, of: usize },
    /// Later.
    ToCome,
}

/// A lesson of the path with something that was never met.
struct NextLesson {
    title: String,
    /// The title as it is shown, with its words kept whole.
    shown: String,
    folder: PathBuf,
    /// How many of its items were never met.
    left: usize,
}

/// Returns the chapter of the course that the learner is in, or the last one when all is met; the whole course where
/// it has no chapters.
pub(super) fn path_of(mut packs: Vec<PackKnown>, lessons: &Lessons, lang: UiLanguage) -> Path {
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
        let shown = lessons.readings.unbroken(&title);
        Some(NextLesson { title, shown, folder: entry.folder.clone(), left: known.items - known.met })
    });
    let next = next.collect();
    if let Some(chapter) = chapter {
        packs.retain(|pack| chapter.packs.contains(&pack.pack));
    }
    let here = packs.iter().position(is_open);
    let step = |(index, pack): (usize, &PackKnown)| match here {
        _ if !is_open(pack) => Step::Done,
        Some(here) if here == index => Step::Here { met: pack.met, of: pack.items },
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
            view_step(ui, *step);
        }
    });
    let count = words.format("home-lessons-done", &[("done", done.into()), ("total", total.into())]);
    label(ui, &count, TextLook::SMALL);
}

/// A lesson of the path: filled when it is done, as far as it was met where the learner is, which has a ring around.
fn view_step(ui: &mut Ui, step: Step) {
    let palette = ui.palette();
    let (done, of, ring) = match step {
        Step::Done => (1, 1, palette.right),
        Step::Here { met, of } => (met, of, palette.attention),
        Step::ToCome => (0, 1, palette.line),
    };
    let node = Node {
        height: px(14),
        flex_grow: 1.0,
        flex_basis: px(0),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(7)),
        overflow: Overflow::clip(),
        ..default()
    };
    ui.node((node, BackgroundColor(palette.line), BorderColor::all(ring)), |ui| {
        let filled = Node { width: percent(100.0 * share(done, of)), height: percent(100), ..default() };
        ui.node((filled, BackgroundColor(palette.right)), |_| {});
    });
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
                label(ui, &lesson.shown, TextLook::BODY);
            });
            let left = words.format("home-lesson-left", &[("count", lesson.left.into())]);
            label(ui, &left, TextLook::SMALL.one_line());
            key_cap(ui, key, TextRole::Quiet);
        });
    }
}
