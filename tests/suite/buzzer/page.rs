//! The page of the phones, as far as it can be judged without a browser.

use std::collections::BTreeSet;
use std::process::Command;

use tsheg::buzzer::PAGE_KEYS;
use tsheg::locale::{Locale, UiLanguage};

use crate::source;

fn page() -> String {
    ["page.html", "page.css", "page.js"].map(|file| source::read(&format!("assets/web/{file}"))).concat()
}

/// Every word that the page asks for, as the program's keys.
fn asked_for() -> BTreeSet<String> {
    let page = page();
    let quoted = page.split(['\'', '"']).filter(|text| {
        text.starts_with("page-") && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    });
    quoted.map(|word| format!("buzzer-{word}")).collect()
}

#[test]
fn the_page_asks_for_words_that_there_are_and_uses_all() {
    // Names of files and of parts of the page look like words too.
    let asked = asked_for();
    let there: BTreeSet<String> =
        PAGE_KEYS.iter().filter(|key| key.starts_with("buzzer-page-")).map(|key| (*key).to_owned()).collect();
    assert_eq!(asked, there);
    for why in ["code", "wait", "locked", "taken", "full", "removed", "elsewhere", "flood", "old"] {
        assert!(PAGE_KEYS.contains(&format!("buzzer-no-{why}").as_str()), "{why}");
    }
}

#[test]
fn every_word_is_said_in_every_language() {
    for lang in UiLanguage::ALL {
        let locale = Locale::new(lang);
        for key in PAGE_KEYS {
            let word = locale.text(key);
            assert!(!word.is_empty() && word != key, "{lang:?}: {key}");
        }
    }
}

#[test]
fn the_font_of_the_page_has_the_hanzi_of_its_words() {
    let there: BTreeSet<char> = source::read("assets/web/TshegPageHanzi.list").trim().chars().collect();
    let chinese = Locale::new(UiLanguage::Chinese);
    let words = PAGE_KEYS.iter().map(|key| chinese.text(key)).collect::<String>();
    let missing: String = words.chars().filter(|c| !c.is_ascii() && !there.contains(c)).collect();
    assert!(missing.is_empty(), "run scripts/assets page: the font lacks {missing}");
}

#[test]
fn an_old_browser_can_read_the_page() {
    let script = source::read("assets/web/page.js");
    for new in ["=>", "let ", "const ", "`", "class ", "async ", "...", "?.", "??", "Promise", "fetch("] {
        let line =
            script.lines().find(|line| line.contains(new) && !line.trim_start().starts_with(['*', '/']));
        assert_eq!(line, None, "{new} is newer than ECMAScript 5");
    }
    let style = source::read("assets/web/page.css");
    for new in ["var(--", "grid", "gap:", "inset:", "min(", "max(", "clamp("] {
        assert!(!style.contains(new), "{new} is newer than the browsers of 2016");
    }
}

#[test]
fn the_page_loads_nothing_from_elsewhere_and_makes_no_markup_of_text() {
    let page = page();
    let strange: Vec<&str> = page
        .match_indices("://")
        .map(|(place, _)| page[place..].split(['\'', '"', ' ']).next().unwrap())
        .filter(|rest| !rest.starts_with("://www.w3.org/2000/svg") && *rest != "://")
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
    for way in
        ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "new Function", "onerror="]
    {
        assert!(!page.contains(way), "{way}");
    }
}

/// The logic of the page is run by Node where there is one; nobody has to install it.
#[test]
fn the_logic_of_the_page_holds() {
    let test = source::root().join("tests/suite/buzzer/page_logic.js");
    match Command::new("node").arg(&test).output() {
        Err(_) => eprintln!("skipped: there is no node"),
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
    }
}
