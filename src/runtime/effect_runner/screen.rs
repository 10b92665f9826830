//! Effects of the screens alone: a text goes to the clipboard, the theme is kept, the program stops for the shell,
//! everything is drawn anew.

use ratatui::buffer::Buffer;

use crate::{
    format::{file_address, web_address},
    interview::{Clip, Copied, Happened, Walk},
    render::Ability,
    runtime::{
        config::keep_palette,
        job::{NO_SHELL, is_below_shell},
        screen::Led,
        terminal_kind::{abilities, is_in_tmux},
    },
    tui::{Address, Model, ScreenEffect, links},
};

use super::EffectRunner;

impl EffectRunner {
    /// Has a text sent to the clipboard, where the terminal takes it; gives what becomes of it.
    pub(super) fn copy(&mut self, clip: Clip) -> Happened {
        let copied = if !abilities().has(Ability::CLIPBOARD) {
            Copied::TakesNone
        } else if clip.is_too_long() {
            Copied::TooLong
        } else {
            self.clip = Some(clip.clone());
            if is_in_tmux() {
                Copied::SentToTmux
            } else {
                Copied::Sent
            }
        };
        Happened::Copied(clip, copied)
    }

    /// The targets of a frame's links, in the form that the terminal takes; none where it takes no links.
    pub(in crate::runtime) fn links(&self, model: &Model, drawn: &Buffer) -> Vec<Led> {
        let Some(machine) = &self.machine else {
            return Vec::new();
        };
        let address = |to: &Address| match to {
            Address::File(path) => {
                let whole = self.folder.join(path);
                file_address(machine, whole.to_str()?)
            }
            Address::Web(written) => web_address(written),
        };
        let led = links(model, drawn).into_iter().filter_map(|link| {
            Some(Led {
                column: link.column,
                row: link.row,
                columns: link.columns,
                address: address(&link.to)?,
            })
        });
        led.collect()
    }

    /// Carries out what the screens want done; gives what there is to report.
    pub(in crate::runtime) fn carry_out_on_screen(
        &mut self,
        effect: ScreenEffect,
        walk: Option<&Walk>,
    ) -> Option<Happened> {
        match effect {
            ScreenEffect::World(effect) => return self.carry_out(effect, walk),
            ScreenEffect::KeepTheme(palette) => {
                let kept = keep_palette(&self.workspace.places, &self.workspace.settings, palette);
                return kept.err().map(|error| {
                    Happened::Failed(format!("the theme is not remembered: {error}"))
                });
            }
            ScreenEffect::Suspend if !is_below_shell() => {
                return Some(Happened::Failed(NO_SHELL.into()));
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
