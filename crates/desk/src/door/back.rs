//! Where someone goes after the door: an address of this site, and nothing else.

/// The longest address that is gone back to, in bytes.
const LONGEST: usize = 2_000;

/// The address that was wished for, or the first page where it is none of this site: what begins with two strokes, or with one and a
/// backslash, is another host to a browser.
pub fn back(to: Option<&str>) -> &str {
    to.filter(|to| is_ours(to)).unwrap_or("/")
}

fn is_ours(to: &str) -> bool {
    let mut bytes = to.bytes();
    bytes.next() == Some(b'/')
        && bytes.next() != Some(b'/')
        && to.len() <= LONGEST
        && to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nowhere_else() {
        for ours in ["/", "/dossiers/op/undof?on=2012-12-20", "/record?q=%E5%8D%97"] {
            assert_eq!(back(Some(ours)), ours);
        }
        for other in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "evil.example",
            "/\t/evil.example",
            "/a\r\nset-cookie: session=x",
            "javascript:alert(1)",
            "/\u{ff0f}evil.example",
            "/a b",
        ] {
            assert_eq!(back(Some(other)), "/", "{other:?}");
        }
        assert_eq!(back(None), "/");
        assert_eq!(back(Some(&format!("/{}", "a".repeat(LONGEST)))), "/");
    }
}
