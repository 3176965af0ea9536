//! The limits that come along, to the second, and what is wrong with others.

use std::path::Path;

use super::*;

fn limits(id: &str) -> Limits {
    preset(id).expect("limits")
}

fn at(minutes: u64, seconds: u64) -> Duration {
    Duration::from_secs(60 * minutes + seconds)
}

#[test]
fn the_limits_that_come_along_are_read_and_read_again_as_written() {
    for preset in presets() {
        let read = parse(Path::new(preset.id), preset.text.as_bytes().to_vec());
        let limits = read.unwrap_or_else(|faults| panic!("{}: {faults:?}", preset.id));
        let json = serde_json::to_string(&limits).expect("JSON");
        assert_eq!(serde_json::from_str::<Limits>(&json).expect("limits"), limits, "{json}");
    }
}

#[test]
fn a_chinese_contest_rings_at_half_past_seven_and_turns_red_at_eight() {
    let contest = limits("contest-8");
    let just_before = |time: Duration| time.saturating_sub(Duration::from_millis(1));
    for (time, light) in [(at(7, 0), Light::Green), (at(7, 30), Light::Amber), (at(8, 0), Light::Red)] {
        assert_eq!(contest.light(time), light, "{time:?}");
        assert!(contest.light(just_before(time)) < light, "{time:?}");
    }
    assert_eq!(contest.light(at(30, 0)), Light::Red, "it stays");
    assert_eq!(contest.bell(at(7, 29), just_before(at(7, 30))), None);
    assert_eq!(contest.bell(just_before(at(7, 30)), at(7, 30)), Some(Bell { at: 450, strokes: 1 }));
    assert_eq!(contest.bell(at(7, 30), at(7, 31)), None, "it rings once");
    assert_eq!(contest.bell(at(7, 29), at(8, 1)), Some(Bell { at: 480, strokes: 2 }));
    assert_eq!((contest.starts, contest.stops), (Starts::FirstWord, Stops::Thanks));
}

#[test]
fn ten_seconds_over_are_free_and_half_a_minute_costs_half_a_mark() {
    let contest = limits("contest-5");
    for (time, verdict) in [
        (at(0, 20), Verdict::Early(220)),
        (at(3, 59) + Duration::from_millis(999), Verdict::Early(1)),
        (at(4, 0), Verdict::InTime),
        (at(5, 0) + Duration::from_millis(900), Verdict::InTime),
        (at(5, 1), Verdict::Over { seconds: 1, hundredths: 0 }),
        (at(5, 10) + Duration::from_millis(999), Verdict::Over { seconds: 10, hundredths: 0 }),
        (at(5, 11), Verdict::Over { seconds: 11, hundredths: 20 }),
        (at(5, 29), Verdict::Over { seconds: 29, hundredths: 20 }),
        (at(5, 30), Verdict::Over { seconds: 30, hundredths: 50 }),
        (at(9, 0), Verdict::Over { seconds: 240, hundredths: 50 }),
    ] {
        assert_eq!(contest.verdict(time), verdict, "{time:?}");
    }
}

#[test]
fn toastmasters_who_are_half_a_minute_off_are_out() {
    let speech = limits("toastmasters-5-7");
    for (time, verdict) in [
        (at(4, 29), Verdict::TooShort(1)),
        (at(4, 30), Verdict::Early(30)),
        (at(5, 0), Verdict::InTime),
        (at(7, 0), Verdict::InTime),
        (at(7, 30), Verdict::Over { seconds: 30, hundredths: 0 }),
        (at(7, 31), Verdict::TooLong(31)),
    ] {
        assert_eq!(speech.verdict(time), verdict, "{time:?}");
    }
    let lights = [at(4, 59), at(5, 0), at(6, 0), at(7, 0)].map(|time| speech.light(time));
    assert_eq!(lights, [Light::Off, Light::Green, Light::Amber, Light::Red]);
    let short = limits("toastmasters-1-2");
    let lights = [at(1, 0), at(1, 30), at(2, 0)].map(|time| short.light(time));
    assert_eq!(lights, [Light::Green, Light::Amber, Light::Red]);
    assert_eq!(limits("toastmasters-2-3").light(at(2, 30)), Light::Amber);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (inside, expected) in [
        ("green: 60, amber: 50, red: 90", "2:19: pack-out-of-range found=50 least=60 most=3600"),
        ("green: 1, amber: 2, red: 9999", "2:26: pack-out-of-range found=9999 least=2 most=3600"),
        (
            "green: 1, amber: 2, red: 3, bells: [(at: 2), (at: 2)]",
            "2:51: pack-out-of-range found=2 least=3 most=3600",
        ),
        (
            "green: 1, amber: 2, red: 3, bells: [(at: 2, strokes: 9)]",
            "2:54: pack-out-of-range found=9 least=1 most=3",
        ),
        (
            "green: 1, amber: 2, red: 3, over: [(from: 5, hundredths: 20), (from: 9, hundredths: 5)]",
            "2:85: pack-out-of-range found=5 least=21 most=10000",
        ),
        ("green: 1, amber: 2, red: 3, least: 4", "2:36: pack-out-of-range found=4 least=1 most=3"),
        ("green: 1, amber: 2, red: 3, most: 2", "2:35: pack-out-of-range found=2 least=3 most=3600"),
        ("green: 1, amber: 2, red: 3, bell: 2", "2:29: pack-unknown-field found=bell"),
        ("green: 1, amber: 2, red: 3, stops: Thank", "2:36: pack-unknown-name found=Thank"),
        ("green: 1, amber: 2", "1:1: pack-missing-field name=red"),
    ] {
        let text = format!("(name: (bo: \"གཏམ\", zh: \"演讲\"),\n{inside})");
        let faults = parse(Path::new("l.ron"), text.into_bytes()).expect_err(inside);
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(told, [format!("l.ron:{expected}")], "{inside}");
    }
    let text = "(name: (bo: \" \", zh: \"演讲\"), green: 1, amber: 2, red: 3)";
    let faults = parse(Path::new("l.ron"), text.into()).expect_err("no name");
    assert_eq!(faults[0].to_string(), "l.ron:1:13: pack-empty-text");
    let faults = parse(Path::new("l.ron"), vec![b' '; MAX_LIMITS_BYTES + 1]).expect_err("too large");
    assert_eq!(faults[0].to_string(), "l.ron:1:1: pack-too-large size=0.1 limit=0.1");
}
