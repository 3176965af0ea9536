//! Widgets: the parts that screens are built of. They can be reached by key, pointer and screen reader; they know
//! nothing of lessons.

mod button;
mod chart;
mod countdown;
mod field;
mod frame;
mod kept;
mod live_meter;
mod live_text;
mod page;
mod ruby;
mod segments;
mod stopwatch;
mod text;

pub use button::{ButtonKind, ButtonLook, button, control, dress_buttons, key_cap};
pub use chart::{Bar, bars};
pub use countdown::{AppCountdowns, Timed, countdown};
pub use field::{
    Asks, FieldChanged, FieldLook, TypedField, TypingPlace, cell_field, dress_fields, field, report_edits,
};
pub use frame::{Side, beside, column, grid, meter, rest, row, share, surface};
pub use kept::{KeptNode, KeptNodes, Origin};
pub use live_meter::{AppLiveMeters, Measured, live_meter};
pub use live_text::{AppLiveTexts, Told, live_text};
pub use page::{foot, scroll_page, show_more_below};
pub use ruby::{RubySize, ruby, ruby_text};
pub use segments::{Segment, segments};
pub use stopwatch::{AppStopwatches, Elapsed, stopwatch};
pub use text::{Piece, TextLook, TextRole, icon, label, lift_runs, pieces, rem_of_scale};

use bevy::prelude::*;

use super::theme::{Look, Palette};
use crate::locale::Locale;

/// A place in the tree of the screen being built, with what every widget needs to know.
pub struct Ui<'c, 'w, 's> {
    /// Where entities are spawned.
    pub commands: &'c mut Commands<'w, 's>,
    /// The node that new nodes become children of.
    pub parent: Entity,
    /// Theme and text size.
    pub look: &'c Look,
    /// The reader's language.
    pub words: &'c Locale,
    /// What may be taken over from the drawing before.
    pub kept: &'c mut KeptNodes,
    /// What stays in sight below the page that is being built, if it is one.
    pub foot: Option<Entity>,
}

impl Ui<'_, '_, '_> {
    /// Spawns a node under the current one and builds its children.
    pub fn node(&mut self, bundle: impl Bundle, children: impl FnOnce(&mut Ui)) -> Entity {
        let entity = self.commands.spawn((bundle, ChildOf(self.parent))).id();
        self.inside(entity, children);
        entity
    }

    /// Builds children of a node.
    pub fn inside(&mut self, parent: Entity, children: impl FnOnce(&mut Ui)) {
        children(&mut Ui {
            commands: &mut *self.commands,
            parent,
            look: self.look,
            words: self.words,
            kept: &mut *self.kept,
            foot: self.foot,
        });
    }

    /// Returns the colours in force.
    pub fn palette(&self) -> Palette {
        self.look.palette()
    }

    /// Returns the sentence of a key in the reader's language.
    pub fn say(&self, key: &str) -> String {
        self.words.text(key)
    }
}
