//! Reading the packs dies of a fault of the program: said on screen, with a way to go on, and nothing is lost.

use std::path::{Path, PathBuf};

use super::*;
use crate::app::driver::Driver;
use crate::app::storage::{self, Clock};
use crate::app::{Canvas, Setup};
use crate::audio::{Destination, Memory};
use crate::drill::Moment;
use crate::locale::UiLanguage;

/// The app at the home screen of a learner.
pub(in crate::app) fn at_home(folder: &Path) -> Driver {
    let mut driver = Driver::start(Setup {
        canvas: Canvas::Picture(UVec2::new(1366, 768)),
        lang: Some(UiLanguage::English),
        home: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
        store: storage::open(folder),
        sound: Destination::Memory(Memory::default()),
        clock: Clock::Fixed(Moment(1_772_438_400_000)),
    })
    .unwrap();
    driver.write("Tashi");
    driver.key(KeyCode::Enter);
    driver
}

pub(in crate::app) fn says(driver: &mut Driver, words: &str) -> bool {
    driver.texts().iter().any(|text| text.contains(words))
}

/// Work that dies.
pub(in crate::app) fn dead<T: Send + 'static>(driver: &Driver) -> Task<T> {
    Task::once(driver.app.world().resource::<Wake>(), |_| panic!("a fault of the program"))
}

const TOLD: &str = "The lessons could not be read.";

#[test]
fn a_reading_that_dies_at_the_start_is_told_and_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = at_home(folder.path());
    driver.app.world_mut().remove_resource::<Lessons>();
    let dead = dead(&driver);
    driver.app.world_mut().insert_resource(Reading(dead));
    driver.settle();
    assert!(says(&mut driver, TOLD), "{:?}", driver.texts());
    assert!(says(&mut driver, "tsheg.log"), "where the note for the makers is");
    driver.press("packs");
    assert!(says(&mut driver, TOLD) && !says(&mut driver, "Everyday words"), "{:?}", driver.texts());
    assert!(!says(&mut driver, "There are no lessons"), "that is not known");
    assert!(driver.press("read-again"));
    assert!(!says(&mut driver, TOLD), "{:?}", driver.texts());
    assert!(driver.app.world().resource::<Lessons>().library.packs().count() > 50);
}

#[test]
fn a_later_reading_that_dies_leaves_the_lessons_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = at_home(folder.path());
    let dead = dead(&driver);
    driver.app.world_mut().insert_resource(Reading(dead));
    driver.settle();
    assert!(says(&mut driver, TOLD));
    assert!(driver.app.world().resource::<Lessons>().library.packs().count() > 50);
}
