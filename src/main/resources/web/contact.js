// The contact form: solves its puzzle while its person types, minds the files, and sends once. In a page of another site it
// tells that page how high it is.

const HASHES_AT_ONCE = 1000;

/** The number that the puzzle hides (ALTCHA, version 1); nothing where this browser can't hash here. */
async function solve({ challenge, maxnumber, salt }) {
    const encoder = new TextEncoder();
    const wanted = Uint8Array.from(challenge.match(/../g), (byte) => parseInt(byte, 16));
    const isWanted = (hash) => new Uint8Array(hash).every((byte, i) => byte === wanted[i]);
    for (let first = 0; first <= maxnumber; first += HASHES_AT_ONCE) {
        const hashes = await Promise.all(Array.from({ length: HASHES_AT_ONCE },
            (_, i) => crypto.subtle.digest("SHA-256", encoder.encode(salt + (first + i)))));
        const found = hashes.findIndex(isWanted);
        if (found >= 0) {
            return first + found;
        }
        await new Promise((resolve) => setTimeout(resolve));
    }
    return undefined;
}

/** Puts the solution into the form; without one it is sent all the same, and fewer such are taken. */
async function fill(form) {
    const puzzle = JSON.parse(form.dataset.puzzle);
    const number = await solve(puzzle).catch(() => undefined);
    if (number !== undefined) {
        const { algorithm, challenge, salt, signature } = puzzle;
        form.elements.puzzle.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    }
}

function sendOnce(form) {
    const button = form.querySelector("button");
    const { textContent } = button;
    const solved = fill(form);
    let ready = false;
    let sending = false;
    solved.then(() => { ready = true; });
    form.addEventListener("submit", async (event) => {
        if (sending || !ready) {
            event.preventDefault();
        }
        if (sending) {
            return;
        }
        sending = true;
        button.textContent = form.dataset.wait;
        if (!ready) {
            await solved;
            form.submit();
        }
    });
    // Back from the next page, as it was left.
    addEventListener("pageshow", ({ persisted }) => {
        if (persisted) {
            sending = false;
            button.textContent = textContent;
        }
    });
}

/** Refuses what the server would, before it is sent there for nothing. */
function mindFiles(input) {
    const { most, size } = input.dataset;
    input.addEventListener("change", () => {
        const files = [...input.files];
        const fits = files.length <= most && files.every((file) => file.size <= size);
        input.setCustomValidity(fits ? "" : document.getElementById("attachment-hint").textContent);
        input.reportValidity();
    });
}

function tellHeight(site) {
    const tell = () => parent.postMessage({ docketHeight: document.body.offsetHeight }, site);
    new ResizeObserver(tell).observe(document.body);
}

const form = document.getElementById("contact");
if (form) {
    sendOnce(form);
    if (form.elements.attachment) {
        mindFiles(form.elements.attachment);
    }
}
const { site } = document.documentElement.dataset;
if (site && parent !== window) {
    tellHeight(site);
}
