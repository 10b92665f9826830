//! THE table of the conversation's commands, as keys and words name them: a row makes the [`Verb`], and each front end
//! has a function for every one. Keys, words, help, footer, manual page, README and parity tests come from it.
//!
//! A front end asks for what a command takes in its own way, and then runs a [`super::Command`]. What only one of them
//! can do (panes and lists; what is read aloud, and words that a choice on screen stands for) is in its own table.

use crate::session::field::{self, Field};

/// A view of an open session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// A line.
    Line,
    /// The areas.
    Overview,
    /// The findings.
    Findings,
    /// The gaps that weigh most.
    Summary,
    /// All lines.
    Review,
    /// The conflicts.
    Conflicts,
    /// The brief on coming back.
    Brief,
}

/// The purpose of a command: the heading that help names it under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Judging a line.
    Judge,
    /// Writing, naming evidence, planning.
    Write,
    /// The speaker, and lines of their own.
    People,
    /// From line to line.
    Move,
    /// Where the session stands.
    Look,
    /// The session as a whole.
    Session,
}

impl Group {
    /// Every one of them, in the order of the help.
    pub const ALL: [Self; 6] = [
        Self::Judge,
        Self::Write,
        Self::People,
        Self::Move,
        Self::Look,
        Self::Session,
    ];
}

/// The words of a footer about a key; empty where the key is not shown there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The keys, as they are shown: `Tab`, `y/n`, `0-4`.
    pub keys: &'static str,
    /// The action of the keys.
    pub word: &'static str,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The name in the settings. It is promised: it stays.
    pub name: &'static str,
    /// The default keys, by name; none where the command is only said.
    pub keys: &'static [&'static str],
    /// For a footer.
    pub hint: Hint,
    /// The help text of the key.
    pub help: &'static str,
    /// The word, then its short forms; none where only a key asks for it.
    pub words: &'static [&'static str],
    /// The argument after the word, as shown; empty where there is none.
    pub takes: &'static str,
    said: &'static str,
    /// The purpose.
    pub group: Group,
    /// Whether it is about the line on screen; else about the session.
    pub is_about_line: bool,
    /// Whether it records something.
    pub writes: bool,
    /// Where its keys work.
    pub views: &'static [View],
}

impl Entry {
    /// The help text of the word.
    #[must_use]
    pub const fn said(&self) -> &'static str {
        if self.said.is_empty() {
            self.help
        } else {
            self.said
        }
    }
}

/// About the line on screen.
const LINE: bool = true;
/// About the session.
const SESSION: bool = false;
const WRITES: bool = true;
const READS: bool = false;

/// A row is the verb, or behind an `@` a field that is written whole with its row of the table of fields; its name, keys,
/// hint and what the key does; word and short forms, what follows the word and what the word does, where that differs;
/// group, what it is about, whether it writes, where its keys work.
macro_rules! table {
    ($($($verb:ident)? $(@ $written:ident $field:ident)? $name:literal [$($key:literal)*] ($($shown:literal $word:literal)?) $help:literal
       [$($said_as:literal)*] $takes:literal $said:literal
       $group:ident $about:ident $writes:ident [$($view:ident)*];)*) => {
        /// A command of the conversation, as a key or a word names it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Verb {
            $($(#[doc = $help] $verb,)?)*
            /// Write a field of the line, in the box or with the word of its kind.
            Write(Written),
        }

        /// A field that has a key or a word which writes it whole.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Written {
            $($(#[doc = $help] $written,)?)*
        }

        impl Written {
            /// The row of the table of fields.
            #[must_use]
            pub const fn field(self) -> &'static Field {
                match self {
                    $($(Self::$written => &field::$field,)?)*
                }
            }
        }

        impl Verb {
            /// Every one of them, in the order of the table.
            pub const ALL: &[Self] =
                &[$($(Self::$verb)? $(Self::Write(Written::$written))?),*];

            /// The row of the command.
            #[must_use]
            pub const fn entry(self) -> Entry {
                match self {
                    $($(Self::$verb)? $(Self::Write(Written::$written))? => Entry {
                        name: $name,
                        keys: &[$($key),*],
                        hint: Hint { keys: concat!($($shown)?), word: concat!($($word)?) },
                        help: $help,
                        words: &[$($said_as),*],
                        takes: $takes,
                        said: $said,
                        group: Group::$group,
                        is_about_line: $about,
                        writes: $writes,
                        views: &[$(View::$view),*],
                    },)*
                }
            }
        }
    };
}

impl Verb {
    /// The command that writes this field in a box; where none does, it is written while its conflict is settled.
    #[must_use]
    pub fn writing(field: &Field) -> Self {
        let writes = |verb: &&Self| matches!(verb, Self::Write(own) if own.field() == field);
        Self::ALL
            .iter()
            .copied()
            .find(|verb| writes(&verb))
            .unwrap_or(Self::Conflicts)
    }
}

table! {
    Ml0 "maturity-0" ["0"] () "not performed (ML0), then on to the next unanswered line"
        ["0"] "" "" Judge LINE WRITES [Line];
    Ml1 "maturity-1" ["1"] () "ML1 Initial: case by case"
        ["1"] "" "" Judge LINE WRITES [Line];
    Ml2 "maturity-2" ["2"] () "ML2 Managed: written down"
        ["2"] "" "" Judge LINE WRITES [Line];
    Ml3 "maturity-3" ["3"] () "ML3 Defined (Practiced): shown in use"
        ["3"] "" "" Judge LINE WRITES [Line];
    Ml4 "maturity-4" ["4"] ("0-4" "level") "ML4 Improving: measured"
        ["4"] "" "" Judge LINE WRITES [Line];
    Yes "yes" ["y"] ("y/n" "rung") "yes to the rung at hand"
        ["yes" "y"] "" "" Judge LINE WRITES [Line];
    No "no" ["n"] () "no to the rung at hand"
        ["no" "n"] "" "" Judge LINE WRITES [Line];
    NoneYet "none-yet" ["N"] () "no case yet for the next rung: it breaks nothing, ML2 at most"
        ["none yet" "no case yet"] "" "" Judge LINE WRITES [Line];
    @Statement STATEMENT "statement" ["e"] ("e" "statement") "write the statement: how it is met, in their words"
        ["statement" "e"] "TEXT" "how it is met, in their words; alone: several lines" Write LINE WRITES [Line];
    Evidence "evidence" ["v"] ("v" "evidence") "write the evidence, one reference a line"
        ["evidence" "v"] "TEXT" "name a piece of evidence that was seen; alone: several, one a line; what is only promised: park" Write LINE WRITES [Line];
    EvidenceFile "evidence-file" ["V"] () "choose a file as evidence; it stays where it is"
        ["evidence file" "V"] "PATH" "name a file as evidence; it stays where it is" Write LINE WRITES [Line];
    @Remarks REMARKS "remarks" ["r"] ("r" "remarks") "write your remarks"
        ["remarks" "r"] "TEXT" "your remarks; alone: several lines" Write LINE WRITES [Line];
    Compensating "compensating" ["c"] () "compensating measure: what is done instead, and the risk that remains"
        ["compensating" "c"] "MEASURE / RISK" "what is done instead, and the risk that remains" Write LINE WRITES [Line];
    NotApplicable "not-applicable" ["-"] ("-" "n/a") "not applicable, with its reason"
        ["na" "-"] "REASON" "" Judge LINE WRITES [Line];
    ManyNotApplicable "many-not-applicable" ["_"] () "a whole topic or area not applicable, with one reason"
        ["na area" "_"] "REASON" "what is unanswered of the area is not applicable, as one change" Judge LINE WRITES [Line];
    Park "park" ["p"] ("p" "park") "park: nobody knows yet; what is missing, who owes it, and by when"
        ["park" "p"] "WHAT / WHO / DAY" "park: what is missing, who owes it, by name or number, and by when" Judge LINE WRITES [Line];
    SaidBy "said-by" ["i"] ("i" "who speaks") "who speaks: it goes with every answer from then on"
        ["said by" "i"] "NAME" "who says what follows, until it is changed; alone: the people with numbers" People LINE WRITES [Line];
    Action "action" ["a"] ("a" "action") "action: what is to be done, by whom, by when; open or done"
        ["action" "a"] "TEXT / OWNER / DUE" "what is to be done, by whom, by when" Write LINE WRITES [Line];
    TakeStep "step" ["+"] () "the catalog's step to the next level as the action, where none stands: to be changed or saved"
        ["action step" "+"] "" "the catalog's step to the next level is what is to be done, where no action stands" Write LINE WRITES [Line];
    Seen "seen" ["H"] () "how it was seen, and by whom: interview, examine, test"
        ["seen" "H"] "HOW / WHO" "how it was seen, interview, examine or test, and by whom; WHO may be none; alone: asks for each" Write LINE WRITES [Line];
    Sample "sample" ["M"] () "the sample: of what, how many were looked at of how many, how these were picked"
        ["sample" "M"] "OF / LOOKED AT / THERE ARE / PICKED" "" Write LINE WRITES [Line];
    Verdict "verdict" ["t"] ("t" "verdict") "choose the verdict"
        ["verdict" "t"] "pass|fail|n/a|n/e|none" "the verdict" Judge LINE WRITES [Line];
    Class "class" ["L"] () "the class of the line: major, minor, observation or strength"
        ["class" "L"] "major|minor|observation|strength|none" "the class of the line" Judge LINE WRITES [Line];
    Flag "flag" ["f"] ("f" "flag") "flag for attention, or take the flag off"
        ["f"] "" "as the key: flag, or take the flag off" Judge LINE WRITES [Line];
    Target "target" ["T"] () "choose a target for this requirement"
        ["target" "T"] "1-4|none" "a target for this line" Judge LINE WRITES [Line];
    Declared "declared" ["d"] () "the level that the provider claims"
        ["declared" "d"] "1-4|none" "" Judge LINE WRITES [Line];
    SecondPerson "second-person" ["C"] () "as a second person: reviewed, or returned with a comment"
        ["returned" "C"] "COMMENT" "as a second person: you give it back, and why; who recorded it sees that first" Judge LINE WRITES [Line];
    Clear "clear" ["X"] () "clear one thing, a rung or all; move evidence to another line"
        ["clear" "X"] "FIELD" "clear a field by its name, as maturity or class, or the whole line" Judge LINE WRITES [Line];
    Guidance "guidance" ["m"] ("m" "guidance") "guidance, and what to ask to see at each level; again: back"
        ["guidance" "m"] "" "what a good answer covers" Look LINE READS [Line];
    NotEvaluated "not-evaluated" ["E"] () "not evaluated: leave it out of this assessment, or take it back in"
        ["E"] "" "as the key: leave the line out, or take it back in" Judge LINE WRITES [Line];
    Split "split" ["s"] () "split: a line of its own for each role, component, zone or provider, or one line again"
        ["split role" "s"] "" "answer this line apart for each role" People LINE WRITES [Line];
    Confirm "confirm" ["Space"] () "confirm what was carried over, or asked with other texts; on to the next"
        ["confirm"] "" "confirm the level that stands, and go on to the next that is to be reconfirmed" Judge LINE WRITES [Line];
    Next "down" ["j" "Down"] () "down"
        ["next" "j"] "" "the next line" Move LINE READS [Line];
    Previous "up" ["k" "Up"] () "up"
        ["previous" "k"] "" "the line before" Move LINE READS [Line];
    NextTopic "next-topic" ["J"] () "the next topic"
        ["next topic" "J"] "" "" Move LINE READS [Line];
    PreviousTopic "previous-topic" ["K"] () "the topic before"
        ["previous topic" "K"] "" "" Move LINE READS [Line];
    NextArea "next-area" ["]" "PgDn"] () "the next area"
        ["next area" "]"] "" "" Move LINE READS [Line];
    PreviousArea "previous-area" ["[" "PgUp"] () "the area before"
        ["previous area" "["] "" "" Move LINE READS [Line];
    First "first" ["g" "Home"] () "the first"
        ["first" "g"] "" "the first line" Move LINE READS [Line];
    Last "last" ["G" "End"] () "the last"
        ["last" "G"] "" "the last line" Move LINE READS [Line];
    NextOpen "next-unanswered" ["."] () "the next unanswered line"
        ["open" "."] "" "" Move LINE READS [Line];
    Retrace "retrace" ["b"] () "back the way you came; again: further back"
        ["back" "b"] "" "back the way you came" Move LINE READS [Line];
    JumpBack "before-jump" [","] () "back to where you were before the last jump"
        ["jump back" ","] "" "" Move LINE READS [Line];
    Recorded "recorded" ["Backspace"] () "back to the line that was recorded last"
        ["recorded"] "" "to the line that was recorded last" Move LINE READS [Line];
    Filter "filter" ["F"] ("F" "filter") "filter: walk only what is open, waits for a person …; again: all"
        ["filter" "F"] "WHAT" "narrow the walk: unanswered, parked, flagged, below target, without evidence, with remarks, to reconfirm, in conflict, said differently, to review, to review by me, changed since the review, returned, changed since by others, recorded by NAME, person NAME, zone NAME, provider NAME, component NAME, off; alone: takes it off, or says what there is" Move LINE READS [Line Brief Conflicts];
    Related "related" ["x"] () "with two standards: to the related requirement of the other, and back"
        ["related" "x"] "" "" Move LINE READS [Line];
    History "history" ["h"] () "history of this line: who, when, from what to what"
        ["history" "h"] "" "who changed this line, when, from what to what; then undo NUMBER" Look LINE READS [Line];
    Brief "brief" ["B"] () "brief: where you stopped, what is owed, what is left"
        ["brief" "B"] "" "where you stopped, what changed, who owes what, how long the rest takes" Look SESSION READS [Line Overview Findings Summary Review Conflicts];
    Overview "overview" ["o"] ("o" "overview") "overview of the areas"
        ["overview" "o"] "" "area by area: how far, and maturity against target" Look SESSION READS [Line Findings Summary Brief Conflicts];
    Findings "findings" ["l"] () "findings: what the program noticed"
        ["findings" "l"] "" "what the program noticed; then go NUMBER" Look SESSION READS [Line Overview Summary Review Brief Conflicts];
    Review "review" ["R"] () "review: a table of all lines, with action, owner and due date"
        ["review" "R"] "gap|area|owner|due" "all lines, sorted, with their actions; then go NUMBER, action for NUMBERS or verdict for NUMBERS" Look SESSION READS [Line Overview Findings Summary Brief Conflicts];
    Summary "summary" ["W"] ("W" "summary") "summary: what is left to close, what was found, the gaps that weigh most, what to do next"
        ["summary" "W"] "" "what was found, and the gaps, the worst first" Look SESSION READS [Line Overview Review Brief Conflicts];
    Deeper "deeper" ["D"] ("D" "deeper") "go deeper: the same file becomes a guided interview of all requirements, on at this gap or where you are; every answer stays; again: quick as before, after a question"
        ["deeper" "D"] "" "" Session SESSION WRITES [Line Overview Summary];
    About "about" ["S"] () "the session's own data: organization, scope, quick or guided, target, days …"
        ["set" "S"] "FIELD VALUE" "the session's own data; alone: all of it" Session SESSION WRITES [Line Overview Findings Summary Review];
    Conclusion "conclusion" ["I"] () "what you conclude, in your words: on the report's first page"
        ["conclusion" "I"] "TEXT" "what you conclude, in your words, on the report's first page; none clears it; alone: what stands" Session SESSION WRITES [Line Overview Findings Summary Review Brief];
    Conflicts "conflicts" ["="] () "conflicts, and what two people said differently: settled one after another"
        ["conflicts" "="] "NUMBER" "the values that stand against each other, and what was said differently, one after another; then settle NUMBER" Session SESSION WRITES [Line Overview Findings Summary Review Brief];
    Undo "undo" ["u"] ("u" "undo") "take back your newest change; another's after a question"
        ["undo" "u"] "NUMBER" "take back your newest change, also from an earlier day; with a number that one of the history" Session SESSION WRITES [Line Overview Findings Summary Review Conflicts];
    HandOver "hand-over" ["Z"] ("Z" "hand over/join") "hand over, and take in: report, client's copy, plan, evidence, worksheet, answers also as OSCAL, agenda, open items; seal and verify; join a colleague's copy; take in a filled worksheet"
        ["hand over" "Z"] "" "what can be handed over or taken in, and by which word" Session SESSION READS [Line Overview Findings Summary Review Brief Conflicts];
    Report "report" ["P"] ("P" "report") "write the report to a file: a page, Markdown, a document for Word, or data"
        ["report" "P"] "client|plan|worksheet FILE" "write the report, that for the client, the plan, or the worksheet for the client to fill in; the ending of FILE says how: .html, .md, .docx or .json; the answers alone: .xlsx, .csv, .jsonl, or a folder/ for OSCAL" Session SESSION READS [Line Overview Findings Summary Review Brief];
    Agenda "agenda" ["A"] ("A" "agenda") "write the agenda to a file: what to have at hand, by area and person"
        ["agenda" "A"] "open FILE" "before the visit: what to have at hand; with open: what each person owes; with a file (.html, .md, .docx) written there" Session SESSION READS [Line Overview Findings Summary Review Brief];
    OpenItems "open-items" ["O"] ("O" "open items") "write the open items to a file: what each person still owes"
        [] "" "" Session SESSION READS [Line Overview Findings Summary Review Brief];
    Seal "seal" [] () "sign the session off as it stands: a digest is shown, and from then on a change needs a reason"
        ["seal"] "" "" Session SESSION READS [];
    Verify "verify" [] () "look whether the file is whole and untouched, and each evidence file still the same"
        ["verify"] "" "" Session SESSION READS [];
    Clipboard "clipboard" ["Y"] () "to the clipboard, where the terminal takes it: what to do about this gap, or what one person owes"
        ["copy" "Y"] "WHO" "what to do about this line's gap, as one text to be copied, or what WHO owes; the clipboard itself is for the screen" Look SESSION READS [Line Overview Findings Summary Review];
    Redo "redo" ["Ctrl-r"] () "bring back what was taken back"
        ["redo"] "" "" Session SESSION WRITES [Line Overview Findings Summary Review Conflicts];
    Retry "save-again" ["w"] () "save again what a failing disk did not take"
        ["save" "w"] "" "" Session SESSION READS [Line Overview Findings Summary Review Conflicts];
    Find "find" ["/"] ("/" "find") "find by id, words or people"
        ["find" "/"] "WORDS" "find by id or words, then go NUMBER; a session by its name" Move SESSION READS [Line Overview Findings Summary Review Brief Conflicts];
}
