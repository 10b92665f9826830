//! The words that only plain mode has: what is read aloud, the list of sessions, many lines at once, and what a choice or
//! a box on screen stands for. Each stands after a command of the table.

use crate::{
    interview::{Bringing, Command, Effect, Joining, LinesAround, Verb, Written},
    session::{
        Edit, Field, Level, PlaceKind,
        field::{REMARKS, STATEMENT},
    },
};

use super::{home::Home, reply::Reply, sitting::Sitting, text::Purpose};

/// The function of a word where no session is open, with the text after the word.
pub(super) type AtHome = fn(&mut Home, &mut Reply, &str);

/// The function of a word in a session, with the text after the word.
#[derive(Debug, Clone, Copy)]
pub(super) enum InSession {
    /// This.
    Does(Does),
    /// The word writes this field.
    Writes(&'static Field),
}

pub(super) type Does = fn(&mut Sitting, &mut Reply, &str);

impl InSession {
    pub(super) fn run(self, sitting: &mut Sitting, reply: &mut Reply, rest: &str) {
        match self {
            Self::Does(does) => does(sitting, reply, rest),
            Self::Writes(field) => sitting.write(reply, Purpose::Field(field), rest),
        }
    }
}

/// A word that only plain mode has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    /// The command after which the word is listed, in its group.
    pub(super) after: Verb,
    pub(super) names: &'static [&'static str],
    pub(super) takes: &'static str,
    pub(super) help: &'static str,
    pub(super) at_home: Option<AtHome>,
    pub(super) in_session: Option<InSession>,
}

/// A word of a session.
const fn row(
    after: Verb,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    does: Does,
) -> Own {
    Own {
        after,
        names,
        takes,
        help,
        at_home: None,
        in_session: Some(InSession::Does(does)),
    }
}

/// A word where no session is open.
const fn at_home(
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    does: AtHome,
) -> Own {
    Own {
        after: Verb::Retry,
        names,
        takes,
        help,
        at_home: Some(does),
        in_session: None,
    }
}

/// A word that counts everywhere.
const fn both(
    after: Verb,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    at_home: AtHome,
    does: Does,
) -> Own {
    Own {
        at_home: Some(at_home),
        ..row(after, names, takes, help, does)
    }
}

/// The rows; those after the same command in the order shown.
#[rustfmt::skip]
pub(super) const ROWS: &[Own] = &[
    row(Verb::NoneYet, &["rung"], "1-4 yes|no|none-yet|none", "answer a rung by its number", Sitting::rung),
    row(Verb::NoneYet, &["take"], "", "take the maturity that the rungs support", |s, reply, _| s.run(reply, Command::TakeSupported)),
    row(Verb::NoneYet, &["why"], "", "why not the next level: the first rung that is not met", Sitting::why),
    row(Verb::ManyNotApplicable, &["na area all"], "REASON", "all of the area, its answered lines too: asks first", |s, reply, text| s.not_applicable_for(reply, LinesAround::WholeArea, text)),
    row(Verb::ManyNotApplicable, &["na topic"], "REASON", "what is unanswered of the topic is not applicable, as one change", |s, reply, text| s.not_applicable_for(reply, LinesAround::Topic, text)),
    row(Verb::ManyNotApplicable, &["na topic all"], "REASON", "all of the topic, its answered lines too: asks first", |s, reply, text| s.not_applicable_for(reply, LinesAround::WholeTopic, text)),
    row(Verb::NotEvaluated, &["not evaluated", "ne"], "", "leave the line out of this assessment", |s, reply, _| s.run(reply, Command::Judge(Level::NotEvaluated))),
    row(Verb::NotEvaluated, &["evaluated"], "", "take the line back in", |s, reply, _| s.run(reply, Command::Evaluate)),
    row(Verb::Park, &["unpark"], "", "parked no longer", |s, reply, _| s.edit(reply, Edit::Park(String::new(), String::new()))),
    row(Verb::Verdict, &["verdict for"], "NUMBERS: pass|fail|n/a|n/e|none", "the same verdict on many lines of the list above, as one change", Sitting::verdict_for),
    row(Verb::Flag, &["flag"], "", "flag for attention", |s, reply, _| s.edit(reply, Edit::Flag(true))),
    row(Verb::Flag, &["flag for"], "NUMBERS", "flag many lines of the list above, as one change", |s, reply, text| s.flag_for(reply, text, true)),
    row(Verb::Flag, &["unflag"], "", "take the flag off", |s, reply, _| s.edit(reply, Edit::Flag(false))),
    row(Verb::Flag, &["unflag for"], "NUMBERS", "take the flags off many lines of the list above, as one change", |s, reply, text| s.flag_for(reply, text, false)),
    row(Verb::SecondPerson, &["reviewed"], "", "as a second person: you have looked at it, and agree", |s, reply, _| s.edit(reply, Edit::reviewed(true))),
    row(Verb::SecondPerson, &["reviewed for"], "NUMBERS", "reviewed: many lines of the list above, as one change", Sitting::reviewed_for),
    row(Verb::SecondPerson, &["returned for"], "NUMBERS: COMMENT", "the same for many lines of the list above, as one change", Sitting::returned_for),
    row(Verb::SecondPerson, &["unreviewed"], "", "take the review off", |s, reply, _| s.edit(reply, Edit::reviewed(false))),
    row(Verb::Write(Written::Statement), &["add statement"], "TEXT", "more lines to the statement that stands", |s, reply, text| s.write_more(reply, Purpose::Field(&STATEMENT), text)),
    row(Verb::EvidenceFile, &["remove evidence"], "NUMBER", "remove a piece of evidence", Sitting::remove_evidence),
    row(Verb::EvidenceFile, &["move evidence"], "NUMBER ID", "a piece of evidence goes to another line", Sitting::move_evidence),
    row(Verb::Write(Written::Remarks), &["add remarks"], "TEXT", "more lines to the remarks that stand", |s, reply, text| s.write_more(reply, Purpose::Field(&REMARKS), text)),
    row(Verb::Action, &["action for"], "NUMBERS: TEXT / OWNER / DUE", "the same for many lines of the list above, as one change", Sitting::action_for),
    row(Verb::Action, &["action done"], "", "the action is done", |s, reply, _| s.run(reply, Command::ActionState("done"))),
    row(Verb::Action, &["action done for"], "NUMBERS", "the actions of many lines of the list above are done, as one change", |s, reply, text| s.action_state_for(reply, text, "done")),
    row(Verb::Action, &["action open"], "", "the action is open again", |s, reply, _| s.run(reply, Command::ActionState("open"))),
    row(Verb::Action, &["action open for"], "NUMBERS", "the actions of many lines of the list above are open again, as one change", |s, reply, text| s.action_state_for(reply, text, "open")),
    row(Verb::TakeStep, &["action step for"], "NUMBERS", "the same for many lines of the list above, each its own step, as one change", Sitting::take_step_for),
    row(Verb::Sample, &["draft"], "", "go on with the text that was left half typed", Sitting::take_up_draft),
    row(Verb::Sample, &["take up"], "", "take into this file what was kept for one that lay elsewhere", Sitting::take_up_kept),
    row(Verb::SaidBy, &["nobody"], "", "what follows is said by nobody in particular", |s, reply, _| s.run(reply, Command::Speak(String::new()))),
    row(Verb::SaidBy, &["people"], "", "the people, with what each owes", Sitting::tell_people),
    row(Verb::SaidBy, &["people add"], "NAME", "one more person", |s, reply, text| s.run(reply, Command::AddPerson(text.into()))),
    row(Verb::SaidBy, &["people remove"], "NAME", "one person fewer; what they said stays", |s, reply, text| s.run(reply, Command::RemovePerson(text.into()))),
    row(Verb::Split, &["split component"], "NAME", "answer this line apart for a component", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Component, text.into()))),
    row(Verb::Split, &["split zone"], "NAME", "answer this line apart for a zone, or a part of the site", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Zone, text.into()))),
    row(Verb::Split, &["split provider"], "NAME", "answer this line apart for what a provider is responsible for", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Provider, text.into()))),
    row(Verb::Split, &["join"], "", "answer together again: what was said apart on this line goes", |s, reply, _| s.run(reply, Command::Join(Joining::Nearest))),
    row(Verb::Split, &["join component"], "", "answer the component, the provider or the zone together with the rest again, the roles still apart", |s, reply, _| s.run(reply, Command::Join(Joining::Place))),
    row(Verb::NextOpen, &["go"], "ID|NUMBER", "to a line by its id, or by its number in the list above", Sitting::go),
    row(Verb::Guidance, &["show"], "", "the question again", Sitting::show),
    row(Verb::Guidance, &["ladder"], "", "the rungs of all levels", Sitting::ladder),
    row(Verb::Guidance, &["evidence?"], "", "what to ask to see", Sitting::ask_to_see),
    row(Verb::Guidance, &["answer"], "", "all that stands on this line", Sitting::answer),
    row(Verb::Summary, &["status"], "", "how far the session is", Sitting::status),
    row(Verb::Conflicts, &["settle"], "NUMBER|new VALUE|join|mine|theirs", "settle the conflict that was read last; then the next one is read", Sitting::settle),
    row(Verb::Undo, &["because"], "REASON", "why a sealed session is changed: from then on you may, and each change keeps the reason", Sitting::because),
    row(Verb::HandOver, &["merge"], "FILE|NUMBER", "join a colleague's copy of this session into it: what it brings is read, then asked; alone: the copies found, with numbers", |s, reply, text| s.bring(reply, Bringing::Copy, text)),
    row(Verb::HandOver, &["import"], "FILE|NUMBER", "take a filled-in worksheet, csv or form in: what it brings is read, then asked; alone: the sheets found, with numbers", |s, reply, text| s.bring(reply, Bringing::Sheet, text)),
    both(Verb::Brief, &["more"], "", "the rest of what was too long to be read at once", |_, reply, _| reply.more(), |_, reply, _| reply.more()),
    at_home(&["list"], "", "the sessions known here, with numbers", |_, reply, _| reply.does(Effect::List)),
    at_home(&["open"], "NUMBER|PATH", "resume a session", Home::open),
    at_home(&["new", "n"], "", "start a session", |_, reply, _| reply.does(Effect::Offer)),
    at_home(&["new from"], "NUMBER|PATH", "start next year's session from one: its answers are carried over, to be confirmed", Home::new_from),
    at_home(&["rename", "r"], "NUMBER NAME", "give a session another name", Home::rename),
    at_home(&["copy", "c"], "NUMBER NAME", "copy a session", Home::copy),
    at_home(&["trash", "d"], "NUMBER", "move a session to the trash folder, where it can be fetched back", Home::trash),
    both(Verb::Retry, &["help", "?"], "WORD", "the words; with a word: what it does", Home::help, Sitting::help),
    both(Verb::Retry, &["quit", "q"], "", "leave; everything is saved already", |_, reply, _| reply.does(Effect::Quit), Sitting::quit),
];
