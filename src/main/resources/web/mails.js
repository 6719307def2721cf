// What can be filled into the words of a mail is written where the caret is, by a click; without this script it is a list to read.
const form = document.querySelector("#mail");
let field = form.elements.content;

form.addEventListener("focusin", (event) => {
    if (event.target.matches("input, textarea")) { field = event.target; }
});

for (const blank of form.querySelectorAll("[data-blank]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = blank.textContent;
    button.addEventListener("click", () => {
        field.setRangeText(blank.textContent, field.selectionStart, field.selectionEnd, "end");
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    blank.replaceWith(button);
}
