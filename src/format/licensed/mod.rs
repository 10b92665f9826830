//! A licensed copy, as a person bought it: the CSV attached to IEC 62443-2-4, the IECEE worksheet, or for 2-1, which has
//! neither, a table of the person's own with id and text.
//! Bytes become rows, rows are compared with the catalog, and out come an overlay and an account of it. Whatever is
//! wrong with a file is said in words, in bounded memory; a row that cannot be read is named and the rest is read.

mod account;
mod columns;
mod ending;
mod kind;
mod refusal;
mod rows;
mod table;
mod workbook;

pub use account::{Account, compare, known_rows};
pub use kind::Kind;
pub use refusal::{ACCEPTED, Refusal};
pub use rows::{Licensed, Row, Unread};
pub use table::read_table;
pub use workbook::read_worksheet;

/// The catalogs whose licensed copies are taken.
pub const CATALOGS: [&str; 2] = ["iec-62443-2-4", "iec-62443-2-1"];

/// Larger files are not read: the table has a hundredth of this.
pub const LARGEST: u64 = 64 << 20;
