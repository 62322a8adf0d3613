//! The picture from which a phone takes the secret.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, QrCode};

/// White around the picture, in squares, which the standard asks for.
const MARGIN: usize = 4;

/// A text as a picture; `None` where it is too long for one. Dark on light in every theme: phones read no other.
pub fn qr(text: &str, name: &str) -> Option<Markup> {
    let code = QrCode::new(text).ok()?;
    let (side, mut dark) = (code.width(), String::new());
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // writing to a text cannot fail
            let _ = write!(dark, "M{} {}h1v1h-1z", at % side + MARGIN, at / side + MARGIN);
        }
    }
    let whole = side + 2 * MARGIN;
    Some(html! {
        svg.qr role="img" aria-label=(name) viewBox={ "0 0 " (whole) " " (whole) } width="240" height="240"
            shape-rendering="crispEdges" {
            rect width=(whole) height=(whole) fill="#fff" {}
            path d=(dark) fill="#000" {}
        }
    })
}
