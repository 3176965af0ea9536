//! The learner's data in the app: the store and its pending replies, the settings, the clock. No frame waits for the
//! disk: a reply is taken up in the frame in which it is ready.

use std::path::{Path, PathBuf};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use super::AppError;
use super::localise::Words;
use super::log::Log;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::theme::Look;
use super::widgets::rem_of_scale;
use crate::drill::{Calendar, Day, Moment};
use crate::locale::{Digits, UiLanguage};
use crate::progress::{DigitsChoice, ProfileId, Reply, Settings, Store, StoreError};

/// The store, or why it could not be opened.
pub struct Opened {
    folder: PathBuf,
    store: Result<Store, StoreError>,
}

impl Opened {
    /// Returns the folder of the data, which may not be there.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns why it could not be opened, if so.
    pub fn fault(&self) -> Option<StoreError> {
        self.store.as_ref().err().cloned()
    }
}

/// Opens the learner's data in a folder.
pub fn open(folder: &Path) -> Opened {
    Opened { folder: folder.to_owned(), store: Store::open(folder) }
}

/// Returns the folder of the learner's data: the one asked for, else the platform's own.
///
/// # Errors
/// [`AppError::NoDataFolder`] where the platform names none.
pub fn data_folder(asked: Option<&Path>) -> Result<PathBuf, AppError> {
    asked
        .map(Path::to_owned)
        .or_else(|| {
            directories::ProjectDirs::from("", "", "tsheg").map(|folders| folders.data_dir().to_owned())
        })
        .ok_or(AppError::NoDataFolder)
}

/// The store of the app.
#[derive(Resource)]
pub struct Storage {
    opened: Opened,
    asked: Vec<Ask>,
    log: Log,
}

type Ask = Box<dyn FnMut(&mut World) -> bool + Send + Sync>;

impl Storage {
    /// Returns why the store is not there, if so.
    pub fn fault(&self) -> Option<StoreError> {
        self.opened.fault()
    }

    /// Says, in place of any other screen, that the data turned out to be unusable while it was read.
    pub fn fail(world: &mut World, error: StoreError) {
        let mut storage = world.resource_mut::<Self>();
        storage.log.error("reading the data", &error);
        storage.opened.store = Err(error);
        Screen::Trouble.open(&mut world.resource_mut());
    }

    /// Logs an error that keeps nobody from going on.
    pub fn note(world: &World, doing: &str, error: &StoreError) {
        world.resource::<Self>().log.error(doing, error);
    }

    /// Returns the log of the data folder.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Returns the folder of the data.
    pub fn folder(&self) -> &Path {
        &self.opened.folder
    }

    /// Calls the store; `None` when there is no store, which the screen of errors has told by then.
    pub fn store<T>(&self, question: impl FnOnce(&Store) -> Reply<T>) -> Option<Reply<T>> {
        self.opened.store.as_ref().ok().map(question)
    }

    /// Calls `then` with the answer in the frame in which it is there.
    pub fn ask<T: Send + 'static>(
        &mut self,
        reply: Option<Reply<T>>,
        then: impl FnOnce(&mut World, Result<T, StoreError>) + Send + Sync + 'static,
    ) {
        let Some(reply) = reply else { return };
        let mut then = Some(then);
        self.asked.push(Box::new(move |world| match reply.try_take() {
            None => false,
            Some(answer) => {
                if let Some(then) = then.take() {
                    then(world, answer);
                }
                true
            }
        }));
    }
}

/// Whether an answer of the store or of another thread is awaited.
#[derive(Resource, Default)]
pub struct Waiting(usize);

impl Waiting {
    /// Returns whether anything is awaited.
    pub fn any(&self) -> bool {
        self.0 > 0
    }
}

/// The settings in force, and whose they are.
#[derive(Resource, Clone, Debug, Default)]
pub struct CurrentSettings {
    /// The settings.
    pub settings: Settings,
    owner: Option<ProfileId>,
    not_kept: Option<StoreError>,
    /// The language that was asked for by name at the start. It holds until another is chosen on screen, and is not kept.
    asked: Option<UiLanguage>,
}

impl CurrentSettings {
    /// Puts a learner's settings into force. The language on screen stays, unless they chose another before.
    pub fn take_over(&mut self, owner: ProfileId, settings: Settings) {
        let language = settings.language.or(self.settings.language);
        let asked = self.asked;
        *self =
            Self { settings: Settings { language, ..settings }, owner: Some(owner), not_kept: None, asked };
    }

    /// Returns the settings of a new learner, to whom the screen looks as it does now.
    pub fn for_newcomer(&self) -> Settings {
        let Settings { text_scale, theme, motion, .. } = self.settings;
        Settings { text_scale, theme, motion, ..Settings::default() }
    }

    /// Returns why the last change could not be kept, if so. The change holds until the program ends.
    pub fn not_kept(&self) -> Option<&StoreError> {
        self.not_kept.as_ref()
    }

    /// Notes whether a change was kept, for the screen of settings and for the log.
    pub fn note_kept<T>(world: &mut World, kept: Result<T, StoreError>) {
        let not_kept = kept.err();
        if let Some(error) = &not_kept {
            Storage::note(world, "keeping the settings", error);
        }
        let mut current = world.resource_mut::<Self>();
        if current.not_kept != not_kept {
            current.not_kept = not_kept;
            world.resource_mut::<NeedsRedraw>().mark();
        }
    }
}

/// The language asked for by name at the start, which goes before the one chosen earlier.
#[derive(Resource, Clone, Copy, Debug)]
pub struct AskedLanguage(pub Option<UiLanguage>);

/// The time: the system's, or one that stands still until it is moved, for the tour and the tests.
#[derive(Resource, Clone, Copy, Debug)]
pub enum Clock {
    /// The system's.
    System,
    /// A fixed moment, in a zone without offset.
    Fixed(Moment),
}

impl Clock {
    /// Returns the moment that it shows.
    pub fn now(self) -> Moment {
        match self {
            Self::System => Moment(jiff::Timestamp::now().as_millisecond()),
            Self::Fixed(moment) => moment,
        }
    }

    /// Returns the calendar that holds now for a learner with these settings.
    pub fn calendar(self, settings: &Settings) -> Calendar {
        let utc_offset_minutes = match self {
            Self::System => jiff::Zoned::now().offset().seconds() / 60,
            Self::Fixed(_) => 0,
        };
        Calendar { utc_offset_minutes, day_start_hour: settings.day_start_hour }
    }

    /// Returns a moment that has certainly passed: that of the build if the packager names it, as for reproducible
    /// builds (<https://reproducible-builds.org/specs/source-date-epoch/>), else the year of this version.
    pub fn built(self) -> Moment {
        let named = match self {
            Self::System => option_env!("SOURCE_DATE_EPOCH").and_then(|seconds| seconds.parse::<i64>().ok()),
            Self::Fixed(_) => None,
        };
        Moment(named.map_or(YEAR_OF_VERSION, |seconds| seconds.saturating_mul(1_000)).max(YEAR_OF_VERSION))
    }
}

/// 2026-01-01 00:00 UTC.
const YEAR_OF_VERSION: i64 = 1_767_225_600_000;

/// Returns a day as a date, like 2026-03-02.
pub fn date_of(day: Day) -> String {
    let first = jiff::civil::date(1970, 1, 1);
    first.saturating_add(jiff::Span::new().days(day.0.clamp(-700_000, 2_900_000))).to_string()
}

/// Changes the settings: shown at once, kept by the store.
#[derive(SystemParam)]
pub struct Taste<'w> {
    current: ResMut<'w, CurrentSettings>,
    storage: ResMut<'w, Storage>,
    redraw: ResMut<'w, NeedsRedraw>,
}

impl Taste<'_> {
    /// Returns the settings in force.
    pub fn current(&self) -> &CurrentSettings {
        &self.current
    }

    /// Changes the settings.
    pub fn change(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.current.settings);
        self.redraw.mark();
        let CurrentSettings { settings, owner, .. } = self.current.clone();
        let kept = self.storage.store(|store| store.save_settings(owner, settings));
        self.storage.ask(kept, CurrentSettings::note_kept);
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, lang: UiLanguage) {
        self.current.asked = None;
        self.change(|settings| settings.language = Some(lang));
    }

    /// Marks the screen for a redraw, for what goes with a change of the settings.
    pub fn mark_for_redraw(&mut self) {
        self.redraw.mark();
    }

    /// Marks the screen to be drawn as another page, for what goes with a change of the settings.
    pub fn turn_page(&mut self) {
        self.redraw.turn_page();
    }

    /// Returns the store, for what goes with a change of the settings.
    pub fn storage(&mut self) -> &mut Storage {
        &mut self.storage
    }
}

/// Adds the store to the app.
pub fn insert(app: &mut App, opened: Opened) {
    let log = Log::of(&opened.folder);
    app.insert_resource(Storage { opened, asked: Vec::new(), log });
}

/// Installs the storage.
pub fn plugin(app: &mut App) {
    app.init_resource::<Waiting>()
        .init_resource::<CurrentSettings>()
        .add_systems(Startup, begin)
        .add_systems(PreUpdate, take_answers)
        .add_systems(Update, apply_taste.before(super::steps::StageSystems::Show));
}

fn begin(mut storage: ResMut<Storage>, wake: Res<Wake>, mut next: ResMut<NextState<Screen>>) {
    if let Some(error) = storage.fault() {
        storage.log.error("opening the data", &error);
        next.set(Screen::Trouble);
        return;
    }
    if let Ok(store) = &storage.opened.store {
        store.set_wake(wake.0.clone());
    }
    let settings = storage.store(|store| store.settings(None));
    storage.ask(settings, |world, settings| {
        // Settings that cannot be read are no reason to turn a learner away: the defaults do.
        let settings = settings.unwrap_or_else(|error| {
            Storage::note(world, "reading the settings of this computer", &error);
            Settings::default()
        });
        let asked = world.resource::<AskedLanguage>().0;
        let mut current = world.resource_mut::<CurrentSettings>();
        (current.settings, current.asked) = (settings, asked);
    });
}

fn take_answers(world: &mut World) {
    let mut asked = std::mem::take(&mut world.resource_mut::<Storage>().asked);
    asked.retain_mut(|ask| !ask(world));
    let mut storage = world.resource_mut::<Storage>();
    // What was asked meanwhile stands behind what was asked before.
    asked.append(&mut storage.asked);
    storage.asked = asked;
    let waiting = storage.asked.len();
    if world.resource::<Waiting>().0 != waiting {
        world.resource_mut::<Waiting>().0 = waiting;
    }
}

fn apply_taste(
    current: Res<CurrentSettings>,
    mut look: ResMut<Look>,
    mut clear: ResMut<ClearColor>,
    mut words: ResMut<Words>,
    mut rem: ResMut<bevy::text::RemSize>,
) {
    if !current.is_changed() {
        return;
    }
    let settings = &current.settings;
    let wanted = Look {
        theme: settings.theme,
        text_scale: settings.text_scale,
        motion: settings.motion,
        wylie: settings.shows_wylie,
    };
    clear.0 = wanted.palette().paper;
    look.set_if_neq(wanted);
    rem.set_if_neq(rem_of_scale(settings.text_scale));
    let digits = match settings.digits {
        DigitsChoice::Latin => Digits::Latin,
        DigitsChoice::Tibetan => Digits::Tibetan,
    };
    let lang = current.asked.or(settings.language).unwrap_or_else(|| words.lang());
    if words.lang() != lang || words.locale().digits() != digits {
        *words = Words::new(lang, digits);
    }
}
