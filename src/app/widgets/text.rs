//! Text: a string is cut into runs by script, each run set in its own font at its own size, so that Tibetan
//! beside Latin or hanzi is as large to the eye as they are, and its stacks have room. In a line with Tibetan the other
//! scripts are lifted, so that their letters stand where those of Tibetan end: Tibetan hangs from a line above, and most
//! of its letters end well over the baseline of the font.

use bevy::prelude::*;
use bevy::text::{FontSize, FontWeight, LineHeight, RemSize, TextLayoutInfo};

use super::Ui;
use crate::app::fonts;
use crate::app::theme::{Palette, size};

/// Jomolhari looks small: a large text in it is set this much larger than Latin beside it. See [`tibetan_ratio`].
const LARGE_TIBETAN: f32 = 1.25;
/// How much more a small one is enlarged, at text scale 1.
const SMALL_TIBETAN: f32 = 0.25;
/// Where letters such as ས and མ end above the baseline of Jomolhari, in em (ink .27 to .74).
const TIBETAN_FOOT: f32 = 0.27;
/// Where hanzi are lifted to, in em of the Tibetan: they reach below their baseline, and stand between the feet of short
/// letters and those of long ones such as ཀ (ink −.14 to .74).
const HANZI_FOOT: f32 = 0.13;
/// Hanzi and pinyin in one line: the hanzi a little larger.
const HANZI_RATIO: f32 = 1.08;
/// Line height of Tibetan in em: the stacks are tall above and below (ink +1.10 and −0.40 em in Jomolhari).
const TIBETAN_LINE: f32 = 1.6;
/// Line height of the other scripts in em.
const OTHER_LINE: f32 = 1.4;

/// What a text is for, which gives its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// Ordinary text.
    Ink,
    /// Secondary text.
    Quiet,
    /// Text on the main action.
    OnMain,
    /// Text on a chosen segment.
    OnChosen,
    /// Text on a colour of a team, which is the same in every theme; white is read on each.
    OnTeam,
    /// The main colour on paper.
    Accent,
    /// Right.
    Right,
    /// Wrong.
    Wrong,
}

impl TextRole {
    /// Returns the colour of the role in a palette.
    pub fn colour(self, palette: &Palette) -> Color {
        match self {
            Self::Ink => palette.ink,
            Self::Quiet => palette.quiet,
            Self::OnMain => palette.on_main,
            Self::OnChosen => palette.on_chosen,
            Self::OnTeam => Color::WHITE,
            Self::Accent => palette.accent,
            Self::Right => palette.right,
            Self::Wrong => palette.wrong,
        }
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct TextLook {
    /// Size of its Latin part in logical pixels at scale 1.
    pub size: f32,
    /// Colour by role.
    pub role: TextRole,
    /// Semibold Latin.
    pub strong: bool,
    /// Alignment of its lines.
    pub justify: Justify,
    /// Whether it may break into lines.
    pub wrap: bool,
}

impl TextLook {
    /// Creates text of a size in ordinary ink, breaking where it must.
    pub const fn new(size: f32) -> Self {
        Self { size, role: TextRole::Ink, strong: false, justify: Justify::Left, wrap: true }
    }

    /// Running text.
    pub const BODY: Self = Self::new(size::BODY);
    /// Fine print.
    pub const SMALL: Self = Self::new(size::SMALL).role(TextRole::Quiet);
    /// A lead or a button.
    pub const LEAD: Self = Self::new(size::LEAD);
    /// A title.
    pub const TITLE: Self = Self::new(size::TITLE).strong();

    /// Sets the role.
    pub const fn role(mut self, role: TextRole) -> Self {
        self.role = role;
        self
    }

    /// Makes it secondary text.
    pub const fn quiet(self) -> Self {
        self.role(TextRole::Quiet)
    }

    /// Makes its Latin semibold.
    pub const fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// Centres its lines.
    pub const fn centred(mut self) -> Self {
        self.justify = Justify::Center;
        self
    }

    /// Keeps it on one line.
    pub const fn one_line(mut self) -> Self {
        self.wrap = false;
        self
    }
}

/// A piece of a text with a colour of its own, for showing differences.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// Colour by role.
    pub role: TextRole,
    /// Underlined, so that the difference is not told by colour alone.
    pub underlined: bool,
}

/// Spawns a text.
pub fn label(ui: &mut Ui, text: &str, look: TextLook) -> Entity {
    let piece = Piece { text: text.to_owned(), role: look.role, underlined: false };
    pieces(ui, std::slice::from_ref(&piece), look)
}

/// Spawns one text of several pieces.
pub fn pieces(ui: &mut Ui, pieces: &[Piece], look: TextLook) -> Entity {
    let palette = ui.palette();
    let runs: Vec<(&Piece, Script, &str)> = pieces
        .iter()
        .flat_map(|piece| runs(&piece.text).into_iter().map(move |(script, text)| (piece, script, text)))
        .collect();
    let layout =
        TextLayout::new(look.justify, if look.wrap { LineBreak::WordOrCharacter } else { LineBreak::NoWrap });
    let root = ui.commands.spawn((Text::default(), layout, ChildOf(ui.parent))).id();
    if runs.iter().any(|(_, script, _)| *script == Script::Tibetan) {
        let tibetan = look.size * tibetan_ratio(look.size, ui.look.text_scale) / REM;
        let lifts: Vec<f32> = runs.iter().map(|(_, script, _)| script.lift() * tibetan).collect();
        if lifts.iter().any(|lift| *lift > 0.0) {
            ui.commands.entity(root).insert(Lifted(lifts));
        }
    }
    for (index, (piece, script, text)) in runs.into_iter().enumerate() {
        let colour = piece.role.colour(&palette);
        let style = (run_style(script, look, ui.look.text_scale), TextColor(colour));
        let mut span = if index == 0 {
            let mut first = ui.commands.entity(root);
            first.insert((Text::new(text), style));
            first
        } else {
            ui.commands.spawn((TextSpan::new(text), style, ChildOf(root)))
        };
        if piece.underlined {
            span.insert((Underline, UnderlineColor(colour)));
        }
    }
    root
}

/// Spawns an icon of the icon font, `size` logical pixels at scale 1.
pub fn icon(ui: &mut Ui, glyph: char, size: f32, role: TextRole) -> Entity {
    let colour = role.colour(&ui.palette());
    ui.commands
        .spawn((
            Text::new(glyph.to_string()),
            TextLayout::no_wrap(),
            font(fonts::ICONS, size, FontWeight::NORMAL),
            LineHeight::RelativeToFont(1.0),
            TextColor(colour),
            ChildOf(ui.parent),
        ))
        .id()
}

/// A script with a font of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Tibetan,
    Hanzi,
    Emoji,
}

impl Script {
    /// Returns how far a run is lifted in a line with Tibetan, in em of the Tibetan.
    fn lift(self) -> f32 {
        match self {
            Self::Tibetan => 0.0,
            Self::Latin => TIBETAN_FOOT,
            Self::Hanzi | Self::Emoji => HANZI_FOOT,
        }
    }
}

/// How far each part of a text is lifted, in rems: the text itself first, then its spans.
#[derive(Component, Clone, Debug)]
pub struct Lifted(Vec<f32>);

/// Lifts what stands beside Tibetan, whenever a text has been laid out.
pub fn lift_runs(
    mut texts: Query<(&Lifted, &mut TextLayoutInfo), Changed<TextLayoutInfo>>,
    rem: Res<RemSize>,
) {
    for (lifted, mut layout) in &mut texts {
        // Moved in place: to the next frame this is no change, or it would be lifted again.
        let layout = layout.bypass_change_detection();
        let scale = rem.0 * layout.scale_factor;
        let lift = |section: usize| lifted.0.get(section).map_or(0.0, |lift| lift * scale);
        for glyph in &mut layout.glyphs {
            glyph.position.y -= lift(glyph.section_index);
        }
        for run in &mut layout.run_geometry {
            run.underline_y -= lift(run.section_index);
            run.strikethrough_y -= lift(run.section_index);
        }
    }
}

/// Returns how much larger than Latin Tibetan is set at a size of Latin, in logical pixels at scale 1. Small print is
/// enlarged more than titles, which can be read anyway, and less where the reader enlarges all text: not at all from a
/// text scale of 1.5.
fn tibetan_ratio(size: f32, text_scale: f32) -> f32 {
    let smallness = ((size::TITLE - size) / (size::TITLE - size::BODY)).clamp(0.0, 1.0);
    let need = (3.0 - 2.0 * text_scale).clamp(0.0, 1.0);
    LARGE_TIBETAN + SMALL_TIBETAN * smallness * need
}

/// Font, size and line height of a run.
pub(super) fn run_style(script: Script, look: TextLook, text_scale: f32) -> (TextFont, LineHeight) {
    let weight = if look.strong { FontWeight(600) } else { FontWeight::NORMAL };
    match script {
        Script::Latin => (font(fonts::LATIN, look.size, weight), LineHeight::RelativeToFont(OTHER_LINE)),
        Script::Tibetan => (
            font(fonts::TIBETAN, look.size * tibetan_ratio(look.size, text_scale), FontWeight::NORMAL),
            LineHeight::RelativeToFont(TIBETAN_LINE),
        ),
        Script::Hanzi => (
            font(fonts::HANZI, look.size * HANZI_RATIO, FontWeight::NORMAL),
            LineHeight::RelativeToFont(OTHER_LINE),
        ),
        Script::Emoji => {
            (font(fonts::EMOJI, look.size, FontWeight::NORMAL), LineHeight::RelativeToFont(OTHER_LINE))
        }
    }
}

/// Returns a font at a size that follows the reader's text scale.
pub(super) fn font(family: &'static str, size: f32, weight: FontWeight) -> TextFont {
    TextFont { font_size: FontSize::Rem(size / REM), weight, ..TextFont::default() }.with_family(family)
}

/// Logical pixels of one rem at text scale 1.
const REM: f32 = 16.0;

/// Returns the rem of a text scale.
pub fn rem_of_scale(scale: f32) -> RemSize {
    RemSize(REM * scale)
}

/// Cuts a text into runs of one script. Spaces and marks without a script stay with the run before.
fn runs(text: &str) -> Vec<(Script, &str)> {
    let mut runs: Vec<(Script, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let before = runs.last().map(|(script, _)| *script);
        let script = script_of(c, before);
        if before != Some(script) {
            runs.push((script, at));
        }
    }
    let ends: Vec<usize> = runs.iter().skip(1).map(|(_, at)| *at).chain([text.len()]).collect();
    runs.iter().zip(ends).map(|((script, start), end)| (*script, &text[*start..end])).collect()
}

fn script_of(c: char, before: Option<Script>) -> Script {
    match c {
        '\u{0F00}'..='\u{0FFF}' => Script::Tibetan,
        '\u{2E80}'..='\u{303F}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}' => Script::Hanzi,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{FE0F}' => Script::Emoji,
        ' ' | '\u{A0}' => before.unwrap_or(Script::Latin),
        '\u{2018}'..='\u{201D}' | '\u{2014}' | '\u{2026}' if before == Some(Script::Hanzi) => Script::Hanzi,
        _ => Script::Latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixed_line_is_cut_by_script_and_loses_nothing() {
        let text = "水 shuǐ ཆུ། (water) “水” 💧";
        let cut = runs(text);
        assert_eq!(cut.iter().map(|(_, run)| *run).collect::<String>(), text);
        assert_eq!(
            cut.iter().map(|(script, _)| *script).collect::<Vec<_>>(),
            [Script::Hanzi, Script::Latin, Script::Tibetan, Script::Latin, Script::Hanzi, Script::Emoji]
        );
    }
}
