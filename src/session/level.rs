//! The judgements on a line: the level that the assessment found, the answer to a rung, and the assessor's verdict.

use serde_json::{Value, json};

/// A judgement: a maturity, a claim that the requirement cannot apply, or left out of this assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Level {
    /// 1 to 4 as the standard's ML1 to ML4; 0 is "not performed".
    Maturity(u8),
    /// Cannot apply, with the reason.
    NotApplicable(String),
    /// Left out by hand.
    NotEvaluated,
}

impl Level {
    /// The value in the session file.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            Self::Maturity(level) => json!(level),
            Self::NotApplicable(reason) => json!({ "na": reason }),
            Self::NotEvaluated => json!("ne"),
        }
    }

    /// Reads a value of the session file; none if it is no level.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Number(number) => number
                .as_u64()
                .filter(|level| *level <= 4)
                .and_then(|level| u8::try_from(level).ok())
                .map(Self::Maturity),
            Value::Object(map) => map
                .get("na")
                .and_then(Value::as_str)
                .map(|reason| Self::NotApplicable(reason.into())),
            Value::String(word) if word == "ne" => Some(Self::NotEvaluated),
            _ => None,
        }
    }

    /// The maturity, where there is one.
    #[must_use]
    pub fn maturity(&self) -> Option<u8> {
        match self {
            Self::Maturity(level) => Some(*level),
            _ => None,
        }
    }

    /// Why it cannot apply, where that is said.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::NotApplicable(reason) => Some(reason),
            _ => None,
        }
    }

    /// The words on screen and in a report: `ML3`, `not applicable`, `not evaluated`.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Maturity(level) => format!("ML{level}"),
            Self::NotApplicable(_) => "not applicable".into(),
            Self::NotEvaluated => "not evaluated".into(),
        }
    }
}

/// The answer to a rung of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// The rung is met.
    Yes,
    /// The rung is not met.
    No,
    /// There was no case for it so far: it breaks nothing, but there is no practice to show.
    NoneYet,
}

impl Rung {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NoneYet];

    /// The value in the session file.
    #[must_use]
    pub fn to_value(self) -> Value {
        match self {
            Self::Yes => json!(true),
            Self::No => json!(false),
            Self::NoneYet => json!("none-yet"),
        }
    }

    /// Reads a value of the session file; none if it is no answer to a rung.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        Self::ALL.into_iter().find(|rung| rung.to_value() == *value)
    }

    /// The words on screen and in a report.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NoneYet => "no case yet",
        }
    }

    /// The sign before the words.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Yes => "✓",
            Self::No => "✗",
            Self::NoneYet => "○",
        }
    }

    /// Whether the ladder goes on above it.
    #[must_use]
    pub fn holds(self) -> bool {
        self != Self::No
    }
}

impl From<bool> for Rung {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// The assessor's verdict on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Met.
    Pass,
    /// Not met.
    Fail,
    /// The claim that it cannot apply is accepted.
    NotApplicable,
    /// Not evaluated.
    NotEvaluated,
}

impl Verdict {
    /// All of them, in the order the form has them.
    pub const ALL: [Self; 4] = [
        Self::Pass,
        Self::Fail,
        Self::NotApplicable,
        Self::NotEvaluated,
    ];

    /// The word in the file and in every output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::NotApplicable => "n/a",
            Self::NotEvaluated => "n/e",
        }
    }

    /// Reads the word, in any case, with or without the stroke.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|c| *c != '/')
            .flat_map(char::to_lowercase)
            .collect();
        Self::ALL
            .into_iter()
            .find(|verdict| verdict.word().replace('/', "") == plain)
    }
}
