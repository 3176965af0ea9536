//! Checks files that a pack names: they exist, stay inside the pack's folder, have a sane size and kind, and decode.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::{Checker, Findings};
use crate::lesson::fault::Finding;
use crate::lesson::media::{self, MediaFault};
use crate::lesson::text::Text;
use crate::lesson::{FaultKind, Picture};

/// A kind of file, and what a file of it may be.
struct Kind {
    /// The folder inside the pack's folder.
    under: &'static str,
    endings: &'static [&'static str],
    /// The endings as a sentence names them.
    known: &'static str,
    /// The largest, in bytes.
    limit: u64,
    load: fn(&Path) -> Result<(), MediaFault>,
}

const PICTURE: Kind = Kind {
    under: "pictures",
    endings: media::PICTURE_ENDINGS,
    known: "png, jpg, jpeg",
    limit: media::MAX_PICTURE_BYTES,
    load: load_picture,
};

const AUDIO: Kind = Kind {
    under: "audio",
    endings: media::SOUND_ENDINGS,
    known: "wav, mp3, m4a, ogg, flac",
    limit: media::MAX_SOUND_BYTES,
    load: |path| media::sound_in_file(path).map(drop),
};

/// How closely the files that a pack names are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lesson) enum FileCheck {
    /// They must exist inside the pack's folder and have a sane size. Quick enough for every start of the program.
    Existence,
    /// They must also decode: for authors, imports and `tsheg check`.
    Contents,
}

/// The folder of a pack, for looking up the files that it names.
pub(super) struct Files {
    folder: PathBuf,
    depth: FileCheck,
    /// What is wrong with each file that was looked up.
    seen: HashMap<String, Option<FaultKind>>,
}

impl Files {
    pub fn new(folder: &Path, depth: FileCheck) -> Self {
        Self { folder: folder.to_owned(), depth, seen: HashMap::new() }
    }
}

impl<'t> Checker<'t> {
    /// Reads an emoji, or the name of a file under `pictures/`.
    pub fn picture(&mut self, text: Text<'t>, findings: &mut Findings) -> Picture {
        let first = text.text.chars().next().unwrap_or_default();
        if !first.is_ascii() && !text.text.contains('.') {
            if first.is_alphabetic() {
                let kind = FaultKind::BadFileType { path: text.owned(), known: PICTURE.known };
                findings.push(Finding::error(text.node.at(), kind));
            }
            return Picture::Emoji(text.owned());
        }
        let name = text.text.strip_prefix("pictures/").unwrap_or(text.text);
        self.files.look_for(text, name, &PICTURE, findings);
        Picture::File(name.to_owned())
    }

    /// Reads the name of a file under `audio/`.
    pub fn audio(&mut self, text: Text<'t>, findings: &mut Findings) -> String {
        let name = text.text.strip_prefix("audio/").unwrap_or(text.text);
        self.files.look_for(text, name, &AUDIO, findings);
        name.to_owned()
    }
}

impl Files {
    fn look_for(&mut self, text: Text<'_>, name: &str, kind: &Kind, findings: &mut Findings) {
        let path = format!("{}/{name}", kind.under);
        let (folder, depth) = (&self.folder, self.depth);
        let fault =
            self.seen.entry(path).or_insert_with_key(|path| fault_of(folder, path, name, kind, depth));
        findings.extend(fault.clone().map(|fault| {
            // What is left of it can be played.
            let is_usable = matches!(fault, FaultKind::Media { fault: MediaFault::CutShort { .. }, .. });
            if is_usable {
                Finding::warning(text.node.at(), fault)
            } else {
                Finding::error(text.node.at(), fault)
            }
        }));
    }
}

fn fault_of(folder: &Path, path: &str, name: &str, kind: &Kind, depth: FileCheck) -> Option<FaultKind> {
    if !is_plain(name) {
        return Some(FaultKind::OutsideFolder { path: name.to_owned() });
    }
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !kind.endings.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
        return Some(FaultKind::BadFileType { path: name.to_owned(), known: kind.known });
    }
    let path = path.to_owned();
    let found = match real_file(folder, &path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Some(FaultKind::NoSuchFile { path }),
        Err(error) => return Some(FaultKind::Unreadable { reason: error.to_string() }),
    };
    let Some(metadata) = found else { return Some(FaultKind::OutsideFolder { path }) };
    if !metadata.is_file() {
        return Some(FaultKind::NotAFile { path });
    }
    let bytes = metadata.len();
    if bytes == 0 || bytes > kind.limit {
        return Some(FaultKind::BadFileSize { path, bytes, limit: kind.limit });
    }
    match depth {
        FileCheck::Existence => None,
        FileCheck::Contents => {
            (kind.load)(&folder.join(&path)).err().map(|fault| FaultKind::Media { path, fault })
        }
    }
}

fn load_picture(path: &Path) -> Result<(), MediaFault> {
    let bytes = fs::read(path).map_err(|error| MediaFault::DamagedPicture { reason: error.to_string() })?;
    media::decode_picture(&bytes).map(drop)
}

/// Returns whether a name goes down only: no `..`, no drive, no root, nothing that one system reads otherwise than
/// another.
fn is_plain(name: &str) -> bool {
    let path = Path::new(name);
    !name.is_empty()
        && !name.contains(['\\', ':', '\0'])
        && path.components().all(|part| matches!(part, Component::Normal(_)))
        && !name.ends_with('/')
}

/// Returns what stands at a path inside the folder; `None` if a link leads out of it.
fn real_file(folder: &Path, path: &str) -> io::Result<Option<fs::Metadata>> {
    let mut place = folder.to_owned();
    let mut metadata = None;
    for part in Path::new(path).components() {
        place.push(part);
        let found = fs::symlink_metadata(&place)?;
        if found.is_symlink() {
            let real = fs::canonicalize(folder.join(path))?;
            if !real.starts_with(fs::canonicalize(folder)?) {
                return Ok(None);
            }
            return fs::metadata(real).map(Some);
        }
        metadata = Some(found);
    }
    Ok(metadata)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_told() {
        for name in ["../a.png", "/etc/a.png", "a/../../b.png", "C:a.png", "a\\b.png", "", "a/", "./../a"] {
            assert!(!is_plain(name), "{name}");
        }
        for name in ["a.png", "animals/yak.png", "水.png", "..a.png"] {
            assert!(is_plain(name), "{name}");
        }
    }
}
