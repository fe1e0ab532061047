// Material puts the buttons of each block of code into a landmark; give every one a name of its own.
const name = () =>
  document.querySelectorAll(".md-code__nav:not([aria-label])").forEach((nav) => {
    const title = nav.closest(".highlight")?.querySelector(".filename")?.textContent;
    const number = nav.closest("pre").id.replace(/\D+/g, "");
    nav.setAttribute("aria-label", `Code ${Number(number) + 1}${title ? `: ${title}` : ""}`);
  });

new MutationObserver(name).observe(document.querySelector(".md-content"), {
  childList: true,
  subtree: true,
});
name();
