//! The lines of a log, as the program writes them.

use serde_json::{Map, Value, json};

use super::head::FORMAT;
use crate::contest::speeches::event::{SpeechEvent, SpeechRecorded};
use crate::contest::speeches::setting::{Speaker, SpeechSetting};

/// Returns the first line of a log, without a line break. The rules stand in it in full, so that the log means the same
/// wherever it is read, and with a later version of the program too.
#[must_use]
pub fn head_line(setting: &SpeechSetting) -> String {
    let speakers: Vec<Value> = setting.speakers().iter().map(speaker).collect();
    // Rules are plain data, which always becomes JSON.
    let rules = serde_json::to_value(setting.rules()).unwrap_or_default();
    let (judges, seed, drawn) = (setting.judges(), setting.seed(), setting.is_drawn());
    json!({
        "log": FORMAT, "rules": rules, "speakers": speakers, "judges": judges, "seed": seed, "drawn": drawn
    })
    .to_string()
}

/// Returns the line of an event, without a line break.
#[must_use]
pub fn event_line(recorded: &SpeechRecorded) -> String {
    let mut fields = fields(&recorded.event);
    fields.insert("at".to_owned(), recorded.at.into());
    fields.insert("event".to_owned(), recorded.event.kind().as_str().into());
    Value::Object(fields).to_string()
}

fn speaker(speaker: &Speaker) -> Value {
    json!({ "id": speaker.id, "name": speaker.name, "title": speaker.title, "group": speaker.group })
}

fn fields(event: &SpeechEvent) -> Map<String, Value> {
    let value = match event {
        SpeechEvent::Call { speaker }
        | SpeechEvent::Absent { speaker }
        | SpeechEvent::Withdraw { speaker } => {
            json!({ "speaker": speaker })
        }
        SpeechEvent::Time { speaker, ms } => json!({ "speaker": speaker, "ms": ms }),
        SpeechEvent::Mark { speaker, judge, marks } => {
            let marks: Map<String, Value> =
                marks.iter().map(|(criterion, mark)| (criterion.clone(), json!(mark))).collect();
            json!({ "speaker": speaker, "judge": judge, "marks": marks })
        }
        SpeechEvent::Correct { speaker, judge, criterion, mark } => {
            json!({ "speaker": speaker, "judge": judge, "criterion": criterion, "mark": mark })
        }
        SpeechEvent::Excuse { speaker, judge } => json!({ "speaker": speaker, "judge": judge }),
        SpeechEvent::Deduct { speaker, points, reason } if reason.is_empty() => {
            json!({ "speaker": speaker, "points": points })
        }
        SpeechEvent::Deduct { speaker, points, reason } => {
            json!({ "speaker": speaker, "points": points, "reason": reason })
        }
        SpeechEvent::Undo { of: Some(of) } | SpeechEvent::Redo { of: Some(of) } => json!({ "of": of }),
        SpeechEvent::Start
        | SpeechEvent::Tick
        | SpeechEvent::Pause
        | SpeechEvent::Resume
        | SpeechEvent::Stop
        | SpeechEvent::Close
        | SpeechEvent::Reveal
        | SpeechEvent::Undo { of: None }
        | SpeechEvent::Redo { of: None } => json!({}),
    };
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
