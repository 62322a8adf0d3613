//! Who gives the open data away, under which licence, and by which codes programs elsewhere know it.

use std::collections::BTreeMap;

use record::Words;
use serde::Deserialize;

/// The publisher of an installation's open data.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// Its name.
    pub name: Words,
    /// The licence of its own data; sources keep their own rights.
    pub licence: Licence,
    /// As the International Aid Transparency Initiative knows it.
    pub iati: Iati,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its identifier in the SPDX list, such as `CC-BY-4.0`.
    pub id: String,
    /// Where its text is.
    pub address: String,
}

/// Codes of the International Aid Transparency Initiative, standard 2.03.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Iati {
    /// The identifier of the publisher, by which its activities begin.
    pub id: String,
    /// What sort of organisation it is (code list `OrganisationType`).
    pub sort: String,
    /// The purpose of what belongs to a pillar (code list `Sector` of the Development Assistance Committee), by the law's name of it.
    pub sectors: BTreeMap<String, String>,
    /// The purpose of what belongs to none of these.
    pub sector: String,
    /// The region (code list `Region`) that stands for a state which is none of today's, by its ISO 3166 code.
    #[serde(default)]
    pub regions: BTreeMap<String, String>,
    /// The pillars of which contributions are humanitarian.
    #[serde(default)]
    pub humanitarian: Vec<String>,
}

impl Iati {
    /// The purpose of what belongs to a pillar.
    pub fn sector(&self, pillar: Option<&str>) -> &str {
        pillar.and_then(|pillar| self.sectors.get(pillar)).unwrap_or(&self.sector)
    }

    /// Whether what belongs to a pillar is humanitarian.
    pub fn is_humanitarian(&self, pillar: Option<&str>) -> bool {
        pillar.is_some_and(|pillar| self.humanitarian.iter().any(|known| known == pillar))
    }
}
