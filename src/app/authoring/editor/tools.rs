//! What the editor works with.

use std::sync::{Arc, LazyLock};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::app::lessons::Lessons;
use crate::app::localise::Words;
use crate::app::power::Wake;
use crate::app::readings::WordReadings;
use crate::language::mandarin::reading::Readings;

/// How Chinese is read, how it is spoken of, and how a thread reports.
#[derive(SystemParam)]
pub struct Tools<'w> {
    pub lessons: Option<Res<'w, Lessons>>,
    readings: Res<'w, WordReadings>,
    pub words: Res<'w, Words>,
    pub wake: Res<'w, Wake>,
}

impl Tools<'_> {
    /// Returns how Chinese is read: as the lessons have it, until the common words have been read too.
    pub fn readings(&self) -> &Readings {
        static NONE: LazyLock<Readings> = LazyLock::new(Readings::default);
        self.shared().map_or(&NONE, |readings| readings)
    }

    /// Returns the same, for a thread.
    pub fn shared(&self) -> Option<&Arc<Readings>> {
        let lessons = self.lessons.as_ref().map(|lessons| &lessons.readings);
        self.readings.words().or(lessons)
    }
}
