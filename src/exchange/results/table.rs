//! What flows down a sheet and over to the next page: paragraphs, and tables whose head stands on every page.

use super::canvas::{A4, Align, BAND, Canvas, HAIR};
use super::typeset::{Colour, Line, height};

/// The empty edge of a sheet, left, right and above; below there is the number of the page too.
pub(super) const MARGIN: f32 = 42.0;
const BELOW: f32 = 54.0;

/// The width of what is written.
pub(super) const WIDTH: f32 = A4.0 - 2.0 * MARGIN;

/// The room above and below the lines of a row, and at both sides of a cell.
const PAD: f32 = 2.5;
pub(super) const SIDE: f32 = 4.0;

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    pub width: f32,
    pub align: Align,
}

impl Column {
    pub(super) fn new(width: f32, align: Align) -> Self {
        Self { width, align }
    }

    /// Returns how long a line in it may be.
    pub(super) fn inside(self) -> f32 {
        self.width - 2.0 * SIDE
    }
}

/// The lines of a cell.
pub(super) type Cell = Vec<Line>;

/// A table that is being written.
#[derive(Debug, Clone)]
pub(super) struct Table {
    columns: Vec<Column>,
    head: Vec<Cell>,
}

/// A sheet that is being written, from the top of its first page.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    pub canvas: Canvas,
    y: f32,
}

impl Flow {
    pub(super) fn new() -> Self {
        let mut canvas = Canvas::new(A4);
        canvas.begin_page();
        Self { canvas, y: MARGIN }
    }

    /// Leaves room, or goes to the next page if there is less than `then` after it.
    pub(super) fn skip(&mut self, room: f32, then: f32) {
        self.y += room;
        if self.y + then > self.bottom() {
            self.turn();
        }
    }

    /// Puts lines, one under the other.
    pub(super) fn lines(&mut self, lines: Vec<Line>, align: Align) {
        for line in lines {
            if self.y + line.height() > self.bottom() {
                self.turn();
            }
            self.y = self.canvas.lines(vec![line], (MARGIN, WIDTH), self.y, align);
        }
    }

    /// Puts a stroke over the whole width.
    pub(super) fn stroke(&mut self, thickness: f32, colour: Colour) {
        self.canvas.fill((MARGIN, self.y, WIDTH, thickness), colour);
        self.y += thickness;
    }

    /// Begins a table.
    pub(super) fn table(&mut self, columns: Vec<Column>, head: Vec<Cell>) -> Table {
        let table = Table { columns, head };
        self.head(&table);
        table
    }

    /// Puts a row. It stays on one page if it fits on one.
    pub(super) fn row(&mut self, table: &Table, mut cells: Vec<Cell>) {
        loop {
            let room = self.bottom() - self.y - 2.0 * PAD;
            if row_height(&cells) <= room {
                self.cells(table, cells, None);
                return;
            }
            let fresh = MARGIN + row_height(&table.head) + 2.0 * PAD + 1.0;
            if self.y <= fresh {
                let rest = take_what_fits(&mut cells, room);
                self.cells(table, cells, None);
                cells = rest;
            }
            self.turn();
            self.head(table);
        }
    }

    /// Goes to the next page if there is no room for the rows that follow, `high` in all, and the next page has some.
    pub(super) fn together(&mut self, table: &Table, high: f32) {
        let fresh = MARGIN + room_of(&table.head);
        if self.y > fresh + 1.0 && self.y + high > self.bottom() && fresh + high <= self.bottom() {
            self.turn();
            self.head(table);
        }
    }

    /// Puts lines across a table, such as the name of a round.
    pub(super) fn across(&mut self, table: &Table, lines: Vec<Line>, then: f32) {
        let high = height(&lines) + 2.0 * PAD;
        if self.y + high + then > self.bottom() {
            self.turn();
            self.head(table);
        }
        self.canvas.lines(lines, (MARGIN + SIDE, WIDTH - 2.0 * SIDE), self.y + PAD, Align::Left);
        self.y += high;
        self.canvas.fill((MARGIN, self.y - 0.25, WIDTH, 0.5), HAIR);
    }

    fn head(&mut self, table: &Table) {
        self.cells(table, table.head.clone(), Some(BAND));
    }

    fn cells(&mut self, table: &Table, cells: Vec<Cell>, band: Option<Colour>) {
        let high = row_height(&cells) + 2.0 * PAD;
        if let Some(colour) = band {
            self.canvas.fill((MARGIN, self.y, WIDTH, high), colour);
        }
        let rise = rise(&cells);
        let mut x = MARGIN;
        for (cell, column) in cells.into_iter().zip(&table.columns) {
            // The first lines of all cells stand on one line, whatever they are written in.
            let lower = rise - cell.first().map_or(0.0, |line| line.room.0);
            self.canvas.lines(cell, (x + SIDE, column.inside()), self.y + PAD + lower, column.align);
            x += column.width;
        }
        self.y += high;
        self.canvas.fill((MARGIN, self.y - 0.25, WIDTH, 0.5), HAIR);
    }

    fn turn(&mut self) {
        self.canvas.begin_page();
        self.y = MARGIN;
    }

    fn bottom(&self) -> f32 {
        self.canvas.size.1 - BELOW
    }
}

/// The most that a first line reaches above its baseline.
fn rise(cells: &[Cell]) -> f32 {
    cells.iter().filter_map(|cell| cell.first()).map(|line| line.room.0).fold(0.0, f32::max)
}

/// Returns the room that a row takes; none if it is empty.
pub(super) fn room_of(cells: &[Cell]) -> f32 {
    if cells.iter().all(Vec::is_empty) { 0.0 } else { row_height(cells) + 2.0 * PAD }
}

fn row_height(cells: &[Cell]) -> f32 {
    let rise = rise(cells);
    let high = |cell: &Cell| height(cell) + rise - cell.first().map_or(rise, |line| line.room.0);
    cells.iter().map(high).fold(0.0, f32::max)
}

/// Leaves in every cell the lines for which there is room, at least one, and returns the others.
fn take_what_fits(cells: &mut [Cell], room: f32) -> Vec<Cell> {
    let rise = rise(cells);
    let mut rests = Vec::with_capacity(cells.len());
    for cell in cells {
        let mut end = rise - cell.first().map_or(0.0, |line| line.room.0);
        let fits = cell.iter().take_while(|line| {
            end += line.height();
            end <= room
        });
        let fits = fits.count().max(1).min(cell.len());
        rests.push(cell.split_off(fits));
    }
    rests
}
