//! How a take was: the whole of it, and sentence by sentence beside the take before and the model.

use std::time::Duration;

use bevy::prelude::*;

use super::{head, line, notice, tenths, whole};
use crate::app::hearing::hear_button;
use crate::app::icons;
use crate::app::keys::{Arrow, BringIntoView, Hotkey};
use crate::app::rehearsal::{Rehearsal, RehearsalWish, Report, Text, clock};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, control, foot, grid, label, rest, row,
    scroll_page, surface,
};
use crate::language::mandarin::hanzi;
use crate::speech::delivery::{Given, Pause, Place, Sentence};
use crate::speech::limits::Verdict;
use crate::speech::tones::Heard;

/// A voice of which the pitch moves less, in semitones, sounds flat.
const FLAT: f64 = 1.5;
/// A sentence that is so much quieter than the whole, in LU, is told.
const QUIETER: f64 = 6.0;
/// A sentence that is so much faster than the whole is told.
const HASTY: f64 = 1.3;

/// Draws it.
pub fn view(ui: &mut Ui, room: &Rehearsal, text: &Text) {
    let Some(report) = &room.report else { return };
    head(ui, &text.title.in_language(ui.words.lang()));
    scroll_page(ui, "rehearsal-report", 12.0, |ui| {
        notice(ui, room.notice.as_ref());
        if room.asks_delete {
            let ask = ui.say("rehearsal-delete-ask");
            label(ui, &ask, TextLook::LEAD);
        }
        time(ui, room, report);
        if let Some(why) = &report.delivery.unclear {
            let title = ui.say("rehearsal-unclear");
            let why = ui.words.explain(why);
            label(ui, &title, TextLook::LEAD.strong());
            label(ui, &why, TextLook::BODY);
        } else {
            figures(ui, report, text);
            sentences(ui, room, report, text);
        }
        foot(ui, JustifyContent::Start, |ui| ways(ui, room, report, text));
    });
}

/// The time against the limits.
fn time(ui: &mut Ui, room: &Rehearsal, report: &Report) {
    let (Some(spoken), Some(limits)) = (report.spoken(), room.limits()) else { return };
    let (sentence, role) = match limits.verdict(spoken) {
        Verdict::InTime => (ui.say("rehearsal-in-time"), TextRole::Right),
        Verdict::Early(seconds) => {
            let time = ui.words.in_digits(clock(Duration::from_secs(seconds.into())));
            (ui.words.format("rehearsal-early", &[("time", time.into())]), TextRole::Quiet)
        }
        Verdict::TooShort(seconds) => {
            (ui.words.format("rehearsal-too-short", &[("seconds", seconds.into())]), TextRole::Wrong)
        }
        Verdict::TooLong(seconds) => {
            (ui.words.format("rehearsal-too-long", &[("seconds", seconds.into())]), TextRole::Wrong)
        }
        Verdict::Over { seconds, hundredths: 0 } => {
            (ui.words.format("rehearsal-over-free", &[("seconds", seconds.into())]), TextRole::Ink)
        }
        Verdict::Over { seconds, hundredths } => {
            let off = ui.words.in_digits(format!("{}.{:02}", hundredths / 100, hundredths % 100));
            let arguments = [("seconds", seconds.into()), ("off", off.into())];
            (ui.words.format("rehearsal-over", &arguments), TextRole::Wrong)
        }
    };
    let name = limits.name.in_language(ui.words.lang()).to_owned();
    row(ui, 16.0, |ui| {
        let time = ui.words.in_digits(clock(spoken));
        label(ui, &time, TextLook::new(38.0).strong().one_line());
        label(ui, &sentence, TextLook::LEAD.role(role));
        label(ui, &name, TextLook::SMALL);
    });
}

fn figures(ui: &mut Ui, report: &Report, text: &Text) {
    let voice = report.delivery.voice;
    let before = report.before.as_ref().map(|before| before.delivery.voice);
    let unclear = ui.say("rehearsal-not-clear");
    let shown = |number: Option<f64>, write: &dyn Fn(f64) -> String| number.map_or(unclear.clone(), write);
    let long = report.delivery.pauses.iter().filter(|pause| pause.is_long()).count();
    let (wrong, known) = report.delivery.tones(&text.script);
    let mut all = vec![
        (
            "rehearsal-pace",
            shown(voice.pace, &|pace| whole(ui, pace)),
            before.and_then(|voice| voice.pace).map(|pace| whole(ui, pace)),
        ),
        ("rehearsal-long-pauses", ui.words.number(long), None),
        (
            "rehearsal-loudness",
            shown(voice.loudness, &|loudness| tenths(ui, loudness)),
            before.and_then(|voice| voice.loudness).map(|loudness| tenths(ui, loudness)),
        ),
        (
            "rehearsal-liveliness",
            shown(voice.liveliness, &|lively| tenths(ui, lively)),
            before.and_then(|voice| voice.liveliness).map(|lively| tenths(ui, lively)),
        ),
    ];
    if known > 0 {
        let right = format!("{} / {}", ui.words.number(known - wrong), ui.words.number(known));
        all.push(("rehearsal-tones", right, None));
    }
    grid(ui, 200.0, 12.0, |ui| {
        for (key, number, before) in all {
            let words = ui.say(key);
            let card = ui.palette().card;
            let node = Node {
                flex_direction: FlexDirection::Column,
                padding: UiRect::axes(px(18), px(8)),
                min_width: px(0),
                ..default()
            };
            surface(ui, card, node, |ui| {
                label(ui, &number, TextLook::new(28.0).one_line());
                label(ui, &words, TextLook::SMALL);
                if let Some(before) = before {
                    let before = ui.words.format("rehearsal-before", &[("number", before.into())]);
                    label(ui, &before, TextLook::SMALL);
                }
            });
        }
    });
    if voice.liveliness.is_some_and(|lively| lively < FLAT) {
        let flat = ui.say("rehearsal-flat");
        label(ui, &flat, TextLook::BODY);
    }
}

fn sentences(ui: &mut Ui, room: &Rehearsal, report: &Report, text: &Text) {
    for (index, (shown, given)) in text.lines.iter().zip(&report.delivery.sentences).enumerate() {
        let is_chosen = index == report.sentence;
        let told = if shown.zh.is_empty() || text.language == crate::drill::Language::Tibetan {
            &shown.bo
        } else {
            &shown.zh
        };
        let notes = notes(ui, report, text, index, given);
        let name = format!("sentence-{index}");
        let spoken = format!("{told} {}", notes.join(" "));
        let look = ButtonLook::new(&name, &spoken).kind(ButtonKind::Plain);
        let node = Node {
            width: percent(100),
            align_items: AlignItems::Start,
            column_gap: px(14),
            padding: UiRect::axes(px(16), px(8)),
            min_width: px(0),
            flex_shrink: 0.0,
            ..default()
        };
        let number = ui.words.number(index + 1);
        let card = control(ui, look, node, OnActivate(RehearsalWish::Look(index)), |ui| {
            label(ui, &number, TextLook::BODY.quiet().one_line());
            rest(ui, 4.0, |ui| {
                line(ui, room, text, shown, if is_chosen { 30.0 } else { 22.0 });
                for note in &notes {
                    label(ui, note, TextLook::BODY);
                }
                if is_chosen {
                    tones(ui, given, &text.script[index]);
                }
            });
        });
        if is_chosen {
            let colour = ui.palette().attention;
            ui.commands.entity(card).insert((BorderColor::all(colour), BringIntoView::default()));
        }
    }
}

/// What is to be said of a sentence.
fn notes(ui: &Ui, report: &Report, text: &Text, index: usize, given: &Given) -> Vec<String> {
    if given.is_doubtful {
        return vec![ui.say("rehearsal-doubtful")];
    }
    let mut notes = Vec::new();
    let whole_voice = report.delivery.voice;
    if let Some(pace) = given.voice.pace {
        let mut told = ui.words.format("rehearsal-pace-of", &[("pace", whole(ui, pace).into())]);
        let before = report.before.as_ref().and_then(|before| before.delivery.sentences.get(index));
        if let Some(before) = before.and_then(|before| before.voice.pace) {
            let before = ui.words.format("rehearsal-before", &[("number", whole(ui, before).into())]);
            told = format!("{told} · {before}");
        }
        notes.push(told);
        if whole_voice.pace.is_some_and(|all| pace > HASTY * all) {
            notes.push(ui.say("rehearsal-hasty"));
        }
    }
    let is_quiet =
        given.voice.loudness.zip(whole_voice.loudness).is_some_and(|(own, all)| own < all - QUIETER);
    if is_quiet {
        notes.push(ui.say("rehearsal-quiet"));
    }
    let inside = report.delivery.pauses.iter().filter_map(|pause| match pause.place {
        Place::Inside { sentence, after } if sentence == index => Some((pause, after)),
        _ => None,
    });
    notes.extend(inside.map(|(pause, after)| pause_inside(ui, pause, after, text, index)));
    let why = given.tones.as_ref().and_then(|hearing| hearing.unclear.as_ref());
    if let Some(why) = why {
        notes.push(format!("{} {}", ui.say("rehearsal-tones-unclear"), ui.words.explain(why)));
    }
    notes
}

fn pause_inside(ui: &Ui, pause: &Pause, after: Option<usize>, text: &Text, index: usize) -> String {
    let seconds = tenths(ui, pause.seconds);
    let before = after.and_then(|after| {
        let line = text.lines.get(index)?;
        let cells = hanzi::align(&line.zh, &line.pinyin).ok()?;
        let said: Vec<&str> = cells
            .iter()
            .filter(|cell| cell.pinyin.is_some())
            .take(after)
            .map(|cell| cell.hanzi.as_str())
            .collect();
        let end: String = said[said.len().saturating_sub(2)..].concat();
        (!end.is_empty()).then_some(end)
    });
    match before {
        Some(before) => ui
            .words
            .format("rehearsal-pause-after", &[("seconds", seconds.into()), ("before", before.into())]),
        None => ui.words.format("rehearsal-pause-inside", &[("seconds", seconds.into())]),
    }
}

/// The tones of a sentence, syllable by syllable: what was asked, and what was heard where it was another.
fn tones(ui: &mut Ui, given: &Given, sentence: &Sentence) {
    let Some(hearing) = given.tones.as_ref().filter(|hearing| !hearing.syllables.is_empty()) else { return };
    row(ui, 12.0, |ui| {
        for (heard, asked) in hearing.syllables.iter().zip(&sentence.asked) {
            let (mark, role) = match heard {
                Heard { tone: None, .. } => ("?".to_owned(), TextRole::Quiet),
                Heard { tone: Some(tone), .. } if *tone == asked.syllable.tone => {
                    ("✓".to_owned(), TextRole::Right)
                }
                Heard { tone: Some(tone), .. } => {
                    let numbers =
                        [asked.syllable.tone, *tone].map(|tone| ui.words.number(usize::from(tone.number())));
                    (numbers.join("→"), TextRole::Wrong)
                }
            };
            let node =
                Node { flex_direction: FlexDirection::Column, align_items: AlignItems::Center, ..default() };
            let syllable = asked.syllable.to_string();
            ui.node(node, |ui| {
                label(ui, &syllable, TextLook::BODY.one_line());
                label(ui, &mark, TextLook::SMALL.role(role).one_line());
            });
        }
    });
}

fn ways(ui: &mut Ui, room: &Rehearsal, report: &Report, text: &Text) {
    if room.asks_delete {
        let (stay, delete) = (ui.say("rehearsal-stay"), ui.say("rehearsal-delete"));
        let look = ButtonLook::new("stay", &stay).key(Hotkey::Enter).main();
        button(ui, look, OnActivate(RehearsalWish::Stay));
        let look = ButtonLook::new("delete-yes", &delete).icon(icons::TRASH_2).key(Hotkey::Letter('Y'));
        button(ui, look, OnActivate(RehearsalWish::Delete));
        return;
    }
    let again = ui.say("rehearsal-again");
    let look = ButtonLook::new("record", &again).icon(icons::MIC).key(Hotkey::Enter).main();
    button(ui, look, OnActivate(RehearsalWish::Record));
    if report.delivery.unclear.is_none() {
        let mine = ui.say("rehearsal-hear-mine");
        let look = ButtonLook::new("mine", &mine).icon(icons::PLAY).key(Hotkey::Letter('H'));
        button(ui, look, OnActivate(RehearsalWish::HearMine));
        if report.before.is_some() {
            let before = ui.say("rehearsal-hear-before");
            let look = ButtonLook::new("before", &before).icon(icons::PLAY).key(Hotkey::Letter('B'));
            button(ui, look, OnActivate(RehearsalWish::HearBefore));
        }
        if let Some(shown) = text.lines.get(report.sentence) {
            hear_button(ui, "model", &text.spoken(shown));
        }
        for (name, key, glyph, arrow, by) in [
            ("previous", "studio-previous", icons::ARROW_LEFT, Arrow::Up, -1),
            ("next", "studio-next", icons::ARROW_RIGHT, Arrow::Down, 1),
        ] {
            let words = ui.say(key);
            let look = ButtonLook::new(name, &words)
                .icon_only(glyph)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Arrow(arrow));
            button(ui, look, OnActivate(RehearsalWish::Step(by)));
        }
    }
    let takes = ui.say("rehearsal-all-takes");
    let look = ButtonLook::new("takes", &takes).icon(icons::CHART_COLUMN).key(Hotkey::Letter('L'));
    button(ui, look, OnActivate(RehearsalWish::Takes));
    let export = ui.say("rehearsal-export");
    let look = ButtonLook::new("export", &export).icon(icons::FOLDER_OPEN).key(Hotkey::Letter('E'));
    button(ui, look, OnActivate(RehearsalWish::Export));
    let delete = ui.say("rehearsal-delete");
    let look = ButtonLook::new("delete", &delete)
        .icon(icons::TRASH_2)
        .kind(ButtonKind::Quiet)
        .key(Hotkey::Letter('X'));
    button(ui, look, OnActivate(RehearsalWish::AskDelete));
}
