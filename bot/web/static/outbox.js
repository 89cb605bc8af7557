// What the person sends, from the moment they send it: it stands in the log at once, with how far it
// is, and stays with a way to try again when it could not be sent. The server's own entry takes its
// place by its key.
import { Refused, post, upload } from "./server.js";
import { toast } from "./toast.js";

export class Outbox {
  constructor(log) {
    this.log = log;
    this.parcels = new Map();
    this.previews = new Map();
  }

  /** Send words, or photos with a caption. */
  send(text, photos) {
    const id = randomId();
    const key = `u-${id}`;
    const body = { from: "me", at: Date.now() / 1000, text: text ? text.split(/\n{2,}/) : [] };
    if (photos.length) {
      body.photos = photos.map(({ url, name }) => ({ url, name }));
      this.previews.set(key, body.photos);
    }
    this.parcels.set(key, { id, text, photos, body });
    this.retry(key);
  }

  /** Try, or try again. */
  async retry(key) {
    const parcel = this.parcels.get(key);
    const stop = new AbortController();
    const moved = (sending) =>
      this.#show(key, { sending, stop: parcel.photos.length ? () => stop.abort() : undefined });
    moved(0);
    try {
      if (parcel.photos.length) await upload({ ...parcel, caption: parcel.text }, moved, stop.signal);
      else await post("/say", { text: parcel.text, id: parcel.id });
      this.#show(key);
      this.parcels.delete(key);
    } catch (error) {
      if (stop.signal.aborted) return this.discard(key);
      if (!(error instanceof Refused)) throw error;
      this.#show(key, { failed: true });
      toast(error.message);
    }
  }

  /** Let go of what was not sent. */
  discard(key) {
    this.parcels.delete(key);
    this.#release(key);
    this.log.put({ key, body: null });
  }

  /** The server's entry, with the pictures that are here already in place of those it would send. */
  settle(entry) {
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
    if (parcel) this.log.putLocal(key, { ...parcel.body, state });
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
