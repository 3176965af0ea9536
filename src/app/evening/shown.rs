//! What the host turns on and off: plain data beside what the rules say.

/// What the hall is shown beside what the rules say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The languages of the questions.
    pub languages: HallLanguages,
    /// The answer to the last question.
    pub answer: bool,
    /// The rule card, in place of the question.
    pub card: bool,
    /// The console gives way to what the hall sees: on one screen only.
    pub instead: bool,
    /// What the console shows beside the question.
    pub panel: Panel,
}

/// What the console shows beside the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    #[default]
    None,
    /// The tools that are not needed at every question.
    Tools,
    /// The question whether the contest is to be put away.
    Leaving,
    /// What is decided about a team beside its answers.
    Judges(Matter),
}

/// What is decided about a team beside its answers. Teams and players are told by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matter {
    /// Which team it is about.
    #[default]
    Whom,
    /// What about this team.
    Team(usize),
    /// Which of its players goes out.
    Out(usize),
    /// Which reserve comes in for the player.
    In(usize, usize),
    /// What it is called from now on.
    Name(usize),
}

impl Matter {
    /// Returns what was asked before it, if it was not the first.
    pub fn before(self) -> Option<Self> {
        match self {
            Self::Whom => None,
            Self::Team(_) => Some(Self::Whom),
            Self::Out(team) | Self::Name(team) => Some(Self::Team(team)),
            Self::In(team, _) => Some(Self::Out(team)),
        }
    }
}

impl Panel {
    /// Shows another panel, or nothing if it is shown.
    pub(super) fn turn(&mut self, panel: Self) {
        *self = if *self == panel { Self::None } else { panel };
    }
}

/// In which languages the hall reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HallLanguages {
    /// Tibetan and Chinese.
    #[default]
    Two,
    /// All three.
    Three,
    /// The language of the program alone.
    One,
    /// Tibetan, Chinese and English in turn, each alone and large.
    Turn,
}

impl HallLanguages {
    /// Returns the next one.
    pub fn next(self) -> Self {
        match self {
            Self::Two => Self::Three,
            Self::Three => Self::One,
            Self::One => Self::Turn,
            Self::Turn => Self::Two,
        }
    }
}
