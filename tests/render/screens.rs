//! The program's own screens over a thin line: what its keys cost, beside the least that a model finds.

use ratatui::layout::Position;
use walkdown::render::{Abilities, Renderer};

use super::{draw, least::least, strict::Strict};
use crate::support::screens::{World, about, frozen_catalog};

/// A session whose screens go through the renderer to a terminal.
struct Watched {
    world: World,
    renderer: Renderer,
    terminal: Strict,
}

impl Watched {
    fn new() -> Self {
        let can = Abilities::new("xterm-256color", "");
        let mut watched = Self {
            world: World::on(frozen_catalog(), &about("all")),
            renderer: Renderer::new(can, 80, 24),
            terminal: Strict::new(can, 80, 24),
        };
        watched.frame();
        watched
    }

    fn frame(&mut self) -> usize {
        let (frame, cursor) = self.world.draw_all((80, 24));
        let cursor = cursor.map(Position::from);
        let bytes = draw(&mut self.renderer, &frame, cursor);
        self.terminal.take(&bytes);
        self.terminal.shows(&frame, cursor).unwrap();
        bytes.len()
    }

    /// Presses keys; gives the bytes of the frame that follows, and the least without scrolling and with.
    fn press(&mut self, keys: &str) -> [usize; 3] {
        let before = self.terminal.screen().clone();
        self.world.press(keys);
        let bytes = self.frame();
        let least = least(&before, self.terminal.screen());
        [bytes, least.still, least.scrolled]
    }

    /// The sums over several keys.
    fn press_each(&mut self, keys: &[&str]) -> [usize; 3] {
        keys.iter().fold([0; 3], |sums, key| {
            let costs = self.press(key);
            [0, 1, 2].map(|part| sums[part] + costs[part])
        })
    }
}

#[test]
fn a_letter_typed_into_a_text_is_one_byte() {
    let mut watched = Watched::new();
    watched.press("e");
    let mut bytes: Vec<usize> = "Access is granted by the manager of the plant"
        .chars()
        .map(|letter| watched.press(&format!("'{letter}'"))[0])
        .collect();
    bytes.sort_unstable();
    assert_eq!(bytes[bytes.len() / 2], 1, "{bytes:?}");
    assert!(
        bytes.iter().sum::<usize>() <= bytes.len() * 11 / 10,
        "{bytes:?}"
    );
}

#[test]
fn a_screen_that_stays_sends_nothing() {
    let mut watched = Watched::new();
    assert_eq!(watched.frame(), 0);
    watched.press("e");
    assert_eq!(watched.frame(), 0);
}

#[test]
fn keys_cost_no_more_than_the_least_and_a_little() {
    let mut watched = Watched::new();
    let [bytes, still, _] = watched.press_each(&["j", "j", "j", "j", "k", "k", "k", "k"]);
    assert!(bytes <= still, "moves: {bytes} of {still}");
    let [bytes, _, least] = watched.press_each(&["3", "2", "1"]);
    assert!(bytes * 10 <= least * 11, "answers: {bytes} of {least}");
    for (there, back) in [("/", "Esc"), ("o", "Esc"), ("R", "Esc"), ("?", "Esc")] {
        let [bytes, _, least] = watched.press_each(&[there, back]);
        assert!(bytes * 10 <= least * 12, "{there}: {bytes} of {least}");
    }
}
