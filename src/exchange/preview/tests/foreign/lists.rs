//! What lists of words write into their cells: several glosses, readings, gaps, notations, examples.

use super::*;

#[test]
fn each_gloss_of_a_cell_is_a_right_answer() {
    let csv = "汉字,拼音,藏文,英文\n爱,ài,\"དགའ་བ, བརྩེ་བ\",\"love, like, be fond of\"\n大,dà,ཆེན་པོ、ཆེ,big/large\n\
        看,kàn,བལྟ། མཐོང,to look; to see\n父亲,fùqīn,ཨ་ཕ,\"father, dad (informal, at home), CL:個|个[ge4]\"\n\
        刀,dāo,གྲི,\"a tool for cutting bread, meat or paper\"\n";
    let expected = [
        ["爱", "ài", "དགའ་བ | བརྩེ་བ", "love | like | be fond of"],
        ["大", "dà", "ཆེན་པོ | ཆེ", "big | large"],
        ["看", "kàn", "བལྟ | མཐོང", "to look | to see"],
        ["父亲", "fùqīn", "ཨ་ཕ", "father | dad (informal, at home)"],
        ["刀", "dāo", "གྲི", "a tool for cutting bread, meat or paper"],
    ];
    assert_eq!(words("a.csv", csv), expected);
    let imported = imported("a.csv", csv);
    assert_eq!(told_of(&imported, "exchange-table-gloss-unsure").len(), 1);
    assert_eq!(told_of(&imported, "exchange-table-no-gloss").len(), 1);
    let notes = "爱\tài\tདགའ་བ, བརྩེ་བ\tlove, like, be fond of\n大\tdà\tཆེན་པོ、ཆེ\tbig/large\n";
    assert_eq!(words("a.txt", notes), expected.get(..2).unwrap());
}

#[test]
fn readings_beside_the_hanzi_are_the_pinyin() {
    for (name, text) in [
        ("a.txt", "水[shuǐ]\tཆུ\twater\n老[lǎo]师[shī]\tདགེ་རྒན\tteacher\n"),
        ("a.txt", "水[shuǐ]\tཆུ\twater\n 老[lǎo] 师[shī]\tདགེ་རྒན\tteacher\n"),
        (
            "a.txt",
            "#html:true\n<ruby>水<rt>shuǐ</rt></ruby>\tཆུ\twater\n<ruby>老<rp>(</rp><rt>lǎo</rt><rp>)</rp>师<rp>(</rp><rt>shī</rt><rp>)</rp></ruby>\tདགེ་རྒན\tteacher\n",
        ),
        ("a.csv", "汉字,藏文,英文\n水（shuǐ）,ཆུ,water\n老师[lǎo shī],དགེ་རྒན,teacher\n"),
    ] {
        let expected = [["水", "shuǐ", "ཆུ", "water"], ["老师", "lǎo shī", "དགེ་རྒན", "teacher"]];
        assert_eq!(words(name, text), expected, "{text}");
    }
    let ruby = "汉字,藏文,英文\n<ruby>水<rt>ㄕㄨㄟˇ</rt></ruby>,ཆུ,water\nlǎoshī 老师,དགེ་རྒན,teacher\n";
    let expected = [["水", "shuǐ", "ཆུ", "water"], ["老师", "lǎoshī", "དགེ་རྒན", "teacher"]];
    assert_eq!(words("a.csv", ruby), expected);
    assert_eq!(words("a.txt", ruby.replace(',', "\t").split_once('\n').unwrap().1), expected);
    // Pinyin of its own goes before.
    let both = "#columns:Chinese\tPinyin\tTibetan\n老[lǎo]师[shī]\tlǎoshī\tདགེ་རྒན\n";
    assert_eq!(words("a.txt", both), [["老师", "lǎoshī", "དགེ་རྒན", ""]]);
}

#[test]
fn gaps_are_filled() {
    let text = "#columns:Chinese\tPinyin\tTibetan\tEnglish\n{{c1::水}}\tshuǐ\tཆུ\t{{c2::water::what?}}\n火\thuǒ\t{{c1::མེ}}\tfire\n";
    let expected = [["水", "shuǐ", "ཆུ", "water"], ["火", "huǒ", "མེ", "fire"]];
    assert_eq!(words("a.txt", text), expected);
    let csv = text.trim_start_matches("#columns:").replace('\t', ",");
    assert_eq!(words("a.csv", csv), expected);
}

#[test]
fn notations_of_the_lists_of_levels_are_read_and_told() {
    let csv = "汉字,拼音,藏文\n爸爸|爸,bàba|bà,ཕ\n第（第二）,dì（dì-èr）,ཨང\n称1,chēng,འཇལ\n有（一）点儿,yǒu(yī)diǎnr,ཅུང་ཟད\n帮忙,bāng//máng,རོགས\n";
    let expected = [
        ["爸爸", "bàba", "ཕ", ""],
        ["第", "dì", "ཨང", ""],
        ["称", "chēng", "འཇལ", ""],
        ["有一点儿", "yǒuyīdiǎnr", "ཅུང་ཟད", ""],
        ["帮忙", "bāngmáng", "རོགས", ""],
    ];
    assert_eq!(words("a.csv", csv), expected);
    assert_eq!(
        told_of(&imported("a.csv", csv), "exchange-table-notation"),
        [
            "A2: warning exchange-table-notation found=爸爸|爸 taken=爸爸",
            "A3: warning exchange-table-notation found=第（第二） taken=第",
            "A4: warning exchange-table-notation found=称1 taken=称",
            "A5: warning exchange-table-notation found=有（一）点儿 taken=有一点儿",
        ]
    );
}

#[test]
fn a_column_that_may_mean_the_same_is_left_out_by_name() {
    for (header, cells) in [
        ("生词,拼音,藏文,英文,例句", "水,shuǐ,ཆུ,water,我喝水。"),
        ("例句,生词,拼音,藏文,英文", "我喝水。,水,shuǐ,ཆུ,water"),
        ("Word,Pinyin,Tibetan,English,Example sentence", "水,shuǐ,ཆུ,water,我喝水。"),
        ("词汇,汉语拼音,藏语翻译,英语翻译,例句", "水,shuǐ,ཆུ,water,我喝水。"),
        ("汉字,拼音,藏文,释义,英文", "水,shuǐ,ཆུ,液体,water"),
        ("Chinese character,Pinyin,Tibetan meaning,English meaning,Notes", "水,shuǐ,ཆུ,water,x"),
    ] {
        let csv = format!("{header}\n{cells}\n");
        assert_eq!(words("a.csv", &csv), [["水", "shuǐ", "ཆུ", "water"]], "{header}");
        assert_eq!(told_of(&imported("a.csv", &csv), "exchange-table-unknown-column").len(), 1, "{header}");
    }
}

#[test]
fn a_gloss_that_may_have_a_comma_of_its_own_is_asked() {
    let csv = "汉字,拼音,藏文,英文\n请问,qǐngwèn,དགོངས་དག,\"Excuse me, please\"\n大,dà,\"ཆེན་པོ༏ ཆེ\",big|large\n河,hé,གཙང་པོ,1. river 2. stream\n";
    let expected = [
        ["请问", "qǐngwèn", "དགོངས་དག", "Excuse me, please"],
        ["大", "dà", "ཆེན་པོ | ཆེ", "big | large"],
        ["河", "hé", "གཙང་པོ", "river | stream"],
    ];
    assert_eq!(words("a.csv", csv), expected);
    assert_eq!(told_of(&imported("a.csv", csv), "exchange-table-gloss-unsure").len(), 1);
}

#[test]
fn a_hanzi_that_is_read_otherwise_in_its_word_is_told() {
    let csv = "汉字,拼音,藏文\n银行,yin2xing2,དངུལ་ཁང\n步行,bùxíng,རྐང་འགྲོ\n";
    assert_eq!(
        told_of(&imported("a.csv", csv), "pack-unusual-reading"),
        ["A2: warning pack-unusual-reading word=银行 found=yín xíng expected=yín háng"]
    );
    let without = "汉字,藏文\n银行,དངུལ་ཁང\n";
    assert_eq!(words("a.csv", without), [["银行", "yín háng", "དངུལ་ཁང", ""]]);
}

#[test]
fn what_is_copied_from_elsewhere_is_read_as_it_is_meant() {
    let csv = "汉字,拼音,藏文,英文\n学\u{200d}习,xuéxí,སློབ་སྦྱོང,to learn\n⼤,dà,ཆེན་པོ,big\n好,hăo,ཡག་པོ,good\n来,ｌáｉ,ཡོང,to come\n我，,wǒ,ང,I\n他,tā,ཁོ། (ཕོ),he\n水,shuǐ,ཆུ abc,water\n北京,Běijīng,པེ་ཅིན,\"Beijing, China\"\n";
    let expected = [
        ["学习", "xuéxí", "སློབ་སྦྱོང", "to learn"],
        ["大", "dà", "ཆེན་པོ", "big"],
        ["好", "hǎo", "ཡག་པོ", "good"],
        ["来", "lái", "ཡོང", "to come"],
        ["我", "wǒ", "ང", "I"],
        ["他", "tā", "ཁོ (ཕོ)", "he"],
        ["水", "shuǐ", "ཆུ abc", "water"],
        ["北京", "Běijīng", "པེ་ཅིན", "Beijing, China"],
    ];
    assert_eq!(words("a.csv", csv), expected);
    let found = imported("a.csv", csv);
    for (key, count) in [
        ("exchange-table-unseen", 1),
        ("exchange-table-notation", 4),
        ("exchange-table-beside-tibetan", 1),
        ("exchange-table-gloss-unsure", 1),
    ] {
        assert_eq!(told_of(&found, key).len(), count, "{:?}", told(&found));
    }
    let notes =
        csv.split_once('\n').unwrap().1.replace('"', "").replace("Beijing, ", "Beijing; ").replace(',', "\t");
    assert_eq!(words("a.txt", notes).get(..4).unwrap(), expected.get(..4).unwrap());
}

#[test]
fn several_words_in_a_row_are_no_word() {
    let csv = "汉字,拼音,藏文\n水/火,shuǐ/huǒ,ཆུ/མེ\n爸爸/爸,bàba/bà,ཨ་ཕ/ཕ\n山,shān,རི\n";
    assert_eq!(
        told_of(&imported("a.csv", csv), "exchange-table-several-words"),
        ["A2: error exchange-table-several-words found=水/火"]
    );
}
