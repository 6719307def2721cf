// The list of tickets beside an open one: which row is open, and what is new in it, without taking anything away from the
// reader's hands.

const list = () => document.getElementById("list");
const rows = () => document.getElementById("rows");
const picked = () => document.querySelector("#rows input[name=ticket]:checked");

/** Marks the row whose ticket the page's address names. */
function markOpen() {
    const id = location.pathname.match(/^\/console\/tickets\/(\d+)$/)?.[1];
    for (const link of document.querySelectorAll("#rows .what a")) {
        if (link.id === `row-${id}`) {
            link.setAttribute("aria-current", "true");
        } else {
            link.removeAttribute("aria-current");
        }
    }
}

/** Whether the rows can change without anybody losing a selection, a place or further pages. */
function isAtRest() {
    const body = document.querySelector(".list-body");
    return !picked() && body.scrollTop < 40 && !body.dataset.longer;
}

function refresh() {
    const news = document.querySelector("[data-news]");
    news.hidden = true;
    delete document.querySelector(".list-body").dataset.longer;
    return window.htmx.ajax("GET", list().dataset.url, { source: "#list", target: "#rows", swap: "outerHTML" });
}

let due;
function hearNews() {
    if (!list()?.dataset.url || !rows()) { return; }
    clearTimeout(due);
    due = setTimeout(() => {
        if (isAtRest()) {
            refresh();
        } else {
            document.querySelector("[data-news]").hidden = false;
        }
    }, 700);
}

document.body.addEventListener("docket:lists", hearNews);
document.body.addEventListener("docket:ticket", hearNews);

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-news]")) { refresh(); }
});

/** Says how many rows are selected; what belongs to the bar shows by that alone. */
function countPicked() {
    const words = document.querySelector("[data-picked]");
    if (words) {
        words.textContent = words.dataset.picked.replace("#", document.querySelectorAll("#rows input:checked").length);
    }
}

function pick(boxes, checked) {
    for (const box of boxes) { box.checked = checked; }
    countPicked();
}

document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) {
        pick(document.querySelectorAll("#rows input[name=ticket]"), event.target.checked);
    } else if (event.target.matches("#rows input")) {
        countPicked();
    }
});

// What was selected is done with once an act on it has begun.
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.id === "bulk" && event.detail.successful) {
        pick(document.querySelectorAll("#list input[type=checkbox]:is([name=ticket], [name=all], [data-pick-all])"), false);
        event.target.querySelector("details").open = false;
        event.target.reset();
    }
});

document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "more" || event.detail.target?.id === "more") {
        document.querySelector(".list-body").dataset.longer = "yes";
    }
    markOpen();
});
document.addEventListener("htmx:pushedIntoHistory", markOpen);
