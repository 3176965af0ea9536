//! Progress: words known, being learnt and due; answers of the last days; reviews of the days to come.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::learner::Learner;
use crate::app::lessons::{Lessons, are_read};
use crate::app::practice::{HearingNow, options};
use crate::app::redraw::needs_redraw;
use crate::app::stage::Stage;
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings};
use crate::app::widgets::{Bar, TextLook, TextRole, Ui, bars, label, row, scroll_page, surface};
use crate::drill::plan::{self, DayActivity};

/// Days that the charts look back and ahead.
const DAYS: usize = 14;

/// What the screen shows.
struct Report {
    known: usize,
    learning: usize,
    due: usize,
    past: Vec<DayActivity>,
    coming: Vec<usize>,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show)
            .run_if(in_state(Screen::Progress))
            .run_if(needs_redraw)
            .run_if(are_read),
    );
}

fn show(
    mut stage: Stage,
    learner: Res<Learner>,
    lessons: Res<Lessons>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    hearing: Res<HearingNow>,
) {
    let options = options(&learner, &current.settings, *clock, *hearing);
    let now = learner.now(*clock);
    let packs = plan::known(&lessons.lexicon, &learner.memories, options.target);
    let known = packs.iter().map(|pack| pack.known).sum();
    let met: usize = packs.iter().map(|pack| pack.met).sum();
    let coming = plan::forecast(&lessons.lexicon, &learner.memories, &options, now, DAYS);
    let report = Report {
        known,
        learning: met.saturating_sub(known),
        due: coming.first().copied().unwrap_or_default(),
        past: plan::history(&learner.reviews, now.day(options.calendar), DAYS),
        coming,
    };
    stage.show(Screen::Progress, |ui| view(ui, &report));
}

fn view(ui: &mut Ui, report: &Report) {
    let title = ui.say("progress-title");
    topbar(ui, &title, Screen::Home);
    scroll_page(ui, "progress", 16.0, |ui| {
        let figures = Node {
            display: Display::Grid,
            grid_template_columns: RepeatedGridTrack::flex(3, 1.0),
            column_gap: px(16),
            ..default()
        };
        ui.node(figures, |ui| {
            figure(ui, report.known, "progress-known");
            figure(ui, report.learning, "progress-learning");
            figure(ui, report.due, "progress-due");
        });
        if report.known + report.learning == 0 {
            let nothing = ui.say("progress-nothing");
            label(ui, &nothing, TextLook::LEAD.quiet());
            return;
        }
        past(ui, &report.past);
        coming(ui, &report.coming);
        let means = ui.say("progress-known-means");
        label(ui, &means, TextLook::SMALL);
    });
}

fn figure(ui: &mut Ui, number: usize, key: &str) {
    let words = ui.words.format(key, &[("count", number.into())]);
    let number = ui.words.number(number);
    let card = ui.palette().card;
    let node = Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::axes(px(24), px(10)),
        min_width: px(0),
        ..default()
    };
    surface(ui, card, node, |ui| {
        label(ui, &number, TextLook::new(38.0));
        label(ui, &words, TextLook::BODY.quiet());
    });
}

fn past(ui: &mut Ui, days: &[DayActivity]) {
    let last = days.len().saturating_sub(1);
    let today = ui.say("progress-today");
    let bars: Vec<Bar> = days
        .iter()
        .enumerate()
        .map(|(index, day)| Bar {
            lower: day.right,
            upper: day.cards.saturating_sub(day.right),
            over: nonzero(ui, day.cards),
            under: if index == last { today.clone() } else { String::new() },
        })
        .collect();
    let palette = ui.palette();
    chart(ui, "progress-past", &bars, [palette.right, palette.attention], true);
}

fn coming(ui: &mut Ui, days: &[usize]) {
    let today = ui.say("progress-today");
    let bars: Vec<Bar> = days
        .iter()
        .enumerate()
        .map(|(index, count)| Bar {
            lower: *count,
            upper: 0,
            over: nonzero(ui, *count),
            under: if index == 0 { today.clone() } else { String::new() },
        })
        .collect();
    let palette = ui.palette();
    chart(ui, "progress-coming", &bars, [palette.accent, palette.accent], false);
}

fn chart(ui: &mut Ui, key: &str, days: &[Bar], [lower, upper]: [Color; 2], legend: bool) {
    let title = ui.say(key);
    let card = ui.palette().card;
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        padding: UiRect::axes(px(24), px(12)),
        ..default()
    };
    surface(ui, card, node, |ui| {
        row(ui, 24.0, |ui| {
            label(ui, &title, TextLook::BODY);
            if legend {
                swatch(ui, lower, "progress-right");
                swatch(ui, upper, "progress-again");
            }
        });
        bars(ui, 96.0, days, lower, upper);
    });
}

fn swatch(ui: &mut Ui, colour: Color, key: &str) {
    let words = ui.say(key);
    let node = Node { align_items: AlignItems::Center, column_gap: px(8), ..default() };
    ui.node(node, |ui| {
        let patch =
            Node { width: px(14), height: px(14), border_radius: BorderRadius::all(px(3)), ..default() };
        ui.node((patch, BackgroundColor(colour)), |_| {});
        label(ui, &words, TextLook::SMALL.role(TextRole::Quiet).one_line());
    });
}

fn nonzero(ui: &Ui, number: usize) -> String {
    if number == 0 { String::new() } else { ui.words.number(number) }
}
