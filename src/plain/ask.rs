//! What a word asks for when nothing follows it: one question after the other, a line each.

use super::{Asking, Deed, Plain, word::Word};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Why it cannot apply, for the word's line, area or topic.
    Reason(Word),
    /// What is missing, and who owes it.
    Park,
    /// The verdict.
    Verdict,
    /// The file that is evidence.
    File,
    /// What is to be done, by whom, by when.
    Action,
    /// What is done instead, and the risk that remains.
    Compensating,
    /// Where the report goes.
    Report,
}

impl Question {
    /// What is said for each line.
    fn prompts(self) -> &'static [&'static str] {
        match self {
            Self::Reason(Word::NotApplicableArea) => {
                &["Why can the whole area not apply? An empty line cancels."]
            }
            Self::Reason(Word::NotApplicableTopic) => {
                &["Why can the whole topic not apply? An empty line cancels."]
            }
            Self::Reason(_) => &["Why can it not apply? An empty line cancels."],
            Self::Park => &[
                "What is missing? An empty line cancels.",
                "Who owes it? An empty line names nobody.",
            ],
            Self::Verdict => {
                &["Which verdict: pass, fail, n/a, n/e, or none? An empty line cancels."]
            }
            Self::File => &["Which file? An empty line cancels."],
            Self::Action => &[
                "What is to be done? An empty line keeps what stands.",
                "Who does it? An empty line keeps what stands.",
                "By when, as in 2026-03-14? An empty line keeps what stands.",
            ],
            Self::Compensating => &[
                "What is done instead? An empty line keeps what stands.",
                "Which risk remains? An empty line keeps what stands.",
            ],
            Self::Report => &[
                "Where to? Name a new file that ends in .html, .md or .json. An empty line takes the session's name with .html, beside the session.",
            ],
        }
    }

    /// Whether an empty first line takes the whole back.
    fn needs_first(self) -> bool {
        !matches!(self, Self::Action | Self::Compensating | Self::Report)
    }
}

/// A question that is being answered.
#[derive(Debug)]
pub(super) struct Ask {
    what: Question,
    answers: Vec<String>,
}

impl Plain {
    /// Asks for what did not follow the word.
    pub(super) fn ask(&mut self, what: Question) -> Vec<Deed> {
        if what != Question::Report {
            if let Some(deeds) = self.cannot_write() {
                return deeds;
            }
            if self.is_at_end() {
                return Vec::new();
            }
        }
        self.go_on_asking(Ask {
            what,
            answers: Vec::new(),
        });
        Vec::new()
    }

    fn go_on_asking(&mut self, ask: Ask) {
        let prompt = ask.what.prompts().get(ask.answers.len());
        self.say(prompt.copied().unwrap_or_default());
        self.asking = Asking::Ask(Box::new(ask));
    }

    /// Takes a line as the answer.
    pub(super) fn answered(&mut self, mut ask: Ask, line: &str) -> Vec<Deed> {
        let line = line.trim();
        let takes_back = line.is_empty() && ask.answers.is_empty() && ask.what.needs_first();
        if ["help", "?"].contains(&line) {
            self.say("Type the answer as one line. A line with only cancel takes the whole back.");
            self.go_on_asking(ask);
            return Vec::new();
        }
        if line == "cancel" || takes_back {
            self.heard_word = None;
            return self.refuse("Taken back: nothing was recorded.");
        }
        if self.asks_back(ask.what, ask.answers.len(), line) {
            self.asking = Asking::Ask(Box::new(ask));
            return Vec::new();
        }
        ask.answers.push(line.to_owned());
        if ask.answers.len() < ask.what.prompts().len() {
            self.go_on_asking(ask);
            return Vec::new();
        }
        let answers = ask.answers;
        let first = answers.first().cloned().unwrap_or_default();
        match ask.what {
            Question::Reason(word @ (Word::NotApplicableArea | Word::NotApplicableTopic)) => {
                self.many_not_applicable(word, &first, None)
            }
            Question::Reason(_) => self.not_applicable(&first),
            Question::Park => self.park(&answers),
            Question::Verdict => self.verdict(&first),
            Question::File => self.attach(&first),
            Question::Action => self.action(&answers),
            Question::Compensating => self.compensating(&answers),
            Question::Report if first.is_empty() => self.report_beside(),
            Question::Report => self.report(&first),
        }
    }
}
