//! Errors that keep the app from starting or going on, and the boundary at which a panic is caught.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::log::Log;
use crate::explain::Explain;
use crate::progress::StoreError;

/// Why the app could not start, or stopped.
#[derive(Debug, Error)]
pub enum AppError {
    /// No window system was found.
    #[error("no display")]
    NoDisplay,
    /// No graphics adapter was found.
    #[error("no graphics adapter")]
    NoAdapter,
    /// A file of the program is not there or cannot be read.
    #[error("{} is missing", .0.display())]
    AssetMissing(PathBuf),
    /// A file of the program is not what it should be.
    #[error("{} is damaged", .0.display())]
    AssetDamaged(PathBuf),
    /// The platform names no folder for the learner's data.
    #[error("no data folder")]
    NoDataFolder,
    /// The learner's data could not be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault of the program; the note for its makers is in the file.
    #[error("a panic, noted in {}", .0.display())]
    Panic(PathBuf),
}

impl Explain for AppError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoDisplay => "trouble-no-display",
            Self::NoAdapter => "trouble-no-adapter",
            Self::AssetMissing(_) => "trouble-assets-missing",
            Self::AssetDamaged(_) => "trouble-assets-damaged",
            Self::NoDataFolder => "trouble-no-data-folder",
            Self::Store(fault) => fault.message_id(),
            Self::Panic(_) => "trouble-panic",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoDisplay | Self::NoAdapter | Self::NoDataFolder => Vec::new(),
            Self::AssetMissing(file) | Self::AssetDamaged(file) | Self::Panic(file) => {
                vec![("file", file.display().to_string())]
            }
            Self::Store(fault) => fault.message_args(),
        }
    }
}

/// Checks that there is a window system to open a window on.
///
/// # Errors
/// [`AppError::NoDisplay`] where there is none.
pub fn require_display() -> Result<(), AppError> {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !named("DISPLAY") && !named("WAYLAND_DISPLAY") {
        return Err(AppError::NoDisplay);
    }
    Ok(())
}

/// Runs the app; a panic is logged in the data folder and becomes an error. The libraries below panic when they find no
/// display or no adapter, which are recognised by their messages.
///
/// # Errors
/// What `run` returns, or the panic.
pub fn guard<T, E: From<AppError>>(folder: &Path, run: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let log = Log::of(folder);
    let file = log.file();
    let earlier = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if known_reason(&panic.to_string()).is_some() {
            return;
        }
        if log.write("panic", panic).is_err() {
            earlier(panic);
        }
    }));
    let outcome = catch_unwind(AssertUnwindSafe(run));
    drop(std::panic::take_hook());
    outcome.unwrap_or_else(|payload| {
        Err(known_reason(words_of(&*payload)).unwrap_or(AppError::Panic(file)).into())
    })
}

fn known_reason(words: &str) -> Option<AppError> {
    if words.contains("Unable to find a GPU") || words.contains("Failed to create wgpu surface") {
        Some(AppError::NoAdapter)
    } else if words.contains("Failed to build event loop") {
        Some(AppError::NoDisplay)
    } else {
        None
    }
}

fn words_of(payload: &(dyn Any + Send)) -> &str {
    payload
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| payload.downcast_ref::<&str>().copied())
        // A panic with another value has no message; the hook has logged its place.
        .unwrap_or_default()
}
