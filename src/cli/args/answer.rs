//! The options of `answer`: those of the table of fields. All of one call is one change, which one undo takes back.

use std::path::PathBuf;

use clap::{
    Arg, ArgAction, ArgMatches, Command,
    builder::{NonEmptyStringValueParser, ValueParser},
    value_parser,
};
use serde_json::Value;

use crate::session::{
    FIELDS, Field, PlaceKind,
    field::{Kind, PartKind, REVIEW, Sets, Setting, typed},
};

use super::value;

/// What to record. A text of - is read from standard input; an empty text clears its field.
#[derive(Debug, clap::Args)]
pub(crate) struct AnswerArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// The requirement's id, in any spelling; CATALOG:ID where two catalogs share one
    #[arg(value_name = "REQ", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) requirement: String,
    /// For this role alone, where the answers of two roles differ
    #[arg(long, value_name = "R")]
    pub(crate) role: Option<String>,
    /// For this component alone, where the answers of components differ
    #[arg(long, value_name = "TEXT")]
    pub(crate) component: Option<String>,
    /// For this zone, or part of the site, alone
    #[arg(long, value_name = "TEXT")]
    pub(crate) zone: Option<String>,
    /// For what this provider is responsible for alone
    #[arg(long, value_name = "TEXT")]
    pub(crate) provider: Option<String>,
    /// Why a sealed session is changed; it is kept with the change
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::reason)]
    pub(crate) reason: Option<String>,
    /// Make the catalog's step to the next level the action, where none stands and a level is missing to the target
    #[arg(long, conflicts_with_all = ["action", "clear", "reviewed", "returned", "unreviewed"])]
    pub(crate) action_from_step: bool,
    #[command(flatten)]
    pub(crate) fields: FieldArgs,
}

impl AnswerArgs {
    /// The zone, provider and so on that the line is about, as far as they were named.
    pub(crate) fn places(&self) -> impl Iterator<Item = (PlaceKind, Option<&str>)> {
        let places = PlaceKind::ALL.map(|kind| match kind {
            PlaceKind::Zone => (kind, self.zone.as_deref()),
            PlaceKind::Provider => (kind, self.provider.as_deref()),
            PlaceKind::Component => (kind, self.component.as_deref()),
        });
        places.into_iter()
    }
}

/// The values that the options of the field table were given.
#[derive(Debug, Clone, Default)]
pub(crate) struct FieldArgs {
    /// In the order of the table.
    pub(crate) given: Vec<Given>,
    /// Whether the line is cleared instead.
    pub(crate) clear: bool,
}

/// An option of the field table with its value.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    /// The row that has the option.
    pub(crate) field: &'static Field,
    /// The part of the field that it sets.
    pub(crate) sets: Sets,
    /// The value that was given.
    pub(crate) value: Typed,
}

/// The value of an option.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Typed {
    /// Read by the kind of the field.
    Value(Value),
    /// A text, which may be on standard input.
    Text(String),
    /// A day or a number, which the judge reads.
    Word(String),
    /// The path of a file.
    File(PathBuf),
    /// The number of an item.
    Number(usize),
    /// A switch.
    Switch,
}

/// The option that clears the line.
const CLEAR: &str = "clear";

impl clap::Args for FieldArgs {
    fn augment_args(command: Command) -> Command {
        let mut command = command;
        for (field, setting) in settings() {
            command = command.arg(option(field, setting));
        }
        command.arg(
            Arg::new(CLEAR)
                .long(CLEAR)
                .action(ArgAction::SetTrue)
                .conflicts_with_all(settings().map(|(_, setting)| setting.long))
                .help("Clear the line; goes with no option but those that name the line"),
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for FieldArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut args = Self::default();
        args.update_from_arg_matches(matches)?;
        Ok(args)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.clear = matches.get_flag(CLEAR);
        self.given = settings()
            .flat_map(|(field, setting)| {
                let given = move |value| Given {
                    field,
                    sets: setting.sets,
                    value,
                };
                values(field, setting, matches).into_iter().map(given)
            })
            .collect();
        Ok(())
    }
}

fn settings() -> impl Iterator<Item = (&'static Field, &'static Setting)> {
    let rows = FIELDS.iter().copied();
    rows.flat_map(|field| field.settings.iter().map(move |setting| (field, setting)))
}

/// An option of the command line, by the kind of its field.
fn option(field: &'static Field, setting: &'static Setting) -> Arg {
    let option = Arg::new(setting.long)
        .long(setting.long)
        .aliases(setting.also)
        .help(setting.help);
    // A call sets a field in one way only.
    let option = match field.kind {
        // A review is of the standing answer, so the same call does not change it.
        _ if field == &REVIEW => {
            let others = settings().map(|(_, other)| other.long);
            option.conflicts_with_all(others.filter(|other| *other != setting.long))
        }
        Kind::Level | Kind::Flag => {
            let others = field.settings.iter().map(|other| other.long);
            option.conflicts_with_all(others.filter(|other| *other != setting.long))
        }
        _ => option,
    };
    if setting.value.is_empty() {
        return option.action(ArgAction::SetTrue);
    }
    let again = matches!(setting.sets, Sets::Item | Sets::File)
        || setting.sets == Sets::Whole && field.kind.is_list();
    let option = option.value_name(setting.value).action(if again {
        ArgAction::Append
    } else {
        ArgAction::Set
    });
    match form(field, setting) {
        Form::Value => option.value_parser(ValueParser::from(move |text: &str| typed(field, text))),
        Form::Text => option.allow_hyphen_values(true),
        Form::Word => option,
        Form::File => option.value_parser(value_parser!(PathBuf)),
        Form::Number => option.value_parser(ValueParser::from(value::number)),
    }
}

/// The form of an option's value.
enum Form {
    Value,
    Text,
    Word,
    File,
    Number,
}

fn form(field: &Field, setting: &Setting) -> Form {
    match (setting.sets, field.kind) {
        (Sets::File, _) => Form::File,
        (Sets::Remove, _) => Form::Number,
        (Sets::Part(name), kind) => {
            let mut parts = kind.parts().iter();
            match parts.find(|part| part.name == name).map(|part| part.kind) {
                Some(PartKind::Date | PartKind::Count) => Form::Word,
                _ => Form::Text,
            }
        }
        (Sets::Whole, Kind::Date) => Form::Word,
        (Sets::Whole, Kind::Text) | (Sets::Reason | Sets::Item, _) => Form::Text,
        _ => Form::Value,
    }
}

/// The values that an option was given; none where it was not named.
fn values(field: &Field, setting: &Setting, matches: &ArgMatches) -> Vec<Typed> {
    let name = setting.long;
    if setting.value.is_empty() {
        return matches
            .get_flag(name)
            .then_some(Typed::Switch)
            .into_iter()
            .collect();
    }
    match form(field, setting) {
        Form::Value => all(matches, name, Typed::Value),
        Form::Text => all(matches, name, Typed::Text),
        Form::Word => all(matches, name, Typed::Word),
        Form::File => all(matches, name, Typed::File),
        Form::Number => all(matches, name, Typed::Number),
    }
}

fn all<T: Clone + Send + Sync + 'static>(
    matches: &ArgMatches,
    name: &str,
    make: fn(T) -> Typed,
) -> Vec<Typed> {
    let values = matches.get_many::<T>(name);
    values.into_iter().flatten().cloned().map(make).collect()
}
