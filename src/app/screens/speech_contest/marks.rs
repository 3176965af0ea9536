//! The marks of a speaker: a row a judge, one of which is being typed.

use bevy::prelude::*;

use crate::app::icons;
use crate::app::keys::{Arrow, Hotkey};
use crate::app::localise::in_language;
use crate::app::speech_day::{Host, SpeechDay};
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, button, column, field, label, row,
    surface,
};
use crate::contest::speeches::{Points, SpeechPhase, SpeechResult, stopwatch};

/// What the judges take off at once, in thousandths of a mark.
const OFF: [i64; 3] = [100, 500, 1_000];
/// The longest mark: hundreds with three places.
const LONGEST: usize = 8;

/// Draws the marks of whom is looked at.
pub fn view(ui: &mut Ui, day: &SpeechDay) {
    let contest = day.contest();
    let Some(speaker) = day.looked_at() else { return };
    let Some(result) = contest.results().into_iter().find(|result| result.speaker == speaker) else { return };
    let Some(turn) = contest.state().turns.get(speaker).filter(|turn| turn.counts()) else { return };
    let can_mark = contest.state().phase != SpeechPhase::Closed;
    let name = contest.setting().speaker(speaker).map(|who| who.name.clone()).unwrap_or_default();
    let heading = ui.words.format("speeches-marks-of", &[("speaker", name.into())]);
    label(ui, &heading, TextLook::LEAD.quiet());
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        padding: UiRect::axes(px(20), px(12)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        for (judge, total) in result.judges.iter().enumerate() {
            if day.entry().is_some_and(|entry| (entry.speaker, entry.judge) == (speaker, judge)) {
                view_entry(ui, day);
                continue;
            }
            row(ui, 14.0, |ui| {
                let named = ui.words.format("speeches-column-judge", &[("number", (judge + 1).into())]);
                let (told, role) = match total.total {
                    _ if total.is_excused => (ui.say("speeches-is-excused"), TextRole::Quiet),
                    None => (ui.say("speeches-is-missing"), TextRole::Wrong),
                    Some(sum) => (told(turn.marks.get(judge), sum), TextRole::Ink),
                };
                label(ui, &named, TextLook::BODY.quiet().one_line());
                let told = ui.words.in_digits(told);
                label(ui, &told, TextLook::BODY.role(role));
                if total.is_dropped {
                    let dropped = ui.say("speeches-is-dropped");
                    label(ui, &dropped, TextLook::SMALL);
                }
                if can_mark && !total.is_excused {
                    let change = ui.say("host-change");
                    let id = format!("judge-{}", judge + 1);
                    let look = ButtonLook::new(&id, &change).icon(icons::PENCIL).kind(ButtonKind::Quiet);
                    button(ui, look, OnActivate(Host::Look(speaker, judge)));
                }
            });
        }
        view_sum(ui, &result);
    });
    if can_mark {
        row(ui, 10.0, |ui| {
            for thousandths in OFF {
                let points = Points::of_thousandths(thousandths);
                let words = ui.words.format("speeches-take-off", &[("points", points.to_string().into())]);
                let words = ui.words.in_digits(words);
                let id = format!("off-{thousandths}");
                button(ui, ButtonLook::new(&id, &words), OnActivate(Host::TakeOff(speaker, points)));
            }
            for (id, key, by) in
                [("time-less", "speeches-time-less", -1_000), ("time-more", "speeches-time-more", 1_000)]
            {
                let words = ui.say(key);
                button(
                    ui,
                    ButtonLook::new(id, &words).icon(icons::TIMER),
                    OnActivate(Host::Time(speaker, by)),
                );
            }
        });
    }
}

/// The marks of a judge and their sum.
fn told(marks: Option<&Vec<Option<Points>>>, sum: Points) -> String {
    let marks: Vec<String> = marks.into_iter().flatten().flatten().map(ToString::to_string).collect();
    format!("{} = {sum}", marks.join(" + "))
}

fn view_sum(ui: &mut Ui, result: &SpeechResult) {
    let (Some(mean), Some(total)) = (result.mean, result.total) else { return };
    let time = stopwatch(result.ms.unwrap_or_default());
    let off = result.off_for_time + result.off_by_judges;
    let args = [
        ("time", time.into()),
        ("mean", mean.with_places(3).into()),
        ("off", off.to_string().into()),
        ("total", total.with_places(3).into()),
    ];
    let told = ui.words.format("speeches-sum", &args);
    let told = ui.words.in_digits(told);
    label(ui, &told, TextLook::BODY.strong());
}

/// The marks that are being typed: a field a line of the sheet.
fn view_entry(ui: &mut Ui, day: &SpeechDay) {
    let Some(entry) = day.entry() else { return };
    let sheet = &day.contest().setting().rules().sheet;
    let judges = usize::from(day.contest().setting().judges());
    row(ui, 14.0, |ui| {
        let named = ui.words.format("speeches-column-judge", &[("number", (entry.judge + 1).into())]);
        label(ui, &named, TextLook::BODY.strong().one_line());
        for (line, criterion) in sheet.iter().enumerate() {
            let id = format!("{}{line}", entry.prefix());
            let name = in_language(&criterion.name, ui.words.lang());
            let range = format!("{} {}–{}", name.trim_end_matches('།'), criterion.least, criterion.most);
            let asked = ui.words.in_digits(range);
            let is_wrong = entry.is_wrong.get(line) == Some(&true);
            let look = FieldLook {
                name: &id,
                first: line == 0,
                label: &asked,
                text: entry.typed.get(line).map_or("", String::as_str),
                longest: LONGEST,
                size: size::BODY,
                width: 110.0,
                asks: Asks::Latin,
                side: Side::Start,
            };
            column(ui, 2.0, Side::Start, |ui| {
                let role = if is_wrong { TextRole::Wrong } else { TextRole::Quiet };
                label(ui, &asked, TextLook::SMALL.role(role));
                field(ui, look);
                if is_wrong {
                    let [least, most, step] = [criterion.least, criterion.most, criterion.step]
                        .map(|points| points.to_string().into());
                    let args = [("least", least), ("most", most), ("step", step)];
                    let why = ui.words.format("speeches-steps", &args);
                    let why = ui.words.in_digits(why);
                    label(ui, &why, TextLook::SMALL.role(TextRole::Wrong));
                }
            });
        }
        let other = |ui: &mut Ui, id: &str, key: &str, arrow: Arrow, judge: Option<usize>| {
            if let Some(judge) = judge.filter(|judge| *judge < judges) {
                let words = ui.say(key);
                let glyph = if arrow == Arrow::Up { icons::ARROW_UP_RIGHT } else { icons::ARROW_DOWN_RIGHT };
                let look = ButtonLook::new(id, &words).icon_only(glyph).key(Hotkey::Arrow(arrow));
                button(ui, look, OnActivate(Host::Look(entry.speaker, judge)));
            }
        };
        other(ui, "judge-before", "speeches-judge-before", Arrow::Up, entry.judge.checked_sub(1));
        other(ui, "judge-after", "speeches-judge-after", Arrow::Down, Some(entry.judge + 1));
        let words = ui.say("speeches-excuse");
        button(ui, ButtonLook::new("excuse", &words).key(Hotkey::Function(8)), OnActivate(Host::Excuse));
    });
}
