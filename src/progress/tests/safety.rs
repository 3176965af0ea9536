//! What was acknowledged survives; what was erased does not.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::*;

/// Set for the copy of this test program that is killed.
const KILLED: &str = "TSHEG_TEST_KILLED_IN";

#[test]
fn every_acknowledged_review_is_there_after_a_power_cut() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let reviews: Vec<Review> = (0..50).map(|word| review(word, 0)).collect();
    for review in &reviews {
        answer(&store, id, review);
    }
    let cut = cut_power(folder.path());
    let after = Store::open(cut.path()).unwrap();
    assert_eq!(after.reviews(id).wait().unwrap(), reviews);
    assert_eq!(after.memories(id, LATER).wait().unwrap().len(), 50);
}

#[test]
fn a_log_cut_short_anywhere_loses_only_what_was_not_acknowledged() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let wal = "tsheg.sqlite3-wal";
    // The length of the log when each review was acknowledged.
    let lengths: Vec<u64> = (0..8)
        .map(|word| {
            answer(&store, id, &review(word, 0));
            fs::metadata(folder.path().join(wal)).unwrap().len()
        })
        .collect();
    let full = cut_power(folder.path());
    for keep in (lengths[0]..=lengths[7]).step_by(1_999) {
        let cut = cut_power(full.path());
        fs::OpenOptions::new().write(true).open(cut.path().join(wal)).unwrap().set_len(keep).unwrap();
        let acknowledged = lengths.iter().filter(|length| **length <= keep).count();
        let after = Store::open(cut.path()).unwrap();
        assert_eq!(after.reviews(id).wait().unwrap().len(), acknowledged, "{keep} bytes of the log");
    }
}

#[test]
fn every_acknowledged_review_is_there_after_a_kill() {
    if let Some(folder) = std::env::var_os(KILLED) {
        let store = Store::open(Path::new(&folder)).unwrap();
        let id = learner(&store, "Tashi").id;
        for word in 0.. {
            let review = review(word, 0);
            answer(&store, id, &review);
            println!("acknowledged {}", review.id);
        }
    }
    let folder = folder();
    let test = "progress::tests::safety::every_acknowledged_review_is_there_after_a_kill";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(KILLED, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut acknowledged = BTreeSet::new();
    for line in lines {
        // The harness writes the name of the test before the first of ours, without ending the line.
        if let Some((_, id)) = line.split_once("acknowledged ") {
            acknowledged.insert(id.parse::<Uuid>().unwrap());
        }
        // The lines that are still on their way when it dies are acknowledged too.
        if acknowledged.len() == 100 {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(acknowledged.len() >= 100, "{}", acknowledged.len());
    let store = open(&folder);
    let id = store.profiles().wait().unwrap()[0].id;
    let kept: BTreeSet<Uuid> =
        store.reviews(id).wait().unwrap().into_iter().map(|review| review.id).collect();
    assert!(kept.is_superset(&acknowledged));
    assert!(kept.len() <= acknowledged.len() + 1, "one answer at most was on its way");
}

#[test]
fn dropping_the_store_finishes_what_was_asked() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    for word in 0..3_000 {
        drop(store.record(id, vec![review(word, 0)], Vec::new()));
    }
    drop(store);
    assert_eq!(open(&folder).reviews(id).wait().unwrap().len(), 3_000);
}

#[test]
fn what_is_pending_is_committed_together() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let before = commits(folder.path());
    let (release, slow) = hold(&store);
    let replies: Vec<_> = (0..500).map(|word| store.record(id, vec![review(word, 0)], Vec::new())).collect();
    drop(release);
    slow.wait().unwrap();
    for reply in replies {
        reply.wait().unwrap();
    }
    let commits = commits(folder.path()) - before;
    assert!((1..=2).contains(&commits), "500 reviews took {commits} writes");
}

#[test]
fn of_an_erased_profile_no_byte_is_left() {
    let folder = folder();
    let store = open(&folder);
    let erased = learner(&store, "Metok-of-the-hill");
    let stays = learner(&store, "Lhamo");
    store.set_last_profile(erased.id).wait().unwrap();
    store.save_settings(Some(erased.id), crate::progress::Settings::default()).wait().unwrap();
    // Answers of both in turn, at any time, so that pages are split and cells moved.
    let mut replies = Vec::new();
    for word in 0..4_000 {
        let profile = if word % 3 == 0 { stays.id } else { erased.id };
        let item = format!("{}-of-{profile}", word * 7_919 % 4_000);
        let card = CardKey::new("food-1", &item, Language::Mandarin, Skill::Read);
        let review = Review { card, ..review(word, i64::try_from(word * 7_919 % 40).unwrap()) };
        let memory = memory_after(&review, None);
        replies.push(store.record(profile, vec![review], vec![memory]));
    }
    for reply in replies {
        reply.wait().unwrap();
    }
    // A copy that an upgrade has left, with both in it.
    let copy = folder.path().join("tsheg.format-1.sqlite3");
    let copied = copy.to_str().unwrap().to_owned();
    store
        .writer
        .ask_then(|_| Ok(()), move |conn| Ok(conn.execute("VACUUM INTO ?1", [&copied]).map(|_| ())?))
        .wait()
        .unwrap();
    let stray = folder.path().join("tsheg.format-0.sqlite3");
    fs::write(&stray, "Metok-of-the-hill").unwrap();

    store.erase_profile(erased.id).wait().unwrap();

    let mut traces = BTreeSet::new();
    for (name, bytes) in contents(folder.path()) {
        for trace in [&b"Metok"[..], erased.id.0.as_bytes(), erased.id.to_string().as_bytes()] {
            if holds(&bytes, trace) {
                traces.insert(name.clone());
            }
        }
    }
    assert!(traces.is_empty(), "{traces:?}");
    assert!(!stray.exists());
    assert_eq!(store.profiles().wait().unwrap(), std::slice::from_ref(&stays));
    assert_eq!(store.reviews(stays.id).wait().unwrap().len(), 1_334);
    assert_eq!(store.last_profile().wait().unwrap(), None);
    assert!(holds(&fs::read(copy).unwrap(), stays.id.0.as_bytes()), "the copy still holds the others");
    store.erase_profile(erased.id).wait().unwrap();
}

/// How many commits there are in the log: the frames whose header tells the size of the file after a commit
/// (<https://sqlite.org/fileformat2.html#the_write_ahead_log>).
fn commits(folder: &Path) -> usize {
    let wal = fs::read(folder.join("tsheg.sqlite3-wal")).unwrap();
    wal[32..].chunks_exact(24 + 4096).filter(|frame| frame[4..8] != [0; 4]).count()
}
