// For other sites: <script src="https://desk.example/web/embed.js" async></script> puts the contact form where it stands.
// The site has to be one of docket.contact.sites; data-title names the frame for people who don't see it.
(() => {
    const script = document.currentScript;
    const desk = new URL(script.src).origin;
    const frame = document.createElement("iframe");
    frame.src = `${desk}/contact/embed?site=${encodeURIComponent(location.origin)}`;
    frame.title = script.dataset.title ?? "Contact";
    Object.assign(frame.style, { display: "block", inlineSize: "100%", blockSize: "60rem", border: "0", colorScheme: "light" });
    script.after(frame);
    addEventListener("message", ({ origin, source, data }) => {
        if (origin === desk && source === frame.contentWindow && Number.isFinite(data?.docketHeight)) {
            frame.style.blockSize = `${Math.ceil(data.docketHeight)}px`;
        }
    });
})();
