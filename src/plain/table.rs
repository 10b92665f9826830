//! THE table of words: what can be typed in plain mode, with short forms, and what it does. The parser, `help`, the
//! manual page and the README come from it.

use super::word::Word;

/// Where a word is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Where no session is open.
    Home,
    /// In a session.
    Session,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The word.
    pub word: Word,
    /// Its name, then its short forms.
    pub names: &'static [&'static str],
    /// What follows it, as shown; empty where nothing does.
    pub takes: &'static str,
    /// What it does.
    pub help: &'static str,
    /// Where it counts.
    pub levels: &'static [Level],
    /// The group that `help` names it in.
    pub group: &'static str,
}

impl Row {
    /// The word with what follows it: `na REASON`.
    #[must_use]
    pub fn usage(&self) -> String {
        let name = self.names.first().copied().unwrap_or_default();
        format!("{name} {}", self.takes).trim_end().to_owned()
    }

    /// Whether it records something.
    pub(super) fn records(&self) -> bool {
        [JUDGE, WRITE, PEOPLE].contains(&self.group)
            && !matches!(
                self.word,
                Word::Why | Word::Draft | Word::TakeUp | Word::People
            )
    }

    /// Its short forms.
    #[must_use]
    pub fn short(&self) -> &'static [&'static str] {
        self.names.get(1..).unwrap_or_default()
    }
}

const HOME: &[Level] = &[Level::Home];
const SESSION: &[Level] = &[Level::Session];
const BOTH: &[Level] = &[Level::Home, Level::Session];

/// Every row.
#[must_use]
pub fn all() -> &'static [Row] {
    ROWS
}

/// The rows that count here, in the order of the table.
pub(super) fn rows(level: Level) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.levels.contains(&level))
}

const fn r(
    group: &'static str,
    word: Word,
    names: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
) -> Row {
    Row {
        word,
        names,
        takes,
        help,
        levels: SESSION,
        group,
    }
}

const fn at(levels: &'static [Level], row: Row) -> Row {
    Row { levels, ..row }
}

const JUDGE: &str = "judging";
const WRITE: &str = "writing";
const PEOPLE: &str = "people and parts";
const MOVE: &str = "moving";
const READ: &str = "reading";
const SESSIONS: &str = "the session";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    r(JUDGE, Word::Maturity(0), &["0"], "", "not performed (ML0), then on to the next unanswered line"),
    r(JUDGE, Word::Maturity(1), &["1"], "", "ML1 Initial"),
    r(JUDGE, Word::Maturity(2), &["2"], "", "ML2 Managed"),
    r(JUDGE, Word::Maturity(3), &["3"], "", "ML3 Defined (Practiced)"),
    r(JUDGE, Word::Maturity(4), &["4"], "", "ML4 Improving"),
    r(JUDGE, Word::Yes, &["yes", "y"], "", "yes to the ladder's next rung"),
    r(JUDGE, Word::No, &["no", "n"], "", "no to the ladder's next rung"),
    r(JUDGE, Word::NoneYet, &["none yet", "no case yet"], "", "no case yet for the ladder's next rung: it breaks nothing below, and counts to ML2 at most"),
    r(JUDGE, Word::Rung, &["rung"], "1-4 yes|no|none-yet|none", "answer a rung by its number"),
    r(JUDGE, Word::Take, &["take"], "", "take the maturity that the rungs support"),
    r(JUDGE, Word::Why, &["why"], "", "why not the next level: the first rung that is not met"),
    r(JUDGE, Word::NotApplicable, &["na", "-"], "REASON", "not applicable, with its reason"),
    r(JUDGE, Word::NotApplicableArea, &["na area", "_"], "REASON", "what is unanswered of the area is not applicable, as one change"),
    r(JUDGE, Word::WholeAreaNotApplicable, &["na area all"], "REASON", "all of the area, its answered lines too: asks first"),
    r(JUDGE, Word::NotApplicableTopic, &["na topic"], "REASON", "what is unanswered of the topic is not applicable, as one change"),
    r(JUDGE, Word::WholeTopicNotApplicable, &["na topic all"], "REASON", "all of the topic, its answered lines too: asks first"),
    r(JUDGE, Word::NotEvaluated, &["not evaluated", "ne"], "", "leave the line out of this assessment"),
    r(JUDGE, Word::Evaluated, &["evaluated"], "", "take the line back in"),
    r(JUDGE, Word::TurnEvaluated, &["E"], "", "as the key: leave the line out, or take it back in"),
    r(JUDGE, Word::Park, &["park", "p"], "WHAT / WHO", "park: what is missing, and who owes it, by name or number"),
    r(JUDGE, Word::Unpark, &["unpark"], "", "parked no longer"),
    r(JUDGE, Word::Verdict, &["verdict", "t"], "pass|fail|n/a|n/e|none", "the verdict"),
    r(JUDGE, Word::VerdictFor, &["verdict for"], "NUMBERS: pass|fail|n/a|n/e|none", "the same verdict on many lines of the list above, as one change"),
    r(JUDGE, Word::Flag, &["flag"], "", "flag for attention"),
    r(JUDGE, Word::FlagFor, &["flag for"], "NUMBERS", "flag many lines of the list above, as one change"),
    r(JUDGE, Word::Unflag, &["unflag"], "", "take the flag off"),
    r(JUDGE, Word::UnflagFor, &["unflag for"], "NUMBERS", "take the flags off many lines of the list above, as one change"),
    r(JUDGE, Word::TurnFlag, &["f"], "", "as the key: flag, or take the flag off"),
    r(JUDGE, Word::Target, &["target", "T"], "1-4|none", "a target for this line"),
    r(JUDGE, Word::Declared, &["declared"], "1-4|none", "the level that the provider claims"),
    r(JUDGE, Word::Confirm, &["confirm"], "", "confirm the level that stands, and go on to the next that is to be reconfirmed"),
    r(JUDGE, Word::Clear, &["clear"], "FIELD", "clear maturity, statement, remarks, action, compensating or line"),
    r(WRITE, Word::Statement, &["statement", "e"], "TEXT", "how it is met, in their words; alone: several lines"),
    r(WRITE, Word::AddStatement, &["add statement"], "TEXT", "more lines to the statement that stands"),
    r(WRITE, Word::Evidence, &["evidence", "v"], "TEXT", "name a piece of evidence; alone: several, one a line"),
    r(WRITE, Word::EvidenceFile, &["evidence file", "V"], "PATH", "name a file as evidence; it stays where it is"),
    r(WRITE, Word::RemoveEvidence, &["remove evidence"], "NUMBER", "remove a piece of evidence"),
    r(WRITE, Word::Remarks, &["remarks", "r"], "TEXT", "your remarks; alone: several lines"),
    r(WRITE, Word::AddRemarks, &["add remarks"], "TEXT", "more lines to the remarks that stand"),
    r(WRITE, Word::Action, &["action", "a"], "TEXT / OWNER / DUE", "what is to be done, by whom, by when"),
    r(WRITE, Word::ActionFor, &["action for"], "NUMBERS: TEXT / OWNER / DUE", "the same for many lines of the list above, as one change"),
    r(WRITE, Word::ActionDone, &["action done"], "", "the action is done"),
    r(WRITE, Word::ActionDoneFor, &["action done for"], "NUMBERS", "the actions of many lines of the list above are done, as one change"),
    r(WRITE, Word::ActionOpen, &["action open"], "", "the action is open again"),
    r(WRITE, Word::ActionOpenFor, &["action open for"], "NUMBERS", "the actions of many lines of the list above are open again, as one change"),
    r(WRITE, Word::Compensating, &["compensating", "c"], "MEASURE / RISK", "what is done instead, and the risk that remains"),
    r(WRITE, Word::Draft, &["draft"], "", "go on with the text that was left half typed"),
    r(WRITE, Word::TakeUp, &["take up"], "", "take into this file what was kept for one that lay elsewhere"),
    r(PEOPLE, Word::SaidBy, &["said by", "i"], "NAME", "who says what follows, until it is changed; alone: the people with numbers"),
    r(PEOPLE, Word::Nobody, &["nobody"], "", "what follows is said by nobody in particular"),
    r(PEOPLE, Word::People, &["people"], "", "the people, with what each owes"),
    r(PEOPLE, Word::AddPerson, &["people add"], "NAME", "one more person"),
    r(PEOPLE, Word::RemovePerson, &["people remove"], "NAME", "one person fewer; what they said stays"),
    r(PEOPLE, Word::SplitRole, &["split role", "s"], "", "answer this line apart for each role"),
    r(PEOPLE, Word::SplitComponent, &["split component"], "NAME", "answer this line apart for a component"),
    r(PEOPLE, Word::Join, &["join"], "", "answer together again: what was said apart on this line goes"),
    r(PEOPLE, Word::JoinComponent, &["join component"], "", "answer the component together with the rest again, the roles still apart"),
    r(MOVE, Word::Next, &["next", "j"], "", "the next line"),
    r(MOVE, Word::Previous, &["previous", "k"], "", "the line before"),
    r(MOVE, Word::NextTopic, &["next topic", "J"], "", "the next topic"),
    r(MOVE, Word::PreviousTopic, &["previous topic", "K"], "", "the topic before"),
    r(MOVE, Word::NextArea, &["next area", "]"], "", "the next area"),
    r(MOVE, Word::PreviousArea, &["previous area", "["], "", "the area before"),
    r(MOVE, Word::First, &["first", "g"], "", "the first line"),
    r(MOVE, Word::Last, &["last", "G"], "", "the last line"),
    r(MOVE, Word::NextOpen, &["open", "."], "", "the next unanswered line"),
    r(MOVE, Word::Go, &["go"], "ID|NUMBER", "to a line by its id, or by its number in the list above"),
    r(MOVE, Word::Back, &["back", "b"], "", "back the way you came"),
    r(MOVE, Word::Recorded, &["recorded"], "", "to the line that was recorded last"),
    r(MOVE, Word::Related, &["related", "x"], "", "with two standards: to the related requirement of the other, and back"),
    at(BOTH, r(MOVE, Word::Find, &["find", "/"], "WORDS", "find by id or words, then go NUMBER; a session by its name")),
    r(MOVE, Word::Filter, &["filter", "F"], "WHAT", "narrow the walk: unanswered, parked, flagged, below target, no evidence, to reconfirm, in conflict, person NAME, off; alone: takes it off, or says what there is"),
    r(READ, Word::Show, &["show"], "", "the question again"),
    r(READ, Word::Ladder, &["ladder"], "", "the rungs of all levels"),
    r(READ, Word::Guidance, &["guidance"], "", "what a good answer covers"),
    r(READ, Word::AskToSee, &["evidence?"], "", "what to ask to see"),
    r(READ, Word::Answer, &["answer"], "", "all that stands on this line"),
    r(READ, Word::History, &["history", "h"], "", "who changed this line, when, from what to what; then undo NUMBER"),
    r(READ, Word::Overview, &["overview", "o"], "", "area by area: how far, and maturity against target"),
    r(READ, Word::Findings, &["findings", "l"], "", "what the program noticed; then go NUMBER"),
    r(READ, Word::Review, &["review", "A"], "gap|area|owner|due", "all lines, sorted, with their actions; then go NUMBER, action for NUMBERS or verdict for NUMBERS"),
    r(READ, Word::Summary, &["summary"], "", "what was found, and the three gaps that weigh most"),
    r(READ, Word::Status, &["status"], "", "how far the session is"),
    r(READ, Word::Brief, &["brief", "B"], "", "where you stopped, what changed, who owes what, how long the rest takes"),
    at(BOTH, r(READ, Word::More, &["more"], "", "the rest of what was too long to be read at once")),
    r(SESSIONS, Word::Undo, &["undo", "u"], "NUMBER", "take back your newest change, also from an earlier day; with a number that one of the history"),
    r(SESSIONS, Word::Redo, &["redo"], "", "bring back what was taken back"),
    r(SESSIONS, Word::Set, &["set", "S"], "FIELD VALUE", "the session's own data; alone: all of it"),
    r(SESSIONS, Word::Deeper, &["deeper", "D"], "", "go deeper: a quick session becomes a guided one, and every answer stays"),
    r(SESSIONS, Word::Agenda, &["agenda"], "open FILE", "before the visit: what to have at hand; with open: what each person owes; with a file (.html, .md) written there"),
    r(SESSIONS, Word::Report, &["report"], "FILE", "write the report, as .html, .md or .json"),
    r(SESSIONS, Word::Save, &["save", "w"], "", "save again what a failing disk did not take"),
    at(HOME, r(SESSIONS, Word::List, &["list"], "", "the sessions known here, with numbers")),
    at(HOME, r(SESSIONS, Word::Open, &["open"], "NUMBER|PATH", "resume a session")),
    at(HOME, r(SESSIONS, Word::New, &["new", "n"], "", "start a session")),
    at(HOME, r(SESSIONS, Word::NewFrom, &["new from"], "NUMBER|PATH", "start next year's session from one: its answers are carried over, to be confirmed")),
    at(HOME, r(SESSIONS, Word::Rename, &["rename", "r"], "NUMBER NAME", "give a session another name")),
    at(HOME, r(SESSIONS, Word::Copy, &["copy", "c"], "NUMBER NAME", "copy a session")),
    at(HOME, r(SESSIONS, Word::Trash, &["trash", "d"], "NUMBER", "move a session to the trash folder, where it can be fetched back")),
    at(BOTH, r(SESSIONS, Word::Help, &["help", "?"], "WORD", "the words; with a word: what it does")),
    at(BOTH, r(SESSIONS, Word::Quit, &["quit", "q"], "", "leave; everything is saved already")),
];
