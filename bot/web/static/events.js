// The stream of what happens: an EventSource that is begun anew, ever more patiently, when the server
// was away. It remembers how far it has read; what the events mean is for the listener.
const FIRST = 1000;
const LONGEST = 30000;
const NAMES = ["hello", "entry", "clear", "notice", "words", "typing"];

/**
 * Listen for good. `heard(name, data)` gets every event, `connected(on)` every change of the line.
 */
export function listen(heard, connected) {
  let source, timer, epoch;
  let wait = FIRST;
  let seen = "";

  function begin() {
    clearTimeout(timer);
    source?.close();
    // An EventSource sends Last-Event-ID only when it reconnects by itself; a new one asks this way.
    source = new EventSource(seen ? `/events?after=${encodeURIComponent(seen)}` : "/events");
    source.onerror = () => {
      connected(false);
      if (source.readyState === EventSource.CLOSED) again();
    };
    for (const name of NAMES) source.addEventListener(name, take);
  }

  function take(event) {
    if (event.lastEventId) seen = event.lastEventId;
    const data = JSON.parse(event.data);
    if (event.type === "hello") {
      wait = FIRST;
      if (epoch !== undefined && epoch !== data.epoch) heard("clear", {});
      epoch = data.epoch;
      connected(true);
    }
    if (event.type === "clear") seen = "";
    heard(event.type, data);
  }

  function again() {
    timer = setTimeout(enter, wait * (0.75 + Math.random() / 2));
    wait = Math.min(2 * wait, LONGEST);
  }

  // A stream that was turned away does not say why; the page itself does: it leads to the pass-phrase.
  async function enter() {
    try {
      const answer = await fetch("/", { redirect: "manual", cache: "no-store" });
      if (answer.type === "opaqueredirect" || answer.status === 401) location.assign("/enter");
    } catch {
      // still away
    }
    begin();
  }

  const now = () => source.readyState !== EventSource.OPEN && begin();
  addEventListener("online", begin);
  document.addEventListener("visibilitychange", () => document.hidden || now());
  begin();
}
