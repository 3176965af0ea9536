//! What is decided beside the answers, by keyboard alone: points, protests, players, names; the phones that stay on.

use super::*;

impl Desk {
    /// Opens what the judges decide about a team.
    fn judge(&mut self, team: KeyCode) {
        self.driver.key(KeyCode::KeyM);
        self.driver.key(KeyCode::KeyA);
        self.driver.key(team);
    }
}

#[test]
fn judges_give_and_take_points_by_key() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    let before = desk.scores();
    desk.judge(KeyCode::Digit2);
    assert!(desk.says("What about Team 2?"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Digit3);
    desk.driver.key(KeyCode::Digit4);
    assert_eq!(desk.scores()[1], before[1] + 15);
    desk.driver.key(KeyCode::Digit1);
    assert_eq!(desk.scores()[1], before[1] + 5);
    // Esc goes back step by step, and Enter then does what comes next.
    desk.driver.key(KeyCode::Escape);
    assert!(desk.says("Which team is it about?"));
    desk.driver.key(KeyCode::Escape);
    assert!(desk.controls_are(&["next"]), "{:?}", desk.driver.controls());
    assert_eq!(desk.screen(), Screen::Contest);
}

#[test]
fn a_protest_is_made_and_upheld_by_key() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    let Step::Rule(teams) = desk.evening().step() else { panic!("somebody answers") };
    let team = teams[0];
    let before = desk.scores();
    desk.driver.key(KeyCode::KeyN);
    let wrong = desk.scores();
    desk.judge([KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4][team]);
    desk.driver.key(KeyCode::Digit5);
    assert!(desk.says(&format!("Team {} protests", team + 1)), "{:?}", desk.driver.texts());
    assert_eq!(desk.scores(), wrong, "nothing is decided yet");
    desk.driver.key(KeyCode::KeyY);
    assert!(desk.scores()[team] > before[team], "{:?}", desk.scores());
}

#[test]
fn a_team_is_renamed_on_every_screen() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    assert!(desk.driver.press("window"));
    desk.judge(KeyCode::Digit1);
    desk.driver.key(KeyCode::Digit8);
    desk.driver.write("Snow Lion");
    desk.driver.key(KeyCode::Enter);
    let shown = desk.driver.texts();
    let shows = |name: &str| shown.iter().any(|text| text == name);
    assert!(shows("Snow Lion") && !shows("Team 1"), "{shown:?}");
    assert!(desk.says("Team 1 is now called Snow Lion"), "the log says whose name it was");
    assert!(desk.driver.texts_on(Surface::Audience).iter().any(|text| text == "Snow Lion"));
    // No two teams have one name.
    desk.judge(KeyCode::Digit2);
    desk.driver.key(KeyCode::Digit8);
    desk.driver.write("snow lion");
    desk.driver.key(KeyCode::Enter);
    assert!(desk.says("Another team is called"), "{:?}", desk.driver.texts());
}

#[test]
fn phones_are_turned_off_only_by_a_second_key() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("buzzer");
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    desk.driver.app.world_mut().write_message(PhonesWanted::On(Some(here)));
    desk.driver.settle();
    desk.driver.key(KeyCode::KeyM);
    desk.driver.key(KeyCode::KeyI);
    assert!(desk.evening().phones().is_some() && desk.says("Turn the phones off?"));
    desk.driver.key(KeyCode::KeyI);
    assert!(desk.evening().phones().is_some() && !desk.says("Turn the phones off?"), "left on");
    desk.driver.key(KeyCode::KeyZ);
    assert!(desk.evening().phones().is_some(), "nobody asked");
    desk.driver.key(KeyCode::KeyI);
    desk.driver.key(KeyCode::KeyZ);
    wait_until(&mut desk, |evening| evening.phones().is_none());
}

impl Desk {
    fn controls_are(&mut self, wanted: &[&str]) -> bool {
        let controls = self.driver.controls();
        wanted.iter().all(|name| controls.iter().any(|control| control == name))
    }
}
