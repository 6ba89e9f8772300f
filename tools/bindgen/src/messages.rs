//! What panics say.

use crate::paths::blank_each;
use anyhow::bail;

/// What the standard library and Leptos would say of a panic. Words that are thrown as exceptions of JavaScript stand in the console, and
/// are not among them where they tell anything.
const MESSAGES: [&str; 61] = [
    "Value is None because the `ssr` feature is active. When `ssr` is enabled, tachys skips creating client-side values (event \
     handlers, directives, properties) to avoid cross-thread panics on multithreaded servers. If you are building a client-side (CSR \
     or hydrate) target, this means the `ssr` feature is being activated unintentionally via Cargo feature unification; another \
     dependency in your workspace is enabling it. Run `cargo tree -e features -i tachys` to identify the source.",
    "one-time initialization may not be performed recursively",
    "cannot recursively acquire mutex",
    "internal error: entered unreachable code: invalid Once state",
    "internal error: entered unreachable code",
    "Polled future after finished",
    "Polled future after completion",
    "`async fn` resumed after completion",
    "Hash table capacity overflow",
    "capacity overflow",
    "Tried to access a reactive value that has already been disposed.",
    "Arc counter overflow",
    "Dropped SendWrapper<T> variable from a thread different to the one it has been created with.",
    "Dereferenced SendWrapper<T> variable from a thread different to the one it has been created with.",
    "Tried to shrink to a larger capacity",
    "FnOnce called more than once",
    "slice index starts at ",
    " but ends at ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "index out of bounds: the len is ",
    " but the index is ",
    "insertion index (is ",
    ") should be <= len (is ",
    "removal index (is ",
    ") should be < len (is ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "a Display implementation returned an error unexpectedly",
    "LazyCell instance has previously been poisoned",
    "assertion failed: psize >= size + min_overhead",
    "assertion failed: psize <= size + max_overhead",
    "inner is None only in drop",
    "Attempted to initialize thread-local while it is being dropped",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "use of std::thread::current() is not possible after the thread's local data has been destroyed",
    "failed to generate unique thread ID: bitspace exhausted",
    "Executor::spawn called, but no global 'spawn' function is configured.",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured.",
    "Head dropped without a waker list",
    "Got a QuickInitGuard in slow init",
    "No guard available even without polling",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "index not found",
    "attempt to join into collection with len > usize::MAX",
    "Erased: type mismatch",
    "assertion `left ",
    " right` failed",
    "\n  left: ",
    "\n right: ",
    "quick_init",
    "QuickInitGuard",
    "AccessError",
    "LayoutError",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
];

/// Puts spaces in place of what panics would say: nobody hears it, since a module that is aborted tells no more than that, and every
/// visitor would download a kilobyte.
///
/// # Errors
/// Where one of them is not in the module: then this list is out of date.
pub(crate) fn blank(module: &mut [u8]) -> anyhow::Result<()> {
    for message in MESSAGES {
        if !blank_each(module, message.as_bytes(), |_| message.len()) {
            bail!("no panic says any more: {message}");
        }
    }
    Ok(())
}
