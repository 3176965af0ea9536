//! Tests of the tones as they are spoken.
use proptest::prelude::*;

use super::*;
use crate::explain::Explain;

fn spoken(hanzi: &str, pinyin: &str) -> String {
    written(hanzi, pinyin, None).unwrap()
}

/// Returns every way, as numbers of tones.
fn tones(hanzi: &str, pinyin: &str) -> Vec<String> {
    let ways = ways(hanzi, pinyin, None).unwrap();
    let number = |spoken: &Spoken| spoken.syllable.tone.number().to_string();
    ways.iter().map(|way| way.iter().map(number).collect()).collect()
}

fn assert_spoken(table: &[(&str, &str, &str)]) {
    for (hanzi, pinyin, expected) in table {
        assert_eq!(spoken(hanzi, pinyin), *expected, "{hanzi}");
    }
}

#[test]
fn one_takes_the_tone_that_what_follows_asks() {
    assert_spoken(&[
        ("一个", "yī gè", "yí gè"),
        ("一个", "yī ge", "yí ge"),
        ("一下", "yīxia", "yíxia"),
        ("一样", "yīyàng", "yíyàng"),
        ("一天", "yī tiān", "yì tiān"),
        ("一年", "yī nián", "yì nián"),
        ("一起", "yīqǐ", "yìqǐ"),
        ("一点儿", "yīdiǎnr", "yìdiǎnr"),
        ("一百", "yībǎi", "yìbǎi"),
        ("看一看", "kàn yī kàn", "kàn yi kàn"),
        ("一天一天", "yī tiān yī tiān", "yì tiān yì tiān"),
    ]);
}

#[test]
fn one_that_counts_in_order_or_stands_at_the_end_keeps_its_tone() {
    for (hanzi, pinyin) in [
        ("一", "yī"),
        ("第一次", "dì-yī cì"),
        ("初一晚上", "chūyī wǎnshang"),
        ("十一个", "shíyī gè"),
        ("二〇一一年", "èr líng yī yī nián"),
        ("一月", "yīyuè"),
        ("星期一", "xīngqīyī"),
        ("统一的", "tǒngyī de"),
        ("统一计划", "tǒngyī jìhuà"),
        ("医院", "yīyuàn"),
    ] {
        assert_eq!(spoken(hanzi, pinyin), pinyin, "{hanzi}");
    }
}

#[test]
fn not_rises_before_a_fourth_tone_and_is_light_between_doubles() {
    assert_spoken(&[
        ("不是", "bù shì", "bú shì"),
        ("不对", "bùduì", "búduì"),
        ("不好", "bù hǎo", "bù hǎo"),
        ("好不好", "hǎo bù hǎo", "hǎo bu hǎo"),
        ("是不是", "shì bù shì", "shì bu shì"),
        ("部队", "bùduì", "bùduì"),
        ("不", "bù", "bù"),
    ]);
}

#[test]
fn a_third_tone_before_a_third_rises() {
    assert_spoken(&[
        ("你好", "Nǐ hǎo!", "Ní hǎo!"),
        ("水果", "shuǐguǒ", "shuíguǒ"),
        ("老师", "lǎoshī", "lǎoshī"),
        ("哪儿", "nǎr", "nǎr"),
        ("有点儿好", "yǒudiǎnr hǎo", "yóudiánr hǎo"),
    ]);
    // Punctuation parts them.
    assert_eq!(spoken("你好，我有。", "Nǐ hǎo, wǒ yǒu."), "Ní hǎo, wó yǒu.");
}

#[test]
fn a_run_of_thirds_is_phrased_by_its_words_first_and_may_be_phrased_otherwise() {
    assert_eq!(tones("展览馆", "zhǎnlǎnguǎn"), ["223", "323"]);
    assert_eq!(tones("小老虎", "xiǎo lǎohǔ"), ["323", "223"]);
    assert_eq!(tones("我很好", "wǒ hěn hǎo"), ["323", "223"]);
    assert_eq!(tones("我也想买", "wǒ yě xiǎng mǎi"), ["2323", "2223", "3223"]);
    assert_eq!(tones("岂有此理", "qǐyǒu-cǐlǐ"), ["2323", "2223", "3223"]);
    assert_eq!(tones("很好的表", "hěn hǎo de biǎo"), ["2353"]);
    assert!(ways("", &"nǐ".repeat(30), None).unwrap().len() <= 16);
}

#[test]
fn what_the_pack_gives_as_spoken_is_the_only_way() {
    let ways = ways("一号", "yī hào", Some("yí hào")).unwrap();
    assert_eq!((ways.len(), ways[0][0].syllable.tone, ways[0][0].citation), (1, Tone::Second, Tone::First));
    assert_eq!(written("想想", "xiǎngxiang", Some("xiángxiang")).unwrap(), "xiángxiang");
    assert_eq!(written("想想", "xiǎngxiang", Some(" ")).unwrap(), "xiǎngxiang");
    let other = written("你好", "nǐ hǎo", Some("ní háng")).unwrap_err();
    assert_eq!(other.message_id(), "sandhi-other-syllables");
    assert_eq!(written("你好", "nǐ", None).unwrap_err().message_id(), "hanzi-no-syllable");
}

#[test]
fn the_voice_goes_as_the_neighbours_ask() {
    let contours = |hanzi: &str, pinyin: &str| -> Vec<Contour> {
        ways(hanzi, pinyin, None).unwrap()[0].iter().map(|spoken| spoken.contour).collect()
    };
    assert_eq!(contours("你好", "nǐ hǎo"), [Contour::Rising, Contour::Dipping]);
    assert_eq!(contours("老师", "lǎoshī"), [Contour::Low, Contour::High]);
    assert_eq!(contours("妈妈", "māma"), [Contour::High, Contour::Neutral(2)]);
    assert_eq!(contours("姐姐", "jiějie"), [Contour::Low, Contour::Neutral(4)]);
    assert_eq!(contours("爸爸的", "bàba de"), [Contour::Falling, Contour::Neutral(1), Contour::Neutral(1)]);
    assert_eq!(Contour::Low.heights(), [2, 1]);
    assert_eq!(Contour::Neutral(4).heights(), [4]);
}

fn cited(table: &[(&str, &str)]) -> Vec<Cited> {
    table
        .iter()
        .map(|(hanzi, pinyin)| (hanzi.chars().next(), pinyin::parse(pinyin).unwrap().remove(0)))
        .collect()
}

#[test]
fn tones_that_a_learner_may_write_are_accepted() {
    let not = accepted(&cited(&[("来", "lái"), ("不", "bù"), ("及", "jí")]));
    assert_eq!(not[1], [Tone::Fourth, Tone::Neutral]);
    let ge = accepted(&cited(&[("三", "sān"), ("个", "gè"), ("人", "rén")]));
    assert_eq!(ge[1], [Tone::Fourth, Tone::Neutral]);
    let think = accepted(&cited(&[("想", "xiǎng"), ("想", "xiang")]));
    assert_eq!(think[0], [Tone::Third, Tone::Second]);
    let first = accepted(&cited(&[("第", "dì"), ("一", "yī"), ("课", "kè")]));
    assert_eq!(first[1], [Tone::First]);
}

fn phrase() -> impl Strategy<Value = (String, String)> {
    let syllables = vec![
        ("一", "yī"),
        ("不", "bù"),
        ("好", "hǎo"),
        ("想", "xiǎng"),
        ("看", "kàn"),
        ("人", "rén"),
        ("天", "tiān"),
        ("个", "ge"),
        ("花儿", "huār"),
    ];
    let gap = prop::sample::select(vec!["", " ", "'", ", "]);
    prop::collection::vec((prop::sample::select(syllables), gap), 1..9).prop_map(|parts| {
        let hanzi = parts.iter().map(|((hanzi, _), _)| *hanzi).collect();
        let pinyin = parts.iter().fold(String::new(), |text, ((_, pinyin), gap)| text + pinyin + gap);
        (hanzi, pinyin)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_way_has_the_same_syllables_and_tones_that_are_accepted((hanzi, pinyin) in phrase()) {
        let ways = ways(&hanzi, &pinyin, None).unwrap();
        prop_assert!((1..=16).contains(&ways.len()));
        let items = items(&hanzi, &pinyin).unwrap();
        let citation: Vec<Cited> = items.into_iter().map(|(_, cited)| cited).collect();
        let accepted = accepted(&citation);
        for way in &ways {
            prop_assert_eq!(way.len(), citation.len());
            for ((spoken, (_, cited)), accepted) in way.iter().zip(&citation).zip(&accepted) {
                prop_assert_eq!((&spoken.syllable.letters, spoken.syllable.erhua), (&cited.letters, cited.erhua));
                prop_assert!(accepted.contains(&spoken.syllable.tone));
            }
        }
        // Said aloud, it needs no further change.
        let surface = written(&hanzi, &pinyin, None).unwrap();
        prop_assert_eq!(written(&hanzi, &pinyin, Some(&surface)).unwrap(), surface);
    }
}
