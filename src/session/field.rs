//! The table of fields: everything that can stand on a line, each field once. Judging, history, `show`, JSON, the
//! report's answers, the options of `answer`, the carry-over into next year and the speakers follow from it: a field
//! that is added here is recorded, shown, printed, exported, carried and settable without another line of code. A line
//! that is split off inherits every field, so no column says it.

mod kind;
mod typed;

pub use kind::{Attribution, Column, Kind, Part, PartKind, Sets, Setting, column};
pub use typed::{one_to_four, typed};

use kind::{part, setting};

/// The beginning of evidence fields; the rest is the item's id.
pub const EVIDENCE: &str = "evidence/";

/// A row of the table.
#[derive(Debug)]
pub struct Field {
    /// The name in the file. A list has one field an item, named `NAME/ITEM`.
    pub name: &'static str,
    /// The name in a history and in what `answer` says.
    pub label: &'static str,
    /// The key in JSON; with blanks it heads the row of `show`.
    pub key: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// Whether those interviewed tell it.
    pub attribution: Attribution,
    /// Whether it goes over into next year's session.
    pub carried: bool,
    /// Whether setting it says something of the answer itself, and so confirms an answer that was carried over.
    pub confirms: bool,
    /// The columns that it takes in the worksheet of `export`, and is taken back from; none where it takes none.
    pub columns: &'static [Column],
    /// The options of `answer` that set it.
    pub settings: &'static [Setting],
}

/// A field is told by its name in the file: no two have one name.
impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Field {}

impl Field {
    /// The name in the file of one item of a list.
    #[must_use]
    pub fn item(&self, id: impl std::fmt::Display) -> String {
        format!("{}/{id}", self.name)
    }

    /// The item of a list that a name in the file is of: `rung/2` is of `2`.
    #[must_use]
    pub fn item_of<'a>(&self, name: &'a str) -> Option<&'a str> {
        let item = name.strip_prefix(self.name)?.strip_prefix('/');
        item.filter(|_| self.kind.is_list())
    }

    /// Whether a name in the file is this field's, or that of an item of it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        match name.strip_prefix(self.name) {
            Some("") => !self.kind.is_list(),
            Some(rest) => self.kind.is_list() && rest.starts_with('/'),
            None => false,
        }
    }

    /// Whether it is one text as it is typed, so that a box or a word writes it whole.
    #[must_use]
    pub fn is_one_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Date)
    }

    /// The key of `show`: the one in JSON, with blanks.
    #[must_use]
    pub fn heading(&self) -> String {
        self.key.replace('_', " ")
    }
}

/// The row that a name in the file belongs to; none for what the program keeps for itself and for newer fields.
#[must_use]
pub fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().copied().find(|field| field.has(name))
}

/// Whether people tell what stands in a field: it is not what the assessor decides alone.
#[must_use]
pub fn is_told(name: &str) -> bool {
    field(name).is_some_and(|row| row.attribution != Attribution::No)
}

/// Makes a constant of each row, for the rules that are about one field, and the table of all.
macro_rules! table {
    ($($(#[$doc:meta])* $row:ident = $field:expr;)*) => {
        $($(#[$doc])* pub static $row: Field = $field;)*

        /// Every field of a line, in the order in which they are recorded, shown and printed.
        pub static FIELDS: &[&Field] = &[$(&$row),*];
    };
}

table! {
    /// The judgement.
    LEVEL = Field {
        name: "level",
        label: "maturity",
        key: "maturity",
        kind: Kind::Level,
        attribution: Attribution::Named,
        carried: true,
        confirms: true,
        columns: &[
            column("maturity", "Maturity", 9),
            column("not_applicable", "Why not applicable", 30),
        ],
        settings: &[
            setting("maturity", "0-4", "What was found: 1 to 4, or 0 for not performed", Sets::Whole).also(&["level", "ml"]),
            setting("not-applicable", "REASON", "The requirement cannot apply, and why", Sets::Reason).also(&["na"]),
            setting("not-evaluated", "", "Leave it out of this assessment", Sets::NotEvaluated),
        ],
    };
    /// The level that the provider, or the owner of the plant, claims.
    DECLARED = Field {
        name: "declared",
        label: "declared level",
        key: "declared",
        kind: Kind::OneToFour,
        attribution: Attribution::No,
        carried: true,
        confirms: true,
        columns: &[column("declared", "Declared", 9)],
        settings: &[setting("declared", "1-4", "The level that the provider, or the owner of the plant, claims", Sets::Whole)],
    };
    /// The steps of the ladder.
    RUNGS = Field {
        name: "rung",
        label: "rung",
        key: "rungs",
        kind: Kind::Rungs,
        attribution: Attribution::Named,
        carried: true,
        confirms: true,
        columns: &[],
        settings: &[setting(
            "rung",
            "N=yes|no|none-yet",
            "Answer a step of the ladder, as in 2=yes; none-yet where there was no case so far",
            Sets::Whole,
        )],
    };
    /// Conformity statement.
    STATEMENT = Field {
        name: "statement",
        label: "statement",
        key: "statement",
        kind: Kind::Text,
        attribution: Attribution::Named,
        carried: true,
        confirms: true,
        columns: &[column("statement", "Statement", 50)],
        settings: &[setting(
            "statement",
            "TEXT",
            "How the requirement is met, in the words of those interviewed",
            Sets::Whole,
        )],
    };
    /// The assessor's remarks.
    REMARKS = Field {
        name: "remarks",
        label: "remarks",
        key: "remarks",
        kind: Kind::Text,
        attribution: Attribution::Noted,
        carried: true,
        confirms: true,
        columns: &[column("remarks", "Remarks", 40)],
        settings: &[setting("remarks", "TEXT", "The assessor's findings", Sets::Whole)],
    };
    /// The person who said it.
    SAID_BY = Field {
        name: "said_by",
        label: "said by",
        key: "said_by",
        kind: Kind::Text,
        attribution: Attribution::No,
        carried: true,
        confirms: false,
        columns: &[],
        settings: &[setting("said-by", "TEXT", "Who said it", Sets::Whole)],
    };
    /// The measure instead of what is asked, and the risk that remains.
    COMPENSATING = Field {
        name: "compensating",
        label: "compensating measure",
        key: "compensating",
        kind: Kind::Parts {
            parts: &[
                part("measure", "", PartKind::Text, true),
                part("risk", "risk", PartKind::Text, true),
                part("accepted_by", "accepted by", PartKind::Person, false),
                part("accepted_on", "accepted on", PartKind::Date, false),
                part("review_on", "to be reviewed on", PartKind::Date, false),
            ],
            without: ("the risk that remains needs its measure", "say what is done instead"),
        },
        attribution: Attribution::Named,
        carried: true,
        confirms: true,
        columns: &[
            column("compensating.measure", "Compensating measure", 40),
            column("compensating.risk", "Risk that remains", 30),
        ],
        settings: &[
            setting(
                "compensating",
                "TEXT",
                "A compensating measure: what is done instead of what is asked",
                Sets::Part("measure"),
            ),
            setting(
                "risk",
                "TEXT",
                "The risk that remains with the compensating measure",
                Sets::Part("risk"),
            ),
            setting(
                "accepted-by",
                "TEXT",
                "Who accepted the compensating measure",
                Sets::Part("accepted_by"),
            ),
            setting("accepted-on", "DATE", "When it was accepted", Sets::Part("accepted_on")),
            setting("review-on", "DATE", "When it is looked at again", Sets::Part("review_on")),
        ],
    };
    /// Conformity evidence, piece by piece.
    EVIDENCE_ITEMS = Field {
        name: "evidence",
        label: "evidence",
        key: "evidence",
        kind: Kind::Evidence,
        attribution: Attribution::Named,
        carried: true,
        confirms: true,
        columns: &[column("evidence", "Evidence", 40)],
        settings: &[
            setting(
                "remove-evidence",
                "N",
                "Remove the piece of evidence with this number",
                Sets::Remove,
            ),
            setting("evidence", "TEXT", "Add a piece of evidence", Sets::Item),
            setting(
                "evidence-file",
                "FILE",
                "Add a file as evidence, with its size and SHA-256; the file stays where it is",
                Sets::File,
            ),
        ],
    };
    /// The assessor's verdict.
    VERDICT = Field {
        name: "verdict",
        label: "verdict",
        key: "verdict",
        kind: Kind::Word(&["pass", "fail", "n/a", "n/e"]),
        attribution: Attribution::No,
        carried: false,
        confirms: true,
        columns: &[column("verdict", "Verdict", 9)],
        settings: &[setting(
            "verdict",
            "V",
            "The assessor's verdict: pass, fail, n/a or n/e",
            Sets::Whole,
        )],
    };
    /// The class of a line.
    CLASS = Field {
        name: "class",
        label: "class",
        key: "class",
        kind: Kind::Word(&["major", "minor", "observation", "strength"]),
        attribution: Attribution::No,
        carried: false,
        confirms: true,
        columns: &[column("class", "Class", 12)],
        settings: &[setting(
            "class",
            "C",
            "The class of the line: major, minor, observation or strength",
            Sets::Whole,
        )],
    };
    /// How it was seen, and by whom.
    SEEN = Field {
        name: "seen",
        label: "seen by",
        key: "seen",
        kind: Kind::Ways(&["interview", "examine", "test"]),
        attribution: Attribution::No,
        carried: false,
        confirms: true,
        columns: &[],
        settings: &[setting(
            "seen",
            "HOW[=WHO]",
            "How it was seen, and by whom: interview, examine or test, as in test=M. Roth; give it once a way",
            Sets::Whole,
        )],
    };
    /// The sample that was looked at.
    SAMPLE = Field {
        name: "sample",
        label: "sample",
        key: "sample",
        kind: Kind::Parts {
            parts: &[
                part("of", "", PartKind::Text, true),
                part("looked_at", "looked at", PartKind::Count, false),
                part("total", "of", PartKind::Count, false),
                part("picked", "picked", PartKind::Text, false),
            ],
            without: ("a sample needs what it is of before its numbers", "say it with what is counted, as in laptops"),
        },
        attribution: Attribution::No,
        carried: false,
        confirms: true,
        columns: &[],
        settings: &[
            setting("sample", "TEXT", "A sample: what it is of, as in laptops", Sets::Part("of")),
            setting("sample-total", "N", "How many of them there are", Sets::Part("total")),
            setting("sample-looked-at", "N", "How many were looked at", Sets::Part("looked_at")),
            setting("sample-picked", "TEXT", "How these were picked", Sets::Part("picked")),
        ],
    };
    /// The review by a second person. Its author and day come from the event.
    REVIEW = Field {
        name: "review",
        label: "review",
        key: "review",
        kind: Kind::Parts {
            parts: &[
                part("as", "", PartKind::Word(&["reviewed", "returned", "changed since"]), true),
                part("comment", "", PartKind::Text, false),
                part("by", "by", PartKind::Text, false),
                part("at", "on", PartKind::Text, false),
            ],
            without: ("returned needs a comment", "say what is to be mended"),
        },
        attribution: Attribution::No,
        carried: false,
        confirms: false,
        columns: &[],
        settings: &[
            setting("reviewed", "", "A second person has looked at it, and agrees", Sets::On),
            setting(
                "returned",
                "COMMENT",
                "A second person gives it back, and why: who recorded it sees that first",
                Sets::Part("comment"),
            ),
            setting("unreviewed", "", "Take the review off", Sets::Off),
        ],
    };
    /// The missing part of an answer, who owes it, and by when.
    PARKED = Field {
        name: "parked",
        label: "parked",
        key: "parked",
        kind: Kind::Parts {
            parts: &[
                part("missing", "", PartKind::Text, true),
                part("owes", "owed by", PartKind::Person, true),
                part("due", "due", PartKind::Date, false),
            ],
            without: ("parking needs what is missing", ""),
        },
        attribution: Attribution::No,
        carried: true,
        confirms: false,
        columns: &[
            column("parked.missing", "Parked: what is missing", 30),
            column("parked.owes", "Owed by", 16),
            column("parked.due", "Promised for", 12),
        ],
        settings: &[
            setting("park", "TEXT", "Park it: what is missing", Sets::Part("missing")),
            setting("owes", "TEXT", "Who owes what is missing", Sets::Part("owes")),
            setting("promised-for", "DATE", "By when it is promised, as --due takes it", Sets::Part("due")),
        ],
    };
    /// The action to be taken.
    ACTION = Field {
        name: "action",
        label: "action",
        key: "action",
        kind: Kind::Parts {
            parts: &[
                part("text", "", PartKind::Text, true),
                part("owner", "owner", PartKind::Person, true),
                part("due", "due", PartKind::Date, true),
                part("state", "", PartKind::Word(&["open", "done"]), true),
            ],
            without: ("an action needs a text before an owner or a due date", ""),
        },
        attribution: Attribution::No,
        carried: true,
        confirms: false,
        columns: &[
            column("action.text", "Action", 40),
            column("action.owner", "Owner", 16),
            column("action.due", "Due", 12),
        ],
        settings: &[
            setting("action", "TEXT", "What is to be done", Sets::Part("text")),
            setting("owner", "TEXT", "Who does it", Sets::Part("owner")),
            setting("due", "DATE", "By when, as in 2026-03-14, 14.03.2026, Friday, +14 or +2w", Sets::Part("due")),
        ],
    };
    /// The target of this line, where it differs.
    TARGET = Field {
        name: "target",
        label: "target",
        key: "target",
        kind: Kind::OneToFour,
        attribution: Attribution::No,
        carried: true,
        confirms: false,
        columns: &[column("target", "Target", 8)],
        settings: &[setting("target", "N", "The maturity aimed at here, where it differs", Sets::Whole)],
    };
    /// The mark for attention.
    FLAG = Field {
        name: "flag",
        label: "flag",
        key: "flagged",
        kind: Kind::Flag,
        attribution: Attribution::No,
        carried: false,
        confirms: false,
        columns: &[],
        settings: &[
            setting("flag", "", "Mark it for attention", Sets::On),
            setting("unflag", "", "Take the mark away", Sets::Off),
        ],
    };
}
