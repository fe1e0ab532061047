// Shows the ticked rows, of all that the page has for each release line, chooses packages for them,
// and keeps the choice in the address.
"use strict";
{
  const builder = document.querySelector(".stack-builder");
  const form = builder.querySelector("form.needs");
  const said = builder.querySelector(".said");
  const here = builder.querySelector(".said + a");
  const boxes = new Map([...form.querySelectorAll("[name=needs]")].map((box) => [box.value, box]));
  const selects = [...form.querySelectorAll("[name=line]")];
  const columns = [...builder.querySelectorAll("[data-column]")].map((section) => ({
    section,
    rows: [...section.querySelectorAll("li[data-row]")].map((item) => ({
      item,
      options: (item.dataset.options ?? "").split(" ").filter(Boolean).map((option) => option.split("+")),
    })),
    adds: new Map([...section.querySelectorAll("[data-adds]")].map((item) => [item.dataset.adds, item])),
  }));
  const text = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  const open = (rows, taken) =>
    rows.filter(({ options }) => options.length && !options.some((option) => option.every((name) => taken.has(name))));

  // Few packages that cover many needs, as comparison/render/stack.py chooses them.
  function choose(rows) {
    const taken = new Set();
    for (let waiting; (waiting = open(rows, taken)).length; ) {
      let best;
      for (const option of waiting.flatMap(({ options }) => options)) {
        const met = waiting.length - open(waiting, new Set([...taken, ...option])).length;
        const fresh = option.filter((name) => !taken.has(name)).length;
        if (!best || met > best.met || (met === best.met && fresh < best.fresh)) best = { option, met, fresh };
      }
      for (const name of best.option) taken.add(name);
    }
    return taken;
  }

  const ticked = () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id);

  // The columns of the lines that are chosen; a framework with one line has no choice.
  function shownColumns() {
    const lines = new Set(selects.flatMap((select) => [...select.options].map((option) => option.value)));
    const chosen = new Set(selects.map((select) => select.value));
    return columns.filter(({ section }) => !lines.has(section.dataset.column) || chosen.has(section.dataset.column));
  }

  function fill({ section, rows, adds }, wanted) {
    for (const { item } of rows) item.hidden = !wanted.has(item.dataset.row);
    const mine = rows.filter(({ item }) => !item.hidden);
    const taken = choose(mine);
    for (const group of section.querySelectorAll(".group:has(li[data-row])"))
      group.hidden = !group.querySelector("li:not([hidden])");
    for (const choice of section.querySelectorAll("[data-package]"))
      choice.toggleAttribute("data-chosen", taken.has(choice.dataset.package));
    const needed = [...adds.values()].filter((item) => taken.has(item.dataset.adds));
    for (const item of adds.values()) item.hidden = !needed.includes(item);
    const states = needed.map((item) => item.dataset.state).filter((state) => state !== "maintained");
    const told = [...new Set(states)].map((state) => `${states.filter((other) => other === state).length} ${state}`);
    section.querySelector(".counted").textContent =
      [count(mine.length, "part"), `${count(needed.length, "package")} to add`, ...told].join(", ") + ".";
    const lines = needed.map((item) => `${item.dataset.adds}==${item.dataset.version}`).sort();
    const own = `${section.dataset.framework}==${section.dataset.version}`;
    section.querySelector("pre code").textContent = [own, ...lines].join("\n") + "\n";
  }

  function show() {
    const wanted = new Set(ticked());
    const shown = shownColumns();
    for (const column of columns) {
      column.section.hidden = !wanted.size || !shown.includes(column);
      if (!column.section.hidden) fill(column, wanted);
    }
    said.value = wanted.size ? `${count(wanted.size, "need")} ticked` : "Nothing ticked yet.";
    here.hidden = !wanted.size;
    builder.querySelector(".send").hidden = !wanted.size;
  }

  // Commas stay as they are: an address that people send should be short.
  function address() {
    const asked = [];
    if (ticked().length) asked.push(`needs=${ticked().join(",")}`);
    for (const select of selects) if (select.selectedIndex) asked.push(`line=${select.value}`);
    return location.pathname + (asked.length ? `?${asked.join("&")}${here.hash}` : "");
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    const wanted = new Set((asked.get("needs") ?? "").split(","));
    for (const [id, box] of boxes) box.checked = wanted.has(id);
    for (const select of selects) {
      const lines = [...select.options].map((option) => option.value);
      select.selectedIndex = Math.max(0, lines.findIndex((line) => asked.getAll("line").includes(line)));
    }
    show();
  }

  function written() {
    const lines = ["# Stack", "", `- Needs: ${ticked().map((id) => text(boxes.get(id).closest("label"))).join(", ")}`];
    lines.push(`- Checked: ${builder.dataset.checked}`, `- Made at: ${location.href}`, "");
    for (const { section } of shownColumns()) {
      lines.push(`## ${section.dataset.name}`, "", text(section.querySelector(".counted")), "");
      for (const group of section.querySelectorAll(".group")) {
        const items = [...group.querySelectorAll("li:not([hidden])")];
        if (!group.hidden && items.length)
          lines.push(`### ${text(group.querySelector("h4"))}`, "", ...items.map((item) => `- ${text(item)}`), "");
      }
      lines.push("```text", section.querySelector("pre code").textContent.trim(), "```", "");
    }
    return lines.join("\n");
  }

  function change() {
    show();
    history.replaceState(null, "", address());
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);
  form.addEventListener("reset", () => setTimeout(change)); // after the fields are as they were
  builder.addEventListener("click", (event) => {
    const preset = event.target.closest("[data-rows]");
    const button = event.target.closest("[data-does]");
    if (preset) {
      const rows = new Set(preset.dataset.rows.split(","));
      for (const [id, box] of boxes) box.checked = rows.has(id);
      change();
      here.click();
    }
    if (button) copy(button.dataset.does === "link" ? location.href : written(), button);
  });
  addEventListener("popstate", readAddress);
  builder.dataset.live = "";
  readAddress();
}
