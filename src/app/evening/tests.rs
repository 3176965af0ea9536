//! What the hall sees of every shipped question, and presses in whatever order they arrive.

use std::path::Path;
use std::time::Duration;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::buzzer::{Seat, Source};
use crate::contest::draw::Candidate;
use crate::contest::rules::{Rules, parse};
use crate::contest::{Setting, Team};
use crate::lesson::QuestionKind;
use crate::lesson::library::Library;
use crate::locale::{Digits, UiLanguage};

fn rules(rounds: &str) -> Rules {
    let text = format!("(name: (bo: \"འགྲན\", zh: \"赛\", en: \"Contest\"), rounds: [{rounds}])");
    parse(Path::new("rules.ron"), text.into_bytes()).expect("rules")
}

fn evening(folder: &Path, rules: Rules, library: Library, teams: usize) -> Evening {
    let candidates = plan::candidates(&library, &std::collections::BTreeSet::new(), true);
    let questions = candidates
        .iter()
        .map(|Candidate { id, difficulty, .. }| QuestionRef { id: id.clone(), difficulty: *difficulty });
    let teams: Vec<Team> = (1..=teams).map(|number| Team::new(&format!("team{number}"))).collect();
    let setting = Setting::new(rules, teams, 7, questions.collect()).expect("a setting");
    let wake: crate::progress::Wake = Arc::new(|| {});
    Evening {
        seats: (0..4).map(Seat).collect(),
        contest: Contest::begin(setting),
        log: EveningLog::begin(folder, "evening", String::new(), wake).expect("a thread"),
        clock: Clock::resume(Duration::from_mins(10)),
        library: Arc::new(library),
        shown: Shown::default(),
        refusal: None,
        remark: None,
        next: OnceLock::new(),
        gathered: Vec::new(),
        pads: None,
        wiring: Wiring::default(),
        rehearsal: None,
        phones: None,
        room: None,
        phones_fault: None,
        told_fault: None,
        guarded_until: 0,
        turns_since: 0,
        owes_redraw: false,
        was_reopened: false,
    }
}

fn shipped() -> Library {
    Library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons"), Path::new("/nowhere"))
}

/// What is said of the answer and stands neither in the question nor among what can be chosen.
fn secrets(question: &Question, locales: &[crate::locale::Locale]) -> Vec<String> {
    let told = answer(question, locales);
    let printed = each(&question.ask_by_ear(), locales).join("\n");
    let of_kind = match &question.kind {
        QuestionKind::Choice { .. } | QuestionKind::TrueFalse(_) => Vec::new(),
        QuestionKind::Number { .. } | QuestionKind::Order { .. } | QuestionKind::Text { .. } => told.text,
    };
    let short_number = |text: &String| text.chars().count() < 3;
    told.why
        .into_iter()
        .chain(of_kind)
        .chain(question.hear.clone().map(|hear| format!("“{hear}”")))
        .filter(|secret| !printed.contains(secret) && !short_number(secret))
        .collect()
}

/// Every text in the middle of the hall's screen, and which option is marked as right.
fn printed(hall: &Hall) -> String {
    let HallBody::Question { ask, options, answer, .. } = &hall.body else { return String::new() };
    let answer = answer.iter().flat_map(|told| {
        let mark = told.option.map(|option| format!("option {option}"));
        told.text.iter().chain(&told.why).cloned().chain(mark)
    });
    let texts: Vec<String> = ask.iter().chain(options.iter().flatten()).cloned().chain(answer).collect();
    texts.join("\n")
}

#[test]
fn nothing_of_the_answer_of_any_shipped_question_reaches_the_hall_before_it_is_shown() {
    let folder = TempDir::new().expect("a folder");
    let rules = rules("(kind: Everyone, questions: Total(500), points: Flat(10), seconds: 10)");
    let mut evening = evening(folder.path(), rules, shipped(), 2);
    let locales = turns::languages(HallLanguages::Three, 0, UiLanguage::English, Digits::Latin);
    assert!(evening.take(Event::Round { round: 1 }));
    let ids: Vec<String> =
        evening.contest.setting().questions().iter().map(|question| question.id.clone()).collect();
    assert!(ids.len() > 240, "{}", ids.len());
    let mut shown = 0;
    for id in ids {
        let (_, question) = evening.question(&id).expect("a shipped question");
        let secrets = secrets(question, &locales);
        evening.play(Play::Turn(Switch::Answer));
        assert!(evening.take(Event::Question { question: id.clone(), team: None, bonus: Vec::new() }));
        let seen = |evening: &Evening| printed(&hall(evening, &locales));
        // The host presses the key of the answer too early.
        evening.shown.answer = true;
        let open = seen(&evening);
        for secret in &secrets {
            assert!(!open.contains(secret), "{id}: the hall reads {secret}: {open}");
        }
        evening.shown.answer = false;
        assert!(evening.take(Event::Answers { answers: Vec::new() }));
        let decided = seen(&evening);
        assert_eq!(decided, open, "{id}: decided, and not shown yet");
        evening.play(Play::Next);
        let told = seen(&evening);
        shown += secrets.iter().filter(|secret| told.contains(*secret)).count();
    }
    assert!(shown > 400, "the test looks at what is shown: {shown}");
}

#[test]
fn what_is_to_be_put_in_order_never_stands_in_its_order() {
    let library = shipped();
    let locales = turns::languages(HallLanguages::One, 0, UiLanguage::Chinese, Digits::Latin);
    let mut met = 0;
    for question in library.packs().flat_map(|pack| &pack.questions) {
        let QuestionKind::Order { items } = &question.kind else { continue };
        met += 1;
        let right: Vec<Vec<String>> = items.iter().map(|item| each(item, &locales)).collect();
        for seed in 0..50 {
            assert_ne!(options(question, seed, &locales), right, "{}", question.id);
        }
    }
    assert!(met > 0);
}

fn press(seat: u16, at_ms: u64, uncertainty_ms: u64) -> Press {
    Press { seat: Seat(seat), source: Source::Key("Digit1".into()), at_ms, uncertainty_ms }
}

/// Opens the buzzers and returns at which moment, in milliseconds.
fn opened(folder: &Path) -> (Evening, u64) {
    let rules = rules(
        "(kind: Buzzer, questions: Total(3), points: Flat(10), wrong: Lose(10), seconds: 20, \
         buzzer: (opens: AtStart, seconds: 30, early: [(lose: 10, then: Void)]))",
    );
    let mut evening = evening(folder, rules, shipped(), 4);
    assert!(evening.take(Event::Round { round: 1 }));
    evening.play(Play::Next);
    let reading = evening.now() + 200;
    assert!(evening.take_at(Event::Go, reading));
    assert_eq!(evening.contest.state().phase, Phase::Open);
    let go = evening.contest.log().last().expect("an event").at;
    (evening, go)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_the_order_of_arrival_the_same_team_is_first(
        presses in prop::collection::vec((0_u16..4, 1_u64..200, 0_u64..40), 1..8),
        order in prop::collection::vec(any::<prop::sample::Index>(), 8),
    ) {
        let folder = TempDir::new().expect("a folder");
        let outcome = |presses: &[(u16, u64, u64)]| {
            let (mut evening, go) = opened(folder.path());
            for (seat, after, uncertainty) in presses {
                evening.gathered.push(press(*seat, go + after, *uncertainty));
            }
            // Twice the same press is one press.
            let again = evening.gathered.clone();
            evening.gathered.extend(again);
            evening.tell_presses();
            match &evening.contest.state().phase {
                Phase::Answering { teams, .. } => teams.clone(),
                other => panic!("somebody pressed in time: {other:?}"),
            }
        };
        let mut shuffled = presses.clone();
        for (index, with) in order.iter().enumerate().take(shuffled.len()) {
            let with = with.index(shuffled.len());
            shuffled.swap(index, with);
        }
        prop_assert_eq!(outcome(&presses), outcome(&shuffled));
    }
}

#[test]
fn presses_that_cannot_be_told_apart_are_a_tie_and_others_are_not() {
    let folder = TempDir::new().expect("a folder");
    // The later one is surely later.
    let (mut evening, go) = opened(folder.path());
    evening.gathered = vec![press(0, go + 100, 8), press(1, go + 150, 8)];
    evening.tell_presses();
    assert_eq!(pressed_after(&evening, 0), Some(100));
    assert_eq!(pressed_after(&evening, 1), Some(150));
    // A phone on a slow network may have been earlier.
    let (mut evening, go) = opened(folder.path());
    evening.gathered = vec![press(0, go + 100, 8), press(1, go + 150, 60)];
    evening.tell_presses();
    assert_eq!(pressed_after(&evening, 1), pressed_after(&evening, 0), "called a tie");
}

#[test]
fn who_may_have_been_in_time_is_not_early() {
    let folder = TempDir::new().expect("a folder");
    let (mut evening, go) = opened(folder.path());
    evening.gathered = vec![press(2, go - 5, 8)];
    evening.tell_presses();
    assert!(matches!(&evening.contest.state().phase, Phase::Answering { teams, .. } if *teams == [2]));
    let (mut evening, go) = opened(folder.path());
    evening.gathered = vec![press(2, go - 50, 8)];
    evening.tell_presses();
    assert!(evening.contest.scores()[2] < 0, "surely early");
}

#[test]
fn what_is_asked_next_is_found_anew_after_every_event() {
    let folder = TempDir::new().expect("a folder");
    let (mut evening, _) = opened(folder.path());
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..40 {
        let fresh = next_question(&evening.contest, |id| evening.shape_of(id)).cloned();
        assert_eq!(evening.next_question(), fresh.as_ref());
        met.insert(fresh.map(|question| question.id));
        match evening.step() {
            Step::Rule(_) => evening.play(Play::Rule(crate::contest::Ruling::Right)),
            Step::Wait => evening.play(Play::TimeUp),
            Step::Ask => {
                evening.play(Play::Next);
                evening.play(Play::Undo);
                let again = next_question(&evening.contest, |id| evening.shape_of(id)).cloned();
                assert_eq!(evening.next_question(), again.as_ref(), "what was taken back comes again");
                evening.play(Play::Redo);
            }
            Step::Over => break,
            _ => evening.play(Play::Next),
        }
    }
    assert!(met.len() >= 3, "{met:?}");
}

#[test]
fn each_language_has_its_turn_at_every_question() {
    use UiLanguage::{Chinese, English, Tibetan};
    let langs = |chosen, turn| -> Vec<UiLanguage> {
        let locales = turns::languages(chosen, turn, English, Digits::Latin);
        locales.iter().map(crate::locale::Locale::lang).collect()
    };
    let turns: Vec<_> = (0..4).map(|turn| langs(HallLanguages::Turn, turn)).collect();
    assert_eq!(turns, [[Tibetan], [Chinese], [English], [Tibetan]]);
    assert_eq!(langs(HallLanguages::Two, 1), [Chinese, Tibetan], "side by side there are no turns");
    let folder = TempDir::new().expect("a folder");
    let (mut evening, _) = opened(folder.path());
    evening.shown.languages = HallLanguages::Turn;
    evening.turns_since = 0;
    let first = |evening: &Evening| evening.hall_locales(English, Digits::Latin)[0].lang();
    // Ten minutes are a hundred turns: the second language is on.
    assert_eq!(first(&evening), Chinese);
    evening.begin_turns();
    assert_eq!(first(&evening), Tibetan);
}
