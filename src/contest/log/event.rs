//! A line of a log that is an event.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fault::{LogFault, Looked};
use super::fields::Fields;
use crate::contest::event::{Claim, Correction, Event, EventKind, Noted, Recorded, Ruling, TeamAnswer};
use crate::contest::team::TeamId;

/// The names of rulings.
const RULINGS: [&str; 6] = ["right", "power", "wrong", "partial", "prompted", "void"];

/// Reads an event.
pub fn read(value: &Value) -> Result<Recorded, Vec<LogFault>> {
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let at = fields.needed("at").and_then(|value| fields.typed("at", Looked::WholeNumber, value.as_u64()));
    let known = EventKind::ALL.map(EventKind::as_str);
    let Some(kind) = fields.named("event", &known, EventKind::from_name) else {
        // Without the name of the event nothing can be said of its other fields.
        return Err(fields.faults);
    };
    let event = event(&mut fields, kind);
    fields.end(at.zip(event).map(|(at, event)| Recorded { at, event }))
}

fn event(fields: &mut Fields<'_>, kind: EventKind) -> Option<Event> {
    Some(match kind {
        EventKind::Round => Event::Round { round: fields.whole("round")? },
        EventKind::TieBreak => {
            let list = fields.list("teams")?;
            let teams: Option<Vec<TeamId>> = list.iter().map(|team| team.as_str().map(TeamId::new)).collect();
            let teams = fields.typed("teams", Looked::Text, teams)?;
            if teams.len() < 2 {
                fields.faults.push(LogFault::WrongType { name: "teams".to_owned(), expected: Looked::List });
            }
            Event::TieBreak { teams }
        }
        EventKind::Choose => {
            let (team, points) = (fields.team("team"), fields.optional_whole("points"));
            let player = fields.optional_text("player");
            Event::Choose { team: team?, points, player }
        }
        EventKind::Pass => Event::Pass { team: fields.team("team")? },
        EventKind::Question => {
            let question = fields.text("question");
            let team = fields.optional_text("team").map(TeamId::new);
            let bonus = fields.texts("bonus");
            Event::Question { question: question?, team, bonus: bonus? }
        }
        EventKind::Go => Event::Go,
        EventKind::Press => {
            let team = fields.team("team");
            let pressed = fields.optional("pressed");
            let pressed = match pressed {
                None => None,
                Some(value) => Some(fields.typed("pressed", Looked::WholeNumber, value.as_u64())?),
            };
            Event::Press { team: team?, pressed }
        }
        EventKind::Ruling => {
            let team = fields.team("team");
            let ruling = ruling(fields);
            Event::Ruling { team: team?, ruling: ruling? }
        }
        EventKind::TimeUp => Event::TimeUp,
        EventKind::Answer => {
            let team = fields.team("team");
            // Without a ruling a note is taken back.
            let noted = if fields.optional("ruling").is_some() { Some(noted(fields)?) } else { None };
            Event::Answer { team: team?, noted }
        }
        EventKind::Answers => Event::Answers { answers: answers(fields)? },
        EventKind::Cards => {
            let answer = fields.truth("answer");
            let shown = shown(fields);
            Event::Cards { answer: answer?, shown: shown? }
        }
        EventKind::Audience => Event::Audience { is_right: fields.optional_truth("right") },
        EventKind::Substitution => {
            let (team, out, comes) = (fields.team("team"), fields.text("out"), fields.text("in"));
            Event::Substitution { team: team?, out: out?, comes: comes? }
        }
        EventKind::Rename => {
            let (team, name) = (fields.team("team"), fields.text("name"));
            Event::Rename { team: team?, name: name? }
        }
        EventKind::Adjust => {
            let (team, points) = (fields.team("team"), fields.whole("points"));
            let reason = fields.optional_text("reason").unwrap_or_default();
            Event::Adjust { team: team?, points: points?, reason }
        }
        EventKind::Protest => {
            let (team, claim) = (fields.team("team"), fields.needed("claim"));
            let claim = claim.and_then(|value| {
                let claim = claim_of(value);
                fields.inner(claim)
            });
            Event::Protest { team: team?, claim: claim? }
        }
        EventKind::Resolve => {
            let (protest, is_upheld) = (fields.whole("protest"), fields.truth("upheld"));
            Event::Resolve { protest: protest?, is_upheld: is_upheld? }
        }
        EventKind::ThrowOut => Event::ThrowOut { question: fields.text("question")? },
        EventKind::Correct => Event::Correct(correction(fields)?),
        EventKind::Undo => Event::Undo { of: fields.optional_whole("of") },
        EventKind::Redo => Event::Redo { of: fields.optional_whole("of") },
        EventKind::Pause => Event::Pause,
        EventKind::Resume => Event::Resume,
        EventKind::End => Event::End,
    })
}

fn ruling(fields: &mut Fields<'_>) -> Option<Ruling> {
    let name = fields.named("ruling", &RULINGS, |name| RULINGS.into_iter().find(|known| *known == name))?;
    Some(match name {
        "right" => Ruling::Right,
        "power" => Ruling::Power,
        "wrong" => Ruling::Wrong,
        "prompted" => Ruling::Prompted,
        "void" => Ruling::Void,
        _ => Ruling::Partial(fields.whole("points")?),
    })
}

fn answers(fields: &mut Fields<'_>) -> Option<Vec<TeamAnswer>> {
    let list = fields.list("answers")?;
    let answers: Vec<Option<TeamAnswer>> =
        list.iter().map(|value| fields.inner(team_answer(value))).collect();
    answers.into_iter().collect()
}

fn team_answer(value: &Value) -> Result<TeamAnswer, Vec<LogFault>> {
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let team = fields.team("team");
    let noted = noted(&mut fields);
    fields.end(team.zip(noted).map(|(team, Noted { ruling, took_ms })| TeamAnswer { team, ruling, took_ms }))
}

fn noted(fields: &mut Fields<'_>) -> Option<Noted> {
    let ruling = ruling(fields);
    let took_ms: Option<u32> = fields.optional_whole("took_ms");
    Some(Noted { ruling: ruling?, took_ms: took_ms.map(u64::from) })
}

fn shown(fields: &mut Fields<'_>) -> Option<BTreeMap<TeamId, Vec<bool>>> {
    let value = fields.needed("shown")?;
    let map = fields.typed("shown", Looked::Fields, value.as_object())?;
    let mut shown = BTreeMap::new();
    for (team, cards) in map {
        let cards = fields.typed("shown", Looked::List, cards.as_array())?;
        let cards: Option<Vec<bool>> = cards.iter().map(Value::as_bool).collect();
        shown.insert(TeamId::new(team), fields.typed("shown", Looked::TrueOrFalse, cards)?);
    }
    Some(shown)
}

fn claim_of(value: &Value) -> Result<Claim, Vec<LogFault>> {
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let claim = match fields.optional_text("throw_out") {
        Some(question) => Some(Claim::ThrowOut { question }),
        None => correction(&mut fields).map(Claim::Ruling),
    };
    fields.end(claim)
}

fn correction(fields: &mut Fields<'_>) -> Option<Correction> {
    let of = fields.whole("of");
    let team = fields.optional_text("team").map(TeamId::new);
    let ruling = ruling(fields);
    Some(Correction { of: of?, team, ruling: ruling? })
}
