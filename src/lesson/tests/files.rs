//! Files: what is no pack, and what a pack names.

use std::fs;
use std::path::Path;

use super::{demo, read, read_written, told};
use crate::explain::Explain;
use crate::lesson::media::samples;
use crate::lesson::{FaultKind, LooksLike, MAX_PACK_BYTES, PACK_FILE, Picture, read_pack, read_pack_text};

#[test]
fn a_file_that_is_not_text_says_what_it_looks_like() {
    let gb18030 = b"(\xa1\xb0id\xa1\xb1: \"\xcb\xae\", zh: \"\xc8\xd5\xb3\xa3\x81\x30\x81\x30\")";
    let utf16: Vec<u8> = "(id: \"水\", format: 1)".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe], utf16.as_slice()].concat();
    for (bytes, looks) in [
        (gb18030.to_vec(), LooksLike::Gb18030),
        (utf16, LooksLike::Utf16),
        (marked, LooksLike::Utf16),
        (b"PK\x03\x04\x14\x00".to_vec(), LooksLike::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), LooksLike::OldOffice),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\xff".to_vec(), LooksLike::Binary),
    ] {
        let checked = read(bytes);
        assert_eq!(checked.faults.len(), 1);
        assert_eq!(checked.faults[0].kind, FaultKind::NotText(looks));
    }
}

#[test]
fn a_byte_order_mark_is_accepted_and_counts_for_nothing() {
    let checked = read(format!("\u{feff}{}", demo("    wrds: [],")));
    assert_eq!(told(&checked)[0], "1:1 warning pack-nothing-inside");
    assert_eq!(told(&checked)[1], "6:5 error pack-unknown-field found=wrds → near=words");
    let place = demo("    wrds").find("wrds").expect("the field");
    assert_eq!(checked.faults[1].bytes, place + 3..place + 7);
}

#[test]
fn what_cannot_be_read_is_a_fault() {
    let parent = tempfile::tempdir().expect("a folder");
    assert_eq!(told(&read_pack(&parent.path().join("none"))), ["1:1 error pack-no-file"]);
    assert_eq!(told(&read_pack(parent.path())), ["1:1 error pack-no-file"]);
    fs::create_dir_all(parent.path().join("odd").join(PACK_FILE)).expect("a folder");
    assert_eq!(read_pack(&parent.path().join("odd")).faults[0].message_id(), "pack-unreadable");
    let limit = usize::try_from(MAX_PACK_BYTES).expect("a size");
    let at_limit = read(vec![b' '; limit]);
    assert_eq!(at_limit.faults[0].message_id(), "pack-syntax-nothing", "a file of the very limit is read");
    let too_large = ["1:1 error pack-too-large size=48.0 limit=32.0"];
    let huge = " ".repeat(limit + limit / 2);
    assert_eq!(told(&read(&huge)), too_large);
    assert_eq!(told(&read_pack_text(&huge, Path::new("demo"))), too_large);
    assert_eq!(told(&read("")), ["1:1 error pack-syntax-nothing"]);
    assert_eq!(told(&read("Dear students, tomorrow we meet at ten.")).len(), 2);
}

fn named(picture: &str, audio: &str) -> String {
    demo(&format!(
        "    words: [(id: \"a\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"x\"], source: \"S\",\n\
         picture: \"{picture}\",\naudio: \"{audio}\")],"
    ))
}

#[test]
fn files_that_a_pack_names_are_there_or_told() {
    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("demo");
    fs::create_dir_all(folder.join("pictures/more.png")).expect("a folder");
    fs::create_dir_all(folder.join("audio")).expect("a folder");
    fs::write(folder.join("pictures/a.png"), samples::png()).expect("a file");
    fs::write(folder.join("pictures/水.png"), samples::jpeg()).expect("a file");
    fs::write(folder.join("audio/a.wav"), samples::wav(8000)).expect("a file");
    fs::write(folder.join("audio/empty.wav"), "").expect("a file");
    fs::write(folder.join("pictures/text.jpg"), "x").expect("a file");
    fs::write(folder.join("pictures/half.png"), cut(&samples::png())).expect("a file");
    fs::write(folder.join("pictures/half.jpeg"), cut(&samples::jpeg())).expect("a file");
    fs::write(folder.join("audio/text.mp3"), "x").expect("a file");
    fs::write(folder.join("audio/none.wav"), samples::wav(0)).expect("a file");
    fs::write(folder.join("audio/half.wav"), cut(&samples::wav(32_000))).expect("a file");
    fs::write(folder.join("b.wav"), "x").expect("a file");

    let right = read_written(parent.path(), named("a.png", "audio/a.wav"));
    assert_eq!(told(&right), [""; 0]);
    let word = &right.pack.expect("a pack").words[0];
    assert_eq!(word.picture, Some(Picture::File("a.png".to_owned())));
    assert_eq!(word.audio.as_deref(), Some("a.wav"));
    assert_eq!(told(&read_written(parent.path(), named("水.png", "a.wav"))), [""; 0]);

    for (picture, audio, expected) in [
        ("none.png", "a.wav", "7:10 error pack-no-such-file path=pictures/none.png"),
        ("more.png", "a.wav", "7:10 error pack-not-a-file path=pictures/more.png"),
        ("a.txt", "a.wav", "7:10 error pack-file-type path=a.txt"),
        ("水", "a.wav", "7:10 error pack-file-type path=水"),
        ("a.png", "../b.wav", "8:8 error pack-outside-folder path=../b.wav"),
        ("a.png", "/etc/b.wav", "8:8 error pack-outside-folder path=/etc/b.wav"),
        ("a.png", "empty.wav", "8:8 error pack-file-size path=audio/empty.wav size=0.0 limit=64.0"),
        ("text.jpg", "a.wav", "7:10 error pack-not-a-picture path=pictures/text.jpg"),
        ("half.png", "a.wav", "7:10 error pack-damaged-picture path=pictures/half.png"),
        ("half.jpeg", "a.wav", "7:10 error pack-damaged-picture path=pictures/half.jpeg"),
        ("a.png", "text.mp3", "8:8 error pack-not-a-sound path=audio/text.mp3"),
        ("a.png", "none.wav", "8:8 error pack-no-sound path=audio/none.wav"),
        ("a.png", "half.wav", "8:8 warning pack-sound-cut-short path=audio/half.wav seconds=2 of=4"),
        ("a.png", "a.wma", "8:8 error pack-file-type path=a.wma"),
    ] {
        assert_eq!(told(&read_written(parent.path(), named(picture, audio))), [expected]);
    }
}

/// Returns the first half of a file, as an interrupted copy leaves it.
fn cut(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() / 2]
}

#[cfg(unix)]
#[test]
fn a_link_may_stay_inside_the_folder_but_not_lead_out_of_it() {
    use std::os::unix::fs::symlink;

    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("demo");
    fs::create_dir_all(folder.join("pictures")).expect("a folder");
    fs::write(folder.join("pictures/a.png"), samples::png()).expect("a file");
    fs::write(parent.path().join("secret.png"), samples::png()).expect("a file");
    symlink("a.png", folder.join("pictures/inside.png")).expect("a link");
    symlink("../../secret.png", folder.join("pictures/outside.png")).expect("a link");
    symlink("loop.png", folder.join("pictures/loop.png")).expect("a link");
    symlink(parent.path(), folder.join("audio")).expect("a link");
    fs::write(parent.path().join("a.wav"), samples::wav(8000)).expect("a file");

    let faults = |picture: &str, audio: &str| told(&read_written(parent.path(), named(picture, audio)));
    assert_eq!(faults("inside.png", "a.wav"), ["8:8 error pack-outside-folder path=audio/a.wav"]);
    assert_eq!(faults("outside.png", "a.wav")[0], "7:10 error pack-outside-folder path=pictures/outside.png");
    assert!(faults("loop.png", "a.wav")[0].contains("pack-unreadable"));
}
