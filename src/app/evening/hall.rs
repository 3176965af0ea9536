//! What the hall sees: plain data in which nothing of an answer stands before the question is decided and the host shows it.

use super::{Evening, Plan};
use crate::buzzer::Look;
use crate::contest::rules::{By, Kind, Round};
use crate::contest::{Asked, AskedEnd, Contest, Phase, RoundPlace};
use crate::lesson::{Question, QuestionKind, Trilingual};
use crate::locale::Locale;

/// Everything that the hall sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Hall {
    /// The round, in each language of the hall.
    pub round: Vec<String>,
    /// Which question of the round it is, and of how many.
    pub count: Option<(u32, usize)>,
    /// What stands in the middle.
    pub body: HallBody,
    /// The teams, as they sit.
    pub teams: Vec<HallTeam>,
    /// That the contest rests, while it does.
    pub rests: Vec<String>,
    /// Whether a question is open, so that a clock may run.
    pub is_open: bool,
    /// How phones come in, while they may.
    pub join: Option<Join>,
    /// The names of the teams that answer.
    pub answering: Vec<HallPress>,
    /// What came of the question, once it is decided.
    pub outcome: Option<HallOutcome>,
}

/// Who was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallOutcome {
    /// That these were right, or that nobody was.
    pub says: Vec<String>,
    /// Who was, with the points that this brought, as they sit.
    pub right: Vec<HallGain>,
    /// How many more were right for whom there is no room.
    pub more: usize,
}

/// A team that was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallGain {
    pub name: String,
    pub look: Look,
    pub points: i64,
}

/// How phones come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The address with the join code, for a QR code.
    pub url: String,
    /// The address to be typed.
    pub address: String,
    /// The join code: eight digits.
    pub code: String,
}

/// What stands in the middle of the hall's screen. Each text is in the languages of the hall.
#[derive(Debug, Clone, PartialEq)]
pub enum HallBody {
    /// The name of the evening.
    Welcome(Vec<String>),
    /// The rule card of the round, line by line.
    Card(Vec<Vec<String>>),
    /// A question.
    Question {
        /// What is asked.
        ask: Vec<String>,
        /// What can be chosen, or is to be put in order.
        options: Vec<Vec<String>>,
        /// Whether the options are numbered: to be chosen from.
        numbered: bool,
        /// The answer, once it is shown.
        answer: Option<HallAnswer>,
    },
    /// Who stands where, once it is over.
    Places(Vec<Place>),
}

/// An answer that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct HallAnswer {
    /// Which of the options it is, from 0.
    pub option: Option<usize>,
    /// The answer.
    pub text: Vec<String>,
    /// Why.
    pub why: Vec<String>,
}

/// A team as the hall sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallTeam {
    pub name: String,
    pub look: Look,
    pub score: i64,
    /// Whether it answers now.
    pub answers: bool,
    /// Whether it may not answer this question any more.
    pub is_out: bool,
}

/// Who was first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallPress {
    pub name: String,
    pub look: Look,
    /// How long after the start it pressed, ms.
    pub after: Option<u64>,
}

/// A place at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub place: usize,
    pub name: String,
    pub look: Look,
    pub score: i64,
}

/// Returns what the hall sees in these languages; see [`languages`].
pub fn hall(evening: &Evening, locales: &[Locale]) -> Hall {
    let contest = evening.contest();
    let (state, setting) = (contest.state(), contest.setting());
    let rules = setting.rules();
    let round = state.rules_of_round(rules);
    let answering: &[usize] = match &state.phase {
        Phase::Answering { teams, .. } => teams,
        Phase::Bonus { team, is_stealing: false, .. } => std::slice::from_ref(team),
        _ => &[],
    };
    let scores = contest.scores();
    let open = state.open.as_ref().filter(|_| state.is_open());
    let named = |seat: usize| locales.first().map(|locale| called(contest, seat, locale)).unwrap_or_default();
    let teams = (0..setting.teams().len()).map(|seat| HallTeam {
        name: named(seat),
        look: Look::of(seat),
        score: scores.get(seat).copied().unwrap_or_default(),
        answers: answering.contains(&seat),
        is_out: open.is_some_and(|open| open.locked.get(seat) == Some(&true)),
    });
    let counted =
        state.round.as_ref().zip(round).map(|(now, rule)| {
            (now.counted.iter().sum::<u32>().max(1), rule.questions.total(now.order.len()))
        });
    let body = match (&state.phase, state.asked.last(), round) {
        (Phase::Ended, ..) => HallBody::Places(
            contest
                .standings()
                .into_iter()
                .take(Plan::MOST_TEAMS)
                .map(|standing| Place {
                    place: standing.place,
                    name: named(standing.team),
                    look: Look::of(standing.team),
                    score: standing.score,
                })
                .collect(),
        ),
        (Phase::Ready, ..) if evening.shown.card => HallBody::Card(card(evening, locales)),
        (Phase::Ready, ..) => HallBody::Welcome(each(&rules.name, locales)),
        // A question that is open is never hidden by a card.
        (_, _, Some(_)) if (evening.shown.card || state.phase == Phase::Between) && !state.is_open() => {
            HallBody::Card(card(evening, locales))
        }
        (_, Some(asked), _) => asked_body(evening, asked, locales),
        _ => HallBody::Card(card(evening, locales)),
    };
    let is_question = matches!(body, HallBody::Question { .. });
    Hall {
        round: heading(evening, locales),
        count: counted.filter(|_| is_question),
        outcome: outcome(evening, locales).filter(|_| is_question),
        body,
        teams: of_class(evening, teams.collect()),
        rests: locales
            .iter()
            .filter(|_| state.paused_since.is_some())
            .map(|locale| locale.text("host-rests"))
            .collect(),
        is_open: state.is_open(),
        join: evening.phones().filter(|phones| !phones.is_locked()).map(|phones| Join {
            url: phones.url(),
            address: format!("http://{}", phones.address()),
            code: phones.code().digits().to_owned(),
        }),
        answering: answering
            .iter()
            .map(|seat| HallPress {
                name: named(*seat),
                look: Look::of(*seat),
                after: pressed_after(evening, *seat),
            })
            .collect(),
    }
}

/// What stands above: the round; once it is over, the evening.
fn heading(evening: &Evening, locales: &[Locale]) -> Vec<String> {
    let contest = evening.contest();
    let (state, rules) = (contest.state(), contest.setting().rules());
    match state.rules_of_round(rules) {
        _ if state.phase == Phase::Ended => each(&rules.name, locales),
        Some(round) => names_of(round, state.round.as_ref().map(|round| round.place), locales),
        None => Vec::new(),
    }
}

/// Who was right in the last question, once that is decided. In a tie-break nobody gets points, and of the audience
/// nobody is named.
fn outcome(evening: &Evening, locales: &[Locale]) -> Option<HallOutcome> {
    let contest = evening.contest();
    let state = contest.state();
    let round = state.rules_of_round(contest.setting().rules())?;
    let last = state.asked.len().checked_sub(1)?;
    let is_told = state.phase == Phase::Decided && state.asked[last].end == AskedEnd::Counted;
    if !is_told || round.kind == Kind::TieBreak || round.kind.by() == By::Audience {
        return None;
    }
    let gained = |seat: usize| {
        let own = state.entries.iter().filter(|entry| entry.question == Some(last) && entry.team == seat);
        own.map(|entry| entry.points).sum::<i64>()
    };
    let all = (0..contest.setting().teams().len()).map(|seat| (seat, gained(seat)));
    let mut right: Vec<(usize, i64)> = all.filter(|(_, points)| *points > 0).collect();
    let more = right.len().saturating_sub(Plan::MOST_TEAMS);
    right.truncate(Plan::MOST_TEAMS);
    let key = if right.is_empty() { "host-nobody-right" } else { "host-right" };
    let named = |seat| locales.first().map(|locale| called(contest, seat, locale)).unwrap_or_default();
    let gain = |(seat, points): (usize, i64)| HallGain { name: named(seat), look: Look::of(seat), points };
    Some(HallOutcome {
        says: locales.iter().map(|locale| locale.text(key)).collect(),
        right: right.into_iter().map(gain).collect(),
        more,
    })
}

/// Of a whole class the hall sees those that are in front; everybody sees the own result on the phone.
fn of_class(evening: &Evening, teams: Vec<HallTeam>) -> Vec<HallTeam> {
    const IN_FRONT: usize = 5;
    if teams.len() <= Plan::MOST_TEAMS {
        return teams;
    }
    let standings = evening.contest().standings();
    standings.iter().take(IN_FRONT).filter_map(|standing| teams.get(standing.team).cloned()).collect()
}

/// Returns what a team is called: by its name, or by its number in this language if it was given none.
pub fn called(contest: &Contest, seat: usize, locale: &Locale) -> String {
    if contest.is_numbered(seat) {
        locale.format("host-team", &[("number", (seat + 1).into())])
    } else {
        contest.name(seat).to_owned()
    }
}

/// Returns how long after the start a team pressed, ms; before it, nothing.
pub fn pressed_after(evening: &Evening, seat: usize) -> Option<u64> {
    let state = evening.contest().state();
    let buzzer = state.rules_of_round(evening.contest().setting().rules())?.buzzer.as_ref()?;
    let window = state.open.as_ref()?.window.as_ref()?;
    let at = window.pressed_at(seat, buzzer.opens)?;
    Some(at.saturating_sub(window.go_at.unwrap_or(window.opened_at)))
}

/// Returns a text in the languages of the hall, each once.
pub fn each(text: &Trilingual, locales: &[Locale]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for locale in locales {
        let own = text.in_language(locale.lang());
        if !own.is_empty() && !texts.iter().any(|known| known == own) {
            texts.push(own.to_owned());
        }
    }
    texts
}

/// Returns the name of a round, in the languages of the hall.
pub fn names_of(round: &Round, place: Option<RoundPlace>, locales: &[Locale]) -> Vec<String> {
    let name = |locale: &Locale| locale.text(round.kind.message_id());
    let titled = round.title.as_ref().map(|title| each(title, locales));
    let mut names = titled.unwrap_or_else(|| locales.iter().map(name).collect());
    if let (Some(RoundPlace::Rule(index)), Some(first), Some(locale)) =
        (place, names.first_mut(), locales.first())
    {
        *first = format!("{} · {first}", locale.format("host-round", &[("number", (index + 1).into())]));
    }
    names
}

fn card(evening: &Evening, locales: &[Locale]) -> Vec<Vec<String>> {
    let contest = evening.contest();
    let lines = if contest.state().round.is_some() { contest.card() } else { contest.evening_card() };
    let told = |line| locales.iter().map(|locale| locale.explain(line)).collect();
    lines.iter().map(told).collect()
}

fn asked_body(evening: &Evening, asked: &Asked, locales: &[Locale]) -> HallBody {
    let id = evening.asked().unwrap_or(&asked.question);
    let Some((_, question)) = evening.question(id) else {
        // The pack was removed since: the host has the question on paper.
        return HallBody::Question {
            ask: locales.first().map(|locale| locale.text("host-question-gone")).into_iter().collect(),
            options: Vec::new(),
            numbered: false,
            answer: None,
        };
    };
    let shown = evening.shown.answer && !evening.contest().state().is_open();
    HallBody::Question {
        ask: each(&question.ask_by_ear(), locales),
        options: options(question, evening.contest().setting().seed(), locales),
        numbered: !matches!(question.kind, QuestionKind::Order { .. }),
        answer: shown.then(|| answer(question, locales)),
    }
}

/// Returns what can be chosen, in the author's order; what is to be put in order, in another one.
pub fn options(question: &Question, seed: u64, locales: &[Locale]) -> Vec<Vec<String>> {
    match &question.kind {
        QuestionKind::Choice { options, .. } => options.iter().map(|option| each(option, locales)).collect(),
        QuestionKind::TrueFalse(_) => ["drill-true", "drill-false"]
            .map(|key| locales.iter().map(|locale| locale.text(key)).collect())
            .into(),
        QuestionKind::Order { items } => {
            mixed(items.len(), seed, &question.id).iter().map(|item| each(&items[*item], locales)).collect()
        }
        QuestionKind::Number { .. } | QuestionKind::Text { .. } => Vec::new(),
    }
}

/// Returns an order of so many things that is not the right one, the same for a seed and a question.
fn mixed(count: usize, seed: u64, id: &str) -> Vec<usize> {
    let hash = |item: usize| {
        let start = seed ^ (item as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        id.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
    };
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|item| hash(*item));
    if order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

/// Returns the right answer.
pub fn answer(question: &Question, locales: &[Locale]) -> HallAnswer {
    let why = each(&question.why, locales);
    let (option, text) = match &question.kind {
        QuestionKind::Choice { options, answer } => {
            (Some(*answer), options.get(*answer).map(|option| each(option, locales)).unwrap_or_default())
        }
        QuestionKind::TrueFalse(is_true) => {
            let key = if *is_true { "drill-true" } else { "drill-false" };
            (Some(usize::from(!is_true)), locales.iter().map(|locale| locale.text(key)).collect())
        }
        QuestionKind::Number { value, unit, .. } => {
            let of = |locale: &Locale| {
                let number = locale.in_digits(value.to_string());
                match unit.as_ref().map(|unit| each(unit, std::slice::from_ref(locale))) {
                    Some(unit) => format!("{number} {}", unit.join("")),
                    None => number,
                }
            };
            let mut texts: Vec<String> = locales.iter().map(of).collect();
            texts.dedup();
            (None, texts)
        }
        QuestionKind::Order { items } => {
            let of = |locale: &Locale| {
                let items = items.iter().flat_map(|item| each(item, std::slice::from_ref(locale)));
                items.collect::<Vec<_>>().join(" → ")
            };
            (None, locales.iter().map(of).collect())
        }
        QuestionKind::Text { accepted } => (None, accepted.iter().take(3).cloned().collect()),
    };
    HallAnswer { option, text, why }
}
