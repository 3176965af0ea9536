//! The longest questions in the last row of a hall: three languages on a projector of 1280×720.

use super::*;
use bevy::prelude::UVec2;
use tsheg::app::driver::Driver;
use tsheg::app::tour::inspect::inspect;
use tsheg::contest::log::head_line;
use tsheg::contest::rules::parse;
use tsheg::contest::{Event, Recorded, Setting, Team, log};
use tsheg::lesson::library::Library;
use tsheg::lesson::{Question, Trilingual};

use crate::harness::{home, start_at};

/// So many of the longest of each kind are looked at.
const LOOKED_AT: usize = 3;

fn letters(text: &Trilingual) -> usize {
    [&text.bo, &text.zh, &text.en].iter().map(|text| text.chars().count()).sum()
}

/// How much stands on the hall's screen with the answer.
fn length(question: &Question) -> usize {
    let options = match &question.kind {
        QuestionKind::Choice { options, .. } => options.iter().map(letters).sum(),
        QuestionKind::Order { items } => items.iter().map(letters).sum(),
        _ => 0,
    };
    letters(&question.ask) + letters(&question.why) + options
}

fn has_four_options(question: &Question) -> bool {
    matches!(&question.kind, QuestionKind::Choice { options, .. } if options.len() == 4)
}

/// Writes the log of a contest of all teams that asks these questions, its first round begun.
fn keep(data: &Path, questions: Vec<tsheg::contest::QuestionRef>) {
    let text = format!(
        "(name: (bo: \"འགྲན\", zh: \"赛\", en: \"Contest\"), rounds: [(kind: Everyone, questions: Total({}), \
         points: Flat(10), seconds: 30)])",
        questions.len()
    );
    let rules = parse(Path::new("rules.ron"), text.into_bytes()).unwrap();
    let teams = (1..=4).map(|number| Team { is_numbered: true, ..Team::new(&format!("team{number}")) });
    let setting = Setting::new(rules, teams.collect(), 7, questions).unwrap();
    let begun = log::event_line(&Recorded { at: 0, event: Event::Round { round: 1 } });
    fs::create_dir_all(data.join("contests")).unwrap();
    let lines = format!("{}\n{begun}\n", head_line(&setting));
    fs::write(data.join("contests/2026-11-01-190000.jsonl"), lines).unwrap();
}

/// What is wrong with what the hall sees now.
fn faults(driver: &mut Driver) -> Vec<String> {
    let picture = driver.picture(Surface::Audience).unwrap();
    if let Ok(folder) = std::env::var("HALL_PICTURES") {
        let id = driver.app.world().resource::<Evening>().asked().unwrap_or("none").replace('/', "-");
        let is_answered = driver.app.world().resource::<Evening>().shown.answer;
        let name = if is_answered { "answer" } else { "open" };
        picture.save(Path::new(&folder).join(format!("{id}-{name}.png"))).unwrap();
    }
    let (_, found) = inspect(driver.app.world_mut(), Surface::Audience, &picture);
    found.iter().map(|fault| format!("{:?} “{}” {}", fault.kind, fault.text, fault.detail)).collect()
}

#[test]
fn the_longest_questions_fit_the_hall_in_three_languages_open_and_answered() {
    let data = TempDir::new().unwrap();
    let library = Library::read(&home().join("lessons"), Path::new("/nowhere"));
    let packs = library.packs().filter(|pack| pack.is_for_contests());
    let mut all: Vec<(usize, bool, String)> = packs
        .flat_map(|pack| pack.questions.iter().map(move |question| (pack.id.clone(), question)))
        .map(|(pack, question)| {
            (length(question), has_four_options(question), format!("{pack}/{}", question.id))
        })
        .collect();
    all.sort();
    let longest = |wanted: bool| all.iter().rev().filter(move |known| known.1 == wanted).take(LOOKED_AT);
    let questions: Vec<_> = longest(true)
        .chain(longest(false))
        .map(|(_, _, id)| tsheg::contest::QuestionRef { id: id.clone(), difficulty: 1 })
        .collect();
    assert_eq!(questions.len(), 2 * LOOKED_AT);
    let count = questions.len();
    keep(data.path(), questions);
    let mut driver = start_at(UVec2::new(1280, 720), data.path(), UiLanguage::Tibetan);
    driver.write("པདྨ");
    driver.key(KeyCode::Enter);
    for name in ["contests", "log-1", "next", "window", "languages"] {
        assert!(driver.press(name), "{name}: {:?}", driver.texts());
    }
    let mut told = Vec::new();
    for _ in 0..count {
        // Ask, start the clock, collect, show the answer.
        driver.key(KeyCode::Enter);
        driver.key(KeyCode::Enter);
        let id = driver.app.world().resource::<Evening>().asked().unwrap().to_owned();
        told.extend(faults(&mut driver).into_iter().map(|fault| format!("{id} open: {fault}")));
        for key in [KeyCode::Digit1, KeyCode::Digit3] {
            driver.key(key);
        }
        for _ in 0..200 {
            if driver.app.world().resource::<Evening>().shown.answer {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
            driver.key(KeyCode::Enter);
        }
        told.extend(faults(&mut driver).into_iter().map(|fault| format!("{id} answered: {fault}")));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
