//! The addresses of this machine on which phones can reach it.

use std::net::IpAddr;

use super::fault::BuzzerFault;

/// An address of this machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalAddress {
    /// The system's name of the network (`wlan0`).
    pub network: String,
    /// The address.
    pub address: IpAddr,
}

/// Returns the addresses of this machine, those of local networks first. The machine's own loopback is not among them:
/// no phone reaches it.
///
/// # Errors
/// If the system does not tell.
pub fn local_addresses() -> Result<Vec<LocalAddress>, BuzzerFault> {
    let interfaces =
        if_addrs::get_if_addrs().map_err(|error| BuzzerFault::Network { reason: error.to_string() })?;
    let named = interfaces.into_iter().map(|interface| (interface.name.clone(), interface.ip()));
    Ok(usable(named))
}

/// Leaves out what a phone cannot type or reach, and puts what is likely first.
fn usable(addresses: impl Iterator<Item = (String, IpAddr)>) -> Vec<LocalAddress> {
    let mut found: Vec<LocalAddress> = addresses
        .filter(|(_, address)| rank(*address).is_some())
        .map(|(network, address)| LocalAddress { network, address })
        .collect();
    found.sort_by_key(|local| (rank(local.address), local.network.clone(), local.address));
    found.dedup();
    found
}

fn rank(address: IpAddr) -> Option<u8> {
    match address {
        IpAddr::V4(v4) if v4.is_loopback() || v4.is_unspecified() || v4.is_link_local() => None,
        IpAddr::V4(v4) if v4.is_private() => Some(0),
        IpAddr::V4(_) => Some(2),
        // An address of one link only has to name the link, which the address of a page cannot.
        IpAddr::V6(v6) if v6.is_unique_local() => Some(1),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_local_networks_come_first() {
        let given =
            ["lo 127.0.0.1", "wlan0 fe80::1", "eth0 8.8.4.4", "wlan0 192.168.4.2", "lo ::1", "wlan0 fd00::2"];
        let given = given.iter().map(|line| {
            let (name, address) = line.split_once(' ').unwrap();
            (name.to_owned(), address.parse().unwrap())
        });
        let found: Vec<String> = usable(given).iter().map(|local| local.address.to_string()).collect();
        assert_eq!(found, ["192.168.4.2", "fd00::2", "8.8.4.4"]);
    }

    #[test]
    fn this_machine_tells_its_addresses() {
        assert!(local_addresses().unwrap().iter().all(|local| !local.address.is_loopback()));
    }
}
