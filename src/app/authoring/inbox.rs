//! Finds files that could become lessons where people keep files, so that nobody has to type a path.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bevy::prelude::*;

use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::task::{Outcome, Task};
use crate::exchange::Format;

/// Most files that are shown.
const MOST: usize = 9;
/// Most files of one folder that are looked at.
const MOST_LOOKED_AT: usize = 5_000;

/// What was found, newest first.
#[derive(Resource)]
pub struct Inbox {
    places: Vec<PathBuf>,
    files: Vec<PathBuf>,
    looking: Option<Task<Vec<PathBuf>>>,
    wanted: bool,
}

impl Inbox {
    /// For these folders.
    pub fn of(places: Vec<PathBuf>) -> Self {
        Self { places, files: Vec::new(), looking: None, wanted: false }
    }

    /// Returns the files.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// They are to be looked for again.
    pub fn look_again(&mut self) {
        self.wanted = true;
    }
}

/// Returns the folders where people keep files: documents, downloads, the desktop.
pub fn usual_places() -> Vec<PathBuf> {
    let Some(folders) = directories::UserDirs::new() else { return Vec::new() };
    [folders.document_dir(), folders.download_dir(), folders.desktop_dir()]
        .into_iter()
        .flatten()
        .map(Path::to_owned)
        .collect()
}

/// Looks for files off the main thread, and takes up what was found.
pub(super) fn look(mut inbox: ResMut<Inbox>, wake: Res<Wake>, mut redraw: ResMut<NeedsRedraw>) {
    if std::mem::take(&mut inbox.bypass_change_detection().wanted) {
        let places = inbox.places.clone();
        inbox.looking = Some(Task::once(&wake, move |_| found(&places)));
    }
    let found = match inbox.looking.as_ref().map(Task::take) {
        None | Some(Outcome::Pending) => return,
        Some(Outcome::Ready(files)) => Some(files),
        Some(Outcome::Over) => None,
    };
    inbox.looking = None;
    if let Some(files) = found
        && inbox.files != files
    {
        inbox.files = files;
        redraw.mark();
    }
}

fn found(places: &[PathBuf]) -> Vec<PathBuf> {
    let mut files: Vec<(SystemTime, PathBuf)> = places
        .iter()
        .flat_map(|place| std::fs::read_dir(place).into_iter().flatten().flatten().take(MOST_LOOKED_AT))
        .map(|entry| entry.path())
        .filter(|path| is_likely(path))
        .filter_map(|path| {
            let metadata = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file)?;
            Some((metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH), path))
        })
        .collect();
    files.sort_by(|one, other| other.cmp(one));
    files.truncate(MOST);
    files.into_iter().map(|(_, path)| path).collect()
}

/// Returns whether a file is likely one of lessons: any plain text could be, and is not.
fn is_likely(path: &Path) -> bool {
    // Excel and WPS lock a workbook with a hidden file of the same ending.
    let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with(['.', '~']));
    let text = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
    !hidden && !text && Format::of_path(path).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_files_of_known_formats_are_found() {
        let temp = tempfile::tempdir().unwrap();
        for name in ["words.xlsx", "~$words.xlsx", "letter.txt", "photo.jpg", "deck.apkg", "pack.tsheg"] {
            std::fs::write(temp.path().join(name), "").unwrap();
        }
        std::fs::create_dir(temp.path().join("folder.csv")).unwrap();
        let mut names: Vec<String> = found(&[temp.path().to_owned(), temp.path().join("not-there")])
            .iter()
            .map(|file| file.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["deck.apkg", "pack.tsheg", "words.xlsx"]);
    }
}
