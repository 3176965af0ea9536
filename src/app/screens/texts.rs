//! Every dialogue and text, stage by stage of the course, and which of them have been read.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::finding::{self, Finding};
use crate::app::icons;
use crate::app::keys::Listed;
use crate::app::learner::Learner;
use crate::app::lessons::{Lessons, are_read};
use crate::app::localise::in_language;
use crate::app::reading::{ReadText, texts};
use crate::app::redraw::needs_redraw;
use crate::app::stage::{OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, control, grid, icon, key_cap, label, row, scroll_page,
};
use crate::drill::item;
use crate::lesson::{Pack, Story};
use crate::locale::UiLanguage;

/// Texts that stand together under a stage of the course.
struct Shelf {
    name: String,
    cards: Vec<Card>,
}

/// What is shown of a text.
struct Card {
    pack: String,
    story: String,
    title: String,
    /// The title as it is shown, with its words kept whole.
    shown: String,
    is_dialogue: bool,
    lines: usize,
    is_read: bool,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Texts)).run_if(needs_redraw).run_if(are_read),
    );
}

fn show(mut stage: Stage, lessons: Res<Lessons>, learner: Res<Learner>, finding: Res<Finding>) {
    stage.show(Screen::Texts, |ui| {
        let rest = ui.say("packs-rest");
        let shelves = shelves(&lessons, &learner, &finding, ui.words.lang(), &rest);
        view(ui, &shelves, &finding);
    });
}

/// Returns the texts under the chapters of the course, and last, under `rest`, those of no chapter.
fn shelves(
    lessons: &Lessons,
    learner: &Learner,
    finding: &Finding,
    lang: UiLanguage,
    rest: &str,
) -> Vec<Shelf> {
    let chapters = &lessons.library.course.chapters;
    let mut shelves: Vec<Shelf> = chapters
        .iter()
        .map(|chapter| Shelf { name: in_language(&chapter.title, lang), cards: Vec::new() })
        .chain([Shelf { name: rest.to_owned(), cards: Vec::new() }])
        .collect();
    let found =
        texts(&lessons.lexicon, learner.profile().target).filter(|(_, story)| finding.takes(&story.title));
    for (pack, story) in found {
        let chapter = chapters.iter().position(|chapter| chapter.packs.contains(&pack.id));
        if let Some(shelf) = shelves.get_mut(chapter.unwrap_or(chapters.len())) {
            shelf.cards.push(card(pack, story, learner, lessons, lang));
        }
    }
    shelves.retain(|shelf| !shelf.cards.is_empty());
    shelves
}

fn card(pack: &Pack, story: &Story, learner: &Learner, lessons: &Lessons, lang: UiLanguage) -> Card {
    let title = in_language(&story.title, lang);
    Card {
        pack: pack.id.clone(),
        story: story.id.clone(),
        shown: lessons.readings.unbroken(&title),
        title,
        is_dialogue: story.lines.iter().any(|line| line.by.is_some()),
        lines: story.lines.len(),
        is_read: learner.times_read(&item(&pack.id, &story.id)) > 0,
    }
}

fn view(ui: &mut Ui, shelves: &[Shelf], finding: &Finding) {
    let title = ui.say("reading-title");
    topbar(ui, &title, Screen::Home);
    scroll_page(ui, "texts", 16.0, |ui| {
        row(ui, 14.0, |ui| finding::view(ui, finding));
        if shelves.is_empty() {
            let none = ui.say(if finding.is_open() { "lists-none" } else { "reading-none" });
            label(ui, &none, TextLook::LEAD);
        }
        let cards = || shelves.iter().flat_map(|shelf| &shelf.cards);
        // What comes next has the focus.
        let next = cards().position(|card| !card.is_read).unwrap_or_default();
        let mut before = 0;
        for shelf in shelves {
            label(ui, &shelf.name, TextLook::LEAD.quiet());
            grid(ui, 330.0, 14.0, |ui| {
                for (index, card) in (before..).zip(&shelf.cards) {
                    view_card(ui, card, index, index == next, finding);
                }
            });
            before += shelf.cards.len();
        }
    });
}

fn view_card(ui: &mut Ui, card: &Card, index: usize, is_next: bool, finding: &Finding) {
    let name = format!("text-{}-{}", card.pack, card.story);
    let kind = ui.say(if card.is_dialogue { "reading-dialogue" } else { "reading-text" });
    let lines = ui.words.format("reading-lines", &[("count", card.lines.into())]);
    let about = format!("{kind} · {lines}");
    let done = ui.say("reading-done");
    let spoken = if card.is_read {
        format!("{}, {about}, {done}", card.title)
    } else {
        format!("{}, {about}", card.title)
    };
    let mut look = ButtonLook::new(&name, &spoken);
    look.first = is_next && !finding.is_open();
    look.key = finding::key_of(finding, index);
    let node = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::SpaceBetween,
        row_gap: px(8),
        padding: UiRect::axes(px(20), px(12)),
        min_height: px(100),
        min_width: px(0),
        ..default()
    };
    let read = ReadText { pack: card.pack.clone(), story: card.story.clone(), from: Some(Screen::Texts) };
    let entity = control(ui, look, node, OnActivate(read), |ui| {
        let line = || Node {
            column_gap: px(10),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            ..default()
        };
        ui.node(line(), |ui| {
            ui.node(Node { flex_shrink: 1.0, min_width: px(0), ..default() }, |ui| {
                label(ui, &card.shown, TextLook::LEAD);
            });
            if let Some(key) = look.key {
                key_cap(ui, key, TextRole::Quiet);
            }
        });
        ui.node(line(), |ui| {
            ui.node(Node { flex_shrink: 1.0, min_width: px(0), ..default() }, |ui| {
                label(ui, &about, TextLook::SMALL);
            });
            if card.is_read {
                ui.node(Node { column_gap: px(6), align_items: AlignItems::Center, ..default() }, |ui| {
                    icon(ui, icons::CHECK, 18.0, TextRole::Right);
                    label(ui, &done, TextLook::SMALL.role(TextRole::Right).one_line());
                });
            }
        });
    });
    ui.commands.entity(entity).insert(Listed);
}
