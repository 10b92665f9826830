//! What the screens say besides the outcome of a command: one enum a subject, worded by [`super::ScreenWording`]. The
//! texts given with it are shown as they are: they are cleaned before.

mod conflict;
mod found;
mod label;

pub(in crate::tui) use conflict::Conflict;
pub(in crate::tui) use found::Find;
pub(in crate::tui) use label::{Heading, Hint, Part};

use crate::{interview::Waiting, session::Verdict, tui::keys::Scope};

pub(in crate::tui) use super::handed::{Bring, Clip, HandOver, Seal};

/// Counts that more than one screen shows.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Count<'a> {
    /// So many of all that can be answered are.
    Answered(usize, usize),
    ToReconfirm(usize),
    /// In a sentence: none is left, or so many, and the key that walks them.
    Unanswered(usize, &'a str),
    /// The first and the last in sight of all.
    InSight(usize, usize, usize),
    /// The row at hand of all.
    Row(usize, usize),
    /// The place of all.
    Of(usize, usize),
    Entries(usize),
    EntriesOf(usize, usize),
    Found(usize),
    Sessions(usize),
    /// So many other copies of a session, and the key that lists them.
    Copies(usize, &'a str),
    /// The one at hand, or 0, and all.
    Findings(usize, usize),
    /// The one at hand, and all; none where all are settled.
    Conflict(usize, usize),
    Gap(usize, usize),
    /// Those marked, the one at hand, all, and by what they are sorted.
    Reviewed([usize; 4], &'static str),
    Lines(usize),
    More(usize),
    MoreRows(usize),
}

/// Whether what is said is on disk, and what a session is open for.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Saving<'a> {
    NotSaved,
    Saved,
    Underway,
    /// How many changes were made since.
    Sealed(usize),
    /// The same in a few letters.
    SealedShort(usize),
    ReadOnly,
    /// So many are not saved, why, and the key that tries again.
    Fails(usize, &'a str, &'a str),
    /// How many are not saved, in a terminal that is too small.
    NothingLost(usize),
    /// The columns and rows needed, those there are, what is lost, and the key that leaves.
    TooSmall((u16, u16), (u16, u16), &'a str, &'a str),
    /// Of files that are being taken: those after the first, and whether Esc cancels.
    Taking(&'a str, usize, bool),
    /// A file that is being taken, of which nothing is known yet.
    Begun(&'a str),
    /// The same with its bar, how many parts of a hundred are read, and how many bytes it has.
    Read(&'a str, &'a str, usize, u64),
    /// A file is recorded first.
    RecordedFirst(&'a str),
    /// How many, the keys that try again and leave, and why; what lies on this machine is taken in later.
    KeptAside(usize, [&'a str; 2], &'a str),
    /// The same, and why it is not kept elsewhere.
    Lost(usize, [&'a str; 2], &'a str, &'a str),
    /// So many lie aside, with the key that takes them in.
    TakesIn(usize, &'a str),
    /// The same, and why they are not taken in.
    StillWaits(usize, &'a str),
    OpenElsewhere(usize, &'a str),
    WaitsReadOnly(usize, &'a str),
    TakeIn(usize),
    TakeInYes,
    WithoutReason,
    /// So many that lay aside are saved; none where all is saved already.
    TakenIn(usize),
    IsSealed(&'a str),
    /// What was typed as the reason is no word.
    ReasonInWords,
    StaysSealed,
}

/// The answer to a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Answer<'a> {
    CarriedOver(&'a str),
    EvidenceCount(usize),
    FirstEvidence(usize),
    File(&'a str, u64, &'a str),
    ActionIs(&'a str),
    ActionIsLate,
    PromiseIsLate,
    AnsweredNo(&'a str),
    Beside(&'a str),
    BesideInShort(&'a str),
    ConflictOf(&'a str),
    Says(&'a str, &'a str),
    NotApplicable(&'a str),
    /// A level with its mark, and how far it is below the target.
    BelowTarget(&'a str, u8),
    /// The level, and whether the line has one of its own.
    Declared(u8, bool),
    Verdict(&'a str),
    /// The level that Enter takes.
    EnterTakes(u8),
    Reviewed,
    /// What the reviewer alone recorded: `it`, `its statement`.
    OwnReviewed(&'a str),
    /// A level that was given in a quick session, beside a ladder without answers.
    StandsAlone,
    Flagged,
    SaidBy(&'a str),
    SaidByMore(&'a str, usize),
    /// The level that another person had given before.
    SaidBefore(&'a str),
    /// The day, and whether the texts changed since.
    Carried(&'a str, bool),
    OtherTexts,
    Confirms(&'a str, &'a str),
    OwedBy(&'a str),
    Due(&'a str),
    Owner(&'a str),
    NoAction,
    RecordedBy(&'a str),
    InConflict(&'a str),
    /// Two people said different things: who said what.
    SaidDifferently(&'a str),
    Settles(&'a str),
    Now(u8),
    Met(u8),
    DisputedNow,
    Target(u8),
    /// The progress, in figures.
    Progress(&'a str),
    Filter(&'a str, usize),
    /// The filter, which does not let the line on screen through, and how many it does.
    OffFilter(&'a str, usize),
    Line(usize),
    Roles(usize),
}

/// The panes of the interview: the keys that lead to them and work in them, and what is in sight.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Pane<'a> {
    /// The keys that choose, and those that answer.
    InLadder(&'a str, [&'a str; 2]),
    InGuidance(&'a str),
    InAnswer(&'a str),
    InTree(&'a str),
    /// The key that leads to the next pane, and that pane's name.
    Then(&'a str, &'static str),
    ShowsAll(&'a str),
    /// These keys show the answer, of which a part is in sight.
    WholeAnswer(&'a str),
    /// A key that is pressed so many times.
    Times(&'a str, usize),
    ToGuidance(&'a str),
    /// The key that says who speaks.
    ToSpeaker(&'a str),
    /// The key that leads to the ladder, and those that choose and answer there, for who says otherwise than somebody else
    /// did.
    Disagrees(&'a str, &'a str, [&'a str; 2]),
    /// The key that goes back to a line, and that line.
    BackTo(&'a str, &'a str),
    ToSeeAndGuidance(&'a str),
    /// What shows a level, in one row; whether nobody else is asked.
    AskToSee(bool),
    AskToSeeFor(u8, bool),
    OwnMatches,
    FromMemory(&'a str),
    RowsAbove(usize, &'a str),
    RowsBelow(usize, &'a str),
    NoLadder,
    /// What the scale of a quick session answers, whatever the question asks for.
    HowWell,
    /// Guidance, ladder, all of it, and what was answered so far.
    LeftOut([&'a str; 4]),
    /// The keys that skip, and that say why there is no level: of the line, of its area, and for now.
    WithoutLevel([&'a str; 4]),
    /// The key that makes a session quick again which was quick before.
    BackToQuick(&'a str),
    LastRung,
    FirstRung,
    AllInSight,
    End,
    Beginning,
    NothingOpen(&'a str),
    /// Yes, no, and back.
    LadderKeys([&'a str; 3]),
}

/// The lists to choose from.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Choice<'a> {
    /// The key that was pressed, and those that choose.
    DoesNothing(&'a str, &'a str),
    NoLeaveIt,
    /// It was answered so.
    Left,
    JoinYes(&'a str),
    WhoSpeaks,
    NewName,
    Nobody,
    NotApplicable,
    /// How many are unanswered, of how many, and how many of them are outside the profile.
    UnansweredOnly(usize, usize, usize),
    AllOf,
    /// Before the name of an area or topic, of which the filter shows a part.
    OfFilter,
    /// So many lines of the area are passed over by the filter.
    PassedOver(usize),
    /// Those that are not asked here are among them.
    NotAskedToo,
    /// How many there are, how many of them are answered, and how many are outside the profile.
    WithAnswered(usize, usize, usize),
    TakeUp(&'a str),
    TakeUpYes,
    TakeUpNo,
    BelongsHere,
    SecondPerson(&'a str),
    Reviewed,
    Returned,
    NotReviewed,
    WhereTheyDiffer(&'a str),
    Component,
    Zone,
    Provider,
    SplitByRole(&'a str),
    OneForAllRoles(&'a str),
    BackToRest(&'a str),
    Clear(&'a str),
    Rung(u8),
    Piece,
    WholeLine,
    MovesEvidence,
    WhichMoves(&'a str),
    MovesNothing,
    Nothing,
    /// What a line may wait for from a person.
    Awaited,
    /// Nothing in the list is called what is typed.
    NoSuchName,
    FilterTitle,
    /// Takes the filter off.
    AllLines,
    NoLineIs(&'a str),
}

/// The lists of judgements beside the maturity.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Judging<'a> {
    VerdictTitle,
    VerdictOf(&'a str),
    Verdict(Option<Verdict>),
    ClassTitle,
    NoClass,
    TargetTitle,
    Target(u8),
    OwnTarget,
    DeclaredTitle,
    Declared(u8),
    NoneDeclared,
}

/// How a row that is not asked for in turn is reached from the one at hand.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Way {
    /// It is the next one.
    Enter,
    Tab,
    /// `Enter` saves the box.
    TabOrEnd,
}

/// Texts that are typed, and forms.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Text<'a> {
    FilesBeside(usize),
    /// Whether the answer changed since the draft was begun.
    Draft(bool),
    BroughtBack,
    /// A text that comes from the user's own editor.
    Edited,
    /// A box that is for the next line, the key that turns it, and the line that was just answered.
    ForNext(&'a str, &'a str, &'a str),
    /// A box that is for the line that was just answered, the key, and the next line.
    ForAnswered(&'a str, &'a str, &'a str),
    /// The key that parks what is only promised.
    Promised(&'a str),
    NothingDone,
    SuggestedAgain(&'a str),
    RefusedKeeps(&'a str),
    EditorLeft,
    FromEditor,
    /// Not saved; the key opens the draft again.
    DraftKept(&'a str),
    /// The key that asks what a second person says, and the one that returns the line then.
    NotReturned(&'a str, char),
    /// The field, the line, and the key.
    DraftWaits(&'a str, &'a str, &'a str),
    NoReason,
    NoComment,
    Suggested,
    /// The same, in a row after which others are asked.
    SuggestedFirst,
    StateLater,
    LeadsHere(Way),
    /// No other line can be meant; the key that goes back the way one came.
    NoOtherLine(&'a str),
    OtherTextThere(&'a str, &'a str),
    NameMissing(&'a str),
    NamelessAs(&'a str),
    NamedAs(&'a str),
    NextYear(&'a str),
    NewSession,
    /// The folder that the file of a new session will lie in.
    FileGoesTo(&'a str),
    ThisSession,
    BothCatalogs(&'a [&'a str]),
    NoAreaTarget(&'a str),
    /// Whether the data changed, and the key that discards it.
    FormDraft(bool, &'a str),
    FormDiscarded(&'a str),
    FormWaits(&'a str),
    /// The profile that the mode took along.
    ProfileAlong(&'a str),
}

/// What happened beside the line at hand, and what a key did that no command tells.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum News<'a> {
    /// A change as it is told, whether that is a sentence.
    Saved(&'a str, bool),
    /// The key that brings back what was taken back.
    BringsBack(&'a str),
    /// What waits there, where the walk goes round to the start.
    Waiting(Waiting),
    /// The key that goes back to the line just answered.
    BackToIt(&'a str),
    /// Under a filter the walk went round: to which of how many lines.
    Round(usize, usize),
    /// No other line is under the filter; the key that takes it off.
    NoOther(&'a str),
    /// The key that makes a session a quick one again.
    QuickAgain(&'a str),
    /// Somebody else changed the session.
    ChangedBy(&'a str),
    /// Nobody has the session open any more.
    Free,
    /// The session can be written from now on.
    FreeNow,
    /// A sealed session can be written from now on: the reason is kept with what is recorded next.
    NothingYet,
    /// Somebody else has the session open.
    Follows(&'a str),
    /// Why it cannot be written.
    ReadOnly(&'a str),
    /// How it is sealed.
    AsksReason(&'a str),
    /// Nothing was recorded with a reason that was given.
    StaysSealed,
    /// What a key does once the reason is given: the key, the line it is about, the level it replaces, and what it does.
    Then(&'a str, Option<(&'a str, Option<&'a str>)>, &'a str),
    /// The changes of the catalog, and the key that shows them.
    CatalogChanges(&'a str, &'a str),
    /// So many answers, and the key that confirms one of them.
    CarriedOver(usize, &'a str),
    /// The key that brings a text back.
    Discarded(&'a str),
    /// The same text once more, and the key that takes back what was recorded before it.
    DiscardedAgain(&'a str),
    NothingTakenBack,
    /// What stays, a key that does not answer the question, and what the same key as before sets.
    NoAnswer(&'a str, &'a str, &'a str),
    /// A paste where nothing is typed.
    NoText,
    /// The key, where it can be drawn, and the key of the help.
    NoKey(Option<&'a str>, &'a str),
    /// The name of the theme, and whether it has its colours.
    Theme(&'a str, bool),
}

/// The brief, the overview, the findings and the history.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Listed<'a> {
    BriefAnswersNothing,
    BriefConfirms(&'a str),
    BriefNews(&'a str),
    BriefSettles(&'a str),
    /// The key that goes on at the line just named.
    BriefGoesThere(&'a str),
    /// The key that goes on at this line.
    BriefGoesTo(&'a str, &'a str),
    /// The first and the last in sight of all.
    AreasInSight(usize, usize, usize),
    Below(usize),
    /// So many, and the key that walks them where there are any.
    Unanswered(usize, &'a str),
    NotApplicable(usize),
    MeanAndBelow(f64, usize),
    /// The next line, and whether it is an enhancement.
    Next(&'a str, bool),
    /// The key of the report.
    AllAnswered(&'a str),
    /// The findings: those below target, those without evidence and the others; and their key.
    Findings([usize; 3], &'a str),
    NoFindings,
    ShowsKindHere(&'a str),
    ShowsKind,
    Rungs(&'a str, u8),
    RungsSupport(u8),
    VerdictAt(&'a str, &'a str, u8),
    NothingToTakeBack,
    TookBack(&'a str),
    SealStays,
    TakenBackAlready(&'a str),
    SplitOff(&'a str),
    TakenBack,
    NoHistory,
}

/// The summary, and what is planned in the review.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Gap<'a> {
    /// The gaps, and the answers.
    Heading(usize, usize),
    LowestAndMean(u8, f64),
    /// Those at the target or above it, and of the others those that failed all the same.
    Targets {
        below: usize,
        failed: usize,
        at: usize,
    },
    /// The key, and how many requirements there are where more are walked then.
    Deeper(&'a str, Option<usize>),
    /// The keys of the report, the agenda, the open items and the review.
    Writes([&'a str; 4]),
    /// The keys of the conclusion and of the other documents, and whether there is a conclusion.
    Concludes([&'a str; 2], bool),
    InConflict(u8),
    ToTarget(&'a str, u8),
    Failed(&'a str),
    /// How many lean on it, and the levels.
    Builds(usize),
    ShowsIn(u8),
    NoneMarked(&'a str),
    /// The filter; those marked, those shown and all; and by what they are sorted.
    Narrowed(&'a str, [usize; 3], &'static str),
    /// The filter, and its key.
    NoneShown(&'a str, &'a str),
    NoDay,
    TakeSteps(usize, usize),
    TakeStepsAnswer(bool),
    /// What has no action, and the key that writes it: one line, or so many of all that are marked.
    NoActionYet(&'a str, &'a str),
    NoActionsYet(usize, usize, &'a str),
    ActionFirst(&'a str, &'a str),
    NothingTyped,
}

/// The home screen and the help.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Home<'a> {
    Looking,
    Title,
    NoneKnown,
    NewStarts(&'a str),
    QuickStarts,
    HelpShows,
    QuitLeaves,
    Trash(&'a str),
    TrashYes,
    HelpOf(&'a str),
    NoKeyDoes,
    /// The place where a key works: this screen.
    On(Scope),
    /// The key.
    GoesBack(&'a str),
    /// These keys work at that place, and not here.
    WorksOn(&'a str, &'a str),
}
