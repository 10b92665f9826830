//! The options of `new` and `set` that say a text or a day: those of the table of what a session is about.

use clap::{Arg, ArgMatches, Command};

use crate::session::{ABOUT, AboutEdit, AboutField, AboutKind};

/// The texts given. `AT_START` are those that `new` takes too; the others belong to `set` alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct AboutTexts<const AT_START: bool> {
    given: Vec<(&'static AboutField, String)>,
}

impl<const AT_START: bool> AboutTexts<AT_START> {
    /// Whether this field was given.
    pub(crate) fn has(&self, field: &AboutField) -> bool {
        self.given.iter().any(|(given, _)| *given == field)
    }

    /// The edits that were asked for, in the order of the table.
    pub(crate) fn edits(&self) -> impl Iterator<Item = AboutEdit> + '_ {
        let given = self.given.iter();
        given.map(|(field, text)| AboutEdit::Field(field, text.clone()))
    }

    fn fields() -> impl Iterator<Item = &'static AboutField> {
        let fields = ABOUT.iter().copied();
        fields.filter(|field| field.is_text() && field.at_start == AT_START)
    }
}

impl<const AT_START: bool> clap::Args for AboutTexts<AT_START> {
    fn augment_args(command: Command) -> Command {
        Self::fields().fold(command, |command, field| {
            let [long, value, help] = field.option;
            let option = Arg::new(long).long(long).value_name(value).help(help);
            command.arg(option.allow_hyphen_values(field.kind == AboutKind::Text))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<const AT_START: bool> clap::FromArgMatches for AboutTexts<AT_START> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut texts = Self::default();
        texts.update_from_arg_matches(matches)?;
        Ok(texts)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.given = Self::fields()
            .filter_map(|field| {
                let [long, ..] = field.option;
                Some((field, matches.get_one::<String>(long)?.clone()))
            })
            .collect();
        Ok(())
    }
}
