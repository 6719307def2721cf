// The open ticket keeps up with the desk: what is new comes in place, who else is here is said, a held reply counts down. The
// composer is never touched by it.
const ticket = () => document.querySelector("#ticket[data-ticket]");
const thread = () => document.querySelector("#thread");
const say = (words, ...values) => words.replace(/\{(\d)}/g, (_, place) => values[place]);

let shown = null;

// A ticket that has just been opened shows its end.
function begin() {
    if (ticket() && ticket() !== shown) {
        shown = ticket();
        thread().scrollTop = thread().scrollHeight;
        others = [];
    }
    countDown();
}

const atEnd = () => thread().scrollHeight - thread().scrollTop - thread().clientHeight < 80;
const isBusy = () => document.activeElement?.closest("#facts") && document.activeElement.matches("input, select, textarea");

let loading = false;
let again = false;
let missed = false;

// What somebody is just typing into the facts is not swapped away under the hands: they follow when the hands are off.
async function refresh() {
    const state = document.querySelector("#state");
    if (!state) { return; }
    if (loading) {
        again = true;
        return;
    }
    loading = true;
    const end = atEnd();
    const busy = isBusy();
    const known = missed ? "" : state.value;
    missed = busy;
    const query = new URLSearchParams({ seen: state.dataset.seen, state: known, trail: ticket().dataset.trail });
    const news = `${ticket().dataset.path}/news?${query}`;
    try {
        await window.htmx.ajax("GET", news, { target: "#facts", swap: busy ? "none" : "innerHTML" });
    } finally {
        loading = false;
    }
    if (end) { thread().scrollTop = thread().scrollHeight; }
    countDown();
    if (again) {
        again = false;
        await refresh();
    }
}

document.addEventListener("focusout", () => setTimeout(() => {
    if (missed && !isBusy()) { refresh(); }
}));

document.addEventListener("docket:ticket", async (event) => {
    const { id, own, by } = event.detail;
    if (ticket() && String(id) === ticket().dataset.ticket) {
        await refresh();
        if (!own) {
            document.querySelector("#ticket-said").textContent = [ticket().dataset.said, by].filter(Boolean).join(": ");
        }
    }
});

// A key leads to a field of the facts where they are folded away, too.
document.addEventListener("click", (event) => {
    const label = event.target.closest?.("#facts label[data-key]");
    if (label && !label.getClientRects().length) {
        document.querySelector("#facts").showPopover();
        label.control.focus();
    }
});

// Who else is here.
let others = [];
function tellOthers() {
    const strip = document.querySelector("#presence");
    if (strip) {
        strip.textContent = others
            .map(({ name, typing }) => say(typing ? strip.dataset.typing : strip.dataset.here, name))
            .join(" · ");
    }
}
document.addEventListener("docket:presence", (event) => {
    if (ticket() && String(event.detail.ticket) === ticket().dataset.ticket) {
        others = event.detail.people;
        tellOthers();
    }
});

// A form that was just sent, of the facts or of a held reply, stays where it is until its answer has come: news must not take
// it out of the page, or htmx would look in vain for what the answer replaces.
const isSent = (part) => part.querySelector(".htmx-request") !== null;
let news = false;
document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = event.detail;
    if (target.matches(".ticket-said")) { target.toggleAttribute("data-end", atEnd()); }
    news = event.detail.pathInfo?.requestPath?.includes("/news?") ?? false;
    if (news && isSent(target)) { event.detail.swapOverride = "none"; }
});
document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target } = event.detail;
    if (news && target.id === "held" && isSent(target)) { event.detail.shouldSwap = false; }
});

let clock = 0;
function countDown() {
    clearInterval(clock);
    const held = [...document.querySelectorAll("#held [data-left]")];
    if (!held.length) { return; }
    const begun = Date.now();
    const tick = () => {
        const passed = Date.now() - begun;
        for (const line of held) {
            const left = Math.ceil((line.dataset.left - passed) / 1000);
            if (left > 0) { line.textContent = say(line.dataset.words, left); }
        }
        if (held.every((line) => line.dataset.left - passed < -1500)) {
            clearInterval(clock);
            refresh();
        }
    };
    tick();
    clock = setInterval(tick, 500);
}

document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.matches(".ticket-said[data-end]")) { thread().scrollTop = thread().scrollHeight; }
    begin();
    tellOthers();
    if (event.detail.target?.id === "composer" || event.target.id === "composer") {
        thread().scrollTop = thread().scrollHeight;
        document.querySelector("#held [id^=undo-]")?.focus();
        refresh();
    }
});
begin();
