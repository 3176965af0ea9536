//! The app: the only room that names Bevy. It opens a window (or draws into a picture, for the tour and the
//! tests), turns inputs into calls of the pure rooms, and shows what comes back.

pub mod audience;
pub mod authoring;
pub mod driver;
pub mod evening;
pub mod finding;
pub mod fonts;
pub mod hall_view;
pub mod hand_out;
pub mod hearing;
pub mod icons;
mod kept_log;
pub mod keys;
pub mod learner;
pub mod lesson_cards;
pub mod lessons;
pub mod localise;
pub mod log;
pub mod motion;
pub mod notice;
pub mod own_voice;
pub mod phones;
pub mod phones_view;
pub mod pictures;
pub mod power;
pub mod practice;
pub mod reading;
pub mod readings;
pub mod redraw;
pub mod rehearsal;
pub mod screen;
pub mod screens;
pub mod shadowing;
pub mod sound;
pub mod speaking;
pub mod speech_day;
pub mod speech_hall;
pub mod stage;
pub mod steps;
pub mod storage;
pub mod surface;
pub mod task;
pub mod theme;
pub mod tour;
pub mod trouble;
pub mod typing;
pub mod voices;
pub mod widgets;

use std::path::{Path, PathBuf};

use bevy::app::PluginGroupBuilder;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::settings::{Backends, WgpuSettings};
use bevy::window::{ExitCondition, PrimaryWindow, WindowResolution};
use bevy::winit::WinitPlugin;

use self::authoring::editor::Shelf;
use self::authoring::studio::Ear;
use self::authoring::{Handed, Inbox, usual_places};
use self::evening::SheetPlaces;
use self::fonts::FontFiles;
use self::localise::Words;
use self::storage::{Clock, Opened};
use self::theme::Look;
pub use self::trouble::AppError;
use crate::audio::microphone::Input;
use crate::audio::{Destination, Player};
use crate::locale::{Digits, Locale, UiLanguage, system_language};
use crate::progress::StoreError;

/// What `tsheg` was started with.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of the learner's data; the platform's own when `None`.
    pub data_dir: Option<PathBuf>,
    /// The language of the interface; else the one chosen before, else the system's.
    pub lang: Option<UiLanguage>,
    /// A file to open: a lesson in one file, or one that may become a lesson.
    pub file: Option<PathBuf>,
}

/// Where the app draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Canvas {
    /// A window.
    Window,
    /// A picture of a size in pixels, without any window system.
    Picture(UVec2),
}

/// Everything the app is given from outside.
pub struct Setup {
    /// Where to draw.
    pub canvas: Canvas,
    /// The language of the interface, if it is asked for by name.
    pub lang: Option<UiLanguage>,
    /// Where `assets` and `lessons` are.
    pub home: PathBuf,
    /// The learner's data, or why it could not be opened.
    pub store: Opened,
    /// The clock.
    pub clock: Clock,
    /// Where sound goes.
    pub sound: Destination,
}

/// Opens the app and runs it until its window is closed.
///
/// # Errors
/// [`AppError`] when it could not start: the reason is a sentence in the reader's language.
pub fn run(options: &Options) -> Result<(), AppError> {
    trouble::require_display()?;
    let folder = storage::data_folder(options.data_dir.as_deref())?;
    trouble::guard(&folder, || {
        let store = storage::open(&folder);
        let failed = store.fault();
        let setup = Setup {
            canvas: Canvas::Window,
            lang: options.lang,
            home: fonts::home(),
            store,
            clock: Clock::System,
            sound: Destination::Device,
        };
        let mut app = build(setup)?;
        app.insert_resource(Handed(options.file.clone()));
        let exit = app.run();
        match failed {
            Some(fault) => Err(AppError::Store(fault)),
            // Said on the screen already; what is left is the exit code.
            None if exit.is_error() => Err(AppError::Store(StoreError::Closed)),
            None => Ok(()),
        }
    })
}

/// Builds the app, ready to run.
///
/// # Errors
/// [`AppError`] when a font is missing or damaged, or no graphics adapter was found.
pub fn build(setup: Setup) -> Result<App, AppError> {
    let fonts = FontFiles::read(&setup.home.join("assets"))?;
    let lang = setup.lang.unwrap_or_else(system_language);
    let mut app = App::new();
    app.set_error_handler(bevy::ecs::error::error)
        .add_plugins(engine(setup.canvas, &Locale::new(lang)))
        .insert_resource(Words::new(lang, Digits::Latin))
        .insert_resource(Look::default())
        .insert_resource(sound::Sounds::new(Player::start(&setup.home, setup.sound), &setup.home))
        .insert_resource(setup.clock)
        .insert_resource(storage::AskedLanguage(setup.lang))
        .insert_resource(inbox(setup.canvas, setup.store.folder()))
        .insert_resource(ear(setup.canvas))
        .insert_resource(sheet_places(setup.canvas, setup.store.folder(), &setup.home))
        .insert_resource(lessons::LessonFolders::new(&setup.home, setup.store.folder()));
    if let Canvas::Picture(size) = setup.canvas {
        app.insert_resource(surface::PictureSize(size)).insert_resource(Shelf(Some(String::new())));
    }
    storage::insert(&mut app, setup.store);
    app.add_plugins((
        surface::plugin,
        audience::plugin,
        stage::plugin,
        keys::plugin,
        power::plugin,
        motion::plugin,
        storage::plugin,
        lessons::plugin,
        (authoring::plugin, hand_out::plugin),
        learner::plugin,
        (practice::plugin, reading::plugin, finding::plugin, rehearsal::plugin, shadowing::plugin),
        (
            (evening::plugin, hall_view::plugin, phones::plugin, phones_view::plugin),
            (speech_day::plugin, speech_hall::plugin),
        ),
        (sound::plugin, voices::plugin, hearing::plugin, notice::plugin, own_voice::plugin, readings::plugin),
        (pictures::plugin, speaking::plugin),
        screens::plugin,
    ));
    if setup.canvas == Canvas::Window {
        // As large as the screen allows, so that no button lies outside of a small one.
        app.add_systems(Startup, |mut windows: Query<&mut Window, With<PrimaryWindow>>| {
            windows.iter_mut().for_each(|mut window| window.set_maximized(true));
        });
    }
    typing::plugin(&mut app, &setup.home.join("assets"));
    app.add_systems(Update, (widgets::dress_buttons, widgets::dress_fields).after(steps::StageSystems::Show))
        .add_systems(PostUpdate, widgets::lift_runs.after(bevy::ui::widget::text_system))
        .add_systems(PostUpdate, widgets::show_more_below.after(bevy::ui::UiSystems::Layout))
        .add_message::<widgets::FieldChanged>()
        .add_observer(widgets::report_edits);
    fonts.register(&mut app)?;
    Ok(app)
}

/// Returns where files of other programs are looked for: where people keep theirs, and never there in tests and
/// tours.
fn inbox(canvas: Canvas, data: &Path) -> Inbox {
    Inbox::of(match canvas {
        Canvas::Window => usual_places(),
        Canvas::Picture(_) => vec![data.join("inbox")],
    })
}

/// Returns where the sheets of contests go: to the host's documents, and never there in tests and tours.
fn sheet_places(canvas: Canvas, data: &Path, home: &Path) -> SheetPlaces {
    let documents = match canvas {
        Canvas::Window => usual_places().into_iter().next(),
        Canvas::Picture(_) => None,
    };
    SheetPlaces { sheets: documents.unwrap_or_else(|| data.join("sheets")), fonts: home.join("assets/fonts") }
}

/// A picture has nobody to listen to.
fn ear(canvas: Canvas) -> Ear {
    Ear(match canvas {
        Canvas::Window => Input::Device,
        Canvas::Picture(_) => Input::Unplugged,
    })
}

fn engine(canvas: Canvas, words: &Locale) -> PluginGroupBuilder {
    let (width, height) = match canvas {
        Canvas::Window => (1366, 768),
        Canvas::Picture(size) => (size.x, size.y),
    };
    let window = Window {
        title: words.text("app-name"),
        name: Some("tsheg".into()),
        resolution: WindowResolution::new(width, height),
        // The input method is switched on with the focus; winit hears of it only on a change.
        ime_enabled: false,
        resize_constraints: WindowResizeConstraints { min_width: 800.0, min_height: 560.0, ..default() },
        ..default()
    };
    let plugins = DefaultPlugins
        .build()
        .disable::<PipelinedRenderingPlugin>()
        .set(LogPlugin {
            level: Level::WARN,
            // Neither a software renderer nor an odd screen is anything a reader could mend.
            filter: "wgpu=error,naga=error,bevy_render::renderer=error,winit=error".into(),
            ..default()
        })
        .set(WindowPlugin {
            primary_window: Some(window),
            exit_condition: match canvas {
                Canvas::Window => ExitCondition::OnPrimaryClosed,
                Canvas::Picture(_) => ExitCondition::DontExit,
            },
            ..default()
        })
        .set(RenderPlugin {
            render_creation: graphics(canvas).into(),
            synchronous_pipeline_compilation: true,
            ..default()
        });
    match canvas {
        Canvas::Window => plugins,
        // Several may run in one process, which has but one log.
        Canvas::Picture(_) => plugins.disable::<WinitPlugin>().disable::<LogPlugin>(),
    }
}

/// Pictures need no window system, so Vulkan alone is looked for, which is quicker and quieter. A window may also be
/// drawn by OpenGL, which is all that some old machines have.
fn graphics(canvas: Canvas) -> WgpuSettings {
    let settings = WgpuSettings::default();
    let chosen_outside = std::env::var_os("WGPU_BACKEND").is_some();
    match canvas {
        Canvas::Picture(_) if !chosen_outside => {
            WgpuSettings { backends: Some(Backends::VULKAN), ..settings }
        }
        Canvas::Picture(_) | Canvas::Window => settings,
    }
}
