//! Any speech contest: whatever is said in whatever order, the log tells the same story.

use proptest::prelude::*;

use super::*;
use crate::contest::speeches::log::{event_line, head_line, replay};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// What a host may say; which of it is possible decides itself.
fn any_event() -> impl Strategy<Value = SpeechEvent> {
    let speaker = || prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
    let hundredths = |most: i64| (0..=most).prop_map(|number| Points::of_thousandths(number * 10));
    let past = || prop_oneof![2 => Just(None), 1 => (2..40_u32).prop_map(Some)];
    prop_oneof![
        6 => speaker().prop_map(|speaker| SpeechEvent::Call { speaker }),
        6 => Just(SpeechEvent::Start),
        1 => Just(SpeechEvent::Tick),
        1 => Just(SpeechEvent::Pause),
        2 => Just(SpeechEvent::Resume),
        6 => Just(SpeechEvent::Stop),
        1 => (speaker(), 0..200_000_u64).prop_map(|(speaker, ms)| SpeechEvent::Time { speaker, ms }),
        9 => (speaker(), 1..4_u8, hundredths(600)).prop_map(|(speaker, judge, mark)| {
            SpeechEvent::Mark { speaker, judge, marks: vec![("content".to_owned(), mark)] }
        }),
        9 => (speaker(), 1..4_u8, hundredths(400)).prop_map(|(speaker, judge, mark)| {
            SpeechEvent::Mark { speaker, judge, marks: vec![("language".to_owned(), mark)] }
        }),
        2 => (speaker(), 1..4_u8, hundredths(600)).prop_map(|(speaker, judge, mark)| {
            SpeechEvent::Correct { speaker, judge, criterion: "content".to_owned(), mark }
        }),
        1 => (speaker(), 1..4_u8).prop_map(|(speaker, judge)| SpeechEvent::Excuse { speaker, judge }),
        1 => (speaker(), hundredths(100)).prop_map(|(speaker, points)| {
            SpeechEvent::Deduct { speaker, points, reason: String::new() }
        }),
        1 => speaker().prop_map(|speaker| SpeechEvent::Absent { speaker }),
        1 => speaker().prop_map(|speaker| SpeechEvent::Withdraw { speaker }),
        1 => Just(SpeechEvent::Close),
        2 => Just(SpeechEvent::Reveal),
        3 => past().prop_map(|of| SpeechEvent::Undo { of }),
        3 => past().prop_map(|of| SpeechEvent::Redo { of }),
    ]
}

fn begun() -> SpeechContest {
    let more = r#"drop_from: 3, ties: [AllMarks, Draw], limits: (
        name: (bo: "ཀ", zh: "一"), green: 2, amber: 3, red: 4, over: [(from: 2, hundredths: 20)])"#;
    SpeechContest::begin(setting(more, &NAMES, 3))
}

/// Says what can be said of it.
fn held(events: &[SpeechEvent]) -> SpeechContest {
    let mut contest = begun();
    for (index, event) in (0..).zip(events) {
        let _ = contest.apply(event.clone(), index * 700);
    }
    contest
}

fn seen(contest: &SpeechContest) -> (SpeechState, Vec<SpeechResult>, Vec<(u32, SpeechRefusal)>) {
    (contest.state().clone(), contest.results(), contest.left_out().to_vec())
}

proptest! {
    #[test]
    fn a_replay_leads_to_where_the_contest_stands(events in prop::collection::vec(any_event(), 0..120)) {
        let contest = held(&events);
        let mut lines = vec![head_line(contest.setting())];
        lines.extend(contest.log().iter().map(event_line));
        let replayed = replay(lines.join("\n").as_bytes());
        prop_assert_eq!(replayed.faults, vec![]);
        let again = replayed.contest.unwrap();
        prop_assert_eq!(again.log(), contest.log());
        prop_assert_eq!(seen(&again), seen(&contest));
    }

    #[test]
    fn what_is_undone_and_done_again_changes_nothing(
        events in prop::collection::vec(any_event(), 1..80),
        which in 2..80_u32,
    ) {
        let mut contest = held(&events);
        let before = (contest.state().clone(), contest.results());
        for of in [None, Some(which)] {
            if contest.apply(SpeechEvent::Undo { of }, 1_000_000).is_ok() {
                contest.apply(SpeechEvent::Redo { of }, 1_000_000).unwrap();
            }
            prop_assert_eq!(&(contest.state().clone(), contest.results()), &before);
        }
    }

    #[test]
    fn the_order_in_which_marks_come_in_does_not_matter(
        marks in prop::collection::vec((0..=600_i64, 0..=400_i64), 12),
        order in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let spoken = || {
            let mut contest = begun();
            for (index, name) in (0..).zip(NAMES) {
                for event in [call(name), SpeechEvent::Start, SpeechEvent::Stop] {
                    contest.apply(event, index * 10).unwrap();
                }
            }
            contest
        };
        let one = |place: usize| {
            let (content, language) = marks[place / 2];
            let mark = if place.is_multiple_of(2) { ("content", content) } else { ("language", language) };
            let marks = vec![(mark.0.to_owned(), Points::of_thousandths(mark.1 * 10))];
            let judge = u8::try_from(place / 2 % 3).unwrap() + 1;
            SpeechEvent::Mark { speaker: NAMES[place / 6].to_owned(), judge, marks }
        };
        let (mut listed, mut shuffled) = (spoken(), spoken());
        for (place, other) in order.iter().enumerate() {
            listed.apply(one(place), 1_000).unwrap();
            shuffled.apply(one(*other), 1_000).unwrap();
        }
        prop_assert_eq!(listed.results(), shuffled.results());
        prop_assert_eq!(listed.state(), shuffled.state());
        prop_assert!(listed.results().iter().all(|result| result.place.is_some()));
    }
}
