//! A pack in one file: it comes back as it went out, and no file can do harm.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::exchange::exported::Exported;
use crate::exchange::imported::Existing;
use crate::exchange::install;
use crate::explain::Explain;
use crate::lesson::{Picture, read_pack};

const PACK: &str = r#"(
    format: 1, id: "p", title: (bo: "དཔེ", zh: "例", en: "Example"), authors: ["A"], licence: "CC0-1.0",
    // Words of water.
    words: [(id: "water", zh: "水", pinyin: "shuǐ", bo: ["ཆུ"], en: ["water"], picture: "drop.png", source: "S")],
)
"#;

/// The smallest PNG that is one: a dot.
fn dot() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::RgbaImage::new(1, 1).write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
    bytes
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Imported {
    let target = Target {
        id: "p",
        folder: Path::new("/nowhere/p"),
        existing: Existing::None,
        title: None,
        authors: Vec::new(),
        licence: None,
    };
    import(bytes, &target, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn told(imported: &Imported) -> Vec<&'static str> {
    imported.faults.iter().map(Fault::message_id).collect()
}

#[test]
fn what_an_item_that_is_to_be_completed_lacks_is_not_told() {
    let text = PACK.replace("words: [", "words: [(id: \"fire\", zh: \"火\", draft: true), ");
    let imported = read(&zip(&[("pack.ron", text.as_bytes()), ("pictures/drop.png", &dot())]));
    let is_lack =
        |fault: &&Fault| matches!(fault.kind, FaultKind::PackFile(lesson::FaultKind::MissingField { .. }));
    assert_eq!(imported.faults.iter().find(is_lack), None);
    assert_eq!((imported.outcome.drafts.count, imported.counts.words), (1, 1));
}

#[test]
fn a_pack_goes_out_and_comes_in_the_same() {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("p");
    fs::create_dir_all(folder.join("pictures")).unwrap();
    fs::write(folder.join("pack.ron"), PACK).unwrap();
    fs::write(folder.join("pictures/drop.png"), dot()).unwrap();
    fs::write(folder.join("pictures/draft.png"), "not named").unwrap();
    let pack = read_pack(&folder).pack.unwrap();
    let Exported { bytes, left_out } = export(&pack, &folder).unwrap();
    assert!(left_out.is_empty());
    assert_eq!(bytes, export(&pack, &folder).unwrap().bytes, "the same pack makes the same bytes");

    let imported = read(&bytes);
    assert_eq!(told(&imported), [""; 0]);
    assert_eq!(imported.pack.as_ref(), Some(&pack));
    assert_eq!(imported.text.as_deref(), Some(PACK), "the author's comments stay");
    assert_eq!((imported.counts.words, imported.counts.rows), (1, 1));
    let there = tempfile::tempdir().unwrap();
    install::install(&imported, &there.path().join("p")).unwrap();
    assert_eq!(read_pack(&there.path().join("p")).pack, Some(pack.clone()));
    assert!(!there.path().join("p/pictures/draft.png").exists());

    let changed = Pack { licence: "other".into(), ..pack.clone() };
    let imported = read(&export(&changed, &folder).unwrap().bytes);
    assert_eq!(imported.pack, Some(changed), "a pack that is not the folder's is written anew");
    fs::remove_file(folder.join("pictures/drop.png")).unwrap();
    assert!(export(&pack, &folder).is_err());
}

#[test]
fn a_zip_of_the_folder_itself_is_read_and_what_systems_put_there_is_passed_over() {
    let dot = dot();
    let imported = read(&zip(&[
        ("my pack/pack.ron", PACK.as_bytes()),
        ("my pack/pictures/drop.png", &dot),
        ("my pack/.DS_Store", b"x"),
        ("__MACOSX/my pack/._pack.ron", b"x"),
        ("my pack/pictures/Thumbs.db", b"x"),
        ("my pack/readme.doc", b"x"),
    ]));
    assert!(imported.pack.is_some(), "{:?}", told(&imported));
    assert_eq!(told(&imported), ["exchange-zip-stranger", "exchange-zip-hidden"]);
    assert_eq!(imported.files, [("pictures/drop.png".to_owned(), dot)]);
}

#[test]
fn faults_of_the_pack_stand_at_their_line() {
    let imported = read(&zip(&[("pack.ron", PACK.replace("shuǐ", "huǒ huǒ").as_bytes())]));
    assert_eq!((imported.pack.as_ref(), imported.text.as_ref()), (None, None));
    assert!(imported.files.is_empty());
    assert!(
        imported.faults.iter().all(|fault| matches!(fault.place, Place::Line { line: 4, .. })),
        "{imported:?}"
    );
    assert_eq!(imported.faults.len(), 2, "the pinyin and the picture that is not there: {imported:?}");
}

#[test]
fn names_that_lead_elsewhere_are_refused_all_at_once() {
    let names = [
        "../up.png",
        "/root.png",
        "C:/drive.png",
        "audio\\back.wav",
        "audio/../../x.wav",
        "audio/a.wav",
        "Audio/A.WAV",
    ];
    let mut files: Vec<(&str, &[u8])> = vec![("pack.ron", PACK.as_bytes())];
    files.extend(names.iter().map(|name| (*name, b"x".as_slice())));
    let imported = read(&zip(&files));
    assert_eq!(imported.pack, None);
    assert_eq!(
        told(&imported).iter().filter(|key| **key == "exchange-zip-outside").count(),
        5,
        "{:?}",
        told(&imported)
    );
    assert!(told(&imported).contains(&"exchange-zip-twice"));
}

#[test]
fn links_and_locked_files_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("pack.ron", SimpleFileOptions::default()).unwrap();
    writer.write_all(PACK.as_bytes()).unwrap();
    writer.add_symlink("pictures/drop.png", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert!(told(&read(&bytes)).contains(&"exchange-zip-link"));

    let mut locked = zip(&[("pack.ron", PACK.as_bytes())]);
    // The first flag of an entry says that it is locked; it stands in both of its headers.
    for (signature, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = locked.windows(4).position(|four| four == signature).unwrap();
        locked[at + flag] |= 1;
    }
    assert!(told(&read(&locked)).contains(&"exchange-zip-locked"), "{:?}", told(&read(&locked)));
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![0; 20 * 1024 * 1024];
    let imported = read(&zip(&[("pack.ron", PACK.as_bytes()), ("audio/zeros.wav", &zeros)]));
    assert_eq!(imported.pack, None);
    assert!(told(&imported).contains(&"exchange-zip-swells"), "{:?}", told(&imported));
    let text = vec![b' '; 9 * 1024 * 1024];
    let imported = read(&zip(&[("pack.ron", &text)]));
    assert!(!told(&imported).is_empty());
}

#[test]
fn silence_that_packs_too_well_is_stored_and_read_back() {
    let mut files = BTreeMap::new();
    files.insert("audio/silence.wav".to_owned(), vec![0; 3 * 1024 * 1024]);
    let bytes = write::packed(&files).unwrap();
    let mut archive = Archive::open(&bytes, LIMITS).unwrap();
    let (entries, faults) = archive.entries();
    assert!(faults.is_empty());
    assert_eq!(archive.read(&entries[0], MAX_FILE).map(|bytes| bytes.len()), Ok(3 * 1024 * 1024));
}

#[test]
fn a_size_that_lies_is_found_out() {
    let text = vec![b'x'; 4000];
    let mut bytes = zip(&[("pack.ron", &text)]);
    let at = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&10_u32.to_le_bytes());
    assert!(read(&bytes).pack.is_none());
    let archive = Archive::open(&bytes, Limits { entries: 1, total: 2000 });
    let mut archive = archive.unwrap();
    let (entries, _) = archive.entries();
    assert!(archive.read(&entries[0], 1_000_000).is_err());
}

#[test]
fn too_many_files_are_refused() {
    let names: Vec<String> = (0..=MAX_FILES).map(|number| format!("audio/{number}.wav")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    assert_eq!(told(&read(&zip(&files))), ["exchange-zip-many-files"]);
}

#[test]
fn names_of_chinese_windows_are_read_as_such() {
    let mut bytes = zip(&[("pack.ron", PACK.as_bytes()), ("audio/abcd.wav", b"x")]);
    let (gbk, _, _) = encoding_rs::GB18030.encode("你好");
    for at in (0..bytes.len()).rev().filter(|at| bytes[*at..].starts_with(b"abcd")).collect::<Vec<_>>() {
        bytes[at..at + 4].copy_from_slice(&gbk);
    }
    let (found, faults) = Archive::open(&bytes, LIMITS).unwrap().entries();
    assert!(faults.is_empty());
    assert_eq!((found[1].name.as_str(), found[1].old_name), ("audio/你好.wav", true));
    assert!(told(&read(&bytes)).contains(&"exchange-zip-old-names"));
}

#[test]
fn what_is_no_bundle_is_said() {
    assert_eq!(told(&read(b"")), ["exchange-zip-none"]);
    assert_eq!(told(&read(b"PK\x03\x04 and no more")), ["exchange-zip-damaged"]);
    assert_eq!(told(&read(&zip(&[("a.txt", b"x")]))), ["exchange-zip-no-pack"]);
    let two = zip(&[("a/pack.ron", PACK.as_bytes()), ("b/pack.ron", PACK.as_bytes())]);
    assert_eq!(told(&read(&two)), ["exchange-zip-several-packs"]);
    let other = read(&zip(&[("pack.ron", PACK.replace("id: \"p\"", "id: \"q\"").as_bytes())]));
    assert!(told(&other).contains(&"pack-id-not-folder"));
}

#[test]
fn an_import_can_be_stopped() {
    let target = Target {
        id: "p",
        folder: Path::new("/nowhere/p"),
        existing: Existing::None,
        title: None,
        authors: Vec::new(),
        licence: None,
    };
    let bytes = zip(&[("pack.ron", PACK.as_bytes())]);
    assert_eq!(import(&bytes, &target, &mut |_| ControlFlow::Break(())), Err(Stopped));
}

#[test]
fn every_picture_and_sound_of_a_pack_is_taken_along() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("audio")).unwrap();
    let mut pack = Pack::default();
    for (name, text) in [("a.wav", "1"), ("b.wav", "2"), ("c.wav", "3"), ("d.wav", "4")] {
        fs::write(folder.path().join("audio").join(name), text).unwrap();
    }
    let audio = |name: &str| Some(name.to_owned());
    let line = |name| crate::lesson::Line { audio: audio(name), ..Default::default() };
    pack.words.push(crate::lesson::Word {
        audio: audio("a.wav"),
        picture: Some(Picture::Emoji("💧".into())),
        ..Default::default()
    });
    pack.sentences.push(crate::lesson::Sentence { audio: audio("b.wav"), ..Default::default() });
    pack.stories.push(crate::lesson::Story { lines: vec![line("c.wav")], ..Default::default() });
    pack.speeches
        .push(crate::lesson::Speech { lines: vec![line("d.wav"), line("a.wav")], ..Default::default() });
    let files = files_of(&pack, folder.path()).unwrap();
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["audio/a.wav", "audio/b.wav", "audio/c.wav", "audio/d.wav"]
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        read(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(
        cut in 0_usize..400, changes in proptest::collection::vec((0_usize..400, proptest::prelude::any::<u8>()), 0..6),
    ) {
        let mut bytes = zip(&[("pack.ron", PACK.as_bytes()), ("pictures/drop.png", &[7; 50])]);
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut % bytes.len()));
        read(&bytes);
    }
}
