//! Finds the line of a requirement that an answer goes to: a single line serves all roles until the answers differ.

use std::path::Path;

use crate::{
    assessment::roles_of,
    cli::{args::AnswerArgs, failure::Failure, known_ids},
    runtime::{Opened, quoted},
    session::{LineKey, about, split_lines},
};

/// The line that the options name.
pub(super) fn find(
    opened: &Opened,
    shared: LineKey,
    args: &AnswerArgs,
    path: &Path,
) -> Result<LineKey, Failure> {
    let about = about(&opened.session);
    let catalog = opened
        .catalogs
        .iter()
        .find(|catalog| catalog.id == shared.catalog);
    let roles = catalog.map_or_else(Vec::new, |catalog| {
        roles_of(&opened.catalogs, catalog, &about)
    });
    let lines = split_lines(
        &opened.session,
        &shared.catalog,
        &shared.requirement,
        &roles,
    );
    let shared = args.places().fold(shared, |line, (kind, name)| {
        line.at(kind, name.unwrap_or_default().trim())
    });
    let stands = |role: &str| {
        let own = |line: &LineKey| {
            let mut places = line.places();
            places.all(|(kind, name)| name == shared.place(kind))
        };
        lines.iter().any(|line| line.role == role && own(line))
    };
    let role = match (&args.role, roles.as_slice()) {
        (None, _) if stands("") => String::new(),
        (None, [only]) => only.clone(),
        (None, roles) => {
            return Err(Failure::cannot(
                shared.requirement,
                "it is answered apart for each role",
                format!("name one with --role: {}", roles.join(" or ")),
            ));
        }
        (Some(typed), roles) => {
            let role = known_ids::role(&opened.catalogs, typed)?;
            if !roles.contains(&role) {
                return Err(if about.roles.contains(&role) {
                    Failure::cannot(
                        role,
                        format!("{} knows no such role", shared.catalog),
                        "leave --role out",
                    )
                } else {
                    not_assessed(&role, &about.roles, path)
                });
            }
            // One role alone needs no line of its own.
            if roles.len() == 1 && !stands(&role) {
                String::new()
            } else {
                role
            }
        }
    };
    Ok(LineKey {
        role: role.into(),
        ..shared
    })
}

fn not_assessed(role: &str, roles: &[String], path: &Path) -> Failure {
    let (why, options) = if roles.is_empty() {
        ("this session assesses no role".to_owned(), String::new())
    } else {
        let options: Vec<String> = roles.iter().map(|role| format!(" --role {role}")).collect();
        (
            format!("this session assesses {} only", roles.join(" and ")),
            options.concat(),
        )
    };
    Failure::cannot(
        role,
        why,
        format!(
            "leave --role out, or add the role: walkdown set {}{options} --role {role}",
            quoted(path)
        ),
    )
}
