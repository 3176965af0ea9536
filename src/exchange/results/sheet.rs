//! The result sheet: what is pinned to the door of the hall.

use std::collections::BTreeMap;

use super::canvas::{Align, GOLD, INK, MAROON, QUIET};
use super::document;
use super::fault::ResultsFault;
use super::fonts::Fonts;
use super::outline::{About, Occasion, Outline, Row, end_key};
use super::table::{Cell, Column, Flow, MARGIN, SIDE, Table, WIDTH, room_of};
use super::typeset::{Colour, Line, Look, Typesetter};
use super::words::Words;
use crate::contest::Contest;
use crate::language::UiLanguage;

/// More teams have no column each beside the questions: there only those are named whose score changed.
const MOST_COLUMNS: usize = 7;
/// So many questions at the end stand together: a lone row on the last page looks like a slip.
const TOGETHER: usize = 3;
/// Rounds in one table.
const ROUNDS_A_TABLE: usize = 6;

const TITLE: Look = Look { size: 22.0, is_strong: true, colour: MAROON };
const HEADING: Look = Look { size: 13.0, is_strong: true, colour: MAROON };
const HEAD: Look = Look { size: 8.5, is_strong: true, colour: QUIET };
const BODY: Look = Look { size: 10.5, is_strong: false, colour: INK };
const STRONG: Look = Look { is_strong: true, ..BODY };
const SMALL: Look = Look { size: 9.0, is_strong: false, colour: INK };
const FINE: Look = Look { size: 7.5, is_strong: false, colour: QUIET };

const GAINED: Colour = (0x1a, 0x6e, 0x6c);
const LOST: Colour = (0xb3, 0x26, 0x1e);

/// The least size of a name that must be cut.
const LEAST: f32 = 6.5;
/// How high the head of a table may be.
const HEAD_ROOM: f32 = 42.0;

/// Writes the result sheet of a contest as PDF, A4: its name in the languages of `titles`, the date, the ranking, what each
/// round brought, and every question over as many pages as it takes. All but the name is in the language of `words`.
///
/// # Errors
/// [`ResultsFault::Failed`] if the writer fails.
pub fn results_pdf(
    contest: &Contest,
    occasion: &Occasion,
    titles: &[UiLanguage],
    about: &dyn Fn(&str) -> Option<About>,
    words: &Words<'_>,
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    let flow = lay_out(contest, occasion, titles, about, words, fonts);
    document::write(&flow.canvas, fonts, words.of(&occasion.title), words.lang().code())
}

/// Lays the sheet out.
pub(super) fn lay_out(
    contest: &Contest,
    occasion: &Occasion,
    titles: &[UiLanguage],
    about: &dyn Fn(&str) -> Option<About>,
    words: &Words<'_>,
    fonts: &Fonts,
) -> Flow {
    let outline = Outline::of(contest, about, words);
    let mut sheet = Sheet { setter: Typesetter::new(fonts), words, outline: &outline, flow: Flow::new() };
    sheet.title(occasion, titles);
    sheet.ranking();
    if !outline.questions.is_empty() {
        sheet.rounds();
        sheet.questions();
    }
    sheet.page_numbers();
    sheet.flow
}

struct Sheet<'a> {
    setter: Typesetter<'a>,
    words: &'a Words<'a>,
    outline: &'a Outline,
    flow: Flow,
}

impl Sheet<'_> {
    fn title(&mut self, occasion: &Occasion, titles: &[UiLanguage]) {
        let mut names: Vec<&str> = titles.iter().map(|lang| occasion.title.in_language(*lang)).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        for (index, name) in names.into_iter().enumerate() {
            let size = if index == 0 { TITLE.size } else { 16.0 };
            let lines = self.setter.fit(name, Look { size, ..TITLE }, (WIDTH, 120.0), 12.0);
            self.flow.lines(lines, Align::Left);
        }
        let mut under = self.words.text("results-title");
        if !occasion.date.is_empty() {
            under = format!("{under} · {}", occasion.date);
        }
        self.paragraph(&under, Look { colour: QUIET, ..BODY });
        if !self.outline.is_over {
            self.paragraph(&self.words.text("contest-going"), STRONG);
        }
        self.flow.skip(6.0, 0.0);
        self.flow.stroke(1.5, GOLD);
    }

    fn ranking(&mut self) {
        self.heading("results-ranking");
        let columns = vec![
            Column::new(52.0, Align::Left),
            Column::new(WIDTH - 52.0 - 3.0 * 64.0, Align::Left),
            Column::new(64.0, Align::Right),
            Column::new(64.0, Align::Right),
            Column::new(64.0, Align::Right),
        ];
        let heads = [
            "contest-column-place",
            "contest-column-team",
            "contest-column-score",
            "results-column-right",
            "results-column-wrong",
        ];
        let heads = heads.map(|key| self.words.label(key));
        let table = self.table(&columns, &heads);
        for ranked in &self.outline.ranking {
            let look = if ranked.place == 1 { Look { colour: MAROON, ..STRONG } } else { BODY };
            let numbers = [ranked.score, ranked.right.into(), ranked.wrong.into()];
            let [score, right, wrong] = numbers.map(|number| self.words.number(number));
            let cells = [
                (self.number(ranked.place), look),
                (self.outline.team(ranked.team).to_owned(), look),
                (score, STRONG),
                (right, BODY),
                (wrong, BODY),
            ];
            let cells = cells.iter().zip(&columns);
            let cells = cells.map(|((text, look), column)| self.setter.set(text, *look, column.inside()));
            let cells = cells.collect();
            self.flow.row(&table, cells);
        }
    }

    fn rounds(&mut self) {
        self.heading("results-rounds");
        let chunks = self.outline.rounds.chunks(ROUNDS_A_TABLE);
        let last = chunks.len().saturating_sub(1);
        for (index, rounds) in chunks.enumerate() {
            if index > 0 {
                self.flow.skip(10.0, 60.0);
            }
            let (has_start, has_total) = (index == 0 && self.outline.start != 0, index == last);
            let mut heads = vec![self.words.label("contest-column-team")];
            heads.extend(has_start.then(|| self.words.label("results-column-start")));
            heads.extend(rounds.iter().map(|round| round.name.clone()));
            heads.extend(has_total.then(|| self.words.label("contest-column-score")));
            let numbers = heads.len() - 1;
            let width = (340.0 / of(numbers)).min(62.0);
            let mut columns = vec![Column::new(WIDTH - width * of(numbers), Align::Left)];
            columns.resize(heads.len(), Column::new(width, Align::Right));
            let table = self.table(&columns, &heads);
            for ranked in &self.outline.ranking {
                let mut cells =
                    vec![self.setter.set(self.outline.team(ranked.team), BODY, columns[0].inside())];
                let start = has_start.then(|| (self.words.number(self.outline.start), BODY));
                let gains = rounds.iter().map(|round| {
                    let gain = round.gains.get(ranked.team).copied().unwrap_or_default();
                    (self.words.change(gain), BODY)
                });
                let total = has_total.then(|| (self.words.number(ranked.score), STRONG));
                let texts = start.into_iter().chain(gains).chain(total);
                cells.extend(
                    texts.map(|(text, look)| self.setter.fit(&text, look, (width - 2.0 * SIDE, 18.0), LEAST)),
                );
                self.flow.row(&table, cells);
            }
        }
    }

    fn questions(&mut self) {
        self.heading("results-questions");
        let has_columns = self.outline.teams.len() <= MOST_COLUMNS;
        let mut heads = vec![String::new(), self.words.label("contest-column-question")];
        let teams = if has_columns { self.outline.teams.len() } else { 1 };
        let width = if has_columns { (252.0 / of(teams)).min(58.0) } else { 300.0 };
        if has_columns {
            heads.extend(self.outline.teams.iter().cloned());
        } else {
            heads.push(self.words.label("results-column-changes"));
        }
        let align = if has_columns { Align::Right } else { Align::Left };
        let number = 30.0;
        let mut columns = vec![
            Column::new(number, Align::Left),
            Column::new(WIDTH - number - width * of(teams), Align::Left),
        ];
        columns.resize(heads.len(), Column::new(width, align));
        let table = self.table(&columns, &heads);
        let mut last = None;
        let mut rows: Vec<(Vec<Line>, Vec<Cell>)> = Vec::with_capacity(self.outline.questions.len());
        for row in &self.outline.questions {
            let mut round = Vec::new();
            if last != Some(row.round) {
                last = Some(row.round);
                let name = self.outline.rounds.get(row.round).map_or("", |round| round.name.as_str());
                let look = Look { colour: MAROON, ..STRONG };
                round = self.setter.fit(name, look, (WIDTH - 2.0 * SIDE, 60.0), LEAST);
            }
            let mut cells = vec![
                self.setter.fit(&self.number(row.number), SMALL, (columns[0].inside(), 16.0), LEAST),
                self.question(row, columns[1].inside()),
            ];
            if has_columns {
                cells.extend((0..teams).map(|team| self.score(row, team, width - 2.0 * SIDE)));
            } else {
                cells.push(self.changes(row, width - 2.0 * SIDE));
            }
            rows.push((round, cells));
        }
        let ends = rows.len().saturating_sub(TOGETHER);
        let end: f32 = rows
            .iter()
            .skip(ends)
            .map(|(round, cells)| room_of(std::slice::from_ref(round)) + room_of(cells))
            .sum();
        for (index, (round, cells)) in rows.into_iter().enumerate() {
            if index == ends {
                self.flow.together(&table, end);
            }
            if !round.is_empty() {
                self.flow.across(&table, round, 40.0);
            }
            self.flow.row(&table, cells);
        }
    }

    /// What was asked; under it which question it was, what it was about, and how it ended if it did not count.
    fn question(&self, row: &Row, width: f32) -> Cell {
        let mut lines = self.setter.set(&row.ask, SMALL, width);
        let end = end_key(row.end).map(|key| self.words.text(key));
        let topic = (!row.topic.is_empty()).then(|| row.topic.clone());
        let under: Vec<String> = [Some(row.id.clone()), topic, end].into_iter().flatten().collect();
        lines.extend(self.setter.set(&under.join(" · "), FINE, width));
        lines
    }

    /// The score of a team after a question; under it what changed it.
    fn score(&self, row: &Row, team: usize, width: f32) -> Cell {
        let change = row.changes.iter().find(|(changed, _)| *changed == team).map(|(_, points)| *points);
        let look = if change.is_some() { Look { is_strong: true, ..SMALL } } else { SMALL };
        let score = self.words.number(row.scores.get(team).copied().unwrap_or_default());
        let mut lines = self.setter.fit(&score, look, (width, 16.0), LEAST);
        if let Some(points) = change {
            let look = Look { colour: colour(points), ..FINE };
            lines.extend(self.setter.fit(&self.words.change(points), look, (width, 14.0), LEAST));
        }
        lines
    }

    /// The teams whose score changed, each with its score after the question, those together that got the same.
    fn changes(&self, row: &Row, width: f32) -> Cell {
        let mut by_points: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (team, points) in &row.changes {
            let score = self.words.number(row.scores.get(*team).copied().unwrap_or_default());
            let teams = by_points.entry(*points).or_default();
            teams.push(format!("{}\u{a0}→\u{a0}{score}", self.outline.team(*team)));
        }
        let mut lines: Vec<Line> = Vec::new();
        for (points, teams) in by_points.iter().rev() {
            let text = format!("{}  {}", self.words.change(*points), teams.join(" · "));
            lines.extend(self.setter.set(&text, Look { colour: colour(*points), ..SMALL }, width));
        }
        lines
    }

    fn page_numbers(&mut self) {
        let pages = self.flow.canvas.pages.len();
        let all = self.number(pages);
        let (_, height) = self.flow.canvas.size;
        for (index, page) in self.flow.canvas.pages.iter_mut().enumerate() {
            let number = self.words.number(i64::try_from(index + 1).unwrap_or(i64::MAX));
            for line in self.setter.set(&format!("{number} / {all}"), FINE, WIDTH) {
                let x = MARGIN + WIDTH - line.width;
                page.push(super::canvas::Mark::Text { line, x, y: height - 30.0 });
            }
        }
    }

    fn heading(&mut self, key: &str) {
        self.flow.skip(14.0, 80.0);
        self.paragraph(&self.words.text(key), HEADING);
        self.flow.skip(3.0, 0.0);
    }

    fn paragraph(&mut self, text: &str, look: Look) {
        let lines = self.setter.set(text, look, WIDTH);
        self.flow.lines(lines, Align::Left);
    }

    fn table(&mut self, columns: &[Column], heads: &[String]) -> Table {
        let heads = heads.iter().zip(columns);
        let head =
            heads.map(|(text, column)| self.setter.fit(text, HEAD, (column.inside(), HEAD_ROOM), LEAST));
        let head = head.collect();
        self.flow.table(columns.to_vec(), head)
    }

    fn number(&self, number: usize) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

fn colour(points: i64) -> Colour {
    match points.signum() {
        1 => GAINED,
        -1 => LOST,
        _ => QUIET,
    }
}

/// A count of columns as a length.
fn of(columns: usize) -> f32 {
    f32::from(u16::try_from(columns).unwrap_or(u16::MAX))
}
