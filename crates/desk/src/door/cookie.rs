//! The cookies of the door: of a session, and of a device that has been let in before.
//!
//! Over TLS a cookie's name begins with `__Host-`: the browser then sends it to this host only, over TLS only, and no neighbour can set
//! it. Without TLS such a cookie does not exist, and the desk is open to its own machine only: there, and nowhere else, the bare name counts.

use std::net::IpAddr;

use super::{ABSOLUTE_S, DEVICE_S};
use crate::visit::Asked;

/// A cookie: its name over TLS, its name at this machine, and for how long a browser keeps it, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Cookie {
    tls: &'static str,
    bare: &'static str,
    seconds: i64,
}

/// Of a session.
pub const SESSION: Cookie = Cookie { tls: "__Host-session", bare: "session", seconds: ABSOLUTE_S };
/// Of a device.
pub const DEVICE: Cookie = Cookie { tls: "__Host-device", bare: "device", seconds: DEVICE_S };

/// What a browser shows as that cookie.
pub fn shown<'a>(asked: &'a Asked, cookie: &Cookie) -> Option<&'a str> {
    let bare = || asked.cookie(cookie.bare).filter(|_| is_here(asked));
    asked.cookie(cookie.tls).or_else(bare)
}

/// The header that sets a cookie for whoever asks. By the page from which they ask it is known whether there is TLS: a proxy that ends TLS
/// before us can call us by any name, but the browser tells the page's own.
pub fn set(asked: &Asked, cookie: &Cookie, value: &str) -> String {
    let tls = asked.header("origin").is_some_and(|origin| origin.starts_with("https:")) || !is_here(asked);
    let (name, secure) = if tls { (cookie.tls, "; Secure") } else { (cookie.bare, "") };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{secure}", cookie.seconds)
}

/// The headers that take a cookie away, under both names.
pub fn unset(cookie: &Cookie) -> [String; 2] {
    [(cookie.tls, "; Secure"), (cookie.bare, "")]
        .map(|(name, secure)| format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"))
}

/// Whether the browser has called us by a name of its own machine.
fn is_here(asked: &Asked) -> bool {
    let host = asked.header("host").unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => host.split(':').next(),
    };
    let name = name.unwrap_or_default();
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(headers: &[(&str, &str)]) -> Asked {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Asked { headers: headers.collect(), ..Asked::default() }
    }

    #[test]
    fn without_tls_only_on_the_same_machine() {
        for (host, origin, bare) in [
            ("127.0.0.1:8750", "http://127.0.0.1:8750", true),
            ("localhost:8750", "http://localhost:8750", true),
            ("[::1]:8750", "http://[::1]:8750", true),
            ("127.0.0.1:8750", "https://desk.example", false),
            ("desk.example", "http://desk.example", false),
            ("localhost.example", "http://localhost.example", false),
            ("127.0.0.1.example", "http://127.0.0.1.example", false),
            ("", "", false),
        ] {
            let set = set(&asked(&[("host", host), ("origin", origin)]), &SESSION, "x");
            assert_eq!(set.starts_with("session=x;"), bare, "{host} {set}");
            assert_eq!(
                set.starts_with("__Host-session=x;") && set.ends_with("; Secure"),
                !bare,
                "{host} {set}"
            );
        }
    }

    #[test]
    fn the_bare_name_counts_only_there() {
        let cookie = ("cookie", "session=bare");
        assert_eq!(shown(&asked(&[("host", "localhost:1"), cookie]), &SESSION), Some("bare"));
        assert_eq!(shown(&asked(&[("host", "desk.example"), cookie]), &SESSION), None);
        let both = ("cookie", "session=bare; __Host-session=tls");
        assert_eq!(shown(&asked(&[("host", "localhost"), both]), &SESSION), Some("tls"));
    }
}
