//! What phones and the program say to one another: one JSON object a WebSocket text message, its kind in `t`.
//!
//! Another kind of screen is another [`FromPhone`] and another `s` of a scene.

use serde::{Deserialize, Serialize};

use super::sheet::SheetView;

/// The version of these messages. A page of another version is told to load itself anew.
pub(super) const VERSION: u8 = 1;

/// The longest message of a phone, in bytes.
pub(super) const LONGEST: usize = 512;

/// The farthest that a phone's clock may be from its start, in milliseconds: three centuries.
const FARTHEST_MS: f64 = 1e13;

/// What a phone says.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum FromPhone {
    /// The first message: the join code, and the token of a phone that was here before.
    Hello { v: u8, code: String, token: Option<String> },
    /// Wants a seat; none where everyone gets one.
    Take { seat: Option<u16>, name: String },
    /// Gives its seat back.
    Leave {},
    /// Answers a ping with what its clock shows, in milliseconds.
    Pong { n: u32, c: f64 },
    /// The button was pressed while scene `n` was shown and its clock showed `c`.
    Press { n: u32, c: f64 },
    /// Likewise an answer: the numbers of what was chosen.
    Answer { n: u32, a: Vec<u8>, c: f64 },
    /// A judge's marks `m` for speaker `k`, by line of the sheet.
    Marks { n: u32, k: u16, m: Vec<String> },
}

/// Why a message of a phone cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Garbled;

impl FromPhone {
    pub fn read(text: &str) -> Result<Self, Garbled> {
        if text.len() > LONGEST {
            return Err(Garbled);
        }
        serde_json::from_str(text).map_err(|_| Garbled)
    }
}

/// A phone's clock in microseconds; none if no clock can show that.
pub(super) fn phone_micros(ms: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "it is bounded")]
    (ms.abs() <= FARTHEST_MS).then(|| (ms * 1000.0).round() as i64)
}

/// What a phone is told.
#[derive(Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub(super) enum ToPhone<'a> {
    /// What does its clock show?
    Ping { n: u32 },
    /// The seats that there are.
    Room { locked: bool, everyone: bool, seats: Vec<SeatView<'a>> },
    /// It has a seat.
    In { token: &'a str, name: &'a str, seat: SeatView<'a> },
    /// What the contest is at.
    Scene(SceneView),
    /// Its press or answer to scene `n` has arrived.
    Got { n: u32 },
    /// It was refused.
    No { why: Refusal },
}

#[derive(Debug, Serialize)]
pub(super) struct SeatView<'a> {
    pub id: u16,
    pub name: &'a str,
    pub colour: String,
    pub shape: &'static str,
    /// Whether a phone can still take it.
    pub free: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct SceneView {
    pub n: u32,
    pub s: State,
    /// How many choices there are, where an answer is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<u8>,
    /// Whether several may be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub several: Option<bool>,
    /// The score sheet, where marks are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetView>,
}

/// What one phone sees of a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Waiting,
    Open,
    Rehearsal,
    First,
    Other,
    Locked,
    Choose,
    Right,
    Wrong,
    Marks,
}

/// Why a phone is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Refusal {
    /// The join code is wrong.
    Code,
    /// Too many wrong codes came from its address; it must wait.
    Wait,
    /// The host has locked the room.
    Locked,
    /// Another phone has the seat.
    Taken,
    /// There is no room for another phone.
    Full,
    /// The host removed it.
    Removed,
    /// It is connected a second time; this connection ends.
    Elsewhere,
    /// It sent too much, too fast.
    Flood,
    /// It sent what is no message.
    Garbled,
    /// The page is of another version of the program.
    Old,
}

pub(super) fn text_of(message: &ToPhone) -> String {
    // Serialising plain data into memory cannot fail.
    serde_json::to_string(message).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn messages_are_read() {
        let cases = [
            (
                r#"{"t":"hello","v":1,"code":"1234 5678"}"#,
                FromPhone::Hello { v: 1, code: "1234 5678".to_owned(), token: None },
            ),
            (r#"{"t":"take","seat":2,"name":"ཀ"}"#, FromPhone::Take { seat: Some(2), name: "ཀ".to_owned() }),
            (r#"{"t":"press","n":7,"c":1234.5}"#, FromPhone::Press { n: 7, c: 1234.5 }),
            (r#"{"t":"answer","n":7,"a":[0,2],"c":1}"#, FromPhone::Answer { n: 7, a: vec![0, 2], c: 1.0 }),
            (
                r#"{"t":"marks","n":7,"k":2,"m":["8.5",""]}"#,
                FromPhone::Marks { n: 7, k: 2, m: vec!["8.5".to_owned(), String::new()] },
            ),
            (r#"{"t":"leave"}"#, FromPhone::Leave {}),
        ];
        for (text, message) in cases {
            assert_eq!(FromPhone::read(text), Ok(message), "{text}");
        }
    }

    #[test]
    fn what_is_no_message_is_refused() {
        let long = format!(r#"{{"t":"take","name":"{}"}}"#, "x".repeat(LONGEST));
        let deep = "[".repeat(LONGEST);
        let cases = [
            "",
            "null",
            "[]",
            "{}",
            "12",
            r#"{"t":"shout"}"#,
            r#"{"t":"press"}"#,
            r#"{"t":"press","n":-1,"c":0}"#,
            r#"{"t":"press","n":1,"c":"0"}"#,
            r#"{"t":"press","n":1,"c":1e999}"#,
            r#"{"t":"press","n":1,"c":0,"x":0}"#,
            r#"{"t":"answer","n":1,"a":[300],"c":0}"#,
            r#"{"t":"leave"} {"t":"leave"}"#,
            &long,
            &deep,
        ];
        for text in cases {
            assert_eq!(FromPhone::read(text), Err(Garbled), "{text}");
        }
    }

    #[test]
    fn no_clock_is_ages_away() {
        assert_eq!(phone_micros(12.3456), Some(12_346));
        assert_eq!(phone_micros(-1.0), Some(-1000));
        for ms in [1e14, -1e14, f64::INFINITY, f64::NAN] {
            assert_eq!(phone_micros(ms), None);
        }
    }

    #[test]
    fn what_a_phone_is_told_is_escaped() {
        let name = "</script>\"\u{2028}ཀ";
        let seat = SeatView { id: 3, name, colour: "#123456".to_owned(), shape: "star", free: true };
        let text = text_of(&ToPhone::In { token: "f", name, seat });
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&value["t"], &value["seat"]["name"]), (&"in".into(), &name.into()));
        let scene = SceneView { n: 4, s: State::Open, choices: None, several: None, sheet: None };
        assert_eq!(text_of(&ToPhone::Scene(scene)), r#"{"t":"scene","n":4,"s":"open"}"#);
    }

    proptest! {
        #[test]
        fn nothing_makes_the_reader_stop(text in ".{0,600}") {
            let _ = FromPhone::read(&text);
        }

        #[test]
        fn nothing_like_a_message_makes_it_stop(n in any::<i64>(), c in any::<f64>(), a in ".{0,40}") {
            let _ = FromPhone::read(&format!(r#"{{"t":"press","n":{n},"c":{c}}}"#));
            let _ = FromPhone::read(&format!(r#"{{"t":"answer","n":{n},"a":{a},"c":{c}}}"#));
        }
    }
}
