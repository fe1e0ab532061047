// Blocks of code get a button that copies them, and tabs of the same name are chosen together.
"use strict";
{
  // What scrolls must be reached by keyboard.
  const sizes = new ResizeObserver((blocks) => {
    for (const { target } of blocks)
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
  });

  for (const block of document.querySelectorAll(".highlight")) {
    const code = block.querySelector("code");
    const title = block.querySelector(".filename")?.textContent;
    const button = make("button", { type: "button", className: "code-copy" }, ["Copy"]);
    if (title) button.setAttribute("aria-description", title);
    button.addEventListener("click", () => copy(code.innerText, button));
    block.append(button);
    sizes.observe(code);
  }

  const name = (input) => document.querySelector(`label[for="${input.id}"]`).textContent.trim();
  const tabs = [...document.querySelectorAll(".tabbed-set > input")];

  function choose(chosen) {
    for (const input of tabs) if (name(input) === chosen) input.checked = true;
  }

  if (tabs.length) {
    let chosen;
    try {
      chosen = __md_get("tab");
    } catch {} // no storage
    if (chosen) choose(chosen);
    for (const input of tabs)
      input.addEventListener("change", () => {
        const before = input.getBoundingClientRect().top;
        choose(name(input));
        scrollBy(0, input.getBoundingClientRect().top - before); // what is above may have grown
        __md_set("tab", name(input));
      });
  }
}
