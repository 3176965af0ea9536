//! What is done in the rehearsal room at a press.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use uuid::Uuid;

use super::recording::{Running, Shelf};
use super::report::{heard, work_out};
use super::text::{Text, language_of};
use super::{Pacing, Page, Rehearsal, RehearsalWish, not_done};
use crate::app::authoring::studio::Ear;
use crate::app::evening::SheetPlaces;
use crate::app::learner::Learner;
use crate::app::lessons::{LessonFolders, Lessons};
use crate::app::localise::Words;
use crate::app::power::Wake;
use crate::app::readings::WordReadings;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::sound::Sounds;
use crate::app::storage::{Clock, Storage};
use crate::app::widgets::FieldChanged;
use crate::audio::microphone;
use crate::progress::{Measures, OwnSpeech, ProfileId, StoreError, Take};
use crate::speech::limits::Light;

/// The most characters of a text of one's own that are kept.
const LONGEST_TEXT: usize = 6_000;

/// What is needed for it.
#[derive(SystemParam)]
pub(super) struct Means<'w> {
    learner: Res<'w, Learner>,
    lessons: Res<'w, Lessons>,
    folders: Res<'w, LessonFolders>,
    readings: ResMut<'w, WordReadings>,
    words: Res<'w, Words>,
    ear: Res<'w, Ear>,
    sounds: Res<'w, Sounds>,
    places: Res<'w, SheetPlaces>,
    clock: Res<'w, Clock>,
    wake: Res<'w, Wake>,
    storage: ResMut<'w, Storage>,
    redraw: ResMut<'w, NeedsRedraw>,
    next: ResMut<'w, NextState<Screen>>,
}

pub(super) fn act(
    mut wishes: MessageReader<RehearsalWish>,
    mut typed: MessageReader<FieldChanged>,
    mut room: ResMut<Rehearsal>,
    mut means: Means,
) {
    for change in typed.read().filter(|change| change.name == "own-text") {
        room.typed.clone_from(&change.text);
    }
    if room.page == Page::Bringing {
        means.want_readings();
    }
    if room.page == Page::Ready && room.text.as_ref().is_some_and(|text| text.may_be_read_better) {
        means.read_better(&mut room);
    }
    for wish in wishes.read() {
        means.redraw.mark();
        let page = room.page;
        means.grant(&mut room, wish);
        if room.page != page {
            means.redraw.turn_page();
        }
    }
}

impl Means<'_> {
    fn grant(&mut self, room: &mut Rehearsal, wish: &RehearsalWish) {
        if !matches!(wish, RehearsalWish::Step(_) | RehearsalWish::Look(_)) {
            room.notice = None;
        }
        match wish {
            RehearsalWish::Open(pack, speech) => self.open(room, pack, speech),
            RehearsalWish::OpenOwn(id) => {
                if let Some(own) = room.own.iter().find(|own| own.id == *id) {
                    room.text = Some(self.text_of(own));
                    room.page = Page::Ready;
                }
            }
            RehearsalWish::Bring => {
                room.typed.clear();
                room.page = Page::Bringing;
            }
            RehearsalWish::KeepText => self.keep_text(room),
            RehearsalWish::DeleteText => self.delete_text(room),
            RehearsalWish::Limit(limits) => {
                if let Some(text) = &room.text {
                    room.chosen_limits.insert(text.name.clone(), *limits);
                }
            }
            RehearsalWish::Pace => {
                room.pacing = match room.pacing {
                    Pacing::Clock => Pacing::Voice,
                    Pacing::Voice => Pacing::Clock,
                };
            }
            RehearsalWish::Pinyin => room.hides_pinyin = !room.hides_pinyin,
            RehearsalWish::Meaning => room.shows_meaning = !room.shows_meaning,
            RehearsalWish::Record => self.record(room),
            RehearsalWish::Step(by) => step(room, *by),
            RehearsalWish::Look(sentence) => {
                if let Some(report) = &mut room.report {
                    report.sentence = *sentence;
                }
            }
            RehearsalWish::HearMine => self.hear(room, false),
            RehearsalWish::HearBefore => self.hear(room, true),
            RehearsalWish::Takes => room.page = Page::Takes,
            RehearsalWish::See(id) => {
                begin_report(room, &self.storage, self.learner.profile().id, *id, &self.wake);
            }
            RehearsalWish::Export => self.export(room),
            RehearsalWish::AskDelete => room.asks_delete = true,
            RehearsalWish::Stay => room.asks_delete = false,
            RehearsalWish::Delete => self.delete(room),
            RehearsalWish::Back => self.back(room),
        }
    }

    fn open(&self, room: &mut Rehearsal, pack: &str, speech: &str) {
        let Some(pack) = self.lessons.library.pack(pack) else { return };
        let Some(speech) = pack.speeches.iter().find(|known| known.id == speech) else { return };
        room.text = Some(Text::of_pack(pack, speech, self.learner.profile().target));
        room.page = Page::Ready;
    }

    /// A text of one's own is read by the words of the lessons, until the common ones have been read too.
    fn text_of(&self, own: &OwnSpeech) -> Text {
        let all = self.readings.words();
        Text::of_own(own, all.unwrap_or(&self.lessons.readings), all.is_some())
    }

    /// Reads the open text by all words that are known, once they have been read.
    fn read_better(&mut self, room: &mut Rehearsal) {
        self.want_readings();
        let name = room.text.as_ref().map(|text| text.name.clone());
        let own = room.own.iter().find(|own| Some(own.name()) == name);
        if let Some(own) = own.filter(|_| self.readings.words().is_some()) {
            room.text = Some(self.text_of(own));
            self.redraw.mark();
        }
    }

    fn want_readings(&mut self) {
        self.readings.want(&self.lessons, &self.folders, self.storage.log(), &self.wake);
    }

    fn keep_text(&mut self, room: &mut Rehearsal) {
        let text: String = room.typed.trim().chars().take(LONGEST_TEXT).collect();
        let Some(language) = language_of(&text) else {
            room.say(self.words.locale().text("rehearsal-no-text"), true);
            return;
        };
        let own = OwnSpeech { id: Uuid::now_v7(), language, text, at: self.clock.now() };
        let profile = self.learner.profile().id;
        self.done("keeping a text", |store| store.keep_own_speech(profile, own.clone()));
        room.text = Some(self.text_of(&own));
        room.own.push(own);
        room.page = Page::Ready;
    }

    fn delete_text(&mut self, room: &mut Rehearsal) {
        room.asks_delete = false;
        let Some(name) = room.text.as_ref().map(|text| text.name.clone()) else { return };
        let Some(at) = room.own.iter().position(|own| own.name() == name) else { return };
        let (id, profile) = (room.own.remove(at).id, self.learner.profile().id);
        for take in room.takes() {
            self.done("deleting a take", |store| store.delete_take(profile, take.id));
        }
        self.done("deleting a text", |store| store.delete_own_speech(profile, id));
        room.takes.retain(|take| take.speech != name);
        room.text = None;
        room.page = Page::Choosing;
    }

    fn record(&mut self, room: &mut Rehearsal) {
        if let Some(running) = &room.running {
            running.stop();
            return;
        }
        let Some(text) = &room.text else { return };
        // The microphone would hear it too.
        self.sounds.player().hush();
        let (id, profile) = (Uuid::now_v7(), self.learner.profile().id);
        let at = self.clock.now();
        let take = Take { id, speech: text.name.clone(), at, length_ms: None, measures: Measures::default() };
        let Some(noted) = self.storage.store(|store| store.begin_take(profile, take.clone())) else { return };
        room.takes.push(take);
        let shelf = Shelf { data: self.storage.folder().to_owned(), profile, id, noted };
        let running = Running::start(self.ear.0.clone(), shelf, text.script.clone(), &self.wake);
        room.running = Some(running);
        room.in_force = room.limits();
        (room.sentence, room.light, room.rung) = (0, Light::Off, std::time::Duration::ZERO);
        room.page = Page::Speaking;
    }

    /// Plays the sentence that is looked at, of this take or of the one before.
    fn hear(&self, room: &mut Rehearsal, before: bool) {
        let Some(report) = &room.report else { return };
        let sound = if before {
            let Some(before) = &report.before else { return };
            heard(&before.file, &before.delivery, report.sentence)
        } else {
            heard(&report.file, &report.delivery, report.sentence)
        };
        match sound {
            Ok(Some((samples, rate))) => self.sounds.player().play_take(&microphone::Take { samples, rate }),
            Ok(None) => {}
            Err(error) => room.say(self.words.locale().explain(&error), true),
        }
    }

    fn export(&self, room: &mut Rehearsal) {
        let (Some(report), Some(text)) = (&room.report, &room.text) else { return };
        let title = text.title.in_language(self.words.lang());
        let file = self.places.sheets.join(file_name(&title, report.take.at.0));
        let words = self.words.locale();
        match copy(&report.file, &file) {
            Ok(()) => {
                let file = file.display().to_string();
                room.say(words.format("rehearsal-exported", &[("file", file.into())]), false);
            }
            Err(error) => room.say(words.explain(&error), true),
        }
    }

    fn delete(&mut self, room: &mut Rehearsal) {
        room.asks_delete = false;
        let Some(report) = room.report.take() else { return };
        self.sounds.player().hush();
        let (id, profile) = (report.take.id, self.learner.profile().id);
        self.done("deleting a take", |store| store.delete_take(profile, id));
        room.takes.retain(|take| take.id != id);
        room.page = if room.takes().is_empty() { Page::Ready } else { Page::Takes };
        room.say(self.words.locale().text("rehearsal-deleted"), false);
    }

    fn back(&mut self, room: &mut Rehearsal) {
        room.asks_delete = false;
        self.sounds.player().hush();
        match room.page {
            Page::Choosing => Screen::Speaking.open(&mut self.next),
            Page::Bringing | Page::Ready => room.page = Page::Choosing,
            // What was said is kept, and judged.
            Page::Speaking => {
                if let Some(running) = &room.running {
                    running.stop();
                }
            }
            Page::Judging => {
                room.judging = None;
                room.page = Page::Ready;
            }
            Page::Report => {
                room.report = None;
                room.page = Page::Ready;
            }
            Page::Takes => room.page = Page::Ready,
        }
    }

    /// Calls the store, and says it when it fails.
    fn done(
        &mut self,
        doing: &'static str,
        question: impl FnOnce(&crate::progress::Store) -> crate::progress::Reply<()>,
    ) {
        let reply = self.storage.store(question);
        self.storage.ask(reply, move |world, done| {
            if let Err(error) = done {
                not_done(world, doing, &error);
            }
        });
    }
}

/// Begins to work out how a take was.
pub(super) fn begin_report(
    room: &mut Rehearsal,
    storage: &Storage,
    profile: ProfileId,
    id: Uuid,
    wake: &Wake,
) {
    let Some(text) = &room.text else { return };
    let takes = room.takes();
    room.judging = work_out(storage.folder(), profile, &takes, id, text.script.clone(), wake);
    room.report = None;
    if room.judging.is_some() {
        room.page = Page::Judging;
    }
}

fn step(room: &mut Rehearsal, by: isize) {
    let last = room.text.as_ref().map_or(0, |text| text.lines.len().saturating_sub(1));
    let to = |now: usize| now.saturating_add_signed(by).min(last);
    match room.page {
        Page::Speaking => {
            room.sentence = to(room.sentence);
            if let Some(running) = &room.running {
                running.go_to(room.sentence);
            }
        }
        Page::Report => {
            if let Some(report) = &mut room.report {
                report.sentence = to(report.sentence);
            }
        }
        _ => {}
    }
}

/// Returns a name for a file of a take that every system takes.
fn file_name(title: &str, at: i64) -> String {
    let title: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    format!("{}-{}.wav", title.trim_matches('-'), at / 1_000)
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Result<(), StoreError> {
    let failed = |error: std::io::Error| StoreError::of_file(to, &error);
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::copy(from, to).map(|_| ()).map_err(failed)
}
