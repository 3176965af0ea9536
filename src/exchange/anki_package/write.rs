//! Writes a deck that every version of Anki imports, with two cards for each note: reading and recall.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, params};
use serde_json::{Value as Json, json};
use sha1_smol::Sha1;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::collection::SEPARATOR;
use super::{LIST, OLD};
use crate::exchange::anki::column::Role;
use crate::exchange::anki::write::{NOTE_TYPE, Written, html, left_out, notes};
use crate::exchange::bundle::files_of;
use crate::exchange::bundle::scratch::Scratch;
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::text::head::write_pack;
use crate::exchange::text::markup::{LineEnd, Sign, plain, string};
use crate::lesson::Pack;

/// The note type that all packs share, so that Anki need not have one a pack. Other fields would need another id.
const NOTE_TYPE_ID: i64 = 1_763_800_000_001;
/// Ids of decks and notes are moments in milliseconds; ours are numbers made of what they name, in the years 2001 to 2015.
const FIRST_ID: i64 = 1_000_000_000_000;
const IDS: u64 = 450_000_000_000;

const TABLES: &str = include_str!("schema.sql");

/// What a card shows: its name, the field that is asked, and what is told afterwards.
const CARDS: [(&str, &str, &str); 2] = [
    (
        "Read",
        "<div class=\"zh\">{{Chinese}}</div>",
        "{{FrontSide}}<hr id=answer><div>{{Pinyin}}</div><div class=\"bo\">{{Tibetan}}</div><div>{{English}}</div>\
         <div>{{Picture}} {{Sound}}</div>",
    ),
    (
        "Recall",
        "<div class=\"bo\">{{Tibetan}}</div><div>{{Picture}}</div>",
        "{{FrontSide}}<hr id=answer><div class=\"zh\">{{Chinese}}</div><div>{{Pinyin}}</div><div>{{English}}</div>\
         <div>{{Sound}}</div>",
    ),
];

const STYLE: &str = ".card { text-align: center; font-size: 20px; line-height: 1.6; }\n\
    .zh { font-size: 48px; }\n\
    .bo { font-size: 40px; font-family: Jomolhari, \"Microsoft Himalaya\", Kailasa, \"Noto Serif Tibetan\"; }\n";

/// Writes the words and sentences of a pack, with the files that they name.
pub(in crate::exchange) fn export(pack: &Pack, folder: &Path) -> Result<Exported, ExportError> {
    let vocabulary = Pack { words: pack.words.clone(), sentences: pack.sentences.clone(), ..Pack::default() };
    let files = files_of(&vocabulary, folder)?;
    let notes = notes(pack, media_name);
    let failed = |reason: String| ExportError::Failed { reason };
    let database = database(pack, &notes).map_err(failed)?;
    let bytes = zipped(&database, &files).map_err(|error| failed(error.to_string()))?;
    Ok(Exported { bytes, left_out: left_out(pack, true) })
}

/// Returns the name of a file as Anki has it: in one folder with all others.
fn media_name(name: &str) -> String {
    name.replace('/', "-")
}

fn zipped(database: &[u8], files: &BTreeMap<String, Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file(OLD[1], options)?;
    zip.write_all(database)?;
    let name = |path: &String| media_name(path.split_once('/').map_or(path, |(_, name)| name));
    let list: BTreeMap<String, String> =
        files.keys().enumerate().map(|(number, path)| (number.to_string(), name(path))).collect();
    zip.start_file(LIST, options)?;
    zip.write_all(&serde_json::to_vec(&list).unwrap_or_default())?;
    for (number, bytes) in files.values().enumerate() {
        zip.start_file(number.to_string(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Returns the bytes of the SQLite file. An error is what SQLite or the operating system says.
fn database(pack: &Pack, notes: &[Written]) -> Result<Vec<u8>, String> {
    let scratch = Scratch::new().map_err(|error| error.to_string())?;
    let file = scratch.path().join(OLD[1]);
    fill(&file, pack, notes).map_err(|error| error.to_string())?;
    std::fs::read(&file).map_err(|error| error.to_string())
}

fn fill(file: &Path, pack: &Pack, notes: &[Written]) -> rusqlite::Result<()> {
    // Anki takes a note anew only if it is younger than its own.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(now.as_secs()).unwrap_or_default();
    let deck = made_id(&pack.id);
    let mut connection = Connection::open(file)?;
    connection.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(TABLES)?;
    transaction.execute(
        "INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')",
        params![
            now - now % 86_400,
            now * 1000,
            settings().to_string(),
            json!({ NOTE_TYPE_ID.to_string(): note_type(deck, now) }).to_string(),
            decks(pack, deck, now).to_string(),
            json!({ "1": deck_settings() }).to_string(),
        ],
    )?;
    {
        let mut note_row =
            transaction.prepare("INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')")?;
        let mut card_row = transaction.prepare(
            "INSERT INTO cards VALUES (?1, ?2, ?3, ?4, ?5, -1, 0, 0, ?6, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        )?;
        let mut id = made_id(&pack.id);
        for (place, note) in (1_i64..).zip(notes) {
            let cards = i64::try_from(CARDS.len()).unwrap_or_default();
            id += cards;
            let first = visible(note.fields.first().map(String::as_str).unwrap_or_default());
            let tags =
                if note.tags.is_empty() { String::new() } else { format!(" {} ", note.tags.join(" ")) };
            let fields = note.fields.join(&SEPARATOR.to_string());
            let sum = checksum(&first);
            note_row.execute(params![id, note.guid, NOTE_TYPE_ID, now, tags, fields, first, sum])?;
            for card in 0..cards {
                card_row.execute(params![id + card, id, deck, card, now, place])?;
            }
        }
    }
    transaction.commit()
}

/// Returns the first four bytes of the SHA-1 of a note's first field, by which Anki finds notes that are equal.
fn checksum(first: &str) -> u32 {
    let [a, b, c, d, ..] = Sha1::from(first).digest().bytes();
    u32::from_be_bytes([a, b, c, d])
}

/// Returns a number that is the same for the same name, and hardly for another.
fn made_id(name: &str) -> i64 {
    let hash = blake3::hash(name.as_bytes());
    let number = hash.as_bytes().iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    FIRST_ID + i64::try_from(number % IDS).unwrap_or_default()
}

/// Returns a field as a reader sees it: what Anki sorts and compares by.
fn visible(html: &str) -> String {
    let signs: Vec<Sign> = html.chars().map(|c| Sign { c, at: 0, escaped: false }).collect();
    string(&plain(&signs, LineEnd::Space).text)
}

fn note_type(deck: i64, now: i64) -> Json {
    let names = Role::WRITTEN.iter().filter(|(role, _)| *role != Role::Tags).map(|(_, name)| *name);
    let field = |(ord, name): (usize, &str)| json!({ "name": name, "ord": ord, "sticky": false, "rtl": false, "font": "Arial", "size": 20, "media": [] });
    let card = |(ord, (name, question, answer)): (usize, &(&str, &str, &str))| json!({ "name": name, "ord": ord, "qfmt": question, "afmt": answer, "did": null, "bqfmt": "", "bafmt": "" });
    // A card is made if the field that it asks is filled.
    let asked = |role| Role::WRITTEN.iter().position(|(known, _)| *known == role).unwrap_or_default();
    json!({
        "id": NOTE_TYPE_ID, "name": NOTE_TYPE, "type": 0, "mod": now, "usn": -1, "sortf": 0, "did": deck,
        "flds": names.enumerate().map(field).collect::<Vec<_>>(),
        "tmpls": CARDS.iter().enumerate().map(card).collect::<Vec<_>>(),
        "css": STYLE, "latexPre": "", "latexPost": "", "vers": [], "tags": [],
        "req": [[0, "any", [asked(Role::Chinese)]], [1, "any", [asked(Role::Tibetan), asked(Role::Picture)]]],
    })
}

fn decks(pack: &Pack, deck: i64, now: i64) -> Json {
    let title = [&pack.title.bo, &pack.title.zh, &pack.title.en];
    let mut title: Vec<&str> =
        title.into_iter().map(String::as_str).filter(|title| !title.is_empty()).collect();
    title.dedup();
    // Two colons would make a deck inside a deck.
    let title = title.join(" · ").replace("::", ":");
    let mut about = String::new();
    write_pack(&mut about, "", pack);
    let about: Vec<String> = about.lines().map(html).collect();
    let one = |id: i64, name: &str, about: &str| {
        json!({
            "id": id, "name": name, "desc": about, "mod": now, "usn": -1, "conf": 1, "dyn": 0, "collapsed": false,
            "browserCollapsed": false, "extendNew": 0, "extendRev": 0, "newToday": [0, 0], "revToday": [0, 0],
            "lrnToday": [0, 0], "timeToday": [0, 0],
        })
    };
    json!({ "1": one(1, "Default", ""), deck.to_string(): one(deck, &title, &about.join("<br>")) })
}

fn settings() -> Json {
    json!({
        "nextPos": 1, "estTimes": true, "activeDecks": [1], "sortType": "noteFld", "timeLim": 0,
        "sortBackwards": false, "addToCur": true, "curDeck": 1, "newSpread": 0, "dueCounts": true,
        "curModel": NOTE_TYPE_ID, "collapseTime": 1200,
    })
}

fn deck_settings() -> Json {
    json!({
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0,
        "replayq": true, "dyn": false,
        "new": {
            "delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1, "perDay": 20, "bury": true,
        },
        "rev": { "perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "bury": true },
        "lapse": { "delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0 },
    })
}
