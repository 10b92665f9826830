//! A question that is being answered, with the answers to the ones before it.

use crate::{
    interview::compensating,
    session::{Draft, LineKey},
};

use super::question::Question;

/// A question that is being answered.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) what: Question,
    pub(super) line: LineKey,
    /// The answers so far.
    pub(super) answers: Vec<String>,
    /// The texts that stand, or were given before: an empty line keeps them.
    pub(super) known: Vec<String>,
    /// The text that stood when it began.
    pub(super) before: String,
    /// A word that was typed where a text is asked for: the same again is the text.
    pub(super) doubted: Option<String>,
}

impl Ask {
    pub(super) fn new(what: Question, line: LineKey, known: &str, before: String) -> Self {
        Self {
            what,
            line,
            answers: Vec::new(),
            known: what.texts(known),
            before,
            doubted: None,
        }
    }

    /// The question that is asked now, and how an empty line is taken.
    pub(super) fn prompt(&self) -> String {
        let place = self.answers.len();
        let prompt = self.what.prompt(place);
        let (known, empty) = match (self.known(), self.what, place) {
            (
                "",
                Question::Action | Question::Compensating | Question::Seen | Question::Sample,
                0,
            ) => (String::new(), "An empty line keeps what stands."),
            ("", Question::Report, 0) => (
                String::new(),
                "An empty line takes the session's name with .report.html, beside the session; here, for a session \
                 that has no place of its own.",
            ),
            ("", _, 0) => (String::new(), "An empty line cancels."),
            ("", what, place) if what.is_person(place) => {
                (String::new(), "An empty line names nobody.")
            }
            ("", ..) => (String::new(), "An empty line leaves it open."),
            (known, ..) => (
                format!(" So far: {known}."),
                "An empty line keeps it, none clears it.",
            ),
        };
        format!("{prompt}{known} {empty}")
    }

    /// Whether the date of an action is asked now.
    pub(super) fn is_date(&self) -> bool {
        self.what == Question::Action && self.answers.len() == 2
    }

    /// Whether a line takes all of it back: nothing was said, and nothing would be kept.
    pub(super) fn is_taken_back(&self, line: &str) -> bool {
        let keeps = matches!(
            self.what,
            Question::Action
                | Question::Compensating
                | Question::Seen
                | Question::Sample
                | Question::Report
        );
        let is_empty = line.is_empty() && self.answers.is_empty() && self.known().is_empty();
        line == "cancel" || is_empty && !keeps
    }

    pub(super) fn known(&self) -> &str {
        let known = self.known.get(self.answers.len());
        known.map_or("", String::as_str)
    }

    /// The text of every question: the answer given, or the value known for the rest.
    pub(super) fn texts(&self) -> Vec<String> {
        let rest = self.known.iter().skip(self.answers.len());
        let mut texts: Vec<String> = self.answers.iter().chain(rest).cloned().collect();
        let least = self.what.lines();
        texts.resize(texts.len().max(least), String::new());
        texts
    }

    pub(super) fn text(&self) -> String {
        let texts = self.texts();
        match (self.what, texts.as_slice()) {
            (Question::Compensating, [measure, risk, ..]) => compensating::text(measure, risk),
            _ => texts.join("\n"),
        }
    }

    /// The answers as a draft, to be taken up again here or on screen; none where there are none.
    pub(super) fn draft(&self) -> Option<Draft> {
        let field = self.what.field()?;
        let mut text = self.text();
        if self.what.lines() > 1 {
            // The screen may ask for more, behind these: it keeps a row for each.
            let rows = |text: &str| text.matches('\n').count();
            let more = rows(&self.before).saturating_sub(rows(&text));
            text.extend(std::iter::repeat_n('\n', more));
        }
        let is_empty = text.trim().is_empty() || text == self.before;
        (!is_empty).then(|| Draft {
            line: self.line.to_string(),
            field: field.to_owned(),
            row: self.answers.len(),
            column: self.known().chars().count(),
            before: self.before.clone(),
            text,
        })
    }

    /// Line and field of the draft, where one may be kept.
    pub(super) fn kept(&self) -> Option<(String, String)> {
        let several = self.what.lines() > 1;
        let field = self
            .what
            .field()
            .filter(|_| several || !self.known.is_empty())?;
        Some((self.line.to_string(), field.to_owned()))
    }
}
