//! Boxes: rows, columns, cards, the meter.

use bevy::prelude::*;

use super::Ui;
use crate::app::theme::RADIUS;

/// Where things stand on the cross axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the start.
    Start,
    /// In the middle.
    Middle,
    /// From side to side.
    Fill,
}

impl From<Side> for AlignItems {
    fn from(side: Side) -> Self {
        match side {
            Side::Start => Self::Start,
            Side::Middle => Self::Center,
            Side::Fill => Self::Stretch,
        }
    }
}

/// Spawns things above one another, `gap` logical pixels apart.
pub fn column(ui: &mut Ui, gap: f32, side: Side, content: impl FnOnce(&mut Ui)) -> Entity {
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(gap),
        align_items: side.into(),
        min_width: px(0),
        ..default()
    };
    ui.node(node, content)
}

/// Spawns things beside one another, `gap` logical pixels apart, going to a new line where they must.
pub fn row(ui: &mut Ui, gap: f32, content: impl FnOnce(&mut Ui)) -> Entity {
    let node = Node {
        column_gap: px(gap),
        row_gap: px(gap.min(12.0)),
        align_items: AlignItems::Center,
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    ui.node(node, content)
}

/// Spawns a small thing and, beside it, a text that breaks into lines where it must.
pub fn beside(ui: &mut Ui, gap: f32, small: impl FnOnce(&mut Ui), text: impl FnOnce(&mut Ui)) -> Entity {
    let node = Node { column_gap: px(gap), align_items: AlignItems::Center, ..default() };
    ui.node(node, |ui| {
        ui.node(Node { flex_shrink: 0.0, ..default() }, small);
        let rest = Node { flex_shrink: 1.0, min_width: px(0), ..default() };
        ui.node(rest, text);
    })
}

/// Spawns the rest of a row: things above one another, `gap` logical pixels apart, as wide as there is room left. Its
/// width is settled before its texts are measured, so that they wrap.
pub fn rest(ui: &mut Ui, gap: f32, content: impl FnOnce(&mut Ui)) -> Entity {
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(gap),
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    };
    ui.node(node, content)
}

/// Spawns equal columns, `gap` logical pixels apart, each at least `least` wide.
pub fn grid(ui: &mut Ui, least: f32, gap: f32, content: impl FnOnce(&mut Ui)) -> Entity {
    let node = Node {
        display: Display::Grid,
        grid_template_columns: vec![RepeatedGridTrack::minmax(
            GridTrackRepetition::AutoFill,
            MinTrackSizingFunction::Px(least),
            MaxTrackSizingFunction::Fraction(1.0),
        )],
        grid_auto_rows: vec![GridTrack::auto()],
        column_gap: px(gap),
        row_gap: px(gap),
        width: percent(100),
        ..default()
    };
    ui.node(node, content)
}

/// Spawns a card with padding.
pub fn surface(ui: &mut Ui, background: Color, node: Node, content: impl FnOnce(&mut Ui)) -> Entity {
    let line = ui.palette().line;
    let node = Node { border: UiRect::all(px(1)), border_radius: BorderRadius::all(px(RADIUS)), ..node };
    ui.node((node, BackgroundColor(background), BorderColor::all(line)), content)
}

/// A bar that is filled as far as `done` of `total`.
pub fn meter(ui: &mut Ui, height: f32, done: usize, total: usize, colour: Color) {
    let line = ui.palette().line;
    let track = Node {
        height: px(height),
        flex_grow: 1.0,
        min_width: px(20),
        border_radius: BorderRadius::all(px(height / 2.0)),
        overflow: Overflow::clip(),
        ..default()
    };
    ui.node((track, BackgroundColor(line)), |ui| {
        let filled = Node {
            width: percent(100.0 * share(done, total).min(1.0)),
            height: percent(100),
            border_radius: BorderRadius::all(px(height / 2.0)),
            ..default()
        };
        ui.node((filled, BackgroundColor(colour)), |_| {});
    });
}

/// Returns a count as a part of another.
pub fn share(part: usize, whole: usize) -> f32 {
    let small = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    small(part) / small(whole.max(1))
}
