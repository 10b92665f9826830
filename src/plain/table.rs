//! THE table of words: what can be typed in plain mode, with short forms, what it does, and the function that does it.
//! The parser, `help`, the manual page and the README come from it; a word without a function does not compile.

use crate::{
    interview::{Command, Effect, Joining, Motion, Reach},
    session::{Level as Judgement, PlaceKind, Rung, Wish},
};

use super::{
    answering::reviewed, help::help_at_home, home::Home, reply::Reply, sitting::Sitting,
    typing::Purpose,
};

/// Where a word is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Where no session is open.
    Home,
    /// In a session.
    Session,
}

/// What a word does where no session is open, with what follows it.
type AtHome = fn(&mut Home, &mut Reply, &str);
/// What a word does in a session, with what follows it.
type InSession = fn(&mut Sitting, &mut Reply, &str);

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its name, then its short forms.
    pub names: &'static [&'static str],
    /// What follows it, as shown; empty where nothing does.
    pub takes: &'static str,
    /// What it does.
    pub help: &'static str,
    /// The group that `help` names it in.
    pub group: &'static str,
    pub(super) at_home: Option<AtHome>,
    pub(super) in_session: Option<InSession>,
}

impl Row {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// Its short forms.
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

    /// Whether it counts here.
    #[must_use]
    pub fn counts(&self, level: Level) -> bool {
        match level {
            Level::Home => self.at_home.is_some(),
            Level::Session => self.in_session.is_some(),
        }
    }

    /// Whether it records something.
    pub(super) fn records(&self) -> bool {
        let reads = ["why", "draft", "take up", "people"];
        [JUDGE, WRITE, PEOPLE].contains(&self.group) && !reads.contains(&self.name())
    }

    /// Whether it reads what is a screen of its own where there are screens.
    pub(super) fn is_elsewhere(&self) -> bool {
        let elsewhere = [
            "history", "overview", "findings", "review", "summary", "brief", "find", "set",
        ];
        elsewhere.contains(&self.name())
    }
}

/// Every row.
#[must_use]
pub fn all() -> &'static [Row] {
    ROWS
}

/// The rows that count here, in the order of the table.
pub(super) fn rows(level: Level) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.counts(level))
}

/// A word of a session.
const fn row(
    group: &'static str,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    does: InSession,
) -> Row {
    Row {
        names,
        takes,
        help,
        group,
        at_home: None,
        in_session: Some(does),
    }
}

/// A word where no session is open.
const fn at_home(
    group: &'static str,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    does: AtHome,
) -> Row {
    Row {
        names,
        takes,
        help,
        group,
        at_home: Some(does),
        in_session: None,
    }
}

/// A word that counts everywhere.
const fn both(
    group: &'static str,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    at_home: AtHome,
    does: InSession,
) -> Row {
    Row {
        at_home: Some(at_home),
        ..row(group, names, takes, help, does)
    }
}

const JUDGE: &str = "judging";
const WRITE: &str = "writing";
const PEOPLE: &str = "people and parts";
const MOVE: &str = "moving";
const READ: &str = "reading";
const SESSIONS: &str = "the session";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row(JUDGE, &["0"], "", "not performed (ML0), then on to the next unanswered line", |s, reply, _| s.run(reply, Command::Judge(Judgement::Maturity(0)))),
    row(JUDGE, &["1"], "", "ML1 Initial", |s, reply, _| s.run(reply, Command::Judge(Judgement::Maturity(1)))),
    row(JUDGE, &["2"], "", "ML2 Managed", |s, reply, _| s.run(reply, Command::Judge(Judgement::Maturity(2)))),
    row(JUDGE, &["3"], "", "ML3 Defined (Practiced)", |s, reply, _| s.run(reply, Command::Judge(Judgement::Maturity(3)))),
    row(JUDGE, &["4"], "", "ML4 Improving", |s, reply, _| s.run(reply, Command::Judge(Judgement::Maturity(4)))),
    row(JUDGE, &["yes", "y"], "", "yes to the ladder's next rung", |s, reply, _| s.next_rung(reply, Rung::Yes)),
    row(JUDGE, &["no", "n"], "", "no to the ladder's next rung", |s, reply, _| s.next_rung(reply, Rung::No)),
    row(JUDGE, &["none yet", "no case yet"], "", "no case yet for the ladder's next rung: it breaks nothing below, and counts to ML2 at most", |s, reply, _| s.next_rung(reply, Rung::NoneYet)),
    row(JUDGE, &["rung"], "1-4 yes|no|none-yet|none", "answer a rung by its number", Sitting::rung),
    row(JUDGE, &["take"], "", "take the maturity that the rungs support", |s, reply, _| s.run(reply, Command::TakeSupported)),
    row(JUDGE, &["why"], "", "why not the next level: the first rung that is not met", Sitting::why),
    row(JUDGE, &["na", "-"], "REASON", "not applicable, with its reason", Sitting::not_applicable),
    row(JUDGE, &["na area", "_"], "REASON", "what is unanswered of the area is not applicable, as one change", |s, reply, text| s.not_applicable_for(reply, Reach::Area, text)),
    row(JUDGE, &["na area all"], "REASON", "all of the area, its answered lines too: asks first", |s, reply, text| s.not_applicable_for(reply, Reach::WholeArea, text)),
    row(JUDGE, &["na topic"], "REASON", "what is unanswered of the topic is not applicable, as one change", |s, reply, text| s.not_applicable_for(reply, Reach::Topic, text)),
    row(JUDGE, &["na topic all"], "REASON", "all of the topic, its answered lines too: asks first", |s, reply, text| s.not_applicable_for(reply, Reach::WholeTopic, text)),
    row(JUDGE, &["not evaluated", "ne"], "", "leave the line out of this assessment", |s, reply, _| s.run(reply, Command::Judge(Judgement::NotEvaluated))),
    row(JUDGE, &["evaluated"], "", "take the line back in", |s, reply, _| s.run(reply, Command::Evaluate)),
    row(JUDGE, &["E"], "", "as the key: leave the line out, or take it back in", |s, reply, _| s.run(reply, Command::TurnEvaluated)),
    row(JUDGE, &["park", "p"], "WHAT / WHO", "park: what is missing, and who owes it, by name or number", Sitting::park),
    row(JUDGE, &["unpark"], "", "parked no longer", |s, reply, _| s.edit(reply, Wish::Park(String::new(), String::new()))),
    row(JUDGE, &["verdict", "t"], "pass|fail|n/a|n/e|none", "the verdict", Sitting::verdict),
    row(JUDGE, &["verdict for"], "NUMBERS: pass|fail|n/a|n/e|none", "the same verdict on many lines of the list above, as one change", Sitting::verdict_for),
    row(JUDGE, &["reviewed"], "", "as a second person: you have looked at it, and agree", |s, reply, _| s.edit(reply, reviewed(true))),
    row(JUDGE, &["reviewed for"], "NUMBERS", "reviewed: many lines of the list above, as one change", Sitting::reviewed_for),
    row(JUDGE, &["returned", "C"], "COMMENT", "as a second person: you give it back, and why; who recorded it sees that first", Sitting::returned),
    row(JUDGE, &["returned for"], "NUMBERS: COMMENT", "the same for many lines of the list above, as one change", Sitting::returned_for),
    row(JUDGE, &["unreviewed"], "", "take the review off", |s, reply, _| s.edit(reply, reviewed(false))),
    row(JUDGE, &["flag"], "", "flag for attention", |s, reply, _| s.edit(reply, Wish::Flag(true))),
    row(JUDGE, &["flag for"], "NUMBERS", "flag many lines of the list above, as one change", |s, reply, text| s.flag_for(reply, text, true)),
    row(JUDGE, &["unflag"], "", "take the flag off", |s, reply, _| s.edit(reply, Wish::Flag(false))),
    row(JUDGE, &["unflag for"], "NUMBERS", "take the flags off many lines of the list above, as one change", |s, reply, text| s.flag_for(reply, text, false)),
    row(JUDGE, &["f"], "", "as the key: flag, or take the flag off", |s, reply, _| s.run(reply, Command::TurnFlag)),
    row(JUDGE, &["target", "T"], "1-4|none", "a target for this line", |s, reply, text| s.one_to_four(reply, text, "target", Wish::Target)),
    row(JUDGE, &["declared"], "1-4|none", "the level that the provider claims", |s, reply, text| s.one_to_four(reply, text, "declared level", Wish::Declared)),
    row(JUDGE, &["confirm"], "", "confirm the level that stands, and go on to the next that is to be reconfirmed", |s, reply, _| s.run(reply, Command::Confirm)),
    row(JUDGE, &["clear"], "FIELD", "clear maturity, statement, remarks, action, compensating, seen, sample or line", Sitting::clear),
    row(WRITE, &["statement", "e"], "TEXT", "how it is met, in their words; alone: several lines", |s, reply, text| s.write(reply, Purpose::Statement, text)),
    row(WRITE, &["add statement"], "TEXT", "more lines to the statement that stands", |s, reply, text| s.write_more(reply, Purpose::Statement, text)),
    row(WRITE, &["evidence", "v"], "TEXT", "name a piece of evidence; alone: several, one a line", |s, reply, text| s.write(reply, Purpose::Evidence, text)),
    row(WRITE, &["evidence file", "V"], "PATH", "name a file as evidence; it stays where it is", Sitting::attach),
    row(WRITE, &["remove evidence"], "NUMBER", "remove a piece of evidence", Sitting::remove_evidence),
    row(WRITE, &["remarks", "r"], "TEXT", "your remarks; alone: several lines", |s, reply, text| s.write(reply, Purpose::Remarks, text)),
    row(WRITE, &["add remarks"], "TEXT", "more lines to the remarks that stand", |s, reply, text| s.write_more(reply, Purpose::Remarks, text)),
    row(WRITE, &["action", "a"], "TEXT / OWNER / DUE", "what is to be done, by whom, by when", Sitting::action),
    row(WRITE, &["action for"], "NUMBERS: TEXT / OWNER / DUE", "the same for many lines of the list above, as one change", Sitting::action_for),
    row(WRITE, &["action step", "+"], "", "the catalog's step to the next level is what is to be done, where no action stands", Sitting::take_step),
    row(WRITE, &["action step for"], "NUMBERS", "the same for many lines of the list above, each its own step, as one change", Sitting::take_step_for),
    row(WRITE, &["action done"], "", "the action is done", |s, reply, _| s.run(reply, Command::ActionState("done"))),
    row(WRITE, &["action done for"], "NUMBERS", "the actions of many lines of the list above are done, as one change", |s, reply, text| s.action_state_for(reply, text, "done")),
    row(WRITE, &["action open"], "", "the action is open again", |s, reply, _| s.run(reply, Command::ActionState("open"))),
    row(WRITE, &["action open for"], "NUMBERS", "the actions of many lines of the list above are open again, as one change", |s, reply, text| s.action_state_for(reply, text, "open")),
    row(WRITE, &["compensating", "c"], "MEASURE / RISK", "what is done instead, and the risk that remains", Sitting::compensating),
    row(WRITE, &["seen", "H"], "HOW / WHO", "how it was seen, interview, examine or test, and by whom; WHO may be none; alone: asks for each", Sitting::seen),
    row(WRITE, &["sample", "M"], "OF / LOOKED AT / THERE ARE / PICKED", "the sample: of what, how many were looked at of how many, how these were picked", Sitting::sample),
    row(WRITE, &["draft"], "", "go on with the text that was left half typed", Sitting::take_up_draft),
    row(WRITE, &["take up"], "", "take into this file what was kept for one that lay elsewhere", Sitting::take_up_kept),
    row(PEOPLE, &["said by", "i"], "NAME", "who says what follows, until it is changed; alone: the people with numbers", Sitting::said_by),
    row(PEOPLE, &["nobody"], "", "what follows is said by nobody in particular", |s, reply, _| s.run(reply, Command::Speak(String::new()))),
    row(PEOPLE, &["people"], "", "the people, with what each owes", Sitting::tell_people),
    row(PEOPLE, &["people add"], "NAME", "one more person", |s, reply, text| s.run(reply, Command::AddPerson(text.into()))),
    row(PEOPLE, &["people remove"], "NAME", "one person fewer; what they said stays", |s, reply, text| s.run(reply, Command::RemovePerson(text.into()))),
    row(PEOPLE, &["split role", "s"], "", "answer this line apart for each role", |s, reply, _| s.run(reply, Command::SplitByRole)),
    row(PEOPLE, &["split component"], "NAME", "answer this line apart for a component", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Component, text.into()))),
    row(PEOPLE, &["split zone"], "NAME", "answer this line apart for a zone, or a part of the site", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Zone, text.into()))),
    row(PEOPLE, &["split provider"], "NAME", "answer this line apart for what a provider is responsible for", |s, reply, text| s.run(reply, Command::SplitPlace(PlaceKind::Provider, text.into()))),
    row(PEOPLE, &["join"], "", "answer together again: what was said apart on this line goes", |s, reply, _| s.run(reply, Command::Join(Joining::Nearest))),
    row(PEOPLE, &["join component"], "", "answer the component, the provider or the zone together with the rest again, the roles still apart", |s, reply, _| s.run(reply, Command::Join(Joining::Place))),
    row(MOVE, &["next", "j"], "", "the next line", |s, reply, _| s.run(reply, Command::Move(Motion::Next))),
    row(MOVE, &["previous", "k"], "", "the line before", |s, reply, _| s.run(reply, Command::Move(Motion::Previous))),
    row(MOVE, &["next topic", "J"], "", "the next topic", |s, reply, _| s.run(reply, Command::Move(Motion::NextTopic))),
    row(MOVE, &["previous topic", "K"], "", "the topic before", |s, reply, _| s.run(reply, Command::Move(Motion::PreviousTopic))),
    row(MOVE, &["next area", "]"], "", "the next area", |s, reply, _| s.run(reply, Command::Move(Motion::NextArea))),
    row(MOVE, &["previous area", "["], "", "the area before", |s, reply, _| s.run(reply, Command::Move(Motion::PreviousArea))),
    row(MOVE, &["first", "g"], "", "the first line", |s, reply, _| s.run(reply, Command::Move(Motion::First))),
    row(MOVE, &["last", "G"], "", "the last line", |s, reply, _| s.run(reply, Command::Move(Motion::Last))),
    row(MOVE, &["open", "."], "", "the next unanswered line", |s, reply, _| s.run(reply, Command::Move(Motion::NextOpen))),
    row(MOVE, &["go"], "ID|NUMBER", "to a line by its id, or by its number in the list above", Sitting::go),
    row(MOVE, &["back", "b"], "", "back the way you came", |s, reply, _| s.run(reply, Command::Move(Motion::Back))),
    row(MOVE, &["recorded"], "", "to the line that was recorded last", |s, reply, _| s.run(reply, Command::Move(Motion::Recorded))),
    row(MOVE, &["related", "x"], "", "with two standards: to the related requirement of the other, and back", |s, reply, _| s.run(reply, Command::Move(Motion::Aside))),
    both(MOVE, &["find", "/"], "WORDS", "find by id or words, then go NUMBER; a session by its name", Home::find, Sitting::find),
    row(MOVE, &["filter", "F"], "WHAT", "narrow the walk: unanswered, parked, flagged, below target, no evidence, to reconfirm, in conflict, to review, returned, person NAME, zone NAME, provider NAME, component NAME, off; alone: takes it off, or says what there is", Sitting::narrow),
    row(READ, &["show"], "", "the question again", Sitting::show),
    row(READ, &["ladder"], "", "the rungs of all levels", Sitting::ladder),
    row(READ, &["guidance"], "", "what a good answer covers", Sitting::guidance),
    row(READ, &["evidence?"], "", "what to ask to see", Sitting::ask_to_see),
    row(READ, &["answer"], "", "all that stands on this line", Sitting::answer),
    row(READ, &["history", "h"], "", "who changed this line, when, from what to what; then undo NUMBER", Sitting::history),
    row(READ, &["overview", "o"], "", "area by area: how far, and maturity against target", Sitting::overview),
    row(READ, &["findings", "l"], "", "what the program noticed; then go NUMBER", Sitting::findings),
    row(READ, &["review", "A"], "gap|area|owner|due", "all lines, sorted, with their actions; then go NUMBER, action for NUMBERS or verdict for NUMBERS", Sitting::review),
    row(READ, &["summary"], "", "what was found, and the three gaps that weigh most", |s, reply, _| s.summary(reply)),
    row(READ, &["status"], "", "how far the session is", Sitting::status),
    row(READ, &["brief", "B"], "", "where you stopped, what changed, who owes what, how long the rest takes", Sitting::brief),
    both(READ, &["more"], "", "the rest of what was too long to be read at once", |_, reply, _| reply.more(), |_, reply, _| reply.more()),
    row(SESSIONS, &["undo", "u"], "NUMBER", "take back your newest change, also from an earlier day; with a number that one of the history", Sitting::undo),
    row(SESSIONS, &["redo"], "", "bring back what was taken back", |s, reply, _| s.run(reply, Command::Redo)),
    row(SESSIONS, &["set", "S"], "FIELD VALUE", "the session's own data; alone: all of it", Sitting::set),
    row(SESSIONS, &["deeper", "D"], "", "go deeper: a quick session becomes a guided one, and every answer stays", |s, reply, _| s.run(reply, Command::Deeper(None))),
    row(SESSIONS, &["agenda"], "open FILE", "before the visit: what to have at hand; with open: what each person owes; with a file (.html, .md) written there", Sitting::agenda),
    row(SESSIONS, &["report"], "FILE", "write the report; the ending of FILE says how: .html, .md, .docx or .json", Sitting::report),
    row(SESSIONS, &["save", "w"], "", "save again what a failing disk did not take", Sitting::save),
    at_home(SESSIONS, &["list"], "", "the sessions known here, with numbers", |_, reply, _| reply.does(Effect::List)),
    at_home(SESSIONS, &["open"], "NUMBER|PATH", "resume a session", Home::open),
    at_home(SESSIONS, &["new", "n"], "", "start a session", |_, reply, _| reply.does(Effect::Offer)),
    at_home(SESSIONS, &["new from"], "NUMBER|PATH", "start next year's session from one: its answers are carried over, to be confirmed", Home::new_from),
    at_home(SESSIONS, &["rename", "r"], "NUMBER NAME", "give a session another name", Home::rename),
    at_home(SESSIONS, &["copy", "c"], "NUMBER NAME", "copy a session", Home::copy),
    at_home(SESSIONS, &["trash", "d"], "NUMBER", "move a session to the trash folder, where it can be fetched back", Home::trash),
    both(SESSIONS, &["help", "?"], "WORD", "the words; with a word: what it does", |_, reply, text| help_at_home(reply, text), Sitting::help),
    both(SESSIONS, &["quit", "q"], "", "leave; everything is saved already", |_, reply, _| reply.does(Effect::Quit), Sitting::quit),
];
