//! A form of a page, as a browser without scripts fills it in and sends it.

/// Fields with what stands in them, in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// The form of a page that is sent to an address that begins so.
    pub fn of(page: &str, action: &str) -> Form {
        let start = page
            .find(&format!("action=\"{action}"))
            .unwrap_or_else(|| panic!("no form for {action} in {page}"));
        let rest = &page[start..];
        let form = &rest[..rest.find("</form>").unwrap()];
        let mut fields = Vec::new();
        let mut left = form;
        while let Some(at) = left.find('<') {
            let tag = &left[at..];
            let end = tag.find('>').unwrap();
            let (tag, after) = (&tag[..end], &tag[end + 1..]);
            let name = || attribute(tag, "name").unwrap();
            left = after;
            if tag.starts_with("<input") {
                let is_box = attribute(tag, "type").as_deref() == Some("checkbox");
                if !is_box || tag.ends_with(" checked") {
                    fields.push((name(), attribute(tag, "value").unwrap_or_default()));
                }
            } else if tag.starts_with("<textarea") {
                let text = unescaped(&after[..after.find("</textarea>").unwrap()]);
                // a browser leaves the first line break out
                fields.push((name(), text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            } else if tag.starts_with("<select") {
                let options = &after[..after.find("</select>").unwrap()];
                let chosen = options
                    .split("<option")
                    .skip(1)
                    .find(|one| one.split('>').next().unwrap().ends_with(" selected"));
                let chosen = chosen.or_else(|| options.split("<option").nth(1)).unwrap();
                fields.push((name(), attribute(chosen.split('>').next().unwrap(), "value").unwrap()));
            }
        }
        Form(fields)
    }

    /// What stands in a field.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// With something in a field.
    pub fn with(mut self, name: &str, value: &str) -> Form {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(unescaped(&tag[start..start + tag[start..].find('"')?]))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
