// Mark the texts and fields to measure, the first and the last of each look on a ground, but those
// that were measured on another page; return the new looks.
(measured) => {
    const grounds = new Map([[null, ""]]);
    function ground(element) {
        if (!grounds.has(element)) {
            const style = getComputedStyle(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity].join();
            const behind = ground(element.parentElement);
            grounds.set(element, own === "rgba(0, 0, 0, 0),none,1" ? behind : behind + own);
        }
        return grounds.get(element);
    }
    function look(element) {
        const style = getComputedStyle(element);
        const { color, fontSize, fontWeight, textShadow, textDecorationLine } = style;
        return [element.tagName, color, fontSize, fontWeight, textShadow, textDecorationLine];
    }
    for (const marked of document.querySelectorAll("[data-measured]"))
        delete marked.dataset.measured;
    const alike = new Map();
    const elements = [...document.querySelectorAll("input, select, textarea")];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
        if (texts.currentNode.data.trim()) elements.push(texts.currentNode.parentElement);
    for (const element of elements) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const shown = element.closest("a, [role=link]") ?? element;
        const key = [element, shown, shown.parentElement].map(look).join() + ground(element);
        const [first] = alike.get(key) ?? [[element, shown]];
        alike.set(key, [first, [element, shown]]);
    }
    for (const key of measured) alike.delete(key);
    for (const element of [...alike.values()].flat(2)) element.dataset.measured = "";
    return [...alike.keys()];
}
