//! `help`: the program, one of its commands, or a topic.

use super::{args::definition, done::Done, failure::Failure, topics::topic, usage::no_command};

/// The help of what is named: nothing for the program, else a command or a topic.
pub(super) fn help(named: &[String]) -> Result<Done, Failure> {
    if let [name] = named
        && let Some(text) = topic(name)
    {
        return Ok(Done::text(text));
    }
    let mut command = definition();
    command.build();
    let mut found = &mut command;
    for name in named {
        found = found
            .find_subcommand_mut(name)
            .ok_or_else(|| no_command(name))?;
    }
    Ok(Done::text(found.render_long_help().to_string()))
}
