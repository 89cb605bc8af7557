// The list of entries: each at its place, replaced by its key, and the end of it in sight as long as
// the person is at the end. What an entry looks like is for entries.js.
import { byId, make } from "./dom.js";
import { fill } from "./entries.js";
import { language, word } from "./words.js";

const NEAR = 60; // pixels from the end that still count as the end
const GAP = 300; // seconds after which somebody is named again

export class Log {
  /** `acts` is what entries can do (see entries.js); `last` is called with the last body after each change. */
  constructor(acts, last) {
    this.acts = acts;
    this.last = last;
    this.list = byId("log");
    this.scroller = byId("scroller");
    this.newer = byId("newer");
    this.entries = new Map();
    this.atEnd = true;
    this.news = 0;
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.newer.addEventListener("click", () => this.toEnd());
    const stay = new ResizeObserver(() => this.atEnd && this.toEnd());
    stay.observe(this.list);
    stay.observe(this.scroller);
    document.addEventListener("visibilitychange", () => document.hidden || this.#title(0));
  }

  /** Show what the server says. */
  put({ key, place, body }) {
    const there = this.entries.get(key);
    if (body === null) this.#remove(there);
    else this.#show(key, body, place ?? there?.place ?? Infinity);
  }

  /** Show what was not yet said by the server; what it has said stays. */
  putLocal(key, body) {
    if (this.entries.get(key)?.place < Infinity) return;
    const isNew = !this.entries.has(key);
    this.#show(key, body, Infinity);
    if (isNew) this.toEnd();
  }

  /** Forget everything but what was not sent. */
  clear() {
    for (const entry of this.entries.values()) if (!entry.body.state) this.#remove(entry);
  }

  /** Show everything anew, in another language. */
  redraw() {
    for (const { node, body } of this.entries.values()) fill(node, body, this.acts);
    this.#regroup();
  }

  /** Go to the end. */
  toEnd() {
    this.atEnd = true;
    this.newer.hidden = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #show(key, body, place) {
    const isNew = !this.entries.has(key);
    const entry = this.entries.get(key) ?? { key, node: make("article.entry", { tabindex: "-1" }) };
    // How far something is would be read out at every step.
    if (!isNew && body.progress !== undefined) entry.node.setAttribute("aria-live", "off");
    const moved = entry.place !== place;
    Object.assign(entry, { body, place });
    fill(entry.node, body, this.acts);
    this.entries.set(key, entry);
    if (moved) this.#insert(entry);
    if (isNew && body.from !== "me") this.#announce(entry);
    this.#regroup();
    if (this.atEnd) this.toEnd();
  }

  #insert(entry) {
    entry.node.entry = entry;
    const focused = document.activeElement;
    let after = this.list.lastElementChild;
    while (after && (after === entry.node || after.entry.place > entry.place)) after = after.previousElementSibling;
    if (after) after.after(entry.node);
    else this.list.prepend(entry.node);
    if (entry.node.contains(focused)) focused.focus({ preventScroll: true });
  }

  #remove(entry) {
    if (!entry) return;
    const hadFocus = entry.node.contains(document.activeElement);
    const beside = entry.node.nextElementSibling ?? entry.node.previousElementSibling;
    entry.node.remove();
    this.entries.delete(entry.key);
    if (hadFocus) (beside ?? this.scroller).focus({ preventScroll: true });
    this.#regroup();
  }

  #announce(entry) {
    const isLast = entry.node === this.list.lastElementChild;
    if (isLast && !this.atEnd) this.newer.hidden = false;
    if (isLast && document.hidden) this.#title(this.news + 1);
  }

  /** Who is named where, which day begins, and which buttons are the ones to press. */
  #regroup() {
    let before;
    for (const node of this.list.children) {
      const { body } = node.entry;
      const day = new Date(1000 * body.at).toDateString();
      const newDay = before ? day !== before.day : day !== new Date().toDateString();
      const newSender = newDay || body.from !== before?.body.from || body.at - before.body.at > GAP;
      node.classList.toggle("first", newSender);
      node.classList.toggle("last", node === this.list.lastElementChild);
      if (newDay) node.dataset.day = this.#day(body.at);
      else delete node.dataset.day;
      before = { body, day };
    }
    this.last(before?.body);
  }

  #day(at) {
    const form = new Intl.DateTimeFormat(language(), { weekday: "long", day: "numeric", month: "long" });
    return form.format(1000 * at);
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.atEnd) this.newer.hidden = true;
  }

  #title(news) {
    this.news = news;
    document.title = (news ? `(${news}) ` : "") + word("title");
  }
}
