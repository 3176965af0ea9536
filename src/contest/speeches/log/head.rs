//! The first line of a log: what the speech contest begins with.

use serde_json::Value;

use super::fault::SpeechLogFault;
use crate::contest::log::fields::Fields;
use crate::contest::log::{LogFault, Looked};
use crate::contest::setting::shown;
use crate::contest::speeches::rules::{SpeechRules, speech_preset, speech_presets};
use crate::contest::speeches::setting::{Speaker, SpeechSetting};

/// The value of the field `log`, which says what the file is.
pub const FORMAT: &str = "tsheg-speeches-1";
/// What that value begins with in every version.
pub const FAMILY: &str = "tsheg-speeches-";

/// The longest reason why rules cannot be read, in characters.
const LONGEST_REASON: usize = 300;

/// Reads the first line.
pub fn read(value: &Value) -> Result<SpeechSetting, Vec<SpeechLogFault>> {
    let wrong = |faults: Vec<LogFault>| faults.into_iter().map(SpeechLogFault::Line).collect::<Vec<_>>();
    let mut fields = Fields::of(value).map_err(|fault| wrong(vec![fault]))?;
    match fields.optional("log").map(Value::as_str) {
        Some(Some(FORMAT)) => {}
        None => return Err(wrong(vec![LogFault::NoHead])),
        Some(found) => {
            let found = shown(found.unwrap_or_default());
            return Err(wrong(vec![LogFault::UnknownFormat { found }]));
        }
    }
    let rules = fields.needed("rules").and_then(|value| {
        let rules = rules(value);
        fields.inner(rules)
    });
    let speakers = fields.list("speakers").and_then(|list| {
        let speakers: Vec<Option<Speaker>> = list.iter().map(|value| fields.inner(speaker(value))).collect();
        speakers.into_iter().collect::<Option<Vec<Speaker>>>()
    });
    let judges = fields.whole::<u8>("judges");
    let seed =
        fields.needed("seed").and_then(|value| fields.typed("seed", Looked::WholeNumber, value.as_u64()));
    let is_drawn = fields.optional_truth("drawn").unwrap_or(true);
    let all = rules.zip(speakers).zip(judges.zip(seed));
    let ((rules, speakers), (judges, seed)) = fields.end(all).map_err(wrong)?;
    SpeechSetting::new(rules, speakers, judges, seed, is_drawn)
        .map_err(|faults| faults.into_iter().map(SpeechLogFault::Setting).collect())
}

/// Rules by name, or in full.
fn rules(value: &Value) -> Result<SpeechRules, Vec<LogFault>> {
    if let Some(name) = value.as_str() {
        return speech_preset(name).ok_or_else(|| {
            let known = speech_presets().iter().map(|preset| preset.id).collect::<Vec<_>>().join(", ");
            vec![LogFault::UnknownRules { found: shown(name), known }]
        });
    }
    if !value.is_object() {
        return Err(vec![LogFault::WrongType { name: "rules".to_owned(), expected: Looked::Fields }]);
    }
    serde::Deserialize::deserialize(value).map_err(|error: serde_json::Error| {
        vec![LogFault::BadRules { reason: error.to_string().chars().take(LONGEST_REASON).collect() }]
    })
}

/// A speaker by the id alone, or with name, title and group.
fn speaker(value: &Value) -> Result<Speaker, Vec<LogFault>> {
    if let Some(id) = value.as_str() {
        return Ok(Speaker::new(id));
    }
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let id = fields.text("id");
    let name = fields.optional_text("name");
    let title = fields.optional_text("title").unwrap_or_default();
    let group = fields.optional_text("group").unwrap_or_default();
    fields.end(id.map(|id| Speaker { name: name.unwrap_or_else(|| id.clone()), title, group, id }))
}
