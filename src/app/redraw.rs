//! Pending redraws: set by changes, cleared by the stage.

use bevy::prelude::*;

use super::surface::Surface;

/// Whether the surfaces no longer show what they should.
#[derive(Resource, Default)]
pub struct NeedsRedraw {
    desk: Pending,
    audience: Pending,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pending {
    #[default]
    No,
    Same,
    NewPage,
}

impl NeedsRedraw {
    /// Requests a redraw of the desk.
    pub fn mark(&mut self) {
        self.mark_on(Surface::Desk);
    }

    /// Requests a redraw of a surface.
    pub fn mark_on(&mut self, surface: Surface) {
        let pending = self.of_mut(surface);
        if *pending == Pending::No {
            *pending = Pending::Same;
        }
    }

    /// Requests a redraw of the desk as another page: it may come in with a motion, and nothing of the page before is
    /// kept.
    pub fn turn_page(&mut self) {
        self.desk = Pending::NewPage;
    }

    /// Returns whether a redraw of the desk is pending.
    pub fn is_pending(&self) -> bool {
        self.is_pending_on(Surface::Desk)
    }

    /// Returns whether a redraw of a surface is pending.
    pub fn is_pending_on(&self, surface: Surface) -> bool {
        let pending = match surface {
            Surface::Desk => self.desk,
            Surface::Audience => self.audience,
        };
        pending != Pending::No
    }

    /// Clears the request of a surface. Returns whether it is drawn as another page.
    pub(super) fn take(&mut self, surface: Surface) -> bool {
        std::mem::take(self.of_mut(surface)) == Pending::NewPage
    }

    fn of_mut(&mut self, surface: Surface) -> &mut Pending {
        match surface {
            Surface::Desk => &mut self.desk,
            Surface::Audience => &mut self.audience,
        }
    }
}

/// Run condition: a redraw of the desk is pending.
pub fn needs_redraw(redraw: Res<NeedsRedraw>) -> bool {
    redraw.is_pending()
}

/// Run condition: a redraw of the audience's window is pending.
pub fn audience_needs_redraw(redraw: Res<NeedsRedraw>) -> bool {
    redraw.is_pending_on(Surface::Audience)
}
