// Keeps the host's page up to date: every few seconds it asks for the parts that change and puts
// them in place. It computes nothing and words nothing; without it the page is the same, once.

const EVERY = 5000; // milliseconds
const trouble = document.getElementById("trouble");
const parts = [...document.querySelectorAll("[data-part]")];
const shown = new Map();
let version;
let last = new Date();

/** Whether somebody has marked text in a part, to copy it. */
function isMarked(part) {
  const marked = getSelection();
  return !marked.isCollapsed && marked.containsNode(part, true);
}

/** Put new markup into a part, and leave the focus and open tables as they are. */
function renew(part, markup) {
  if (shown.get(part) === markup || isMarked(part)) return;
  const focus = part.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...part.querySelectorAll("details[open]")].map((each) => each.id);
  const scrolled = [...part.querySelectorAll(".scrolls")].map((each) => each.scrollLeft);
  const parsed = new DOMParser().parseFromString(markup, "text/html");
  part.replaceChildren(...parsed.body.childNodes);
  shown.set(part, markup);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  part.querySelectorAll(".scrolls").forEach((each, at) => (each.scrollLeft = scrolled[at] ?? 0));
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

function say(text) {
  if (trouble.textContent !== text) trouble.textContent = text;
}

async function refresh() {
  const answer = await fetch("/host/figures", { signal: AbortSignal.timeout(2 * EVERY) });
  if (answer.status === 401) return say(trouble.dataset.over), false;
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const figures = await answer.json();
  version ??= figures.version;
  if (version !== figures.version) return location.reload(), false; // the program is a newer one
  for (const part of parts) renew(part, figures.parts[part.dataset.part]);
  last = new Date();
  say("");
  return true;
}

async function keepUp() {
  let more = true;
  if (!document.hidden) {
    try {
      more = await refresh();
    } catch {
      const seen = document.querySelector("[data-part=updated] time").textContent;
      say(trouble.dataset.stale.replace("{time}", seen));
    }
  }
  if (more) setTimeout(keepUp, EVERY);
}

if (location.search) history.replaceState(null, "", location.pathname); // said once is enough
setTimeout(keepUp, EVERY);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && new Date() - last > EVERY) refresh().catch(() => {});
});
