//! Answering apart: a line of its own for each role, for a zone, a provider or a component, and together again.

use serde_json::Value;

use crate::{
    assessment::roles_of,
    catalog::Catalog,
    session::{LineKey, PlaceKind, Refusal, TEXT_LIMIT, by_role, join, own_words, split},
};

use super::{
    command::Joining,
    outcome::{Moved, Nothing, Outcome, Question, Refused},
    record::{After, ChangeTold, Record, Told},
    walk::Walk,
};

impl Walk {
    /// The catalog of the line on screen.
    #[must_use]
    pub fn catalog(&self) -> Option<&Catalog> {
        self.catalogs.get(self.line()?.catalog)
    }

    /// The roles that can split the line on screen.
    #[must_use]
    pub fn roles(&self) -> Vec<String> {
        self.catalog().map_or_else(Vec::new, |catalog| {
            roles_of(&self.catalogs, catalog, &self.judged.about)
        })
    }

    /// The place that joins the line on screen, beside its role: the one whose removal leaves a line that exists; where
    /// there is none, the component, else the provider, else the zone.
    #[must_use]
    pub fn place_to_join(&self) -> Option<PlaceKind> {
        let mut own = self.at.places().map(|(kind, _)| kind).collect::<Vec<_>>();
        own.reverse();
        let is_left = |kind: &&PlaceKind| {
            let line = self.at.clone().at(**kind, "");
            self.judged.place(&line).is_some()
        };
        own.iter().find(is_left).or(own.first()).copied()
    }
}

/// A line for each role.
pub(super) fn split_by_role(walk: &mut Walk) -> Outcome {
    let (line, roles) = (walk.at.clone(), walk.roles());
    if !line.role.is_empty() {
        return Outcome::Nothing(Nothing::SplitAlready);
    }
    if roles.len() < 2 {
        return Outcome::Refused(Refused::OneRole);
    }
    let keys = by_role(&line, &roles);
    let changes = split(&walk.shown, &keys);
    if changes.is_empty() {
        return Outcome::Nothing(Nothing::SplitAlready);
    }
    let first = keys.into_iter().next().unwrap_or_default();
    Outcome::Record(Record {
        after: After::Stand(first),
        ..Record::new(changes, Told::new(&line, ChangeTold::SplitByRole(roles)))
    })
}

/// A line for a zone, a provider or a component; where it has one, that is stood on.
pub(super) fn split_place(walk: &mut Walk, kind: PlaceKind, name: &str) -> Outcome {
    let name = name.trim();
    if name.is_empty() {
        return Outcome::Refused(Refused::NoName);
    }
    if name.len() > TEXT_LIMIT {
        let refusal = Refusal::TooLong(name.len());
        return Outcome::Refused(Refused::Judge(refusal, None));
    }
    let own = walk.at.clone().at(kind, name);
    let changes = split(&walk.shown, std::slice::from_ref(&own));
    if changes.is_empty() {
        if walk.judged.place(&own).is_some() {
            walk.at = own;
        }
        return Outcome::Moved(Moved::ToPlace);
    }
    let told = Told::new(&own, ChangeTold::SplitPlace);
    Outcome::Record(Record {
        after: After::Stand(own),
        ..Record::new(changes, told)
    })
}

/// Together again, the roles first; what was said apart goes, and is asked about first.
pub(super) fn join_parts(walk: &mut Walk, joining: Joining, asked: bool) -> Outcome {
    let at = walk.at.clone();
    let mut into = at.clone();
    let lines = if at.role.is_empty() || joining == Joining::Place {
        if let Some(kind) = walk.place_to_join() {
            into = into.at(kind, "");
        }
        vec![at.clone()]
    } else {
        into.role.clear();
        by_role(&at, &walk.roles())
    };
    if at == into {
        return Outcome::Nothing(Nothing::NotSplit);
    }
    let lost = lost(walk, &lines);
    if !lost.is_empty() && !asked {
        return Outcome::Asks(Question::Join { into, lost });
    }
    let changes = join(&walk.shown, &lines);
    let told = Told::new(&into, ChangeTold::Joined);
    Outcome::Record(Record {
        after: After::Stand(into),
        ..Record::new(changes, told)
    })
}

/// The answers that the lines have on their own: they go when the lines are joined.
fn lost(walk: &Walk, lines: &[LineKey]) -> Vec<(LineKey, Vec<(String, Value)>)> {
    let own = |line: &LineKey| {
        let own = own_words(&walk.shown, line).into_iter();
        let own = own.map(|(field, value)| (field.to_owned(), value.clone()));
        (line.clone(), own.collect::<Vec<_>>())
    };
    let all = lines.iter().map(own);
    all.filter(|(_, own)| !own.is_empty()).collect()
}
