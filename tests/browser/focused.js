// What is wrong with what shows the focus, which for a hidden box or radio button is its label.
async () => {
    // Let pass what opens or scrolls on focus.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const seen = (e) => e && e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().height > 0;
    const labels = [...(focused.labels ?? [])].filter(seen);
    const shows = seen(focused) ? focused : labels.find(outlined) ?? focused.nextElementSibling;
    function outlined(e) {
        const style = getComputedStyle(e);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    }
    const box = shows.getBoundingClientRect();
    focused.dataset.reached = "";
    const faults = {
        unseen: !seen(shows),
        "not outlined": !outlined(shows),
        outside: box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight,
    };
    return Object.keys(faults).filter((fault) => faults[fault])
        .map((fault) => `${fault}: ${focused.outerHTML.slice(0, 150)}`);
}
