//! A filter narrows the walk to the lines that fit.

use crate::{
    assessment::{Filter, Line},
    tui::Walk,
};

use super::{Deed, Plain, say::count};

const KNOWN: &str = "unanswered, parked, flagged, below target, no evidence, to reconfirm, in conflict, person NAME, off";

/// What a typed filter is: none where it is taken off, and an error where there is no such filter.
fn parse(text: &str) -> Result<Option<Filter>, ()> {
    let plain = text.to_lowercase();
    Ok(Some(match plain.as_str() {
        "off" | "none" => return Ok(None),
        "unanswered" | "open" => Filter::Unanswered,
        "parked" => Filter::Parked,
        "flagged" => Filter::Flagged,
        "below target" => Filter::BelowTarget,
        "no evidence" | "without evidence" => Filter::NoEvidence,
        "to reconfirm" => Filter::ToReconfirm,
        "in conflict" => Filter::InConflict,
        _ => match text.split_once(char::is_whitespace) {
            Some((word, name)) if word.eq_ignore_ascii_case("person") => {
                Filter::OpenFor(name.trim().to_owned())
            }
            _ => return Err(()),
        },
    }))
}

impl Plain {
    /// The lines of the walk: in the profile, and in the filter.
    pub(super) fn walked(&self) -> Vec<&Line> {
        let lines = self.walk.iter().flat_map(Walk::walked);
        lines.filter(|line| self.is_walked(line)).collect()
    }

    /// Whether a line is in the profile and in the filter.
    pub(super) fn is_walked(&self, line: &Line) -> bool {
        !line.outside && self.filter.as_ref().is_none_or(|filter| filter.fits(line))
    }

    /// Narrows the walk; says how many lines fit, and goes to the first of them from where one stands.
    pub(super) fn narrow(&mut self, rest: &str) -> Vec<Deed> {
        if rest.is_empty() {
            let now = self.filter.as_ref().map_or("off".into(), Filter::words);
            return self.refuse(&format!("The filter is {now}. Filters: {KNOWN}."));
        }
        let Ok(wanted) = parse(rest) else {
            return self.fail(&format!("There is no such filter. Filters: {KNOWN}."));
        };
        let Some(words) = wanted.as_ref().map(Filter::words) else {
            self.filter = None;
            return self.refuse("The filter is off: next goes to every line.");
        };
        let before = std::mem::replace(&mut self.filter, wanted);
        let walked = self.walked();
        let lines = walked.len();
        let here = self.walk.as_ref().map(|walk| &walk.at);
        let all = self.walk.iter().flat_map(|walk| &walk.judged.lines);
        let mut from_here = all.skip_while(|line| Some(&line.key) != here);
        let next = from_here.find(|line| self.is_walked(line));
        let first = next
            .or(walked.first().copied())
            .map(|line| line.key.clone());
        let Some(first) = first else {
            self.filter = before;
            return self.fail(&format!("No line is {words}: the filter stays as it was."));
        };
        self.say(&format!(
            "{} {words}: next, previous and open keep to them. filter off takes that off.",
            count(lines, "line is", "lines are")
        ));
        self.move_to(first)
    }
}
