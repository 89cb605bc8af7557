// From a file to a photo that can be sent: told by its content, scaled down where it is too large.
// It looks at nothing else in the picture; that is for the server.
import { limits, word } from "./words.js";
import { Refused } from "./server.js";

const SIDE = 4096;
const QUALITY = 0.92;

// How files begin; what the engine reads.
const BEGINNINGS = {
  "image/jpeg": /^\xff\xd8\xff/,
  "image/png": /^\x89PNG\r\n\x1a\n/,
  "image/gif": /^GIF8/,
  "image/webp": /^RIFF[^]{4}WEBP/,
  "image/bmp": /^BM/,
  "image/tiff": /^(II[*+]\0|MM\0[*+])/,
  "image/avif": /^[^]{4}ftypavif/,
  "image/heic": /^[^]{4}ftyp(hei[cxms]|mif[12])/,
};

/** A photo: its file, and an address to show it at, as long as the page lives. Raises Refused. */
export async function photo(file) {
  const type = await typeOf(file);
  if (!type) throw new Refused(word("not-a-photo"));
  const fitting = file.size > limits.bytes ? await smaller(file) : new File([file], file.name, { type });
  return { file: fitting, name: file.name, url: URL.createObjectURL(fitting) };
}

async function typeOf(file) {
  try {
    const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
    const start = String.fromCharCode(...bytes);
    return Object.keys(BEGINNINGS).find((type) => BEGINNINGS[type].test(start));
  } catch {
    return undefined; // a folder, or a file that is gone by now
  }
}

async function smaller(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    throw new Refused(word("too-big")); // the browser can't read it (HEIC in most)
  }
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const jpeg = await asJpeg(canvas, file.name.replace(/\.\w+$/, ""));
  if (!jpeg || jpeg.size > limits.bytes) throw new Refused(word("too-big"));
  return jpeg;
}

/** What a canvas shows, as a JPEG file. */
export async function asJpeg(canvas, name) {
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return blob && new File([blob], `${name}.jpg`, { type: "image/jpeg" });
}
