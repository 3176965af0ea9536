//! What comes of the marks: sums, means, what is taken off, places.

use std::cmp::Reverse;
use std::time::Duration;

use super::points::Points;
use super::rules::TieLaw;
use super::setting::SpeechSetting;
use super::state::{Fate, SpeechState, Turn};
use crate::speech::limits::Verdict;

/// What came of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechResult {
    /// The place on the list.
    pub speaker: usize,
    /// The place in the contest, from 1; none without a result that counts. Whom nothing tells apart share a place, and
    /// the places after it are left out.
    pub place: Option<usize>,
    /// The place within the group.
    pub place_in_group: Option<usize>,
    /// What can be said of them.
    pub standing: SpeechStanding,
    /// How long they spoke, ms.
    pub ms: Option<u64>,
    /// What each judge gave in all.
    pub judges: Vec<JudgeTotal>,
    /// The mean of each line of the sheet, over all judges who marked it.
    pub lines: Vec<Option<Points>>,
    /// The mean of the judges who count, to three places.
    pub mean: Option<Points>,
    /// The mean with no judge dropped.
    pub mean_of_all: Option<Points>,
    /// What is taken off for the time.
    pub off_for_time: Points,
    /// What the judges took off.
    pub off_by_judges: Points,
    /// What is left; never below nothing.
    pub total: Option<Points>,
    /// The judges of whom a mark is missing, from 0.
    pub missing: Vec<usize>,
}

/// What can be said of a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeechStanding {
    /// They have yet to speak, or speak now.
    Waiting,
    /// They have spoken.
    Counted,
    /// They spoke for so short or so long that it does not count.
    OutOfTime,
    /// They were not there.
    Absent,
    /// They do not take part any more.
    Withdrawn,
}

/// What a judge gave in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JudgeTotal {
    /// The sum, once every line is marked.
    pub total: Option<Points>,
    /// Whether the judge does not mark this speaker.
    pub is_excused: bool,
    /// Whether it is the highest or the lowest, and is dropped.
    pub is_dropped: bool,
}

/// Returns a time in minutes, seconds and tenths, as a stopwatch shows it, such as `1:32.4`.
#[must_use]
pub fn stopwatch(ms: u64) -> String {
    format!("{}:{:02}.{}", ms / 60_000, ms / 1_000 % 60, ms / 100 % 10)
}

impl SpeechStanding {
    /// Returns its name in what machines read.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Counted => "counted",
            Self::OutOfTime => "out-of-time",
            Self::Absent => "absent",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Returns the key of its name in words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "speeches-standing-waiting",
            Self::Counted => "speeches-standing-counted",
            Self::OutOfTime => "speeches-standing-out-of-time",
            Self::Absent => "speeches-standing-absent",
            Self::Withdrawn => "speeches-standing-withdrawn",
        }
    }
}

/// Returns what came of every speaker: those with a place first, the first first, then the others in their order.
#[must_use]
pub fn results(setting: &SpeechSetting, state: &SpeechState) -> Vec<SpeechResult> {
    let of = |speaker: &usize| Some(one(setting, *speaker, state.turns.get(*speaker)?));
    let mut results: Vec<SpeechResult> = setting.order().iter().filter_map(of).collect();
    let has_place =
        |result: &SpeechResult| result.standing == SpeechStanding::Counted && result.total.is_some();
    let rank = |result: &SpeechResult| (Reverse(result.total), tie_keys(setting, result));
    // A stable order: those whom nothing tells apart stand as they spoke.
    results.sort_by_cached_key(|result| (!has_place(result), has_place(result).then(|| rank(result))));
    let mut last: Option<(Rank, usize)> = None;
    let mut of_groups: Vec<(String, usize, Option<(Rank, usize)>)> = Vec::new();
    for (index, result) in results.iter_mut().enumerate() {
        if !has_place(result) {
            break;
        }
        let rank = rank(result);
        let place = shared(last.take(), &rank, index + 1);
        result.place = Some(place);
        last = Some((rank.clone(), place));
        let group = setting.speaker(result.speaker).map(|who| who.group.clone()).unwrap_or_default();
        let known = of_groups.iter().position(|(name, ..)| *name == group).unwrap_or_else(|| {
            of_groups.push((group, 0, None));
            of_groups.len() - 1
        });
        let (_, count, last_of_group) = &mut of_groups[known];
        *count += 1;
        let place = shared(last_of_group.take(), &rank, *count);
        result.place_in_group = Some(place);
        *last_of_group = Some((rank, place));
    }
    results
}

type Rank = (Reverse<Option<Points>>, Vec<Reverse<i64>>);

/// Returns the place of one who would be at `next` if nobody before were their equal.
fn shared(last: Option<(Rank, usize)>, rank: &Rank, next: usize) -> usize {
    last.filter(|(last, _)| last == rank).map_or(next, |(_, place)| place)
}

/// What the rules say of those with the same result: more comes first.
fn tie_keys(setting: &SpeechSetting, result: &SpeechResult) -> Vec<Reverse<i64>> {
    let points = |points: Option<Points>| points.map_or(i64::MIN, Points::thousandths);
    let key = |law: &TieLaw| match law {
        TieLaw::Criterion(id) => {
            let line = setting.rules().criterion(id);
            points(line.and_then(|line| result.lines.get(line).copied().flatten()))
        }
        TieLaw::AllMarks => points(result.mean_of_all),
        TieLaw::LessTakenOff => -(result.off_for_time + result.off_by_judges).thousandths(),
        TieLaw::Draw => -i64::try_from(setting.lot(result.speaker)).unwrap_or(i64::MAX),
    };
    setting.rules().ties.iter().map(|law| Reverse(key(law))).collect()
}

fn one(setting: &SpeechSetting, speaker: usize, turn: &Turn) -> SpeechResult {
    let rules = setting.rules();
    let mut judges: Vec<JudgeTotal> = turn.marks.iter().zip(&turn.excused).map(total).collect();
    let given = |judges: &[JudgeTotal], with_dropped: bool| -> Vec<Points> {
        let counted = judges.iter().filter(|judge| with_dropped || !judge.is_dropped);
        counted.filter_map(|judge| judge.total).collect()
    };
    let all = given(&judges, true);
    if rules.drop_from.is_some_and(|least| all.len() >= usize::from(least)) {
        drop_extremes(&mut judges);
    }
    let mean = Points::mean(&given(&judges, false));
    let lines = (0..rules.sheet.len()).map(|line| {
        let marks = turn.marks.iter().zip(&turn.excused).filter(|(_, is_excused)| !**is_excused);
        let marks: Vec<Points> = marks.filter_map(|(marks, _)| marks.get(line).copied().flatten()).collect();
        Points::mean(&marks)
    });
    let verdict =
        rules.limits.as_ref().zip(turn.ms).map(|(limits, ms)| limits.verdict(Duration::from_millis(ms)));
    let off_for_time = match verdict {
        Some(Verdict::Over { hundredths, .. }) => Points::of_thousandths(i64::from(hundredths) * 10),
        _ => Points::ZERO,
    };
    let off_by_judges: Points = turn.deductions.iter().map(|(_, points, _)| *points).sum();
    let standing = match (turn.fate, verdict) {
        (Fate::Absent, _) => SpeechStanding::Absent,
        (Fate::Withdrawn, _) => SpeechStanding::Withdrawn,
        (_, Some(Verdict::TooShort(_) | Verdict::TooLong(_))) => SpeechStanding::OutOfTime,
        (Fate::Called, _) if turn.ms.is_some() => SpeechStanding::Counted,
        _ => SpeechStanding::Waiting,
    };
    let total = mean.map(|mean| (mean - off_for_time - off_by_judges).max(Points::ZERO));
    SpeechResult {
        speaker,
        place: None,
        place_in_group: None,
        standing,
        ms: turn.ms,
        lines: lines.collect(),
        mean,
        mean_of_all: Points::mean(&all),
        off_for_time,
        off_by_judges,
        total,
        missing: turn.missing(),
        judges,
    }
}

fn total((marks, is_excused): (&Vec<Option<Points>>, &bool)) -> JudgeTotal {
    let sum: Option<Points> = marks.iter().copied().sum::<Option<Points>>();
    JudgeTotal { total: sum.filter(|_| !is_excused), is_excused: *is_excused, is_dropped: false }
}

/// Drops the highest and the lowest, one of each, the first judge of several.
fn drop_extremes(judges: &mut [JudgeTotal]) {
    let given = |judges: &[JudgeTotal], except: Option<usize>| -> Vec<(Points, usize)> {
        let totals = judges.iter().enumerate().filter(|(index, _)| Some(*index) != except);
        totals.filter_map(|(index, judge)| Some((judge.total?, index))).collect()
    };
    let highest = given(judges, None).into_iter().max_by_key(|(total, index)| (*total, Reverse(*index)));
    let highest = highest.map(|(_, index)| index);
    let lowest = given(judges, highest).into_iter().min().map(|(_, index)| index);
    for index in [highest, lowest].into_iter().flatten() {
        judges[index].is_dropped = true;
    }
}
