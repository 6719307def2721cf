// The names that a note can call: a list below "@" and the letters after it (ARIA combobox pattern), by arrows, Enter, Escape.
const CALL = /(^|[^\p{L}\p{N}])@([\p{L}\p{N} .'-]{0,40})$/u;

export function nameList(find) {
    let area = null;
    let start = 0;

    const list = () => find();
    const shown = () => [...list().children].filter((option) => !option.hidden);
    const chosen = () => list().querySelector("[aria-selected=true]");

    function choose(option) {
        chosen()?.setAttribute("aria-selected", "false");
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        if (option) { area.setAttribute("aria-activedescendant", option.id); }
    }

    function close() {
        if (area) {
            area.removeAttribute("aria-activedescendant");
            area.setAttribute("aria-expanded", "false");
        }
        if (list()) { list().hidden = true; }
        area = null;
    }

    function look(target) {
        const call = CALL.exec(target.value.slice(0, target.selectionStart));
        if (!call) { close(); return; }
        const typed = call[2].toLowerCase();
        for (const option of list().children) {
            option.hidden = !option.textContent.toLowerCase().startsWith(typed);
        }
        if (!shown().length) { close(); return; }
        area = target;
        start = target.selectionStart - call[2].length;
        area.setAttribute("aria-controls", "mention-list");
        area.setAttribute("aria-expanded", "true");
        area.setAttribute("aria-autocomplete", "list");
        list().hidden = false;
        choose(shown()[0]);
    }

    function take(option) {
        area.setRangeText(option.textContent + " ", start, area.selectionStart, "end");
        const target = area;
        close();
        target.dispatchEvent(new Event("input", { bubbles: true }));
        close();
    }

    document.addEventListener("input", (event) => {
        if (event.target.id === "content-note" && list()) { look(event.target); }
    });
    document.addEventListener("keydown", (event) => {
        if (!area || event.target !== area) { return; }
        const options = shown();
        const place = options.indexOf(chosen());
        const acts = {
            ArrowDown: () => choose(options[(place + 1) % options.length]),
            ArrowUp: () => choose(options[(place - 1 + options.length) % options.length]),
            Enter: () => take(chosen()),
            Tab: () => take(chosen()),
            Escape: close,
        };
        if (acts[event.key] && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            event.stopPropagation();
            acts[event.key]();
        }
    }, true);
    document.addEventListener("mousedown", (event) => {
        const option = event.target.closest?.("#mention-list [role=option]");
        if (option && area) {
            event.preventDefault();
            take(option);
        }
    });
    document.addEventListener("focusout", (event) => { if (event.target === area) { close(); } });
}
