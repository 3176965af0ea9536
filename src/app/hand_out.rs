//! Hands a lesson out: as one file, as a spreadsheet, as a word list on paper. Made by a task, into the folder for files that
//! are made of lessons; whichever screen asked says where it lies, and opens that folder in the system's file manager.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::evening::{SheetPlaces, read_fonts};
use super::lessons::LessonFolders;
use super::localise::Words as AppWords;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::stage::AppActions;
use super::steps::StageSystems;
use super::storage::Storage;
use super::task::Task;
use crate::exchange::results::{ListLook, Words, word_list_pdf};
use crate::exchange::{Exported, Format, export, save};
use crate::lesson::Pack;
use crate::locale::Locale;

/// What a lesson becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// A file of another program, or the lesson in one file.
    File(Format),
    /// Its word list as PDF.
    WordList,
}

impl Made {
    fn ending(self) -> &'static str {
        match self {
            Self::File(format) => format.ending(),
            Self::WordList => "pdf",
        }
    }
}

/// A request to hand out a lesson that lies in a folder.
#[derive(Message, Clone, Debug)]
pub struct HandOut {
    /// The lesson.
    pub pack: Arc<Pack>,
    /// Its folder.
    pub folder: PathBuf,
    /// What it becomes.
    pub made: Made,
}

/// A request to show the folder of what was handed out.
#[derive(Message, Clone, Debug)]
pub struct ShowFolder(pub PathBuf);

/// Opens a folder for somebody to look into. Tests put something else in its place.
#[derive(Resource, Clone, Copy)]
pub struct FileManager(pub fn(&Path) -> io::Result<()>);

impl Default for FileManager {
    fn default() -> Self {
        Self(|folder| open::that_detached(folder))
    }
}

/// What has become of a lesson that was handed out, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was written and what is not in it, or why nothing was.
    pub sentence: String,
    /// The folder that the file lies in; `None` if none was written.
    pub place: Option<PathBuf>,
    /// Whether something went wrong.
    pub is_trouble: bool,
}

/// What has become of the last request.
#[derive(Resource, Default)]
pub struct HandedOut {
    making: Option<(PathBuf, Task<Result<Vec<String>, String>>)>,
    told: Option<(PathBuf, Told)>,
}

impl HandedOut {
    /// Returns what is to be said of it on the page of the lesson in this folder: where the file lies, or why there is
    /// none.
    pub fn of(&self, folder: &Path) -> Option<&Told> {
        self.told.as_ref().filter(|(of, _)| of == folder).map(|(_, told)| told)
    }

    /// Returns whether something is being made.
    pub fn is_busy(&self) -> bool {
        self.making.is_some()
    }
}

/// Installs it.
pub fn plugin(app: &mut App) {
    app.init_resource::<HandedOut>()
        .init_resource::<FileManager>()
        .add_action::<HandOut>()
        .add_action::<ShowFolder>()
        .add_systems(PreUpdate, take_up)
        .add_systems(Update, (begin, show_folder).before(StageSystems::Show));
}

fn begin(
    mut asked: MessageReader<HandOut>,
    mut handed: ResMut<HandedOut>,
    folders: Res<LessonFolders>,
    places: Res<SheetPlaces>,
    words: Res<AppWords>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(wish) = asked.read().last().cloned() else { return };
    redraw.mark();
    let file = folders.exports().join(format!("{}.{}", wish.pack.id, wish.made.ending()));
    let (lang, digits) = (words.lang(), words.locale().digits());
    let fonts = places.fonts.clone();
    handed.told = None;
    let folder = wish.folder.clone();
    let task = Task::once(&wake, move |_| {
        let own = Locale::with_digits(lang, digits);
        make(&wish, &file, &fonts, &own)
    });
    handed.making = Some((folder, task));
}

fn show_folder(
    mut asked: MessageReader<ShowFolder>,
    files: Res<FileManager>,
    words: Res<AppWords>,
    storage: Res<Storage>,
    mut handed: ResMut<HandedOut>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for ShowFolder(place) in asked.read() {
        let Err(error) = (files.0)(place) else { continue };
        storage.log().error("showing a folder", &error);
        if let Some((_, told)) = &mut handed.told {
            let args = [("folder", place.display().to_string().into())];
            told.sentence = words.locale().format("author-folder-not-shown", &args);
            told.is_trouble = true;
        }
        redraw.mark();
    }
}

fn take_up(
    mut handed: ResMut<HandedOut>,
    folders: Res<LessonFolders>,
    storage: Res<Storage>,
    words: Res<AppWords>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let handed = handed.bypass_change_detection();
    let Some((folder, result)) =
        handed.making.as_ref().and_then(|(folder, task)| Some((folder.clone(), task.result(storage.log())?)))
    else {
        return;
    };
    handed.making = None;
    let told = match result.unwrap_or_else(|died| Err(words.locale().explain(&died))) {
        Ok(sentences) => {
            Told { sentence: sentences.join(" "), place: Some(folders.exports()), is_trouble: false }
        }
        Err(sentence) => Told { sentence, place: None, is_trouble: true },
    };
    handed.told = Some((folder, told));
    redraw.mark();
}

/// Makes the file. Returns what is to be said of it.
fn make(wish: &HandOut, file: &Path, fonts: &Path, own: &Locale) -> Result<Vec<String>, String> {
    let exported = match wish.made {
        Made::File(format) => {
            export(&wish.pack, &wish.folder, format).map_err(|fault| own.explain(&fault))?
        }
        Made::WordList => {
            let bytes = word_list(&wish.pack, &ListLook::default(), fonts, own)?;
            Exported { bytes, left_out: Vec::new() }
        }
    };
    if let Some(folder) = file.parent() {
        // If it cannot be made, writing the file says why.
        let _ = std::fs::create_dir_all(folder);
    }
    save(&exported, file).map_err(|fault| own.explain(&fault))?;
    let written = own.format("author-written", &[("file", file.display().to_string().into())]);
    Ok(std::iter::once(written).chain(exported.left_out.iter().map(|left| own.explain(left))).collect())
}

/// Makes the word list of a lesson as PDF, with the fonts of this folder.
///
/// # Errors
/// Why it cannot be made, as a sentence.
pub fn word_list(pack: &Pack, look: &ListLook, fonts: &Path, own: &Locale) -> Result<Vec<u8>, String> {
    let fonts = read_fonts(fonts, own)?;
    let say = |key: &str, args: &[(&'static str, String)]| own.message(key, args);
    word_list_pdf(pack, look, &Words::new(own.lang(), &say), &fonts).map_err(|fault| own.explain(&fault))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::read_pack;
    use crate::locale::UiLanguage;

    #[test]
    fn a_lesson_is_handed_out_in_every_way_and_it_is_said_where_it_lies() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = home.join("lessons/everyday-1");
        let pack = Arc::new(read_pack(&folder).pack.expect("a lesson"));
        let temp = tempfile::tempdir().expect("a folder");
        let own = Locale::new(UiLanguage::English);
        for (made, begins) in [
            (Made::WordList, b"%PDF-".as_slice()),
            (Made::File(Format::Workbook), b"PK"),
            (Made::File(Format::Bundle), b"PK"),
        ] {
            let wish = HandOut { pack: Arc::clone(&pack), folder: folder.clone(), made };
            let file = temp.path().join("exports").join(format!("everyday-1.{}", made.ending()));
            let told = make(&wish, &file, &home.join("assets/fonts"), &own).expect("a file");
            assert!(told[0].contains(&file.display().to_string()), "{told:?}");
            assert!(std::fs::read(&file).expect("the file").starts_with(begins));
        }
        let wish = HandOut { pack, folder, made: Made::WordList };
        let why = make(&wish, &temp.path().join("a.pdf"), &home.join("nowhere"), &own).unwrap_err();
        assert!(why.contains("nowhere"), "{why}");
    }
}
