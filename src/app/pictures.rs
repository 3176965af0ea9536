//! Pictures of packs: read and decoded off the main thread, and kept while the program runs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use bevy::asset::RenderAssetUsages;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::authoring::Workshop;
use super::lessons::Lessons;
use super::power::{Awake, Wake};
use super::storage::Storage;
use super::task::{Outcome, Task};
use crate::lesson::PackRecording;
use crate::lesson::media::{Pixels, decode_picture};

/// The node that a picture file of a pack is to fill.
#[derive(Component, Clone, Debug)]
pub struct FilePicture(pub PathBuf);

/// Pictures that were read, and those that are being read.
#[derive(Resource, Default)]
struct Album {
    read: HashMap<PathBuf, Option<Handle<Image>>>,
    reading: Vec<(PathBuf, Task<Result<Pixels, String>>)>,
}

/// Most pictures that are kept.
const MOST_KEPT: usize = 64;

/// Installs the pictures.
pub fn plugin(app: &mut App) {
    app.init_resource::<Album>()
        .add_systems(PreUpdate, hang)
        .add_systems(PostUpdate, fetch.before(bevy::ui::UiSystems::Prepare));
}

/// Where the files of packs are.
#[derive(SystemParam)]
pub struct PackFiles<'w> {
    workshop: Res<'w, Workshop>,
    lessons: Res<'w, Lessons>,
}

impl PackFiles<'_> {
    /// Returns the file of a recording: of the pack that its author has open, else of the one in the library.
    pub fn recording(&self, recording: &PackRecording) -> Option<PathBuf> {
        let open = self.workshop.folder().filter(|folder| folder.ends_with(&recording.pack));
        let folders = open.into_iter().chain(self.folder(&recording.pack, false));
        folders.map(|folder| folder.join("audio").join(&recording.file)).find(|file| file.is_file())
    }

    /// Returns the folder of a pack: of the one that its author tries, else of the one in the library.
    pub fn folder(&self, pack: &str, tried_out: bool) -> Option<&Path> {
        if tried_out {
            return self.workshop.folder();
        }
        let mut usable = self.lessons.library.entries.iter().filter(|entry| entry.pack.is_some());
        usable.find(|entry| entry.id == pack).map(|entry| entry.folder.as_path())
    }
}

/// Fills new nodes with pictures that are there, and asks for those that are not.
fn fetch(
    mut commands: Commands,
    frames: Query<(Entity, &FilePicture), Added<FilePicture>>,
    mut album: ResMut<Album>,
    wake: Res<Wake>,
) {
    for (entity, FilePicture(file)) in &frames {
        match album.read.get(file) {
            Some(Some(image)) => {
                commands.entity(entity).insert(ImageNode::new(image.clone()));
            }
            Some(None) => {}
            None => {
                album.read.insert(file.clone(), None);
                let path = file.clone();
                let task = Task::once(&wake, move |_| read(&path));
                album.reading.push((file.clone(), task));
            }
        }
    }
}

/// Takes up what was read and hangs it where it is wanted.
fn hang(
    mut commands: Commands,
    frames: Query<(Entity, &FilePicture)>,
    mut album: ResMut<Album>,
    mut images: ResMut<Assets<Image>>,
    mut awake: ResMut<Awake>,
    storage: Res<Storage>,
) {
    let mut read = Vec::new();
    album.bypass_change_detection().reading.retain(|(file, task)| match task.take() {
        Outcome::Pending => true,
        Outcome::Ready(pixels) => {
            read.push((file.clone(), pixels));
            false
        }
        // Its frame stays empty, as with a file that is no picture.
        Outcome::Over => false,
    });
    for (file, pixels) in read {
        let pixels = pixels.map_err(|error| {
            let what = format!("{}: {error}", file.display());
            storage.log().error("reading a picture", &what);
        });
        let image = pixels.ok().map(|pixels| images.add(image_of(pixels)));
        if let Some(image) = &image {
            for (entity, _) in frames.iter().filter(|(_, frame)| frame.0 == file) {
                commands.entity(entity).insert(ImageNode::new(image.clone()));
            }
        }
        if album.read.len() > MOST_KEPT {
            album.read.clear();
        }
        album.read.insert(file, image);
        awake.for_some_frames();
    }
}

fn read(file: &Path) -> Result<Pixels, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    decode_picture(&bytes).map_err(|error| format!("{error:?}"))
}

fn image_of(pixels: Pixels) -> Image {
    let size = Extent3d { width: pixels.width, height: pixels.height, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    Image::new(size, TextureDimension::D2, pixels.rgba, format, RenderAssetUsages::RENDER_WORLD)
}
