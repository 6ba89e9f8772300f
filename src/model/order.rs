//! Sorting, small.

/// Puts `items` in order: an item moves up past those it stands `before`; equals stay as they are.
///
/// An insertion sort. The standard library's sorts are faster past some dozens of items, and this crate sorts no more; each of
/// their uses is 2 to 3 kB of the visitor's download, and this is 100 bytes.
pub fn order_by<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while let Some(up) = at.checked_sub(1)
            && let (Some(above), Some(item)) = (items.get(up), items.get(at))
            && before(item, above)
        {
            items.swap(up, at);
            at = up;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order_by;

    #[test]
    fn equals_stay_as_they_are() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        order_by(&mut items, |a, b| a.0 < b.0);
        assert_eq!(items, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        order_by::<u8>(&mut [], |a, b| a < b);
    }
}
