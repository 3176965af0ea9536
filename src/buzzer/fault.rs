//! Why buzzers cannot be used.

use std::io;
use std::net::SocketAddr;

use thiserror::Error;

use crate::explain::Explain;

/// Why phones or gamepads cannot be used. The keys of the machine can be used all the same.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BuzzerFault {
    /// Another program listens there, or this one does already.
    #[error("{address} is in use")]
    InUse {
        /// Address and port.
        address: String,
    },
    /// The machine has no such address, or may not listen there.
    #[error("cannot listen on {address}: {reason}")]
    NotThere {
        /// Address and port.
        address: String,
        /// What the system says, in English.
        reason: String,
    },
    /// The system does not tell its addresses, or gives no thread or no chance.
    #[error("the network cannot be used: {reason}")]
    Network {
        /// What the system says, in English.
        reason: String,
    },
    /// The system does not let gamepads be read.
    #[error("gamepads cannot be read: {reason}")]
    Gamepads {
        /// What the library says, in English.
        reason: String,
    },
}

impl Explain for BuzzerFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "buzzer-in-use",
            Self::NotThere { .. } => "buzzer-not-there",
            Self::Network { .. } => "buzzer-network",
            Self::Gamepads { .. } => "buzzer-gamepads",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InUse { address } => vec![("address", address.clone())],
            Self::NotThere { address, reason } => {
                vec![("address", address.clone()), ("reason", reason.clone())]
            }
            Self::Network { reason } | Self::Gamepads { reason } => vec![("reason", reason.clone())],
        }
    }
}

impl BuzzerFault {
    /// Why nothing can listen there.
    pub(super) fn of_listening(address: SocketAddr, error: &io::Error) -> Self {
        let address = address.to_string();
        match error.kind() {
            io::ErrorKind::AddrInUse => Self::InUse { address },
            _ => Self::NotThere { address, reason: error.to_string() },
        }
    }
}
