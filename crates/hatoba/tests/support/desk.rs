//! A desk as a process, and as much of a browser as it takes to sign in. Each program of tests uses a part of it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

/// The password of whoever sets the desk up.
const PASSWORD: &str = "mizu wa hikui tokoro e";

/// A desk that is open; ended with its value.
pub struct Desk {
    /// Its process.
    pub child: Child,
    /// Host and port.
    pub address: String,
    /// The path of the link by which it is set up, where it printed one.
    pub link: Option<String>,
    /// The cookies of whoever is signed in, as a header has them; none: nobody is.
    pub cookies: String,
}

/// Whether a desk is to print the link by which it is set up: it does where nobody has an account yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It is waited for.
    Printed,
    /// It does not matter.
    No,
}

impl Desk {
    /// Starts one, and waits until it says that it is open.
    pub fn open(mut serve: Command, link: Link) -> Desk {
        let mut child = serve.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let told = said.by_ref().find(|told| told.contains("http://127.0.0.1:")).unwrap();
        let address = told.split_once("http://").unwrap().1.split('/').next().unwrap().to_owned();
        let link = (link == Link::Printed).then(|| {
            let told = said.by_ref().find(|told| told.contains("/set-up/")).unwrap();
            told.split_once(&address).unwrap().1.trim().to_owned()
        });
        // what it says later is read, so that it never waits for a reader
        std::thread::spawn(move || said.for_each(drop));
        Desk { child, address, link, cookies: String::new() }
    }

    /// The whole answer to a request, its head included.
    pub fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1"), "", "")
    }

    /// The status of an answer.
    pub fn status(&self, path: &str) -> u16 {
        self.get(path).split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// The whole answer to a form, sent as from one of the desk's own pages.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let kind = "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";
        self.ask(&format!("POST {path} HTTP/1.1"), kind, &body.join("&"))
    }

    /// The answer to anything; what cannot be asked or answered reads as nothing.
    pub fn ask(&self, line: &str, headers: &str, body: &str) -> String {
        let mut text = String::new();
        let Ok(mut stream) = TcpStream::connect(&self.address) else { return text };
        let (address, cookies, length) = (&self.address, &self.cookies, body.len());
        let cookies = if cookies.is_empty() { String::new() } else { format!("cookie: {cookies}\r\n") };
        let request = format!(
            "{line}\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n{cookies}{headers}\r\n{body}"
        );
        if stream.write_all(request.as_bytes()).is_ok() {
            // whatever arrived before the end counts
            let _ = stream.read_to_string(&mut text);
        }
        text
    }

    /// Sets the desk up by its link, as a user of an office, who is then signed in.
    pub fn set_up(&mut self, name: &str, office: &str) {
        let code = self.link.as_deref().and_then(|link| link.strip_prefix("/set-up/")).unwrap().to_owned();
        let form = self.post("/set-up", &[("code", &code)]);
        let secret =
            form.split_once("<code class=\"secret\">").unwrap().1.split('<').next().unwrap().replace(' ', "");
        let shown = shown(&secret);
        let fields = [
            ("code", code.as_str()),
            ("password", PASSWORD),
            ("again", PASSWORD),
            ("shown", &shown),
            ("name", name),
            ("office", office),
        ];
        let made = self.post("/set-up", &fields);
        let set = made.lines().filter_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next());
        self.cookies = set.collect::<Vec<_>>().join("; ");
        assert!(self.cookies.contains("session="), "{made}");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // one that has ended is ended
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a phone with that secret shows now.
#[expect(
    clippy::disallowed_methods,
    reason = "the desk goes by the clock of the machine, and so does the phone"
)]
fn shown(secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).to_string()
}

fn escaped(value: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    value.bytes().map(escape).collect()
}
