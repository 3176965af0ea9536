//! What lets a phone in: the join code on the screen, and the token by which a phone comes back.
//!
//! A code has eight digits: they are on every keyboard, whatever its language. An address may be wrong six times at
//! once and then once in ten seconds, so that a network of 250 addresses that guess for four hours finds it with a
//! chance of about 1 in 275. Each judge's seat has such a code of its own.

use std::collections::HashMap;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

use super::press::Seat;

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
        Ok(Self::of(u64::from_le_bytes(random()?)))
    }

    /// 2^64 is so many times 10^8 that no digit is likelier than another by more than 1 in 10^11.
    fn of(chance: u64) -> Self {
        let modulus = 10_u64.pow(8);
        Self(format!("{:0DIGITS$}", chance % modulus))
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

/// What a room needs to be the same one after the program was ended: its join code, and the key by which it signs the
/// seat of a phone. Nothing of a phone is in it.
#[derive(Clone, PartialEq, Eq)]
pub struct RoomKey {
    pub(super) code: JoinCode,
    pub(super) secret: Secret,
}

/// A key that signs seats.
pub(super) type Secret = [u8; 32];

impl RoomKey {
    /// Draws a key from the system's own chance.
    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        Ok(Self { code: JoinCode::draw()?, secret: random()? })
    }

    /// Returns the join code of one seat, which follows from the key.
    pub(super) fn code_of(&self, seat: Seat) -> JoinCode {
        let hash = blake3::keyed_hash(&self.secret, format!("join code of seat {}", seat.0).as_bytes());
        let mut first = [0; 8];
        first.copy_from_slice(&hash.as_bytes()[..8]);
        JoinCode::of(u64::from_le_bytes(first))
    }

    /// Returns the key as a line of text, for [`RoomKey::from_text`].
    pub fn to_text(&self) -> String {
        format!("{}-{}", self.code.digits(), blake3::Hash::from_bytes(self.secret).to_hex())
    }

    /// Reads a key.
    pub fn from_text(text: &str) -> Option<Self> {
        let (code, secret) = text.trim().split_once('-')?;
        let is_code = code.len() == DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
        let secret = *blake3::Hash::from_hex(secret).ok()?.as_bytes();
        is_code.then(|| Self { code: JoinCode(code.to_owned()), secret })
    }
}

/// The secret is no business of a log.
impl fmt::Debug for RoomKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoomKey").finish_non_exhaustive()
    }
}

/// By which a phone that lost its connection is known again: its seat, 128 bits of chance, and the first 128 bits of a keyed
/// hash of both (BLAKE3), so that a room that has forgotten the phone knows that it gave it the seat.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Token(String);

/// How long the part of a token is that is signed, and its signature, in characters.
const SIGNED: usize = 36;
const SIGNATURE: usize = 32;

impl Token {
    /// Draws what makes a token another one than that of the next phone of the same seat.
    pub fn chance() -> Result<u128, getrandom::Error> {
        Ok(u128::from_le_bytes(random()?))
    }

    pub fn sign(secret: &Secret, seat: Seat, chance: u128) -> Self {
        let signed = format!("{:04x}{chance:032x}", seat.0);
        let signature = signature(secret, &signed);
        Self(format!("{signed}{signature}"))
    }

    /// Returns the seat, if this key signed it.
    pub fn seat(&self, secret: &Secret) -> Option<Seat> {
        let (signed, said) = self.0.split_at_checked(SIGNED)?;
        // Nobody can measure how far two signatures agree: the answer leaves with others, once in a while.
        let is_signed = said.len() == SIGNATURE && *said == *signature(secret, signed);
        let number = signed.get(..4).and_then(|number| u16::from_str_radix(number, 16).ok());
        number.filter(|_| is_signed).map(Seat)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn signature(secret: &Secret, signed: &str) -> String {
    let hash = blake3::keyed_hash(secret, signed.as_bytes()).to_hex();
    hash.as_str()[..SIGNATURE].to_owned()
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
        assert_ne!(Token::chance().unwrap(), Token::chance().unwrap());
    }

    #[test]
    fn a_seat_is_known_again_by_the_key_that_signed_it_and_by_no_other() {
        let (key, other) = (RoomKey::draw().unwrap(), RoomKey::draw().unwrap());
        let token = Token::sign(&key.secret, Seat(300), 7);
        let read = RoomKey::from_text(&key.to_text()).unwrap();
        assert!(read == key && token.seat(&read.secret) == Some(Seat(300)));
        assert_eq!(token.seat(&other.secret), None);
        let forged = token.as_str().replacen("012c", "0001", 1);
        for said in [forged.as_str(), "", "012c", &token.as_str()[1..], "ཀ་ཁ་ག་ང་ཅ་ཆ་ཇ་ཉ་ཏ་ཐ་ད་ན་པ་ཕ་བ་མ་"]
        {
            assert_eq!(Token::from(said).seat(&key.secret), None, "{said}");
        }
        for text in ["", "04730219", "0473021-00", "04730219-zz"] {
            assert!(RoomKey::from_text(text).is_none(), "{text}");
        }
        assert!(!format!("{key:?}").contains(&key.to_text()[9..]));
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
