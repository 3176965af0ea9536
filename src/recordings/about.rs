//! `voice.ron`: who speaks, under which licence, and where it comes from.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde::Deserialize;

use crate::lesson::data_file::{self, DataFile, Step};
use crate::lesson::syntax::write::{Tree, write};
use crate::lesson::{Fault, FaultKind};

/// The file that says what a voice is.
pub const VOICE_FILE: &str = "voice.ron";

/// More than anybody has to say about a voice, in bytes.
const LARGEST: u64 = 64 * 1024;

/// What is to be known of a voice. All but the name may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Voice", deny_unknown_fields)]
pub struct About {
    /// What learners read in the list of voices.
    pub name: String,
    /// Who speaks.
    #[serde(default)]
    pub speaker: String,
    /// What others may do with the recordings.
    #[serde(default)]
    pub licence: String,
    /// Where they come from.
    #[serde(default)]
    pub origin: String,
}

impl About {
    /// Reads the `voice.ron` of a folder.
    ///
    /// # Errors
    /// Every fault of it with its place.
    pub(super) fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let path = folder.join(VOICE_FILE);
        let mut bytes = Vec::new();
        // What is cut off there is told as a file that does not end well.
        File::open(&path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes)).map_err(|error| {
            vec![Fault::of_file(&path, FaultKind::Unreadable { reason: error.to_string() })]
        })?;
        let about: Self = data_file::parse(&path, bytes.clone())?;
        if about.name.trim().is_empty() {
            let text = String::from_utf8_lossy(&bytes);
            let file = DataFile::new(&path, &text);
            return Err(vec![file.error_at(&[Step::Field("name")], FaultKind::EmptyText)]);
        }
        Ok(about)
    }

    /// Returns the text of a `voice.ron` that reads back to the same.
    pub(super) fn text(&self) -> String {
        let fields = [
            ("name", &self.name),
            ("speaker", &self.speaker),
            ("licence", &self.licence),
            ("origin", &self.origin),
        ];
        let fields = fields.map(|(name, value)| (name, Tree::<()>::Text(value.clone()).into()));
        write(&Tree::Fields(None, fields.into()).into()).text
    }
}
