//! Whether a redraw is pending: what a change sets and the stage clears.

use bevy::prelude::*;

/// Whether the screen no longer shows what it should.
#[derive(Resource, Default)]
pub struct NeedsRedraw {
    pending: bool,
    new_page: bool,
}

impl NeedsRedraw {
    /// Requests a redraw of the screen.
    pub fn mark(&mut self) {
        self.pending = true;
    }

    /// Requests a redraw of the screen as another page, which may come in with a motion.
    pub fn turn_page(&mut self) {
        self.pending = true;
        self.new_page = true;
    }

    /// Returns whether a redraw is pending.
    pub fn is_pending(&self) -> bool {
        self.pending
    }

    /// Clears the request. Returns whether the screen is drawn as another page.
    pub fn take(&mut self) -> bool {
        std::mem::take(self).new_page
    }
}

/// Run condition: a redraw is pending.
pub fn needs_redraw(redraw: Res<NeedsRedraw>) -> bool {
    redraw.is_pending()
}
