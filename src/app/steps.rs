//! The steps of a frame, and the names by which the focus and the scroll positions are found again: what the stage
//! and the widgets share.

use bevy::prelude::*;

/// The name by which the focus finds a control again, and whether the focus starts there.
#[derive(Component, Clone, Debug)]
pub struct FocusName {
    /// Unique on its screen.
    pub name: String,
    /// Focused first when nothing else is.
    pub first: bool,
}

/// The name by which a scrolling page finds its position again.
#[derive(Component, Clone, Debug)]
pub struct ScrollName(pub String);

/// The steps of a frame on every screen.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageSystems {
    /// What was pressed, typed or answered by the storage changes the screen's data.
    Act,
    /// The screen is drawn anew if a redraw is pending.
    Show,
}
