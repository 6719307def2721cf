// Brings news of the desk to the page, as events on its body:
//   docket:ticket    detail {id, type, by, own}: something happened to a ticket; type "" means anything may have
//   docket:lists     lists and counts may have become others
//   docket:presence  detail {ticket, people: [{id, name, typing}]}: who else is at the open ticket
//   docket:offline, docket:online  the connection is lost, and back with all that was missed
// The open ticket is the element #ticket with data-ticket. <meta name="live"> holds the place in the ledger from which the page
// was read.
const PRESENCE_EVERY = 10_000;
const TYPING_FOR = 10_000;
const SILENCE = 40_000;
const PATIENCE = 5_000;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
const openTicket = () => document.querySelector("#ticket")?.dataset.ticket ?? "";
const tell = (name, detail = {}) =>
    document.body.dispatchEvent(new CustomEvent(`docket:${name}`, { detail, bubbles: true }));

let place = meta("live");
let ticket = openTicket();
let source = null;
let heardAt = 0;
let typedAt = 0;
let retry = 0;
let worry = 0;
let offline = false;

function listen() {
    stop();
    const address = new URL("/console/live", location.origin);
    address.searchParams.set("after", place);
    if (ticket) {
        address.searchParams.set("ticket", ticket);
    }
    source = new EventSource(address);
    heardAt = Date.now();
    hear("alive", () => {});
    hear("ticket", (news) => tell("ticket", news));
    hear("lists", () => tell("lists"));
    hear("presence", (news) => tell("presence", news));
    hear("reset", readAnew);
    hear("over", rest);
    source.addEventListener("error", doubt);
}

function hear(word, act) {
    source.addEventListener(word, (event) => {
        place = event.lastEventId;
        heardAt = Date.now();
        trust();
        act(JSON.parse(event.data));
    });
}

function stop() {
    clearTimeout(retry);
    source?.close();
    source = null;
}

function rest() {
    stop();
    clearTimeout(worry);
    worry = 0;
}

function readAnew() {
    tell("lists");
    if (ticket) {
        tell("ticket", { id: Number(ticket), type: "", by: "", own: false });
    }
}

// A browser comes back by itself where the connection broke, but not after an error page.
function doubt() {
    worry ||= setTimeout(() => say(true), PATIENCE);
    if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(retry);
        retry = setTimeout(listen, PATIENCE * (1 + Math.random()));
    }
}

function trust() {
    clearTimeout(worry);
    worry = 0;
    if (offline) {
        say(false);
    }
}

function say(lost) {
    offline = lost;
    tell(lost ? "offline" : "online");
}

const isTyping = () => Date.now() - typedAt < TYPING_FOR;

function report(state, where = ticket) {
    if (where) {
        fetch("/console/live/presence", {
            method: "POST",
            keepalive: true,
            headers: { "X-CSRF-Token": meta("csrf") },
            body: new URLSearchParams({ ticket: where, state }),
        }).catch(() => {});
    }
}

const reportNow = () => report(isTyping() ? "typing" : "here");

// A page that nobody looks at neither listens nor is present; it hears what it missed when it is looked at again.
function look() {
    if (document.visibilityState === "visible") {
        listen();
        reportNow();
    } else {
        rest();
    }
}

function follow() {
    const now = openTicket();
    if (now !== ticket) {
        report("gone");
        ticket = now;
        typedAt = 0;
        look();
    }
}

setInterval(() => {
    if (document.visibilityState === "visible") {
        reportNow();
        if (source && Date.now() - heardAt > SILENCE) {
            listen();
        }
    }
}, PRESENCE_EVERY);

document.addEventListener("visibilitychange", look);
document.addEventListener("input", (event) => {
    if (event.target.closest("#ticket textarea")) {
        const began = !isTyping();
        typedAt = Date.now();
        if (began) {
            reportNow();
        }
    }
});
for (const change of ["htmx:afterSettle", "htmx:historyRestore"]) {
    document.addEventListener(change, follow);
}
addEventListener("pagehide", () => {
    report("gone");
    rest();
});
addEventListener("pageshow", (event) => {
    if (event.persisted) {
        look();
    }
});
look();
