//! A small change to the text of a `pack.ron` that leaves all else as its author wrote it, comments and layout too.

use super::syntax::{self, Field, Struct, Value};

/// The sections whose items may have a recording of their own.
const SECTIONS: [&str; 2] = ["words", "sentences"];

/// Returns the text of a `pack.ron` with a file under `audio/` as the recording of a word or a sentence; none if there is
/// no item of this id, or the text has mistakes of writing.
#[must_use]
pub fn with_recording(text: &str, id: &str, file: &str) -> Option<String> {
    let body = text.trim_start_matches('\u{feff}');
    let mark = text.strip_suffix(body)?;
    let document = syntax::read(body);
    if !document.faults.is_empty() {
        return None;
    }
    let Value::Struct(pack) = document.root().value() else { return None };
    let sections = SECTIONS.iter().filter_map(|section| field(pack, section));
    let mut items = sections.flat_map(|section| section.value.items());
    let item = items.find_map(|node| match node.value() {
        Value::Struct(item) if is_called(item, id) => Some(item),
        _ => None,
    })?;
    let (at, written) = if let Some(audio) = field(item, "audio") {
        (audio.value.at(), format!("{file:?}"))
    } else {
        let end = item.fields.iter().last()?.value.at().end;
        (end..end, format!(", audio: {file:?}"))
    };
    Some([mark, body.get(..at.start)?, &written, body.get(at.end..)?].concat())
}

fn field<'d>(item: Struct<'d>, name: &str) -> Option<Field<'d>> {
    item.fields.iter().find(|field| field.name == name)
}

fn is_called(item: Struct<'_>, id: &str) -> bool {
    field(item, "id").is_some_and(|field| matches!(field.value.value(), Value::Text(text) if text == id))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = "\u{feff}// Our words.\r\n(\n  format: 1,\n  words: [\n\
        \x20   (id: \"water\", zh: \"水\", bo: [\"ཆུ\"],   source: \"x, audio: y\"), // the first\n\
        \x20   ( id: \"fire\",\n      zh: \"火\",\n      audio : \"old.mp3\", /* keep */\n      tags: [], ),\n  ],\n\
        \x20 sentences: [(id: \"hello\", zh: \"你好。\", bo: \"x\",)],\n  questions: [(id: \"q\", ask: ())],\n)\n";

    #[test]
    fn only_the_recording_is_changed() {
        for (id, before, after) in [
            ("water", "source: \"x, audio: y\")", "source: \"x, audio: y\", audio: \"new.wav\")"),
            ("fire", "audio : \"old.mp3\",", "audio : \"new.wav\","),
            ("hello", "bo: \"x\",)", "bo: \"x\", audio: \"new.wav\",)"),
        ] {
            let changed = with_recording(PACK, id, "new.wav").expect(id);
            assert_eq!(changed, PACK.replace(before, after), "{id}");
            assert_eq!(with_recording(&changed, id, "new.wav").as_ref(), Some(&changed), "once is enough");
        }
    }

    #[test]
    fn what_is_not_there_or_cannot_be_read_is_left_alone() {
        for id in ["tea", "q", ""] {
            assert_eq!(with_recording(PACK, id, "new.wav"), None, "{id}");
        }
        assert_eq!(with_recording(&PACK.replace("words: [", "words: "), "water", "new.wav"), None);
        assert_eq!(with_recording("", "water", "new.wav"), None);
        assert_eq!(with_recording("(words: [()])", "water", "new.wav"), None);
    }
}
