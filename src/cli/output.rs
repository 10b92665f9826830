//! Where an output goes and how it is written: the ending of a file names the format.

use std::path::Path;

use clap::ValueEnum;

use super::failure::Failure;

/// The file to write; none for standard output, which `-` is too.
pub(super) fn file(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| *path != Path::new("-"))
}

/// The format: the one that was named, else that of the file's ending, else the usual one. An ending that says something
/// else than what was named is a wrong command line.
pub(super) fn format<F: ValueEnum + PartialEq>(
    named: Option<F>,
    output: Option<&Path>,
    usual: F,
) -> Result<F, Failure> {
    let ending = |path: &Path| F::from_str(path.extension()?.to_str()?, true).ok();
    let by_ending = file(output).and_then(ending);
    match (named, by_ending, output) {
        (Some(named), Some(ending), Some(path)) if named != ending => {
            let word = |format: &F| {
                let value = format.to_possible_value();
                value.map_or_else(String::new, |value| value.get_name().to_owned())
            };
            let (named, ending) = (word(&named), word(&ending));
            Err(Failure::usage(
                path.display().to_string(),
                format!("the ending says {ending}, --format says {named}"),
                format!("leave --format out, or name a file that ends in .{named}"),
            ))
        }
        (Some(format), ..) | (None, Some(format), _) => Ok(format),
        (None, None, _) => Ok(usual),
    }
}
