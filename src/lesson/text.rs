//! A text of a pack together with its place in the file.

use std::ops::Range;

use super::syntax::Node;

/// A text and the node it stands in. Not empty, and without spaces at either end.
#[derive(Clone, Copy)]
pub(super) struct Text<'t> {
    pub text: &'t str,
    pub node: Node<'t>,
    /// The byte of the file at which the text begins; `None` if escapes make its bytes differ from the file's.
    start: Option<usize>,
}

impl<'t> Text<'t> {
    /// Locates `text`, which the node holds, in the text of the whole file.
    pub fn new(text: &'t str, node: Node<'t>, file: &'t str) -> Self {
        // A text without escapes is a slice of the file.
        let start = text.as_ptr().addr().checked_sub(file.as_ptr().addr());
        Self { text, node, start: start.filter(|start| *start < file.len()) }
    }

    pub fn owned(self) -> String {
        self.text.to_owned()
    }

    /// Returns the bytes of the file that a stretch of the text has; those of the whole node if that is not known.
    pub fn place(&self, within: Range<usize>) -> Range<usize> {
        self.start.map_or_else(|| self.node.at(), |start| start + within.start..start + within.end)
    }
}
