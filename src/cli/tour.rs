//! `tsheg tour`: every screen of the real app, drawn without a display.

use std::path::{Path, PathBuf};

use clap::Args;

use super::PROBLEMS;
use crate::app::tour::{Plan, Seen, TourError, tour};
use crate::app::{fonts, trouble};
use crate::locale::{Locale, UiLanguage};
use crate::progress::ThemeChoice;

/// How the tour is to look, and where its pictures go.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder for the pictures and tour.json.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Size of the pictures in pixels.
    #[arg(long, value_name = "WxH", default_value = "1366x768", value_parser = size)]
    size: (u32, u32),
    /// Text scale, 0.8 to 2.
    #[arg(long, value_name = "F", default_value_t = 1.0, value_parser = scale)]
    text_scale: f32,
    /// Colours: light, dark or contrast.
    #[arg(long, value_name = "THEME", default_value = "light", value_parser = theme)]
    theme: ThemeChoice,
}

/// Makes the tour in the language asked for, else in all three; 0 when no fault of the drawing was found, else 1.
pub fn run(arguments: &Arguments, lang: Option<UiLanguage>, locale: &Locale) -> Result<u8, TourError> {
    let langs = lang.map_or(UiLanguage::ALL.to_vec(), |lang| vec![lang]);
    let out = &arguments.out;
    let cannot_write = |path: &Path, reason| TourError::Write { path: path.to_owned(), reason };
    std::fs::create_dir_all(out).map_err(|reason| cannot_write(out, reason))?;
    let mut seen = Vec::new();
    for lang in langs {
        let plan =
            Plan { lang, size: arguments.size, text_scale: arguments.text_scale, theme: arguments.theme };
        let data = out.join("data").join(lang.code());
        // What an earlier tour's learner has learnt would change what is due on this one.
        if data.exists() {
            std::fs::remove_dir_all(&data).map_err(|reason| cannot_write(&data, reason))?;
        }
        seen.push(trouble::guard(out, || tour(&plan, &fonts::home(), &data, Some(out)))?);
    }
    let report = out.join("tour.json");
    let json = serde_json::to_vec_pretty(&seen).map_err(|fault| cannot_write(&report, fault.into()))?;
    std::fs::write(&report, json).map_err(|reason| cannot_write(&report, reason))?;
    Ok(tell(&seen, out, locale))
}

fn tell(seen: &[Seen], out: &Path, locale: &Locale) -> u8 {
    let pictures: usize = seen.iter().map(|tour| tour.screens.len()).sum();
    let faults: usize = seen.iter().map(|tour| tour.faults().count()).sum();
    let folder = out.display().to_string();
    println!("{}", locale.format("tour-done", &[("pictures", pictures.into()), ("folder", folder.into())]));
    if faults == 0 {
        return 0;
    }
    println!("{}", locale.format("tour-faults", &[("count", faults.into())]));
    for tour in seen {
        for (screen, fault) in tour.faults() {
            println!("{} {screen}: {:?} {} {}", tour.lang, fault.kind, fault.text, fault.detail);
        }
    }
    PROBLEMS
}

fn size(text: &str) -> Result<(u32, u32), String> {
    text.split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .filter(|(width, height)| (640..=8192).contains(width) && (480..=8192).contains(height))
        .ok_or_else(|| "1366x768".to_owned())
}

fn scale(text: &str) -> Result<f32, String> {
    text.parse().ok().filter(|scale| (0.8..=2.0).contains(scale)).ok_or_else(|| "0.8 … 2.0".to_owned())
}

fn theme(text: &str) -> Result<ThemeChoice, String> {
    text.parse().map_err(|_| "light, dark, contrast".to_owned())
}
