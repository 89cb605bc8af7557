// Requests to the server. Every failure becomes a Refused with words for the person; it does not
// decide where they are shown, and it tries nothing twice.
import { token, word } from "./words.js";

const LONGEST = 20000; // milliseconds; then the line is dead, whatever the browser thinks
const LONGEST_UPLOAD = 150000;

/** Why something was not taken. `status` is 0 where the server was not reached. */
export class Refused extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

function refused(status, text) {
  if (status === 401) location.assign("/enter");
  try {
    const { message, hint } = JSON.parse(text).error;
    return new Refused([message, hint].filter(Boolean).join(" "), status);
  } catch {
    return new Refused(word("not-sent"), status);
  }
}

/** Post JSON. */
export async function post(path, data) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      signal: AbortSignal.timeout(LONGEST),
      headers: { "Content-Type": "application/json", "X-Likeness": token },
      body: JSON.stringify(data),
    });
  } catch {
    throw new Refused(word("not-sent"));
  }
  if (!answer.ok) throw refused(answer.status, await answer.text());
}

/** Upload photos; `moved` is told how far it is, 0 to 1. fetch can't tell that, so XMLHttpRequest. */
export function upload({ id, photos, caption }, moved, signal) {
  const form = new FormData();
  form.append("id", id);
  form.append("caption", caption);
  for (const { file } of photos) form.append("photo", file, file.name);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/photos");
    request.setRequestHeader("X-Likeness", token);
    request.upload.onprogress = (event) => moved(event.total ? event.loaded / event.total : 0);
    request.onload = () =>
      request.status < 300 ? done() : failed(refused(request.status, request.responseText));
    request.timeout = LONGEST_UPLOAD;
    request.onerror = request.onabort = request.ontimeout = () => failed(new Refused(word("not-sent")));
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}
