//! Sessions, folders and lists with a long text in every field that a person can write, in several scripts: each word
//! of a text has its number, so that what was cut can be told from what goes on in the next row.

use serde_json::json;
use walkdown::interview::Happened;
use walkdown::{
    interview::{FolderEntry, Found, HomeRow, Kind, Looked},
    session::{AboutEdit, Change, LineKey, about_table},
    tui::Message,
};

use super::{home, rows};
use crate::support::screens::{World, about, frozen_catalog};

/// The sizes to look at.
pub(super) const SIZES: [(u16, u16); 5] = [(80, 24), (60, 16), (40, 12), (200, 60), (20, 5)];

/// What a script puts before and behind the number of a word, and between two words.
pub(super) const SCRIPTS: [(&str, &str, &str); 5] = [
    ("", "", " "),
    ("記", "録", ""),
    ("س", "جل", " "),
    ("e\u{301}", "o\u{302}\u{323}", " "),
    ("👩\u{200d}👩\u{200d}👧", "🇯🇵", " "),
];

/// A script to write in.
pub(super) type Script = (&'static str, &'static str, &'static str);

/// A text of so many words, no two the same: the letter says whose it is.
pub(super) fn text((before, behind, between): Script, of: char, count: usize) -> String {
    let word = |number| format!("{before}{of}{number:03}{behind}");
    (1..=count).map(word).collect::<Vec<_>>().join(between)
}

/// The texts of a session: the letter, and how many words.
pub(super) const TEXTS: [(char, usize); 22] = [
    ('A', 20), // organization
    ('B', 12), // scope
    ('C', 9),  // assessor
    ('D', 9),  // a person
    ('E', 2),  // another
    ('F', 70), // statement
    ('G', 22), // evidence
    ('H', 3),  // evidence
    ('I', 25), // remarks
    ('J', 16), // what is missing
    ('K', 30), // reason
    ('L', 18), // action
    ('M', 8),  // owner
    ('N', 6),  // component
    ('O', 21), // measure
    ('P', 20), // risk
    ('Q', 14), // a file
    ('R', 40), // typed
    ('T', 9),  // a session's name
    ('U', 60), // one's own text
    ('V', 30), // another's
    ('W', 7),  // who that is
];

/// The text of this letter.
pub(super) fn of(script: Script, letter: char) -> String {
    let (_, count) = TEXTS.into_iter().find(|(of, _)| *of == letter).unwrap();
    text(script, letter, count)
}

/// A session with a text in every field.
pub(super) fn filled(script: Script) -> World {
    let t = |letter| of(script, letter);
    let mut about = about("all");
    about.extend([
        AboutEdit::Field(&about_table::ORGANIZATION, t('A')),
        AboutEdit::Field(&about_table::SCOPE, t('B')),
        AboutEdit::Field(&about_table::ASSESSOR, t('C')),
        AboutEdit::Roles(["integration", "maintenance"].map(str::to_owned).into()),
    ]);
    let mut world = World::on(frozen_catalog(), &about);
    let line = |id: &str| LineKey::shared("iec-62443-2-4", id);
    let change = |line: &LineKey, field: &str, to| Change {
        line: line.clone(),
        field: field.into(),
        to,
    };
    let first = line("SP.01.01");
    let file = json!({ "text": "", "file": { "path": t('Q'), "size": 5, "sha256": "00" } });
    let component = LineKey {
        component: t('N').into(),
        ..line("SP.01.03")
    };
    let mut known = world.session();
    world.record(vec![
        change(&LineKey::default(), "interviewee/1", json!(t('D'))),
        change(&LineKey::default(), "interviewee/2", json!(t('E'))),
        change(&first, "level", json!(2)),
        change(&first, "statement", json!(t('F'))),
        change(&first, "evidence/1", json!({ "text": t('G') })),
        change(&first, "evidence/2", json!({ "text": t('H') })),
        change(&first, "remarks", json!(t('I'))),
        change(&first, "said_by", json!(t('D'))),
        change(
            &line("SP.01.01 RE(1)"),
            "parked",
            json!({ "missing": t('J'), "owes": t('D') }),
        ),
        change(&line("SP.01.02"), "level", json!({ "na": t('K') })),
        change(&line("SP.01.02 RE(1)"), "level", json!(1)),
        change(
            &line("SP.01.02 RE(1)"),
            "action",
            json!({ "text": t('L'), "owner": t('M'), "due": "2026-03-14", "state": "open" }),
        ),
        change(&component, "level", json!(2)),
        change(&component, "statement", json!(t('F'))),
        change(&line("SP.01.04"), "level", json!(2)),
        change(
            &line("SP.01.04"),
            "compensating",
            json!({ "measure": t('O'), "risk": t('P') }),
        ),
        change(&line("SP.01.05"), "level", json!(3)),
        change(&line("SP.01.05"), "evidence/1", file),
        change(&line("SP.01.05"), "remarks", json!(t('U'))),
    ]);
    let theirs = vec![change(&line("SP.01.05"), "remarks", json!(t('V')))];
    world.record_apart(&t('W'), &mut known, theirs);
    world
}

/// What is looked at in such a session: a name, and the keys from the one before. `~` is a text that is typed.
const STATES: &[(&str, &str)] = &[
    ("interview", "g"),
    ("ladder", "Tab"),
    ("guidance", "Tab"),
    ("guidance scrolled", "j j j"),
    ("answer", "Tab"),
    ("answer scrolled", "j j j j"),
    ("answer's end", "j j j j j j j j j j j j j j"),
    ("tree", "Tab"),
    ("parked", "Esc j"),
    ("parked answer", "Tab Tab Tab"),
    ("not applicable", "Esc j"),
    ("not applicable answer", "Tab Tab Tab"),
    ("action", "Esc j"),
    ("action answer", "Tab Tab Tab"),
    ("component", "Esc g ] [ j j j j j"),
    ("component tree", "BackTab"),
    ("compensating", "Esc / 'SP.01.04' Enter"),
    ("compensating answer", "Tab Tab Tab"),
    ("file", "Esc j j"),
    ("file answer", "Tab Tab Tab"),
    ("interview again", "Esc g"),
    ("statement", "e"),
    ("statement's start", "A-<"),
    ("statement typed", "~"),
    ("evidence", "C-x v"),
    ("remarks", "C-x r"),
    ("reason", "C-x -"),
    ("reason typed", "~"),
    ("reason's start", "Home"),
    ("measure", "C-x c ~"),
    ("park", "C-x p ~"),
    ("park, owner", "Tab"),
    ("park, next owner", "Down Down"),
    ("action asked", "C-x a ~"),
    ("action's owner", "Tab ~"),
    ("action's due date", "Tab"),
    ("action's state", "Tab"),
    ("speaker", "C-x i"),
    ("speaker below", "Down"),
    ("speaker typed", "n ~"),
    ("reach", "C-x _"),
    ("reach typed", "a ~"),
    ("verdict", "C-x t"),
    ("target", "Esc T"),
    ("split", "Esc s"),
    ("component typed", "c ~"),
    ("filter", "C-x F"),
    ("filter below", "Down Down Down Down Down Down"),
    ("history", "Esc h"),
    ("history below", "G"),
    ("brief", "Esc B"),
    ("overview", "Esc o"),
    ("findings", "l"),
    ("review", "Esc Esc R"),
    ("review below", "j j j"),
    ("review, action", "a ~"),
    ("review, owner", "C-x g o ~"),
    ("review, due", "C-x d"),
    ("find", "C-x / 'SP'"),
    ("find in a statement", "C-u 'F003'"),
    ("find in the middle", "C-u 'F044'"),
    ("find in remarks", "C-u 'I024'"),
    ("find in an action", "C-u 'L002'"),
    ("find a component", "C-u 'N004'"),
    ("find a person", "C-u 'D002'"),
    ("find typed", "C-u ~"),
    ("summary", "Esc Esc Esc W"),
    ("conflicts", "Esc Esc ="),
    ("conflicts below", "PgDn"),
    ("conflicts, row by row", "j j"),
    ("conflicts, a new text", "e"),
    ("conflicts, its start", "A-<"),
    ("conflicts typed", "~"),
    ("form", "C-x Esc S"),
    ("form, second", "Tab"),
    ("form, third", "Tab"),
    ("form, fourth", "Tab"),
    ("form, fifth", "Tab"),
    ("form typed", "BackTab BackTab BackTab BackTab ~"),
];

/// Calls with each state in a script, under its name.
pub(super) fn each_state(script: Script, mut look: impl FnMut(&mut World, &str)) {
    let typed = of(script, 'R');
    let mut go = |mut world: World, states: &[(&str, &str)]| {
        for (name, keys) in states {
            world.draw((80, 24));
            for keys in keys.split_inclusive('~') {
                world.press(keys.trim_end_matches('~'));
                if keys.ends_with('~') {
                    world.take_in(Message::Paste(typed.clone()));
                }
            }
            look(&mut world, name);
        }
    };
    go(filled(script), STATES);
    go(folder(script), FOLDER);
    go(sessions(script), HOME);
}

/// What is looked at where a file is chosen.
const FOLDER: &[(&str, &str)] = &[("files", ""), ("files below", "j"), ("files typed", "/ ~")];

/// What is looked at on the home screen.
const HOME: &[(&str, &str)] = &[
    ("home", ""),
    ("home below", "j"),
    ("rename", "k r"),
    ("copy", "C-x c ~"),
    ("trash", "C-x d"),
    ("home find", "Esc /"),
    ("home find typed", "~"),
    ("new", "Esc Esc n"),
    ("new typed", "~"),
    ("new, next", "Tab"),
];

/// A choice of files whose names are such texts.
pub(super) fn folder(script: Script) -> World {
    let entry = |name: String, kind| FolderEntry {
        name: name.into(),
        kind,
        size: 3_450_000,
        changed: "2026-11-20 16:05".into(),
    };
    let mut world = filled(script);
    world.press("V");
    world.take_in(Happened::Looked(Box::new(Looked {
        asked: "".into(),
        path: format!("/data/{}", of(script, 'A')).into(),
        found: Found::Folder(vec![
            entry(of(script, 'Q'), Kind::Folder),
            entry(format!("{}.pdf", of(script, 'K')), Kind::File),
        ]),
    })));
    world
}

/// A list of sessions with such names.
pub(super) fn sessions(script: Script) -> World {
    let row = HomeRow {
        path: "/data/one.walkdown".into(),
        name: of(script, 'T'),
        organization: of(script, 'A'),
        scope: of(script, 'B'),
        ..rows().remove(1)
    };
    home(vec![
        row.clone(),
        HomeRow {
            path: "/data/two.walkdown".into(),
            organization: String::new(),
            scope: String::new(),
            seal: "",
            copies: 0,
            lies_here: false,
            fault: of(script, 'K'),
            ..row
        },
    ])
}
