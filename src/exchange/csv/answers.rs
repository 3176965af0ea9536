//! A table of what learners say is right in a lesson, for its author. It says nothing of who said it.

use super::{BYTE_ORDER_MARK, guarded};
use crate::drill::lexicon::Lexicon;
use crate::drill::own::OwnAnswer;
use crate::exchange::exported::{ExportError, Exported};

/// The columns: which item, its Chinese and Tibetan, what was practised, what was answered, and how many said so.
const COLUMNS: [&str; 7] = ["id", "zh", "bo", "target", "skill", "answer", "times"];

/// Writes the answers that are of a pack as CSV, with a byte order mark as [`super::export`] does, in the order of the
/// pack; the same answer of several learners once.
///
/// # Errors
/// [`ExportError::Failed`] if the writer fails.
pub fn export_own_answers(
    lexicon: &Lexicon,
    pack: &str,
    answers: &[&OwnAnswer],
) -> Result<Exported, ExportError> {
    let mut rows: Vec<([String; 6], usize)> = Vec::new();
    for entry in lexicon.entries().iter().filter(|entry| entry.pack().id == pack) {
        for own in answers.iter().filter(|own| own.card.item == entry.item) {
            let row = [
                entry.content().id().to_owned(),
                entry.zh().to_owned(),
                entry.bo().first().cloned().unwrap_or_default(),
                own.card.target.code().to_owned(),
                own.card.skill.as_str().to_owned(),
                own.answer.clone(),
            ];
            match rows.iter_mut().find(|(known, _)| *known == row) {
                Some((_, times)) => *times += 1,
                None => rows.push((row, 1)),
            }
        }
    }
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let written: Result<(), csv::Error> = (|| {
        writer.write_record(COLUMNS)?;
        for (row, times) in &rows {
            let cells = row.iter().map(|cell| guarded(cell));
            writer.write_record(cells.chain(std::iter::once(times.to_string())))?;
        }
        Ok(())
    })();
    let failed = |reason: String| ExportError::Failed { reason };
    written.map_err(|error| failed(error.to_string()))?;
    let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
    Ok(Exported { bytes, left_out: Vec::new() })
}
