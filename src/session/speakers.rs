//! The speaker of each part of an answer. A line names one person, the last who spoke; whose words a part is follows
//! from when it was recorded. So a further speaker is added, and takes nothing from the earlier ones.

mod before;
mod marked;
mod recorded;
mod settled;
mod told;

use serde_json::Value;

use super::{
    account::is_same_person,
    answer::{Answer, EvidenceItem, answer, rung_field},
    event::{Act, EventId},
    field::{
        Attribution, COMPENSATING, EVIDENCE, EVIDENCE_ITEMS, FIELDS, Field, LEVEL, RUNGS, SAID_BY,
        STATEMENT, is_told,
    },
    fold::{Session, Write},
    kept_aside::CARRIED,
    level::{Level, Rung},
    line::LineKey,
    lineage::sources,
    settle::Clash,
};

pub(super) use marked::note_speakers;
pub use recorded::{Part as ToldPart, told_by};
pub use settled::settled;

/// The people who gave parts of an answer, where the line names another person; empty where it does not, or where it
/// cannot be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speakers {
    /// The person who gave the level, or the reason why there is none.
    pub level: String,
    /// Whether nobody is known to have given the level that stands: the line's person said something else.
    pub is_level_unsaid: bool,
    /// The person who answered the rungs, all of them.
    pub rungs: String,
    /// Where several answered them, each rung with its level and who answered it, but for those of the line's own person.
    pub of_rungs: Vec<(u8, String)>,
    /// The person who gave the statement.
    pub statement: String,
    /// The statement in parts, each with who told it, where several told it one after another.
    pub told: Vec<(String, String)>,
    /// The person who named the compensating measure.
    pub compensating: String,
    /// The people who gave the other fields that have a speaker, by their rows.
    pub others: Vec<(&'static Field, String)>,
    /// The level that stood before, and who gave it: the one that stands replaced it, and is another person's.
    pub before: Option<(Level, String)>,
    /// The level and the rungs that two people said differently, one after the other, where nobody decided between them.
    pub differing: Vec<Clash>,
    /// The people who named the pieces of evidence, by id.
    evidence: Vec<(String, String)>,
}

impl Speakers {
    /// The person who named a piece of evidence.
    #[must_use]
    pub fn evidence(&self, item: &EvidenceItem) -> &str {
        let mut pieces = self.evidence.iter();
        let own = pieces.find(|(id, _)| *id == item.id);
        own.map_or("", |(_, name)| name)
    }

    /// The person who answered this rung; empty where the line's own name says it.
    #[must_use]
    pub fn of_rung(&self, level: u8) -> &str {
        let mut of_rungs = self.of_rungs.iter();
        let own = of_rungs.find(|(own, _)| *own == level);
        own.map_or(&self.rungs, |(_, name)| name)
    }

    /// The person who gave a field that is no list; empty where the line's own name says it, and for fields without a
    /// speaker.
    #[must_use]
    pub fn of_field(&self, field: &Field) -> &str {
        match field {
            field if *field == LEVEL => &self.level,
            field if *field == RUNGS => &self.rungs,
            // Its parts have their names.
            field if *field == STATEMENT && !self.told.is_empty() => "",
            field if *field == STATEMENT => &self.statement,
            field if *field == COMPENSATING => &self.compensating,
            field => {
                let mut others = self.others.iter();
                let own = others.find(|(other, _)| *other == field);
                own.map_or("", |(_, name)| name)
            }
        }
    }

    /// Whether the line's own name says it all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Everyone named, each once, in the order of the parts.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let parts = [
            &self.level,
            &self.rungs,
            &self.statement,
            &self.compensating,
        ];
        let others = self.others.iter().map(|(_, name)| name);
        let pieces = self.evidence.iter().map(|(_, name)| name);
        let told = self.told.iter().map(|(name, _)| name);
        let of_rungs = self.of_rungs.iter().map(|(_, name)| name);
        let pieces = of_rungs.chain(others).chain(pieces).chain(told);
        let mut names: Vec<&str> = Vec::new();
        for name in parts.into_iter().chain(pieces) {
            if !name.is_empty() && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }

    /// Everyone whose words stand in an answer that names this person, each once: whoever gave the level first, which is
    /// the person named where no other is known.
    #[must_use]
    pub fn everyone<'a>(&'a self, last: &'a str) -> Vec<&'a str> {
        let mut names = self.names();
        if !last.trim().is_empty() && !names.contains(&last) {
            let gives_level =
                self.level.is_empty() && self.rungs.is_empty() && self.of_rungs.is_empty();
            names.insert(if gives_level { 0 } else { names.len() }, last);
        }
        names
    }

    /// Whether a person named a piece of evidence, where the line names another.
    #[must_use]
    pub fn named_evidence(&self, name: &str) -> bool {
        self.evidence.iter().any(|(_, by)| by == name)
    }
}

/// The speaker of each part of a line's answer. Looks at nothing but what was written on the line and on those that it
/// inherits from, and only where several people are named there.
#[must_use]
pub fn speakers(session: &Session, line: &LineKey) -> Speakers {
    speakers_and_asserter(session, line, &answer(session, line)).0
}

/// The same of an answer that was read already; and the person who asserted the level that stands, and so is asked for
/// what shows it: whoever said yes to its rung, else whoever gave the level; that person alone where a lower level was set
/// than the rungs support. Empty where that was nobody, or cannot be told.
#[must_use]
pub fn speakers_and_asserter(
    session: &Session,
    line: &LineKey,
    answer: &Answer,
) -> (Speakers, String) {
    let keys = sources(session, line);
    let teller = teller(session, &keys, answer);
    let asserter = asserter(teller.as_ref(), answer);
    let speakers = teller.map_or_else(Speakers::default, |teller| teller.speakers());
    (speakers, asserter)
}

/// The person who gave a value that stands in a field of a line; empty where nobody did, where several did, or where it
/// cannot be told.
#[must_use]
pub fn giver(session: &Session, line: &LineKey, field: &str, value: &Value) -> String {
    let (keys, answer) = (sources(session, line), answer(session, line));
    match teller(session, &keys, &answer) {
        Some(teller) => teller.giver(field, |stands| stands == value).to_owned(),
        None => answer.said_by,
    }
}

fn asserter(teller: Option<&Teller<'_>>, answer: &Answer) -> String {
    let Some(level) = answer.level.as_ref().and_then(Level::maturity) else {
        return String::new();
    };
    let Some(teller) = teller else {
        return answer.said_by.clone();
    };
    let rung = (1..).zip(answer.rungs).find(|(rung, _)| *rung == level);
    let is_lower = answer
        .supported()
        .is_some_and(|supported| level < supported);
    let rung = rung.filter(|(_, said)| *said == Some(Rung::Yes) && !is_lower);
    let of_rung = rung.map_or("", |_| teller.newest(&rung_field(level)));
    let name = if of_rung.is_empty() {
        teller.level()
    } else {
        of_rung
    };
    name.to_owned()
}

/// Tells whose words the parts of an answer are; none where the line's own name says it all.
fn teller<'a>(session: &'a Session, keys: &'a [LineKey], answer: &'a Answer) -> Option<Teller<'a>> {
    let names: Vec<Named<'a>> = keys.iter().flat_map(|key| named(session, key)).collect();
    let mut others = names.iter().skip(1);
    let is_one = others.all(|one| Some(one.name) == names.first().map(|first| first.name));
    let is_one = is_one && !keys.iter().any(|key| marked::is_any(session, key));
    if is_one || keys.iter().any(|key| is_damaged(session, key)) {
        return None;
    }
    Some(Teller {
        session,
        keys,
        names,
        answer,
    })
}

/// A person whom an event named on a line.
struct Named<'a> {
    key: &'a LineKey,
    /// The name; empty for none.
    name: &'a str,
    sum: EventId,
}

/// Every person named on a line, and not taken back.
fn named<'a>(session: &'a Session, key: &'a LineKey) -> impl Iterator<Item = Named<'a>> {
    let writes = session.writes(key, SAID_BY.name).iter();
    writes.filter(|write| write.live).map(move |write| Named {
        key,
        name: write.value().as_str().unwrap_or_default().trim(),
        sum: write.sum,
    })
}

/// Whether an event that named a person can be read no more.
fn is_damaged(session: &Session, key: &LineKey) -> bool {
    let cells = session.cells_of(key);
    let named = cells.and_then(|cells| cells.get(SAID_BY.name));
    named.is_some_and(|cell| !cell.links.is_empty())
}

struct Teller<'a> {
    session: &'a Session,
    /// The line and those that it inherits from, nearest first.
    keys: &'a [LineKey],
    names: Vec<Named<'a>>,
    answer: &'a Answer,
}

impl<'a> Teller<'a> {
    fn speakers(&self) -> Speakers {
        let pieces = self.answer.evidence.iter().map(|item| {
            let field = format!("{EVIDENCE}{}", item.id);
            (item.id.clone(), self.differing(self.newest(&field)))
        });
        let told = self.told(STATEMENT.name);
        let statement = match told.as_slice() {
            [(name, _)] => self.differing(name),
            _ => self.differing(self.newest(STATEMENT.name)),
        };
        let rungs = self.rungs();
        let (_, first) = rungs.first().copied().unwrap_or_default();
        let is_one = rungs.iter().all(|(_, name)| *name == first);
        let each = rungs.into_iter().filter(|_| !is_one);
        let each = each.map(|(level, name)| (level, self.differing(name)));
        let level = self.answer.level.as_ref();
        let is_named = !self.answer.said_by.trim().is_empty();
        let is_said = |level: &Level| *level != Level::NotEvaluated;
        Speakers {
            level: self.differing(self.level()),
            is_level_unsaid: is_named && level.is_some_and(is_said) && self.level().is_empty(),
            rungs: self.differing(if is_one { first } else { "" }),
            of_rungs: each.filter(|(_, name)| !name.is_empty()).collect(),
            statement,
            told: if told.len() > 1 { told } else { Vec::new() },
            compensating: self.differing(self.newest(COMPENSATING.name)),
            others: self.others(),
            before: self.before(),
            differing: self.contradictions(),
            evidence: pieces.filter(|(_, name)| !name.is_empty()).collect(),
        }
    }

    /// The person who gave the level, or the reason why there is none.
    fn level(&self) -> &'a str {
        let level = self.answer.level.as_ref();
        // Only the assessor leaves a line out, so it has no speaker.
        let level = level.filter(|level| **level != Level::NotEvaluated);
        level.map_or("", |level| {
            let stands = |value: &Value| Level::from_value(value).as_ref() == Some(level);
            self.giver(LEVEL.name, stands)
        })
    }

    /// The people who gave the fields that have a speaker and are none of the parts above.
    fn others(&self) -> Vec<(&'static Field, String)> {
        let placed = [&LEVEL, &RUNGS, &STATEMENT, &COMPENSATING, &EVIDENCE_ITEMS];
        let others = FIELDS.iter().filter(|row| {
            row.attribution == Attribution::Named && !row.kind.is_list() && !placed.contains(row)
        });
        let others = others.map(|row| (*row, self.differing(self.newest(row.name))));
        others.filter(|(_, name)| !name.is_empty()).collect()
    }

    /// A name, where it is not that of the line.
    fn differing(&self, name: &str) -> String {
        if is_same_person(name, &self.answer.said_by) {
            String::new()
        } else {
            name.to_owned()
        }
    }

    /// The rungs that are answered, by level, each with who answered it.
    fn rungs(&self) -> Vec<(u8, &'a str)> {
        let answered = (1..).zip(self.answer.rungs);
        let answered = answered.filter(|(_, rung)| rung.is_some());
        let each = answered.map(|(level, _)| (level, self.newest(&rung_field(level))));
        each.collect()
    }

    /// What stands in a field, with the line that holds it: the nearest one.
    fn standing(&self, field: &str) -> Option<(&'a LineKey, Vec<&'a Write>)> {
        let session = self.session;
        let mut standing = self
            .keys
            .iter()
            .map(|key| (key, session.standing(key, field)));
        standing.find(|(_, writes)| !writes.is_empty())
    }

    /// The same of a field that is not in conflict.
    fn only(&self, field: &str) -> Option<(&'a LineKey, &'a Write)> {
        let (holder, writes) = self.standing(field)?;
        match writes.as_slice() {
            [only] => Some((holder, only)),
            _ => None,
        }
    }

    /// The person who gave the newest value that stands in a field.
    fn newest(&self, field: &str) -> &'a str {
        let standing = self.standing(field);
        let newest = standing.and_then(|(_, writes)| writes.last().copied());
        newest.map_or("", |newest| {
            self.giver(field, |value| *value == *newest.value())
        })
    }

    /// The person who gave the value of a field that `stands`; empty where several did.
    fn giver(&self, field: &str, stands: impl Fn(&Value) -> bool) -> &'a str {
        let Some((holder, _)) = self.standing(field) else {
            return "";
        };
        let writes = self.session.all_standing(holder, field).into_iter();
        let writes = writes.filter(|write| !write.value().is_null() && stands(write.value()));
        let mut names = writes.map(|write| self.speaker(holder, field, write));
        let first = names.next().unwrap_or_default();
        if names.all(|name| name == first) {
            first
        } else {
            ""
        }
    }

    /// The person who gave one value: the name recorded with it or, before, on its line; a name given afterwards for
    /// what stood there comes first.
    fn speaker(&self, holder: &LineKey, field: &str, write: &Write) -> &'a str {
        let after = |one: &&Named<'a>| {
            one.key.lineage().contains(holder)
                && self.is_alone(one)
                && !self.is_choice(one)
                && self.session.is_before(&write.sum, &one.sum)
        };
        let after: Vec<&Named<'a>> = self.names.iter().filter(after).collect();
        if !after.is_empty() {
            return self.last(&after);
        }
        if self.is_said_again(holder, field, write) {
            return "";
        }
        if let Some(name) = marked::name(self.session, holder, field, write) {
            return name;
        }
        if let Some(name) = self.named_with(holder, write) {
            return name;
        }
        if self.is_of_many(holder, write) {
            return "";
        }
        let lineage = holder.lineage();
        for key in self.keys.iter().filter(|key| lineage.contains(key)) {
            let before =
                |one: &&Named<'a>| one.key == key && self.session.is_before(&one.sum, &write.sum);
            let before: Vec<&Named<'a>> = self.names.iter().filter(before).collect();
            if !before.is_empty() {
                return self.last(&before);
            }
        }
        ""
    }

    /// The name recorded together with a value.
    fn named_with(&self, holder: &LineKey, write: &Write) -> Option<&'a str> {
        let mut names = self.names.iter();
        let with = names.find(|one| one.key == holder && one.sum == write.sum);
        with.map(|one| one.name)
    }

    /// The name that no later one replaces; empty where two people's names stand side by side.
    fn last(&self, names: &[&Named<'a>]) -> &'a str {
        let later = |one: &Named<'a>| {
            let mut others = names.iter();
            others.any(|other| self.session.is_before(&one.sum, &other.sum))
        };
        let last = names.iter().filter(|one| !later(one));
        // An empty name gives way to any person.
        let mut last = last.map(|one| one.name).filter(|name| !name.is_empty());
        let first = last.next().unwrap_or_default();
        if last.all(|name| name == first) {
            first
        } else {
            ""
        }
    }

    /// Whether a person was named without anything being said: then the name is for what stands.
    fn is_alone(&self, named: &Named<'_>) -> bool {
        let mut fields = self
            .session
            .fields(named.key)
            .filter(|field| is_told(field));
        !fields.any(|field| {
            let with = self.session.write_of(named.key, field, &named.sum);
            with.is_some_and(|write| !write.value().is_null())
        })
    }

    /// Whether it was only chosen which of several names the line has from then on: each said what they said.
    fn is_choice(&self, chosen: &Named<'_>) -> bool {
        let field = SAID_BY.name;
        let write = self.session.write_of(chosen.key, field, &chosen.sum);
        let over = write.iter().flat_map(|write| write.over());
        let before = over.filter_map(|sum| self.session.write_of(chosen.key, field, sum));
        let before: Vec<&str> = before
            .filter_map(|write| write.value().as_str())
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        before.contains(&chosen.name) && before.iter().any(|name| *name != chosen.name)
    }

    /// Whether a value was recorded on many lines at once, and so was not said on each of them.
    fn is_of_many(&self, holder: &LineKey, write: &Write) -> bool {
        let event = self.session.event(&write.sum);
        let Some(Act::Set(assignments)) = event.map(|event| &event.act) else {
            return false;
        };
        let mut told = assignments.iter().filter(|one| is_told(&one.field));
        told.any(|one| *one.line != *holder)
    }

    /// Whether a value may only be what the line inherits, said on it once more because it had been cleared there.
    fn is_said_again(&self, holder: &LineKey, field: &str, write: &Write) -> bool {
        let mut replaced = write.over().iter();
        holder.is_apart()
            && replaced.any(|sum| {
                let before = self.session.write_of(holder, field, sum);
                before.is_none_or(|before| before.value().is_null())
            })
    }
}
