// The chooser's questions are on the page, each a target of its own. This keeps the answers in the
// address, shows the way so far, and turns the last answer into a result with a record to copy.
"use strict";
{
  const chooser = document.querySelector("div.chooser");
  const steps = new Map([...chooser.querySelectorAll(".step")].map((step) => [step.id, read(step)]));
  const first = steps.values().next().value;
  const way = make("ol", { className: "way" });
  const trail = make("nav", { hidden: true }, [make("p", {}, ["Your answers so far. Follow a question to answer it again:"]), way]);
  trail.setAttribute("aria-label", "Your answers");
  const word = make("p", { className: "ignored" });
  word.setAttribute("role", "status");
  const result = make("section", { className: "result", hidden: true });
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
      ask: heading.textContent.trim(),
      answers: new Map(
        links.map((link) => [
          link.dataset.answer,
          { link, words: link.textContent.trim(), to: link.hash.slice(1) },
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

  // The address of a set of answers; one that starts at a later question says so.
  function address(given) {
    const query = new URLSearchParams([...given]).toString();
    return location.pathname + (query && `?${query}`) + (start === first ? "" : `#${start.step.id}`);
  }

  // A link that this script follows without loading the page again.
  function go(given, words) {
    const link = make("a", { href: address(given) }, [words]);
    link.dataset.go = "";
    return link;
  }

  const upTo = (taken, count = taken.length) =>
    new Map(taken.slice(0, count).map(({ question, answer }) => [question.id, keyOf(question, answer)]));
  const keyOf = (question, answer) =>
    [...question.answers].find(([, other]) => other === answer)[0];

  // The fewest answers from a place to an outcome other than the one at hand, and that outcome.
  function nearestOther(at, outcome) {
    const queue = [[at, 0]];
    for (const [place, more] of queue) {
      const question = steps.get(place);
      if (question) for (const answer of question.answers.values()) queue.push([answer.to, more + 1]);
      else if (place !== outcome) return { outcome: place, more };
    }
  }

  // The single answer whose change leads to another outcome soonest; of equals, the last one given.
  function flip(taken, outcome) {
    let best;
    for (let index = taken.length - 1; index >= 0; index--) {
      const { question, answer } = taken[index];
      for (const [key, other] of question.answers) {
        const found = other !== answer && nearestOther(other.to, outcome);
        if (found && (!best || found.more < best.more))
          best = { ...found, question, words: other.words, given: upTo(taken, index).set(question.id, key) };
      }
    }
    return best;
  }

  const outcomeAt = (id) => document.querySelector(`[id="${id}"] ~ .outcome`);
  const text = (node) => node.textContent.replace(/\s+/g, " ").trim();

  function record(taken, outcome, change) {
    const lines = [`# Decision: ${outcome.dataset.verdict}`, ""];
    lines.push(`- Date: ${new Date().toISOString().slice(0, 10)}`);
    lines.push(`- Compared: ${chooser.dataset.compared}`);
    lines.push(`- Answers at: ${location.href}`, "", "## Answers", "");
    for (const { question, answer } of taken) lines.push(`- ${question.ask} **${answer.words}**`);
    lines.push("", "## Because", "");
    for (const item of outcome.querySelectorAll("li"))
      lines.push(`- ${text(item.querySelector(".because"))} (${text(item.querySelector(".reason"))})`);
    lines.push("", "## Price", "", text(outcome.querySelector(".price")).replace(/^Price: /, ""));
    lines.push("", "## What would change it", "", change, "");
    return lines.join("\n");
  }

  function showResult(taken, at) {
    const outcome = outcomeAt(at);
    const heading = make("h2", { tabIndex: -1 }, [`Result: ${outcome.dataset.verdict}`]);
    const change = flip(taken, at);
    const said = change
      ? [
          `“${change.words}” to “${change.question.ask}”`,
          change.more ? " would lead to more questions; the nearest other result is " : " would make it ",
          `“${outcomeAt(change.outcome).dataset.verdict}”.`,
        ]
      : ["No single answer."];
    const markdown = record(taken, outcome, said.join(""));
    const copied = make("button", { type: "button", className: "md-button" }, ["Copy the record"]);
    copied.addEventListener("click", () => copy(markdown, copied));
    const written = make("pre", { tabIndex: 0 }, [markdown]);
    result.replaceChildren(
      heading,
      outcome.cloneNode(true),
      make("p", {}, [
        make("b", {}, ["What would change it:"]),
        " ",
        change ? go(change.given, said[0]) : said[0],
        ...said.slice(1),
      ]),
      make("details", {}, [make("summary", {}, ["A record of this decision, to copy"]), written]),
      make("p", {}, [copied, " ", go(new Map(), "Start again")]),
    );
    return heading;
  }

  // The answers not used on the way: those that a later question can still use, and the others.
  function unused(given, taken, at) {
    const asked = new Set(taken.map(({ question }) => question.id));
    const later = ahead(at);
    const waits = ([id, key]) => later.has(id) && steps.get(`ask-${id}`).answers.has(key);
    const left = [...given].filter(([id]) => !asked.has(id));
    return { waiting: left.filter(waits), ignored: left.filter((pair) => !waits(pair)) };
  }

  // An answer of an address, for people where its question is known.
  function inWords([id, key]) {
    const question = steps.get(`ask-${id}`);
    const answer = question?.answers.get(key);
    return answer ? `“${question.ask}” ${answer.words}` : `${id}=${key}`;
  }

  // Lights up the way in the drawing.
  function light(taken, at) {
    const marks = new Set(taken.map(({ question, answer }) => `${question.id}=${keyOf(question, answer)}`));
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
    for (const [key, { link }] of question?.answers ?? []) {
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
      ? `Not asked on this way, and so ignored: ${ignored.map(inWords).join(", ")}.`
      : "";
    result.hidden = Boolean(question);
    const heading = question ? question.heading : showResult(taken, at);
    light(taken, at);
    return heading;
  }

  function readAddress() {
    start = steps.get(location.hash.slice(1)) ?? first;
    answers = new Map(new URLSearchParams(location.search));
    answers.delete("h"); // the words of a search, to be marked on the page
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
