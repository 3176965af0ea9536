//! Drives the real screens without a display, in a story's words.

use std::path::{Path, PathBuf};

use bevy::input_focus::InputFocus;
use bevy::prelude::{KeyCode, State, UVec2};
use tempfile::TempDir;
use tsheg::app::driver::Driver;
use tsheg::app::practice::Practice;
use tsheg::app::screen::Screen;
use tsheg::app::steps::FocusName;
use tsheg::app::storage::{self, Clock};
use tsheg::app::{Canvas, Setup};
use tsheg::audio::{Destination, Memory};
use tsheg::drill::Moment;
use tsheg::drill::exercise::{Answer, Exercise, Task};
use tsheg::locale::UiLanguage;

/// A Monday morning.
pub const MORNING: Moment = Moment(1_772_438_400_000);

/// The folder of the sources, where `assets` and `lessons` are.
pub fn home() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The app at work on a folder of its own.
pub struct Desk {
    /// The app, driven by hand.
    pub driver: Driver,
    /// What was played since the app was started.
    pub memory: Memory,
    folder: TempDir,
}

impl Desk {
    /// A first start in a language.
    pub fn first_start(lang: UiLanguage) -> Self {
        Self::first_start_on(lang, Memory::default())
    }

    fn first_start_on(lang: UiLanguage, memory: Memory) -> Self {
        let folder = TempDir::new().unwrap();
        Self { driver: start_on(LAPTOP, folder.path(), lang, memory.clone()), memory, folder }
    }

    /// A first start, with a learner of this nickname at the home screen.
    pub fn with_learner(lang: UiLanguage, nickname: &str) -> Self {
        Self::first_start(lang).introduced(nickname)
    }

    /// The same on a machine without a sound device.
    pub fn deaf(lang: UiLanguage, nickname: &str) -> Self {
        Self::first_start_on(lang, Memory::unplugged()).introduced(nickname)
    }

    fn introduced(mut self, nickname: &str) -> Self {
        self.driver.write(nickname);
        self.driver.key(KeyCode::Enter);
        assert_eq!(self.screen(), Screen::Home);
        self
    }

    /// Goes to a screen by its button on the home screen.
    pub fn open(&mut self, screen: Screen) {
        let name = format!("{screen:?}").to_lowercase();
        assert!(self.driver.press(&name), "{name}");
        assert_eq!(self.screen(), screen);
    }

    /// Goes to the page of a shipped lesson, from the home screen.
    pub fn open_lesson(&mut self, id: &str) {
        self.open(Screen::Packs);
        assert!(self.driver.press(&format!("pack-{id}")), "{id}");
        assert_eq!(self.screen(), Screen::Pack);
    }

    /// The same folder, after the program was closed and started again.
    pub fn restarted(self, lang: UiLanguage) -> Self {
        self.restarted_after(lang, |_| {})
    }

    /// The same folder, after something was done to it while the program was closed.
    pub fn restarted_after(self, lang: UiLanguage, meanwhile: impl FnOnce(&Path)) -> Self {
        let Self { driver, folder, .. } = self;
        drop(driver);
        meanwhile(folder.path());
        let memory = Memory::default();
        Self { driver: start_on(LAPTOP, folder.path(), lang, memory.clone()), memory, folder }
    }

    /// The folder of the learner's data.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Which screen is shown.
    pub fn screen(&self) -> Screen {
        *self.driver.app.world().resource::<State<Screen>>().get()
    }

    /// Whether a text on screen contains this.
    pub fn says(&mut self, words: &str) -> bool {
        self.driver.texts().iter().any(|text| text.contains(words))
    }

    /// The name of the control that has the focus.
    pub fn focused(&self) -> Option<String> {
        let world = self.driver.app.world();
        let focused = world.resource::<InputFocus>().get()?;
        world.get::<FocusName>(focused).map(|focus| focus.name.clone())
    }

    /// The exercise on screen.
    pub fn exercise(&self) -> Exercise {
        let practice = self.driver.app.world().resource::<Practice>();
        practice.exercise().unwrap().clone()
    }

    /// Whether a page is to be read first.
    pub fn reads(&self) -> bool {
        self.driver.app.world().resource::<Practice>().page().is_some()
    }

    /// Goes on through pages and new words until something is asked.
    pub fn until_asked(&mut self) -> Exercise {
        while self.reads() || self.exercise().task == Task::Show {
            self.driver.key(KeyCode::Enter);
        }
        self.exercise()
    }

    /// Answers a question with choices rightly and goes on.
    pub fn answer_rightly(&mut self) {
        self.answer_rightly_and_stay();
        self.driver.key(KeyCode::Enter);
    }

    /// Answers a question with choices rightly.
    pub fn answer_rightly_and_stay(&mut self) {
        let right = right_choice(&self.until_asked());
        assert!(self.driver.click(&format!("choice-{}", right + 1)));
    }
}

/// The index of the right choice.
pub fn right_choice(exercise: &Exercise) -> usize {
    let Some(Answer::Chosen(right)) = exercise.right_answer() else {
        panic!("there are choices: {exercise:?}")
    };
    right
}

/// Starts the app on a folder.
pub fn start(folder: &Path, lang: UiLanguage) -> Driver {
    start_at(LAPTOP, folder, lang)
}

/// The screen of a small laptop.
const LAPTOP: UVec2 = UVec2::new(1366, 768);

/// Starts the app on a folder, in a picture of a size.
pub fn start_at(size: UVec2, folder: &Path, lang: UiLanguage) -> Driver {
    start_on(size, folder, lang, Memory::default())
}

fn start_on(size: UVec2, folder: &Path, lang: UiLanguage, memory: Memory) -> Driver {
    Driver::start(Setup {
        canvas: Canvas::Picture(size),
        lang: Some(lang),
        home: home(),
        store: storage::open(folder),
        clock: Clock::Fixed(MORNING),
        sound: Destination::Memory(memory),
    })
    .unwrap()
}
