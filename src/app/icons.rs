//! The icons that the program shows: a character each, to be set in the Lucide font of `assets/fonts`.
//!
//! Named as Lucide 1.62.0 names them; the code points are those of `assets/fonts/lucide-codepoints.json`, and
//! `scripts/assets check` compares the two. An icon never stands for a word alone: it has a label beside it or an
//! accessible name.

pub const ARROW_DOWN_RIGHT: char = '\u{e045}';
pub const ARROW_LEFT: char = '\u{e048}';
pub const ARROW_RIGHT: char = '\u{e049}';
pub const ARROW_UP_RIGHT: char = '\u{e04d}';
pub const BOOK_OPEN: char = '\u{e05f}';
pub const CALENDAR: char = '\u{e063}';
pub const CHART_COLUMN: char = '\u{e2a3}';
pub const CHECK: char = '\u{e06c}';
pub const CHEVRON_LEFT: char = '\u{e06e}';
pub const CHEVRON_RIGHT: char = '\u{e06f}';
pub const CIRCLE_ALERT: char = '\u{e077}';
pub const CIRCLE_CHECK: char = '\u{e226}';
pub const CIRCLE_HELP: char = '\u{e082}';
pub const CIRCLE_X: char = '\u{e084}';
pub const CLOCK: char = '\u{e087}';
pub const CONTRAST: char = '\u{e09d}';
pub const EYE: char = '\u{e0ba}';
pub const FLAG: char = '\u{e0d1}';
pub const FOLDER: char = '\u{e0d7}';
pub const FOLDER_OPEN: char = '\u{e247}';
pub const HARD_DRIVE: char = '\u{e0ed}';
pub const HOUSE: char = '\u{e0f5}';
pub const INFO: char = '\u{e0f9}';
pub const KEYBOARD: char = '\u{e284}';
pub const LANGUAGES: char = '\u{e0fe}';
pub const LIBRARY: char = '\u{e100}';
pub const LIGHTBULB: char = '\u{e1c2}';
pub const LIST: char = '\u{e106}';
pub const LOCK: char = '\u{e10b}';
pub const LOG_OUT: char = '\u{e10e}';
pub const MINUS: char = '\u{e11c}';
pub const MOON: char = '\u{e11e}';
pub const PENCIL: char = '\u{e1f9}';
pub const PLAY: char = '\u{e13c}';
pub const PLUS: char = '\u{e13d}';
pub const REFRESH_CW: char = '\u{e145}';
pub const ROTATE_CCW: char = '\u{e148}';
pub const SETTINGS: char = '\u{e154}';
pub const SPARKLES: char = '\u{e412}';
pub const SUN: char = '\u{e178}';
pub const TARGET: char = '\u{e180}';
pub const TRASH_2: char = '\u{e18e}';
pub const TRENDING_DOWN: char = '\u{e190}';
pub const TRENDING_UP: char = '\u{e191}';
pub const TRIANGLE_ALERT: char = '\u{e193}';
pub const TYPE: char = '\u{e198}';
pub const UNDO_2: char = '\u{e2a1}';
pub const USER: char = '\u{e19f}';
pub const USER_PLUS: char = '\u{e1a2}';
pub const USERS: char = '\u{e1a4}';
pub const VOLUME_2: char = '\u{e1ab}';
pub const VOLUME_X: char = '\u{e1ac}';
pub const X: char = '\u{e1b2}';
