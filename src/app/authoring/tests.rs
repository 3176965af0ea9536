//! The reader of an open lesson dies of a fault of the program: said on screen, and the author can try again.

use std::time::{Duration, Instant};

use super::*;
use crate::app::driver::Driver;
use crate::app::lessons::tests::{at_home, dead, says};

const PACK: &str = "(format: 1, id: \"mine\", title: (bo: \"ཆུ\", zh: \"水\", en: \"Water\"), authors: [\"A\"], \
                    licence: \"CC0-1.0\", words: [(id: \"water\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], \
                    en: [\"pure water\"], source: \"s\")])";

/// Runs frames until another thread has brought something about.
fn until(driver: &mut Driver, mut is_so: impl FnMut(&mut Driver) -> bool) {
    let asked = Instant::now();
    while !is_so(driver) {
        assert!(asked.elapsed() < Duration::from_secs(30), "{:?}", driver.texts());
        driver.settle();
    }
    driver.settle();
}

#[test]
fn a_reader_that_dies_is_told_and_the_lesson_can_be_read_again() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("lessons/mine");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(PACK_FILE), PACK).unwrap();
    let mut driver = at_home(data.path());
    driver.press("packs");
    driver.press("write");
    driver.drop_file(&folder);
    assert!(says(&mut driver, "pure water"), "{:?}", driver.texts());
    // Before anything was read, and afterwards.
    for was_read in [false, true] {
        let reader = Some(dead(&driver));
        let mut workshop = driver.app.world_mut().resource_mut::<Workshop>();
        let open = workshop.open.as_mut().unwrap();
        open.reader = reader;
        if !was_read {
            (open.checked, open.last_good) = (None, None);
        }
        // Nothing wakes the driver for a reader that follows saves; a thread that panics takes its time.
        until(&mut driver, |driver| {
            !driver.app.world().resource::<Workshop>().open.as_ref().unwrap().is_followed()
        });
        assert!(says(&mut driver, "Something went wrong inside Tsheg."), "{:?}", driver.texts());
        assert_eq!(says(&mut driver, "pure water"), was_read);
        assert!(driver.press("read-again"));
        until(&mut driver, |driver| says(driver, "pure water") && !says(driver, "Something went wrong"));
        assert!(!driver.controls().iter().any(|name| name == "read-again"));
    }
}
