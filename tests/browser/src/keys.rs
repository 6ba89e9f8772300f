//! Real keys, through the driver.

use std::time::Duration;

use thirtyfour::Key;

use crate::session::Session;

/// Presses keys one after another; `Shift+Tab` holds the first while it presses the second.
#[track_caller]
pub(crate) fn press(session: &Session, keys: &str) {
    let mut chain = session.driver().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
    for chord in keys.split_whitespace() {
        let names: Vec<char> = chord.split('+').map(key).collect();
        for &name in &names {
            chain = chain.key_down(name);
        }
        for &name in names.iter().rev() {
            chain = chain.key_up(name);
        }
    }
    session.must(&format!("press {keys}"), session.run(chain.perform()));
}

/// Types text, key by key.
#[track_caller]
pub(crate) fn type_text(session: &Session, text: &str) {
    let chain = session.driver().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
    session.must("type", session.run(chain.send_keys(text).perform()));
}

/// Clicks at a place in the viewport.
#[track_caller]
pub(crate) fn click(session: &Session, x: i64, y: i64) {
    let chain = session.driver().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
    session.must("click", session.run(chain.move_to(x, y).click().perform()));
}

/// Moves the pointer to a place in the viewport.
#[track_caller]
pub(crate) fn hover(session: &Session, x: i64, y: i64) {
    let chain = session.driver().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
    session.must("move the pointer", session.run(chain.move_to(x, y).perform()));
}

#[track_caller]
fn key(name: &str) -> char {
    let key = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return ' ',
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        _ => {
            let mut letters = name.chars();
            let (Some(letter), None) = (letters.next(), letters.next()) else {
                panic!("no key is called {name}")
            };
            return letter;
        }
    };
    key.value()
}
