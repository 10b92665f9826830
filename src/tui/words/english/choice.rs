//! The lists to choose from, and what is handed over, in English.

use crate::{
    format::{Occasion, SIGNS, counted, one_or_many, outside_words},
    interview::Deliverable,
    session::Verdict,
};

use super::super::says::{Choice, Clip, HandOver, Judging, Seal};

/// The lists to choose from.
pub(super) fn choice(said: Choice<'_>) -> String {
    match said {
        Choice::DoesNothing(typed, "") => format!("{typed} does nothing here: Enter goes on"),
        Choice::DoesNothing(typed, keys) => {
            let choose = if keys.contains(' ') {
                "choose"
            } else {
                "chooses"
            };
            format!("{typed} does nothing here: {keys} {choose}")
        }
        Choice::NoLeaveIt => "no, leave it".into(),
        Choice::Left => "left as it is".into(),
        Choice::JoinYes(undo) => format!("join; {undo} brings it back"),
        Choice::WhoSpeaks => "Who speaks?".into(),
        Choice::NewName => "a new name, or type it".into(),
        Choice::Nobody => "nobody".into(),
        Choice::NotApplicable => "Not applicable".into(),
        Choice::UnansweredOnly(left, all, outside) => format!(
            ", unanswered only ({left} of {}{})",
            counted(all, "line"),
            outside_words(outside)
        ),
        Choice::AllOf => "all of ".into(),
        Choice::OfFilter => "the filter's lines in ".into(),
        Choice::PassedOver(count) => format!(
            "Only what the filter shows: {} of this area {} as {}.",
            counted(count, "other line"),
            one_or_many(count, "stays", "stay"),
            one_or_many(count, "it is", "they are")
        ),
        Choice::NotAskedToo => {
            "The lines not asked here become n/a too: nobody has to answer them later.".into()
        }
        Choice::WithAnswered(all, answered, outside) => {
            let answered = match answered {
                0 => String::new(),
                answered => format!(", {answered} answered"),
            };
            let outside = outside_words(outside);
            format!(" ({}{answered}{outside})", counted(all, "line"))
        }
        Choice::TakeUp(words) => format!("take up here: {words}"),
        Choice::TakeUpYes => "yes, take it up here".into(),
        Choice::TakeUpNo => "no, leave it where it is".into(),
        Choice::BelongsHere => "Does this belong to this file?".into(),
        Choice::SecondPerson(subject) => format!("{subject}: as a second person"),
        Choice::Reviewed => "reviewed: I agree".into(),
        Choice::Returned => "returned, with a comment …".into(),
        Choice::NotReviewed => "not reviewed".into(),
        Choice::WhereTheyDiffer(line) => format!("{line}: where the answers differ"),
        Choice::Component => "a component of its own …".into(),
        Choice::Zone => "a zone, or a part of the site, of its own …".into(),
        Choice::Provider => "a provider of its own …".into(),
        Choice::SplitByRole(names) => format!("split by role: {names}"),
        Choice::OneForAllRoles(names) => format!("one line for all roles again: {names}"),
        Choice::BackToRest(name) => format!("{name} back to the rest"),
        Choice::Clear(line) => format!("Clear on {line}; undo brings it back"),
        Choice::Rung(level) => format!("rung {level}: "),
        Choice::Piece => "evidence: ".into(),
        Choice::WholeLine => "the whole line".into(),
        Choice::MovesEvidence => "nothing: move evidence to another line …".into(),
        Choice::WhichMoves(line) => format!("Which evidence of {line} goes to another line?"),
        Choice::MovesNothing => "none, leave it here".into(),
        Choice::Nothing => "nothing".into(),
        Choice::Awaited => {
            "waiting for a person: evidence, answer, action or review; / types a name".into()
        }
        Choice::NoSuchName => "nothing in this list is called that: Backspace, or Esc".into(),
        Choice::AllLines => "all lines again".into(),
        Choice::FilterTitle => "Walk only the lines that are".into(),
        Choice::NoLineIs(words) => format!("No line is {words}: no filter was set"),
    }
}

/// The lists of judgements beside the maturity.
pub(super) fn judging(said: Judging<'_>) -> String {
    match said {
        Judging::VerdictTitle => "Verdict".into(),
        Judging::VerdictOf(subject) => format!("Verdict: {subject}"),
        Judging::Verdict(Some(Verdict::Pass)) => "pass".into(),
        Judging::Verdict(Some(Verdict::Fail)) => "fail".into(),
        Judging::Verdict(Some(Verdict::NotApplicable)) => {
            "n/a: the claim that it cannot apply is accepted".into()
        }
        Judging::Verdict(Some(Verdict::NotEvaluated)) => "n/e: not evaluated".into(),
        Judging::Verdict(None) => "no verdict".into(),
        Judging::ClassTitle => "Class of the line".into(),
        Judging::NoClass => "no class".into(),
        Judging::TargetTitle => "Target of this requirement".into(),
        Judging::Target(level) => format!("target ML{level}"),
        Judging::OwnTarget => "the session's own target".into(),
        Judging::DeclaredTitle => "Level that the provider claims".into(),
        Judging::Declared(level) => format!("declared ML{level}"),
        Judging::NoneDeclared => "none declared".into(),
    }
}

/// Documents, the seal, the clipboard.
pub(super) fn hand_over(said: HandOver<'_>) -> String {
    match said {
        HandOver::Title(name) => format!("Hand over {name}, join a copy, or take in"),
        HandOver::Report => "the report".into(),
        HandOver::ForClient => {
            "the report without your remarks and flags, as the client gets it".into()
        }
        HandOver::Plan => "the plan: the gaps and the steps that close them, to the target".into(),
        HandOver::Worksheet => {
            "a worksheet to fill in, for a colleague or client: without what you found".into()
        }
        HandOver::Answers => {
            "all answers with what you found, to be read: .xlsx, .csv, .jsonl or OSCAL".into()
        }
        HandOver::AnswersForClient => {
            "the answers without your remarks, as the client gets them".into()
        }
        HandOver::Evidence => {
            "the register of evidence: each piece once, and what it is named for".into()
        }
        HandOver::Agenda => "the agenda: what to have at hand at the visit".into(),
        HandOver::OpenItems => "the open items: what each person still owes".into(),
        HandOver::Seal => {
            "the seal, before the report: sign the session off; with a key too".into()
        }
        HandOver::Verify => "verify: is the file untouched, each evidence file the same".into(),
        HandOver::JoinCopy => "a colleague's copy of this session: join it into this one".into(),
        HandOver::TakeSheet => "a filled-in worksheet, csv or form: take it in".into(),
        HandOver::InFolder(folder) => format!("in {folder}"),
        HandOver::OtherWays(key) => {
            format!("client's copy, workbook, OSCAL, seal: Esc, then {key}")
        }
        HandOver::OfOne(what) => of_one(what),
        HandOver::Whose(what) => whose(what),
        HandOver::NobodyThere(what) => nobody_there(what),
        HandOver::OneAlone(list, key) => {
            format!("for one person alone: Esc, then {list} {key}")
        }
        HandOver::OfAllLines(lines) => {
            format!("it is of all {lines}, whatever the filter shows")
        }
        HandOver::LiesThere(name, changed) => format!("{name} of {changed} lies there and stays"),
        HandOver::NoOrganization(key) => {
            format!("its cover names no organization yet: Esc, then {key} sets it")
        }
        HandOver::NoConclusion(key) => {
            format!("no conclusion stands on its first page yet: Esc, then {key} writes it")
        }
        HandOver::NoFileNamed(document) => {
            format!("no file named: no {} was written", document.word())
        }
        HandOver::NoneWritten(document) => format!("no {} was written", document.word()),
        HandOver::Written(document, path) => format!("The {} is in {path}", document.word()),
        HandOver::NotWritten(document, why) => format!(
            "No {} was written: {why}; Esc closes without one",
            document.word()
        ),
        HandOver::NotSavedYet(document, retry) => format!(
            "No {} was written: something is not saved yet; {retry} tries again",
            document.word()
        ),
    }
}

fn of_one(what: Deliverable) -> String {
    match what {
        Deliverable::Agenda(Occasion::Visit) => "one person's agenda alone, to send to them".into(),
        Deliverable::Agenda(Occasion::Open) => {
            "one person's open items alone, to send to them".into()
        }
        what => format!("a {} of what waits for one person alone", what.word()),
    }
}

fn whose(what: Deliverable) -> String {
    match what {
        Deliverable::Agenda(Occasion::Open) => "Whose open items?".into(),
        what => format!("Whose {}?", what.word()),
    }
}

fn nobody_there(what: Deliverable) -> String {
    match what {
        Deliverable::Agenda(Occasion::Visit) => {
            "No agenda for one alone: nobody is named for anything yet".into()
        }
        Deliverable::Agenda(Occasion::Open) => {
            "No open items of one alone: nobody named owes anything".into()
        }
        what => format!(
            "No {} for one alone: nobody named owes anything",
            what.word()
        ),
    }
}

/// The seal.
pub(super) fn seal(said: Seal<'_>) -> String {
    match said {
        Seal::DigestOf(words) => format!("It is {words}. Its digest:"),
        Seal::NotSavedYet(retry) => {
            format!("It is not sealed: something is not saved yet; {retry} tries again")
        }
        Seal::ConflictsOpen(open, settle) => format!(
            "{} open: y seals the session so; n, then {settle} settles first.",
            counted(open, "conflict")
        ),
        Seal::Title(name, false) => format!("Seal {name} as it stands?"),
        Seal::Title(name, true) => format!("Seal {name} anew, as it stands now?"),
        Seal::Yes { anew: false, disputed: false } => "yes, sign it off".into(),
        Seal::Yes { anew: false, disputed: true } => "yes, sign it off with its conflicts".into(),
        Seal::Yes { anew: true, disputed: false } => "yes, sign it off anew".into(),
        Seal::Yes { anew: true, disputed: true } => "yes, sign it off anew, with its conflicts".into(),
        Seal::Follows => "A digest is shown, to be kept apart from the file. From then on each change asks for its reason, and the report names it.".into(),
        Seal::OfReports => "Write the report after it: one written before does not name the seal.".into(),
        Seal::YesByKey => "yes, and sign it with an ssh key, whose file is asked for".into(),
        Seal::Passphrase => format!("has it a passphrase, in a shell: {SIGNS}"),
        Seal::SealedBy(who, changes) => format!("Sealed by {who}: {changes} in all"),
        Seal::KeepDigest(key) => {
            format!("Keep this digest apart from the file; {key} shows it again:")
        }
        Seal::NotInReport => "A report written before does not name the seal.".into(),
        Seal::Report => "the report, written anew".into(),
        Seal::GoOn => "go on".into(),
        Seal::LooksAtFile => "Looking at the file, and at each evidence file …".into(),
        Seal::FileOf(name) => format!("The file of {name}"),
        Seal::Verified(name, word) => format!("{name}: {word}"),
        Seal::Failed(why) => format!("It is not sealed: {why}"),
    }
}

/// The clipboard.
pub(super) fn clip(said: Clip<'_>) -> String {
    match said {
        Clip::Title => "To the clipboard".into(),
        Clip::Nothing => {
            "Nothing to copy: no gap is chosen here, and nobody named owes anything".into()
        }
        Clip::Sent(what, instead) => format!(
            "{what}: sent to the terminal's clipboard. If it is not there the terminal does not allow it: {instead}"
        ),
        Clip::SentToTmux(what, instead) => format!(
            "{what}: sent to the terminal's clipboard. If it is not there, tmux needs: set -g set-clipboard on; or {instead}"
        ),
        Clip::TakesNone(instead) => {
            format!("This terminal takes no clipboard from a program: {instead}")
        }
        Clip::TooLong(what, [bytes, most], instead) => format!(
            "{what}: too long for a terminal's clipboard ({bytes} bytes, at most {most}): {instead}"
        ),
        Clip::PrintsOwed(session, person) => {
            format!("walkdown agenda {session} --open --for {person} prints it")
        }
        Clip::PrintsStep(session) => {
            format!("walkdown --plain {session}, and copy there, prints it")
        }
    }
}
