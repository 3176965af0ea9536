//! A line of a log that is an event.

use serde_json::Value;

use crate::contest::log::fields::Fields;
use crate::contest::log::{LogFault, Looked};
use crate::contest::speeches::event::{SpeechEvent, SpeechEventKind, SpeechRecorded};
use crate::contest::speeches::points::Points;

/// Reads an event.
pub fn read(value: &Value) -> Result<SpeechRecorded, Vec<LogFault>> {
    let mut fields = Fields::of(value).map_err(|fault| vec![fault])?;
    let at = fields.needed("at").and_then(|value| fields.typed("at", Looked::WholeNumber, value.as_u64()));
    let known = SpeechEventKind::ALL.map(SpeechEventKind::as_str);
    let Some(kind) = fields.named("event", &known, SpeechEventKind::from_name) else {
        // Without the name of the event nothing can be said of its other fields.
        return Err(fields.faults);
    };
    let event = event(&mut fields, kind);
    fields.end(at.zip(event).map(|(at, event)| SpeechRecorded { at, event }))
}

fn event(fields: &mut Fields<'_>, kind: SpeechEventKind) -> Option<SpeechEvent> {
    use SpeechEventKind as K;
    Some(match kind {
        K::Call => SpeechEvent::Call { speaker: fields.text("speaker")? },
        K::Start => SpeechEvent::Start,
        K::Tick => SpeechEvent::Tick,
        K::Pause => SpeechEvent::Pause,
        K::Resume => SpeechEvent::Resume,
        K::Stop => SpeechEvent::Stop,
        K::Time => {
            let (speaker, ms) = (fields.text("speaker"), fields.whole::<u32>("ms"));
            SpeechEvent::Time { speaker: speaker?, ms: ms?.into() }
        }
        K::Mark => {
            let (speaker, judge, marks) = (fields.text("speaker"), fields.whole("judge"), marks(fields));
            SpeechEvent::Mark { speaker: speaker?, judge: judge?, marks: marks? }
        }
        K::Correct => {
            let (speaker, judge) = (fields.text("speaker"), fields.whole("judge"));
            let (criterion, mark) = (fields.text("criterion"), points(fields, "mark"));
            SpeechEvent::Correct { speaker: speaker?, judge: judge?, criterion: criterion?, mark: mark? }
        }
        K::Excuse => {
            let (speaker, judge) = (fields.text("speaker"), fields.whole("judge"));
            SpeechEvent::Excuse { speaker: speaker?, judge: judge? }
        }
        K::Deduct => {
            let (speaker, points) = (fields.text("speaker"), points(fields, "points"));
            let reason = fields.optional_text("reason").unwrap_or_default();
            SpeechEvent::Deduct { speaker: speaker?, points: points?, reason }
        }
        K::Absent => SpeechEvent::Absent { speaker: fields.text("speaker")? },
        K::Withdraw => SpeechEvent::Withdraw { speaker: fields.text("speaker")? },
        K::Close => SpeechEvent::Close,
        K::Reveal => SpeechEvent::Reveal,
        K::Undo => SpeechEvent::Undo { of: fields.optional_whole("of") },
        K::Redo => SpeechEvent::Redo { of: fields.optional_whole("of") },
    })
}

fn marks(fields: &mut Fields<'_>) -> Option<Vec<(String, Points)>> {
    let value = fields.needed("marks")?;
    let map = fields.typed("marks", Looked::Fields, value.as_object())?;
    let marks: Option<Vec<(String, Points)>> =
        map.iter().map(|(criterion, mark)| Some((criterion.clone(), number(mark)?))).collect();
    fields.typed("marks", Looked::Number, marks)
}

fn points(fields: &mut Fields<'_>, name: &'static str) -> Option<Points> {
    let value = fields.needed(name)?;
    fields.typed(name, Looked::Number, number(value))
}

/// Reads a number as it is written, so that none is changed on the way.
fn number(value: &Value) -> Option<Points> {
    value.is_number().then(|| Points::parse(&value.to_string())).flatten()
}
