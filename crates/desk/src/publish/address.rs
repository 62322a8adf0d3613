//! From an address of the desk to the name of a file, and from one file to another.

use std::fmt::Write as _;

use percent_encoding::percent_decode_str;

use crate::route::{Answer, Route, Who, find};

/// What of the desk a copy holds; what else everyone may ask for is of the moment, or asks for something to be sent.
const AREAS: [&str; 3] = ["public", "law", "assets"];
/// The first page.
const HOME: &str = "/public";
/// Where files lie whose names are part of the route.
const NAMED: [&str; 2] = ["/assets/{name}", "/public/data/{name}"];

/// An address of the desk, in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The tag of the language.
    pub lang: String,
    /// The path, as pages write it.
    pub path: String,
    /// After the question mark, but for the language.
    pub query: Vec<(String, String)>,
}

impl Address {
    /// The first page in a language.
    pub fn home(lang: &str) -> Address {
        Address { lang: lang.to_owned(), path: HOME.to_owned(), query: Vec::new() }
    }

    /// Where a link of a page leads, and to which place there. A link to another language leads to the same page in that.
    pub fn of_link(&self, link: &str) -> (Address, Option<String>) {
        let (rest, place) = link.split_once('#').map_or((link, None), |(rest, place)| (rest, Some(place)));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut query: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let chosen = query.iter().position(|(name, _)| name == "lang").map(|at| query.remove(at).1);
        let path = if path == "/" { HOME } else { path };
        let lang = chosen.unwrap_or_else(|| self.lang.clone());
        (Address { lang, path: path.to_owned(), query }, place.map(str::to_owned))
    }

    /// The route that answers it, with what stands in its places; `None`: a copy does not hold it.
    pub fn route(&self) -> Option<(&'static Route, Vec<(String, String)>)> {
        let area = self.path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let (route, places) = find(&self.path).filter(|_| AREAS.contains(&area))?;
        let open = route.who == Who::Everyone && matches!(route.answer, Answer::Show(_));
        open.then_some((route, places))
    }

    /// The file that holds it in a copy: of letters, digits, `.`, `-`, `_`, `=` and `/`, so that every file system takes it and no link has
    /// to be escaped. Different addresses have different files.
    pub fn file(&self, route: &Route) -> String {
        let segments =
            self.path.split('/').skip(1).map(|part| escaped(&percent_decode_str(part).collect::<Vec<_>>()));
        let mut segments: Vec<String> = segments.collect();
        let shared = segments.first().is_some_and(|first| first == "assets");
        if segments.first().is_some_and(|first| first == "public") {
            segments.remove(0);
        }
        let mut file = if shared { String::new() } else { format!("{}/", self.lang) };
        file.push_str(if segments.is_empty() { "index" } else { "" });
        file.push_str(&segments.join("/"));
        for (name, value) in &self.query {
            // writing to a text does not fail
            let _ = write!(file, ".{}-{}", escaped(name.as_bytes()), escaped(value.as_bytes()));
        }
        file.push_str(if is_named(route) { "" } else { ".html" });
        file
    }
}

/// Whether a route answers with a file that has its own name, and not with a page.
pub fn is_named(route: &Route) -> bool {
    let last = route.path.rsplit('/').next().unwrap_or_default();
    NAMED.contains(&route.path) || last.contains('.')
}

/// Bytes as they can stand in the name of a file; what cannot is written as `=2F`.
fn escaped(bytes: &[u8]) -> String {
    let mut out = String::new();
    for byte in bytes {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-' => out.push(char::from(*byte)),
            // writing to a text does not fail
            _ => drop(write!(out, "={byte:02X}")),
        }
    }
    // a name of dots only would lead out of its folder
    if out.bytes().all(|byte| byte == b'.') { out.replace('.', "=2E") } else { out }
}

/// The link that leads from one file to another.
pub fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let folders = from.len().min(to.len()).saturating_sub(1);
    let same = from.iter().zip(&to).take(folders).take_while(|(one, other)| one == other).count();
    let up = "../".repeat(from.len().saturating_sub(same + 1));
    up + &to.get(same..).unwrap_or_default().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(link: &str) -> Option<String> {
        let (address, _) = Address::home("ja").of_link(link);
        let (route, _) = address.route()?;
        Some(address.file(route))
    }

    #[test]
    fn every_address_has_its_own_file() {
        for (link, want) in [
            ("/", Some("ja/index.html")),
            ("/public?lang=en", Some("en/index.html")),
            ("/public/operations", Some("ja/operations.html")),
            ("/public/operations/unmiss", Some("ja/operations/unmiss.html")),
            ("/public/operations/unmiss/record?after=40", Some("ja/operations/unmiss/record.after-40.html")),
            ("/public/operations?country=KH&lang=en#time", Some("en/operations.country-KH.html")),
            ("/public/in-kind/a%2Fb", Some("ja/in-kind/a=2Fb.html")),
            ("/public/in-kind/..%2F..", Some("ja/in-kind/..=2F...html")),
            ("/public/in-kind/..", Some("ja/in-kind/=2E=2E.html")),
            ("/law/art3.p1.i5", Some("ja/law/art3.p1.i5.html")),
            ("/public/data/figures.csv", Some("ja/data/figures.csv")),
            ("/assets/desk.css", Some("assets/desk.css")),
            ("/sign-in?to=%2Fpublic", None),
            ("/record", None),
            ("/metrics", None),
            ("/api/v1/things", None),
            ("/public/no/such/page/here", None),
        ] {
            assert_eq!(file(link).as_deref(), want, "{link}");
        }
    }

    #[test]
    fn links_from_file_to_file() {
        for (from, to, want) in [
            ("ja/index.html", "ja/law.html", "law.html"),
            ("ja/index.html", "ja/index.html", "index.html"),
            ("ja/operations/x.html", "ja/sources/y.html", "../sources/y.html"),
            ("ja/operations/x.html", "ja/operations/x/record.html", "x/record.html"),
            (
                "ja/operations/x/record.html",
                "en/operations/x/record.html",
                "../../../en/operations/x/record.html",
            ),
            ("index.html", "ja/index.html", "ja/index.html"),
            ("ja/law.html", "assets/a.css", "../assets/a.css"),
            ("ja/law.html", "checkpoint.txt", "../checkpoint.txt"),
        ] {
            assert_eq!(relative(from, to), want, "{from} {to}");
        }
    }
}
