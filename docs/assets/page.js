// Functions that our scripts share: for elements and the clipboard. The scripts are not modules,
// since no browser loads modules from a file system.

function make(name, properties = {}, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// Copies text, if there is any, and says so on the button that asked for it.
async function copy(text, button) {
  const label = (button.dataset.label ??= button.textContent);
  try {
    if (text) await navigator.clipboard.writeText(text);
    button.textContent = text ? "Copied" : "Nothing to copy";
  } catch {
    button.textContent = "The browser does not allow it";
  }
  setTimeout(() => (button.textContent = label), 2000);
}
