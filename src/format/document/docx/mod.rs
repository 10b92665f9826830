//! A document as one that Word opens: real headings, lists and tables in styles of their own, contents and pages as
//! fields, nothing fetched and nothing run.

mod body;
mod letters;
mod list;
mod parts;
mod spans;
mod style;
mod styles;
mod table;
mod template;
mod widths;
mod xml;

use super::Document;
use crate::format::packed::packed;
pub use template::{Filled, TemplateFault, fill};

use body::Body;
use list::Lists;
use styles::Styles;

/// Writes a document as a Word document (docx). The same document has the same bytes.
///
/// # Errors
/// It does not fit into one packed file.
pub fn docx(document: &Document) -> Result<Vec<u8>, String> {
    let styles = Styles::own();
    let mut body = Body::new(&styles, Lists::after(0, 1), parts::WIDTH, None);
    body.document(document, |_| true);
    let (lists, text) = (body.lists, body.xml.into_text());
    let all = parts::parts(document, &styles, lists, &text);
    packed(all).map_err(|error| error.to_string())
}
