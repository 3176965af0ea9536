//! Turns the rows of a sheet into items of a draft.

use super::block::Block;
use super::columns::{meant, needed, of, repeated};
use super::grid::Headed;
use super::question;
use crate::exchange::draft::{Columns, Found, Item, Section};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::sheet::Row;

/// Reads rows of one section that are already known to belong to it.
pub(super) fn rows<'s>(sheet: &'s Headed<'s>, section: Section, rows: &[&'s Row], found: &mut Found) {
    let mut block: Option<Block<'s>> = None;
    for row in rows {
        found.rows += 1;
        match goes_on(sheet, section, row, block.as_ref()) {
            Going::New => {
                if let Some(done) = block.replace(Block { sheet, rows: vec![row], section }) {
                    push(&done, found);
                }
            }
            Going::On => {
                tell_misplaced(sheet, section, row, found);
                if let Some(block) = &mut block {
                    block.rows.push(row);
                } else {
                    let column = row.cells.first().map_or(0, |(column, _)| *column);
                    let place = sheet.grid.place(row.index, column);
                    found.loose.push((place.clone(), String::new()));
                    found.faults.push(Fault::error(place, TableFault::NothingAbove));
                }
            }
            Going::Nowhere => {}
        }
    }
    if let Some(done) = block {
        push(&done, found);
    }
}

/// Says which columns are missing, and remembers where the others are.
pub(super) fn note_columns(sheet: &Headed<'_>, sections: &[Section], found: &mut Found) {
    let has = |name: &str| sheet.columns.iter().any(|(_, known)| *known == name);
    let mut missing = Vec::new();
    for section in sections {
        for name in needed(*section).iter().copied().filter(|name| !has(name)) {
            let column = sheet.columns.first().map_or(0, |(column, _)| *column);
            let place = sheet.grid.place(sheet.header, column);
            let fault = Fault::error(place, TableFault::MissingColumn { name });
            if !missing.contains(&name) {
                found.faults.push(fault);
                missing.push(name);
            }
        }
    }
    let header = sheet.grid.rows.iter().find(|row| row.index == sheet.header);
    let is_said = |column: u32, name: &'static str| {
        header.and_then(|row| row.cell(column)).is_some_and(|text| meant(text, &[name]).is_some())
    };
    let unsaid = sheet.columns.iter().filter(|(column, name)| !is_said(*column, name));
    found.sheets.push(Columns {
        sheet: sheet.grid.name.clone(),
        unsaid: unsaid.map(|(column, name)| (*name, *column)).collect(),
        fields: sheet.columns.iter().map(|(column, name)| (*name, *column)).collect(),
        missing,
    });
}

enum Going {
    New,
    On,
    Nowhere,
}

/// Returns whether a row begins an item or goes on with the one above.
fn goes_on(sheet: &Headed<'_>, section: Section, row: &Row, above: Option<&Block<'_>>) -> Going {
    let cell = |name: &str| sheet.cell(row, name).filter(|text| !text.is_empty());
    let known = of(section).iter().any(|name| cell(name).is_some());
    let again = repeated(section);
    if !known {
        return Going::Nowhere;
    }
    if again.is_empty() {
        return Going::New;
    }
    if let Some(id) = cell("id") {
        let same = above.and_then(|block| block.cell("id")).is_some_and(|above| above == id);
        return if same { Going::On } else { Going::New };
    }
    let begins = ["title_bo", "title_zh", "ask_bo", "ask_zh"].into_iter().any(|name| cell(name).is_some());
    let goes_on = again.iter().any(|name| cell(name).is_some());
    if begins || (above.is_none() && !goes_on) { Going::New } else { Going::On }
}

/// What a row that goes on may not say.
fn tell_misplaced(sheet: &Headed<'_>, section: Section, row: &Row, found: &mut Found) {
    let again = repeated(section);
    for (column, name) in &sheet.columns {
        let first_only = of(section).contains(name) && !again.contains(name) && *name != "id";
        if first_only && row.cell(*column).is_some() {
            let place = sheet.grid.place(row.index, *column);
            found.faults.push(Fault::error(place, TableFault::OnlyInFirstRow { name }));
        }
    }
}

fn push(block: &Block<'_>, found: &mut Found) {
    let id = block.value("id");
    let fields = match block.section {
        Section::Words => block.word(found),
        Section::Sentences => block.sentence(found),
        Section::Notes => block.note(),
        Section::Stories => block.story(found),
        Section::Speeches => block.speech(found),
        Section::Questions => question::fields(block, found),
    };
    found.draft.items_mut(block.section).push(Item { at: block.at(), id, fields });
}
