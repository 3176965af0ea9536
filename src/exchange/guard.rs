//! What a CSV file needs that goes to a spreadsheet: a mark of its encoding, and no text that is taken for a formula. What
//! people typed, such as the name of a team, must never be computed by the program that opens the file.

/// Without it Excel takes a file for GBK.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns a text that no spreadsheet takes for a formula.
pub(super) fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Returns what was there before [`guarded`].
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}
