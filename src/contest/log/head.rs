//! The first line of a log: what the contest begins with.

use serde_json::Value;

use super::fault::{LogFault, Looked};
use super::fields::Fields;
use crate::contest::rules::{Rules, preset, presets};
use crate::contest::setting::{Setting, SettingFault, shown};
use crate::contest::team::{QuestionRef, Team};

/// The value of the field `log`, which says what the file is.
pub const FORMAT: &str = "tsheg-contest-1";

/// Reads the first line.
pub fn read(value: &Value) -> Result<Setting, Vec<LogFault>> {
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    match fields.optional("log").map(Value::as_str) {
        Some(Some(FORMAT)) => {}
        None => return Err(vec![LogFault::NoHead]),
        Some(found) => {
            return Err(vec![LogFault::UnknownFormat { found: shown(found.unwrap_or_default()) }]);
        }
    }
    let rules = fields.needed("rules").and_then(|value| {
        let rules = rules(value);
        fields.inner(rules)
    });
    let teams = fields.list("teams").and_then(|list| {
        let teams: Vec<Option<Team>> = list.iter().map(|value| fields.inner(team(value))).collect();
        teams.into_iter().collect::<Option<Vec<Team>>>()
    });
    let seed =
        fields.needed("seed").and_then(|value| fields.typed("seed", Looked::WholeNumber, value.as_u64()));
    let questions = match fields.optional("questions") {
        None => Some(Vec::new()),
        Some(value) => fields.typed("questions", Looked::List, value.as_array()).and_then(|list| {
            let questions: Vec<Option<QuestionRef>> =
                list.iter().map(|value| fields.inner(question(value))).collect();
            questions.into_iter().collect::<Option<Vec<QuestionRef>>>()
        }),
    };
    let (rules, teams, seed, questions) = fields.end(
        rules
            .zip(teams)
            .zip(seed.zip(questions))
            .map(|((rules, teams), (seed, questions))| (rules, teams, seed, questions)),
    )?;
    let faults = |faults: Vec<SettingFault>| faults.into_iter().map(LogFault::Setting).collect::<Vec<_>>();
    Setting::new(rules, teams, seed, questions).map_err(faults)
}

/// Rules by name, or in full.
fn rules(value: &Value) -> Result<Rules, Vec<LogFault>> {
    if let Some(name) = value.as_str() {
        return preset(name).ok_or_else(|| {
            let known = presets().iter().map(|preset| preset.id).collect::<Vec<_>>().join(", ");
            vec![LogFault::UnknownRules { found: shown(name), known }]
        });
    }
    if !value.is_object() {
        return Err(vec![LogFault::WrongType { name: "rules".to_owned(), expected: Looked::Fields }]);
    }
    serde::Deserialize::deserialize(value).map_err(|error: serde_json::Error| {
        vec![LogFault::BadRules { reason: shown_reason(&error.to_string()) }]
    })
}

/// A team by its id alone, or with names.
fn team(value: &Value) -> Result<Team, Vec<LogFault>> {
    if let Some(id) = value.as_str() {
        return Ok(Team::new(id));
    }
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let id = fields.text("id");
    let name = fields.optional_text("name");
    let is_numbered = fields.optional_truth("numbered").unwrap_or_default();
    let players = fields.texts("players");
    let reserves = fields.texts("reserves");
    let team = id.zip(players.zip(reserves)).map(|(id, (players, reserves))| Team {
        name: name.unwrap_or_else(|| id.clone()),
        is_numbered,
        players,
        reserves,
        ..Team::new(&id)
    });
    fields.end(team)
}

/// A question by its reference alone, or with its difficulty.
fn question(value: &Value) -> Result<QuestionRef, Vec<LogFault>> {
    if let Some(id) = value.as_str() {
        return Ok(QuestionRef { id: id.to_owned(), difficulty: 1 });
    }
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let id = fields.text("id");
    let difficulty = fields.optional_whole("difficulty").unwrap_or(1);
    fields.end(id.map(|id| QuestionRef { id, difficulty }))
}

fn shown_reason(reason: &str) -> String {
    const MOST: usize = 300;
    reason.chars().take(MOST).collect()
}
