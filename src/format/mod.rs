//! The same as text and bytes: lines of the session file, JSON, tables, Markdown, HTML. Knows no file, clock
//! or terminal; the same session gives the same bytes.

mod address;
mod agenda;
mod agreement_text;
mod answer_rows;
mod clean;
mod columns;
mod conflict_text;
pub mod document;
mod edit_words;
mod export;
mod fill;
mod for_assessors_only;
mod form;
mod grid;
mod import;
pub mod json;
mod level_words;
pub mod licensed;
mod merge;
mod numbered;
mod official;
mod oscal;
pub mod oscal_in;
pub mod oscal_out;
mod packed;
mod portfolio;
mod relate;
mod related_words;
mod report;
mod revision;
mod saved_otherwise;
mod schemas;
mod seal;
mod session_file;
mod show_text;
mod shown_path;
mod since;
mod size;
mod speakers;
mod status_text;
mod table;
mod wording;
mod words;

pub use address::{file_address, web_address, web_addresses};
pub use agenda::{AgendaPaper, Occasion};
pub use agreement_text::agreement_text;
pub use answer_rows::{capital, further_rows, review_words};
pub use clean::{clean_line, clean_text};
pub use columns::{clip, letter_at, middle_cut, pad, width, wrap, wrap_behind, wrap_within};
pub use conflict_text::{conflict_place, conflict_words, stood_words};
pub use edit_words::{
    clears, edit_words, no_review_words, nothing_left, owes_words, own_review_words, parked_words,
    past_due_words,
};
pub use export::{Export, taken_headings};
pub use fill::{Filled, NoForm};
pub use for_assessors_only::assessment_for_client;
pub use form::Form;
pub use grid::{GridError, cell_name};
pub use import::{Fault, Import, Incoming, Left, NoTable, Tables, Taken};
pub use json::json_text;
pub use level_words::{level_in_full, level_meanings, level_named, level_shorts};
pub use merge::{Merged, merge, not_a_copy};
pub use official::official_words;
pub use oscal::{
    Follow, OscalError, OscalProfile, read_oscal_catalog, read_oscal_profile, resolve_oscal_profile,
};
pub use portfolio::PortfolioPaper;
pub use relate::RelatePaper;
pub use related_words::{OWN_MATCH, related_words};
pub use report::{Before, Report, ReportOptions, mode_words};
pub use saved_otherwise::SavedOtherwise;
pub use schemas::{schema, schema_names, versioned};
pub use seal::{
    SEAL_STAYS, SIGNS, SealPlace, because_words, changes_and_seals, changes_words, left_open,
    moved_words, reason_words, seal_over, seal_place, seal_word, sealed_words, signed_part,
    with_signature,
};
pub use session_file::{
    Damage, Encoded, NewHeader, Raw, Read, encode, encode_header, read_session, read_session_from,
    read_session_whole,
};
pub use show_text::{show_stray, show_text};
pub use since::{asked_words, since_words};
use size::size_in_bytes;
pub use size::size_words;
pub use speakers::{level_word, part_words, said_before_words, said_by_words, statement_words};
pub use status_text::{finding_words, findings_text, status_text};
pub use table::{BAR, bar, indented, table, table_within, text_within};
pub use wording::{LANGUAGE, Language, one_or_many};
pub use words::{
    change_from_to, change_words, counted, failed_words, field_words, from_to, full_words,
    line_words, needed_words, origin_words, outside_words, split_words, to_do_words, value_words,
};
