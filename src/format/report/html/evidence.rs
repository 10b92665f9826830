//! The register of evidence: each reference and file once, with the lines that name it.

use maud::{Markup, html};

use crate::session::EvidenceItem;

use super::{
    super::{
        content::Content,
        register::{short_digest, size_words},
        words::counted,
    },
    links,
};

/// The register.
pub(super) fn register(content: &Content<'_>) -> Markup {
    let entries = &content.evidence.entries;
    if entries.is_empty() {
        return html! { p.none { "No evidence is named yet." } };
    }
    html! {
        p.lead { (counted(entries.len(), "piece")) " of evidence, numbered in the order of the requirements." }
        table.evidence {
            thead { tr { th scope="col" { "No." } th scope="col" { "Reference or file" } th scope="col" { "Requirements" } } }
            tbody {
                @for entry in entries {
                    tr id={ "e" (entry.number) } {
                        th scope="row" { "E" (entry.number) }
                        td { (piece(entry.item, true)) }
                        td.ids { (links(content, &entry.lines)) }
                    }
                }
            }
        }
    }
}

/// One piece; with the whole digest in the register, with its first digits elsewhere.
pub(super) fn piece(item: &EvidenceItem, whole: bool) -> Markup {
    html! {
        @if !item.text.is_empty() { span.said dir="auto" { (item.text) } }
        @if let Some(file) = &item.file {
            @if !item.text.is_empty() { br; }
            span.path { (file.path) } " " span.size { "(" (size_words(file.size)) ", SHA-256 " code { (short_digest(&file.sha256)) "…" } ")" }
            @if whole { br; code.digest { (file.sha256) } }
        }
    }
}
