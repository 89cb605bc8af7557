// A few words that pass by: at the edge of the page, read out, gone after a while.
import { byId, make } from "./dom.js";

const LASTS = 6000;

/** Show a text; the same text again does not pile up. */
export function toast(text) {
  const toasts = byId("toasts");
  // What lies outside an open dialog is neither clickable nor read out.
  const host = [...document.querySelectorAll("dialog[open]")].at(-1) ?? byId("notes");
  if (toasts.parentElement !== host) host.append(toasts);
  for (const old of toasts.children) if (old.textContent === text) old.remove();
  const shown = make("p.toast", {}, text);
  // A moment later, so that a region that was just moved is noticed.
  setTimeout(() => toasts.append(shown), 30);
  setTimeout(() => shown.remove(), LASTS + 30 * text.length);
}
