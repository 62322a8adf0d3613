//! What stands before and around every answer: where a request may come from, and what a browser may do with a page.

use crate::fault::Fault;
use crate::visit::Asked;

/// Headers of every answer. Pages use their own style sheet and scripts, and nothing from elsewhere.
pub const HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Whether something that changes things was sent from a page of ours: by what the browser says of where it came from.
///
/// # Errors
/// [`Fault::OtherSite`] where it was not, or nothing shows that it was.
pub fn same_site(asked: &Asked) -> Result<(), Fault> {
    // a program sends no cookie that another site could ride on: it has a token of its own, or is told that it needs one
    if asked.path.starts_with("/api/") && asked.header("cookie").is_none() {
        return Ok(());
    }
    if let Some(site) = asked.header("sec-fetch-site") {
        // `none`: typed in, or from a bookmark
        return if matches!(site, "same-origin" | "none") { Ok(()) } else { Err(Fault::OtherSite) };
    }
    let host = asked.header("host").unwrap_or_default();
    let origin = asked.header("origin").and_then(|origin| origin.split_once("://"));
    match origin {
        Some((_, from)) if from == host && !host.is_empty() => Ok(()),
        _ => Err(Fault::OtherSite),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path, headers, and whether that comes from here.
    type Case = (&'static str, &'static [(&'static str, &'static str)], bool);

    #[test]
    fn only_from_here() {
        let cases: [Case; 12] = [
            ("/x", &[("sec-fetch-site", "same-origin")], true),
            ("/x", &[("sec-fetch-site", "none")], true),
            ("/x", &[("sec-fetch-site", "cross-site")], false),
            ("/x", &[("sec-fetch-site", "same-site")], false),
            ("/x", &[("host", "a:1"), ("origin", "http://a:1")], true),
            ("/x", &[("host", "a:1"), ("origin", "http://b:1")], false),
            ("/x", &[("host", "a:1")], false),
            // what a proxy asks for opens no page
            ("/x", &[("authorization", "Basic x")], false),
            ("/api/v1/x", &[("authorization", "Bearer x")], true),
            ("/api/v1/x", &[], true),
            ("/api/v1/x", &[("authorization", "Bearer x"), ("cookie", "session=x")], false),
            ("/api/v1/x", &[("cookie", "session=x"), ("sec-fetch-site", "same-origin")], true),
        ];
        for (path, headers, want) in cases {
            let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            let asked = Asked { path: path.to_owned(), headers: headers.collect(), ..Asked::default() };
            assert_eq!(same_site(&asked).is_ok(), want, "{asked:?}");
        }
    }
}
