//! From where a request comes.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::visit::Asked;

/// The address of whoever asks: that of the connection, or where this is a proxy that is trusted, the last that the proxy names.
pub fn client(asked: &Asked, proxies: &[IpAddr]) -> Option<IpAddr> {
    let peer = asked.peer?.to_canonical();
    if !proxies.contains(&peer) {
        return Some(peer);
    }
    // further proxies of ours may stand before it; what comes before the first that is not ours can be anything
    // a proxy can add its own line below one that was sent to it: the last line counts, and in it the last address
    let lines = asked.headers.iter().rev().filter(|(name, _)| name == "x-forwarded-for");
    let named = lines.flat_map(|(_, line)| line.rsplit(','));
    let addresses = named.map_while(|address| address.trim().parse::<IpAddr>().ok());
    let mut addresses = addresses.map(|address| address.to_canonical());
    Some(addresses.find(|address| !proxies.contains(address)).unwrap_or(peer))
}

/// Whether whoever asks sits at this machine. A request that some proxy has passed on without being trusted can come from anywhere.
pub fn is_near(asked: &Asked, proxies: &[IpAddr]) -> bool {
    let passed_on = proxies.is_empty() && asked.header("x-forwarded-for").is_some();
    !passed_on && client(asked, proxies).is_some_and(|address| address.is_loopback())
}

/// The neighbourhood of an address, which one party usually has to itself: /24, or /56 of IPv6.
pub fn prefix(address: Option<IpAddr>) -> String {
    match address {
        None => "nowhere".to_owned(),
        Some(IpAddr::V4(address)) => {
            let [a, b, c, _] = address.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        Some(IpAddr::V6(address)) => {
            const MASK: u128 = !0 << 72;
            format!("{}/56", Ipv6Addr::from(u128::from(address) & MASK))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, forwarded: Option<&str>) -> Asked {
        let headers = forwarded.map(|value| ("x-forwarded-for".to_owned(), value.to_owned()));
        Asked {
            peer: Some(peer.parse().unwrap()),
            headers: headers.into_iter().collect(),
            ..Asked::default()
        }
    }

    #[test]
    fn only_a_trusted_proxy_says_who_asks() {
        let proxies: [IpAddr; 2] = ["127.0.0.1".parse().unwrap(), "10.0.0.1".parse().unwrap()];
        let of = |peer, forwarded, proxies: &[IpAddr]| {
            client(&asked(peer, forwarded), proxies).unwrap().to_string()
        };
        assert_eq!(of("203.0.113.9", Some("192.0.2.1"), &proxies), "203.0.113.9");
        assert_eq!(of("127.0.0.1", Some("192.0.2.1"), &[]), "127.0.0.1");
        assert_eq!(of("127.0.0.1", Some("6.6.6.6, 192.0.2.1"), &proxies), "192.0.2.1");
        assert_eq!(of("::ffff:127.0.0.1", Some("6.6.6.6, 192.0.2.1, 10.0.0.1"), &proxies), "192.0.2.1");
        assert_eq!(of("127.0.0.1", Some("nonsense"), &proxies), "127.0.0.1");
        let mut two = asked("127.0.0.1", Some("127.0.0.1"));
        two.headers.push(("x-forwarded-for".to_owned(), "192.0.2.1".to_owned()));
        assert_eq!(
            client(&two, &proxies).unwrap().to_string(),
            "192.0.2.1",
            "a line below the one that was sent"
        );
        assert!(is_near(&asked("127.0.0.1", None), &[]) && is_near(&asked("::1", None), &[]));
        assert!(!is_near(&asked("127.0.0.1", Some("192.0.2.1")), &[]), "a proxy that nobody told us of");
        assert!(!is_near(&asked("127.0.0.1", Some("192.0.2.1")), &proxies));
        assert!(!is_near(&Asked::default(), &[]));
    }

    #[test]
    fn neighbourhoods() {
        let of = |address: &str| prefix(address.parse().ok());
        assert_eq!(of("192.0.2.77"), "192.0.2.0/24");
        assert_eq!(of("2001:db8:1:2345::1"), "2001:db8:1:2300::/56");
        assert_eq!(prefix(None), "nowhere");
    }
}
