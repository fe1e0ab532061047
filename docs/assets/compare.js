// Filters the table, which is on the page as a whole, opens and closes its rows, keeps the filters
// in the address, and copies what is shown.
"use strict";
{
  const form = document.querySelector(".filters");
  const table = document.querySelector(".matrix-whole table");
  const [named, counted] = table.caption.children;
  const glance = document.querySelector(".glance");
  const output = form.querySelector("output");
  const opener = form.querySelector("[data-does=open]");
  const stack = form.querySelector(".stack-of");
  const lacks = form.querySelector("[name=lacks]");
  const clean = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  // What a cell says of the release line that is chosen.
  const says = (cell) => cell.querySelector("[data-line]:not([hidden])") ?? cell.querySelector(".says");

  const columns = [...table.tHead.rows[0].cells].slice(1).map((head, index) => {
    const { framework: id, name } = head.dataset;
    return { head, index, id, name, line: form.querySelector(`[name=line][data-framework="${id}"]`) };
  });
  const groups = [...table.tBodies].map((body) => {
    const group = body.querySelector("[id^=category-]");
    const rows = [...body.querySelectorAll("tr[id]")].map((row) => ({
      row,
      group: clean(group),
      category: group.id.slice(9),
      name: row.cells[0].querySelector("a"),
      cells: [...row.cells].slice(1),
      mark: glance?.querySelector(`[href="#${row.id}"]`),
    }));
    return { body, rows };
  });
  const rows = groups.flatMap((group) => group.rows);
  const byId = new Map(rows.map((item) => [item.row.id, item]));

  // Read when first asked for: it takes longer than the rest of the filtering.
  const TOLD = "th > a, .why, .level, .default, .since, .note, .packages";
  const wordsOf = (item) =>
    (item.words ??= [item.group, ...[...item.row.querySelectorAll(TOLD)].map(clean)].join(" ").toLowerCase());

  // What the form asks for, as a test of a row; `shown` are the columns to look at.
  function wanted(asked, shown) {
    const words = asked.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    const category = asked.get("category");
    const levels = columns.map(({ id }) => asked.get(`level-${id}`));
    return (item) => {
      const said = item.cells.map((cell) => says(cell).dataset);
      const mine = shown.map(({ index }) => said[index]);
      return (
        (!category || item.category === category) &&
        levels.every((level, column) => !level || said[column].level === level) &&
        (!asked.has("differs") || mine.some((it) => it.level !== mine[0].level || it.default !== mine[0].default)) &&
        (!asked.has("on") || mine.some((it) => it.default === "enabled")) &&
        (!asked.has("lacks") || mine.some((it) => it.line)) &&
        words.every((word) => wordsOf(item).includes(word))
      );
    };
  }

  // The columns whose boxes are ticked; all where there is nothing ticked.
  function shownColumns() {
    const ticked = new FormData(form).getAll("show");
    return columns.filter(({ id }) => !ticked.length || ticked.includes(id));
  }

  let visible = rows;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  function filter() {
    const lines = new FormData(form).getAll("line").filter(Boolean);
    for (const older of table.querySelectorAll("[data-line]"))
      older.hidden = !lines.includes(older.dataset.line);
    lacks.disabled = !lines.length;
    const asked = new FormData(form);
    const shown = shownColumns();
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
    const away = columns.filter((column) => !shown.includes(column));
    const places = away.map(({ id, index }) => `.matrix-whole :is(td, thead th):nth-child(${index + 2}), .glance [data-framework="${id}"]`);
    sheet.replaceSync(away.length ? `${places} { display: none !important }` : "");
    const number = `${visible.length} of ${count(rows.length, "feature", "features")}`;
    const categories = new Set(visible.map((item) => item.category)).size;
    output.value = visible.length ? number : "No feature fits. Clear the filters to see all.";
    counted.textContent = `${number} in ${count(categories, "category", "categories")}`;
    named.textContent = new Intl.ListFormat("en-GB").format(shown.map(({ name }) => name));
    for (const { id, line } of columns)
      for (const place of document.querySelectorAll(`[data-framework="${id}"] > .versions`))
        if (line) place.textContent = line.selectedOptions[0].dataset.version;
    if (glance) drawMarks(shown);
    const needs = asked.getAll("needs");
    stack.hidden = !needs.length;
    stack.textContent = `Stack of ${count(needs.length, "row", "rows")}`;
    stack.hash = "#your-stack";
    stack.search = [`needs=${needs}`, ...lines.map((line) => `line=${line}`)].join("&");
  }

  // The marks at a glance and their counts, as the table is.
  function drawMarks(shown) {
    const fitting = new Set(visible);
    for (const item of rows) {
      item.mark.parentNode.hidden = !fitting.has(item);
      if (item.mark.parentNode.hidden) continue;
      const levels = item.cells.map((cell) => says(cell).querySelector(".level"));
      const told = shown.map(({ name, index }) => `${name} ${clean(levels[index])}`).join("; ");
      item.mark.setAttribute("aria-label", `${clean(item.name)}: ${told}`);
      for (const [index, level] of levels.entries()) {
        const mark = item.mark.children[index];
        if (mark.className === level.className) continue;
        mark.className = level.className;
        mark.replaceChildren(level.querySelector("svg").cloneNode(true));
      }
    }
    for (const { id, index } of columns) {
      const said = visible.map(({ cells }) => says(cells[index]).dataset);
      for (const place of glance.querySelectorAll(`.counts [data-framework="${id}"] [data-count]`)) {
        const { count } = place.dataset;
        const fits = said.filter((it) => it.level === count || it.default === count).length;
        place.hidden = !fits;
        place.querySelector("b").textContent = fits;
      }
      glance.querySelector(".counts").hidden = !visible.length;
    }
  }

  // What is asked for, where it differs from the form as it comes; lists are joined by commas.
  function query() {
    const asked = new Map();
    for (const [name, value] of new FormData(form))
      if (value) asked.set(name, asked.has(name) ? `${asked.get(name)},${value}` : value);
    if (shownColumns().length === columns.length) asked.delete("show");
    return new URLSearchParams([...asked]).toString().replaceAll("%2C", ",");
  }

  function change() {
    filter();
    const asked = query();
    // A row in the address would bring all rows back where it does not fit.
    const row = byId.get(location.hash.slice(1));
    const hash = row && !visible.includes(row) ? "" : location.hash;
    history.replaceState(null, "", location.pathname + (asked && `?${asked}`) + hash);
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) {
      const given = asked.getAll(field.name).flatMap((value) => value.split(","));
      if (field.type === "checkbox") field.checked = given.includes(field.value);
      else if (field.options) field.value = given.find((one) => [...field.options].some(({ value }) => value === one)) ?? "";
      else if (field.type === "search") field.value = asked.get(field.name) ?? "";
    }
    const boxes = form.querySelectorAll("[name=show]");
    if (![...boxes].some((box) => box.checked)) for (const box of boxes) box.checked = true;
    filter();
  }

  function open({ row, name }, yes) {
    name.setAttribute("aria-expanded", yes);
    // What is closed is still found by the browser's search, where it knows how.
    for (const detail of row.querySelectorAll(".detail")) detail.hidden = yes ? false : "until-found";
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
  // A spreadsheet would begin a formula here, and after an apostrophe a text; comparison/export/matrix_csv.py says more.
  const inert = (text) => text.replace(/(?:^|[,;\t])[\s"]*(?=[=+@\uff1d\uff0b\uff0d\uff20-])/g, "$&'");
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const linked = ({ href }) => href.replace(/[()|]/g, (char) => `%${char.charCodeAt().toString(16)}`);

  // A piece of the page as Markdown: its text and its links.
  function marked(node) {
    if (!node) return "";
    const parts = [...node.childNodes].map((child) => {
      if (child.href) return `[${plain(clean(child))}](${linked(child)})`;
      return child.firstChild ? marked(child) : plain(child.textContent);
    });
    return parts.join("");
  }

  // What is shown, as text: a head and a line a row.
  function written(kind) {
    if (!visible.length) return "";
    const shown = shownColumns();
    const mine = (list) => shown.map(({ index }) => list[index]);
    if (kind === "csv") {
      const head = ["id", "feature", "category"];
      for (const { name } of shown) for (const of of ["", " note", " packages", " sources"]) head.push(name + of);
      const lines = visible.map(({ row, name, group, cells }) => [
        row.id,
        clean(name),
        group,
        ...mine(cells).flatMap((cell) => [
          clean(says(cell)),
          clean(cell.querySelector(".note")),
          [...cell.querySelectorAll(".packages a")].map(clean).join("; "),
          [...cell.querySelectorAll(".sources a")].map(({ href }) => href).join(" "),
        ]),
      ]);
      return [head, ...lines].map((line) => line.map(inert).map(quoted).join(",")).join("\r\n");
    }
    const head = ["Feature", ...shown.map(({ head }) => plain(clean(head)))];
    const lines = visible.map(({ name, cells }) => [
      `[${plain(clean(name))}](${linked(name)})`,
      ...mine(cells).map((cell) => {
        const [note, packages, sources] = ["note", "packages", "sources"].map((part) => marked(cell.querySelector(`.${part}`)));
        return `${marked(says(cell))}. ${note} ${packages && `Packages: ${packages}. `}${sources}`;
      }),
    ]);
    const written = [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`);
    return [...written, "", `${plain(clean(table.caption))}, at <${location.href}>`, ""]
      .map((line) => line.replace(/\s+/g, " "))
      .join("\n");
  }

  function openAll(yes) {
    for (const item of rows) open(item, yes);
    opener.toggleAttribute("data-open", yes);
    opener.textContent = yes ? "Close all rows" : "Open all rows";
  }

  for (const { row, name } of rows) {
    name.setAttribute("role", "button");
    if ("part" in row.dataset) {
      const box = make("input", { type: "checkbox", name: "needs", value: row.id });
      box.setAttribute("form", form.id);
      box.setAttribute("aria-label", `${clean(name)}, for the stack`);
      name.before(box);
    }
  }
  openAll(false);

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);
  // The event comes before the fields are as they were; what is ticked for the stack stays so.
  form.addEventListener("reset", () => {
    for (const box of table.querySelectorAll("[name=needs]")) box.defaultChecked = box.checked;
    setTimeout(() => {
      openAll(false);
      change();
    });
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-does]");
    const does = button?.dataset.does;
    if (does === "open") openAll(!button.hasAttribute("data-open"));
    else if (does) copy(written(does), button);
  });
  table.addEventListener("input", change);
  table.addEventListener("click", (event) => {
    const name = event.target.closest("[aria-expanded]");
    if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const item = byId.get(name.closest("tr").id);
    const yes = name.getAttribute("aria-expanded") === "false";
    // An open row is the one that the address names, so that it can be sent; a closed one is not.
    history.replaceState(null, "", location.pathname + location.search + (yes ? `#${item.row.id}` : ""));
    open(item, yes);
  });
  table.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.target.getAttribute("role") !== "button") return;
    event.preventDefault();
    event.target.click();
  });
  table.addEventListener("beforematch", (event) => open(byId.get(event.target.closest("tr").id), true));
  addEventListener("keydown", ({ key }) => glance?.toggleAttribute("data-quiet", key === "Escape"));
  glance?.addEventListener("pointerover", () => glance.removeAttribute("data-quiet"));
  addEventListener("hashchange", follow);
  addEventListener("popstate", readAddress);

  // What stays in sight above the table must not cover what is gone to.
  const measure = () => document.documentElement.style.setProperty("--filters", `${form.offsetHeight}px`);
  new ResizeObserver(measure).observe(form);
  form.dataset.live = "";
  table.dataset.live = "";
  if (location.search) readAddress();
  measure();
  if (query() && !location.hash) table.scrollIntoView();
  follow();
}
