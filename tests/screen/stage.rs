//! How one gets to the scenes: sessions, rows and keys typed before a picture is taken.

use serde_json::json;
use walkdown::{
    assessment::Progress,
    interview::{
        Access, FileChange, FolderEntry, Found, Happened, HomeRow, Kind, Looked, NextYear, Offer,
    },
    session::{AboutEdit, Change, LineKey, Mode, carry},
};

use crate::support::screens::{World, about, frozen_catalog};

/// An open session on the frozen catalog, after these keys.
pub(super) fn walk(keys: &str) -> World {
    let mut world = World::on(frozen_catalog(), &about("all"));
    world.press(keys);
    world
}

pub(super) fn home(rows: Vec<HomeRow>) -> World {
    let mut world = World::home();
    world.take_in(Happened::Listed(rows));
    world
}

pub(super) fn home_after(keys: &str) -> World {
    let mut world = home(rows());
    world.press(keys);
    world
}

pub(super) fn rows() -> Vec<HomeRow> {
    let row = |name: &str, organization: &str, answered, total: usize, changed: &str| HomeRow {
        path: format!("/data/{name}.walkdown").into(),
        name: name.into(),
        organization: organization.into(),
        scope: String::new(),
        catalogs: "iec-62443-2-4".into(),
        progress: Progress {
            total,
            applicable: total - 1,
            answered,
            unanswered: total - 1 - answered,
            not_applicable: 1,
            ..Progress::default()
        },
        changed: changed.into(),
        seal: "",
        copies: 0,
        lies_here: false,
        fault: String::new(),
    };
    vec![
        row(
            "south-yard",
            "Südhafen Terminalbetriebe Gesellschaft mit beschränkter Haftung",
            71,
            72,
            "2026-11-19T16:20:00.000+01:00",
        ),
        HomeRow {
            scope: "Turbine control".into(),
            ..row(
                "north-plant",
                "North Plant Automation",
                41,
                123,
                "2026-11-21T18:04:11.123+01:00",
            )
        },
        HomeRow {
            seal: "",
            copies: 0,
            lies_here: false,
            fault: "/data/torn.walkdown: it is no session: it has no line that walkdown wrote"
                .into(),
            progress: Progress::default(),
            ..row("torn", "", 0, 1, "")
        },
        row(
            "kyoto",
            "京都制御システム株式会社",
            0,
            123,
            "2026-10-02T09:00:00.000+09:00",
        ),
    ]
}

/// A line with everything on it, and two people who differ.
pub(super) fn answered(keys: &str) -> World {
    let mut world = walk("");
    let split = world.lines.clone();
    world.press("2");
    let mine = std::mem::replace(&mut world.lines, split);
    world.open(Access::Writer);
    world.other_person("M. Roth", "g 3");
    world.lines.push(mine.last().cloned().unwrap_or_default());
    world.open(Access::Writer);
    world.press("g e 'Every one of ours is briefed on the parts that the owner has made binding before the first day on site; the matrix names who was told what and when, and the site manager keeps those off the job whose line is empty. Since May the same holds for those who come for a day.' Enter 'Externals are another matter, see RE(1).' Esc");
    world.press("v 'PRC-12 Briefing of staff, rev. 4' Enter 'Sheet of signatures, turbine 2' Enter 'Mail of the owner, 14 March' Esc");
    world.press("r 'The matrix is two months old; ask again in spring.' Esc f y y n t p");
    world.press(keys);
    world
}

/// A line as it looks while people talk: said by one, owed by another, and not what the rungs support.
pub(super) fn room() -> World {
    walk(
        "i 'A. Weber' Enter 1 y y n 3 k p 'the signed sheets' Enter 'B. Klein' Enter Enter a 'keep one list' Enter 2 Enter '2026-03-14' Enter",
    )
}

/// A line to which two people gave their parts.
pub(super) fn two_speak(keys: &str) -> World {
    let mut world = walk(
        "k i 'A. Weber' Enter y y y 2 k e 'list per device type since 2024, checked at FAT' Esc v 'PRC-12' Esc c 'a guard' Enter 'at night' Esc i n 'B. Klein' Enter v Enter 'port scan of plant B' Esc",
    );
    world.press(keys);
    world
}

pub(super) fn read_only() -> World {
    let mut world = walk("3 2");
    world.open(Access::Follower(
        "M. Roth on desk-7 (since 2026-11-21 08:12)".into(),
    ));
    world
}

pub(super) fn not_saved() -> World {
    let mut world = walk("3");
    world.trouble = Some("writing /data/north-plant.walkdown: the disk is full");
    world.press("2 1");
    world
}

pub(super) fn draft() -> World {
    let mut world = walk("3 2 e 'Half a sentence, cut off in the mid'");
    world.open(Access::Writer);
    world
}

/// Half of it answered, in all the ways that there are.
pub(super) fn half() -> World {
    let mut world = walk(
        "3 2 3 4 1 0 E 3 - 'none of it here' Esc T 4 2 f ] ] 3 3 3 3 ] - 'no wireless' Esc - 'no wireless' Esc",
    );
    world.press("o");
    world
}

/// The choice of a file, after these keys.
pub(super) fn files(keys: &str) -> World {
    let entry = |name: &str, kind, size| FolderEntry {
        name: name.into(),
        kind,
        size,
        changed: "2026-11-20 16:05".into(),
    };
    let found = Found::Folder(vec![
        entry("scans", Kind::Folder, 0),
        entry(".secret", Kind::File, 3),
        entry("pipe", Kind::Other, 0),
        entry("Plan \u{1b}[2Jof \u{202e}May.pdf", Kind::File, 1_234),
        entry(
            "京都制御システム株式会社の記録と証拠と計画と写真とその他の文書.pdf",
            Kind::File,
            999,
        ),
        entry(
            "Report of the acceptance test in the factory, with signatures, second version.pdf",
            Kind::File,
            3_450_000_000,
        ),
    ]);
    let mut world = walk("V");
    world.take_in(Happened::Looked(Box::new(Looked {
        asked: "".into(),
        path: "/data/customers/north plant/2026/assessment/evidence/as received from the customer by mail".into(),
        found,
    })));
    world.press(keys);
    world
}

/// A review with actions, one of them overdue.
pub(super) fn reviewed() -> World {
    let mut world = walk("3 2 f 3 t f 4 1 0 E 3 - 'none of it here' Esc T 4 2 f g");
    world.press("R a 'Write the list of those who were briefed, and have it signed by the site manager before the first day' Enter");
    world.press("o '京都制御システム株式会社' Enter d '2026-11-20' Enter");
    world.press("j a '記録 of access' Enter o 'M. Roth' Enter d '2027-01-15' Enter");
    world
}

pub(super) fn done() -> World {
    walk(&"3 ".repeat(39))
}

/// A session for both roles.
pub(super) fn both(keys: &str) -> World {
    let mut about = about("all");
    about.push(AboutEdit::Roles(
        ["integration", "maintenance"].map(str::to_owned).into(),
    ));
    let mut world = World::on(frozen_catalog(), &about);
    world.press(keys);
    world
}

/// A session with parked lines and someone who owes something.
pub(super) fn filtered(keys: &str) -> World {
    let mut world = walk("3 2 f");
    let parked = |id: &str, owes: &str| Change {
        line: LineKey::shared("iec-62443-2-4", id),
        field: "parked".into(),
        to: serde_json::json!({"missing": "the list", "owes": owes}),
    };
    world.record(vec![
        parked("SP.01.03", "M. Roth"),
        parked(
            "SP.01.04",
            "A. Ruiz, Instandhaltung und Betriebsführung der Nordanlage",
        ),
        parked("SP.05.01", "M. Roth"),
    ]);
    world.press(keys);
    world
}

/// A quick session.
pub(super) fn quick(keys: &str) -> World {
    let mut about = about("all");
    about.push(AboutEdit::Mode(Mode::Quick));
    let mut world = World::on(frozen_catalog(), &about);
    world.press(keys);
    world
}

/// Back at a session in which much is owed, after somebody else worked on it.
pub(super) fn brief() -> World {
    let mut world = walk("3 2 3 4 1 0 E 3 - 'none of it here' Esc f");
    let change = |id: &str, field: &str, to| Change {
        line: LineKey::shared("iec-62443-2-4", id),
        field: field.into(),
        to,
    };
    let parked = |missing: &str, owes: &str| json!({ "missing": missing, "owes": owes });
    let file =
        |path: &str| json!({ "text": "", "file": { "path": path, "size": 5, "sha256": "00" } });
    world.record(vec![
        change(
            "SP.09.06",
            "parked",
            parked("list of accounts on the controllers", "A. Kim"),
        ),
        change(
            "SP.09.06 RE(1)",
            "parked",
            parked("the same for the switches", "A. Kim"),
        ),
        change("SP.01.02", "parked", parked("contract, annex 3", "M. Roth")),
        change("SP.01.03", "parked", parked("日本語の記録", "")),
        change("SP.01.01", "evidence/1", file("records/plan.pdf")),
        change("SP.01.01", "evidence/2", file("records/scan.txt")),
    ]);
    world.other_person("M. Roth", "2 2");
    world.come_back(Access::Writer);
    let changes = [
        ("records/plan.pdf", "is gone"),
        ("records/scan.txt", "has changed"),
    ];
    let found = changes.map(|(path, words)| {
        let path = path.into();
        (
            LineKey::shared("iec-62443-2-4", "SP.01.01"),
            FileChange { path, words },
        )
    });
    let id = "00000000-0000-4000-8000-000000000000".into();
    world.take_in(Happened::Evidence(id, found.into()));
    world
}

/// The form of a session that goes on from a finished one.
pub(super) fn next_year() -> World {
    let mut world = home(rows());
    world.take_in(Happened::Next(Box::new(NextYear {
        folder: "/data".into(),
        path: "/data/north-plant.walkdown".into(),
        name: "north-plant".into(),
        catalogs: vec![Offer::new(&frozen_catalog())],
        session: done().session(),
        assessor: "A. Muster".into(),
        warning: String::new(),
    })));
    world
}

/// Next year's session, its answers to be reconfirmed.
pub(super) fn carried(keys: &str) -> World {
    let mut world = walk("");
    let answers = carry(&half().session(), |_| true).changes;
    world.record(answers);
    world.stood(None);
    world.open(Access::Writer);
    world.press(keys);
    world
}

pub(super) fn history() -> World {
    walk(
        "3 k 2 2 k u f e 'We brief them.' Esc e ' And we keep a list of who was briefed, by whom, and on which parts of the standard.' Esc h",
    )
}

/// Two people set another value each in four places, and this one looks at the queue.
pub(super) fn conflicts(keys: &str) -> World {
    let mut world = walk("");
    let mut known = world.session();
    let values = |scope: &str, level: u8, action: &str, statement: &str| {
        let of = |id: &str, field: &str, to| Change {
            line: LineKey::shared("iec-62443-2-4", id),
            field: field.into(),
            to,
        };
        vec![
            Change {
                line: LineKey::default(),
                field: "scope".into(),
                to: json!(scope),
            },
            of("SP.01.01", "level", json!(level)),
            of(
                "SP.01.02",
                "action",
                json!({ "text": action, "owner": "B. Klein", "due": "", "state": "open" }),
            ),
            of("SP.01.03", "statement", json!(statement)),
        ]
    };
    world.record(values(
        "Turbine control, hall A",
        2,
        "hand out the owner's rules",
        "Everybody signs before the first day on site.",
    ));
    let theirs = values(
        "Turbine control and gas",
        3,
        "write rules of our own",
        "The site lead tells it on the first day.\nNobody signs.",
    );
    world.record_apart("M. Roth", &mut known, theirs);
    world.press("=");
    world.press(keys);
    world
}
