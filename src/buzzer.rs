//! Buzzers: phones on the local network, gamepads, and what the keys of this machine are wired to.
//!
//! Whatever is pressed becomes a [`Press`]: plain data, in the time of the evening's one [`Clock`], with how sure that time
//! is. The rules of the contest decide who was first; nothing here does.
//!
//! Phones need no app and no internet: [`Buzzers::open`] serves one page on one address, and the phones talk with the
//! program over a socket. The server has a thread of its own, so that a press is taken in however long a screen is drawn or
//! something is saved; it stops when [`Buzzers`] is dropped, and nothing of a phone is kept: all of it is in memory.
//!
//! - `clock`, `press`: the time and the press.
//! - `sync`: the clock of a phone, and how far its word is believed.
//! - `room`, `seating`, `scene`, `sheet`: who is in, who sits where, what is shown. Without sockets.
//! - `message`, `code`: what is said over the socket; the join code and how often it may be tried.
//! - `door`, `site`, `phone`, `line`: connections, requests, one phone, what is to be sent to it.
//! - `words`: the words of the page. `qr`: its address as a picture. `network`: the addresses of this machine.
//! - [`gamepad`]: buttons of gamepads.

use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::{fmt, io};

use axum::Router;
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

mod clock;
mod code;
mod door;
mod fault;
pub mod gamepad;
mod line;
mod message;
mod network;
mod phone;
mod press;
mod qr;
mod room;
mod scene;
mod seating;
mod shared;
mod sheet;
mod site;
mod sync;
mod words;

pub use clock::Clock;
pub use code::{JoinCode, RoomKey};
pub use fault::BuzzerFault;
pub use message::Refusal;
pub use network::{LocalAddress, local_addresses};
pub use press::{DeviceId, PadButton, Press, Seat, Source, Wiring};
pub use qr::{QUIET_ZONE, Qr};
pub use room::{Answer, Device};
pub use scene::Scene;
pub use seating::{LONGEST_NAME, Look, MOST_SEATS, Seating, Team, clean_name};
pub use shared::Report;
pub use sheet::{Given, MOST_LINES, Marks, Sheet, SheetLine};
pub use words::{PAGE_KEYS, PageWords};

use door::{Door, Pass};
use room::Room;
use shared::Shared;

/// The port that phones are told, where it is free.
pub const PORT: u16 = 8787;

/// How many connections the system may hold before they are taken: a whole hall at once.
const BACKLOG: u32 = 1024;

/// The phones of an evening. Dropping it stops the server and cuts the phones off.
pub struct Buzzers {
    shared: Arc<Shared>,
    /// Only the program reads it, from whatever thread it is on.
    reports: Mutex<Receiver<Report>>,
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Buzzers {
    /// Starts a server on this address, and on no other. Port 0 lets the system choose. `wake` is called from the
    /// server's thread whenever there is something in [`Buzzers::reports`]; it must not block.
    ///
    /// With the key of a room that was open before ([`Buzzers::key`]) it is that room again: its join code holds, and phones
    /// that had a seat in it come back to it by themselves.
    ///
    /// # Errors
    /// If nothing can listen there, or the system gives no thread or no chance.
    pub fn open(
        address: SocketAddr,
        seating: Seating,
        words: &PageWords,
        clock: Clock,
        key: Option<RoomKey>,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Result<Self, BuzzerFault> {
        let key = key.map_or_else(RoomKey::draw, Ok).map_err(|error| network_fault(&error))?;
        let runtime =
            Builder::new_current_thread().enable_io().enable_time().build().map_err(|e| network_fault(&e))?;
        let listener = {
            let _within = runtime.enter();
            listen(address).map_err(|error| BuzzerFault::of_listening(address, &error))?
        };
        let address = listener.local_addr().map_err(|error| network_fault(&error))?;
        let (reporting, reports) = channel();
        let shared = Arc::new(Shared::new(Room::new(key, seating), clock, reporting, Box::new(wake)));
        let router = site::router(shared.clone(), address, words);
        let (stop, stopped) = oneshot::channel();
        let serving = {
            let shared = shared.clone();
            move || {
                serve(&runtime, listener, router, stopped);
                shared.report(Report::Stopped);
            }
        };
        let thread = thread::Builder::new().name("buzzers".to_owned()).spawn(serving);
        let thread = thread.map_err(|error| network_fault(&error))?;
        Ok(Self { shared, reports: Mutex::new(reports), address, stop: Some(stop), thread: Some(thread) })
    }

    /// Returns what has happened since the last call, in the order in which it arrived. That is not the order in which
    /// was pressed: see [`Press::at_ms`].
    pub fn reports(&self) -> Vec<Report> {
        let changed = self.shared.take_change().then_some(Report::Changed);
        let reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        changed.into_iter().chain(reports.try_iter()).collect()
    }

    /// Returns where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the address of the page with the join code, for a QR code: see [`Qr::of`]. The code stands behind `#`, which
    /// a browser does not send.
    pub fn url(&self) -> String {
        self.shared.with_room(|room| format!("http://{}/#{}", self.address, room.key.code.digits()))
    }

    /// Returns the join code, for those who type the address.
    pub fn code(&self) -> JoinCode {
        self.shared.with_room(|room| room.key.code.clone())
    }

    /// Returns what makes another server this room: see [`Buzzers::open`].
    pub fn key(&self) -> RoomKey {
        self.shared.with_room(|room| room.key.clone())
    }

    /// Returns the join code of one judge's seat: see [`Seating::Judges`].
    pub fn code_of(&self, seat: Seat) -> JoinCode {
        self.shared.with_room(|room| room.key.code_of(seat))
    }

    /// Returns the address of the page with the join code of one judge's seat.
    pub fn url_of(&self, seat: Seat) -> String {
        format!("http://{}/#{}", self.address, self.code_of(seat).digits())
    }

    /// Draws another join code. Phones that are in stay in.
    ///
    /// # Errors
    /// If the system gives no chance.
    pub fn change_code(&self) -> Result<JoinCode, BuzzerFault> {
        let code = JoinCode::draw().map_err(|error| network_fault(&error))?;
        self.shared.with_room(|room| room.key.code.clone_from(&code));
        Ok(code)
    }

    /// Shows the phones something else. Each call begins a new turn: buttons that were pressed are free again.
    pub fn show(&self, scene: Scene) {
        self.shared.with_room(|room| room.show(scene));
    }

    /// Offers other seats. A phone whose seat is not among them has to choose anew.
    pub fn offer(&self, seating: Seating) {
        self.shared.with_room(|room| room.offer(seating));
    }

    /// Locks the room, so that no other phone comes in, or opens it again. Phones that have a seat may come back.
    pub fn lock(&self, is_locked: bool) {
        self.shared.with_room(|room| room.lock(is_locked));
    }

    /// Returns whether the room is locked.
    pub fn is_locked(&self) -> bool {
        self.shared.with_room(|room| room.is_locked())
    }

    /// Sends a phone out. It can come in again only with the join code, and not while the room is locked.
    pub fn remove(&self, device: DeviceId) {
        self.shared.with_room(|room| room.remove(device));
    }

    /// Returns the phones that have a seat, in the order in which they came.
    pub fn devices(&self) -> Vec<Device> {
        self.shared.with_room(|room| room.devices())
    }
}

impl Drop for Buzzers {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // If it has panicked, it has stopped all the same.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Buzzers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Buzzers").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Listens on an address; within a runtime.
fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    if address.ip().is_unspecified() {
        // That would be every network of the machine.
        return Err(io::ErrorKind::AddrNotAvailable.into());
    }
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // Elsewhere it lets a server that was just stopped listen again; on Windows, two programs at once.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves until the other end of `stopped` is dropped; then every connection ends.
fn serve(runtime: &Runtime, listener: TcpListener, router: Router, stopped: oneshot::Receiver<()>) {
    let service = router.into_make_service_with_connect_info::<Pass>();
    runtime.block_on(async {
        tokio::select! {
            // It does not end by itself: a connection that fails is no fault of the server.
            _ = axum::serve(Door::new(listener), service) => {}
            _ = stopped => {}
        }
    });
}

fn network_fault(error: &dyn std::error::Error) -> BuzzerFault {
    BuzzerFault::Network { reason: error.to_string() }
}
