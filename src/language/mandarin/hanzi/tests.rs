//! Tests of hanzi against pinyin.
use proptest::prelude::*;

use super::*;

fn cells(hanzi: &str, pinyin: &str) -> String {
    let cells = align(hanzi, pinyin).unwrap();
    let shown: Vec<String> = cells
        .iter()
        .map(|cell| format!("{}={}", cell.hanzi, cell.pinyin.as_deref().unwrap_or("-")))
        .collect();
    shown.join(" ")
}

#[test]
fn each_hanzi_has_its_syllable() {
    assert_eq!(cells("你好！", "nǐ hǎo!"), "你=nǐ 好=hǎo ！=-");
    assert_eq!(cells("北京", "Běijīng"), "北=Běi 京=jīng");
    assert_eq!(cells("西安", "Xi1an1"), "西=Xī 安=ān");
}

#[test]
fn an_erhua_shares_the_cell_of_its_hanzi() {
    assert_eq!(cells("花儿", "huār"), "花儿=huār");
    assert_eq!(cells("儿子", "érzi"), "儿=ér 子=zi");
    assert_eq!(cells("一点儿水", "yīdiǎnr shuǐ"), "一=yī 点儿=diǎnr 水=shuǐ");
}

#[test]
fn what_is_no_hanzi_passes_through() {
    assert_eq!(cells("卡拉OK吧", "kǎlā OK ba"), "卡=kǎ 拉=lā OK=- 吧=ba");
    assert_eq!(cells("卡拉OK吧", "kǎlā ba"), "卡=kǎ 拉=lā OK=- 吧=ba");
    assert_eq!(cells("T恤", "tīxù"), "T=tī 恤=xù");
    assert_eq!(cells("2024年", "èr líng èr sì nián"), "2024=èr líng èr sì 年=nián");
    assert_eq!(cells("USB卡", "u s b kǎ"), "USB=- 卡=kǎ");
    assert_eq!(cells("OK", "OK"), "OK=-");
}

#[test]
fn words_are_parted_as_the_pinyin_parts_them() {
    let parted = |hanzi: &str, pinyin: &str| -> Vec<String> {
        let join = |word: Vec<Cell>| word.into_iter().map(|cell| cell.hanzi).collect();
        words(hanzi, pinyin).unwrap().into_iter().map(join).collect()
    };
    assert_eq!(parted("妈妈去西安。", "māma qù Xī'ān."), ["妈妈", "去", "西安", "。"]);
    assert_eq!(parted("我有一点儿钱", "wǒ yǒu yīdiǎnr qián"), ["我", "有", "一点儿", "钱"]);
    assert_eq!(parted("你好，老师！", "ni3hao3, lao3shi1!"), ["你好", "，", "老师", "！"]);
    assert_eq!(parted("去卡拉OK吧", "qù kǎlā OK ba"), ["去", "卡拉", "OK", "吧"]);
    assert!(words("你好", "nǐ").is_err());
}

#[test]
fn syllables_are_parted_as_the_hanzi_ask() {
    assert_eq!(cells("西安", "xian"), "西=xi 安=an");
    assert_eq!(cells("女儿", "nǚér"), "女=nǚ 儿=ér");
    assert_eq!(cells("女儿", "nüer"), "女=nü 儿=er");
}

#[test]
fn a_misfit_names_what_is_left_over() {
    for (hanzi, pinyin, misfit) in [
        ("你好吗", "nǐ ma", Misfit::NoSyllable { index: 1, hanzi: '好' }),
        ("你吗", "nǐ hǎo ma", Misfit::NoHanzi { syllable: "hǎo".into() }),
        ("花", "huār", Misfit::NoEr { index: 0, hanzi: '花', syllable: "huār".into() }),
        ("花儿", "huā", Misfit::NoSyllable { index: 1, hanzi: '儿' }),
        ("你好", "", Misfit::Pinyin(PinyinFault::Empty)),
    ] {
        assert_eq!(align(hanzi, pinyin).unwrap_err(), misfit, "{hanzi} {pinyin}");
    }
}

#[test]
fn doubts_are_about_letters_tones_and_sandhi() {
    let ids = |hanzi, pinyin| -> Vec<&str> {
        doubtful(hanzi, pinyin).unwrap().iter().map(Doubt::message_id).collect()
    };
    assert_eq!(ids("东西", "dōngxi"), Vec::<&str>::new());
    assert_eq!(ids("长大", "zhǎngdà"), Vec::<&str>::new());
    assert_eq!(ids("水", "suǐ"), ["hanzi-doubtful-reading"]);
    assert_eq!(ids("水", "shuí"), ["hanzi-doubtful-reading"]);
    assert_eq!(ids("一个", "yí gè"), ["hanzi-sandhi-written"]);
    assert_eq!(ids("不是", "bú shì"), ["hanzi-sandhi-written"]);
    assert_eq!(ids("你好", "ní hǎo"), ["hanzi-sandhi-written"]);
    assert_eq!(ids("一不", "yī bù"), Vec::<&str>::new());
}

#[test]
fn a_reading_is_what_its_pinyin_is_read_as() {
    for hanzi in ('\0'..=char::MAX).filter(|c| is_hanzi(*c)) {
        let written = hanzi.to_pinyin_multi().into_iter().flatten().map(pinyin::Pinyin::with_tone);
        let read = written.filter_map(|written| spelling::parse(written).ok()?.into_iter().next());
        assert_eq!(readings(hanzi), read.collect::<Vec<_>>(), "{hanzi}");
    }
}

proptest! {
    #[test]
    fn never_panics_and_loses_no_hanzi(hanzi in "[一不儿好水Aa1，。]{0,8}", pinyin in "[a-zāǐǒ 'A1]{0,20}") {
        if let Ok(cells) = align(&hanzi, &pinyin) {
            let joined: String = cells.into_iter().map(|cell| cell.hanzi).collect();
            prop_assert_eq!(joined, hanzi);
        }
    }
}
