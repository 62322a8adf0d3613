//! A token with which programs ask.

use crate::desk::Desk;

/// A token of whoever is signed in, to read and to enter.
pub fn token(desk: &Desk) -> String {
    let account = desk.get("/account");
    let until = account.split_once("name=\"until\"").unwrap().1.split_once("value=\"").unwrap().1;
    let until = until.split('"').next().unwrap();
    let fields = [("name", "program"), ("scope", "read"), ("scope", "enter"), ("until", until)];
    let made = desk.post("/account/tokens", &fields);
    made.split_once("<code class=\"secret\">").unwrap().1.split('<').next().unwrap().to_owned()
}
