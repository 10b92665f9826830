//! Forms: which sheet of a workbook has a row a line, and what stands in its columns. A form is data, ours, the official
//! ones that come with the program, and a user's own alike; what reads and fills sheets knows none of them by name.

mod head;
mod map;

pub use map::Form;

pub(in crate::format) use head::{Head, heads};
pub(in crate::format) use map::FormColumn;
