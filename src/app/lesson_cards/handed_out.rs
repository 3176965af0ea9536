//! The ways in which a lesson is handed out, and what has become of one that was: where the file lies, or why there is none.

use std::path::Path;
use std::sync::Arc;

use crate::app::hand_out::{HandOut, Made, ShowFolder, Told};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, beside, button, icon, label};
use crate::exchange::Format;
use crate::lesson::Pack;

/// Spawns a button for each way in which the lesson of a folder can be handed out.
pub fn ways_out(ui: &mut Ui, pack: &Arc<Pack>, folder: &Path) {
    let has_words = !(pack.words.is_empty() && pack.sentences.is_empty());
    let list = ("word-list", "author-word-list", icons::PRINTER, 'P', Made::WordList);
    let sheet = ("sheet", "author-sheet", icons::FILE_SPREADSHEET, 'X', Made::File(Format::Workbook));
    let bundle = ("bundle", "author-bundle", icons::PACKAGE, 'T', Made::File(Format::Bundle));
    for (name, key, glyph, letter, made) in has_words.then_some(list).into_iter().chain([sheet, bundle]) {
        let words = ui.say(key);
        let look = ButtonLook::new(name, &words).icon(glyph).key(Hotkey::Letter(letter));
        let wish = HandOut { pack: Arc::clone(pack), folder: folder.to_owned(), made };
        button(ui, look, OnActivate(wish));
    }
}

/// Spawns what has become of a lesson that was handed out, if one was.
pub fn handed_out(ui: &mut Ui, told: Option<&Told>) {
    let Some(told) = told else { return };
    let (glyph, role) = if told.is_trouble {
        (icons::TRIANGLE_ALERT, TextRole::Wrong)
    } else {
        (icons::CHECK, TextRole::Right)
    };
    beside(
        ui,
        10.0,
        |ui| {
            icon(ui, glyph, 22.0, role);
        },
        |ui| {
            label(ui, &told.sentence, TextLook::BODY.role(role));
            if let Some(place) = &told.place {
                let words = ui.say("author-show-folder");
                let look = ButtonLook::new("show-folder", &words)
                    .icon(icons::FOLDER_OPEN)
                    .key(Hotkey::Letter('O'))
                    .kind(ButtonKind::Quiet);
                button(ui, look, OnActivate(ShowFolder(place.clone())));
            }
        },
    );
}
