//! What serde cannot check of rules: numbers out of bounds and combinations that make no sense.

use super::fault::{Place, WrongRule};
use super::{
    AfterWrong, Bonus, Buzzer, By, Count, EarlyThen, FinalTie, Kind, Opens, Order, Penalty, Points,
    Prompting, Round, Rules, Shape, Speed, Steal, Trilingual,
};

/// No evening has more rounds.
const MOST_ROUNDS: usize = 50;
/// No round has more questions.
const MOST_QUESTIONS: u32 = 500;
/// The most points of one question, so that sums of 64 bits never overflow.
const MOST_POINTS: u32 = 100_000;
/// An hour.
const MOST_SECONDS: u32 = 3_600;

/// Finds everything that is wrong with rules, each with the place of the value.
#[must_use]
pub fn check(rules: &Rules) -> Vec<(Place, WrongRule)> {
    let mut checker = Checker { found: Vec::new() };
    checker.rules(rules);
    checker.found
}

struct Checker {
    found: Vec<(Place, WrongRule)>,
}

impl Checker {
    fn rules(&mut self, rules: &Rules) {
        let root = Place::root();
        self.text(&rules.name, &root.field("name"));
        let bound = i64::from(MOST_POINTS);
        self.range(rules.start.into(), -bound, bound, root.field("start"));
        if let Some(floor) = rules.floor {
            self.range(floor.into(), -bound, rules.start.into(), root.field("floor"));
        }
        let teams = root.field("teams");
        self.range(rules.teams.least.into(), 1, 100, teams.field("least"));
        self.range(rules.teams.most.into(), rules.teams.least.max(1).into(), 100, teams.field("most"));
        self.range(rules.tie_ms.into(), 0, 1_000, root.field("tie_ms"));
        self.range(rules.places.into(), 1, 100, root.field("places"));
        if let Some(substitution) = rules.substitution {
            self.range(substitution.most.into(), 1, 100, root.field("substitution").field("most"));
        }
        if rules.rounds.is_empty() {
            self.add(root.field("rounds"), WrongRule::TooFew { found: 0, least: 1 });
        }
        if rules.rounds.len() > MOST_ROUNDS {
            let rounds = i64::try_from(rules.rounds.len()).unwrap_or(i64::MAX);
            self.range(rounds, 1, 50, root.field("rounds"));
        }
        for (index, round) in rules.rounds.iter().take(MOST_ROUNDS).enumerate() {
            let place = root.field("rounds").item(index);
            self.round(round, &place);
            if round.kind == Kind::TieBreak {
                self.add(place.field("kind"), WrongRule::not_here("rounds", "kind: TieBreak"));
            }
        }
        self.tie_break(rules, &root);
    }

    fn tie_break(&mut self, rules: &Rules, root: &Place) {
        match (&rules.tie_break, rules.final_tie) {
            (Some(round), FinalTie::TieBreak) => {
                let place = root.field("tie_break");
                self.round(round, &place);
                if round.kind != Kind::TieBreak {
                    self.add(place.field("kind"), WrongRule::needs("tie_break", "kind: TieBreak"));
                }
            }
            (None, FinalTie::TieBreak) => {
                self.add(root.field("final_tie"), WrongRule::needs("final_tie: TieBreak", "tie_break"));
            }
            (Some(_), FinalTie::Shared) => {
                self.add(root.field("tie_break"), WrongRule::not_here("final_tie: Shared", "tie_break"));
            }
            (Some(_), FinalTie::Draw) => {
                self.add(root.field("tie_break"), WrongRule::not_here("final_tie: Draw", "tie_break"));
            }
            (None, _) => {}
        }
    }

    fn round(&mut self, round: &Round, place: &Place) {
        let kind = kind_as_written(round.kind);
        let by = round.kind.by();
        if let Some(title) = &round.title {
            self.text(title, &place.field("title"));
        }
        let questions = place.field("questions");
        match round.questions {
            Count::Each(_) if by != By::Turn => self.add(questions, WrongRule::not_here(kind, "Each")),
            Count::Total(_) if by == By::Turn => self.add(questions, WrongRule::not_here(kind, "Total")),
            Count::Each(number) | Count::Total(number) => {
                self.range(number.into(), 1, MOST_QUESTIONS.into(), questions);
            }
        }
        self.points(round, kind, &place.field("points"));
        self.penalty(round.wrong, place.field("wrong"));
        if let Some(late) = round.late {
            self.penalty(late, place.field("late"));
        }
        if let Prompting::Lose(points) = round.prompting {
            self.range(points.into(), 0, MOST_POINTS.into(), place.field("prompting"));
        }
        if let Some(seconds) = round.seconds {
            self.range(seconds.into(), 1, MOST_SECONDS.into(), place.field("seconds"));
        }
        self.only(by == By::Turn || round.order == Order::Seat, kind, "order", place);
        self.only(by == By::Turn || round.steal == Steal::Nobody, kind, "steal", place);
        self.only(by == By::Turn || !round.may_pass, kind, "may_pass", place);
        self.only(by == By::All || round.speed == Speed::Ignored, kind, "speed", place);
        self.only(round.kind == Kind::TieBreak || !round.out_when_wrong, kind, "out_when_wrong", place);
        if round.speed != Speed::Ignored && round.seconds.is_none() {
            self.add(place.field("speed"), WrongRule::needs("speed", "seconds"));
        }
        self.cards(round, kind, place);
        self.buzzers(round, kind, place);
    }

    fn points(&mut self, round: &Round, kind: &'static str, place: &Place) {
        match &round.points {
            Points::Flat(points) => self.range((*points).into(), 0, MOST_POINTS.into(), place.clone()),
            Points::ByDifficulty(points) if points.len() != 3 => {
                self.range(as_i64(points.len()), 3, 3, place.clone());
            }
            Points::Chosen(points) if points.is_empty() => {
                self.add(place.clone(), WrongRule::TooFew { found: 0, least: 1 });
            }
            Points::ByDifficulty(points) | Points::Chosen(points) => {
                let out = points.iter().find(|points| !(1..=MOST_POINTS).contains(points));
                if let Some(points) = out {
                    self.range((*points).into(), 1, MOST_POINTS.into(), place.clone());
                }
                if points.len() > 10 {
                    self.range(as_i64(points.len()), 1, 10, place.clone());
                }
            }
        }
        let chosen = matches!(round.points, Points::Chosen(_));
        match round.kind {
            Kind::Risk if !chosen => self.add(place.clone(), WrongRule::needs(kind, "Chosen")),
            Kind::Risk | Kind::Named => {}
            _ if chosen => self.add(place.clone(), WrongRule::not_here(kind, "Chosen")),
            _ => {}
        }
    }

    fn cards(&mut self, round: &Round, kind: &'static str, place: &Place) {
        self.only(round.kind == Kind::Cards || round.players.is_none(), kind, "players", place);
        if round.kind == Kind::Cards {
            match round.players {
                None => self.add(place.field("kind"), WrongRule::needs(kind, "players")),
                Some(players) => self.range(players.into(), 1, 10, place.field("players")),
            }
            if let Some(index) = round.shapes.iter().position(|shape| *shape != Shape::TrueFalse) {
                self.add(place.field("shapes").item(index), WrongRule::needs(kind, "TrueFalse"));
            }
        }
    }

    fn buzzers(&mut self, round: &Round, kind: &'static str, place: &Place) {
        let has_buzzers = round.kind.by() == By::Buzzer;
        let steals = round.steal == Steal::Press;
        match &round.buzzer {
            Some(buzzer) if has_buzzers || steals => {
                self.buzzer(buzzer, &place.field("buzzer"));
                if steals && buzzer.opens == Opens::AtStart && !buzzer.early.is_empty() {
                    let early = place.field("buzzer").field("early");
                    self.add(early, WrongRule::not_here("steal: Press", "early"));
                }
            }
            Some(_) => self.add(place.field("buzzer"), WrongRule::not_here(kind, "buzzer")),
            None if has_buzzers => self.add(place.field("kind"), WrongRule::needs(kind, "buzzer")),
            None if steals => self.add(place.field("steal"), WrongRule::needs("steal: Press", "buzzer")),
            None => {}
        }
        match round.bonus {
            Some(bonus) if round.kind == Kind::Tossup => self.bonus(bonus, &place.field("bonus")),
            Some(_) => self.add(place.field("bonus"), WrongRule::not_here(kind, "bonus")),
            None => {}
        }
    }

    fn buzzer(&mut self, buzzer: &Buzzer, place: &Place) {
        self.range(buzzer.seconds.into(), 1, MOST_SECONDS.into(), place.field("seconds"));
        match buzzer.opens {
            Opens::AtStart => {
                let at = "opens: AtStart";
                self.only(buzzer.interrupt_wrong.is_none(), at, "interrupt_wrong", place);
                self.only(buzzer.power.is_none(), at, "power", place);
            }
            Opens::AtOnce => self.only(buzzer.early.is_empty(), "opens: AtOnce", "early", place),
        }
        for (index, early) in buzzer.early.iter().enumerate() {
            let place = place.field("early").item(index);
            self.range(early.lose.into(), 0, MOST_POINTS.into(), place.field("lose"));
            if let EarlyThen::Delay(ms) = early.then {
                self.range(ms.into(), 1, 60_000, place.field("then"));
            }
        }
        if let Some(attempts) = buzzer.attempts {
            self.range(attempts.into(), 1, 100, place.field("attempts"));
            let ends = buzzer.after_wrong == AfterWrong::Ends;
            self.only(!ends, "after_wrong: Ends", "attempts", place);
        }
        if let Some(penalty) = buzzer.interrupt_wrong {
            self.penalty(penalty, place.field("interrupt_wrong"));
        }
        if let Some(power) = buzzer.power {
            self.range(power.into(), 1, MOST_POINTS.into(), place.field("power"));
        }
    }

    fn bonus(&mut self, bonus: Bonus, place: &Place) {
        self.range(bonus.parts.into(), 1, 10, place.field("parts"));
        self.range(bonus.points.into(), 1, MOST_POINTS.into(), place.field("points"));
        self.range(bonus.seconds.into(), 1, MOST_SECONDS.into(), place.field("seconds"));
    }

    fn penalty(&mut self, penalty: Penalty, place: Place) {
        if let Penalty::Lose(points) = penalty {
            self.range(points.into(), 0, MOST_POINTS.into(), place);
        }
    }

    /// Reports a field that has no meaning beside `what`, unless it is as it would be if it were not written.
    fn only(&mut self, is_fine: bool, what: &'static str, field: &'static str, place: &Place) {
        if !is_fine {
            self.add(place.field(field), WrongRule::not_here(what, field));
        }
    }

    fn text(&mut self, text: &Trilingual, place: &Place) {
        for (language, text) in [("bo", &text.bo), ("zh", &text.zh)] {
            if text.trim().is_empty() {
                self.add(place.field(language), WrongRule::EmptyText);
            }
        }
    }

    fn range(&mut self, found: i64, least: i64, most: i64, place: Place) {
        if !(least..=most).contains(&found) {
            self.add(place, WrongRule::OutOfRange { found, least, most });
        }
    }

    fn add(&mut self, place: Place, wrong: WrongRule) {
        self.found.push((place, wrong));
    }
}

/// Returns the kind as it stands in a rule file.
fn kind_as_written(kind: Kind) -> &'static str {
    match kind {
        Kind::Required => "kind: Required",
        Kind::Named => "kind: Named",
        Kind::Risk => "kind: Risk",
        Kind::Buzzer => "kind: Buzzer",
        Kind::Tossup => "kind: Tossup",
        Kind::Everyone => "kind: Everyone",
        Kind::Cards => "kind: Cards",
        Kind::Audience => "kind: Audience",
        Kind::TieBreak => "kind: TieBreak",
    }
}

fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
