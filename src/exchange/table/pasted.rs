//! The header of a block that is pasted from a spreadsheet: which of its columns goes into which cells of a lesson.

use std::collections::HashSet;

use super::columns::{self, HEAD};
use crate::lesson::Section;
use crate::lesson::manuscript::{Field, Table};

/// Returns the field of each column, if the first row of a block names columns of a table: two of them or more, or the
/// only one. A name that means nothing here is `None`; of two that mean the same the first counts.
#[must_use]
pub fn header_of_block(block: &[Vec<String>], table: Table) -> Option<Vec<Option<Field>>> {
    let (first, rest) = block.split_first()?;
    let known: Vec<&'static str> = match table {
        Table::Head => HEAD.iter().filter(|name| !matches!(**name, "format" | "id")).copied().collect(),
        Table::Section(section) => {
            let inside = columns::repeated(section);
            columns::of(section)
                .iter()
                .filter(|name| !inside.contains(name) && **name != "id")
                .copied()
                .collect()
        }
        Table::Inside(section, _) => columns::repeated(section).to_vec(),
    };
    let mut told = HashSet::new();
    let fields: Vec<Option<Field>> = first
        .iter()
        .map(|header| {
            let field = field(columns::meant(header, &known)?, table)?;
            told.insert(field).then_some(field)
        })
        .collect();
    let is_header = told.len() > 1 || (told.len() == 1 && first.len() == 1 && !rest.is_empty());
    is_header.then_some(fields)
}

fn field(column: &str, table: Table) -> Option<Field> {
    Some(match column {
        "zh" => Field::Zh,
        "pinyin" => Field::Pinyin,
        "spoken" => Field::Spoken,
        "bo" => Field::Bo,
        "en" => Field::En,
        "zh_other" => Field::ZhOther,
        "bo_other" => Field::BoOther,
        "parts" => Field::Parts,
        "picture" => Field::Picture,
        "audio" => Field::Audio,
        "tags" => Field::Tags,
        "source" => Field::Source,
        "reviewed_by" => Field::ReviewedBy,
        "title_bo" => Field::TitleBo,
        "title_zh" => Field::TitleZh,
        "title_en" => Field::TitleEn,
        "text_bo" => Field::TextBo,
        "text_zh" => Field::TextZh,
        "text_en" => Field::TextEn,
        "teaches" => Field::Teaches,
        "seconds" => Field::Seconds,
        "by" => Field::By,
        "ask_bo" => Field::AskBo,
        "ask_zh" => Field::AskZh,
        "ask_en" => Field::AskEn,
        "hear" => Field::Hear,
        "kind" => Field::Kind,
        "answer" => Field::Answer,
        "tolerance" => Field::Tolerance,
        "option_bo" if matches!(table, Table::Inside(Section::Questions, _)) => Field::Bo,
        "option_zh" if matches!(table, Table::Inside(Section::Questions, _)) => Field::Zh,
        "option_en" if matches!(table, Table::Inside(Section::Questions, _)) => Field::En,
        "why_bo" => Field::WhyBo,
        "why_zh" => Field::WhyZh,
        "why_en" => Field::WhyEn,
        "difficulty" => Field::Difficulty,
        "questions" => Field::Questions,
        "authors" => Field::Authors,
        "licence" => Field::Licence,
        "level" => Field::Level,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::manuscript::{RowKey, read_block};

    #[test]
    fn a_header_is_told_from_words_that_name_languages() {
        let words = Table::Section(Section::Words);
        let header = |text: &str, table| header_of_block(&read_block(text), table);
        let fields = Some(vec![Some(Field::Zh), None, Some(Field::Bo), Some(Field::Tags)]);
        assert_eq!(header("汉字\t备注\t藏文\t标签\n水\t\tཆུ", words), fields);
        assert_eq!(
            header("ཐ་སྙད\tབོད་ཡིག\t拼音", words),
            Some(vec![None, Some(Field::Bo), Some(Field::Pinyin)])
        );
        assert_eq!(header("拼音\nshuǐ", words), Some(vec![Some(Field::Pinyin)]));
        for text in
            ["水\tshuǐ\tཆུ", "中文\tZhōngwén\tརྒྱ་ཡིག\tChinese", "英文\tYīngwén\tདབྱིན་ཡིག\tEnglish", "拼音", ""]
        {
            assert_eq!(header(text, words), None, "{text}");
        }
        let options = Table::Inside(Section::Questions, RowKey::default());
        assert_eq!(header("选项藏文\t选项中文", options), Some(vec![Some(Field::Bo), Some(Field::Zh)]));
    }

    #[test]
    fn every_column_of_a_sheet_has_its_cell() {
        for section in Section::ALL {
            for column in columns::of(section).iter().filter(|column| **column != "id") {
                let inside = Table::Inside(section, RowKey::default());
                let table = if columns::repeated(section).contains(column) {
                    inside
                } else {
                    Table::Section(section)
                };
                let found = field(column, table);
                assert!(found.is_some(), "{column}");
            }
        }
    }
}
