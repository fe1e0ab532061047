// The table is on the page, whole. This filters it, opens and closes its rows, keeps what was asked
// for in the address, and copies what is shown.
"use strict";
{
  const form = document.querySelector(".filters");
  const table = document.querySelector(".matrix-whole table");
  const count = form.querySelector("output");
  const heads = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.firstChild.data.trim());
  const ids = [...form.querySelectorAll("[name^=level-]")].map((select) => select.name.slice(6));
  const clean = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";

  const groups = [...table.tBodies].map((body) => {
    const group = body.querySelector("[id^=category-]");
    const rows = [...body.querySelectorAll("tr[id]")].map((row) => ({
      row,
      group: clean(group),
      category: group.id.slice(9),
      name: row.cells[0].querySelector("a"),
      cells: [...row.cells].slice(1),
      // Read when first asked for: it takes longer than the rest of the filtering.
      get words() {
        const told = row.querySelectorAll(".why, .says, .note, .packages");
        const words = [this.group, clean(this.name), ...[...told].map(clean)].join(" ").toLowerCase();
        Object.defineProperty(this, "words", { value: words });
        return words;
      },
    }));
    return { body, rows };
  });
  const rows = groups.flatMap((group) => group.rows);
  const byId = new Map(rows.map((item) => [item.row.id, item]));

  // What the form asks for, as a test of a row; `shown` are the columns to look at.
  function wanted(asked, shown) {
    const words = asked.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    const category = asked.get("category");
    const levels = ids.map((id) => asked.get(`level-${id}`));
    return (item) => {
      const cells = item.cells.filter((_, column) => shown[column]);
      const said = cells.map(({ dataset }) => `${dataset.level} ${dataset.default}`);
      return (
        (!category || item.category === category) &&
        levels.every((level, column) => !level || item.cells[column].dataset.level === level) &&
        (!asked.has("differs") || said.some((other) => other !== said[0])) &&
        (!asked.has("on") || cells.some(({ dataset }) => dataset.default === "enabled")) &&
        words.every((word) => item.words.includes(word))
      );
    };
  }

  // The columns whose boxes are ticked; all where there is nothing to tick, or nothing ticked.
  function columns(asked) {
    const ticked = asked.getAll("show");
    return ids.map((id) => !ticked.length || ticked.includes(id));
  }

  let visible = rows;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  function filter() {
    const asked = new FormData(form);
    const shown = columns(asked);
    const test = wanted(asked, shown);
    visible = [];
    for (const group of groups) {
      const fitting = new Set(group.rows.filter(test));
      group.body.hidden = !fitting.size;
      visible.push(...fitting);
      // Rows of a hidden group may stay as they are, which spares the browser most of the work.
      if (!fitting.size) continue;
      for (const item of group.rows)
        if (item.row.hidden === fitting.has(item)) item.row.hidden = !item.row.hidden;
    }
    const away = shown.flatMap((yes, column) => (yes ? [] : [`:nth-child(${column + 2})`]));
    sheet.replaceSync(
      away.length ? `.matrix-whole :is(td, thead th):is(${away}) { display: none }` : "",
    );
    count.value = visible.length
      ? `${visible.length} of ${rows.length} features`
      : "No feature fits. Clear the filters to see all.";
  }

  // Only what differs from the form as it comes goes into the address.
  function keep() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value && name !== "show") asked.append(name, value);
    const boxes = [...form.querySelectorAll("[name=show]")];
    if (boxes.some((box) => !box.checked))
      for (const box of boxes) if (box.checked) asked.append("show", box.value);
    const query = asked.toString();
    // A row in the address would bring all rows back where it does not fit.
    const named = byId.get(location.hash.slice(1));
    const hash = named && !visible.includes(named) ? "" : location.hash;
    history.replaceState(null, "", location.pathname + (query && `?${query}`) + hash);
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (!field.name) continue;
      const given = asked.getAll(field.name);
      const value = given[0] ?? "";
      if (field.type === "checkbox")
        field.checked = field.name === "show" && !given.length ? true : given.includes(field.value);
      else if (field.tagName !== "SELECT" || [...field.options].some((one) => one.value === value))
        field.value = value;
    }
    filter();
  }

  function open(item, yes) {
    item.row.classList.toggle("open", yes);
    item.row.classList.toggle("closed", !yes);
    item.name.setAttribute("aria-expanded", yes);
  }

  // A row that is linked to is open, and shown whatever the form asks for.
  function follow() {
    const item = byId.get(location.hash.slice(1));
    if (!item) return;
    if (!visible.includes(item)) form.reset();
    // After the reset; and twice, as what stands between gets its true height only on the way.
    setTimeout(() => {
      open(item, true);
      item.row.scrollIntoView();
      requestAnimationFrame(() => item.row.scrollIntoView());
    });
  }

  const plain = (text) => text.replace(/[\\`*_{}[\]<>|]/g, "\\$&");
  // A spreadsheet would begin a formula here, and after an apostrophe a text; comparison/export/table.py says more.
  const inert = (text) => text.replace(/(?:^|[,;\t])[\s"]*(?=[=+@\uff1d\uff0b\uff0d\uff20-])/g, "$&'");
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  // What is shown, as text: a head and a line a row.
  function written(kind) {
    const shown = columns(new FormData(form));
    const mine = (list) => list.filter((_, column) => shown[column]);
    if (kind === "csv") {
      const head = ["id", "feature", "category"];
      for (const name of mine(heads)) for (const of of ["", " note", " packages", " sources"]) head.push(name + of);
      const lines = visible.map(({ row, name, group, cells }) => [
        row.id,
        clean(name),
        group,
        ...mine(cells).flatMap((cell) => [
          clean(cell.querySelector(".says")),
          clean(cell.querySelector(".note")),
          [...cell.querySelectorAll(".packages a")].map(clean).join("; "),
          [...cell.querySelectorAll(".sources a")].map(({ href }) => href).join(" "),
        ]),
      ]);
      return [head, ...lines].map((line) => line.map(inert).map(quoted).join(",")).join("\r\n");
    }
    const head = ["Feature", ...mine(heads)];
    const lines = visible.map(({ name, cells }) => [
      clean(name),
      ...mine(cells).map((cell) => `${clean(cell.querySelector(".says"))}. ${clean(cell.querySelector(".note"))}`),
    ]);
    return [head, head.map(() => "---"), ...lines]
      .map((line) => `| ${line.map(plain).join(" | ")} |`)
      .join("\n");
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    filter();
    keep();
  });
  const opener = form.querySelector("[data-does=open]");

  function openAll(yes) {
    for (const item of rows) open(item, yes);
    opener.textContent = yes ? "Close all rows" : "Open all rows";
  }

  // The event comes before the fields are as they were.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      openAll(false);
      filter();
      keep();
    }),
  );
  form.addEventListener("click", ({ target }) => {
    const does = target.dataset.does;
    if (does === "open") openAll(target.textContent.startsWith("Open"));
    else if (does) copy(written(does), target);
  });

  for (const { name } of rows) {
    name.setAttribute("role", "button");
    name.setAttribute("aria-expanded", "false");
  }
  table.addEventListener("click", (event) => {
    const item = byId.get(event.target.closest("tr[id]")?.id);
    if (!item || event.target !== item.name || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const yes = !item.row.classList.contains("open");
    // An open row is the one that the address names, so that it can be sent; a closed one is not.
    history.replaceState(null, "", location.pathname + location.search + (yes ? `#${item.row.id}` : ""));
    open(item, yes);
  });
  table.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.target.getAttribute("role") !== "button") return;
    event.preventDefault();
    event.target.click();
  });
  addEventListener("hashchange", follow);
  addEventListener("popstate", readAddress);
  if (location.search) readAddress();
  follow();
  form.dataset.live = "";
}
