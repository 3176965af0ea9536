//! What cells show, as Excel shows it.

use super::*;

fn number(code: &str, value: f64) -> String {
    NumberFormat::of_code(code).map_or_else(|| general(value), |format| format.number(value, false).text)
}

#[test]
fn numbers_are_shown_as_their_cells_show_them() {
    for (code, value, shown) in [
        ("000", 7.0, "007"),
        ("0%", 0.5, "50%"),
        ("0.0%", 0.125, "12.5%"),
        ("0.00\"元\"", 12.5, "12.50元"),
        ("0.##", 3.0, "3"),
        ("0.##", 3.25, "3.25"),
        ("\"第\"0\"课\"", 3.0, "第3课"),
        ("0.00;[Red]-0.00", -1.5, "-1.50"),
        ("#,##0", 1234.0, "1,234"),
        ("#,##0", 12.0, "12"),
        ("#,##0.00_);(#,##0.00)", -1_234_567.891, "(1,234,567.89)"),
        ("0", -0.2, "0"),
        ("0.00", -0.001, "0.00"),
        ("0\"岁\"", 8.0, "8岁"),
        ("0\\岁", 8.0, "8岁"),
        ("0岁", 8.0, "8岁"),
        ("[$€-2] 0.00", 3.5, "€ 3.50"),
        ("[$¥-804]#,##0.00", 1234.5, "¥1,234.50"),
        ("0;[Red]-0", -5.0, "-5"),
        ("[Red]0", -5.0, "-5"),
        ("000-0000-0000", 13_812_345_678.0, "138-1234-5678"),
        ("(000) 0000", 1_234_567.0, "(123) 4567"),
        ("[>=1000]0.0,\"千\";0", 2500.0, "2.5千"),
        ("[>=1000]0.0,\"千\";0", 25.0, "25"),
        ("[>=1000]0.0,\"千\";0", -25.0, "-25"),
        ("[<0]\"负\"0;0", -4.0, "负4"),
        ("[=1]\"男\";[=2]\"女\"", 2.0, "女"),
        ("0.0,,\"百万\"", 2_500_000.0, "2.5百万"),
        ("0,", 12_345.0, "12"),
        ("0.00E+00", 12_345.0, "1.23E+04"),
        ("0.00E+00", 0.000_999_9, "1.00E-03"),
        ("##0.0E+0", 12_345.0, "12.3E+3"),
        ("0.0E-0", 1e10, "1.0E10"),
        ("_ * #,##0.00_ ", 5.0, "5.00"),
        ("0;-0;\"零\"", 0.0, "零"),
        (".00", 12.5, "12.50"),
        ("0.0", 0.05, "0.1"),
        ("0.00", 1.005, "1.01"),
        ("0", 123_456_789_012_345_680.0, "123456789012346000"),
        ("0 \"km\"", 5.0, "5 km"),
        ("0_)%", 0.1, "10%"),
    ] {
        assert_eq!(number(code, value), shown, "{code} {value}");
    }
}

#[test]
fn numbers_without_a_format_have_no_error_of_binary_fractions() {
    for (value, shown) in [
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (7.0, "7"),
        (-0.25, "-0.25"),
        (1.0 / 3.0, "0.333333333"),
        (100.0 / 3.0, "33.33333333"),
        (123_456_789_012.0, "123456789012"),
        (123_456_789_012_345_680.0, "1.23457E+17"),
        (1e20, "1E+20"),
        (0.00001, "0.00001"),
        (0.000_012_345_678, "1.23457E-05"),
        (1e-300, "1E-300"),
        (99_999.999_999_9, "100000"),
    ] {
        assert_eq!(general(value), shown);
    }
}

#[test]
fn fractions_are_shown_with_the_nearest_denominator() {
    for (code, value, shown) in [
        ("# ?/?", 0.5, "1/2"),
        ("# ?/?", 1.5, "1 1/2"),
        ("# ?/?", 3.0, "3"),
        ("# ?/?", 0.0, "0"),
        ("# ?/?", 0.999, "1"),
        ("# ??/??", std::f64::consts::PI, "3 1/7"),
        ("# ???/???", std::f64::consts::PI, "3 16/113"),
        ("?/?", 1.25, "5/4"),
        ("# ?/8", 0.3, "2/8"),
        ("# ?/100", 0.25, "25/100"),
        ("0 ?/?", 0.5, "0 1/2"),
        ("# ?/?\"杯\"", -1.5, "-1 1/2杯"),
        ("# ????????????/????????????", 0.1, "1/10"),
    ] {
        assert_eq!(number(code, value), shown, "{code} {value}");
    }
}

#[test]
fn dates_and_times_are_shown_as_their_cells_show_them() {
    for (code, value, shown) in [
        ("yyyy-mm-dd", 45_355.0, "2024-03-04"),
        ("m/d/yy", 45_355.0, "3/4/24"),
        ("m\"月\"d\"日\"", 45_355.0, "3月4日"),
        ("yyyy\"年\"m\"月\"d\"日\";@", 45_355.0, "2024年3月4日"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", 45_610.0, "二〇二四年十一月十四日"),
        ("d-mmm-yy", 45_355.0, "4-Mar-24"),
        ("[$-804]aaaa", 45_355.0, "星期一"),
        ("[$-804]dddd", 45_355.0, "星期一"),
        ("[$-409]dddd, mmmm d", 45_355.0, "Monday, March 4"),
        ("h:mm", 0.354_166_666_666_667, "8:30"),
        ("hh:mm:ss", 0.354_166_666_666_667, "08:30:00"),
        ("h:mm AM/PM", 0.604_166_666_666_667, "2:30 PM"),
        ("上午/下午h\"时\"mm\"分\"", 0.604_166_666_666_667, "下午2时30分"),
        ("[$-804]AM/PM h:mm", 0.0, "上午 12:00"),
        ("[h]:mm", 1.5, "36:00"),
        ("[mm]:ss", 0.0625, "90:00"),
        ("mm:ss.0", 0.000_011_574_074, "00:01.0"),
        ("yyyy/m/d h:mm", 45_355.999_999_9, "2024/3/5 0:00"),
        ("d", 60.0, "29"),
        ("yyyy-mm-dd", 61.0, "1900-03-01"),
        ("yyyy-mm-dd", -1.0, "-1"),
        ("yyyy!年", 45_355.0, "2024年"),
    ] {
        assert_eq!(number(code, value), shown, "{code} {value}");
    }
    let format = NumberFormat::of_code("yyyy-mm-dd").unwrap();
    assert_eq!(format.number(43_893.0, true).text, "2024-03-04");
    assert!(
        format.number(1.0, false).is_date && !NumberFormat::of_code("0").unwrap().number(1.0, false).is_date
    );
}

#[test]
fn chinese_numerals_are_written() {
    for (code, value, shown) in [
        ("[DBNum1]", 123.0, "一百二十三"),
        ("[DBNum1][$-804]General", 10_010.0, "一万〇一十"),
        ("[DBNum1]General", 305.0, "三百〇五"),
        ("[DBNum1]General", 100_000_000.0, "一亿"),
        ("[DBNum1]General", 0.0, "〇"),
        ("[DBNum1]0", 2024.0, "二〇二四"),
        ("[DBNum2][$-804]General", 123.0, "壹佰贰拾叁"),
        ("[DBNum2]G/通用格式\"元整\"", 20.0, "贰拾元整"),
        ("[DBNum1]General", -12.5, "-一十二.五"),
    ] {
        assert_eq!(number(code, value), shown, "{code} {value}");
    }
}

#[test]
fn what_a_format_hides_is_read_and_told() {
    for (code, value) in [(";;;", 5.0), ("0;-0;;@", 0.0), ("#", 0.0), ("0;;", -3.0)] {
        let shown = NumberFormat::of_code(code).unwrap().number(value, false);
        assert_eq!((shown.is_hidden, shown.text), (true, general(value)), "{code}");
    }
    let text = |code: &str| NumberFormat::of_code(code).unwrap().text("水");
    assert_eq!((text(";;;").is_hidden, text(";;;").text.as_str()), (true, "水"));
    assert_eq!(text("0;0;0;\"x\"").text, "水");
    assert_eq!(text("\"第\"@\"课\"").text, "第水课");
    assert_eq!(text("0;-0;0;@\"吗\"").text, "水吗");
    assert_eq!((text("0.00").text.as_str(), text("0.00").is_hidden), ("水", false));
    for code in ["General", "@", "", "G/通用格式", "[Red]", &"0".repeat(2000)] {
        assert_eq!(NumberFormat::of_code(code), None, "{code}");
    }
}

#[test]
fn every_format_that_need_not_be_described_is_one() {
    for id in 1..=58 {
        let Some(code) = built_in(id) else { continue };
        let shown = number(code, 45_355.5);
        assert!(!shown.is_empty() && !shown.contains('"'), "{id} {code} {shown}");
    }
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_panic(
        code in r#"[0#?.,%/E+\-@;\[\]$<>=DBNum1-9hmsyda上午下"\\_* é]{0,40}"#,
        value in proptest::num::f64::ANY,
    ) {
        if let Some(format) = NumberFormat::of_code(&code) {
            for value in [value, 0.5, -1234.5, 45_355.75, 1e300, -1e-300] {
                let shown = format.number(value, false);
                proptest::prop_assert!(shown.text.len() < 4000);
            }
            format.text("水");
        }
    }
}
