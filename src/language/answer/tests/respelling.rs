//! Property tests: no respelling of a right answer is rejected, and what is shown is what was typed.
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::*;
use crate::language::mandarin::pinyin::Syllable;

const SYLLABLES: &str = "ai an e er o ou bo pian mei fang diao teng nü nüe lüe lü gui kuang hao jiong quan xue zhuang \
    chi shuo rui zi cong sun yi yuan wu weng liu duo ge bu nai na ng hm";

fn syllable() -> impl Strategy<Value = Syllable> {
    let tones = vec![Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];
    let letters: Vec<&str> = SYLLABLES.split_whitespace().collect();
    (prop::sample::select(letters), prop::sample::select(tones), prop::bool::weighted(0.2)).prop_map(
        |(letters, tone, erhua)| Syllable {
            letters: letters.to_owned(),
            tone,
            erhua: erhua && !letters.starts_with('e') && letters.contains(['a', 'o', 'u', 'i', 'ü']),
        },
    )
}

/// Returns how a learner may write one syllable of a right answer.
fn respelt(syllable: &Syllable, choice: u32) -> String {
    let erhua = if syllable.erhua { "r" } else { "" };
    let u = ["ü", "v", "u:"][(choice % 3) as usize];
    let letters = syllable.letters.replace('ü', u);
    let number = if syllable.tone == Tone::Neutral {
        ["", "5", "0"][(choice / 3 % 3) as usize].to_owned()
    } else {
        syllable.tone.number().to_string()
    };
    match choice / 9 % 4 {
        0 => syllable.to_string(),
        1 => syllable.to_string().nfd().collect(),
        2 => format!("{letters}{number}{erhua}"),
        _ => format!("{letters}{erhua}{number}"),
    }
}

fn tibetan_word() -> impl Strategy<Value = String> {
    let syllables = vec!["བོད", "ཡིག", "བཀྲ", "ཤིས", "སྒྲོལ", "མ", "ང", "བསྒྲུབས", "ཧཱུྃ", "པདྨེ", "རླུང", "ཆུ"];
    prop::collection::vec(prop::sample::select(syllables), 1..5).prop_map(|s| s.join("་"))
}

fn answer() -> impl Strategy<Value = String> {
    prop_oneof![
        tibetan_word(),
        "[a-zA-Z '()./-]{0,12}",
        "[水好不一OK，。（）]{0,6}",
        "[\u{0F40}-\u{0F84}\u{0F90}-\u{0FBC}་།]{0,10}",
        "[a-zāǐǒùǚ' 0-6\u{0301}:]{0,14}",
    ]
}

fn script() -> impl Strategy<Value = Script> {
    prop::sample::select(vec![Script::Tibetan, Script::Hanzi, Script::Latin])
}

fn check_spans(marked: &Marked, expected: &str, typed: &str) -> Result<(), TestCaseError> {
    for (spans, text) in [(&marked.typed, typed), (&marked.expected, expected)] {
        let joined: String = spans.iter().map(|span| span.text.as_str()).collect();
        prop_assert_eq!(&joined, text);
        let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut at = 0;
        for span in spans {
            prop_assert!(!span.text.is_empty());
            prop_assert!(boundaries.contains(&at));
            let cuts_a_stack = span.text.starts_with(
                |c| matches!(c, '\u{0F71}'..='\u{0F7E}' | '\u{0F90}'..='\u{0F97}' | '\u{0F99}'..='\u{0FBC}'),
            );
            prop_assert!(!cuts_a_stack || at == 0);
            at += span.text.len();
        }
    }
    if marked.verdict == Verdict::Right {
        let all_same = marked.typed.iter().chain(&marked.expected).all(|span| span.kind == SpanKind::Same);
        prop_assert!(all_same && marked.tones.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_respelling_of_pinyin_is_rejected(
        syllables in prop::collection::vec((syllable(), 0..36_u32, prop::sample::select(vec!["", " ", "'", "’", "-", "  "])), 1..6),
        case in 0..3,
    ) {
        let expected: Vec<String> = syllables.iter().map(|(syllable, _, _)| syllable.to_string()).collect();
        let typed: Vec<String> = syllables.iter().map(|(syllable, choice, gap)| format!("{}{gap}", respelt(syllable, *choice))).collect();
        let typed = typed.concat();
        let typed = match case { 0 => typed, 1 => typed.to_uppercase(), _ => format!(" {typed}!") };
        let marked = mark_pinyin(&expected.join("'"), &typed);
        prop_assert_eq!(marked.verdict, Verdict::Right, "{} for {:?}", typed, expected);
    }

    #[test]
    fn a_wrong_tone_is_never_right(
        letters in prop::sample::select(vec!["ai", "pian", "lüe", "hao", "zhuang", "er", "wu"]),
        right in prop::sample::select(vec![Tone::First, Tone::Second, Tone::Fourth]),
        second in syllable(),
        shift in 1..4_u8,
    ) {
        let first = Syllable { letters: letters.to_owned(), tone: right, erhua: false };
        let other = (right.number() - 1 + shift) % 4 + 1;
        let marked = mark_pinyin(&format!("{first}'{second}"), &format!("{letters}{other}'{second}"));
        prop_assert_eq!(marked.verdict, Verdict::WrongTone);
        prop_assert_eq!(marked.tones.len(), 1);
    }

    #[test]
    fn no_respelling_of_tibetan_is_rejected(
        word in tibetan_word(),
        end in prop::sample::select(vec!["", "་", "།", "། །", " ", "་ "]),
        decomposed in any::<bool>(),
        hard in any::<bool>(),
    ) {
        let typed = if hard { word.replace('་', "\u{0F0C}") } else { word.clone() };
        let typed: String = if decomposed { typed.nfd().collect() } else { typed };
        prop_assert_eq!(text(Script::Tibetan, &word, &format!("{typed}{end}")), Verdict::Right);
        prop_assert_eq!(text(Script::Tibetan, &format!("{word}{end}"), &typed), Verdict::Right);
    }

    #[test]
    fn no_respelling_of_english_is_rejected(
        words in prop::collection::vec("[a-z]{1,8}", 1..4),
        head in prop::sample::select(vec!["", "to ", "a ", "The ", "TO "]),
        end in prop::sample::select(vec!["", ".", "!", " ", " (polite)"]),
        upper in any::<bool>(),
        hyphen in any::<bool>(),
    ) {
        prop_assume!(!words.iter().any(|word| matches!(word.as_str(), "to" | "a" | "an" | "the")));
        let plain = words.join(" ");
        let typed = if upper { plain.to_uppercase() } else { plain.clone() };
        let typed = if hyphen { typed.replace(' ', "-") } else { typed };
        prop_assert_eq!(text(Script::Latin, &format!("{head}{plain}{end}"), &typed), Verdict::Right);
        if end != " (polite)" {
            prop_assert_eq!(text(Script::Latin, &plain, &format!("{head}{typed}{end}")), Verdict::Right);
        }
    }

    #[test]
    fn full_width_hanzi_and_letters_are_the_same(end in prop::sample::select(vec!["", "。", "！", "."])) {
        let typed = format!("卡拉ＯＫ{end}");
        prop_assert_eq!(text(Script::Hanzi, "卡拉OK。", &typed), Verdict::Right);
    }

    #[test]
    fn spans_of_words_make_up_the_texts(script in script(), expected in answer(), typed in answer()) {
        let marked = mark_text(&[(script, expected.clone())], &typed);
        let shown: String = marked.typed.iter().map(|span| span.text.as_str()).collect();
        let is_wylie = script == Script::Tibetan && Script::of(&typed) == Some(Script::Latin);
        let typed = if is_wylie && Script::of(&shown) == Some(Script::Tibetan) { shown } else { typed };
        check_spans(&marked, &expected, &typed)?;
    }

    #[test]
    fn no_wylie_of_a_right_answer_is_rejected(
        word in tibetan_word(),
        end in prop::sample::select(vec!["", " ", "/", ".", "!", " /"]),
        apostrophe in prop::sample::select(vec!["'", "’", "ʼ"]),
        both in any::<bool>(),
    ) {
        let wylie = crate::language::tibetan::ewts::from_tibetan(&word).replace('\'', apostrophe);
        let english = both.then(|| (Script::Latin, "to eat".to_owned()));
        let accepted: Vec<_> = english.into_iter().chain([(Script::Tibetan, word)]).collect();
        let marked = mark_text(&accepted, &format!("{wylie}{end}"));
        prop_assert_eq!(marked.verdict, Verdict::Right, "{}", wylie);
        if both {
            prop_assert_eq!(mark_text(&accepted, "Eat.").verdict, Verdict::Right);
        }
    }

    #[test]
    fn spans_of_pinyin_make_up_the_texts(
        expected in prop_oneof![answer(), prop::collection::vec(syllable(), 1..4).prop_map(|s| s.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))],
        typed in answer(),
        hanzi in prop::sample::select(vec!["", "一不", "水"]),
    ) {
        let marked = mark_reading(hanzi, &expected, &typed);
        check_spans(&marked, &expected, &typed)?;
    }

    #[test]
    fn an_answer_is_right_against_itself(words in answer()) {
        let script = Script::of(&words);
        if let Some(script) = script.filter(|_| !words.contains(['(', ')', '/', '（', '）'])) {
            prop_assert_eq!(text(script, &words, &words), Verdict::Right, "{}", words);
        }
    }
}
