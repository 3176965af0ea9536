//! Opening: one copy at a time, older files brought up to date, newer and foreign ones left alone.

use rusqlite::Connection;

use super::*;
use crate::progress::file::FILE_NAME;
use crate::progress::{StoreError, upgrade};

/// A format that grew over three versions, for the machinery alone.
const STEPS: &[&str] = &[
    "CREATE TABLE words (word TEXT NOT NULL) STRICT; INSERT INTO words VALUES ('ཆུ');",
    "ALTER TABLE words ADD COLUMN pinyin TEXT;",
    "UPDATE words SET pinyin = 'shuǐ';",
];

fn words(store: &Store) -> Vec<(String, Option<String>)> {
    store
        .writer
        .ask(|conn| {
            let mut select = conn.prepare("SELECT word, pinyin FROM words")?;
            let words =
                select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
            Ok(words)
        })
        .wait()
        .unwrap()
}

fn names(folder: &TempDir) -> Vec<String> {
    contents(folder.path()).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_second_copy_is_refused_until_the_first_is_closed() {
    let folder = folder();
    let first = open(&folder);
    let in_use = StoreError::InUse { folder: folder.path().to_owned() };
    assert_eq!(Store::open(folder.path()).err(), Some(in_use));
    learner(&first, "Tashi");
    drop(first);
    assert_eq!(open(&folder).profiles().wait().unwrap().len(), 1);
}

#[test]
fn another_program_that_holds_the_file_is_a_second_copy_too() {
    let folder = folder();
    drop(open(&folder));
    let other = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE").unwrap();
    assert!(matches!(Store::open(folder.path()), Err(StoreError::InUse { .. })));
    drop(other);
    open(&folder);
}

#[test]
fn a_folder_is_made_where_there_is_none() {
    let folder = folder();
    let deep = folder.path().join("a").join("ལྷ་ས").join("c d");
    drop(Store::open(&deep).unwrap());
    assert!(deep.join(FILE_NAME).is_file());
}

#[test]
fn an_older_file_is_upgraded_and_a_copy_kept() {
    let folder = folder();
    drop(Store::open_with(folder.path(), &STEPS[..1]).unwrap());
    let store = Store::open_with(folder.path(), STEPS).unwrap();
    assert_eq!(words(&store), [("ཆུ".to_owned(), Some("shuǐ".to_owned()))]);
    drop(store);
    assert_eq!(names(&folder), ["tsheg.format-1.sqlite3", FILE_NAME]);

    // The copy is a whole file of the old format, with which the old program would go on.
    let before = super::folder();
    fs::copy(folder.path().join("tsheg.format-1.sqlite3"), before.path().join(FILE_NAME)).unwrap();
    let old = Store::open_with(before.path(), &STEPS[..1]).unwrap();
    let word: String = old
        .writer
        .ask(|conn| Ok(conn.query_row("SELECT word FROM words", [], |row| row.get(0))?))
        .wait()
        .unwrap();
    assert_eq!(word, "ཆུ");
}

#[test]
fn a_copy_never_takes_the_place_of_another() {
    let folder = folder();
    drop(Store::open_with(folder.path(), &STEPS[..1]).unwrap());
    fs::write(folder.path().join("tsheg.format-1.sqlite3"), "precious").unwrap();
    drop(Store::open_with(folder.path(), STEPS).unwrap());
    assert_eq!(names(&folder), ["tsheg.format-1.2.sqlite3", "tsheg.format-1.sqlite3", FILE_NAME]);
    assert_eq!(fs::read(folder.path().join("tsheg.format-1.sqlite3")).unwrap(), b"precious");
}

#[test]
fn an_upgrade_that_fails_leaves_the_old_file() {
    let folder = folder();
    drop(Store::open_with(folder.path(), &STEPS[..1]).unwrap());
    let broken = [STEPS[0], STEPS[1], "UPDATE words SET pinyin = 'shuǐ'; SELECT * FROM nowhere;"];
    assert!(Store::open_with(folder.path(), &broken).is_err());
    assert_eq!(names(&folder), [FILE_NAME]);
    let old = Store::open_with(folder.path(), &STEPS[..2]).unwrap();
    assert_eq!(words(&old), [("ཆུ".to_owned(), None)]);
}

#[test]
fn an_upgrade_that_tears_rows_apart_is_undone() {
    let folder = folder();
    let steps = [
        "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id));
         INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);",
        "DELETE FROM a;",
    ];
    drop(Store::open_with(folder.path(), &steps[..1]).unwrap());
    assert!(matches!(Store::open_with(folder.path(), &steps), Err(StoreError::Damaged { .. })));
    drop(Store::open_with(folder.path(), &steps[..1]).unwrap());
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let folder = folder();
    drop(Store::open_with(folder.path(), STEPS).unwrap());
    let before = contents(folder.path());
    let refused = Store::open_with(folder.path(), &STEPS[..2]).err();
    let file = folder.path().join(FILE_NAME);
    assert_eq!(refused, Some(StoreError::Newer { file, found: 3, known: 2 }));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_newer_file_is_known_even_if_its_format_is_still_in_the_log() {
    let folder = folder();
    drop(Store::open_with(folder.path(), &STEPS[..2]).unwrap());
    let store = Store::open_with(folder.path(), STEPS).unwrap();
    let cut = cut_power(folder.path());
    drop(store);
    let before = contents(cut.path());
    let refused = Store::open_with(cut.path(), &STEPS[..2]).err();
    assert!(matches!(refused, Some(StoreError::Newer { found: 3, known: 2, .. })), "{refused:?}");
    assert_eq!(contents(cut.path()), before);
    drop(Store::open_with(cut.path(), STEPS).unwrap());
}

#[test]
fn a_file_of_another_program_is_left_alone() {
    let folder = folder();
    let other = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    other.execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
    drop(other);
    let before = contents(folder.path());
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Foreign { .. })));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    for damage in [&b"PK\x03\x04"[..], &[0; 4096], "ཆུ ".repeat(500).as_bytes()] {
        let folder = folder();
        fs::write(folder.path().join(FILE_NAME), damage).unwrap();
        let before = contents(folder.path());
        assert!(matches!(Store::open(folder.path()), Err(StoreError::Damaged { .. })));
        assert_eq!(contents(folder.path()), before);
    }
}

#[test]
fn an_empty_file_is_a_fresh_start() {
    let folder = folder();
    fs::write(folder.path().join(FILE_NAME), "").unwrap();
    learner(&open(&folder), "Tashi");
}

#[test]
fn damage_inside_is_said_and_nothing_is_removed() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    store.record(id, (0..2_000).map(|word| review(word, 0)).collect(), Vec::new()).wait().unwrap();
    drop(store);
    let file = folder.path().join(FILE_NAME);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..].fill(0xa5);
    fs::write(&file, &bytes).unwrap();
    let said = Store::open(folder.path()).and_then(|store| store.reviews(id).wait());
    assert!(matches!(said, Err(StoreError::Damaged { .. })), "{said:?}");
    assert_eq!(fs::read(&file).unwrap().len(), bytes.len());

    // After a sudden end the damage is found before anything is written.
    fs::write(folder.path().join("tsheg.sqlite3-wal"), [7; 100]).unwrap();
    let before = contents(folder.path());
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Damaged { .. })));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn the_tables_hold_what_they_promise() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    answer(&store, id, &review(1, 0));
    for forbidden in [
        "UPDATE reviews SET grade = 1",
        "DELETE FROM reviews",
        "INSERT OR REPLACE INTO reviews SELECT id, profile, item, target, skill, 1, at_ms, utc_offset, day_start, took_ms FROM reviews",
        "INSERT INTO reviews SELECT zeroblob(16), profile, item, target, skill, 5, at_ms, utc_offset, day_start, took_ms FROM reviews",
        "INSERT INTO reviews SELECT zeroblob(16), zeroblob(16), item, target, skill, 1, at_ms, utc_offset, day_start, took_ms FROM reviews",
        "INSERT INTO profiles VALUES (zeroblob(16), 'x', 8, 'bo', 0, 0)",
        "INSERT INTO profiles VALUES (zeroblob(16), 'x', 'red', 'bo', 0, 0)",
    ] {
        let refused = store.writer.ask(move |conn| Ok(conn.execute_batch(forbidden)?)).wait();
        assert!(refused.is_err(), "{forbidden}");
    }
    assert_eq!(store.reviews(id).wait().unwrap()[0].grade, Grade::Good);
    let settings: (i64, i64, String, i64) = store
        .writer
        .ask(|conn| {
            let value = |name: &str| conn.pragma_query_value(None, name, |row| row.get(0));
            let mode = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
            Ok((value("synchronous")?, value("secure_delete")?, mode, value("user_version")?))
        })
        .wait()
        .unwrap();
    let format = i64::from(upgrade::format_after(upgrade::UPGRADES));
    assert_eq!(settings, (2, 1, "wal".to_owned(), format));
}
