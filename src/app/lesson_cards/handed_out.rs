//! What has become of a lesson that was handed out: where the file lies, or why there is none.

use crate::app::icons;
use crate::app::widgets::{TextLook, TextRole, Ui, beside, icon, label};

/// Spawns it, if something was handed out.
pub fn view(ui: &mut Ui, handed: Option<&Result<String, String>>) {
    let (glyph, role, sentence) = match handed {
        None => return,
        Some(Ok(sentence)) => (icons::CHECK, TextRole::Right, sentence),
        Some(Err(sentence)) => (icons::TRIANGLE_ALERT, TextRole::Wrong, sentence),
    };
    beside(
        ui,
        10.0,
        |ui| {
            icon(ui, glyph, 22.0, role);
        },
        |ui| {
            label(ui, sentence, TextLook::BODY.role(role));
        },
    );
}
