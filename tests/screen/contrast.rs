//! What can be read, and what is told without a colour, on every screen as it is drawn.

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use walkdown::tui::{Palette, Theme};

use super::SCENES;
use crate::support::{SIXTEEN, screens::text_of};

/// The sixteen colours as a terminal has them.
type Sixteen = [u32; 16];

const XTERM: Sixteen = [
    0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
    0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
];
/// Windows Terminal's and its console's.
const CAMPBELL: Sixteen = [
    0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc,
    0x76_7676, 0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
];
const VGA: Sixteen = [
    0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa,
    0x55_5555, 0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
];

/// Which of the sixteen a colour is, as ANSI counts them.
fn place(colour: Color) -> Option<usize> {
    SIXTEEN.iter().position(|own| *own == colour)
}

/// What a colour is made of: of the 256 those that are the same everywhere, of the sixteen what a terminal has.
fn parts(colour: Color, sixteen: &Sixteen) -> Option<[u8; 3]> {
    let steps = [0, 95, 135, 175, 215, 255];
    match colour {
        Color::Indexed(number @ 16..=231) => {
            let place = usize::from(number - 16);
            Some([place / 36, place / 6 % 6, place % 6].map(|step| steps[step]))
        }
        Color::Indexed(number @ 232..) => Some([8 + 10 * (number - 232); 3]),
        other => {
            let [_, red, green, blue] = sixteen[place(other)?].to_be_bytes();
            Some([red, green, blue])
        }
    }
}

/// The light of a colour, as WCAG counts it.
fn light(colour: Color, sixteen: &Sixteen) -> Option<f64> {
    let [red, green, blue] = parts(colour, sixteen)?.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

fn contrast(text: Color, ground: Color, sixteen: &Sixteen) -> Option<f64> {
    let (text, ground) = (light(text, sixteen)?, light(ground, sixteen)?);
    Some((text.max(ground) + 0.05) / (text.min(ground) + 0.05))
}

/// The colours in which a terminal may draw the text of a cell: what is bold many draw in the bright one of two.
fn looks(cell: &Cell) -> Vec<Color> {
    let mut looks = vec![cell.fg];
    let bright = [
        (Color::Black, Color::DarkGray),
        (Color::Red, Color::LightRed),
        (Color::Green, Color::LightGreen),
        (Color::Yellow, Color::LightYellow),
        (Color::Blue, Color::LightBlue),
        (Color::Magenta, Color::LightMagenta),
        (Color::Cyan, Color::LightCyan),
        (Color::Gray, Color::White),
    ];
    if cell.modifier.contains(Modifier::BOLD) {
        let own = bright.iter().find(|(dark, _)| *dark == cell.fg);
        looks.extend(own.map(|(_, bright)| *bright));
    }
    looks
}

#[test]
fn light_is_counted_as_the_rules_count_it() {
    let of = |text, ground| contrast(text, ground, &XTERM).unwrap();
    assert!((of(Color::Indexed(231), Color::Indexed(16)) - 21.0).abs() < 0.01);
    assert!((of(Color::White, Color::Black) - 21.0).abs() < 0.01);
    // #767676 on white is the grey that is just readable: 243 is that.
    assert!((of(Color::Indexed(243), Color::Indexed(231)) - 4.54).abs() < 0.01);
    let red = contrast(Color::Red, Color::Black, &VGA).unwrap();
    assert!((red - 2.71).abs() < 0.01, "{red}");
}

/// What lies under a wide character is not sent.
fn sent(drawn: &Buffer) -> impl Iterator<Item = &Cell> {
    let mut covered = 0;
    drawn.content.iter().filter(move |cell| {
        if std::mem::take(&mut covered) > 0 {
            return false;
        }
        covered = walkdown::format::width(cell.symbol()).saturating_sub(1);
        true
    })
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
            for many in [true, false] {
                world.model.theme = Theme {
                    colour: true,
                    palette,
                    many,
                    lean: false,
                };
                let drawn = world.draw((80, 24));
                for cell in sent(&drawn) {
                    for (sixteen, look) in [XTERM, CAMPBELL, VGA]
                        .iter()
                        .flat_map(|sixteen| looks(cell).into_iter().map(move |own| (sixteen, own)))
                    {
                        let found = contrast(look, cell.bg, sixteen).unwrap_or(0.0);
                        assert!(
                            found >= least,
                            "{} {palette:?} {many}: {:?} has {found:.1} as {look:?}",
                            scene.name,
                            cell.symbol()
                        );
                    }
                }
            }
        }
    }
}

/// Nobody knows the ground of the terminal's own theme, nor its colours: words have the text's own, and only a sign,
/// which its shape tells, has another.
#[test]
fn no_word_has_a_colour_of_a_palette_that_nobody_knows() {
    let mut signs = 0;
    for scene in SCENES {
        let mut world = (scene.reach)();
        world.model.theme = Theme {
            colour: true,
            ..Theme::default()
        };
        let drawn = world.draw((80, 24));
        let coloured = sent(&drawn).filter(|cell| cell.fg != Color::Reset);
        for cell in coloured.filter(|cell| !cell.symbol().trim().is_empty()) {
            assert!(
                "✗≠".contains(cell.symbol()),
                "{}: {:?}",
                scene.name,
                cell.symbol()
            );
            signs += 1;
        }
    }
    assert!(signs >= 5, "{signs}");
}

/// Of what is dimmed, hidden or blinks a terminal makes what it likes.
#[test]
fn nothing_is_dimmed() {
    let unsure = Modifier::DIM | Modifier::HIDDEN | Modifier::SLOW_BLINK;
    for scene in SCENES {
        let mut world = (scene.reach)();
        for palette in Palette::ALL {
            for colour in [true, false] {
                world.model.theme = Theme {
                    colour,
                    palette,
                    many: true,
                    lean: false,
                };
                for cell in sent(&world.draw((80, 24))) {
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
}

/// What is a heading is told from what is quiet by people who see no red: it is blue.
#[test]
fn the_headings_for_any_colour_vision_are_blue() {
    let theme = Theme {
        colour: true,
        palette: Palette::ColourBlind,
        many: true,
        lean: false,
    };
    let heading = theme.heading().fg.unwrap_or_default();
    let [red, green, blue] = parts(heading, &XTERM).unwrap();
    assert!(blue > green && green > red, "{red} {green} {blue}");
}

/// What is quieter looks so, also where all is bright.
#[test]
fn what_is_quiet_is_told_from_text_where_there_are_colours_for_it() {
    for palette in [
        Palette::Dark,
        Palette::Light,
        Palette::HighContrast,
        Palette::ColourBlind,
    ] {
        let theme = Theme {
            colour: true,
            palette,
            many: true,
            lean: false,
        };
        let mut world = (SCENES[0].reach)();
        world.model.theme = theme;
        let drawn = world.draw((80, 24));
        let text = drawn.content[0].fg;
        assert_ne!(theme.quiet().fg, Some(text), "{palette:?}");
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
            sight.contains('▌') || turned.count() > 1,
            "{}: nothing is chosen in sight\n{sight}",
            scene.name
        );
    }
    assert_eq!(seen, lists.len());
}
