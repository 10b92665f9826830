//! The lines around the one on screen, that a reason given once holds for, and what they are called.

use crate::{
    assessment::{Filter, Line, area, requirement},
    format::clean_line,
    session::{Level, LineKey},
};

use super::{lines_around::LinesAround, walk::Walk};

impl LinesAround {
    /// The lines; those that were left out by hand are never among them. Where the walk has no filter, those outside the
    /// profile are: what cannot apply there cannot apply once they are asked either.
    #[must_use]
    pub fn lines(self, walk: &Walk) -> Vec<LineKey> {
        let lines = self.reached(walk).into_iter();
        lines.map(|line| line.key.clone()).collect()
    }

    /// How many of them are outside the profile: nobody is asked about them as the session stands.
    #[must_use]
    pub fn outside(self, walk: &Walk) -> usize {
        let lines = self.reached(walk).into_iter();
        lines.filter(|line| line.outside).count()
    }

    /// How many lines of the area the filter passes over: they stay as they are, whatever is said of those it shows.
    #[must_use]
    pub fn passed_over(walk: &Walk) -> usize {
        let all = around(walk, false, None).into_iter();
        let all = all.filter(|line| !line.outside).count();
        all.saturating_sub(Self::WholeArea.reached(walk).len())
    }

    fn reached(self, walk: &Walk) -> Vec<&Line> {
        let mut lines = around(walk, self.is_topic(), walk.filter.as_ref());
        lines.retain(|line| self.is_whole() || line.answer.level.is_none());
        lines
    }

    /// Their name in full: `topic Devices – Wireless`, `area SP.04 Wireless`.
    #[must_use]
    pub fn title(self, walk: &Walk) -> String {
        let topic = walk.requirement().map_or("", |asked| asked.topic.as_str());
        let area = walk.line().and_then(|line| area(&walk.catalogs, line));
        let title = area.map(|area| format!("area {} {}", area.id, area.title));
        clean_line(&if self.is_topic() {
            format!("topic {topic}")
        } else {
            title.unwrap_or_default()
        })
    }

    /// Their short name: `SP.03`, `SP.01 Training`; under a filter with that, because it takes in no other lines.
    #[must_use]
    pub fn label(self, walk: &Walk) -> String {
        let area = walk.line().and_then(|line| area(&walk.catalogs, line));
        let area = area.map_or("", |area| area.id.as_str());
        let topic = walk.requirement().map_or("", |asked| asked.topic.as_str());
        let mut name = if self.is_topic() {
            format!("{area} {topic}")
        } else {
            area.to_owned()
        };
        if walk.filter.is_some() {
            name += " under this filter";
        }
        clean_line(&name)
    }
}

/// The lines of the area of the line on screen, or of its run of neighbours under one heading; with a filter those that
/// are walked.
fn around<'a>(walk: &'a Walk, topic: bool, filter: Option<&Filter>) -> Vec<&'a Line> {
    let place = |line: &Line| {
        let asked = requirement(&walk.catalogs, line)?;
        let heading = if topic { asked.topic.as_str() } else { "" };
        Some((line.catalog, asked.area.as_str(), heading))
    };
    let here = walk.line().and_then(place);
    let all = walk.judged.lines.iter();
    let mut lines: Vec<&Line> = match filter {
        Some(_) => walk.walked().collect(),
        None => all.collect(),
    };
    if topic {
        let runs = lines.chunk_by(|a, b| place(a) == place(b));
        let run = runs.into_iter();
        let mut own = run.filter(|run| run.iter().any(|line| line.key == walk.at));
        lines = own.next().unwrap_or_default().to_vec();
    }
    let is_left_out = |line: &Line| line.answer.level == Some(Level::NotEvaluated);
    lines.retain(|line| place(line) == here && !is_left_out(line));
    lines
}
