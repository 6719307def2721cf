// The console by keyboard: single keys that press what is on the page, and the command bar that finds it by name. It knows
// no addresses: a control says its key by data-key, and everything with a name can be called by the command bar.

const OFF = "docket.keys";
const keysAreOn = () => localStorage.getItem(OFF) !== "off";

const links = () => [...document.querySelectorAll("#rows .what a")];
const isField = (element) =>
    element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])");

/** The row that keys mean: the one with the focus, else the open one. */
function current() {
    return document.activeElement.closest?.("#rows tr")?.querySelector(".what a")
        ?? document.querySelector("#rows a[aria-current]");
}

function move(step) {
    const all = links();
    const from = all.indexOf(current());
    const next = all[from < 0 ? 0 : from + step];
    if (!next) { return; }
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    if (document.querySelector("#list ~ #ticket > *")) { next.click(); }
}

/** Presses the control of a key, or puts the cursor into it; one that is folded away, the ticket's first, comes to light. */
function press(key) {
    const controls = [...document.querySelectorAll("[data-key]")].filter((each) => each.dataset.key === key && !each.disabled);
    const control = controls.find((each) => each.getClientRects().length)
        ?? controls.find((each) => each.closest("#ticket"))
        ?? controls[0];
    if (!control) { return false; }
    unfold(control);
    run(control);
    return true;
}

function unfold(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) { fold.open = true; }
}

function run(element) {
    if (isField(element)) {
        element.focus();
    } else {
        element.click();
    }
}

const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    o: () => (current() ?? links()[0])?.click(),
    x: () => current()?.closest("tr").querySelector("input[type=checkbox]")?.click(),
    "/": () => { const field = document.getElementById("find"); field.focus(); field.select(); },
    "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) { return; }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openCommands();
        return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) { return; }
    if (isField(event.target)) {
        if (event.key === "Escape") { event.target.blur(); }
        return;
    }
    if (!keysAreOn() && event.key !== "?") { return; }
    if (KEYS[event.key]) {
        event.preventDefault();
        KEYS[event.key]();
    } else if (event.key.length === 1 && press(event.key)) {
        event.preventDefault();
    }
});

const toggle = document.getElementById("keys-on");
toggle.checked = keysAreOn();
toggle.addEventListener("change", () => localStorage.setItem(OFF, toggle.checked ? "on" : "off"));

// The command bar.
const bar = document.getElementById("commands");
const field = bar.querySelector("input");
const options = bar.querySelector("[role=listbox]");
let commands = [];

const nameOf = (element) =>
    element.getAttribute("aria-label") ?? element.querySelector("span")?.textContent ?? element.textContent;

/** Everything that can be called: what is to be done with the open ticket first, then the places to go to. */
function gather() {
    const found = ["#ticket [data-key]", "[data-command], .side-list a, .topbar .menu-sheet a"]
        .flatMap((controls) => [...document.querySelectorAll(controls)]);
    return found
        .filter((element) => !element.disabled)
        .map((element) => ({ name: nameOf(element).trim(), key: element.dataset.key, run: () => { unfold(element); run(element); } }))
        .filter((command) => command.name);
}

function find(words) {
    return { name: bar.dataset.find.replace("#", words), run: () => {
        const finder = document.getElementById("find");
        finder.value = words;
        finder.form.requestSubmit();
    } };
}

function show() {
    const words = field.value.trim().toLowerCase();
    const shown = commands.filter((command) => words.split(/\s+/).every((word) => command.name.toLowerCase().includes(word)));
    if (words) { shown.push(find(field.value.trim())); }
    options.replaceChildren(...shown.slice(0, 12).map(option));
    choose(options.firstElementChild);
}

function option(command, number) {
    const item = document.createElement("li");
    item.id = `command-${number}`;
    item.setAttribute("role", "option");
    const name = document.createElement("span");
    name.textContent = command.name;
    item.append(name);
    if (command.key) {
        const key = document.createElement("kbd");
        key.textContent = command.key;
        item.append(key);
    }
    item.addEventListener("click", () => { bar.close(); command.run(); });
    return item;
}

function choose(item) {
    options.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", item?.id ?? "");
}

function openCommands() {
    if (bar.open) { return; }
    commands = gather();
    field.value = "";
    bar.showModal();
    show();
}

field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
    const chosen = options.querySelector("[aria-selected=true]");
    const step = { ArrowDown: chosen?.nextElementSibling, ArrowUp: chosen?.previousElementSibling }[event.key];
    if (step) {
        choose(step);
        event.preventDefault();
    } else if (event.key === "Enter") {
        event.preventDefault();
        chosen?.click();
    }
});

for (const dialog of document.querySelectorAll("dialog[data-light]")) {
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) { dialog.close(); }
    });
}
