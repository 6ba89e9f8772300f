//! Native radios, as a scale or as a list.

use super::Visit;
use super::dom::{El, Live, button, el};
use leptos::prelude::event_target;
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// One thing to choose.
pub(super) struct Choice {
    /// The id, unique within its group.
    pub(super) id: String,
    /// What it says.
    pub(super) label: String,
    /// What explains it.
    pub(super) explained: Explained,
}

/// What explains a choice to those who hear it and not see it, too.
pub(super) enum Explained {
    /// Nothing: it speaks for itself.
    No,
    /// A line under it.
    Below(String),
    /// What has this id elsewhere on the page.
    Elsewhere(&'static str),
}

/// A group of radios, of which one or none is chosen. Choices are named by their position, so that one group serves all types.
pub(super) struct Choices {
    /// The name of the group, unique within the widget.
    pub(super) name: String,
    /// How they stand: `scale`, `list`, `cards`.
    pub(super) look: &'static str,
    /// What there is to choose.
    pub(super) choices: Vec<Choice>,
    /// Which is chosen.
    pub(super) chosen: Live<Option<usize>>,
    /// The visitor chose, or took the answer back.
    pub(super) choose: Live1<Option<usize>>,
}

/// Something that is done with a value.
pub(super) type Live1<T> = Arc<dyn Fn(T) + Send + Sync>;

impl Choices {
    /// Radios for `values`, read and chosen by value.
    pub(super) fn of<T: Copy + PartialEq + Send + Sync + 'static>(
        name: &str,
        look: &'static str,
        values: Vec<(T, Choice)>,
        chosen: impl Fn() -> Option<T> + Send + Sync + 'static,
        choose: impl Fn(Option<T>) + Send + Sync + 'static,
    ) -> Self {
        let (values, choices): (Vec<T>, Vec<Choice>) = values.into_iter().unzip();
        let kept = values.clone();
        Self {
            name: name.into(),
            look,
            choices,
            chosen: Arc::new(move || {
                let chosen = chosen()?;
                values.iter().position(|value| *value == chosen)
            }),
            choose: Arc::new(move |at| choose(at.and_then(|at| kept.get(at).copied()))),
        }
    }

    /// The radios. They follow what is chosen.
    pub(super) fn view(self) -> El {
        let chosen = Arc::clone(&self.chosen);
        self.radios(&move |at, radio| {
            let chosen = Arc::clone(&chosen);
            radio.live_prop("checked", move || chosen() == Some(at))
        })
    }

    /// The radios, uncontrolled: where only the visitor changes what is chosen, and only in them, they follow nothing.
    pub(super) fn uncontrolled(self) -> El {
        let before = (self.chosen)();
        self.radios(&|at, radio| if before == Some(at) { radio.attr("checked", "") } else { radio })
    }

    /// The radios; `check` gives each what makes it checked.
    fn radios(self, check: &dyn Fn(usize, El) -> El) -> El {
        let Self { name, look, choices, choose, .. } = self;
        let ids: Vec<String> = choices.iter().map(|choice| [&name, "-", &choice.id].concat()).collect();
        let radios = choices.into_iter().zip(ids.clone()).enumerate().map(|(at, (choice, id))| {
            let radio = el("input", "choice__input").attr("type", "radio").attr("name", &name);
            choice.view(&id, check(at, radio))
        });
        // One listener for all of them.
        let changed = move |event| {
            let changed = event_target::<Element>(&event).id();
            if let Some(at) = ids.iter().position(|id| *id == changed) {
                choose(Some(at));
            }
        };
        // A form of its own, which nothing submits. Outside of one, Chromium keeps each radio of a shadow root in a list that it never
        // clears, and with it the page that the radio once stood on.
        el("form", &["choices choices--", look].concat())
            .attr("method", "dialog")
            .on("change", changed)
            .all(radios)
    }

    /// The radios, with a way to take the answer back.
    pub(super) fn optional(self, visit: Visit) -> El {
        let (chosen, choose) = (Arc::clone(&self.chosen), Arc::clone(&self.choose));
        let first = ["[name=", &self.name, "]"].concat();
        let clear = move || {
            // The button goes with the answer; who pressed it must not lose their place.
            if let Some(radio) = visit.find::<HtmlElement>(&first) {
                let _ = radio.focus();
            }
            choose(None);
        };
        let clear = button("clear", visit.say("steps.clear"), clear)
            .live_flag("disabled", move || chosen().is_none());
        el("div", "").el(self.view()).el(clear)
    }
}

impl Choice {
    /// A choice with the `label` and, where `key` has one, the `help` of its texts.
    pub(super) fn texts(visit: Visit, key: &str, id: &str) -> Self {
        let key = [key, id].concat();
        let outside = visit.outside();
        let help = outside.words.get(&[&key, ".help"].concat()).unwrap_or_default();
        let explained = if help.is_empty() { Explained::No } else { Explained::Below(help.into()) };
        Self { id: id.into(), label: visit.say_of(&[&key, ".label"]), explained }
    }

    /// A choice with this label and nothing else.
    pub(super) fn plain(id: &str, label: String) -> Self {
        Self { id: id.into(), label, explained: Explained::No }
    }

    /// The label around an input, painted.
    pub(super) fn view(self, input_id: &str, input: El) -> El {
        let input = input.attr("id", input_id);
        let label = el("label", "choice").attr("for", input_id);
        let face = el("span", "choice__face");
        let name = |text| el("bdi", "").text(text);
        match self.explained {
            Explained::No => label.el(input).el(face.el(name(self.label))),
            // Words of ours, and no name that reads in its own direction.
            Explained::Elsewhere(id) => {
                label.el(input.attr("aria-describedby", id)).el(face.text(self.label))
            }
            Explained::Below(help) => {
                let [label_id, help_id] = ["-label", "-help"].map(|part| [input_id, part].concat());
                // The name is the label alone; what explains it is the description.
                let input = input.attr("aria-labelledby", &label_id).attr("aria-describedby", &help_id);
                let help = el("span", "choice__help").attr("id", &help_id).text(help);
                label.el(input).el(face.el(name(self.label).attr("id", &label_id)).el(help))
            }
        }
    }
}
