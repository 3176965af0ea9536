//! Lists in traditional characters, as textbooks of Taiwan and Hong Kong have them.

use encoding_rs::BIG5;

use super::*;

#[test]
fn a_list_in_traditional_characters_becomes_simplified_and_each_place_is_told() {
    let list =
        "漢字,拼音,藏文,英文\r\n學生,xuésheng,སློབ་མ,pupil\r\n水,shuǐ,ཆུ,water\r\n餅乾,bǐnggān,ཀོ་པྲེ,biscuit\r\n";
    for name in ["a.csv", "a.txt"] {
        let imported = imported(name, list);
        let found: Vec<String> =
            imported.pack.as_ref().unwrap().words.iter().map(|word| word.zh.clone()).collect();
        assert_eq!(found, ["学生", "水", "饼干"], "{name}");
    }
    assert_eq!(
        told_of(&imported("a.csv", list), "exchange-traditional"),
        [
            "A2: warning exchange-traditional found=學生 taken=学生",
            "A4: warning exchange-traditional found=餅乾 taken=饼干"
        ]
    );
    // Pinyin that is made is that of what it becomes.
    let made = imported("a.csv", "zh,bo,en\n學生,སློབ་མ,pupil\n看著,ལྟ་བ,looking at\n");
    let pinyin: Vec<&str> =
        made.pack.as_ref().unwrap().words.iter().map(|word| word.pinyin.as_str()).collect();
    assert_eq!(pinyin.first(), Some(&"xué shēng"));
    assert_eq!(made.pack.as_ref().unwrap().words[1].zh, "看着");
    assert_eq!(
        told_of(&made, "exchange-traditional-unsure"),
        ["A3: warning exchange-traditional-unsure hanzi=著 all=着、著 taken=着"]
    );
}

#[test]
fn simplified_lists_stay_as_they_are() {
    let imported =
        imported("a.csv", "zh,pinyin,bo\n著名,zhùmíng,སྐད་གྲགས་ཅན\n乾坤,qiánkūn,གནམ་ས\n皇后,huánghòu,བཙུན་མོ\n");
    let pack = imported.pack.as_ref().unwrap();
    let found: Vec<&str> = pack.words.iter().map(|word| word.zh.as_str()).collect();
    assert_eq!(found, ["著名", "乾坤", "皇后"]);
    assert_eq!(told_of(&imported, "exchange-traditional"), Vec::<String>::new());
}

#[test]
fn a_file_in_big5_is_read() {
    let (bytes, _, lost) = BIG5.encode("漢字,英文\r\n學生,pupil\r\n圖書館,library\r\n老師,teacher\r\n");
    assert!(!lost);
    let imported = imported("a.csv", &bytes);
    let read: Vec<String> = told_of(&imported, "exchange-traditional");
    assert_eq!(
        read,
        [
            "A2: warning exchange-traditional found=學生 taken=学生",
            "A3: warning exchange-traditional found=圖書館 taken=图书馆",
            "A4: warning exchange-traditional found=老師 taken=老师"
        ]
    );
}

#[test]
fn a_long_list_is_told_a_hundred_times_and_then_in_a_number() {
    let rows = "學生,xuésheng,སློབ་མ\n".repeat(130);
    let imported = imported("a.csv", format!("zh,pinyin,bo\n{rows}"));
    assert_eq!(told_of(&imported, "exchange-traditional").len(), 100);
    assert_eq!(
        told_of(&imported, "exchange-traditional-more"),
        [": warning exchange-traditional-more count=30"]
    );
}
