//! Elements, with one Rust type for all of them.
//!
//! Leptos gives every shape of view a type of its own, and compiles building, updating and taking down for each: written with
//! `view!`, these views came to 184 kB of compressed code. Here every element, every attribute and every live part has one of a
//! handful of types, so that each is compiled once. It is still Leptos that builds and updates them.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{self, ElementChild};
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use std::sync::Arc;
use web_sys::Event;

/// Something that is read again whenever what it reads has changed.
pub(super) type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// An element in the making.
///
/// Boxed: it is handed on from call to call, and a pointer is cheaper to hand on than what it points to.
pub(super) struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    make: Make,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// What becomes of the parts. A pointer, so that the first download knows nothing of drawings.
type Make = fn(&'static str, Vec<AnyAttribute>, Vec<AnyView>) -> AnyView;

/// The elements of SVG in use. Leptos has a type for each, so each costs a little; paths do most of the work.
#[derive(Clone, Copy, Debug)]
pub(super) enum Svg {
    /// A drawing within a page.
    Drawing,
    /// An outline.
    Path,
    /// A line of text.
    Text,
}

/// An element with a class; an empty class is none.
pub(super) fn el(tag: &'static str, class: &str) -> El {
    let make: Make =
        |tag, attributes, children| html::custom(tag).add_any_attr(attributes).child(children).into_any();
    El::new(tag, make, class)
}

/// An element of a drawing, which a page must be told apart from its own.
pub(super) fn draw(element: Svg, class: &str) -> El {
    let make: Make = match element {
        Svg::Drawing => {
            |_, attributes, children| svg::svg().add_any_attr(attributes).child(children).into_any()
        }
        Svg::Path => {
            |_, attributes, children| svg::path().add_any_attr(attributes).child(children).into_any()
        }
        Svg::Text => {
            |_, attributes, children| svg::text().add_any_attr(attributes).child(children).into_any()
        }
    };
    El::new("", make, class)
}

/// A button that does one thing.
pub(super) fn button(class: &str, text: String, click: impl Fn() + 'static) -> El {
    el("button", class).attr("part", "button").attr("type", "button").text(text).on("click", move |_| click())
}

/// A part that is built again whenever what it reads has changed.
pub(super) fn live(view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// A part that is built again whenever `is` becomes another, and not with every change of what `is` reads.
pub(super) fn live_if(
    is: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn(bool) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    live_if_so(Arc::new(is), Arc::new(view))
}

/// What [`live_if`] does, compiled once and not for every use.
fn live_if_so(is: Live<bool>, view: Arc<dyn Fn(bool) -> AnyView + Send + Sync>) -> AnyView {
    // A number, as every memo of the views: each further type would be compiled anew.
    let is = Memo::new(move |_| u32::from(is()));
    live(move || {
        let is = is.get() == 1;
        untrack(|| view(is))
    })
}

/// Nothing.
pub(super) fn nothing() -> AnyView {
    Vec::<AnyView>::new().into_any()
}

impl El {
    fn new(tag: &'static str, make: Make, class: &str) -> Self {
        let el = Self(Box::new(Parts { tag, make, attributes: Vec::new(), children: Vec::new() }));
        if class.is_empty() { el } else { el.attr("class", class) }
    }

    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// An attribute.
    pub(super) fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// An attribute that comes, changes and goes.
    pub(super) fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        let value: Live<Option<String>> = Arc::new(value);
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute without a value, such as `disabled`, that comes and goes.
    pub(super) fn live_flag(self, name: &'static str, is: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.live_attr(name, move || is().then(String::new))
    }

    /// A property of the element that follows a truth, such as `checked`.
    pub(super) fn live_prop(self, name: &'static str, is: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        let is: Live<bool> = Arc::new(is);
        self.with(prop(name, is).into_any_attr())
    }

    /// A style. Set through the style object and not as an attribute, which a page's policy may forbid.
    pub(super) fn style(self, name: &'static str, value: String) -> Self {
        self.with(style((name, value)).into_any_attr())
    }

    /// A style that changes.
    pub(super) fn live_style(
        self,
        name: &'static str,
        value: impl Fn() -> String + Send + Sync + 'static,
    ) -> Self {
        let value: Live<String> = Arc::new(value);
        self.with(style((name, value)).into_any_attr())
    }

    /// What happens on an event.
    pub(super) fn on(self, event: &'static str, act: impl Fn(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.with(on(ev::Custom::<Event>::new(event), act).into_any_attr())
    }

    /// A text.
    pub(super) fn text(self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.child(text.into_any())
    }

    /// A text that changes.
    pub(super) fn say(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let text: Live<String> = Arc::new(text);
        self.child(text.into_any())
    }

    /// A child.
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// A child element.
    pub(super) fn el(self, child: Self) -> Self {
        self.child(child.view())
    }

    /// A child element, where there is one.
    pub(super) fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.el(child),
            None => self,
        }
    }

    /// Children.
    pub(super) fn all(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// A part that is built again whenever what it reads has changed.
    pub(super) fn live(self, view: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        self.child(live(view))
    }

    /// The finished element.
    pub(super) fn view(self) -> AnyView {
        let Parts { tag, make, attributes, children } = *self.0;
        make(tag, attributes, children)
    }
}
