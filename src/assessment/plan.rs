//! The plan that lifts each area to a level: for each line below it the steps that are missing, no more. An area is as
//! high as its lowest line, so the smallest set is the missing steps of all its lines below.

use crate::{
    catalog::{Area, Catalog, Requirement},
    session::{Action, Rung},
};

use super::{
    gap::{leaned_on, order},
    line::{Line, State},
    requirement,
};

/// The way of one area to the level.
#[derive(Debug)]
pub struct AreaPlan<'a> {
    /// The id of the catalog.
    pub catalog: &'a str,
    /// The area.
    pub area: &'a Area,
    /// The lowest maturity found.
    pub lowest: Option<u8>,
    /// Lines that apply and have no level yet: what they need is not known.
    pub unanswered: usize,
    /// The lines below the level, in the order of the gaps.
    pub lines: Vec<LinePlan<'a>>,
}

/// The way of one line to the level.
#[derive(Debug, Clone)]
pub struct LinePlan<'a> {
    /// The line.
    pub line: &'a Line,
    /// The title of the requirement.
    pub title: &'a str,
    /// The maturity found.
    pub maturity: u8,
    /// How many requirements lean on it.
    pub leaned_on_by: usize,
    /// The action agreed already: it takes the place of the first step.
    pub action: Option<&'a Action>,
    /// The action that is still open though it is the catalog's step to a level reached by now: it takes no place.
    pub still_open: Option<&'a Action>,
    /// The steps that are left, each with its level; none for a level where the catalog has no step.
    pub steps: Vec<(u8, Option<&'a str>)>,
}

/// The plan for every area that has lines to lift, or lines of which nothing is known yet.
#[must_use]
pub fn plan<'a>(catalogs: &'a [Catalog], lines: &'a [Line], level: u8) -> Vec<AreaPlan<'a>> {
    let mut plans = Vec::new();
    for (place, catalog) in catalogs.iter().enumerate() {
        let leaned_on_by = leaned_on(catalog);
        for (index, area) in catalog.areas.iter().enumerate() {
            let own = || {
                let all = lines.iter();
                all.filter(|line| (line.catalog, line.area) == (place, Some(index)))
            };
            let unanswered = own().filter(|line| line.state() == State::Unanswered);
            let mut below: Vec<LinePlan<'_>> = own()
                .filter_map(|line| {
                    let asked = requirement(catalogs, line)?;
                    let maturity = line.maturity().filter(|maturity| *maturity < level)?;
                    let open = line.answer.open_action();
                    let (still_open, action) = match open {
                        Some(action) if is_reached(asked, maturity, action) => (open, None),
                        _ => (None, open),
                    };
                    Some(LinePlan {
                        line,
                        title: &asked.title,
                        maturity,
                        leaned_on_by: leaned_on_by.get(asked.id.as_str()).copied().unwrap_or(0),
                        action,
                        still_open,
                        steps: missing(line, maturity, level)
                            .into_iter()
                            .map(|level| (level, asked.step(level)))
                            .skip(usize::from(action.is_some()))
                            .collect(),
                    })
                })
                .collect();
            below.sort_by_key(|one| {
                order(catalogs, one.line, level - one.maturity, one.leaned_on_by)
            });
            let plan = AreaPlan {
                catalog: &catalog.id,
                area,
                lowest: own().filter_map(Line::maturity).min(),
                unanswered: unanswered.count(),
                lines: below,
            };
            if !plan.lines.is_empty() || plan.unanswered > 0 {
                plans.push(plan);
            }
        }
    }
    plans
}

/// Whether an action is the catalog's own step to a level that is reached, and to none above.
fn is_reached(asked: &Requirement, maturity: u8, action: &Action) -> bool {
    let is_step_to = |level| {
        let step = asked.step(level);
        step.is_some_and(|step| step.trim() == action.text.trim())
    };
    (1..=maturity).any(is_step_to) && !(maturity + 1..=4).any(is_step_to)
}

/// The levels that a line lacks. Levels whose rung is met already are left out, unless all are: then the level was set
/// below what its rungs support, and the last one tells what to show.
fn missing(line: &Line, maturity: u8, level: u8) -> Vec<u8> {
    let is_met = |level: &u8| line.answer.rung(*level) == Some(Rung::Yes);
    let lacking: Vec<u8> = (maturity + 1..=level).filter(|one| !is_met(one)).collect();
    if lacking.is_empty() {
        vec![level]
    } else {
        lacking
    }
}
