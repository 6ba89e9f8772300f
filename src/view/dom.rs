//! Elements, with one Rust type for all of them.
//!
//! Leptos gives every shape of view a type of its own, and compiles building, updating and taking down for each: written with
//! `view!`, these views came to 184 kB of compressed code. And its own element of any shape keeps a box, a list of names and a reference
//! to its node for every attribute, and a comment in the page for every element, so that all of it can be changed in place. Most of a
//! questionnaire never changes. So an [`El`] is a view of ours: it builds what stands still at once and forgets it, and leaves to Leptos
//! what lives: attributes, texts and parts that follow what they read.

use leptos::attr::any_attribute::{AnyAttribute, AnyAttributeState, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::attr::{Attribute, AttributeValue};
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::element::attributes_to_html;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use std::sync::Arc;
use web_sys::Event;

/// Something that is read again whenever what it reads has changed.
pub(super) type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// What tells a part of a drawing from a part of a page.
const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// An element in the making.
///
/// Boxed: it is handed on from call to call, and a pointer is cheaper to hand on than what it points to.
pub(super) struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, String)>,
    /// Attributes that change, properties, styles, and what is done on events.
    live: Vec<AnyAttribute>,
    children: Vec<Child>,
}

/// What an element has in it.
pub(super) enum Child {
    El(El),
    Text(String),
    View(AnyView),
}

/// An element that is there, with whatever in it lives as long as it does.
pub(super) struct ElState {
    element: Element,
    _retained: Retained,
}

/// What follows what it reads, until it is dropped.
#[derive(Default)]
struct Retained {
    attributes: Vec<AnyAttributeState>,
    views: Vec<AnyViewState>,
}

/// An element with a class; an empty class is none.
pub(super) fn el(tag: &'static str, class: &str) -> El {
    El::new(tag, None, class)
}

/// An element of a drawing with a class; an empty class is none.
pub(super) fn draw(tag: &'static str, class: &str) -> El {
    El::new(tag, Some(SVG_NAMESPACE), class)
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
    fn new(tag: &'static str, namespace: Option<&'static str>, class: &str) -> Self {
        let parts = Parts { tag, namespace, attributes: Vec::new(), live: Vec::new(), children: Vec::new() };
        let el = Self(Box::new(parts));
        if class.is_empty() { el } else { el.attr("class", class) }
    }

    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.live.push(attribute);
        self
    }

    /// An attribute.
    pub(super) fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
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
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.0.children.push(Child::Text(text.into()));
        self
    }

    /// A text that changes.
    pub(super) fn say(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let text: Live<String> = Arc::new(text);
        self.child(text.into_any())
    }

    /// A child.
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(Child::View(child));
        self
    }

    /// A child element.
    pub(super) fn el(mut self, child: Self) -> Self {
        self.0.children.push(Child::El(child));
        self
    }

    /// A child element, where there is one.
    pub(super) fn maybe(self, child: Option<Self>) -> Self {
        self.all(child)
    }

    /// Children.
    pub(super) fn all<T: Into<Child>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        self.0.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// A part that is built again whenever what it reads has changed.
    pub(super) fn live(self, view: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        self.child(live(view))
    }

    /// The finished element.
    pub(super) fn view(self) -> AnyView {
        self.into_any()
    }

    /// Builds the element with all that is in it. What lives in there joins what is `retained`.
    fn build_into(self, retained: &mut Retained) -> Element {
        let Parts { tag, namespace, attributes, live, children } = *self.0;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in attributes {
            Rndr::set_attribute(&element, name, &value);
        }
        for attribute in live {
            retained.attributes.push(attribute.build(&element));
        }
        for child in children {
            match child {
                Child::El(child) => Rndr::insert_node(&element, &child.build_into(retained), None),
                Child::Text(text) => Rndr::insert_node(&element, &Rndr::create_text_node(&text), None),
                Child::View(view) => {
                    let mut view = view.build();
                    view.mount(&element, None);
                    retained.views.push(view);
                }
            }
        }
        element
    }
}

impl From<El> for Child {
    fn from(el: El) -> Self {
        Self::El(el)
    }
}

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Self {
        Self::View(view)
    }
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let mut retained = Retained::default();
        ElState { element: self.build_into(&mut retained), _retained: retained }
    }

    /// Another element takes the place of the one before.
    fn rebuild(self, state: &mut ElState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        Rndr::insert_node(parent, &self.element, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for El {
    type Output<Added: Attribute> = Self;

    fn add_any_attr<Added: Attribute>(self, attribute: Added) -> Self {
        self.with(attribute.into_cloneable_owned().into_any_attr())
    }
}

/// As HTML, for a page that brings its first step with it. This HTML is replaced as a whole later, so nothing marks where its texts meet.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        added: Vec<AnyAttribute>,
    ) {
        let Parts { tag, attributes, mut live, children, .. } = *self.0;
        html.extend(["<", tag]);
        for (name, value) in attributes {
            AttributeValue::to_html(value, name, html);
        }
        live.extend(added);
        attributes_to_html(live, html);
        html.push('>');
        for child in children {
            *position = Position::FirstChild;
            match child {
                Child::El(el) => el.to_html_with_buf(html, position, escape, mark_branches, Vec::new()),
                Child::Text(text) => text.to_html_with_buf(html, position, escape, mark_branches, Vec::new()),
                Child::View(view) => view.to_html_with_buf(html, position, escape, mark_branches, Vec::new()),
            }
        }
        html.extend(["</", tag, ">"]);
        *position = Position::NextChild;
    }

    /// Nothing takes over an element that is there.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
