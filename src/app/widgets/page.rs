//! The page under the top bar: what scrolls, the foot that stays in sight below it, and the sign that there is more.

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;

use super::{TextRole, Ui, icon};
use crate::app::icons;
use crate::app::steps::ScrollName;
use crate::app::theme::COLUMN;

/// Height of the sign that there is more, logical pixels.
const SIGN: f32 = 34.0;
/// What may be hidden without a sign, logical pixels: no more than the empty edge of a page.
const EDGE: f32 = 20.0;

/// Says that there is more below on this page, as long as there is.
#[derive(Component, Clone, Copy, Debug)]
pub struct MoreBelow(Entity);

/// Spawns a column in the middle of the window that scrolls when it is longer. Its place is kept under `name` when the
/// screen is drawn anew. What is drawn by [`foot`] stands below it and never scrolls.
pub fn scroll_page(ui: &mut Ui, name: &str, gap: f32, content: impl FnOnce(&mut Ui)) {
    // Free room goes above the page and below its foot. Not by automatic margins: where there is no room these become
    // negative, and the top of a long page could not be reached.
    let frame = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::Center,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        width: percent(100),
        min_height: px(0),
        ..default()
    };
    ui.node(frame, |ui| {
        let page = page(ui, name);
        let foot = ui.node(
            Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                flex_shrink: 0.0,
                width: percent(100),
                padding: UiRect::horizontal(px(32)),
                ..default()
            },
            |ui| more_below(ui, page),
        );
        let column = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(gap),
            flex_basis: px(COLUMN),
            flex_shrink: 1.0,
            min_width: px(0),
            padding: UiRect::axes(px(7), px(8)),
            ..default()
        };
        ui.inside(page, |ui| {
            ui.foot = Some(foot);
            ui.node(column, content);
        });
    });
}

fn page(ui: &mut Ui, name: &str) -> Entity {
    // A row, so that the column's width is settled before its texts are measured: in a column they would be
    // measured unwrapped, and the page would be too short (Bevy #24858).
    let page = Node {
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexStart,
        width: percent(100),
        flex_shrink: 1.0,
        min_height: px(0),
        overflow: Overflow::scroll_y(),
        padding: UiRect::axes(px(32), px(10)),
        ..default()
    };
    ui.node((page, ScrollArea, ScrollName(name.to_owned())), |_| {})
}

/// Draws the actions of a page in a row below it, where they stay in sight however long the page is. Where there is no
/// page around, they stand in their place. `justify` says where in the row, as the page above has it.
pub fn foot(ui: &mut Ui, justify: JustifyContent, content: impl FnOnce(&mut Ui)) {
    let row = Node {
        justify_content: justify,
        align_items: AlignItems::Center,
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(14),
        row_gap: px(8),
        width: px(COLUMN),
        max_width: percent(100),
        padding: UiRect::axes(px(7), px(10)),
        ..default()
    };
    let parent = ui.foot.unwrap_or(ui.parent);
    ui.inside(parent, |ui| {
        ui.node(row, content);
    });
}

/// The sign over the lower edge of a page: it fades there, with an arrow down.
fn more_below(ui: &mut Ui, page: Entity) {
    let paper = ui.palette().paper;
    let fade = LinearGradient::to_bottom(vec![
        ColorStop::auto(paper.with_alpha(0.0)),
        ColorStop::percent(paper, 60.0),
        ColorStop::auto(paper),
    ]);
    let sign = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        bottom: percent(100),
        height: px(SIGN * ui.look.text_scale),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::End,
        ..default()
    };
    let over = (GlobalZIndex(1), Visibility::Hidden, Pickable::IGNORE);
    ui.node((sign, BackgroundGradient::from(fade), over, MoreBelow(page)), |ui| {
        let arrow = icon(ui, icons::CHEVRON_DOWN, 26.0, TextRole::Quiet);
        ui.commands.entity(arrow).insert(Pickable::IGNORE);
    });
}

/// Shows the sign while a page goes on below what is seen of it.
pub fn show_more_below(
    mut signs: Query<(&MoreBelow, &mut Visibility)>,
    pages: Query<(&ComputedNode, &ScrollPosition)>,
) {
    for (MoreBelow(page), mut visibility) in &mut signs {
        let goes_on = pages.get(*page).is_ok_and(|(node, position)| {
            let hidden = (node.content_size.y - node.size.y) * node.inverse_scale_factor;
            hidden - position.y > EDGE
        });
        visibility.set_if_neq(if goes_on { Visibility::Inherited } else { Visibility::Hidden });
    }
}
