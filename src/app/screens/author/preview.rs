//! Import previews: how far a file of another program has been read, and what it holds before it becomes a lesson.

use std::path::Path;

use bevy::prelude::*;

use super::{Action, head, view_notice};
use crate::app::authoring::{Notice, ReadingProgress};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lesson_cards::{Eyes, FaultCard, view_faults, view_items, view_unusable};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, Ui, button, foot, label, live_meter, row, scroll_page,
};
use crate::exchange::{Counts, Fault, FaultKind, ImportPreview, Place};
use crate::lesson::Severity;
use crate::locale::Locale;

/// Most ids that are named when they are gone.
const MOST_NAMED: usize = 12;

/// The file is being read.
pub fn reading(ui: &mut Ui, file: &Path) {
    head(ui, &name_of(file), Action::Close);
    scroll_page(ui, "reading", 20.0, |ui| {
        let reading = ui.say("author-reading");
        label(ui, &reading, TextLook::LEAD);
        ui.node(Node { width: percent(100), ..default() }, |ui| {
            live_meter::<ReadingProgress>(ui, "reading-progress", &reading, 12.0);
        });
        let stop = ui.say("author-stop");
        let look = ButtonLook::new("stop", &stop).icon(icons::X).key(Hotkey::Letter('X')).first();
        row(ui, 14.0, |ui| {
            button(ui, look, OnActivate(Action::Close));
        });
    });
}

/// The file has been read.
pub fn view(ui: &mut Ui, file: &Path, preview: &ImportPreview, notice: Option<&Notice>) {
    head(ui, &name_of(file), Action::Close);
    let words = ui.words;
    let imported = &preview.imported;
    scroll_page(ui, "arrival", 14.0, |ui| {
        view_notice(ui, notice);
        if imported.pack.is_some() {
            label(ui, &holds(&imported.counts, words), TextLook::LEAD);
            for sentence in consequences(preview, words) {
                label(ui, &sentence, TextLook::BODY.quiet());
            }
            let (keep, leave) = (words.text("author-keep"), words.text("author-discard"));
            foot(ui, JustifyContent::Start, |ui| {
                button(
                    ui,
                    ButtonLook::new("keep", &keep).key(Hotkey::Enter).main(),
                    OnActivate(Action::Keep),
                );
                let look = ButtonLook::new("discard", &leave).kind(ButtonKind::Quiet);
                button(ui, look, OnActivate(Action::Close));
            });
        } else {
            let broken = words.text("author-not-imported");
            view_unusable(ui, &broken);
        }
        let cards: Vec<FaultCard> = imported.faults.iter().map(|fault| card(fault, words)).collect();
        view_faults(ui, &cards);
        if let Some(pack) = &imported.pack {
            view_items(ui, pack, Eyes::Author, |_| None, |_| false);
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

/// Returns what keeping it would mean.
fn consequences(preview: &ImportPreview, words: &Locale) -> Vec<String> {
    let counts = &preview.imported.counts;
    let mut sentences = Vec::new();
    if preview.replaces && preview.imported.faults.iter().any(is_of_the_replaced) {
        sentences.push(words.format("author-replaces-anew", &[("id", preview.id.as_str().into())]));
    } else if preview.replaces {
        sentences.push(words.format("author-replaces", &[("id", preview.id.as_str().into())]));
    } else {
        sentences.push(words.format("author-becomes", &[("id", preview.id.as_str().into())]));
    }
    if counts.ids_given > 0 {
        sentences.push(words.format("author-ids-given", &[("count", counts.ids_given.into())]));
    }
    if !counts.removed.is_empty() {
        let mut named = counts.removed.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
        if counts.removed.len() > MOST_NAMED {
            named.push_str(" …");
        }
        let args = [("count", counts.removed.len().into()), ("ids", named.into())];
        sentences.push(words.format("author-removed", &args));
    }
    sentences
}

/// Returns whether a fault says that ids of the replaced lesson are lost, so that not everything learnt stays.
fn is_of_the_replaced(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::ReplacesBroken | FaultKind::ReplacesUnreadable)
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
