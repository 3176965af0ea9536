//! Stores the tree of a document flat, every list in one piece: a large pack has hundreds of thousands of values, for
//! which boxes and separate lists would take longer to allocate than to read.

use std::ops::Range;

/// A value as it is kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Raw {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
}

impl Raw {
    pub fn new(at: Range<usize>, kind: Kind) -> Self {
        Self { start: place(at.start), end: place(at.end), kind }
    }

    pub fn at(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a value is, without what it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Hole,
    Unit,
    Bool(bool),
    Number,
    Char(char),
    /// From where to where the text stands.
    Text(u32, u32),
    /// Which of the texts that had escapes it is.
    Escaped(u32),
    None,
    /// What is inside is the only node of it.
    Some(Run),
    List(Run),
    Map(Run),
    /// If it is `named`, the first node is its name.
    Tuple {
        run: Run,
        named: bool,
    },
    /// If it is `named`, the first field bears its name, and no value.
    Struct {
        run: Run,
        named: bool,
        whole: bool,
    },
    /// From where to where the name stands.
    Name(u32, u32),
}

/// A run of nodes or fields that belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    first: u32,
    count: u32,
}

impl Run {
    /// Returns whether there is just one in it.
    pub fn is_one(self) -> bool {
        self.count == 1
    }
}

/// A field as it is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawField {
    /// From where to where the name stands.
    pub name: (u32, u32),
    pub value: Raw,
}

/// All nodes but the root. Those whose brackets are still open wait on a stack.
#[derive(Debug, Clone)]
pub(super) struct Store {
    nodes: Vec<Raw>,
    fields: Vec<RawField>,
    pub escaped: Vec<String>,
    pub open_nodes: Vec<Raw>,
    pub open_fields: Vec<RawField>,
}

impl Store {
    /// Reserves room for a text of so many bytes.
    pub fn new(bytes: usize) -> Self {
        // A pack has a field and a node for about thirty bytes.
        let some = bytes / 24;
        Self {
            nodes: Vec::with_capacity(some),
            fields: Vec::with_capacity(some),
            escaped: Vec::new(),
            open_nodes: Vec::new(),
            open_fields: Vec::new(),
        }
    }

    /// Puts away the nodes on the stack from `base` on.
    pub fn close_nodes(&mut self, base: usize) -> Run {
        let first = place(self.nodes.len());
        self.nodes.extend(self.open_nodes.drain(base..));
        Run { first, count: place(self.nodes.len()) - first }
    }

    /// Puts away the fields on the stack from `base` on.
    pub fn close_fields(&mut self, base: usize) -> Run {
        let first = place(self.fields.len());
        self.fields.extend(self.open_fields.drain(base..));
        Run { first, count: place(self.fields.len()) - first }
    }

    /// Keeps a text that had escapes.
    pub fn keep_text(&mut self, text: String) -> Kind {
        self.escaped.push(text);
        Kind::Escaped(place(self.escaped.len() - 1))
    }

    pub fn fields(&self, run: Run) -> &[RawField] {
        let first = run.first as usize;
        self.fields.get(first..first + run.count as usize).unwrap_or_default()
    }

    pub fn nodes(&self, run: Run) -> &[Raw] {
        let first = run.first as usize;
        self.nodes.get(first..first + run.count as usize).unwrap_or_default()
    }
}

/// Narrows a byte of the text, or an index of the tree, which has fewer values than the text has bytes.
#[expect(clippy::cast_possible_truncation, reason = "the cursor reads no more than 4 GiB")]
pub(super) fn place(at: usize) -> u32 {
    at as u32
}
