//! What can be read, and what is told without a colour, on every screen as it is drawn.

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};
use walkdown::tui::{Palette, Theme};

use super::SCENES;
use crate::support::screens::text_of;

/// The light of one of the 256 colours, as WCAG counts it; none for the sixteen that are the terminal's own.
fn light(colour: Color) -> Option<f64> {
    let Color::Indexed(number) = colour else {
        return None;
    };
    let steps = [0, 95, 135, 175, 215, 255];
    let parts = match number {
        16..=231 => {
            let place = usize::from(number - 16);
            [place / 36, place / 6 % 6, place % 6].map(|step| steps[step])
        }
        232.. => [8 + 10 * (i32::from(number) - 232); 3],
        _ => return None,
    };
    let [red, green, blue] = parts.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

fn contrast(cell: &Cell) -> Option<f64> {
    let (text, ground) = (light(cell.fg)?, light(cell.bg)?);
    Some((text.max(ground) + 0.05) / (text.min(ground) + 0.05))
}

#[test]
fn light_is_counted_as_the_rules_count_it() {
    let mut cell = Cell::new("x");
    cell.fg = Color::Indexed(231);
    cell.bg = Color::Indexed(16);
    assert!((contrast(&cell).unwrap() - 21.0).abs() < 0.01);
    // #767676 on white is the grey that is just readable: 243 is that.
    cell.fg = Color::Indexed(243);
    cell.bg = Color::Indexed(231);
    assert!((contrast(&cell).unwrap() - 4.54).abs() < 0.01);
}

#[test]
fn every_word_on_every_screen_can_be_read() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        for (palette, least) in [
            (Palette::Dark, 4.5),
            (Palette::Light, 4.5),
            (Palette::HighContrast, 7.0),
            (Palette::ColourBlind, 4.5),
        ] {
            world.model.theme = Theme {
                colour: true,
                palette,
                many: true,
                lean: false,
            };
            let drawn = world.draw((80, 24));
            let mut covered = 0;
            for cell in &drawn.content {
                // What lies under a wide character is not sent.
                if std::mem::take(&mut covered) > 0 {
                    continue;
                }
                covered = walkdown::format::width(cell.symbol()).saturating_sub(1);
                let found = contrast(cell).unwrap_or(0.0);
                assert!(
                    found >= least,
                    "{} {palette:?}: {:?} has {found:.1}",
                    scene.name,
                    cell.symbol()
                );
                // A terminal makes of these what it likes.
                let unsure = Modifier::DIM | Modifier::HIDDEN | Modifier::SLOW_BLINK;
                assert!(
                    !cell.modifier.intersects(unsure),
                    "{} {palette:?}: {:?} is {:?}",
                    scene.name,
                    cell.symbol(),
                    cell.modifier
                );
            }
        }
    }
}

#[test]
fn what_is_chosen_is_told_without_a_colour() {
    let lists = [
        "home_rows",
        "home_find",
        "form_new",
        "form_session",
        "interview_ladder",
        "interview_tree",
        "choice_speaker",
        "choice_reach",
        "choice_verdict",
        "choice_target",
        "choice_split",
        "choice_join",
        "choice_filter",
        "home_trash",
        "overview",
        "find",
        "find_elsewhere",
        "findings",
        "files",
        "files_filter",
        "review",
        "summary",
        "history",
    ];
    let mut seen = 0;
    for scene in SCENES.iter().filter(|scene| lists.contains(&scene.name)) {
        seen += 1;
        let mut world = (scene.reach)();
        world.model.theme = Theme::default();
        let drawn = world.draw((80, 24));
        let sight = text_of(&drawn);
        let below = drawn.content.iter().skip(80);
        let turned = below
            .filter(|cell| cell.modifier.contains(Modifier::REVERSED))
            .filter(|cell| !cell.symbol().trim().is_empty());
        assert!(
            sight.contains('▸')
                || scene.name == "interview_ladder" && sight.contains('▌')
                || turned.count() > 1,
            "{}: nothing is chosen in sight\n{sight}",
            scene.name
        );
    }
    assert_eq!(seen, lists.len());
}
