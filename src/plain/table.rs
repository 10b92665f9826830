//! THE table of words: what can be typed in plain mode, with short forms, what it does, and the function that does it.
//! The words of the conversation are those of its table of commands ([`Verb`]), each with a function here: one without
//! does not compile. The parser, `help`, the manual page and the README come from it.

use crate::{
    interview::{Command, Group, LinesAround, Motion, Verb, everyday_words, mentions},
    session::{Edit, Level, Rung},
};

use super::{
    home::Home,
    own_words::{self, AtHome, Does, InSession, Own},
    sitting::Sitting,
    text::Purpose,
};

/// The place where a word is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhereTyped {
    /// The list of sessions, where none is open.
    Home,
    /// An open session.
    Session,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The name, then the short forms.
    pub names: &'static [&'static str],
    /// The argument after the word, as shown; empty where there is none.
    pub takes: &'static str,
    /// The help text of the word.
    pub help: &'static str,
    /// The group that `help` names it in.
    pub group: &'static str,
    verb: Option<Verb>,
    writes: bool,
    pub(super) at_home: Option<AtHome>,
    pub(super) in_session: Option<InSession>,
}

impl Row {
    fn of_verb(verb: Verb) -> Self {
        let entry = verb.entry();
        Self {
            names: entry.words,
            takes: entry.takes,
            help: entry.said(),
            group: heading(entry.group),
            verb: Some(verb),
            writes: entry.writes,
            at_home: (verb == Verb::Find).then_some(Home::find as AtHome),
            in_session: Some(does(verb)),
        }
    }

    fn new(own: &Own) -> Self {
        let entry = own.after.entry();
        Self {
            names: own.names,
            takes: own.takes,
            help: own.help,
            group: heading(entry.group),
            verb: None,
            writes: entry.writes,
            at_home: own.at_home,
            in_session: own.in_session,
        }
    }

    /// The name of the word.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// The short forms of the word.
    #[must_use]
    pub fn short(&self) -> &'static [&'static str] {
        self.names.get(1..).unwrap_or_default()
    }

    /// The word with what follows it: `na REASON`.
    #[must_use]
    pub fn usage(&self) -> String {
        format!("{} {}", self.name(), self.takes)
            .trim_end()
            .to_owned()
    }

    /// Whether the word, what it does or what people call that has all of these words.
    pub(super) fn is_about(&self, words: &str) -> bool {
        let called = self.verb.map_or("", everyday_words);
        mentions(&format!("{} {} {called}", self.usage(), self.help), words)
    }

    /// Whether it counts here.
    #[must_use]
    pub fn counts(&self, place: WhereTyped) -> bool {
        match place {
            WhereTyped::Home => self.at_home.is_some(),
            WhereTyped::Session => self.in_session.is_some(),
        }
    }

    /// Whether it says something about a line.
    pub(super) fn records(&self) -> bool {
        let of_line = [Group::Judge, Group::Write, Group::People].map(heading);
        let reads = ["why", "draft", "take up", "people"];
        self.writes && of_line.contains(&self.group) && !reads.contains(&self.name())
    }

    /// Whether it says itself that a question is dropped.
    pub(super) fn drops_question(&self) -> bool {
        self.verb == Some(Verb::Undo)
    }

    /// Whether it answers a rung, and so looks like an answer to any question.
    pub(super) fn answers_rung(&self) -> bool {
        matches!(self.verb, Some(Verb::Yes | Verb::No | Verb::NoneYet))
    }

    /// Whether it reads what is a screen of its own where there are screens.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.verb.is_some_and(|verb| {
            matches!(
                verb,
                Verb::History
                    | Verb::Overview
                    | Verb::Findings
                    | Verb::Review
                    | Verb::Summary
                    | Verb::Brief
                    | Verb::Find
                    | Verb::About
                    | Verb::Conclusion
                    | Verb::Conflicts
            )
        })
    }
}

/// The heading of a group in `help`.
fn heading(group: Group) -> &'static str {
    match group {
        Group::Judge => "judging",
        Group::Write => "writing",
        Group::People => "people and parts",
        Group::Move => "moving",
        Group::Look => "reading",
        Group::Session => "the session",
    }
}

/// Every row: group by group, after a command the words that only plain mode has.
pub fn all() -> impl Iterator<Item = Row> {
    let of_group = |group| {
        let verbs = Verb::ALL.iter().copied();
        verbs.filter(move |verb| verb.entry().group == group && !verb.entry().words.is_empty())
    };
    let with_own = |verb| {
        let own = own_words::ROWS.iter().filter(move |own| own.after == verb);
        [Row::of_verb(verb)].into_iter().chain(own.map(Row::new))
    };
    Group::ALL.into_iter().flat_map(of_group).flat_map(with_own)
}

/// The rows that count here, in the order of the table.
pub(super) fn rows(place: WhereTyped) -> impl Iterator<Item = Row> {
    all().filter(move |row| row.counts(place))
}

/// The function of a command's word.
#[rustfmt::skip]
fn does(verb: Verb) -> InSession {
    let does: Does = match verb {
        Verb::Ml0 => |s, reply, _| s.run(reply, Command::Judge(Level::Maturity(0))),
        Verb::Ml1 => |s, reply, _| s.run(reply, Command::Judge(Level::Maturity(1))),
        Verb::Ml2 => |s, reply, _| s.run(reply, Command::Judge(Level::Maturity(2))),
        Verb::Ml3 => |s, reply, _| s.run(reply, Command::Judge(Level::Maturity(3))),
        Verb::Ml4 => |s, reply, _| s.run(reply, Command::Judge(Level::Maturity(4))),
        Verb::Yes => |s, reply, _| s.next_rung(reply, Rung::Yes),
        Verb::No => |s, reply, _| s.next_rung(reply, Rung::No),
        Verb::NoneYet => |s, reply, _| s.next_rung(reply, Rung::NoneYet),
        Verb::Write(written) => return InSession::Writes(written.field()),
        Verb::Evidence => |s, reply, text| s.write(reply, Purpose::Evidence, text),
        Verb::EvidenceFile => Sitting::attach,
        Verb::Compensating => Sitting::compensating,
        Verb::NotApplicable => Sitting::not_applicable,
        Verb::ManyNotApplicable => |s, reply, text| s.not_applicable_for(reply, LinesAround::Area, text),
        Verb::Park => Sitting::park,
        Verb::SaidBy => Sitting::said_by,
        Verb::Action => Sitting::action,
        Verb::TakeStep => Sitting::take_step,
        Verb::Seen => Sitting::seen,
        Verb::Sample => Sitting::sample,
        Verb::Verdict => Sitting::verdict,
        Verb::Class => Sitting::class,
        Verb::Flag => |s, reply, _| s.run(reply, Command::TurnFlag),
        Verb::Target => |s, reply, text| s.one_to_four(reply, text, "target", Edit::Target),
        Verb::Declared => |s, reply, text| s.one_to_four(reply, text, "declared level", Edit::Declared),
        Verb::SecondPerson => Sitting::returned,
        Verb::Clear => Sitting::clear,
        Verb::Guidance => Sitting::guidance,
        Verb::NotEvaluated => |s, reply, _| s.run(reply, Command::TurnEvaluated),
        Verb::Split => |s, reply, _| s.run(reply, Command::SplitByRole),
        Verb::Confirm => |s, reply, _| s.run(reply, Command::Confirm),
        Verb::Recorded => |s, reply, _| s.run(reply, Command::Move(Motion::Recorded)),
        Verb::NextTopic => |s, reply, _| s.run(reply, Command::Move(Motion::NextTopic)),
        Verb::PreviousTopic => |s, reply, _| s.run(reply, Command::Move(Motion::PreviousTopic)),
        Verb::NextArea => |s, reply, _| s.run(reply, Command::Move(Motion::NextArea)),
        Verb::PreviousArea => |s, reply, _| s.run(reply, Command::Move(Motion::PreviousArea)),
        Verb::NextOpen => |s, reply, _| s.run(reply, Command::Move(Motion::NextOpen)),
        Verb::JumpBack => |s, reply, _| s.run(reply, Command::Move(Motion::BeforeJump)),
        Verb::Retrace => |s, reply, _| s.run(reply, Command::Move(Motion::Back)),
        Verb::Filter => Sitting::filter,
        Verb::Related => |s, reply, _| s.run(reply, Command::Move(Motion::Related)),
        Verb::History => Sitting::history,
        Verb::Brief => Sitting::brief,
        Verb::Overview => Sitting::overview,
        Verb::Findings => Sitting::findings,
        Verb::Review => Sitting::review,
        Verb::Summary => |s, reply, _| s.summary(reply),
        Verb::Deeper => |s, reply, _| s.run(reply, Command::Deeper(None)),
        Verb::About => Sitting::set,
        Verb::Conclusion => Sitting::conclusion,
        Verb::Conflicts => Sitting::conflicts,
        Verb::Undo => Sitting::undo,
        Verb::Report => Sitting::report,
        Verb::HandOver => Sitting::hand_over,
        Verb::Seal => Sitting::seal,
        Verb::Verify => Sitting::verify,
        Verb::Agenda => Sitting::agenda,
        // A word with what follows it there: `agenda open`.
        Verb::OpenItems => |s, reply, _| s.agenda(reply, "open"),
        Verb::Clipboard => Sitting::copy,
        Verb::Redo => |s, reply, _| s.run(reply, Command::Redo),
        Verb::Retry => Sitting::save,
        Verb::Next => |s, reply, _| s.run(reply, Command::Move(Motion::Next)),
        Verb::Previous => |s, reply, _| s.run(reply, Command::Move(Motion::Previous)),
        Verb::First => |s, reply, _| s.run(reply, Command::Move(Motion::First)),
        Verb::Last => |s, reply, _| s.run(reply, Command::Move(Motion::Last)),
        Verb::Find => Sitting::find,
    };
    InSession::Does(does)
}
