//! Takes of rehearsed speeches: kept while they are recorded, mended after a sudden end, deleted for good.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use super::*;
use crate::progress::{Measures, OwnSpeech, SoundFile, StoreError, Take, read_take, take_file};

const RATE: u32 = 16_000;

/// Set for the copy of this test program that is killed.
const KILLED: &str = "TSHEG_TEST_TAKE_KILLED_IN";

fn take(speech: &str) -> Take {
    Take {
        id: Uuid::now_v7(),
        speech: speech.to_owned(),
        at: Moment(1_750_000_000_000),
        length_ms: None,
        measures: Measures::default(),
    }
}

fn wave(seconds: u32) -> Vec<f32> {
    (0..seconds * RATE).map(|index| if index % 80 < 40 { 0.25 } else { -0.25 }).collect()
}

/// Records some seconds in pieces, as a microphone gives them.
fn record(folder: &Path, profile: ProfileId, id: Uuid, seconds: u32) -> u32 {
    let mut sound = SoundFile::create(folder, profile, id, RATE).unwrap();
    for piece in wave(seconds).chunks(1_000) {
        sound.write(piece).unwrap();
    }
    sound.finish().unwrap()
}

#[test]
fn a_take_is_kept_with_what_was_measured_and_heard_again_in_part() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let begun = take("speech-1/hometown");
    store.begin_take(id, begun.clone()).wait().unwrap();
    let length = record(folder.path(), id, begun.id, 3);
    assert_eq!(length, 3_000);
    let measures = Measures {
        spoken_ms: Some(2_500),
        pace: Some(201.5),
        loudness: Some(-23.25),
        liveliness: None,
        long_pauses: Some(2),
        tones: Some((30, 34)),
    };
    store.finish_take(begun.id, length, measures).wait().unwrap();
    drop(store);
    let store = open(&folder);
    let kept = store.takes(id).wait().unwrap();
    assert_eq!(kept, [Take { length_ms: Some(3_000), measures, ..begun.clone() }]);
    let file = take_file(folder.path(), id, begun.id);
    let (samples, rate) = read_take(&file, 1.0..2.0).unwrap();
    assert_eq!((samples.len(), rate), (16_000, RATE));
    assert!((samples[0] - 0.25).abs() < 0.001);
    let wav = hound::WavReader::open(&file).unwrap();
    assert_eq!((wav.spec().sample_rate, wav.len()), (RATE, 48_000), "other programs read it too");
    assert!(read_take(&folder.path().join("tsheg.sqlite3"), 0.0..1.0).is_err());
}

#[test]
fn a_take_that_was_cut_off_by_a_kill_is_there_as_long_as_it_had_become() {
    if let Some(folder) = std::env::var_os(KILLED) {
        let store = Store::open(Path::new(&folder)).unwrap();
        let id = learner(&store, "Tashi").id;
        let begun = take("speech-1/hometown");
        store.begin_take(id, begun.clone()).wait().unwrap();
        let mut sound = SoundFile::create(Path::new(&folder), id, begun.id, RATE).unwrap();
        for second in 1.. {
            for piece in wave(1).chunks(777) {
                sound.write(piece).unwrap();
            }
            println!("recorded {second}");
        }
    }
    let folder = folder();
    let test = "progress::tests::takes::a_take_that_was_cut_off_by_a_kill_is_there_as_long_as_it_had_become";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(KILLED, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut recorded = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
        if let Some((_, second)) = line.split_once("recorded ") {
            recorded = second.parse().unwrap();
        }
        if recorded == 5 {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(recorded >= 5);
    let store = open(&folder);
    let id = store.profiles().wait().unwrap()[0].id;
    let takes = store.takes(id).wait().unwrap();
    assert!(takes[0].length_ms.unwrap() >= recorded * 1_000, "{:?} of {recorded} s", takes[0].length_ms);
    let wav = hound::WavReader::open(take_file(folder.path(), id, takes[0].id)).unwrap();
    assert!(wav.len() >= recorded * RATE);
}

#[test]
fn a_head_that_tells_too_little_is_put_right_and_a_take_without_sound_goes() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let [cut, empty, gone] = ["a", "b", "c"].map(|name| {
        let take = take(name);
        store.begin_take(id, take.clone()).wait().unwrap();
        take
    });
    record(folder.path(), id, cut.id, 2);
    drop(SoundFile::create(folder.path(), id, empty.id, RATE).unwrap());
    drop(store);
    // As a power cut leaves it: no lengths, and half a sample at the end.
    let file = take_file(folder.path(), id, cut.id);
    let mut bytes = fs::read(&file).unwrap();
    bytes[4..8].fill(0);
    bytes[40..44].fill(0);
    bytes.push(7);
    fs::write(&file, bytes).unwrap();
    let store = open(&folder);
    let takes = store.takes(id).wait().unwrap();
    let names: Vec<&str> = takes.iter().map(|take| take.speech.as_str()).collect();
    assert_eq!(names, ["a"], "of {} and {} nothing is there", empty.id, gone.id);
    assert_eq!(takes[0].length_ms, Some(2_000));
    assert_eq!(hound::WavReader::open(&file).unwrap().len(), 2 * RATE);
    assert!(!take_file(folder.path(), id, empty.id).exists());
}

#[test]
fn a_take_and_a_profile_are_deleted_with_their_sounds() {
    let folder = folder();
    let store = open(&folder);
    let (erased, stays) = (learner(&store, "Tashi").id, learner(&store, "Lhamo").id);
    let takes: Vec<(ProfileId, Take)> = [erased, erased, stays].map(|id| (id, take("x/y"))).into();
    for (id, take) in &takes {
        store.begin_take(*id, take.clone()).wait().unwrap();
        let length = record(folder.path(), *id, take.id, 1);
        store.finish_take(take.id, length, Measures::default()).wait().unwrap();
    }
    let file = |(id, take): &(ProfileId, Take)| take_file(folder.path(), *id, take.id);
    store.delete_take(stays, takes[0].1.id).wait().unwrap();
    assert_eq!(store.takes(erased).wait().unwrap().len(), 2, "nobody deletes another's take");
    store.delete_take(erased, takes[0].1.id).wait().unwrap();
    assert_eq!(store.takes(erased).wait().unwrap(), [Take { length_ms: Some(1_000), ..takes[1].1.clone() }]);
    assert!(!file(&takes[0]).exists() && file(&takes[1]).exists());
    store.delete_take(erased, takes[0].1.id).wait().unwrap();

    store.erase_profile(erased).wait().unwrap();
    assert!(!file(&takes[1]).exists() && !file(&takes[1]).parent().unwrap().exists());
    assert!(file(&takes[2]).exists());
    assert_eq!(store.takes(stays).wait().unwrap().len(), 1);
    assert_eq!(store.takes(erased).wait(), Err(StoreError::NoProfile));
}

#[test]
fn a_text_of_ones_own_is_kept_and_deleted() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let text = |text: &str| OwnSpeech {
        id: Uuid::now_v7(),
        language: Language::Mandarin,
        text: text.to_owned(),
        at: Moment(1_750_000_000_000),
    };
    let (one, other) = (text("大家好。"), text("谢谢。"));
    store.keep_own_speech(id, one.clone()).wait().unwrap();
    store.keep_own_speech(id, other.clone()).wait().unwrap();
    let changed = OwnSpeech { text: "大家好！".to_owned(), ..one };
    store.keep_own_speech(id, changed.clone()).wait().unwrap();
    assert_eq!(store.own_speeches(id).wait().unwrap(), [changed.clone(), other]);
    store.delete_own_speech(id, changed.id).wait().unwrap();
    assert_eq!(store.own_speeches(id).wait().unwrap().len(), 1);
}

/// Set for the copy of this test program that may write only small files, which is as good as a full disk.
const CRAMPED: &str = "TSHEG_TEST_TAKE_CRAMPED_IN";

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_take_so_far_is_kept_and_it_is_told() {
    let (profile, id) = (ProfileId(Uuid::from_u128(1)), Uuid::from_u128(2));
    if let Some(folder) = std::env::var_os(CRAMPED) {
        let mut sound = SoundFile::create(Path::new(&folder), profile, id, RATE).unwrap();
        let error = wave(60).chunks(1_000).find_map(|piece| sound.write(piece).err());
        assert!(matches!(error, Some(StoreError::Full { .. })), "{error:?}");
        assert!(sound.finish().unwrap() > 500);
        return;
    }
    let folder = folder();
    let test = "progress::tests::takes::on_a_full_disk_the_take_so_far_is_kept_and_it_is_told";
    let limited = "trap '' XFSZ; ulimit -f 100; exec \"$0\" --exact \"$1\" --test-threads=1";
    let child = Command::new("sh")
        .args(["-c", limited])
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .env(CRAMPED, folder.path())
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    let wav = hound::WavReader::open(take_file(folder.path(), profile, id)).unwrap();
    assert!(wav.len() > RATE / 2 && wav.len().is_multiple_of(1_000), "whole pieces: {}", wav.len());
}
