//! The one way in: a command goes to the function that does it, and what comes out is an [`Outcome`].

use crate::{
    assessment::Line,
    session::{Answer, Edit, Level, Settling, field::SAID_BY},
};

use super::{
    access::Access,
    answering,
    command::{Command, Motion},
    deeper, moved_evidence, moving,
    outcome::{Nothing, Outcome, Refused},
    parts, people,
    record::DraftKey,
    session_data, settling,
    speaker::{agrees, unnamed, with_speaker},
    suggested_action, taking_back,
    walk::Walk,
};

impl Walk {
    /// Does what is asked, or says why not. What is about a line is about the one on screen. `draft` is dropped once
    /// what comes of the command is on disk.
    pub fn run(&mut self, command: Command, draft: Option<DraftKey>) -> Outcome {
        let command = self.as_judgement(command);
        let asked = self.asked.take().is_some_and(|asked| asked == command);
        // Where the rungs support nothing, that alone is told.
        let writes = command.writes() && command != Command::TakeSupported;
        let refused = self.refusal().filter(|_| writes);
        if let Some(refused) = refused.clone().filter(|_| !self.stands_already(&command)) {
            return Outcome::Refused(refused);
        }
        let from = self.at.clone();
        let mut outcome = self.dispatch(&command, asked);
        if let (Outcome::Record(_), Some(refused)) = (&outcome, refused) {
            outcome = Outcome::Refused(refused);
        }
        // A value that stood before is not said by the present speaker, and what names who said it says so itself.
        let is_said = match &command {
            Command::Settle(_, Settling::Standing(_) | Settling::Joined)
            | Command::MoveEvidence(..) => false,
            Command::Answer(edits) | Command::AnswerWithStep(edits) => {
                let mut fields = edits.iter().map(Edit::field);
                !fields.any(|field| field == Some(&SAID_BY))
            }
            _ => true,
        };
        let was_unseen = self.at != from && self.unseen.take().as_ref() == Some(&from);
        if self.at != from && !was_unseen && command != Command::Move(Motion::Back) {
            if command.jumps() {
                self.jumped(from.clone());
                self.outside_filter = self.is_off_filter().then(|| Box::new(self.at.clone()));
            }
            let is_step = matches!(command, Command::Move(Motion::Next | Motion::Previous));
            self.leave(from, is_step);
        }
        match outcome {
            Outcome::Asks(_) => self.asked = Some(command),
            Outcome::Record(mut record) => {
                record.draft = draft;
                if self.is_outside_filter() {
                    record.stay();
                }
                if is_said {
                    // A reason given for all of them is an answer on each.
                    let is_of_each = matches!(command, Command::NotApplicable(..));
                    let said = record.changes.len();
                    record.changes = with_speaker(self, record.changes, is_of_each);
                    let named = record.changes.get(said..).unwrap_or_default();
                    record.told.unnamed = unnamed(self, named);
                }
                return Outcome::Record(record);
            }
            Outcome::Stands(mut told) => {
                told.agrees = agrees(self, &command);
                return Outcome::Stands(told);
            }
            _ => {}
        }
        outcome
    }

    /// Whether a command judges the line of a sealed session as it is judged: that needs no reason, for nothing changes.
    fn stands_already(&self, command: &Command) -> bool {
        let is_sealed = matches!(self.access, Access::Sealed(_));
        let line = self.line().filter(|_| is_sealed);
        line.is_some_and(|line| {
            let is_so = !line.is_in_conflict() && !line.is_to_reconfirm();
            matches!(command, Command::Judge(level) if is_so && line.answer.level.as_ref() == Some(level))
        })
    }

    /// Takes the question about the level that stands as answered: what asked for the same judgement said what it replaces.
    pub fn agreed(&mut self, command: &Command) {
        let command = self.as_judgement(command.clone());
        if matches!(command, Command::Judge(_)) {
            self.asked = Some(command);
        }
    }

    /// The level that a command would replace, where it judges the line otherwise than it stands.
    #[must_use]
    pub fn replaces(&self, command: &Command) -> Option<&Level> {
        let stands = self.line()?.answer.level.as_ref()?;
        match self.as_judgement(command.clone()) {
            Command::Judge(level) if level != *stands => Some(stands),
            _ => None,
        }
    }

    /// The level that a command comes to, where it comes to one: so the question about it is answered by each of them.
    fn as_judgement(&self, command: Command) -> Command {
        let answer = self.line().map(|line| line.answer.as_ref());
        let level = match command {
            Command::TakeSupported => answer.and_then(Answer::supported).map(Level::Maturity),
            Command::TurnEvaluated => answer
                .filter(|answer| answer.level != Some(Level::NotEvaluated))
                .map(|_| Level::NotEvaluated),
            _ => None,
        };
        level.map_or(command, Command::Judge)
    }

    /// The reason against writing, if there is one.
    #[must_use]
    pub fn refusal(&self) -> Option<Refused> {
        match &self.access {
            Access::Writer => None,
            other => Some(Refused::Access(other.clone())),
        }
    }

    fn dispatch(&mut self, command: &Command, asked: bool) -> Outcome {
        let stays = self.stays.take();
        if !matches!(command, Command::Speak(_)) {
            let led = self.led_on_from.take().filter(|_| command.writes());
            self.led_until = led.map(|from| [self.at.clone(), from]);
        }
        match command {
            Command::Judge(level) => answering::judge(self, level, asked),
            Command::TakeSupported => Outcome::Nothing(Nothing::NoRungs {
                to_confirm: self.line().is_some_and(Line::is_to_reconfirm),
            }),
            Command::Confirm => answering::confirm(self),
            Command::TurnEvaluated | Command::Evaluate => answering::evaluate(self),
            Command::Rung(rung, answer) => answering::rung(self, *rung, *answer),
            Command::NextRung(answer) => answering::next_rung(self, *answer),
            Command::NotApplicable(around, reason) => {
                answering::not_applicable(self, *around, reason, asked)
            }
            Command::Edit(edit) => answering::edit(self, edit),
            Command::Answer(edits) => answering::answer(self, edits),
            Command::AnswerWithStep(edits) => suggested_action::answer(self, edits),
            Command::Park { missing, owes, due } => {
                answering::park(self, missing, owes, due.as_deref())
            }
            Command::Plan(action) => answering::plan(self, action),
            Command::ActionState(state) => answering::action_state(self, state),
            Command::MoveEvidence(number, to) => moved_evidence::move_to(self, *number, to),
            Command::TurnFlag => answering::turn_flag(self),
            Command::EditMany(lines, edit) => answering::edit_many(self, lines, edit),
            Command::ActionStateOfMany(lines, state) => {
                answering::action_state_of_many(self, lines, state)
            }
            Command::TakeSteps(lines) => suggested_action::take(self, lines),
            Command::Speak(name) => people::speak(self, name, stays.as_ref()),
            Command::AddPerson(name) => people::add(self, name),
            Command::RemovePerson(name) => people::remove(self, name),
            Command::SplitByRole => parts::split_by_role(self),
            Command::SplitPlace(kind, name) => parts::split_place(self, *kind, name),
            Command::Join(joining) => parts::join_parts(self, *joining, asked),
            Command::About(edits) => session_data::change(self, edits),
            Command::Settle(seen, how) => settling::settle(self, seen, how),
            Command::Deeper(at) => deeper::deepen(self, at.as_ref(), asked),
            Command::Undo => taking_back::newest_change(self, asked),
            Command::TakeBack(sum) => taking_back::one(self, *sum, asked),
            Command::Redo => taking_back::bring_back(self),
            Command::Move(motion) => moving::along(self, *motion),
            Command::Go(line) => moving::go(self, line),
            Command::Filter(filter) => moving::filter(self, filter.as_ref()),
        }
    }
}
