// What HTML can't do on customers' pages: files go ahead of their form, each with its progress, by choosing, dropping or
// pasting; and a form that is under way is not sent again. Without this script the form brings its files itself.

function line(box, file) {
    const item = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", box.dataset.busy.replace("{0}", file.name));
    item.append(name, bar);
    box.querySelector(".uploads").append(item);
    return { item, bar };
}

function say(box, words, file) {
    box.querySelector("[role=status]").textContent = words.replace("{0}", file.name);
}

function fail(box, words, file) {
    const text = words.replace("{0}", file.name);
    document.dispatchEvent(new CustomEvent("docket:toast", { detail: { text, bad: true } }));
}

/** Sends one file; the server answers the line of the form that stands for it. */
function upload(box, file) {
    if (file.size > Number(box.dataset.most)) {
        fail(box, box.dataset.large, file);
        return Promise.resolve();
    }
    const { item, bar } = line(box, file);
    const body = new FormData();
    body.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", "/portal/uploads");
    request.setRequestHeader("X-CSRF-Token", document.querySelector("meta[name=csrf]").content);
    request.upload.addEventListener("progress", (event) => { bar.value = event.loaded / event.total; });
    return new Promise((resolve) => {
        request.addEventListener("loadend", () => {
            if (request.status === 200) {
                const lines = document.createElement("template");
                lines.innerHTML = request.responseText;
                item.replaceWith(lines.content);
                say(box, box.dataset.done, file);
            } else {
                item.remove();
                fail(box, box.dataset.failed, file);
            }
            resolve();
        });
        request.send(body);
    });
}

/** One after the other: they stay in order, and the first is there soon. */
function take(box, files) {
    const before = box.pending ?? Promise.resolve();
    const pending = [...files].reduce((last, file) => last.then(() => upload(box, file)), before);
    box.pending = pending;
    pending.then(() => { if (box.pending === pending) { box.pending = undefined; } });
}

const boxOf = (element) => element.closest("form")?.querySelector("[data-files]");

document.addEventListener("change", (event) => {
    const box = event.target.closest("[data-files]");
    if (box && event.target.type === "file") {
        take(box, event.target.files);
        event.target.value = "";
    }
});

for (const type of ["dragover", "drop"]) {
    document.addEventListener(type, (event) => {
        const box = boxOf(event.target);
        if (!box || !event.dataTransfer.types.includes("Files")) { return; }
        event.preventDefault();
        if (type === "drop") { take(box, event.dataTransfer.files); }
    });
}

document.addEventListener("paste", (event) => {
    const box = boxOf(event.target);
    if (box && event.clipboardData.files.length > 0) {
        event.preventDefault();
        take(box, event.clipboardData.files);
    }
});

document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-once]");
    if (!form) { return; }
    const pending = form.querySelector("[data-files]").pending;
    if (form.ariaBusy === "true" || pending) { event.preventDefault(); }
    if (form.ariaBusy !== "true") {
        form.ariaBusy = "true";
        pending?.then(() => { form.ariaBusy = null; form.requestSubmit(); });
    }
});

// Who goes back to a form may send it again.
addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-once]")) { form.ariaBusy = null; }
});
