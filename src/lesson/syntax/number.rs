//! Numbers as RON writes them: whole numbers with `_`, `0x`, `0o`, `0b`; decimals with exponents; `inf` and `NaN`.

/// Returns whether a word that begins like a number is one. Stricter than `ron`: no type suffixes.
pub(super) fn is_number(written: &str) -> bool {
    let body = written.strip_prefix(['+', '-']).unwrap_or(written);
    if matches!(body, "inf" | "NaN") {
        return true;
    }
    if let Some((digits, radix)) = radix(body) {
        let most = if written.starts_with('-') { i64::MAX.unsigned_abs() } else { u64::MAX };
        return starts_with_digit(digits)
            && u64::from_str_radix(&without_underscores(digits), radix).is_ok_and(|value| value <= most);
    }
    if body.bytes().all(|b| b == b'_' || b.is_ascii_digit()) {
        return starts_with_digit(body);
    }
    let plain = body.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    let begins = body.bytes().next().is_some_and(|b| b == b'.' || b.is_ascii_digit());
    begins && plain && body.parse::<f64>().is_ok()
}

/// Returns the value of a number, rounded to the nearest `f64`.
pub(super) fn to_f64(written: &str) -> Option<f64> {
    let (sign, body) = match written.strip_prefix('-') {
        Some(body) => (-1.0, body),
        None => (1.0, written.strip_prefix('+').unwrap_or(written)),
    };
    #[expect(clippy::cast_precision_loss, reason = "rounded to the nearest, as said")]
    let value = match radix(body) {
        Some((digits, radix)) => u64::from_str_radix(&without_underscores(digits), radix).ok()? as f64,
        None => without_underscores(body).parse().ok()?,
    };
    Some(sign * value)
}

/// Returns the value of a whole number that is not negative and fits into 64 bits.
pub(super) fn to_u64(written: &str) -> Option<u64> {
    let body = written.strip_prefix('+').unwrap_or(written);
    let (digits, radix) = radix(body).unwrap_or((body, 10));
    u64::from_str_radix(&without_underscores(digits), radix).ok()
}

fn radix(body: &str) -> Option<(&str, u32)> {
    let (prefix, digits) = body.split_at_checked(2)?;
    match prefix {
        "0x" => Some((digits, 16)),
        "0o" => Some((digits, 8)),
        "0b" => Some((digits, 2)),
        _ => None,
    }
}

fn starts_with_digit(digits: &str) -> bool {
    !digits.is_empty() && !digits.starts_with('_')
}

fn without_underscores(digits: &str) -> String {
    digits.chars().filter(|c| *c != '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_ron_writes_them() {
        for (written, value) in [
            ("0", 0.0),
            ("-1_000", -1000.0),
            ("+0x1F", 31.0),
            ("0b101", 5.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("-2.5e3", -2500.0),
            ("inf", f64::INFINITY),
        ] {
            assert!(is_number(written), "{written}");
            assert_eq!(to_f64(written), Some(value), "{written}");
        }
        for wrong in ["", "-", "+-1", "1x", "0x", "1..2", "1e", "_1", "0b2", "12u8", "infinity", "1,5"] {
            assert!(!is_number(wrong), "{wrong}");
        }
        assert_eq!((to_u64("180"), to_u64("-1"), to_u64("1.5")), (Some(180), None, None));
    }
}
