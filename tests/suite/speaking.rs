//! The tone trainer, by keyboard alone and with a made-up microphone: what is said right, what is not and what to do then,
//! what is unclear, and what is kept.

use bevy::prelude::KeyCode;
use tsheg::app::authoring::studio::Ear;
use tsheg::app::learner::Learner;
use tsheg::app::screen::Screen;
use tsheg::app::speaking::{Page, Recorder, Trainer, hummed};
use tsheg::app::storage::CurrentSettings;
use tsheg::audio::microphone::{Input, Take};
use tsheg::drill::memory::Scheduler;
use tsheg::drill::{CardKey, Day, Grade, Language, Skill};
use tsheg::language::mandarin::pinyin::{Syllable, Tone};
use tsheg::locale::UiLanguage;
use tsheg::speech::tones::SpeakerRange;

use crate::author::{offers, until};
use crate::harness::Desk;

const RATE: u32 = 24_000;

fn voice() -> SpeakerRange {
    SpeakerRange::new(185.0, 330.0).unwrap()
}

fn silence(rate: u32) -> Take {
    Take { samples: vec![0.0; 2 * rate as usize], rate }
}

/// Noise without any voice, as loud as one.
fn noise() -> Take {
    let mut state = 1_u32;
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        0.3 * (f32::from(u16::try_from(state >> 16).unwrap()) / 32_768.0 - 1.0)
    };
    Take { samples: std::iter::repeat_with(next).take(RATE as usize).collect(), rate: RATE }
}

fn hears(desk: &mut Desk, take: Take) {
    desk.driver.app.insert_resource(Ear(Input::MadeUp(take)));
}

/// Records what the microphone hears, and waits until it is judged.
fn say(desk: &mut Desk, take: Take) {
    hears(desk, take);
    desk.driver.key(KeyCode::KeyR);
    desk.driver.key(KeyCode::KeyR);
    until_judged(desk);
}

fn until_judged(desk: &mut Desk) {
    until(desk, "it is judged", |desk| {
        let world = desk.driver.app.world();
        !world.resource::<Recorder>().is_running() && !world.resource::<Trainer>().is_waiting()
    });
    desk.driver.settle();
}

/// The page of the decks, with a microphone of this rate.
fn at_the_decks(desk: &mut Desk, rate: u32) {
    hears(desk, silence(rate));
    desk.open(Screen::Speaking);
    desk.driver.key(KeyCode::Digit1);
    assert_eq!(desk.screen(), Screen::Tones);
    desk.driver.key(KeyCode::KeyA);
}

/// Goes through the guided step, which has been opened.
fn find_voice(desk: &mut Desk) {
    assert!(desk.says("First the room"), "{:?}", desk.driver.texts());
    // The room is listened to for a second and a half; that ends by itself.
    hears(desk, silence(RATE));
    desk.driver.key(KeyCode::KeyR);
    until_judged(desk);
    assert!(desk.says("Now your voice"), "{:?}", desk.driver.texts());
    say(desk, hummed("nǐ hǎo xièxie māma zàijiàn", voice()));
    assert!(desk.says("Your voice is found"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Enter);
}

/// A deck, opened by its key, with the voice found.
fn practising(deck: KeyCode) -> Desk {
    let mut desk = Desk::with_learner(UiLanguage::English, "Pema");
    at_the_decks(&mut desk, RATE);
    desk.driver.key(deck);
    find_voice(&mut desk);
    desk
}

fn asked(desk: &Desk) -> Vec<Syllable> {
    let Page::Saying(saying) = &desk.driver.app.world().resource::<Trainer>().page else {
        panic!("something is practised")
    };
    saying.asked().into_iter().map(|spoken| spoken.syllable).collect()
}

fn item(desk: &Desk) -> String {
    let Page::Saying(saying) = &desk.driver.app.world().resource::<Trainer>().page else {
        panic!("something is practised")
    };
    saying.item().unwrap().item.clone()
}

/// The tones on one syllable, which a hum has no other letters than.
fn hum_of(tones: impl IntoIterator<Item = Tone>) -> Take {
    let syllable = |tone| Syllable { letters: "ma".to_owned(), tone, erhua: false }.to_string();
    let pinyin: Vec<String> = tones.into_iter().map(syllable).collect();
    hummed(&pinyin.join(" "), voice())
}

fn right_tones(desk: &Desk) -> Vec<Tone> {
    asked(desk).into_iter().map(|syllable| syllable.tone).collect()
}

/// The learner has met what is practised now.
fn meet(desk: &mut Desk) {
    let card = CardKey { item: item(desk), target: Language::Mandarin, skill: Skill::Read };
    let memory = Scheduler::default().next(&card, None, Grade::Good, Day(20_000));
    desk.driver.app.world_mut().resource_mut::<Learner>().memories.insert(card, memory);
}

/// The grades of what was said and stored.
fn stored(desk: &Desk) -> Vec<(String, Grade)> {
    let learner = desk.driver.app.world().resource::<Learner>();
    let said = learner.reviews.iter().filter(|review| review.card.skill == Skill::Say);
    said.map(|review| (review.card.item.clone(), review.grade)).collect()
}

#[test]
fn a_right_tone_is_said_to_be_right_and_a_wrong_one_is_told_with_what_to_do() {
    let mut desk = practising(KeyCode::Digit1);
    let right = right_tones(&desk);
    let [tone] = right[..] else { panic!("one syllable: {right:?}") };
    say(&mut desk, hum_of([tone]));
    assert!(desk.says("Right") && !desk.says("You said"), "{:?}", desk.driver.texts());
    assert_eq!(desk.focused().as_deref(), Some("next"), "what comes next is one key away");

    let other = if tone == Tone::First { Tone::Fourth } else { Tone::First };
    say(&mut desk, hum_of([other]));
    assert!(desk.says(&format!("You said tone {}", other.number())), "{:?}", desk.driver.texts());
    assert!(desk.says("semitones apart"));
    let advice = ["Start", "Rise", "Fall", "Go lower", "Stay", "Keep"];
    assert!(advice.iter().any(|words| desk.says(words)), "{:?}", desk.driver.texts());
    assert_eq!(desk.focused().as_deref(), Some("record"), "and so is another try");
    for (lang, words) in [("zh", "你说的是"), ("bo", "ཁྱེད་ཀྱིས་")] {
        desk.driver.click(if lang == "zh" { "zh-CN" } else { lang });
        assert!(desk.says(words), "{lang}: {:?}", desk.driver.texts());
    }
}

#[test]
fn noise_and_silence_have_no_score() {
    let mut desk = practising(KeyCode::Digit1);
    meet(&mut desk);
    for unclear in [noise(), silence(RATE)] {
        say(&mut desk, unclear);
        assert!(desk.says("Not clear, try again."), "{:?}", desk.driver.texts());
        assert!(!desk.says("Right") && !desk.says("You said") && !desk.says("semitones apart"));
        assert_eq!(stored(&desk), []);
    }
    desk.driver.app.insert_resource(Ear(Input::Unplugged));
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "it is said", |desk| desk.says("No microphone was found."));
}

#[test]
fn the_voice_is_found_once_for_each_microphone_and_kept() {
    let mut desk = practising(KeyCode::Digit1);
    let known = |desk: &Desk, microphone: &str| {
        let settings = &desk.driver.app.world().resource::<CurrentSettings>().settings;
        settings.speaking.voice(microphone).cloned()
    };
    let found = known(&desk, "24000 Hz").unwrap();
    assert!(
        (found.range.low() - 185.0).abs() < 12.0 && (found.range.high() - 330.0).abs() < 20.0,
        "{found:?}"
    );
    assert_eq!(known(&desk, "16000 Hz"), None);

    for _ in 0..3 {
        desk.driver.key(KeyCode::Escape);
    }
    at_the_decks(&mut desk, 16_000);
    assert!(desk.says("hears as little as a telephone"));
    desk.driver.key(KeyCode::Digit1);
    assert!(desk.says("First the room"), "another microphone hears another room");
    desk.driver.key(KeyCode::KeyL);
    assert!(!asked(&desk).is_empty(), "it may wait");

    let mut desk = desk.restarted(UiLanguage::English);
    let again = known(&desk, "24000 Hz").unwrap();
    assert!((again.range.low() - found.range.low()).abs() < 0.1, "{again:?}");
    at_the_decks(&mut desk, RATE);
    assert!(desk.says("the room is quiet"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Digit1);
    assert!(!asked(&desk).is_empty(), "what is known is not asked again");
}

#[test]
fn what_is_said_clearly_is_stored_once_and_only_of_what_was_met() {
    let mut desk = practising(KeyCode::Digit1);
    let right = right_tones(&desk);
    let wrong = [if right[0] == Tone::First { Tone::Fourth } else { Tone::First }];
    say(&mut desk, hum_of(right.clone()));
    assert!(desk.says("does not count for your practice"), "{:?}", desk.driver.texts());
    assert_eq!(stored(&desk), []);

    desk.driver.key(KeyCode::KeyN);
    meet(&mut desk);
    let (name, right) = (item(&desk), right_tones(&desk));
    let wrong = if wrong == right[..] { [Tone::Second] } else { wrong };
    for (tones, expected) in [
        (wrong.to_vec(), vec![Grade::Again]),
        (wrong.to_vec(), vec![Grade::Again]),
        (right.clone(), vec![Grade::Again, Grade::Good]),
        (right, vec![Grade::Again, Grade::Good]),
    ] {
        say(&mut desk, hum_of(tones));
        let expected: Vec<_> = expected.into_iter().map(|grade| (name.clone(), grade)).collect();
        assert_eq!(stored(&desk), expected, "{:?}", desk.driver.texts());
    }
    let desk = desk.restarted(UiLanguage::English);
    assert_eq!(stored(&desk), [(name.clone(), Grade::Again), (name, Grade::Good)]);
}

#[test]
fn the_melody_and_the_own_voice_are_heard_and_each_syllable_by_itself() {
    let mut desk = practising(KeyCode::Digit1);
    // The pair of two third tones: it is said as a second and a third.
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Digit2);
    assert!(desk.driver.press("pair-33"));
    assert_eq!(right_tones(&desk), [Tone::Second, Tone::Third]);
    assert!(desk.says("is written") && desk.says("and spoken"), "{:?}", desk.driver.texts());
    let memory = desk.memory.clone();
    let heard = memory.speech().len();
    desk.driver.key(KeyCode::KeyM);
    until(&mut desk, "the hum is heard", |_| memory.speech().len() > heard);
    say(&mut desk, hum_of([Tone::Second, Tone::Third]));
    assert!(desk.says("Right"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::KeyH);
    until(&mut desk, "the own voice is heard", |_| memory.speech().len() > heard + 1);
    let whole = memory.speech().pop().unwrap().len();
    desk.driver.key(KeyCode::KeyB);
    desk.driver.key(KeyCode::Digit1);
    until(&mut desk, "one syllable is heard", |_| memory.speech().len() > heard + 2);
    assert!(memory.speech().pop().unwrap().len() < whole * 2 / 3);

    let bounds = |desk: &Desk| {
        let Page::Saying(saying) = &desk.driver.app.world().resource::<Trainer>().page else { panic!() };
        saying.boundaries()
    };
    let before = bounds(&desk);
    desk.driver.key(KeyCode::ArrowLeft);
    until(&mut desk, "it is judged anew", |desk| bounds(desk) != before);
    assert!((before[0] - bounds(&desk)[0] - 0.01).abs() < 0.006, "{before:?} {:?}", bounds(&desk));
    assert!(offers(&mut desk, "bound-later"));
}

/// How late the line of the voice is on the screen, at 30 frames a second drawn in software: from the moment at which a
/// device has handed over a sound to the end of the frame that shows it. `cargo test --test suite -- --ignored --nocapture
/// speaking::from_sound`.
#[test]
#[ignore = "a measure, to be run by hand"]
fn from_sound_to_line() {
    use std::time::{Duration, Instant};
    use tsheg::app::speaking::LiveLine;
    use tsheg::speech::pitch::{LivePitch, PitchRange};
    const FRAME: Duration = Duration::from_micros(33_333);

    let mut desk = practising(KeyCode::Digit6);
    let take = hummed("mā má mǎ mà mā má mǎ mà", voice());
    let said =
        Duration::from_secs_f64(f64::from(u32::try_from(take.samples.len()).unwrap()) / f64::from(take.rate));
    // The line begins with the first moment that has a pitch.
    let mut whole = LivePitch::new(take.rate, PitchRange::HUMAN);
    whole.push(&take.samples);
    let silent = whole.moments().iter().position(|moment| moment.hz.is_some()).unwrap();
    hears(&mut desk, take.clone());
    desk.driver.app.insert_resource(Ear(Input::InTime(take)));
    let start = Instant::now();
    desk.driver.app.world_mut().write_message(tsheg::app::speaking::TrainerWish::Record);
    let (mut late, mut longest, mut next) = (Vec::new(), Duration::ZERO, start);
    let mut shown = 0;
    while start.elapsed() < said {
        let before = Instant::now();
        desk.driver.app.update();
        longest = longest.max(before.elapsed());
        let line = desk.driver.app.world().resource::<LiveLine>().0.len();
        if line > shown {
            shown = line;
            late.push(
                start.elapsed().as_secs_f64() * 1_000.0
                    - 10.0 * f64::from(u32::try_from(silent + line).unwrap()),
            );
        }
        next += FRAME;
        std::thread::sleep(next.saturating_duration_since(Instant::now()));
    }
    late.sort_by(f64::total_cmp);
    let (median, most) = (late[late.len() / 2], late[late.len() - 1]);
    println!("{} frames with more of the line: median {median:.0} ms, most {most:.0} ms late", late.len());
    println!("the longest frame took {longest:.0?}; until the next frame up to 33 ms more go by");
    assert!(shown > 0);
}
