//! A phone for tests: the page's side of the socket, over real connections.

use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tsheg::buzzer::Buzzers;
use tungstenite::client::IntoClientRequest as _;
use tungstenite::{Error, Message, WebSocket, client};

/// How long an answer may take before it is missing.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Phone {
    socket: WebSocket<TcpStream>,
    start: Instant,
    /// Where its clock begins, in milliseconds.
    pub offset_ms: f64,
    /// The scene that it was shown last.
    pub n: u64,
    /// How long to wait for something to read.
    pub patience: Duration,
}

impl Phone {
    /// Opens a socket as the page does.
    pub fn connect(address: SocketAddr) -> Self {
        Self::connect_as(address, Some(&format!("http://{address}"))).unwrap()
    }

    /// Opens a socket as a page of this origin, or of none.
    pub fn connect_as(address: SocketAddr, origin: Option<&str>) -> Result<Self, Box<Error>> {
        let mut request = format!("ws://{address}/socket").into_client_request().unwrap();
        if let Some(origin) = origin {
            request.headers_mut().insert("Origin", origin.parse().unwrap());
        }
        let stream = TcpStream::connect(address).map_err(Error::Io)?;
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        match client(request, stream) {
            Ok((socket, _)) => {
                let start = Instant::now();
                Ok(Self { socket, start, offset_ms: 1234.5, n: 0, patience: PATIENCE })
            }
            Err(tungstenite::HandshakeError::Failure(error)) => Err(Box::new(error)),
            Err(tungstenite::HandshakeError::Interrupted(_)) => panic!("no answer to the handshake"),
        }
    }

    /// Comes in with the right code and takes a seat.
    pub fn seated(buzzers: &Buzzers, seat: u16) -> Self {
        let mut phone = Self::inside(buzzers);
        phone.say(json!({"t": "take", "seat": seat, "name": ""}));
        phone.hear("in");
        phone.hear("scene");
        phone
    }

    /// Comes in with the right code.
    pub fn inside(buzzers: &Buzzers) -> Self {
        let mut phone = Self::connect(buzzers.address());
        phone.hello(buzzers.code().digits(), None);
        phone.hear("room");
        phone
    }

    pub fn hello(&mut self, code: &str, token: Option<&str>) {
        self.say(json!({"t": "hello", "v": 1, "code": code, "token": token}));
    }

    pub fn now_ms(&self) -> f64 {
        self.start.elapsed().as_secs_f64() * 1000.0 + self.offset_ms
    }

    pub fn press(&mut self) {
        let (n, c) = (self.n, self.now_ms());
        self.say(json!({"t": "press", "n": n, "c": c}));
    }

    /// Answers pings until it has answered so many.
    pub fn answer_pings(&mut self, count: usize) {
        for _ in 0..count {
            self.hear("ping");
        }
    }

    pub fn say(&mut self, message: Value) {
        self.send(&message.to_string()).unwrap();
    }

    pub fn send(&mut self, text: &str) -> Result<(), Error> {
        self.socket.send(Message::text(text))
    }

    pub fn send_message(&mut self, message: Message) -> Result<(), Error> {
        self.socket.send(message)
    }

    /// Reads until a message of this kind comes, and answers pings on the way.
    pub fn hear(&mut self, kind: &str) -> Value {
        let until = Instant::now() + self.patience;
        loop {
            let message = self.next().unwrap_or_else(|| panic!("the connection ended before {kind}"));
            if message["t"] == kind {
                return message;
            }
            assert!(Instant::now() < until, "no message {kind}");
        }
    }

    /// Reads until the connection ends; returns why it was refused, if that was said.
    pub fn hear_the_end(&mut self) -> Option<String> {
        let mut why = None;
        while let Some(message) = self.next() {
            if message["t"] == "no" {
                why = Some(message["why"].as_str().unwrap().to_owned());
            }
        }
        why
    }

    /// The next message; none when the connection has ended. A ping is answered.
    pub fn next(&mut self) -> Option<Value> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    let message: Value = serde_json::from_str(&text).unwrap();
                    if message["t"] == "ping" {
                        let c = self.now_ms();
                        // A connection that has ended is noticed by the next read.
                        let _ = self.send(&json!({"t": "pong", "n": message["n"], "c": c}).to_string());
                    }
                    if message["t"] == "scene" {
                        self.n = message["n"].as_u64().unwrap();
                    }
                    return Some(message);
                }
                Ok(Message::Close(_)) | Err(Error::ConnectionClosed | Error::AlreadyClosed) => return None,
                Ok(_) => {}
                Err(Error::Io(error)) if error.kind() == std::io::ErrorKind::WouldBlock => {
                    panic!("nothing was said for {PATIENCE:?}")
                }
                Err(_) => return None,
            }
        }
    }
}
