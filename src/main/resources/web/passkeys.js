// Asks the browser for a passkey when a form of class "passkey" is sent. Such a form stays hidden where that can't be.
const canSign = window.PublicKeyCredential?.parseRequestOptionsFromJSON;

const ask = {
    get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    create: (options) =>
        navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function answer(form) {
    const { ask: how, options } = form.dataset;
    const question = await fetch(options, { headers: { Accept: "application/json" } });
    if (question.redirected || !question.ok) {
        location.reload();
        return;
    }
    const credential = await ask[how](await question.json());
    form.elements.passkey.value = JSON.stringify(credential.toJSON());
    form.submit();
}

for (const form of canSign ? document.querySelectorAll("form.passkey") : []) {
    const failed = form.querySelector("[role=alert]");
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        failed.hidden = true;
        answer(form).catch(() => { failed.hidden = false; });
    });
    form.hidden = false;
}
