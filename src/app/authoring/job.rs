//! Background jobs of an author: reading a file of another program, putting a lesson in its place, writing a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::power::Wake;
use crate::app::task::Task;
use crate::exchange::{
    Defaults, ExportError, Format, ImportPreview, ImportProgress, Imported, InstallError, LeftOut,
    PreviewError, export, install, preview, save,
};
use crate::lesson::Pack;

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
    Read(PathBuf, Result<Box<ImportPreview>, PreviewError>),
    /// A lesson was put into its folder.
    Installed(PathBuf, Result<(), InstallError>),
    /// A file was written.
    Written(PathBuf, Result<Vec<LeftOut>, WriteError>),
}

/// Why a file was not written.
pub enum WriteError {
    /// The pack does not fit into it.
    Export(ExportError),
    /// The disk would not have it.
    Disk(InstallError),
}

impl Job {
    /// Reads a file for a folder of packs.
    pub fn read(file: &Path, packs: &Path, defaults: Defaults, wake: &Wake) -> Self {
        let (path, packs) = (file.to_owned(), packs.to_owned());
        let task = Task::once(wake, move |worker| {
            let mut report = |progress: ImportProgress| worker.progress(progress.done, progress.of);
            let preview = preview(&path, &packs, None, &defaults, &mut report);
            Done::Read(path, preview.map(Box::new))
        });
        Self { reads: Some(file.to_owned()), task }
    }

    /// Puts a lesson into its folder.
    pub fn install(what: Imported, folder: &Path, wake: &Wake) -> Self {
        let folder = folder.to_owned();
        let task = Task::once(wake, move |_| {
            make_room(&folder);
            let installed = install(&what, &folder);
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
