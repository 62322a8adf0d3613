//! A browser with cookies, which says of everything that it sends where it comes from.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, request::Builder};

use super::{Got, Site};

/// The name by which it calls the desk.
const HOST: &str = "127.0.0.1:8750";

/// A browser. It keeps cookies and follows nothing by itself.
#[derive(Clone)]
pub struct Browser<'s> {
    pub site: &'s Site,
    pub cookies: BTreeMap<String, String>,
    /// From where it connects.
    pub from: SocketAddr,
    pub lang: &'static str,
    /// The user's id, where it is one's.
    pub user: String,
    /// The secret of the user's phone, in base 32.
    pub secret: String,
}

impl Site {
    /// A browser at the machine of the desk.
    pub fn browser(&self) -> Browser<'_> {
        Browser {
            site: self,
            cookies: BTreeMap::new(),
            from: "127.0.0.1:50000".parse().unwrap(),
            lang: "en",
            user: String::new(),
            secret: String::new(),
        }
    }
}

impl Browser<'_> {
    /// A page.
    pub fn get(&mut self, path: &str) -> Got {
        self.send(Request::get(path), Body::empty())
    }

    /// A form, sent from a page of the desk.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Got {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", format!("http://{HOST}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body))
    }

    /// Anything, with its cookies; it keeps those that it gets.
    pub fn send(&mut self, request: Builder, body: Body) -> Got {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header("host", HOST).header("accept-language", self.lang);
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let got = self.site.ask(request.extension(ConnectInfo(self.from)).body(body).unwrap());
        for set in got.headers.get_all("set-cookie") {
            let set = set.to_str().unwrap();
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            // as browsers do: what is for TLS only is not kept without it
            if set.contains("; Secure") && !value.is_empty() {
                continue;
            }
            if set.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        got
    }
}
