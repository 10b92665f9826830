//! Completions and the manual page, both from the one definition.

use std::io;

use clap::Command;
use clap_mangen::Man;

use crate::tui::{Scope, bindings};

use super::{
    args::{EXIT_CODES, definition},
    done::Done,
    failure::Failure,
};

pub(super) fn completions(shell: clap_complete::Shell) -> Done {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut definition(), "walkdown", &mut text);
    Done::text(String::from_utf8_lossy(&text))
}

pub(super) fn man() -> Result<Done, Failure> {
    page()
        .map(|page| Done::text(String::from_utf8_lossy(&page)))
        .map_err(Failure::Output)
}

fn page() -> io::Result<Vec<u8>> {
    let mut definition = definition();
    definition.build();
    let mut page = Vec::new();
    let man = Man::new(definition.clone()).manual("walkdown");
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    page.extend_from_slice(
        b".SH SYNOPSIS\n.B walkdown\n[\\-\\-as NAME] [\\-\\-plain] [PATH]\n.br\n.B walkdown\n[\\-\\-as NAME] COMMAND ...\n",
    );
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    page.extend_from_slice(b".SH COMMANDS\n");
    for command in definition.get_subcommands() {
        section(command, &mut page)?;
    }
    keys(&mut page);
    words(&mut page);
    page.extend_from_slice(format!(".SH \"EXIT STATUS\"\n{EXIT_CODES}\n").as_bytes());
    Ok(page)
}

/// The keys of every screen, from the table that dispatches them.
fn keys(page: &mut Vec<u8>) {
    page.extend_from_slice(
        b".SH KEYS\nIn brackets the name by which keys in config.json gives an action another key.\n",
    );
    for scope in Scope::ALL {
        page.extend_from_slice(format!(".SS \"{}\"\n", scope.name()).as_bytes());
        for binding in bindings(scope) {
            let names = binding.names().replace('\\', "\\e").replace('-', "\\-");
            let does = binding.help.replace('-', "\\-");
            let action = binding.action.name().replace('-', "\\-");
            page.extend_from_slice(
                format!(".TP\n\\fB{names}\\fR  ({action})\n{does}\n").as_bytes(),
            );
        }
    }
}

/// The words of plain mode, from the table that reads them.
fn words(page: &mut Vec<u8>) {
    page.extend_from_slice(b".SH WORDS\nIn plain mode, one a line:\n");
    for row in crate::plain::all() {
        let usage = roff(&row.usage());
        let short = match row.short() {
            [] => String::new(),
            short => format!(", {}", roff(&short.join(", "))),
        };
        let does = roff(row.help);
        page.extend_from_slice(format!(".TP\n\\fB{usage}{short}\\fR\n{does}\n").as_bytes());
    }
}

fn roff(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}

/// The section of a command: its usage, purpose and options; then the sections of its subcommands.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    if command.get_name() == "help" {
        return Ok(());
    }
    let bare = command.clone().help_template("{usage}");
    let usage = roff(&bare.clone().render_help().to_string());
    page.extend_from_slice(format!(".SS \"{usage}\"\n").as_bytes());
    let about = command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    page.extend_from_slice(format!("{}\n", about.replace('-', "\\-")).as_bytes());
    let mut options = Vec::new();
    // What goes with every command stands at the top.
    let own = command.clone().mut_args(|arg| {
        let shared = ["who", "plain", "help", "version"].contains(&arg.get_id().as_str());
        arg.hide(shared)
    });
    Man::new(own).render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options);
    let options = options.lines().filter(|line| !line.starts_with(".SH"));
    for line in options {
        page.extend_from_slice(line.as_bytes());
        page.push(b'\n');
    }
    for inner in command.get_subcommands() {
        section(inner, page)?;
    }
    Ok(())
}
