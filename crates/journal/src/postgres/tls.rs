//! TLS with rustls: the server's certificate and name are always checked.

use super::target::Roots;
use crate::{Error, Result};
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::fmt::Display;
use std::path::Path;
use std::sync::Arc;
use tokio_postgres_rustls::MakeRustlsConnect;

/// What makes the connections encrypted.
pub(super) fn connector(roots: &Roots) -> Result<MakeRustlsConnect> {
    let store = match roots {
        Roots::System => system()?,
        Roots::File(path) => file(path)?,
    };
    // the provider is named: which one a process takes by default, other rooms may have decided
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| unreadable("ring", &error))?
        .with_root_certificates(store)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn system() -> Result<RootCertStore> {
    let found = rustls_native_certs::load_native_certs();
    let mut store = RootCertStore::empty();
    // systems have some that are too old or odd to be read; those are believed about nothing
    store.add_parsable_certificates(found.certs);
    if store.is_empty() {
        let errors: Vec<_> = found.errors.iter().map(ToString::to_string).collect();
        let detail = if errors.is_empty() { "there are none".to_owned() } else { errors.join("; ") };
        return Err(unreadable("system", &detail));
    }
    Ok(store)
}

fn file(path: &Path) -> Result<RootCertStore> {
    let place = path.display().to_string();
    let mut store = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| unreadable(&place, &error))? {
        let certificate = certificate.map_err(|error| unreadable(&place, &error))?;
        store.add(certificate).map_err(|error| unreadable(&place, &error))?;
    }
    if store.is_empty() {
        return Err(unreadable(&place, &"there are none"));
    }
    Ok(store)
}

fn unreadable(place: &str, detail: &dyn Display) -> Error {
    Error::Certificates { place: place.to_owned(), detail: detail.to_string() }
}
