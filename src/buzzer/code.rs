//! What lets a phone in: the join code on the screen, and the token by which a phone comes back.
//!
//! A code has eight digits: they are on every keyboard, whatever its language. An address may be wrong six times at
//! once and then once in ten seconds, so that a network of 250 addresses that guess for four hours finds it with a
//! chance of about 1 in 275.

use std::collections::HashMap;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

/// How many digits a join code has.
const DIGITS: usize = 8;

/// How many wrong codes an address may send at once.
const AT_ONCE: u32 = 6;

/// After how long it may send one more.
const ONE_MORE: Duration = Duration::from_secs(10);

/// How many addresses are remembered.
const ADDRESSES: usize = 4_096;

/// The code that lets a phone into the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinCode(String);

impl JoinCode {
    /// Draws a code from the system's own chance.
    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        let modulus = 10_u64.pow(8);
        // 2^64 is so many times 10^8 that no digit is likelier than another by more than 1 in 10^11.
        let number = u64::from_le_bytes(random()?) % modulus;
        Ok(Self(format!("{number:0DIGITS$}")))
    }

    /// Returns the digits, as they stand in the address.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether somebody typed this code, spaces and hyphens aside.
    pub(super) fn is(&self, typed: &str) -> bool {
        let typed = typed.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).map(ascii_digit);
        typed.eq(self.0.chars())
    }
}

/// In two groups of four, for reading aloud.
impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(DIGITS / 2);
        write!(f, "{first} {second}")
    }
}

/// By which a phone that lost its connection is known again: 128 bits of chance.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Token(String);

impl Token {
    pub fn draw() -> Result<Self, getrandom::Error> {
        Ok(Self(format!("{:032x}", u128::from_le_bytes(random()?))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a phone says its token is.
impl From<&str> for Token {
    fn from(said: &str) -> Self {
        Self(said.to_owned())
    }
}

/// Counts wrong codes by address, so that nobody finds the right one by trying.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    /// When an address will have made up for all its wrong codes.
    made_up: HashMap<IpAddr, Instant>,
}

impl Guesses {
    /// Returns whether an address may try a code now.
    pub fn may_try(&self, address: IpAddr, now: Instant) -> bool {
        let debt = self.made_up.get(&network(address)).map(|moment| moment.saturating_duration_since(now));
        debt.unwrap_or_default() <= ONE_MORE * (AT_ONCE - 1)
    }

    /// Notes that an address tried a wrong code.
    pub fn note_wrong(&mut self, address: IpAddr, now: Instant) {
        let address = network(address);
        if self.made_up.len() >= ADDRESSES && !self.made_up.contains_key(&address) {
            self.made_up.retain(|_, moment| *moment > now);
            // More attackers than a local network has: whoever has made up for most is forgotten first.
            if self.made_up.len() >= ADDRESSES
                && let Some(least) = self.made_up.iter().min_by_key(|(_, moment)| **moment).map(|(of, _)| *of)
            {
                self.made_up.remove(&least);
            }
        }
        let moment = self.made_up.entry(address).or_insert(now);
        *moment = (*moment).max(now) + ONE_MORE;
    }
}

/// Who is behind an address: in IPv6 a machine may take any address of its network of 64 bits.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(whole) => IpAddr::V6(Ipv6Addr::from_bits(whole.to_bits() >> 64 << 64)),
    }
}

/// Phones may type the digits of Tibetan or full-width ones.
fn ascii_digit(c: char) -> char {
    let value = match c {
        '༠'..='༩' => u32::from(c) - u32::from('༠'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = JoinCode("04730219".to_owned());
        assert_eq!(code.to_string(), "0473 0219");
        for typed in ["04730219", "0473 0219", "0473-0219", "༠༤༧༣༠༢༡༩", "０４７３０２１９"]
        {
            assert!(code.is(typed), "{typed}");
        }
        for typed in ["", "0473021", "047302190", "04730218", "0473O219"] {
            assert!(!code.is(typed), "{typed}");
        }
    }

    #[test]
    fn codes_and_tokens_are_drawn_anew() {
        let codes: Vec<JoinCode> = (0..50).map(|_| JoinCode::draw().unwrap()).collect();
        assert!(
            codes.iter().all(|code| code.0.len() == DIGITS && code.0.bytes().all(|b| b.is_ascii_digit()))
        );
        assert!(codes[1..].iter().any(|code| *code != codes[0]));
        assert_ne!(Token::draw().unwrap(), Token::draw().unwrap());
        assert_eq!(Token::draw().unwrap().as_str().len(), 32);
    }

    #[test]
    fn who_guesses_has_to_wait_and_nobody_else() {
        let (mut guesses, start) = (Guesses::default(), Instant::now());
        let other = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, 9));
        let mut tried = 0;
        for tenth in 0..600 {
            let now = start + Duration::from_millis(tenth * 100);
            if guesses.may_try(HOME, now) {
                guesses.note_wrong(HOME, now);
                tried += 1;
            }
            assert!(guesses.may_try(other, now));
        }
        assert_eq!(tried, 6 + 5, "six at once and one every ten seconds of the minute");
    }

    #[test]
    fn a_machine_with_many_addresses_of_ipv6_is_one() {
        let (mut guesses, now) = (Guesses::default(), Instant::now());
        for host in 0..6 {
            guesses.note_wrong(format!("fd00:1:2:3::{host}").parse().unwrap(), now);
        }
        assert!(!guesses.may_try("fd00:1:2:3::77".parse().unwrap(), now));
        assert!(guesses.may_try("fd00:1:2:4::77".parse().unwrap(), now));
    }

    #[test]
    fn the_list_of_addresses_is_bounded() {
        let (mut guesses, now) = (Guesses::default(), Instant::now());
        for host in 0..10_000_u32 {
            guesses.note_wrong(IpAddr::V4(host.into()), now);
        }
        assert!(guesses.made_up.len() <= ADDRESSES);
    }
}
