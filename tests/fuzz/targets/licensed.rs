//! Tables as text: a licensed copy, compared with our tables and laid over one, and a sheet that is taken back in.

use std::sync::OnceLock;

use walkdown::{
    catalog::{Catalog, built_in},
    format::{
        Form, Import, Tables,
        licensed::{CATALOGS, Kind, compare, known_rows, read_table},
    },
    session::Session,
};

fn known() -> &'static (Vec<Catalog>, Vec<Form>) {
    static KNOWN: OnceLock<(Vec<Catalog>, Vec<Form>)> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let catalogs = CATALOGS.iter().filter_map(|id| built_in(id).ok());
        let forms = [Form::own()].into_iter().chain(Form::built_in());
        (catalogs.collect(), forms.collect())
    })
}

pub(super) fn run(input: &[u8]) {
    let _ = Kind::from_bytes(input);
    let (catalogs, forms) = known();
    match Tables::from_text(input, forms) {
        Ok(tables) => {
            let import = Import {
                catalogs,
                worded: catalogs,
                session: &Session::default(),
                overwrite: true,
            };
            super::must_be_told(&import.incoming(&tables));
        }
        Err(why) => super::must_be_harmless(&why.to_string()),
    }
    let licensed = match read_table(input) {
        Ok(licensed) => licensed,
        Err(why) => return super::must_be_harmless(&why.to_string()),
    };
    let best = catalogs
        .iter()
        .max_by_key(|catalog| known_rows(&licensed, catalog));
    let catalog = best.expect("there are catalogs");
    match compare(licensed, catalog) {
        Ok((overlay, account)) => {
            super::must_be_harmless(&account.text());
            let mut laid = catalog.clone();
            overlay.apply(&mut laid);
            super::oscal::shown(laid);
        }
        Err(why) => super::must_be_harmless(&why.to_string()),
    }
}
