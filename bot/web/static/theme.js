// Light, dark, or as the system has it. Runs before the first paint, hence no module. It keeps the
// choice in localStorage and says it on <html data-theme>; who offers the choice is menu.js.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    try {
      return localStorage.getItem("theme") ?? "system";
    } catch {
      return "system"; // storage may be forbidden; then the system decides
    }
  };
  const apply = () => {
    const chosen = read();
    const theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
    document.documentElement.dataset.theme = theme;
    const bar = document.querySelector("meta[name=theme-color]");
    if (bar) bar.content = theme === "dark" ? "#171613" : "#f7f2e9";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("themechosen", apply);
})();
