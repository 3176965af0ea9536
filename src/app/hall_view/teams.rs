//! The teams on the hall's screen: their scores, who was right, and the places at the end.

use bevy::prelude::*;

use super::{Sizes, colour_of};
use crate::app::evening::{HallOutcome, HallTeam, Place};
use crate::app::icons;
use crate::app::theme::RADIUS;
use crate::app::widgets::{TextRole, Ui, icon, label, surface};

/// Who was right, in the place of the clock.
pub(super) fn view_outcome(ui: &mut Ui, outcome: &HallOutcome, sizes: Sizes) {
    let line = Node {
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        column_gap: px(16.0 * sizes.scale),
        row_gap: px(8.0 * sizes.scale),
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    };
    ui.node(line, |ui| {
        let is_somebody = !outcome.right.is_empty();
        let role = if is_somebody { TextRole::Right } else { TextRole::Quiet };
        if is_somebody {
            icon(ui, icons::CHECK, 30.0 * sizes.text, role);
        }
        label(ui, &outcome.says.join(" · "), sizes.look(26.0).role(role).one_line());
        // Many leave little room for each.
        let size = if outcome.right.len() > 4 { 22.0 } else { 28.0 };
        for gain in &outcome.right {
            let node = Node {
                padding: UiRect::axes(px(18.0 * sizes.scale), px(4.0 * sizes.scale)),
                border_radius: BorderRadius::all(px(RADIUS)),
                ..default()
            };
            ui.node((node, BackgroundColor(colour_of(gain.look))), |ui| {
                let told = ui.words.in_digits(format!("{} +{}", gain.name, gain.points));
                label(ui, &told, sizes.look(size).role(TextRole::OnTeam).one_line());
            });
        }
        if outcome.more > 0 {
            let more = ui.words.in_digits(format!("+ {}", outcome.more));
            label(ui, &more, sizes.look(26.0).role(role).one_line());
        }
    });
}

pub(super) fn view_teams(ui: &mut Ui, teams: &[HallTeam], sizes: Sizes) {
    let palette = ui.palette();
    let columns = u16::try_from(teams.len().clamp(1, 8)).unwrap_or(8);
    let grid = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(columns, 1.0),
        column_gap: px(14.0 * sizes.scale),
        flex_shrink: 0.0,
        ..default()
    };
    // Many teams leave little room for each.
    let size = if teams.len() > 5 { 22.0 } else { 28.0 };
    ui.node(grid, |ui| {
        for team in teams {
            let background = if team.answers { palette.attention_band } else { palette.card };
            let node = Node {
                flex_direction: FlexDirection::Column,
                min_width: px(0),
                overflow: Overflow::clip(),
                ..default()
            };
            surface(ui, background, node, |ui| {
                let band = Node {
                    height: px(8.0 * sizes.scale),
                    width: percent(100),
                    flex_shrink: 0.0,
                    ..default()
                };
                ui.node((band, BackgroundColor(colour_of(team.look))), |_| {});
                let line = Node {
                    flex_wrap: FlexWrap::Wrap,
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::SpaceBetween,
                    column_gap: px(12.0 * sizes.scale),
                    padding: UiRect::axes(px(16.0 * sizes.scale), px(6.0 * sizes.scale)),
                    ..default()
                };
                ui.node(line, |ui| {
                    let name = Node { flex_shrink: 1.0, min_width: px(0), ..default() };
                    ui.node(name, |ui| {
                        let look = sizes.look(size * 0.8);
                        label(ui, &team.name, if team.is_out { look.quiet() } else { look });
                    });
                    let score = ui.words.in_digits(team.score.to_string());
                    label(ui, &score, sizes.look(size * 1.3).strong().one_line());
                });
            });
        }
    });
}

pub(super) fn view_places(ui: &mut Ui, places: &[Place], sizes: Sizes) {
    let size = if places.len() > 5 { 34.0 } else { 46.0 };
    for place in places {
        let line = Node {
            align_items: AlignItems::Center,
            column_gap: px(28.0 * sizes.scale),
            width: percent(70),
            ..default()
        };
        ui.node(line, |ui| {
            let number = ui.words.in_digits(place.place.to_string());
            label(ui, &number, sizes.look(size).strong().role(TextRole::Accent).one_line());
            let mark = Node { width: px(14.0 * sizes.scale), height: px(size * sizes.scale), ..default() };
            ui.node((mark, BackgroundColor(colour_of(place.look))), |_| {});
            let name = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
            ui.node(name, |ui| {
                label(ui, &place.name, sizes.look(size));
            });
            let score = ui.words.in_digits(place.score.to_string());
            label(ui, &score, sizes.look(size).strong().one_line());
        });
    }
}
