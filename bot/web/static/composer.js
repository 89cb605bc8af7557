// Where the person types: words, and photos by choosing, pasting, dropping or the camera, seen as
// thumbnails before they go. It hands over what is to be sent and empties itself; sending is for
// outbox.js. What was typed survives a reload.
import { openCamera } from "./camera.js";
import { byId, make } from "./dom.js";
import { photo } from "./photos.js";
import { toast } from "./toast.js";
import { limits, word } from "./words.js";

const DRAFT = "draft";
const touch = matchMedia("(pointer: coarse)");
const pen = document.createElement("canvas").getContext("2d");

export class Composer {
  /** `send(text, photos)` is called with what is to be sent. */
  constructor(send) {
    this.send = send;
    this.photos = [];
    this.example = "";
    this.message = byId("message");
    this.tray = byId("tray");
    this.files = byId("files");
    this.message.maxLength = limits.text;
    this.message.value = sessionStorage.getItem(DRAFT) ?? "";
    this.#listen();
    this.#typed();
    new ResizeObserver(() => this.suggest(this.example)).observe(this.message);
  }

  /** The person is asked for words: put the cursor there, unless that would raise a keyboard. */
  ask() {
    const elsewhere = document.querySelector("dialog[open], :popover-open");
    if (document.hasFocus() && !elsewhere && matchMedia("(pointer: fine)").matches) this.message.focus();
  }

  /** Let the person choose photos; `text` is what was to go with them. */
  pick(text = "") {
    if (text && !this.message.value) {
      this.message.value = text;
      this.#typed();
    }
    this.#choose(false);
  }

  /** Open the camera: the page's own, or the phone's where browsers have none (without https). */
  photograph() {
    if (touch.matches && !navigator.mediaDevices) this.#choose(true);
    else openCamera((file) => this.add([file]), () => this.#choose(true));
  }

  #choose(capture) {
    if (capture) this.files.setAttribute("capture", "user");
    else this.files.removeAttribute("capture");
    this.files.click();
  }

  /** Something to type, shown while nothing is typed; none shows the usual hint. */
  suggest(example = "") {
    this.example = example;
    const usual = word("composer-placeholder");
    let hint = this.photos.length ? word("caption-placeholder") : example || usual;
    let lines = this.#lines(hint);
    // Two lines have room in small type; what doesn't fit, or asks a finger to drop something, goes.
    if (lines > 2 || (lines > 1 && touch.matches)) [hint, lines] = [usual, this.#lines(usual)];
    this.message.placeholder = hint;
    this.message.classList.toggle("long", lines > 1);
  }

  /** How many lines a hint would take. */
  #lines(hint) {
    const { fontSize, fontFamily, paddingInlineStart } = getComputedStyle(this.message);
    pen.font = `${fontSize} ${fontFamily}`;
    const room = this.message.clientWidth - 2 * parseFloat(paddingInlineStart);
    return Math.ceil(pen.measureText(hint).width / room);
  }

  /** Take files that may be photos; says why where one isn't taken. */
  async add(files) {
    const room = limits.photos - this.photos.length;
    if (files.length > room) toast(word("too-many"));
    for (const file of [...files].slice(0, Math.max(0, room))) await this.#addOne(file);
    this.message.focus();
  }

  async #addOne(file) {
    const waiting = make("li", { "aria-busy": "true" });
    this.tray.append(waiting);
    try {
      const added = await photo(file);
      this.photos.push(added);
      waiting.replaceWith(this.#thumbnail(added));
    } catch (error) {
      waiting.remove();
      toast([file.name, error.message].filter(Boolean).join(": "));
    }
    this.#typed();
  }

  #thumbnail(added) {
    const img = make("img", { src: added.url, alt: added.name });
    img.onerror = () => img.replaceWith(make("span.unseen", { icon: "attach" }, added.name));
    const remove = make("button", { type: "button", icon: "close", words: "title:remove" });
    remove.setAttribute("aria-label", `${word("remove")}: ${added.name}`);
    const item = make("li", {}, img, remove);
    remove.onclick = () => {
      this.photos.splice(this.photos.indexOf(added), 1);
      URL.revokeObjectURL(added.url);
      const beside = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      (beside?.querySelector("button") ?? this.message).focus();
      this.#typed();
    };
    return item;
  }

  #submit() {
    const text = this.message.value.trim();
    const { photos } = this;
    this.message.focus();
    if (!text && !photos.length) return;
    if (this.tray.querySelector("[aria-busy]")) return;
    this.message.value = "";
    this.photos = [];
    this.tray.replaceChildren();
    this.#typed();
    this.send(text, photos);
  }

  /** After each change: keep the draft, grow the field, say how much room is left. */
  #typed() {
    const { value } = this.message;
    sessionStorage.setItem(DRAFT, value);
    byId("composer").classList.toggle("empty", !value.trim() && !this.photos.length);
    byId("count").textContent = value.length > 0.8 * limits.text ? `${value.length} / ${limits.text}` : "";
    this.message.style.height = "auto";
    this.message.style.height = `${this.message.scrollHeight}px`;
    this.suggest(this.example);
  }

  #listen() {
    const form = byId("composer");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.message.addEventListener("input", () => this.#typed());
    this.message.addEventListener("keydown", (event) => {
      // While an input method is composing, Enter chooses a word (keyCode 229 says so in Safari).
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#submit();
    });
    document.addEventListener("paste", (event) => {
      if (!event.clipboardData.files.length || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      this.add(event.clipboardData.files);
    });
    byId("attach").addEventListener("click", () => this.pick());
    byId("camera-open").addEventListener("click", () => this.photograph());
    this.files.addEventListener("change", async () => {
      await this.add(this.files.files);
      this.files.value = "";
    });
    this.#drops();
  }

  #drops() {
    const drop = byId("drop");
    const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
    document.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      drop.hidden = false;
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) drop.hidden = true;
    });
    document.addEventListener("drop", (event) => {
      drop.hidden = true;
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.add(event.dataTransfer.files);
    });
  }
}
