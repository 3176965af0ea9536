//! Contests played by script: a line an event, as a host would say it.

mod any;
mod changes;
mod pages;
mod rounds;

use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use rules::Rules;

/// Reads rules, or says what is wrong with them.
pub(super) fn rules(text: &str) -> Rules {
    let text = format!("(name: (bo: \"འགྲན\", zh: \"赛\", en: \"Contest\"), {text})");
    rules::parse(Path::new("rules.ron"), text.into_bytes()).unwrap_or_else(|faults| {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// Begins a contest of these rules among teams that are called by their ids; any question may be asked.
pub(super) fn contest(rules_text: &str, teams: &str) -> Contest {
    let teams = teams.split(' ').map(Team::new).collect();
    Contest::new(rules(rules_text), teams, 7, Vec::new()).expect("a contest")
}

/// Plays the lines of a script, a second apart. A number before a line is its moment in milliseconds.
pub(super) fn play(contest: &mut Contest, script: &str) {
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Err(refusal) = say(contest, line) {
            panic!("{line}: {refusal:?}");
        }
    }
}

/// Says one line.
pub(super) fn say(contest: &mut Contest, line: &str) -> Result<u32, Refusal> {
    let last = contest.log().last().map_or(0, |recorded| recorded.at);
    let (at, words) = match line.split_once(' ') {
        Some((first, rest)) if first.parse::<u64>().is_ok() => (first.parse().expect("a moment"), rest),
        _ => (last + 1_000, line),
    };
    contest.apply(event(words), at)
}

/// Plays a script and returns the scores after it.
pub(super) fn scores(rules_text: &str, teams: &str, script: &str) -> Vec<i64> {
    let mut contest = contest(rules_text, teams);
    play(&mut contest, script);
    contest.scores()
}

/// Reads an event as a host would say it, such as `ask q1 red` or `wrong blue`.
pub(super) fn event(line: &str) -> Event {
    let words: Vec<&str> = line.split(' ').collect();
    let number = |word: &str| word.parse().unwrap_or_else(|_| panic!("{line}: {word} is no number"));
    let correction = |of: &str, rest: &[&str]| Correction {
        of: number(of),
        team: rest.get(1).map(|team| TeamId::from(*team)),
        ruling: ruling(rest[0]),
    };
    match words[..] {
        ["round", round] => Event::Round { round: number(round) },
        ["tie-break", ..] => {
            Event::TieBreak { teams: words[1..].iter().map(|team| TeamId::from(*team)).collect() }
        }
        ["choose", team, what] => match what.parse() {
            Ok(points) => Event::Choose { team: team.into(), points: Some(points), player: None },
            Err(_) => Event::Choose { team: team.into(), points: None, player: Some(what.to_owned()) },
        },
        ["choose", team, points, player] => {
            Event::Choose { team: team.into(), points: Some(number(points)), player: Some(player.to_owned()) }
        }
        ["pass", team] => Event::Pass { team: team.into() },
        ["ask", question] => Event::Question { question: question.to_owned(), team: None, bonus: Vec::new() },
        ["ask", question, team] => {
            Event::Question { question: question.to_owned(), team: Some(team.into()), bonus: Vec::new() }
        }
        ["go"] => Event::Go,
        ["press", team] => Event::Press { team: team.into(), pressed: None },
        ["press", team, at] => Event::Press { team: team.into(), pressed: Some(u64::from(number(at))) },
        [ruled @ ("right" | "power" | "wrong" | "prompted" | "void"), team] => {
            Event::Ruling { team: team.into(), ruling: ruling(ruled) }
        }
        ["partial", team, points] => {
            Event::Ruling { team: team.into(), ruling: Ruling::Partial(number(points)) }
        }
        ["time-up"] => Event::TimeUp,
        ["answer", team] => Event::Answer { team: team.into(), noted: None },
        ["answer", team, ruled] => Event::Answer {
            team: team.into(),
            noted: Some(Noted { ruling: ruling(ruled), took_ms: Some(4_000) }),
        },
        ["answers", ..] => {
            let answers = words[1..].iter().map(|answer| {
                let parts: Vec<&str> = answer.split(':').collect();
                let took_ms = parts.get(2).map(|took| u64::from(number(took)));
                TeamAnswer { team: parts[0].into(), ruling: ruling(parts[1]), took_ms }
            });
            Event::Answers { answers: answers.collect() }
        }
        ["cards", answer, ..] => {
            let shown = words[2..].iter().map(|cards| {
                let (team, cards) = cards.split_once(':').expect("team:cards");
                (TeamId::from(team), cards.chars().map(|card| card == 'T').collect::<Vec<bool>>())
            });
            Event::Cards { answer: answer == "true", shown: shown.collect::<BTreeMap<_, _>>() }
        }
        ["audience"] => Event::Audience { is_right: None },
        ["audience", is_right] => Event::Audience { is_right: Some(is_right == "right") },
        ["swap", team, out, comes] => {
            Event::Substitution { team: team.into(), out: out.to_owned(), comes: comes.to_owned() }
        }
        ["rename", team, ..] => Event::Rename { team: team.into(), name: words[2..].join(" ") },
        ["adjust", team, points] => {
            let points = points.parse().expect("points");
            Event::Adjust { team: team.into(), points, reason: String::new() }
        }
        ["protest", team, of, ..] if of.parse::<u32>().is_ok() => {
            Event::Protest { team: team.into(), claim: Claim::Ruling(correction(of, &words[3..])) }
        }
        ["protest", team, question] => {
            Event::Protest { team: team.into(), claim: Claim::ThrowOut { question: question.to_owned() } }
        }
        ["uphold", protest] => Event::Resolve { protest: number(protest), is_upheld: true },
        ["reject", protest] => Event::Resolve { protest: number(protest), is_upheld: false },
        ["throw-out", question] => Event::ThrowOut { question: question.to_owned() },
        ["correct", of, ..] => Event::Correct(correction(of, &words[2..])),
        ["undo"] => Event::Undo { of: None },
        ["undo", of] => Event::Undo { of: Some(number(of)) },
        ["redo"] => Event::Redo { of: None },
        ["redo", of] => Event::Redo { of: Some(number(of)) },
        ["pause"] => Event::Pause,
        ["resume"] => Event::Resume,
        ["end"] => Event::End,
        _ => panic!("{line}: nobody says this"),
    }
}

fn ruling(name: &str) -> Ruling {
    match name {
        "right" => Ruling::Right,
        "power" => Ruling::Power,
        "wrong" => Ruling::Wrong,
        "prompted" => Ruling::Prompted,
        "void" => Ruling::Void,
        points => Ruling::Partial(points.parse().unwrap_or_else(|_| panic!("{points} is no ruling"))),
    }
}
