//! Numbers as the decimal digits that a spreadsheet knows of them: fifteen at most, without the error of binary
//! fractions.

/// A number from 0: `0.d₁d₂d₃… × 10^point`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    /// From 0 to 9, without zeros at either end; none for zero.
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// Returns the digits of a number, without its sign.
    pub fn of(value: f64) -> Self {
        let written = format!("{:.14e}", value.abs());
        let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        Self { digits, point: exponent.parse::<i32>().unwrap_or_default() + 1 }.tidy()
    }

    fn tidy(mut self) -> Self {
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point -= i32::try_from(zeros).unwrap_or_default();
        let end = self.digits.iter().rposition(|digit| *digit != 0).map_or(0, |last| last + 1);
        self.digits.truncate(end);
        if self.digits.is_empty() { Self { point: 0, ..self } } else { self }
    }

    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    pub fn is_whole(&self) -> bool {
        i32::try_from(self.digits.len()).is_ok_and(|length| length <= self.point)
    }

    /// Returns how many digits stand before the point; below 1, how many zeros after it, as a number from 0 down.
    pub fn point(&self) -> i32 {
        self.point
    }

    /// Returns how many digits are known.
    pub fn length(&self) -> i32 {
        i32::try_from(self.digits.len()).unwrap_or_default()
    }

    /// Returns the number times ten to the power of `by`.
    pub fn shifted(&self, by: i32) -> Self {
        Self { digits: self.digits.clone(), point: if self.is_zero() { 0 } else { self.point + by } }
    }

    /// Returns the number with so many digits after the point, half away from zero; before it, if that is negative.
    pub fn rounded(&self, places: i32) -> Self {
        let Ok(kept) = usize::try_from(self.point.saturating_add(places)) else {
            return Self { digits: Vec::new(), point: 0 };
        };
        let Some(next) = self.digits.get(kept) else { return self.clone() };
        let mut digits = vec![0];
        digits.extend(self.digits.iter().take(kept));
        if *next >= 5 {
            for digit in digits.iter_mut().rev() {
                *digit = (*digit + 1) % 10;
                if *digit != 0 {
                    break;
                }
            }
        }
        Self { digits, point: self.point + 1 }.tidy()
    }

    /// Returns the digits before the point, without zeros before them.
    pub fn whole(&self) -> String {
        (0..self.point).map(|at| self.digit(at)).collect()
    }

    /// Returns a digit after the point; the first is 0.
    pub fn after_point(&self, index: usize) -> char {
        self.digit(self.point.saturating_add(i32::try_from(index).unwrap_or(i32::MAX)))
    }

    /// Returns the number as it is written, without zeros at its end.
    pub fn plain(&self) -> String {
        let mut plain = self.whole();
        if plain.is_empty() {
            plain.push('0');
        }
        let places = usize::try_from(self.length() - self.point).unwrap_or_default();
        if places > 0 {
            plain.push('.');
            plain.extend((0..places).map(|index| self.after_point(index)));
        }
        plain
    }

    fn digit(&self, at: i32) -> char {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at)).copied().unwrap_or_default();
        char::from(b'0' + digit)
    }
}
