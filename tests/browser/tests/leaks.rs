//! What is taken down is gone: a page that stays open for long keeps no more memory than it needs.

use crate::common::host_page;
use browser_tests::{Engine, Heap, Page, Part, WATCH_MEMORY, browser_test};
use serde_json::json;

/// As many rounds are awaited by one script: the driver gives each 30 seconds.
const AT_A_TIME: u32 = 50;

/// Rounds before the first look. The memory of WebAssembly never shrinks, and in Firefox it depends on when the browser first collects
/// what frames and promises leave: over 3,000 rounds it took at most one step of up to 0.2 MB, mostly within these, and none in Chromium.
fn warm_up(engine: Engine) -> u32 {
    if engine == Engine::Firefox { 1000 } else { 100 }
}

/// A page whose memory is watched, with one widget and an answer.
fn answered(page: &Page) -> Part<'_> {
    let watch = format!("<script>{WATCH_MEMORY}</script>");
    page.host(&host_page("en", &watch, "<community-seat storage=none></community-seat>"), &[]);
    let seat = page.widget(0);
    seat.radio("Members help each other get answers.", "Essential").click();
    page.wait_for_js("document.querySelector('community-seat').result?.home === 'service'");
    seat
}

/// Rounds of a script with `seat` and `tick`, and `round` from 0; before the first look, and until the second.
fn keep_no_memory(page: &Page, script: &str) {
    let rounds = |count: u32| {
        for first in (0..count).step_by(AT_A_TIME as usize) {
            page.eval(
                &format!(
                    "const seat = document.querySelector('community-seat'); const main = document.querySelector('main'); \
                     const channel = new MessageChannel(); \
                     const tick = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0))); \
                     return (async () => {{ \
                       for (let round = {first}; round < {first} + {AT_A_TIME}; round += 1) {{ {script} }} \
                       await new Promise((done) => setTimeout(done, 50)); channel.port1.close(); \
                     }})()"
                ),
                &[],
            );
        }
    };
    rounds(warm_up(page.engine()));
    let before = Heap::of(page.session());
    rounds(1000);
    let after = Heap::of(page.session());
    eprintln!("{}: {before}; then {after}", page.engine());
    assert_eq!(after.growth_since(&before), Vec::<String>::new());
}

browser_test!(a_thousand_elements_that_are_gone_keep_no_memory, |page| {
    let seat = answered(page);
    // Removed and put back; moved; cloned or created by script, and removed for good.
    keep_no_memory(
        page,
        "seat.remove(); await tick(); main.append(seat); main.prepend(seat); \
         const other = round % 2 ? seat.cloneNode(true) : document.createElement('community-seat'); \
         other.setAttribute('storage', 'none'); main.append(other); other.showResult(); \
         await other.whenReady; other.remove(); await tick();",
    );
    seat.radio("Members help each other get answers.", "Essential").should_be_checked();
    assert_eq!(page.eval("return document.querySelectorAll('community-seat').length", &[]), json!(1));
});

browser_test!(a_thousand_pages_that_are_gone_keep_no_memory, |page| {
    answered(page);
    // To and fro between the first three steps; at times in another language.
    keep_no_memory(
        page,
        "const at = round % 3; seat.shadowRoot.querySelectorAll('.step__button')[at].click(); \
         while (seat.shadowRoot.querySelectorAll('.step__button')[at].ariaCurrent !== 'step') await tick(); \
         if (round % 10 === 9) { \
           seat.lang = round % 20 === 9 ? 'de' : 'en'; \
           while (seat.shadowRoot.querySelector('.widget').lang !== seat.lang) await tick(); \
         }",
    );
});
