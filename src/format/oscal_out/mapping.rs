//! The mapping between the catalogs of a session: which requirements of one match which of another, by subject.

use serde_json::{Value, json};

use crate::{
    catalog::{Catalog, Related},
    format::{OWN_MATCH, capital},
};

use super::{Oscal, OscalVersion, file, text::prose, writer::Writer};

/// The mapping of a session; none where its catalogs say nothing of each other, and in versions without mappings.
#[must_use]
pub fn oscal_mapping(of: &Oscal<'_>) -> Option<Value> {
    if of.version == OscalVersion::V1_1_2 {
        return None;
    }
    let writer = Writer::new(of);
    let related = Related::new(of.catalogs);
    let mut mappings = Vec::new();
    for (source, catalog) in of.catalogs.iter().enumerate() {
        for (target, other) in of.catalogs.iter().enumerate().skip(source + 1) {
            let maps = writer.maps(&related, (source, catalog), (target, other));
            if maps.is_empty() {
                continue;
            }
            let resource = |catalog: &Catalog| json!({ "type": "catalog", "href": file::catalog(&catalog.id) });
            mappings.push(json!({
                "uuid": writer.ids.uuid("mapping", &format!("{}\n{}", catalog.id, other.id)),
                "source-resource": resource(catalog),
                "target-resource": resource(other),
                "maps": maps,
            }));
        }
    }
    if mappings.is_empty() {
        return None;
    }
    let says = format!(
        "A match by subject. {}: it says where to look, not what is covered.",
        capital(OWN_MATCH)
    );
    let provenance = json!({
        "method": "human",
        "matching-rationale": "semantic",
        "status": "draft",
        "mapping-description": prose(&says),
    });
    let body = json!({ "provenance": provenance, "mappings": mappings });
    Some(writer.document_of("mapping-collection", "Mapping", body))
}

impl Writer<'_> {
    fn maps(
        &self,
        related: &Related,
        (source, catalog): (usize, &Catalog),
        (target, other): (usize, &Catalog),
    ) -> Vec<Value> {
        let item = |catalog: &Catalog, id: &str| json!({ "type": "control", "id-ref": self.tokens.requirement(&catalog.id, id) });
        let asked = catalog.requirements.iter().enumerate();
        let maps = asked.filter_map(|(index, asked)| {
            let places = related.to(source, index).iter();
            let targets = places.filter(|(place, _)| *place == target);
            let targets = targets.filter_map(|(_, index)| other.requirements.get(*index));
            let targets: Vec<Value> = targets.map(|one| item(other, &one.id)).collect();
            let key = format!("{}\n{}\n{}", catalog.id, asked.id, other.id);
            (!targets.is_empty()).then(|| {
                json!({
                    "uuid": self.ids.uuid("map", &key),
                    "relationship": "intersects-with",
                    "sources": [item(catalog, &asked.id)],
                    "targets": targets,
                })
            })
        });
        maps.collect()
    }
}
