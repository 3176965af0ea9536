//! The log of a speech contest: a table for the terminal, or one JSON object.

use serde::Serialize;

use super::json::Line;
use super::table::aligned;
use crate::contest::speeches::log::{SpeechLineFault, SpeechReplayed};
use crate::contest::speeches::{Points, SpeechContest, SpeechResult, SpeechStanding, stopwatch};
use crate::locale::Locale;

/// Returns the marks of every speaker and who stands where.
pub fn report(contest: &SpeechContest, locale: &Locale) -> String {
    let setting = contest.setting();
    let mut head = vec![locale.text("speeches-column-place"), locale.text("speeches-column-time")];
    let judges = 1..=usize::from(setting.judges());
    head.extend(judges.map(|number| locale.format("speeches-column-judge", &[("number", number.into())])));
    head.extend([
        locale.text("speeches-column-mean"),
        locale.text("speeches-column-off"),
        locale.text("speeches-column-total"),
        locale.text("speeches-column-speaker"),
    ]);
    let mut rows = vec![head];
    for result in contest.results() {
        let place = result.place.map_or_else(|| "–".to_owned(), |place| place.to_string());
        let mut row = vec![place, result.ms.map(stopwatch).unwrap_or_default()];
        row.extend(result.judges.iter().map(|judge| {
            let total = judge.total.map(|total| total.to_string()).unwrap_or_default();
            // What is dropped stands in brackets.
            if judge.is_dropped { format!("({total})") } else { total }
        }));
        let three = |points: Option<Points>| points.map(|points| points.with_places(3)).unwrap_or_default();
        let off = Some(result.off_for_time + result.off_by_judges).filter(|off| *off > Points::ZERO);
        let off = off.map(|off| off.to_string()).unwrap_or_default();
        row.extend([three(result.mean), off, three(result.total), named(contest, &result, locale)]);
        rows.push(row);
    }
    let mut parts = vec![aligned(&rows, 0)];
    if !contest.is_over() {
        parts.push(locale.text("speeches-going"));
    }
    parts.join("\n\n")
}

fn named(contest: &SpeechContest, result: &SpeechResult, locale: &Locale) -> String {
    let name = contest.setting().speaker(result.speaker).map(|who| who.name.clone()).unwrap_or_default();
    if result.standing == SpeechStanding::Counted {
        return name;
    }
    format!("{name} ({})", locale.text(result.standing.key()))
}

#[derive(Serialize)]
struct Told {
    seed: Option<u64>,
    is_over: bool,
    /// The ids of the speakers in the order in which they speak.
    order: Vec<String>,
    ranking: Vec<Rank>,
    faults: Vec<Line>,
    left_out: Vec<Line>,
    cut_line: Option<usize>,
}

#[derive(Serialize)]
struct Rank {
    place: Option<usize>,
    place_in_group: Option<usize>,
    speaker: String,
    name: String,
    title: String,
    group: String,
    standing: &'static str,
    time_ms: Option<u64>,
    judges: Vec<Judge>,
    mean: Option<Points>,
    off_for_time: Points,
    off_by_judges: Points,
    total: Option<Points>,
    /// The judges of whom a mark is missing, from 1.
    missing: Vec<usize>,
}

#[derive(Serialize)]
struct Judge {
    total: Option<Points>,
    is_dropped: bool,
    is_excused: bool,
}

/// Returns what came of a log, for machines.
pub fn json(replayed: &SpeechReplayed, locale: &Locale) -> String {
    let contest = replayed.contest.as_ref();
    let left_out = contest
        .iter()
        .flat_map(|contest| contest.left_out())
        .map(|(line, refusal)| Line::new(*line as usize, refusal, refusal.hint(), locale));
    let faults = replayed.faults.iter();
    let faults = faults.map(|SpeechLineFault { line, fault }| Line::new(*line, fault, fault.hint(), locale));
    let id = |contest: &SpeechContest, speaker: usize| {
        contest.setting().speaker(speaker).map(|who| who.id.clone()).unwrap_or_default()
    };
    let order = |contest: &SpeechContest| {
        contest.setting().order().iter().map(|speaker| id(contest, *speaker)).collect()
    };
    let told = Told {
        seed: contest.map(|contest| contest.setting().seed()),
        is_over: contest.is_some_and(SpeechContest::is_over),
        order: contest.map(order).unwrap_or_default(),
        ranking: contest.map(ranking).unwrap_or_default(),
        faults: faults.collect(),
        left_out: left_out.collect(),
        cut_line: replayed.cut_line,
    };
    serde_json::to_string_pretty(&told).unwrap_or_default()
}

fn ranking(contest: &SpeechContest) -> Vec<Rank> {
    let rank = |result: SpeechResult| {
        let who = contest.setting().speaker(result.speaker)?;
        let judges = result.judges.iter().map(|judge| Judge {
            total: judge.total,
            is_dropped: judge.is_dropped,
            is_excused: judge.is_excused,
        });
        Some(Rank {
            place: result.place,
            place_in_group: result.place_in_group,
            speaker: who.id.clone(),
            name: who.name.clone(),
            title: who.title.clone(),
            group: who.group.clone(),
            standing: result.standing.as_str(),
            time_ms: result.ms,
            judges: judges.collect(),
            mean: result.mean,
            off_for_time: result.off_for_time,
            off_by_judges: result.off_by_judges,
            total: result.total,
            missing: result.missing.iter().map(|judge| judge + 1).collect(),
        })
    };
    contest.results().into_iter().filter_map(rank).collect()
}
