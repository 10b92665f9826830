//! The brief for a person who comes back to a session: the line they stopped at, what is owed, what is left.

use crate::{
    assessment::{
        Filter, Progress, awaited, has_recorded, last_change, last_line_of_others, last_own_line,
        pace,
    },
    format::{clean_line, counted, line_words, review_words, sealed_words},
    interview::walk::Walk,
    session::{LineKey, conflicts, is_carry_over, is_same_person, is_set_up, names_words, sealed},
};

use super::undo::{set, when};

/// The number of people named among those who changed something meanwhile.
const NAMED: usize = 3;
/// The number of lines named where there are many.
const LINES: usize = 5;

/// Whether there is something to come back to: an answer was given here, beyond what was carried over.
#[must_use]
pub fn is_due(walk: &Walk) -> bool {
    let mut events = walk.shown.events();
    let said = events
        .any(|event| walk.shown.is_live(&event.sum) && !is_carry_over(event) && !is_set_up(event));
    said && walk.shown.last_touched().is_some()
}

/// A statement of the brief that has a line of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The session is sealed.
    Sealed,
    /// Lines of the file that are not taken in.
    Unread,
    /// Lines that a second person gave back.
    Returned,
    /// Lines that this person returned, and that were changed since.
    ReviewAgain,
    /// Lines that another person returned, and that wait for that person since they were changed.
    WaitsForReview,
    /// Lines that were reviewed, and changed since.
    PastReview,
    /// The person who is set as speaking.
    Speaking,
    /// The line on screen, where this person stopped and recorded something here before.
    StoppedAt,
    /// The lines that were recorded last, and by whom, for a person who stopped nowhere here.
    LastRecorded,
    /// The newest change.
    LastChange,
    /// Changes made by others since.
    ChangedSince,
    /// How far it is.
    Answered,
    /// How long the rest takes.
    TimeLeft,
    /// Who owes something, on how many lines.
    WaitingFor,
    /// Lines to be confirmed.
    ToReconfirm,
    /// Fields in conflict.
    InConflict,
    /// What two people said differently.
    SaidDifferently,
}

impl Fact {
    /// The name of the fact.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sealed => "Sealed",
            Self::Unread => "Not read",
            Self::Returned => "Returned to you",
            Self::ReviewAgain => "Review again",
            Self::WaitsForReview => "Waits for review",
            Self::PastReview => "Past review",
            Self::Speaking => "Speaking",
            Self::StoppedAt => "You stopped at",
            Self::LastRecorded => "Last recorded",
            Self::LastChange => "Last change",
            Self::ChangedSince => "Changed since",
            Self::Answered => "Answered",
            Self::TimeLeft => "Time left",
            Self::WaitingFor => "Waiting for",
            Self::ToReconfirm => "To reconfirm",
            Self::InConflict => "In conflict",
            Self::SaidDifferently => "Said differently",
        }
    }
}

/// How a front end says facts.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// The text between the parts of a line.
    pub between: &'a str,
    /// The text between a line and its title.
    pub gap: &'a str,
    /// How one confirms.
    pub confirm: &'a str,
    /// How conflicts are settled.
    pub settle: &'a str,
    /// How another speaker is set.
    pub speak: &'a str,
    /// How what others changed is walked.
    pub news: &'a str,
}

/// The statements of the brief that have a line each.
#[must_use]
pub fn facts(walk: &Walk, who: &str, manner: Manner<'_>) -> Vec<(Fact, String)> {
    let dot = manner.between;
    let counts = walk.counted.progress();
    let mut facts = Vec::new();
    let sealed = sealed(&walk.shown);
    facts.extend(sealed.map(|sealed| (Fact::Sealed, sealed_words(&sealed))));
    facts.extend((walk.unread > 0).then(|| {
        let lines = counted(walk.unread, "line");
        let what = format!("{lines} of the file; walkdown verify FILE names which");
        (Fact::Unread, what)
    }));
    facts.extend(reviews(walk, who, dot));
    facts.extend(walk.speaker().map(|name| {
        let words = format!("{}, until {} changes it", clean_line(name), manner.speak);
        (Fact::Speaking, words)
    }));
    facts.extend(left_at(walk, who, manner.gap));
    if let Some(event) = last_change(&walk.shown) {
        let (at, by) = (when(&event.at), clean_line(you_or(&event.who, who)));
        facts.push((
            Fact::LastChange,
            format!("{at}, {by}: {}", set(&walk.shown, event)),
        ));
    }
    facts.extend(changed_since(walk, manner).map(|words| (Fact::ChangedSince, words)));
    facts.push((Fact::Answered, answered(&counts).join(dot)));
    if counts.unanswered > 0
        && let Some(seconds) = pace(&walk.shown)
    {
        let all = seconds.saturating_mul(u64::try_from(counts.unanswered).unwrap_or(u64::MAX));
        facts.push((
            Fact::TimeLeft,
            format!("{} at your pace of {}", long(all), each(seconds)),
        ));
    }
    facts.extend(waiting_for(walk).map(|words| (Fact::WaitingFor, words)));
    if counts.to_reconfirm > 0 {
        let words = format!("{}{dot}{}", counts.to_reconfirm, manner.confirm);
        facts.push((Fact::ToReconfirm, words));
    }
    facts.extend(in_conflict(walk).map(|words| {
        let words = format!("{words}{dot}{}", manner.settle);
        (Fact::InConflict, words)
    }));
    facts.extend(said_differently(walk).map(|words| {
        let words = format!("{words}{dot}{}", manner.settle);
        (Fact::SaidDifferently, words)
    }));
    facts
}

/// Who owes something, each with on how many lines.
fn waiting_for(walk: &Walk) -> Option<String> {
    let people = awaited(&walk.counted.lines);
    let named = people.iter().take(LINES);
    let named = named.map(|(name, lines)| format!("{} {lines}", clean_line(name)));
    let mut named = names_words(&named.collect::<Vec<_>>());
    if people.len() > LINES {
        named = format!("{named} and {} more people", people.len() - LINES);
    }
    (!named.is_empty()).then_some(named)
}

/// The lines that a review gives this person to look at again.
fn reviews(walk: &Walk, who: &str, between: &str) -> impl Iterator<Item = (Fact, String)> {
    let past = past_review(walk);
    let past = (!past.is_empty()).then(|| {
        let (count, named) = (counted(past.len(), "line"), named(&past));
        format!("{count} changed since: {named}")
    });
    let facts = [
        (Fact::Returned, returned(walk, who).join(between)),
        (Fact::ReviewAgain, again(walk, who).join(between)),
        (Fact::WaitsForReview, waiting(walk, who).join(between)),
        (Fact::PastReview, past.unwrap_or_default()),
    ];
    facts.into_iter().filter(|(_, words)| !words.is_empty())
}

/// The line to go on from: where this person stopped. In a file in which nobody was left anywhere, as one that was joined
/// out of copies is, the lines that this person and somebody else recorded last.
fn left_at(walk: &Walk, who: &str, gap: &str) -> Option<(Fact, String)> {
    let own = last_own_line(&walk.shown, who);
    let is_own = own.is_some_and(|(line, _)| *line == walk.at);
    if !has_recorded(&walk.shown, who) || !is_own && !walk.is_where_one_stopped() {
        let other = last_line_of_others(&walk.shown, who);
        let told = |(line, by): (&LineKey, &str)| {
            clean_line(&format!("{}, {}", line.label(), you_or(by, who)))
        };
        let told: Vec<String> = own.into_iter().chain(other).map(told).collect();
        return (!told.is_empty()).then(|| (Fact::LastRecorded, told.join("; ")));
    }
    let (line, asked) = (walk.line()?, walk.requirement()?);
    let label = clean_line(&line.label());
    Some((Fact::StoppedAt, format!("{label}{gap}{}", asked.title)))
}

/// The name of who recorded something, as it is told to this person, in whatever letters both are written.
fn you_or<'a>(by: &'a str, who: &str) -> &'a str {
    if is_same_person(by, who) { "you" } else { by }
}

/// How far the session is, part by part.
fn answered(counts: &Progress) -> Vec<String> {
    let mut parts = vec![format!(
        "{} of {}, {} unanswered",
        counts.answered, counts.applicable, counts.unanswered
    )];
    let others = [
        (counts.not_applicable, "not applicable"),
        (counts.flagged, "flagged"),
    ];
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    parts.extend(others.map(|(count, word)| format!("{count} {word}")));
    parts
}

/// How many conflicts there are, on how many lines, and where.
fn in_conflict(walk: &Walk) -> Option<String> {
    let clashes = conflicts(&walk.shown);
    let named = clashes.iter().map(|clash| match line_words(&clash.line) {
        label if label.is_empty() => "the session's own data".to_owned(),
        label => label,
    });
    let mut named: Vec<String> = named.collect();
    named.dedup();
    let mut lines: Vec<&LineKey> = clashes.iter().map(|clash| &clash.line).collect();
    lines.retain(|line| !line_words(line).is_empty());
    lines.dedup();
    // Each has two values or more.
    let mut counts = counted(clashes.len(), "conflict");
    if !lines.is_empty() && lines.len() < clashes.len() {
        counts = format!("{counts} on {}", counted(lines.len(), "line"));
    }
    (!clashes.is_empty()).then(|| format!("{counts}: {}", named.join(", ")))
}

/// How many lines two people said differently, and where.
fn said_differently(walk: &Walk) -> Option<String> {
    let lines = walk.counted.lines.iter();
    let lines = lines.filter(|line| !line.outside && !line.differing.is_empty());
    let lines: Vec<&LineKey> = lines.map(|line| &line.key).collect();
    (!lines.is_empty()).then(|| format!("{}: {}", counted(lines.len(), "line"), named(&lines)))
}

/// What others changed since this person was here: who, how much, when and which lines.
fn changed_since(walk: &Walk, manner: Manner<'_>) -> Option<String> {
    let others = walk.meanwhile();
    let told = others.iter().take(NAMED).map(|other| {
        let lines = counted(other.lines.len(), "line");
        let (who, at) = (clean_line(&other.who), when(&other.at));
        let named = named(&other.lines.iter().collect::<Vec<_>>());
        format!("{who} {lines}, {at}: {named}")
    });
    let mut told: Vec<String> = told.collect();
    if others.len() > NAMED {
        told.push(format!("and {} more people", others.len() - NAMED));
    }
    (!told.is_empty()).then(|| format!("{}{}{}", told.join("; "), manner.between, manner.news))
}

/// The lines that a second person gave back to this one, each with the comment.
fn returned(walk: &Walk, who: &str) -> Vec<String> {
    let lines = walk.counted.lines.iter();
    let own = lines.filter(|line| !line.outside && line.is_returned());
    let own = own.filter_map(|line| {
        let review = line.answer.review.as_ref()?;
        let is_own = review.menders().iter().any(|by| is_same_person(by, who));
        let (by, _) = review.last();
        is_own.then(|| clean_line(&format!("{} ({by}: {})", line.label(), review.comment)))
    });
    own.collect()
}

/// The lines that this person returned and that were changed since, each with the comment given then.
fn again(walk: &Walk, who: &str) -> Vec<String> {
    let lines = walk.counted.lines.iter();
    let own = lines.filter(|line| line.is_to_review_again(who));
    let own = own.filter_map(|line| {
        let review = line.answer.review.as_ref()?;
        let words = review_words(review, who);
        Some(clean_line(&format!("{}, {words}", line.label())))
    });
    own.collect()
}

/// The lines that wait for another person who returned them, each with that person and the comment given then.
fn waiting(walk: &Walk, who: &str) -> Vec<String> {
    let lines = walk.counted.lines.iter();
    let own = lines.filter_map(|line| {
        let by = line
            .waits_for_reviewer()
            .filter(|by| !is_same_person(by, who))?;
        let review = line.answer.review.as_ref()?;
        Some(clean_line(&format!(
            "{} ({by}: {})",
            line.label(),
            review.comment
        )))
    });
    own.collect()
}

/// The lines that were reviewed as they stood, and were changed since; those that wait for who returned them are told
/// apart.
fn past_review(walk: &Walk) -> Vec<&LineKey> {
    let lines = walk.counted.lines.iter();
    let past =
        lines.filter(|line| Filter::PastReview.fits(line) && line.waits_for_reviewer().is_none());
    past.map(|line| &line.key).collect()
}

/// Lines by name, the first of them where there are many: `SP.01.01, SP.01.02 and 3 more`.
fn named(lines: &[&LineKey]) -> String {
    let names = lines.iter().take(LINES).map(|line| line_words(line));
    let names = names.collect::<Vec<_>>().join(", ");
    match lines.len().saturating_sub(LINES) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

/// How long, roughly: `about 2 h 40 min`.
fn long(seconds: u64) -> String {
    let minutes = seconds.saturating_add(30) / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "less than a minute".into(),
        (0, minutes) => format!("about {minutes} min"),
        (hours, minutes) => format!("about {hours} h {:02} min", minutes / 10 * 10),
    }
}

/// How long each takes: `40 s an answer`, `1.5 min an answer`.
fn each(seconds: u64) -> String {
    if seconds < 60 {
        return format!("{seconds} s an answer");
    }
    let tenths = seconds.saturating_mul(10).saturating_add(30) / 60;
    format!("{}.{} min an answer", tenths / 10, tenths % 10)
}
