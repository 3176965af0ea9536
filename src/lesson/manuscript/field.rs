//! The fields of the items of a lesson.

/// What a cell of a lesson is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Chinese.
    Zh,
    /// The citation pinyin of the Chinese.
    Pinyin,
    /// How it is said, where the rules of sandhi make something else of the pinyin.
    Spoken,
    /// Tibetan; of a word one or more, with `;` between them.
    Bo,
    /// English; of a word any number.
    En,
    /// Other Chinese wordings of a sentence.
    ZhOther,
    /// Other Tibetan wordings of a sentence.
    BoOther,
    /// The sentence cut into parts: `我 = ང་; 喝 = འཐུང`.
    Parts,
    /// An emoji, or the name of a file under `pictures/`.
    Picture,
    /// The name of a file under `audio/`.
    Audio,
    /// Topics.
    Tags,
    /// Where it is attested.
    Source,
    /// Who read and approved it.
    ReviewedBy,
    /// The title in Tibetan.
    TitleBo,
    /// The title in Chinese.
    TitleZh,
    /// The title in English.
    TitleEn,
    /// The text of a page in Tibetan.
    TextBo,
    /// The text of a page in Chinese.
    TextZh,
    /// The text of a page in English.
    TextEn,
    /// The one language that is taught: `bo`, `zh` or nothing.
    Teaches,
    /// How long a speech should take.
    Seconds,
    /// Who says a line.
    By,
    /// What is asked, in Tibetan.
    AskBo,
    /// What is asked, in Chinese.
    AskZh,
    /// What is asked, in English.
    AskEn,
    /// What is heard with a question, in pinyin.
    Hear,
    /// How a question is answered: `Choice`, `TrueFalse`, `Number`, `Order` or `Text`.
    Kind,
    /// Which option is right, from 1; or `true` or `false`.
    Answer,
    /// The number that is right.
    Value,
    /// How far off still counts as right.
    Tolerance,
    /// What is counted, in Tibetan.
    UnitBo,
    /// What is counted, in Chinese.
    UnitZh,
    /// What is counted, in English.
    UnitEn,
    /// Every answer that may be typed, with `;` between them.
    Accepted,
    /// Why the answer is right, in Tibetan.
    WhyBo,
    /// Why the answer is right, in Chinese.
    WhyZh,
    /// Why the answer is right, in English.
    WhyEn,
    /// From 1 to 3.
    Difficulty,
    /// The ids of the questions about a story.
    Questions,
    /// Who wrote the lesson.
    Authors,
    /// Under which licence it may be used.
    Licence,
    /// For whom it is.
    Level,
}
