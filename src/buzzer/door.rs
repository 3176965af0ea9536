//! The door: connections are taken here, and watched until a phone has shown the right code.
//!
//! Until then a connection has little time and may send little, whether it asks for a page or never finishes asking. There
//! are only so many of them at once; when there are more, the one that has stood longest is shut, so that a crowd that
//! only stands there keeps nobody out. Since the bytes themselves are counted, no fault in what is above can be used to
//! get around it.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

/// How many connections may stand at the door.
const MOST_AT_DOOR: usize = 512;

/// How long one may take to ask for something.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long one may take in all, with what it asked for: a font over a crowded network.
const PATIENCE_FOR_PAGES: Duration = Duration::from_mins(1);

/// How much one may send, in bytes.
const MOST_BYTES: usize = 16 * 1024;

/// Takes connections.
#[derive(Debug)]
pub(super) struct Door {
    listener: TcpListener,
    waiting: Arc<Waiting>,
}

/// Who stands at the door, the longest first, and how to shut each.
#[derive(Debug, Default)]
struct Waiting(Mutex<Queue>);

#[derive(Debug, Default)]
struct Queue {
    next: u64,
    standing: VecDeque<(u64, oneshot::Sender<()>)>,
}

/// One connection, for who answers it.
#[derive(Clone, Debug)]
pub(super) struct Pass {
    pub address: SocketAddr,
    number: u64,
    waiting: Arc<Waiting>,
    flags: Arc<Flags>,
}

#[derive(Debug, Default)]
struct Flags {
    is_inside: AtomicBool,
    has_asked: AtomicBool,
}

/// A connection whose bytes are watched while it stands at the door.
#[derive(Debug)]
pub(super) struct Watched {
    stream: TcpStream,
    pass: Pass,
    shut: oneshot::Receiver<()>,
    since: Instant,
    deadline: Pin<Box<Sleep>>,
    bytes: usize,
}

impl Door {
    pub fn new(listener: TcpListener) -> Self {
        Self { listener, waiting: Arc::default() }
    }
}

impl Listener for Door {
    type Io = Watched;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Watched, SocketAddr) {
        loop {
            let Ok((stream, address)) = self.listener.accept().await else {
                // No more connections can be opened now, or this one ended at once.
                sleep(Duration::from_millis(50)).await;
                continue;
            };
            // A press must not wait for more to be sent with it.
            if stream.set_nodelay(true).is_ok() {
                return (Watched::new(stream, address, &self.waiting), address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Waiting {
    fn with<T>(&self, use_it: impl FnOnce(&mut Queue) -> T) -> T {
        use_it(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn stand(&self) -> (u64, oneshot::Receiver<()>) {
        let (shut, is_shut) = oneshot::channel();
        self.with(|queue| {
            queue.next += 1;
            if queue.standing.len() >= MOST_AT_DOOR
                && let Some((_, longest)) = queue.standing.pop_front()
            {
                // It may have gone by itself.
                let _ = longest.send(());
            }
            queue.standing.push_back((queue.next, shut));
            (queue.next, is_shut)
        })
    }

    fn no_longer(&self, number: u64) {
        self.with(|queue| {
            // They are in ascending order.
            if let Ok(place) = queue.standing.binary_search_by_key(&number, |(other, _)| *other) {
                queue.standing.remove(place);
            }
        });
    }
}

impl Pass {
    /// The phone has shown the right code: it is watched no more.
    pub fn come_in(&self) {
        self.flags.is_inside.store(true, Ordering::Relaxed);
        self.waiting.no_longer(self.number);
    }

    /// It asked for something that there is, and gets the time to take it.
    pub fn has_asked(&self) {
        self.flags.has_asked.store(true, Ordering::Relaxed);
    }
}

impl Connected<IncomingStream<'_, Door>> for Pass {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.io().pass.clone()
    }
}

impl Watched {
    fn new(stream: TcpStream, address: SocketAddr, waiting: &Arc<Waiting>) -> Self {
        let (number, shut) = waiting.stand();
        let pass = Pass { address, number, waiting: waiting.clone(), flags: Arc::default() };
        let since = Instant::now();
        let deadline = Box::pin(sleep_until(since + PATIENCE));
        Self { stream, pass, shut, since, deadline, bytes: 0 }
    }

    fn is_inside(&self) -> bool {
        self.pass.flags.is_inside.load(Ordering::Relaxed)
    }

    /// Whether the connection may stand there still.
    fn look(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if self.is_inside() {
            return Ok(());
        }
        if let Poll::Ready(Ok(())) = Pin::new(&mut self.shut).poll(cx) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        if self.deadline.as_mut().poll(cx).is_ready() {
            let latest = self.since + PATIENCE_FOR_PAGES;
            if !self.pass.flags.has_asked.load(Ordering::Relaxed) || Instant::now() >= latest {
                return Err(io::ErrorKind::TimedOut.into());
            }
            self.deadline.as_mut().reset(latest);
            if self.deadline.as_mut().poll(cx).is_ready() {
                return Err(io::ErrorKind::TimedOut.into());
            }
        }
        Ok(())
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.pass.waiting.no_longer(self.pass.number);
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.look(cx)?;
        let before = buffer.filled().len();
        let polled = Pin::new(&mut this.stream).poll_read(cx, buffer);
        if !this.is_inside() {
            this.bytes += buffer.filled().len() - before;
            if this.bytes > MOST_BYTES {
                return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
            }
        }
        polled
    }
}

impl AsyncWrite for Watched {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.look(cx)?;
        Pin::new(&mut this.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.look(cx)?;
        Pin::new(&mut this.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.look(cx)?;
        Pin::new(&mut this.stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
