//! All that can be seen of a session, in one text that two sessions can be compared by.

use std::{fmt::Write, sync::OnceLock};

use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, built_in},
    session::{LineKey, Session, history, redo_target, speakers, undo_target},
};

use super::{history::PEOPLE, steps::lines};

/// The catalog with a few requirements: the laws do not need all of them, and the tests are to be fast.
pub(super) fn catalogs() -> &'static [Catalog] {
    static CATALOGS: OnceLock<Vec<Catalog>> = OnceLock::new();
    CATALOGS.get_or_init(|| {
        let mut catalog = built_in("iec-62443-2-4").unwrap();
        let kept = |id: &str| id.starts_with("SP.01.01") || id.starts_with("SP.05.0");
        catalog
            .requirements
            .retain(|requirement| kept(&requirement.id));
        vec![catalog]
    })
}

/// The answers and what they amount to, not how they came to be.
pub(super) fn answers(session: &Session) -> String {
    let mut text = String::new();
    let judged = Assessment::new(catalogs(), session);
    writeln!(text, "{:#?}", judged.about).unwrap();
    for line in judged.lines.iter().filter(|line| {
        !line.answer.is_empty()
            || !line.key.role.is_empty()
            || line.target.is_some()
            || line.outside
    }) {
        writeln!(text, "{line:#?}").unwrap();
    }
    for line in lines() {
        writeln!(text, "{line} {:?}", speakers(session, &line)).unwrap();
    }
    let shown = (judged.progress(), judged.maturity(), &judged.findings);
    writeln!(text, "{shown:#?}").unwrap();
    text
}

/// Everything.
pub(super) fn picture(session: &Session) -> String {
    let mut text = answers(session);
    writeln!(text, "next {:?}", Assessment::new(catalogs(), session).next).unwrap();
    for who in PEOPLE {
        let undo = undo_target(session, who).map(|event| event.sum);
        let redo = redo_target(session, who).map(|event| event.sum);
        writeln!(text, "{who}: undo {undo:?}, redo {redo:?}").unwrap();
    }
    for event in session.events() {
        writeln!(
            text,
            "{:?} live {}",
            event.place(),
            session.is_live(&event.sum)
        )
        .unwrap();
    }
    let last = (
        session.heads(),
        session.next_number(),
        session.last_touched(),
        session.len(),
    );
    writeln!(text, "{last:?}").unwrap();
    for line in lines().iter().chain([&LineKey::default()]) {
        for field in session.fields(line) {
            let standing = session.all_standing(line, field);
            writeln!(
                text,
                "{line} {field}: {standing:?} of {:?}",
                session.writes(line, field)
            )
            .unwrap();
        }
        writeln!(text, "{:?}", history(session, line)).unwrap();
    }
    writeln!(text, "{:?}", session.lines().collect::<Vec<_>>()).unwrap();
    text
}
