//! The way the tour takes: from a first start through practice on several days to every other screen.

mod author;
mod contest;
mod editor;
mod exercises;
mod reading;
mod rehearsal;
mod speaking;
mod speeches;
mod typing;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::inspect::inspect;
use super::{Plan, Stop, TourError};
use crate::app::authoring::studio;
use crate::app::driver::Driver;
use crate::app::practice::Practice;
use crate::app::screen::Screen;
use crate::app::storage::{self, Clock, Opened};
use crate::app::surface::Surface;
use crate::app::{Canvas, Setup};
use crate::audio::{Destination, Memory};
use crate::drill::Moment;
use crate::drill::exercise::Exercise;
use crate::progress::{Settings, Store};

/// Monday, 2 March 2026, 08:00 UTC: any morning will do, so long as it is always the same.
const FIRST_MORNING: Moment = Moment(1_772_438_400_000);
/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// Days after the first on which the learner comes back: late enough that every kind of exercise is due.
const RETURNS: [i64; 6] = [1, 2, 3, 4, 13, 34];
/// Sessions in which whatever is due on one day should have been asked.
const MOST_SESSIONS: usize = 8;
/// Steps after which a session should long have ended.
const LONGEST_SESSION: usize = 200;

/// Leads the tour and keeps what was seen.
pub struct Guide {
    driver: Driver,
    plan: Plan,
    home: PathBuf,
    data: PathBuf,
    pictures: Option<PathBuf>,
    stops: Vec<Stop>,
    seen: HashSet<String>,
    now: Moment,
    /// How often each kind of exercise was answered.
    answered: HashMap<String, usize>,
}

impl Guide {
    /// Starts the app on an empty folder, in the look of the plan, with one broken pack beside the shipped ones.
    pub fn new(plan: &Plan, home: &Path, data: &Path, pictures: Option<&Path>) -> Result<Self, TourError> {
        let broken = data.join("lessons/broken");
        write(&broken.join("pack.ron"), BROKEN_PACK.as_bytes())?;
        let settings = Settings {
            language: Some(plan.lang),
            text_scale: plan.text_scale,
            theme: plan.theme,
            motion: false,
            sound: false,
            ..Settings::default()
        };
        Store::open(data)?.save_settings(None, settings).wait()?;
        let driver = Driver::start(setup(plan, home, storage::open(data), FIRST_MORNING))?;
        Ok(Self {
            driver,
            plan: *plan,
            home: home.to_owned(),
            data: data.to_owned(),
            pictures: pictures.map(Path::to_owned),
            stops: Vec::new(),
            seen: HashSet::new(),
            now: FIRST_MORNING,
            answered: HashMap::new(),
        })
    }

    /// Returns what was seen.
    pub fn stops(self) -> Vec<Stop> {
        self.stops
    }

    /// Leads through all screens.
    pub fn lead(&mut self) -> Result<(), TourError> {
        self.first_learner()?;
        self.practise()?;
        self.lessons()?;
        self.reading()?;
        self.rehearsal()?;
        self.contest()?;
        self.speaking()?;
        self.speeches()?;
        self.authoring()?;
        self.exercises()?;
        for day in RETURNS {
            self.move_clock(FIRST_MORNING.0 + day * DAY);
            self.practise()?;
            self.practise_lesson("say-greetings")?;
        }
        // By now there is more to review than fits into one session; what is asked of words that have stayed comes late.
        for _ in 0..MOST_SESSIONS {
            if self.seen.contains("drill-type-meaning") {
                break;
            }
            self.practise()?;
        }
        self.rest()?;
        self.learners()?;
        self.trouble()
    }

    fn first_learner(&mut self) -> Result<(), TourError> {
        self.expect(Screen::Profiles)?;
        self.look("profiles-first")?;
        self.typing()?;
        self.driver.write("པདྨ");
        self.press("colour-2")?;
        self.look("profiles-named")?;
        self.press("save")?;
        self.expect(Screen::Home)?;
        self.look("home-first")
    }

    /// Plays a whole session, from the home screen back to it: most answers right, some not.
    fn practise(&mut self) -> Result<(), TourError> {
        self.expect(Screen::Home)?;
        self.look("home")?;
        self.driver.key(KeyCode::Enter);
        self.session()?;
        self.look("home-done")
    }

    /// Plays a session with one lesson, of which there is always something to practise.
    fn practise_lesson(&mut self, id: &str) -> Result<(), TourError> {
        self.press("packs")?;
        self.expect(Screen::Packs)?;
        self.press(&format!("pack-{id}"))?;
        self.expect(Screen::Pack)?;
        self.look(&format!("pack-{id}"))?;
        self.driver.key(KeyCode::Enter);
        self.session()
    }

    fn session(&mut self) -> Result<(), TourError> {
        self.expect(Screen::Drill)?;
        for _ in 0..LONGEST_SESSION {
            if self.screen() != Screen::Drill {
                break;
            }
            self.step()?;
        }
        self.expect(Screen::Summary)?;
        self.look("summary")?;
        self.driver.key(KeyCode::Enter);
        self.expect(Screen::Home)
    }

    fn lessons(&mut self) -> Result<(), TourError> {
        self.press("packs")?;
        self.expect(Screen::Packs)?;
        self.look("packs")?;
        self.press("pack-people")?;
        self.expect(Screen::Pack)?;
        self.look("pack")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Packs)?;
        self.press("pack-broken")?;
        self.expect(Screen::Pack)?;
        self.look("pack-broken")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    fn rest(&mut self) -> Result<(), TourError> {
        for (door, screen) in
            [("progress", Screen::Progress), ("settings", Screen::Settings), ("about", Screen::About)]
        {
            self.press(door)?;
            self.expect(screen)?;
            self.look(door)?;
            if screen == Screen::Settings {
                self.voices()?;
            }
            self.driver.key(KeyCode::Escape);
            self.expect(Screen::Home)?;
        }
        Ok(())
    }

    /// The voices of recordings: none, one that is added, and the question before it is removed.
    fn voices(&mut self) -> Result<(), TourError> {
        let folder = self.data.join("inbox/པདྨ");
        let hum = studio::hum().to_wav().map_err(|_| TourError::Lost("a hum".to_owned()))?;
        for name in ["cmn-nǐ hǎo.wav", "bo-ja.wav", "water.wav"] {
            write(&folder.join(name), &hum)?;
        }
        let about =
            "(name: \"པདྨ 白玛\", speaker: \"a teacher\", licence: \"CC0-1.0\", origin: \"our school\")";
        write(&folder.join("voice.ron"), about.as_bytes())?;
        self.press("voices")?;
        self.expect(Screen::Voices)?;
        self.look("voices")?;
        self.driver.drop_file(&folder);
        self.wait_for("voice-1")?;
        self.press("voice-1")?;
        self.look("voices-added")?;
        self.press("remove-1")?;
        self.look("voices-remove")?;
        self.press("keep-1")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Settings)
    }

    fn learners(&mut self) -> Result<(), TourError> {
        self.press("learners")?;
        self.expect(Screen::Profiles)?;
        self.press("new")?;
        self.driver.write("小月");
        self.driver.key(KeyCode::Enter);
        self.expect(Screen::Home)?;
        self.press("learners")?;
        self.look("profiles")?;
        self.press("change-1")?;
        self.look("profiles-change")?;
        self.press("erase")?;
        self.look("profiles-erase")?;
        self.press("erase-yes")?;
        self.look("profiles-one-left")
    }

    /// Shows the screen of errors: a file stands where the folder of the learner's data should be.
    fn trouble(&mut self) -> Result<(), TourError> {
        let blocked = self.data.join("blocked");
        write(&blocked, b"")?;
        self.driver = Driver::start(setup(&self.plan, &self.home, storage::open(&blocked), self.now))?;
        self.expect(Screen::Trouble)?;
        self.look("trouble")
    }

    /// Takes a picture of a screen the first time it is met, and of what is below when the page is longer.
    fn look(&mut self, name: &str) -> Result<(), TourError> {
        if !self.seen.insert(name.to_owned()) {
            return Ok(());
        }
        self.wait_for_the_editor();
        self.take(name.to_owned())?;
        let mut page = 1;
        while self.driver.scroll_on() {
            page += 1;
            self.take(format!("{name}-{page}"))?;
        }
        self.driver.scroll_back();
        Ok(())
    }

    fn take(&mut self, name: String) -> Result<(), TourError> {
        if self.driver.shows(Surface::Audience) {
            self.take_surface(Surface::Audience, format!("{name}-audience"))?;
        }
        self.take_surface(Surface::Desk, name)
    }

    fn take_surface(&mut self, surface: Surface, name: String) -> Result<(), TourError> {
        let picture = self.driver.picture(surface)?;
        let (texts, faults) = inspect(self.driver.app.world_mut(), surface, &picture);
        let file = format!("{}-{name}.png", self.plan.lang.code());
        if let Some(folder) = &self.pictures {
            let mut png = std::io::Cursor::new(Vec::new());
            let path = folder.join(&file);
            picture.write_to(&mut png, image::ImageFormat::Png).map_err(|fault| TourError::Write {
                path: path.clone(),
                reason: std::io::Error::other(fault),
            })?;
            write(&path, png.get_ref())?;
        }
        self.stops.push(Stop { name, picture: file, texts, faults });
        Ok(())
    }

    fn press(&mut self, name: &str) -> Result<(), TourError> {
        if self.driver.press(name) { Ok(()) } else { Err(TourError::Lost(name.to_owned())) }
    }

    fn screen(&self) -> Screen {
        *self.driver.app.world().resource::<State<Screen>>().get()
    }

    fn expect(&self, screen: Screen) -> Result<(), TourError> {
        let found = self.screen();
        if found == screen {
            Ok(())
        } else {
            Err(TourError::Lost(format!(
                "{screen:?}, at {found:?} after {:?}",
                self.stops.last().map(|stop| &stop.name)
            )))
        }
    }

    fn exercise(&self) -> Result<Exercise, TourError> {
        let practice = self.driver.app.world().get_resource::<Practice>();
        practice
            .and_then(|practice| practice.exercise().cloned())
            .ok_or_else(|| TourError::Lost("practice".to_owned()))
    }

    fn judgement(&self) -> Result<String, TourError> {
        let practice = self.driver.app.world().get_resource::<Practice>();
        practice
            .and_then(Practice::last_judgement)
            .map(|judgement| kebab(&format!("{judgement:?}")))
            .ok_or_else(|| {
                TourError::Lost(format!("an answer after {:?}", self.stops.last().map(|stop| &stop.name)))
            })
    }

    fn move_clock(&mut self, now: i64) {
        self.now = Moment(now);
        self.driver.app.insert_resource(Clock::Fixed(self.now));
        // Home tells what is due at the moment it is drawn.
        self.driver.redraw();
    }
}

/// `ChooseHanzi` → `choose-hanzi`.
fn kebab(camel: &str) -> String {
    let mut kebab = String::new();
    for c in camel.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}

fn setup(plan: &Plan, home: &Path, store: Opened, now: Moment) -> Setup {
    Setup {
        canvas: Canvas::Picture(plan.canvas()),
        lang: Some(plan.lang),
        home: home.to_owned(),
        store,
        clock: Clock::Fixed(now),
        sound: Destination::Memory(Memory::default()),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), TourError> {
    let fault = |reason| TourError::Write { path: path.to_owned(), reason };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fault)?;
    }
    std::fs::write(path, bytes).map_err(fault)
}

/// A pack with a fault of several kinds, as a teacher might make them.
const BROKEN_PACK: &str = r#"(
    format: 1,
    id: "broken",
    title: (bo: "ཐ་སྙད", zh: "词语", en: "Words"),
    authors: ["A teacher"], licence: "CC-BY-4.0",
    words: [
        (id: "water", zh: "水", pinyin: "shǔi", bo: ["ཆུ"], en: ["water"]),
        (id: "water", zh: "火", pinyin: "huǒ", bo: ["མེ"], meaning: "fire"),
        (id: "house", zh: "房子", pinyin: "fáng", bo: ["ཁང་པ"], en: 5),
    ],
)
"#;
