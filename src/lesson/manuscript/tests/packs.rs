//! Lessons that are read and written again.

use proptest::prelude::*;

use super::*;
use crate::lesson::tests::written::pack;
use crate::lesson::write::pack_text;
use crate::lesson::{FaultKind, PACK_FILE, Pack, Severity, read_pack};

fn again(pack: &Pack, text: &str, folder: &Path) -> (Option<Pack>, String) {
    let manuscript = Manuscript::read(text).unwrap_or_else(|found| panic!("{}: {found:?}", pack.id));
    let review = Review::of(&manuscript, folder, &pack.id, &Readings::default());
    let written = manuscript.text(&review, &pack.id);
    (read_pack_text(&written, folder).pack, written)
}

#[test]
fn every_shipped_lesson_is_the_same_after_it_was_opened_and_saved() {
    let mut packs = 0;
    for folder in std::fs::read_dir("lessons").unwrap().flatten().map(|entry| entry.path()) {
        let Ok(text) = std::fs::read_to_string(folder.join(PACK_FILE)) else { continue };
        let pack = read_pack(&folder).pack.unwrap();
        let (found, written) = again(&pack, &text, &folder);
        assert_eq!(found.as_ref(), Some(&pack), "{}", folder.display());
        let twice = again(&pack, &written, &folder).1;
        assert_eq!(twice, written, "{}", folder.display());
        packs += 1;
    }
    assert!(packs > 100, "only {packs} lessons");
}

proptest! {
    #[test]
    fn any_lesson_is_the_same_after_it_was_opened_and_saved(mut pack in pack()) {
        // What is not finished is read as far as it goes, and judged anew.
        pack.drafts.clear();
        let (found, written) = again(&pack, &pack_text(&pack), Path::new("demo"));
        prop_assert_eq!(found.as_ref(), Some(&pack), "{}", written);
    }
}

const HEAD: &str =
    "format: 1, id: \"demo\", title: (bo: \"ཆུ\", zh: \"水\"), authors: [\"A\"], licence: \"CC0-1.0\"";

#[test]
fn a_lesson_with_faults_is_opened_with_all_that_stands_in_it() {
    let text = format!(
        "({HEAD}, level: \"HSK 1 \", words: [\n\
         (id: \"a\", zh: \" 水\", pinyin: \"shu3i\", bo: [\"ཆུ་\", \"ཆབ\"], en: \"water\", picture: \"../a.png\"),\n\
         (id: \"My Word\", draft: true, zh: \"火\", tags: [\"a;b\", \"c\"]), (), (id: \"a\", zh: \"山\"),\n\
         ], sentences: [(id: \"s\", parts: [(\"我\", \"\"), \"我=\"])],\n\
         stories: [(id: \"t\", questions: [\"My Q\"], lines: [(by: \"A\"), ()])],\n\
         questions: [(id: \"My Q\", kind: Choice(options: [(zh: \"a\")], answer: 7), difficulty: \"hard\"),\n\
         (id: \"n\", kind: Number(value: 0x10, unit: (zh: \"米\"))), (id: \"o\", kind: TrueFalse(\"maybe\")),\n\
         (id: \"p\", kind: TrueFalse), (id: \"r\", kind: Text(accepted: [\"1;2\"]))])"
    );
    let manuscript = Manuscript::read(&text).unwrap();
    let get = |table: Table, row: usize, field| manuscript.rows(table)[row].get(field);
    assert_eq!((get(WORDS, 0, Field::Zh), get(WORDS, 0, Field::Pinyin)), (" 水", "shu3i"));
    assert_eq!((get(WORDS, 0, Field::Bo), get(WORDS, 0, Field::En)), ("ཆུ་; ཆབ", "water"));
    assert_eq!(get(WORDS, 1, Field::Tags), "a\\;b; c");
    assert_eq!(get(SENTENCES, 0, Field::Parts), "我 = ; 我=");
    assert_eq!(get(Table::Head, 0, Field::Level), "HSK 1 ");
    assert_eq!((get(QUESTIONS, 0, Field::Answer), get(QUESTIONS, 0, Field::Difficulty)), ("7", "hard"));
    assert_eq!((get(QUESTIONS, 1, Field::Value), get(QUESTIONS, 1, Field::UnitZh)), ("16", "米"));
    assert_eq!((get(QUESTIONS, 2, Field::Kind), get(QUESTIONS, 2, Field::Answer)), ("TrueFalse", "maybe"));
    assert_eq!((get(QUESTIONS, 3, Field::Kind), get(QUESTIONS, 3, Field::Answer)), ("TrueFalse", ""));
    assert_eq!(get(QUESTIONS, 4, Field::Accepted), "1\\;2");
    // Nobody can have learnt under an id that is none; a story asks its question all the same.
    let id = |table: Table, row: usize| manuscript.id(manuscript.rows(table)[row].key);
    assert_eq!((id(WORDS, 0), id(WORDS, 1), id(WORDS, 3)), (Some("a"), Some("my-word"), None));
    assert_eq!((id(QUESTIONS, 0), get(STORIES, 0, Field::Questions)), (Some("my-q"), "my-q"));

    let mut author = Author::of(manuscript);
    let text = author.save();
    let mut reopened = Author::of(Manuscript::read(&text).unwrap());
    assert_eq!(reopened.save(), text, "nothing is lost by saving");
    let learnt = read_pack_text(&text, Path::new("demo"));
    let errors = learnt.faults.iter().filter(|fault| fault.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", learnt.faults);
    assert_eq!(learnt.pack.map(|pack| (pack.words.len(), pack.drafts.len())), Some((0, 10)), "{text}");
}

#[test]
fn what_would_be_lost_is_told_and_not_opened() {
    for (inside, kind) in [
        (", words: [(id: \"a\", zh: \"水)]", "pack-syntax-unclosed-text"),
        (", words: [(id: \"a\", colour: \"blue\")]", "pack-unknown-field"),
        (", wrds: []", "pack-unknown-field"),
        (", words: 3", "pack-wrong-type"),
        (", words: [3]", "pack-wrong-type"),
        (", words: [(id: 3)]", "pack-wrong-type"),
        (", words: [(id: \"a\", id: \"b\")]", "pack-duplicate-field"),
        (", words: [(bo: [3])]", "pack-wrong-type"),
        (", words: [], words: []", "pack-duplicate-field"),
        (", stories: [(title: \"x\")]", "pack-wrong-type"),
        (", questions: [(kind: Chioce(options: []))]", "pack-unknown-kind"),
        (", questions: [(kind: Order(things: []))]", "pack-unknown-field"),
    ] {
        let found = Manuscript::read(&format!("({HEAD}{inside})")).unwrap_err();
        let kinds: Vec<_> = found.faults.iter().map(crate::explain::Explain::message_id).collect();
        assert!(kinds.contains(&kind), "{inside}: {kinds:?}");
    }
    for text in ["", "not a lesson", "(format: 2)", "[", "(", &"(".repeat(100_000)] {
        let found = Manuscript::read(text).unwrap_err();
        assert!(!found.faults.is_empty(), "{text:.20}");
    }
}

#[test]
fn what_is_not_finished_is_left_out_and_kept() {
    let text = "({HEAD}, words: [(id: \"a\", draft: true, zh: \"火\"),\n\
         (id: \"b\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"water\"], source: \"S\", draft: false)],\n\
         stories: [(id: \"t\", title: (bo: \"ཆུ\", zh: \"水\", en: \"W\"), source: \"S\", questions: [\"q\"],\n\
         lines: [(zh: \"水。\", pinyin: \"shuǐ\", bo: \"ཆུ།\", en: \"W.\")])],\n\
         questions: [(id: \"q\", draft: true), (id: \"c\", draft: true)])"
        .replace("{HEAD}", &HEAD.replace("zh: \"水\")", "zh: \"水\", en: \"W\")"));
    let checked = read_pack_text(&text, Path::new("demo"));
    assert!(checked.faults.iter().all(|fault| fault.severity == Severity::Warning), "{:?}", checked.faults);
    assert!(checked.faults.iter().any(|fault| fault.kind == FaultKind::Drafts { count: 3 }));
    assert!(!checked.faults.iter().any(|fault| matches!(fault.kind, FaultKind::Unreviewed { .. })));
    let pack = checked.pack.unwrap();
    assert_eq!(pack.words.iter().map(|word| word.id.as_str()).collect::<Vec<_>>(), ["b"]);
    assert_eq!((pack.questions.len(), pack.stories[0].questions.len()), (0, 0));
    let drafts: Vec<_> = pack.drafts.iter().map(|draft| (draft.section, draft.id.as_str())).collect();
    assert_eq!(drafts, [(Section::Words, "a"), (Section::Questions, "q"), (Section::Questions, "c")]);
    assert_eq!(read_pack_text(&pack_text(&pack), Path::new("demo")).pack.as_ref(), Some(&pack));
    let odd = text.replace("draft: false", "draft: 1").replace("id: \"q\", draft: true", "id: \"q");
    assert!(read_pack_text(&odd, Path::new("demo")).pack.is_none());
}
