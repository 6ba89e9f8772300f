//! Handles of what a catalogue lists, and sets of them.
//!
//! Only a catalogue hands out handles, after its checks; so a handle always names something, and comparing two is comparing two
//! numbers. Outside the program everything is named by its id, never by its position: a catalogue may grow.

use std::marker::PhantomData;

/// The most entries of one kind that a catalogue may list: what a [`Set`] can hold.
pub const MOST: usize = 64;

/// A handle: the position of an entry in its catalogue.
pub trait Handle: Copy {
    /// The handle of the entry at `position`.
    fn at(position: u8) -> Self;
    /// The position of the entry.
    fn position(self) -> u8;
}

macro_rules! handles {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl Handle for $name {
            fn at(position: u8) -> Self {
                Self(position)
            }
            fn position(self) -> u8 {
                self.0
            }
        }
    )*};
}

handles! {
    /// A department of the catalogue.
    Department
    /// A goal of the catalogue.
    Goal
    /// An audience of the catalogue: who the members are.
    Audience
    /// An activity of the catalogue: work that touches the community.
    Activity
    /// A measure of the catalogue: what the boss of the desk is judged on.
    Measure
}

/// All handles of one kind up to `count`, in catalogue order.
pub(crate) fn handles<H: Handle>(count: usize) -> impl DoubleEndedIterator<Item = H> + Clone {
    (0..u8::try_from(count.min(MOST)).unwrap_or(0)).map(H::at)
}

/// The handle of the entry at this position of its list.
pub(crate) fn handle<H: Handle>(position: usize) -> Option<H> {
    u8::try_from(position).ok().map(H::at)
}

/// A set of handles; it yields them in catalogue order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set<H> {
    bits: u64,
    of: PhantomData<H>,
}

impl<H: Handle> Set<H> {
    /// The set without members.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    /// The first `count` entries of a catalogue.
    pub(crate) fn first_of(count: usize) -> Self {
        handles(count).collect()
    }

    fn bit(handle: H) -> u64 {
        1u64.checked_shl(handle.position().into()).unwrap_or(0)
    }

    /// Whether `handle` is a member.
    pub fn contains(self, handle: H) -> bool {
        self.bits & Self::bit(handle) != 0
    }

    /// This set with `handle`.
    #[must_use]
    pub fn with(self, handle: H) -> Self {
        Self { bits: self.bits | Self::bit(handle), ..self }
    }

    /// This set without `handle`.
    #[must_use]
    pub fn without(self, handle: H) -> Self {
        Self { bits: self.bits & !Self::bit(handle), ..self }
    }

    /// How many members it has.
    pub fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Whether it has no member.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The first member in catalogue order.
    pub fn first(self) -> Option<H> {
        self.into_iter().next()
    }
}

impl<H: Handle> FromIterator<H> for Set<H> {
    fn from_iter<I: IntoIterator<Item = H>>(handles: I) -> Self {
        handles.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl<H: Handle> IntoIterator for Set<H> {
    type Item = H;
    type IntoIter = Members<H>;

    fn into_iter(self) -> Members<H> {
        Members(self)
    }
}

/// The members of a [`Set`], in catalogue order.
#[derive(Clone, Copy, Debug)]
pub struct Members<H>(Set<H>);

impl<H: Handle> Iterator for Members<H> {
    type Item = H;

    fn next(&mut self) -> Option<H> {
        let position = u8::try_from(self.0.bits.trailing_zeros()).ok().filter(|&position| position < 64)?;
        self.0.bits &= self.0.bits - 1;
        Some(H::at(position))
    }
}
