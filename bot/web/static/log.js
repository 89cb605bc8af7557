// The list of entries: each at its place, replaced by its key. In sight is the end of it as long as the
// person is there, and what they caused themselves. What an entry looks like is for entries.js.
import { byId, make } from "./dom.js";
import { fill } from "./entries.js";
import { language, word } from "./words.js";

const NEAR = 60; // pixels from the end that still count as the end
const GAP = 300; // seconds after which somebody is named again
const MARGIN = 12; // pixels that stay free above and below what is shown
const BURST = 50; // milliseconds in which changes belong together
const MORE = 5000; // milliseconds in which more may come of it
const PATIENCE = 30000; // milliseconds after which what happens is no longer what the person caused

export class Log {
  /**
   * `acts` is what entries can do (see entries.js), and ask(): an entry asks for words. `last` is
   * called with the last body after each change.
   */
  constructor(acts, last) {
    this.acts = acts;
    this.last = last;
    this.list = byId("log");
    this.scroller = byId("scroller");
    this.newer = byId("newer");
    this.entries = new Map();
    this.atEnd = true;
    this.news = 0;
    this.expected = 0;
    this.changed = new Map(); // entry → whether it is new
    this.begins = true;
    // What comes and goes scrolls too, and says so when more has come: that is no word of the person's.
    this.scroller.addEventListener("scroll", () => this.changed.size || this.#scrolled(), { passive: true });
    this.newer.addEventListener("click", () => this.toEnd());
    const stay = new ResizeObserver(() => this.#stay());
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

  /** The person did something: what comes of it is to be seen, wherever they are. */
  expect() {
    this.expected = Date.now() + PATIENCE;
  }

  /** Forget everything but what was not sent. */
  clear() {
    this.begins = true;
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
    const onlyMoves = entry.body?.progress !== undefined && body.progress !== undefined;
    if (body.from !== "me" && !onlyMoves) this.#gather(entry, isNew);
    // How far something is would be read out at every step.
    if (!isNew && body.progress !== undefined) entry.node.setAttribute("aria-live", "off");
    const moved = entry.place !== place;
    Object.assign(entry, { body, place });
    fill(entry.node, body, this.acts);
    this.entries.set(key, entry);
    if (moved) this.#insert(entry);
    this.#regroup();
    if (isNew && body.from !== "me") this.#announce(entry);
    this.#stay();
  }

  #stay() {
    if (this.atEnd && (this.begins || !this.changed.size)) this.toEnd();
  }

  /** What changes at about the same time is shown together. */
  #gather(entry, isNew) {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#settle(), this.begins ? 10 * BURST : BURST);
    this.changed.set(entry, isNew || this.changed.get(entry));
  }

  #settle() {
    const changed = [...this.changed].filter(([{ node }]) => node.isConnected && !node.hidden);
    const news = changed.filter(([, isNew]) => isNew);
    const [first] = (news.length ? news : changed).map(([{ node }]) => node).sort(inOrder);
    this.changed.clear();
    const begins = this.begins;
    this.begins = false;
    const caused = Date.now() < this.expected;
    if (!first || begins) return this.#stay();
    // Where they pressed something they see it already, and more may come of it.
    const seen = !news.length && first.contains(document.activeElement);
    this.expected = seen ? Math.min(this.expected, Date.now() + MORE) : 0;
    if (news.length && (caused || this.atEnd)) this.#reveal(first, this.list);
    else if (caused && !seen) this.#reveal(first, first);
    else this.#stay();
  }

  /** Bring into sight what begins with one thing and ends with another: its start, if not all of it. */
  #reveal(first, last) {
    const view = this.scroller.getBoundingClientRect();
    const start = first.getBoundingClientRect().top - view.top - MARGIN;
    const end = last.getBoundingClientRect().bottom - view.bottom + MARGIN;
    if (last === this.list && end - start <= 0) return this.toEnd();
    if (start > 0 && end > 0) this.scroller.scrollTop += Math.min(start, end);
    else if (start < 0) this.scroller.scrollTop += start;
    this.#scrolled();
    this.newer.hidden = true;
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
    const isLast = entry.node.classList.contains("last");
    if (isLast && entry.body.asks && !this.begins) this.acts.ask();
    if (isLast && !this.atEnd) this.newer.hidden = false;
    if (isLast && document.hidden) this.#title(this.news + 1);
  }

  /** Who is named where, which day begins, and which buttons are the ones to press. */
  #regroup() {
    let before;
    const shown = [...this.list.children].filter((node) => !node.hidden);
    for (const node of shown) {
      const { body } = node.entry;
      const day = new Date(1000 * body.at).toDateString();
      const newDay = before ? day !== before.day : day !== new Date().toDateString();
      const newSender = newDay || body.from !== before?.body.from || body.at - before.body.at > GAP;
      node.classList.toggle("first", newSender);
      node.classList.toggle("last", node === shown.at(-1));
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

function inOrder(one, other) {
  return one.entry.place - other.entry.place;
}
