//! Follows the folder of a pack, so that every save is noticed, whatever program its author writes with.
//!
//! The folder is polled for names, sizes and times of change, four times a second: that also works on a stick, on a
//! shared folder and with programs that write a new file and rename it, where file system notifications do not.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::app::power::Wake;
use crate::app::task::{Task, Worker};
use crate::lesson::{Checked, PACK_FILE, read_pack};

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_millis(250);

/// Files beyond this are not told apart any more.
const MOST_FILES: usize = 10_000;

/// Reads the pack in a folder now, and again after every change, until the task is dropped.
pub fn watch(folder: &Path, wake: &Wake) -> Task<Checked> {
    let folder = folder.to_owned();
    Task::start(wake, move |worker| look(&folder, worker))
}

fn look(folder: &Path, worker: &Worker<Checked>) {
    let mut seen = None;
    while !worker.is_cancelled() {
        let now = state(folder);
        if seen.as_ref() != Some(&now) {
            seen = Some(now);
            if worker.send(read_pack(folder)).is_break() {
                return;
            }
        }
        thread::sleep(EVERY);
    }
}

type State = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Returns the pack's file, and what lies in the folders of its sounds and pictures.
fn state(folder: &Path) -> State {
    let inside = ["audio", "pictures"].iter().flat_map(|name| {
        std::fs::read_dir(folder.join(name)).into_iter().flatten().flatten().map(|file| file.path())
    });
    let mut state: State = [folder.join(PACK_FILE)]
        .into_iter()
        .chain(inside)
        .take(MOST_FILES)
        .filter_map(|file| {
            let metadata = std::fs::metadata(&file).ok()?;
            Some((file, metadata.len(), metadata.modified().ok()))
        })
        .collect();
    state.sort();
    state
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Instant;

    use super::*;
    use crate::app::task::Outcome;
    use crate::explain::Explain;

    const PACK: &str = "(format: 1, id: \"mine\", title: (bo: \"ཆུ\", zh: \"水\", en: \"Water\"), \
                        authors: [\"A\"], licence: \"CC0-1.0\", words: [(id: \"water\", zh: \"水\", \
                        pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"water\"], source: \"s\")])";

    fn next(watch: &Task<Checked>) -> (Checked, Duration) {
        let asked = Instant::now();
        loop {
            if let Outcome::Ready(checked) = watch.take_last() {
                return (checked, asked.elapsed());
            }
            assert!(asked.elapsed() < Duration::from_secs(20), "the save was not noticed");
            thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn every_save_is_noticed_whatever_way_it_is_made() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("mine");
        let task = watch(&folder, &Wake(Arc::new(|| {})));
        assert_eq!(next(&task).0.errors(), 1, "there is nothing yet");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join(PACK_FILE), PACK).unwrap();
        assert!(next(&task).0.pack.is_some());
        std::fs::write(folder.join(PACK_FILE), PACK.replace("shuǐ", "shuí")).unwrap();
        assert!(!next(&task).0.faults.is_empty());
        // As many editors do: another file takes the place of the old one.
        std::fs::write(folder.join("pack.ron~"), PACK.replace("words: [", "words: 3, [")).unwrap();
        std::fs::rename(folder.join("pack.ron~"), folder.join(PACK_FILE)).unwrap();
        assert!(next(&task).0.pack.is_none());
        std::fs::remove_file(folder.join(PACK_FILE)).unwrap();
        assert_eq!(next(&task).0.errors(), 1);
    }

    #[test]
    fn a_sound_that_is_put_in_is_noticed_too() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("mine");
        std::fs::create_dir_all(folder.join("audio")).unwrap();
        let pack = PACK.replace("en: [\"water\"]", "en: [\"water\"], audio: \"water.wav\"");
        std::fs::write(folder.join(PACK_FILE), pack).unwrap();
        let task = watch(&folder, &Wake(Arc::new(|| {})));
        let missing = next(&task).0.faults;
        assert!(missing.iter().any(|fault| fault.message_id() == "pack-no-such-file"), "{missing:?}");
        std::fs::write(folder.join("audio/water.wav"), b"no sound").unwrap();
        let now = next(&task).0.faults;
        assert!(now.iter().all(|fault| fault.message_id() != "pack-no-such-file"), "{now:?}");
    }
}
