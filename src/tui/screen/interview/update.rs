//! What a key does in the interview.

use crossterm::event::KeyEvent;

use crate::{
    format::Occasion,
    interview::{Command, Effect, Nothing, Paper, Reach, Refused},
    session::{Level, Rung},
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        model::{Leaving, Model, Notice, Screen},
        screen::{
            choice::Choice,
            clearing, files,
            find::Find,
            findings::Findings,
            form,
            history::History,
            leave, narrow,
            outcome::{cannot_write, drop_question, run},
            overview::Overview,
            paper, people, review, second_person, split,
            summary::{self, Summary},
            text,
        },
        taking, words,
    },
};

use super::{moves, scale};

/// The interview's own state.
#[derive(Debug, Default)]
pub struct Interview {
    /// The pane that keys go to.
    pub pane: Pane,
    /// The rung chosen in the ladder's pane, 1 to 4.
    pub rung: u8,
    /// How far the guidance or the answer is scrolled.
    pub scroll: usize,
}

/// The panes of the interview, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The question; keys move from line to line.
    #[default]
    Question,
    /// The ladder, a rung chosen.
    Ladder,
    /// What to listen for and what to ask to see, in full.
    Guidance,
    /// The answer so far, in full.
    Answer,
    /// The tree of areas, topics and requirements.
    Tree,
}

impl Pane {
    const ORDER: [Self; 5] = [
        Self::Question,
        Self::Ladder,
        Self::Guidance,
        Self::Answer,
        Self::Tree,
    ];

    fn place(self) -> usize {
        let mut panes = Self::ORDER.iter();
        panes.position(|pane| *pane == self).unwrap_or(0)
    }

    fn step(self, by: usize) -> Self {
        let there = (self.place() + by) % Self::ORDER.len();
        Self::ORDER.get(there).copied().unwrap_or_default()
    }

    /// How many times Tab leads there.
    pub(super) fn steps_to(self, pane: Self) -> usize {
        let count = Self::ORDER.len();
        (pane.place() + count - self.place()) % count
    }
}

/// A key in the interview.
pub(in crate::tui::screen) fn update(
    model: &mut Model,
    action: Action,
    _: KeyEvent,
) -> Vec<Effect> {
    if let Some(why) = without_line(model, action) {
        model.notice = Notice::Word(why);
        return Vec::new();
    }
    match action {
        Action::Level(level) => run(model, Command::Judge(Level::Maturity(level))),
        Action::Confirm => run(model, Command::Confirm),
        Action::NotEvaluated => run(model, Command::TurnEvaluated),
        Action::Yes => rung(model, Rung::Yes),
        Action::No => rung(model, Rung::No),
        Action::NoneYet => rung(model, Rung::NoneYet),
        Action::Statement => text::begin(model, Purpose::Statement),
        Action::Evidence => text::begin(model, Purpose::Evidence),
        Action::EvidenceFile => files::open(model),
        Action::Remarks => text::begin(model, Purpose::Remarks),
        Action::Compensating => text::begin(model, Purpose::Compensating),
        Action::NotApplicable => text::begin(model, Purpose::NotApplicable),
        Action::ManyNotApplicable => reach(model),
        Action::Park => text::begin(model, Purpose::Park),
        Action::ToDo => text::begin(model, Purpose::ToDo),
        Action::TakeStep => text::begin_step(model),
        Action::Seen => text::begin(model, Purpose::Seen),
        Action::Sample => text::begin(model, Purpose::Sample),
        Action::SaidBy => people::begin(model),
        Action::Enter if matches!(model.interview.pane, Pane::Question | Pane::Ladder) => {
            run(model, Command::TakeSupported)
        }
        Action::Flag => run(model, Command::TurnFlag),
        Action::Verdict
        | Action::Target
        | Action::Declared
        | Action::Clear
        | Action::SecondPerson => choose(model, action),
        Action::Guidance if model.interview.pane == Pane::Guidance => {
            turn_to(model, Pane::Question)
        }
        Action::Guidance => turn_to(model, Pane::Guidance),
        Action::NextPane => turn(model, 1),
        Action::PreviousPane => turn(model, 4),
        Action::Back | Action::Undo if drop_question(model) => Vec::new(),
        Action::Back if model.interview.pane == Pane::Question => {
            if !model.taking.is_empty() {
                return taking::stop(model);
            }
            let leave = model.keys.name(Scope::Interview, Action::Close);
            model.notice =
                Notice::Word(format!("Nothing is open here: {leave} leaves the session"));
            Vec::new()
        }
        Action::Back => {
            model.interview.pane = Pane::Question;
            Vec::new()
        }
        Action::Split => split::begin(model),
        Action::Filter => narrow::begin(model),
        Action::History => {
            let line = model
                .walk
                .as_ref()
                .map(|walk| walk.at.clone())
                .unwrap_or_default();
            model.screens.push(Screen::History(History::of(line)));
            Vec::new()
        }
        Action::Brief => {
            model.screens.push(Screen::Brief);
            Vec::new()
        }
        Action::Close if model.is_for_one_session => leave(model, Leaving::Quit),
        Action::Close => leave(model, Leaving::Close),
        Action::Undo
        | Action::Redo
        | Action::About
        | Action::Retry
        | Action::Find
        | Action::Overview
        | Action::Findings
        | Action::Summary
        | Action::Review
        | Action::Report
        | Action::Agenda
        | Action::OpenItems
        | Action::Deeper => common(model, action),
        _ => moves::update(model, action),
    }
}

/// Why nothing is answered where the session has no requirement.
fn without_line(model: &Model, action: Action) -> Option<String> {
    let is_empty = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.line().is_none());
    let elsewhere = matches!(
        action,
        Action::Brief
            | Action::Overview
            | Action::Findings
            | Action::Summary
            | Action::Review
            | Action::Report
            | Action::Agenda
            | Action::OpenItems
            | Action::Deeper
            | Action::Find
            | Action::Close
            | Action::Undo
            | Action::Redo
            | Action::About
            | Action::Retry
    );
    (is_empty && !elsewhere).then(|| words::refused(&model.keys, "", &Refused::NoLine))
}

/// What works on every screen of an open session.
pub(in crate::tui::screen) fn common(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Undo if text::bring_back(model) => Vec::new(),
        Action::Undo => run(model, Command::Undo),
        Action::Redo => run(model, Command::Redo),
        Action::About => form::open(model),
        Action::Retry => {
            let walk = model.walk.as_ref();
            if walk.is_some_and(|walk| walk.pending.is_empty() && walk.trouble.is_none()) {
                model.notice = Notice::Word("Everything is saved already".into());
                return Vec::new();
            }
            vec![Effect::Retry]
        }
        Action::Overview => look(model, Screen::Overview(Overview::default())),
        Action::Findings => {
            let findings = model.walk.as_ref().map(Findings::of);
            look(model, Screen::Findings(findings.unwrap_or_default()))
        }
        Action::Summary => look(model, Screen::Summary(Summary::default())),
        Action::Review => review::open(model),
        Action::Report => paper::begin(model, Paper::Report),
        Action::Agenda => paper::begin(model, Paper::Agenda(Occasion::Visit)),
        Action::OpenItems => paper::begin(model, Paper::Agenda(Occasion::Open)),
        Action::Deeper => summary::go_deeper(model, None),
        Action::Find => {
            model
                .screens
                .push(Screen::Find(Box::new(Find::lines(model))));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn look(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screens.push(screen);
    Vec::new()
}

/// The line on screen is another one now.
pub(in crate::tui::screen) fn arrived(model: &mut Model) -> Vec<Effect> {
    model.interview = Interview {
        pane: model.interview.pane,
        ..Interview::default()
    };
    if model.interview.pane != Pane::Tree {
        model.interview.pane = Pane::Question;
    }
    model
        .walk
        .as_ref()
        .map(|walk| Effect::KeepPlace(walk.at.to_string()))
        .into_iter()
        .collect()
}

/// Answers the ladder's next rung; in the ladder's pane the rung that is chosen there.
fn rung(model: &mut Model, answer: Rung) -> Vec<Effect> {
    // Nobody answers a rung that is not in sight.
    if scale::stands(model) {
        let key = |action| model.keys.name(Scope::Interview, action);
        let words = format!(
            "the ladder: {} {} answer the rung at hand, {} is back at the question",
            key(Action::Yes),
            key(Action::No),
            key(Action::Back)
        );
        model.notice = Notice::Word(words);
        return turn_to(model, Pane::Ladder);
    }
    if model.interview.pane != Pane::Ladder {
        return run(model, Command::NextRung(answer));
    }
    let rung = model.interview.rung.clamp(1, 4);
    let effects = run(model, Command::Rung(rung, Some(answer)));
    if answer != Rung::No {
        model.interview.rung = (rung + 1).min(4);
    }
    effects
}

fn choose(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(line) = model.walk.as_ref().and_then(|walk| walk.line()) else {
        return Vec::new();
    };
    model.choice = Some(match action {
        Action::Verdict => Choice::verdict(line.answer.verdict),
        Action::Declared => Choice::declared(line.answer.declared),
        Action::Clear => clearing::choice(line),
        Action::SecondPerson => second_person::choice(&line.label()),
        _ => Choice::target(line.target),
    });
    Vec::new()
}

/// `_`: topic or area, and what of it.
fn reach(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if Reach::WholeArea.lines(walk).is_empty() {
        let why = Nothing::NoneLeft(Reach::WholeArea);
        model.notice = Notice::Word(words::nothing(&model.keys, walk, &why));
    } else {
        model.choice = Some(Choice::reach(walk, model.size.0));
    }
    Vec::new()
}

fn turn(model: &mut Model, by: usize) -> Vec<Effect> {
    turn_to(model, model.interview.pane.step(by))
}

/// Gives the keys to a pane.
pub(super) fn turn_to(model: &mut Model, pane: Pane) -> Vec<Effect> {
    model.interview.pane = pane;
    model.interview.scroll = 0;
    if let Some(walk) = &model.walk {
        let answer = walk.line().map(|line| line.answer.next_rung());
        model.interview.rung = answer.flatten().unwrap_or(1);
    }
    Vec::new()
}
