//! A session made as the program makes it: edits judged, events prepared, encoded and folded.

use walkdown::{
    catalog::{Catalog, Requirement, built_in},
    format::{NewHeader, encode, encode_header},
    session::{
        AboutEdit, CatalogRef, Change, Edit, Event, EvidenceFile, Header, Level, LineKey, Session,
        Stamp, Verdict, about_table, field, judge, judge_about, prepare,
    },
};

/// A session under way, with its events in the order they were written.
pub(crate) struct Walk {
    pub(crate) header: Header,
    pub(crate) events: Vec<Event>,
    pub(crate) session: Session,
}

impl Walk {
    pub(crate) fn of(catalog: &Catalog) -> Self {
        let (header, _) = encode_header(&NewHeader {
            session: "7d9f0b0e-3f6a-4f6e-9d8e-0c5a2b1f4e11".into(),
            created: "2026-11-17T08:55:00.000+01:00".into(),
            by: "M. Roth".into(),
            catalogs: vec![CatalogRef {
                id: catalog.id.clone(),
                edition: catalog.edition.clone(),
                digest: catalog.digest(),
            }],
        });
        Self {
            session: Session::fold(Some(header.clone()), [], Vec::new()),
            header,
            events: Vec::new(),
        }
    }

    pub(crate) fn about(&mut self, edits: &[AboutEdit]) {
        for edit in edits {
            let changes = judge_about(&self.session, edit).unwrap();
            self.record("M. Roth", changes);
        }
    }

    pub(crate) fn say(&mut self, line: &LineKey, edit: &Edit) {
        self.say_as("M. Roth", line, edit);
    }

    /// Several things said at once, by somebody who is named with them.
    pub(crate) fn told(&mut self, line: &LineKey, by: &str, edits: &[Edit]) {
        let by = Edit::Text(&field::SAID_BY, by.into());
        let edits = edits.iter().chain([&by]);
        let changes = edits.flat_map(|edit| judge(&self.session, line, edit).unwrap());
        let changes = changes.collect();
        self.record("M. Roth", changes);
    }

    pub(crate) fn say_as(&mut self, who: &str, line: &LineKey, edit: &Edit) {
        let changes = judge(&self.session, line, edit).unwrap();
        self.record(who, changes);
    }

    /// Two people say different things without knowing of each other, as in two copies joined.
    pub(crate) fn dispute(&mut self, line: &LineKey, one: &Edit, other: &Edit) {
        let both = [("M. Roth", one), ("J. Okafor", other)].map(|(who, edit)| {
            let changes = judge(&self.session, line, edit).unwrap();
            self.event(who, changes)
        });
        for event in both {
            self.session.apply(event.clone());
            self.events.push(event);
        }
    }

    fn record(&mut self, who: &str, changes: Vec<Change>) {
        if !changes.is_empty() {
            let event = self.event(who, changes);
            self.session.apply(event.clone());
            self.events.push(event);
        }
    }

    fn event(&self, who: &str, changes: Vec<Change>) -> Event {
        let minutes = self.events.len();
        let stamp = Stamp {
            at: format!(
                "2026-11-{:02}T{:02}:{:02}:00.000+01:00",
                17 + minutes / 360,
                9 + minutes / 60 % 6,
                minutes % 60
            ),
            who: who.into(),
            run: "k3f9".into(),
        };
        encode(prepare(&self.session, changes, stamp)).event
    }
}

pub(crate) fn catalog() -> Catalog {
    built_in("iec-62443-2-4").unwrap()
}

pub(crate) fn text(text: &str) -> String {
    text.into()
}

/// The session's own data, as a consultant fills it in.
pub(crate) fn introduce(walk: &mut Walk) {
    walk.about(&[
        AboutEdit::Field(&about_table::ORGANIZATION, text("Nordwerk Automation GmbH")),
        AboutEdit::Field(
            &about_table::SCOPE,
            text("Delivery of process control systems, site Emden"),
        ),
        AboutEdit::Field(&about_table::ASSESSOR, text("M. Roth, Roth & Partner")),
        AboutEdit::Interviewees(vec![
            text("A. Lindqvist"),
            text("T. Brandt"),
            text("S. Yilmaz"),
        ]),
        AboutEdit::Roles(vec![text("integration"), text("maintenance")]),
        AboutEdit::Target(Some(3)),
        AboutEdit::AreaTarget(text("SP.08"), Some(2)),
        AboutEdit::Field(&about_table::FROM_DATE, text("2026-11-17")),
        AboutEdit::Field(&about_table::TO_DATE, text("2026-11-19")),
        AboutEdit::Field(&about_table::REPORT_NUMBER, text("RP-2026-031")),
    ]);
}

/// Answers the first `count` requirements of the catalog; whoever reads finds `statement 17 end` and so on.
pub(crate) fn answer(walk: &mut Walk, catalog: &Catalog, count: usize) {
    for (index, asked) in catalog.requirements.iter().take(count).enumerate() {
        let line = LineKey::shared(&catalog.id, &asked.id);
        if asked.area == "SP.05" {
            let reason = format!(
                "No safety instrumented system is part of what is delivered (reason {index} end)."
            );
            walk.say(&line, &Edit::Level(Some(Level::NotApplicable(reason))));
            continue;
        }
        let level = [3, 2, 3, 1, 4, 2, 3, 0, 3, 2, 1][index % 11];
        walk.say(&line, &Edit::Level(Some(Level::Maturity(level))));
        details(walk, &line, asked, index, level);
    }
}

fn details(walk: &mut Walk, line: &LineKey, asked: &Requirement, index: usize, level: u8) {
    let statement = format!(
        "Shown for the last delivered plant. The people responsible were named, and what they said fits what was put on the table.\nSecond line, statement {index} end"
    );
    walk.say(line, &Edit::Text(&field::STATEMENT, statement));
    if level >= 2 && !index.is_multiple_of(5) {
        for item in asked.evidence.get(&level).into_iter().flatten().take(2) {
            walk.say(line, &Edit::AddEvidence(item.to_string()));
        }
        walk.say(
            line,
            &Edit::AddEvidence(text("Security manual, edition 4.2")),
        );
    }
    if index % 9 == 4 {
        walk.say(
            line,
            &Edit::AddEvidenceFile(EvidenceFile {
                path: format!("evidence/2026-11/port-scan-{index}.pdf"),
                size: 48_213 * (index as u64 + 1),
                sha256: format!(
                    "{index:02x}9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0"
                ),
            }),
        );
    }
    if index % 4 == 1 {
        walk.say(
            line,
            &Edit::Text(
                &field::REMARKS,
                format!("Sample of two projects seen, remark {index} end"),
            ),
        );
        walk.say(line, &Edit::Declared(Some(3)));
    }
    if index % 7 == 2 {
        walk.say(line, &Edit::Text(&field::SAID_BY, text("A. Lindqvist")));
        walk.say(line, &Edit::Rung(1, Some(true.into())));
        walk.say(line, &Edit::Rung(2, Some((level >= 2).into())));
    }
    if index % 13 == 3 {
        walk.say(
            line,
            &Edit::Action {
                text: Some(text("Write the procedure and have it approved")),
                owner: Some(text("T. Brandt")),
                due: Some(format!("2027-0{}-15", 1 + index % 6)),
            },
        );
    }
    if index % 17 == 7 {
        walk.say(line, &Edit::Flag(true));
    }
}

/// A verdict on every line that has been answered.
pub(crate) fn judge_all(walk: &mut Walk, catalog: &Catalog) {
    for (index, asked) in catalog.requirements.iter().enumerate() {
        let line = LineKey::shared(&catalog.id, &asked.id);
        let verdict = match walkdown::session::answer(&walk.session, &line).level {
            Some(Level::Maturity(level)) if level >= 2 || index % 2 == 0 => Verdict::Pass,
            Some(Level::Maturity(_)) => Verdict::Fail,
            Some(Level::NotApplicable(_)) => Verdict::NotApplicable,
            _ => continue,
        };
        walk.say(&line, &Edit::Verdict(Some(verdict)));
    }
}

/// Half of a walk: 72 of 123, two parked, one in conflict, one split by component.
pub(crate) fn half(catalog: &Catalog) -> Walk {
    let mut walk = Walk::of(catalog);
    introduce(&mut walk);
    answer(&mut walk, catalog, 72);
    for (id, missing, owes) in [
        (
            "SP.08.02",
            "The owner's number of days to keep events",
            "Owner's plant IT",
        ),
        (
            "SP.09.01",
            "Export of the accounts on the engineering station",
            "T. Brandt",
        ),
    ] {
        let line = LineKey::shared(&catalog.id, id);
        walk.say(&line, &Edit::Park(text(missing), text(owes)));
    }
    let level = |level| Edit::Level(Some(Level::Maturity(level)));
    walk.dispute(
        &LineKey::shared(&catalog.id, "SP.01.02"),
        &level(1),
        &level(2),
    );
    let split = LineKey {
        component: "Gateway".into(),
        ..LineKey::shared(&catalog.id, "SP.03.05")
    };
    walk.say(&split, &level(0));
    walk
}

/// A whole walk with verdicts.
pub(crate) fn full(catalog: &Catalog) -> Walk {
    let mut walk = Walk::of(catalog);
    introduce(&mut walk);
    answer(&mut walk, catalog, catalog.requirements.len());
    judge_all(&mut walk, catalog);
    walk
}
