//! Bad conditions: each a plain sentence in the reader's language and an exit code, and nothing is lost.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use tsheg::app::screen::Screen;
use tsheg::explain::Explain;
use tsheg::lesson::MAX_PACK_BYTES;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::Store;

use crate::harness::{Desk, home, start};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tsheg"));
    program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("TSHEG_HOME", home());
    program
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn sentence(lang: UiLanguage, key: &str, args: &[(&'static str, String)]) -> String {
    Locale::new(lang).message(key, args)
}

fn file_arg(file: &Path) -> Vec<(&'static str, String)> {
    vec![("file", file.display().to_string())]
}

#[test]
fn without_a_display_it_says_so_in_each_language() {
    for lang in UiLanguage::ALL {
        let output = program().args(["--lang", lang.code()]).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains(&sentence(lang, "trouble-no-display", &[])), "{}", said(&output));
    }
}

#[test]
fn with_a_display_that_is_not_there_it_says_so_too() {
    let data = TempDir::new().unwrap();
    let output =
        program().env("DISPLAY", ":987").arg("--data-dir").arg(data.path()).args(["--lang", "en"]).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains(&sentence(UiLanguage::English, "trouble-no-display", &[])),
        "{}",
        said(&output)
    );
}

#[test]
fn without_a_graphics_adapter_it_says_so() {
    let out = TempDir::new().unwrap();
    let output = program()
        .env("VK_DRIVER_FILES", "/nonexistent")
        .env("VK_ICD_FILENAMES", "/nonexistent")
        .env("WGPU_BACKEND", "vulkan")
        .args(["tour", "--lang", "zh", "--out"])
        .arg(out.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains(&sentence(UiLanguage::Chinese, "trouble-no-adapter", &[])),
        "{}",
        said(&output)
    );
}

#[test]
fn a_missing_and_a_damaged_font_are_named() {
    let (broken, out) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let fonts = broken.path().join("assets/fonts");
    std::fs::create_dir_all(&fonts).unwrap();
    let tour = || {
        let mut program = program();
        program.env("TSHEG_HOME", broken.path()).args(["tour", "--lang", "bo", "--out"]).arg(out.path());
        program.output().unwrap()
    };
    let first = fonts.join("SourceSans3-Regular.ttf");
    let output = tour();
    assert_eq!(output.status.code(), Some(1));
    let missing = sentence(UiLanguage::Tibetan, "trouble-assets-missing", &file_arg(&first));
    assert!(said(&output).contains(&missing), "{}", said(&output));

    for font in std::fs::read_dir(home().join("assets/fonts")).unwrap() {
        let font = font.unwrap().path();
        std::fs::copy(&font, fonts.join(font.file_name().unwrap())).unwrap();
    }
    let tibetan = fonts.join("Jomolhari-Regular.ttf");
    std::fs::write(&tibetan, b"not a font").unwrap();
    let output = tour();
    assert_eq!(output.status.code(), Some(1));
    let damaged = sentence(UiLanguage::Tibetan, "trouble-assets-damaged", &file_arg(&tibetan));
    assert!(said(&output).contains(&damaged), "{}", said(&output));
}

#[test]
fn a_second_copy_on_the_same_data_is_told_so_and_harms_nothing() {
    let folder = TempDir::new().unwrap();
    let first = Store::open(folder.path()).unwrap();
    let mut second = start(folder.path(), UiLanguage::English);
    let fault = Store::open(folder.path()).err().unwrap();
    let told = sentence(UiLanguage::English, fault.message_id(), &fault.message_args());
    assert!(second.texts().contains(&told), "{:?}", second.texts());
    assert!(first.profiles().wait().unwrap().is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = TempDir::new().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, b"").unwrap();
    for lang in UiLanguage::ALL {
        let mut driver = start(&blocked, lang);
        assert!(driver.texts().iter().any(|text| text.contains(&blocked.display().to_string())));
        assert!(driver.texts().contains(&Locale::new(lang).text("trouble-title")));
    }
}

#[test]
fn huge_and_foreign_packs_are_faults_and_the_program_starts() {
    let desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let lessons = desk.folder().join("lessons");
    let too_large = usize::try_from(MAX_PACK_BYTES).unwrap() + 1;
    for (name, bytes) in
        [("huge", vec![b' '; too_large]), ("binary", vec![0xD4, 0xC6, 0xBF, 0xFF, 0x00, 0x01])]
    {
        std::fs::create_dir_all(lessons.join(name)).unwrap();
        std::fs::write(lessons.join(name).join("pack.ron"), bytes).unwrap();
    }
    let mut desk = desk.restarted(UiLanguage::English);
    assert_eq!(desk.screen(), Screen::Home);
    desk.driver.press("packs");
    assert!(desk.says("huge") && desk.says("binary"));
    desk.driver.press("pack-huge");
    assert!(desk.says("too large: 32.0 MB"));
}

#[test]
fn a_call_that_cannot_be_understood_exits_with_2() {
    for arguments in [&["check"][..], &["--lang", "xx"], &["tour", "--out", "x", "--size", "big"], &["dance"]]
    {
        assert_eq!(program().args(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
    }
}
