//! Numerals of Chinese, which formats ask for with `[DBNum1]` (一百二十三), `[DBNum2]` (壹佰贰拾叁) and `[DBNum3]`
//! (１百２十３).

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numerals {
    /// As in a text: 一百二十三.
    Plain,
    /// As on a cheque: 壹佰贰拾叁.
    Formal,
    /// Wide digits with the units of a text.
    Wide,
}

/// The units within four digits, the ones that have none first.
const UNITS: [&str; 4] = ["", "十", "百", "千"];
const FORMAL_UNITS: [&str; 4] = ["", "拾", "佰", "仟"];

/// The units of each four digits.
const MYRIADS: [&str; 4] = ["", "万", "亿", "万亿"];

impl Numerals {
    fn digit(self, digit: usize) -> char {
        let digits = match self {
            Self::Plain => "〇一二三四五六七八九",
            Self::Formal => "零壹贰叁肆伍陆柒捌玖",
            Self::Wide => "０１２３４５６７８９",
        };
        digits.chars().nth(digit).unwrap_or_default()
    }

    /// Returns a text whose digits are written one by one: 二〇二四.
    pub fn one_by_one(self, text: &str) -> String {
        let digit = |c: char| c.to_digit(10).map_or(c, |digit| self.digit(digit as usize));
        text.chars().map(digit).collect()
    }

    /// Returns a number, whose digits before the point are written with their units: 一百二十三. What is longer than
    /// numbers have units for is written digit by digit.
    pub fn with_units(self, number: &str) -> String {
        let start = number.find(|c: char| c.is_ascii_digit()).unwrap_or(number.len());
        let (before, rest) = number.split_at(start);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (whole, after) = rest.split_at(end);
        let is_power = after.contains('E');
        if whole.len() > UNITS.len() * MYRIADS.len() || is_power {
            return self.one_by_one(number);
        }
        format!("{before}{}{}", self.whole(whole), self.one_by_one(after))
    }

    /// Returns a number of a date: 十一 and not 一十一.
    pub fn of_date(self, number: &str) -> String {
        let written = self.with_units(number.trim_start_matches('0'));
        let ten = [format!("{}十", self.digit(1)), format!("{}拾", self.digit(1))];
        let short = ten.iter().find_map(|ten| written.strip_prefix(ten.as_str()));
        match short {
            Some(rest) if self == Self::Plain => format!("十{rest}"),
            _ if written.is_empty() => self.digit(0).to_string(),
            _ => written,
        }
    }

    fn whole(self, digits: &str) -> String {
        let units = if self == Self::Formal { FORMAL_UNITS } else { UNITS };
        let digits: Vec<usize> =
            digits.chars().filter_map(|c| c.to_digit(10)).map(|digit| digit as usize).collect();
        let mut written = String::new();
        let mut is_gap = false;
        let mut has_any = false;
        for (index, digit) in digits.iter().enumerate() {
            let left = digits.len() - 1 - index;
            if *digit == 0 {
                is_gap = true;
            } else {
                if is_gap && !written.is_empty() {
                    written.push(self.digit(0));
                }
                is_gap = false;
                has_any = true;
                written.push(self.digit(*digit));
                written.push_str(units.get(left % 4).copied().unwrap_or_default());
            }
            if left.is_multiple_of(4) && has_any {
                written.push_str(MYRIADS.get(left / 4).copied().unwrap_or_default());
                has_any = false;
            }
        }
        if written.is_empty() { self.digit(0).to_string() } else { written }
    }
}
