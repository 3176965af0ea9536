//! The tour of the editor: a word, a picture, a fault and its mending, lines, a question with its options, the lesson itself,
//! and a file that somebody else has changed.

use std::fs;
use std::time::Duration;

use bevy::prelude::KeyCode;

use super::{Guide, write};
use crate::app::screen::Screen;
use crate::app::tour::TourError;
use crate::lesson::PACK_FILE;

const CONTROL: &[KeyCode] = &[KeyCode::ControlLeft];
/// How often it is looked whether the editor is done, at most, and how long lies between.
const MOST_LOOKS: u32 = 100;
const LOOK: Duration = Duration::from_millis(40);

impl Guide {
    /// Begins a lesson, writes on it, and leaves it as it was begun.
    pub(super) fn writing(&mut self) -> Result<(), TourError> {
        self.wait_for("first-row")?;
        self.expect(Screen::Editor)?;
        self.look("editor-new")?;
        let file = self.data.join("lessons/di-yi-ke").join(PACK_FILE);
        self.first_word()?;
        let begun =
            fs::read_to_string(&file).map_err(|reason| TourError::Write { path: file.clone(), reason })?;
        self.words()?;
        self.sentences_and_pages()?;
        self.lines()?;
        self.question()?;
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.look("editor-lesson")?;
        self.wait_until("it is kept", |guide| guide.is_kept())?;
        write(&file, begun.as_bytes())?;
        self.wait_for("take-theirs")?;
        self.look("editor-changed")?;
        self.driver.key(KeyCode::F6);
        self.wait_until("it is kept", |guide| guide.is_kept())?;
        self.leave_the_lesson()
    }

    /// Writes the first word, whole.
    fn first_word(&mut self) -> Result<(), TourError> {
        self.row(&["水", "", "ཆུ", "water"]);
        self.driver.key(KeyCode::F7);
        for _ in 0..3 {
            self.driver.key(KeyCode::Tab);
        }
        self.driver.write("Sun 1991 no. 13");
        self.driver.key(KeyCode::F7);
        self.wait_until("it is kept", |guide| guide.is_kept())
    }

    fn words(&mut self) -> Result<(), TourError> {
        self.look("editor")?;
        self.row(&["火"]);
        self.look("editor-offered")?;
        self.driver.key(KeyCode::Tab);
        self.driver.key(KeyCode::Tab);
        self.driver.write("མེ");
        self.driver.key(KeyCode::Tab);
        self.driver.write("fire");
        self.driver.key(KeyCode::Tab);
        self.look("editor-picture")?;
        self.driver.write("1");
        self.driver.key(KeyCode::F7);
        self.look("editor-more")?;
        self.driver.key(KeyCode::F7);
        self.row(&["书"]);
        self.driver.key(KeyCode::Tab);
        for _ in 0..4 {
            self.driver.key(KeyCode::Backspace);
        }
        self.driver.write("shǔu");
        self.wait_until("the fault is seen", |guide| guide.has_faults())?;
        self.look("editor-fault")?;
        self.driver.chord(CONTROL, KeyCode::Home);
        self.wait_for("next-fault")?;
        self.driver.key(KeyCode::F3);
        for word in ["茶", "山", "人", "狗", "猫", "鱼", "鸟", "手"] {
            self.row(&[word]);
        }
        self.look("editor-many")?;
        self.driver.key(KeyCode::Escape);
        self.look("editor-chosen")?;
        self.driver.chord(CONTROL, KeyCode::KeyF);
        self.look("editor-find")?;
        self.driver.key(KeyCode::Escape);
        Ok(())
    }

    fn sentences_and_pages(&mut self) -> Result<(), TourError> {
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.look("editor-empty")?;
        self.driver.key(KeyCode::Enter);
        self.driver.write("我今天在学校里学习汉语和藏语，晚上在家里喝茶。");
        self.look("editor-sentence")?;
        self.driver.key(KeyCode::F7);
        self.look("editor-sentence-more")?;
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.look("editor-pages")
    }

    fn lines(&mut self) -> Result<(), TourError> {
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.driver.key(KeyCode::Enter);
        self.driver.write("在茶馆");
        self.look("editor-story")?;
        self.driver.key(KeyCode::F10);
        self.look("editor-lines-empty")?;
        self.driver.key(KeyCode::Enter);
        self.driver.write("A");
        self.driver.key(KeyCode::Tab);
        self.driver.write("你好！");
        self.look("editor-lines")
    }

    fn question(&mut self) -> Result<(), TourError> {
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.driver.chord(CONTROL, KeyCode::PageDown);
        self.driver.key(KeyCode::Enter);
        self.look("editor-kind")?;
        self.driver.write("1");
        self.driver.key(KeyCode::Tab);
        self.driver.write("雪是什么颜色？");
        self.driver.key(KeyCode::F10);
        self.driver.key(KeyCode::Enter);
        self.driver.write("白色");
        self.driver.key(KeyCode::Enter);
        self.driver.write("黑色");
        self.driver.key(KeyCode::ArrowUp);
        self.driver.key(KeyCode::F10);
        self.look("editor-options")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::F7);
        self.look("editor-question")
    }

    /// Begins a row and writes into its cells.
    fn row(&mut self, cells: &[&str]) {
        self.driver.key(KeyCode::Enter);
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.driver.key(KeyCode::Tab);
            }
            self.driver.write(cell);
        }
    }

    fn is_kept(&self) -> bool {
        use crate::app::authoring::editor::{Editor, Kept};
        let editor = self.driver.app.world().resource::<Editor>();
        editor.open().is_some_and(|editing| editing.kept() == Kept::All)
    }

    /// Waits until what is written has been looked through and kept: that changes what the page shows.
    pub(super) fn wait_for_the_editor(&mut self) {
        use crate::app::authoring::editor::{Editor, Kept};
        for _ in 0..MOST_LOOKS {
            let editor = self.driver.app.world().resource::<Editor>();
            let is_busy = editor.open().is_some_and(|editing| {
                matches!(editing.kept(), Kept::NotYet | Kept::BeingWritten) || !editing.is_looked_through()
            });
            if !is_busy {
                return;
            }
            std::thread::sleep(LOOK);
            self.driver.settle();
        }
    }

    fn has_faults(&self) -> bool {
        let editor = self.driver.app.world().resource::<crate::app::authoring::editor::Editor>();
        editor.open().is_some_and(|editing| !editing.faults_here().is_empty())
    }

    /// Back to the desk, from a cell.
    pub(super) fn leave_the_lesson(&mut self) -> Result<(), TourError> {
        for _ in 0..3 {
            if self.screen() == Screen::Author {
                break;
            }
            self.driver.key(KeyCode::Escape);
        }
        self.wait_for("see")
    }
}
