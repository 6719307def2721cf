// What every page with htmx has: markup from our own server may go into the page, menus close, failures are told.
// Runs before htmx.

// Scripts and their addresses have no policy: they are never made from text.
window.trustedTypes?.createPolicy("default", { createHTML: (markup) => markup });

const toasts = () => document.getElementById("toasts");

/** Tells something in passing: {text, action: {label, run}, bad}. Stays until closed where it is bad. */
function toast({ text, action, bad = false, life = 6000 }) {
    const box = document.createElement("div");
    box.className = "toast-line" + (bad ? " bad" : "");
    const words = document.createElement("span");
    words.textContent = text;
    box.append(words);
    if (action) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn btn-sm";
        button.textContent = action.label;
        button.addEventListener("click", () => { box.remove(); action.run(); });
        box.append(button);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn-close";
    close.setAttribute("aria-label", toasts().dataset.close);
    close.addEventListener("click", () => box.remove());
    box.append(close);
    toasts().append(box);
    if (!bad) {
        setTimeout(() => box.remove(), life);
    }
    return box;
}

document.addEventListener("docket:toast", (event) => toast(event.detail));

document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-Token"] = document.querySelector("meta[name=csrf]").content;
});

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => toast({ text: toasts().dataset.failed, bad: true }));
}

let offline;
document.addEventListener("docket:offline", () => {
    offline ??= toast({ text: toasts().dataset.offline, bad: true });
});
document.addEventListener("docket:online", () => {
    if (offline) {
        offline.remove();
        offline = undefined;
        toast({ text: toasts().dataset.online });
    }
});

// A menu (details[data-menu]) closes by Escape, by a click elsewhere, and when focus leaves it.
const openMenus = () => document.querySelectorAll("details[data-menu][open]");
document.addEventListener("click", (event) => {
    for (const menu of openMenus()) {
        if (!menu.contains(event.target)) { menu.open = false; }
    }
});
document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") { return; }
    for (const menu of openMenus()) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});
document.addEventListener("focusin", (event) => {
    for (const menu of openMenus()) {
        if (!menu.contains(event.target)) { menu.open = false; }
    }
});
