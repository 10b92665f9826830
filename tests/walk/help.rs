//! The keys of a screen: what is needed every day first, and words that narrow them.

use walkdown::{interview::sign::SIGNS, tui::Scope};

use super::walked;
use crate::support::screens::{World, text_of};

#[test]
fn everyday_keys_stand_first_on_one_page() {
    let (mut world, _) = walked("", "?");
    let sight = world.sight();
    for words in [
        "Most used",
        "1           ML1 Initial",
        "e           write the statement",
        "p           park: nobody knows yet",
        "X           clear one thing, a rung or all",
        "R           review",
        "u           take back",
        "q           leave the session",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    // The first heading below them is the end of the page, or out of sight.
    assert!(!sight.contains("People and parts"), "{sight}");
}

/// What a person calls it leads to the key, or to the command where it is none of the screen.
#[test]
fn everyday_words_lead_to_the_key_or_the_command() {
    for (typed, leads_to) in [
        ("back", "b           back the way"),
        ("where i was", ",           back to where you were"),
        ("jump", "/           find by id"),
        ("who", "i           "),
        ("speaker", "i           "),
        ("next person", "i           "),
        ("undo", "u           take back"),
        ("save", "w           save again"),
        ("quit", "q           leave the session"),
        ("print", "Z           hand over"),
        ("pdf", "P           write the report"),
        ("excel", "Z           hand over"),
        ("email", "O           write the open items"),
        ("client", "Z           hand over"),
        ("merge", "walkdown merge OUT A B: "),
        ("colleague", "C           "),
        ("return", "C           "),
        ("sign", "Z           hand over"),
        ("import", "walkdown import NAME FILE: "),
        ("next year", "walkdown new --from OLD: "),
        ("copy", "Y           to the clipboard"),
        ("font", "your terminal: "),
        ("colour", "walkdown help settings: "),
        ("contradict", "=           "),
        ("disagree", "=           "),
        ("contra", "Tab         the next pane: the ladder"),
        ("contra", "i           "),
        ("apply", "-           not applicable"),
        ("applies", "-           not applicable"),
        ("does not", "-           not applicable"),
        ("n/a", "-           not applicable"),
        ("earlier", "y           yes to the rung at hand"),
        ("choose a rung", "Tab         the next pane"),
        ("note without a line", "I           what you conclude"),
        ("note", "r           "),
    ] {
        let (mut world, _) = walked("", &format!("? / '{typed}'"));
        let sight = world.sight();
        assert!(sight.contains(leads_to), "{typed}\n{sight}");
    }
}

/// What is drawn is looked for as it looks, by what people call it, and all of it by the word for such things.
#[test]
fn each_sign_is_found_by_itself_and_by_its_word() {
    let (mut world, _) = walked("", "? /");
    for sign in SIGNS.iter().copied().flatten() {
        let row = format!("\n {:<12}{}\n", sign.shown, sign.words());
        for words in [sign.shown, &sign.words()] {
            world.press(&format!("C-u '{words}'"));
            let drawn = text_of(&world.draw((200, 60)));
            assert!(drawn.contains(&row), "{words}\n{drawn}");
        }
    }
    for word in ["sign", "symbol", "legend"] {
        world.press(&format!("C-u '{word}'"));
        let drawn = text_of(&world.draw((120, 60)));
        for sign in SIGNS.iter().copied().flatten() {
            assert!(drawn.contains(&format!("\n {:<12}{}\n", sign.shown, sign.words())));
        }
    }
    // From where no session is open, and where what is drawn is ASCII.
    let mut world = World::home();
    world.press("? / '⚑'");
    assert!(
        world.sight().contains("\n ⚑           flagged\n"),
        "{}",
        world.sight()
    );
    world.model.ascii = true;
    world.press("C-u '@'");
    let sight = world.sight();
    assert!(sight.contains("\n @           the level given"), "{sight}");
}

/// A key that works on another screen is shown with where it works, and Enter says so.
#[test]
fn a_key_of_another_screen_is_shown_with_its_place() {
    let (mut world, _) = walked("3", "");
    world.come_back(walkdown::interview::Access::Writer);
    assert_eq!(world.model.scope(), Scope::Brief);
    world.press("? / 'postpone'");
    let sight = world.sight();
    assert!(sight.contains("\n p           "), "{sight}");
    assert!(sight.contains(" · on a line"), "{sight}");
    assert!(!sight.contains("no key here does that"), "{sight}");
    world.press("Enter");
    assert!(
        world.sight().contains("p works on a line, not here"),
        "{}",
        world.sight()
    );
    world.press("Esc / 'undo'");
    let sight = world.sight();
    assert!(sight.contains("\n u           take back"), "{sight}");
    // What every screen has is shown once.
    assert_eq!(sight.matches("take back").count(), 1, "{sight}");
}

/// A key found by what people call it says what it was found by.
#[test]
fn a_key_found_by_an_everyday_word_shows_the_word() {
    let (mut world, _) = walked("", "? / 'excel'");
    let sight = world.sight().replace('\n', " ");
    let words = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("filled worksheet · excel"), "{words}");
    world.press("C-u 'hand'");
    assert!(!world.sight().contains("· hand"), "{}", world.sight());
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
    assert!(sight.contains("the tree, with what is open"), "{sight}");
    world.press("/ C-u 'quick'");
    assert!(world.sight().contains("S           the session's own data"));
    world.press("C-u Esc q");
    assert_eq!(world.model.scope(), Scope::Interview);
}

/// Where one sees what is open, and for whom, and what stands against closing: the first that is found.
#[test]
fn what_is_open_and_what_is_left_are_found_first() {
    for (typed, key) in [
        ("open", " F "),
        ("owed", " F "),
        ("who", " F "),
        ("waiting", " F "),
        ("clos", " W "),
        ("ready", " W "),
        ("finish", " W "),
        ("complete", " W "),
        ("done", " W "),
    ] {
        let (mut world, _) = walked("", &format!("? / '{typed}'"));
        let sight = world.sight();
        let mut rows = sight.lines().skip_while(|row| !row.starts_with(" / "));
        let first = rows.nth(1).unwrap_or_default();
        assert!(first.starts_with(key), "{typed}\n{sight}");
    }
    for typed in ["close", "sign"] {
        let (mut world, _) = walked("", &format!("? / '{typed}'"));
        assert!(
            world.sight().contains("\n Z           hand over"),
            "{typed}"
        );
    }
    // Among the keys of the first page.
    let (mut world, _) = walked("", "?");
    let sight = world.sight();
    assert!(
        sight.contains("\n F           filter: walk only what is open"),
        "{sight}"
    );
}
