//! Why a file of an author was not written.

use crate::exchange::{ExportError, InstallError};
use crate::explain::Explain;

/// Why a file was not written.
pub enum WriteError {
    /// The pack does not fit into it.
    Export(ExportError),
    /// The disk would not have it.
    Disk(InstallError),
}

impl Explain for WriteError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Export(fault) => fault.message_id(),
            Self::Disk(fault) => fault.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Export(fault) => fault.message_args(),
            Self::Disk(fault) => fault.message_args(),
        }
    }
}
