//! The keys of a screen: what is needed every day first, and words that narrow them.

use walkdown::tui::Scope;

use super::walked;

#[test]
fn everyday_keys_stand_first_on_one_page() {
    let (mut world, _) = walked("", "?");
    let sight = world.sight();
    for words in [
        "Most used",
        "1           ML1 Initial",
        "e           write the statement",
        "p           nobody knows: ask later",
        "m           guidance",
        "u           take back",
        "q           leave the session",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    // The first heading below them is the end of the page, or out of sight.
    assert!(!sight.contains("People and parts"), "{sight}");
}

#[test]
fn words_narrow_the_keys() {
    let (mut world, _) = walked("", "? / 'NEXT area'");
    let sight = world.sight();
    assert!(sight.contains("/ NEXT area▌"), "{sight}");
    assert!(sight.contains("] PgDn      the next area"), "{sight}");
    assert!(!sight.contains("ML1 Initial"), "{sight}");
    // Letters are keys again once the words are kept; Esc shows all, Esc again goes back.
    world.press("Enter j k");
    assert!(world.sight().contains("/ NEXT area\n"), "{}", world.sight());
    world.press("Esc");
    assert!(world.sight().contains("ML1 Initial"), "{}", world.sight());
    world.press("Esc");
    assert_eq!(world.model.scope(), Scope::Interview);
    world.press("? / 'zzz'");
    let sight = world.sight();
    assert!(sight.contains("no key here does that"));
    assert!(!sight.contains(" of 2"), "{sight}");
    world.press("C-u 'open' Enter");
    let sight = world.sight();
    assert!(sight.contains("/ open\n"), "{sight}");
    assert!(sight.contains("open in each area"), "{sight}");
    world.press("/ C-u 'quick'");
    assert!(world.sight().contains("S           the session's own data"));
    world.press("C-u Esc q");
    assert_eq!(world.model.scope(), Scope::Interview);
}
