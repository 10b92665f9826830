//! Texts of several lines: typed until a line with a single full stop, kept as a draft all the while.

use crate::{
    interview::{Command, Effect},
    session::{Draft, LineKey, TextField, Wish},
};

use super::{Asking, Deed, Plain, say::count};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The statement.
    Statement,
    /// The remarks.
    Remarks,
    /// The evidence, one reference a line.
    Evidence,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Statement, Self::Remarks, Self::Evidence];

    /// Its name, under which a draft is kept too; the screens have the same.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Remarks => "remarks",
            Self::Evidence => "evidence",
        }
    }

    fn of_draft(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// A text being typed.
#[derive(Debug, Clone)]
pub(super) struct Typing {
    pub(super) purpose: Purpose,
    line: LineKey,
    lines: Vec<String>,
    /// How many of the lines stood before the first was typed.
    stood: usize,
    before: String,
}

impl Typing {
    /// The text as it would be saved.
    fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// What is said where nothing was typed.
    fn nothing(&self) -> Option<&'static str> {
        let text = self.text();
        if self.stood > 0 && self.lines.len() == self.stood {
            Some("Nothing was added.")
        } else if text.trim().is_empty() || text == self.before {
            Some("Nothing was typed: nothing changed.")
        } else {
            None
        }
    }

    /// The text as a draft, the cursor at its end.
    pub(super) fn draft(&self) -> Draft {
        Draft {
            line: self.line.to_string(),
            field: self.purpose.word().to_owned(),
            text: self.text(),
            row: self.lines.len().saturating_sub(1),
            column: self.lines.last().map_or(0, |line| line.chars().count()),
            before: self.before.clone(),
        }
    }
}

impl Plain {
    /// A text in one line, or with nothing after the word several lines.
    pub(super) fn write(&mut self, purpose: Purpose, text: &str) -> Vec<Deed> {
        if text.is_empty() {
            let kept = match purpose {
                Purpose::Evidence => lines_of(&self.standing(purpose)),
                _ => Vec::new(),
            };
            return self.begin(purpose, kept);
        }
        let wish = match purpose {
            Purpose::Statement => Wish::Text(TextField::Statement, text.into()),
            Purpose::Remarks => Wish::Text(TextField::Remarks, text.into()),
            Purpose::Evidence => Wish::AddEvidence(text.into()),
        };
        self.judge(Command::Edit(wish))
    }

    /// More lines after those that stand.
    pub(super) fn write_more(&mut self, purpose: Purpose, text: &str) -> Vec<Deed> {
        let mut lines = lines_of(&self.standing(purpose));
        if text.is_empty() {
            return self.begin(purpose, lines);
        }
        // As after the word alone, a full stop only ends the text.
        if text == "." {
            return self.refuse("Nothing was added.");
        }
        lines.push(text.to_owned());
        self.write(purpose, &lines.join("\n"))
    }

    /// Begins a text of several lines, or goes on with the draft of this very field.
    fn begin(&mut self, purpose: Purpose, lines: Vec<String>) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        let before = self.standing(purpose);
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let key = walk.at.to_string();
        let is_own = |draft: &Draft| draft.line == key && draft.field == purpose.word();
        let draft = walk.drafts.iter().position(is_own);
        let draft = draft.map(|place| walk.drafts.remove(place));
        if let Some(draft) = draft.filter(|draft| draft.text != before) {
            return self.resume(&draft);
        }
        let line = walk.at.clone();
        let word = purpose.word();
        let place = crate::format::line_words(&line);
        let what = match (purpose, lines.is_empty(), before.is_empty()) {
            (Purpose::Evidence, true, _) => "Evidence, one reference a line.".to_owned(),
            (Purpose::Evidence, false, _) => {
                format!(
                    "Evidence, one reference a line, after the {} there.",
                    lines.len()
                )
            }
            (_, false, _) => format!("More of the {word} of {place}, after what stands."),
            (_, true, false) => {
                format!("The {word} of {place}: what is typed replaces what stands.")
            }
            (_, true, true) => format!("The {word} of {place}."),
        };
        self.say(&format!(
            "{what} Type as many lines as you like; a line with only a full stop saves, a line with only cancel discards."
        ));
        self.asking = Asking::Text(Box::new(Typing {
            purpose,
            line,
            stood: lines.len(),
            lines,
            before,
        }));
        Vec::new()
    }

    /// A line while a text is typed.
    pub(super) fn text_line(&mut self, mut typing: Typing, line: &str) -> Vec<Deed> {
        match line.trim_end() {
            "." => return self.finish(&typing),
            "cancel" => return self.cancel(&typing),
            "help" => {
                let text = format!(
                    "You are typing the {} of {}, {} so far. A line with only a full stop saves, a line with only cancel discards; a blank before such a line makes it text.",
                    typing.purpose.word(),
                    crate::format::line_words(&typing.line),
                    count(typing.lines.len(), "line", "lines")
                );
                self.asking = Asking::Text(Box::new(typing));
                return self.refuse(&text);
            }
            // A line of one full stop is typed as two.
            ".." => typing.lines.push(".".into()),
            _ => typing.lines.push(line.to_owned()),
        }
        let kept = Deed::World(Effect::KeepDraft(typing.draft()));
        self.asking = Asking::Text(Box::new(typing));
        vec![kept]
    }

    fn finish(&mut self, typing: &Typing) -> Vec<Deed> {
        let text = typing.text();
        let dropped = Self::drop_draft(&typing.line.to_string(), typing.purpose);
        if let Some(words) = typing.nothing() {
            self.say(words);
            return vec![dropped];
        }
        let wish = match typing.purpose {
            Purpose::Statement => Wish::Text(TextField::Statement, text),
            Purpose::Remarks => Wish::Text(TextField::Remarks, text),
            Purpose::Evidence => Wish::References(typing.lines.clone()),
        };
        let draft = typing.draft();
        let from = Some((draft.line.clone(), draft.field.clone()));
        if let Some(walk) = &mut self.walk {
            walk.at.clone_from(&typing.line);
            walk.is_at_end = false;
        }
        self.from_draft = from;
        let mut deeds = self.run(Command::Edit(wish));
        self.from_draft = None;
        if self.refuses {
            self.say("It is kept as a draft: draft goes on with it.");
            if let Some(walk) = &mut self.walk {
                walk.drafts.push(draft.clone());
            }
            deeds.push(Deed::World(Effect::KeepDraft(draft)));
        } else if deeds.is_empty() {
            deeds.push(dropped);
        }
        deeds
    }

    /// The text goes, and undo brings it back.
    fn cancel(&mut self, typing: &Typing) -> Vec<Deed> {
        let draft = typing.draft();
        if typing.lines.len() == typing.stood
            || draft.text == typing.before
            || draft.text.is_empty()
        {
            self.say("Nothing was typed: nothing changed.");
        } else {
            self.discard(draft);
        }
        vec![Self::drop_draft(&typing.line.to_string(), typing.purpose)]
    }

    /// Takes up what was kept for a file that may be this one.
    pub(super) fn take_up_kept(&mut self) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        self.takes_up = true;
        vec![Deed::World(Effect::TakeUp(0))]
    }

    /// Goes on with the newest draft.
    pub(super) fn take_up_draft(&mut self) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let draft = self.walk.as_mut().and_then(|walk| walk.drafts.pop());
        match draft {
            Some(draft) => self.resume(&draft),
            None => self.refuse("No text was left half typed."),
        }
    }

    pub(super) fn resume(&mut self, draft: &Draft) -> Vec<Deed> {
        let Some(line) = LineKey::parse(&draft.line) else {
            return self.fail("The draft names no line; it is kept.");
        };
        let there = self
            .walk
            .as_ref()
            .is_some_and(|walk| walk.judged.place(&line).is_some());
        if !there {
            return self
                .fail("The draft belongs to a line that this session has no more; it is kept.");
        }
        let Some(purpose) = Purpose::of_draft(&draft.field) else {
            let asked = self.resume_asking(draft);
            return asked.unwrap_or_else(|| {
                self.fail(&format!(
                    "The draft of the field {} can be taken up on screen only; it is kept.",
                    draft.field
                ))
            });
        };
        if let Some(walk) = &mut self.walk {
            walk.at.clone_from(&line);
        }
        let deeds = self.keep_place();
        if let Some(walk) = &mut self.walk {
            walk.is_at_end = false;
        }
        let stands = self.standing(purpose);
        if stands == draft.text {
            self.say("That text is saved already.");
            let mut deeds = deeds;
            deeds.push(Self::drop_draft(&draft.line, purpose));
            return deeds;
        }
        if stands != draft.before {
            self.say("The answer changed since this was typed.");
        }
        let lines = lines_of(&draft.text);
        let text = format!(
            "The {} of {}, not saved yet, {}:",
            purpose.word(),
            crate::format::line_words(&line),
            count(lines.len(), "line", "lines")
        );
        self.say(&text);
        self.say(&draft.text);
        self.say(
            "Go on typing. A line with only a full stop saves, a line with only cancel discards.",
        );
        self.asking = Asking::Text(Box::new(Typing {
            purpose,
            line,
            lines,
            stood: 0,
            before: draft.before.clone(),
        }));
        deeds
    }

    /// The text that stands in a field of the line that one stands on.
    fn standing(&self, purpose: Purpose) -> String {
        let Some(answer) = self.answer_now().map(|line| &line.answer) else {
            return String::new();
        };
        match purpose {
            Purpose::Statement => answer.statement.clone(),
            Purpose::Remarks => answer.remarks.clone(),
            Purpose::Evidence => {
                let items = answer.evidence.iter().filter(|item| item.file.is_none());
                let texts = items.map(|item| item.text.replace('\n', " "));
                texts.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
