// One picture, large, as on a wall: with its plate, a slider between before and after, download and
// delete. It shows what it is given and asks before it deletes; what deleting does is for `erase`.
import { closed, opened } from "./back.js";
import { byId, make } from "./dom.js";
import { meter } from "./entries.js";
import { direction, rightToLeft } from "./words.js";

const SWIPE = 50; // pixels
const box = byId("lightbox");
const sure = byId("sure");
const find = (selector) => box.querySelector(selector);
const after = find(".after");
const before = find(".before");
const range = find("input");
let items, at, erase;

/** Open the picture `item`; `all` are those beside it, `remove(item)` deletes one. */
export function openLightbox(item, all, remove) {
  items = all.includes(item) ? all : [item];
  erase = remove;
  show(items.indexOf(item));
  box.showModal();
  opened(closeLightbox);
  byId("shown-title").focus();
}

/** Close it, whatever it shows. */
export function closeLightbox() {
  sure.close();
  box.close();
}

function show(index) {
  at = index;
  const item = items[at];
  after.src = item.url;
  after.alt = item.alt;
  fit(item.width / item.height || 1);
  byId("shown-title").textContent = item.title;
  find(".likeness").replaceChildren(...(item.likeness ? [meter(item.verdict), item.likeness] : []));
  find(".likeness").dir = direction(item.likeness ?? "");
  // Among the results it says already in place of the likeness until when it is kept.
  find(".until").textContent = item.likeness?.includes(item.until) ? "" : item.until ?? "";
  find("[data-do=compare]").hidden = !item.before;
  find("[data-do=download]").href = item.download ?? item.url;
  find("[data-do=delete]").hidden = !item.delete;
  find("[data-do=previous]").hidden = at === 0;
  find("[data-do=next]").hidden = at === items.length - 1;
  details(item.details ?? []);
  compare(false);
}

/** The frame takes the picture's proportions, as large as the wall lets it. */
function fit(ratio) {
  find(".frame").style.setProperty("--ratio", ratio);
}

function details(rows) {
  find("details").hidden = !rows.length;
  find("dl").replaceChildren(...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function compare(on) {
  box.classList.toggle("comparing", on);
  find("[data-do=compare]").setAttribute("aria-pressed", on);
  range.hidden = !on;
  if (!on) return before.removeAttribute("src");
  before.src = items[at].before;
  range.value = 50;
  slide();
  range.focus();
}

function slide() {
  find(".frame").style.setProperty("--at", range.value / 100);
  range.setAttribute("aria-valuetext", `${range.value} %`);
}

function step(by) {
  if (!items[at + by]) return;
  const had = document.activeElement;
  show(at + by);
  if (had.hidden) byId("shown-title").focus();
}

const keep = () => sure.close();

async function askToDelete() {
  const item = items[at];
  sure.returnValue = "";
  sure.showModal();
  opened(keep);
  await new Promise((done) => sure.addEventListener("close", done, { once: true }));
  closed(keep);
  if (sure.returnValue !== "yes") return;
  erase(item);
  items = items.filter((other) => other !== item);
  if (!items.length) box.close();
  else show(Math.min(at, items.length - 1));
}

const DO = {
  previous: () => step(-1),
  next: () => step(1),
  compare: () => compare(range.hidden),
  delete: askToDelete,
  close: () => box.close(),
};
box.addEventListener("click", (event) => {
  DO[event.target.closest("[data-do]")?.dataset.do]?.();
  if (event.target.matches(".wall, #lightbox")) box.close();
});
box.addEventListener("close", () => closed(closeLightbox));
range.addEventListener("input", slide);
after.addEventListener("load", () => fit(after.naturalWidth / after.naturalHeight || 1));
box.addEventListener("keydown", (event) => {
  if (event.target === range) return;
  const forward = rightToLeft() ? "ArrowLeft" : "ArrowRight";
  if (event.key === forward) step(1);
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") step(-1);
});

// A swipe turns the page, except while it would move the slider or a zoomed picture.
let from;
find(".frame").addEventListener("pointerdown", (event) => {
  from = range.hidden && event.isPrimary && visualViewport.scale < 1.05 ? event : undefined;
});
find(".frame").addEventListener("pointerup", (event) => {
  if (!from) return;
  const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY];
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) step((x < 0) !== rightToLeft() ? 1 : -1);
});
