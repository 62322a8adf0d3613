//! Reads the land of a TopoJSON file as rings of degrees.

use anyhow::{Context as _, bail};
use serde_json::Value;

/// Corners in degrees east and north; the last is the first again.
pub type Ring = Vec<(f64, f64)>;

/// All rings of the object `land`; lakes are rings of their own, as the page fills by turns.
pub fn rings(file: &Value) -> anyhow::Result<Vec<Ring>> {
    let arcs = arcs(file)?;
    let mut rings = Vec::new();
    for geometry in list(at(file, "/objects/land/geometries")?)? {
        let kind = at(geometry, "/type")?;
        if kind != "MultiPolygon" {
            bail!("land is of type {kind}, where MultiPolygon was expected");
        }
        for polygon in list(at(geometry, "/arcs")?)? {
            for ring in list(polygon)? {
                rings.push(join(ring, &arcs)?);
            }
        }
    }
    Ok(rings)
}

/// The arcs, from steps between whole numbers to degrees.
fn arcs(file: &Value) -> anyhow::Result<Vec<Ring>> {
    let scale = pair(at(file, "/transform/scale")?)?;
    let origin = pair(at(file, "/transform/translate")?)?;
    let mut arcs = Vec::new();
    for arc in list(at(file, "/arcs")?)? {
        let mut at = (0.0, 0.0);
        let mut points = Ring::new();
        for step in list(arc)? {
            let step = pair(step)?;
            at = (at.0 + step.0, at.1 + step.1);
            points.push((at.0 * scale.0 + origin.0, at.1 * scale.1 + origin.1));
        }
        arcs.push(points);
    }
    Ok(arcs)
}

/// A ring from its arcs; `-1 - n` is arc `n` backwards, and each begins where the one before ended.
fn join(ring: &Value, arcs: &[Ring]) -> anyhow::Result<Ring> {
    let mut points = Ring::new();
    for index in list(ring)? {
        let index = index.as_i64().context("the number of an arc is no whole number")?;
        let forward = index >= 0;
        let at = usize::try_from(if forward { index } else { -1 - index })?;
        let mut arc = arcs.get(at).with_context(|| format!("there is no arc {at}"))?.clone();
        if !forward {
            arc.reverse();
        }
        points.extend(arc.into_iter().skip(usize::from(!points.is_empty())));
    }
    Ok(points)
}

fn at<'a>(value: &'a Value, path: &str) -> anyhow::Result<&'a Value> {
    value.pointer(path).with_context(|| format!("there is no {path}"))
}

fn list(value: &Value) -> anyhow::Result<&Vec<Value>> {
    value.as_array().context("a list was expected")
}

fn pair(value: &Value) -> anyhow::Result<(f64, f64)> {
    match list(value)?.as_slice() {
        [x, y] => Ok((x.as_f64().context("no number")?, y.as_f64().context("no number")?)),
        _ => bail!("two numbers were expected, not {value}"),
    }
}
