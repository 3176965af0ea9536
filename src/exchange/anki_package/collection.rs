//! Reads the SQLite file of a deck, schema 11: note types in JSON, notes with their fields separated by U+001F.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value as Json;

use crate::exchange::anki_text::MAX_NOTES;
use crate::exchange::fault::AnkiFault;
use crate::exchange::place::Place;
use crate::exchange::text::head::{Comments, MARK};
use crate::exchange::text::markup::{LineEnd, Sign, plain, string};

/// Between two fields of a note.
pub(super) const SEPARATOR: char = '\u{1f}';
/// More fields than a note type has.
const FIELDS: usize = 1024;

/// What is read of a collection.
#[derive(Debug, Default)]
pub(super) struct Collection {
    pub types: Vec<NoteType>,
    pub notes: Vec<Row>,
    /// What our own decks say of the pack, a line each.
    pub about: String,
}

/// A note type.
#[derive(Debug)]
pub(super) struct NoteType {
    pub id: i64,
    pub name: String,
    pub fields: Vec<String>,
}

/// A note.
#[derive(Debug)]
pub(super) struct Row {
    pub guid: String,
    /// The id of its note type.
    pub kind: i64,
    pub tags: String,
    fields: String,
}

impl Row {
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.split(SEPARATOR)
    }
}

impl Collection {
    /// Reads the file. Only plain tables are asked: a view could be a question without end.
    pub fn read(file: &Path) -> Result<Self, AnkiFault> {
        read(file).map_err(|_| AnkiFault::DamagedCollection)?
    }

    /// Returns a number for a field of a note, in place of a byte of a file.
    pub fn at(note: usize, field: usize) -> usize {
        note * FIELDS + field.min(FIELDS - 1)
    }

    /// Returns the place of that number.
    pub fn place(&self, at: usize) -> Place {
        let (note, field) = (at / FIELDS, at % FIELDS);
        let kind = self.notes.get(note).and_then(|row| self.types.iter().find(|kind| kind.id == row.kind));
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Place::Cell {
            sheet: kind.map(|kind| kind.name.clone()).unwrap_or_default(),
            row: number(note),
            column: number(field),
        }
    }

    pub fn head(&self) -> Comments {
        let lines: Vec<(usize, String)> = self.about.lines().map(|line| (0, line.to_owned())).collect();
        Comments::read(&lines)
    }
}

fn read(file: &Path) -> rusqlite::Result<Result<Collection, AnkiFault>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    for table in ["col", "notes"] {
        let sql: String = connection.query_row(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1 AND rootpage > 0",
            [table],
            |row| row.get(0),
        )?;
        // A column that is computed could be of any size, and a virtual table anything.
        let sql = sql.to_lowercase();
        if ["generated", "virtual", " as "].iter().any(|word| sql.contains(word)) || sql.contains(" as(") {
            return Ok(Err(AnkiFault::DamagedCollection));
        }
    }
    let (models, decks) = connection.query_row("SELECT models, decks FROM col", [], |row| {
        Ok((text(row.get_ref(0)?), text(row.get_ref(1)?)))
    })?;
    let count: i64 = connection.query_row("SELECT count(*) FROM notes", [], |row| row.get(0))?;
    let count = usize::try_from(count).unwrap_or_default();
    if count > MAX_NOTES {
        return Ok(Err(AnkiFault::TooManyNotes { found: count, limit: MAX_NOTES }));
    }
    let mut statement = connection.prepare("SELECT guid, mid, tags, flds FROM notes ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            guid: text(row.get_ref(0)?).trim().to_owned(),
            kind: row.get(1)?,
            tags: text(row.get_ref(2)?),
            fields: text(row.get_ref(3)?),
        })
    })?;
    let notes: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
    let mut types = types(&models);
    for note in &notes {
        if types.iter().all(|kind| kind.id != note.kind) {
            // A type that the file forgot to describe: its fields are told by what stands in them.
            let fields = vec![String::new(); note.fields().count().min(FIELDS)];
            types.push(NoteType { id: note.kind, name: String::new(), fields });
        }
    }
    Ok(Ok(Collection { types, notes, about: about(&decks) }))
}

/// Returns any value of SQLite as text: it lets a number stand where text belongs.
fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// `{"1": {"id": 1, "name": "Basic", "flds": [{"name": "Front", "ord": 0}, …]}}`
fn types(models: &str) -> Vec<NoteType> {
    let Ok(Json::Object(models)) = serde_json::from_str(models) else { return Vec::new() };
    let named = |json: &Json| json.get("name").and_then(Json::as_str).unwrap_or_default().to_owned();
    let one = |(id, model): (&String, &Json)| {
        let mut fields: Vec<&Json> = model.get("flds")?.as_array()?.iter().take(FIELDS).collect();
        fields.sort_by_key(|field| field.get("ord").and_then(Json::as_i64));
        let fields = fields.into_iter().map(named).collect();
        Some(NoteType { id: id.parse().ok()?, name: named(model), fields })
    };
    models.iter().filter_map(one).collect()
}

/// Returns what the description of one of our decks says.
fn about(decks: &str) -> String {
    let Ok(Json::Object(decks)) = serde_json::from_str(decks) else { return String::new() };
    let descriptions = decks.values().filter_map(|deck| deck.get("desc")?.as_str());
    let own = descriptions.map(|html| {
        let signs: Vec<Sign> = html.chars().map(|c| Sign { c, at: 0, escaped: false }).collect();
        string(&plain(&signs, LineEnd::Space).text)
    });
    own.into_iter().find(|text| text.starts_with(MARK)).unwrap_or_default()
}
