// Shows one question of the chooser after another, keeps the answers in the address, and turns the
// last one into a result with a record to copy. Without it each question is a target on the page.
"use strict";
{
  const chooser = document.querySelector("div.chooser");
  const steps = new Map([...chooser.querySelectorAll(".step")].map((step) => [step.id, read(step)]));
  const first = steps.values().next().value;
  const way = make("ol", { className: "way" });
  const folded = make("details", { open: true }, [make("summary", {}, ["Your answers"]), make("p", {}, ["Follow a question to answer it again:"]), way]);
  const trail = make("nav", { hidden: true }, [folded]);
  trail.setAttribute("aria-label", "Your answers");
  const word = make("p", { className: "ignored" });
  word.setAttribute("role", "status");
  const result = make("section", { className: "result", hidden: true });
  const title = document.title;
  let answers;
  let start;

  // A question as the page has it: its words, and its answers by key with what each leads to.
  function read(step) {
    const links = [...step.querySelectorAll("[data-answer]")];
    const heading = step.querySelector("h2");
    heading.tabIndex = -1;
    return {
      id: step.id.replace(/^ask-/, ""),
      step,
      heading,
      fact: "fact" in step.dataset,
      ask: heading.textContent.trim(),
      answers: new Map(
        links.map((link) => [
          link.dataset.answer,
          { key: link.dataset.answer, link, words: link.textContent.trim(), to: link.hash.slice(1) },
        ]),
      ),
    };
  }

  // From the start on, as far as there are answers: the steps taken, and where they end.
  function walk(given) {
    const taken = [];
    let at = start.step.id;
    for (let question; (question = steps.get(at)); ) {
      const answer = question.answers.get(given.get(question.id));
      if (!answer) break;
      taken.push({ question, answer });
      at = answer.to;
    }
    return { taken, at };
  }

  // Ids of all questions that can still be asked from here.
  function ahead(at, found = new Set()) {
    const question = steps.get(at);
    if (question && !found.has(question.id)) {
      found.add(question.id);
      for (const answer of question.answers.values()) ahead(answer.to, found);
    }
    return found;
  }

  // The release lines that the address asks for, which no question does.
  const lines = () => new URLSearchParams(location.search).getAll("line").map((line) => ["line", line]);

  // The address of a set of answers; one that starts at a later question says so.
  function address(given) {
    const query = new URLSearchParams([...given, ...lines()]).toString();
    return location.pathname + (query && `?${query}`) + (start === first ? "" : `#${start.step.id}`);
  }

  // A link that this script follows without loading the page again.
  function go(given, words) {
    const link = make("a", { href: address(given) }, [words]);
    link.dataset.go = "";
    return link;
  }

  const upTo = (taken, count = taken.length) =>
    new Map(taken.slice(0, count).map(({ question, answer }) => [question.id, answer.key]));

  // The fewest answers from a place to an outcome other than the one at hand, and what is as near.
  // What is so already leads to none.
  function nearestOthers(at, outcome) {
    const next = ({ fact, answers }) => [...answers.values()].map(({ to }) => to).filter((to) => !fact || steps.has(to));
    for (let places = [at], more = 0; places.length; more++) {
      const found = places.filter((place) => !steps.has(place) && place !== outcome);
      if (found.length) return { verdicts: [...new Set(found.map((place) => outcomeAt(place).dataset.verdict))], more };
      places = places.filter((place) => steps.has(place)).flatMap((place) => next(steps.get(place)));
    }
  }

  // What another answer to the question that decided would lead to, as parts of a sentence.
  function change(taken, outcome) {
    const { question, answer } = taken.at(-1);
    const said = `“${question.ask}” ${answer.words}`;
    if (question.fact) return [`No preference would: it follows from a fact, ${said}.`];
    let best;
    for (const other of question.answers.values()) {
      const found = other !== answer && nearestOthers(other.to, outcome);
      if (found && !(best?.more <= found.more))
        best = { ...found, words: other.words, given: upTo(taken, -1).set(question.id, other.key) };
    }
    if (!best) return [`Nothing: every answer to “${question.ask}” leads here.`];
    return [
      `${said} decided it. `,
      go(best.given, `“${best.words}”`),
      best.more ? " would lead to more questions; the nearest other result is " : " would make it ",
      `${best.verdicts.map((verdict) => `“${verdict}”`).join(" or ")}.`,
    ];
  }

  const outcomeAt = (id) => document.querySelector(`[id="${id}"] ~ .outcome`);
  const text = (node) => node.textContent.replace(/\s+/g, " ").trim();

  // An outcome with the reasons that the answers bear out, and the packages of their rows.
  function fitting(taken, outcome) {
    const given = new Set([...upTo(taken)].map((pair) => pair.join("=")));
    const copied = outcome.cloneNode(true);
    for (const reason of copied.querySelectorAll("[data-when]"))
      if (!reason.dataset.when.split(" ").every((answer) => given.has(answer))) reason.remove();
    const chosen = lines().map(([, line]) => line);
    for (const older of copied.querySelectorAll("[data-line]")) {
      older.hidden = false;
      (chosen.includes(older.dataset.line) ? older.previousElementSibling : older).remove();
    }
    const rows = new Set([...copied.querySelectorAll(".reasons [data-row]")].map((item) => item.dataset.row));
    for (const link of copied.querySelectorAll(".stack-of a")) {
      const own = new URLSearchParams(link.search);
      const needs = own.get("needs").split(",").filter((id) => rows.has(id));
      link.search = [`needs=${needs}`, ...[...chosen, ...own.getAll("line")].map((line) => `line=${line}`)].join("&");
    }
    for (const block of copied.querySelectorAll(".install")) {
      for (const item of block.querySelectorAll("[data-row]"))
        if (!rows.has(item.dataset.row)) item.remove();
      const names = [...block.querySelectorAll("[data-install]")].flatMap((item) => item.dataset.install.split(" "));
      block.querySelector("code").textContent = `python -m pip install ${[...new Set(names)].join(" ")}`;
    }
    copied.querySelector(".because-head b").textContent = "Because you said:";
    return copied;
  }

  // A list of the record: a head, and an item a line, with the addresses of its links.
  function listed(head, items) {
    const line = (item) => {
      const links = [...item.querySelectorAll("a")].map(({ href }) => `<${href}>`);
      return `- ${[text(item), ...links].join(" ")}`;
    };
    return items.length ? [`## ${head}`, "", ...[...items].map(line), ""] : [];
  }

  function record(taken, shown, changed) {
    const all = (selector) => shown.querySelectorAll(selector);
    return [
      `# Decision: ${shown.dataset.verdict}`,
      "",
      `- Date: ${new Date().toISOString().slice(0, 10)}`,
      `- Compared: ${chooser.dataset.compared}`,
      `- Answers at: ${location.href}`,
      "",
      text(shown.querySelector(".summary")),
      "",
      "## Answers",
      "",
      ...taken.map(({ question, answer }) => `- ${question.ask} **${answer.words}**`),
      "",
      ...listed("Because", all(".reasons > li")),
      "## Trade-offs",
      "",
      text(shown.querySelector(".price")).replace(/^Trade-offs: /, ""),
      "",
      ...listed("To install", all(".install li")),
      ...[...all(".install code")].map((code) => `    ${text(code)}\n`),
      ...listed("Not in the matrix", all(".others > li")),
      "## What would change it",
      "",
      text(changed).replace(/^What would change it: /, ""),
      "",
    ].join("\n");
  }

  function button(words, written) {
    const made = make("button", { type: "button", className: "md-button" }, [words]);
    made.addEventListener("click", () => copy(written(), made));
    return made;
  }

  function showResult(taken, at) {
    const outcome = outcomeAt(at);
    const heading = make("h2", { tabIndex: -1 }, [outcome.dataset.verdict]);
    const shown = fitting(taken, outcome);
    const changed = make("p", { className: "change" }, [make("b", {}, ["What would change it:"]), " ", ...change(taken, at)]);
    shown.querySelector(".first-steps")?.before(changed);
    if (!changed.parentNode) shown.append(changed);
    result.replaceChildren(
      heading,
      shown,
      make("p", { className: "send" }, [
        button("Copy link", () => location.href),
        button("Copy the record", () => record(taken, shown, changed)),
        go(new Map(), "Start again"),
      ]),
    );
    return heading;
  }

  // The answers not used on the way: those that a later question can still use, and the others.
  function unused(given, taken, at) {
    const asked = new Set(taken.map(({ question }) => question.id));
    const later = ahead(at);
    const waits = ([id, key]) => later.has(id) && steps.get(`ask-${id}`).answers.has(key);
    const left = [...given].filter(([id]) => steps.has(`ask-${id}`) && !asked.has(id));
    return { waiting: left.filter(waits), ignored: left.filter((pair) => !waits(pair)) };
  }

  // An answer of an address, for people where its question is known.
  function inWords([id, key]) {
    const question = steps.get(`ask-${id}`);
    const answer = question.answers.get(key);
    return answer ? `“${question.ask}” ${answer.words}` : `${id}=${key}`;
  }

  // Lights up the way in the drawing.
  function light(taken, at) {
    const marks = new Set(taken.map(({ question, answer }) => `${question.id}=${answer.key}`));
    const places = new Set([...taken.map(({ question }) => question.id), at.replace(/^ask-/, "")]);
    for (const edge of document.querySelectorAll(".flowchart .edge"))
      edge.classList.toggle("lit", [...edge.classList].some((name) => marks.has(name)));
    for (const box of document.querySelectorAll(".flowchart .node"))
      box.classList.toggle("lit", places.has(box.querySelector("a").getAttribute("href").slice(1)));
  }

  function show() {
    const { taken, at } = walk(answers);
    const { waiting, ignored } = unused(answers, taken, at);
    const question = steps.get(at);
    for (const { step } of steps.values()) step.classList.toggle("current", step.id === at);
    for (const { key, link } of question?.answers.values() ?? []) {
      link.href = address(new Map([...upTo(taken), [question.id, key], ...waiting]));
      link.dataset.go = "";
    }
    way.replaceChildren(
      ...taken.map(({ question, answer }, index) =>
        make("li", {}, [go(upTo(taken, index), question.ask), " ", make("b", {}, [answer.words])]),
      ),
    );
    trail.hidden = !taken.length;
    word.textContent = ignored.length
      ? `Not used on this path: ${ignored.map(inWords).join(", ")}.`
      : "";
    result.hidden = Boolean(question);
    folded.open = result.hidden;
    (question?.step ?? result).after(trail);
    document.title = question ? title : `${outcomeAt(at).dataset.verdict} - ${title}`;
    const heading = question ? question.heading : showResult(taken, at);
    light(taken, at);
    return heading;
  }

  function readAddress() {
    // A link to a prepared result names its section for those who run no script.
    if (location.search && outcomeAt(location.hash.slice(1) || "-")) {
      history.replaceState(null, "", location.pathname + location.search);
      scrollTo(0, 0);
    }
    start = steps.get(location.hash.slice(1)) ?? first;
    answers = new Map(new URLSearchParams(location.search));
    return show();
  }

  chooser.classList.add("live");
  chooser.prepend(word, trail);
  chooser.append(result);
  chooser.addEventListener("click", (event) => {
    const link = event.target.closest("[data-go], .again a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    history.pushState(null, "", link.dataset.go === undefined ? location.pathname : link.href);
    readAddress().focus();
  });
  addEventListener("popstate", readAddress);
  readAddress();
}
