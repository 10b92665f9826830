//! The screens on the user's terminal: taken before the loop begins, and given back however it ends.

mod rounds;

use std::{
    io,
    sync::{Arc, atomic::AtomicBool, mpsc::channel},
};

use super::{
    effect_runner::EffectRunner,
    error::WorldError,
    gate::Gate,
    input::listen,
    terminal,
    workspace::{Opened, Workspace},
};
use rounds::{Listening, Rounds};

/// Where the screens begin.
#[derive(Debug)]
pub enum Start {
    /// With the sessions known here.
    Home,
    /// With this session, where it was left.
    Session(Box<Opened>),
    /// With this one, which was just made where the program puts sessions: it is said where.
    Placed(Box<Opened>),
}

/// Opens the screens, and comes back when the user leaves or the terminal is gone. Everything is on disk then.
///
/// # Errors
/// The terminal cannot be used.
pub fn walk(workspace: &Workspace, start: Start) -> Result<(), WorldError> {
    let screen = |source| WorldError::Io {
        doing: "using",
        path: "the terminal".into(),
        source,
    };
    if !terminal::is_there() {
        return Err(screen(io::Error::other(
            "standard input or output is no terminal",
        )));
    }
    let (queue, arrivals) = channel();
    let (drawn, synchrony) = terminal::take(&workspace.settings).map_err(|source| {
        terminal::give_back();
        screen(source)
    })?;
    // The terminal is given back below; on drop it would complain to a standard error that may be gone.
    let mut drawn = std::mem::ManuallyDrop::new(drawn);
    let (gate, stop) = (Arc::new(Gate::default()), Arc::new(AtomicBool::new(false)));
    let synchrony = Arc::new(synchrony);
    let listening = listen(&queue, &gate, &stop, &synchrony);
    let mut runner = EffectRunner::new(workspace.clone(), queue);
    let result = listening.and_then(|listen| {
        let listening = Listening {
            arrivals: &arrivals,
            gate: &gate,
            stop: &stop,
            synchrony: &synchrony,
        };
        Rounds::new(&mut drawn, &mut runner, listening, start)?.run(listen)
    });
    // First the disk, then the terminal: it may be dead, the disk is not.
    runner.close();
    if runner.quit {
        synchrony.settle();
    }
    terminal::give_back();
    match result {
        // There is no reader left.
        Err(_) if !terminal::is_there() => Ok(()),
        result => result.map_err(screen),
    }
}
