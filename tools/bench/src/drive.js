// Runs in every page that is measured, before the page's own scripts. `CONTENDER` and `COUNT` are set in front of it.
(() => {
  /** What of each contender is where. A form is what holds one questionnaire. */
  const own = {
    forms: () => [...document.querySelectorAll(".form")],
    radio: (form, name, value) => form.querySelector(`input[name$="-${name}"][value="${value}"]`),
    select: (form, name) => form.querySelector(`select[name$="-${name}"]`),
    now: (form) => form.querySelector(".now"),
    next: (form) => form.querySelector("section:not([hidden]) button") ?? form.querySelector("button"),
    result: (form) => form.querySelector(".ranking li"),
    rows: (form) => [...form.querySelectorAll(".ranking li")],
  };
  const contenders = {
    bare: own,
    preact: own,
    survey: {
      ...own,
      radio: (form, name, value) => form.querySelector(`[data-name="${name}"] input[value="${value}"]`),
      select: (form, name) => form.querySelector(`[data-name="${name}"] select`),
      next: (form) => ["next", "complete"].map((kind) => form.querySelector(`.sd-navigation__${kind}-btn`)).find((one) => one?.offsetParent),
    },
    seat: {
      forms: () => [...document.querySelectorAll("community-seat")].map((host) => host.shadowRoot).filter(Boolean),
      radio: (form, name, value) => form.querySelector(`#${name}-${value}`),
      select: (form, name) => form.querySelector(`#${name}`),
      now: (form) => form.querySelector(".glance__now"),
      next: (form) => form.querySelector(".button--main"),
      result: (form) => form.querySelector(".floor .plan"),
      rows: (form) => {
        // The table is folded away; a visitor opens it.
        const details = form.querySelector(".floor details");
        if (!details.open) details.querySelector("summary").click();
        return [...details.querySelectorAll("tbody tr")];
      },
    },
  };
  contenders.early = contenders.seat;
  const page = contenders[CONTENDER];

  const isSeen = (element) => Boolean(element) && element.getBoundingClientRect().height > 0;

  /** Nothing takes longer. */
  const PATIENCE = 20_000;

  /** Waits for the frame in which something is true, until that frame has been painted; gives the time. */
  const painted = (condition) =>
    new Promise((done, fail) => {
      const begin = performance.now();
      const look = () =>
        requestAnimationFrame(() => {
          if (performance.now() - begin > PATIENCE) return fail(new Error(`never: ${condition}; it shows: ${page.now(form())?.textContent}`));
          if (!condition()) return look();
          // A message sent from within a frame arrives when the frame is done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(null);
        });
      look();
    });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Milliseconds from the click until what it changes has been painted. */
  const click = async (element, condition) => {
    const begin = performance.now();
    element.click();
    return (await painted(condition)) - begin;
  };

  const times = {};
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });

  // The widget waits until it is nearly seen, which of many on a page few are. Here all are to begin.
  if (COUNT > 1) globalThis.IntersectionObserver = undefined;

  // Looks whenever something is added, and not in every frame: looking takes time, too.
  const changes = new MutationObserver(() => look());
  const all = { childList: true, subtree: true };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    changes.observe(root, all);
    return root;
  };
  changes.observe(document, all);
  // What a shadow root holds that the page brings itself is added without a word.
  addEventListener("DOMContentLoaded", () => look());

  let found;
  const seen = new Promise((done) => (found = done));
  const look = () => {
    const forms = page.forms();
    if (forms.length < COUNT) return;
    // From the last one: looking at all of them again and again would be most of what is measured.
    const waiting = forms.reverse().find((form) => !page.radio(form, "goal-answer", 3));
    if (waiting) return;
    changes.disconnect();
    found();
  };
  const loaded = seen.then(async () => {
    const radio = () => page.radio(page.forms()[0], "goal-answer", 3);
    times.question = await painted(() => page.forms().every((form) => isSeen(page.radio(form, "goal-answer", 3))));
    if (COUNT > 1) {
      // What they hold in memory is asked once they run.
      await painted(() => !page.forms().some((form) => form.querySelector(".early")));
      return;
    }
    radio().click();
    times.accepted = await painted(() => radio()?.checked);
  });

  const form = () => page.forms()[0];
  const shows = (name) => page.now(form())?.textContent.includes(name);
  const weigh = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return { bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0), requests: entries.length };
  };

  window.bench = {
    /** Until the first question has been answered: what was fetched for it, and the times since the page was asked for. */
    load: async () => {
      await loaded;
      return { ...times, ...weigh() };
    },
    /** Until the first answer shows its consequence. */
    settle: async (name) => {
      const followed = await painted(() => shows(name));
      await pause(300);
      return { followed, longest: Math.max(0, ...tasks) };
    },
    /** Rates goals, one after another; the milliseconds until each change and its consequence have been painted. */
    rate: async (clicks, rest) => {
      const took = [];
      for (const [goal, level, name] of clicks) {
        const radio = page.radio(form(), `goal-${goal}`, level);
        const change = click(radio, () => page.radio(form(), `goal-${goal}`, level)?.checked && shows(name));
        took.push(await change.catch((error) => Promise.reject(new Error(`${goal}: ${level} should lead to ${name}: ${error.message}`))));
        if (rest) await pause(rest);
      }
      return took;
    },
    /** Through the other steps to the result; the milliseconds from the last click until it has been painted. */
    finish: async ({ company, activities }) => {
      const next = async (name, value) => {
        page.next(form()).click();
        await painted(() => isSeen(value ? page.radio(form(), name, value) : page.select(form(), name)));
      };
      await next(...company[0]);
      for (const [name, value] of company) page.radio(form(), name, value).click();
      await next(`by-${activities[0][0]}`);
      for (const [id, by, loop] of activities) {
        const select = page.select(form(), `by-${id}`);
        select.value = by;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        await painted(() => isSeen(page.radio(form(), `loop-${id}`, loop)));
        page.radio(form(), `loop-${id}`, loop).click();
      }
      await pause(300);
      tasks.length = 0;
      const result = await click(page.next(form()), () => isSeen(page.result(form())));
      return { result, ...weigh() };
    },
    /** The ranking that is seen: the text of each row. */
    ranking: async () => {
      const rows = page.rows(form());
      await painted(() => rows.every(isSeen));
      return rows.map((row) => row.innerText);
    },
  };
})();
