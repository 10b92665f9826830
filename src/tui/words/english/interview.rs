//! The interview's words, in English: the answer, the panes, the conflicts.

use crate::{
    format::{OWN_MATCH, counted},
    interview::sign,
};

use super::super::says::{Answer, Conflict, Pane};

/// The answer to a line, and what stands about it in the bar.
pub(super) fn answer(said: Answer<'_>) -> String {
    match said {
        Answer::CarriedOver(from) => format!("carried over from {from}, not confirmed yet"),
        Answer::EvidenceCount(count) => format!("evidence ({count})"),
        Answer::FirstEvidence(count) => format!("evidence 1 of {count}"),
        Answer::File(path, size, text) => format!("{path} ({size} bytes) {text}"),
        Answer::ActionIs(state) => format!("action, {state}"),
        Answer::ActionIsLate => format!("{} action, overdue", sign::BAD.shown),
        Answer::PromiseIsLate => format!("{} parked, overdue", sign::BAD.shown),
        Answer::AnsweredNo(why) => format!("{why} Answered no:"),
        Answer::Beside(key) => format!("beside: {key} goes there"),
        Answer::BesideInShort(key) => format!("beside ({key})"),
        Answer::ConflictOf(field) => format!("conflict: {field}"),
        Answer::Says(who, words) => format!("{who} says {words}"),
        Answer::NotApplicable(reason) => format!("not applicable: {reason}"),
        Answer::BelowTarget(level, gap) => format!("{level} ({gap} below target)"),
        Answer::Declared(level, true) => format!("declared ML{level}"),
        Answer::Declared(level, false) => format!("declared ML{level}, not judged yet"),
        Answer::Verdict(verdict) => format!("verdict {verdict}"),
        Answer::EnterTakes(level) => format!(" · Enter takes ML{level}"),
        Answer::Reviewed => format!("{} reviewed", sign::YES.shown),
        Answer::StandsAlone => "stands as given in quick: the rungs need no answer".into(),
        Answer::OwnReviewed(part) => format!("reviewed by who recorded {part}"),
        Answer::Flagged => format!("{} flagged", sign::FLAGGED.shown),
        Answer::SaidBy(names) => format!("said by {names}"),
        Answer::SaidBefore(level) => format!("earlier {level}"),
        Answer::SaidByMore(first, more) => format!("said by {first} and {more} more"),
        Answer::Carried(day, true) => format!("carried from {day}, texts changed"),
        Answer::Carried(day, false) => format!("carried from {day}"),
        Answer::OtherTexts => "TO RECONFIRM: asked with other texts".into(),
        Answer::Confirms(what, key) => format!("{what}: {key} confirms"),
        Answer::OwedBy(name) => format!("owed by {name}"),
        Answer::Due(day) => format!("due {day}"),
        Answer::Owner(name) => format!("owner {name}"),
        Answer::NoAction => "no action".into(),
        Answer::RecordedBy(who) => format!("recorded by {who}"),
        Answer::InConflict(fields) => format!("{} IN CONFLICT: {fields}", sign::CONFLICT.shown),
        Answer::SaidDifferently(told) => {
            format!("{} said differently: {told}", sign::SAID_DIFFERENTLY.shown)
        }
        Answer::Settles(key) => format!("{key} settles"),
        Answer::Now(level) => format!("now {level}"),
        Answer::Met(level) => format!("{} now {level}", sign::YES.shown),
        Answer::DisputedNow => format!("{} in conflict", sign::CONFLICT.shown),
        Answer::Target(level) => format!("target {level}"),
        Answer::Progress(done) => format!("{done} answered"),
        Answer::Filter(words, count) => format!("filter: {words} ({count})"),
        Answer::OffFilter(words, count) => format!("not in filter: {words} ({count})"),
        Answer::Line(number) => format!("line {number}"),
        Answer::Roles(2) => "both roles".into(),
        Answer::Roles(count) => format!("{count} roles"),
    }
}

/// The panes beside the question.
pub(super) fn pane(said: Pane<'_>) -> String {
    let back = |place: &str| format!("{place}: Esc goes back to the question");
    match said {
        Pane::InLadder(moving, [yes, no]) => {
            format!("ladder: {moving} choose, {yes} {no} answer, Esc back")
        }
        Pane::InGuidance(moving) => format!("guidance: {moving} scroll, Esc back"),
        Pane::InAnswer(moving) => format!("answer: {moving} scroll, Esc back"),
        Pane::InTree(moving) => format!("tree: {moving} go there, Esc back"),
        Pane::Then(key, pane) => format!(", {key} {pane}"),
        Pane::Times(key, times) => format!("{key} {times} times"),
        Pane::WholeAnswer(keys) => format!("the whole answer: {keys}"),
        Pane::ShowsAll(keys) => format!("{keys} shows all of it"),
        Pane::BackTo(key, line) => format!("{key} back to {line}"),
        Pane::ToSpeaker(key) => format!("{key} who speaks"),
        Pane::Disagrees(tab, moving, [yes, no]) => {
            format!("disagrees? {tab}, {moving}, {yes} {no}")
        }
        Pane::ToGuidance(key) => format!("{key} guidance"),
        Pane::ToSeeAndGuidance(key) => format!("{key} ask to see, guidance"),
        Pane::AskToSee(own) => format!("{}: ", ask_to_see(own)),
        Pane::AskToSeeFor(level, own) => format!("{}, ML{level}", ask_to_see(own)),
        Pane::OwnMatches => format!("See also ({OWN_MATCH})"),
        Pane::FromMemory(parts) => {
            format!("{parts}: not yet compared with a licensed copy of the standard")
        }
        Pane::RowsAbove(rows, key) => format!("… {rows} rows above: {key}"),
        Pane::RowsBelow(rows, key) => format!("… {rows} more rows: {key}"),
        Pane::HowWell => "How well is this done?".into(),
        Pane::NoLadder => "This catalog has no ladder: judge by the maturity scale.".into(),
        Pane::LeftOut([guidance, ladder, all, review]) => format!(
            "quick: {guidance} guidance · {ladder} yes/no here · {all} all, guided · {review} all answers"
        ),
        Pane::WithoutLevel([skip, line, area, park]) => format!(
            "{skip} skip · {line} cannot apply · {area} the whole area too · {park} not known yet"
        ),
        Pane::BackToQuick(key) => format!("{key} quick again"),
        Pane::LastRung => back("This is the last rung"),
        Pane::FirstRung => back("This is the first rung"),
        Pane::AllInSight => back("All of it is in sight"),
        Pane::End => back("This is the end"),
        Pane::Beginning => back("This is the beginning"),
        Pane::NothingOpen(leave) => {
            format!("There is nothing to close here: {leave} leaves the session")
        }
        Pane::LadderKeys([yes, no, back]) => format!(
            "the ladder: {yes} {no} answer the rung at hand, {back} is back at the question"
        ),
    }
}

/// The heading of what shows a level: who answers for himself asks nobody.
fn ask_to_see(own: bool) -> &'static str {
    if own { "Have ready" } else { "Ask to see" }
}

/// The queue of conflicts.
pub(super) fn conflict(said: Conflict<'_>) -> String {
    match said {
        Conflict::None => {
            "Nothing is in conflict or said differently (conflicts come by joining copies)".into()
        }
        Conflict::NoneLeft(back, undo) => format!(
            "Nothing is left to settle: every value stands alone. {back} goes back, {undo} takes back what was settled last."
        ),
        Conflict::SaidDifferently => {
            "said differently, and the second stands now; which holds?".into()
        }
        Conflict::WhichHolds(count) => format!("which of these {count} values holds?"),
        Conflict::OfSession => "The session's own data".into(),
        Conflict::Yours => ", yours".into(),
        Conflict::AlsoHere(others) => format!("To settle on this line besides: {others}"),
        Conflict::MoreBelow(rows, key) => format!("… {} below: {key}", counted(rows, "more row")),
        Conflict::MoreAbove(rows, key) => format!("… {} above: {key}", counted(rows, "more row")),
        Conflict::WhoseIsUncertain(take, new) => format!(
            "Whose it would be is not certain here: {take} and on take one by its number, {new} a new value"
        ),
        Conflict::AskedNoMore => "This line is asked no more: settle it here".into(),
        Conflict::LeadsBack(back) => format!("{back} goes back to what is to be settled"),
        Conflict::TakesStanding => "Here one of the values that stand is taken".into(),
        Conflict::MakeOne(2) => "both texts · make one of them".into(),
        Conflict::MakeOne(count) => format!("all {count} texts · make one of them"),
        Conflict::OpenAgain(field) => format!("none: {field} is open again"),
        Conflict::NewValue(heading, None) => format!("{heading}: a new value"),
        Conflict::NewValue(heading, Some("")) => format!("{heading}: a new value, said by nobody"),
        Conflict::NewValue(heading, Some(by)) => format!("{heading}: a new value, said by {by}"),
        Conflict::NotApplicable => "not applicable, with its reason …".into(),
        Conflict::Unchanged => "nothing was changed: still in conflict".into(),
        Conflict::IsOneOfThem(who) => format!(
            "still in conflict: that is the value of {who} as it stood; its number takes it"
        ),
        Conflict::Leaves(why, discard) => format!("{why}; {discard} leaves it as it was"),
    }
}
