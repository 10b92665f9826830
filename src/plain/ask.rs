//! The questions that follow a word given alone: one after the other, a line each. The first answers are kept as a
//! draft, as the screens have it, until the last one is given.

use crate::{
    format::line_words,
    interview::{Command, Effect, sample_edit, seen_edit},
    session::{Draft, Edit, LineKey},
};

use super::{
    asked::Ask,
    people::{numbered, speaker},
    question::{Question, draft_words},
    read::{Typed, read},
    reply::Reply,
    sitting::{Awaits, Sitting},
    table::WhereTyped,
    values::{not_applicable, park, verdict_of, whole_measure},
    words,
};

impl Sitting {
    /// Asks for what did not follow the word.
    pub(super) fn ask(&mut self, reply: &mut Reply, what: Question) {
        if what != Question::Report && self.cannot_judge(reply) {
            return;
        }
        let line = self.walk.at.clone();
        let mut drafts = self.walk.drafts.iter();
        if let Some(place) = drafts.position(|draft| what.owns(draft, &line)) {
            let draft = self.walk.drafts.remove(place);
            return self.ask_on(reply, what, line, &draft);
        }
        let before = what.standing(&self.walk);
        let ask = Ask::new(what, line, &before.clone(), before);
        self.go_on_asking(reply, ask);
    }

    /// Asks what follows these answers, which were said already; an empty one keeps what stands.
    pub(super) fn ask_after(&mut self, reply: &mut Reply, what: Question, said: &[String]) {
        let line = self.walk.at.clone();
        self.walk.drafts.retain(|draft| !what.owns(draft, &line));
        let before = what.standing(&self.walk);
        let mut ask = Ask::new(what, line, &before.clone(), before);
        for (place, text) in said.iter().enumerate() {
            let stands = ask.known.get(place).filter(|_| text.is_empty());
            ask.answers.push(stands.unwrap_or(text).clone());
        }
        if let Some(draft) = ask.draft() {
            reply.does(Effect::KeepDraft(draft));
        }
        self.go_on_asking(reply, ask);
    }

    /// Goes on with what was said before it was cut off, also on screen.
    pub(super) fn resume_asking(&mut self, reply: &mut Reply, line: LineKey, draft: &Draft) {
        match Question::of_draft(&draft.field) {
            Some(what) => self.ask_on(reply, what, line, draft),
            None => reply.fail(&format!(
                "This draft, {}, can be taken up on screen only; it is kept.",
                draft_words(&draft.field)
            )),
        }
    }

    fn ask_on(&mut self, reply: &mut Reply, what: Question, line: LineKey, draft: &Draft) {
        self.walk.stand_on(&line);
        if what.standing(&self.walk) != draft.before {
            reply.say("The answer changed since this was typed.");
        }
        let words = draft_words(what.field().unwrap_or_default());
        reply.say(&format!("Not saved yet, {words} of {}.", line_words(&line)));
        let ask = Ask::new(what, line, &draft.text, draft.before.clone());
        self.go_on_asking(reply, ask);
    }

    fn go_on_asking(&mut self, reply: &mut Reply, ask: Ask) {
        if ask.what.is_person(ask.answers.len()) {
            for text in numbered(&self.walk.judged.people()) {
                reply.say(&text);
            }
        }
        reply.say(&ask.prompt());
        self.awaits = Awaits::Question(Box::new(ask));
    }

    /// Takes a line as the answer.
    pub(super) fn answered(&mut self, reply: &mut Reply, mut ask: Ask, line: &str) {
        let line = line.trim();
        if ["help", "?"].contains(&line) {
            reply.say("Type the answer as one line. A line with only cancel takes the whole back.");
            return self.go_on_asking(reply, ask);
        }
        if ask.is_taken_back(line) {
            return self.take_back_asking(reply, &ask);
        }
        // A word of the table is never a date: it is done, and what was said is kept.
        if ask.is_date() && is_word(line) {
            reply.say("The action is kept as a draft: draft goes on with it.");
            if let Some(draft) = ask.draft() {
                self.walk.drafts.push(draft.clone());
                reply.does(Effect::KeepDraft(draft));
            }
            return self.word_line(reply, line);
        }
        if self.asks_back(reply, &mut ask, line) {
            self.awaits = Awaits::Question(Box::new(ask));
            return;
        }
        let known = ask.known().to_owned();
        ask.answers.push(match line {
            "" => known,
            "none" if ask.is_date() || !known.is_empty() => String::new(),
            line => line.to_owned(),
        });
        if ask.answers.len() < ask.what.lines() {
            if let Some(draft) = ask.draft() {
                reply.does(Effect::KeepDraft(draft));
            }
            return self.go_on_asking(reply, ask);
        }
        self.take_answers(reply, &ask);
    }

    fn take_back_asking(&mut self, reply: &mut Reply, ask: &Ask) {
        match ask.draft() {
            Some(draft) => self.discard(reply, draft),
            None => reply.say("Taken back: nothing was recorded."),
        }
        if let Some((line, field)) = ask.kept() {
            reply.does(Effect::DropDraft(line, field));
        }
    }

    /// Turns the answers into a command, once every question is answered.
    fn take_answers(&mut self, reply: &mut Reply, ask: &Ask) {
        self.walk.stand_on(&ask.line);
        let texts = ask.texts();
        let first = texts.first().map_or("", String::as_str);
        let command = match ask.what {
            Question::Reason => not_applicable(first),
            Question::Many(around) => Command::NotApplicable(around, first.to_owned()),
            Question::Park => park(&texts),
            Question::Action => self.whole_action(&texts),
            Question::Compensating => whole_measure(&texts),
            Question::Seen => Command::Edit(seen_edit(&texts)),
            Question::Sample => Command::Edit(sample_edit(&texts)),
            Question::Returned => Command::Edit(Edit::returned(first)),
            Question::Speaker => Command::Speak(speaker(first)),
            Question::Verdict => match verdict_of(first) {
                Ok(verdict) => Command::Edit(Edit::Verdict(verdict)),
                Err(why) => return reply.fail(why),
            },
            Question::File => return self.attach(reply, first),
            Question::Report => return self.write_report(reply, first),
        };
        let draft = ask.draft().filter(|_| ask.kept().is_some());
        self.run_from(reply, command, draft);
    }

    /// Whether something is asked back instead of taking the line as the answer: a word of the table, and a date that
    /// is none. What was said before it is kept.
    fn asks_back(&mut self, reply: &mut Reply, ask: &mut Ask, line: &str) -> bool {
        let again = ask.doubted.take();
        if again.as_deref() == Some(line) {
            return false;
        }
        if again.is_some() {
            // The word was neither done nor taken as text.
            reply.was_refused = true;
        }
        if ask.is_date() {
            return line != "none" && self.is_no_date(reply, line);
        }
        let says_so = ask.what == Question::Seen && line == "yes";
        let takes_text = !says_so
            && !matches!(
                ask.what,
                Question::Verdict | Question::File | Question::Report
            );
        // Single letters and digits are no words that a person would say here.
        let is_word = line.chars().count() > 1
            && matches!(read(WhereTyped::Session, line), Typed::Word(_, ""));
        if takes_text && is_word {
            reply.say(&format!(
                "{line} is also a word: type it again to take it as text, or cancel."
            ));
            ask.doubted = Some(line.to_owned());
        }
        takes_text && is_word
    }

    /// Whether a date has to be asked for again.
    fn is_no_date(&self, reply: &mut Reply, line: &str) -> bool {
        if line.is_empty() {
            return false;
        }
        let Err(why) = self.walk.day(line) else {
            return false;
        };
        reply.fail(&words::no_date(
            &why,
            "; an empty line leaves it as it stands",
        ));
        true
    }
}

/// Whether this is a word of the table where a day is asked for. Who says `open` there means the date.
fn is_word(line: &str) -> bool {
    let Typed::Word(row, rest) = read(WhereTyped::Session, line) else {
        return false;
    };
    let is_whole = rest.is_empty() || !row.takes.is_empty();
    is_whole && line.chars().count() > 1 && line != "open"
}
