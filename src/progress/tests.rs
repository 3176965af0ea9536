//! What a learner can rely on: kept, never changed, refused politely, erased for good.

mod bad_disk;
mod days;
mod opening;
mod own;
mod safety;
mod takes;
mod using;

use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, Sender};

use tempfile::TempDir;
use uuid::Uuid;

use super::{Colour, Profile, ProfileId, Reply, Store};
use crate::drill::memory::{Memory, Scheduler};
use crate::drill::{Calendar, CardKey, Day, Grade, Language, Moment, Review, Skill};

/// Eight hours ahead of UTC.
const LHASA: Calendar = Calendar::new(480);
/// A day after all of these reviews.
const LATER: Day = Day(25_000);
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn open(folder: &TempDir) -> Store {
    Store::open(folder.path()).unwrap()
}

fn learner(store: &Store, nickname: &str) -> Profile {
    store.create_profile(nickname, Colour::new(3), Language::Mandarin).wait().unwrap()
}

/// The review of a word on a day, passed.
fn review(word: usize, day: i64) -> Review {
    Review {
        id: Uuid::now_v7(),
        card: CardKey::new("food-1", &format!("word-{word}"), Language::Mandarin, Skill::Read),
        grade: Grade::Good,
        at: Moment(1_750_000_000_000 + day * DAY_MS),
        calendar: LHASA,
        took_ms: 2_500,
    }
}

fn memory_after(review: &Review, before: Option<&Memory>) -> (CardKey, Memory) {
    let after = Scheduler::default().next(&review.card, before, review.grade, review.day());
    (review.card.clone(), after)
}

/// Records a review as the app does, with the memory it comes to, and waits until it is acknowledged.
fn answer(store: &Store, profile: ProfileId, review: &Review) {
    let memory = memory_after(review, None);
    store.record(profile, vec![review.clone()], vec![memory]).wait().unwrap();
}

/// Keeps the thread of the store busy until the sender is dropped.
fn hold(store: &Store) -> (Sender<()>, Reply<()>) {
    let (release, held) = mpsc::channel();
    let busy = store.writer.ask(move |_| {
        // It may be asked again, and is told again at once.
        while held.recv().is_ok() {}
        Ok(())
    });
    (release, busy)
}

/// Copies the files of a folder as they are at this moment, as a power cut would leave them.
fn cut_power(folder: &Path) -> TempDir {
    let after = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), after.path().join(entry.file_name())).unwrap();
    }
    after
}

/// Every file of a folder with its bytes, but for the lock.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .filter(|(name, _)| name != "tsheg.lock")
        .collect();
    files.sort();
    files
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
