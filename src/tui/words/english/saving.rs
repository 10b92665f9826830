//! Whether all is saved, and counts, in English.

use crate::format::{counted, one_or_many, size_words};

use super::super::says::{Count, Saving};

/// The bar's words while a disk does not take what was recorded.
const NOT_SAVED: &str = "NOT SAVED";

/// Whether what is said is on disk.
pub(super) fn saving(said: Saving<'_>) -> String {
    let them = |count| one_or_many(count, "it", "them");
    match said {
        Saving::NotSaved => NOT_SAVED.into(),
        Saving::Saved => "saved".into(),
        Saving::Underway => "saving…".into(),
        Saving::Sealed(0) | Saving::SealedShort(0) => "sealed".into(),
        Saving::Sealed(since) => format!("sealed, {} since", counted(since, "change")),
        Saving::SealedShort(since) => format!("sealed, {since} since"),
        Saving::ReadOnly => "read-only".into(),
        Saving::Fails(0, why, retry) => format!("{NOT_SAVED}: {why}; {retry} tries again"),
        Saving::Fails(count, why, retry) => {
            format!("{count} {NOT_SAVED}: {why}; {retry} tries again")
        }
        Saving::NothingLost(0) => "Nothing is lost.".into(),
        Saving::NothingLost(count) => format!("{count} {NOT_SAVED}."),
        Saving::TooSmall((columns, rows), (width, height), lost, leave) => format!(
            "walkdown needs {columns}x{rows}; this is {width}x{height}. {lost} {leave} leaves."
        ),
        Saving::Taking(file, others, cancels) => {
            let stop = if cancels { "; Esc cancels" } else { "" };
            match others {
                0 => format!("{file}{stop}"),
                others => format!("{file}, {others} more after it{stop}"),
            }
        }
        Saving::Begun(file) => format!("taking {file}"),
        Saving::Read(file, bar, percent, bytes) => {
            format!("taking {file} {bar} {percent} % of {}", size_words(bytes))
        }
        Saving::RecordedFirst(file) => {
            format!("{file}: it is recorded first; the same key leaves without it")
        }
        Saving::KeptAside(count, [retry, leave], why) => format!(
            "{count} {NOT_SAVED}: {retry} tries again, {leave} again leaves; kept on this machine, the next start takes {} in: {why}",
            them(count)
        ),
        Saving::Lost(count, [retry, leave], why, beside) => format!(
            "{count} {NOT_SAVED}, and not kept elsewhere: {retry} tries again, {leave} again loses {}: {why}; {beside}",
            them(count)
        ),
        Saving::TakesIn(count, key) => {
            format!("{}; {key} takes {} in", waits(count), them(count))
        }
        Saving::StillWaits(count, why) => format!("{}: {why}", waits(count)),
        Saving::OpenElsewhere(count, who) => {
            format!("{}: {who} has this session open", waits(count))
        }
        Saving::WaitsReadOnly(count, why) => format!("{}: read-only: {why}", waits(count)),
        Saving::TakeIn(count) => format!("Take {} in?", counted(count, "change")),
        Saving::TakeInYes => "yes, into the file".into(),
        Saving::WithoutReason => "No disk took what was recorded here at an earlier start, without a reason: it was not sealed then. The report names it as changed after the seal.".into(),
        Saving::TakenIn(0) => "Everything is saved already".into(),
        Saving::TakenIn(count) => {
            format!("{} that no disk took before: saved now", counted(count, "change"))
        }
        Saving::IsSealed(how) => format!("It is {how}."),
        Saving::ReasonInWords => "the session is sealed: say why it is changed, in words; Esc cancels".into(),
        Saving::StaysSealed => "no reason given: the sealed session stays as it is".into(),
    }
}

fn waits(count: usize) -> String {
    let verb = one_or_many(count, "waits", "wait");
    format!("{} {verb} that no disk took", counted(count, "change"))
}

/// Counts, as several screens show them.
pub(super) fn count(said: Count<'_>) -> String {
    match said {
        Count::Answered(done, all) => format!("{done} of {all} answered"),
        Count::ToReconfirm(count) => format!("{count} to reconfirm"),
        Count::Unanswered(0, _) => "Every requirement is answered.".into(),
        Count::Unanswered(count, key) => format!("{count} unanswered ({key} walks them)."),
        Count::InSight(first, last, all) => format!("{first} to {last} of {all}"),
        Count::Row(at, all) => format!("row {at} of {all}"),
        Count::Conflict(_, 0) => "nothing left".into(),
        Count::Of(at, all) | Count::Conflict(at, all) => format!("{at} of {all}"),
        Count::Entries(count) => format!("{count} entries"),
        Count::EntriesOf(count, all) => format!("{count} of {all} entries"),
        Count::Found(count) => format!("{count} found"),
        Count::Copies(count, key) => {
            format!(
                "{count} other {} ({key})",
                one_or_many(count, "copy", "copies")
            )
        }
        Count::Sessions(count) => counted(count, "session"),
        Count::Findings(0, count) => counted(count, "finding"),
        Count::Findings(at, count) => format!("{at}/{}", counted(count, "finding")),
        Count::Gap(at, all) => format!("gap {at} of {all}"),
        Count::Reviewed([marked, at, all, apply], sorted) => {
            let marked = match marked {
                0 => String::new(),
                marked => format!("{marked} marked · "),
            };
            let apply = match apply {
                apply if apply == all => String::new(),
                apply => format!(
                    ", {}",
                    one_or_many(apply, "1 applies", &format!("{apply} apply"))
                ),
            };
            format!("{marked}line {at} of {all}{apply}, {sorted}")
        }
        Count::Lines(count) => format!("{count} lines"),
        Count::More(count) => format!("and {count} more"),
        Count::MoreRows(count) => format!("… and {count} more rows"),
    }
}
