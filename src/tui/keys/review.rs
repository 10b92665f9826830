//! The rows of the review, of the summary, and of the choice of a file.

use super::{
    Own,
    Scope::{Files, Overview, Path, Review, Summary},
};

/// The first part of the table, so that the footer begins with what these screens are for.
pub(super) const ROWS: &[Own] = own! {
    // The choice of a file.
    &[Files] => ["Enter" "Right"] ("Enter" "take it or go in") Enter: "take the file, or go into the folder";
    &[Files] => ["h" "Left"] ("h" "up") FolderUp: "the folder above";
    &[Files] => ["Backspace"] () FolderUp: "the folder above this one";
    &[Files] => ["/"] ("/" "filter or path") Find: "narrow the list by words, or type or paste a path";
    &[Files] => ["."] ("." "hidden") Hidden: "show all entries, hidden ones too, or fewer";
    &[Path] => ["Enter"] ("Enter" "take it or go there") Enter:
        "take or go to what is chosen, or to the path that is typed";
    &[Path] => ["Tab"] ("Tab" "complete") Complete: "complete the path by what is here, or go into the folder typed";
    &[Path] => ["Esc"] ("Esc" "whole list") Back: "back to the whole list";
    // The summary.
    &[Summary] => ["a"] ("a" "action") PlanText:
        "what is to be done about the chosen gap, by whom, by when: the catalog's step, where no action stands yet";
    &[Overview, Summary] => ["F"] ("F" "filter") Verb(Filter):
        "walk only what is unanswered, parked, or waits for one person …; again: all";
    // The review.
    &[Review] => ["s"] ("s" "sort") Sort: "sort by gap, area, owner or due date, in turn";
    &[Review] => ["F"] ("F" "filter") Verb(Filter):
        "show only the lines to review by you, recorded by somebody, changed since, returned, parked …; again: all";
    &[Review] => ["a"] ("a" "action") PlanText: "what is to be done, on the chosen line or on all that are marked";
    &[Review] => ["+"] ("+" "step") Verb(TakeStep):
        "the catalog's step to the next level as the action, where none stands; each its own for all that are marked";
    &[Review] => ["o"] ("o" "owner") PlanOwner: "who does it; the same for all that are marked";
    &[Review] => ["d"] ("d" "due") PlanDue: "until when; the same for all that are marked";
    &[Review] => ["x"] () PlanState: "the action is done, or open again; the same for all that are marked";
    &[Review] => ["t"] ("t" "verdict") Verb(Verdict): "choose the verdict; the same for all that are marked";
    &[Review] => ["C"] () Verb(SecondPerson):
        "as a second person: reviewed, or returned with a comment; the same for all that are marked";
    &[Review] => ["f"] () Verb(Flag): "flag, or take the flag off; the same for all that are marked";
    &[Review] => ["Space"] ("Space" "mark") Mark: "mark the line, or take its mark off, and go one down";
    &[Review] => ["*"] () MarkAll: "mark all lines shown, or none";
};
