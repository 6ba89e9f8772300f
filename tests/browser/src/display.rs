//! The display that WebKit is shown on. It has no window manager, and so nobody who tells a window that it is the active one: without
//! that, WebKit gives the focus to no element's style and paints no ring.

use std::error::Error;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, InputFocus, MapState};

/// Makes the largest window that is shown on the display the active one. Says whether there was one.
pub(crate) fn activate(display: &str) -> Result<bool, Box<dyn Error>> {
    let (connection, screen) = x11rb::connect(Some(display))?;
    let root = connection.setup().roots.get(screen).ok_or("the display has no screen")?.root;
    let mut largest = None;
    for window in connection.query_tree(root)?.reply()?.children {
        let is_shown = connection.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let size = connection.get_geometry(window)?.reply()?;
        let area = u32::from(size.width) * u32::from(size.height);
        if is_shown && largest.is_none_or(|(before, _)| area > before) {
            largest = Some((area, window));
        }
    }
    let Some((_, window)) = largest else { return Ok(false) };
    connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
    Ok(true)
}
