//! The code of a format, read: its sections and what stands in them.

use std::iter::Peekable;
use std::str::Chars;

use super::numerals::Numerals;

/// One of the parts of a format between `;`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    pub parts: Vec<Part>,
    pub condition: Option<Condition>,
    pub numerals: Option<Numerals>,
    /// Whether months, weekdays and halves of the day have Chinese names.
    pub is_chinese: bool,
    /// Whether something stands in brackets: then a section without parts shows everything as it is.
    has_brackets: bool,
}

/// What stands in a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Text that is shown as it is.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Slot(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`: whether a plus is shown.
    Exponent(bool),
    Slash,
    /// A denominator that is given.
    Denominator(u32),
    General,
    /// `@`: the text of the cell.
    Text,
    Date(DatePart),
}

/// A part of a date or a time, with the number of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    Year(usize),
    Buddhist(usize),
    Month(usize),
    Day(usize),
    /// 周一 with three letters, 星期一 with four.
    Weekday(usize),
    Hour(usize),
    Minute(usize),
    Second(usize),
    /// So many digits of a second after a point.
    Fraction(usize),
    /// Hours, minutes and seconds that go on beyond a day, an hour, a minute.
    Hours(usize),
    Minutes(usize),
    Seconds(usize),
    /// The half of the day, by how it is named.
    Half(Half),
}

/// How the half of a day is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    Long,
    Short,
    Chinese,
}

/// What a number must be for a section to show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    than: Than,
    limit: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Than {
    Less,
    LessOrSame,
    More,
    MoreOrSame,
    Same,
    Other,
}

impl Condition {
    fn read(text: &str) -> Option<Self> {
        let signs = [
            ("<=", Than::LessOrSame),
            ("<>", Than::Other),
            (">=", Than::MoreOrSame),
            ("<", Than::Less),
            (">", Than::More),
            ("=", Than::Same),
        ];
        signs.iter().find_map(|(sign, than)| {
            let limit = text.strip_prefix(sign)?.trim().parse().ok()?;
            Some(Self { than: *than, limit })
        })
    }

    #[expect(clippy::float_cmp, reason = "the format names the very number")]
    pub fn holds(self, value: f64) -> bool {
        match self.than {
            Than::Less => value < self.limit,
            Than::LessOrSame => value <= self.limit,
            Than::More => value > self.limit,
            Than::MoreOrSame => value >= self.limit,
            Than::Same => value == self.limit,
            Than::Other => value != self.limit,
        }
    }

    /// Returns whether it holds for negative numbers alone.
    pub fn is_of_negative(self) -> bool {
        match self.than {
            Than::Less => self.limit <= 0.0,
            Than::LessOrSame | Than::Same => self.limit < 0.0,
            Than::More | Than::MoreOrSame | Than::Other => false,
        }
    }

    /// Returns whether it holds for all that are not negative.
    pub fn is_of_others(self) -> bool {
        matches!(self.than, Than::More | Than::MoreOrSame) && self.limit == 0.0
    }
}

impl Section {
    pub fn is_date(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Date(_)))
    }

    /// Returns whether it shows everything as it is.
    pub fn is_general(&self) -> bool {
        self.parts.is_empty() && self.has_brackets
    }

    /// Returns what it shows of a text.
    pub fn with_text(&self, text: &str) -> String {
        let shown = self.parts.iter().map(|part| match part {
            Part::Text => text,
            Part::Literal(literal) => literal,
            _ => "",
        });
        shown.collect()
    }
}

/// Reads the sections of a code, as many as there can be.
pub fn sections(code: &str, most: usize) -> Vec<Section> {
    let mut reader = Reader { rest: code.chars().peekable(), section: Section::default() };
    let mut sections = Vec::new();
    while let Some(c) = reader.rest.next() {
        if c == ';' {
            sections.push(reader.done());
            if sections.len() == most {
                return sections;
            }
        } else {
            reader.take(c);
        }
    }
    sections.push(reader.done());
    sections
}

struct Reader<'c> {
    rest: Peekable<Chars<'c>>,
    section: Section,
}

impl Reader<'_> {
    fn done(&mut self) -> Section {
        let mut section = std::mem::take(&mut self.section);
        tell_minutes(&mut section.parts);
        section
    }

    fn take(&mut self, c: char) {
        let has_slots = self.section.parts.iter().any(|part| matches!(part, Part::Slot(_)));
        match c {
            '"' => {
                let literal: String = self.rest.by_ref().take_while(|c| *c != '"').collect();
                self.literal(&literal);
            }
            '\\' | '!' => {
                let literal: String = self.rest.next().into_iter().collect();
                self.literal(&literal);
            }
            // As wide as a sign, and as often as there is room: for the eye alone.
            '_' | '*' => drop(self.rest.next()),
            '[' => {
                let inside: String = self.rest.by_ref().take_while(|c| *c != ']').collect();
                self.brackets(&inside);
            }
            '0' if self.follows_second() => {
                let zeros = 1 + self.run('0');
                self.section.parts.pop();
                self.push(Part::Date(DatePart::Fraction(zeros)));
            }
            '0' | '#' | '?' => self.push(Part::Slot(c)),
            '1'..='9' if self.section.parts.last() == Some(&Part::Slash) && has_slots => {
                let mut number = c.to_string();
                while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
                    number.push(digit);
                }
                self.push(Part::Denominator(number.parse().unwrap_or(1)));
            }
            '.' => self.push(Part::Point),
            ',' => self.push(Part::Comma),
            '%' => self.push(Part::Percent),
            '/' => self.push(Part::Slash),
            '@' => self.push(Part::Text),
            'G' | 'g' if self.skip("eneral") || self.skip("/通用格式") => self.push(Part::General),
            'A' | 'a' if self.skip("M/PM") => self.push(Part::Date(DatePart::Half(Half::Long))),
            'A' | 'a' if self.skip("/P") => self.push(Part::Date(DatePart::Half(Half::Short))),
            '上' if self.skip("午/下午") => self.push(Part::Date(DatePart::Half(Half::Chinese))),
            'E' | 'e' if has_slots && matches!(self.rest.peek(), Some('+' | '-')) => {
                let is_plus = self.rest.next() == Some('+');
                self.push(Part::Exponent(is_plus));
            }
            _ => self.letters(c),
        }
    }

    /// Takes the letters of a date, or a sign that stands for itself.
    fn letters(&mut self, c: char) {
        let letter = c.to_ascii_lowercase();
        if !matches!(letter, 'y' | 'm' | 'd' | 'h' | 's' | 'a' | 'b' | 'e' | 'g') {
            return self.literal(c.encode_utf8(&mut [0; 4]));
        }
        let count = 1 + self.run(letter);
        let part = match letter {
            'y' => DatePart::Year(count),
            'e' => DatePart::Year(4),
            'm' => DatePart::Month(count),
            'd' => DatePart::Day(count),
            'h' => DatePart::Hour(count),
            's' => DatePart::Second(count),
            'a' if count > 2 => DatePart::Weekday(count),
            'b' if count > 1 => DatePart::Buddhist(count),
            // An era, which stands before its year.
            'g' if matches!(self.rest.peek(), Some('e' | 'E')) => return,
            _ => return self.literal(&letter.to_string().repeat(count)),
        };
        self.push(Part::Date(part));
    }

    fn brackets(&mut self, inside: &str) {
        self.section.has_brackets = true;
        let lower = inside.to_ascii_lowercase();
        let is_all = |letter: char| !lower.is_empty() && lower.chars().all(|c| c == letter);
        match lower.as_str() {
            "dbnum1" => self.section.numerals = Some(Numerals::Plain),
            "dbnum2" => self.section.numerals = Some(Numerals::Formal),
            "dbnum3" => self.section.numerals = Some(Numerals::Wide),
            _ if is_all('h') => self.push(Part::Date(DatePart::Hours(lower.len()))),
            _ if is_all('m') => self.push(Part::Date(DatePart::Minutes(lower.len()))),
            _ if is_all('s') => self.push(Part::Date(DatePart::Seconds(lower.len()))),
            _ => {
                if let Some(said) = inside.strip_prefix('$') {
                    let (money, place) = said.rsplit_once('-').unwrap_or((said, ""));
                    self.literal(money);
                    let place = u32::from_str_radix(place, 16).unwrap_or_default() & 0xffff;
                    // The lower ten bits are the language; this is Chinese.
                    self.section.is_chinese |= place & 0x3ff == 0x04;
                } else if let Some(condition) = Condition::read(inside) {
                    self.section.condition = Some(condition);
                }
            }
        }
    }

    fn push(&mut self, part: Part) {
        self.section.parts.push(part);
    }

    fn literal(&mut self, text: &str) {
        match self.section.parts.last_mut() {
            Some(Part::Literal(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.push(Part::Literal(text.to_owned())),
        }
    }

    /// Returns whether a point stands before, and a second before that.
    fn follows_second(&self) -> bool {
        use DatePart::{Second, Seconds};
        matches!(self.section.parts.as_slice(), [.., Part::Date(Second(_) | Seconds(_)), Part::Point])
    }

    /// Passes over more of a letter, in either case, and returns how many there were.
    fn run(&mut self, letter: char) -> usize {
        let mut count = 0;
        while self.rest.next_if(|c| c.eq_ignore_ascii_case(&letter)).is_some() {
            count += 1;
        }
        count
    }

    /// Passes over a text, in either case, if it comes next.
    fn skip(&mut self, text: &str) -> bool {
        let mut ahead = self.rest.clone();
        let is_next = text.chars().all(|c| ahead.next().is_some_and(|next| next.eq_ignore_ascii_case(&c)));
        if is_next {
            self.rest = ahead;
        }
        is_next
    }
}

/// After an hour and before a second `m` is a minute.
fn tell_minutes(parts: &mut [Part]) {
    use DatePart::{Hour, Hours, Minute, Month, Second, Seconds};
    let dates: Vec<(usize, DatePart)> = parts
        .iter()
        .enumerate()
        .filter_map(|(index, part)| match part {
            Part::Date(DatePart::Half(_)) => None,
            Part::Date(date) => Some((index, *date)),
            _ => None,
        })
        .collect();
    for (at, (index, date)) in dates.iter().enumerate() {
        let Month(count @ (1 | 2)) = date else { continue };
        let before = at.checked_sub(1).and_then(|at| dates.get(at)).map(|(_, date)| *date);
        let after = dates.get(at + 1).map(|(_, date)| *date);
        let is_minute =
            matches!(before, Some(Hour(_) | Hours(_))) || matches!(after, Some(Second(_) | Seconds(_)));
        if is_minute && let Some(part) = parts.get_mut(*index) {
            *part = Part::Date(Minute(*count));
        }
    }
}
