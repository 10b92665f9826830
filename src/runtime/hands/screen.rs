//! What the screens alone want done: the theme is kept, the program stops for the shell, everything is drawn anew.

use crate::{
    interview::{Happened, Walk},
    runtime::config::keep_palette,
    tui::ScreenEffect,
};

use super::Hands;

impl Hands {
    /// Carries out what the screens want done; gives what there is to report.
    pub(in crate::runtime) fn carry_out_on_screen(
        &mut self,
        effect: ScreenEffect,
        walk: Option<&Walk>,
    ) -> Option<Happened> {
        match effect {
            ScreenEffect::World(effect) => return self.carry_out(effect, walk),
            ScreenEffect::KeepTheme(palette) => {
                let kept = keep_palette(&self.desk.places, &self.desk.settings, palette);
                return kept.err().map(|error| {
                    Happened::Failed(format!("the theme is not remembered: {error}"))
                });
            }
            ScreenEffect::Suspend => {
                self.keep();
                self.suspend = true;
            }
            ScreenEffect::Redraw => self.redraw = true,
        }
        None
    }
}
