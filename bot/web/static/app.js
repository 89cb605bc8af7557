// The start of the page: who hears what. Each thing itself is in a module of its own.
import { Composer } from "./composer.js";
import { byId, drawIcons } from "./dom.js";
import { listen } from "./events.js";
import { closeLightbox, openLightbox } from "./lightbox.js";
import { Log } from "./log.js";
import { setUpMenu, showLanguage } from "./menu.js";
import { Outbox } from "./outbox.js";
import { post } from "./server.js";
import { toast } from "./toast.js";
import { relabel, speak, word } from "./words.js";

const BUSY = 3000; // milliseconds a pressed button waits for what comes of it
const PATIENCE = 1500; // milliseconds before a lost line is spoken of

relabel();
drawIcons();

const acts = {
  press,
  does: { photo: () => composer.pick(), camera: () => composer.photograph() },
  ask: () => composer.ask(),
  open: (item) => openLightbox(item, portraits(), (shown) => act(shown.delete)),
  retry: (key) => outbox.retry(key),
  discard: (key) => outbox.discard(key),
};
const log = new Log(acts, (body) => composer.suggest(body?.example));
const outbox = new Outbox(log, (text) => composer.pick(text));
const composer = new Composer((text, photos) => {
  log.expect();
  outbox.send(text, photos);
});
outbox.unpack();
setUpMenu(say);

const HEARD = {
  entry: (entry) => {
    log.put(outbox.settle(entry));
    release();
  },
  clear: () => {
    closeLightbox();
    log.clear();
    outbox.clear();
  },
  notice: ({ text }) => toast(text),
  typing: ({ on }) => typing(on),
  words: (words) => {
    speak(words);
    showLanguage();
    log.redraw();
  },
};
listen((name, data) => HEARD[name]?.(data), connected);

function portraits() {
  return [...document.querySelectorAll(".portraits .print")].map((print) => print.portrait);
}

async function say(text) {
  log.expect();
  try {
    await post("/say", { text });
  } catch (error) {
    toast(error.message);
  }
}

async function act(action) {
  log.expect();
  try {
    await post("/act", { action });
  } catch (error) {
    toast(error.message);
    release();
  }
}

/** Press a button of an entry: its neighbours wait with it until something comes of it. */
function press(button, action) {
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-busy", "true");
  for (const beside of button.closest(".entry").querySelectorAll("[data-action]")) {
    beside.setAttribute("aria-disabled", "true");
  }
  setTimeout(release, BUSY);
  act(action);
}

function release() {
  for (const button of document.querySelectorAll(".entry [aria-disabled]")) {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("aria-busy");
  }
}

function typing(on) {
  byId("typing").textContent = on ? word("typing") : "";
  if (log.atEnd) log.toEnd();
}

// Whether there is a line to the server; short gaps are not worth a word.
let spoken = false;
let late = setTimeout(() => away("connecting"), PATIENCE);

function connected(on) {
  if (on) {
    clearTimeout(late);
    late = undefined;
    byId("banner").textContent = "";
    if (spoken) toast(word("back-online"));
    spoken = false;
    outbox.flush();
  } else {
    typing(false);
    late ??= setTimeout(() => away("offline"), PATIENCE);
  }
}

function away(name) {
  spoken = name === "offline";
  byId("banner").textContent = word(name);
}

// Phones whose keyboard lies over the page (iOS): the page ends where the keyboard begins.
visualViewport.addEventListener("resize", () => {
  const { height, scale } = visualViewport;
  const covered = scale < 1.05 && innerHeight - height > 100;
  document.documentElement.style.setProperty("--tall", covered ? `${height}px` : "100dvh");
  if (covered) scrollTo(0, 0);
});

if (matchMedia("(pointer: fine)").matches) byId("message").focus();
