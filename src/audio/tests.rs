//! The player on made-up devices: none, one that fails, one that is unplugged.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::speaker::{OpenOutput, Output, PATIENCE, RESTS_AFTER, Speaker};
use super::wave::{self, Wave};
use super::{AudioFault, Destination, Memory, Player, SOUNDS, Sound, Start, computer_voice};
use crate::voice::{RATE, Speaking, Speed, Utterance};

/// A device that tests pull out and put back.
#[derive(Clone, Default)]
struct Bench {
    plugged: Arc<AtomicBool>,
    /// Goes up when the plug is pulled: what was opened before is then lost.
    pulls: Arc<AtomicUsize>,
    attempts: Arc<AtomicUsize>,
    open_now: Arc<AtomicUsize>,
    heard: Arc<Mutex<Vec<usize>>>,
    pauses: Arc<Mutex<Vec<Duration>>>,
    /// How long it takes to open.
    opens_in: Duration,
    hushed: Arc<AtomicUsize>,
}

struct OpenBench {
    bench: Bench,
    opened_after: usize,
}

impl Bench {
    fn plugged() -> Self {
        let bench = Self::default();
        bench.plug();
        bench
    }

    fn plug(&self) {
        self.plugged.store(true, Ordering::SeqCst);
    }

    fn pull(&self) {
        self.plugged.store(false, Ordering::SeqCst);
        self.pulls.fetch_add(1, Ordering::SeqCst);
    }

    fn attempts(&self) -> usize {
        self.attempts.load(Ordering::SeqCst)
    }

    fn heard(&self) -> usize {
        self.heard.lock().unwrap().len()
    }
}

impl Output for Bench {
    type Open = OpenBench;

    fn open(&mut self) -> Result<OpenBench, AudioFault> {
        self.attempts.fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(self.opens_in);
        if !self.plugged.load(Ordering::SeqCst) {
            return Err(AudioFault::NoDevice);
        }
        self.open_now.fetch_add(1, Ordering::SeqCst);
        Ok(OpenBench { bench: self.clone(), opened_after: self.pulls.load(Ordering::SeqCst) })
    }
}

impl OpenOutput for OpenBench {
    fn play(&self, wave: &Wave) {
        self.bench.heard.lock().unwrap().push(wave.clone().count());
    }

    fn speak(&mut self, wave: &Wave, pause: Duration) {
        self.bench.pauses.lock().unwrap().push(pause);
        self.play(wave);
    }

    fn speak_on(&mut self, wave: &Wave) {
        self.play(wave);
    }

    fn hush(&mut self) {
        self.bench.hushed.fetch_add(1, Ordering::SeqCst);
    }

    fn is_lost(&self) -> bool {
        self.bench.pulls.load(Ordering::SeqCst) > self.opened_after
    }
}

impl Drop for OpenBench {
    fn drop(&mut self) {
        self.bench.open_now.fetch_sub(1, Ordering::SeqCst);
    }
}

#[test]
fn a_sound_is_played_on_the_device() {
    let folder = folder_with_sounds();
    let bench = Bench::plugged();
    let player = Player::start_on(bench.clone(), folder.path().to_owned());
    assert_eq!(bench.attempts(), 0, "the device is opened at the first sound");
    for sound in Sound::ALL {
        player.play(sound);
    }
    wait_for(|| bench.heard() == 4);
    assert_eq!(*bench.heard.lock().unwrap(), [SAMPLES; 4]);
    assert_eq!(bench.attempts(), 1, "and stays open for the next");
    assert_eq!(player.fault(), None);
}

#[test]
fn without_a_device_the_player_is_silent_and_says_why() {
    let folder = folder_with_sounds();
    let bench = Bench::default();
    let player = Player::start_on(bench.clone(), folder.path().to_owned());
    assert_eq!(player.fault(), None);
    player.play(Sound::Right);
    wait_for(|| player.fault() == Some(AudioFault::NoDevice));
    assert_eq!(bench.heard(), 0);
}

#[test]
fn the_real_device_or_its_absence_is_no_trouble() {
    let folder = folder_with_sounds();
    let player = Player::start(folder.path(), Destination::Device);
    let asked = Instant::now();
    player.play(Sound::Turn);
    assert!(asked.elapsed() < Duration::from_millis(50), "asking waits for nothing");
}

#[test]
fn an_unplugged_device_is_tried_again_at_most_every_five_seconds() {
    let bench = Bench::plugged();
    let mut speaker = Speaker::new(bench.clone());
    let start = Instant::now();
    let at = |seconds: f64| start + Duration::from_secs_f64(seconds);
    let wave = wave_of(SAMPLES);

    assert_eq!(speaker.play(&wave, at(0.0)), Ok(()));
    bench.pull();
    assert_eq!(speaker.play(&wave, at(1.0)), Err(AudioFault::NoDevice));
    assert_eq!(speaker.play(&wave, at(5.9)), Err(AudioFault::NoDevice));
    assert_eq!(bench.attempts(), 2, "one at the start, one when it was found missing");
    bench.plug();
    assert_eq!(speaker.play(&wave, at(5.9)), Err(AudioFault::NoDevice), "not yet");
    assert_eq!(speaker.play(&wave, at(1.0) + PATIENCE), Ok(()));
    assert_eq!(bench.heard(), 2);
}

#[test]
fn a_quiet_device_is_let_go() {
    let bench = Bench::plugged();
    let mut speaker = Speaker::new(bench.clone());
    let start = Instant::now();
    assert_eq!(speaker.rests_at(), None);
    assert_eq!(speaker.play(&wave_of(8_000 * 30), start), Ok(()));
    let ends = start + Duration::from_secs(30);
    assert_eq!(speaker.play(&wave_of(SAMPLES), start), Ok(()));
    assert_eq!(speaker.rests_at(), Some(ends + RESTS_AFTER), "no recording is cut off");
    speaker.rest();
    assert_eq!(bench.open_now.load(Ordering::SeqCst), 0);
    assert_eq!(speaker.rests_at(), None);
    assert_eq!(speaker.play(&wave_of(SAMPLES), ends + RESTS_AFTER), Ok(()), "and opened again");
}

#[test]
fn a_missing_or_damaged_file_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("right.wav");
    let missing = Err(AudioFault::Missing { file: "right.wav".to_owned() });
    let damaged = Err(AudioFault::Damaged { file: "right.wav".to_owned() });
    let read = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        wave::read(&path).map(Iterator::count)
    };

    assert_eq!(wave::read(&path).map(Iterator::count), missing);
    let whole = wav(SAMPLES, 8_000);
    assert_eq!(read(&whole), Ok(SAMPLES));
    assert_eq!(read(b""), damaged);
    assert_eq!(read(b"RIFF\0\0\0\0"), damaged);
    assert_eq!(read(b"this is a letter to a friend, not a sound"), damaged);
    assert_eq!(read(&whole[..whole.len() - 10]), damaged, "cut off in copying");
    assert_eq!(read(&wav(0, 8_000)), damaged, "no sample");
    assert_eq!(read(&wav(8_000 * 10, 8_000)), Ok(80_000));
    assert_eq!(read(&wav(8_000 * 10 + 1, 8_000)), damaged, "longer than ten seconds");
    assert_eq!(read(&wav(3 << 20, 44_100)), damaged, "too large");
}

#[test]
fn a_recording_of_a_pack_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("water.wav");
    let bench = Bench::plugged();
    let player = Player::start_on(bench.clone(), folder.path().to_owned());
    player.play_recording(&file, Start::AtOnce);
    wait_for(|| player.fault() == Some(AudioFault::Missing { file: "water.wav".to_owned() }));
    std::fs::write(&file, wav(8_000 * 12, 8_000)).unwrap();
    player.play_recording(&file, Start::AtOnce);
    wait_for(|| bench.heard() == 1);
    assert_eq!(*bench.heard.lock().unwrap(), [8_000 * 12], "longer than a sound of feedback may be");
    std::fs::write(&file, b"ID3 but no more").unwrap();
    player.play_recording(&file, Start::AtOnce);
    wait_for(|| player.fault() == Some(AudioFault::Damaged { file: "water.wav".to_owned() }));
}

#[test]
fn every_shipped_sound_is_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sounds");
    for sound in Sound::ALL {
        let samples = wave::read(&folder.join(sound.file_name())).map(Iterator::count);
        assert!(samples.is_ok_and(|count| count > 0), "{sound:?}");
    }
}

/// The folder of the program's files; none, with a word about it, where the models of the voice were not fetched. In CI
/// that is a fault.
fn home_with_voice() -> Option<&'static Path> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let there = computer_voice::is_there(home);
    assert!(there || std::env::var_os("CI").is_none(), "run scripts/voice");
    if !there {
        println!("skipped: scripts/voice has not fetched the models of the voice");
    }
    there.then_some(home)
}

const SENTENCE: &str = "wó xiáng mǎi yì běn shū, nǐ ne? zhè běn shū hén hǎo kàn.";

#[test]
fn the_computer_voice_is_heard_whole_and_the_second_time_from_memory() {
    let Some(home) = home_with_voice() else { return };
    let memory = Memory::default();
    let player = Player::start(home, Destination::Memory(memory.clone()));
    let utterance = Utterance::from_surface(SENTENCE).unwrap();
    let speaking = Speaking { speed: Speed::new(0.8).unwrap(), ..Speaking::default() };
    let whole: Vec<f32> = computer_voice::load(home).unwrap().say(&utterance, speaking).flatten().collect();
    assert!(whole.len() > 4 * RATE as usize);

    player.say(utterance.clone(), speaking, Start::AtOnce);
    wait_for(|| memory.speech().first().is_some_and(|said| said.len() >= whole.len()));
    player.say(utterance, speaking, Start::AtOnce);
    wait_for(|| memory.speech().get(1).is_some_and(|said| said.len() >= whole.len()));
    assert!(memory.speech() == [whole.clone(), whole]);
    assert_eq!((player.fault(), player.has_device()), (None, Some(true)));
}

#[test]
fn something_else_to_say_or_a_hush_ends_what_is_being_said() {
    let Some(home) = home_with_voice() else { return };
    let memory = Memory::default();
    let player = Player::start(home, Destination::Memory(memory.clone()));
    let say = |pinyin: &str| {
        let utterance = Utterance::from_surface(pinyin).unwrap();
        player.say(utterance, Speaking::default(), Start::AtOnce);
    };
    let long = [SENTENCE; 20].join(" ");
    say(&long);
    wait_for(|| memory.speech().len() == 1);
    say("hǎo");
    wait_for(|| memory.speech().len() == 2);
    let before = memory.speech()[0].len();
    assert!(before < 40 * RATE as usize, "the rest was not even computed: {before}");
    say(&long);
    wait_for(|| memory.speech().len() == 3);
    player.hush();
    say("hǎo");
    wait_for(|| memory.speech().len() == 4);
    let speech = memory.speech();
    assert_eq!(speech[3], speech[1]);
    assert!(speech[2].len() < 40 * RATE as usize);
}

#[test]
fn a_voice_that_is_missing_is_told_and_recordings_are_heard_all_the_same() {
    let folder = folder_with_sounds();
    let bench = Bench { opens_in: Duration::from_millis(200), ..Bench::plugged() };
    let player = Player::start_on(bench.clone(), folder.path().to_owned());
    player.say(Utterance::from_surface("hǎo").unwrap(), Speaking::default(), Start::AtOnce);
    wait_for(|| player.has_device() == Some(true));
    assert!(matches!(player.fault(), Some(AudioFault::NoVoice(_))), "a device that opens late hides nothing");
    let file = folder.path().join("water.wav");
    std::fs::write(&file, wav(8_000, 8_000)).unwrap();
    player.play_recording(&file, Start::AtOnce);
    wait_for(|| bench.heard() == 1);
}

#[test]
fn whether_there_is_a_device_is_known_after_it_was_looked_for() {
    for (memory, there) in [(Memory::default(), true), (Memory::unplugged(), false)] {
        let player = Player::start("nowhere", Destination::Memory(memory));
        assert_eq!(player.has_device(), None);
        player.probe();
        wait_for(|| player.has_device() == Some(there));
        assert_eq!(player.fault().is_none(), there);
    }
}

#[test]
fn a_word_that_follows_an_answer_waits_for_the_sound_of_feedback() {
    let bench = Bench::plugged();
    let mut speaker = Speaker::new(bench.clone());
    let start = Instant::now();
    let wave = wave_of(8_000);
    assert_eq!(speaker.play(&wave, start), Ok(()));
    let soon = start + Duration::from_millis(400);
    assert_eq!(speaker.speak(&wave, Start::AfterFeedback, soon), Ok(()));
    assert_eq!(speaker.speak(&wave, Start::AtOnce, soon), Ok(()));
    assert_eq!(*bench.pauses.lock().unwrap(), [Duration::from_millis(600), Duration::ZERO]);
    assert_eq!(speaker.speak_on(&wave, soon), Ok(()));
    assert_eq!(speaker.rests_at(), Some(soon + Duration::from_secs(2) + RESTS_AFTER));
    speaker.hush(soon);
    assert_eq!(bench.hushed.load(Ordering::SeqCst), 1);
    assert_eq!(speaker.rests_at(), Some(start + Duration::from_secs(1) + RESTS_AFTER));
}

#[test]
fn looking_for_a_device_does_not_keep_it_open() {
    let bench = Bench::plugged();
    let mut speaker = Speaker::new(bench.clone());
    let start = Instant::now();
    assert_eq!(speaker.prepare(start), Ok(()));
    speaker.rest_if_quiet(start);
    assert_eq!(bench.open_now.load(Ordering::SeqCst), 0);
    assert_eq!(speaker.speak(&wave_of(8_000), Start::AtOnce, start), Ok(()));
    assert_eq!(speaker.prepare(start), Ok(()));
    speaker.rest_if_quiet(start);
    assert_eq!(bench.open_now.load(Ordering::SeqCst), 1, "something is being heard");
}

proptest! {
    #[test]
    fn no_damage_to_a_file_stops_the_program(hits in prop::collection::vec((0..44 + 2 * SAMPLES, any::<u8>()), 1..12)) {
        let mut bytes = wav(SAMPLES, 8_000);
        for (place, byte) in hits {
            bytes[place] = byte;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("right.wav");
        std::fs::write(&path, bytes).unwrap();
        let _ = wave::read(&path);
    }
}

const SAMPLES: usize = 100;

fn folder_with_sounds() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sounds = folder.path().join(SOUNDS);
    std::fs::create_dir_all(&sounds).unwrap();
    for sound in Sound::ALL {
        std::fs::write(sounds.join(sound.file_name()), wav(SAMPLES, 8_000)).unwrap();
    }
    folder
}

fn wave_of(samples: usize) -> Wave {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wave.wav");
    std::fs::write(&path, wav(samples, 8_000)).unwrap();
    wave::read_recording(&path).unwrap()
}

/// A WAV file in mono, 16 bit.
fn wav(samples: usize, rate: u32) -> Vec<u8> {
    let data = u32::try_from(samples * 2).unwrap();
    let mut bytes = Vec::new();
    bytes.extend(b"RIFF");
    bytes.extend((36 + data).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16u32.to_le_bytes());
    bytes.extend(1u16.to_le_bytes());
    bytes.extend(1u16.to_le_bytes());
    bytes.extend(rate.to_le_bytes());
    bytes.extend((rate * 2).to_le_bytes());
    bytes.extend(2u16.to_le_bytes());
    bytes.extend(16u16.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend(data.to_le_bytes());
    bytes.resize(bytes.len() + samples * 2, 0);
    bytes
}

fn wait_for(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(10), "it did not come to pass");
        std::thread::sleep(Duration::from_millis(2));
    }
}
