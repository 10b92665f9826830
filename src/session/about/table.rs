//! The table of what a session is about: each field once, with its name in the file, its words, whether it goes over
//! into next year's session, its row in the form, and the option of `new` and `set` that sets it. A text or a day that
//! is added here is settable, told, carried and asked for in the form without another line of code.

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct AboutField {
    /// The name in the file. A list has one field an item, named `NAME/ITEM`.
    pub name: &'static str,
    /// The name in words.
    pub label: &'static str,
    /// The kind of its value.
    pub kind: AboutKind,
    /// Whether next year's session begins with it.
    pub carried: bool,
    /// Whether it is said when a session is started; all of it can be changed later.
    pub at_start: bool,
    /// Its row in a form: the name, and what is said there while it is empty.
    pub form: [&'static str; 2],
    /// The option of a text or a day: its name, the name of its value, the help. Empty for the other kinds, whose
    /// options need a catalog to be read.
    pub option: [&'static str; 3],
}

/// The kinds of what a session is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutKind {
    /// A text.
    Text,
    /// A day, `2026-03-14`.
    Day,
    /// A level aimed at, 1 to 4.
    Level,
    /// People, each an item.
    People,
    /// Ids of roles, each an item.
    Roles,
    /// Levels aimed at in areas, each an item.
    AreaLevels,
    /// The id of a profile, or a selection of the user's own.
    Profile,
    /// Guided or quick.
    Mode,
}

impl AboutField {
    /// Whether its value is a text or a day.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.kind, AboutKind::Text | AboutKind::Day)
    }

    /// Whether a name in the file is this field's, or that of an item of it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        let is_list = matches!(
            self.kind,
            AboutKind::People | AboutKind::Roles | AboutKind::AreaLevels
        );
        match name.strip_prefix(self.name) {
            Some("") => !is_list,
            Some(rest) => is_list && rest.starts_with('/'),
            None => false,
        }
    }
}

/// The row that a name in the file belongs to; none for what the program keeps for itself and for newer fields.
#[must_use]
pub fn about_field(name: &str) -> Option<&'static AboutField> {
    ABOUT.iter().copied().find(|field| field.has(name))
}

const fn row(
    name: &'static str,
    label: &'static str,
    kind: AboutKind,
    carried: bool,
    at_start: bool,
    form: [&'static str; 2],
    option: [&'static str; 3],
) -> AboutField {
    AboutField {
        name,
        label,
        kind,
        carried,
        at_start,
        form,
        option,
    }
}

/// Makes a constant of each row, for the rules that are about one field, and the table of all.
macro_rules! table {
    ($($(#[$doc:meta])* $row:ident = $field:expr;)*) => {
        $($(#[$doc])* pub static $row: AboutField = $field;)*

        /// Everything that a session is about, in the order in which it is told and asked for: the subject, the people, the
        /// conclusion, how it is asked, and the report.
        pub static ABOUT: &[&AboutField] = &[$(&$row),*];
    };
}

use AboutKind::{AreaLevels, Day, Level, Mode, People, Profile, Roles, Text};

/// No option of its own.
const NONE: [&str; 3] = [""; 3];

table! {
    /// The organization that is assessed.
    ORGANIZATION = row("organization", "organization", Text, true, true, ["Organization", "who is assessed"],
        ["organization", "TEXT", "Who is assessed"]);
    /// The scope of the assessment.
    SCOPE = row("scope", "scope", Text, true, true, ["Scope", "what it covers: plant, solution, contract"],
        ["scope", "TEXT", "What the assessment covers"]);
    /// The system that is assessed.
    SYSTEM = row("system", "system description", Text, true, false, ["System", "its zones and what they hold"],
        ["system", "TEXT", "Description of the system assessed, its zones and what they hold, for a chapter of the report"]);
    /// The assessor.
    ASSESSOR = row("assessor", "assessor", Text, true, true, ["Assessor", "who asks"],
        ["assessor", "TEXT", "Who assesses"]);
    /// The people interviewed.
    INTERVIEWEES = row("interviewee", "interviewee", People, true, true, ["Interviewees", "separated by , or ;"], NONE);
    /// The assessor's conclusion.
    CONCLUSION = row("conclusion", "conclusion", Text, false, false,
        ["Conclusion", "your own words, on the report's first page"],
        ["conclusion", "TEXT", "The assessor's own conclusion, for the first page of the report"]);
    /// The limits of the assessment.
    LIMITS = row("limits", "limits", Text, false, false, ["Limits", "what was not looked at"],
        ["limits", "TEXT", "What was not looked at and what was taken for granted, for the report's chapter of limits"]);
    /// Guided or quick.
    MODE = row("mode", "mode", Mode, true, true, ["Mode", ""], NONE);
    /// The profile.
    PROFILE = row("profile", "profile", Profile, true, true, ["Profile", ""], NONE);
    /// The roles assessed.
    ROLES = row("role", "role", Roles, true, true, ["Role", ""], NONE);
    /// The level aimed at.
    TARGET = row("target", "target", Level, true, true, ["Target", "the level to reach; below it is a gap"], NONE);
    /// The levels aimed at in areas.
    AREA_TARGETS = row("target", "target", AreaLevels, true, false, ["Area targets", "as in SP.03 2, SP.04 3"], NONE);
    /// The first day.
    FROM_DATE = row("from_date", "first day", Day, false, false, ["First day", "as in 2026-03-14"],
        ["from-date", "DATE", "First day of the assessment, as in 2026-03-14"]);
    /// The last day.
    TO_DATE = row("to_date", "last day", Day, false, false, ["Last day", "as in 2026-03-14"],
        ["to-date", "DATE", "Last day of the assessment"]);
    /// The number of the report.
    REPORT_NUMBER = row("report_number", "report number", Text, false, false, ["Report number", ""],
        ["report-number", "TEXT", "Number of the report"]);
    /// The version of the report.
    REPORT_VERSION = row("report_version", "report version", Text, false, false, ["Version", "of the report, as in 1.0"],
        ["report-version", "TEXT", "Version of the report, as in 1.0"]);
    /// The readers that the report is for.
    CLASSIFICATION = row("classification", "classification", Text, true, false,
        ["Marked as", "on each page, as in confidential"],
        ["classification", "TEXT", "Classification of the report, as in confidential: it stands on each page"]);
    /// The readers who get the report.
    DISTRIBUTION = row("distribution", "distribution", Text, true, false,
        ["Distribution", "who gets the report, on its first page"],
        ["distribution", "TEXT", "Who gets the report, for its first page"]);
}
