//! Themes change styles alone, ASCII signs alone: words and columns stay where they are.

use ratatui::{buffer::Buffer, style::Color};
use walkdown::tui::{Palette, ScreenEffect, Theme};

use super::{SCENES, home_after, walk};
use crate::support::screens::{World, text_of};

fn with(palette: Palette, many: bool) -> Theme {
    Theme {
        colour: true,
        palette,
        many,
        lean: false,
    }
}

#[test]
fn a_theme_changes_no_word_and_colours_every_cell() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        let words = text_of(&world.draw((80, 24)));
        for palette in Palette::ALL {
            for many in [true, false] {
                world.model.theme = with(palette, many);
                let drawn = world.draw((80, 24));
                assert_eq!(text_of(&drawn), words, "{} {palette:?}", scene.name);
                if palette == Palette::Terminal {
                    continue;
                }
                let mut covered = 0;
                for cell in &drawn.content {
                    // What lies under a wide character is not sent.
                    if std::mem::take(&mut covered) > 0 {
                        continue;
                    }
                    covered = walkdown::format::width(cell.symbol()).saturating_sub(1);
                    for colour in [cell.fg, cell.bg] {
                        let fits = match colour {
                            Color::Reset | Color::Rgb(..) => false,
                            Color::Indexed(_) => many,
                            _ => !many,
                        };
                        assert!(fits, "{} {palette:?}: {colour:?}", scene.name);
                    }
                    assert_ne!(cell.fg, cell.bg, "{} {palette:?}", scene.name);
                }
            }
        }
    }
}

/// Over a thin line rules, frames and pictures of shares are blank, and no word is missing or elsewhere.
#[test]
fn without_ornament_every_word_stays_where_it_is() {
    let mut left_out = 0;
    for scene in SCENES {
        for size in [(80, 24), (120, 40)] {
            let mut world = (scene.reach)();
            let whole = text_of(&world.draw(size));
            world.model.theme.lean = true;
            let drawn = world.draw(size);
            let text = text_of(&drawn);
            // The bar's title has the columns of the picture that is left out.
            for (row, (lean, whole)) in text.lines().zip(whole.lines()).enumerate().skip(1) {
                let words = whole.replace(['─', '█', '░', '┌', '┐', '└', '┘', '│'], " ");
                assert_eq!(lean.trim_end(), words.trim_end(), "{} {row}", scene.name);
                left_out += usize::from(lean != whole);
            }
            let is_faint = |cell: &ratatui::buffer::Cell| {
                cell.modifier.contains(ratatui::style::Modifier::DIM)
            };
            assert!(!drawn.content.iter().any(is_faint), "{}", scene.name);
        }
    }
    assert!(left_out > 20, "{left_out}");
}

#[test]
fn no_theme_has_a_colour_where_none_is_wanted() {
    for palette in Palette::ALL {
        let mut world = walk("y n");
        world.model.theme = Theme {
            colour: false,
            palette,
            many: true,
            lean: false,
        };
        for cell in &world.draw((80, 24)).content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
    }
}

#[test]
fn one_key_goes_round_the_themes_everywhere() {
    let mut world = home_after("");
    for keys in ["C-t", "n C-t", "Esc / C-t", "Esc r C-t", "C-x d C-t"] {
        world.press(keys);
    }
    let kept = world
        .asked_of_screen
        .iter()
        .filter_map(|effect| match effect {
            ScreenEffect::KeepTheme(palette) => Some(palette.name()),
            _ => None,
        });
    let kept: Vec<&str> = kept.collect();
    assert_eq!(
        kept,
        ["dark", "light", "high-contrast", "colour-blind", "terminal"]
    );
    assert!(world.sight().contains("theme: terminal"));
    let mut world = walk("e 'text' C-t ' more'");
    assert_eq!(world.model.theme.palette, Palette::Dark);
    assert!(world.sight().contains("text more"));
    world.model.theme.colour = false;
    world.press("C-t");
    assert!(
        world
            .sight()
            .contains("theme: light; NO_COLOR keeps its colours away")
    );
}

/// Every cell is ASCII, and what was ASCII before is where it was.
fn compare(whole: &Buffer, plain: &Buffer, what: &str) {
    for (before, after) in whole.content.iter().zip(&plain.content) {
        assert!(after.symbol().is_ascii(), "{what}: {:?}", after.symbol());
        // Behind a wide character lies a blank that nobody sees.
        if before.symbol().is_ascii() && before.symbol() != " " {
            assert_eq!(before.symbol(), after.symbol(), "{what}");
        }
        assert_eq!(after.symbol().len(), 1, "{what}");
    }
}

#[test]
fn without_utf8_every_cell_is_ascii() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        for size in [(80, 24), (60, 16), (200, 60), (20, 5)] {
            world.model.ascii = false;
            let whole = world.draw(size);
            world.model.ascii = true;
            let plain = world.draw(size);
            if !scene.name.ends_with("_help") {
                compare(&whole, &plain, scene.name);
            }
        }
    }
}

#[test]
fn arrows_are_words_without_utf8() {
    let mut world: World = walk("?");
    world.model.ascii = true;
    let sight = crate::support::screens::text_of(&world.draw((80, 100)));
    assert!(sight.contains(" j Down      down"), "{sight}");
    assert!(sight.contains(" k Up        up"), "{sight}");
}
