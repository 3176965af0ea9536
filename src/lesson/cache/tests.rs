//! What is kept is given back, and nothing that has changed since.

use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::lesson::media::samples;
use crate::lesson::{Fault, read_pack};

const WORD: &str = "id: \"water\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"water\"]";

/// Writes a pack with these words into `demo`.
fn write(parent: &Path, words: &str) -> PathBuf {
    let folder = parent.join("demo");
    fs::create_dir_all(&folder).expect("a folder");
    let text = format!(
        "(format: 1, id: \"demo\", title: (bo: \"དཔེ\", zh: \"例子\", en: \"Demo\"), authors: [\"A\"], \
         licence: \"CC0-1.0\", words: [{words}])"
    );
    fs::write(folder.join(PACK_FILE), text).expect("a pack");
    folder
}

/// What the next run of the program knows.
fn next_run(cache: &Cache) -> Cache {
    Cache::decode(&cache.encode())
}

#[test]
fn a_pack_without_a_fault_is_kept_from_run_to_run() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = write(temp.path(), &format!("({WORD}, source: \"x\")"));
    let mut cache = Cache::default();
    let first = cache.read_pack(&folder);
    assert_eq!(first.faults, []);
    assert!(first.pack.is_some() && cache.is_changed());

    let mut cache = next_run(&cache);
    assert!(cache.is_changed(), "nobody has asked for the pack yet");
    assert!(cache.kept.values().all(|kept| kept.pack.is_some()));
    assert_eq!(cache.read_pack(&folder), first);
    assert!(!cache.is_changed());
    // In a pack that a shipped one has taken the place of, that is to be said.
    let taken = cache.read_pack_besides(&folder, &["demo".to_owned()]);
    assert_eq!(taken.faults.first().map(Fault::message_id), Some("pack-id-taken"));
    assert_eq!(cache.read_pack(&folder), first);

    let unused = next_run(&cache);
    assert_eq!(Cache::decode(&unused.encode()).kept.len(), 0);
}

#[test]
fn whatever_changes_is_read_again() {
    let temp = tempfile::tempdir().expect("a folder");
    let word = format!("({WORD}, source: \"x\", picture: \"water.png\")");
    let folder = write(temp.path(), &word);
    fs::create_dir(folder.join("pictures")).expect("a folder");
    let picture = folder.join("pictures/water.png");
    fs::write(&picture, samples::png()).expect("a picture");
    let mut cache = Cache::default();
    assert_eq!(cache.read_pack(&folder).faults, []);

    fs::write(&picture, b"no picture").expect("a file");
    let broken = cache.read_pack(&folder);
    assert_eq!(broken, read_pack(&folder));
    assert!(broken.pack.is_none());
    fs::remove_file(&picture).expect("a file");
    assert_eq!(cache.read_pack(&folder), read_pack(&folder));
    fs::write(&picture, samples::png()).expect("a picture");
    assert_eq!(cache.read_pack(&folder).faults, []);

    write(temp.path(), &word.replace("ཆུ", "མེ"));
    let other = cache.read_pack(&folder).pack.expect("a pack");
    assert_eq!(other.words[0].bo, ["མེ"]);

    let moved = temp.path().join("other");
    fs::rename(&folder, &moved).expect("another name");
    assert!(cache.read_pack(&folder).pack.is_none());
    assert_eq!(cache.read_pack(&moved), read_pack(&moved));
}

#[test]
fn warnings_are_said_each_time_and_pictures_looked_at_once() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = write(temp.path(), &format!("({WORD}, picture: \"water.png\")"));
    fs::create_dir(folder.join("pictures")).expect("a folder");
    fs::write(folder.join("pictures/water.png"), samples::png()).expect("a picture");
    let mut cache = Cache::default();
    let first = cache.read_pack(&folder);
    assert_eq!(first.faults.first().map(Fault::message_id), Some("pack-unreviewed"));
    assert!(cache.kept.values().all(|kept| kept.pack.is_none()));
    let mut cache = next_run(&cache);
    assert_eq!(cache.read_pack(&folder), first);
    assert!(!cache.is_changed());
}

#[test]
fn what_lies_behind_a_link_is_not_kept() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = write(temp.path(), &format!("({WORD}, source: \"x\")"));
    fs::create_dir(folder.join("audio")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink("../pack.ron", folder.join("audio/a.wav")).expect("a link");
    let mut cache = Cache::default();
    assert!(cache.read_pack(&folder).pack.is_some());
    assert_eq!(cache.is_changed(), cfg!(not(unix)));
}

#[test]
fn bytes_that_are_damaged_are_an_empty_cache() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = write(temp.path(), &format!("({WORD}, source: \"x\")"));
    let mut cache = Cache::default();
    let _ = cache.read_pack(&folder);
    let bytes = cache.encode();
    assert_eq!(Cache::decode(&bytes).kept.len(), 1);
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert!(Cache::decode(&damaged).kept.is_empty(), "byte {at}");
        assert!(Cache::decode(&bytes[..at]).kept.is_empty(), "the first {at} bytes");
    }
}

proptest! {
    #[test]
    fn foreign_bytes_are_an_empty_cache(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Cache::decode(&bytes).kept.is_empty());
        // Even with the right mark and sum, whatever is inside.
        let sealed = [MARK, blake3::hash(&bytes).as_bytes(), &bytes].concat();
        let _ = Cache::decode(&sealed);
    }
}
