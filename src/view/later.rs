//! What waits until nothing has changed for a while.

use super::dom::Live;
use super::{Begin, Visit};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;
use std::time::Duration;

/// What is not needed for it waits until a change has been painted.
pub(crate) const SOON: Duration = Duration::from_millis(30);

/// Does something `pause` after the last time that what is watched has changed.
pub(crate) fn later(
    visit: Visit,
    pause: Duration,
    watch: impl Fn() + Send + Sync + 'static,
    act: impl Fn() + Send + Sync + 'static,
) {
    after_a_pause(visit, pause, Arc::new(watch), Arc::new(act));
}

/// What [`later`] does, compiled once and not for every use.
fn after_a_pause(visit: Visit, pause: Duration, watch: Live<()>, act: Live<()>) {
    // It ends with the views: what is stored is dropped with them.
    let timer = StoredValue::new(None::<SendWrapper<Begin>>);
    Effect::new(move |_: Option<()>| {
        watch();
        timer.try_update_value(|timer| {
            let act = Arc::clone(&act);
            let make = || SendWrapper::new((visit.outside().timer)(pause, Box::new(move || act())));
            timer.get_or_insert_with(make)();
        });
    });
}
