//! Files that a pack names: they exist, are of a sane size and kind, and stay inside the pack's folder.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::{Checker, Findings};
use crate::lesson::fault::Finding;
use crate::lesson::source::Text;
use crate::lesson::{FaultKind, Picture};

/// The largest picture, in bytes.
const MAX_PICTURE: u64 = 8 * 1024 * 1024;
/// The largest recording, in bytes: ten minutes and more of mono sound.
const MAX_AUDIO: u64 = 64 * 1024 * 1024;
/// Endings of pictures that the program can show.
const PICTURE_ENDINGS: &[&str] = &["png"];
/// Endings of recordings that the program can play.
const AUDIO_ENDINGS: &[&str] = &["wav"];

/// The folder of a pack, for looking up the files that it names.
pub(super) struct Files {
    folder: Option<PathBuf>,
}

impl Files {
    pub fn new(folder: Option<&Path>) -> Self {
        Self { folder: folder.map(Path::to_owned) }
    }
}

impl<'t> Checker<'t> {
    /// An emoji, or a file under `pictures/`.
    pub fn picture(&mut self, text: Text<'t>, findings: &mut Findings) -> Picture {
        let first = text.text.chars().next().unwrap_or_default();
        if !first.is_ascii() && !text.text.contains('.') {
            if first.is_alphabetic() {
                let kind = FaultKind::BadFileType { path: text.owned(), known: "png" };
                findings.push(Finding::error(text.node.at(), kind));
            }
            return Picture::Emoji(text.owned());
        }
        let name = text.text.strip_prefix("pictures/").unwrap_or(text.text);
        self.files.look_for(text, "pictures", name, PICTURE_ENDINGS, MAX_PICTURE, findings);
        Picture::File(name.to_owned())
    }

    /// A file under `audio/`.
    pub fn audio(&mut self, text: Text<'t>, findings: &mut Findings) -> String {
        let name = text.text.strip_prefix("audio/").unwrap_or(text.text);
        self.files.look_for(text, "audio", name, AUDIO_ENDINGS, MAX_AUDIO, findings);
        name.to_owned()
    }
}

impl Files {
    fn look_for(
        &self,
        text: Text<'_>,
        under: &str,
        name: &str,
        endings: &'static [&'static str],
        limit: u64,
        findings: &mut Findings,
    ) {
        let fault = fault_of(self.folder.as_deref(), under, name, endings, limit);
        findings.extend(fault.map(|kind| Finding::error(text.node.at(), kind)));
    }
}

fn fault_of(
    folder: Option<&Path>,
    under: &str,
    name: &str,
    endings: &'static [&'static str],
    limit: u64,
) -> Option<FaultKind> {
    if !is_plain(name) {
        return Some(FaultKind::OutsideFolder { path: name.to_owned() });
    }
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !endings.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
        let known = endings.first().copied().unwrap_or_default();
        return Some(FaultKind::BadFileType { path: name.to_owned(), known });
    }
    let folder = folder?;
    let path = format!("{under}/{name}");
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
    (bytes == 0 || bytes > limit).then_some(FaultKind::BadFileSize { path, bytes, limit })
}

/// Whether a name goes down only: no `..`, no drive, no root, nothing that one system reads otherwise than another.
fn is_plain(name: &str) -> bool {
    let path = Path::new(name);
    !name.is_empty()
        && !name.contains(['\\', ':', '\0'])
        && path.components().all(|part| matches!(part, Component::Normal(_)))
        && !name.ends_with('/')
}

/// What stands at a path inside the folder; `None` if a link leads out of it.
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
