//! The pinyin course for speakers of Tibetan: nothing of the table of pinyin is left out, what a word is tagged with is
//! in it, and every question is answered as the rules of the language room answer it. The first tag of a question
//! after `pinyin` says what it asks, and so how it is checked.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tsheg::language::Language;
use tsheg::language::mandarin::hanzi::{doubtful, is_hanzi};
use tsheg::language::mandarin::pinyin::{Syllable, Tone, parse, rewritten};
use tsheg::language::mandarin::sandhi;
use tsheg::lesson::{Pack, Question, QuestionKind, read_pack};

/// The table of initials of 汉语拼音方案.
const INITIALS: &str = "b p m f d t n l g k h j q x zh ch sh r z c s";

/// Its table of finals, with er and with the finals of zhi and zi, which it writes as i.
const FINALS: &str = "i u ü a ia ua o uo e ie üe ai uai ei uei ao iao ou iou an ian uan üan en in uen ün ang iang \
    uang eng ing ueng ong iong er -i";

/// The initials that are said with breath.
const ASPIRATED: &str = "p t k q ch c";

/// The Tibetan letters, by the initials and finals that the course calls near to them.
const NEAR: &[(&str, &str)] = &[
    ("p", "ཕ"),
    ("d", "ཏ"),
    ("k", "ཁ"),
    ("h", "ཧ"),
    ("j", "ཅ"),
    ("q", "ཆ"),
    ("x", "ཤ"),
    ("z", "ཙ"),
    ("c", "ཚ"),
    ("s", "ས"),
    ("zh", "ཀྲ"),
    ("ch", "ཁྲ"),
    ("sh", "ཧྲ"),
    ("i", "ཨི"),
];

#[test]
fn every_initial_and_every_final_is_shown() {
    let mut missing: BTreeSet<&str> = INITIALS.split(' ').chain(FINALS.split(' ')).collect();
    for pinyin in course().iter().flat_map(|pack| shown(pack).into_values()) {
        for syllable in parse(pinyin).unwrap() {
            let (initial, rest) = parts(&syllable.letters);
            missing.remove(initial);
            missing.remove(rest.as_str());
        }
    }
    assert_eq!(missing, BTreeSet::new(), "not shown by any word or example");
}

#[test]
fn the_course_is_whole() {
    for (index, pack) in course().iter().enumerate() {
        let id = &pack.id;
        assert!(id.starts_with(&format!("pinyin-{}-", index + 1)), "{id} is number {}", index + 1);
        assert_eq!(pack.teaches, Some(Language::Mandarin), "{id}");
        assert!(!pack.notes.is_empty(), "{id} explains nothing");
        assert!(pack.words.len() >= 8, "{id} has {} words", pack.words.len());
        assert!(pack.questions.len() >= 8, "{id} has {} questions", pack.questions.len());
        for note in &pack.notes {
            assert!(note.source.is_some() && note.reviewed_by.is_none(), "{id}/{}", note.id);
            assert!(!note.text.en.is_empty() && !note.examples.is_empty(), "{id}/{}", note.id);
        }
    }
}

#[test]
fn a_word_has_in_it_what_its_tags_say() {
    for pack in course() {
        for word in &pack.words {
            let syllables = parse(&word.pinyin).unwrap();
            let has = |tag: &str| match tag.split_once('-') {
                Some(("initial", wanted)) => syllables.iter().any(|s| parts(&s.letters).0 == wanted),
                Some(("final", wanted)) => syllables.iter().any(|s| parts(&s.letters).1 == wanted),
                Some(("tone", wanted)) => syllables.iter().any(|s| s.tone.number().to_string() == wanted),
                _ => match tag {
                    "neutral" => syllables.iter().any(|s| s.tone == Tone::Neutral),
                    "erhua" => syllables.iter().any(|s| s.erhua),
                    "apostrophe" => word.pinyin.contains('\''),
                    _ => true,
                },
            };
            let wrong = word.tags.iter().find(|tag| !has(tag));
            assert_eq!(wrong, None, "{} {} of {}", word.zh, word.pinyin, pack.id);
        }
    }
}

#[test]
fn a_question_asks_only_about_what_its_pack_shows() {
    for pack in course() {
        let shown = shown(pack);
        for question in &pack.questions {
            let options = match &question.kind {
                // What names a tone is no word of the lesson.
                QuestionKind::Choice { options, .. } if !asks_for_a_tone(question) => {
                    options.iter().map(|option| option.zh.as_str()).collect()
                }
                _ => Vec::new(),
            };
            let asked = quoted(&question.ask.zh).into_iter().chain(options);
            for hanzi in asked.filter(|text| text.chars().all(is_hanzi)) {
                assert!(shown.contains_key(hanzi), "{} of {}/{}", hanzi, pack.id, question.id);
            }
        }
    }
}

#[test]
fn every_answer_is_right_and_every_other_wrong() {
    let mut wrong = Vec::new();
    for pack in course() {
        for question in &pack.questions {
            if let Err(reason) = judge(question, &shown(pack)) {
                wrong.push(format!("{}/{}: {reason}", pack.id, question.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_heard_is_what_the_question_is_about() {
    let (mut heard, mut wrong) = (0, Vec::new());
    for pack in course() {
        let shown = shown(pack);
        for question in &pack.questions {
            let Some(hear) = &question.hear else { continue };
            heard += 1;
            let hears: Vec<&str> = hear.split(", ").collect();
            let mut quoted = quoted(&question.ask.zh);
            quoted.extend(asked_sound(question));
            let is_about = |(hear, named): (&&str, &&str)| {
                let sounds = shown.get(named).map(|pinyin| sandhi::written(named, pinyin, None).unwrap());
                let initial = || parse(hear).is_ok_and(|read| parts(&read[0].letters).0 == *named);
                let letters = || parse(hear).is_ok_and(|read| read[0].letters == *named);
                let last = || parse(hear).is_ok_and(|read| parts(&read[0].letters).1 == *named);
                hear == named || sounds.as_deref() == Some(hear) || letters() || initial() || last()
            };
            if !hears.iter().zip(&quoted).all(is_about)
                && !quoted.iter().any(|named| is_about((&hears[0], named)))
            {
                wrong.push(format!("{}/{}: {hear}", pack.id, question.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(heard >= 90, "only {heard} questions are asked by ear");
}

#[test]
fn no_tone_is_asked_over_printed_marks() {
    for question in course().iter().flat_map(|pack| &pack.questions) {
        let is_of_a_tone = asks_for_a_tone(question) || question.tags.iter().any(|tag| tag == "neutral");
        assert!(!is_of_a_tone || question.hear.is_some(), "{}", question.id);
    }
}

fn asks_for_a_tone(question: &Question) -> bool {
    question.tags.get(1).is_some_and(|tag| tag.starts_with("tone-"))
}

fn course() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(read_course);
    &PACKS
}

/// The packs of the course in teaching order.
fn read_course() -> Vec<Pack> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let folders = fs::read_dir(lessons).unwrap().map(|entry| entry.unwrap().path());
    let number = |folder: &Path| {
        let rest = folder.file_name()?.to_str()?.strip_prefix("pinyin-")?;
        rest.split('-').next()?.parse::<usize>().ok()
    };
    let mut numbered: Vec<_> = folders.filter_map(|folder| Some((number(&folder)?, folder))).collect();
    numbered.sort();
    let read = |folder: &Path| {
        let checked = read_pack(folder);
        assert!(checked.faults.is_empty(), "{}: {:?}", folder.display(), checked.faults);
        checked.pack.unwrap()
    };
    numbered.iter().map(|(_, folder)| read(folder)).collect()
}

/// The pinyin of all hanzi that a pack shows, in its words and on its pages.
fn shown(pack: &Pack) -> HashMap<&str, &str> {
    let words = pack.words.iter().map(|word| (word.zh.as_str(), word.pinyin.as_str()));
    let examples = pack.notes.iter().flat_map(|note| &note.examples).filter(|example| !example.zh.is_empty());
    words.chain(examples.map(|example| (example.zh.as_str(), example.pinyin.as_str()))).collect()
}

/// Whether the answer of a question is the right one, and the only one; otherwise why not.
fn judge(question: &Question, shown: &HashMap<&str, &str>) -> Result<(), String> {
    let tag = question.tags.get(1).ok_or("nothing says what it asks")?;
    let quoted = quoted(&question.ask.zh);
    let first = || quoted.first().copied().or_else(|| asked_sound(question)).ok_or("nothing is quoted");
    match (&question.kind, tag.as_str()) {
        (QuestionKind::Choice { options, answer }, tag) if tag.starts_with("tone-") => {
            let tone = only_syllable(first()?)?.tone.number();
            let names: Vec<&str> = options.iter().map(|option| option.zh.as_str()).collect();
            expect(names == ["第一声", "第二声", "第三声", "第四声"], || format!("{names:?}"))?;
            let told = tag == format!("tone-{tone}") && *answer + 1 == usize::from(tone);
            expect(told, || format!("its tone is {tone}"))
        }
        (QuestionKind::TrueFalse(said), "neutral") => {
            let syllables = parse(first()?).map_err(|fault| fault.to_string())?;
            let is_there = syllables.iter().any(|syllable| syllable.tone == Tone::Neutral);
            expect(is_there == *said, || format!("a neutral tone is there: {is_there}"))
        }
        (QuestionKind::Choice { options, answer }, tag) => {
            let options: Vec<&str> = options.iter().map(|option| option.zh.as_str()).collect();
            let is_right = |option: &str| is_right(tag, option, first().ok(), shown);
            let right: Vec<usize> = (0..options.len()).filter(|index| is_right(options[*index])).collect();
            expect(right == [*answer], || format!("{right:?} of {options:?} are right"))
        }
        (QuestionKind::TrueFalse(said), "breath") => {
            let initial = first()?;
            expect(has(ASPIRATED, initial) == *said, || format!("{initial} is said to have breath: {said}"))
        }
        (QuestionKind::TrueFalse(said), tag) if tag.starts_with("same-") => {
            let [one, other] = quoted[..] else { return Err("it needs two words".into()) };
            let (one, other) = (only_syllable(shown[one])?, only_syllable(shown[other])?);
            let same = match tag {
                "same-initial" => parts(&one.letters).0 == parts(&other.letters).0,
                "same-final" => parts(&one.letters).1 == parts(&other.letters).1,
                _ => one.tone == other.tone,
            };
            expect(same == *said, || format!("{one} and {other}"))
        }
        (QuestionKind::Text { accepted }, "write") => {
            let hanzi = first()?;
            let wrong = accepted.iter().find(|pinyin| !spells(pinyin, hanzi));
            expect(wrong.is_none() && accepted.iter().any(|pinyin| pinyin == shown[hanzi]), || {
                format!("{accepted:?} for {hanzi}")
            })
        }
        (QuestionKind::Number { value, .. }, "syllables") => {
            let syllables = parse(first()?).map_err(|fault| fault.to_string())?.len();
            expect(value.to_string() == syllables.to_string(), || format!("it has {syllables}"))
        }
        (QuestionKind::TrueFalse(_) | QuestionKind::Number { .. }, "fact") => Ok(()),
        (_, tag) => Err(format!("{tag} is asked in another way")),
    }
}

fn is_right(tag: &str, option: &str, asked: Option<&str>, shown: &HashMap<&str, &str>) -> bool {
    let syllables = parse(option);
    let asked = asked.unwrap_or_default();
    match tag.split_once('-').unwrap_or((tag, "")) {
        ("ending", end) => shown
            .get(option)
            .is_some_and(|pinyin| only_syllable(pinyin).is_ok_and(|s| s.letters.ends_with(end))),
        ("near", _) => NEAR.contains(&(asked, option)),
        ("which", _) => spells(asked, option),
        ("read", _) => spells(option, asked),
        // A mark on the wrong letter is no pinyin; nor is a spelling that the rules would write otherwise.
        ("mark" | "spelling", _) => syllables.is_ok() && rewritten(option).as_deref() == Ok(option),
        ("spoken", _) => sandhi::written(asked, shown[asked], None).as_deref() == Ok(option),
        _ => false,
    }
}

/// Whether a dictionary reads the hanzi so.
fn spells(pinyin: &str, hanzi: &str) -> bool {
    doubtful(hanzi, pinyin).is_ok_and(|doubts| doubts.is_empty())
}

fn expect(is_right: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if is_right { Ok(()) } else { Err(otherwise()) }
}

fn only_syllable(pinyin: &str) -> Result<Syllable, String> {
    let mut syllables = parse(pinyin).map_err(|fault| fault.to_string())?;
    let only = syllables.pop().filter(|_| syllables.is_empty());
    only.ok_or_else(|| format!("{pinyin} is more than a syllable"))
}

/// What stands between quotation marks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| Some(rest.split_once('”')?.0)).collect()
}

/// The initial or final that a question names, which its Chinese does not quote.
fn asked_sound(question: &Question) -> Option<&str> {
    quoted(&question.ask.en).first().copied()
}

fn has(list: &str, wanted: &str) -> bool {
    list.split(' ').any(|one| one == wanted)
}

/// A syllable as the tables of the scheme part it: the initial, which may be none, and the final in full, so that yue
/// is üe, qu is q and ü, and gui is g and uei. The finals of zhi and zi are `-i`.
fn parts(letters: &str) -> (&str, String) {
    if let Some(rest) = letters.strip_prefix('y') {
        let full = match rest.strip_prefix('u') {
            Some(rest) => format!("ü{rest}"),
            None if rest.starts_with('i') => rest.to_owned(),
            None => format!("i{rest}"),
        };
        return ("", full);
    }
    if let Some(rest) = letters.strip_prefix('w') {
        return ("", if rest == "u" { rest.to_owned() } else { format!("u{rest}") });
    }
    let longest = |size: usize| letters.get(..size).filter(|start| has(INITIALS, start));
    let initial = longest(2).or_else(|| longest(1)).unwrap_or_default();
    let rest = &letters[initial.len()..];
    let full = match (initial, rest) {
        ("j" | "q" | "x", _) if rest.starts_with('u') => rest.replacen('u', "ü", 1),
        ("zh" | "ch" | "sh" | "r" | "z" | "c" | "s", "i") => "-i".to_owned(),
        (_, "iu") => "iou".to_owned(),
        (_, "ui") => "uei".to_owned(),
        (_, "un") => "uen".to_owned(),
        _ => rest.to_owned(),
    };
    (initial, full)
}
