//! Contests from their logs: 10,000 and 20,000 events, and 10,000 of which every tenth undoes or corrects an older one. If a
//! replay were not linear, the second would take four times the first, and the third far longer than the first.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tsheg::contest::log::replay;

/// A log of so many events: a round with buzzers of three lines a question, begun anew when it is full.
fn log(events: usize, with_changes: bool) -> String {
    let round = r#"{"kind":"Buzzer","questions":{"Total":500},"points":{"Flat":10},"wrong":{"Lose":10},"buzzer":{"opens":"AtStart","seconds":15,"after_wrong":"PressAgain"}}"#;
    let rounds = vec![round; 50].join(",");
    let mut text = format!(
        r#"{{"log":"tsheg-contest-1","rules":{{"name":{{"bo":"འགྲན་བསྡུར།","zh":"竞赛"}},"rounds":[{rounds}]}},"teams":["a","b","c","d"],"seed":1}}"#
    );
    let (mut line, mut rounds, mut questions) = (1_usize, 0, 0);
    let mut ruled = Vec::new();
    let mut say = |line: &mut usize, event: &str| {
        *line += 1;
        write!(text, "\n{{\"at\":{},{event}}}", *line * 100).expect("a text that grows");
    };
    while line <= events {
        if questions % 500 == 0 {
            rounds += 1;
            say(&mut line, &format!(r#""event":"round","round":{rounds}"#));
        }
        questions += 1;
        say(&mut line, &format!(r#""event":"question","question":"pack/q{questions}""#));
        say(&mut line, r#""event":"go""#);
        let team = ["a", "b", "c", "d"][questions % 4];
        say(&mut line, &format!(r#""event":"press","team":"{team}""#));
        say(&mut line, &format!(r#""event":"ruling","team":"{team}","ruling":"right""#));
        ruled.push(line);
        if with_changes && questions % 3 == 0 {
            let old = ruled[questions * 7 % ruled.len()];
            say(&mut line, &format!(r#""event":"correct","of":{old},"ruling":"wrong""#));
            say(&mut line, r#""event":"undo""#);
        }
    }
    text
}

fn tell_logs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("contest log");
    for (name, events, with_changes) in [
        ("10,000 events", 10_000, false),
        ("20,000 events", 20_000, false),
        ("10,000 events with corrections and undo", 10_000, true),
    ] {
        let text = log(events, with_changes);
        let replayed = replay(text.as_bytes());
        assert_eq!(replayed.faults.first(), None);
        group.bench_function(name, |bencher| bencher.iter(|| replay(black_box(text.as_bytes()))));
    }
    group.finish();
}

criterion_group!(benches, tell_logs);
criterion_main!(benches);
