//! Quick: one key an answer.

use crate::support::screens::{World, text_of};

#[test]
fn seventy_two_keys_answer_every_base_requirement() {
    let mut world = World::of("base");
    let before = world.lines.len();
    let levels = ["3", "2", "4", "1", "0"];
    for (count, level) in (1..=72).zip(levels.iter().cycle()) {
        assert!(
            world
                .sight()
                .contains(&format!(" {}/72  line {count} ", count - 1))
        );
        world.press(level);
    }
    assert_eq!(world.lines.len() - before, 72);
    let end = world.sight();
    assert!(end.contains("Summary"), "{end}");
    assert!(end.contains("72 of 72 answered"), "{end}");
    assert!(end.contains("Every requirement is answered"), "{end}");
    assert!(end.contains("lowest ML0, mean 2.01"), "{end}");
    assert!(
        end.contains("SP.04 Wireless                 2▸3     1 "),
        "{end}"
    );
    let told = end.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("43 below target; 29 at or above it."),
        "{end}"
    );
    assert!(end.contains("The 43 gaps, the worst first"), "{end}");
    assert!(end.contains("D goes deeper: all 123 requirements"), "{end}");
    assert_eq!(world.stands().matches(" ML").count(), 72);
    // Digits do nothing here, however many are typed.
    world.press("3 3 3 0 4");
    assert_eq!(world.lines.len() - before, 72);
    assert!(world.sight().contains("Summary"));
    // Esc leads back to the question, and the next unanswered line is the summary again.
    world.press("Esc");
    assert!(world.sight().contains(" 72/72  line 72  saved"));
    world.press(".");
    assert!(world.sight().contains("Summary"));
}

/// What the profile leaves out is found too, and its sign is said there.
#[test]
fn what_the_profile_leaves_out_says_so_where_it_is_found() {
    let mut world = World::of("base");
    world.press("/ 'subcontractors briefed'");
    let sight = world.sight();
    assert!(
        sight.contains("1 found · n/e: not asked in profile base"),
        "{sight}"
    );
    world.press("Enter");
    let sight = world.sight();
    assert!(sight.contains("not in the profile\n"), "{sight}");
    world.press("/ 'SP.01.05'");
    assert!(!world.sight().contains("n/e"), "{}", world.sight());
}

/// All base requirements at this level, with a few below it.
fn answered() -> World {
    let mut world = World::of("base");
    world.press(&"3 ".repeat(72));
    world.press("Esc / 'SP.05.02' Enter 1 1 Esc");
    world.press("/ 'SP.03.02' Enter 0 0 Esc");
    world.press("/ 'SP.09.01' Enter 2 2");
    world
}

#[test]
fn the_gaps_that_weigh_most_lead_to_their_lines() {
    let mut world = answered();
    let end = crate::support::screens::text_of(&world.draw((80, 40)));
    let places: Vec<usize> = ["SP.03.02", "SP.05.02", "SP.09.01"]
        .into_iter()
        .map(|id| end.find(id).unwrap())
        .collect();
    assert!(places.is_sorted(), "{end}");
    assert!(
        end.contains("The 3 gaps, the worst first, and what to do next"),
        "{end}"
    );
    assert!(end.contains("ML0, target ML3"), "{end}");
    assert!(end.contains("to reach ML1: "), "{end}");
    assert!(end.contains("to reach ML3: "), "{end}");
    assert!(end.contains("ML3 shows in: "), "{end}");
    assert!(
        end.contains(" need this one first\n    to reach ML1: "),
        "{end}"
    );
    // Back to it from the question and from the overview.
    for keys in ["Enter W", "Esc o W"] {
        world.press(keys);
        assert!(
            world.sight().contains("Summary"),
            "{keys} {}",
            world.sight()
        );
    }
    world.press("j Enter");
    assert_eq!(world.at(), "SP.05.02");
    assert!(world.sight().contains("0-4 level"));
}

#[test]
fn the_gaps_go_by_pages_too() {
    let mut world = World::of("base");
    world.press(&"1 ".repeat(72));
    let at = |world: &mut World| {
        let sight = world.sight();
        let (_, rest) = sight.split_once("gap ").unwrap();
        let (at, _) = rest.split_once(" of 72").unwrap();
        at.parse::<usize>().unwrap()
    };
    assert_eq!(at(&mut world), 1);
    world.press("PgDn");
    let first = at(&mut world);
    assert!(first > 1);
    world.press("PgDn");
    let second = at(&mut world);
    assert!(second > first && second < 12, "{second}");
    world.press("PgUp PgUp");
    assert_eq!(at(&mut world), 1);
    world.press("End");
    assert_eq!(at(&mut world), 72);
    world.press("Home");
    assert_eq!(at(&mut world), 1);
}

#[test]
fn deeper_makes_a_guided_session_of_all_requirements_in_one_event() {
    let mut world = answered();
    let (stood, lines) = (world.stands(), world.lines.len());
    world.press("D");
    assert_eq!(world.lines.len() - lines, 1);
    assert_eq!(world.stands(), stood, "every answer stays");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.mode, walkdown::session::Mode::Guided);
    assert_eq!(about.profile, "all");
    // The gap that was chosen.
    assert_eq!(world.at(), "SP.03.02");
    let sight = world.sight();
    assert!(sight.contains(" 72/123  "), "{sight}");
    assert!(
        sight.contains("guided from here, 72 → 123 lines, on at SP.03.02 saved · u: quick again"),
        "{sight}"
    );
    world.press("g . 3");
    assert_eq!(world.at(), "SP.01.02 RE(1)", "the walk goes on");
    world.press("u u");
    assert_eq!(world.stands(), stood);
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.mode, walkdown::session::Mode::Quick);
    assert_eq!(about.profile, "base");
}

#[test]
fn what_is_to_be_done_about_a_gap_is_written_from_the_summary() {
    let mut world = World::of("all");
    world.press("1 1 3 W");
    assert!(world.sight().contains("a action"), "{}", world.sight());
    world.press("j a");
    // The catalog's step is offered, as in the review.
    let sight = world.sight();
    assert!(sight.contains("suggested: typing replaces it"), "{sight}");
    // What is typed takes its place.
    world.press("'brief them' Enter 'Kim' Enter 'tomorrow' Enter");
    assert!(
        world
            .stands()
            .contains("SP.01.01RE(1) ML1 action(brief them; Kim; 2026-11-22; open)"),
        "{}",
        world.stands()
    );
    // The list of gaps is there again, and the walk is where it was.
    assert!(world.sight().contains(" gap 2 of "), "{}", world.sight());
    world.press("k a Esc Esc");
    assert_eq!(world.at(), "SP.01.02 RE(1)");
    assert!(!world.sight().contains("back to"), "{}", world.sight());
}

#[test]
fn deeper_works_half_way_and_is_refused_where_it_means_nothing() {
    let mut world = World::of("base");
    world.press("1 3 o D");
    assert_eq!(world.at(), "SP.01.03", "the line on screen has no answer");
    assert!(world.sight().contains("0-4 level"));
    let lines = world.lines.len();
    world.press("o D");
    assert_eq!(world.lines.len(), lines);
    assert!(world.sight().contains("quick again? The same key again"));
    let mut world = World::of("all");
    world.press("o D");
    assert!(
        world
            .sight()
            .contains("This session is a guided one already: S has its mode")
    );
}

#[test]
fn a_profile_of_ones_own_stays_when_one_goes_deeper() {
    let about = [
        walkdown::session::AboutEdit::Mode(walkdown::session::Mode::Quick),
        walkdown::session::AboutEdit::Profile("all".into()),
    ];
    let mut world = World::on(crate::support::screens::whole_catalog(), &about);
    world.press("o D");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.profile, "all");
    assert_eq!(about.mode, walkdown::session::Mode::Guided);
}

#[test]
fn one_question_the_scale_in_short_words_and_nothing_missing() {
    let mut world = World::of("base");
    let sight = world.sight();
    for words in [
        "   0  not performed",
        "   1  case by case",
        "   2  written down",
        "   3  shown in use",
        "   4  measured",
        " quick: m guidance · Tab yes/no here · D all, guided · R all answers\n",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    assert!(!sight.contains("missing"), "{sight}");
    assert!(!sight.contains("y/n rung"), "{sight}");
    world.press("2 k");
    let sight = world.sight();
    assert!(sight.contains(" ● 2  written down"), "{sight}");
    assert!(
        !sight.contains("missing") && !sight.contains("no evidence"),
        "{sight}"
    );
    // No rung is answered that is not in sight: the key shows the ladder first.
    let lines = world.lines.len();
    world.press("y");
    assert_eq!(world.lines.len(), lines);
    assert!(world.sight().contains("▌  3 ?"), "{}", world.sight());
    world.press("y");
    assert_eq!(world.lines.len(), lines + 1);
    world.press("Esc m");
    assert!(
        world.sight().contains("Have ready, ML2:"),
        "{}",
        world.sight()
    );
}

#[test]
fn deeper_from_the_question_stays_there() {
    let mut world = answered();
    world.press("Esc g D");
    assert_eq!(world.at(), "SP.01.01");
    let sight = world.sight();
    assert!(
        sight.contains("stands as given in quick: the rungs need no answer"),
        "{sight}"
    );
    world.press("y");
    assert!(!world.sight().contains("as given in quick"));
}

/// The same key makes it quick again, once it asked; the walk goes on where it left.
#[test]
fn deeper_once_more_leads_back_to_where_quick_was_left() {
    let mut world = World::of("base");
    world.press("3 . .");
    let at = world.at();
    world.press("D / 'subcontractors briefed' Enter D");
    let sight = world.sight();
    assert!(sight.contains("quick again? The same key again"), "{sight}");
    world.press("D");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.mode, walkdown::session::Mode::Quick);
    assert_eq!(about.profile, "base");
    assert_eq!(world.at(), at);
}

/// What is passed is named, and where the walk comes round to it that is said.
#[test]
fn what_is_skipped_is_said_and_where_it_comes_again() {
    let mut world = World::of("base");
    world.press("2 .");
    let sight = world.sight();
    assert!(sight.contains("SP.01.02 left for later"), "{sight}");
    world.press(&". 2 ".repeat(35));
    assert_eq!(world.at(), "SP.01.02");
    let sight = world.sight();
    assert!(sight.contains("now the ones you skipped"), "{sight}");
    world.press("2");
    assert!(!world.sight().contains("you skipped"), "{}", world.sight());
}

/// What was skipped, and what a person owes, is one key away from the summary.
#[test]
fn the_filter_is_named_on_the_summary_and_on_the_overview() {
    for key in ["W", "o"] {
        let mut world = World::of("base");
        world.press("1 p 'the list' Enter 'Frank' Enter Enter");
        world.press(key);
        let sight = world.sight();
        assert!(sight.contains("71 unanswered (F walks them)"), "{sight}");
        assert!(sight.contains("F filter"), "{sight}");
        world.press("F");
        assert!(world.sight().contains("waiting for Frank (1)"));
        world.press("p");
        assert_eq!(world.at(), "SP.01.02");
        assert!(world.sight().contains("0-4 level"), "{}", world.sight());
    }
}

/// The names of the standard stand beside the plain words, which come from one table.
#[test]
fn plain_words_stand_beside_the_names_of_the_levels() {
    let catalog = crate::support::screens::whole_catalog();
    let shorts = walkdown::format::level_shorts();
    let verbs = ["maturity-1", "maturity-2", "maturity-3", "maturity-4"];
    for (verb, level) in verbs.into_iter().zip(1..) {
        let step = catalog.maturity.iter().find(|step| step.level == level);
        let step = step.unwrap();
        let entry = walkdown::interview::Verb::ALL
            .iter()
            .map(|verb| verb.entry());
        let help = entry
            .into_iter()
            .find(|entry| entry.name == verb)
            .unwrap()
            .help;
        let plain = shorts[usize::from(level)];
        assert_eq!(help, format!("{} {}: {plain}", step.label, step.name));
    }
    let mut world = World::of("base");
    world.press("m G");
    assert!(
        world.sight().contains("ML4 Improving: measured"),
        "{}",
        world.sight()
    );
}

#[test]
fn deeper_stays_at_the_gap_on_screen() {
    let mut world = World::of("base");
    world.press(&"1 ".repeat(72));
    world.press("j j j Enter");
    let chosen = world.at();
    world.press("g /");
    world.press(&format!("'{chosen}' Enter D"));
    assert_eq!(world.at(), chosen);
    let sight = world.sight();
    let told = format!("guided from here, 72 → 123 lines, on at {chosen} saved");
    assert!(sight.contains(&told), "{sight}");
}

#[test]
fn the_summary_tells_area_by_area_and_every_gap_whole() {
    for (mut world, count) in [(World::of("base"), 72), (World::of("all"), 123)] {
        world.press(&"1 ".repeat(count));
        let end = world.sight();
        assert!(end.contains("Every requirement is answered"), "{end}");
        // A table by area: found, target, gaps.
        assert!(end.contains("SP.02 Assurance"), "{end}");
        assert!(end.contains("  1▸3  "), "{end}");
        for place in 1..=count {
            let sight = world.sight();
            assert!(
                sight.contains(&format!(" gap {place} of {count} ")),
                "{sight}"
            );
            // What is to be done about the chosen one stands there to its last word.
            let walk = world.model.walk.as_ref().unwrap();
            let all = walkdown::assessment::gaps(&walk.catalogs, &walk.counted.lines);
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                words(&sight).contains(&words(all[place - 1].step.unwrap())),
                "{sight}"
            );
            world.press("j");
        }
        world.press("Enter");
        assert!(world.sight().contains("0-4 level"));
        world.press("W R");
        assert_eq!(world.model.scope(), walkdown::tui::Scope::Review);
    }
}

/// How long the quick answers took tells nothing of a guided interview.
#[test]
fn the_pace_is_that_of_the_session_as_it_is_held_now() {
    let answer = |world: &mut World, level| {
        for _ in 0..8 {
            world.clock += 20;
            world.press(level);
        }
    };
    let mut world = World::of("base");
    answer(&mut world, "3");
    world.come_back(walkdown::interview::Access::Writer);
    let sight = world.sight();
    assert!(sight.contains("Time left "), "{sight}");
    world.press("Enter D");
    world.come_back(walkdown::interview::Access::Writer);
    let sight = world.sight();
    assert!(sight.contains("You stopped at"), "{sight}");
    assert!(!sight.contains("Time left"), "{sight}");
    world.press("Enter");
    answer(&mut world, "2");
    world.come_back(walkdown::interview::Access::Writer);
    let sight = world.sight();
    assert!(sight.contains("Time left "), "{sight}");
}

/// None of them may be without an answer, and then the key for the next unanswered line leads nowhere.
#[test]
fn under_a_filter_the_way_past_a_line_is_the_next_one() {
    let mut world = World::of("base");
    world.press("2 3 F e");
    let sight = world.sight();
    assert!(sight.contains(" j skip · - cannot apply · "), "{sight}");
}

/// Beside the tree of a wide terminal the rows have some ten columns less than at 80.
#[test]
fn what_a_quick_session_leaves_out_is_named_whole_beside_the_tree_too() {
    let mut world = World::of("base");
    let sight = text_of(&world.draw((120, 40)));
    assert!(sight.contains("p not known yet"), "{sight}");
    assert!(sight.contains("R all answers"), "{sight}");
}

#[test]
fn enter_speaks_of_no_rungs_where_none_are_shown() {
    let mut world = World::of("base");
    world.press("Enter");
    let sight = world.sight();
    assert!(
        sight.contains("Enter takes nothing here: 0 to 4 give the level, \".\" goes on"),
        "{sight}"
    );
}

#[test]
fn the_way_back_to_quick_stays_in_sight() {
    let mut world = World::of("base");
    world.press("3 D j j");
    let sight = text_of(&world.draw((80, 24)));
    assert!(sight.contains("─ D quick again ─"), "{sight}");
    let mut world = World::of("all");
    let sight = text_of(&world.draw((120, 24)));
    assert!(!sight.contains("quick again"), "{sight}");
}

#[test]
fn back_in_quick_the_walk_stands_inside_the_profile() {
    let mut world = World::of("base");
    world.press("3 D");
    world.press("/ 'subcontractors briefed' Enter");
    assert!(!world.sight().contains("not in the profile"));
    world.press("u");
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.mode, walkdown::session::Mode::Quick);
    assert!(walk.line().is_some_and(|line| !line.outside));
}

/// What a level means, what takes the place of one, and what Tab shows stand there from the first line on.
#[test]
fn the_quick_screen_says_how_it_is_answered() {
    let mut world = World::of("base");
    let sight = text_of(&world.draw((80, 24)));
    for words in [
        "    1  case by case   done by who knows how; little is written down\n",
        "    4  measured       as for 3, and measured, to make it better\n",
        " \".\" skip · - cannot apply · _ the whole area too · p not known yet\n",
        " quick: m guidance · Tab yes/no here · D all, guided · R all answers\n",
        " Have ready, ML2: ",
        " Have ready, ML3: ",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    // Where not all of it has room, the words alone do.
    let sight = text_of(&world.draw((60, 16)));
    assert!(sight.contains("    1  case by case\n"), "{sight}");
}
