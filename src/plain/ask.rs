//! What a word asks for when nothing follows it: one question after the other, a line each. What was said to the first
//! ones is kept as a draft, as the screens have it, until the last one is answered.

use crate::{
    interview::{Effect, Reach, Walk, compensating, in_one_row},
    session::{Draft, LineKey},
};

use super::{
    Asking, Deed, Level, Plain,
    people::numbered,
    word::{Typed, Word, read},
};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Why the line cannot apply.
    Reason,
    /// Why these lines cannot apply.
    Many(Reach),
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
    /// Who speaks.
    Speaker,
    /// Where the report goes.
    Report,
}

impl Question {
    /// What is said for each line, without how an empty one is taken.
    fn prompts(self) -> &'static [&'static str] {
        match self {
            Self::Reason => &["Why can it not apply?"],
            Self::Many(Reach::Area | Reach::WholeArea) => &["Why can the area not apply?"],
            Self::Many(_) => &["Why can the topic not apply?"],
            Self::Park => &["What is missing?", "Who owes it?"],
            Self::Verdict => &["Which verdict: pass, fail, n/a, n/e, or none?"],
            Self::File => &["Which file?"],
            Self::Action => &[
                "What is to be done?",
                "Who does it?",
                "By when, as in 2026-03-14?",
            ],
            Self::Compensating => &["What is done instead?", "Which risk remains?"],
            Self::Speaker => &["Who speaks?"],
            Self::Report => &["Where to? Name a new file that ends in .html, .md or .json."],
        }
    }

    /// Whether this answer is a person.
    fn is_person(self, place: usize) -> bool {
        matches!(
            (self, place),
            (Self::Park | Self::Action, 1) | (Self::Speaker, 0)
        )
    }

    /// The name that a draft is kept under; the screens have the same. None where nothing is kept.
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Reason => Some("not applicable"),
            Self::Many(reach) => Some(reach.word()),
            Self::Park => Some("parked"),
            Self::Action => Some("action"),
            Self::Compensating => Some("compensating"),
            Self::Speaker => Some("said by"),
            Self::Verdict | Self::File | Self::Report => None,
        }
    }

    /// Whether a draft is of this question on this line.
    fn owns(self, draft: &Draft, line: &LineKey) -> bool {
        draft.line == line.to_string() && Some(draft.field.as_str()) == self.field()
    }

    /// What the field of a draft asks for.
    fn of_draft(field: &str) -> Option<Self> {
        let single = [
            Self::Reason,
            Self::Park,
            Self::Action,
            Self::Compensating,
            Self::Speaker,
        ];
        let many = Reach::ALL.map(Self::Many);
        let mut all = single.into_iter().chain(many);
        all.find(|what| what.field() == Some(field))
    }
}

/// A question that is being answered.
#[derive(Debug)]
pub(super) struct Ask {
    what: Question,
    line: LineKey,
    /// What was said so far.
    answers: Vec<String>,
    /// What stands, or was said before: an empty line keeps it.
    known: Vec<String>,
    /// The text that stood when it began.
    before: String,
}

impl Ask {
    fn known(&self) -> &str {
        let known = self.known.get(self.answers.len());
        known.map_or("", String::as_str)
    }

    /// All texts: what was said, and what is known of the rest.
    fn texts(&self) -> Vec<String> {
        let rest = self.known.iter().skip(self.answers.len());
        let mut texts: Vec<String> = self.answers.iter().chain(rest).cloned().collect();
        let least = self.what.prompts().len();
        texts.resize(texts.len().max(least), String::new());
        texts
    }

    fn text(&self) -> String {
        let texts = self.texts();
        match (self.what, texts.as_slice()) {
            (Question::Compensating, [measure, risk, ..]) => compensating::text(measure, risk),
            _ => texts.join("\n"),
        }
    }

    /// What was said, to be taken up again here or on screen; none where nothing was.
    pub(super) fn draft(&self) -> Option<Draft> {
        let field = self.what.field()?;
        let text = self.text();
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

    /// Line and field of its draft.
    fn kept(&self) -> Option<(String, String)> {
        let several = self.what.prompts().len() > 1;
        let field = self
            .what
            .field()
            .filter(|_| several || !self.known.is_empty())?;
        Some((self.line.to_string(), field.to_owned()))
    }
}

impl Plain {
    /// Asks for what did not follow the word.
    pub(super) fn ask(&mut self, what: Question) -> Vec<Deed> {
        if what != Question::Report
            && let Some(deeds) = self.cannot_judge()
        {
            return deeds;
        }
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let line = walk.at.clone();
        let draft = walk.drafts.iter().position(|draft| what.owns(draft, &line));
        if let Some(draft) = draft.map(|place| walk.drafts.remove(place)) {
            return self.ask_on(what, line, &draft);
        }
        let before = self.stands(what);
        let known = texts_of(what, &before);
        self.go_on_asking(Ask {
            what,
            line,
            answers: Vec::new(),
            known,
            before,
        });
        Vec::new()
    }

    /// Asks what follows these answers, which were said already; an empty one keeps what stands.
    pub(super) fn ask_after(&mut self, what: Question, said: &[String]) -> Vec<Deed> {
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let line = walk.at.clone();
        walk.drafts.retain(|draft| !what.owns(draft, &line));
        let before = self.stands(what);
        let known = texts_of(what, &before);
        let answers = said.iter().enumerate().map(|(place, text)| {
            let stands = known.get(place).filter(|_| text.is_empty());
            stands.unwrap_or(text).clone()
        });
        let ask = Ask {
            what,
            line,
            answers: answers.collect(),
            known,
            before,
        };
        let draft = ask
            .draft()
            .map(|draft| Deed::World(Effect::KeepDraft(draft)));
        self.go_on_asking(ask);
        draft.into_iter().collect()
    }

    /// Goes on with what was said before it was cut off, also on screen. None where the draft is of no such question.
    pub(super) fn resume_asking(&mut self, draft: &Draft) -> Option<Vec<Deed>> {
        let what = Question::of_draft(&draft.field)?;
        let line = LineKey::parse(&draft.line)?;
        Some(self.ask_on(what, line, draft))
    }

    fn ask_on(&mut self, what: Question, line: LineKey, draft: &Draft) -> Vec<Deed> {
        if let Some(walk) = &mut self.walk {
            walk.at.clone_from(&line);
        }
        if let Some(walk) = &mut self.walk {
            walk.is_at_end = false;
        }
        if self.stands(what) != draft.before {
            self.say("The answer changed since this was typed.");
        }
        let label = crate::format::line_words(&line);
        let words = draft_words(what.field().unwrap_or_default());
        self.say(&format!("Not saved yet, {words} of {label}."));
        self.go_on_asking(Ask {
            what,
            line,
            answers: Vec::new(),
            known: texts_of(what, &draft.text),
            before: draft.before.clone(),
        });
        self.keep_place()
    }

    /// What stands where the question asks, as one text; the screens have the same.
    fn stands(&self, what: Question) -> String {
        let Some(answer) = self.answer_now().map(|line| &line.answer) else {
            return String::new();
        };
        match what {
            Question::Park => match &answer.parked {
                Some(stands) => [&stands.missing, &stands.owes]
                    .map(|text| in_one_row(text))
                    .join("\n"),
                None => format!(
                    "\n{}",
                    self.walk
                        .as_ref()
                        .and_then(Walk::speaker)
                        .unwrap_or_default()
                ),
            },
            Question::Action => answer.action.as_ref().map_or_else(
                || "\n\n".to_owned(),
                |stands| {
                    [&stands.text, &stands.owner, &stands.due]
                        .map(|text| in_one_row(text))
                        .join("\n")
                },
            ),
            Question::Compensating => answer
                .compensating
                .as_ref()
                .map_or_else(String::new, compensating::text_of),
            _ => String::new(),
        }
    }

    fn go_on_asking(&mut self, ask: Ask) {
        let place = ask.answers.len();
        let prompt = ask.what.prompts().get(place);
        let prompt = prompt.copied().unwrap_or_default();
        let empty = match (ask.known(), ask.what, place) {
            ("", Question::Action | Question::Compensating, 0) => {
                "An empty line keeps what stands."
            }
            ("", Question::Report, 0) => {
                "An empty line takes the session's name with .html, beside the session."
            }
            ("", _, 0) => "An empty line cancels.",
            ("", what, place) if what.is_person(place) => "An empty line names nobody.",
            ("", ..) => "An empty line leaves it open.",
            _ => "An empty line keeps it, none clears it.",
        };
        let known = match ask.known() {
            "" => String::new(),
            known => format!(" So far: {known}."),
        };
        if ask.what.is_person(place) {
            for text in numbered(&self.people()) {
                self.say(&text);
            }
        }
        self.say(&format!("{prompt}{known} {empty}"));
        self.asking = Asking::Ask(Box::new(ask));
    }

    /// Takes a line as the answer.
    pub(super) fn answered(&mut self, mut ask: Ask, line: &str) -> Vec<Deed> {
        let line = line.trim();
        if ["help", "?"].contains(&line) {
            self.say("Type the answer as one line. A line with only cancel takes the whole back.");
            self.go_on_asking(ask);
            return Vec::new();
        }
        let keeps = matches!(
            ask.what,
            Question::Action | Question::Compensating | Question::Report
        );
        let known = ask.known().to_owned();
        let takes_back = line.is_empty() && ask.answers.is_empty() && known.is_empty() && !keeps;
        let kept = ask.kept();
        if line == "cancel" || takes_back {
            self.heard_word = None;
            match ask.draft() {
                Some(draft) => self.discard(draft),
                None => self.say("Taken back: nothing was recorded."),
            }
            let dropped = kept.map(|(line, field)| Deed::World(Effect::DropDraft(line, field)));
            return dropped.into_iter().collect();
        }
        // A word of the table is never a date: it is done, and what was said is kept.
        if ask.what == Question::Action && ask.answers.len() == 2 && is_word(line) {
            let draft = ask.draft();
            self.say("The action is kept as a draft: draft goes on with it.");
            let mut deeds = Vec::new();
            if let (Some(walk), Some(draft)) = (&mut self.walk, draft) {
                walk.drafts.push(draft.clone());
                deeds.push(Deed::World(Effect::KeepDraft(draft)));
            }
            deeds.extend(self.line(line));
            return deeds;
        }
        if self.asks_back(ask.what, ask.answers.len(), line) {
            self.asking = Asking::Ask(Box::new(ask));
            return Vec::new();
        }
        let is_date = ask.what == Question::Action && ask.answers.len() == 2;
        ask.answers.push(match line {
            "" => known,
            "none" if is_date || !known.is_empty() => String::new(),
            line => line.to_owned(),
        });
        if ask.answers.len() < ask.what.prompts().len() {
            let draft = ask.draft();
            self.go_on_asking(ask);
            let draft = draft.map(|draft| Deed::World(Effect::KeepDraft(draft)));
            return draft.into_iter().collect();
        }
        if let Some(walk) = &mut self.walk {
            walk.at.clone_from(&ask.line);
        }
        let texts = ask.texts();
        let first = texts.first().cloned().unwrap_or_default();
        let draft = ask.draft();
        self.from_draft = kept.filter(|_| draft.is_some());
        let had = self.from_draft.clone();
        let deeds = match ask.what {
            Question::Reason => self.not_applicable(&first),
            Question::Many(reach) => self.not_applicable_for(reach, &first),
            Question::Park => self.park(&texts),
            Question::Verdict => self.verdict(&first),
            Question::File => self.attach(&first),
            Question::Report if first.is_empty() => self.report_beside(),
            Question::Action => self.whole_action(&texts),
            Question::Compensating => self.whole_measure(&texts),
            Question::Speaker => self.said_by(&first),
            Question::Report => self.report(&first),
        };
        self.from_draft = None;
        self.settle_draft(deeds, had.and(draft))
    }

    /// What was recorded takes its draft along; what was refused stays one; of what stands already none is left.
    fn settle_draft(&mut self, mut deeds: Vec<Deed>, draft: Option<Draft>) -> Vec<Deed> {
        let Some(draft) = draft else { return deeds };
        let records = |deed: &Deed| matches!(deed, Deed::World(Effect::Record(_)));
        if deeds.iter().any(records) {
            return deeds;
        }
        if self.refuses {
            self.say("It is kept as a draft: draft goes on with it.");
            if let Some(walk) = &mut self.walk {
                walk.drafts.push(draft.clone());
            }
            deeds.push(Deed::World(Effect::KeepDraft(draft)));
        } else {
            deeds.push(Deed::World(Effect::DropDraft(draft.line, draft.field)));
        }
        deeds
    }

    /// What a word asks for when nothing follows it; none where it asks for nothing.
    pub(super) fn question_of(word: Word) -> Option<Question> {
        Some(match word {
            Word::NotApplicable => Question::Reason,
            Word::NotApplicableArea => Question::Many(Reach::Area),
            Word::NotApplicableTopic => Question::Many(Reach::Topic),
            Word::WholeAreaNotApplicable => Question::Many(Reach::WholeArea),
            Word::WholeTopicNotApplicable => Question::Many(Reach::WholeTopic),
            Word::Park => Question::Park,
            Word::Verdict => Question::Verdict,
            Word::EvidenceFile => Question::File,
            Word::Action => Question::Action,
            Word::Compensating => Question::Compensating,
            _ => return None,
        })
    }
}

/// Whether this is a word of the table where a day is asked for. Who says `open` there means the date.
fn is_word(line: &str) -> bool {
    let Typed::Word(row, rest) = read(Level::Session, line) else {
        return false;
    };
    let is_whole = rest.is_empty() || !row.takes.is_empty();
    is_whole && line.chars().count() > 1 && line != "open"
}

/// The text of each question.
fn texts_of(what: Question, text: &str) -> Vec<String> {
    match what {
        Question::Compensating => {
            let (measure, risk) = compensating::parts_of(text);
            vec![measure, risk]
        }
        _ if text.trim().is_empty() => Vec::new(),
        _ => text.split('\n').map(str::to_owned).collect(),
    }
}

/// What a draft of this field is called.
pub(super) fn draft_words(field: &str) -> String {
    match field {
        "parked" => "what is missing".into(),
        "said by" => "who speaks".into(),
        "compensating" => "the compensating measure".into(),
        field if field.ends_with("not applicable") => "why it cannot apply, the reason".into(),
        field => format!("the {field}"),
    }
}
