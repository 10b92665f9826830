//! What the help shows of the keys of a screen: each of them, under headings where they are many.

use walkdown::tui::{Group, Keymap, Scope};

use super::{walk, works::state};
use crate::support::screens::{World, text_of};

#[test]
fn the_help_lists_the_keys_of_its_screen() {
    // Those that narrow the help stand in its footer.
    for scope in helped() {
        let mut world = state(scope, 0).unwrap();
        if scope != Scope::Help {
            world.press("F1");
        }
        let Scope::Help = world.model.scope() else {
            panic!("F1 shows the keys of {scope:?}");
        };
        let shown = pages(&mut world);
        let of = if scope == Scope::Help {
            Scope::Interview
        } else {
            scope
        };
        for row in Keymap::default().rows(of) {
            assert!(
                lists(&shown, &row.names(), row.help()),
                "{of:?} {}\n{shown}",
                row.help()
            );
        }
        // And no more than those: each row is one of them.
        let count = Keymap::default().rows(of).count();
        let rows = shown.lines().filter(|line| line.starts_with(' '));
        let is_heading = |line: &&str| Group::ALL.iter().any(|group| line.trim() == group.words());
        let first = rows.filter(|line| !line.starts_with("  ") && !line.starts_with(" Keys"));
        // What the signs say is none of its keys.
        let first = first.take_while(|line| *line != " Signs");
        let first = first.filter(|line| !is_heading(line));
        let footer = 1;
        assert!(first.count() <= count + footer, "{of:?}\n{shown}");
    }
}

/// In a list nothing is typed, so that the key of the help is that of every screen.
#[test]
fn the_help_of_a_list_has_its_usual_key() {
    let mut world = walk("Z ?");
    assert_eq!(world.model.scope(), Scope::Help);
    world.press("?");
    assert_eq!(world.model.scope(), Scope::Choice);
}

/// What most of an interview needs stands first; then every group that has a key, under its heading.
#[test]
fn a_long_help_goes_by_what_one_wants_to_do() {
    let mut long = Vec::new();
    for scope in helped().filter(|scope| *scope != Scope::Help) {
        let mut world = state(scope, 0).unwrap();
        world.press("F1");
        let shown = pages(&mut world);
        let headings: Vec<&str> = shown
            .lines()
            .filter_map(|line| line.strip_prefix(' '))
            .filter(|line| Group::ALL.iter().any(|group| *line == group.words()))
            .collect();
        if Keymap::default().rows(scope).count() <= 21 || scope.types() {
            assert_eq!(headings, [""; 0], "{scope:?}");
            continue;
        }
        let has = |group: &Group| {
            let map = Keymap::default();
            map.rows(scope)
                .any(|row| Group::for_action(scope, row.action()) == *group)
        };
        let wanted: Vec<&str> = Group::ALL
            .iter()
            .filter(|group| has(group))
            .map(|group| group.words())
            .collect();
        assert_eq!(headings, wanted, "{scope:?}");
        long.push(scope);
    }
    assert!(
        long.contains(&Scope::Interview) && long.contains(&Scope::Review),
        "{long:?}"
    );
    // One page: the five levels and what answers a rung are one each.
    let mut world = walk("?");
    let sight = world.sight();
    let first: Vec<&str> = sight
        .lines()
        .skip_while(|line| *line != " Most used")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| !line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(
        first.join(" "),
        "0 1 2 3 4 y n e v - p i X . F Enter R u / q",
        "{sight}"
    );
    assert!(sight.starts_with(" Keys · interview"), "{sight}");
    let rows = pages(&mut world).lines().count();
    assert!(rows > 65);
}

/// Where the window is wide enough two columns show what one has no rows for.
#[test]
fn a_wide_window_shows_every_key_of_the_interview_at_once() {
    let mut world = walk("?");
    let drawn = text_of(&world.draw((200, 60)));
    let title = drawn.lines().next().expect("a title");
    let (_, count) = title.rsplit_once(" of ").expect(title);
    assert!(
        title.contains(&format!(" 1 to {count} of {count}")),
        "{title}"
    );
}

/// The screens that have a help.
fn helped() -> impl Iterator<Item = Scope> {
    Scope::ALL
        .into_iter()
        .filter(|scope| *scope != Scope::HelpWords)
}

/// All rows of the help, each once.
pub(super) fn pages(world: &mut World) -> String {
    text_of(&world.draw((200, 120)))
}

/// Whether the help has a row with these keys and words; what stands behind them is about another key.
pub(super) fn lists(shown: &str, names: &str, help: &str) -> bool {
    let names = walkdown::format::wrap(names, 11).remove(0);
    let row = |line: &str| {
        line.strip_prefix(&format!(" {names} "))
            .and_then(|rest| rest.trim_start().strip_prefix(help))
            .is_some_and(|behind| behind.is_empty() || behind.starts_with(" · "))
    };
    shown.lines().any(row)
}
