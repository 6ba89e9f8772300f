//! What of the page is in sight.

use super::Refused;
use super::by_name::{call, get, option};
use web_sys::Event;

/// Brings what an event is of into sight, with the margins that its style asks for.
pub(crate) fn bring(event: &Event) -> Result<(), Refused> {
    let target = get(event, "target")?;
    call(&target, "scrollIntoView", &[&option("block", "nearest")?]).map(|_| ())
}
