//! The screens, one a file or folder. A screen never names another: it asks for one through [`Screen`].

mod about;
mod author;
mod contest;
mod contest_setup;
mod contests;
mod drill;
mod editor;
mod home;
mod mock_test;
mod pack;
mod packs;
mod profiles;
mod progress;
mod reading;
mod rehearsal;
mod settings;
mod shadowing;
mod speaking;
mod speech_contest;
mod speech_setup;
mod summary;
mod texts;
mod tones;
mod topbar;
mod trouble;
mod voices;

use bevy::prelude::*;

use super::screen::Screen;
use super::stage;

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
        (texts::plugin, reading::plugin, rehearsal::plugin, shadowing::plugin),
        (
            (contests::plugin, contest_setup::plugin, contest::plugin),
            speech_setup::plugin,
            speech_contest::plugin,
        ),
        (author::plugin, editor::plugin, speaking::plugin, tones::plugin, mock_test::plugin),
        drill::plugin,
        summary::plugin,
        progress::plugin,
        settings::plugin,
        voices::plugin,
        about::plugin,
    ));
}
