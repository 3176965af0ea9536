//! The tree of a document, as it is read. How it is stored is up to `store`.

use std::ops::Range;

use super::store::{Kind, Raw, RawField, Store};
use super::{SyntaxFault, number};

/// What reading a document came to.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// What could not be read, by place.
    pub faults: Vec<(Range<usize>, SyntaxFault)>,
    /// Stretches of the text that were guessed at after a fault; what looks wrong there is not worth reporting.
    pub guessed: Vec<Range<usize>>,
    pub(super) text: &'a str,
    pub(super) root: Raw,
    pub(super) store: Store,
}

impl Document<'_> {
    /// Returns the value of the document.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        Node { document: self, raw: &self.root }
    }

    fn written(&self, (from, to): (u32, u32)) -> &str {
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Node<'d> {
    document: &'d Document<'d>,
    raw: &'d Raw,
}

impl<'d> Node<'d> {
    /// Returns the bytes of the text that it stands in, brackets and quotes included.
    #[must_use]
    pub fn at(self) -> Range<usize> {
        self.raw.start as usize..self.raw.end as usize
    }

    /// Returns the value.
    #[must_use]
    pub fn value(self) -> Value<'d> {
        let Self { document, raw } = self;
        let itself = || document.written((raw.start, raw.end));
        match raw.kind {
            Kind::Hole => Value::Hole,
            Kind::Unit => Value::Unit,
            Kind::Bool(flag) => Value::Bool(flag),
            Kind::Number => Value::Number(itself()),
            Kind::Char(letter) => Value::Char(letter),
            Kind::Text(from, to) => Value::Text(document.written((from, to))),
            Kind::Escaped(index) => {
                Value::Text(document.store.escaped.get(index as usize).map_or("", String::as_str))
            }
            Kind::None => Value::None,
            Kind::Some(run) => match document.store.nodes(run).first() {
                Some(raw) => Value::Some(Node { document, raw }),
                None => Value::Hole,
            },
            Kind::List(run) => Value::List(Items { document, raws: document.store.nodes(run) }),
            Kind::Map(run) => Value::Map(Items { document, raws: document.store.nodes(run) }),
            Kind::Tuple { run, named } => {
                let mut raws = document.store.nodes(run);
                let name = if named { raws.split_off_first() } else { None };
                let name = name.and_then(|raw| Node { document, raw }.name());
                Value::Tuple(name, Items { document, raws })
            }
            Kind::Struct { run, named, whole } => {
                let mut raws = document.store.fields(run);
                let name = if named { raws.split_off_first() } else { None };
                let name = name.map(|raw| document.written(raw.name));
                Value::Struct(Struct { name, whole, fields: Fields { document, raws } })
            }
            Kind::Name(from, to) => Value::Name(document.written((from, to))),
        }
    }

    /// Returns what stands in it, if it is a list; else nothing.
    #[must_use]
    pub fn items(self) -> Items<'d> {
        match self.value() {
            Value::List(items) => items,
            _ => Items { document: self.document, raws: &[] },
        }
    }

    fn name(self) -> Option<&'d str> {
        match self.value() {
            Value::Name(name) => Some(name),
            _ => None,
        }
    }
}

/// A RON value.
#[derive(Debug, Clone, Copy)]
pub enum Value<'d> {
    /// Something that could not be read and has been reported.
    Hole,
    /// `()`
    Unit,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written; see [`Value::as_f64`] and [`Value::as_u64`].
    Number(&'d str),
    /// `'c'`
    Char(char),
    /// A string, escapes resolved.
    Text(&'d str),
    /// `None`
    None,
    /// `Some(…)`
    Some(Node<'d>),
    /// Reads `[…]`.
    List(Items<'d>),
    /// `{key: value, …}`: keys and values by turns.
    Map(Items<'d>),
    /// `(…)` or `Name(…)` without field names.
    Tuple(Option<&'d str>, Items<'d>),
    /// `(name: …)` or `Name(name: …)`
    Struct(Struct<'d>),
    /// A bare name: a unit struct or a variant without fields.
    Name(&'d str),
}

impl Value<'_> {
    /// Returns the number, if it is one; `0x`, `0o`, `0b` and `_` are understood.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(written) => number::to_f64(written),
            _ => None,
        }
    }

    /// Returns the number, if it is a whole one that is not negative and fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(written) => number::to_u64(written),
            _ => None,
        }
    }
}

/// The values in brackets, in the order of the text.
#[derive(Debug, Clone, Copy)]
pub struct Items<'d> {
    document: &'d Document<'d>,
    raws: &'d [Raw],
}

impl<'d> Items<'d> {
    /// Returns how many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.raws.len()
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.raws.is_empty()
    }

    /// Returns the one at an index from 0.
    #[must_use]
    pub fn get(self, index: usize) -> Option<Node<'d>> {
        self.raws.get(index).map(|raw| Node { document: self.document, raw })
    }

    /// Returns all of them, if there are just so many.
    #[must_use]
    pub fn all<const N: usize>(self) -> Option<[Node<'d>; N]> {
        let raws = <&[Raw; N]>::try_from(self.raws).ok()?;
        Some(raws.each_ref().map(|raw| Node { document: self.document, raw }))
    }

    /// Iterates in the order of the text.
    #[must_use]
    pub fn iter(self) -> Nodes<'d> {
        Nodes { document: self.document, raws: self.raws.iter() }
    }
}

impl<'d> IntoIterator for Items<'d> {
    type Item = Node<'d>;
    type IntoIter = Nodes<'d>;

    fn into_iter(self) -> Nodes<'d> {
        self.iter()
    }
}

/// One value after the other.
#[derive(Debug, Clone)]
pub struct Nodes<'d> {
    document: &'d Document<'d>,
    raws: std::slice::Iter<'d, Raw>,
}

impl<'d> Iterator for Nodes<'d> {
    type Item = Node<'d>;

    fn next(&mut self) -> Option<Node<'d>> {
        self.raws.next().map(|raw| Node { document: self.document, raw })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.raws.size_hint()
    }
}

impl ExactSizeIterator for Nodes<'_> {}

/// A struct with named fields.
#[derive(Debug, Clone, Copy)]
pub struct Struct<'d> {
    /// The name before the bracket, if it has one.
    pub name: Option<&'d str>,
    /// Whether all of it could be read; if not, a field that is missing may only have been lost.
    pub whole: bool,
    /// The fields in the order of the text. A name may stand twice.
    pub fields: Fields<'d>,
}

/// The fields of a struct.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'d> {
    document: &'d Document<'d>,
    raws: &'d [RawField],
}

impl<'d> Fields<'d> {
    /// Iterates in the order of the text.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Field<'d>> + Clone {
        let Self { document, raws } = self;
        raws.iter().map(move |raw| Field {
            name: document.written(raw.name),
            start: raw.name.0,
            value: Node { document, raw: &raw.value },
        })
    }
}

/// A field of a struct.
#[derive(Debug, Clone, Copy)]
pub struct Field<'d> {
    /// Its name.
    pub name: &'d str,
    start: u32,
    /// Its value.
    pub value: Node<'d>,
}

impl Field<'_> {
    /// Returns the bytes that the name stands in.
    #[must_use]
    pub fn name_at(&self) -> Range<usize> {
        self.start as usize..self.start as usize + self.name.len()
    }
}
