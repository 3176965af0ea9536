//! Drafts: packs as they were found in an imported file, fields by name, each value with its place. A draft is not
//! checked, and its items may lack ids.

use crate::exchange::fault::Fault;
use crate::exchange::place::Place;
use crate::exchange::sheet::Grid;
use crate::exchange::understood::Understood;
use crate::lesson::syntax::write::{Branch, Tree};

pub(super) use crate::lesson::Section;

/// A value of a draft.
pub(super) type Value = Branch<Place>;

/// A field of a draft: its name in `pack.ron` and its value.
pub(super) type Field = (&'static str, Value);

/// One item of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    /// Where it begins: its row, its card, its question.
    pub at: Place,
    /// Its id, if the file has one.
    pub id: Option<Value>,
    /// Its other fields, in the order of `pack.ron`.
    pub fields: Vec<Field>,
}

impl Item {
    /// Returns what a reader calls it: its Chinese and its Tibetan, or what there is of them; its English if it has neither.
    pub fn name(&self) -> String {
        let first = |paths: [&str; 3]| paths.into_iter().find_map(|path| self.text(path));
        let [zh, bo] = [first(["zh", "title.zh", "ask.zh"]), first(["bo", "title.bo", "ask.bo"])];
        let en = first(["en", "title.en", "ask.en"]).filter(|_| zh.or(bo).is_none());
        named(zh.or(en).unwrap_or_default(), bo.unwrap_or_default())
    }

    /// Returns the files that it names, by their paths in the pack, if they are files.
    pub fn files(&self) -> impl Iterator<Item = String> {
        self.fields.iter().filter_map(|(field, value)| file_of(field, value))
    }

    /// Returns the text of a field, or the first text of a list; a dot leads into the field: `title.zh`.
    pub fn text(&self, path: &str) -> Option<&str> {
        let mut names = path.split('.');
        let first = names.next()?;
        let mut value = &self.fields.iter().find(|(name, _)| *name == first)?.1;
        for part in names {
            let Tree::Fields(_, fields) = &value.tree else { return None };
            value = &fields.iter().find(|(name, _)| *name == part)?.1;
        }
        match &value.tree {
            Tree::Text(text) => Some(text),
            Tree::List(values) => values.first().and_then(written),
            _ => None,
        }
    }
}

/// A pack as it was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Draft {
    /// What the file says of the pack itself: `title`, `authors`, `licence`, `level`, `teaches`. A field that is
    /// named without a value (an empty list) is left out of the pack, even if the existing one has it.
    pub head: Vec<Field>,
    /// The items, by section.
    items: [Vec<Item>; 6],
}

impl Draft {
    /// Returns the items of a section.
    pub fn items(&self, section: Section) -> &[Item] {
        &self.items[section as usize]
    }

    /// Returns how many items there are.
    pub fn len(&self) -> usize {
        self.items.iter().map(Vec::len).sum()
    }

    /// Returns the items of a section, to be added to.
    pub fn items_mut(&mut self, section: Section) -> &mut Vec<Item> {
        &mut self.items[section as usize]
    }
}

/// What a reader of a format found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The pack.
    pub draft: Draft,
    /// The id of the pack, if the file names one.
    pub pack_id: Option<(String, Place)>,
    /// Whether the file is to be added to that pack, and does not stand for all of it.
    pub is_addition: bool,
    /// What is wrong with the file itself.
    pub faults: Vec<Fault>,
    /// Other files of the pack: path from its folder, and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many rows, cards or questions there were.
    pub rows: usize,
    /// The sections that the file has a place for, even if it is empty. The others stay as the existing pack has them.
    pub held: Vec<Section>,
    /// Whether items with errors may be left out and named, rather than the whole file refused.
    pub is_lenient: bool,
    /// The sheets, in the order of the file.
    pub sheets: Vec<Columns>,
    /// How the file was understood.
    pub understood: Understood,
    /// What became no item, by where it begins, with what stands there if no sheet has it.
    pub loose: Vec<(Place, String)>,
    /// The cells of a table, to hand back what is to be mended.
    pub grids: Vec<Grid>,
}

/// Where the columns of a sheet stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Columns {
    /// The name of the sheet; empty for a file without sheets.
    pub sheet: String,
    /// The fields with their columns, from 0.
    pub fields: Vec<(&'static str, u32)>,
    /// Those of them whose header does not say so.
    pub unsaid: Vec<(&'static str, u32)>,
    /// Fields whose column is missing, which has been told once for all rows.
    pub missing: Vec<&'static str>,
}

/// Returns the path in the pack of the file that a field names. A picture may also be an emoji, which is no file there.
pub(super) fn file_of(field: &str, value: &Value) -> Option<String> {
    let folder = match field {
        "audio" => "audio",
        "picture" => "pictures",
        _ => return None,
    };
    Some(format!("{folder}/{}", written(value)?))
}

/// The longest part of a name, in characters.
const LONGEST_NAME: usize = 40;

/// Returns what a reader calls an item that says this in Chinese and in Tibetan.
pub(super) fn named(zh: &str, bo: &str) -> String {
    let part = |text: &str| -> String { text.trim().chars().take(LONGEST_NAME).collect() };
    let parts = [part(zh), part(bo)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns a text with its place.
pub(super) fn text(text: impl Into<String>, from: Place) -> Value {
    Branch { tree: Tree::Text(text.into()), from: Some(from) }
}

/// Returns a list that stands at a place.
pub(super) fn list(values: Vec<Value>, from: Place) -> Value {
    Branch { tree: Tree::List(values), from: Some(from) }
}

/// Returns a value without a place of its own.
pub(super) fn made(tree: Tree<Place>) -> Value {
    Branch { tree, from: None }
}

/// Returns the text that a value is, if it is one.
pub(super) fn written(value: &Value) -> Option<&str> {
    match &value.tree {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}
