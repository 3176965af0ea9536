//! The fonts: read from the assets folder before the window opens, registered under names of our own, with
//! fallbacks so that any text may mix scripts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;
use bevy::text::FontCx;
use parley::fontique::{Blob, FallbackKey, FontInfoOverride, FontWeight, Script};

use super::AppError;

/// Latin and pinyin: Source Sans 3.
pub const LATIN: &str = "tsheg-latin";
/// Tibetan: Jomolhari.
pub const TIBETAN: &str = "tsheg-tibetan";
/// Hanzi: LXGW WenKai.
pub const HANZI: &str = "tsheg-hanzi";
/// Icons: Lucide.
pub const ICONS: &str = "tsheg-icons";
/// Pictures of words: Noto Emoji.
pub const EMOJI: &str = "tsheg-emoji";

/// The files under `assets/fonts`, the family each belongs to, and its weight.
const FILES: [(&str, &str, f32); 6] = [
    ("SourceSans3-Regular.ttf", LATIN, 400.0),
    ("SourceSans3-SemiBold.ttf", LATIN, 600.0),
    ("Jomolhari-Regular.ttf", TIBETAN, 400.0),
    ("LXGWWenKai-Regular.ttf", HANZI, 400.0),
    ("Lucide.ttf", ICONS, 400.0),
    ("NotoEmoji-Regular.ttf", EMOJI, 400.0),
];

/// Font files in memory, ready to be registered.
pub struct FontFiles(Vec<(PathBuf, &'static str, f32, Vec<u8>)>);

impl FontFiles {
    /// Reads every font under `assets/fonts`.
    ///
    /// # Errors
    /// [`AppError::AssetMissing`] for a file that cannot be read.
    pub fn read(assets: &Path) -> Result<Self, AppError> {
        FILES
            .iter()
            .map(|(file, family, weight)| {
                let path = assets.join("fonts").join(file);
                let data = std::fs::read(&path).map_err(|_| AppError::AssetMissing(path.clone()))?;
                Ok((path, *family, *weight, data))
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Registers the fonts and the fallbacks in the app's font collection.
    ///
    /// # Errors
    /// [`AppError::AssetDamaged`] for a file in which no font is found.
    pub fn register(self, app: &mut App) -> Result<(), AppError> {
        let mut fonts = app.world_mut().resource_mut::<FontCx>();
        for (path, family, weight, data) in self.0 {
            let named = FontInfoOverride {
                family_name: Some(family),
                weight: Some(FontWeight::new(weight)),
                ..Default::default()
            };
            let found = fonts.collection.register_fonts(Blob::new(Arc::new(data)), Some(named));
            if found.iter().all(|(_, faces)| faces.is_empty()) {
                return Err(AppError::AssetDamaged(path));
            }
        }
        // The order in which a missing character is looked for, whatever script it belongs to.
        for script in [*b"Latn", *b"Hani", *b"Tibt", *b"Zyyy", *b"Zinh"] {
            let families: Vec<_> = [LATIN, HANZI, TIBETAN, EMOJI, ICONS]
                .iter()
                .filter_map(|name| fonts.collection.family_id(name))
                .collect();
            fonts
                .collection
                .append_fallbacks(FallbackKey::new(Script::from_bytes(script), None), families.into_iter());
        }
        Ok(())
    }
}

/// Returns where `assets` and `lessons` are: `TSHEG_HOME`, beside the program, in `../share/tsheg`, or the source
/// tree.
pub fn home() -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|exe| exe.parent().map(Path::to_path_buf));
    std::env::var_os("TSHEG_HOME")
        .map(PathBuf::from)
        .into_iter()
        .chain(beside.iter().cloned())
        .chain(beside.iter().map(|folder| folder.join("../share/tsheg")))
        .chain(std::iter::once(PathBuf::from(env!("CARGO_MANIFEST_DIR"))))
        .find(|folder| folder.join("assets/fonts").is_dir())
        .unwrap_or_else(|| PathBuf::from("."))
}
