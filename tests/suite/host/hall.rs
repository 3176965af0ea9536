//! What the hall reads: languages in turn, the names of teams, who was right, the final standing.

use std::time::Duration;

use super::*;
use tsheg::app::evening::{HallBody, hall};

impl Desk {
    fn seen_in_the_hall(&mut self, words: &str) -> bool {
        self.driver.texts_on(Surface::Audience).iter().any(|text| text.contains(words))
    }
}

/// Chooses that the hall reads in languages in turn.
fn in_turn(desk: &mut Desk) {
    for _ in 0..3 {
        desk.driver.key(KeyCode::KeyL);
    }
    assert!(desk.says("one language after the other"), "{:?}", desk.driver.texts());
}

#[test]
fn the_hall_reads_in_one_language_after_the_other_while_the_desk_stays_as_it_is() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    assert!(desk.driver.press("window"));
    in_turn(&mut desk);
    desk.go_on_to(|step| matches!(step, Step::Go | Step::Rule(_)));
    let (ask, why) = {
        let evening = desk.evening();
        let (_, question) = evening.question(evening.asked().unwrap()).unwrap();
        (question.ask_by_ear(), question.why.clone())
    };
    assert!(desk.seen_in_the_hall(&ask.bo) && !desk.seen_in_the_hall(&ask.zh), "Tibetan first, and alone");
    for next in [&ask.zh, &ask.en] {
        let turned = (0..500).any(|_| {
            std::thread::sleep(Duration::from_millis(20));
            desk.driver.settle();
            desk.seen_in_the_hall(next)
        });
        assert!(turned, "{:?}", desk.driver.texts_on(Surface::Audience));
        assert!(!desk.seen_in_the_hall(&ask.bo));
        let whys = [&why.bo, &why.zh, &why.en].into_iter().filter(|why| !why.is_empty());
        assert!(!whys.into_iter().any(|why| desk.seen_in_the_hall(why)), "not the answer");
        assert!(desk.says(&ask.en), "the desk reads in its own language");
    }
}

#[test]
fn a_team_without_a_name_is_called_by_its_number_in_the_language_of_whoever_reads() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    assert!(desk.driver.press("window"));
    assert!(desk.says("Team 2"));
    assert!(desk.seen_in_the_hall("第 2 队"), "{:?}", desk.driver.texts_on(Surface::Audience));
    in_turn(&mut desk);
    assert!(desk.seen_in_the_hall("རུ་ཁག་ 2") && !desk.seen_in_the_hall("第 2 队"));
}

#[test]
fn the_hall_is_told_who_was_right_and_at_the_end_what_evening_it_was() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("buzzer");
    assert!(desk.driver.press("window"));
    desk.go_on_to(|step| *step == Step::Go);
    desk.driver.key(KeyCode::Enter);
    desk.driver.key(KeyCode::Digit3);
    desk.driver.key(KeyCode::KeyY);
    assert!(desk.seen_in_the_hall("第 3 队 +"), "{:?}", desk.driver.texts_on(Surface::Audience));
    desk.go_on_to(|step| *step == Step::Go);
    assert!(!desk.seen_in_the_hall("第 3 队 +"), "that was another question");
    desk.driver.key(KeyCode::Enter);
    desk.driver.key(KeyCode::Digit1);
    desk.driver.key(KeyCode::KeyN);
    if desk.evening().step() == Step::Wait {
        desk.driver.app.world_mut().write_message(tsheg::app::evening::Play::TimeUp);
        desk.driver.settle();
    }
    if desk.evening().contest().state().phase == Phase::Decided {
        assert!(desk.seen_in_the_hall("没有队答对"), "{:?}", desk.driver.texts_on(Surface::Audience));
    }
    desk.driver.app.world_mut().write_message(tsheg::app::evening::Play::End);
    desk.driver.settle();
    let evening = desk.evening();
    let seen = hall(evening, &evening.hall_locales(UiLanguage::English, tsheg::locale::Digits::Latin));
    assert!(matches!(seen.body, HallBody::Places(_)), "{:?}", seen.body);
    assert_eq!(seen.round[0], evening.contest().setting().rules().name.zh, "not the last round");
}

#[test]
fn a_rule_card_that_is_asked_for_too_early_says_why_it_does_not_come() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    desk.driver.key(KeyCode::KeyK);
    desk.driver.key(KeyCode::KeyK);
    desk.go_on_to(|step| matches!(step, Step::Go | Step::Rule(_)));
    let why = "The hall sees the rule card once it is decided";
    assert!(!desk.says(why));
    desk.driver.key(KeyCode::KeyK);
    assert!(desk.says(why), "{:?}", desk.driver.texts());
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    desk.driver.key(KeyCode::KeyY);
    assert!(!desk.says(why));
    desk.driver.key(KeyCode::KeyK);
    assert!(desk.evening().shown.card && !desk.says(why));
}
