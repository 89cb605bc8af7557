// What the person sends, from the moment they send it: it stands in the log at once, with how far it
// is. What finds no line waits and goes by itself, in order, when there is one; what the server
// refused stays with a way to try again. The server's own entry takes its place by its key. Words
// that wait survive a reload; of photos only that they were lost.
import { Refused, post, upload } from "./server.js";
import { toast } from "./toast.js";

const UNSENT = "unsent";
const NO_LINE = [0, 502, 504];
const AGAIN = 10000; // milliseconds until it is tried anew where the line seems to be there

export class Outbox {
  /** `restore(text)` is called with the words of photos that have to be chosen again. */
  constructor(log, restore) {
    this.log = log;
    this.restore = restore;
    this.parcels = new Map();
    this.previews = new Map();
  }

  /** Take up what was waiting when the page was left. */
  unpack() {
    for (const { id, text, at, photos } of JSON.parse(sessionStorage.getItem(UNSENT) ?? "[]")) {
      this.#show(this.#pack({ id, text, at, photos: [], lost: photos }), { failed: true });
    }
  }

  /** Send words, or photos with a caption. */
  send(text, photos) {
    const key = this.#pack({ id: randomId(), text, at: Date.now() / 1000, photos, lost: 0 });
    this.retry(key);
  }

  #pack(parcel) {
    const { id, text, at, photos, lost } = parcel;
    const key = `u-${id}`;
    const body = { from: "me", at, text: text ? text.split(/\n{2,}/) : [] };
    if (photos.length || lost) body.photos = lost ? Array(lost).fill({}) : photos.map(({ url, name }) => ({ url, name }));
    if (photos.length) this.previews.set(key, body.photos);
    this.parcels.set(key, { ...parcel, body, refused: false });
    this.#keep();
    return key;
  }

  /** Try, or try again. */
  retry(key) {
    const parcel = this.parcels.get(key);
    if (parcel.lost) {
      this.discard(key);
      return this.restore(parcel.text);
    }
    parcel.refused = false;
    this.#moved(key, 0);
    this.flush();
  }

  /** Send what waits, one after the other; called whenever there may be a line. */
  async flush() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.later);
    try {
      let next;
      while ((next = [...this.parcels].find(([, parcel]) => !parcel.refused && !parcel.lost))) {
        if (await this.#try(...next)) continue;
        for (const key of this.parcels.keys()) this.#show(key, { failed: true });
        this.later = setTimeout(() => this.flush(), AGAIN);
        break;
      }
    } finally {
      this.busy = false;
    }
  }

  /** Whether there was a line. */
  async #try(key, parcel) {
    parcel.stop = new AbortController();
    try {
      if (parcel.photos.length) {
        await upload({ ...parcel, caption: parcel.text }, (sent) => this.#moved(key, sent), parcel.stop.signal);
      } else await post("/say", { text: parcel.text, id: parcel.id });
      this.#show(key);
      this.#done(key);
    } catch (error) {
      if (parcel.stop.signal.aborted) return true;
      if (!(error instanceof Refused)) throw error;
      if (NO_LINE.includes(error.status)) return false;
      parcel.refused = true;
      this.#show(key, { failed: true });
      toast(error.message);
    }
    return true;
  }

  #moved(key, sending) {
    const stop = () => {
      this.parcels.get(key)?.stop?.abort();
      this.discard(key);
    };
    this.#show(key, { sending, stop: this.previews.has(key) ? stop : undefined });
  }

  /** Let go of what was not sent. */
  discard(key) {
    this.#done(key);
    this.#release(key);
    this.log.put({ key, body: null });
  }

  /** The server's entry, with the pictures that are here already in place of those it would send. */
  settle(entry) {
    this.#done(entry.key); // it arrived, even where its answer was lost
    const here = this.previews.get(entry.key);
    if (!here) return entry;
    if (!entry.body?.photos) {
      this.#release(entry.key);
      return entry;
    }
    const photos = entry.body.photos.map((photo, n) => ({ ...photo, preview: here[n]?.url }));
    return { ...entry, body: { ...entry.body, photos } };
  }

  /** Forget the pictures; what was not sent stays. */
  clear() {
    for (const key of this.previews.keys()) if (!this.parcels.has(key)) this.#release(key);
  }

  #show(key, state) {
    const parcel = this.parcels.get(key);
    if (parcel) this.log.putLocal(key, { ...parcel.body, state: state && { ...state, lost: parcel.lost > 0 } });
  }

  #done(key) {
    if (this.parcels.delete(key)) this.#keep();
  }

  #keep() {
    const unsent = [...this.parcels.values()].map(
      ({ id, text, at, photos, lost }) => ({ id, text, at, photos: photos.length || lost }),
    );
    sessionStorage.setItem(UNSENT, JSON.stringify(unsent));
  }

  #release(key) {
    for (const { url } of this.previews.get(key) ?? []) URL.revokeObjectURL(url);
    this.previews.delete(key);
  }
}

// Not crypto.randomUUID: that exists only on https and on the machine itself.
function randomId() {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16)).join("-");
}
