//! The Fluent keys and arguments of every kind of fault. The sentences are in `lesson.ftl`.

use super::{FaultKind, Hint};
use crate::explain::Explain;
use crate::language::tibetan::normal::NormalFault;
use crate::lesson::media::megabytes;

impl FaultKind {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let hint = |id, args| Some(Hint { id, args });
        match self {
            Self::NoPackFile => hint("pack-no-file-hint", Vec::new()),
            Self::NotText(_) => hint("pack-not-text-hint", self.message_args()),
            Self::Syntax(fault) => hint(fault.hint_id()?, fault.message_args()),
            Self::UnsupportedFormat { .. } => hint("pack-format-hint", Vec::new()),
            Self::UnknownField { near, .. } | Self::UnknownName { near, .. } => {
                hint("pack-near-hint", vec![("near", (*near)?.to_owned())])
            }
            Self::UnknownVariant { near: Some(near), .. } => {
                hint("pack-near-hint", vec![("near", (*near).to_owned())])
            }
            Self::UnknownVariant { known, .. } => hint("pack-known-hint", vec![("known", known.clone())]),
            Self::UnknownLanguage { .. } => hint("pack-unknown-language-hint", Vec::new()),
            Self::SameAnswer { .. } | Self::AlsoRight { .. } => hint("pack-one-answer-hint", Vec::new()),
            Self::AcceptedDiffer { .. } => hint("pack-accepted-differ-hint", Vec::new()),
            Self::PacksAndChapters { .. } => hint("pack-course-both-hint", Vec::new()),
            Self::ExampleEmpty => hint("pack-example-empty-hint", Vec::new()),
            Self::UnknownQuestion { near, .. } => hint("pack-near-hint", vec![("near", near.clone()?)]),
            Self::MissingField { name } => {
                hint("pack-missing-field-hint", vec![("name", (*name).to_owned())])
            }
            Self::WrongType { .. } => hint("pack-wrong-type-hint", self.message_args()),
            Self::LooseSpaces { mended }
            | Self::FinalTsheg { mended }
            | Self::Traditional { mended, .. }
            | Self::Normal(NormalFault::NotNormal { normal: mended, .. })
            | Self::BadId { mended: Some(mended), .. } => {
                hint("pack-write-hint", vec![("mended", mended.clone())])
            }
            Self::Syllable { why, .. } => hint(why.message_id(), why.message_args()),
            Self::BadId { mended: None, .. } => hint("pack-bad-id-hint", Vec::new()),
            Self::IdNotFolder { folder, .. } => hint("pack-write-hint", vec![("mended", folder.clone())]),
            Self::DuplicateId { .. } | Self::IdTaken { .. } => hint("pack-other-id-hint", Vec::new()),
            Self::OutsideFolder { .. } => hint("pack-outside-folder-hint", Vec::new()),
            Self::BadFileType { known, .. } => {
                hint("pack-file-type-hint", vec![("known", (*known).to_owned())])
            }
            Self::Media { fault, .. } => hint(fault.hint_id()?, Vec::new()),
            _ => None,
        }
    }
}

impl Explain for FaultKind {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoPackFile => "pack-no-file",
            Self::Unreadable { .. } => "pack-unreadable",
            Self::TooLarge { .. } => "pack-too-large",
            Self::NotText(_) => "pack-not-text",
            Self::TooMany { .. } => "pack-too-many",
            Self::Syntax(fault) => fault.message_id(),
            Self::UnsupportedFormat { .. } => "pack-format",
            Self::UnknownField { .. } => "pack-unknown-field",
            Self::MissingField { .. } => "pack-missing-field",
            Self::DuplicateField { .. } => "pack-duplicate-field",
            Self::RepeatedField { .. } => "pack-repeated-field",
            Self::UnknownName { .. } => "pack-unknown-name",
            Self::WrongType { .. } => "pack-wrong-type",
            Self::UnknownVariant { .. } => "pack-unknown-kind",
            Self::UnknownLanguage { .. } => "pack-unknown-language",
            Self::EmptyText => "pack-empty-text",
            Self::LooseSpaces { .. } => "pack-loose-spaces",
            Self::TooFew { .. } => "pack-too-few",
            Self::OutOfRange { .. } => "pack-out-of-range",
            Self::Negative { .. } => "pack-negative",
            Self::BadId { .. } => "pack-bad-id",
            Self::IdNotFolder { .. } => "pack-id-not-folder",
            Self::DuplicateId { .. } => "pack-duplicate-id",
            Self::IdTaken { .. } => "pack-id-taken",
            Self::UnknownPack { .. } => "pack-course-unknown",
            Self::PackTwice { .. } => "pack-course-twice",
            Self::PacksAndChapters { .. } => "pack-course-both",
            Self::UnknownQuestion { .. } => "pack-unknown-question",
            Self::PartsDiffer { .. } => "pack-parts-differ",
            Self::SameTwice { .. } => "pack-same-twice",
            Self::SameAnswer { .. } => "pack-same-answer",
            Self::AlsoRight { .. } => "pack-also-right",
            Self::AcceptedDiffer { .. } => "pack-accepted-differ",
            Self::WordTwice { .. } => "pack-word-twice",
            Self::ExampleEmpty => "pack-example-empty",
            Self::NothingInside => "pack-nothing-inside",
            Self::Drafts { .. } => "pack-drafts",
            Self::Unreviewed { .. } => "pack-unreviewed",
            Self::WithoutEnglish { .. } => "pack-without-english",
            Self::NotTibetan { .. } => "pack-not-tibetan",
            Self::NotChinese { .. } => "pack-not-chinese",
            Self::Traditional { .. } => "pack-traditional",
            Self::Normal(fault) => fault.message_id(),
            Self::Syllable { why, .. } if why.is_loan() => "pack-loan-syllable",
            Self::Syllable { .. } => "pack-illegal-syllable",
            Self::FinalTsheg { .. } => "pack-final-tsheg",
            Self::Particle(disagreement) => disagreement.message_id(),
            Self::Pinyin(fault) => fault.message_id(),
            Self::Misfit(misfit) => misfit.message_id(),
            Self::Doubt(doubt) => doubt.message_id(),
            Self::UnusualReading(_) => "pack-unusual-reading",
            Self::Spoken(fault) => fault.message_id(),
            Self::HeardWithoutTones { .. } => "pack-heard-without-tones",
            Self::HeardOtherwise { .. } => "pack-heard-otherwise",
            Self::NoSuchFile { .. } => "pack-no-such-file",
            Self::OutsideFolder { .. } => "pack-outside-folder",
            Self::NotAFile { .. } => "pack-not-a-file",
            Self::BadFileSize { .. } => "pack-file-size",
            Self::BadFileType { .. } => "pack-file-type",
            Self::Media { fault, .. } => fault.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoPackFile | Self::EmptyText | Self::ExampleEmpty | Self::NothingInside => Vec::new(),
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
            Self::TooLarge { bytes, limit } => {
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            Self::NotText(looks) => vec![("looks", looks.as_str().to_owned())],
            Self::TooMany { listed } => vec![("listed", listed.to_string())],
            Self::Syntax(fault) => fault.message_args(),
            Self::UnsupportedFormat { found }
            | Self::UnknownField { found, .. }
            | Self::UnknownName { found, .. }
            | Self::UnknownVariant { found, .. }
            | Self::UnknownLanguage { found }
            | Self::BadId { found, .. }
            | Self::Negative { found }
            | Self::NotTibetan { found }
            | Self::NotChinese { found }
            | Self::HeardWithoutTones { found } => vec![("found", found.clone())],
            Self::MissingField { name } | Self::RepeatedField { name } => {
                vec![("name", (*name).to_owned())]
            }
            Self::DuplicateField { name, first } => {
                vec![("name", (*name).to_owned()), ("line", first.to_string())]
            }
            Self::WrongType { expected, found } => {
                vec![("expected", expected.as_str().to_owned()), ("found", found.as_str().to_owned())]
            }
            Self::LooseSpaces { mended } | Self::FinalTsheg { mended } => vec![("mended", mended.clone())],
            Self::Traditional { found, mended } => vec![("found", found.clone()), ("mended", mended.clone())],
            Self::Normal(fault) => fault.message_args(),
            Self::Syllable { syllable, .. } => vec![("syllable", syllable.clone())],
            Self::Particle(disagreement) => disagreement.message_args(),
            Self::Pinyin(fault) => fault.message_args(),
            Self::Misfit(misfit) => misfit.message_args(),
            Self::Doubt(doubt) => doubt.message_args(),
            Self::UnusualReading(unusual) => vec![
                ("word", unusual.word.clone()),
                ("found", unusual.written.clone()),
                ("expected", unusual.usual.clone()),
            ],
            Self::Spoken(fault) => fault.message_args(),
            Self::HeardOtherwise { found, expected } => {
                vec![("found", found.clone()), ("expected", expected.clone())]
            }
            Self::TooFew { found, least } => vec![("found", found.to_string()), ("least", least.to_string())],
            Self::OutOfRange { found, least, most } => {
                vec![("found", found.clone()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::PacksAndChapters { first } => vec![("line", first.to_string())],
            Self::IdNotFolder { id, folder } => vec![("id", id.clone()), ("folder", folder.clone())],
            Self::DuplicateId { id, first } => vec![("id", id.clone()), ("line", first.to_string())],
            Self::IdTaken { id }
            | Self::UnknownPack { id }
            | Self::PackTwice { id }
            | Self::UnknownQuestion { id, .. } => vec![("id", id.clone())],
            Self::PartsDiffer { parts, sentence } => {
                vec![("parts", parts.clone()), ("sentence", sentence.clone())]
            }
            Self::AlsoRight { text, answer } => vec![("text", text.clone()), ("answer", answer.clone())],
            Self::AcceptedDiffer { left, right } => vec![("left", left.clone()), ("right", right.clone())],
            Self::SameAnswer { text, first } | Self::SameTwice { text, first } => {
                vec![("text", text.clone()), ("line", first.to_string())]
            }
            Self::WordTwice { zh, bo, first } => {
                vec![("zh", zh.clone()), ("bo", bo.clone()), ("line", first.to_string())]
            }
            Self::Drafts { count } | Self::Unreviewed { count } | Self::WithoutEnglish { count } => {
                vec![("count", count.to_string())]
            }
            Self::NoSuchFile { path } | Self::OutsideFolder { path } | Self::NotAFile { path } => {
                vec![("path", path.clone())]
            }
            Self::BadFileSize { path, bytes, limit } => {
                vec![("path", path.clone()), ("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            Self::BadFileType { path, .. } => vec![("path", path.clone())],
            Self::Media { path, fault } => fault.message_args(path),
        }
    }
}
