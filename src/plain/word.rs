//! What is typed becomes a word with what follows it. A word is found by its name or a short form; single letters are
//! those of the keys and keep their case.

use super::{
    synonym::meant,
    table::{Level, Row, rows},
};

/// A word that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Set the maturity.
    Maturity(u8),
    /// Yes to the next rung.
    Yes,
    /// No to the next rung.
    No,
    /// There was no case for the next rung yet.
    NoneYet,
    /// Answer a rung by its number.
    Rung,
    /// Take the maturity that the rungs support.
    Take,
    /// Why not the next level.
    Why,
    /// Write the statement.
    Statement,
    /// Write the remarks.
    Remarks,
    /// Write more of the statement.
    AddStatement,
    /// Write more of the remarks.
    AddRemarks,
    /// Name evidence.
    Evidence,
    /// Name a file as evidence.
    EvidenceFile,
    /// Remove a piece of evidence.
    RemoveEvidence,
    /// Cannot apply.
    NotApplicable,
    /// What is unanswered of the area cannot apply.
    NotApplicableArea,
    /// What is unanswered of the topic cannot apply.
    NotApplicableTopic,
    /// The whole area cannot apply, answered lines too.
    WholeAreaNotApplicable,
    /// The whole topic cannot apply, answered lines too.
    WholeTopicNotApplicable,
    /// Leave it out.
    NotEvaluated,
    /// Take it back in.
    Evaluated,
    /// As the key: leave it out, or take it back in.
    TurnEvaluated,
    /// Park.
    Park,
    /// Park no longer.
    Unpark,
    /// What is to be done.
    Action,
    /// What is to be done on many lines.
    ActionFor,
    /// It is done.
    ActionDone,
    /// It is done on many lines.
    ActionDoneFor,
    /// It is open again.
    ActionOpen,
    /// It is open again on many lines.
    ActionOpenFor,
    /// What is done instead.
    Compensating,
    /// The verdict.
    Verdict,
    /// The verdict on many lines.
    VerdictFor,
    /// Flag.
    Flag,
    /// Flag many lines.
    FlagFor,
    /// Take the flag off.
    Unflag,
    /// Take the flags off many lines.
    UnflagFor,
    /// As the key: flag, or take the flag off.
    TurnFlag,
    /// The target of the line.
    Target,
    /// What the provider claims.
    Declared,
    /// Clear a field.
    Clear,
    /// Confirm what was carried over or asked otherwise.
    Confirm,
    /// Who says it.
    SaidBy,
    /// Nobody in particular says it.
    Nobody,
    /// The people.
    People,
    /// One more person.
    AddPerson,
    /// One person fewer.
    RemovePerson,
    /// Answer the roles apart.
    SplitRole,
    /// Answer a component apart.
    SplitComponent,
    /// Answer together again.
    Join,
    /// Answer a component together with the rest again.
    JoinComponent,
    /// The next line.
    Next,
    /// The line before.
    Previous,
    /// The next topic.
    NextTopic,
    /// The topic before.
    PreviousTopic,
    /// The next area.
    NextArea,
    /// The area before.
    PreviousArea,
    /// The first line.
    First,
    /// The last line.
    Last,
    /// The next unanswered line.
    NextOpen,
    /// To a line by id or number.
    Go,
    /// Back the way one came.
    Back,
    /// To the line recorded last.
    Recorded,
    /// To a related line.
    Related,
    /// Find.
    Find,
    /// Narrow the walk.
    Filter,
    /// The question again.
    Show,
    /// What a good answer covers.
    Guidance,
    /// The steps of the ladder.
    Ladder,
    /// What to ask to see.
    AskToSee,
    /// What stands.
    Answer,
    /// How the answer came to be.
    History,
    /// Area by area.
    Overview,
    /// What the program noticed.
    Findings,
    /// All lines, sorted.
    Review,
    /// What was found, and the gaps.
    Summary,
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
    /// Go on with a text left half typed.
    Draft,
    /// Take up what was kept for another place.
    TakeUp,
    /// Where one stopped.
    Brief,
    /// The session's own data.
    Set,
    /// The counts.
    Status,
    /// Write the report.
    Report,
    /// What to have at hand, and what is owed.
    Agenda,
    /// A guided session of a quick one.
    Deeper,
    /// Try again to save.
    Save,
    /// The sessions known here.
    List,
    /// Open a session.
    Open,
    /// Start a session.
    New,
    /// Start a session from an earlier one.
    NewFrom,
    /// Another name for a session.
    Rename,
    /// A copy of a session.
    Copy,
    /// A session to the trash.
    Trash,
    /// The rest of a long list.
    More,
    /// The words.
    Help,
    /// Leave.
    Quit,
}

/// What a typed line was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed<'a> {
    /// A word, and what follows it.
    Word(&'static Row, &'a str),
    /// No word: the one most like it.
    Unknown(Option<&'static str>),
}

/// Reads a typed line where these words count. The longest name that it begins with wins.
#[must_use]
pub(super) fn read(level: Level, line: &str) -> Typed<'_> {
    let line = line.trim();
    // As on screen, the words to find follow the stroke at once.
    let found = line
        .strip_prefix('/')
        .map_or_else(|| begins(level, line), |rest| find_row(level, rest));
    match found.or_else(|| meant(level, line)) {
        Some((row, rest)) => Typed::Word(row, rest),
        None => Typed::Unknown(nearest(level, line)),
    }
}

fn find_row(level: Level, rest: &str) -> Option<(&'static Row, &str)> {
    let row = rows(level).find(|row| row.word == Word::Find)?;
    Some((row, rest.trim()))
}

fn begins(level: Level, line: &str) -> Option<(&'static Row, &str)> {
    let mut best: Option<((bool, usize), &'static Row, &str)> = None;
    for row in rows(level) {
        for name in row.names {
            let Some(rest) = after(line, name) else {
                continue;
            };
            // A word that takes nothing steps back before one that takes what follows.
            let order = (rest.is_empty() || !row.takes.is_empty(), name.len());
            if best.is_none_or(|(other, ..)| order > other) {
                best = Some((order, row, rest));
            }
        }
    }
    best.map(|(_, row, rest)| (row, rest))
}

/// What follows a name at the beginning of a line; none if the line does not begin with it.
pub(super) fn after<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = line;
    for part in name.split(' ') {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, more) = rest.split_at_checked(end)?;
        let same = if part.chars().count() == 1 {
            word == part
        } else {
            word.eq_ignore_ascii_case(part)
        };
        if !same {
            return None;
        }
        rest = more.trim_start();
    }
    Some(rest)
}

/// The name that takes the fewest letters to change, drop or add, if these are few.
fn nearest(level: Level, line: &str) -> Option<&'static str> {
    let typed = line.to_lowercase();
    let first = typed.split_whitespace().next().unwrap_or_default();
    let names = rows(level).flat_map(|row| row.names.iter().map(move |name| (row, *name)));
    let near = names.filter_map(|(row, name)| {
        let letters = distance(name, &typed).min(distance(name, first));
        // A slip is seldom in the first letter.
        let begins = name.chars().next() == typed.chars().next();
        let is_near = if row.records() {
            // What would record something is named only where hardly anything else can be meant.
            let alone = row.takes.is_empty() && first != typed;
            letters == 1 && begins && name.len() > 1 && !alone
        } else {
            let is_long = name.chars().count() >= letters * if begins { 2 } else { 3 };
            letters <= 2 && is_long && name.len() > 1
        };
        is_near.then_some(((letters, !begins), name))
    });
    near.min_by_key(|(order, _)| *order).map(|(_, name)| name)
}

fn distance(from: &str, to: &str) -> usize {
    // Longer ones are no slip of the fingers.
    let to: Vec<char> = to.chars().take(40).collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut left = index + 1;
        let mut next = vec![left];
        for (b, pair) in to.iter().zip(row.windows(2)) {
            if let [diagonal, above] = pair {
                left = (above + 1)
                    .min(left + 1)
                    .min(diagonal + usize::from(a != *b));
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{
        super::table::{Level, all},
        Typed, Word, read,
    };

    fn word(line: &str) -> Option<(Word, &str)> {
        match read(Level::Session, line) {
            Typed::Word(row, rest) => Some((row.word, rest)),
            Typed::Unknown(_) => None,
        }
    }

    #[test]
    fn the_longest_name_wins_and_what_follows_is_kept_as_it_is() {
        assert_eq!(word("next"), Some((Word::Next, "")));
        assert_eq!(word("  Next   topic "), Some((Word::NextTopic, "")));
        assert_eq!(
            word("na area no  wireless"),
            Some((Word::NotApplicableArea, "no  wireless"))
        );
        assert_eq!(
            word("- none here"),
            Some((Word::NotApplicable, "none here"))
        );
        assert_eq!(word("evidence?"), Some((Word::AskToSee, "")));
        assert_eq!(word("/ port scan"), Some((Word::Find, "port scan")));
        assert_eq!(word("/port"), Some((Word::Find, "port")));
        assert_eq!(word("said by Anna"), Some((Word::SaidBy, "Anna")));
        assert_eq!(word("action open"), Some((Word::ActionOpen, "")));
        assert_eq!(
            word("action open the valve"),
            Some((Word::Action, "open the valve"))
        );
    }

    #[test]
    fn single_letters_are_the_keys_and_keep_their_case() {
        assert_eq!(word("e"), Some((Word::Statement, "")));
        assert_eq!(word("E"), Some((Word::TurnEvaluated, "")));
        assert_eq!(word("j"), Some((Word::Next, "")));
        assert_eq!(word("J"), Some((Word::NextTopic, "")));
    }

    #[test]
    fn an_unknown_word_names_the_nearest() {
        for (line, near) in [
            ("statment x", Some("statement")),
            ("nxet", Some("next")),
            ("evidense", Some("evidence")),
            ("xyzzy", None),
            ("so", Some("show")),
            ("nope", None),
            ("flat network", None),
            ("flga", None),
            ("flagg", Some("flag")),
            ("日本語", None),
            ("", None),
        ] {
            assert_eq!(read(Level::Session, line), Typed::Unknown(near), "{line}");
        }
    }

    #[test]
    fn what_people_say_for_a_word_is_that_word() {
        assert_eq!(
            word("Not applicable no  wireless"),
            Some((Word::NotApplicable, "no  wireless"))
        );
        assert_eq!(word("repeat"), Some((Word::Show, "")));
        assert_eq!(word("search port"), Some((Word::Find, "port")));
        assert_eq!(word("resume 1"), None);
        assert!(matches!(
            read(Level::Home, "resume 1"),
            Typed::Word(row, "1") if row.word == Word::Open
        ));
    }

    #[test]
    fn no_name_means_two_things() {
        for level in [Level::Home, Level::Session] {
            let mut names: Vec<&str> = all()
                .iter()
                .filter(|row| row.levels.contains(&level))
                .flat_map(|row| row.names.iter().copied())
                .collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}
