//! Nobody changes what they may themselves, by whatever form.

use crate::form::Form;
use crate::office::Office;

#[test]
fn nobody_enters_anything_of_their_own_use() {
    let office = Office::new();
    let id = |user: &str| {
        let ledger = office.site.desk.ledger();
        let state = ledger.state();
        let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
        view.thing(user).unwrap().entry.id.to_string()
    };
    let size = office.size();
    let form =
        |user: &str| Form::of(&office.get(&format!("/enter/user?corrects={}", id(user))), "/enter/user");
    let (_, told) = office.send("/enter/user", &form("user/one"), "record");
    assert!(told.contains("another administrator does it"), "{told}");
    assert_eq!(office.size(), size);
    let other = form("user/two").with("says.ended", "yes");
    let (_, told) = office.send("/enter/user", &other, "record");
    assert_eq!(office.size(), size + 1, "{told}");
}
