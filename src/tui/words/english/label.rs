//! The words that stand by themselves, in English.

use super::super::says::{Heading, Hint, Part};

/// A title, or the name of a column.
pub(super) fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Brief => "Brief",
        Heading::GoOnAt => "Go on at",
        Heading::Overview => "Overview",
        Heading::Summary => "Summary",
        Heading::Review => "Review",
        Heading::Findings => "Findings",
        Heading::Conflicts => "Conflicts",
        Heading::Area => "Area",
        Heading::Lowest => "Lowest",
        Heading::Mean => "Mean",
        Heading::Done => "Done",
        Heading::Target => "Target",
        Heading::Gaps => "gaps",
        Heading::LowestAndTarget => "lowest▸target",
        Heading::Id => "Id",
        Heading::Level => "Level",
        Heading::Verdict => "Verdict",
        Heading::Title => "Title",
        Heading::Action => "Action",
        Heading::Owner => "Owner",
        Heading::Due => "Due",
        Heading::By => "Recorded",
        Heading::Guidance => "Guidance",
        Heading::Ladder => "Ladder",
        Heading::Levels => "Levels",
        Heading::Group => "Group",
        Heading::Topic => "Topic",
        Heading::LeansOn => "Leans on",
        Heading::SeeAlso => "See also",
        Heading::Documentation => "Documentation asked for",
        Heading::Unverified => "Unverified",
        Heading::ProfilesNote => "Profile's note",
        Heading::OwnerSets => "The owner sets",
        Heading::Catalog => "Catalog",
        Heading::BySemicolons => "separated by semicolons",
        Heading::Signs => "Signs",
    }
}

/// A part of an answer, or its state behind a count.
pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::Maturity => "maturity",
        Part::Statement => "statement",
        Part::Evidence => "evidence",
        Part::Remarks => "remarks",
        Part::Verdict => "verdict",
        Part::Action => "action",
        Part::Compensating => "compensating measure",
        Part::Instead => "measure",
        Part::Risk => "risk that remains",
        Part::RiskInShort => "risk",
        Part::Review => "review",
        Part::Rung => "rung",
        Part::Conflict => "conflict",
        Part::Level => "level",
        Part::Marks => "marks",
        Part::SaidBy => "said by",
        Part::SaidBefore => "said before",
        Part::WhoSaidIt => "who said it",
        Part::Parked => "parked",
        Part::Noticed => "noticed",
        Part::Missing => "missing",
        Part::NotApplicable => "not applicable",
        Part::NotApplicableBecause => "not applicable because",
        Part::NotEvaluated => "not evaluated",
        Part::NotAsked => "not in the profile",
        Part::InConflict => "in conflict",
        Part::SaidDifferently => "said differently",
        Part::LeftOut => "left out by hand",
        Part::Flagged => "flagged",
        Part::ToReconfirm => "to reconfirm",
        Part::Failed => "failed",
    }
}

/// What a key does.
pub(super) fn hint(hint: Hint) -> &'static str {
    match hint {
        Hint::Back => "back",
        Hint::Cancel => "cancel",
        Hint::SaveAgain => "save again",
        Hint::Reviewed => "reviewed",
        Hint::Settle => "settle",
        Hint::Save => "save",
        Hint::Start => "start",
        Hint::SaveIt => "save it",
        Hint::LeaveIt => "leave it",
        Hint::KeepIt => "keep it",
        Hint::KeepDraft => "keep a draft",
        Hint::ChangeIt => "change it",
        Hint::RenameIt => "rename it",
        Hint::CopyIt => "copy it",
        Hint::WriteIt => "write it",
        Hint::SealIt => "seal it",
        Hint::Next => "next",
        Hint::AllLines => "all",
        Hint::ParkStay => "park it, stay here",
        Hint::ParkGoOn => "park it, on to the next",
        Hint::ReturnIt => "return it",
    }
}
