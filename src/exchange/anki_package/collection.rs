//! Reads the SQLite file of a deck: notes with their fields separated by U+001F; note types and decks in JSON (schema
//! 11) or in tables of their own (from schema 15 on).

use std::collections::HashMap;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value as Json;

use super::newer::description;
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
    /// The types by their ids.
    by_id: HashMap<i64, usize>,
}

/// A note type.
#[derive(Debug)]
pub(super) struct NoteType {
    pub id: i64,
    pub name: String,
    pub fields: Vec<String>,
    /// The numbers of its notes, in their order.
    pub notes: Vec<usize>,
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
        let kind = self.notes.get(note).and_then(|row| self.types.get(*self.by_id.get(&row.kind)?));
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Place::Cell {
            sheet: kind.map(|kind| kind.name.clone()).unwrap_or_default(),
            row: number(note),
            column: number(field),
        }
    }

    /// Returns the notes of a type.
    pub fn notes_of<'c>(&'c self, kind: &'c NoteType) -> impl Iterator<Item = &'c Row> + 'c {
        kind.notes.iter().filter_map(|number| self.notes.get(*number))
    }

    pub fn head(&self) -> Comments {
        let lines: Vec<(usize, String)> = self.about.lines().map(|line| (0, line.to_owned())).collect();
        Comments::read(&lines)
    }
}

fn read(file: &Path) -> rusqlite::Result<Result<Collection, AnkiFault>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    // Anki's own order of names, which its tables cannot be opened without; nothing here is sorted by it.
    connection.create_collation("unicase", |a, b| a.to_lowercase().cmp(&b.to_lowercase()))?;
    connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    let own_tables = ["notetypes", "fields", "decks"];
    let has_own = own_tables.iter().all(|table| definition(&connection, table).is_ok());
    let tables = ["col", "notes"].into_iter().chain(own_tables.into_iter().filter(|_| has_own));
    for table in tables {
        let sql = definition(&connection, table)?;
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
    let mut notes: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
    let mut types = if has_own { types_of_tables(&connection)? } else { types(&models) };
    let by_id = sorted(&mut types, &mut notes);
    let about = if has_own { about_in_table(&connection)? } else { about(&decks) };
    Ok(Ok(Collection { types, notes, about, by_id }))
}

/// Gives each type its notes, and returns the types by their ids. The notes of types that the file forgot to describe make
/// up one for each number of fields; what these hold is told by what stands in them.
fn sorted(types: &mut Vec<NoteType>, notes: &mut [Row]) -> HashMap<i64, usize> {
    let mut by_id: HashMap<i64, usize> =
        types.iter().enumerate().map(|(index, kind)| (kind.id, index)).collect();
    let described = types.len();
    for (number, note) in notes.iter_mut().enumerate() {
        if by_id.get(&note.kind).is_none_or(|index| *index >= described) {
            let count = note.fields().count().min(FIELDS);
            note.kind = i64::MIN + i64::try_from(count).unwrap_or_default();
            by_id.entry(note.kind).or_insert_with(|| {
                let fields = vec![String::new(); count];
                types.push(NoteType { id: note.kind, name: String::new(), fields, notes: Vec::new() });
                types.len() - 1
            });
        }
        if let Some(kind) = by_id.get(&note.kind).and_then(|index| types.get_mut(*index)) {
            kind.notes.push(number);
        }
    }
    by_id
}

/// Returns how a table was made.
fn definition(connection: &Connection, table: &str) -> rusqlite::Result<String> {
    connection.query_row(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1 AND rootpage > 0",
        [table],
        |row| row.get(0),
    )
}

/// Reads note types that have tables of their own. Nothing is sorted by name.
fn types_of_tables(connection: &Connection) -> rusqlite::Result<Vec<NoteType>> {
    let mut statement = connection.prepare("SELECT id, name FROM notetypes")?;
    let found = statement.query_map([], |row| {
        let (fields, notes) = (Vec::new(), Vec::new());
        Ok(NoteType { id: row.get(0)?, name: text(row.get_ref(1)?), fields, notes })
    })?;
    let mut types: Vec<NoteType> = found.collect::<rusqlite::Result<_>>()?;
    let mut statement = connection.prepare("SELECT ntid, ord, name FROM fields")?;
    let found = statement
        .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, text(row.get_ref(2)?))))?;
    let mut fields: Vec<(i64, i64, String)> = found.collect::<rusqlite::Result<_>>()?;
    fields.sort_by_key(|(kind, ord, _)| (*kind, *ord));
    let by_id: HashMap<i64, usize> = types.iter().enumerate().map(|(index, kind)| (kind.id, index)).collect();
    for (kind, _, name) in fields {
        let kind = by_id.get(&kind).and_then(|index| types.get_mut(*index));
        let kind = kind.filter(|kind| kind.fields.len() < FIELDS);
        if let Some(kind) = kind {
            kind.fields.push(name);
        }
    }
    Ok(types)
}

/// Returns what the description of one of our decks says.
fn about_in_table(connection: &Connection) -> rusqlite::Result<String> {
    let mut statement = connection.prepare("SELECT kind FROM decks")?;
    let kinds = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    let kinds: Vec<Vec<u8>> = kinds.collect::<rusqlite::Result<_>>()?;
    let descriptions: Vec<String> = kinds.iter().filter_map(|kind| description(kind)).collect();
    Ok(own_of(descriptions.iter().map(String::as_str)))
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
        Some(NoteType { id: id.parse().ok()?, name: named(model), fields, notes: Vec::new() })
    };
    models.iter().filter_map(one).collect()
}

/// Returns what the description of one of our decks says.
fn about(decks: &str) -> String {
    let Ok(Json::Object(decks)) = serde_json::from_str(decks) else { return String::new() };
    let descriptions = decks.values().filter_map(|deck| deck.get("desc")?.as_str());
    own_of(descriptions)
}

/// Returns the description, in HTML, that is of one of our decks.
fn own_of<'d>(descriptions: impl Iterator<Item = &'d str>) -> String {
    let own = descriptions.map(|html| {
        let signs: Vec<Sign> = html.chars().map(|c| Sign { c, at: 0, escaped: false }).collect();
        string(&plain(&signs, LineEnd::Space).text)
    });
    own.into_iter().find(|text| text.starts_with(MARK)).unwrap_or_default()
}
