//! Temporary folders that are removed when they are dropped.

use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::exchange::member::leads_down;

/// A temporary folder; removed when dropped.
pub(in crate::exchange) struct Scratch(PathBuf);

impl Scratch {
    /// Returns a new, empty folder.
    ///
    /// # Errors
    /// The disk is full, or nothing may be written there.
    pub fn new() -> io::Result<Self> {
        // The name cannot be guessed, and a folder that is there already is not taken.
        let folder = std::env::temp_dir().join(format!("tsheg-{}", Uuid::now_v7().simple()));
        std::fs::create_dir(&folder)?;
        Ok(Self(folder))
    }

    /// Returns a folder in it that is called like the pack, as the checker asks.
    ///
    /// # Errors
    /// The disk is full.
    pub fn pack_folder(&self, id: &str) -> io::Result<PathBuf> {
        let name = if leads_down(id) && !id.contains('/') { id } else { "pack" };
        let folder = self.0.join(name);
        std::fs::create_dir(&folder)?;
        Ok(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is left to the system, which clears its temporary files by itself.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
