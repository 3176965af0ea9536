//! Finds the known name that an unknown one was probably meant to be.

use strsim::levenshtein;

/// Names that authors use for a field, each with the field's own name.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("hanzi", "zh"),
    ("chinese", "zh"),
    ("tibetan", "bo"),
    ("english", "en"),
    ("image", "picture"),
    ("emoji", "picture"),
    ("sound", "audio"),
    ("name", "title"),
    ("reviewer", "reviewed_by"),
    ("explanation", "why"),
    ("question", "ask"),
];

/// Returns the known name nearest to an unknown one, if one is near enough to be worth suggesting.
pub(super) fn nearest<'n>(found: &str, known: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    let found = found.to_lowercase();
    if let Some((_, meant)) = OTHER_NAMES.iter().find(|(other, _)| *other == found)
        && let Some(name) = known.clone().find(|name| name == meant)
    {
        return Some(name);
    }
    let few = (found.chars().count() / 3).max(1);
    known
        .map(|name| (levenshtein(&found, &name.to_lowercase()), name))
        .filter(|(edits, name)| *edits <= few && *edits < name.chars().count())
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["id", "zh", "pinyin", "bo", "picture", "licence", "reviewed_by"];
        for (found, meant) in [
            ("pinin", Some("pinyin")),
            ("license", Some("licence")),
            ("hanzi", Some("zh")),
            ("Image", Some("picture")),
            ("ID", Some("id")),
            ("weather", None),
            ("x", None),
        ] {
            assert_eq!(nearest(found, known.into_iter()), meant, "{found}");
        }
    }
}
