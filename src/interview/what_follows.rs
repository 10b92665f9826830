//! Taking in a recorded change: it is completed with the values that an undo changed and with the doubts about a level,
//! and then leads on.

use serde_json::Value;

use crate::{
    assessment::{Code, Line, State},
    session::{
        Act, Assignment, Event, LineKey, Review, Reviewed, Session,
        field::{COMPENSATING, LEVEL},
        is_same_person, split_off, standing_values, touched,
    },
};

use super::{
    record::{After, Back, ChangeTold, Changed, DraftKey, Told},
    walk::{Pending, Walk},
};

/// Where the walk stands once an event was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// Where it stood.
    Stays,
    /// On another line.
    Elsewhere,
    /// Where it stood: no other line is unanswered under the filter, though some are without it.
    LastOfFilter,
    /// Where it stood: no line is unanswered, or none is left to be confirmed.
    End,
}

impl Walk {
    /// Takes in an event of this program that is not on disk yet, and does what follows it.
    pub fn take_in(
        &mut self,
        event: Event,
        mut told: Box<Told>,
        after: After,
        draft: Option<DraftKey>,
    ) -> Arrived {
        let from = self.at.clone();
        let is_back = matches!(event.act, Act::Undo(_));
        let fields = touched(&self.shown, &event.act);
        let own = split_off(&event.act).cloned();
        let before = standing_values(&self.shown, &fields);
        let clashed = clashing(&self.shown, &fields);
        let sum = event.sum;
        let spoke = self.speaker().is_some();
        let led = self.led_by(&event);
        let differed = self.differing(&fields);
        let voices = self.voices(&told.line);
        told.not_returned = self.returned_to(&told.line);
        let mode = self.judged.about.mode;
        let was_inside = self.line().is_some_and(|line| !line.outside);
        self.apply(event);
        let is_left_out = was_inside && self.line().is_some_and(|line| line.outside);
        self.note_people(&mut told, &voices);
        told.nobody_speaks = spoke && self.speaker().is_none();
        if is_back {
            let back = back(&self.shown, &fields, before.into_iter().zip(clashed));
            let mut differing = self.differing(&fields);
            differing.retain(|again| !differed.contains(again));
            let first = back.changed.first().map(|changed| changed.line.clone());
            let first = first.or_else(|| Some(LineKey::clone(&fields.first()?.line)));
            told.line = first.unwrap_or(told.line);
            told.back = Some(Back { differing, ..back });
        } else {
            self.note_doubts(&mut told, &fields);
        }
        self.pending.push(Pending {
            sum,
            told: *told,
            draft,
        });
        let line = fields.iter().find(|field| !field.line.is_session());
        let line = line.map(|field| LineKey::clone(&field.line));
        // The undone line is shown, but does not count as recorded last.
        if let Some(line) = line.as_ref().filter(|_| !is_back) {
            self.recorded.push((sum, line.clone()));
        }
        // A box that was turned to the line just answered leads back to the one after it, which waits still.
        let is_of_another = line.as_ref().is_some_and(|line| *line != self.at);
        let waits = is_of_another
            && self
                .line()
                .is_some_and(|line| line.state() == State::Unanswered);
        // The line that was undone, or split off, is shown.
        let looked_at = own.or_else(|| line.filter(|_| is_back));
        let looked_at = looked_at.or_else(|| self.left_quick(mode));
        let leads_on = !matches!(after, After::Stay | After::Stand(_));
        let there = looked_at.and_then(|line| self.serving(&line));
        let arrived = match there.filter(|line| self.at != *line) {
            Some(line) => {
                self.at = line;
                Arrived::Elsewhere
            }
            None if leads_on && waits => Arrived::Stays,
            // A narrower profile leaves out the line on screen: the next one inside is asked.
            None if is_left_out => self.follow(After::NextOfFilter),
            None => self.follow(after),
        };
        self.settle();
        if self.at != from {
            self.is_at_end = false;
            self.led_on_from = leads_on.then(|| from.clone());
            self.leave(from, false);
        }
        let again = led.filter(|[at, from]| self.at == *at && at != from);
        self.led_on_from = again.map(|[_, from]| from).or(self.led_on_from.take());
        arrived
    }

    /// Notes how many are left to settle after a conflict, and who is named again by it, beside those whose words stood
    /// there. That the line is returned to nobody any more is told only where a change made it so.
    fn note_people(&self, told: &mut Told, voices: &[String]) {
        if let ChangeTold::Settled { left, .. } = &mut told.what {
            *left = self.to_settle().len();
            told.named_again = self.voices(&told.line);
            told.named_again.retain(|name| !voices.contains(name));
        }
        if !self.judged.line(&told.line).is_some_and(is_past_review) {
            told.not_returned.clear();
        }
    }

    /// The others to whom a second person returned a line.
    fn returned_to(&self, line: &LineKey) -> Vec<String> {
        let line = self.judged.line(line).filter(|line| line.is_returned());
        let review = line.and_then(|line| line.answer.review.as_ref());
        let menders = review.map_or_else(Vec::new, Review::menders).into_iter();
        let others = menders.filter(|name| !is_same_person(name, &self.who));
        others.map(str::to_owned).collect()
    }

    /// Everyone whose words stand on a line.
    fn voices(&self, line: &LineKey) -> Vec<String> {
        let line = self.judged.line(line);
        line.map_or_else(Vec::new, |line| line.voices.clone())
    }

    /// What two people said differently on the lines of these fields.
    fn differing(&self, fields: &[Assignment]) -> Vec<(LineKey, String)> {
        let mut lines: Vec<&LineKey> = fields.iter().map(|field| &*field.line).collect();
        lines.dedup();
        let lines = lines.into_iter().filter_map(|line| self.judged.line(line));
        let all = lines.flat_map(|line| &line.differing);
        let all = all.map(|clash| (clash.line.clone(), clash.conflict.field.clone()));
        all.collect()
    }

    /// The line that stood on screen before a change that this event takes back, and the one just answered that had led
    /// there. Notes the same of a change that it makes.
    fn led_by(&mut self, event: &Event) -> Option<[LineKey; 2]> {
        let until = self.led_until.take();
        let Act::Undo(of) = &event.act else {
            self.led_before.extend(until.map(|led| (event.sum, led)));
            return None;
        };
        let mut led = self.led_before.iter().rev();
        let led = led.find(|(sum, _)| of.contains(sum));
        led.map(|(_, led)| led.clone())
    }

    fn follow(&mut self, after: After) -> Arrived {
        let next = match after {
            After::Stay => return Arrived::Stays,
            After::Stand(line) => {
                let Some(line) = self.serving(&line).filter(|line| *line != self.at) else {
                    return Arrived::Stays;
                };
                Some(line)
            }
            After::GoOn => self.next_to_answer(),
            After::NextOfFilter => match self.next_walked() {
                Some(line) => Some(line),
                None => return Arrived::LastOfFilter,
            },
            After::Reconfirm => self.next_to_reconfirm().or_else(|| self.next_to_answer()),
            After::GoOnBut(done) => self.next_open_but(&done),
        };
        match next {
            Some(line) => {
                self.at = line;
                Arrived::Elsewhere
            }
            None if self.filter.is_some() && self.is_open_elsewhere() => Arrived::LastOfFilter,
            None => {
                self.is_at_end = true;
                Arrived::End
            }
        }
    }

    /// The line of the newest change of this start that stands.
    #[must_use]
    pub fn last_recorded(&self) -> Option<LineKey> {
        let standing = self.recorded.iter().rev();
        let mut standing = standing.filter(|(sum, _)| self.shown.is_live(sum));
        standing.find_map(|(_, line)| self.serving(line))
    }

    /// Adds the doubts about a level to the change, because the line itself is out of sight by then. A compensating
    /// measure without a remaining risk is told so too.
    fn note_doubts(&self, told: &mut Told, fields: &[Assignment]) {
        let against = [Code::AboveBase, Code::AboveRungs, Code::BelowRungs];
        if let Some(level) = only(fields, LEVEL.name) {
            told.doubt = self.doubt(level, &against);
            let line = self.judged.line(level);
            told.still_parked = line.is_some_and(|line| line.answer.parked.is_some());
        } else if let Some(line) = only(fields, COMPENSATING.name) {
            told.doubt = self.doubt(line, &[Code::NoRisk]);
        }
    }

    /// The message of the first finding of these kinds on a line.
    fn doubt(&self, line: &LineKey, codes: &[Code]) -> Option<String> {
        let mut findings = self.judged.findings_on(line).into_iter();
        let doubt = findings.find(|finding| codes.contains(&finding.code));
        doubt.map(|finding| finding.message.clone())
    }
}

/// Whether a line was changed since a second person looked at it.
fn is_past_review(line: &Line) -> bool {
    let review = line.answer.review.as_ref();
    review.is_some_and(|review| review.state == Reviewed::Changed)
}

/// The line on which a field was set, where it was set on one alone.
fn only<'a>(fields: &'a [Assignment], name: &str) -> Option<&'a LineKey> {
    let mut of = fields.iter().filter(|field| field.field == name);
    let one = of.next()?;
    of.next().is_none().then(|| &*one.line)
}

/// The fields that taking back, or bringing back, changed: another value stands than before, or a conflict came or
/// went. `before` has the values, and whether they stood against each other.
fn back(
    session: &Session,
    fields: &[Assignment],
    before: impl Iterator<Item = (Value, bool)>,
) -> Back {
    let now = standing_values(session, fields).into_iter();
    let now = now.zip(clashing(session, fields));
    let all = fields.iter().zip(before.zip(now));
    let changed = all.filter_map(|(field, ((from, clashed), (to, clashes)))| {
        let changed = Changed {
            line: LineKey::clone(&field.line),
            field: field.field.to_string(),
            from,
            to,
            clashes,
        };
        (changed.from != changed.to || clashed != clashes).then_some(changed)
    });
    Back {
        changed: changed.collect(),
        differing: Vec::new(),
    }
}

/// Whether several values stand in each of these fields, against each other.
fn clashing(session: &Session, fields: &[Assignment]) -> Vec<bool> {
    let all = fields.iter();
    let count = all.map(|field| session.standing(&field.line, &field.field).len());
    count.map(|count| count > 1).collect()
}
