//! Judging the line on screen, and what stands beside its level: what was typed becomes a command.

use serde_json::Value;

use crate::{
    interview::{Command, LinesAround, Outcome, Refused},
    session::{
        Action, Edit, EvidenceFile, FIELDS, Field, Rung,
        field::{CLASS, SAMPLE, SEEN, Sets, typed},
    },
};

use super::{
    effect::PlainEffect,
    moves::line_named,
    question::Question,
    reply::Reply,
    sitting::Sitting,
    values::{action_edit, given, level_of, not_applicable, park, parts, text, verdict_of},
    words,
};

impl Sitting {
    /// Records an edit on the line on screen.
    pub(super) fn edit(&mut self, reply: &mut Reply, edit: Edit) {
        self.run(reply, Command::Edit(edit));
    }

    /// Answers the ladder's next rung, once it was heard.
    pub(super) fn next_rung(&mut self, reply: &mut Reply, answer: Rung) {
        if self.cannot_judge(reply) {
            return;
        }
        if self.has_heard_rung() {
            self.run(reply, Command::NextRung(answer));
        } else {
            self.tell_next_rung(reply, " Say yes or no.");
        }
    }

    pub(super) fn rung(&mut self, reply: &mut Reply, rest: &str) {
        let mut words = rest.split_whitespace();
        let level = words.next().and_then(|word| word.parse().ok());
        let answer = match words.next().map(str::to_lowercase).as_deref() {
            Some("yes" | "y") => Some(Some(Rung::Yes)),
            Some("no" | "n") => Some(Some(Rung::No)),
            Some("none-yet") => Some(Some(Rung::NoneYet)),
            Some("none") => Some(None),
            _ => None,
        };
        match (level, answer) {
            (Some(level), Some(answer)) => self.run(reply, Command::Rung(level, answer)),
            _ => reply.fail("Say which and what: rung 2 yes, rung 2 no, or rung 2 none."),
        }
    }

    pub(super) fn not_applicable(&mut self, reply: &mut Reply, reason: &str) {
        match reason {
            "" => self.ask(reply, Question::Reason),
            reason => self.run(reply, not_applicable(reason)),
        }
    }

    pub(super) fn not_applicable_for(
        &mut self,
        reply: &mut Reply,
        around: LinesAround,
        reason: &str,
    ) {
        match reason {
            "" => self.ask(reply, Question::Many(around)),
            reason => self.run(reply, Command::NotApplicable(around, reason.into())),
        }
    }

    pub(super) fn park(&mut self, reply: &mut Reply, rest: &str) {
        match rest {
            "" => self.ask(reply, Question::Park),
            rest => self.run(reply, park(&parts(rest, 3))),
        }
    }

    pub(super) fn verdict(&mut self, reply: &mut Reply, rest: &str) {
        match verdict_of(rest) {
            _ if rest.is_empty() => self.ask(reply, Question::Verdict),
            Ok(verdict) => self.edit(reply, Edit::Verdict(verdict)),
            Err(why) => reply.fail(why),
        }
    }

    /// The class of the line, or none.
    pub(super) fn class(&mut self, reply: &mut Reply, rest: &str) {
        let named = if rest.eq_ignore_ascii_case("none") {
            ""
        } else {
            rest
        };
        match typed(&CLASS, named) {
            Ok(class) if !rest.is_empty() => self.edit(reply, Edit::Field(&CLASS, class)),
            _ => reply.fail(
                "Nothing was recorded: the class is major, minor, observation or strength, or none.",
            ),
        }
    }

    /// A level from 1 to 4 that is no judgement, or none.
    pub(super) fn one_to_four(
        &mut self,
        reply: &mut Reply,
        rest: &str,
        what: &str,
        edit: fn(Option<u8>) -> Edit,
    ) {
        match level_of(rest) {
            Ok(level) => self.edit(reply, edit(level)),
            Err(_) => reply.fail(&format!(
                "Nothing was recorded: the {what} is 1 to 4, or none."
            )),
        }
    }

    /// Clears a field of the table by its name, or the line.
    pub(super) fn clear(&mut self, reply: &mut Reply, rest: &str) {
        let named = rest.to_lowercase();
        let field = FIELDS.iter().find(|field| is_called(field, &named));
        match field {
            Some(field) => self.edit(reply, Edit::cleared(field)),
            None if named == "line" => self.edit(reply, Edit::Clear),
            None => {
                let fields: Vec<String> = FIELDS.iter().map(|field| field.heading()).collect();
                let fields = fields.join(", ");
                reply.fail(&format!("Say what: clear {fields}, or line."));
            }
        }
    }

    /// Sets the action, its owner and its day; a part that is not given stays. Of a bad date only the date is asked
    /// again.
    pub(super) fn action(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return self.ask(reply, Question::Action);
        }
        if self.cannot_judge(reply) {
            return;
        }
        let parts = parts(rest, 3);
        match self.walk.run(Command::Edit(action_edit(&parts)), None) {
            Outcome::Refused(Refused::Judge(why, _)) if why.is_of_day() => {
                reply.fail(&words::no_date(&why, ""));
                self.ask_after(reply, Question::Action, parts.get(..2).unwrap_or(&parts));
            }
            outcome => self.tell(reply, outcome),
        }
    }

    /// Makes the step that the catalog suggests the action, and reads it out.
    pub(super) fn take_step(&mut self, reply: &mut Reply, rest: &str) {
        // A text may begin with this word too.
        if !rest.is_empty() {
            return self.action(reply, &format!("step {rest}"));
        }
        if self.cannot_judge(reply) {
            return;
        }
        if let Some(step) = self.walk.suggested_step(&self.walk.at) {
            reply.say(&format!("Action: {step}"));
        }
        self.run(reply, Command::TakeSteps(vec![self.walk.at.clone()]));
    }

    pub(super) fn compensating(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return self.ask(reply, Question::Compensating);
        }
        let parts = parts(rest, 2);
        let (measure, risk) = (given(&parts, 0), given(&parts, 1));
        self.edit(reply, Edit::Compensating { measure, risk });
    }

    /// Records one way in which the answer was seen. Without a name nobody is noted, and `none` removes the way.
    pub(super) fn seen(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return self.ask(reply, Question::Seen);
        }
        let parts = parts(rest, 2);
        let way = match parts.get(1).map(String::as_str) {
            None => text(&parts, 0),
            Some("none") => format!("{}=", text(&parts, 0)),
            Some(who) => format!("{}={who}", text(&parts, 0)),
        };
        match typed(&SEEN, &way) {
            Ok(ways) => self.edit(reply, Edit::Field(&SEEN, ways)),
            Err(why) => reply.fail(&format!("Nothing was recorded: {why}.")),
        }
    }

    /// Parts of the sample; what is not said stays.
    pub(super) fn sample(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return self.ask(reply, Question::Sample);
        }
        let said = parts(rest, 4);
        let named = SAMPLE.kind.parts().iter().map(|part| part.name.to_owned());
        let said = named.zip(said).filter(|(_, text)| !text.is_empty());
        let said = said.map(|(name, text)| (name, Value::from(text)));
        self.edit(reply, Edit::Field(&SAMPLE, said.collect()));
    }

    /// The line is given back with a comment.
    pub(super) fn returned(&mut self, reply: &mut Reply, rest: &str) {
        match rest {
            "" => self.ask(reply, Question::Returned),
            comment => self.edit(reply, Edit::returned(comment)),
        }
    }

    pub(super) fn remove_evidence(&mut self, reply: &mut Reply, rest: &str) {
        match rest.parse() {
            Ok(number) => self.edit(reply, Edit::RemoveEvidence(number)),
            Err(_) => reply.fail("Say which: remove evidence NUMBER. answer has the numbers."),
        }
    }

    pub(super) fn move_evidence(&mut self, reply: &mut Reply, rest: &str) {
        let parts = rest.split_once(' ');
        let parts = parts.and_then(|(number, line)| Some((number.parse().ok()?, line.trim())));
        let Some((number, line)) = parts else {
            let how = "Say which, and where to: move evidence 2 SP.01.03. answer has the numbers.";
            return reply.fail(how);
        };
        match line_named(&self.walk, line) {
            Ok(to) => self.run(reply, Command::MoveEvidence(number, to)),
            Err(why) => reply.fail(&why),
        }
    }

    /// Looks at a file that is to be evidence.
    pub(super) fn attach(&mut self, reply: &mut Reply, path: &str) {
        if path.is_empty() {
            self.ask(reply, Question::File);
        } else if !self.cannot_judge(reply) {
            reply.does_plainly(PlainEffect::Attach(path.into()));
        }
    }

    /// A file was looked at.
    pub(super) fn attached(&mut self, reply: &mut Reply, file: Result<EvidenceFile, String>) {
        match file {
            Ok(file) => self.edit(reply, Edit::AddEvidenceFile(file)),
            Err(why) => reply.fail(&format!("Nothing was recorded: {why}.")),
        }
    }

    /// The action that the answers say; its state stays.
    pub(super) fn whole_action(&self, texts: &[String]) -> Command {
        let stands = self.walk.line().map(|line| &line.answer.action);
        let state = stands.and_then(Option::as_ref).map(|stands| &stands.state);
        Command::Plan(Action {
            text: text(texts, 0),
            owner: text(texts, 1),
            due: text(texts, 2),
            // A draft of the screens has it too.
            state: texts.get(3).or(state).cloned().unwrap_or_default(),
        })
    }
}

/// Whether a field goes by this name: in a history, in what `answer` says, in the file, or as the option that sets all
/// of it.
fn is_called(field: &Field, name: &str) -> bool {
    let whole = field
        .settings
        .iter()
        .filter(|own| matches!(own.sets, Sets::Whole | Sets::Reason | Sets::NotEvaluated));
    let mut options = whole.flat_map(|own| own.also.iter().chain([&own.long]));
    [field.label, field.name].contains(&name)
        || field.heading() == name
        || options.any(|option| option.replace('-', " ") == name)
}
