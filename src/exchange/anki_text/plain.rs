//! Texts of programs that part terms and cards by other signs than Anki does, as Quizlet lets people choose. They are
//! read as Anki's: each sign gives way to one of as many bytes, so that every place stays where it was.

use std::borrow::Cow;

/// What stands between two cards of one line, and what takes its place.
const BETWEEN_CARDS: [(char, &str); 3] = [(';', "\n"), ('；', "\n  "), ('|', "\n")];

/// What stands between a term and its definition in such a line, the likeliest first.
const WITHIN_CARDS: [char; 4] = ['\t', ',', ':', '='];

/// What stands between a term and its definition where there is no tab, and what takes its place.
const DASHES: [(&str, &str); 6] =
    [(" - ", " \t "), (" – ", " \t   "), (" — ", " \t   "), ("=", "\t"), ("：", "\t  "), ("→", "\t  ")];

/// What lists of words that are set like a page have between their columns.
const WIDE_SPACE: char = '\u{3000}';

/// How many lines of ten have to be parted by a dash, if that parts them at all.
const OF_TEN: usize = 9;

/// Returns a text whose cards are parted by line ends, and whose terms by tabs.
pub(super) fn parted(text: &str, asked: Option<char>) -> Cow<'_, str> {
    if asked.is_some() || text.starts_with('#') {
        return Cow::Borrowed(text);
    }
    if let Some(cards) = cards_of_a_line(text) {
        return Cow::Owned(cards);
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let count = lines().count();
    if count < 2 || lines().any(|line| line.contains(['\t', '|'])) {
        return Cow::Borrowed(text);
    }
    if lines().all(|line| line.trim().contains(WIDE_SPACE)) {
        return Cow::Owned(text.replace(WIDE_SPACE, "\t  "));
    }
    for (dash, tab) in DASHES {
        if lines().filter(|line| line.contains(dash)).count() * 10 >= count * OF_TEN {
            // In each line as often: they part columns. Else the first parts the term, and the others belong to the text.
            let often = |line: &str| line.matches(dash).count();
            let first = lines().next().map_or(1, often);
            let most = if lines().all(|line| often(line) == first) { first } else { 1 };
            let line = |line: &str| line.replacen(dash, tab, most);
            return Cow::Owned(text.split_inclusive('\n').map(line).collect());
        }
    }
    // Columns that are set off by spaces, as in a text that was typed.
    let is_wide = |line: &str| columns_of(line).count() > 1;
    if lines().filter(|line| is_wide(line)).count() * 10 >= count * OF_TEN
        && !lines().any(|line| line.contains([',', ';']))
    {
        return Cow::Owned(text.split_inclusive('\n').map(with_tabs).collect());
    }
    Cow::Borrowed(text)
}

/// Returns the parts of a line between two spaces or more.
fn columns_of(line: &str) -> impl Iterator<Item = &str> {
    line.trim().split("  ").filter(|part| !part.is_empty())
}

/// Returns a line in which the first of several spaces is a tab.
fn with_tabs(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let end = line.trim_end().len().max(start);
    let mut written = line.get(..start).unwrap_or_default().to_owned();
    let mut signs = line.get(start..end).unwrap_or_default().chars().peekable();
    let mut is_gap = false;
    while let Some(c) = signs.next() {
        let opens = c == ' ' && !is_gap && signs.peek() == Some(&' ');
        written.push(if opens { '\t' } else { c });
        is_gap = c == ' ';
    }
    written.push_str(line.get(end..).unwrap_or_default());
    written
}

/// Returns the cards of a text that has all of them in one line: each has one sign between its halves.
fn cards_of_a_line(text: &str) -> Option<String> {
    let line = text.trim();
    if line.contains(['\n', '\r']) {
        return None;
    }
    for (between, end) in BETWEEN_CARDS {
        let cards = || line.split(between).filter(|card| !card.trim().is_empty());
        if !line.contains(between) || cards().nth(1).is_none() {
            continue;
        }
        let parts = |within: &char| cards().all(|card| card.matches(*within).count() == 1);
        if let Some(within) = WITHIN_CARDS.into_iter().find(parts) {
            let text = text.replace(between, end);
            return Some(if within == '=' { text.replace('=', "\t") } else { text });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_parted_by_the_signs_that_people_choose() {
        for (text, read) in [
            ("水\tཆུ;火\tམེ;", "水\tཆུ\n火\tམེ\n"),
            ("水,ཆུ;火,མེ", "水,ཆུ\n火,མེ"),
            ("水:ཆུ；火:མེ；", "水:ཆུ\n  火:མེ\n  "),
            ("水=ཆུ|火=མེ", "水\tཆུ\n火\tམེ"),
            ("水=ཆུ\n火=མེ\n", "水\tཆུ\n火\tམེ\n"),
            ("水=shuǐ=ཆུ\n火=huǒ=མེ\n", "水\tshuǐ\tཆུ\n火\thuǒ\tམེ\n"),
            ("水：ཆུ\n火：མེ\n", "水\t  ཆུ\n火\t  མེ\n"),
            ("1　爱　ài　love\n2　八　bā　eight\n", "1\t  爱\t  ài\t  love\n2\t  八\t  bā\t  eight\n"),
            ("水,ཆུ;ཆབ", "水,ཆུ;ཆབ"),
            ("水 - ཆུ\n火 - མེ - x\n", "水 \t ཆུ\n火 \t མེ - x\n"),
            ("水 – ཆུ\n火 – མེ", "水 \t   ཆུ\n火 \t   མེ"),
            ("水  shuǐ   ཆུ\n火  huǒ  མེ\n", "水\t shuǐ\t  ཆུ\n火\t huǒ\t མེ\n"),
            ("水 shuǐ\n火  huǒ\n", "水 shuǐ\n火  huǒ\n"),
            ("水\tཆུ; ཆབ", "水\tཆུ; ཆབ"),
            ("水\tཆུ; ཆབ\n火\tམེ; x", "水\tཆུ; ཆབ\n火\tམེ; x"),
            ("水,a - b\n火,c\n", "水,a - b\n火,c\n"),
        ] {
            assert_eq!(parted(text, None), read);
            assert_eq!(parted(text, None).len(), text.len());
            assert_eq!(parted(text, Some(',')), text);
        }
    }
}
