// Material's script, which runs the search, is loaded only when somebody searches. This does what
// else every page needs of it: the contents follow the page, and the drawer closes.
"use strict";
{
  const form = document.forms.namedItem("search");
  const toggle = document.getElementById("__search");
  const drawer = document.getElementById("__drawer");
  const waiting = document.getElementById("__material");

  function load() {
    if (!waiting.isConnected) return;
    waiting.remove();
    observer.disconnect(); // Material's script marks the section at hand, too
    mark();
    const missed = document.getElementById("__missed").content.firstElementChild;
    document.querySelector(".md-search-result").before(missed);
    listen(missed.firstElementChild);
    document.body.append(waiting.content.cloneNode(true));
    name();
  }

  // Stands between Material's script and its worker. What lunr takes for an operator is a space to
  // readers. Where nothing fits, words are found that are spelt nearly so, and a text says it.
  function listen(missed) {
    const { Worker } = window;
    window.Worker = function (address) {
      const worker = new Worker(address);
      const post = worker.postMessage.bind(worker);
      const sent = [];
      const ask = (data, near) => {
        sent.push({ data, near });
        post({ type: 2, data });
      };
      worker.postMessage = (message) => {
        if (message.type === 2) ask(message.data.replace(/[-+*:^~\\]+/g, " ").trim());
        else post(message);
      };
      worker.addEventListener("message", (event) => {
        if (event.data.type !== 3) return;
        const { data, near } = sent.shift();
        missed.hidden = !near;
        if (near || !data || event.data.data.items.length) return;
        event.stopImmediatePropagation();
        ask(data.replace(/\S{4,}/g, (word) => `${word}~${word.length > 6 ? 2 : 1}`), true);
      });
      return worker;
    };
  }

  // A link takes no name from an article, which is what each result is made of.
  function name() {
    const results = document.querySelector(".md-search-result__list");
    new MutationObserver(() => {
      for (const found of results.querySelectorAll("article:not([role])")) {
        found.setAttribute("role", "none");
        // A page that does not fit itself leads to the first of its sections that does.
        const [page, section] = found.closest("li").querySelectorAll("a");
        if (section && page === found.parentNode && !found.querySelector("mark")) page.href = section.href;
      }
    }).observe(results, { childList: true, subtree: true });
  }

  // The link to the section at hand: the last whose heading is above the upper third of the window.
  const links = new Map(
    [...document.querySelectorAll(".md-nav--secondary a")].map((link) => [link.hash.slice(1), link]),
  );
  const above = new Set();

  function mark(here) {
    for (const [id, link] of links)
      if (id === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        above[isIntersecting ? "add" : "delete"](target.id);
      mark([...links.keys()].findLast((id) => above.has(id)));
    },
    { rootMargin: "999999px 0px -67%" },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }

  function search() {
    if (!toggle.checked) toggle.click();
    form.query.focus();
    load();
  }

  toggle.addEventListener("change", () => toggle.checked && search());
  form.addEventListener("focusin", search);
  form.addEventListener("pointerover", load);
  form.addEventListener("input", () => form.query.dispatchEvent(new Event("keyup"))); // pasted text, too
  if (new URLSearchParams(location.search).has("q")) load(); // Material's script searches for it

  // One letter alone starts nothing (WCAG 2.1.4), as in Material's script; in a field it is text.
  const field = "input, select, textarea";
  addEventListener(
    "keydown",
    (event) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        search();
      } else if ("fsnp/,.".includes(event.key) && !command && !event.target.closest?.(field)) {
        event.stopPropagation();
      }
    },
    true,
  );

  // A box is checked by the space bar; what looks like a button answers to Enter as well.
  addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target.matches("#__drawer, .md-nav__toggle")) target.click();
    else if (key === "Escape" && drawer.checked) {
      drawer.click();
      drawer.focus();
    }
  });
  addEventListener("hashchange", () => (drawer.checked = false));

  // What was searched for is marked on the page that it led to, whose elements stay as they are.
  const here = new URL(location);
  const words = here.searchParams.get("h")?.trim();
  if (words && window.Highlight) {
    here.searchParams.delete("h");
    history.replaceState(null, "", here);
    const each = words.split(/\s+/).map((word) => word.replace(/[^\w\s]/g, "\\$&"));
    const any = new RegExp(`(?<!\\w)(${each.join("|")})`, "gi");
    const found = new Highlight();
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); )
      for (const { 0: word, index } of text.data.matchAll(any)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        found.add(range);
      }
    CSS.highlights.set("found", found);
  }
}
