//! Lines of text: pieces side by side, each in the font of its script, at sizes that look alike.
//!
//! Lengths are in points. Heights are told from the baseline of Latin letters, so that what stands in one row of a table
//! stands on one line whatever it is written in: Tibetan hangs from a line above, and most of its letters end well over
//! the baseline of its font.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::fault::FontRole;
use super::fonts::{Fonts, Shape};
use super::piece::{self, Piece, Script, pieces};

/// Jomolhari looks small: it is set this much larger than Latin beside it.
const TIBETAN_RATIO: f32 = 1.28;
/// Hanzi beside Latin.
const HANZI_RATIO: f32 = 1.04;
/// How far the baseline of Jomolhari lies below that of Latin, in em of the Tibetan; that of hanzi in a line with Tibetan.
const TIBETAN_DROP: f32 = 0.27;
const HANZI_DROP: f32 = 0.14;
/// How much room a line with Tibetan needs above and below the baseline of Latin, in em of the Tibetan: 1.6 together.
const TIBETAN_ROOM: (f32, f32) = (0.87, 0.73);
/// The same of other lines, in em of the Latin.
const OTHER_ROOM: (f32, f32) = (1.0, 0.4);
/// How much smaller every attempt is to fit a text into its room.
const SHRINK: f32 = 0.93;

/// A colour: red, green, blue.
pub(super) type Colour = (u8, u8, u8);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Of Latin, in points; the other scripts are set to look as large.
    pub size: f32,
    pub is_strong: bool,
    pub colour: Colour,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    pub width: f32,
    /// From the baseline up to the line above, and down to the line below.
    pub room: (f32, f32),
}

/// What stands in one font side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub role: FontRole,
    pub size: f32,
    pub colour: Colour,
    /// From the beginning of the line.
    pub x: f32,
    /// How far its baseline lies below that of the line.
    pub drop: f32,
    pub text: String,
    pub shapes: Vec<Shape>,
}

impl Line {
    pub(super) fn height(&self) -> f32 {
        self.room.0 + self.room.1
    }
}

/// Returns how high lines are, one under the other.
pub(super) fn height(lines: &[Line]) -> f32 {
    lines.iter().map(Line::height).sum()
}

/// Sets text, and remembers how it shaped what comes again and again.
pub(super) struct Typesetter<'f> {
    fonts: &'f Fonts,
    shaped: RefCell<HashMap<(FontRole, String), Shaped>>,
}

type Shaped = (FontRole, Rc<Vec<Shape>>);

/// A piece with its shapes.
#[derive(Clone)]
struct Set<'t> {
    piece: Piece<'t>,
    role: FontRole,
    shapes: Rc<Vec<Shape>>,
    size: f32,
    width: f32,
}

impl<'f> Typesetter<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, shaped: RefCell::new(HashMap::new()) }
    }

    /// Sets a text in lines no longer than `width`. What cannot be broken is broken between its letters; a single letter
    /// that is wider than a line stands out of it.
    pub(super) fn set(&self, text: &str, look: Look, width: f32) -> Vec<Line> {
        let set: Vec<Set> = pieces(text).into_iter().map(|piece| self.shape(piece, look)).collect();
        let mut lines = Lines { look, width, done: Vec::new(), current: Vec::new(), length: 0.0 };
        for unit in set.split_inclusive(|set| set.piece.breaks) {
            if length(unit) <= width {
                lines.add(unit);
                continue;
            }
            let letters = unit.iter().flat_map(|set| piece::letters(set.piece));
            for letter in letters {
                lines.add(&[self.shape(letter, look)]);
            }
        }
        lines.finish()
    }

    /// Sets a text as large as its look says, or as much smaller as it must be to fit a room, but not below `least`
    /// points; what then still has no room is cut off, and an ellipsis says so.
    pub(super) fn fit(&self, text: &str, look: Look, room: (f32, f32), least: f32) -> Vec<Line> {
        let (width, high) = room;
        let mut look = look;
        loop {
            let lines = self.set(text, look, width);
            if height(&lines) <= high {
                return lines;
            }
            if look.size <= least {
                return self.cut(text, look, room);
            }
            look.size = (look.size * SHRINK).max(least);
        }
    }

    fn cut(&self, text: &str, look: Look, (width, high): (f32, f32)) -> Vec<Line> {
        let ends: Vec<usize> = pieces(text)
            .into_iter()
            .flat_map(piece::letters)
            .scan(0, |end, letter| {
                *end += letter.text.len();
                Some(*end)
            })
            .collect();
        let shortened = |letters: usize| {
            let end = letters.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or_default();
            self.set(&format!("{}…", text.get(..end).unwrap_or_default().trim_end()), look, width)
        };
        // The most letters that fit, by halving.
        let (mut fits, mut too_many) = (0, ends.len());
        while too_many - fits > 1 {
            let middle = usize::midpoint(fits, too_many);
            if height(&shortened(middle)) <= high { fits = middle } else { too_many = middle }
        }
        shortened(fits)
    }

    fn shape<'t>(&self, piece: Piece<'t>, look: Look) -> Set<'t> {
        let role = match piece.script {
            Script::Tibetan | Script::Space(true) => FontRole::Tibetan,
            Script::Hanzi => FontRole::Hanzi,
            Script::Latin | Script::Space(false) if look.is_strong => FontRole::Strong,
            Script::Latin | Script::Space(false) => FontRole::Latin,
        };
        let key = (role, piece.text.to_owned());
        let known = self.shaped.borrow().get(&key).cloned();
        let (role, shapes) = known.unwrap_or_else(|| {
            let shaped = self.shape_anew(role, piece.text);
            self.shaped.borrow_mut().insert(key, shaped.clone());
            shaped
        });
        let size = look.size
            * match role {
                FontRole::Tibetan => TIBETAN_RATIO,
                FontRole::Hanzi => HANZI_RATIO,
                FontRole::Latin | FontRole::Strong | FontRole::Pictures => 1.0,
            };
        let width = shapes.iter().map(|shape| shape.advance).sum::<f32>() * size;
        Set { piece, role, shapes, size, width }
    }

    fn shape_anew(&self, role: FontRole, text: &str) -> Shaped {
        let others = FontRole::ALL.into_iter().filter(|other| *other != role);
        let first = std::iter::once(role).chain(others);
        let found = first.into_iter().find_map(|role| Some((role, Rc::new(self.fonts.shape(role, text)?))));
        found.unwrap_or_else(|| (role, Rc::new(self.fonts.shape_with_boxes(role, text))))
    }
}

struct Lines<'t> {
    look: Look,
    width: f32,
    done: Vec<Line>,
    current: Vec<Set<'t>>,
    length: f32,
}

impl<'t> Lines<'t> {
    /// Puts what must stay together into the line, or into the next one if it has no room there.
    fn add(&mut self, unit: &[Set<'t>]) {
        // A little more is let in than fits, since sums of lengths are not exact.
        if !self.current.is_empty() && self.length + length(unit) > self.width + 0.01 {
            self.end_line();
        }
        let begins = self.current.is_empty() && !self.done.is_empty();
        for set in unit.iter().skip_while(|set| begins && set.piece.is_space()) {
            self.length += set.width;
            self.current.push(set.clone());
        }
    }

    fn end_line(&mut self) {
        while self.current.last().is_some_and(|set| set.piece.is_space()) {
            self.current.pop();
        }
        self.length = 0.0;
        let sets = std::mem::take(&mut self.current);
        self.done.push(line(&sets, self.look));
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.current.is_empty() {
            self.end_line();
        }
        self.done
    }
}

/// The length of pieces without the spaces at their end.
fn length(unit: &[Set]) -> f32 {
    let spaces = unit.iter().rev().take_while(|set| set.piece.is_space()).count();
    unit.iter().take(unit.len() - spaces).map(|set| set.width).sum()
}

fn line(sets: &[Set], look: Look) -> Line {
    let tibetan = look.size * TIBETAN_RATIO;
    let has_tibetan = sets.iter().any(|set| set.role == FontRole::Tibetan);
    let (room, of) = if has_tibetan { (TIBETAN_ROOM, tibetan) } else { (OTHER_ROOM, look.size) };
    let mut line = Line { runs: Vec::new(), width: 0.0, room: (room.0 * of, room.1 * of) };
    for set in sets {
        let drop = match set.role {
            FontRole::Tibetan => TIBETAN_DROP * tibetan,
            FontRole::Hanzi if has_tibetan => HANZI_DROP * tibetan,
            FontRole::Latin | FontRole::Strong | FontRole::Hanzi | FontRole::Pictures => 0.0,
        };
        let (x, width) = (line.width, set.width);
        line.width += width;
        let offset = match line.runs.last() {
            Some(run) if run.role == set.role => run.text.len(),
            _ => {
                line.runs.push(Run {
                    role: set.role,
                    size: set.size,
                    colour: look.colour,
                    x,
                    drop,
                    text: String::new(),
                    shapes: Vec::new(),
                });
                0
            }
        };
        if let Some(run) = line.runs.last_mut() {
            run.text.push_str(set.piece.text);
            run.shapes.extend(set.shapes.iter().map(|shape| Shape {
                range: shape.range.start + offset..shape.range.end + offset,
                ..shape.clone()
            }));
        }
    }
    line
}
