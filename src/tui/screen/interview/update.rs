//! What a key does in the interview.

use crossterm::event::KeyEvent;

use crate::{
    assessment::judge_line,
    format::clean_line,
    interview::{Effect, Reach},
    session::{Level, LineKey, Wish},
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        model::{Leaving, Model, Notice, Screen},
        screen::{
            cannot_write, choice::Choice, files, find::Find, findings::Findings, form,
            history::History, leave, narrow, overview::Overview, people, review, split, summary,
            text, undo,
        },
        taking,
    },
};

use super::{
    beside,
    level::{confirm, is_again, leave_out, rung, set_level, supported},
    moves,
};

/// The interview's own state.
#[derive(Debug, Default)]
pub struct Interview {
    /// The pane that keys go to.
    pub pane: Pane,
    /// A level that was pressed once on a line already answered.
    pub asked: Option<(LineKey, Level)>,
    /// The rung chosen in the ladder's pane, 1 to 4.
    pub rung: u8,
    /// How far the guidance or the answer is scrolled.
    pub scroll: usize,
    /// What follows the answer that is being recorded.
    pub after: Option<super::After>,
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

/// Says what became of a question that was not answered, or that there was nothing to go back from.
fn say_stays(model: &mut Model, asked: Option<&(LineKey, Level)>) {
    if let Some((key, _)) = asked {
        let line = model.walk.as_ref().and_then(|walk| walk.line());
        let stands = line.and_then(|line| line.answer.level.as_ref());
        let stands = stands.map_or_else(String::new, Level::words);
        let label = clean_line(&key.label());
        model.notice = Notice::Word(format!("{label} stays {}", clean_line(&stands)));
    } else if model.interview.pane == Pane::Question {
        let leave = model.keys.name(Scope::Interview, Action::Close);
        model.notice = Notice::Word(format!("Nothing is open here: {leave} leaves the session"));
    }
}

/// A key in the interview.
pub(in crate::tui::screen) fn update(
    model: &mut Model,
    action: Action,
    _: KeyEvent,
) -> Vec<Effect> {
    let asked = model.interview.asked.take();
    if let Some(words) = without_line(model, action) {
        model.notice = Notice::Word(words);
        return Vec::new();
    }
    match action {
        Action::Level(level) => set_level(model, Level::Maturity(level), asked.as_ref()),
        Action::Confirm => confirm(model),
        Action::NotEvaluated => leave_out(model, asked.as_ref()),
        Action::Yes => rung(model, true),
        Action::No => rung(model, false),
        Action::Statement => text::begin(model, Purpose::Statement),
        Action::Evidence => text::begin(model, Purpose::Evidence),
        Action::EvidenceFile => files::open(model),
        Action::Remarks => text::begin(model, Purpose::Remarks),
        Action::Compensating => text::begin(model, Purpose::Compensating),
        Action::NotApplicable => text::begin(model, Purpose::NotApplicable),
        Action::ManyNotApplicable => reach(model),
        Action::Park => text::begin(model, Purpose::Park),
        Action::ToDo => text::begin(model, Purpose::ToDo),
        Action::SaidBy => people::begin(model),
        Action::Enter if matches!(model.interview.pane, Pane::Question | Pane::Ladder) => {
            supported(model, asked.as_ref())
        }
        Action::Flag => {
            let flagged = model
                .walk
                .as_ref()
                .and_then(|walk| walk.line())
                .is_some_and(|line| line.answer.flagged);
            record(
                model,
                &Wish::Flag(!flagged),
                if flagged { "flag taken off" } else { "flagged" },
            )
        }
        Action::Verdict | Action::Target => choose(model, action),
        Action::NextPane => turn(model, 1),
        Action::PreviousPane => turn(model, 4),
        Action::Back
            if asked.is_none()
                && model.interview.pane == Pane::Question
                && !model.taking.is_empty() =>
        {
            taking::stop(model)
        }
        Action::Back => {
            say_stays(model, asked.as_ref());
            model.interview.pane = Pane::Question;
            Vec::new()
        }
        Action::Related => beside::go(model),
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
        Action::Overview => {
            model.screens.push(Screen::Overview(Overview::default()));
            Vec::new()
        }
        Action::Findings => {
            model.screens.push(Screen::Findings(Findings::default()));
            Vec::new()
        }
        Action::Summary => {
            model
                .screens
                .push(Screen::Summary(summary::Summary::default()));
            Vec::new()
        }
        Action::Close if model.is_for_one_session => leave(model, Leaving::Quit),
        Action::Close => leave(model, Leaving::Close),
        // Who is asked "ML3 → ML2?" and presses it means no.
        Action::Undo if asked.is_some() => {
            say_stays(model, asked.as_ref());
            Vec::new()
        }
        Action::Undo
        | Action::Redo
        | Action::About
        | Action::Retry
        | Action::Find
        | Action::Review => common(model, action),
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
            | Action::Find
            | Action::Close
            | Action::Undo
            | Action::Redo
            | Action::About
            | Action::Retry
    );
    (is_empty && !elsewhere).then(|| no_requirement(model))
}

/// What is to be done where the session has no requirement.
pub(super) fn no_requirement(model: &Model) -> String {
    let about = model.keys.name(Scope::Interview, Action::About);
    format!("This session has no requirement to walk: {about} changes its profile.")
}

/// What works on every screen of an open session.
pub(in crate::tui::screen) fn common(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Undo if text::bring_back(model) => Vec::new(),
        Action::Undo => cannot_write(model).unwrap_or_else(|| undo::newest(model)),
        Action::Redo => cannot_write(model).unwrap_or_else(|| vec![Effect::Redo]),
        Action::About => form::open(model),
        Action::Retry => {
            let walk = model.walk.as_ref();
            if walk.is_some_and(|walk| walk.pending.is_empty() && walk.trouble.is_none()) {
                model.notice = Notice::Word("Everything is saved already".into());
                return Vec::new();
            }
            vec![Effect::Retry]
        }
        Action::Review => review::open(model),
        Action::Find => {
            model
                .screens
                .push(Screen::Find(Box::new(Find::lines(model))));
            Vec::new()
        }
        _ => Vec::new(),
    }
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

/// Records a wish on the line on screen.
pub(in crate::tui::screen) fn record(model: &mut Model, wish: &Wish, words: &str) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let label = walk
        .line()
        .map(crate::assessment::Line::label)
        .unwrap_or_default();
    let again = is_again(walk, wish);
    match judge_line(&walk.catalogs, &walk.shown, &walk.at, wish) {
        Ok(changes) if changes.is_empty() => {
            model.notice = Notice::Word(match wish {
                Wish::Verdict(None) => format!("{label} has no verdict: nothing changed"),
                Wish::Target(None) => {
                    format!("{label} has the session's own target already: nothing changed")
                }
                _ => format!("{label} {words}: it stands already"),
            });
            Vec::new()
        }
        Ok(changes) => vec![Effect::Record {
            changes,
            words: if again {
                format!("{label}: {words} reconfirmed")
            } else {
                format!("{label} {words}")
            },
            draft: None,
        }],
        Err(refusal) => {
            model.notice = Notice::Bad(refusal.to_string());
            Vec::new()
        }
    }
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
        let key = model.keys.name(Scope::Interview, Action::NotEvaluated);
        model.notice = Notice::Word(format!(
            "All of this area is left out: {key} takes a line back in"
        ));
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
