//! What a pack says of itself: from the file, else from the pack that it replaces, else as the target asks.

use crate::exchange::draft::{Field, Value, made};
use crate::exchange::imported::{Existing, Target};
use crate::language::Language;
use crate::lesson::Trilingual;
use crate::lesson::syntax::write::{Branch, Tree};

/// Returns the title, the authors and so on: from the file, else from the existing pack, else as the target asks.
pub(super) fn head(found: &mut Vec<Field>, target: &Target<'_>) -> Vec<Field> {
    let mut take = |name: &str| {
        let index = found.iter().position(|(found, _)| *found == name);
        index.map(|index| found.swap_remove(index).1)
    };
    let text = |text: &str| made(Tree::Text(text.to_owned()));
    let texts = |texts: &[String]| made(Tree::List(texts.iter().map(|author| text(author)).collect()));
    let old = target.existing.pack();
    // What a pack with errors lacks is filled from the target; what another leaves out is meant to be left out.
    let whole = matches!(target.existing, Existing::Sound(_));
    let others = old.map(|pack| &pack.title).into_iter().chain(target.title.as_ref().filter(|_| !whole));
    let title = title(take("title"), others);
    let authors = take("authors").filter(|value| !is_nothing(value));
    let authors = authors.or_else(|| {
        let known = old.map(|pack| &pack.authors).filter(|authors| whole || !authors.is_empty());
        let authors = known.unwrap_or(&target.authors);
        (!authors.is_empty()).then(|| texts(authors))
    });
    let licence = take("licence").filter(|value| !is_nothing(value));
    let licence = licence.or_else(|| {
        let known = old.map(|pack| pack.licence.as_str()).filter(|licence| whole || !licence.is_empty());
        let licence = known.or(target.licence.as_deref());
        licence.map(text)
    });
    let optional = |value: Option<Value>, old: Option<&str>| match value {
        Some(value) => Some(value).filter(|value| !is_nothing(value)),
        None => old.map(text),
    };
    let level = optional(take("level"), old.and_then(|pack| pack.level.as_deref()));
    let teaches = optional(take("teaches"), old.and_then(|pack| pack.teaches).map(Language::code));
    let fields = [
        ("title", title),
        ("authors", authors),
        ("licence", licence),
        ("level", level),
        ("teaches", teaches),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn is_nothing(value: &Value) -> bool {
    matches!(&value.tree, Tree::List(values) if values.is_empty())
}

/// Returns the title, with what it lacks filled from others.
fn title<'t>(found: Option<Value>, others: impl Iterator<Item = &'t Trilingual>) -> Option<Value> {
    let (mut fields, from) = match found {
        Some(Branch { tree: Tree::Fields(_, fields), from }) => (fields, from),
        _ => (Vec::new(), None),
    };
    for other in others {
        for (name, text) in [("bo", &other.bo), ("zh", &other.zh), ("en", &other.en)] {
            if !text.is_empty() && !fields.iter().any(|(found, _)| *found == name) {
                fields.push((name, made(Tree::Text(text.clone()))));
            }
        }
    }
    // An English title that the file leaves empty stays empty.
    fields.retain(|(_, value)| !is_nothing(value));
    (!fields.is_empty()).then_some(Branch { tree: Tree::Fields(None, fields), from })
}
