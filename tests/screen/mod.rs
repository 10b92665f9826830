//! What is drawn: pictures of every screen, and what holds for all of them at every size.

mod hostile;
mod mouse;
mod own_keys;
mod pictures;
mod sizes;
mod table;
mod themes;
mod wide;
mod works;

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
    tui::{Access, HomeRow, Message},
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

fn done() -> World {
    walk(&"3 ".repeat(39))
}

fn history() -> World {
    walk(
        "3 k 2 2 k u f e 'We brief them.' Esc e ' And we keep a list of who was briefed, by whom, and on which parts of the standard.' Esc h",
    )
}
