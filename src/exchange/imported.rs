//! Parameters and results of an import.

use std::ops::ControlFlow;
use std::path::Path;

use crate::exchange::fault::Fault;
use crate::exchange::outcome::Outcome;
use crate::exchange::rest::Rest;
use crate::exchange::understood::Understood;
use crate::lesson::{Pack, Salvage, Trilingual};

/// What the file is to become.
#[derive(Debug, Clone)]
pub struct Target<'a> {
    /// The id of the pack: the name of its folder.
    pub id: &'a str,
    /// The pack's folder, where the files that it names are looked for. Need not exist.
    pub folder: &'a Path,
    /// The pack that is replaced: rows without an id keep the id that they have in it, and its title, authors and so
    /// on stand in for what the file does not say.
    pub existing: Existing<'a>,
    /// The title, if neither the file nor the existing pack has one.
    pub title: Option<Trilingual>,
    /// The authors, if neither the file nor the existing pack names any.
    pub authors: Vec<String>,
    /// The licence, if neither the file nor the existing pack has one.
    pub licence: Option<String>,
}

/// The pack that an import replaces.
#[derive(Debug, Clone, Copy, Default)]
pub enum Existing<'a> {
    /// There is none.
    #[default]
    None,
    /// It has no errors.
    Sound(&'a Pack),
    /// It has errors.
    Broken(&'a Salvage),
}

impl<'a> Existing<'a> {
    /// Returns what is known of the pack.
    #[must_use]
    pub fn pack(self) -> Option<&'a Pack> {
        match self {
            Self::None => None,
            Self::Sound(pack) => Some(pack),
            Self::Broken(salvage) => salvage.pack.as_ref(),
        }
    }
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// The pack; `None` if a fault is an error. Nothing is half-imported.
    pub pack: Option<Pack>,
    /// The text of its `pack.ron`; `None` if a fault is an error.
    pub text: Option<String>,
    /// Its other files: path from the pack's folder (`audio/…`, `pictures/…`) and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// Every fault, errors and warnings, in the order of the file.
    pub faults: Vec<Fault>,
    /// How much was read.
    pub counts: Counts,
    /// How the file was understood.
    pub understood: Understood,
    /// What becomes of each item.
    pub outcome: Outcome,
    /// What can be taken in although there are errors; `None` if there are none, or if they are of the file as a whole.
    pub partly: Option<Box<Partly>>,
}

/// What can be taken in of a file that has errors.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Partly {
    /// What has no error; `None` if nothing has none.
    pub sound: Option<Imported>,
    /// What `sound` leaves out.
    pub rest: Rest,
    /// Everything that could be read, what has errors marked as to be completed; `None` if nothing can be completed.
    pub drafts: Option<Imported>,
    /// What `drafts` leaves out.
    pub rest_of_drafts: Rest,
}

/// How much of a file is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Take {
    /// All of it; nothing if there is an error.
    #[default]
    Whole,
    /// What has no error.
    OnlySound,
    /// What can be read, what has errors as items that are to be completed; what has none, if nothing can be completed.
    WithDrafts,
}

impl Imported {
    /// Returns what is taken in.
    #[must_use]
    pub fn taken(&self, take: Take) -> Option<&Self> {
        let partly = || self.partly.as_deref();
        match take {
            Take::Whole => Some(self).filter(|all| all.pack.is_some()),
            Take::OnlySound => {
                partly().map_or(Some(self), |it| it.sound.as_ref()).filter(|all| all.pack.is_some())
            }
            Take::WithDrafts => partly()
                .map_or(Some(self), |it| it.drafts.as_ref().or(it.sound.as_ref()))
                .filter(|all| all.pack.is_some()),
        }
    }

    /// Returns what is left to be mended then.
    #[must_use]
    pub fn rest(&self, take: Take) -> Option<&Rest> {
        let partly = self.partly.as_deref()?;
        let rest = match take {
            Take::Whole if self.pack.is_none() => return None,
            Take::Whole | Take::OnlySound => &partly.rest,
            Take::WithDrafts if partly.drafts.is_some() => &partly.rest_of_drafts,
            Take::WithDrafts => &partly.rest,
        };
        (!rest.is_empty()).then_some(rest)
    }
}

/// How much was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of tables, cards of decks or questions of a list, empty ones aside.
    pub rows: usize,
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Pages to read before practice.
    pub notes: usize,
    /// Stories.
    pub stories: usize,
    /// Speeches.
    pub speeches: usize,
    /// Questions.
    pub questions: usize,
    /// Items that had no id and got a new one.
    pub ids_given: usize,
    /// Items that had no id and were found again in the existing pack.
    pub ids_kept: usize,
    /// Ids of the existing pack that are in it no more.
    pub removed: Vec<String>,
    /// Items that kept their id while their Chinese and their Tibetan both became something else.
    pub changed: Vec<Changed>,
}

/// An item that has the id of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The id.
    pub id: String,
    /// The Chinese that it had.
    pub was: String,
    /// What it says now: its Chinese, else its Tibetan.
    pub now: String,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportProgress {
    /// What is done, in rows or in bytes.
    pub done: u64,
    /// All there is to do, in the same unit; 0 while that is not known.
    pub of: u64,
}

/// Called every few hundred rows; `ControlFlow::Break` stops the import.
pub type OnProgress<'a> = &'a mut dyn FnMut(ImportProgress) -> ControlFlow<()>;

/// The watcher stopped the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the import was stopped")]
pub struct Stopped;
