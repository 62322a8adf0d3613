//! The contrasts of both themes, from the stylesheet itself (WCAG 2.2: relative luminance).

use desk::draw::CSS;
use std::collections::BTreeMap;

/// The colours of each block of the stylesheet: light, dark, print.
fn themes() -> Vec<BTreeMap<&'static str, [f64; 3]>> {
    CSS.split(":root {")
        .skip(1)
        .map(|block| block.split('}').next().unwrap().lines().filter_map(colour).collect())
        .collect()
}

fn colour(line: &'static str) -> Option<(&'static str, [f64; 3])> {
    let (name, value) = line.trim().strip_prefix("--draw-")?.split_once(": #")?;
    let part = |at: usize| f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
    Some((name, [part(0), part(2), part(4)]))
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_and_drawings_stand_out() {
    let themes = themes();
    assert_eq!(themes.len(), 3);
    for theme in themes {
        for name in ["ink", "quiet", "link", "mark", "yes", "no", "unknown"] {
            for ground in ["paper", "sea"] {
                let found = contrast(theme[name], theme[ground]);
                assert!(found >= 4.5, "{name} on {ground}: {found}");
            }
        }
        for name in ["axis", "s1", "s2", "s3", "s4", "s5", "s6", "coast", "faint"] {
            let found = contrast(theme[name], theme["paper"]);
            assert!(found >= if name == "faint" { 2.75 } else { 3.0 }, "{name}: {found}");
        }
        assert!(contrast(theme["s1"], theme["land"]) >= 3.0);
        assert!(contrast(theme["ink"], theme["land"]) >= 4.5);
    }
}

/// What is left of a colour for those who do not see red or green (Viénot, Brettel and Mollon 1999, on linear light).
fn seen(colour: [f64; 3], matrix: [[f64; 3]; 3]) -> [f64; 3] {
    let linear = colour.map(|part| part.powf(2.2));
    matrix.map(|row| {
        row.iter().zip(linear).map(|(factor, part)| factor * part).sum::<f64>().max(0.0).powf(1.0 / 2.2)
    })
}

const NO_RED: [[f64; 3]; 3] = [[0.112, 0.888, 0.0], [0.112, 0.888, 0.0], [0.004, -0.004, 1.0]];
const NO_GREEN: [[f64; 3]; 3] = [[0.293, 0.707, 0.0], [0.293, 0.707, 0.0], [-0.021, 0.021, 1.0]];

#[test]
fn neighbours_in_a_bar_differ_without_red_or_green() {
    for theme in themes() {
        for pair in ["s1", "s2", "s3", "s4", "s5", "s6"].windows(2) {
            for matrix in [NO_RED, NO_GREEN] {
                let (one, other) = (seen(theme[pair[0]], matrix), seen(theme[pair[1]], matrix));
                let apart = one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(apart > 0.18, "{pair:?}: {apart}");
            }
        }
    }
}
