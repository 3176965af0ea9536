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
pub const CHART_COLUMN: char = '\u{e2a3}';
pub const CHECK: char = '\u{e06c}';
pub const CHEVRON_DOWN: char = '\u{e06d}';
pub const CIRCLE_CHECK: char = '\u{e226}';
pub const CIRCLE_HELP: char = '\u{e082}';
pub const COPY: char = '\u{e09e}';
pub const EYE: char = '\u{e0ba}';
pub const EYE_OFF: char = '\u{e0bb}';
pub const FILE_SPREADSHEET: char = '\u{e326}';
pub const FOLDER_OPEN: char = '\u{e247}';
pub const GAVEL: char = '\u{e0e0}';
pub const INFO: char = '\u{e0f9}';
pub const LANGUAGES: char = '\u{e0fe}';
pub const LIGHTBULB: char = '\u{e1c2}';
pub const LIST: char = '\u{e106}';
pub const LOCK: char = '\u{e10b}';
pub const LOCK_OPEN: char = '\u{e10c}';
pub const MIC: char = '\u{e118}';
pub const MINUS: char = '\u{e11c}';
pub const MONITOR: char = '\u{e11d}';
pub const NOTEBOOK_PEN: char = '\u{e596}';
pub const PACKAGE: char = '\u{e129}';
pub const PAUSE: char = '\u{e12e}';
pub const PENCIL: char = '\u{e1f9}';
pub const PLAY: char = '\u{e13c}';
pub const PLUS: char = '\u{e13d}';
pub const PRINTER: char = '\u{e141}';
pub const REDO_2: char = '\u{e2a0}';
pub const ROTATE_CCW: char = '\u{e148}';
pub const SCROLL_TEXT: char = '\u{e45f}';
pub const SEARCH: char = '\u{e151}';
pub const SETTINGS: char = '\u{e154}';
pub const SKIP_FORWARD: char = '\u{e160}';
pub const SMARTPHONE: char = '\u{e163}';
pub const SQUARE: char = '\u{e167}';
pub const TIMER: char = '\u{e1e0}';
pub const TRASH_2: char = '\u{e18e}';
pub const TRIANGLE_ALERT: char = '\u{e193}';
pub const TROPHY: char = '\u{e373}';
pub const UNDO_2: char = '\u{e2a1}';
pub const USERS: char = '\u{e1a4}';
pub const USER_PLUS: char = '\u{e1a2}';
pub const VOLUME_2: char = '\u{e1ab}';
pub const WRENCH: char = '\u{e1b1}';
pub const X: char = '\u{e1b2}';
