// What the page knows from the start, and its words in the person's language. An element says in
// data-words which word goes where ("text:send", "aria-label:close title:close"), so that a change
// of language reaches everything. What Likeness says itself does not pass through here.
const boot = JSON.parse(document.getElementById("boot").textContent);
let words = boot.words;

export const { token, languages, limits } = boot;

/** The word of a name, or the name itself where there is none. */
export const word = (name) => words[name] ?? name;

export const language = () => document.documentElement.lang;

export const rightToLeft = () => document.documentElement.dir === "rtl";

/** Which way a text runs; older ones may be in another language than the page. */
export const direction = (text) =>
  // A sentence that only begins with a name or a command in Latin letters is still Arabic.
  rightToLeft() && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "rtl" : "auto";

/** Label an element, now and after each change of language. */
export function label(element, labels) {
  element.dataset.words = labels;
  for (const pair of labels.split(" ")) {
    const [where, name] = pair.split(":");
    if (where === "text") element.textContent = word(name);
    else element.setAttribute(where, word(name));
  }
}

/** Label everything below (and with) a root. */
export function relabel(root = document) {
  for (const element of root.querySelectorAll("[data-words]")) label(element, element.dataset.words);
}

/** Speak another language from now on. */
export function speak(other) {
  words = other.words;
  document.documentElement.lang = other.language;
  document.documentElement.dir = other.direction;
  relabel();
}
