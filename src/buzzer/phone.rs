//! One connection of a phone, from its first message to its last.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::{Notify, mpsc};
use tokio::time::{Interval, MissedTickBehavior, interval, timeout};

use super::code::Token;
use super::door::Pass;
use super::line::{Line, Out};
use super::message::{FromPhone, Refusal, ToPhone, text_of};
use super::press::DeviceId;
use super::room::{Greeting, Heard};
use super::shared::Shared;

/// How often the clock of a phone is read: at first, while something is open, and else. Asking often also keeps the
/// radio of a phone from sleeping.
const FIRST: Duration = Duration::from_millis(100);
const LIVELY: Duration = Duration::from_millis(250);
const QUIET: Duration = Duration::from_secs(1);

/// How many readings are taken at first.
const FIRST_READINGS: u32 = 8;

/// A phone that says nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(12);

/// How long a message may take to be handed to the network.
const SENDING: Duration = Duration::from_secs(5);

/// How many messages may wait to be sent to a phone.
const LINE: usize = 64;

/// How much a phone may send: so much a second, and so much at once.
const RATE: f64 = 30.0;
const BURST: f64 = 90.0;

/// What a message costs that changes who is in, or that is no message; others cost 1.
const DEAR: f64 = 10.0;

/// Talks with a phone until one of the two ends it.
pub(super) async fn attend(mut socket: WebSocket, pass: Pass, shared: Arc<Shared>) {
    let (out, inbox) = mpsc::channel(LINE);
    let line = Line { id: shared.next_line(), out, stuck: Arc::new(Notify::new()) };
    let mut talk = Talk {
        line: line.id,
        stuck: line.stuck.clone(),
        inbox,
        device: None,
        allowance: BURST,
        counted: Instant::now(),
        heard: Instant::now(),
        readings: 0,
        pace: QUIET,
        shared,
    };
    let end = match talk.greet(&mut socket, &pass, line).await {
        Ok(()) => talk.on(&mut socket).await,
        Err(end) => end,
    };
    talk.shared.with_room(|room| room.hang_up(talk.line, Instant::now()));
    if let End::Refused(why) = end {
        let text = text_of(&ToPhone::No { why });
        let close = Message::Close(Some(CloseFrame { code: 4000, reason: "".into() }));
        // Whether it hears this or not, the connection ends.
        let _ = timeout(SENDING, async {
            socket.send(Message::text(text)).await?;
            socket.send(close).await
        })
        .await;
    }
}

/// Why a connection ends.
enum End {
    Gone,
    Refused(Refusal),
}

struct Talk {
    line: u64,
    stuck: Arc<Notify>,
    inbox: mpsc::Receiver<Out>,
    /// The phone, once it has a seat.
    device: Option<DeviceId>,
    /// How much it may still send, and when that was counted.
    allowance: f64,
    counted: Instant,
    /// When it said something last.
    heard: Instant,
    readings: u32,
    pace: Duration,
    shared: Arc<Shared>,
}

impl Talk {
    /// Waits for the first message; the door sees to it that it comes soon.
    async fn greet(&mut self, socket: &mut WebSocket, pass: &Pass, line: Line) -> Result<(), End> {
        let text = next_text(socket).await?;
        let Ok(FromPhone::Hello { v, code, token }) = FromPhone::read(&text) else {
            return Err(End::Refused(Refusal::Garbled));
        };
        let chance = Token::chance().map_err(|_| End::Refused(Refusal::Full))?;
        let entered = self.shared.with_room(|room| {
            let greeting = Greeting { version: v, code: &code, token: token.as_deref(), chance };
            room.enter(line, pass.address.ip(), greeting, Instant::now())
        });
        self.device = entered.map_err(End::Refused)?;
        pass.come_in();
        Ok(())
    }

    async fn on(&mut self, socket: &mut WebSocket) -> End {
        let mut ticks = ticking(FIRST);
        loop {
            tokio::select! {
                text = next_text(socket) => {
                    // Before anything else: this is the moment that counts.
                    let arrival = Instant::now();
                    match text.and_then(|text| self.hear(&text, arrival)) {
                        Err(end) => return end,
                        Ok(None) => {}
                        Ok(Some(answer)) => {
                            if let Err(end) = send(socket, Message::text(text_of(&answer))).await {
                                return end;
                            }
                        }
                    }
                }
                out = self.inbox.recv() => {
                    let Some(out) = out else { return End::Gone };
                    if let Err(end) = self.say(socket, out).await {
                        return end;
                    }
                    if self.readings > FIRST_READINGS && ticks.period() != self.pace {
                        ticks = ticking(self.pace);
                    }
                }
                () = self.stuck.notified() => return End::Gone,
                _ = ticks.tick() => {
                    if self.heard.elapsed() > SILENCE {
                        return End::Gone;
                    }
                    if let Err(end) = self.ask(socket).await {
                        return end;
                    }
                    if self.readings == FIRST_READINGS {
                        ticks = ticking(self.pace);
                    }
                }
            }
        }
    }

    /// Takes a message in and returns what is to be answered.
    fn hear(&mut self, text: &str, arrival: Instant) -> Result<Option<ToPhone<'static>>, End> {
        self.heard = arrival;
        let message = FromPhone::read(text);
        let price = match &message {
            Ok(
                FromPhone::Pong { .. }
                | FromPhone::Press { .. }
                | FromPhone::Answer { .. }
                | FromPhone::Marks { .. },
            ) => 1.0,
            _ => DEAR,
        };
        self.pay(price, arrival)?;
        // What is no message is not answered: a page never sends one.
        let Ok(message) = message else { return Ok(None) };
        match (message, self.device) {
            (FromPhone::Pong { n, c }, Some(id)) => {
                self.shared.with_room(|room| room.answer_time(id, n, c, arrival));
            }
            (FromPhone::Press { n, c }, Some(id)) => {
                let heard = self.shared.press(id, n, c, arrival);
                return self.acknowledge(heard, n, arrival);
            }
            (FromPhone::Answer { n, a, c }, Some(id)) => {
                let heard = self.shared.answer(id, n, a, c, arrival);
                return self.acknowledge(heard, n, arrival);
            }
            (FromPhone::Marks { n, k, m }, Some(id)) => {
                let heard = self.shared.marks(id, n, k, m);
                return self.acknowledge(heard, n, arrival);
            }
            (FromPhone::Take { seat, name }, _) => return self.take(seat, &name, arrival),
            (FromPhone::Leave {}, Some(id)) => {
                self.device = None;
                self.shared.with_room(|room| room.leave(id));
            }
            (FromPhone::Hello { .. }, _) => self.pay(DEAR, arrival)?,
            // In the lobby nobody is asked for the time, and a seat may just have been lost.
            (_, None) => {}
        }
        Ok(None)
    }

    fn take(&mut self, seat: Option<u16>, name: &str, now: Instant) -> Result<Option<ToPhone<'static>>, End> {
        let chance = Token::chance().map_err(|_| End::Refused(Refusal::Full))?;
        match self.shared.with_room(|room| room.take(self.line, seat, name, chance, now)) {
            Ok(id) => self.device = Some(id),
            Err(Refusal::Garbled) => self.pay(DEAR, now)?,
            Err(why) => return Ok(Some(ToPhone::No { why })),
        }
        Ok(None)
    }

    fn acknowledge(
        &mut self,
        heard: Heard<()>,
        n: u32,
        now: Instant,
    ) -> Result<Option<ToPhone<'static>>, End> {
        match heard {
            Heard::New(()) | Heard::Nothing => Ok(Some(ToPhone::Got { n })),
            Heard::Garbled => self.pay(DEAR, now).map(|()| None),
        }
    }

    /// Counts what it sends; ends the talk when that is more than a hand can do.
    fn pay(&mut self, price: f64, now: Instant) -> Result<(), End> {
        let since = now.saturating_duration_since(self.counted);
        self.allowance = (self.allowance + since.as_secs_f64() * RATE).min(BURST) - price;
        self.counted = now;
        if self.allowance < 0.0 { Err(End::Refused(Refusal::Flood)) } else { Ok(()) }
    }

    /// Asks the phone for its time.
    async fn ask(&mut self, socket: &mut WebSocket) -> Result<(), End> {
        let text = match self.device {
            Some(id) => self.shared.with_room(|room| room.ask(id, Instant::now())),
            None => Some(text_of(&ToPhone::Ping { n: 0 })),
        };
        let Some(text) = text else { return Ok(()) };
        self.readings = self.readings.saturating_add(1);
        send(socket, Message::text(text)).await
    }

    async fn say(&mut self, socket: &mut WebSocket, out: Out) -> Result<(), End> {
        match out {
            Out::Text(text) => send(socket, Message::text(text)).await,
            Out::Scene { n, text, is_lively } => {
                self.pace = if is_lively { LIVELY } else { QUIET };
                if let Some(id) = self.device {
                    self.shared.with_room(|room| room.note_shown(id, n, Instant::now()));
                }
                send(socket, Message::text(text)).await
            }
            Out::End(why) => Err(End::Refused(why)),
        }
    }
}

/// The next text. A ping or a pong, which a page cannot send, is an empty one: it is no message and paid for as such.
async fn next_text(socket: &mut WebSocket) -> Result<String, End> {
    match socket.recv().await {
        Some(Ok(Message::Text(text))) => Ok(text.as_str().to_owned()),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(String::new()),
        // A message that is too long is an error too: nothing after it can be read.
        Some(Ok(Message::Binary(_) | Message::Close(_)) | Err(_)) | None => Err(End::Gone),
    }
}

async fn send(socket: &mut WebSocket, message: Message) -> Result<(), End> {
    match timeout(SENDING, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(End::Gone),
    }
}

fn ticking(period: Duration) -> Interval {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks
}
