//! What is drawn: pictures of every screen, and what holds for all of them at every size.

mod above;
mod contrast;
mod cursor;
mod filled;
mod gives_way;
mod glance;
mod hostile;
mod in_sight;
mod links;
mod listed;
mod mouse;
mod named;
mod oneself;
mod own_keys;
mod pictures;
mod place;
mod signs;
mod sizes;
mod stage;
mod table;
mod themes;
mod torn;
mod typed_bytes;
mod whole;
mod wide;
mod works;

use self::stage::{
    answered, both, brief, carried, conflicts, done, draft, files, filtered, half, history, home,
    home_after, next_year, not_saved, quick, read_only, reviewed, room, rows, two_speak, walk,
};
use crate::support::screens::World;
use walkdown::interview::Happened;

/// A screen to look at: its name, and how one gets there.
struct Scene {
    name: &'static str,
    reach: fn() -> World,
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
        name: "report_name",
        reach: || walk("3 o P"),
    },
    Scene {
        name: "conclusion",
        reach: || walk("3 o I"),
    },
    Scene {
        name: "form_quick",
        reach: || home_after("Q"),
    },
    Scene {
        name: "form_draft",
        reach: || {
            let mut world = walk("S Tab 'Turbine control, unit 2'");
            world.come_back(walkdown::interview::Access::Writer);
            world.press("S");
            world
        },
    },
    Scene {
        name: "form_session",
        reach: || walk("S Tab Tab Tab Tab Tab Tab Tab Tab"),
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
        name: "interview_two_speak",
        reach: || two_speak(""),
    },
    Scene {
        name: "interview_two_speak_answer",
        reach: || two_speak("Tab Tab Tab"),
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
        name: "interview_help_narrowed",
        reach: || walk("? / 'evidence'"),
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
        name: "questions_park",
        reach: || {
            walk(
                "p 'x' Enter 'B. Klein' Enter Enter p 'the signed sheets of turbine 2, and of those who came for a day in May' Enter 'A. W'",
            )
        },
    },
    Scene {
        name: "questions_action",
        reach: || {
            walk(
                "p 'x' Enter 'B. Klein' Enter Enter a 'keep one list for all sites' Enter Down Enter '2026-03-14' Esc a Tab",
            )
        },
    },
    Scene {
        name: "interview_room",
        reach: room,
    },
    Scene {
        name: "interview_room_full",
        reach: || {
            let mut world = room();
            world.press("Tab Tab Tab");
            world
        },
    },
    Scene {
        name: "choice_speaker",
        reach: || walk("p 'x' Enter 'B. Klein' Enter Enter i n 'A. Weber' Enter i"),
    },
    Scene {
        name: "choice_reach",
        reach: || walk("3 _"),
    },
    Scene {
        name: "text_reach",
        reach: || walk("_ a 'none of it is delivered'"),
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
        name: "choice_split",
        reach: || both("s"),
    },
    Scene {
        name: "choice_join",
        reach: || both("3 k s r e 'by our own staff' Esc v 'rota of 2026' Esc j 1 1 k s r"),
    },
    Scene {
        name: "choice_filter",
        reach: || filtered("F"),
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
        name: "find_elsewhere",
        reach: || {
            walk(
                "e 'Since May the porter at the gate keeps a list of who came in.' Esc / 'list' Down",
            )
        },
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
            world.take_in(Happened::Digesting {
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
        name: "interview_split",
        reach: || both("3 k s r e 'by our own staff' Esc j"),
    },
    Scene {
        name: "interview_split_tree",
        reach: || both("3 k s r s c 'PLC / line 2' Enter 1 1 BackTab"),
    },
    Scene {
        name: "interview_filter",
        reach: || filtered("F p BackTab"),
    },
    Scene {
        name: "summary",
        reach: || quick(&"3 2 3 4 1 0 3 3 ".repeat(5)),
    },
    Scene {
        name: "summary_no_gap",
        reach: || quick(&"3 ".repeat(39)),
    },
    Scene {
        name: "summary_help",
        reach: || {
            let mut world = quick(&"3 ".repeat(39));
            world.press("?");
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
        name: "conflicts",
        reach: || conflicts("j"),
    },
    Scene {
        name: "conflicts_new",
        reach: || conflicts("j j e"),
    },
    Scene {
        name: "conflicts_left",
        reach: || conflicts("1 1 1 1"),
    },
    Scene {
        name: "conflicts_help",
        reach: || conflicts("?"),
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
    Scene {
        name: "brief",
        reach: brief,
    },
    Scene {
        name: "brief_help",
        reach: || {
            let mut world = brief();
            world.press("?");
            world
        },
    },
    Scene {
        name: "form_next_year",
        reach: next_year,
    },
    Scene {
        name: "interview_carried",
        reach: || carried(""),
    },
    Scene {
        name: "interview_carried_tree",
        reach: || carried("Space j Space BackTab"),
    },
    Scene {
        name: "undo_asks",
        reach: || {
            let mut world = walk("");
            world.other_person("M. Roth", "3");
            world.press("u");
            world
        },
    },
];
