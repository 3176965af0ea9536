//! What a contest is set up with, and the list of contests.

use super::*;
use tsheg::app::evening::Plan;

impl Desk {
    fn set_up(&mut self) {
        self.open(Screen::Contests);
        self.open(Screen::ContestSetup);
    }

    fn plan(&self) -> &Plan {
        self.driver.app.world().resource::<Plan>()
    }
}

#[test]
fn all_rules_and_lessons_have_keys() {
    let mut desk = host(UiLanguage::English);
    desk.set_up();
    desk.driver.key(KeyCode::KeyQ);
    let tenth = tsheg::contest::rules::presets()[9].id;
    assert_eq!(desk.plan().chosen, tenth);
    desk.driver.key(KeyCode::KeyA);
    assert_eq!(desk.plan().without.len(), 1, "the first lesson is left out");
    desk.driver.key(KeyCode::KeyA);
    assert!(desk.plan().without.is_empty());
}

#[test]
fn players_are_named_and_one_of_them_is_exchanged_at_the_console() {
    let mut desk = host(UiLanguage::English);
    desk.set_up();
    assert!(desk.driver.press("rules-school"));
    desk.driver.key(KeyCode::KeyP);
    assert!(desk.driver.press("team-0"));
    for names in ["Snow", "Dolma, Tashi", "Pema"] {
        desk.driver.write(names);
        // From field to field.
        desk.driver.key(KeyCode::Tab);
    }
    assert!(desk.driver.press("begin-contest"));
    assert_eq!(desk.screen(), Screen::Contest, "{:?}", desk.driver.texts());
    let playing = |desk: &Desk| desk.evening().contest().state().lineups[0].playing.clone();
    assert_eq!(playing(&desk), ["Dolma", "Tashi"]);
    // Before the first round, Tashi gives way to Pema.
    for key in
        [KeyCode::KeyM, KeyCode::KeyA, KeyCode::Digit1, KeyCode::Digit7, KeyCode::Digit2, KeyCode::Digit1]
    {
        desk.driver.key(key);
    }
    assert_eq!(playing(&desk), ["Dolma", "Pema"], "{:?}", desk.driver.texts());
}

#[test]
fn rules_of_the_hosts_own_are_offered_and_what_is_wrong_with_them_is_told_by_line() {
    let mut desk = host(UiLanguage::English);
    let folder = desk.folder().join("rules");
    fs::create_dir_all(&folder).unwrap();
    let rules = "(name: (bo: \"འགྲན\", zh: \"我们的\", en: \"Our own evening\"),\n\
                 rounds: [(kind: Required, questions: Each(1), points: Flat(7))])";
    fs::write(folder.join("ours.ron"), rules).unwrap();
    fs::write(folder.join("slip.ron"), rules.replace("Each(1)", "Each(0)")).unwrap();
    desk.set_up();
    assert!(desk.says("Our own evening"), "{:?}", desk.driver.texts());
    assert!(desk.says("slip.ron, line 2:"), "{:?}", desk.driver.texts());
    assert!(desk.driver.press("rules-ours.ron"));
    assert!(desk.driver.press("begin-contest"));
    assert_eq!(desk.evening().contest().setting().rules().name.en, "Our own evening");
}

#[test]
fn two_teams_of_one_name_do_not_begin() {
    let mut desk = host(UiLanguage::English);
    desk.set_up();
    for field in ["team-0", "team-2"] {
        assert!(desk.driver.press(field));
        desk.driver.write("Snow Lion");
    }
    assert!(desk.driver.press("begin-contest"));
    assert_eq!(desk.screen(), Screen::ContestSetup);
    assert!(desk.says("Another team is called “Snow Lion”"), "{:?}", desk.driver.texts());
}

#[test]
fn all_contests_can_be_reached_and_a_log_that_cannot_be_read_says_why() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    let file = desk.evening().file();
    let file = file.or_else(|| evening_logs(desk.folder()).ok()?.into_iter().next()).unwrap();
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    for day in 10..30 {
        fs::copy(&file, file.with_file_name(format!("2020-01-{day}-190000.jsonl"))).unwrap();
    }
    fs::write(file.with_file_name("2020-01-31-190000.jsonl"), "no log\n").unwrap();
    desk.open_again();
    for _ in 0..500 {
        if desk.says("2020-01-31") {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
        desk.driver.settle();
    }
    assert!(desk.says("2020-01-31-190000.jsonl") && desk.says("Line 1:"), "{:?}", desk.driver.texts());
    assert!(!desk.says("2020-01-10"));
    desk.driver.key(KeyCode::KeyO);
    desk.driver.key(KeyCode::KeyO);
    assert!(desk.says("2020-01-10"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Digit4);
    assert_eq!(desk.screen(), Screen::Contest, "{:?}", desk.driver.texts());
}

impl Desk {
    /// Leaves the list of contests and comes back to it.
    fn open_again(&mut self) {
        self.driver.key(KeyCode::Escape);
        assert_eq!(self.screen(), Screen::Home);
        self.open(Screen::Contests);
    }
}

#[test]
fn a_table_tells_how_every_question_did_in_all_contests() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    let asked = desk.evening().asked().unwrap().to_owned();
    desk.driver.key(KeyCode::KeyY);
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Contests);
    desk.driver.key(KeyCode::KeyT);
    let told = desk.driver.texts().into_iter().find(|text| text.contains("questions.csv"));
    let told = told.unwrap_or_else(|| panic!("{:?}", desk.driver.texts()));
    let file = told.split(" stands in ").nth(1).unwrap().trim();
    let table = fs::read_to_string(file).unwrap();
    assert!(table.lines().any(|line| line.contains(&asked) && line.contains(",1,1,1,0,")), "{table}");
}
