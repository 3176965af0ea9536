//! Pictures and sounds that are dropped on the window become those of the lesson.

use std::path::Path;

use bevy::prelude::*;
use bevy::window::FileDragAndDrop;

use super::Editor;
use super::tools::Tools;
use crate::app::redraw::NeedsRedraw;
use crate::exchange::InstallError;
use crate::lesson::manuscript::{CellId, Edit, Field};

/// A picture or a sound that is dropped becomes one of the lesson, and of the chosen row.
pub(super) fn take_dropped(
    mut dropped: MessageReader<FileDragAndDrop>,
    mut editor: ResMut<Editor>,
    tools: Tools,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for drop in dropped.read() {
        let FileDragAndDrop::DroppedFile { path_buf, .. } = drop else { continue };
        let Some(editing) = editor.open_mut() else { continue };
        redraw.mark();
        let ending = path_buf.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let (part, field) = match ending.as_str() {
            "png" | "jpg" | "jpeg" => ("pictures", Field::Picture),
            "wav" | "mp3" | "ogg" | "flac" | "m4a" => ("audio", Field::Audio),
            _ => {
                editing.say(tools.words.locale().text("editor-dropped"), true);
                continue;
            }
        };
        let row = editing.place.at.map(|at| at.row);
        match (row, copy_into(path_buf, &editing.keeping.folder().join(part))) {
            (Some(row), Ok(name)) => {
                let cell = CellId { table: editing.place.table, row, field };
                editing.edit(Edit::Type { cell, text: name }, tools.readings());
            }
            (None, _) => {}
            (_, Err(error)) => {
                let fault = InstallError::Other { path: path_buf.clone(), reason: error.to_string() };
                editing.say(tools.words.locale().explain(&fault), true);
            }
        }
    }
}

/// Copies a file into a folder under a name that is free there, unless the same file is there already.
fn copy_into(file: &Path, folder: &Path) -> std::io::Result<String> {
    std::fs::create_dir_all(folder)?;
    let bytes = std::fs::read(file)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    let more = (2..10_000).map(|number| format!("{stem}-{number}.{ending}"));
    for name in std::iter::once(format!("{stem}.{ending}")).chain(more) {
        match std::fs::read(folder.join(&name)) {
            Ok(there) if there == bytes => return Ok(name),
            Ok(_) => {}
            Err(_) => {
                std::fs::write(folder.join(&name), &bytes)?;
                return Ok(name);
            }
        }
    }
    Err(std::io::ErrorKind::AlreadyExists.into())
}
