//! The words of an agenda.

/// Up to which level documents are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LevelsListed {
    /// None is listed.
    NoDocuments,
    /// Up to the target.
    ToTarget,
    /// No target is set: up to the highest level.
    All,
    /// Up to the target where there is one, else up to the highest level.
    Both,
}

/// A day by which something is to be there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DueDay<'a> {
    /// The day, as written.
    pub(crate) day: &'a str,
    /// Whether it is over.
    pub(crate) is_over: bool,
    /// Whether it is the day that what is missing was promised for.
    pub(crate) is_promised: bool,
}

/// The counts of the open items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenCounts {
    /// Items that people owe.
    pub(crate) owed: usize,
    /// How many people owe something.
    pub(crate) people: usize,
    /// Items owed by nobody named.
    pub(crate) by_nobody: usize,
    /// Subjects still to be talked about.
    pub(crate) to_talk: usize,
    /// Those said or recorded differently.
    pub(crate) to_settle: usize,
}

/// The sentences of an agenda.
pub(crate) trait AgendaWording {
    /// How much is to be talked about, in how many areas; how much is answered already.
    fn to_be_talked(&self, subjects: usize, areas: usize, answered: usize) -> String;
    /// How the talk goes.
    fn how_it_goes(&self) -> &'static str;
    /// Says up to which level documents are listed.
    fn levels_listed(&self, levels: LevelsListed) -> &'static str;
    /// The request to name people who can speak for it.
    fn who_can_speak(&self) -> &'static str;
    /// Why nothing is to be talked about: how much is answered, and said not to apply.
    fn nothing_left(&self, answered: usize, claims: usize) -> String;
    /// When an area need not be prepared.
    fn may_not_apply(&self, why: &str) -> String;
    /// Names the people to invite for an area.
    fn in_the_room(&self, names: &str) -> String;
    /// The value that the owner sets.
    fn owner_sets(&self, value: &str) -> String;
    /// The profile's note.
    fn profile_note(&self, note: &str) -> String;
    /// Says that it was answered before and is to be confirmed.
    fn to_confirm(&self) -> &'static str;
    /// Says that it was asked, since when, and what is missing.
    fn was_asked(&self, since: Option<(&str, bool)>, missing: &str) -> String;
    /// Says for how many subjects nobody is named.
    fn unnamed(&self, open: usize, all: usize) -> String;
    /// People to whom this applies.
    fn people(&self, begin: &str, names: &[String]) -> String;
    /// Says how much is still open.
    fn still_open(&self, as_of: &str, counts: OpenCounts) -> String;
    /// The beginning of a person's list.
    fn greeting(&self, session: &str, as_of: &str) -> String;
    /// The end of a person's list.
    fn thanks(&self, assessor: &str) -> String;
    /// Subjects of an area, counted and named.
    fn named_subjects(&self, count: usize, names: &str) -> String;
    /// A row of names by its ends.
    fn row(&self, first: &str, last: &str) -> String;
    /// The level that documents show.
    fn for_level(&self, level: u8) -> String;
    /// The other lines that a document serves.
    fn also_for(&self, labels: &str) -> String;
    /// Names the documents listed under another line, or these documents of it, as needed too.
    fn and_above(&self, documents: Option<&str>, label: &str) -> String;
    /// Stands in for a text that was not written down: the missing piece, or the action.
    fn not_written(&self, is_action: bool) -> &'static str;
    /// The heading of the evidence for a maturity; whether examples follow.
    fn evidence_for(&self, level: &str, has_examples: bool) -> String;
    /// Since when it was asked, whether before that day; until when it is due; in brackets.
    fn days(&self, asked: Option<(&str, bool)>, due: Option<DueDay<'_>>) -> String;
    /// The action agreed besides, with its days.
    fn agreed(&self, what: &str, days: &str) -> String;
}

/// The words of an agenda that stand by themselves.
#[derive(Debug)]
pub(crate) struct AgendaLabels {
    pub(crate) kind: &'static str,
    pub(crate) open_kind: &'static str,
    pub(crate) kind_lower: &'static str,
    pub(crate) open_kind_lower: &'static str,
    pub(crate) when: &'static str,
    pub(crate) to_be_interviewed: &'static str,
    pub(crate) glance: &'static str,
    pub(crate) subjects: &'static str,
    pub(crate) at_hand: &'static str,
    pub(crate) in_the_room: &'static str,
    pub(crate) by_person: &'static str,
    pub(crate) does_not_apply: &'static str,
    pub(crate) nobody_named: &'static str,
    pub(crate) to_talk_about: &'static str,
    pub(crate) still_to_talk_about: &'static str,
    pub(crate) unsettled: &'static str,
    pub(crate) returned: &'static str,
    pub(crate) to_review: &'static str,
    pub(crate) send_parked: &'static str,
    pub(crate) send_evidence: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) no_evidence: &'static str,
    pub(crate) agreed: &'static str,
    pub(crate) nothing_owed: &'static str,
    pub(crate) not_named: &'static str,
}
