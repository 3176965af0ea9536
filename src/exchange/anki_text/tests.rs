//! Anki's text: our own comes back whole, and that of others is read with its headers and its markup.

use super::*;
use crate::exchange::exported::{LeftOut, What};
use crate::exchange::fault::FaultKind;
use crate::exchange::format::Format;
use crate::exchange::imported::Imported;
use crate::exchange::text::samples::{import, vocabulary};
use crate::explain::Explain;
use crate::lesson::{Picture, Question, QuestionKind, Severity, Story, Trilingual, Word};

fn read_notes(text: &str) -> Imported {
    import(text.as_bytes(), Format::AnkiText, None)
}

fn told(imported: &Imported) -> Vec<String> {
    let told = |fault: &Fault| {
        let args: Vec<String> = match &fault.kind {
            FaultKind::Anki(kind) => kind.message_args().into_iter().map(|(_, value)| value).collect(),
            FaultKind::Lacks { name } => vec![(*name).to_owned()],
            _ => Vec::new(),
        };
        format!("{} {} {}", fault.place, fault.message_id(), args.join(" "))
    };
    imported.faults.iter().map(told).collect()
}

#[test]
fn notes_of_anki_are_read_by_the_names_of_their_columns() {
    let imported = read_notes(
        "#separator:tab\n#html:true\n#columns:guid\tNotetype\t汉字\tPinyin\tབོད་ཡིག\tMeaning\tTags\n\
         #guid column:1\n#notetype column:2\n#tags column:7\n#tags:all\n\
         bv&Y=\tBasic\t<b>水</b>\tshuǐ\tཆུ<br>ཆབ\twater; H&lt;sub&gt;2O\tnature daily\u{a0}life\n\
         x/y\tBasic\t你好！\tnǐ hǎo\t\"བཀྲ་ཤིས་བདེ་ལེགས\"\tHello!\t\n",
    );
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let [water] = &pack.words[..] else { panic!("{pack:?}") };
    assert_eq!((water.zh.as_str(), water.id.as_str()), ("水", "anki-627626593d"));
    assert_eq!(
        (water.bo.as_slice(), water.en.as_slice()),
        (&["ཆུ".into(), "ཆབ".into()][..], &["water".into(), "H<sub>2O".into()][..])
    );
    assert_eq!(water.tags, ["all", "nature", "daily life"]);
    let [hello] = &pack.sentences[..] else { panic!("{pack:?}") };
    assert_eq!((hello.id.as_str(), hello.en.as_str()), ("y", "Hello!"));
}

#[test]
fn without_names_the_columns_are_told_by_their_script_and_it_is_said() {
    let imported = read_notes("ཆུ;shuǐ;水;water;12\nམེ;huǒ;火;fire;13\n");
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    assert_eq!(
        (pack.words[1].zh.as_str(), pack.words[1].bo[0].as_str(), pack.words[1].en[0].as_str()),
        ("火", "མེ", "fire")
    );
    assert_eq!(
        told(&imported)[..5],
        [
            " exchange-anki-guessed 1 bo",
            " exchange-anki-guessed 2 pinyin",
            " exchange-anki-guessed 3 zh",
            " exchange-anki-guessed 4 en",
            " exchange-anki-unused 5",
        ]
    );
}

#[test]
fn our_notes_come_back_from_anki_which_names_no_columns() {
    let imported = read_notes(
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:17\n\
         p/add\tTsheg\tSums\t加\tjiā\t\tསྣོན་པ\tadd; and<br>plus\t\t\t\t➕\t\tGATITOS\tA\tword\tsums\n",
    );
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let expected = Word {
        id: "add".into(),
        zh: "加".into(),
        pinyin: "jiā".into(),
        bo: vec!["སྣོན་པ".into()],
        en: vec!["add; and".into(), "plus".into()],
        picture: Some(Picture::Emoji("➕".into())),
        tags: vec!["sums".into()],
        source: Some("GATITOS".into()),
        reviewed_by: Some("A".into()),
        ..Word::default()
    };
    assert_eq!(pack.words, [expected]);
    assert!(imported.faults.is_empty(), "{:?}", told(&imported));
}

#[test]
fn a_deck_without_tibetan_is_told_once() {
    let imported = read_notes("水\tshuǐ\twater\n火\thuǒ\tfire\n");
    assert_eq!(imported.pack, None);
    let told = told(&imported);
    assert_eq!(
        told.iter().filter(|fault| fault.contains("exchange-anki-no-column bo")).count(),
        1,
        "{told:?}"
    );
}

#[test]
fn faults_stand_at_their_line_and_column() {
    let imported = read_notes(
        "#columns:Chinese\tPinyin\tTibetan\n水\tshuǐ\tཆུ\n\n火\thuo9\tམེ\n土\t\tས\n木\tmù\t\n好\t\tཡག་པོ\n",
    );
    let told = told(&imported);
    assert!(
        told.iter().any(|fault| fault.starts_with("4:3 pinyin-") || fault.starts_with("4:6 pinyin-")),
        "{told:?}"
    );
    assert!(told.contains(&"6:1 exchange-lacks bo".to_owned()), "{told:?}");
    // What was made from a dictionary is said, and where it may be wrong.
    assert!(told.contains(&"5:1 exchange-table-pinyin-made ".to_owned()), "{told:?}");
    assert!(told.contains(&"7:1 exchange-table-pinyin-unsure ".to_owned()), "{told:?}");
    // Notes that cannot be read are left out, and the others come in.
    assert!(told.contains(&" exchange-anki-notes-left-out 2".to_owned()), "{told:?}");
    assert_eq!(imported.pack.map(|pack| pack.words.len()), Some(3));
}

#[test]
fn sounds_and_pictures_that_are_not_there_are_left_out_and_told() {
    let imported = read_notes(
        "#columns:Chinese\tPinyin\tTibetan\tMedia\n水[sound:shui.mp3]\tshuǐ\tཆུ\t<img src='../x.png'>\n",
    );
    let word = &imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported))).words[0];
    assert_eq!((word.audio.as_ref(), word.picture.as_ref()), (None, None));
    assert!(
        told(&imported).contains(&"2:2 exchange-anki-missing-media shui.mp3".to_owned()),
        "{:?}",
        told(&imported)
    );
}

#[test]
fn a_word_behind_the_sign_of_a_remark_is_read_and_told() {
    for text in [
        "#火\thuǒ\tམེ\n水\tshuǐ\tཆུ\n",
        "水,shuǐ,ཆུ\n#火,huǒ,མེ\n# a remark, with a comma\n",
        "#separator:semicolon\n#火;huǒ;མེ\n水;shuǐ;ཆུ\n",
    ] {
        let imported = read_notes(text);
        let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{text:?} {:?}", told(&imported)));
        let mut zh: Vec<_> = pack.words.iter().map(|word| word.zh.as_str()).collect();
        zh.sort_unstable();
        assert_eq!(zh, ["#火", "水"], "{text:?}");
        let kept = told(&imported).iter().filter(|fault| fault.contains("exchange-anki-hash-read")).count();
        assert_eq!(kept, 1, "{:?}", told(&imported));
    }
}

#[test]
fn each_line_of_a_meaning_is_an_answer_unless_it_goes_on() {
    let imported = read_notes(
        "#html:true\n水\tshuǐ\tཆུ<br>ཆབ\twater<br>river\n火\thuǒ\t\"མེ\"\t<div>red, white</div><div>and blue</div>\n",
    );
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    assert_eq!(
        (pack.words[0].bo.len(), pack.words[0].en.as_slice()),
        (2, &["water".into(), "river".into()][..])
    );
    assert_eq!(pack.words[1].en, ["red, white and blue"]);
    let told = told(&imported);
    assert!(told.contains(&"2:8 exchange-anki-gloss-lines 2".to_owned()), "{told:?}");
    assert!(told.iter().any(|fault| fault.contains("exchange-table-gloss-unsure")), "{told:?}");
}

#[test]
fn what_cannot_be_read_is_told() {
    assert_eq!(told(&read_notes("")), [" exchange-anki-no-notes ", " pack-nothing-inside "]);
    let told = told(&read_notes("水\tshuǐ\tཆུ\n火\t\"huǒ\tམེ\nx\n"));
    assert!(told.contains(&"2:3 exchange-anki-quote ".to_owned()), "{told:?}");
}

#[test]
fn what_notes_cannot_hold_is_counted() {
    let word =
        Word { picture: Some(Picture::File("a.png".into())), audio: Some("a.wav".into()), ..Word::default() };
    let question = Question {
        id: "q".into(),
        hear: None,
        kind: QuestionKind::TrueFalse(true),
        ask: Trilingual::default(),
        why: Trilingual::default(),
        source: String::new(),
        difficulty: 1,
        tags: Vec::new(),
        reviewed_by: None,
    };
    let pack = Pack {
        words: vec![word],
        stories: vec![Story::default()],
        questions: vec![question],
        ..Pack::default()
    };
    let left: Vec<_> =
        export(&pack).left_out.into_iter().map(|LeftOut { what, count, .. }| (what, count)).collect();
    assert_eq!(left, [(What::Stories, 1), (What::Questions, 1), (What::Pictures, 1), (What::Sounds, 1)]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]

    #[test]
    fn our_own_notes_come_back(pack in vocabulary()) {
        let exported = export(&pack);
        let text = String::from_utf8(exported.bytes).unwrap();
        let imported = read_notes(&text);
        let errors: Vec<_> = imported.faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
        proptest::prop_assert!(errors.is_empty(), "{errors:?}\n{text}");
        proptest::prop_assert_eq!(imported.pack, Some(pack), "{}", text);
    }

    #[test]
    fn nothing_makes_it_panic(text in "[#a-c:水ཆུǐ;\"\t\n\r<>&\\[\\]sound. ]{0,80}") {
        read_notes(&text);
        read_notes(&format!("#columns:Chinese\tPinyin\tTibetan\n{text}"));
    }
}
