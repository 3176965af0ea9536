//! Parts of the page that follow what is written without a new drawing of the page: a key that is typed into a cell changes
//! these and nothing else.

use bevy::prelude::*;

use crate::app::widgets::Ui;
use crate::lesson::manuscript::{CellId, RowKey, Table};

/// What a node shows.
#[derive(Component, Clone, Copy, Debug)]
pub enum Live {
    /// What stands in a cell, which is so wide in logical pixels.
    Cell(CellId, f32),
    /// Whether a row is complete.
    Sign(Table, RowKey),
    /// Whether everything is kept.
    State,
    /// What is wrong with the chosen row.
    Faults,
    /// What may stand in the chosen cell.
    Tools,
}

/// What a node showed last.
#[derive(Component, Default)]
pub struct Shown(pub Option<String>);

/// Spawns a part that follows what is written.
pub fn live(ui: &mut Ui, node: Node, live: Live) -> Entity {
    ui.node((node, live, Shown::default()), |_| {})
}
