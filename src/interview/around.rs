//! The lines around the one on screen, that a reason given once holds for, and what they are called.

use crate::{
    assessment::{Line, State, area, requirement},
    format::clean_line,
    session::LineKey,
};

use super::{lines_around::LinesAround, walk::Walk};

impl LinesAround {
    /// The lines; those that are not evaluated are never among them.
    #[must_use]
    pub fn lines(self, walk: &Walk) -> Vec<LineKey> {
        let lines = around(walk, self.is_topic()).into_iter();
        lines
            .filter(|line| self.is_whole() || line.state() == State::Unanswered)
            .map(|line| line.key.clone())
            .collect()
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

    /// Their short name: `SP.03`, `SP.01 Training`.
    #[must_use]
    pub fn label(self, walk: &Walk) -> String {
        let area = walk.line().and_then(|line| area(&walk.catalogs, line));
        let area = area.map_or("", |area| area.id.as_str());
        let topic = walk.requirement().map_or("", |asked| asked.topic.as_str());
        clean_line(&if self.is_topic() {
            format!("{area} {topic}")
        } else {
            area.to_owned()
        })
    }
}

/// The lines of the area of the line on screen, or of its run of neighbours under one heading.
fn around(walk: &Walk, topic: bool) -> Vec<&Line> {
    let place = |line: &Line| {
        let asked = requirement(&walk.catalogs, line)?;
        let heading = if topic { asked.topic.as_str() } else { "" };
        Some((line.catalog, asked.area.as_str(), heading))
    };
    let here = walk.line().and_then(place);
    let mut lines: Vec<&Line> = walk.walked().collect();
    if topic {
        let runs = lines.chunk_by(|a, b| place(a) == place(b));
        let run = runs.into_iter();
        let mut own = run.filter(|run| run.iter().any(|line| line.key == walk.at));
        lines = own.next().unwrap_or_default().to_vec();
    }
    lines.retain(|line| place(line) == here && line.state() != State::NotEvaluated);
    lines
}
