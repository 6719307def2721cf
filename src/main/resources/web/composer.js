// Writing in a ticket: drafts that save themselves, files by choosing, dropping and pasting, canned texts, @names. All of it
// works by plain forms, too. Listeners are the document's, because the composer is swapped after each sending.
import { nameList } from "./mentions.js";

const PAUSE = 800;
const KEEPALIVE_MOST = 60_000;

const composer = () => document.querySelector("#composer");
const formOf = (element) => element.closest?.("form.writing");
const csrf = () => document.querySelector("meta[name=csrf]").content;
const say = (words, ...values) => words.replace(/\{(\d)}/g, (_, place) => values[place]);
const toast = (text) => document.dispatchEvent(new CustomEvent("docket:toast", { detail: { text, bad: true } }));

document.documentElement.classList.add("scripted");

// Drafts: one request after another, so that none overtakes a later one.
const timers = new WeakMap();
let queue = Promise.resolve();

function body(form) {
    const data = new FormData();
    data.set("csrf", csrf());
    data.set("content", form.elements.content.value);
    return data;
}

function keepSoon(form) {
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => keep(form), PAUSE));
}

function keep(form, extra = {}) {
    clearTimeout(timers.get(form));
    timers.delete(form);
    queue = queue.then(async () => {
        const data = body(form);
        Object.entries(extra).forEach(([name, value]) => data.set(name, value));
        const answer = await fetch(form.dataset.draft, {
            method: "POST",
            body: data,
            keepalive: form.elements.content.value.length < KEEPALIVE_MOST / 4,
            headers: { "X-CSRF-Token": csrf(), "HX-Target": "drafted" },
        });
        if (!answer.ok) { throw new Error(answer.status); }
        show(form, await answer.text());
    }).catch(() => {
        form.querySelector(".saved").textContent = composer()?.dataset.unsaved ?? "";
    });
    return queue;
}

function show(form, drafted) {
    form.querySelector(".drafted").innerHTML = drafted;
}

function keepNow() {
    for (const form of document.querySelectorAll("form.writing")) {
        if (timers.has(form)) { keep(form); }
    }
}

document.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (form && event.target.name === "content") { keepSoon(form); }
});
document.addEventListener("focusout", keepNow);
document.addEventListener("visibilitychange", keepNow);
addEventListener("pagehide", keepNow);

// Sending takes what stands there, and waits for a save that is under way: coming later, it would make a draft of it again.
document.addEventListener("htmx:confirm", (event) => {
    const form = event.detail.elt;
    if (form.matches("form.writing")) {
        event.preventDefault();
        clearTimeout(timers.get(form));
        timers.delete(form);
        queue.then(() => event.detail.issueRequest(true));
    }
});

// Files.
const uploads = new Set();

function upload(form, files) {
    for (const file of files) {
        const line = document.createElement("div");
        line.className = "upload";
        const name = document.createElement("span");
        name.textContent = file.name;
        const progress = document.createElement("progress");
        progress.max = 1;
        progress.value = 0;
        progress.setAttribute("aria-label", file.name);
        const stop = document.createElement("button");
        stop.type = "button";
        stop.className = "btn-close";
        stop.setAttribute("aria-label", form.querySelector("[data-uploads]").dataset.remove);
        line.append(name, progress, stop);
        form.querySelector("[data-uploads]").append(line);
        const request = send(form, file, progress);
        stop.addEventListener("click", () => request.abort());
        uploads.add(request);
        request.addEventListener("loadend", () => { uploads.delete(request); line.remove(); });
    }
}

function send(form, file, progress) {
    const data = new FormData();
    data.set("csrf", csrf());
    data.append("attachment", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.draft);
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.setRequestHeader("HX-Target", "drafted");
    request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) { progress.value = event.loaded / event.total; }
    });
    request.addEventListener("load", () => {
        if (request.status === 200) {
            show(form, request.responseText);
        } else {
            const { tooLarge, failed } = composer().dataset;
            toast(say(request.status === 413 ? tooLarge : failed, file.name));
        }
    });
    request.addEventListener("error", () => toast(say(composer().dataset.failed, file.name)));
    request.send(data);
    return request;
}

document.addEventListener("change", (event) => {
    const form = formOf(event.target);
    if (!form) { return; }
    if (event.target.type === "file") {
        upload(form, [...event.target.files]);
        event.target.value = "";
    } else if (event.target.name === "text" && event.target.value) {
        insertText(form, event.target);
    }
});
document.addEventListener("paste", (event) => {
    const form = formOf(event.target);
    if (form && event.clipboardData.files.length) {
        event.preventDefault();
        upload(form, [...event.clipboardData.files]);
    }
});
const openForm = () => [...document.querySelectorAll("form.writing")].find((form) => form.offsetParent);
for (const over of ["dragenter", "dragover"]) {
    document.addEventListener(over, (event) => {
        if (event.dataTransfer?.types.includes("Files") && openForm() && event.target.closest?.("#ticket")) {
            event.preventDefault();
            openForm().classList.add("dropping");
        }
    });
}
const dropped = () => document.querySelectorAll(".dropping").forEach((form) => form.classList.remove("dropping"));
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) { dropped(); } });
document.addEventListener("drop", (event) => {
    if (document.querySelector(".dropping")) {
        event.preventDefault();
        dropped();
        upload(openForm(), [...event.dataTransfer.files]);
    }
});
document.addEventListener("click", (event) => {
    const detach = event.target.closest?.("form.writing button[name=detach]");
    if (detach) {
        event.preventDefault();
        keep(formOf(detach), { detach: detach.value });
    }
});

// Canned texts go to where the caret is.
async function insertText(form, select) {
    const answer = await fetch(composer().dataset.texts + select.value);
    select.value = "";
    if (answer.ok) {
        const area = form.elements.content;
        area.setRangeText(await answer.text(), area.selectionStart, area.selectionEnd, "end");
        area.focus();
        keepSoon(form);
    }
}

// Keys: Ctrl-Enter sends; the tabs' labels lead into the text.
document.addEventListener("keydown", (event) => {
    const form = formOf(event.target);
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit(form.querySelector(".btn-primary"));
    }
});
document.addEventListener("click", (event) => {
    const label = event.target.closest?.(".composer-tabs label");
    if (label) { setTimeout(() => openForm()?.elements.content.focus()); }
});

// Who leaves while a file is on its way is asked.
addEventListener("beforeunload", (event) => { if (uploads.size) { event.preventDefault(); } });

nameList(() => document.querySelector("#mention-list"));
