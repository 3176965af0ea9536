//! The page of one lesson: its contents and how well each item is known, a way to practise it; or its faults, each
//! with its place.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use uuid::Uuid;

use super::Screen;
use super::topbar::topbar;
use crate::app::authoring::Author;
use crate::app::hand_out::{HandedOut, Told};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::Learner;
use crate::app::lesson_cards::{
    Eyes, FaultCard, handed_out, view_faults, view_items, view_unusable, ways_out,
};
use crate::app::lessons::{LessonFolders, Lessons, ReadLessons, ShownPack, are_read};
use crate::app::localise::{Words, in_language};
use crate::app::practice::Practise;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings, Storage};
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, label, row, scroll_page};
use crate::drill::item;
use crate::drill::lexicon::Lexicon;
use crate::drill::own::OwnAnswer;
use crate::exchange::retire;
use crate::language::mandarin::level::{Level, level};
use crate::lesson::Pack;
use crate::lesson::library::{Entry, Origin};

#[derive(Message, Clone, Debug)]
enum Action {
    Practise,
    Write,
    /// Takes an own answer back, by the id of its statement.
    TakeBack(Uuid),
    /// Asks whether the lesson is to be removed, or takes the question back.
    AskToRemove(bool),
    Remove,
}

/// Whether it was asked to remove the lesson, and why it could not be.
#[derive(Resource, Default)]
struct Removal {
    is_asked: bool,
    trouble: Option<String>,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Removal>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Pack), |mut removal: ResMut<Removal>| *removal = Removal::default())
        .add_systems(Update, act.in_set(StageSystems::Act).run_if(in_state(Screen::Pack)))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Pack))
                .run_if(needs_redraw)
                .run_if(are_read),
        );
}

fn act(
    mut actions: MessageReader<Action>,
    shown: Res<ShownPack>,
    mut practise: MessageWriter<Practise>,
    mut author: MessageWriter<Author>,
    (mut removal, mut read_lessons): (ResMut<Removal>, MessageWriter<ReadLessons>),
    (folders, words): (Res<LessonFolders>, Res<Words>),
    mut redraw: ResMut<NeedsRedraw>,
    mut next: ResMut<NextState<Screen>>,
    learner: Option<Res<Learner>>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    mut storage: ResMut<Storage>,
) {
    for action in actions.read() {
        match action {
            Action::Practise => {
                if let Some(id) = shown.0.file_name() {
                    practise.write(Practise::Pack(id.to_string_lossy().into_owned()));
                }
            }
            Action::Write => {
                author.write(Author::Open(shown.0.clone()));
                Screen::Author.open(&mut next);
            }
            Action::TakeBack(id) => {
                if let Some(learner) = &learner {
                    learner.take_back(*id, *clock, clock.calendar(&current.settings), &mut storage);
                }
            }
            Action::AskToRemove(is_asked) => {
                *removal = Removal { is_asked: *is_asked, trouble: None };
                redraw.mark();
            }
            Action::Remove => match retire(&shown.0, &folders.removed()) {
                Ok(_) => {
                    author.write(Author::Close);
                    read_lessons.write(ReadLessons);
                    Screen::Packs.open(&mut next);
                }
                Err(fault) => {
                    *removal = Removal { is_asked: false, trouble: Some(words.locale().explain(&fault)) };
                    redraw.mark();
                }
            },
        }
    }
}

fn show(
    mut stage: Stage,
    lessons: Res<Lessons>,
    shown: Res<ShownPack>,
    learner: Res<Learner>,
    handed: Res<HandedOut>,
    removal: Res<Removal>,
    folders: Res<LessonFolders>,
) {
    let Some(entry) = lessons.library.entries.iter().find(|entry| entry.folder == shown.0) else { return };
    let removal = (entry.origin == Origin::User).then(|| (&*removal, folders.removed()));
    let removal = removal.as_ref().map(|(removal, place)| (*removal, place.as_path()));
    stage.show(Screen::Pack, |ui| match &entry.pack {
        Some(pack) => view_pack(ui, pack, entry, &learner, &lessons, handed.of(&shown.0), removal),
        None => view_broken(ui, entry, removal),
    });
}

fn view_pack(
    ui: &mut Ui,
    pack: &Arc<Pack>,
    entry: &Entry,
    learner: &Learner,
    lessons: &Lessons,
    handed: Option<&Told>,
    removal: Option<(&Removal, &Path)>,
) {
    let words = ui.words;
    let lexicon = &lessons.lexicon;
    let title = lessons.readings.unbroken(&in_language(&pack.title, words.lang()));
    topbar(ui, &title, Screen::Packs);
    scroll_page(ui, "pack", 16.0, |ui| {
        let count = pack.remembered().count();
        let amount = (count > 0).then(|| words.format("packpage-items", &[("count", count.into())]));
        let amount = [amount, pack.level.clone(), levels(pack)].into_iter().flatten().collect::<Vec<_>>();
        let practise = words.text("packpage-practise");
        row(ui, 22.0, |ui| {
            if count > 0 {
                let look = ButtonLook::new("practise", &practise).icon(icons::PLAY).key(Hotkey::Enter).main();
                button(ui, look, OnActivate(Action::Practise));
            }
            if entry.origin == Origin::User {
                write_button(ui);
            }
            label(ui, &amount.join(" · "), TextLook::BODY.quiet());
        });
        let standing = |item: &str| Some(learner.standing(lexicon.name_of(&pack.id, item)));
        let is_read = |story: &str| learner.times_read(&item(&pack.id, story)) > 0;
        // Before the items, which may be many: that something was made is seen.
        handed_out(ui, handed);
        view_items(ui, pack, Eyes::Learner, standing, is_read);
        row(ui, 14.0, |ui| ways_out(ui, pack, &entry.folder));
        own_answers(ui, pack, learner, lexicon);
        let authors = pack.authors.join(", ");
        let by = words
            .format("packpage-by", &[("authors", authors.into()), ("licence", pack.licence.as_str().into())]);
        label(ui, &by, TextLook::SMALL);
        if entry.origin == Origin::User && !entry.faults.is_empty() {
            let notes = words.text("packpage-warnings");
            label(ui, &notes, TextLook::BODY.quiet());
            faults(ui, entry);
        }
        view_removal(ui, removal);
    });
}

/// Draws a way to remove a lesson of one's own: a question first, with the folder that it goes to.
fn view_removal(ui: &mut Ui, removal: Option<(&Removal, &Path)>) {
    let Some((removal, place)) = removal else { return };
    if let Some(trouble) = &removal.trouble {
        label(ui, trouble, TextLook::BODY.role(TextRole::Wrong));
    }
    let remove = ui.say("packpage-remove");
    if !removal.is_asked {
        row(ui, 14.0, |ui| {
            let look = ButtonLook::new("remove", &remove).icon(icons::TRASH_2).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(Action::AskToRemove(true)));
        });
        return;
    }
    let args = [("folder", place.display().to_string().into())];
    let asked = ui.words.format("packpage-remove-really", &args);
    label(ui, &asked, TextLook::BODY);
    let keep = ui.say("packpage-remove-not");
    row(ui, 14.0, |ui| {
        let look = ButtonLook::new("remove-really", &remove).icon(icons::TRASH_2);
        button(ui, look, OnActivate(Action::Remove));
        button(ui, ButtonLook::new("remove-not", &keep).first(), OnActivate(Action::AskToRemove(false)));
    });
}

/// Returns how many words of a lesson are of each level of HSK; `None` where no word has one.
fn levels(pack: &Pack) -> Option<String> {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for level in pack.words.iter().filter_map(|word| level(&word.zh)) {
        *counts.entry(level).or_default() += 1;
    }
    let counts: Vec<String> = counts.iter().map(|(level, count)| format!("{level}: {count}")).collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// Draws the answers that the learner takes for right, each beside what it is right for, with a way to take it back.
fn own_answers(ui: &mut Ui, pack: &Pack, learner: &Learner, lexicon: &Lexicon) {
    let is_of_pack =
        |own: &&OwnAnswer| lexicon.entry(&own.card.item).is_some_and(|entry| entry.pack().id == pack.id);
    let own: Vec<&OwnAnswer> = learner.own_answers().into_iter().filter(is_of_pack).collect();
    if own.is_empty() {
        return;
    }
    let (title, take_back) = (ui.say("packpage-own"), ui.say("packpage-take-back"));
    label(ui, &title, TextLook::LEAD);
    for own in own {
        let Some(entry) = lexicon.entry(&own.card.item) else { continue };
        let bo = entry.bo().first().map_or("", String::as_str);
        row(ui, 18.0, |ui| {
            label(ui, &format!("{} · {bo}", entry.zh()), TextLook::BODY.quiet());
            label(ui, &own.answer, TextLook::LEAD);
            let name = format!("take-back-{}", own.id);
            let look = ButtonLook::new(&name, &take_back).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(Action::TakeBack(own.id)));
        });
    }
}

fn write_button(ui: &mut Ui) {
    let words = ui.say("packpage-write");
    let look = ButtonLook::new("write", &words).icon(icons::NOTEBOOK_PEN).key(Hotkey::Letter('W'));
    button(ui, look, OnActivate(Action::Write));
}

fn view_broken(ui: &mut Ui, entry: &Entry, removal: Option<(&Removal, &Path)>) {
    topbar(ui, &entry.id, Screen::Packs);
    scroll_page(ui, "pack", 14.0, |ui| {
        let broken = ui.say("packpage-broken");
        view_unusable(ui, &broken);
        row(ui, 14.0, |ui| {
            write_button(ui);
            label(ui, &entry.folder.display().to_string(), TextLook::SMALL);
        });
        faults(ui, entry);
        view_removal(ui, removal);
    });
}

fn faults(ui: &mut Ui, entry: &Entry) {
    let cards: Vec<FaultCard> = entry.faults.iter().map(|fault| FaultCard::of(fault, ui.words)).collect();
    view_faults(ui, &cards);
}
