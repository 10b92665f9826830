//! The actions of the keys in the conversation's table of commands: a function for every one.

use crate::{
    format::Occasion,
    interview::{Command, Deliverable, Effect, Motion, Verb},
    session::{Level, Rung, field::CLASS},
    tui::{
        editor::Purpose,
        model::{Model, Screen},
        screen::{
            aside,
            choice::Choice,
            clearing, clipboard, conflicts, deliverable, files, filter,
            find::Find,
            findings::Findings,
            form, hand_over,
            history::History,
            interview::{self, choose},
            outcome::run,
            people, review, second_person, split, summary, text,
        },
        widget::Cursor,
    },
};

use super::drafts;

/// Does what a key of the table is for, on whatever screen of the session.
pub(super) fn does(model: &mut Model, verb: Verb) -> Vec<Effect> {
    match verb {
        Verb::Ml0 => judge(model, 0),
        Verb::Ml1 => judge(model, 1),
        Verb::Ml2 => judge(model, 2),
        Verb::Ml3 => judge(model, 3),
        Verb::Ml4 => judge(model, 4),
        Verb::Yes => interview::rung(model, Rung::Yes),
        Verb::No => interview::rung(model, Rung::No),
        Verb::NoneYet => interview::rung(model, Rung::NoneYet),
        Verb::Write(written) => text::begin(model, Purpose::Field(written.field())),
        Verb::Evidence => text::begin(model, Purpose::Evidence),
        Verb::EvidenceFile => files::open(model),
        Verb::Compensating => text::begin(model, Purpose::Compensating),
        Verb::NotApplicable => text::begin(model, Purpose::NotApplicable),
        Verb::ManyNotApplicable => interview::choose_lines_around(model),
        Verb::Park => text::begin(model, Purpose::Park),
        Verb::SaidBy => people::begin(model),
        Verb::Action => text::begin(model, Purpose::ToDo),
        Verb::TakeStep => text::begin_step(model),
        Verb::Seen => text::begin(model, Purpose::Seen),
        Verb::Sample => text::begin(model, Purpose::Sample),
        Verb::Verdict => choose(model, |line| Choice::verdict(line.answer.verdict)),
        Verb::Class => choose(model, |line| Choice::class(line.answer.word(&CLASS))),
        Verb::Flag => run(model, Command::TurnFlag),
        Verb::Target => choose(model, |line| Choice::target(line.target)),
        Verb::Declared => choose(model, |line| Choice::declared(line.answer.declared)),
        Verb::SecondPerson => second_person::begin(model),
        Verb::Clear => choose(model, clearing::choice),
        Verb::Guidance => interview::guidance(model),
        Verb::NotEvaluated => run(model, Command::TurnEvaluated),
        Verb::Split => split::begin(model),
        Verb::Confirm => run(model, Command::Confirm),
        Verb::Recorded => interview::along(model, Motion::Recorded),
        Verb::NextTopic => interview::along(model, Motion::NextTopic),
        Verb::PreviousTopic => interview::along(model, Motion::PreviousTopic),
        Verb::NextArea => interview::along(model, Motion::NextArea),
        Verb::PreviousArea => interview::along(model, Motion::PreviousArea),
        Verb::NextOpen => interview::along(model, Motion::NextOpen),
        Verb::JumpBack => interview::along(model, Motion::BeforeJump),
        Verb::Retrace => interview::along(model, Motion::Back),
        Verb::Filter => filtered(model),
        Verb::Related => interview::along(model, Motion::Related),
        Verb::History => history(model),
        Verb::Brief => show(model, Screen::Brief),
        Verb::Overview => show(model, Screen::Overview(Cursor::default())),
        Verb::Findings => findings(model),
        Verb::Review => review::open(model),
        Verb::Summary => summary::open(model),
        Verb::Deeper => summary::go_deeper(model, None),
        Verb::About => form::open(model),
        Verb::Conclusion => text::begin(model, Purpose::Conclusion),
        Verb::Conflicts => conflicts::open(model),
        Verb::Undo => drafts::undo(model),
        Verb::Agenda => deliverable::begin(model, Deliverable::Agenda(Occasion::Visit).into()),
        Verb::OpenItems => deliverable::begin(model, Deliverable::Agenda(Occasion::Open).into()),
        Verb::Report => deliverable::begin(model, Deliverable::Report.into()),
        Verb::HandOver => hand_over::begin(model),
        Verb::Seal => hand_over::seal(model),
        Verb::Verify => hand_over::verify(model),
        Verb::Clipboard => clipboard::begin(model),
        Verb::Redo => drafts::redo(model),
        Verb::Retry => aside::retry(model),
        Verb::Next => interview::along(model, Motion::Next),
        Verb::Previous => interview::along(model, Motion::Previous),
        Verb::First => interview::along(model, Motion::First),
        Verb::Last => interview::along(model, Motion::Last),
        Verb::Find => find(model),
    }
}

fn judge(model: &mut Model, level: u8) -> Vec<Effect> {
    run(model, Command::Judge(Level::Maturity(level)))
}

/// Sets or takes off the filter; the list of the review has other lines from there on.
fn filtered(model: &mut Model) -> Vec<Effect> {
    let effects = filter::begin(model);
    review::renew(model);
    effects
}

/// Shows the history of the line at hand.
fn history(model: &mut Model) -> Vec<Effect> {
    let at = model.walk.as_ref().map(|walk| walk.at.clone());
    show(model, Screen::History(History::new(at.unwrap_or_default())))
}

/// Shows the findings of the session.
fn findings(model: &mut Model) -> Vec<Effect> {
    let findings = model.walk.as_ref().map(Findings::new);
    show(model, Screen::Findings(findings.unwrap_or_default()))
}

/// Asks for words or an id, to find a line of the session by.
fn find(model: &mut Model) -> Vec<Effect> {
    let find = Find::among_lines(model.walk.as_ref());
    show(model, Screen::Find(Box::new(find)))
}

/// Asks for words or an id, to find the line that a piece of evidence goes to.
pub(super) fn find_for_evidence(model: &mut Model, number: usize) -> Vec<Effect> {
    let mut find = Find::among_lines(model.walk.as_ref());
    find.moves = Some(number);
    show(model, Screen::Find(Box::new(find)))
}

fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screens.push(screen);
    Vec::new()
}
