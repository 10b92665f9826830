//! A filter narrows the walk to the lines that fit.

use crate::{
    assessment::{Filter, awaited},
    interview::{Command, Nothing, Outcome, meant},
};

use super::{Deed, Plain, say::count, words};

const KNOWN: &str = "unanswered, parked, flagged, below target, no evidence, to reconfirm, in conflict, person NAME, off";

impl Plain {
    /// What a typed filter is: none where it is taken off, and why not where there is no such filter.
    fn filter_named(&self, text: &str) -> Result<Option<Filter>, String> {
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
                    let people = self.people();
                    let people: Vec<&str> = people.iter().map(String::as_str).collect();
                    let name = meant(&people, name);
                    Filter::OpenFor(name.map_err(|why| words::refused("", &why))?)
                }
                _ => return Err(format!("There is no such filter. Filters: {KNOWN}.")),
            },
        }))
    }

    /// Narrows the walk; says how many lines fit, and stands on the first of them from here on. Alone it takes the
    /// filter off, or says what there is.
    pub(super) fn narrow(&mut self, rest: &str) -> Vec<Deed> {
        let is_on = self.walk.as_ref().is_some_and(|walk| walk.filter.is_some());
        if rest.is_empty() && !is_on {
            return self.tell_filters();
        }
        let wanted = if rest.is_empty() { "off" } else { rest };
        let wanted = match self.filter_named(wanted) {
            Ok(wanted) => wanted,
            Err(why) => return self.fail(&why),
        };
        let Some(filter) = wanted else {
            return self.run(Command::Narrow(None));
        };
        let words = filter.words();
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let outcome = walk.run(Command::Narrow(Some(filter)), None);
        if outcome == Outcome::Nothing(Nothing::NoSuchLine) {
            return self.fail(&format!("No line is {words}: the filter stays as it was."));
        }
        let lines = walk.narrowed().map_or(0, |(_, lines)| lines);
        self.say(&format!(
            "{} {words}: next, previous and open keep to them. filter off takes that off.",
            count(lines, "line is", "lines are")
        ));
        self.arrived()
    }

    /// What can be filtered, with how many lines each has.
    fn tell_filters(&mut self) -> Vec<Deed> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let lines = &walk.judged.lines;
        let mut known: Vec<String> = Filter::STATES
            .iter()
            .map(|filter| {
                let fits = lines.iter().filter(|line| filter.fits(line)).count();
                format!("{} {fits}", filter.words())
            })
            .collect();
        let people = awaited(lines).into_iter();
        known.extend(people.map(|(name, fits)| format!("person {name} {fits}")));
        self.refuse(&format!(
            "No filter is on. Filters, each with its lines: {}.",
            known.join(", ")
        ))
    }
}
