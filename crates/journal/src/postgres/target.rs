//! What a URL says of the server: where it is, who we are, and whether the way there must be encrypted.

use crate::{Error, Result};
use ::postgres::Config;
use ::postgres::config::{Host, SslMode};
use percent_encoding::percent_decode_str;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// What a URL should look like. Of the one that does not, nothing is repeated: any part of it may be the password.
const FORM: &str = "postgres://user:password@host:port/database, with % codes for signs such as @ : / ? in user and password";
const MODES: &str = "sslmode=disable, prefer, require, verify-ca or verify-full";
/// How long a server may take to answer at first, and later to acknowledge what it was sent, unless the URL says otherwise.
const PATIENCE: Duration = Duration::from_secs(15);

/// A server and a database.
#[derive(Clone)]
pub(crate) struct Target {
    /// For the client, with the password.
    pub(super) config: Config,
    /// What to check the server's certificate with; none for a connection that is not encrypted.
    pub(super) roots: Option<Roots>,
}

/// Who is believed about a server's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Roots {
    /// Those whom the system believes.
    System,
    /// Those in a PEM file.
    File(PathBuf),
}

/// The options of a URL that are ours to read, not the client's.
#[derive(Default)]
struct Options {
    mode: Option<String>,
    roots: Option<PathBuf>,
}

impl FromStr for Target {
    type Err = Error;

    fn from_str(url: &str) -> Result<Self> {
        let form = || Error::Location { expected: FORM };
        let (url, options) = split(url).ok_or_else(form)?;
        // the client's own word is left out: it quotes what it could not read
        let mut config = Config::from_str(&url).map_err(|_| form())?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(form());
        }
        let roots = roots(&config, options)?;
        config.ssl_mode(if roots.is_some() { SslMode::Require } else { SslMode::Disable });
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(PATIENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("hatoba");
        }
        Ok(Self { config, roots })
    }
}

/// The URL without the options that the client does not know as we do, and those.
fn split(url: &str) -> Option<(String, Options)> {
    let start = url.find('@').unwrap_or(0);
    let Some(mark) = url.get(start..)?.find('?') else { return Some((url.to_owned(), Options::default())) };
    let (base, query) = (url.get(..start + mark)?, url.get(start + mark + 1..)?);
    let mut options = Options::default();
    let mut others = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=')?;
        let value = percent_decode_str(value).decode_utf8().ok()?.into_owned();
        match key {
            "sslmode" => options.mode = Some(value),
            "sslrootcert" => options.roots = Some(PathBuf::from(value)),
            _ => others.push(pair),
        }
    }
    let mark = if others.is_empty() { "" } else { "?" };
    Some((format!("{base}{mark}{}", others.join("&")), options))
}

/// Whether to encrypt: as was said; else unless the server is on this machine. A password never goes over a network in the clear
/// because an option was forgotten. Through a socket file there is nothing to encrypt.
fn roots(config: &Config, options: Options) -> Result<Option<Roots>> {
    let roots = options.roots.map_or(Roots::System, Roots::File);
    let encrypted = match options.mode.as_deref() {
        Some("disable") => false,
        Some("require" | "verify-ca" | "verify-full") => !config.get_hosts().iter().all(is_socket),
        None | Some("allow" | "prefer") => !is_here(config),
        Some(_) => return Err(Error::Location { expected: MODES }),
    };
    Ok(encrypted.then_some(roots))
}

fn is_here(config: &Config) -> bool {
    let hosts = config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    });
    hosts && config.get_hostaddrs().iter().all(IpAddr::is_loopback)
}

fn is_socket(host: &Host) -> bool {
    !matches!(host, Host::Tcp(_))
}

impl fmt::Display for Target {
    /// User, hosts and database; never the password, nor options, which could hold one too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        if let Some(user) = self.config.get_user() {
            write!(f, "{user}@")?;
        }
        let hosts = self.config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.display().to_string(),
        });
        let addresses = self.config.get_hostaddrs().iter().map(IpAddr::to_string);
        let names: Vec<_> =
            if self.config.get_hosts().is_empty() { addresses.collect() } else { hosts.collect() };
        f.write_str(&names.join(","))?;
        if let [port] = self.config.get_ports() {
            write!(f, ":{port}")?;
        }
        write!(f, "/{}", self.config.get_dbname().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roots_of(url: &str) -> Option<Roots> {
        url.parse::<Target>().unwrap().roots
    }

    #[test]
    fn a_way_over_the_network_is_encrypted_unless_said_otherwise() {
        for local in ["localhost", "127.0.0.1:5433", "[::1]", "%2Frun%2Fpostgresql"] {
            assert_eq!(roots_of(&format!("postgres://u@{local}/db")), None, "{local}");
        }
        assert_eq!(roots_of("postgres://u@db.example.org/db"), Some(Roots::System));
        assert_eq!(roots_of("postgres://u@localhost,db.example.org/db"), Some(Roots::System));
        assert_eq!(roots_of("postgres://u@localhost/db?hostaddr=192.0.2.7"), Some(Roots::System));
        assert_eq!(roots_of("postgres://u@db.example.org/db?sslmode=prefer"), Some(Roots::System));
        assert_eq!(roots_of("postgres://u@db.example.org/db?sslmode=disable"), None);
        assert_eq!(roots_of("postgres://u@localhost/db?sslmode=verify-full"), Some(Roots::System));
        assert_eq!(roots_of("postgres://u@%2Frun%2Fpostgresql/db?sslmode=require"), None);
        let own =
            roots_of("postgres://u@localhost/db?application_name=x&sslrootcert=a%20b.pem&sslmode=require");
        assert_eq!(own, Some(Roots::File("a b.pem".into())));
    }

    #[test]
    fn a_url_that_is_none_is_not_repeated() {
        for url in [
            "postgres://u:hu/sh@db/d?unknown=hush",
            "postgres://u:hush",
            "postgres://u:hush@db:hush/d",
            "postgres://u@db/d?sslmode=hush",
            "postgres://u:hush@",
        ] {
            let error = url.parse::<Target>().err().expect(url);
            assert!(!format!("{error} {error:?} {:?}", error.args()).contains("hush"), "{error}");
        }
    }

    #[test]
    fn what_is_shown_has_no_password() {
        let target: Target = "postgres://u:hush@db.example.org:5433,other/d?password=hush".parse().unwrap();
        assert_eq!(target.to_string(), "postgres://u@db.example.org,other/d");
        let target: Target = "postgresql://u:hush@db.example.org:5433/d".parse().unwrap();
        assert_eq!(target.to_string(), "postgres://u@db.example.org:5433/d");
        let target: Target = "postgres://u:hu?sh@db/d?connect_timeout=3".parse().unwrap();
        assert_eq!(target.to_string(), "postgres://u@db:5432/d");
    }
}
