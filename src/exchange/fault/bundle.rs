//! Faults of a pack that comes as one zip file.

use crate::explain::Explain;
use crate::lesson::{Hint, Severity};

/// What is wrong with the zip itself. What is wrong with the pack in it is said by [`crate::lesson::FaultKind`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleFault {
    /// The file is no zip at all.
    NoZip,
    /// The zip is damaged, or cut off.
    Damaged,
    /// It has more files than a pack may have.
    TooManyFiles {
        /// How many.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// All of it together is larger than a pack may be.
    TooMuch {
        /// The limit in bytes.
        limit: u64,
    },
    /// A name leads out of the pack's folder.
    LeadsOutside {
        /// The name.
        name: String,
    },
    /// A name is in no encoding that is known.
    UnreadableName {
        /// The name as far as it can be read.
        name: String,
    },
    /// A link instead of a file.
    Link {
        /// Its name.
        name: String,
    },
    /// A file is locked with a password.
    Locked {
        /// Its name.
        name: String,
    },
    /// A name stands twice, or two names differ only in capital letters.
    Twice {
        /// The second one.
        name: String,
    },
    /// Files with one and the same name, which hide each other.
    SameNames,
    /// A file is larger than it may be.
    FileTooLarge {
        /// Its name.
        name: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A file is so much larger than it was packed that it must be meant to fill the disk.
    Swells {
        /// Its name.
        name: String,
        /// How many times as large it may be.
        ratio: u64,
    },
    /// A file cannot be unpacked, or is not what was packed.
    DamagedFile {
        /// Its name.
        name: String,
    },
    /// A file is packed in a way that is not known.
    UnknownMethod {
        /// Its name.
        name: String,
    },
    /// There is no `pack.ron` in it.
    NoPack,
    /// There are several packs in it.
    SeveralPacks {
        /// The `pack.ron` of each, separated by commas.
        names: String,
    },
    /// It could not be laid out for checking on this computer.
    NoRoom {
        /// What the operating system says.
        reason: String,
    },

    // Warnings.
    /// Files that a system put there by itself were passed over.
    Hidden {
        /// How many.
        count: usize,
        /// The first.
        name: String,
    },
    /// A file that is no part of a pack was passed over.
    Stranger {
        /// Its name.
        name: String,
    },
    /// Names in the old encoding of Chinese Windows were read as such.
    OldNames {
        /// How many.
        count: usize,
        /// The first, as it was read.
        name: String,
    },
}

impl BundleFault {
    /// Returns how bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Hidden { .. } | Self::Stranger { .. } | Self::OldNames { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let id = match self {
            Self::NoZip | Self::NoPack => "exchange-zip-no-pack-hint",
            Self::Damaged | Self::DamagedFile { .. } => "exchange-zip-damaged-hint",
            Self::Locked { .. } | Self::UnknownMethod { .. } | Self::UnreadableName { .. } => {
                "exchange-zip-plain-hint"
            }
            _ => return None,
        };
        Some(Hint { id, args: Vec::new() })
    }
}

impl Explain for BundleFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoZip => "exchange-zip-none",
            Self::Damaged => "exchange-zip-damaged",
            Self::TooManyFiles { .. } => "exchange-zip-many-files",
            Self::TooMuch { .. } => "exchange-zip-too-much",
            Self::LeadsOutside { .. } => "exchange-zip-outside",
            Self::UnreadableName { .. } => "exchange-zip-name",
            Self::Link { .. } => "exchange-zip-link",
            Self::Locked { .. } => "exchange-zip-locked",
            Self::Twice { .. } => "exchange-zip-twice",
            Self::SameNames => "exchange-zip-same-names",
            Self::FileTooLarge { .. } => "exchange-zip-file-large",
            Self::Swells { .. } => "exchange-zip-swells",
            Self::DamagedFile { .. } => "exchange-zip-file-damaged",
            Self::UnknownMethod { .. } => "exchange-zip-method",
            Self::NoPack => "exchange-zip-no-pack",
            Self::SeveralPacks { .. } => "exchange-zip-several-packs",
            Self::NoRoom { .. } => "exchange-zip-no-room",
            Self::Hidden { .. } => "exchange-zip-hidden",
            Self::Stranger { .. } => "exchange-zip-stranger",
            Self::OldNames { .. } => "exchange-zip-old-names",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        let megabytes = |bytes: &u64| (bytes / (1024 * 1024)).to_string();
        match self {
            Self::NoZip | Self::Damaged | Self::SameNames | Self::NoPack => Vec::new(),
            Self::TooManyFiles { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::TooMuch { limit } => vec![("limit", megabytes(limit))],
            Self::FileTooLarge { name, limit } => vec![("name", name.clone()), ("limit", megabytes(limit))],
            Self::Swells { name, ratio } => vec![("name", name.clone()), ("ratio", ratio.to_string())],
            Self::SeveralPacks { names } => vec![("names", names.clone())],
            Self::NoRoom { reason } => vec![("reason", reason.clone())],
            Self::Hidden { count, name } | Self::OldNames { count, name } => {
                vec![("count", count.to_string()), ("name", name.clone())]
            }
            Self::LeadsOutside { name }
            | Self::UnreadableName { name }
            | Self::Link { name }
            | Self::Locked { name }
            | Self::Twice { name }
            | Self::DamagedFile { name }
            | Self::UnknownMethod { name }
            | Self::Stranger { name } => vec![("name", name.clone())],
        }
    }
}
