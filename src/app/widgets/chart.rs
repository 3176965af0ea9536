//! A bar chart of days: two counts a day, one above the other, told apart by shade and by the legend's words.

use bevy::prelude::*;

use super::frame::share;
use super::{TextLook, Ui, label};
use crate::app::theme::size;

/// One day of the chart.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Count of the lower part.
    pub lower: usize,
    /// Count of the upper part.
    pub upper: usize,
    /// Words under the bar; empty for none.
    pub under: String,
    /// The number over the bar; empty for none.
    pub over: String,
}

/// Spawns the chart; the tallest bar is `height` logical pixels.
pub fn bars(ui: &mut Ui, height: f32, days: &[Bar], lower: Color, upper: Color) -> Entity {
    let most = days.iter().map(|day| day.lower + day.upper).max().unwrap_or(0).max(1);
    let node = Node { column_gap: px(6), align_items: AlignItems::End, width: percent(100), ..default() };
    ui.node(node, |ui| {
        for day in days {
            let node = Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                flex_basis: px(0),
                flex_grow: 1.0,
                min_width: px(0),
                ..default()
            };
            ui.node(node, |ui| {
                label(ui, &day.over, TextLook::SMALL.one_line());
                for (count, colour, top) in [(day.upper, upper, true), (day.lower, lower, day.upper == 0)] {
                    bar_part(ui, share(count, most) * height, colour, top);
                }
                let line = ui.palette().line;
                ui.node(
                    (Node { height: px(2), width: percent(100), ..default() }, BackgroundColor(line)),
                    |_| {},
                );
                label(ui, &day.under, TextLook::new(size::SMALL).quiet().one_line());
            });
        }
    })
}

fn bar_part(ui: &mut Ui, height: f32, colour: Color, top: bool) {
    if height <= 0.0 {
        return;
    }
    let radius = if top { px(4) } else { px(0) };
    let node = Node {
        height: px(height.max(2.0)),
        width: percent(64),
        border_radius: BorderRadius::top(radius),
        ..default()
    };
    ui.node((node, BackgroundColor(colour)), |_| {});
}
