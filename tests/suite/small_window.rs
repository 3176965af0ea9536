//! A window of 800×600 with text at 150 %, which is smaller than is promised: a long title finds room beside the switch
//! of languages.

use bevy::prelude::{KeyCode, UVec2};
use tempfile::TempDir;
use tsheg::app::driver::Driver;
use tsheg::app::icons;
use tsheg::app::lessons::Lessons;
use tsheg::app::storage::CurrentSettings;
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::inspect;
use tsheg::lesson::{PACK_FILE, Pack};
use tsheg::locale::{Locale, UiLanguage};

use crate::harness::start_at;

fn at_home(data: &TempDir, lang: UiLanguage) -> Driver {
    let mut driver = start_at(UVec2::new(800, 600), data.path(), lang);
    driver.write("Tashi");
    driver.key(KeyCode::Enter);
    driver.app.world_mut().resource_mut::<CurrentSettings>().settings.text_scale = 1.5;
    driver.redraw();
    driver
}

/// What is wrong with what is seen now.
fn faults(driver: &mut Driver) -> Vec<String> {
    let picture = driver.picture(Surface::Desk).unwrap();
    let (_, found) = inspect(driver.app.world_mut(), Surface::Desk, &picture);
    found
        .iter()
        .map(|fault| format!("{:?} “{}” {} {:?}", fault.kind, fault.text, fault.detail, fault.place))
        .collect()
}

fn title(pack: &Pack, lang: UiLanguage) -> &str {
    match lang {
        UiLanguage::Tibetan => &pack.title.bo,
        UiLanguage::Chinese => &pack.title.zh,
        UiLanguage::English => &pack.title.en,
    }
}

#[test]
fn the_longest_title_of_a_lesson_fits_beside_the_switch() {
    for lang in UiLanguage::ALL {
        let data = TempDir::new().unwrap();
        let mut driver = at_home(&data, lang);
        let lessons = driver.app.world().resource::<Lessons>().library.clone();
        let longest = lessons.packs().max_by_key(|pack| title(pack, lang).chars().count()).unwrap();
        driver.press("packs");
        driver.press(&format!("pack-{}", longest.id));
        assert!(driver.texts().iter().any(|text| text == title(longest, lang)), "{:?}", driver.texts());
        assert_eq!(faults(&mut driver), [""; 0], "{lang:?}: the page of {}", longest.id);
    }
}

#[test]
fn a_title_of_several_lines_fits_on_the_page_of_its_author() {
    const TITLE: &str =
        "Words for the market, the bus station, the hospital and the school, second part of three";
    let data = TempDir::new().unwrap();
    let folder = data.path().join("lessons/mine");
    std::fs::create_dir_all(&folder).unwrap();
    let pack = format!(
        "(format: 1, id: \"mine\", title: (bo: \"ཆུ\", zh: \"水\", en: \"{TITLE}\"), authors: [\"A\"], \
         licence: \"CC0-1.0\", words: [(id: \"water\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], \
         en: [\"water\"], source: \"s\")])"
    );
    std::fs::write(folder.join(PACK_FILE), pack).unwrap();
    let mut driver = at_home(&data, UiLanguage::English);
    driver.press("packs");
    driver.press("write");
    driver.drop_file(&folder);
    assert!(driver.texts().iter().any(|text| text == TITLE), "{:?}", driver.texts());
    assert_eq!(faults(&mut driver), [""; 0]);
}

#[test]
fn a_dialogue_with_a_word_looked_up_fits() {
    for lang in UiLanguage::ALL {
        let data = TempDir::new().unwrap();
        let mut driver = at_home(&data, lang);
        driver.press("texts");
        assert_eq!(faults(&mut driver), [""; 0], "{lang:?}: the list of texts");
        driver.press("text-say-road-to-the-hospital");
        driver.key(KeyCode::ArrowDown);
        driver.key(KeyCode::ArrowRight);
        assert!(driver.controls().contains(&"word-0".to_owned()), "{:?}", driver.texts());
        assert_eq!(faults(&mut driver), [""; 0], "{lang:?}: a line of a dialogue");
    }
}

/// Whether a text is seen, all of it in the window.
fn sees(driver: &mut Driver, wanted: &str) -> bool {
    let picture = driver.picture(Surface::Desk).unwrap();
    let (texts, _) = inspect(driver.app.world_mut(), Surface::Desk, &picture);
    texts.iter().any(|seen| seen.text == wanted && !seen.scrolled && seen.place[1] + seen.place[3] < 602.0)
}

#[test]
fn the_way_on_stays_in_sight_and_what_is_below_is_told() {
    let more = icons::CHEVRON_DOWN.to_string();
    for lang in UiLanguage::ALL {
        let data = TempDir::new().unwrap();
        let mut driver = at_home(&data, lang);
        let go_on = Locale::new(lang).text("drill-continue");
        driver.press("packs");
        assert!(sees(&mut driver, &more), "{lang:?}: the list goes on");
        while driver.scroll_on() {}
        assert!(!sees(&mut driver, &more), "{lang:?}: it is at its end");
        // Who reads Chinese learns Tibetan.
        let learnt = if lang == UiLanguage::Chinese { "bo" } else { "zh" };
        driver.press(&format!("pack-grammar-{learnt}-1"));
        driver.press("practise");
        assert!(sees(&mut driver, &go_on), "{lang:?}: a long page");
        assert!(sees(&mut driver, &more), "{lang:?}: the page goes on");
        assert_eq!(faults(&mut driver), [""; 0], "{lang:?}: a long page");
    }
}

#[test]
fn a_title_of_three_lines_is_whole_in_the_list_of_lessons() {
    const TITLE: &str =
        "Words for the market, the bus station, the hospital and the school, part two of three";
    let data = TempDir::new().unwrap();
    let folder = data.path().join("lessons/mine");
    std::fs::create_dir_all(&folder).unwrap();
    let pack = format!(
        "(format: 1, id: \"mine\", title: (bo: \"ཆུ\", zh: \"水\", en: \"{TITLE}\"), authors: [\"A\"], \
         licence: \"CC0-1.0\", words: [(id: \"water\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], \
         en: [\"water\"], source: \"s\")])"
    );
    std::fs::write(folder.join(PACK_FILE), pack).unwrap();
    let mut driver = at_home(&data, UiLanguage::English);
    driver.press("packs");
    assert!(driver.texts().iter().any(|text| text == TITLE), "{:?}", driver.texts());
    assert_eq!(faults(&mut driver), [""; 0]);
    while driver.scroll_on() {
        assert_eq!(faults(&mut driver), [""; 0]);
    }
}
