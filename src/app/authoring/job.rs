//! Background jobs of an author: reading a file of another program, putting a lesson in its place.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::power::Wake;
use crate::app::task::Task;
use crate::exchange::{
    Corrections, Defaults, ImportProgress, Imported, PreviewError, Rest, install, preview,
};
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
            if let Some(packs) = folder.parent() {
                // If it cannot be made, putting the lesson there says why.
                let _ = fs::create_dir_all(packs);
            }
            let saved = rest.map(|it| save_rest(&it.rest, &it.file, Some(&it.otherwise), it.lang));
            let installed = saved.transpose().and_then(|saved| {
                install(&what, &folder).map_err(WriteError::Disk)?;
                Ok(saved)
            });
            Done::Installed(folder, installed)
        });
        Self { reads: None, task }
    }
}
