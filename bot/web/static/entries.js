// From an entry's body to what is seen of it. Each part is drawn by itself and drawn again only when
// its own data changed, so that pictures don't flicker and what has the focus keeps it. Where entries
// stand is for log.js; what pressing something does is for whoever hands in `acts`.
import { make } from "./dom.js";
import { direction, language, word } from "./words.js";

// acts: { press(button, action), does: { photo(), camera() }, open(item), retry(key), discard(key) }

const PARTS = { who, photos, text, pictures, cards, portraits, document: paper, progress, buttons, state };
const WAIT = 3000; // milliseconds until a busy server is asked once more for a picture
const drawn = new WeakMap(); // article → { part: { data, node } }

/** Draw an entry, or what is new of it. */
export function fill(article, body, acts) {
  const parts = drawn.get(article) ?? {};
  drawn.set(article, parts);
  article.classList.toggle("mine", body.from === "me");
  const focus = article.contains(document.activeElement) ? document.activeElement : undefined;
  let previous;
  for (const [name, draw] of Object.entries(PARTS)) {
    const data = JSON.stringify([language(), relevant(name, body), body.from]);
    const part = parts[name];
    if (part?.data !== data) {
      const node = draw(body, acts, part?.node, article);
      if (node !== part?.node) part?.node?.remove();
      parts[name] = { data, node };
      if (node && node.parentNode !== article) previous ? previous.after(node) : article.prepend(node);
    }
    previous = parts[name].node ?? previous;
  }
  // Nothing left to show (its pictures were deleted): no empty frame.
  article.hidden = article.childElementCount < 2;
  article.classList.toggle("emptied", isEmptied(body));
  if (focus && !article.contains(document.activeElement)) refocus(article, focus);
}

const isEmptied = ({ portraits: all }) => all?.length === 0;

function relevant(name, body) {
  if (name === "who") return body.at;
  if (name === "portraits") return [body.portraits, body.text];
  if (name === "buttons") return [body.buttons, isEmptied(body)];
  return body[name] ?? null;
}

function refocus(article, lost) {
  const { action } = lost.dataset;
  const same = action && article.querySelector(`[data-action="${CSS.escape(action)}"]`);
  (same || article.querySelector("button, a") || article).focus({ preventScroll: true });
}

function who(body) {
  const at = new Date(1000 * body.at);
  const time = new Intl.DateTimeFormat(language(), { hour: "numeric", minute: "2-digit" }).format(at);
  return make(
    "p.who", {},
    make("b", { words: body.from === "me" ? "text:you" : "text:likeness" }), " ",
    make("time", { datetime: at.toISOString() }, time),
  );
}

function text({ text: paragraphs = [], from }) {
  if (!paragraphs.length) return undefined;
  const mine = from === "me";
  return make(
    "div.text", {},
    paragraphs.map((words) => make("p", { dir: direction(words) }, mine ? words : emphasized(words))),
  );
}

/** *word* stands out; nothing else is markup. */
function emphasized(words) {
  return words
    .split(/\*(\S(?:[^*\n]*\S)?)\*/)
    .map((piece, n) => (n % 2 ? make("em", {}, piece) : piece));
}

function photos({ photos: all }, acts) {
  if (!all?.length) return undefined;
  const prints = all.map((photo) => {
    const img = make("img", { src: photo.preview ?? photo.url, words: "alt:photo-of-yours", decoding: "async" });
    const item = { url: photo.url, title: word("photo-of-yours"), alt: word("photo-of-yours") };
    return photo.url ? print(item, img, acts) : unseen();
  });
  return make("div.photos", { "data-count": Math.min(all.length, 4) }, prints);
}

/** In place of a picture that can't be shown: its time is over, or it waits to be chosen again. */
function unseen() {
  return make("span.unseen", { role: "img", icon: "attach", words: "aria-label:photo-of-yours" });
}

/** A picture to press and see large. */
function print(item, img, acts) {
  const whole = make("button.print", { type: "button", words: "title:zoom", onclick: () => acts.open(item) }, img);
  const tile = unseen();
  const url = new URL(item.url, location).href;
  let again = true;
  img.addEventListener("load", () => tile.replaceWith(whole));
  img.addEventListener("error", () => {
    // A preview that the browser can't draw (HEIC): the server may have it in another form.
    if (img.src !== url) return (img.src = url);
    whole.replaceWith(tile);
    if (again) setTimeout(() => (img.src = url), WAIT);
    again = false;
  });
  return whole;
}

function pictures({ pictures: all }, acts) {
  if (!all?.length) return undefined;
  const prints = all.map(({ url, alt, width, height, faces, actions }) => {
    const img = make("img", { src: url, alt, width, height, decoding: "async" });
    const large = print({ url, alt, title: alt }, img, acts);
    return faces && actions ? withFaces(large, img, faces, actions, acts) : large;
  });
  return make("div.pictures", {}, prints);
}

/** Faces to press: 1, 2, 3, each where it is in the picture. */
function withFaces(large, img, faces, actions, acts) {
  const areas = actions.slice(0, faces.length).map((action, n) => {
    const [left, top, right, bottom] = faces[n];
    const area = button({ label: `${n + 1}`, action }, "face", acts);
    area.ariaLabel = area.textContent;
    area.textContent = "";
    const where = { left: left + right, top: top + bottom };
    for (const [side, sum] of Object.entries(where)) area.style[side] = `${50 * sum}%`;
    area.style.width = `${100 * (right - left)}%`;
    area.style.height = `${100 * (bottom - top)}%`;
    return area;
  });
  const whole = make("div.faces", {}, large, areas);
  img.addEventListener("load", () => whole.style.setProperty("--ratio", img.naturalWidth / img.naturalHeight));
  return whole;
}

function cards({ cards: all }, acts) {
  if (!all?.length) return undefined;
  return make("ul.cards", { words: "aria-label:gallery" }, all.map((card) => make("li", {}, tile(card, acts))));
}

function tile({ title, about, url, action }, acts) {
  const picture = url
    ? make("img", { src: url, alt: "", width: 256, height: 256, loading: "lazy", decoding: "async" })
    : make("span.blank", { icon: "sitter" });
  const onclick = (event) => acts.press(event.currentTarget, action);
  return make("button.tile", { type: "button", title: about || undefined, "data-action": action, onclick }, picture, make("span", {}, title));
}

function portraits({ portraits: all, text: said = [] }, acts) {
  if (!all?.length) return undefined;
  const figures = all.map((portrait) => figure(portrait, acts, said.includes(portrait.likeness)));
  return make("div.portraits", { "data-count": Math.min(all.length, 4) }, figures);
}

function figure(portrait, acts, saidAlready) {
  const { url, alt, width, height, title, likeness, verdict, download } = portrait;
  const img = make("img", { src: url, alt: alt || word("portrait"), width, height, decoding: "async" });
  const opener = print(portrait, img, acts);
  opener.portrait = portrait;
  return make(
    "figure", {}, opener,
    make(
      "figcaption", {},
      make("span.title", { dir: "auto" }, title),
      meter(verdict),
      make(saidAlready ? "span.likeness.heard" : "span.likeness", { dir: direction(likeness) }, likeness),
    ),
    make("a.round", { href: download, download: true, icon: "download", words: "aria-label:download title:download" }),
  );
}

/** How close it is, for the eye: the words beside it say the same. */
export function meter(verdict) {
  return make("span.meter", { "data-verdict": verdict, "aria-hidden": "true" }, make("i"), make("i"), make("i"));
}

function paper({ document: file }) {
  if (!file) return undefined;
  return make("a.paper", { href: file.url, download: file.name, icon: "file" }, make("span", {}, file.label, make("small", {}, file.name)));
}

/** The same elements as before where there are any, so that the bar glides. */
function progress({ progress: fraction, preview }, acts, before, article) {
  if (fraction === undefined) {
    article.removeAttribute("aria-live");
    return undefined;
  }
  const node = before ?? make("div.progress", { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100, words: "aria-label:progress" }, make("span.developing", { icon: "sitter" }), make("span.bar"), make("b", { "aria-hidden": "true" }));
  const percent = new Intl.NumberFormat(language(), { style: "percent" }).format(fraction);
  node.style.setProperty("--done", fraction);
  node.setAttribute("aria-valuenow", Math.round(100 * fraction));
  node.setAttribute("aria-valuetext", percent);
  node.lastElementChild.textContent = percent;
  if (preview) {
    const print = node.firstElementChild;
    const seen = print.querySelector("img") ?? print.appendChild(make("img", { alt: "" }));
    seen.src = preview;
  }
  return node;
}

function buttons({ buttons: all, ...body }, acts) {
  if (!all?.length || isEmptied(body)) return undefined;
  const row = make("div.buttons");
  let beside;
  for (const each of all) {
    const { group, weight = "plain" } = each;
    if (!group) row.append(button(each, `chip.${weight}`, acts));
    else {
      if (group !== beside) {
        const heading = make("span.heading", { "aria-hidden": "true", dir: direction(group) }, group);
        row.append(make("div.group", { role: "group", "aria-label": group }, heading));
      }
      const option = button(each, "chip", acts);
      option.setAttribute("aria-pressed", weight === "primary");
      row.lastElementChild.append(option);
    }
    beside = group;
  }
  return row;
}

/** A button that says something, or does what the page itself can. */
function button({ label, action, does }, kind, acts) {
  const own = acts.does[does];
  return make(`button.${kind}`, {
    type: "button",
    "data-action": own ? undefined : action,
    "data-does": own && does,
    icon: own && (does === "photo" ? "attach" : does),
    onclick: own ?? ((event) => acts.press(event.currentTarget, action)),
  }, label);
}

/** Of what the person sent: that it is on its way, or that it is not. */
function state({ state: now }, acts, before, article) {
  if (!now) return undefined;
  if (now.failed) {
    const again = now.lost ? "text:attach" : "text:retry";
    return make(
      "div.state.failed", {},
      make("span", { words: "text:not-sent" }),
      make("button.chip", { type: "button", words: again, onclick: () => acts.retry(article.entry.key) }),
      make("button.chip", { type: "button", words: "text:remove", onclick: () => acts.discard(article.entry.key) }),
    );
  }
  if (!now.stop) return make("div.state", {}, make("span", { words: "text:sending" }));
  const node = before?.matches(".moving") ? before : make(
    "div.state.moving", {},
    make("span.bar", { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100, words: "aria-label:sending" }),
    make("button.round", { type: "button", icon: "close", words: "aria-label:remove title:remove", onclick: now.stop }),
  );
  node.style.setProperty("--done", now.sending);
  node.firstChild.setAttribute("aria-valuenow", Math.round(100 * now.sending));
  return node;
}
