//! Decks of Anki: our own come back as they went out, those of others are read, and damaged ones do no harm.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use rusqlite::Connection;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::exchange::exported::{LeftOut, What};
use crate::exchange::imported::Existing;
use crate::exchange::text::samples::vocabulary;
use crate::exchange::{Defaults, Format, preview};
use crate::explain::Explain;
use crate::lesson::{Pack, Picture, Sentence, Severity, Story, Trilingual, Word};

fn import(bytes: &[u8]) -> Imported {
    import_beside(bytes, Path::new("/nowhere/p"), None)
}

fn import_beside(bytes: &[u8], folder: &Path, existing: Option<&Pack>) -> Imported {
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: String::new() };
    let target = Target {
        id: "p",
        folder,
        existing: existing.map_or(Existing::None, Existing::Sound),
        title: Some(title),
        authors: vec!["A".into()],
        licence: Some("CC0-1.0".into()),
    };
    read(bytes, &target, &Corrections::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn told(imported: &Imported) -> Vec<String> {
    imported.faults.iter().map(|fault| format!("{} {}", fault.place, fault.message_id())).collect()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The bytes of an SQLite file made by some statements.
fn database(sql: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    let connection = Connection::open(&file).unwrap();
    connection.create_collation("unicase", str::cmp).unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    fs::read(file).unwrap()
}

/// A deck of others: one note type, whose fields and notes are given.
fn foreign(fields: &[&str], notes: &[&str]) -> Vec<u8> {
    let fields: Vec<String> = fields
        .iter()
        .enumerate()
        .map(|(ord, name)| format!("{{\"name\":\"{name}\",\"ord\":{ord}}}"))
        .collect();
    let mut sql = format!(
        "CREATE TABLE col (models text, decks text);
         CREATE TABLE notes (id integer, guid text, mid integer, tags text, flds text);
         INSERT INTO col VALUES ('{{\"7\":{{\"name\":\"Basic\",\"flds\":[{}]}}}}', '{{}}');",
        fields.join(",")
    );
    for (id, note) in notes.iter().enumerate() {
        let note = note.replace('|', "\u{1f}");
        writeln!(sql, "INSERT INTO notes VALUES ({id}, 'guid{id}', 7, ' a  b ', '{note}');").unwrap();
    }
    database(&sql)
}

/// Silence of a tenth of a second.
fn wav() -> Vec<u8> {
    let samples = vec![0_u8; 1600];
    let mut bytes =
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data".to_vec();
    bytes.extend(u32::try_from(samples.len()).unwrap().to_le_bytes());
    bytes.extend(samples);
    let length = u32::try_from(bytes.len() - 8).unwrap();
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    bytes
}

#[test]
fn a_deck_of_others_is_read_by_the_names_of_its_fields() {
    let deck =
        foreign(&["Hanzi", "Pinyin", "Tibetan", "Meaning"], &["<b>水</b>|shuǐ|ཆུ|water", "火|huǒ|མེ|fire"]);
    let imported = import(&zip(&[("collection.anki2", &deck), ("media", b"{}")]));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let [water, fire] = &pack.words[..] else { panic!("{pack:?}") };
    assert_eq!(
        (water.zh.as_str(), water.id.as_str(), fire.en[0].as_str()),
        ("水", "anki-6775696430", "fire")
    );
    assert_eq!(water.tags, ["a", "b"]);
}

#[test]
fn fields_without_telling_names_are_told_by_their_script() {
    let deck = foreign(&["Front", "Back", "Reading", "Note"], &["水|ཆུ|shuǐ|x1", "火|མེ|huǒ|y2"]);
    let imported =
        import(&zip(&[("collection.anki21", &deck), ("collection.anki2", b"old"), ("media", b"{}")]));
    assert!(imported.pack.is_some(), "{:?}", told(&imported));
    assert_eq!(
        told(&imported).iter().filter(|fault| fault.contains("Basic!A1 exchange-anki-guessed")).count(),
        4
    );
}

#[test]
fn faults_stand_at_their_note_and_field() {
    let deck = foreign(&["Hanzi", "Pinyin", "Tibetan"], &["水|shuǐ|ཆུ", "火|huo9|མེ", "土||ས", "木|mù|"]);
    let imported = import(&zip(&[("collection.anki2", &deck), ("media", b"{}")]));
    let told = told(&imported);
    assert!(told.iter().any(|fault| fault.starts_with("Basic!B2 ")), "{told:?}");
    assert!(told.contains(&"Basic!A3 exchange-table-pinyin-made".to_owned()), "{told:?}");
    // Both odd notes are listed, and the others come in.
    assert!(told.contains(&" exchange-anki-notes-left-out".to_owned()), "{told:?}");
    assert_eq!(imported.pack.map(|pack| pack.words.len()), Some(2));
    let deck = foreign(&["Hanzi", "Pinyin"], &["水|shuǐ"]);
    let imported = import(&zip(&[("collection.anki2", &deck)]));
    assert!(self::told(&imported).contains(&"Basic!A1 exchange-anki-no-column".to_owned()));
}

#[test]
fn sounds_come_along_and_what_cannot_be_used_is_told() {
    let deck = foreign(
        &["Hanzi", "Pinyin", "Tibetan", "Audio"],
        &["水|shuǐ|ཆུ|[sound:shui.wav]", "火|huǒ|མེ|[sound:gone.wav]<img src=\"fire.gif\">"],
    );
    let wav = wav();
    let imported = import(&zip(&[
        ("collection.anki2", &deck),
        ("media", br#"{"0":"shui.wav","1":"fire.gif","2":"unused.wav","3":"../x.wav"}"#),
        ("0", &wav),
        ("1", b"GIF89a"),
        ("2", &wav),
        ("3", &wav),
    ]));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    assert_eq!(pack.words[0].audio.as_deref(), Some("shui.wav"));
    assert_eq!(imported.files, [("audio/shui.wav".to_owned(), wav)]);
    let told = told(&imported);
    assert!(told.contains(&"Basic!D2 exchange-anki-missing-media".to_owned()), "{told:?}");
    assert!(told.contains(&"Basic!D2 exchange-anki-unknown-media".to_owned()), "{told:?}");
}

#[test]
fn a_word_comes_in_without_a_picture_that_is_none() {
    let deck = foreign(
        &["Hanzi", "Pinyin", "Tibetan", "Media"],
        &[
            "水|shuǐ|ཆུ|<img src=\"a.png\">[sound:a&amp;b.wav]",
            "火|huǒ|མེ|<img src=\"b.png\">[sound:none.mp3]",
            "|shān|རི|[sound:left.wav]",
            "土|tǔ|ས|[sound:gone.wav]",
        ],
    );
    let mut dot = Vec::new();
    image::RgbaImage::new(1, 1).write_to(&mut Cursor::new(&mut dot), image::ImageFormat::Png).unwrap();
    let wav = wav();
    let imported = import(&zip(&[
        ("collection.anki2", &deck),
        ("media", br#"{"0":"a.png","1":"a&b.wav","2":"b.png","3":"none.mp3","4":"left.wav","5":"gone.wav"}"#),
        ("0", b"GIF89a"),
        ("1", &wav),
        ("2", &dot[..40]),
        ("3", b"no sound"),
        ("4", &wav),
        ("5", b""),
    ]));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let zh: Vec<_> = pack.words.iter().map(|word| (word.zh.as_str(), word.picture.is_some())).collect();
    assert_eq!(zh, [("水", false), ("火", false), ("土", false)]);
    assert_eq!(pack.words[0].audio.as_deref(), Some("a&b.wav"));
    let files: Vec<_> = imported.files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(files, ["audio/a&b.wav"], "nothing of the note that was left out");
    let useless = told(&imported).into_iter().filter(|it| it.contains("exchange-anki-useless-media"));
    let places: Vec<_> = useless.map(|it| it.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(places, ["Basic!D1", "Basic!D2", "Basic!D2", "Basic!D4"]);
}

#[test]
fn notes_of_types_without_a_description_are_read_by_what_stands_in_them() {
    let mut sql = String::from(
        "CREATE TABLE col (models text, decks text); INSERT INTO col VALUES ('{}', '{}');
         CREATE TABLE notes (id integer, guid text, mid integer, tags text, flds text);",
    );
    for number in 0..2000 {
        let note = format!("水{}\u{1f}ཆུ", "一".repeat(number % 3));
        writeln!(sql, "INSERT INTO notes VALUES ({number}, 'g{number}', {number}, '', '{note}');").unwrap();
    }
    let imported = import(&zip(&[("collection.anki2", &database(&sql)), ("media", b"{}")]));
    assert_eq!(imported.understood.tables.len(), 1);
    assert_eq!(imported.counts.words, 2000);
}

#[test]
fn a_deck_comes_into_a_pack_beside_its_stories() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("audio")).unwrap();
    fs::write(folder.path().join("audio/story.wav"), wav()).unwrap();
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: "x".into() };
    let line = crate::lesson::Line {
        zh: "水。".into(),
        pinyin: "shuǐ".into(),
        bo: "ཆུ།".into(),
        audio: Some("story.wav".into()),
        ..Default::default()
    };
    let story = Story { id: "s".into(), title: title.clone(), lines: vec![line], ..Story::default() };
    let existing = Pack {
        id: "p".into(),
        title,
        authors: vec!["A".into()],
        licence: "CC0".into(),
        stories: vec![story],
        ..Pack::default()
    };
    let deck = foreign(&["Hanzi", "Pinyin", "Tibetan"], &["水|shuǐ|ཆུ"]);
    let imported = import_beside(&zip(&[("collection.anki2", &deck)]), folder.path(), Some(&existing));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    assert_eq!((pack.words.len(), pack.stories.len()), (1, 1));
    assert!(imported.files.is_empty(), "what lies there already need not come along");
}

#[test]
fn our_own_deck_takes_its_files_along() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("audio/a")).unwrap();
    fs::create_dir_all(folder.path().join("pictures")).unwrap();
    fs::write(folder.path().join("audio/a/水.wav"), wav()).unwrap();
    let mut dot = Vec::new();
    image::RgbaImage::new(1, 1).write_to(&mut Cursor::new(&mut dot), image::ImageFormat::Png).unwrap();
    fs::write(folder.path().join("pictures/water.png"), &dot).unwrap();
    let word = Word {
        id: "water".into(),
        zh: "水".into(),
        pinyin: "shuǐ".into(),
        bo: vec!["ཆུ".into()],
        audio: Some("a/水.wav".into()),
        picture: Some(Picture::File("water.png".into())),
        source: Some("S".into()),
        ..Word::default()
    };
    let pack = Pack { id: "p".into(), words: vec![word], stories: vec![Story::default()], ..Pack::default() };
    let exported = export(&pack, folder.path()).unwrap();
    assert_eq!(exported.left_out, [LeftOut::counted(What::Stories, 1)]);
    let imported = import(&exported.bytes);
    let back = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let expected = Word { audio: Some("a-水.wav".into()), ..pack.words[0].clone() };
    assert_eq!(back.words, [expected], "Anki has one folder for all files");
    assert_eq!(
        imported.files,
        [("audio/a-水.wav".to_owned(), wav()), ("pictures/water.png".to_owned(), dot)]
    );
}

#[test]
fn decks_in_the_newer_form_are_read_with_their_sounds() {
    let packed = |bytes: &[u8]| compress_to_vec(bytes, CompressionLevel::Uncompressed);
    let collection = database(
        "CREATE TABLE col (models text, decks text);
         INSERT INTO col VALUES ('', '');
         CREATE TABLE notes (id integer, guid text, mid integer, tags text, flds text);
         CREATE TABLE notetypes (id integer PRIMARY KEY, name text NOT NULL COLLATE unicase, config blob);
         CREATE TABLE fields (ntid integer, ord integer, name text COLLATE unicase, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
         CREATE TABLE decks (id integer PRIMARY KEY, name text NOT NULL COLLATE unicase, kind blob);
         INSERT INTO decks VALUES (1, 'Default', x'0a020801');
         INSERT INTO notetypes VALUES (7, 'Zh-Bo', x''), (8, 'Cards', x'');
         INSERT INTO fields VALUES (7, 0, 'Hanzi'), (7, 1, 'Pinyin'), (7, 2, 'Tibetan'), (7, 3, 'Sound'), (8, 0, 'Front'),
            (8, 1, 'Back');
         INSERT INTO notes VALUES (1, 'a', 7, '', '水' || x'1f' || 'shuǐ' || x'1f' || 'ཆུ' || x'1f' || '[sound:shu%C7%90 1.wav]'),
            (2, 'b', 7, '', '火' || x'1f' || 'huǒ' || x'1f' || 'མེ' || x'1f'),
            (3, 'c', 8, '', 'one' || x'1f' || 'two');",
    );
    let name = "shui\u{30c} 1.wav";
    let entry = [b"\x0a".as_slice(), &[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat();
    let list = [b"\x0a".as_slice(), &[u8::try_from(entry.len()).unwrap()], &entry].concat();
    let files = [
        ("meta", b"\x08\x03".to_vec()),
        ("collection.anki2", foreign(&["Front"], &["Please update to the latest Anki version"])),
        ("collection.anki21b", packed(&collection)),
        ("media", packed(&list)),
        ("0", packed(&wav())),
    ];
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let imported = import(&zip(&files));
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let zh: Vec<_> = pack.words.iter().map(|word| word.zh.as_str()).collect();
    assert_eq!((zh, pack.words[0].audio.as_deref()), (vec!["水", "火"], Some(name)));
    assert_eq!(imported.files, [(format!("audio/{name}"), wav())]);
    assert!(told(&imported).contains(&" exchange-anki-kind-left-out".to_owned()), "{:?}", told(&imported));
    let tables: Vec<&str> = imported.understood.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(tables, ["Zh-Bo", "Cards"]);
    // A whole collection is the same under another name.
    let (packs, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("collection-2026-11-27.colpkg");
    fs::write(&file, zip(&files)).unwrap();
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: String::new() };
    let defaults = Defaults { title, author: "A".into(), licence: "CC0-1.0".into() };
    let nothing = Corrections::default();
    let whole =
        preview(&file, packs.path(), None, &defaults, &nothing, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(whole.imported.understood.format, Some(Format::AnkiPackage));
    assert_eq!(whole.imported.pack.map(|pack| pack.words.len()), Some(2));
    assert_eq!(whole.imported.files.len(), 1);
    for damaged in [packed(b"no database"), b"no zstd".to_vec(), Vec::new()] {
        let imported = import(&zip(&[("collection.anki21b", &damaged), ("media", &packed(b""))]));
        assert_eq!(told(&imported), [" exchange-anki-damaged"]);
    }
}

#[test]
fn what_is_no_deck_is_told() {
    assert_eq!(told(&import(b"")), [" exchange-zip-none"]);
    assert_eq!(told(&import(&zip(&[("a", b"x")]))), [" exchange-anki-no-collection"]);
    for bytes in [b"".to_vec(), b"no database".to_vec(), database("CREATE TABLE x (y)"), vec![0; 4096]] {
        assert_eq!(told(&import(&zip(&[("collection.anki2", &bytes)]))), [" exchange-anki-damaged"]);
    }
    let empty = foreign(&["Hanzi"], &[]);
    assert!(
        told(&import(&zip(&[("collection.anki2", &empty)]))).contains(&" exchange-anki-no-notes".to_owned())
    );
}

#[test]
fn a_question_without_end_is_not_asked() {
    let endless = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
        SELECT id, 'g' AS guid, 7 AS mid, '' AS tags, '' AS flds FROM n";
    for sql in [
        format!("CREATE TABLE col (models text, decks text); CREATE VIEW notes AS {endless};"),
        "CREATE TABLE col (models text, decks text);
         CREATE TABLE notes (id integer, guid text, mid integer, tags text, flds text AS (zeroblob(900000000)));
         INSERT INTO notes (id) VALUES (1);"
            .to_owned(),
    ] {
        let imported = import(&zip(&[("collection.anki2", &database(&sql))]));
        assert_eq!(told(&imported), [" exchange-anki-damaged"]);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    #[test]
    fn our_own_decks_come_back(pack in vocabulary()) {
        let exported = export(&pack, Path::new("/nowhere")).unwrap();
        let imported = import(&exported.bytes);
        let errors: Vec<_> = imported.faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
        proptest::prop_assert!(errors.is_empty(), "{errors:?}");
        let mut pack = pack;
        if pack.title.en.is_empty() && pack.title.bo != pack.title.zh {
            pack.title.en = imported.pack.as_ref().map(|pack| pack.title.en.clone()).unwrap_or_default();
        }
        proptest::prop_assert_eq!(imported.pack, Some(pack));
    }

    #[test]
    fn no_damage_makes_it_panic(
        changes in proptest::collection::vec((0_usize..20_000, proptest::prelude::any::<u8>()), 1..40),
    ) {
        let sentence = Sentence { id: "s".into(), zh: "水。".into(), pinyin: "shuǐ".into(), bo: "ཆུ།".into(), ..Sentence::default() };
        let pack = Pack { id: "p".into(), sentences: vec![sentence], ..Pack::default() };
        let deck = export(&pack, Path::new("/nowhere")).unwrap().bytes;
        let mut database = Archive::open(&deck, Limits { entries: 9, total: MAX_BYTES })
            .and_then(|mut archive| {
                let (entries, _) = archive.entries();
                archive.read(&entries[0], MAX_BYTES)
            })
            .unwrap();
        for (at, byte) in changes {
            let at = at % database.len();
            database[at] = byte;
        }
        import(&zip(&[("collection.anki2", &database)]));
    }
}
