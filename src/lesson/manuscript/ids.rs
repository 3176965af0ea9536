//! Ids of items: given once, and never again to another.

use std::collections::{HashMap, HashSet};

use super::{Field, Manuscript, Row, RowKey, Section, Table};
use crate::lesson::cells::split_glosses;
use crate::lesson::glosses::Of;
use crate::lesson::new_id::NewIds;

impl Manuscript {
    /// Returns ids for the items that have none, empty rows aside. The ids of removed rows are not among them, since
    /// learners' memories may hang on those.
    pub(super) fn new_ids(&self) -> HashMap<RowKey, Box<str>> {
        let lacks = |row: &Row| !row.is_empty() && self.id(row.key).is_none();
        let mut found = HashMap::new();
        let mut ids = None;
        for section in Section::ALL {
            for row in self.rows(Table::Section(section)).iter().filter(|row| lacks(row)) {
                let ids = ids.get_or_insert_with(|| NewIds::besides(self.taken()));
                let english =
                    [Field::En, Field::TitleEn, Field::AskEn].into_iter().map(|field| row.get(field));
                let english =
                    english.flat_map(|cell| split_glosses(cell, Of::English).0.into_iter().take(1)).next();
                let pinyin = Some(row.get(Field::Pinyin)).filter(|pinyin| !pinyin.trim().is_empty());
                found.insert(row.key, ids.give(english.as_deref(), pinyin, section).into());
            }
        }
        found
    }

    fn taken(&self) -> HashSet<String> {
        self.ids().values().map(ToString::to_string).collect()
    }
}
