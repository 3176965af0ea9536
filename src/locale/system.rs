//! Detects which of the interface languages the operating system asks for.

use super::UiLanguage;

/// Returns the first language in the system's list of preferences that the interface has, else English: whoever has
/// set up the computer in a fourth language is likelier to find their way in English, and every screen has the switch.
pub fn system_language() -> UiLanguage {
    first_known(sys_locale::get_locales())
}

fn first_known(codes: impl IntoIterator<Item = String>) -> UiLanguage {
    codes.into_iter().find_map(|code| UiLanguage::from_code(&code)).unwrap_or(UiLanguage::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_of_the_system_wins() {
        let first = |codes: &[&str]| first_known(codes.iter().map(ToString::to_string));
        assert_eq!(first(&["dz-BT", "bo-IN", "en-GB"]), UiLanguage::Tibetan);
        assert_eq!(first(&["zh-CN", "en"]), UiLanguage::Chinese);
        assert_eq!(first(&["fr-FR"]), UiLanguage::English);
        assert_eq!(first(&[]), UiLanguage::English);
    }
}
