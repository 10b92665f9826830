//! What is typed and what is found, in English.

use crate::tui::keys::Scope;

use super::super::says::{Find, Home, Text, Way};

/// Texts and forms.
pub(super) fn text(said: Text<'_>) -> String {
    match said {
        Text::FilesBeside(1) => "1 file is named besides and stays".into(),
        Text::FilesBeside(count) => format!("{count} files are named besides and stay"),
        Text::Draft(false) => "a draft, not saved yet".into(),
        Text::Draft(true) => "a draft, not saved yet; the answer changed meanwhile".into(),
        Text::BroughtBack => "the discarded text is back, not saved yet".into(),
        Text::Edited => "from your editor, not saved yet".into(),
        Text::ForNext(here, key, other) => {
            format!("for {here}, now on screen · {key}: for {other}, just answered")
        }
        Text::ForAnswered(here, key, other) => {
            format!("for {here}, just answered · {key}: for {other}, now on screen")
        }
        Text::Promised(key) => format!("promised, not seen yet? {key} parks it, with who owes it"),
        Text::NothingDone => "nothing was done".into(),
        Text::SuggestedAgain(key) => format!("nothing was saved: {key} suggests it again"),
        Text::RefusedKeeps(why) => format!("{why}; Esc again keeps a draft"),
        Text::EditorLeft => "the editor left the text as it was".into(),
        Text::FromEditor => "from your editor, not saved yet: Esc saves".into(),
        Text::DraftKept(key) => format!("not saved: {key} opens the draft again"),
        Text::NotReturned(ask, returns) => {
            format!("nothing was returned, and the text is kept: {ask} {returns} opens it again")
        }
        Text::DraftWaits(what, line, key) => {
            format!("a draft, not saved yet: {what} of {line}; {key} goes on with it")
        }
        Text::NoReason => "no reason given: nothing changed".into(),
        Text::NoComment => "no comment given: nothing changed".into(),
        Text::Suggested => "suggested: typing replaces it, Enter saves it, Esc leaves it".into(),
        Text::SuggestedFirst => {
            "suggested: typing replaces it, Enter after the day saves it, Esc leaves it".into()
        }
        Text::StateLater => "open, as every new action is; done is set later".into(),
        Text::LeadsHere(Way::Enter) => "Enter leads here".into(),
        Text::LeadsHere(Way::Tab) => "Tab leads here".into(),
        Text::LeadsHere(Way::TabOrEnd) => "Tab leads here; Enter parks now".into(),
        Text::NoOtherLine(key) => {
            format!(
                "no other line can be meant here; once this is closed {key} goes back the way you came"
            )
        }
        Text::OtherTextThere(line, what) => {
            format!("{line} has another text there ({what}): save this one, or discard it, first")
        }
        Text::NameMissing(account) => {
            format!("without one they are recorded as {account}, which names nobody")
        }
        Text::NamelessAs(account) => {
            format!("answers are recorded as {account}, not a person")
        }
        Text::NamedAs(name) => format!("answers are recorded as {name}"),
        Text::NextYear(from) => format!("Next year's session, from {from}"),
        Text::NewSession => "New session".into(),
        Text::FileGoesTo(folder) => format!("File          in {folder}"),
        Text::ThisSession => "This session".into(),
        Text::BothCatalogs(ids) => {
            format!("both: {} in one session", ids.join(" and "))
        }
        Text::NoAreaTarget(part) => {
            format!("{part:?} is no target of an area: write it as SP.03 2")
        }
        Text::FormDraft(false, discard) => {
            format!("a draft, not saved yet: {discard} discards it")
        }
        Text::FormDraft(true, discard) => {
            format!("a draft, not saved yet; the data changed meanwhile: {discard} discards it")
        }
        Text::ProfileAlong(profile) => {
            format!("the profile is {profile} with it: the row below chooses another")
        }
        Text::FormDiscarded(leaves) => {
            format!("discarded: the form says what stood before; {leaves} leaves it")
        }
        Text::FormWaits(key) => {
            format!("a draft of the session's data, not saved yet: {key} goes on with it")
        }
    }
}

/// Files as evidence, and what is found.
pub(super) fn find(said: Find<'_>) -> String {
    match said {
        Find::EvidenceFor(line) => format!("A file as evidence · {line}"),
        Find::Reading => "reading…".into(),
        Find::Empty => "nothing is here".into(),
        Find::OnlyHidden(key) => format!("only hidden entries: {key} shows them"),
        Find::NoneFits => "no name fits".into(),
        Find::NoFile => "no file".into(),
        Find::NoPlainFile(name) => format!("{name} is no plain file: it cannot be taken"),
        Find::NotTaken(names) => format!("{names} is not taken"),
        Find::Session => "Find a session".into(),
        Find::Line => "Find by id, words or people".into(),
        Find::LineOfEvidence => "Evidence goes to the line found: id or words".into(),
        Find::LeftOut(profile) => format!(" · n/e: not asked in profile {profile}"),
        Find::NoSession => "no session has these words".into(),
        Find::LookingOn => "none so far: looking on".into(),
        Find::NoLine => "no line has these words".into(),
        Find::MoreBelow(count) => format!("… {count} more below"),
        Find::Keys(keys) => format!("after Esc, as a key: {keys}"),
        Find::IsWithdrawn(what, "") => format!("{what} is withdrawn. It is not asked any more"),
        Find::IsWithdrawn(what, fate) => {
            format!("{what} is withdrawn: {fate}. It is not asked any more")
        }
        Find::Withdrawn(title, fate) => format!("{title} (withdrawn: {fate})"),
    }
}

/// The home screen and the help.
pub(super) fn home(said: Home<'_>) -> String {
    match said {
        Home::Looking => "looking for sessions …".into(),
        Home::Title => "A systematic walk through IEC 62443-2-4 and 2-1, point by point.".into(),
        Home::NoneKnown => "No session is known here yet.".into(),
        Home::NewStarts(start) => {
            format!("starts one; then {start} begins it as suggested")
        }
        Home::QuickStarts => "starts one the quick way: one key an answer".into(),
        Home::HelpShows => "shows every key, F1 where you type".into(),
        Home::QuitLeaves => "leaves; whatever was answered is saved already".into(),
        Home::Trash(name) => format!("Move {name} to the trash folder?"),
        Home::TrashYes => "yes, move it; it can be fetched back".into(),
        Home::HelpOf(screen) => format!("Keys · {screen}"),
        Home::NoKeyDoes => "no key here does that".into(),
        Home::On(Scope::Interview) => "on a line".into(),
        Home::On(Scope::Home) => "on the list of sessions".into(),
        Home::On(scope) => format!("on the {}", scope.name()),
        Home::GoesBack(key) => format!("{key} goes back from there"),
        Home::WorksOn(keys, place) => format!("{keys} works {place}, not here"),
    }
}
