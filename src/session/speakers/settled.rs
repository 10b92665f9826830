//! The conflicts that were settled, and what two people said differently, each value with whoever it was from.

use crate::session::{
    answer::{Said, answer},
    event::Assignment,
    kept_aside::is_kept_aside,
    lineage::sources,
    settle::{Settled, settled_by},
};

use super::{Act, Session, teller};

/// Every conflict that was settled, in order: a live change that replaced several values. One that was set anew since is
/// among them.
#[must_use]
pub fn settled(session: &Session) -> Vec<Settled> {
    let live = session.events().filter(|event| session.is_live(&event.sum));
    let mut found = Vec::new();
    for event in live {
        if let Act::Set(assignments) = &event.act {
            let told = assignments.iter().filter(|one| !is_kept_aside(&one.field));
            found.extend(told.filter_map(|one| {
                let mut settled = settled_by(session, event, one)?;
                name_speakers(session, one, &mut settled.conflict.values);
                Some(settled)
            }));
        }
    }
    found
}

/// Of values that one person recorded one after another, who said each: that person does not contradict themself.
fn name_speakers(session: &Session, one: &Assignment, values: &mut [Said]) {
    let is_in_turn = one.over.iter().all(|sum| {
        let mut others = one.over.iter().filter(|other| *other != sum);
        others.all(|other| session.is_before(sum, other) || session.is_before(other, sum))
    });
    let first = values.first().map(|said| said.who.clone());
    if !is_in_turn || !values.iter().all(|said| Some(&said.who) == first.as_ref()) {
        return;
    }
    let (keys, answer) = (sources(session, &one.line), answer(session, &one.line));
    let Some(teller) = teller(session, &keys, &answer) else {
        return;
    };
    for said in values {
        let mut writes = session.writes(&one.line, &one.field).iter().rev();
        let is_it = |write: &&crate::session::Write| {
            one.over.contains(&write.sum) && *write.value() == said.value
        };
        let name = writes
            .find(is_it)
            .map(|write| teller.speaker(&one.line, &one.field, write));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            name.clone_into(&mut said.who);
        }
    }
}
