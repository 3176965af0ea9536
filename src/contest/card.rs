//! Rule cards: what the hall should know of a round, computed from its rules, so that the card cannot say anything else than
//! what is counted.

use super::rules::{
    AfterWrong, Buzzer, By, Count, EarlyThen, FinalTie, Kind, Opens, Order, Penalty, Points, PressTie,
    Prompting, Round, Rules, Speed, Steal, SubstitutionTime,
};
use crate::explain::Explain;

/// A line of a rule card: a Fluent key with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardLine {
    id: &'static str,
    args: Vec<(&'static str, String)>,
}

impl Explain for CardLine {
    fn message_id(&self) -> &'static str {
        self.id
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        self.args.clone()
    }
}

/// Returns the card of a round.
#[must_use]
pub fn of_round(round: &Round, rules: &Rules) -> Vec<CardLine> {
    let mut card = Card { lines: Vec::new() };
    card.say(who(round.kind));
    match round.questions {
        Count::Each(each) => card.count("contest-card-each", "questions", each),
        Count::Total(total) => card.count("contest-card-total", "questions", total),
    }
    if round.kind == Kind::TieBreak {
        card.say(if round.out_when_wrong { "contest-card-sudden-death" } else { "contest-card-first-right" });
    } else if round.kind != Kind::Audience {
        card.points(round);
    }
    if let Some(seconds) = round.seconds {
        card.count("contest-card-seconds", "seconds", seconds);
    }
    card.turns(round);
    card.together(round);
    if let Some(buzzer) = &round.buzzer {
        card.buzzer(buzzer);
        if round.kind.by() == By::Buzzer {
            card.press_tie(rules.press_tie);
        }
    }
    if let Some(bonus) = round.bonus {
        let args = [("parts", bonus.parts.to_string()), ("points", bonus.points.to_string())];
        card.with("contest-card-bonus", args.to_vec());
        if bonus.steal {
            card.say("contest-card-bonus-steal");
        }
    }
    card.lines
}

/// Returns the card of the whole evening.
#[must_use]
pub fn of_evening(rules: &Rules) -> Vec<CardLine> {
    let mut card = Card { lines: Vec::new() };
    let (least, most) = (rules.teams.least, rules.teams.most);
    card.with("contest-card-teams", vec![("least", least.to_string()), ("most", most.to_string())]);
    card.with("contest-card-start", vec![("points", rules.start.to_string())]);
    if let Some(floor) = rules.floor {
        card.with("contest-card-floor", vec![("points", floor.to_string())]);
    }
    if let Some(substitution) = rules.substitution {
        let id = match substitution.when {
            SubstitutionTime::BetweenRounds => "contest-card-substitution-rounds",
            SubstitutionTime::BetweenQuestions => "contest-card-substitution-questions",
        };
        card.count(id, "most", substitution.most);
    }
    card.say(match rules.final_tie {
        FinalTie::Shared => "contest-card-tie-shared",
        FinalTie::TieBreak => "contest-card-tie-break",
        FinalTie::Draw => "contest-card-tie-draw",
    });
    card.lines
}

/// Who answers.
fn who(kind: Kind) -> &'static str {
    match kind {
        Kind::Required => "contest-card-who-required",
        Kind::Named => "contest-card-who-named",
        Kind::Risk => "contest-card-who-risk",
        Kind::Buzzer | Kind::Tossup => "contest-card-who-buzzer",
        Kind::Everyone => "contest-card-who-everyone",
        Kind::Cards => "contest-card-who-cards",
        Kind::Audience => "contest-card-who-audience",
        Kind::TieBreak => "contest-card-who-tie-break",
    }
}

struct Card {
    lines: Vec<CardLine>,
}

impl Card {
    fn points(&mut self, round: &Round) {
        match &round.points {
            Points::Flat(points) => self.count("contest-card-right", "points", *points),
            Points::ByDifficulty(points) => {
                let point = |index: usize| points.get(index).copied().unwrap_or_default().to_string();
                let args = vec![("easy", point(0)), ("middle", point(1)), ("hard", point(2))];
                self.with("contest-card-by-difficulty", args);
            }
            Points::Chosen(points) => {
                let points = points.iter().map(u32::to_string).collect::<Vec<_>>().join(" · ");
                self.with("contest-card-chosen", vec![("points", points)]);
            }
        }
        let ids = ["contest-card-wrong-nothing", "contest-card-wrong-lose", "contest-card-wrong-value"];
        self.penalty(round.wrong, ids);
        if let Some(late) = round.late.filter(|late| *late != round.wrong) {
            let ids = ["contest-card-late-nothing", "contest-card-late-lose", "contest-card-late-value"];
            self.penalty(late, ids);
        }
        if let Prompting::Lose(points) = round.prompting {
            self.count("contest-card-prompting", "points", points);
        }
    }

    fn penalty(&mut self, penalty: Penalty, [nothing, lose, value]: [&'static str; 3]) {
        match penalty {
            Penalty::Nothing | Penalty::Lose(0) => self.say(nothing),
            Penalty::Lose(points) => self.count(lose, "points", points),
            Penalty::Value => self.say(value),
        }
    }

    fn turns(&mut self, round: &Round) {
        match round.order {
            Order::Seat => {}
            Order::SeatBackwards => self.say("contest-card-backwards"),
            Order::HighestFirst => self.say("contest-card-highest-first"),
            Order::LowestFirst => self.say("contest-card-lowest-first"),
            Order::Drawn => self.say("contest-card-drawn"),
        }
        if round.may_pass {
            self.say("contest-card-may-pass");
        }
        match round.steal {
            Steal::Nobody => {}
            Steal::Next => self.say("contest-card-steal-next"),
            Steal::Press => self.say("contest-card-steal-press"),
        }
    }

    fn together(&mut self, round: &Round) {
        if let Some(players) = round.players {
            self.count("contest-card-players", "players", players.into());
        }
        if round.speed != Speed::Ignored {
            self.say("contest-card-speed");
        }
    }

    fn buzzer(&mut self, buzzer: &Buzzer) {
        self.say(match buzzer.opens {
            Opens::AtStart => "contest-card-at-start",
            Opens::AtOnce => "contest-card-at-once",
        });
        self.count("contest-card-press-seconds", "seconds", buzzer.seconds);
        for (offence, early) in buzzer.early.iter().enumerate() {
            let (id, ms) = match early.then {
                EarlyThen::Void => ("contest-card-early-void", 0),
                EarlyThen::Audience => ("contest-card-early-audience", 0),
                EarlyThen::Restart => ("contest-card-early-restart", 0),
                EarlyThen::LockedOut => ("contest-card-early-locked-out", 0),
                EarlyThen::Delay(ms) => ("contest-card-early-delay", ms),
            };
            // Where every offence costs the same there is no first one to be told of.
            let time = if buzzer.early.len() == 1 { 0 } else { offence + 1 };
            let mut args = vec![("time", time.to_string()), ("points", early.lose.to_string())];
            if ms > 0 {
                args.push(("seconds", in_seconds(ms)));
            }
            self.with(id, args);
        }
        self.say(match buzzer.after_wrong {
            AfterWrong::Ends => "contest-card-after-ends",
            AfterWrong::PressAgain => "contest-card-after-press",
            AfterWrong::NextInOrder => "contest-card-after-next",
        });
        if let Some(attempts) = buzzer.attempts {
            self.count("contest-card-attempts", "attempts", attempts.into());
        }
        match buzzer.interrupt_wrong {
            None | Some(Penalty::Value) => {}
            Some(Penalty::Nothing) => self.count("contest-card-interrupt", "points", 0),
            Some(Penalty::Lose(points)) => self.count("contest-card-interrupt", "points", points),
        }
        if let Some(power) = buzzer.power {
            self.count("contest-card-power", "points", power);
        }
    }

    fn press_tie(&mut self, press_tie: PressTie) {
        self.say(match press_tie {
            PressTie::Draw => "contest-card-press-draw",
            PressTie::Share => "contest-card-press-share",
            PressTie::Replay => "contest-card-press-replay",
        });
    }

    fn say(&mut self, id: &'static str) {
        self.with(id, Vec::new());
    }

    fn count(&mut self, id: &'static str, name: &'static str, number: u32) {
        self.with(id, vec![(name, number.to_string())]);
    }

    fn with(&mut self, id: &'static str, args: Vec<(&'static str, String)>) {
        self.lines.push(CardLine { id, args });
    }
}

/// Writes milliseconds as seconds, with no more decimals than there are: `1`, `0.25`.
fn in_seconds(ms: u32) -> String {
    let text = format!("{}.{:03}", ms / 1_000, ms % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
