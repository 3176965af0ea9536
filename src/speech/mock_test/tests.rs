//! Mock tests: what is drawn, what is taken off, which level that is.

use std::path::Path;

use proptest::prelude::*;

use super::rules::{parse, psc};
use super::*;

fn sources() -> Sources {
    let hanzi: Vec<String> =
        (0x4e00_u32..0x4e00 + 400).filter_map(char::from_u32).map(String::from).collect();
    let words = hanzi.chunks(3).flat_map(|three| [three[0].clone(), three[1..].concat()]);
    let line = format!("{}，{}。", hanzi[..20].concat(), hanzi[20..40].concat());
    Sources { words: words.collect(), texts: vec![vec![line; 12]] }
}

fn begun() -> MockTest {
    let rules = psc().expect("rules");
    let drawn = draw(&rules, &sources(), 7);
    MockTest::new(rules, drawn)
}

fn taken(test: &mut MockTest) {
    for part in 0..test.parts().len() {
        let ms = if test.rules().parts[part].kind == PartKind::Talk { 180_000 } else { 60_000 };
        test.end_part(part, ms);
    }
}

#[test]
fn the_parts_are_as_long_as_the_rules_say() {
    let test = begun();
    let lengths = test.parts().iter().map(|part| part.said.iter().map(Vec::len).sum::<usize>());
    assert_eq!(lengths.collect::<Vec<_>>(), [100, 100, 400, 0]);
    assert!(test.parts()[0].readings.iter().all(|reading| reading.syllables.len() == 1));
    assert!(test.parts()[1].readings.iter().all(|reading| reading.syllables.len() == 2));
    let with_stops = &test.parts()[2].readings[0].syllables;
    assert!(with_stops[19].ends_with('，') && with_stops[39].ends_with('。'));
    assert!(test.parts()[3].readings[0].topic.is_some());
}

#[test]
fn a_text_of_the_right_length_is_read_whole() {
    let rules = psc().expect("rules");
    let of_length = |from: u32, length: u32| -> String {
        (from..from + length).filter_map(char::from_u32).chain(['。']).collect()
    };
    let whole = of_length(0x5000, 400);
    let others = (1..8).map(|number| vec![of_length(0x6000 + 300 * number, 90)]);
    let sources = Sources { texts: others.chain([vec![whole.clone()]]).collect(), ..sources() };
    for seed in 0..5 {
        let drawn = draw(&rules, &sources, seed);
        assert_eq!(drawn[2].len(), 1);
        assert_eq!(drawn[2][0].syllables.concat(), whole);
    }
}

#[test]
fn the_same_seed_draws_the_same_and_nothing_is_asked_twice() {
    let rules = psc().expect("rules");
    let mut backwards = sources();
    backwards.words.reverse();
    assert_eq!(draw(&rules, &sources(), 3), draw(&rules, &backwards, 3));
    assert_ne!(draw(&rules, &sources(), 3), draw(&rules, &sources(), 4));
    let drawn = draw(&rules, &sources(), 3);
    for part in &drawn[..2] {
        let mut once: Vec<_> = part.iter().map(|reading| reading.syllables.concat()).collect();
        let all = once.len();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all);
    }
    // Of too little there is a shorter test.
    let few = draw(&rules, &Sources { words: vec!["水".into(), "太阳".into()], texts: Vec::new() }, 1);
    assert_eq!(few.iter().map(Vec::len).collect::<Vec<_>>(), [3, 1, 0, 1]);
}

#[test]
fn a_tap_is_wrong_and_two_are_a_flaw_where_the_rules_know_flaws() {
    let mut test = begun();
    taken(&mut test);
    assert_eq!((test.total(), test.level()), (10_000, Some("一级甲等")));
    test.tap(0, 4, 0);
    assert_eq!(test.total(), 9_990);
    test.tap(0, 4, 0);
    assert_eq!(test.total(), 9_995);
    test.tap(0, 4, 0);
    assert_eq!(test.total(), 10_000);
    // A passage knows none: the second tap takes the first back.
    test.tap(2, 0, 5);
    assert_eq!(test.total(), 9_990);
    test.tap(2, 0, 5);
    assert_eq!(test.total(), 10_000);
}

#[test]
fn overtime_and_what_is_judged_as_a_whole_are_taken_off() {
    let mut test = begun();
    taken(&mut test);
    test.end_part(2, 240_999);
    assert_eq!(test.total(), 10_000);
    test.end_part(2, 241_000);
    assert_eq!(test.total(), 9_900);
    for _ in 0..20 {
        test.judge(2, 1, true);
    }
    assert_eq!(test.total(), 9_700, "no more than there is to take off");
    test.judge(2, 1, false);
    assert_eq!(test.total(), 9_750);
    // A talk has no end that would be too late.
    test.end_part(3, 999_000);
    assert_eq!(test.total(), 9_750);
}

#[test]
fn a_talk_that_is_too_short_costs_marks_by_itself() {
    let mut test = begun();
    taken(&mut test);
    for (ms, left) in
        [(180_000, 4_000), (179_999, 3_900), (120_000, 3_900), (119_999, 3_600), (31_000, 3_600), (30_999, 0)]
    {
        test.end_part(3, ms);
        assert_eq!(test.results()[3].left, left, "{ms}");
    }
}

#[test]
fn a_level_is_said_when_all_was_taken_and_only_down_to_the_lowest() {
    let mut test = begun();
    assert_eq!((test.next_part(), test.level()), (Some(0), None));
    taken(&mut test);
    for (off, level) in [
        (299, Some("一级甲等")),
        (301, Some("一级乙等")),
        (1_301, Some("二级乙等")),
        (3_999, Some("三级乙等")),
    ] {
        let mut less = test.clone();
        less.parts[3].judged[0] = off;
        assert_eq!(less.level(), level, "{off}");
    }
    test.parts[3].judged[0] = 4_000;
    test.parts[2].judged[0] = 1;
    assert_eq!(test.level(), None);
}

#[test]
fn a_rule_file_tells_where_something_is_missing() {
    let text = "(name: (bo: \"ཀ\", zh: \"一\"), parts: [(kind: Words, name: (bo: \"ཀ\", zh: \"一\"), seconds: 1, marks: 1)], levels: [])";
    let faults = parse(Path::new("mock.ron"), text.as_bytes().to_vec()).expect_err("two places");
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().all(|fault| fault.line == 1 && fault.column > 1));
}

proptest! {
    #[test]
    fn no_part_falls_below_nothing_or_brings_more_than_it_can(
        taps in prop::collection::vec((0..4_usize, 0..100_usize, 0..40_usize), 0..400),
        judged in prop::collection::vec((0..4_usize, 0..4_usize, any::<bool>()), 0..100),
        ms in 0..400_000_u64,
    ) {
        let mut test = begun();
        for (part, reading, syllable) in taps {
            test.tap(part, reading, syllable);
        }
        for (part, line, is_more) in judged {
            test.judge(part, line, is_more);
        }
        for part in 0..4 {
            test.end_part(part, ms);
        }
        let results = test.results();
        prop_assert!(results.iter().all(|result| result.left <= result.most));
        prop_assert_eq!(test.total(), results.iter().map(|result| result.left).sum::<u32>());
    }
}
