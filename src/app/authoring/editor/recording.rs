//! From the row of a word to where it is recorded, and back.

use bevy::prelude::*;

use super::opening::parse;
use super::{Editing, Editor, Kept};
use crate::app::authoring::Workshop;
use crate::app::authoring::studio::{Studio, Wish};
use crate::app::localise::Words;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::language::mandarin::reading::Readings;
use crate::lesson::PACK_FILE;
use crate::lesson::manuscript::{CellId, Edit, Field, Manuscript, Section, Table};

/// The row that is being recorded, until its author is back.
#[derive(Resource, Default)]
pub(super) struct Recording {
    /// The id of its item, until it is in the lesson.
    pub wanted: Option<String>,
    pub is_away: bool,
}

/// Waits until a row is in the lesson as it is practised, then goes to where it is recorded.
pub(super) fn go_and_record(
    mut recording: ResMut<Recording>,
    mut editor: ResMut<Editor>,
    workshop: Res<Workshop>,
    words: Res<Words>,
    mut studio: MessageWriter<Wish>,
    mut next: ResMut<NextState<Screen>>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(id) = recording.bypass_change_detection().wanted.clone() else { return };
    let Some(editing) = editor.bypass_change_detection().open_mut() else { return };
    let is_there = workshop.pack().is_some_and(|pack| pack.items().any(|item| item == id));
    if editing.kept() == Kept::All && is_there {
        recording.wanted = None;
        recording.is_away = true;
        studio.write(Wish::Open(Some(id)));
        Screen::Author.open(&mut next);
        return;
    }
    let row = [Section::Words, Section::Sentences].into_iter().find_map(|section| {
        let rows = editing.manuscript().rows(Table::Section(section));
        rows.iter().find(|row| editing.manuscript().id(row.key) == Some(&id)).map(|row| row.key)
    });
    let is_complete = row.is_some_and(|row| !editing.reviewed.review.is_draft(row));
    if !is_complete && editing.kept() == Kept::All {
        recording.wanted = None;
        editing.say(words.locale().text("editor-record-complete"), true);
        redraw.mark();
    }
}

/// Comes back when the recording is over, and takes up which sounds the items have now.
pub(super) fn come_back(
    mut recording: ResMut<Recording>,
    mut editor: ResMut<Editor>,
    studio: Res<Studio>,
    screen: Res<State<Screen>>,
    mut was_there: Local<bool>,
    mut next: ResMut<NextState<Screen>>,
) {
    if !recording.bypass_change_detection().is_away {
        return;
    }
    let is_there = studio.session().is_some();
    let is_over = std::mem::replace(&mut *was_there, is_there) && !is_there;
    if !is_over || *screen.get() != Screen::Author {
        return;
    }
    recording.is_away = false;
    if let Some(editing) = editor.open_mut() {
        let file = editing.keeping.folder().join(PACK_FILE);
        if let Ok(bytes) = std::fs::read(&file)
            && let Some(Ok((theirs, _))) = parse(&bytes)
        {
            editing.take_sounds(&theirs, &bytes);
        }
    }
    Screen::Editor.open(&mut next);
}

impl Editing {
    /// Takes up the names of sounds from the file, as the studio has written it.
    fn take_sounds(&mut self, theirs: &Manuscript, bytes: &[u8]) {
        let readings = Readings::default();
        for section in [Section::Words, Section::Sentences] {
            let table = Table::Section(section);
            let sounds: std::collections::HashMap<&str, &str> = theirs
                .rows(table)
                .iter()
                .filter_map(|row| Some((theirs.id(row.key)?, row.get(Field::Audio))))
                .collect();
            let manuscript = self.manuscript().clone();
            for row in manuscript.rows(table) {
                let sound = manuscript.id(row.key).and_then(|id| sounds.get(id));
                if let Some(sound) = sound.filter(|sound| **sound != row.get(Field::Audio)) {
                    let cell = CellId { table, row: row.key, field: Field::Audio };
                    self.edit(Edit::Type { cell, text: (*sound).to_owned() }, &readings);
                }
            }
        }
        self.keeping.know(bytes);
    }
}
