//! The calendar of the visitor's system.

use super::Refused;
use super::by_name::{call, construct, window};

/// The year, month (1 to 12) and day (1 to 31) where the visitor is.
///
/// # Errors
/// Where the system's clock shows no such day.
pub(crate) fn today() -> Result<(u32, u32, u32), Refused> {
    let now = construct(&window(), "Date", &[])?;
    let part = |method: &str| {
        let number = call(&now, method, &[])?.as_f64().ok_or(Refused)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and a date checks"
        )]
        let number = number as u32;
        Ok::<u32, Refused>(number)
    };
    Ok((part("getFullYear")?, part("getMonth")?.saturating_add(1), part("getDate")?))
}
