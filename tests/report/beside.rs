//! The report beside an earlier assessment, and as of an earlier day.

use walkdown::{
    assessment::Assessment,
    format::{
        Before, Report, ReportOptions,
        document::{html, markdown},
    },
    session::{Edit, Level, LineKey, Session},
};

use super::walk::{Walk, catalog, introduce};

fn with_report<T>(session: &Session, then: impl FnOnce(&Report<'_>) -> T) -> T {
    let catalogs = [catalog()];
    let assessment = Assessment::new(&catalogs, session);
    then(&Report {
        catalogs: &catalogs,
        session,
        assessment: &assessment,
        unread: 0,
        program: "walkdown 0.1.0",
    })
}

fn levels(walk: &mut Walk, levels: &[(&str, u8)]) {
    for (id, level) in levels {
        let line = LineKey::shared("iec-62443-2-4", id);
        walk.say(&line, &Edit::Level(Some(Level::Maturity(*level))));
    }
}

#[test]
fn each_figure_has_what_it_was_and_gaps_are_closed_or_new() {
    let mut old = Walk::of(&catalog());
    introduce(&mut old);
    levels(
        &mut old,
        &[("SP.01.01", 1), ("SP.01.02", 3), ("SP.01.03", 1)],
    );
    let mut new = Walk::of(&catalog());
    introduce(&mut new);
    levels(
        &mut new,
        &[
            ("SP.01.01", 3),
            ("SP.01.02", 1),
            ("SP.01.03", 2),
            ("SP.01.04", 1),
        ],
    );
    let options = ReportOptions {
        against: Some(with_report(&old.session, Before::from_report)),
        ..ReportOptions::default()
    };
    let [page, text] = with_report(&new.session, |report| {
        let document = report.document(&options);
        [html(&document), markdown(&document)]
    });
    for part in [
        "## Since the last assessment\n",
        "| SP.01 Solution staffing | 1.67 → 1.75 | ML1 | 1 | 2 → 3 |",
        "### Gaps closed: 1\n\n- **SP.01.01** ",
        ": ML1 → ML3\n\n### New gaps: 2\n\n- ",
        ": Unanswered → ML1\n",
        "1 of the gaps of then is still open.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // Each beside its own: a figure that is added or taken away elsewhere shows here.
    for figure in [
        "<strong>4</strong> <span>answered of 123 applicable, was 3</span>",
        "<strong>ML1</strong> <span>lowest maturity, was ML1</span>",
        "<strong>1</strong> <span>at target, was 1</span>",
        "<strong>3</strong> <span>below target, was 2</span>",
        "<strong>0</strong> <span>not applicable, was 0</span>",
    ] {
        assert!(page.contains(figure), "{figure}\n{page}");
    }
    let alone = with_report(&new.session, |report| {
        markdown(&report.document(&ReportOptions::default()))
    });
    assert!(!alone.contains("last assessment") && !alone.contains(", was "));
}

#[test]
fn as_of_a_day_later_records_are_left_out_and_what_was_taken_back_later_stands() {
    let mut walk = Walk::of(&catalog());
    introduce(&mut walk);
    levels(&mut walk, &[("SP.01.01", 1)]);
    let before = walk.session.clone();
    let mut later = walk.events.last().unwrap().clone();
    later.at = "2026-12-24T00:00:00.000+01:00".into();
    walk.events.pop();
    let all = walk.events.iter().cloned().chain([later]);
    let session = Session::fold(Some(walk.header.clone()), all, Vec::new());
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let level = |session: &Session| walkdown::session::answer(session, &line).level;
    assert_eq!(level(&session), level(&before));
    assert_eq!(level(&session.at_end_of("2026-12-23")), None);
    assert_eq!(level(&session.at_end_of("2026-12-24")), level(&before));
    let options = ReportOptions {
        until: "2026-12-23".into(),
        ..ReportOptions::default()
    };
    let past = session.at_end_of("2026-12-23");
    let (text, data) = with_report(&past, |report| {
        (markdown(&report.document(&options)), report.data(&options))
    });
    let told = "| As of | 2026-12-23: the session as it stood at the end of that day; what was recorded later is left out |";
    assert!(text.contains(told), "{text}");
    assert!(data.contains("\"as_of\": \"2026-12-23\""), "{data}");
}
