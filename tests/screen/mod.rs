//! What is drawn: pictures of every screen, and what holds for all of them at every size.

mod hostile;
mod pictures;
mod sizes;
mod table;

use crate::support::screens::{World, about, frozen_catalog};

/// A screen to look at: its name, and how one gets there.
struct Scene {
    name: &'static str,
    reach: fn() -> World,
}

/// An open session on the frozen catalog, after these keys.
fn walk(keys: &str) -> World {
    let mut world = World::on(frozen_catalog(), &about("all"));
    world.press(keys);
    world
}

/// Every screen there is.
const SCENES: &[Scene] = &[
    Scene {
        name: "home_looking",
        reach: World::home,
    },
    Scene {
        name: "home_empty",
        reach: || home(Vec::new()),
    },
    Scene {
        name: "home_rows",
        reach: || home(rows()),
    },
    Scene {
        name: "home_rename",
        reach: || home_after("r"),
    },
    Scene {
        name: "home_trash",
        reach: || home_after("j d"),
    },
    Scene {
        name: "home_find",
        reach: || home_after("/ 'south'"),
    },
    Scene {
        name: "home_help",
        reach: || home_after("?"),
    },
    Scene {
        name: "form_new",
        reach: || home_after("n"),
    },
    Scene {
        name: "form_new_quick",
        reach: || home_after("n 'North' Tab Tab Tab Tab Tab Right"),
    },
    Scene {
        name: "form_session",
        reach: || walk("S Tab Tab Tab Tab Tab"),
    },
    Scene {
        name: "interview",
        reach: || walk(""),
    },
    Scene {
        name: "interview_ladder",
        reach: || walk("y n Tab j"),
    },
    Scene {
        name: "interview_guidance",
        reach: || walk("Tab Tab"),
    },
    Scene {
        name: "interview_guidance_end",
        reach: || walk("Tab Tab j j j j j j j j j j j j j j"),
    },
    Scene {
        name: "interview_answer",
        reach: || answered("Tab Tab Tab"),
    },
    Scene {
        name: "interview_tree",
        reach: || walk("3 2 E f BackTab j j"),
    },
    Scene {
        name: "interview_enhancement",
        reach: || walk("/ 'SP.01.02 RE(1)' Enter"),
    },
    Scene {
        name: "interview_owner_sets",
        reach: || walk("/ 'SP.09.06 RE(1)' Enter"),
    },
    Scene {
        name: "interview_answered",
        reach: || answered(""),
    },
    Scene {
        name: "interview_not_applicable",
        reach: || walk("- 'there is no wireless part, and none is planned' Esc k"),
    },
    Scene {
        name: "interview_read_only",
        reach: read_only,
    },
    Scene {
        name: "interview_not_saved",
        reach: not_saved,
    },
    Scene {
        name: "interview_paste_refused",
        reach: || walk("\"2026-03-14\""),
    },
    Scene {
        name: "interview_help",
        reach: || walk("?"),
    },
    Scene {
        name: "text",
        reach: || {
            walk(
                "e 'We keep a matrix of people and owners.' Enter 'Nobody starts before the briefing is signed: 記録 é ✓.'",
            )
        },
    },
    Scene {
        name: "text_long",
        reach: || walk(&format!("e \"{}\" PgUp", "A line of it.\\n".repeat(60))),
    },
    Scene {
        name: "text_help",
        reach: || walk("e 'We keep a list.' F1"),
    },
    Scene {
        name: "text_draft",
        reach: draft,
    },
    Scene {
        name: "text_reason",
        reach: || walk("- 'no wireless part'"),
    },
    Scene {
        name: "text_evidence",
        reach: || {
            walk("v 'PRC-12 Briefing of staff, rev. 4' Enter 'Sheet of signatures, turbine 2'")
        },
    },
    Scene {
        name: "choice_verdict",
        reach: || walk("t"),
    },
    Scene {
        name: "choice_target",
        reach: || walk("T"),
    },
    Scene {
        name: "confirm",
        reach: || walk("3 k 2"),
    },
    Scene {
        name: "overview",
        reach: || half(),
    },
    Scene {
        name: "overview_done",
        reach: done,
    },
    Scene {
        name: "overview_help",
        reach: || walk("o ?"),
    },
    Scene {
        name: "find",
        reach: || walk("3 2 k / 'brief'"),
    },
    Scene {
        name: "find_nothing",
        reach: || walk("/ 'zzzz'"),
    },
    Scene {
        name: "findings",
        reach: || {
            let mut world = half();
            world.press("l j");
            world
        },
    },
    Scene {
        name: "findings_none",
        reach: || walk("l"),
    },
    Scene {
        name: "findings_help",
        reach: || walk("l ?"),
    },
    Scene {
        name: "files",
        reach: || files("j"),
    },
    Scene {
        name: "files_filter",
        reach: || files("/ 'pdf'"),
    },
    Scene {
        name: "files_help",
        reach: || files("?"),
    },
    Scene {
        name: "files_taking",
        reach: || {
            let mut world = files("G Enter");
            world.take_in(Message::Digesting {
                id: 1,
                done: 1_380_000_000,
                total: 3_450_000_000,
            });
            world
        },
    },
    Scene {
        name: "review",
        reach: reviewed,
    },
    Scene {
        name: "review_owner",
        reach: || {
            let mut world = reviewed();
            world.press("Space Space o");
            world
        },
    },
    Scene {
        name: "review_edit",
        reach: || {
            let mut world = reviewed();
            world.press("g Space Space d");
            world
        },
    },
    Scene {
        name: "review_help",
        reach: || walk("R ?"),
    },
    Scene {
        name: "history",
        reach: history,
    },
    Scene {
        name: "history_empty",
        reach: || walk("h"),
    },
    Scene {
        name: "history_help",
        reach: || walk("h ?"),
    },
];

use walkdown::{
    assessment::Progress,
    tui::{Access, FolderEntry, Found, HomeRow, Kind, Looked, Message},
};

fn home(rows: Vec<HomeRow>) -> World {
    let mut world = World::home();
    world.take_in(Message::Listed(rows));
    world
}

fn home_after(keys: &str) -> World {
    let mut world = home(rows());
    world.press(keys);
    world
}

fn rows() -> Vec<HomeRow> {
    let row = |name: &str, organization: &str, answered, total: usize, changed: &str| HomeRow {
        path: format!("/data/{name}.walkdown").into(),
        name: name.into(),
        organization: organization.into(),
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
        row(
            "north-plant",
            "North Plant Automation",
            41,
            123,
            "2026-11-21T18:04:11.123+01:00",
        ),
        HomeRow {
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
fn answered(keys: &str) -> World {
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

fn read_only() -> World {
    let mut world = walk("3 2");
    world.open(Access::Follower(
        "M. Roth on desk-7 (since 2026-11-21 08:12)".into(),
    ));
    world
}

fn not_saved() -> World {
    let mut world = walk("3");
    world.trouble = Some("writing /data/north-plant.walkdown: the disk is full");
    world.press("2 1");
    world
}

fn draft() -> World {
    let mut world = walk("3 2 e 'Half a sentence, cut off in the mid'");
    world.open(Access::Writer);
    world
}

/// Half of it answered, in all the ways that there are.
fn half() -> World {
    let mut world = walk(
        "3 2 3 4 1 0 E 3 - 'none of it here' Esc T 4 2 f ] ] 3 3 3 3 ] - 'no wireless' Esc - 'no wireless' Esc",
    );
    world.press("o");
    world
}

/// The choice of a file, after these keys.
fn files(keys: &str) -> World {
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
    world.take_in(Message::Looked(Box::new(Looked {
        asked: "".into(),
        path: "/data/customers/north plant/2026/assessment/evidence/as received from the customer by mail".into(),
        found,
    })));
    world.press(keys);
    world
}

/// A review with actions, one of them overdue.
fn reviewed() -> World {
    let mut world = walk("3 2 f 3 t f 4 1 0 E 3 - 'none of it here' Esc T 4 2 f g");
    world.press("R a 'Write the list of those who were briefed, and have it signed by the site manager before the first day' Enter");
    world.press("o '京都制御システム株式会社' Enter d '2026-11-20' Enter");
    world.press("j a '記録 of access' Enter o 'M. Roth' Enter d '2027-01-15' Enter");
    world
}

fn done() -> World {
    walk(&"3 ".repeat(39))
}

fn history() -> World {
    walk(
        "3 k 2 2 k u f e 'We brief them.' Esc e ' And we keep a list of who was briefed, by whom, and on which parts of the standard.' Esc h",
    )
}
