//! The packed file: its parts in order, each with the same moment in time, so that the same document has the same bytes.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// How a part is packed: nothing of the machine, no moment in time.
pub(super) fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

/// Packs parts.
pub(super) fn packed<'p>(parts: impl IntoIterator<Item = (&'p str, String)>) -> ZipResult<Vec<u8>> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        file.start_file(path, options())?;
        file.write_all(text.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}
