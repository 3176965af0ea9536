//! Whole packs, as a teacher would write them: right ones, wrong ones, and files that are no packs.

mod any;
mod files;
mod notes;
mod shapes;
pub(super) mod written;

use std::path::Path;

use super::*;
use crate::explain::Explain;

/// What stands before and after the sections of a pack that is right.
const HEAD: &str = "(\n    format: 1,\n    id: \"demo\",\n    title: (bo: \"དཔེ\", zh: \"例子\", en: \"Demo\"),\n    \
                    authors: [\"A. Teacher\"], licence: \"CC0-1.0\",\n";

/// Returns a pack named `demo` with these sections, the first of them on line 6.
fn demo(sections: &str) -> String {
    format!("{HEAD}{sections}\n)\n")
}

/// Writes `pack.ron` into a folder `demo` inside `parent`, and reads it.
fn read_written(parent: &Path, text: impl AsRef<[u8]>) -> Checked {
    let folder = parent.join("demo");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(PACK_FILE), text).expect("a pack");
    read_pack(&folder)
}

fn read(text: impl AsRef<[u8]>) -> Checked {
    let parent = tempfile::tempdir().expect("a folder");
    read_written(parent.path(), text)
}

/// Each fault as `line:column severity message-id argument=value …`, hints after an arrow.
fn told(checked: &Checked) -> Vec<String> {
    let write = |args: Vec<(&'static str, String)>| {
        args.into_iter().map(|(name, value)| format!(" {name}={value}")).collect::<Vec<_>>().concat()
    };
    checked
        .faults
        .iter()
        .map(|fault| {
            let hint =
                fault.hint().filter(|hint| hint.id.ends_with("-near-hint") || hint.id == "pack-write-hint");
            let hint = hint.map(|hint| format!(" →{}", write(hint.args))).unwrap_or_default();
            format!(
                "{}:{} {} {}{}{hint}",
                fault.line,
                fault.column,
                fault.severity.as_str(),
                fault.message_id(),
                write(fault.message_args())
            )
        })
        .collect()
}

#[test]
fn a_pack_that_is_right_has_no_faults_and_all_its_parts() {
    let text = demo(
        r#"
    level: "HSK 1",
    words: [
        (id: "water", zh: "水", pinyin: "shuǐ", bo: ["ཆུ"], en: ["water"], picture: "💧", tags: ["nature"],
         source: "Sun 1991 no. 13"),
    ],
    sentences: [
        (id: "drink", zh: "我喝水。", pinyin: "wǒ hē shuǐ", bo: "ང་ཆུ་འཐུང་།", en: "I drink water.",
         parts: [("我", "ང་"), ("喝", "འཐུང་"), ("水", "ཆུ་")], reviewed_by: "B. Reader"),
    ],
    stories: [
        (id: "story", title: (bo: "ཆུ", zh: "水", en: "Water"), source: "the author",
         lines: [(zh: "水。", pinyin: "shuǐ", bo: "ཆུ།", en: "Water.")], questions: ["how-many"]),
    ],
    speeches: [
        (id: "speech", title: (bo: "ཆུ", zh: "水", en: "Water"), seconds: 180, source: "the author",
         lines: [(zh: "水。", pinyin: "shuǐ", bo: "ཆུ།", en: "Water.")]),
    ],
    questions: [
        (id: "how-many", ask: (bo: "ག་ཚོད།", zh: "多少？", en: "How many?"),
         kind: Number(value: 8848.86, tolerance: 1, unit: (bo: "སྨི", zh: "米", en: "metres")),
         why: (bo: "ཆུ།", zh: "水", en: "Water"), source: "a book", difficulty: 2),
        (id: "which", ask: (bo: "གང་།", zh: "哪个？", en: "Which?"),
         kind: Choice(options: [(bo: "ཆུ", zh: "水", en: "water"), (bo: "མེ", zh: "火", en: "fire")], answer: 2),
         why: (bo: "ཆུ།", zh: "水", en: "Water"), source: "a book"),
        (id: "true", ask: (bo: "ཨེ་རེད།", zh: "对吗？", en: "Is it?"), kind: TrueFalse(false),
         why: (bo: "ཆུ།", zh: "水", en: "Water"), source: "a book"),
        (id: "order", ask: (bo: "གོ་རིམ།", zh: "顺序？", en: "Order?"),
         kind: Order(items: [(bo: "གཅིག", zh: "一", en: "one"), (bo: "གཉིས", zh: "二", en: "two")]),
         why: (bo: "ཆུ།", zh: "水", en: "Water"), source: "a book"),
        (id: "text", ask: (bo: "ག་རེ།", zh: "什么？", en: "What?"), kind: Text(accepted: ["ཆུ", "水", "water"]),
         why: (bo: "ཆུ།", zh: "水", en: "Water"), source: "a book"),
    ],"#,
    );
    let checked = read(text);
    assert_eq!(told(&checked), [""; 0]);
    let pack = checked.pack.expect("a pack without faults");
    assert_eq!((pack.id.as_str(), pack.level.as_deref()), ("demo", Some("HSK 1")));
    assert_eq!(pack.words[0].picture, Some(Picture::Emoji("💧".to_owned())));
    assert_eq!(pack.sentences[0].parts.len(), 3);
    assert_eq!(pack.stories[0].questions, ["how-many"]);
    assert_eq!((pack.speeches[0].seconds, pack.unreviewed()), (180, 0));
    let kinds: Vec<_> = pack.questions.iter().map(|question| &question.kind).collect();
    assert!(matches!(kinds[0], QuestionKind::Number { tolerance, unit: Some(_), .. } if *tolerance > 0.9));
    assert!(matches!(kinds[1], QuestionKind::Choice { answer: 1, options } if options.len() == 2));
    assert_eq!(kinds[2], &QuestionKind::TrueFalse(false));
    assert_eq!((pack.questions[0].difficulty, pack.questions[1].difficulty), (2, 1));
}

#[test]
fn every_fault_of_a_pack_is_told_in_one_run_with_its_place() {
    let text = demo(
        r#"    words: [
        (id: "water", zh: "水", pinyin: "shuǐ", bo: ["ཆུ་"], en: ["water"], colour: "blue", source: "S"),
        (id: "water", zh: "火, pinyin: "huǒ", bo: ["མེ"], en: ["fire"], source: "S"),
        (id: "My Word", zh: "山", pinin: "shān", bo: ["རི"], en: "mountain", source: "S"),
        (id: "tree" zh: "树", pinyin: "shuu", bo: ["ཤིང"], en: ["tree"], source: "S"),
        (id: "bird", zh: "鸟", pinyin: "niǎo", bo: ["བཞཀ", "སོོ"], en: ["bird"], source: "S"),
        (id: "hot-water", zh: "水", pinyin: "shuǐ", bo: ["ཆུ"], en: [], picture: "../a.png", audio: "b.wav"),
        (id: "three", zh: "三", pinyin: "sān sì", bo: ["གསུམ་་པ"], en: [""], source: "S"),
    ],
    questions: [
        (id: "q", ask: (bo: "གང་།", zh: "哪个？", en: "Which?"), kind: Chioce(options: []), difficulty: 7),
        (id: "r", ask: (bo: "གང་།", zh: "哪个？", en: "Which?"), source: "S", why: (zh: "水"),
         kind: Choice(options: [(bo: "ཆུ", zh: "水", en: "a"), (bo: "མེ", zh: "水", en: "b")], answer: 3)),
    ],
    stories: [(id: "s", title: "A story", lines: [], questions: ["qq"], source: "S")],"#,
    );
    let checked = read(text);
    assert!(checked.pack.is_none());
    let expected = "\
7:56 warning pack-final-tsheg mended=ཆུ → mended=ཆུ
7:76 error pack-unknown-field found=colour
8:14 error pack-duplicate-id id=water line=7
8:27 error pack-syntax-unclosed-text
9:14 error pack-bad-id found=My Word → mended=my-word
9:34 error pack-unknown-field found=pinin → near=pinyin
9:65 error pack-wrong-type expected=texts found=text
10:20 error pack-syntax-missing-comma
10:39 error pinyin-not-a-syllable-but found=shuu hint=shua
11:53 error pack-illegal-syllable syllable=བཞཀ
11:60 error pack-illegal-syllable syllable=སོོ
12:9 warning pack-unreviewed count=1
12:31 warning pack-word-twice zh=水 bo=ཆུ line=7
12:81 error pack-outside-folder path=../a.png
12:100 error pack-no-such-file path=audio/b.wav
13:40 error hanzi-no-hanzi syllable=sì
13:61 error normal-doubled-tsheg
13:72 error pack-empty-text
16:9 error pack-missing-field name=why
16:9 error pack-missing-field name=source
16:69 error pack-unknown-kind found=Chioce → near=Choice
16:102 error pack-out-of-range found=7 least=1 most=3
17:81 error pack-missing-field name=bo
17:81 warning pack-without-english count=2
18:63 error pack-same-twice text=水 line=18
18:102 error pack-out-of-range found=3 least=1 most=2
20:32 error pack-wrong-type expected=trilingual found=text
20:50 error pack-too-few found=0 least=1
20:66 error pack-unknown-question id=qq";
    assert_eq!(told(&checked).join("\n"), expected);
}

#[test]
fn warnings_do_not_keep_a_pack_back() {
    let checked = read(demo(
        r#"    words: [
        (id: "a", zh: "水", pinyin: "shuǐ", bo: ["ཆུ་"], en: ["water"]),
        (id: "b", zh: "水", pinyin: "shuǐ", bo: ["ཆུ"], en: ["water "]),
    ],"#,
    ));
    assert_eq!(
        told(&checked),
        [
            "7:9 warning pack-unreviewed count=2",
            "7:52 warning pack-final-tsheg mended=ཆུ → mended=ཆུ",
            "8:23 warning pack-word-twice zh=水 bo=ཆུ line=7",
            "8:61 warning pack-loose-spaces mended=water → mended=water",
        ]
    );
    let pack = checked.pack.expect("warnings only");
    assert_eq!(pack.words[1].en, ["water"]);
    assert_eq!(pack.unreviewed(), 2);
    assert_eq!(checked.faults.len(), 4);
}

#[test]
fn traditional_characters_loans_and_ellipses_are_told_and_kept() {
    let checked = read(demo(
        r#"    words: [
        (id: "a", zh: "學生", pinyin: "xuésheng", bo: ["སློབ་མ"], en: ["pupil"], source: "S"),
        (id: "b", zh: "蓝毗尼", pinyin: "Lánpíní", bo: ["ལུམྦི"], en: ["Lumbini"], source: "S"),
        (id: "c", zh: "吉祥", pinyin: "jíxiáng", bo: ["སྭསྟི"], en: ["good luck"], source: "S"),
        (id: "d", zh: "著名", pinyin: "zhùmíng", bo: ["སྐད་གྲགས་ཅན"], en: ["famous"], source: "S"),
    ],
    sentences: [
        (id: "e", zh: "水……", pinyin: "shuǐ", bo: "ཆུ་་་", en: "Water …", source: "S"),
    ],"#,
    ));
    assert_eq!(
        told(&checked),
        [
            "7:23 warning pack-traditional found=學生 mended=学生 → mended=学生",
            "8:55 warning pack-loan-syllable syllable=ལུམྦི",
            "9:54 warning pack-loan-syllable syllable=སྭསྟི",
            "13:54 warning normal-doubled-tsheg",
        ]
    );
    assert!(checked.pack.is_some());
}
