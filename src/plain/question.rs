//! The questions asked a line at a time where a word stands alone, and the drafts kept of their answers.

use std::borrow::Cow;

use crate::{
    interview::{
        Deliverable, LinesAround, Walk, action_text, compensating, draft_name, parked_text,
        sample_text, seen_text,
    },
    session::{Draft, LineKey, SETTLES},
};

/// The subject of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// The reason why the line cannot apply.
    Reason,
    /// The reason why these lines cannot apply.
    Many(LinesAround),
    /// The missing piece, and the person who owes it.
    Park,
    /// The verdict.
    Verdict,
    /// The file that is evidence.
    File,
    /// The action, its owner and its day.
    Action,
    /// The compensating measure, and the risk that remains.
    Compensating,
    /// The way in which the answer was seen, and the person who saw it.
    Seen,
    /// The sample that was looked at.
    Sample,
    /// The comment of a second person who returns the line.
    Returned,
    /// The person who speaks.
    Speaker,
    /// The file of the report.
    Report,
}

impl Question {
    /// The prompt of each line, without how an empty one is taken.
    pub(super) fn prompt(self, place: usize) -> Cow<'static, str> {
        match self {
            Self::Report => {
                let endings = Deliverable::Report.endings();
                format!("Where to? Name a new file that ends in {endings}.").into()
            }
            other => other
                .prompts()
                .get(place)
                .copied()
                .unwrap_or_default()
                .into(),
        }
    }

    /// How many lines are asked for.
    pub(super) fn lines(self) -> usize {
        self.prompts().len()
    }

    fn prompts(self) -> &'static [&'static str] {
        match self {
            Self::Reason => &["Why can it not apply?"],
            Self::Many(LinesAround::Area | LinesAround::WholeArea) => {
                &["Why can the area not apply?"]
            }
            Self::Many(_) => &["Why can the topic not apply?"],
            Self::Park => &["What is missing?", "Who owes it?"],
            Self::Verdict => &["Which verdict: pass, fail, n/a, n/e, or none?"],
            Self::File => &["Which file?"],
            Self::Action => &[
                "What is to be done?",
                "Who does it?",
                "By when, as in 2026-03-14, tomorrow, Friday, +14 or +2w?",
            ],
            Self::Compensating => &["What is done instead?", "Which risk remains?"],
            Self::Seen => &[
                "Who saw it by interview? yes where nobody is named.",
                "Who examined it?",
                "Who tested it?",
            ],
            Self::Sample => &[
                "A sample of what?",
                "How many were looked at?",
                "How many are there in all?",
                "How were these picked?",
            ],
            Self::Returned => &["What is to be mended?"],
            Self::Speaker => &["Who speaks?"],
            Self::Report => &["Where to?"],
        }
    }

    /// Whether this answer is a person.
    pub(super) fn is_person(self, place: usize) -> bool {
        matches!(
            (self, place),
            (Self::Park | Self::Action, 1) | (Self::Seen, _) | (Self::Speaker, 0)
        )
    }

    /// The name that a draft is kept under; the screens have the same. None where nothing is kept.
    pub(super) fn field(self) -> Option<&'static str> {
        match self {
            Self::Reason => Some(draft_name::NOT_APPLICABLE),
            Self::Many(around) => Some(around.word()),
            Self::Park => Some(draft_name::PARKED),
            Self::Action => Some(draft_name::ACTION),
            Self::Compensating => Some(draft_name::COMPENSATING),
            Self::Seen => Some(draft_name::SEEN),
            Self::Sample => Some(draft_name::SAMPLE),
            Self::Returned => Some(draft_name::RETURNED),
            Self::Speaker => Some(draft_name::SPEAKER),
            Self::Verdict | Self::File | Self::Report => None,
        }
    }

    /// Whether a draft is of this question on this line.
    pub(super) fn owns(self, draft: &Draft, line: &LineKey) -> bool {
        draft.line == line.to_string() && Some(draft.field.as_str()) == self.field()
    }

    /// The value that stands where it asks, as one text.
    pub(super) fn standing(self, walk: &Walk) -> String {
        let Some(answer) = walk.line().map(|line| &line.answer) else {
            return String::new();
        };
        match self {
            Self::Park => parked_text(answer, walk.speaker()),
            Self::Action => action_text(answer),
            Self::Seen => seen_text(answer),
            Self::Sample => sample_text(answer),
            Self::Compensating => {
                let stands = answer.compensating.as_ref();
                stands.map_or_else(String::new, compensating::text_of)
            }
            _ => String::new(),
        }
    }

    /// The question that a draft's field answers.
    pub(super) fn of_draft(field: &str) -> Option<Self> {
        let single = [
            Self::Reason,
            Self::Park,
            Self::Action,
            Self::Compensating,
            Self::Seen,
            Self::Sample,
            Self::Returned,
            Self::Speaker,
        ];
        let many = LinesAround::ALL.map(Self::Many);
        let mut all = single.into_iter().chain(many);
        all.find(|what| what.field() == Some(field))
    }

    /// The text of each line.
    pub(super) fn texts(self, text: &str) -> Vec<String> {
        match self {
            Self::Compensating => {
                let (measure, risk) = compensating::parts_of(text);
                vec![measure, risk]
            }
            _ if text.trim().is_empty() => Vec::new(),
            _ => text.split('\n').map(str::to_owned).collect(),
        }
    }
}

/// The name of the draft of a reason.
const NOT_APPLICABLE: &str = "why it cannot apply, the reason";

/// The name of a draft of this field.
pub(super) fn draft_words(field: &str) -> String {
    match field {
        draft_name::PARKED => "what is missing".into(),
        draft_name::SPEAKER => "who speaks".into(),
        draft_name::SEEN => "how it was seen".into(),
        draft_name::RETURNED => "what is to be mended".into(),
        draft_name::COMPENSATING => "the compensating measure".into(),
        draft_name::NOT_APPLICABLE => NOT_APPLICABLE.into(),
        field if field.starts_with(SETTLES) => "a value that settles a conflict".into(),
        field if LinesAround::ALL.iter().any(|around| around.word() == field) => {
            NOT_APPLICABLE.into()
        }
        field => format!("the {field}"),
    }
}
