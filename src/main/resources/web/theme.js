// Before the first paint: Tabler wants to know whether it is dark. Runs as a classic script in the head.
(() => {
    const root = document.documentElement;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const set = () => {
        const { theme } = root.dataset;
        root.dataset.bsTheme = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    };
    dark.addEventListener("change", set);
    set();
})();
