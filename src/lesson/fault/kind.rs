//! Every kind of fault, with what the sentence about it needs.

use crate::language::mandarin::hanzi::{Doubt, Misfit};
use crate::language::mandarin::pinyin::PinyinFault;
use crate::language::mandarin::sandhi::SandhiFault;
use crate::language::mandarin::usual::Unusual;
use crate::language::tibetan::normal::NormalFault;
use crate::language::tibetan::particle::Disagreement;
use crate::language::tibetan::syllable::SyllableFault;
use crate::lesson::media::MediaFault;
use crate::lesson::syntax::SyntaxFault;

use super::expected::{Expected, LooksLike};

/// What is wrong, with what was found and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    // The file as a whole.
    /// The folder has no `pack.ron`.
    NoPackFile,
    /// The operating system would not read it.
    Unreadable {
        /// What the operating system says, in its own words.
        reason: String,
    },
    /// It is larger than a pack may be.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// It is not UTF-8 text.
    NotText(LooksLike),
    /// There are more faults than are worth listing; these are the first.
    TooMany {
        /// How many are listed.
        listed: usize,
    },
    /// It cannot be read as RON here.
    Syntax(SyntaxFault),

    // The shape.
    /// The format is not one that this program knows.
    UnsupportedFormat {
        /// What was found.
        found: String,
    },
    /// There is no such field here.
    UnknownField {
        /// The name that was found.
        found: String,
        /// The known name nearest to it.
        near: Option<&'static str>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        name: &'static str,
    },
    /// A field stands twice.
    DuplicateField {
        /// Its name.
        name: &'static str,
        /// The line, from 1, where it stood first.
        first: usize,
    },
    /// A field is repeated; the crate `ron` does not say where it stood first.
    RepeatedField {
        /// Its name.
        name: &'static str,
    },
    /// There is no choice of this name here.
    UnknownName {
        /// The name that was found.
        found: String,
        /// The known name nearest to it.
        near: Option<&'static str>,
    },
    /// Something of another type belongs here.
    WrongType {
        /// What belongs here.
        expected: Expected,
        /// What was found.
        found: Expected,
    },
    /// There is no such kind of question.
    UnknownVariant {
        /// The name that was found.
        found: String,
        /// The known name nearest to it.
        near: Option<&'static str>,
        /// All known names, separated by commas.
        known: String,
    },
    /// A pack can teach no such language.
    UnknownLanguage {
        /// The code that was found.
        found: String,
    },
    /// A text is empty, or only spaces.
    EmptyText,
    /// A text begins or ends with a space.
    LooseSpaces {
        /// The text without them.
        mended: String,
    },
    /// A list that needs more entries.
    TooFew {
        /// How many it has.
        found: usize,
        /// How many it needs.
        least: usize,
    },
    /// A number is too small or too large.
    OutOfRange {
        /// The number, as found.
        found: String,
        /// The smallest that is right.
        least: u32,
        /// The largest that is right.
        most: u32,
    },
    /// A number below zero where none can be right.
    Negative {
        /// The number.
        found: String,
    },

    // Ids.
    /// An id has other characters than lower-case letters, digits and `-`.
    BadId {
        /// The id.
        found: String,
        /// An id that would be right, if one can be made of it.
        mended: Option<String>,
    },
    /// The pack's id is not the name of its folder.
    IdNotFolder {
        /// The id.
        id: String,
        /// The name of the folder.
        folder: String,
    },
    /// Two items have the same id.
    DuplicateId {
        /// The id.
        id: String,
        /// The line, from 1, where it stood first.
        first: usize,
    },
    /// A pack of the user has the id of a pack that came with the program.
    IdTaken {
        /// The id.
        id: String,
    },
    /// The course names a pack that is not there.
    UnknownPack {
        /// The id.
        id: String,
    },
    /// The course names a pack twice.
    PackTwice {
        /// The id.
        id: String,
    },
    /// The course has both a list of packs and chapters.
    PacksAndChapters {
        /// The line, from 1, of the list of packs.
        first: usize,
    },
    /// A story names a question that is not in the pack.
    UnknownQuestion {
        /// The id.
        id: String,
        /// The id of a question nearest to it.
        near: Option<String>,
    },

    // Meaning.
    /// The parts of a sentence are not the sentence.
    PartsDiffer {
        /// The parts, joined.
        parts: String,
        /// The sentence.
        sentence: String,
    },
    /// Two options, two things to order, or two wordings of a sentence, are the same.
    SameTwice {
        /// The text that stands twice.
        text: String,
        /// The line, from 1, where it stood first.
        first: usize,
    },
    /// Two options, or two things to order, are the same answer, written in two ways.
    SameAnswer {
        /// The one that comes later.
        text: String,
        /// The line, from 1, of the other.
        first: usize,
    },
    /// An option that should be wrong is right too: the pack has it as a synonym.
    AlsoRight {
        /// The option.
        text: String,
        /// The right answer.
        answer: String,
    },
    /// Two accepted answers cannot both be right.
    AcceptedDiffer {
        /// One of them.
        left: String,
        /// The other.
        right: String,
    },
    /// A word stands twice, with the same Chinese and the same Tibetan.
    WordTwice {
        /// The Chinese.
        zh: String,
        /// The Tibetan.
        bo: String,
        /// The line, from 1, where it stood first.
        first: usize,
    },
    /// An example of a note has no Chinese, no pinyin and no Tibetan.
    ExampleEmpty,
    /// The pack has nothing in it.
    NothingInside,
    /// Items that are not finished: one warning a pack.
    Drafts {
        /// How many.
        count: usize,
    },
    /// Items that no source attests and nobody has reviewed: one warning a pack.
    Unreviewed {
        /// How many.
        count: usize,
    },
    /// Items without English: one warning a pack.
    WithoutEnglish {
        /// How many.
        count: usize,
    },

    // Language.
    /// There is no Tibetan letter where Tibetan belongs.
    NotTibetan {
        /// The text.
        found: String,
    },
    /// There is no hanzi where Chinese belongs.
    NotChinese {
        /// The text.
        found: String,
    },
    /// Chinese in traditional characters.
    Traditional {
        /// The text.
        found: String,
        /// The text in simplified ones.
        mended: String,
    },
    /// Tibetan that is not in normal form.
    Normal(NormalFault),
    /// No Tibetan syllable, or one that is not native.
    Syllable {
        /// The syllable.
        syllable: String,
        /// Which rule it breaks.
        why: SyllableFault,
    },
    /// A headword with a tsheg at its end.
    FinalTsheg {
        /// The headword without it.
        mended: String,
    },
    /// A particle that does not agree with the syllable before it.
    Particle(Disagreement),
    /// It is not pinyin.
    Pinyin(PinyinFault),
    /// The pinyin does not fit the hanzi.
    Misfit(Misfit),
    /// The pinyin fits, but is not what a dictionary gives.
    Doubt(Doubt),
    /// A hanzi is read as in other words, not as it usually is in this one.
    UnusualReading(Unusual),
    /// The tones as spoken are not tones of the pinyin's syllables.
    Spoken(SandhiFault),
    /// What is heard with a question has no tones.
    HeardWithoutTones {
        /// The pinyin.
        found: String,
    },
    /// What is heard with a question is not what its right answer says.
    HeardOtherwise {
        /// What is heard.
        found: String,
        /// The right answer.
        expected: String,
    },

    // Files.
    /// A file that the pack names is not there.
    NoSuchFile {
        /// The file, from the pack's folder.
        path: String,
    },
    /// A file that the pack names lies outside its folder.
    OutsideFolder {
        /// The file as named.
        path: String,
    },
    /// What the pack names is a folder, or something else that is not a file.
    NotAFile {
        /// The file, from the pack's folder.
        path: String,
    },
    /// A file is empty or larger than is sane.
    BadFileSize {
        /// The file, from the pack's folder.
        path: String,
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// A file's name does not end like a picture's or a sound's.
    BadFileType {
        /// The file as named.
        path: String,
        /// The endings that are right, separated by commas.
        known: &'static str,
    },
    /// A picture cannot be shown, or a sound cannot be played.
    Media {
        /// The file, from the pack's folder.
        path: String,
        /// Why.
        fault: MediaFault,
    },
}
