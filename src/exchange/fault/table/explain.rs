//! The keys and values of the sentences for faults of tables.

use super::TableFault;
use crate::explain::Explain;

impl Explain for TableFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "exchange-table-unreadable",
            Self::Locked => "exchange-table-locked",
            Self::NotText => "exchange-table-not-text",
            Self::TooLarge { .. } => "exchange-table-too-large",
            Self::TooManyRows { .. } => "exchange-table-too-many-rows",
            Self::TooManyCells { .. } => "exchange-table-too-many-cells",
            Self::NothingRead => "exchange-table-nothing-read",
            Self::UnclosedQuote => "exchange-table-unclosed-quote",
            Self::Undecodable { .. } => "exchange-table-undecodable",
            Self::SheetNotRead => "exchange-table-sheet-not-read",
            Self::SheetReadAs { .. } => "exchange-table-sheet-read-as",
            Self::SheetHidden => "exchange-table-sheet-hidden",
            Self::RowsHidden { .. } => "exchange-table-rows-hidden",
            Self::CellsHidden { .. } => "exchange-table-cells-hidden",
            Self::CommentsNotRead { .. } => "exchange-table-comments",
            Self::ColumnsGuessed { .. } => "exchange-table-columns-guessed",
            Self::NoSuchColumn { .. } => "exchange-table-no-such-column",
            Self::BeforeHeaders => "exchange-table-before-headers",
            Self::UnknownColumn { .. } => "exchange-table-unknown-column",
            Self::WithoutHeader { .. } => "exchange-table-without-header",
            Self::ColumnTwice { .. } => "exchange-table-column-twice",
            Self::MissingColumn { .. } => "exchange-table-missing-column",
            Self::UnknownSection { .. } => "exchange-table-unknown-section",
            Self::MissingValue { .. } => "exchange-table-missing-value",
            Self::Trimmed { .. } => "exchange-table-trimmed",
            Self::Unseen { .. } => "exchange-table-unseen",
            Self::BesideTibetan { .. } => "exchange-table-beside-tibetan",
            Self::SeveralWords { .. } => "exchange-table-several-words",
            Self::FormulaRead { .. } => "exchange-table-formula-read",
            Self::FormulaEmpty { .. } => "exchange-table-formula-empty",
            Self::ErrorValue { .. } => "exchange-table-error-value",
            Self::DateRead { .. } => "exchange-table-date",
            Self::Merged { .. } => "exchange-table-merged",
            Self::NotWhole { .. } => "exchange-table-not-whole",
            Self::NotNumber { .. } => "exchange-table-not-number",
            Self::NotTruth { .. } => "exchange-table-not-truth",
            Self::NotAnOption { .. } => "exchange-table-not-an-option",
            Self::UnknownKind { .. } => "exchange-table-unknown-kind",
            Self::NotAPair { .. } => "exchange-table-not-a-pair",
            Self::OnlyInFirstRow { .. } => "exchange-table-only-in-first-row",
            Self::NothingAbove => "exchange-table-nothing-above",
            Self::PinyinMade { .. } => "exchange-table-pinyin-made",
            Self::PinyinUnsure { .. } => "exchange-table-pinyin-unsure",
            Self::OnlyCounts { .. } => "exchange-table-only-counts",
            Self::IdsMoved { .. } => "exchange-table-ids-moved",
            Self::IdsLowered { .. } => "exchange-table-ids-lowered",
            Self::IdsKept { .. } => "exchange-table-ids-kept",
            Self::ItemChanged { .. } => "exchange-table-item-changed",
            Self::GlossUnsure { .. } => "exchange-table-gloss-unsure",
            Self::NoGloss { .. } => "exchange-table-no-gloss",
            Self::NotationRead { .. } => "exchange-table-notation",
            Self::HtmlLeft { .. } => "exchange-table-html-left",
            Self::LettersLost { .. } => "exchange-table-letters-lost",
            Self::LettersLostOfFile { .. } => "exchange-table-letters-lost-of-file",
            Self::HeadersLost => "exchange-table-headers-lost",
            Self::LetterLost { .. } => "exchange-table-letter-lost",
            Self::HeaderAgain => "exchange-table-header-again",
            Self::OtherPack { .. } => "exchange-table-other-pack",
            Self::TooLong { .. } => "exchange-table-too-long",
            Self::CannotHold { .. } => "exchange-table-cannot-hold",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        let found = |found: &String| ("found", found.clone());
        match self {
            Self::Locked
            | Self::NotText
            | Self::NothingRead
            | Self::UnclosedQuote
            | Self::SheetNotRead
            | Self::SheetHidden
            | Self::BeforeHeaders
            | Self::HeadersLost
            | Self::HeaderAgain
            | Self::NothingAbove => Vec::new(),
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
            Self::TooLarge { limit } => vec![("limit", limit.to_string())],
            Self::TooManyRows { limit } | Self::TooManyCells { limit } => vec![("limit", limit.to_string())],
            Self::SheetReadAs { sheet } => vec![("sheet", (*sheet).to_owned())],
            Self::ColumnsGuessed { columns } => vec![("columns", columns.clone())],
            Self::RowsHidden { count }
            | Self::CellsHidden { count }
            | Self::LettersLostOfFile { count }
            | Self::CommentsNotRead { count }
            | Self::WithoutHeader { count }
            | Self::Trimmed { count }
            | Self::Unseen { count }
            | Self::OnlyCounts { count }
            | Self::IdsMoved { count }
            | Self::IdsLowered { count }
            | Self::IdsKept { count }
            | Self::HtmlLeft { count }
            | Self::PinyinMade { count } => vec![("count", count.to_string())],
            Self::UnknownColumn { found: header, count } => {
                vec![found(header), ("count", count.to_string())]
            }
            Self::ColumnTwice { name, first } => {
                vec![("name", (*name).to_owned()), ("first", first.clone())]
            }
            Self::MissingColumn { name } | Self::MissingValue { name } | Self::OnlyInFirstRow { name } => {
                vec![("name", (*name).to_owned())]
            }
            Self::FormulaRead { formula } | Self::FormulaEmpty { formula } => {
                vec![("formula", formula.clone())]
            }
            Self::Undecodable { found: text, count } => vec![found(text), ("count", count.to_string())],
            Self::LetterLost { found: text }
            | Self::NoSuchColumn { found: text }
            | Self::UnknownSection { found: text }
            | Self::ErrorValue { found: text }
            | Self::DateRead { found: text }
            | Self::NotWhole { found: text }
            | Self::NotNumber { found: text }
            | Self::NotTruth { found: text }
            | Self::UnknownKind { found: text }
            | Self::GlossUnsure { found: text }
            | Self::BesideTibetan { found: text }
            | Self::SeveralWords { found: text }
            | Self::NoGloss { found: text }
            | Self::NotAPair { found: text } => vec![found(text)],
            Self::Merged { range } => vec![("range", range.clone())],
            Self::NotAnOption { found: text, options } => {
                vec![found(text), ("options", options.to_string())]
            }
            Self::PinyinUnsure { hanzi, readings } => {
                vec![("hanzi", hanzi.clone()), ("readings", readings.clone())]
            }
            Self::NotationRead { found: text, taken } => vec![found(text), ("taken", taken.clone())],
            Self::LettersLost { name, count } => {
                vec![("name", (*name).to_owned()), ("count", count.to_string())]
            }
            Self::ItemChanged { id, was, now } => {
                vec![("id", id.clone()), ("was", was.clone()), ("now", now.clone())]
            }
            Self::OtherPack { found: text, id } => vec![found(text), ("id", id.clone())],
            Self::TooLong { length, limit } => {
                vec![("length", length.to_string()), ("limit", limit.to_string())]
            }
            Self::CannotHold { character } => vec![("character", character.clone())],
        }
    }
}
