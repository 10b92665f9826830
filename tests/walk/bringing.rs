//! A colleague's copy and a filled-in sheet are brought in from the screen: what they bring is said before it is done.

use walkdown::{
    interview::{
        Access, Bring, Bringing, Brings, Changed, CopyBrings, Effect, FolderEntry, Found, Happened,
        Kind, Looked, SheetBrings, Source, Sources,
    },
    session::LineKey,
    tui::Scope,
};

use super::walked;
use crate::support::screens::World;

fn bring(what: Bringing, overwrite: bool) -> Bring {
    Bring {
        what,
        session: "/plant/north.walkdown".into(),
        file: "/plant/from-ben".into(),
        overwrite,
    }
}

fn sources(what: Bringing, files: &[&str]) -> Happened {
    let found = files.iter().map(|path| Source {
        path: path.into(),
        changed: "2026-11-20 16:40".into(),
    });
    Happened::Sources(Sources {
        what,
        session: "/plant/north.walkdown".into(),
        folder: "/plant".into(),
        found: found.collect(),
    })
}

/// A folder with entries of these names.
fn folder(names: &[&str]) -> Happened {
    let entries = names.iter().map(|name| FolderEntry {
        name: name.trim_end_matches('/').into(),
        kind: if name.ends_with('/') {
            Kind::Folder
        } else {
            Kind::File
        },
        size: 1,
        changed: "2026-11-20 16:40".into(),
    });
    Happened::Looked(Box::new(Looked {
        asked: "/plant".into(),
        path: "/plant".into(),
        found: Found::Folder(entries.collect()),
    }))
}

fn holds(world: &mut World, wanted: &[&str]) {
    let sight = world.sight();
    for words in wanted {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
}

#[test]
fn a_copy_is_chosen_told_and_joined_after_one_question() {
    let (mut world, _) = walked("3", "Z m");
    let looks = Effect::FindSources(Bringing::Copy, None);
    assert_eq!(world.asked.last(), Some(&looks));
    world.take_in(sources(
        Bringing::Copy,
        &["/plant/from-ben", "/stick/n.walkdown"],
    ));
    holds(
        &mut world,
        &[
            "Which copy joins north?",
            "1  from-ben  2026-11-20 16:40",
            "2  /stick/n.walkdown  2026-11-20 16:40",
            "f  another file …",
        ],
    );
    world.press("1");
    let asked = bring(Bringing::Copy, false);
    assert_eq!(
        world.asked.last(),
        Some(&Effect::LookAtBringing(asked.clone()))
    );
    let brings = Brings::Copy(CopyBrings {
        changes: 12,
        lines: 9,
        disputed: 1,
        people: vec!["Ben".into(), "Cora".into()],
        conflicts: vec!["SP.01.01 maturity: ML2 or ML3".into()],
        differing: 2,
        unexplained: 12,
        unread: 0,
    });
    world.take_in(Happened::WouldBring(Box::new((
        asked.clone(),
        brings.clone(),
    ))));
    holds(
        &mut world,
        &[
            "Join from-ben into north?",
            "12 changes on 9 lines by Ben, Cora would be taken over; 1 of these lines",
            "in conflict then.",
            "The session is sealed: 12 changes since would have no reason",
            "1 conflict and 2 lines said differently open then; = settles them:",
            "SP.01.01 maturity: ML2 or ML3",
            "taken back on its",
            "y  yes, join it; the copy stays as it is",
            "w  open that copy itself",
        ],
    );
    // No is what stands there first.
    let before = world.asked.len();
    world.press("Enter");
    assert_eq!(world.asked.len(), before);
    world.take_in(Happened::WouldBring(Box::new((
        asked.clone(),
        brings.clone(),
    ))));
    world.press("y");
    assert_eq!(world.asked.last(), Some(&Effect::Bring(asked.clone())));
    world.take_in(Happened::Brought(Box::new((asked, brings))));
    holds(
        &mut world,
        &["✓ from-ben: 12 changes taken over, 1 conflict, 2 lines said differently"],
    );
}

#[test]
fn a_sheet_tells_what_it_changes_and_what_it_would_where_it_holds() {
    let (mut world, _) = walked("3", "Z i");
    let looks = Effect::FindSources(Bringing::Sheet, None);
    assert_eq!(world.asked.last(), Some(&looks));
    world.take_in(sources(Bringing::Sheet, &[]));
    holds(
        &mut world,
        &[
            "Which sheet goes into north?",
            "No sheet (.xlsx, .csv) lies in /plant.",
        ],
    );
    world.press("f");
    assert_eq!(world.asked.last(), Some(&Effect::Look("/plant".into())));
    holds(&mut world, &["A sheet to take in · north"]);
    // Folders, and what can be taken in; the rest where it is asked for.
    world.take_in(folder(&[
        "north.docx",
        "Answers.XLSX",
        "north.walkdown",
        "scans/",
    ]));
    let shown = |world: &mut World| {
        let sight = world.sight();
        ["north.docx", "Answers.XLSX", "north.walkdown", "scans/"].map(|name| sight.contains(name))
    };
    assert_eq!(shown(&mut world), [false, true, false, true]);
    world.press(".");
    assert_eq!(shown(&mut world), [true; 4]);
    world.press("Esc");
    let brings = |could_be_taken| {
        Brings::Sheet(SheetBrings {
            rows: 123,
            changes: vec![(
                "K6".into(),
                Changed {
                    line: LineKey {
                        requirement: "SP.01.03".into(),
                        ..LineKey::default()
                    },
                    field: "level".into(),
                    from: serde_json::Value::Null,
                    to: 2.into(),
                    clashes: false,
                },
            )],
            left: vec!["K7: SP.01.04 maturity is left".into()],
            could_be_taken,
            ..SheetBrings::default()
        })
    };
    let told = |overwrite, brings: Brings| {
        let bring = bring(Bringing::Sheet, overwrite);
        Happened::WouldBring(Box::new((bring, brings)))
    };
    world.take_in(told(false, brings(1)));
    holds(
        &mut world,
        &[
            "Take from-ben into north?",
            "123 rows read: 1 change would be recorded.",
            "1 cell left as the session has it.",
            "K6: SP.01.03 maturity: none → ML2",
            "y  yes, record it; one undo takes all of it back",
            "o  see what comes of it where the sheet holds …",
        ],
    );
    world.press("o");
    let looks = Effect::LookAtBringing(bring(Bringing::Sheet, true));
    assert_eq!(world.asked.last(), Some(&looks));
    world.take_in(told(true, brings(1)));
    assert!(!world.sight().contains("o  see what"), "{}", world.sight());
    world.press("y");
    let wanted = Effect::Bring(bring(Bringing::Sheet, true));
    assert_eq!(world.asked.last(), Some(&wanted));
    // What is refused is told, and nothing can be done but go on.
    let why = Brings::Refused(String::new(), vec!["K8: no such level".into()]);
    world.take_in(told(false, why));
    holds(
        &mut world,
        &[
            "Nothing was taken from from-ben",
            "1 cell cannot be taken, so nothing is.",
            "K8: no such level",
        ],
    );
    let before = world.asked.len();
    world.press("y Enter");
    assert_eq!(world.asked.len(), before);
    assert_eq!(world.model.scope(), Scope::Interview);
}

#[test]
fn who_may_not_write_brings_nothing_in_and_a_box_under_way_is_not_covered() {
    let (mut world, _) = walked("3", "e 'half'");
    world.take_in(sources(Bringing::Copy, &["/plant/b"]));
    assert_eq!(world.model.scope(), Scope::Text);
    let (mut world, _) = walked("3", "");
    world.come_back(Access::Follower("Ana".into()));
    for key in ["m", "i"] {
        world.press(&format!("Enter Z {key}"));
        holds(&mut world, &["read-only: Ana has this session open"]);
        let looks = |effect: &Effect| matches!(effect, Effect::FindSources(..));
        assert!(!world.asked.iter().any(looks), "{key}");
    }
}
