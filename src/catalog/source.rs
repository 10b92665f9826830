//! A catalog as it is written: the two texts of its folder.

/// The file names of a catalog's folder: the frame and the rows.
pub const FILES: [&str; 2] = ["catalog.json", "requirements.csv"];

/// The two texts of a catalog.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// `catalog.json`.
    pub catalog: &'a str,
    /// `requirements.csv`.
    pub requirements: &'a str,
}
