//! The list of lessons, chapter by chapter in the order of the course: how much of each is known, or that it has
//! faults.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::finding::{self, Finding};
use crate::app::icons;
use crate::app::keys::{Hotkey, Listed};
use crate::app::learner::Learner;
use crate::app::lesson_cards::view_incomplete;
use crate::app::lessons::{LessonFolders, Lessons, ShownPack, are_read};
use crate::app::localise::in_language;
use crate::app::redraw::needs_redraw;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::widgets::{
    ButtonLook, TextLook, TextRole, Ui, button, control, grid, icon, key_cap, label, meter, rest, row,
    scroll_page,
};
use crate::drill::Language;
use crate::lesson::library::{Entry, Origin};
use crate::lesson::{Pack, Trilingual};

#[derive(Message, Clone, Debug)]
enum Action {
    Open(PathBuf),
    Write,
    Read,
}

/// What is shown of a lesson.
struct Card {
    id: String,
    folder: PathBuf,
    title: String,
    /// The title as it is shown, with its words kept whole.
    shown: String,
    own: bool,
    faults: usize,
    usable: bool,
    known: usize,
    words: usize,
    /// How many texts and speeches there are, for a lesson in which nothing else is to be learnt.
    texts: String,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Packs)).run_if(needs_redraw).run_if(are_read),
    );
}

fn act(
    mut actions: MessageReader<Action>,
    mut shown: ResMut<ShownPack>,
    mut next: ResMut<NextState<Screen>>,
) {
    for action in actions.read() {
        match action {
            Action::Open(folder) => {
                shown.0.clone_from(folder);
                Screen::Pack.open(&mut next);
            }
            Action::Write => Screen::Author.open(&mut next),
            Action::Read => Screen::Texts.open(&mut next),
        }
    }
}

fn show(
    mut stage: Stage,
    lessons: Res<Lessons>,
    learner: Res<Learner>,
    folders: Res<LessonFolders>,
    storage: Res<Storage>,
    finding: Res<Finding>,
) {
    stage.show(Screen::Packs, |ui| {
        let shelves = shelves(ui, &lessons, &learner, &finding);
        let unread = lessons.are_incomplete.then(|| storage.log().file());
        view(ui, &shelves, &finding, &folders.own.display().to_string(), unread.as_deref());
    });
}

/// Lessons that stand together under a name.
struct Shelf {
    name: String,
    /// What a learner can do after them.
    aim: Option<String>,
    /// How many of its lessons are done, and of how many: as home counts them.
    done: Option<(usize, usize)>,
    cards: Vec<Card>,
}

/// Returns the learner's own lessons first, then the chapters of the course, then those of no chapter, and last what
/// teaches the other language.
fn shelves(ui: &Ui, lessons: &Lessons, learner: &Learner, finding: &Finding) -> Vec<Shelf> {
    let target = learner.profile().target;
    let suits = |entry: &Entry| {
        let teaches = entry.pack.as_deref().and_then(|pack| pack.teaches);
        teaches.is_none_or(|teaches| teaches == target)
    };
    let course = &lessons.library.course;
    let met = lessons.steps(&learner.memories, target);
    let chapter_of = |entry: &Entry| course.chapters.iter().position(|it| it.packs.contains(&entry.id));
    let shelf = |name: String, belongs: &dyn Fn(&Entry) -> bool| Shelf {
        name,
        aim: None,
        done: None,
        cards: lessons
            .library
            .entries
            .iter()
            .filter(|entry| belongs(entry) && is_found(entry, finding))
            .map(|entry| card_of(ui, entry, learner, lessons))
            .collect(),
    };
    let own = |entry: &Entry| entry.origin == Origin::User;
    let mut shelves = vec![shelf(ui.say("packs-own"), &own)];
    for (number, chapter) in course.chapters.iter().enumerate() {
        let name = in_language(&chapter.title, ui.words.lang());
        let aim = chapter.aim.as_ref().map(|aim| in_language(aim, ui.words.lang()));
        let belongs = |entry: &Entry| !own(entry) && suits(entry) && chapter_of(entry) == Some(number);
        let done = lessons.done_of_chapter(number, &met);
        shelves.push(Shelf { aim, done: Some(done), ..shelf(name, &belongs) });
    }
    let rest = ui.say(if course.chapters.is_empty() { "packs-title" } else { "packs-rest" });
    shelves.push(shelf(rest, &|entry| !own(entry) && suits(entry) && chapter_of(entry).is_none()));
    let other = ui.say(match target {
        Language::Mandarin => "packs-for-tibetan",
        Language::Tibetan => "packs-for-mandarin",
    });
    shelves.push(shelf(other, &|entry| !own(entry) && !suits(entry)));
    shelves.retain(|shelf| !shelf.cards.is_empty());
    shelves
}

/// Whether the title of a lesson has what is looked for; one that cannot be read has its folder's name.
fn is_found(entry: &Entry, finding: &Finding) -> bool {
    match entry.pack.as_deref() {
        Some(pack) => finding.takes(&pack.title),
        None => finding.takes(&Trilingual { en: entry.id.clone(), ..Trilingual::default() }),
    }
}

fn card_of(ui: &Ui, entry: &Entry, learner: &Learner, lessons: &Lessons) -> Card {
    let pack = entry.pack.as_deref();
    let title = pack.map_or_else(|| entry.id.clone(), |pack| in_language(&pack.title, ui.words.lang()));
    Card {
        id: entry.id.clone(),
        folder: entry.folder.clone(),
        shown: lessons.readings.unbroken(&title),
        title,
        own: entry.origin == Origin::User,
        faults: entry.faults.len(),
        usable: pack.is_some(),
        known: pack.map_or(0, |pack| learner.known_of(pack, &lessons.lexicon)),
        words: pack.map_or(0, |pack| pack.remembered().count()),
        texts: pack.map(|pack| texts_of(ui, pack)).unwrap_or_default(),
    }
}

fn texts_of(ui: &Ui, pack: &Pack) -> String {
    let counts = [
        ("packpage-section-stories", pack.stories.len()),
        ("packpage-section-speeches", pack.speeches.len()),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let told = counts.map(|(key, count)| ui.words.format(key, &[("count", count.into())]));
    told.collect::<Vec<_>>().join(" · ")
}

/// `unread` is the log, if lessons could not be read.
fn view(ui: &mut Ui, shelves: &[Shelf], finding: &Finding, own_folder: &str, unread: Option<&Path>) {
    let (title, write) = (ui.say("packs-title"), ui.say("packs-write"));
    topbar(ui, &title, Screen::Home);
    scroll_page(ui, "packs", 16.0, |ui| {
        row(ui, 14.0, |ui| {
            let look = ButtonLook::new("write", &write).icon(icons::NOTEBOOK_PEN).key(Hotkey::Letter('W'));
            button(ui, look, OnActivate(Action::Write));
            let read = ui.say("reading-title");
            let look = ButtonLook::new("texts", &read).icon(icons::BOOK_OPEN).key(Hotkey::Letter('T'));
            button(ui, look, OnActivate(Action::Read));
            finding::view(ui, finding);
        });
        if let Some(log) = unread {
            view_incomplete(ui, log);
        } else if shelves.is_empty() {
            let none = ui.say(if finding.is_open() { "lists-none" } else { "packs-none" });
            label(ui, &none, TextLook::LEAD);
        }
        let mut first = 0;
        for shelf in shelves {
            row(ui, 16.0, |ui| {
                label(ui, &shelf.name, TextLook::LEAD.quiet());
                if let Some((done, total)) = shelf.done {
                    let counts = [("done", done.into()), ("total", total.into())];
                    label(ui, &ui.words.format("home-lessons-done", &counts), TextLook::SMALL);
                }
            });
            if let Some(aim) = &shelf.aim {
                label(ui, aim, TextLook::BODY.quiet());
            }
            grid(ui, 330.0, 14.0, |ui| {
                for (index, card) in shelf.cards.iter().enumerate() {
                    view_card(ui, card, first + index, finding);
                }
            });
            first += shelf.cards.len();
        }
        let folder = ui.words.format("packs-own-folder", &[("folder", own_folder.into())]);
        label(ui, &folder, TextLook::SMALL);
    });
}

fn view_card(ui: &mut Ui, card: &Card, index: usize, finding: &Finding) {
    let words = ui.words;
    let known = words.format("packs-known", &[("known", card.known.into()), ("count", card.words.into())]);
    let faults = words.format("packs-faults", &[("count", card.faults.into())]);
    let name = format!("pack-{}", card.id);
    let mut look = ButtonLook::new(&name, &card.title);
    look.first = index == 0 && !finding.is_open();
    look.key = finding::key_of(finding, index);
    let node = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::SpaceBetween,
        row_gap: px(8),
        padding: UiRect::axes(px(20), px(14)),
        min_height: px(118),
        ..default()
    };
    let entity = control(ui, look, node, OnActivate(Action::Open(card.folder.clone())), |ui| {
        let top = Node {
            column_gap: px(10),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            ..default()
        };
        ui.node(top, |ui| {
            rest(ui, 0.0, |ui| {
                label(ui, &card.shown, TextLook::LEAD);
            });
            if let Some(key) = look.key {
                key_cap(ui, key, TextRole::Quiet);
            }
        });
        let bottom = Node { column_gap: px(12), align_items: AlignItems::Center, ..default() };
        ui.node(bottom, |ui| {
            if card.usable && card.words == 0 {
                label(ui, &card.texts, TextLook::SMALL);
            } else if card.usable {
                let colour = ui.palette().right;
                meter(ui, 8.0, card.known, card.words, colour);
                label(ui, &known, TextLook::SMALL.one_line());
            } else {
                icon(ui, icons::TRIANGLE_ALERT, 20.0, TextRole::Wrong);
                label(ui, &faults, TextLook::new(16.0).role(TextRole::Wrong).one_line());
            }
            if card.own {
                let own = ui.say("packs-own");
                label(ui, &own, TextLook::SMALL.one_line());
            }
        });
    });
    ui.commands.entity(entity).insert(Listed);
}
