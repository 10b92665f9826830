//! Texts of several lines: typed until a line with a single full stop, kept as a draft all the while.

use crate::{
    format::{counted, line_words},
    interview::{Command, Effect},
    session::{Draft, LineKey},
};

use super::{
    reply::Reply,
    sitting::{Awaits, Sitting},
    text::{Purpose, Typing},
};

impl Sitting {
    /// A text in one line, or with nothing after the word several lines.
    pub(super) fn write(&mut self, reply: &mut Reply, purpose: Purpose, text: &str) {
        if !text.is_empty() {
            return self.edit(reply, purpose.one_line(text));
        }
        if !purpose.takes_several_lines() {
            return reply.fail(&format!("Say the {} after the word.", purpose.label()));
        }
        let kept = match purpose {
            Purpose::Evidence => lines_of(&self.standing(purpose)),
            Purpose::Field(_) => Vec::new(),
        };
        self.begin(reply, purpose, kept);
    }

    /// More lines after those that stand.
    pub(super) fn write_more(&mut self, reply: &mut Reply, purpose: Purpose, text: &str) {
        let mut lines = lines_of(&self.standing(purpose));
        match text {
            "" => self.begin(reply, purpose, lines),
            // As after the word alone, a full stop only ends the text.
            "." => reply.say("Nothing was added."),
            text => {
                lines.push(text.to_owned());
                self.write(reply, purpose, &lines.join("\n"));
            }
        }
    }

    /// Begins a text of several lines, or goes on with the draft of this very field.
    fn begin(&mut self, reply: &mut Reply, purpose: Purpose, lines: Vec<String>) {
        if self.cannot_judge(reply) {
            return;
        }
        let before = self.standing(purpose);
        let line = self.walk.at.clone();
        let key = line.to_string();
        let is_own = |draft: &Draft| draft.line == key && draft.field == purpose.word();
        let draft = self.walk.drafts.iter().position(is_own);
        let draft = draft.map(|place| self.walk.drafts.remove(place));
        if let Some(draft) = draft.filter(|draft| draft.text != before) {
            return self.resume(reply, &draft);
        }
        let (word, place) = (purpose.label(), line_words(&line));
        let what = match (purpose, lines.len(), before.is_empty()) {
            (Purpose::Evidence, 0, _) => "Evidence, one reference a line.".to_owned(),
            (Purpose::Evidence, stood, _) => {
                format!("Evidence, one reference a line, after the {stood} there.")
            }
            (_, 0, true) => format!("The {word} of {place}."),
            (_, 0, false) => format!("The {word} of {place}: what is typed replaces what stands."),
            _ => format!("More of the {word} of {place}, after what stands."),
        };
        reply.say(&format!(
            "{what} Type as many lines as you like; a line with only a full stop saves, a line with only cancel discards."
        ));
        self.awaits = Awaits::Text(Box::new(Typing {
            purpose,
            line,
            stood: lines.len(),
            lines,
            before,
        }));
    }

    /// A line while a text is typed.
    pub(super) fn text_line(&mut self, reply: &mut Reply, mut typing: Typing, line: &str) {
        match line.trim_end() {
            "." => return self.finish(reply, &typing),
            "cancel" => return self.cancel(reply, &typing),
            "help" => {
                reply.say(&format!(
                    "You are typing the {} of {}, {} so far. A line with only a full stop saves, a line with only cancel discards; a blank before such a line makes it text.",
                    typing.purpose.label(),
                    line_words(&typing.line),
                    counted(typing.lines.len(), "line")
                ));
            }
            // A line of one full stop is typed as two.
            ".." => typing.lines.push(".".into()),
            _ => typing.lines.push(line.to_owned()),
        }
        if line.trim_end() != "help" {
            reply.does(Effect::KeepDraft(typing.draft()));
        }
        self.awaits = Awaits::Text(Box::new(typing));
    }

    fn finish(&mut self, reply: &mut Reply, typing: &Typing) {
        if let Some(text) = typing.nothing() {
            reply.say(text);
            return reply.does(typing.drop_draft());
        }
        self.walk.stand_on(&typing.line);
        let command = Command::Edit(typing.edit());
        self.run_from(reply, command, Some(typing.draft()));
    }

    /// The text goes, and undo brings it back.
    fn cancel(&mut self, reply: &mut Reply, typing: &Typing) {
        let draft = typing.draft();
        let is_untouched = typing.lines.len() == typing.stood || draft.text == typing.before;
        if is_untouched || draft.text.is_empty() {
            reply.say("Nothing was typed: nothing changed.");
        } else {
            self.discard(reply, draft);
        }
        reply.does(typing.drop_draft());
    }

    /// Takes up what was kept for a file that may be this one.
    pub(super) fn take_up_kept(&mut self, reply: &mut Reply, _: &str) {
        if !self.cannot_write(reply) {
            reply.does(Effect::TakeUp(0));
            self.awaits = Awaits::World;
        }
    }

    /// Goes on with the newest draft.
    pub(super) fn take_up_draft(&mut self, reply: &mut Reply, _: &str) {
        if self.cannot_write(reply) {
            return;
        }
        match self.walk.drafts.pop() {
            Some(draft) => self.resume(reply, &draft),
            None => reply.say("No text was left half typed."),
        }
    }

    /// Goes on with a draft, on its line.
    pub(super) fn resume(&mut self, reply: &mut Reply, draft: &Draft) {
        let Some(line) = LineKey::parse(&draft.line) else {
            return reply.fail("The draft names no line; it is kept.");
        };
        if self.walk.judged.place(&line).is_none() {
            return reply
                .fail("The draft belongs to a line that this session has no more; it is kept.");
        }
        let Some(purpose) = Purpose::of_draft(&draft.field) else {
            return self.resume_asking(reply, line, draft);
        };
        self.walk.stand_on(&line);
        let stands = self.standing(purpose);
        if stands == draft.text {
            reply.say("That text is saved already.");
            return reply.does(Effect::DropDraft(draft.line.clone(), draft.field.clone()));
        }
        if stands != draft.before {
            reply.say("The answer changed since this was typed.");
        }
        let lines = lines_of(&draft.text);
        reply.say(&format!(
            "The {} of {}, not saved yet, {}:",
            purpose.label(),
            line_words(&line),
            counted(lines.len(), "line")
        ));
        reply.say(&draft.text);
        reply.say(
            "Go on typing. A line with only a full stop saves, a line with only cancel discards.",
        );
        self.awaits = Awaits::Text(Box::new(Typing {
            purpose,
            line,
            lines,
            stood: 0,
            before: draft.before.clone(),
        }));
    }

    /// The text that stands in a field of the line on screen.
    fn standing(&self, purpose: Purpose) -> String {
        let line = self.walk.line();
        line.map_or_else(String::new, |line| purpose.standing(&line.answer))
    }
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
