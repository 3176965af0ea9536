//! What the hall sees of a speech contest, on the audience's window: who speaks, the clock and its lights, the results
//! from the last place to the first. Sizes follow the height of the window.

use bevy::prelude::*;

use super::audience::HallSize;
use super::localise::{Words, in_language};
use super::redraw::audience_needs_redraw;
use super::speech_day::{SpeechDay, speech_day_is_kept};
use super::stage::Stage;
use super::steps::StageSystems;
use super::theme::Palette;
use super::widgets::{Side, TextLook, TextRole, Ui, column, label, stopwatch};
use crate::contest::speeches::{SpeechPhase, SpeechResult};
use crate::language::UiLanguage;
use crate::speech::limits::Light;

/// So many results stand below one another; of more the last that were shown.
const MOST_RESULTS: usize = 8;

/// Installs the audience's view.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show)
            .run_if(audience_needs_redraw)
            .run_if(resource_exists::<SpeechDay>)
            .run_if(speech_day_is_kept),
    );
}

fn show(mut stage: Stage, day: Res<SpeechDay>, words: Res<Words>, size: HallSize) {
    let lang = words.lang();
    stage.show_audience(|ui| view(ui, &day, lang, size.scale()));
}

/// Returns the colour of a light; none of it where it is out.
pub fn light_colour(light: Light, palette: &Palette) -> Color {
    match light {
        Light::Off => palette.paper,
        Light::Green => palette.right,
        Light::Amber => palette.attention,
        Light::Red => palette.wrong,
    }
}

/// Returns the key of what a light says, since colours are not told apart by everybody.
pub fn light_key(light: Light) -> &'static str {
    match light {
        Light::Off => "speeches-light-off",
        Light::Green => "speeches-light-green",
        Light::Amber => "speeches-light-amber",
        Light::Red => "speeches-light-red",
    }
}

fn view(ui: &mut Ui, day: &SpeechDay, lang: UiLanguage, scale: f32) {
    // The rem follows the text scale of the desk.
    let text = scale / ui.look.text_scale;
    let look = |size: f32| TextLook::new(size * text);
    let page = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        min_height: px(0),
        width: percent(100),
        padding: UiRect::axes(px(40.0 * scale), px(24.0 * scale)),
        row_gap: px(14.0 * scale),
        ..default()
    };
    let contest = day.contest();
    let name = in_language(&contest.setting().rules().name, lang);
    ui.node(page, |ui| {
        label(ui, &name, look(26.0).quiet().one_line());
        let middle = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            min_height: px(0),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            row_gap: px(18.0 * scale),
            overflow: Overflow::clip(),
            ..default()
        };
        ui.node(middle, |ui| match contest.state().phase {
            SpeechPhase::Closed => view_results(ui, day, scale, text),
            phase => {
                if let Some(speaker) = phase.speaker() {
                    view_speaker(ui, day, speaker, scale, text);
                    return;
                }
                label(ui, &name, look(64.0).centred());
                let next = contest.state().next_speaker(contest.setting());
                if let Some(who) = next.and_then(|next| contest.setting().speaker(next)) {
                    let told = ui.words.format("speeches-next", &[("speaker", who.name.clone().into())]);
                    label(ui, &told, look(40.0).centred());
                }
            }
        });
    });
}

fn view_speaker(ui: &mut Ui, day: &SpeechDay, speaker: usize, scale: f32, text: f32) {
    let palette = ui.palette();
    let setting = day.contest().setting();
    let Some(who) = setting.speaker(speaker) else { return };
    let look = |size: f32| TextLook::new(size * text);
    let number = setting.order().iter().position(|other| *other == speaker).unwrap_or_default() + 1;
    let count = ui.words.in_digits(format!("{number} / {}", setting.order().len()));
    label(ui, &count, look(28.0).quiet());
    label(ui, &who.name, look(76.0).strong().centred());
    if !who.title.is_empty() {
        label(ui, &who.title, look(46.0).centred());
    }
    let clock = ui.say("host-clock");
    stopwatch::<SpeechDay>(ui, "hall-speech-clock", &clock, 130.0 * text, palette.ink);
    if matches!(day.contest().state().phase, SpeechPhase::Spoken { .. }) {
        let judging = ui.say("speeches-judging");
        label(ui, &judging, look(40.0).centred());
    } else if let Some(light) = day.light() {
        let band = Node {
            width: percent(70),
            padding: UiRect::all(px(3.0 * scale)),
            min_height: px(56.0 * scale),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(28.0 * scale)),
            flex_shrink: 0.0,
            ..default()
        };
        let colour = light_colour(light, &palette);
        ui.node((band, BackgroundColor(colour), BorderColor::all(palette.line)), |_| {});
        let words = ui.say(light_key(light));
        label(ui, &words, look(28.0).centred());
    }
}

fn view_results(ui: &mut Ui, day: &SpeechDay, scale: f32, text: f32) {
    let revealed: Vec<SpeechResult> = day.contest().revealed();
    let look = |size: f32| TextLook::new(size * text);
    if revealed.is_empty() {
        let heading = ui.say("speeches-results");
        label(ui, &heading, look(64.0).centred());
    }
    let size = if revealed.len() > 5 { 34.0 } else { 46.0 };
    for (index, result) in revealed.iter().take(MOST_RESULTS).enumerate() {
        let Some(who) = day.contest().setting().speaker(result.speaker) else { continue };
        let line = Node {
            align_items: AlignItems::Center,
            column_gap: px(28.0 * scale),
            width: percent(80),
            flex_shrink: 0.0,
            ..default()
        };
        ui.node(line, |ui| {
            let place = ui.words.in_digits(result.place.unwrap_or_default().to_string());
            column(ui, 0.0, Side::Start, |ui| {
                label(ui, &place, look(size).strong().role(TextRole::Accent).one_line());
                if is_shared(result, &revealed) {
                    let shared = ui.say("speeches-shared");
                    label(ui, &shared, look(22.0).quiet().one_line());
                }
            });
            let name = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
            ui.node(name, |ui| {
                // The one that has just been shown.
                let name_look = if index == 0 { look(size).strong() } else { look(size) };
                label(ui, &who.name, name_look);
            });
            let total = result.total.map(|total| total.with_places(3)).unwrap_or_default();
            let total = ui.words.in_digits(total);
            label(ui, &total, look(size).one_line());
        });
    }
}

/// Returns whether somebody else that was shown has the same place.
fn is_shared(result: &SpeechResult, revealed: &[SpeechResult]) -> bool {
    revealed.iter().any(|other| other.speaker != result.speaker && other.place == result.place)
}
