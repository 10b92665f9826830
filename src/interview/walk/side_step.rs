//! A side step: to the related requirement of the other standard, and back to the line it came from.

use crate::session::LineKey;

use super::{super::side_step::SideStep, Walk};

impl Walk {
    /// Goes to the related line, or back; from the same line again to the next one that is related. None where nothing
    /// is related.
    pub fn take_side_step(&mut self) -> Option<SideStep> {
        let step = self.next_side_step()?;
        let to = if step.away { &step.to } else { &step.from };
        self.at.clone_from(to);
        self.side_step = Some(step.clone());
        Some(step)
    }

    fn next_side_step(&self) -> Option<SideStep> {
        let before = self.side_step.as_ref();
        if let Some(step) = before.filter(|step| step.away && step.to == self.at)
            && self.judged.place(&step.from).is_some()
        {
            return Some(SideStep {
                away: false,
                ..step.clone()
            });
        }
        let keys: Vec<LineKey> = self
            .related_lines()
            .iter()
            .map(|line| line.key.clone())
            .collect();
        let seen = before
            .filter(|step| step.from == self.at)
            .and_then(|step| keys.iter().position(|key| *key == step.to));
        let place = seen.map_or(0, |seen| (seen + 1) % keys.len());
        Some(SideStep {
            from: self.at.clone(),
            to: keys.get(place)?.clone(),
            away: true,
        })
    }
}
