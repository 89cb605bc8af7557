// The menu: commands, the language, the look of the page. Commands are said like anything typed.
import { closed, opened } from "./back.js";
import { byId, make } from "./dom.js";
import { language, languages } from "./words.js";

/** Set the menu up; `say(command)` is called with what was chosen. */
export function setUpMenu(say) {
  const menu = byId("menu");
  menu.addEventListener("click", (event) => {
    const { command } = event.target.closest("[data-command]")?.dataset ?? {};
    if (!command) return;
    menu.hidePopover();
    say(command);
  });
  const close = () => menu.hidePopover();
  menu.addEventListener("toggle", ({ newState }) => (newState === "open" ? opened : closed)(close));
  const choice = byId("language");
  for (const [tag, name] of Object.entries(languages)) choice.append(make("option", { value: tag, lang: tag }, name));
  choice.addEventListener("change", () => {
    menu.hidePopover();
    say(`/language ${choice.value}`);
  });
  themes(menu);
  showLanguage();
}

/** Show which language is spoken. */
export function showLanguage() {
  byId("language").value = language();
}

function themes(menu) {
  let chosen = "system";
  try {
    chosen = localStorage.getItem("theme") ?? "system";
  } catch {
    // storage may be forbidden; then the choice lasts as long as the page
  }
  for (const radio of menu.querySelectorAll("[name=theme]")) {
    radio.checked = radio.value === chosen;
    radio.addEventListener("change", () => {
      localStorage.setItem("theme", radio.value);
      dispatchEvent(new Event("themechosen"));
    });
  }
}
