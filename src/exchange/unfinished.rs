//! What items say that are not finished (`draft: true`), as far as they say it.

use super::draft::named;
use crate::lesson::Draft;
use crate::lesson::syntax::{self, Value};

/// Returns a text of an item by the name of its field: of a list the first, of three languages the Chinese.
pub(super) fn field(draft: &Draft, name: &str) -> Option<String> {
    in_language(draft, name, "zh")
}

fn in_language(draft: &Draft, name: &str, language: &str) -> Option<String> {
    let document = syntax::read(&draft.text);
    let Value::Struct(item) = document.root().value() else { return None };
    let value = item.fields.iter().find(|field| field.name == name)?.value.value();
    let one = match value {
        Value::List(items) => items.iter().next()?.value(),
        Value::Struct(text) => text.fields.iter().find(|field| field.name == language)?.value.value(),
        value => value,
    };
    match one {
        Value::Text(text) => Some(text.to_owned()),
        _ => None,
    }
}

/// Returns what a reader calls an item: its Chinese and its Tibetan, or what there is of them, else its id.
pub(super) fn name(draft: &Draft) -> String {
    let first = |names: [&str; 3], language| {
        names.into_iter().find_map(|name| in_language(draft, name, language)).unwrap_or_default()
    };
    let name = named(&first(["zh", "title", "ask"], "zh"), &first(["bo", "title", "ask"], "bo"));
    if name.is_empty() { draft.id.clone() } else { name }
}
