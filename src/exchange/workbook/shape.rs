//! Number formats of cells: how a spreadsheet shows a number, which is what its author meant. 7 may be 007, and 0.5 may
//! be 50%.

/// How a number is shown. Formats of dates, fractions and powers are none of these.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    before: String,
    after: String,
    /// The fewest digits before the point.
    whole: usize,
    /// The fewest and the most digits after it.
    decimals: (usize, usize),
    is_percent: bool,
}

/// The formats that a file need not describe.
const BUILT_IN: [(u32, &str); 6] =
    [(1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%")];

/// Returns the code of a format that a file need not describe.
pub fn built_in(id: u32) -> Option<&'static str> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, code)| *code)
}

impl Shape {
    /// Reads the code of a format, such as `000`, `0.0%` or `0.00"元"`.
    pub fn of_code(code: &str) -> Option<Self> {
        let mut shape = Self::default();
        let (mut has_digits, mut has_point) = (false, false);
        let mut rest = code.chars();
        while let Some(c) = rest.next() {
            let literal = if has_digits { &mut shape.after } else { &mut shape.before };
            match c {
                ';' => break,
                '"' => literal.extend(rest.by_ref().take_while(|c| *c != '"')),
                '\\' => literal.extend(rest.next()),
                '[' => drop(rest.by_ref().find(|c| *c == ']')),
                '_' | '*' => drop(rest.next()),
                '0' | '#' | '?' => {
                    has_digits = true;
                    let digit = usize::from(c == '0');
                    if has_point {
                        shape.decimals = (shape.decimals.0 + digit, shape.decimals.1 + 1);
                    } else {
                        shape.whole += digit;
                    }
                }
                '.' if !has_point => has_point = true,
                // Digits are not grouped: a comma parts what stands in a cell.
                ',' => {}
                '%' => {
                    shape.is_percent = true;
                    literal.push('%');
                }
                ' ' | '-' | '+' | '(' | ')' | '$' | '¥' | '€' | '￥' => literal.push(c),
                c if !c.is_ascii() => literal.push(c),
                _ => return None,
            }
        }
        has_digits.then_some(shape)
    }

    /// Returns a number as it is shown.
    pub fn show(&self, number: f64) -> String {
        let value = rounded(if self.is_percent { number * 100.0 } else { number });
        let mut digits = format!("{:.*}", self.decimals.1, value.abs());
        if let Some(point) = digits.find('.') {
            let fewest = point + 1 + self.decimals.0;
            while digits.len() > fewest && digits.ends_with('0') {
                digits.pop();
            }
            if digits.ends_with('.') {
                digits.pop();
            }
        }
        let whole = digits.find('.').unwrap_or(digits.len());
        let zeros = "0".repeat(self.whole.saturating_sub(whole));
        let sign = if value < 0.0 && digits.contains(|c: char| matches!(c, '1'..='9')) { "-" } else { "" };
        format!("{sign}{}{zeros}{digits}{}", self.before, self.after)
    }
}

/// Returns a number without the error of binary fractions: spreadsheets show fifteen digits at most.
pub fn rounded(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_cells_show_them() {
        for (code, number, shown) in [
            ("000", 7.0, "007"),
            ("0%", 0.5, "50%"),
            ("0.0%", 0.125, "12.5%"),
            ("0.00\"元\"", 12.5, "12.50元"),
            ("0.##", 3.0, "3"),
            ("0.##", 3.25, "3.25"),
            ("\"第\"0\"课\"", 3.0, "第3课"),
            ("0.00;[Red]-0.00", -1.5, "-1.50"),
            ("#,##0", 1234.0, "1234"),
            ("0", -0.2, "0"),
        ] {
            assert_eq!(
                Shape::of_code(code).map(|shape| shape.show(number)).as_deref(),
                Some(shown),
                "{code}"
            );
        }
        for code in ["General", "yyyy-mm-dd", "# ?/?", "0.00E+00", "@", "", "m\"月\"d\"日\""] {
            assert_eq!(Shape::of_code(code), None, "{code}");
        }
        assert_eq!(rounded(0.1 + 0.2).to_string(), "0.3");
    }
}
