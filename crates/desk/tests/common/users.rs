//! Users who have come in by the door.

use casework::procedure::Procedure;
use record::{By, Entry, EntryId, Grant, Id, Statement, User};
use totp_rs::{Builder, Secret};

use super::{Browser, Got, Site};

/// The password of every user of the tests.
pub const PASSWORD: &str = "mizu wa hikui tokoro e";

impl Site {
    /// An official of the Headquarters in a role of the procedure (`reader`, `officer`, `decider`, `administrator`, …), entered in the
    /// record and signed in. The user is `user/` and the role.
    pub fn official(&self, role: &str) -> Browser<'_> {
        self.official_of("office/hq", role, &[(role, None)])
    }

    /// An official of an office with roles, each for every dossier or for one.
    pub fn official_of(&self, office: &str, name: &str, roles: &[(&str, Option<&str>)]) -> Browser<'_> {
        let user = self.user(office, name, roles);
        let code = self.desk.invite(&user).unwrap();
        let mut browser = self.browser();
        browser.user = user.to_string();
        let got = browser.account(&code, &[]);
        assert!(got.status == 200 && browser.cookies.contains_key("session"), "{}", got.text);
        browser
    }

    /// A user in the record, without an account.
    pub fn user(&self, office: &str, name: &str, roles: &[(&str, Option<&str>)]) -> Id {
        let user = Id::parse(&format!("user/{name}")).unwrap();
        let grants = roles.iter().map(|(role, dossier)| Grant {
            role: (*role).to_owned(),
            dossier: dossier.map(|id| Id::parse(id).unwrap()),
        });
        let works_for = Id::parse(office).unwrap();
        let says = User { id: user.clone(), works_for, person: None, ended: None, grants: grants.collect() };
        self.enter(EntryId::parse(&format!("test/user/{name}")).unwrap(), Statement::User(Box::new(says)));
        user
    }

    /// Enters a statement for the Headquarters.
    pub fn enter(&self, id: EntryId, says: Statement) {
        let by = By { office: Id::parse("office/hq").unwrap(), user: None };
        let (recorded, cites, public) = (self.now(), Vec::new(), false);
        let entry =
            Entry { id, recorded, by, spoke: None, cites, corrects: None, public, remarks: None, says };
        self.desk.ledger_mut().append(&[entry], &mut super::random).unwrap();
    }

    /// The procedure by which the desk works.
    pub fn procedure(&self) -> &Procedure {
        &self.desk.procedure
    }
}

/// The code that a phone shows at a moment, in seconds since 1970.
pub fn code(secret: &str, at: i64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    totp.generate(u64::try_from(at).unwrap()).to_string()
}

impl Browser<'_> {
    /// The code that the user's phone shows now.
    pub fn code(&self) -> String {
        code(&self.secret, self.site.now().as_second())
    }

    /// Makes an account of a one-time code, with these fields beside.
    pub fn account(&mut self, pass: &str, fields: &[(&str, &str)]) -> Got {
        let form = self.post("/set-up", &[("code", pass)]);
        let secret = form.text.split_once("<code class=\"secret\">").unwrap();
        self.secret = secret.1.split('<').next().unwrap().replace(' ', "");
        let shown = self.code();
        let own = [("code", pass), ("password", PASSWORD), ("again", PASSWORD), ("shown", shown.as_str())];
        self.post("/set-up", &[&own, fields].concat())
    }

    /// Signs in, with a code that has not been used.
    pub fn sign_in(&mut self) -> Got {
        self.site.later(30);
        let (name, code) = (self.user.trim_start_matches("user/").to_owned(), self.code());
        self.post("/sign-in", &[("name", &name), ("password", PASSWORD), ("code", &code)])
    }
}
