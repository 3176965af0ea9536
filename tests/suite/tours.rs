//! Every screen in every language, at the size of a small laptop, as designed and with text at 150 %, in every
//! theme: no text clipped, overlapping or off the screen, no glyph missing, no contrast below AA. Each tour plays
//! whole sessions of practice on several days, so each is an end-to-end test too.

use bevy::prelude::*;
use tempfile::TempDir;
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::{FaultKind, inspect};
use tsheg::app::tour::{Plan, tour};
use tsheg::locale::UiLanguage;
use tsheg::progress::ThemeChoice;

use crate::harness::{Desk, home};

/// What a tour cannot do without.
const SCREENS: [&str; 119] = [
    "profiles-first",
    "typing-pinyin",
    "typing-wylie",
    "typing-building",
    "typing-stacks",
    "home",
    "home-done",
    "drill-meet",
    "drill-choose-hanzi",
    "drill-choose-tibetan",
    "drill-choose-tibetan-right",
    "drill-choose-tibetan-wrong",
    "drill-note",
    "drill-type-word-composing",
    "drill-choose-meaning",
    "drill-arrange",
    "drill-arrange-laid",
    "drill-choose-option",
    "summary",
    "packs",
    "pack",
    "pack-broken",
    "pack-say-greetings",
    "author",
    "author-lesson",
    "editor-new",
    "editor",
    "editor-offered",
    "editor-picture",
    "editor-more",
    "editor-fault",
    "editor-many",
    "editor-chosen",
    "editor-find",
    "editor-empty",
    "editor-sentence",
    "editor-sentence-more",
    "editor-pages",
    "editor-story",
    "editor-lines-empty",
    "editor-lines",
    "editor-kind",
    "editor-options",
    "editor-question",
    "editor-lesson",
    "editor-changed",
    "studio",
    "studio-listening",
    "studio-taken",
    "studio-kept",
    "author-mistake",
    "author-faulty",
    "author-guess",
    "author-arrived",
    "drill-listen-meaning",
    "drill-listen-word",
    "drill-type-heard",
    "drill-which-tone",
    "drill-tone-pair",
    "drill-place-tones-given",
    "drill-minimal-pair",
    "drill-match-pairs-matched",
    "drill-fill-gap",
    "drill-build-syllable",
    "drill-spell-aloud",
    "drill-read-aloud-recording",
    "drill-read-aloud-heard",
    "progress",
    "settings",
    "voices",
    "voices-added",
    "voices-remove",
    "about",
    "trouble",
    "rehearsal",
    "rehearsal-bring",
    "rehearsal-ready",
    "rehearsal-speaking",
    "rehearsal-report",
    "rehearsal-report-second",
    "rehearsal-takes",
    "rehearsal-delete",
    "rehearsal-no-microphone",
    "speech-phones",
    "shadowing",
    "shadowing-listening",
    "shadowing-both",
    "speaking",
    "tones",
    "tones-drills",
    "tones-pairs",
    "tones-silence",
    "tones-words",
    "tones-found",
    "tones-asked",
    "tones-speaking",
    "tones-right",
    "tones-wrong",
    "tones-syllables",
    "tones-unclear",
    "tones-sentence",
    "tones-sentence-said",
    "contests",
    "contest-setup",
    "contest-ready",
    "contest-window",
    "contest-window-audience",
    "contest-tools",
    "contest-1-reading",
    "contest-1-answering",
    "contest-2-collect",
    "contest-3-open",
    "contest-3-pressed",
    "contest-3-pressed-audience",
    "contest-3-instead",
    "contest-4-answer-audience",
    "contest-5-points",
    "contest-over",
    "contests-played",
];

fn clean(plan: Plan) {
    let data = TempDir::new().unwrap();
    let seen = tour(&plan, &home(), data.path(), None).unwrap();
    let names: Vec<&str> = seen.screens.iter().map(|stop| stop.name.as_str()).collect();
    // Whoever reads Chinese learns Tibetan on the tour, types no pinyin, and has no word yet that stays for weeks.
    let of_mandarin: &[&str] = if plan.lang == UiLanguage::Chinese {
        &[]
    } else {
        &["drill-type-meaning", "drill-type-pinyin", "drill-type-pinyin-wrong-tone"]
    };
    for screen in SCREENS.iter().chain(of_mandarin) {
        assert!(names.contains(screen), "the tour did not come to {screen}: {names:?}");
    }
    let untold: Vec<&str> = seen
        .screens
        .iter()
        .flat_map(|stop| &stop.texts)
        .map(|text| text.text.as_str())
        .filter(|text| text.starts_with('[') && text.ends_with(']') && text.contains('-'))
        .collect();
    assert!(untold.is_empty(), "keys without a sentence: {untold:?}");
    let faults: Vec<String> = seen
        .faults()
        .map(|(screen, fault)| {
            format!("{screen}: {:?} “{}” {} {:?}", fault.kind, fault.text, fault.detail, fault.place)
        })
        .collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn tibetan_as_designed() {
    clean(Plan::of(UiLanguage::Tibetan));
}

#[test]
fn chinese_as_designed() {
    clean(Plan::of(UiLanguage::Chinese));
}

#[test]
fn english_as_designed() {
    clean(Plan::of(UiLanguage::English));
}

#[test]
fn tibetan_half_as_large_again_in_the_dark() {
    clean(Plan { text_scale: 1.5, theme: ThemeChoice::Dark, ..Plan::of(UiLanguage::Tibetan) });
}

#[test]
fn chinese_half_as_large_again_in_high_contrast() {
    clean(Plan { text_scale: 1.5, theme: ThemeChoice::Contrast, ..Plan::of(UiLanguage::Chinese) });
}

#[test]
fn english_half_as_large_again() {
    clean(Plan { text_scale: 1.5, ..Plan::of(UiLanguage::English) });
}

/// A tour that finds nothing is worth something only if it would have found it.
#[test]
fn a_proof_reader_sees_every_kind_of_fault() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let world = desk.driver.app.world_mut();
    let at = |left: f32, top: f32| Node {
        position_type: PositionType::Absolute,
        left: px(left),
        top: px(top),
        ..Node::default()
    };
    let latin = || TextFont::default().with_family("tsheg-latin");
    let ink = TextColor(Color::BLACK);
    world.spawn((Text::new("over the edge"), latin(), ink, at(-30.0, 600.0)));
    world.spawn((Text::new("one upon"), latin(), ink, at(300.0, 640.0)));
    world.spawn((Text::new("another"), latin(), ink, at(310.0, 645.0)));
    world.spawn((Text::new("faint"), latin(), TextColor(Color::srgb_u8(0xE0, 0xDC, 0xD4)), at(500.0, 640.0)));
    world.spawn((Text::new("\u{10330}"), latin(), ink, at(600.0, 640.0)));
    world
        .spawn(Node { width: px(40.0), height: px(14.0), overflow: Overflow::clip(), ..at(700.0, 640.0) })
        .with_child((Text::new("cut off on the right"), TextLayout::no_wrap(), latin(), ink));
    desk.driver.settle();
    let picture = desk.driver.picture(Surface::Desk).unwrap();
    let (_, faults) = inspect(desk.driver.app.world_mut(), Surface::Desk, &picture);
    let found = |kind, text: &str| faults.iter().any(|fault| fault.kind == kind && fault.text.contains(text));
    assert!(found(FaultKind::OutsideWindow, "over the edge"), "{faults:#?}");
    assert!(found(FaultKind::Overlapping, "one upon"), "{faults:#?}");
    assert!(found(FaultKind::LowContrast, "faint"), "{faults:#?}");
    assert!(found(FaultKind::MissingGlyph, "\u{10330}"), "{faults:#?}");
    assert!(found(FaultKind::Clipped, "cut off"), "{faults:#?}");
    assert!(found(FaultKind::Overflowing, "cut off"), "{faults:#?}");
    let innocent = ["Tashi", "Begin", "Lessons", "Progress"];
    assert!(faults.iter().all(|fault| !innocent.contains(&fault.text.as_str())), "{faults:#?}");
}
