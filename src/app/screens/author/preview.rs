//! Import previews: how far a file of another program has been read, how it was understood, with each guess to be
//! corrected, and what becomes of its items before anything is taken in.

mod understood;

use std::path::Path;

use bevy::prelude::*;

use super::{Action, head, view_notice};
use crate::app::authoring::{Arrived, Notice, ReadingProgress, said};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lesson_cards::{Eyes, FaultCard, view_faults, view_items, view_unusable};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, foot, label, live_meter, row, scroll_page,
};
use crate::exchange::{Counts, Fault, FaultKind, ImportPreview, Imported, Place, Take};
use crate::lesson::Severity;
use crate::locale::Locale;

pub use understood::Opened;

/// The file is being read.
pub fn reading(ui: &mut Ui, file: &Path) {
    head(ui, &name_of(file), Action::Close);
    scroll_page(ui, "reading", 20.0, |ui| {
        let reading = ui.say("author-reading");
        label(ui, &reading, TextLook::LEAD);
        meter(ui, &reading);
        let stop = ui.say("author-stop");
        let look = ButtonLook::new("stop", &stop).icon(icons::X).key(Hotkey::Letter('X')).first();
        row(ui, 14.0, |ui| {
            button(ui, look, OnActivate(Action::Close));
        });
    });
}

fn meter(ui: &mut Ui, name: &str) {
    ui.node(Node { width: percent(100), ..default() }, |ui| {
        live_meter::<ReadingProgress>(ui, "reading-progress", name, 12.0);
    });
}

/// The file has been read. `opened` is what its author is choosing anew; it may be read anew already.
pub fn view(
    ui: &mut Ui,
    arrived: &Arrived,
    is_read_anew: bool,
    opened: Option<&Opened>,
    notice: Option<&Notice>,
) {
    let Arrived { file, preview, .. } = arrived;
    head(ui, &name_of(file), Action::Close);
    let words = ui.words;
    let imported = &preview.imported;
    let mut takes = [Take::Whole, Take::OnlySound, Take::WithDrafts].into_iter();
    let shown = takes.find_map(|take| imported.taken(take));
    scroll_page(ui, "arrival", 14.0, |ui| {
        view_notice(ui, notice);
        if is_read_anew {
            let reading = words.text("author-reading");
            meter(ui, &reading);
        }
        if let Some(taken) = shown {
            label(ui, &holds(&taken.counts, words), TextLook::LEAD);
            let is_replaced = preview.replaces && taken.outcome.added_to.is_none();
            for (number, sentence) in consequences(preview, taken, words).iter().enumerate() {
                // That a lesson is replaced is not to be overlooked.
                let is_grave = number == 0 && is_replaced;
                let role = if is_grave { TextRole::Wrong } else { TextRole::Quiet };
                label(ui, sentence, TextLook::BODY.role(role));
            }
            if let Some(removed) = said::removed(&taken.outcome, words) {
                label(ui, &removed, TextLook::BODY.role(TextRole::Wrong));
            }
            if imported.pack.is_none() {
                let partly = words.text("author-partly");
                view_unusable(ui, &partly);
            }
        } else {
            let broken = words.text("author-not-imported");
            view_unusable(ui, &broken);
        }
        understood::view(ui, &imported.understood, opened);
        for line in shown.map(|taken| said::outcome(&taken.outcome, words)).unwrap_or_default() {
            label(ui, &line, TextLook::BODY);
        }
        let cards: Vec<FaultCard> = imported.faults.iter().map(|fault| card(fault, words)).collect();
        view_faults(ui, &cards);
        if let Some(pack) = &imported.pack {
            view_items(ui, pack, Eyes::Author, |_| None, |_| false);
        }
        ways_on(ui, imported);
    });
}

/// What can be done with the file: taken in as a whole, as far as it can be read, with the rest to be completed, or not.
fn ways_on(ui: &mut Ui, imported: &Imported) {
    let words = ui.words;
    let whole = (Take::Whole, "keep", "author-keep");
    let sound = (Take::OnlySound, "keep-sound", "author-keep-sound");
    let drafts = (Take::WithDrafts, "keep-drafts", "author-keep-drafts");
    let is_whole = imported.pack.is_some();
    let partly = imported.partly.as_deref();
    let ways = [whole, sound, drafts].into_iter().filter(|(take, ..)| match take {
        Take::Whole => is_whole,
        Take::OnlySound => !is_whole && partly.is_some_and(|partly| partly.sound.is_some()),
        Take::WithDrafts => partly.is_some_and(|partly| partly.drafts.is_some()),
    });
    let ways: Vec<_> = ways.collect();
    if ways.first().is_some_and(|(take, ..)| imported.rest(*take).is_some()) {
        let help = words.text("author-keep-sound-help");
        label(ui, &help, TextLook::SMALL);
    }
    let leave = words.text("author-discard");
    foot(ui, JustifyContent::Start, |ui| {
        for (number, (take, name, key)) in ways.iter().enumerate() {
            let said = words.text(key);
            let look = ButtonLook::new(name, &said);
            let look = match take {
                _ if number == 0 => look.key(Hotkey::Enter).main(),
                Take::OnlySound => look.key(Hotkey::Letter('S')),
                _ => look.key(Hotkey::Letter('D')),
            };
            button(ui, look, OnActivate(Action::Keep(*take)));
        }
        if !ways.is_empty() {
            let look = ButtonLook::new("discard", &leave).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(Action::Close));
        }
    });
}

/// Returns a fault of a file, with its place as the file's own program would name it.
fn card(fault: &Fault, words: &Locale) -> FaultCard {
    FaultCard {
        place: match &fault.place {
            Place::File => words.text("author-whole-file"),
            Place::Line { line, column } => {
                words.format("packpage-place", &[("line", (*line).into()), ("column", (*column).into())])
            }
            cell @ Place::Cell { .. } => cell.to_string(),
        },
        sentence: words.explain(fault),
        hint: fault.hint().map(|hint| words.message(hint.id, &hint.args)),
        is_error: fault.severity == Severity::Error,
    }
}

/// Returns how much of each kind there is.
fn holds(counts: &Counts, words: &Locale) -> String {
    let kinds = [
        ("packpage-section-notes", counts.notes),
        ("packpage-section-words", counts.words),
        ("packpage-section-sentences", counts.sentences),
        ("packpage-section-stories", counts.stories),
        ("packpage-section-speeches", counts.speeches),
        ("packpage-section-questions", counts.questions),
    ];
    let there = kinds.iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> =
        there.map(|(key, count)| words.format(key, &[("count", (*count).into())])).collect();
    parts.join(" · ")
}

/// Returns what keeping it would mean for the lesson as a whole.
fn consequences(preview: &ImportPreview, taken: &Imported, words: &Locale) -> Vec<String> {
    let id = || [("id", preview.id.as_str().into())];
    let becomes = if taken.outcome.added_to.is_some() {
        // Said with what becomes of the items.
        None
    } else if preview.replaces && preview.imported.faults.iter().any(is_of_the_replaced) {
        Some(words.format("author-replaces-anew", &id()))
    } else if preview.replaces {
        Some(words.format("author-replaces", &id()))
    } else {
        Some(words.format("author-becomes", &id()))
    };
    let given = taken.counts.ids_given;
    let given = (given > 0).then(|| words.format("author-ids-given", &[("count", given.into())]));
    becomes.into_iter().chain(given).collect()
}

/// Returns whether a fault says that ids of the replaced lesson are lost, so that not everything learnt stays.
fn is_of_the_replaced(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::ReplacesBroken | FaultKind::ReplacesUnreadable)
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
