//! Background jobs of an author: reading a file of another program, putting a lesson in its place, writing a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::power::Wake;
use crate::app::task::Task;
use crate::exchange::{
    Corrections, Defaults, Format, ImportProgress, Imported, LeftOut, PreviewError, Rest, export, install,
    preview, save,
};
use crate::lesson::Pack;
use crate::locale::UiLanguage;

use super::arrived::{Arrived, save_rest};
use super::write_error::WriteError;

/// A job that is under way, until this is dropped.
pub struct Job {
    /// The file that is being read, if that is what is under way.
    pub reads: Option<PathBuf>,
    /// The work.
    pub task: Task<Done>,
}

/// What came of it.
pub enum Done {
    /// A file was read.
    Read(Result<Arrived, PreviewError>),
    /// A lesson was put into its folder, and what could not be taken in into a file.
    Installed(PathBuf, Result<Option<PathBuf>, WriteError>),
    /// A file was written.
    Written(PathBuf, Result<Vec<LeftOut>, WriteError>),
}

/// What could not be taken in of a file, and where it is to go.
pub struct ToMend {
    pub rest: Rest,
    /// The file, beside which it is put.
    pub file: PathBuf,
    /// The folder that takes it where that is not allowed.
    pub otherwise: PathBuf,
    /// The language in which what is wrong is said.
    pub lang: UiLanguage,
}

impl Job {
    /// Reads a file for a folder of packs, as its author says it is to be understood.
    pub fn read(
        file: &Path,
        packs: &Path,
        defaults: Defaults,
        corrections: Corrections,
        wake: &Wake,
    ) -> Self {
        let (path, packs) = (file.to_owned(), packs.to_owned());
        let task = Task::once(wake, move |worker| {
            let mut report = |progress: ImportProgress| worker.progress(progress.done, progress.of);
            let preview = preview(&path, &packs, None, &defaults, &corrections, &mut report);
            let arrived =
                preview.map(|it| Arrived { file: path.clone(), preview: Box::new(it), corrections });
            Done::Read(arrived)
        });
        Self { reads: Some(file.to_owned()), task }
    }

    /// Puts a lesson into its folder, after what could not be taken in was put where it can be mended.
    pub fn install(what: Imported, rest: Option<ToMend>, folder: &Path, wake: &Wake) -> Self {
        let folder = folder.to_owned();
        let task = Task::once(wake, move |_| {
            make_room(&folder);
            let saved = rest.map(|it| save_rest(&it.rest, &it.file, Some(&it.otherwise), it.lang));
            let installed = saved.transpose().and_then(|saved| {
                install(&what, &folder).map_err(WriteError::Disk)?;
                Ok(saved)
            });
            Done::Installed(folder, installed)
        });
        Self { reads: None, task }
    }

    /// Writes a pack as a file of another kind.
    pub fn write(pack: Arc<Pack>, folder: &Path, format: Format, file: &Path, wake: &Wake) -> Self {
        let (folder, file) = (folder.to_owned(), file.to_owned());
        let task = Task::once(wake, move |_| {
            make_room(&file);
            let written = export(&pack, &folder, format).map_err(WriteError::Export).and_then(|exported| {
                save(&exported, &file).map_err(WriteError::Disk)?;
                Ok(exported.left_out)
            });
            Done::Written(file, written)
        });
        Self { reads: None, task }
    }
}

/// Makes the folder that something is to be put into; if it cannot be made, putting it there says why.
fn make_room(for_what: &Path) {
    if let Some(folder) = for_what.parent() {
        let _ = fs::create_dir_all(folder);
    }
}
