//! Texts of programs that part terms and cards by other signs than Anki does, as Quizlet lets people choose. They are
//! read as Anki's: each sign gives way to one of as many bytes, so that every place stays where it was.

use std::borrow::Cow;

/// Signs of two cards in a line: a term, a tab, a definition, and then this.
const BETWEEN_CARDS: char = ';';

/// What stands between a term and its definition where there is no tab, and what takes its place.
const DASHES: [(&str, &str); 3] = [(" - ", " \t "), (" – ", " \t   "), (" — ", " \t   ")];

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
    for (dash, tab) in DASHES {
        if lines().filter(|line| line.contains(dash)).count() * 10 >= count * OF_TEN {
            let line = |line: &str| line.replacen(dash, tab, 1);
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

/// Returns the cards of a text that has all of them in one line.
fn cards_of_a_line(text: &str) -> Option<String> {
    let line = text.trim();
    if line.contains(['\n', '\r']) || !line.contains('\t') {
        return None;
    }
    let cards = || line.split(BETWEEN_CARDS).filter(|card| !card.trim().is_empty());
    let are_cards = cards().all(|card| card.matches('\t').count() == 1);
    (cards().count() > 1 && are_cards).then(|| text.replace(BETWEEN_CARDS, "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_parted_by_the_signs_that_people_choose() {
        for (text, read) in [
            ("水\tཆུ;火\tམེ;", "水\tཆུ\n火\tམེ\n"),
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
