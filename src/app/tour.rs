//! The tour: the real app, without a display, led through every screen by synthetic input. One picture a screen,
//! and a list of every text on it with every fault of the drawing. It plays whole practice sessions, so it is the
//! end-to-end test too.

pub mod contrast;
pub mod inspect;
mod route;

use std::io;
use std::path::{Path, PathBuf};

use bevy::math::UVec2;
use serde::Serialize;
use thiserror::Error;

use self::inspect::{Fault, SeenText};
use super::AppError;
use crate::explain::Explain;
use crate::locale::UiLanguage;
use crate::progress::{StoreError, ThemeChoice};

/// How the app is to look on a tour.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Language of the interface.
    pub lang: UiLanguage,
    /// Width and height of the pictures in pixels.
    pub size: (u32, u32),
    /// Text scale, 0.8 to 2.
    pub text_scale: f32,
    /// Colours.
    pub theme: ThemeChoice,
}

impl Plan {
    /// Creates a small laptop in a language, as designed.
    pub fn of(lang: UiLanguage) -> Self {
        Self { lang, size: (1366, 768), text_scale: 1.0, theme: ThemeChoice::Light }
    }

    fn canvas(&self) -> UVec2 {
        UVec2::new(self.size.0, self.size.1)
    }
}

/// What was seen on one screen.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// Name of the screen, unique on its tour.
    pub name: String,
    /// File name of its picture.
    pub picture: String,
    /// Every text on it.
    pub texts: Vec<SeenText>,
    /// Every fault of its drawing.
    pub faults: Vec<Fault>,
}

/// What was seen on a tour.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    /// Language code.
    pub lang: &'static str,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Text scale.
    pub text_scale: f32,
    /// Theme.
    pub theme: &'static str,
    /// The screens in the order of the tour.
    pub screens: Vec<Stop>,
}

impl Seen {
    /// Returns every fault, with the name of its screen.
    pub fn faults(&self) -> impl Iterator<Item = (&str, &Fault)> {
        self.screens.iter().flat_map(|stop| stop.faults.iter().map(|fault| (stop.name.as_str(), fault)))
    }
}

/// Why a tour could not be made.
#[derive(Debug, Error)]
pub enum TourError {
    /// The app could not start.
    #[error(transparent)]
    App(#[from] AppError),
    /// The learner's data of the tour could not be kept.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A folder or file could not be written.
    #[error("{} cannot be written: {reason}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        reason: io::Error,
    },
    /// The app did not come where the tour led it: a fault of the program.
    #[error("the tour lost its way at {0}")]
    Lost(String),
}

impl Explain for TourError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::App(fault) => fault.message_id(),
            Self::Store(fault) => fault.message_id(),
            Self::Write { .. } => "tour-cannot-write",
            Self::Lost(_) => "tour-lost",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::App(fault) => fault.message_args(),
            Self::Store(fault) => fault.message_args(),
            Self::Write { path, reason } => {
                vec![("path", path.display().to_string()), ("reason", reason.to_string())]
            }
            Self::Lost(place) => vec![("place", place.clone())],
        }
    }
}

/// Makes a tour. Pictures go to `pictures`, if one is wanted, under `<lang>-<name>.png`; `data` is an empty folder
/// for the data of the tour's learner.
///
/// # Errors
/// [`TourError`].
pub fn tour(plan: &Plan, home: &Path, data: &Path, pictures: Option<&Path>) -> Result<Seen, TourError> {
    let mut guide = route::Guide::new(plan, home, data, pictures)?;
    guide.lead()?;
    Ok(Seen {
        lang: plan.lang.code(),
        size: plan.size,
        text_scale: plan.text_scale,
        theme: plan.theme.as_str(),
        screens: guide.stops(),
    })
}
