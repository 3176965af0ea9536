//! Spans: a text divided into ranges of one kind.
use std::ops::Range;

use super::{Span, SpanKind};

/// Paints the parts of a text, which follow one another without a gap, and joins neighbours of one kind.
pub(super) fn paint(text: &str, parts: impl IntoIterator<Item = (Range<usize>, SpanKind)>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (at, kind) in parts {
        let part = text.get(at).unwrap_or_default();
        match spans.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(part),
            _ if part.is_empty() => {}
            _ => spans.push(Span { text: part.to_owned(), kind }),
        }
    }
    spans
}

/// Returns the whole text as one span.
pub(super) fn whole(text: &str, kind: SpanKind) -> Vec<Span> {
    paint(text, [(0..text.len(), kind)])
}
