//! Reading a rule file.

use std::path::Path;

use super::fault::SheetFault;
use super::{SpeechRules, check};
use crate::lesson::data_file::parse_checked;

/// The largest rule file that is read, in bytes.
pub const MAX_SHEET_BYTES: usize = 64 * 1024;

/// Reads and checks the bytes of a rule file. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, at least one, each with its place. A value of a wrong type hides the faults after it.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<SpeechRules, Vec<SheetFault>> {
    parse_checked(file, bytes, MAX_SHEET_BYTES, SheetFault::unreadable, |rules, written| {
        SheetFault::located(check(rules), written)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::speeches::rules::speech_presets;

    fn faults(text: &str) -> Vec<String> {
        let read = parse(Path::new("rules.ron"), text.as_bytes().to_vec());
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_preset_is_fine_and_has_as_many_marks_as_its_source_says() {
        let most = speech_presets().iter().map(|preset| {
            let read = parse(Path::new(preset.id), preset.text.as_bytes().to_vec());
            (preset.id, read.unwrap().most().to_string())
        });
        let expected = [("class", "10"), ("ten-541", "10"), ("ten-3241", "10"), ("toastmasters", "100")];
        assert_eq!(most.collect::<Vec<_>>(), expected.map(|(id, most)| (id, most.to_owned())));
    }

    #[test]
    fn a_fault_is_told_at_its_place() {
        let text = r#"(
    name: (bo: "ཀ", zh: ""),
    sheet: [
        (id: "content", name: (bo: "ནང་དོན", zh: "内容"), most: 5, step: 0.3),
        (id: "content", name: (bo: "ནང་དོན", zh: "内容"), most: 0, step: 1),
    ],
    drop_from: 2,
    ties: [Criterion("langage")],
)"#;
        assert_eq!(
            faults(text),
            [
                "2:25: pack-empty-text",
                "4:72: speeches-rule-step step=0.3 most=5",
                "5:63: pack-out-of-range found=0 least=0.001 most=1000",
                "5:72: pack-out-of-range found=1 least=0.001 most=0",
                "5:14: speeches-rule-same-id found=content",
                "7:16: pack-out-of-range found=2 least=3 most=255",
                "8:12: speeches-rule-unknown-criterion found=langage",
            ]
        );
        assert_eq!(faults("(name: (bo: \"ཀ\", zh: \"一\"), sheet: [(id: 5)])").len(), 1);
    }
}
