// Building elements without HTML strings, so that what people write stays text; and the icons.
import { label } from "./words.js";

/**
 * Make an element: make("button.chip", { type: "button", onclick }, "Go").
 * `words` labels it (see words.js), `icon` puts one in front, on… are listeners, the rest attributes.
 */
export function make(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "words") label(element, value);
    else if (name === "icon") element.append(icon(value));
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

export const byId = (id) => document.getElementById(id);

const ICONS = {
  attach: "M4 6h16v13H4z M4 16l5-5 4 4 2-2 5 5 M15.5 9.5h.01",
  back: "M15 5l-7 7 7 7",
  bin: "M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13 M10.5 11v5 M13.5 11v5",
  camera: "M4 8h4l1.5-2.5h5L16 8h4v11H4z M12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  close: "M6 6l12 12 M18 6L6 18",
  compare: "M4 5h16v14H4z M12 3v18 M7 12h2 M15 12h2",
  down: "M12 5v14 M6 13l6 6 6-6",
  download: "M12 4v11 M7 11l5 5 5-5 M5 20h14",
  face: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M9 10h.01 M15 10h.01 M8.5 14.5c2 2 5 2 7 0",
  file: "M6 3h8l4 4v14H6z M14 3v4h4 M12 10v6 M9.5 14l2.5 2.5 2.5-2.5",
  flip: "M4 12a8 8 0 0 1 14-5l2 2 M20 4v5h-5 M20 12a8 8 0 0 1-14 5l-2-2 M4 20v-5h5",
  forward: "M9 5l7 7-7 7",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8 M12 17h.01",
  menu: "M4 7h16 M4 12h16 M4 17h16",
  pictures: "M7 7h13v13H7z M4 16V4h12 M9.5 17.5c.5-2.5 2-3.5 4-3.5s3.5 1 4 3.5 M13.5 12.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
  send: "M5 12h13 M12.5 6l6 6-6 6",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M9 12l2 2 4-4",
  sitter: "M12 12.5a4 4.5 0 1 0 0-9 4 4.5 0 0 0 0 9z M4.5 21c0-4.5 3-6.5 7.5-6.5s7.5 2 7.5 6.5",
};
const SVG = "http://www.w3.org/2000/svg";

/** An icon, for the eye only. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Put icons where the page asks for them with data-icon. */
export function drawIcons(root = document) {
  for (const element of root.querySelectorAll("[data-icon]")) element.prepend(icon(element.dataset.icon));
}
