//! The screens, one a file or folder. A screen never names another: it asks for one through [`Screen`].

mod about;
mod author;
mod drill;
mod home;
mod pack;
mod packs;
mod profiles;
mod progress;
mod settings;
mod summary;
mod topbar;
mod trouble;

use bevy::prelude::*;

use super::stage;

/// Which screen is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The learner's data is being opened.
    #[default]
    Opening,
    /// The data could not be opened.
    Trouble,
    /// Who is learning.
    Profiles,
    /// What is due.
    Home,
    /// Every lesson.
    Packs,
    /// One lesson.
    Pack,
    /// Writing lessons.
    Author,
    /// Practice.
    Drill,
    /// After practice.
    Summary,
    /// What has been learnt.
    Progress,
    /// The learner's taste.
    Settings,
    /// The program and its licences.
    About,
}

impl Screen {
    const SHOWN: [Self; 11] = [
        Self::Trouble,
        Self::Profiles,
        Self::Home,
        Self::Packs,
        Self::Pack,
        Self::Author,
        Self::Drill,
        Self::Summary,
        Self::Progress,
        Self::Settings,
        Self::About,
    ];

    /// Asks for this screen, unless it is the one that is shown.
    pub fn open(self, next: &mut NextState<Self>) {
        next.set_if_neq(self);
    }
}

/// Installs every screen.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>();
    for screen in Screen::SHOWN {
        app.add_systems(OnEnter(screen), stage::open);
    }
    app.add_plugins((
        topbar::plugin,
        trouble::plugin,
        profiles::plugin,
        home::plugin,
        packs::plugin,
        pack::plugin,
        author::plugin,
        drill::plugin,
        summary::plugin,
        progress::plugin,
        settings::plugin,
        about::plugin,
    ));
}
