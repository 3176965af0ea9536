//! Exercises by ear, and those that came with them.

use super::*;
use crate::language::mandarin::pinyin::Tone;
use crate::lesson::{Pack, Sentence};

const LISTENING: Manner =
    Manner { form: Form::Choose, is_young: true, is_varied: true, hearing: Hearing::Voice };

/// Words of one and two syllables, two of which sound alike, two of which differ in an initial alone.
fn words() -> Lexicon {
    let word = |id, zh, pinyin, bo| samples::word(id, zh, pinyin, &[bo], &[id], "t");
    Lexicon::new([samples::pack(
        "p",
        vec![
            word("hello", "你好", "nǐ hǎo", "བདེ་མོ"),
            word("he", "他", "tā", "ཁོ"),
            word("she", "她", "tā", "མོ"),
            word("full", "饱", "bǎo", "རྒྱགས"),
            word("run", "跑", "pǎo", "རྒྱུག"),
            word("one", "一", "yī", "གཅིག"),
            word("father", "爸爸", "bàba", "ཨ་ཕ"),
            word("language", "藏语", "Zàngyǔ", "བོད་སྐད"),
            word("story", "故事", "gùshi", "སྒྲུང"),
        ],
    )])
}

/// The exercise of a kind, if it can be built for a card.
fn of_kind(lexicon: &Lexicon, kind: ExerciseKind, card: &CardKey, form: Form, seed: u64) -> Option<Exercise> {
    let manner = Manner { form, ..LISTENING };
    every(lexicon, card, manner, &mut rng(seed)).into_iter().find(|exercise| exercise.kind == kind)
}

fn heard(id: &str, kind: ExerciseKind, form: Form, seed: u64) -> Option<Exercise> {
    let card = card(&format!("p/{id}"), Language::Mandarin, Skill::Listen);
    of_kind(&words(), kind, &card, form, seed)
}

fn shown(exercise: &Exercise) -> Vec<Face> {
    choices(exercise).shown.iter().map(|choice| choice.face.clone()).collect()
}

#[test]
fn nothing_is_asked_by_ear_where_nothing_can_be_heard() {
    let card = card("p/hello", Language::Mandarin, Skill::Listen);
    for (hearing, is_asked) in [(Hearing::Off, false), (Hearing::Recordings, false), (Hearing::Voice, true)] {
        let asked = ask(&words(), &card, Manner { hearing, ..LISTENING }, &mut rng(1));
        assert_eq!(asked.is_some(), is_asked, "{hearing:?}");
    }
}

#[test]
fn tibetan_is_asked_by_ear_only_where_the_pack_has_a_recording() {
    let mut recorded = samples::word("tea", "茶", "chá", &["ཇ"], &["tea"], "t");
    recorded.audio = Some("tea.wav".to_owned());
    let silent = samples::word("water", "水", "shuǐ", &["ཆུ"], &["water"], "t");
    let pack = |teaches| {
        let words = vec![recorded.clone(), silent.clone()];
        Lexicon::new([std::sync::Arc::new(Pack { id: "p".to_owned(), teaches, words, ..Pack::default() })])
    };
    let lexicon = pack(Some(Language::Tibetan));
    let kinds = |item: &str| -> Vec<ExerciseKind> {
        let card = card(item, Language::Tibetan, Skill::Listen);
        let built = [Form::Choose, Form::Type].map(|form| Manner { form, ..LISTENING });
        let built = built.map(|manner| every(&lexicon, &card, manner, &mut rng(1)));
        built.into_iter().flatten().map(|exercise| exercise.kind).collect()
    };
    let listened = [ExerciseKind::ListenMeaning, ExerciseKind::ListenWord, ExerciseKind::TypeHeard];
    assert_eq!(kinds("p/tea"), listened);
    assert_eq!(kinds("p/water"), []);
    let of_recordings = |lexicon: &Lexicon, target| {
        let entry = lexicon.entry("p/tea").unwrap();
        entry.has_skill(target, Skill::Listen, Hearing::Recordings)
    };
    assert!(of_recordings(&lexicon, Language::Tibetan));
    assert!(of_recordings(&pack(None), Language::Mandarin));
    assert!(!of_recordings(&pack(None), Language::Tibetan));
}

#[test]
fn what_a_voice_of_recordings_says_is_asked_by_ear_in_that_language() {
    let words = vec![
        samples::word("tea", "茶", "chá", &["ཇ"], &["tea"], "t"),
        samples::word("water", "水", "shuǐ", &["ཆུ"], &["water"], "t"),
    ];
    let mut lexicon =
        Lexicon::new([std::sync::Arc::new(Pack { id: "p".to_owned(), words, ..Pack::default() })]);
    lexicon.note_voices(|spoken| spoken.text == "ཇ" || spoken.text == "水");
    for (item, target) in [("p/tea", Language::Tibetan), ("p/water", Language::Mandarin)] {
        for (item, other) in [(item, target), (item, target.other())] {
            let entry = lexicon.entry(item).unwrap();
            let is_recorded = other == target;
            assert_eq!(
                entry.has_skill(other, Skill::Listen, Hearing::Recordings),
                is_recorded,
                "{item} {other}"
            );
            assert!(!entry.has_skill(other, Skill::Listen, Hearing::Off));
            let card = card(item, other, Skill::Listen);
            let asked =
                ask(&lexicon, &card, Manner { hearing: Hearing::Recordings, ..LISTENING }, &mut rng(1));
            assert_eq!(asked.is_some(), is_recorded, "{item} {other}");
        }
    }
}

#[test]
fn a_prompt_by_ear_does_not_print_what_is_heard() {
    for kind in [ExerciseKind::ListenMeaning, ExerciseKind::PlaceTones, ExerciseKind::TonePair] {
        let asked = heard("hello", kind, Form::Choose, 1).unwrap();
        let Face::Sound(spoken) = &asked.prompt else { panic!("{:?}", asked.prompt) };
        assert_eq!((spoken.text.as_str(), spoken.pinyin.as_str()), ("你好", "nǐ hǎo"));
        assert!(asked.picture.is_none() && asked.asked.is_none());
    }
}

#[test]
fn what_sounds_the_same_never_stands_beside_what_is_heard() {
    for seed in 0..30 {
        for kind in [ExerciseKind::ListenMeaning, ExerciseKind::ListenWord] {
            let asked = heard("he", kind, Form::Choose, seed).unwrap();
            assert!(choices(&asked).shown.iter().all(|choice| choice.item != "p/she"));
        }
    }
}

#[test]
fn what_is_heard_may_be_typed_as_any_word_that_sounds_so() {
    let asked = heard("he", ExerciseKind::TypeHeard, Form::Type, 1).unwrap();
    for typed in ["他", "她", "tā", "ta1"] {
        assert_eq!(judged(&asked, typed), Judgement::Right, "{typed}");
    }
    assert_eq!(judged(&asked, "tá"), Judgement::WrongTone);
    assert_eq!(judged(&asked, "饱"), Judgement::Wrong);
    let hello = heard("hello", ExerciseKind::TypeHeard, Form::Type, 1).unwrap();
    for typed in ["你好", "nǐ hǎo", "ní hǎo"] {
        assert_eq!(judged(&hello, typed), Judgement::Right, "{typed}");
    }
}

#[test]
fn the_tone_of_a_syllable_is_chosen_among_four() {
    let asked = heard("run", ExerciseKind::WhichTone, Form::Choose, 1).unwrap();
    assert_eq!(
        shown(&asked),
        [Tone::First, Tone::Second, Tone::Third, Tone::Fourth].map(|tone| Face::Tones(vec![tone]))
    );
    assert_eq!(asked.right_answer(), Some(Answer::Chosen(2)));
    assert!(heard("hello", ExerciseKind::WhichTone, Form::Choose, 1).is_none(), "it has two syllables");
}

#[test]
fn a_pair_of_tones_is_the_one_that_is_heard_and_no_other_may_be_said() {
    for seed in 0..30 {
        let asked = heard("hello", ExerciseKind::TonePair, Form::Choose, seed).unwrap();
        let pairs = shown(&asked);
        assert_eq!(pairs.len(), 4);
        let right = Face::Tones(vec![Tone::Second, Tone::Third]);
        assert_eq!(pairs[choices(&asked).right], right);
        assert!(!pairs.contains(&Face::Tones(vec![Tone::Third, Tone::Third])), "as it is written");
    }
}

#[test]
fn tones_are_placed_as_they_are_heard_or_as_they_are_written() {
    let asked = heard("hello", ExerciseKind::PlaceTones, Form::Choose, 1).unwrap();
    let Task::PlaceTones(syllables) = &asked.task else { panic!("{:?}", asked.task) };
    assert_eq!(syllables.letters, ["ni", "hao"]);
    let judged = |tones: &[Tone]| asked.mark(&Answer::Tones(tones.to_vec())).unwrap().judgement;
    assert_eq!(judged(&[Tone::Second, Tone::Third]), Judgement::Right);
    assert_eq!(judged(&[Tone::Third, Tone::Third]), Judgement::Right);
    assert_eq!(judged(&[Tone::Fourth, Tone::Third]), Judgement::WrongTone);
    assert_eq!(judged(&[Tone::Second]), Judgement::WrongTone, "one is missing");
    assert_eq!(judged(&[]), Judgement::NotKnown);
    let marked = asked.mark(&Answer::Tones(vec![Tone::First, Tone::Third])).unwrap();
    let Details::Tones(marked) = marked.details else { panic!() };
    let told: Vec<_> = marked.iter().map(|tone| (tone.right, tone.is_right)).collect();
    assert_eq!(told, [(Tone::Second, false), (Tone::Third, true)]);
}

#[test]
fn a_minimal_pair_is_another_word_where_there_is_one() {
    let asked = heard("full", ExerciseKind::MinimalPair, Form::Choose, 1).unwrap();
    assert_eq!(shown(&asked), ["bǎo", "pǎo"].map(|text| Face::Latin(text.to_owned())));
    assert_eq!(choices(&asked).right, 0);
    let asked = heard("language", ExerciseKind::MinimalPair, Form::Choose, 1).unwrap();
    let pair = shown(&asked);
    assert_eq!((pair.len(), &pair[choices(&asked).right]), (2, &Face::Latin("zàngyǔ".to_owned())));
}

#[test]
fn four_words_are_matched_and_the_one_that_is_asked_counts() {
    let read = card("p/hello", Language::Mandarin, Skill::Read);
    let asked = of_kind(&words(), ExerciseKind::MatchPairs, &read, Form::Choose, 3).unwrap();
    let Task::Match(pairs) = &asked.task else { panic!("{:?}", asked.task) };
    assert_eq!((pairs.left.len(), pairs.right.len()), (4, 4));
    let Some(Answer::Paired(right)) = asked.right_answer() else { panic!() };
    assert!(asked.mark(&Answer::Paired(right.clone())).unwrap().passed());
    let own = pairs.left.iter().position(|face| *face == asked.prompt).unwrap();
    for place in 0..4 {
        let mut given = right.clone();
        given[place] = Some((right[place].unwrap() + 1) % 4);
        let marking = asked.mark(&Answer::Paired(given)).unwrap();
        assert_eq!(marking.passed(), place != own);
        let Details::Pairs(told) = marking.details else { panic!() };
        assert_eq!(told.iter().filter(|pair| pair.given != Some(pair.right)).count(), 1);
    }
    assert_eq!(asked.mark(&Answer::Paired(vec![])).unwrap().judgement, Judgement::NotKnown);
}

#[test]
fn a_syllable_is_built_of_its_letters_from_the_top() {
    let recall = card("p/story", Language::Tibetan, Skill::Recall);
    let asked = of_kind(&words(), ExerciseKind::BuildSyllable, &recall, Form::Choose, 1).unwrap();
    let Some(Answer::Ordered(right)) = asked.right_answer() else { panic!() };
    let shown = tiles_of(&asked);
    let letters: Vec<&Face> = right.iter().map(|tile| &shown[*tile]).collect();
    let expected = ["ས", "ག", "ར", "\u{25CC}ུ", "ང"].map(|text| Face::Tibetan(text.to_owned()));
    assert_eq!(letters, expected.iter().collect::<Vec<_>>());
    assert!(shown.len() > right.len(), "letters that do not belong lie among them");
    let mut wrong = right.clone();
    wrong.swap(0, 1);
    assert_eq!(asked.mark(&Answer::Ordered(wrong)).unwrap().judgement, Judgement::Wrong);
    let two = card("p/language", Language::Tibetan, Skill::Recall);
    assert!(of_kind(&words(), ExerciseKind::BuildSyllable, &two, Form::Choose, 1).is_none());
}

#[test]
fn a_syllable_is_chosen_by_how_it_is_spelled_aloud() {
    let words = vec![samples::word("skad", "声音", "shēngyīn", &["སྐད"], &["voice"], "t")];
    let pack = Pack { id: "s".to_owned(), teaches: Some(Language::Tibetan), words, ..Pack::default() };
    let lexicon = Lexicon::new([std::sync::Arc::new(pack)]);
    let read = card("s/skad", Language::Tibetan, Skill::Read);
    let asked = of_kind(&lexicon, ExerciseKind::SpellAloud, &read, Form::Choose, 1).unwrap();
    assert_eq!(asked.prompt, Face::Tibetan("ས་ཀ་བཏགས་སྐ། སྐ་ད་སྐད།".to_owned()));
    let all = shown(&asked);
    assert_eq!((all.len(), &all[choices(&asked).right]), (4, &Face::Tibetan("སྐད".to_owned())));
}

#[test]
fn a_gap_takes_the_form_that_agrees_and_shows_what_is_meant() {
    let sentence =
        |id: &str, zh: &str, pinyin: &str, bo: &str| Sentence { ..samples::sentence(id, zh, pinyin, bo, id) };
    let lexicon = Lexicon::new([samples::pack_of_sentences(
        "p",
        vec![
            sentence("dict", "我想买一本词典。", "Wǒ xiǎng mǎi yī běn cídiǎn.", "ང་ཚིག་མཛོད་ཅིག་ཉོ་འདོད།"),
            sentence("school", "我在学校学习。", "Wǒ zài xuéxiào xuéxí.", "བོད་ཀྱི་སྐད་ཡིག་སྦྱོང་གི་ཡོད།"),
        ],
    )]);
    let recall = card("p/dict", Language::Mandarin, Skill::Recall);
    let asked = of_kind(&lexicon, ExerciseKind::FillGap, &recall, Form::Choose, 1).unwrap();
    assert!(asked.mark(&asked.right_answer().unwrap()).unwrap().passed());
    let right = &shown(&asked)[choices(&asked).right];
    assert_eq!(*right, Face::plain_hanzi("本"));
    let Face::Hanzi(cells) = &asked.prompt else { panic!("{:?}", asked.prompt) };
    assert!(cells.iter().all(|cell| cell.hanzi != "本"));
    assert_eq!(asked.asked, Some(Face::Tibetan("ང་ཚིག་མཛོད་ཅིག་ཉོ་འདོད།".to_owned())));

    let recall = card("p/school", Language::Tibetan, Skill::Recall);
    let asked = of_kind(&lexicon, ExerciseKind::FillGap, &recall, Form::Choose, 1).unwrap();
    let right = &shown(&asked)[choices(&asked).right];
    assert!([Face::Tibetan("ཀྱི".to_owned()), Face::Tibetan("གི".to_owned())].contains(right));
    let none = card("p/school", Language::Mandarin, Skill::Recall);
    assert!(of_kind(&lexicon, ExerciseKind::FillGap, &none, Form::Choose, 1).is_none());
}

#[test]
fn who_reads_aloud_judges_alone() {
    let say = card("p/hello", Language::Mandarin, Skill::Say);
    let asked = of_kind(&words(), ExerciseKind::ReadAloud, &say, Form::Choose, 1).unwrap();
    let Task::Compare(model) = &asked.task else { panic!("{:?}", asked.task) };
    assert_eq!(model.text, "你好");
    let judged = |alike| asked.mark(&Answer::Compared(alike)).unwrap().judgement;
    assert_eq!((judged(true), judged(false)), (Judgement::Right, Judgement::Wrong));
    let silent = ask(&words(), &say, Manner { hearing: Hearing::Off, ..LISTENING }, &mut rng(1)).unwrap();
    assert_eq!(silent.kind, ExerciseKind::TypePinyin);
}

#[test]
fn which_kind_comes_is_drawn_among_all_that_fit() {
    let lexicon = words();
    let card = card("p/hello", Language::Mandarin, Skill::Listen);
    let drawn: std::collections::HashSet<ExerciseKind> =
        (0..60).map(|seed| ask(&lexicon, &card, LISTENING, &mut rng(seed)).unwrap().kind).collect();
    let fit: std::collections::HashSet<ExerciseKind> =
        every(&lexicon, &card, LISTENING, &mut rng(1)).iter().map(|exercise| exercise.kind).collect();
    assert_eq!(drawn, fit);
    assert!(fit.len() >= 4);
    let plain = Manner { is_varied: false, ..LISTENING };
    for seed in 0..10 {
        assert_eq!(ask(&lexicon, &card, plain, &mut rng(seed)).unwrap().kind, ExerciseKind::ListenMeaning);
    }
}
