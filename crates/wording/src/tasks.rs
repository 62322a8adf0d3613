//! On what a task depends, in words, and the letters by which tasks are called.

use casework::tasks::{Value, Way};
use law::Framework;

use crate::Messages;
use crate::provisions::comma;

/// A task's letter.
pub fn letter(messages: &Messages, task: &Value) -> String {
    let label = task.1.get(messages.lang());
    label.split([' ', ':']).next().filter(|letter| !letter.is_empty()).unwrap_or(&task.0).to_owned()
}

/// One way in which a task is open: what must be so. With `names`, facts are followed by the names that the law has for them.
pub fn way(messages: &Messages, framework: &Framework, way: &Way, names: bool) -> String {
    let facts = way.facts.iter().map(|name| {
        let fact = framework.fact(name).and_then(|fact| framework.facts.get(usize::from(fact)));
        fact.map_or_else(
            || name.clone(),
            |fact| {
                let text = fact.text.get(messages.lang());
                if names { format!("{text} ({name})") } else { text.to_owned() }
            },
        )
    });
    let facts = facts.collect::<Vec<_>>().join(comma(messages));
    let likes = likes(messages, framework, &way.likes);
    let args = [("likes", likes.as_str().into()), ("facts", facts.as_str().into())];
    let id = match (way.likes.is_empty(), way.facts.is_empty()) {
        (true, _) => "tasks-way-facts",
        (false, true) => "tasks-way-likes",
        (false, false) => "tasks-way-both",
    };
    messages.text(id, &args)
}

/// Letters of tasks, three or more in a row as a run.
fn likes(messages: &Messages, framework: &Framework, likes: &[u8]) -> String {
    let tasks = framework.dim("task").map(|dim| framework.values(dim)).unwrap_or_default();
    let named = |number: u8| tasks.get(usize::from(number)).map(|task| letter(messages, task));
    let named = |number: u8| named(number).unwrap_or_default();
    let runs = likes.chunk_by(|a, b| a + 1 == *b).flat_map(|run| match run {
        [first, _, .., last] => {
            let (first, last) = (named(*first), named(*last));
            vec![messages.text("tasks-run", &[("first", first.into()), ("last", last.into())])]
        }
        few => few.iter().map(|number| named(*number)).collect(),
    });
    runs.collect::<Vec<_>>().join(comma(messages))
}
