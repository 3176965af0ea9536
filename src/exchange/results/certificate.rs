//! Certificates: a page for each team, to be signed and handed over.

use super::canvas::{A4, Align, Canvas, GOLD, INK, MAROON, Mark, QUIET};
use super::document;
use super::fault::ResultsFault;
use super::fonts::Fonts;
use super::outline::Occasion;
use super::typeset::{Line, Look, Typesetter, height};
use super::words::Words;
use crate::contest::Contest;

/// A4 on its side.
const PAGE: (f32, f32) = (A4.1, A4.0);
/// Where lines may stand: the left edge and the width.
const COLUMN: (f32, f32) = (96.0, PAGE.0 - 192.0);
/// The room for all but what is signed: from above, and down to.
const ROOM: (f32, f32) = (56.0, 468.0);
/// The line that is signed on.
const SIGNED: f32 = 508.0;

/// The room for the stroke under the title.
const DIVIDER: f32 = 30.0;

const TITLE: Look = Look { size: 30.0, is_strong: true, colour: MAROON };
const NAME: Look = Look { size: 40.0, is_strong: true, colour: INK };
const PLACE: Look = Look { size: 25.0, is_strong: true, colour: MAROON };
const CONTEST: Look = Look { size: 16.0, is_strong: false, colour: INK };
const SMALL: Look = Look { size: 12.0, is_strong: false, colour: QUIET };

/// Writes certificates as PDF: an A4 page on its side for each team, the first first, in every language of `words`.
///
/// # Errors
/// [`ResultsFault::NotOver`] while the contest is going on, [`ResultsFault::Failed`] if the writer fails.
pub fn certificates_pdf(
    contest: &Contest,
    occasion: &Occasion,
    words: &[Words<'_>],
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    let canvas = lay_out(contest, occasion, words, fonts)?;
    let title = words.first().map_or(occasion.title.zh.as_str(), |words| words.of(&occasion.title));
    let language = words.first().map_or("zh-CN", |words| words.lang().code());
    document::write(&canvas, fonts, title, language)
}

/// Lays the certificates out.
pub(super) fn lay_out(
    contest: &Contest,
    occasion: &Occasion,
    words: &[Words<'_>],
    fonts: &Fonts,
) -> Result<Canvas, ResultsFault> {
    let report = contest.report();
    if !report.is_over {
        return Err(ResultsFault::NotOver);
    }
    let mut paper = Paper { setter: Typesetter::new(fonts), words, occasion, canvas: Canvas::new(PAGE) };
    for ranked in &report.teams {
        if let Some(team) = contest.setting().teams().get(ranked.team) {
            let (under, points) = (team.players.join(" · "), ranked.score.to_string());
            paper.page(&Award {
                name: contest.name(ranked.team).to_owned(),
                under,
                place: ranked.place,
                points,
            });
        }
    }
    Ok(paper.canvas)
}

/// What a certificate is given for.
pub(super) struct Award {
    /// Who gets it.
    pub name: String,
    /// What stands under the name; may be empty.
    pub under: String,
    /// The place, from 1.
    pub place: usize,
    /// The points as a number.
    pub points: String,
}

/// Writes certificates of whatever contest, as [`certificates_pdf`] does.
pub(super) fn awards_pdf(
    awards: &[Award],
    occasion: &Occasion,
    words: &[Words<'_>],
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    let mut paper = Paper { setter: Typesetter::new(fonts), words, occasion, canvas: Canvas::new(PAGE) };
    for award in awards {
        paper.page(award);
    }
    let title = words.first().map_or(occasion.title.zh.as_str(), |words| words.of(&occasion.title));
    let language = words.first().map_or("zh-CN", |words| words.lang().code());
    document::write(&paper.canvas, fonts, title, language)
}

struct Paper<'a> {
    setter: Typesetter<'a>,
    words: &'a [Words<'a>],
    occasion: &'a Occasion,
    canvas: Canvas,
}

impl Paper<'_> {
    /// A maroon edge with a gold one inside, and jewels on its corners and in the middle of its sides.
    fn border(&mut self) {
        let (width, height) = PAGE;
        let frame = |inset: f32| (inset, inset, width - 2.0 * inset, height - 2.0 * inset);
        self.canvas.put(Mark::Frame { area: frame(24.0), width: 4.0, colour: MAROON });
        self.canvas.put(Mark::Frame { area: frame(30.0), width: 0.8, colour: GOLD });
        self.canvas.put(Mark::Frame { area: frame(37.0), width: 1.6, colour: GOLD });
        for x in [37.0, width - 37.0] {
            for y in [37.0, height - 37.0] {
                self.canvas.diamond((x, y), 13.0, MAROON);
                self.canvas.diamond((x, y), 9.0, GOLD);
                self.canvas.diamond((x, y), 4.5, MAROON);
            }
        }
        for (x, y) in [(width / 2.0, 37.0), (width / 2.0, height - 37.0)] {
            self.canvas.diamond((x, y), 6.0, GOLD);
        }
        for (x, y) in [(37.0, height / 2.0), (width - 37.0, height / 2.0)] {
            self.canvas.diamond((x, y), 6.0, GOLD);
        }
    }

    fn page(&mut self, award: &Award) {
        self.canvas.begin_page();
        self.border();
        self.middle(award);
        self.signatures();
    }

    fn middle(&mut self, award: &Award) {
        let title = self.side_by_side(|words| words.text("results-certificate"));
        let place =
            self.side_by_side(|words| words.format("results-place", &[("place", award.place.to_string())]));
        let points =
            self.side_by_side(|words| words.format("results-points", &[("points", award.points.clone())]));
        let mut names: Vec<&str> = self.words.iter().map(|words| words.of(&self.occasion.title)).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        let each = 84.0 / f32::from(u8::try_from(names.len().max(1)).unwrap_or(u8::MAX));
        let names = names.into_iter().flat_map(|name| self.fit(name, CONTEST, each, 6.0)).collect();
        let blocks = [
            self.fit(&title, TITLE, 64.0, 14.0),
            names,
            self.fit(&award.name, NAME, 92.0, 9.0),
            self.fit(&award.under, SMALL, 36.0, 6.0),
            self.fit(&place, PLACE, 54.0, 12.0),
            self.fit(&points, SMALL, 26.0, 8.0),
        ];
        let blocks = blocks.into_iter().filter(|block: &Vec<Line>| !block.is_empty());
        let blocks: Vec<Vec<Line>> = blocks.collect();
        let taken: f32 = blocks.iter().map(|block| height(block)).sum();
        // One above each block but the second, which stands under the divider, and one below the last.
        let gaps = f32::from(u8::try_from(blocks.len()).unwrap_or(u8::MAX));
        let gap = ((ROOM.1 - ROOM.0 - taken - DIVIDER) / gaps).max(0.0);
        let mut y = ROOM.0 + gap;
        for (index, block) in blocks.into_iter().enumerate() {
            y = self.canvas.lines(block, COLUMN, y, Align::Middle);
            if index == 0 {
                self.divide(y + DIVIDER / 2.0);
                y += DIVIDER;
            } else {
                y += gap;
            }
        }
    }

    /// A gold stroke with a jewel in its middle.
    fn divide(&mut self, y: f32) {
        let middle = PAGE.0 / 2.0;
        self.canvas.fill((middle - 130.0, y - 0.5, 116.0, 1.0), GOLD);
        self.canvas.fill((middle + 14.0, y - 0.5, 116.0, 1.0), GOLD);
        self.canvas.diamond((middle, y), 5.0, MAROON);
    }

    /// Who signs, and when it was.
    fn signatures(&mut self) {
        let labels = ["results-date", "results-host", "results-judges"]
            .map(|key| self.side_by_side(|words| words.text(key)));
        let (left, width) = COLUMN;
        let gap = 36.0;
        let each = (width - 2.0 * gap) / 3.0;
        let mut x = left;
        for (index, label) in labels.into_iter().enumerate() {
            if index == 0 {
                let look = Look { colour: INK, ..SMALL };
                let date = self.setter.fit(&self.occasion.date, look, (each, 26.0), 6.0);
                let top = SIGNED - height(&date) + 2.0;
                self.canvas.lines(date, (x, each), top, Align::Middle);
            }
            self.canvas.fill((x, SIGNED, each, 0.7), QUIET);
            let label = self.setter.fit(&label, SMALL, (each, 26.0), 6.0);
            self.canvas.lines(label, (x, each), SIGNED + 2.0, Align::Middle);
            x += each + gap;
        }
    }

    fn fit(&self, text: &str, look: Look, high: f32, least: f32) -> Vec<Line> {
        self.setter.fit(text, look, (COLUMN.1, high), least)
    }

    /// Says something in every language, side by side.
    fn side_by_side(&self, say: impl Fn(&Words<'_>) -> String) -> String {
        self.words.iter().map(say).collect::<Vec<_>>().join("  ·  ")
    }
}
