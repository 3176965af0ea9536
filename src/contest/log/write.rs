//! The lines of a log, as the program writes them.

use serde_json::{Map, Value, json};

use super::head::FORMAT;
use crate::contest::event::{Claim, Correction, Event, Recorded, Ruling};
use crate::contest::setting::Setting;
use crate::contest::team::{QuestionRef, Team, TeamId};

/// Returns the first line of a log, without a line break. The rules stand in it in full, so that the log means the same
/// wherever it is read, and with a later version of the program too.
#[must_use]
pub fn head_line(setting: &Setting) -> String {
    let teams: Vec<Value> = setting.teams().iter().map(team).collect();
    let questions: Vec<Value> = setting.questions().iter().map(question).collect();
    // Rules are plain data, which always becomes JSON.
    let rules = serde_json::to_value(setting.rules()).unwrap_or_default();
    json!({ "log": FORMAT, "rules": rules, "teams": teams, "seed": setting.seed(), "questions": questions })
        .to_string()
}

/// Returns the line of an event, without a line break.
#[must_use]
pub fn event_line(recorded: &Recorded) -> String {
    let mut fields = fields(&recorded.event);
    fields.insert("at".to_owned(), recorded.at.into());
    fields.insert("event".to_owned(), recorded.event.kind().as_str().into());
    Value::Object(fields).to_string()
}

fn team(team: &Team) -> Value {
    let numbered = team.is_numbered.then_some(true);
    without_nulls(json!({
        "id": team.id.as_str(),
        "name": team.name,
        "numbered": numbered,
        "players": team.players,
        "reserves": team.reserves,
    }))
}

fn question(question: &QuestionRef) -> Value {
    json!({ "id": question.id, "difficulty": question.difficulty })
}

fn fields(event: &Event) -> Map<String, Value> {
    let value = match event {
        Event::Round { round } => json!({ "round": round }),
        Event::TieBreak { teams } => {
            json!({ "teams": teams.iter().map(TeamId::as_str).collect::<Vec<_>>() })
        }
        Event::Choose { team, points, player } => {
            json!({ "team": team.as_str(), "points": points, "player": player })
        }
        Event::Pass { team } => json!({ "team": team.as_str() }),
        Event::Question { question, team, bonus } => {
            let team = team.as_ref().map(TeamId::as_str);
            let bonus = (!bonus.is_empty()).then_some(bonus);
            json!({ "question": question, "team": team, "bonus": bonus })
        }
        Event::Press { team, pressed } => json!({ "team": team.as_str(), "pressed": pressed }),
        Event::Ruling { team, ruling } => ruled(json!({ "team": team.as_str() }), *ruling),
        Event::Answer { team, noted } => {
            let fields = json!({ "team": team.as_str(), "took_ms": noted.and_then(|noted| noted.took_ms) });
            noted.map_or(fields.clone(), |noted| ruled(fields, noted.ruling))
        }
        Event::Answers { answers } => {
            let answers = answers.iter().map(|answer| {
                ruled(json!({ "team": answer.team.as_str(), "took_ms": answer.took_ms }), answer.ruling)
            });
            json!({ "answers": answers.map(without_nulls).collect::<Vec<_>>() })
        }
        Event::Cards { answer, shown } => {
            let shown: Map<String, Value> =
                shown.iter().map(|(team, cards)| (team.as_str().to_owned(), json!(cards))).collect();
            json!({ "answer": answer, "shown": shown })
        }
        Event::Audience { is_right } => json!({ "right": is_right }),
        Event::Substitution { team, out, comes } => json!({ "team": team.as_str(), "out": out, "in": comes }),
        Event::Rename { team, name } => json!({ "team": team.as_str(), "name": name }),
        Event::Adjust { team, points, reason } => {
            json!({ "team": team.as_str(), "points": points, "reason": reason })
        }
        Event::Protest { team, claim } => {
            let claim = match claim {
                Claim::Ruling(correction) => corrected(correction),
                Claim::ThrowOut { question } => json!({ "throw_out": question }),
            };
            json!({ "team": team.as_str(), "claim": without_nulls(claim) })
        }
        Event::Resolve { protest, is_upheld } => json!({ "protest": protest, "upheld": is_upheld }),
        Event::ThrowOut { question } => json!({ "question": question }),
        Event::Correct(correction) => corrected(correction),
        Event::Undo { of } | Event::Redo { of } => json!({ "of": of }),
        Event::Go | Event::TimeUp | Event::Pause | Event::Resume | Event::End => json!({}),
    };
    match without_nulls(value) {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn corrected(correction: &Correction) -> Value {
    let team = correction.team.as_ref().map(TeamId::as_str);
    ruled(json!({ "of": correction.of, "team": team }), correction.ruling)
}

fn ruled(mut fields: Value, ruling: Ruling) -> Value {
    fields["ruling"] = ruling.as_str().into();
    if let Ruling::Partial(points) = ruling {
        fields["points"] = points.into();
    }
    fields
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        other => other,
    }
}
