//! What phones and other sites may try. Each is refused, and the contest goes on: an honest phone is heard meanwhile.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::json;
use tsheg::buzzer::{LONGEST_NAME, Scene, Seat};
use tungstenite::{Error, Message};

use super::phone::Phone;
use super::{Evening, open};

/// Whether an honest phone is still heard.
fn goes_on(evening: &mut Evening, honest: &mut Phone) {
    evening.buzzers.show(Scene::Waiting);
    evening.buzzers.show(open());
    while honest.hear("scene")["s"] != "open" {}
    honest.press();
    assert_eq!(evening.press().seat, Seat(0));
}

/// Sends a request as it stands and returns the answer up to the end of the connection.
fn answer(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    // A connection may be cut after the answer.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn wrong_codes_are_few() {
    let mut evening = Evening::of_teams(2);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let right = evening.buzzers.code();
    let mut whys = Vec::new();
    for number in 0..30 {
        let mut guesser = Phone::connect(evening.buzzers.address());
        guesser.hello(&format!("{:08}", (number + 1) * 3), None);
        whys.extend(guesser.hear_the_end());
    }
    assert_eq!(whys.iter().filter(|why| *why == "code").count(), 6);
    assert_eq!(whys.iter().filter(|why| *why == "wait").count(), 24);
    let mut lucky = Phone::connect(evening.buzzers.address());
    lucky.hello(right.digits(), None);
    assert_eq!(lucky.hear_the_end().as_deref(), Some("wait"), "that it was right is not told either");
    goes_on(&mut evening, &mut honest);
}

#[test]
fn a_flood_is_cut_off() {
    let mut evening = Evening::of_teams(2);
    let (mut honest, mut flood) = (Phone::seated(&evening.buzzers, 0), Phone::seated(&evening.buzzers, 1));
    let n = flood.n;
    let message = json!({"t": "press", "n": n, "c": 0.0}).to_string();
    let sent = (0..20_000).take_while(|_| flood.send(&message).is_ok()).count();
    assert!(sent < 20_000 || flood.hear_the_end().is_some());
    assert_eq!(evening.press().seat, Seat(1), "the first was a press");
    goes_on(&mut evening, &mut honest);
    evening.until_connected(1);
    assert!(!evening.early.iter().any(|report| matches!(report, tsheg::buzzer::Report::Press(_))));
}

#[test]
fn pings_are_no_way_around() {
    let mut evening = Evening::of_teams(2);
    let (mut honest, mut flood) = (Phone::seated(&evening.buzzers, 0), Phone::seated(&evening.buzzers, 1));
    let ping = || Message::Ping(Vec::new().into());
    let sent = (0..20_000).take_while(|_| flood.send_message(ping()).is_ok()).count();
    assert!(sent < 20_000 || flood.hear_the_end().is_some());
    goes_on(&mut evening, &mut honest);
}

#[test]
fn what_is_too_long_or_no_message_ends_the_connection_at_last() {
    let mut evening = Evening::of_teams(3);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let mut long = Phone::seated(&evening.buzzers, 1);
    let _ = long.send(&"x".repeat(100_000));
    assert_eq!(long.hear_the_end(), None);
    let mut binary = Phone::seated(&evening.buzzers, 2);
    let _ = binary.send_message(Message::Binary(vec![0; 16].into()));
    assert_eq!(binary.hear_the_end(), None);
    for garbage in ["", "{", "null", r#"{"t":"press","n":9999999999,"c":0}"#, r#"{"t":"press","n":77,"c":1}"#]
    {
        let mut phone = Phone::connect(evening.buzzers.address());
        phone.send(garbage).unwrap();
        assert_eq!(phone.hear_the_end().as_deref(), Some("garbled"), "before it came in: {garbage}");
        let mut phone = Phone::inside(&evening.buzzers);
        while phone.send(garbage).is_ok() {}
    }
    goes_on(&mut evening, &mut honest);
}

#[test]
fn markup_in_a_name_is_text() {
    let mut evening = Evening::of_teams(2);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let name = "<script>alert('x')</script>\u{202e}";
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "seat": 1, "name": name}));
    assert_eq!(phone.hear("in")["name"], "<script>alert('x')</script>");
    assert_eq!(evening.buzzers.devices()[1].name, "<script>alert('x')</script>");
    let mut long = Phone::inside(&evening.buzzers);
    evening.buzzers.remove(evening.buzzers.devices()[1].id);
    long.say(json!({"t": "take", "seat": 1, "name": "ཀ".repeat(120)}));
    assert_eq!(long.hear("in")["name"].as_str().unwrap().chars().count(), LONGEST_NAME);
    goes_on(&mut evening, &mut honest);
}

#[test]
fn the_page_of_another_site_cannot_open_the_socket() {
    let mut evening = Evening::of_teams(1);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let address = evening.buzzers.address();
    let other_port = format!("http://127.0.0.1:{}", address.port().wrapping_add(1));
    let ours = format!("http://{address}");
    for origin in [None, Some("null"), Some("http://evil.example"), Some(other_port.as_str())] {
        let Err(error) = Phone::connect_as(address, origin) else { panic!("{origin:?} was let in") };
        assert!(matches!(*error, Error::Http(response) if response.status() == 403), "{origin:?}");
    }
    assert!(Phone::connect_as(address, Some(&ours)).is_ok());
    goes_on(&mut evening, &mut honest);
}

#[test]
fn requests_are_answered_only_under_its_own_name() {
    let evening = Evening::of_teams(1);
    let address = evening.buzzers.address();
    let get = |path: &str, host: &str| {
        answer(address, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    };
    let page = get("/", &address.to_string());
    assert_eq!(status(&page), "200");
    for header in
        ["content-security-policy: default-src 'none'; script-src 'self'", "x-content-type-options: nosniff"]
    {
        assert!(page.contains(header), "{header}\n{page}");
    }
    for path in ["/page.js", "/page.css", "/words.js", "/tibetan.woff2", "/hanzi.woff2"] {
        assert_eq!(status(&get(path, &address.to_string())), "200", "{path}");
    }
    for path in ["/nothing", "/../Cargo.toml", "/page.js/..", "//"] {
        assert_eq!(status(&get(path, &address.to_string())), "404", "{path}");
    }
    for host in ["evil.example", "localhost", "127.0.0.1", ""] {
        assert_ne!(status(&get("/", host)), "200", "{host}");
    }
    let twice =
        format!("GET / HTTP/1.1\r\nHost: {address}\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert_ne!(status(&answer(address, &twice)), "200");
    let post = format!("POST / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    assert_eq!(status(&answer(address, &post)), "405");
    assert_eq!(status(&answer(address, "\0\x01 nonsense\r\n\r\n")), "400");
}

#[test]
fn a_crowd_that_never_finishes_asking_keeps_nobody_out() {
    let mut evening = Evening::of_teams(2);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let address = evening.buzzers.address();
    let mut crowd: Vec<TcpStream> = (0..700)
        .map(|_| {
            let mut stream = TcpStream::connect(address).unwrap();
            // It may be shut already.
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHo");
            stream
        })
        .collect();
    goes_on(&mut evening, &mut honest);
    let _late = Phone::seated(&evening.buzzers, 1);
    // The longest there was shut.
    crowd[0].set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    assert!(matches!(crowd[0].read(&mut [0; 8]), Ok(0)) || crowd[0].write_all(&[0; 64]).is_err());
}

#[test]
fn a_request_without_end_is_cut_off() {
    let mut evening = Evening::of_teams(1);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let mut stream = TcpStream::connect(evening.buzzers.address()).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    let line = b"X-Endless: yes\r\n".repeat(64);
    let taken = (0..100_000).take_while(|_| stream.write_all(&line).is_ok()).count();
    assert!(taken < 100_000);
    goes_on(&mut evening, &mut honest);
}

#[test]
fn hundreds_of_connections_do_not_crowd_out_a_seat() {
    let mut evening = Evening::of_teams(2);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let _crowd: Vec<Phone> = (0..350).map(|_| Phone::inside(&evening.buzzers)).collect();
    goes_on(&mut evening, &mut honest);
    let _late = Phone::seated(&evening.buzzers, 1);
    assert_eq!(evening.buzzers.devices().len(), 2);
}
