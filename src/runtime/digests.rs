//! The thread that takes size and digest of evidence files, one after the other, while answers go on.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{format::clean_line, interview::Happened};

use super::{evidence::read_evidence, input::LoopEvent};

/// How often it tells how far it is.
const TELL: Duration = Duration::from_millis(150);

/// A file whose digest is to be taken.
struct Job {
    id: u64,
    path: PathBuf,
    /// The folder of the session: what lies in it is named from there.
    folder: PathBuf,
    stopped: Arc<AtomicBool>,
}

/// The orders of the thread, which starts with the first one.
#[derive(Debug)]
pub(super) struct Digests {
    queue: Sender<LoopEvent>,
    orders: Option<Sender<Job>>,
    stopped: Arc<AtomicBool>,
}

impl Digests {
    pub(super) fn new(queue: Sender<LoopEvent>) -> Self {
        Self {
            queue,
            orders: None,
            stopped: Arc::default(),
        }
    }

    /// Takes a file; the answer comes by the queue.
    pub(super) fn take(&mut self, id: u64, path: PathBuf, folder: &Path) -> io::Result<()> {
        if self.orders.is_none() {
            let (orders, inbox) = channel();
            let queue = self.queue.clone();
            thread::Builder::new()
                .name("digests".into())
                .spawn(move || run(&inbox, &queue))?;
            self.orders = Some(orders);
        }
        let job = Job {
            id,
            path,
            folder: folder.to_owned(),
            stopped: Arc::clone(&self.stopped),
        };
        if let Some(orders) = &self.orders {
            let _ = orders.send(job);
        }
        Ok(())
    }

    /// Gives up all that are not done. Not waited for: a disk far away may never answer.
    pub(super) fn stop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.stopped = Arc::default();
        self.orders = None;
    }
}

fn run(inbox: &Receiver<Job>, queue: &Sender<LoopEvent>) {
    let tell = |message| {
        let _ = queue.send(LoopEvent::World(message));
    };
    for job in inbox {
        let mut told = Instant::now();
        let mut watch = |done, total| {
            if told.elapsed() >= TELL {
                told = Instant::now();
                tell(Happened::Digesting {
                    id: job.id,
                    done,
                    total,
                });
            }
            !job.stopped.load(Ordering::Relaxed)
        };
        let file = match read_evidence(&job.path, &mut watch) {
            // Given up: the result is not awaited.
            Ok(None) => continue,
            Ok(Some(mut file)) => {
                let named = job.path.strip_prefix(&job.folder).unwrap_or(&job.path);
                match named.to_str() {
                    Some(named) => {
                        named.clone_into(&mut file.path);
                        Ok(file)
                    }
                    None => Err(format!(
                        "{} is not named in UTF-8: give it another name",
                        clean_line(&named.to_string_lossy())
                    )),
                }
            }
            Err(error) => Err(format!("not taken: {error}")),
        };
        tell(Happened::Digested(
            job.id,
            file.map_err(|why| clean_line(&why)),
        ));
    }
}
