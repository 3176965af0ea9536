//! How a file was understood: a button for each guess, which opens what else it could be, and the first rows with what
//! each column is above them.

use bevy::prelude::*;

use super::super::Action;
use crate::app::authoring::said;
use crate::app::icons;
use crate::app::keys::BringIntoView;
use crate::app::stage::OnActivate;
use crate::app::theme::{COLUMN, size};
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, control, icon, label, row, surface,
};
use crate::exchange::{SeenTable, TextEncoding, Understood};

/// What can part cells, where that is a question.
const SEPARATORS: [char; 14] = [',', '\t', ';', '|', ':', ' ', '~', '=', '→', '，', '；', '：', '｜', '＝'];

/// Tables whose first rows are shown; a workbook may have many.
const MOST_TABLES: usize = 6;

/// How wide a column is at least, logical pixels at text scale 1.
const LEAST_WIDTH: f32 = 176.0;

/// The longest part of a cell that is shown, in characters.
const LONGEST: usize = 36;

/// A guess that is being chosen anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Format,
    Encoding,
    Separator,
    Header,
    /// A column of a table, both by their numbers.
    Column(usize, usize),
}

impl Opened {
    /// Returns the name of the control that opens it.
    pub fn control(&self) -> String {
        match self {
            Self::Format => "guess-format".to_owned(),
            Self::Encoding => "guess-encoding".to_owned(),
            Self::Separator => "guess-separator".to_owned(),
            Self::Header => "guess-header".to_owned(),
            Self::Column(table, column) => format!("column-{}-{}", table + 1, column + 1),
        }
    }
}

/// Draws all of it.
pub fn view(ui: &mut Ui, understood: &Understood, opened: Option<&Opened>) {
    let words = ui.words;
    let formats = understood.format.filter(|_| understood.formats.len() > 1);
    let has_guesses = formats.is_some() || understood.encoding.is_some() || !understood.tables.is_empty();
    if !has_guesses {
        return;
    }
    let lead = words.text("author-understood-lead");
    label(ui, &lead, TextLook::BODY.quiet());
    row(ui, 10.0, |ui| {
        if let Some(format) = formats {
            let what = said::format(format, words);
            let said = words.format("author-chip-format", &[("what", what.into())]);
            chip(ui, &said, Opened::Format, opened);
        }
        if let Some(encoding) = understood.encoding {
            let said = words.format("author-chip-encoding", &[("what", encoding.name().into())]);
            chip(ui, &said, Opened::Encoding, opened);
        }
        if let Some(sign) = understood.separator {
            let what = said::separator(sign, words);
            let said = words.format("author-chip-separator", &[("what", what.into())]);
            chip(ui, &said, Opened::Separator, opened);
        }
        if let Some(is_header) = understood.has_header {
            chip(ui, &said::header(is_header, words), Opened::Header, opened);
        }
    });
    choices_of_the_file(ui, understood, opened);
    for (number, table) in understood.tables.iter().take(MOST_TABLES).enumerate() {
        view_table(ui, number, table, opened);
    }
}

/// A guess: pressing it opens what else it could be, or closes that again.
fn chip(ui: &mut Ui, said: &str, what: Opened, opened: Option<&Opened>) {
    chip_called(ui, said, said, what, opened);
}

/// A guess of which a screen reader says more than it shows.
fn chip_called(ui: &mut Ui, aloud: &str, said: &str, what: Opened, opened: Option<&Opened>) {
    let name = what.control();
    let is_open = opened == Some(&what);
    let kind = if is_open { ButtonKind::Chosen } else { ButtonKind::Plain };
    let role = if is_open { TextRole::OnChosen } else { TextRole::Ink };
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(8),
        padding: UiRect::axes(px(14), px(5)),
        min_height: px(40),
        min_width: px(0),
        ..default()
    };
    let action = OnActivate(Action::Open(if is_open { None } else { Some(what) }));
    control(ui, ButtonLook::new(&name, aloud).kind(kind), node, action, |ui| {
        ui.node(Node { flex_shrink: 1.0, min_width: px(0), ..default() }, |ui| {
            label(ui, said, TextLook::new(size::BODY).role(role));
        });
        ui.node(Node { flex_shrink: 0.0, ..default() }, |ui| {
            icon(ui, icons::CHEVRON_DOWN, 18.0, role);
        });
    });
}

/// What else the file could be, below its guesses.
fn choices_of_the_file(ui: &mut Ui, understood: &Understood, opened: Option<&Opened>) {
    let words = ui.words;
    let choices: Vec<(String, bool, Action)> = match opened {
        Some(Opened::Format) => {
            let choice = |format: &_| {
                let is_it = understood.format == Some(*format);
                (said::format(*format, words), is_it, Action::ReadAs(*format))
            };
            understood.formats.iter().map(choice).collect()
        }
        Some(Opened::Encoding) => {
            let choice = |encoding: TextEncoding| {
                let is_it = understood.encoding == Some(encoding);
                (encoding.name().to_owned(), is_it, Action::Decode(encoding))
            };
            TextEncoding::ALL.map(choice).to_vec()
        }
        Some(Opened::Separator) => {
            let choice = |sign: char| {
                (said::separator(sign, words), understood.separator == Some(sign), Action::Part(sign))
            };
            SEPARATORS.map(choice).to_vec()
        }
        Some(Opened::Header) => {
            let choice = |is_header: bool| {
                let is_it = understood.has_header == Some(is_header);
                (said::header(is_header, words), is_it, Action::Head(is_header))
            };
            [true, false].map(choice).to_vec()
        }
        Some(Opened::Column(..)) | None => return,
    };
    show_choices(ui, None, choices);
}

fn show_choices(ui: &mut Ui, question: Option<&str>, choices: Vec<(String, bool, Action)>) {
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(8),
        padding: UiRect::axes(px(14), px(10)),
        min_width: px(0),
        ..default()
    };
    let shown = surface(ui, ui.palette().card, node, |ui| {
        if let Some(question) = question {
            label(ui, question, TextLook::BODY.quiet());
        }
        row(ui, 8.0, |ui| {
            for (number, (said, is_it, action)) in choices.into_iter().enumerate() {
                let kind = if is_it { ButtonKind::Chosen } else { ButtonKind::Plain };
                let name = format!("choice-{}", number + 1);
                button(ui, ButtonLook::new(&name, &said).kind(kind), OnActivate(action));
            }
        });
    });
    // With large text they open below the edge of the page.
    ui.commands.entity(shown).insert(BringIntoView::default());
}

/// The first rows of a table, as many columns beside one another as there is room for.
fn view_table(ui: &mut Ui, number: usize, table: &SeenTable, opened: Option<&Opened>) {
    let words = ui.words;
    if table.columns.is_empty() {
        return;
    }
    if !table.name.is_empty() {
        label(ui, &table.name, TextLook::LEAD);
    }
    let at_once = columns_at_once(ui.look.text_scale);
    let columns: Vec<usize> = (0..table.columns.len()).collect();
    for band in columns.chunks(at_once) {
        if let Some(Opened::Column(of, column)) = opened
            && *of == number
            && band.contains(column)
        {
            choices_of_a_column(ui, number, table, *column);
        }
        ui.node(Node { column_gap: px(6), align_items: AlignItems::FlexStart, ..default() }, |ui| {
            for column in band {
                view_column(ui, (number, *column), table, at_once, opened);
            }
        });
    }
    if table.more > 0 {
        let more = words.format("author-more-rows", &[("count", table.more.into())]);
        label(ui, &more, TextLook::SMALL);
    }
}

/// Returns how many columns stand beside one another.
fn columns_at_once(text_scale: f32) -> usize {
    (1..=6_u8)
        .rev()
        .find(|count| f32::from(*count) * LEAST_WIDTH * text_scale <= COLUMN)
        .map_or(1, usize::from)
}

fn choices_of_a_column(ui: &mut Ui, number: usize, table: &SeenTable, column: usize) {
    let words = ui.words;
    let Some(seen) = table.columns.get(column) else { return };
    let question = words.format("author-column-choose", &[("column", heading(table, column).into())]);
    let choice = |role: Option<&'static str>| {
        let action = Action::Column { table: number, column: seen.column, role };
        (said::role(role, words), seen.role == role, action)
    };
    let roles = std::iter::once(None).chain(table.choices.iter().copied().map(Some));
    show_choices(ui, Some(&question), roles.map(choice).collect());
}

/// What stands above a column, or else its number.
fn heading(table: &SeenTable, column: usize) -> String {
    let header = table.columns.get(column).map(|seen| seen.header.as_str()).unwrap_or_default();
    if header.is_empty() { (column + 1).to_string() } else { short(header) }
}

fn view_column(ui: &mut Ui, at: (usize, usize), table: &SeenTable, at_once: usize, opened: Option<&Opened>) {
    let (number, column) = at;
    let Some(seen) = table.columns.get(column) else { return };
    let count = f32::from(u8::try_from(at_once).unwrap_or(1));
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        flex_basis: px(COLUMN / count - 6.0),
        flex_grow: 0.0,
        flex_shrink: 1.0,
        min_width: px(0),
        ..default()
    };
    let said = said::role(seen.role, ui.words);
    let heading = heading(table, column);
    ui.node(node, |ui| {
        let aloud = format!("{heading}: {said}");
        chip_called(ui, &aloud, &said, Opened::Column(number, column), opened);
        label(ui, &heading, TextLook::SMALL);
        let quiet = seen.role.is_none();
        for row in &table.rows {
            let cell = row.cells.get(column).map(|cell| short(cell)).unwrap_or_default();
            let cell = if cell.is_empty() { "–".to_owned() } else { cell };
            let look = TextLook::new(size::SMALL);
            label(ui, &cell, if quiet || cell == "–" { look.quiet() } else { look });
        }
    });
}

fn short(text: &str) -> String {
    let line: String = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let short: String = line.chars().take(LONGEST).collect();
    if short.len() < line.len() { short + "…" } else { short }
}
