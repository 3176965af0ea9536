//! Tests of the verbs without a process around them.
use super::*;
use crate::locale::UiLanguage;

/// What is written, what is said, and how many faults there were.
fn work(verb: Verb, input: &[u8]) -> (String, String, usize) {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let locale = Locale::new(UiLanguage::English);
    let faults = convert(verb, &mut BufReader::new(input), &mut output, &mut errors, &locale).unwrap();
    (String::from_utf8(output).unwrap(), String::from_utf8(errors).unwrap(), faults)
}

#[test]
fn line_in_line_out() {
    let (output, errors, faults) = work(Verb::ToEwts, "\u{FEFF}བོད་ཡིག\r\n\nང".as_bytes());
    assert_eq!((output.as_str(), errors.as_str(), faults), ("bod yig\n\nnga\n", "", 0));
}

#[test]
fn a_fault_is_told_with_its_line_and_the_line_is_written_all_the_same() {
    let (output, errors, faults) = work(Verb::FromEwts, b"bod yig\nbk\nka\n");
    assert_eq!(output, "བོད་ཡིག\nབཀ\nཀ\n");
    assert_eq!((errors.as_str(), faults), ("line 2: “bk” has no vowel.\n", 1));
    let (output, errors, _) = work(Verb::Pinyin, "ni3hao3\n好\n \n".as_bytes());
    assert_eq!((output.as_str(), errors.as_str()), ("nǐhǎo\n好\n \n", "line 2: “好” is not pinyin.\n"));
}

#[test]
fn syllables_that_are_not_tibetan_are_marked() {
    let (output, errors, faults) = work(Verb::Syllables, "བཀྲ་ཤིས། པདྨ་ཀཆུ་1\n".as_bytes());
    assert_eq!((output.as_str(), faults), ("བཀྲ ཤིས ?པདྨ *ཀཆུ\n", 1));
    assert!(errors.starts_with("line 1: ཀཆུ: "), "{errors}");
}

#[test]
fn what_cannot_be_mended_is_told() {
    let (output, errors, _) = work(Verb::Normalise, "སོྒྲལ\nང་་ང\n".as_bytes());
    assert_eq!(
        (output.as_str(), errors.as_str()),
        ("སྒྲོལ\nང་་ང\n", "line 2: There are two tshegs in a row.\n")
    );
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let (output, errors, faults) = work(Verb::Normalise, b"\xE0\xBD\nka\n");
    assert_eq!((output.as_str(), faults), ("\u{FFFD}\nka\n", 1));
    assert_eq!(errors, "line 1: This is not UTF-8 text.\n");
}

#[test]
fn sorting_keeps_equal_lines_and_ends_each() {
    let mut output = Vec::new();
    sort(&mut BufReader::new("ཁ\nདཀའ\nཀ\nབཀའ\nཀ".as_bytes()), &mut output).unwrap();
    assert_eq!(String::from_utf8(output).unwrap(), "ཀ\nཀ\nདཀའ\nབཀའ\nཁ\n");
}
