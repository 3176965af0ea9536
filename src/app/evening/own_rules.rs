//! Rules of the host's own: rule files in a folder of the learner's data, read whenever a contest is set up.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use bevy::prelude::*;

use super::Plan;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::contest::rules::{MAX_RULES_BYTES, Rules, RulesFault, parse};

/// The folder in the learner's data.
const FOLDER: &str = "rules";
/// The ending of a rule file.
const ENDING: &str = "ron";
/// More files are not offered: there would be no keys for them.
const MOST: usize = 40;

/// A rule file of the host's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRules {
    /// Its name, without the folder.
    pub file: String,
    /// The rules, or everything that is wrong with them.
    pub read: Result<Rules, Vec<RulesFault>>,
}

/// What was read of the folder.
#[derive(Resource, Default)]
pub struct RulesFolder {
    reading: Option<Task<Vec<OwnRules>>>,
    found: Vec<OwnRules>,
}

impl RulesFolder {
    /// Returns whether it is being read.
    pub fn is_being_read(&self) -> bool {
        self.reading.is_some()
    }

    /// Returns the files in which something is wrong, each with its faults.
    pub fn faulty(&self) -> impl Iterator<Item = (&str, &[RulesFault])> {
        self.found.iter().filter_map(|own| Some((own.file.as_str(), own.read.as_ref().err()?.as_slice())))
    }
}

/// Installs the folder.
pub fn plugin(app: &mut App) {
    app.init_resource::<RulesFolder>()
        .add_systems(OnEnter(Screen::ContestSetup), read)
        .add_systems(Update, take_up.in_set(StageSystems::Act));
}

fn read(mut folder: ResMut<RulesFolder>, storage: Res<Storage>, wake: Res<Wake>) {
    let data = storage.folder().to_owned();
    folder.reading = Some(Task::once(&wake, move |_| read_folder(&data.join(FOLDER))));
}

fn take_up(
    mut folder: ResMut<RulesFolder>,
    mut plan: ResMut<Plan>,
    storage: Res<Storage>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let folder = folder.bypass_change_detection();
    let Some(result) = folder.reading.as_ref().and_then(|task| task.result(storage.log())) else { return };
    folder.reading = None;
    folder.found = result.unwrap_or_default();
    let readable = folder.found.iter().filter_map(|own| Some((own.file.clone(), own.read.clone().ok()?)));
    plan.own = readable.collect();
    redraw.mark();
}

/// Reads the rule files of a folder, by name. A folder that is not there has none.
fn read_folder(folder: &Path) -> Vec<OwnRules> {
    let listing = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|item| item.path());
    let mut files: Vec<_> =
        listing.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
    files.sort();
    files.truncate(MOST);
    let own = |file: std::path::PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut bytes = Vec::new();
        let most = MAX_RULES_BYTES as u64 + 1;
        // What cannot be read is as wrong as an empty file, and is told as one.
        let is_read = File::open(&file).and_then(|file| file.take(most).read_to_end(&mut bytes)).is_ok();
        if !is_read {
            bytes.clear();
        }
        OwnRules { read: parse(Path::new(&name), bytes), file: name }
    };
    files.into_iter().map(own).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn rule_files_are_read_by_name_and_their_faults_told_by_line() {
        let data = tempfile::TempDir::new().expect("a folder");
        assert_eq!(read_folder(&data.path().join("rules")), []);
        let rules = "(name: (bo: \"འགྲན\", zh: \"赛\"),\nrounds: [(kind: Required, questions: Each(2), points: Flat(10))])";
        fs::write(data.path().join("b.ron"), rules).expect("a file");
        fs::write(data.path().join("a.ron"), rules.replace("Each(2)", "Each(0)")).expect("a file");
        fs::write(data.path().join("notes.txt"), "nothing").expect("a file");
        fs::create_dir(data.path().join("c.ron")).expect("a folder");
        let found = read_folder(data.path());
        let files: Vec<&str> = found.iter().map(|own| own.file.as_str()).collect();
        assert_eq!(files, ["a.ron", "b.ron", "c.ron"]);
        assert_eq!(found[0].read.as_ref().unwrap_err()[0].position().0, 2);
        assert_eq!(found[1].read.as_ref().expect("rules").name.zh, "赛");
        assert!(found[2].read.is_err(), "a folder is no rule file");
    }
}
