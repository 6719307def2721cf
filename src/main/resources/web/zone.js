// Tells forms in which time zone the browser is: a field of [data-zone] that is empty is filled, a button of
// [data-zone-for] offers it for the field of that id.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

for (const field of document.querySelectorAll("[data-zone]")) {
    field.value ||= zone;
}

for (const button of document.querySelectorAll("[data-zone-for]")) {
    const field = document.getElementById(button.dataset.zoneFor);
    button.textContent = button.dataset.words.replace("{zone}", zone);
    button.hidden = field.value === zone;
    button.addEventListener("click", () => {
        field.value = zone;
        field.focus();
        button.hidden = true;
    });
}
