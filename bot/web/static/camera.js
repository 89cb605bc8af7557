// Taking a photo with the device's camera: live view, take, look at it, use it or take another. It
// hands over a file and keeps nothing; where there is no camera it says so and offers the picker.
import { closed, opened } from "./back.js";
import { byId } from "./dom.js";
import { asJpeg } from "./photos.js";
import { word } from "./words.js";

const dialog = byId("camera");
const video = dialog.querySelector("video");
const still = dialog.querySelector("img");
const trouble = dialog.querySelector("[role=alert]");
const control = (name) => dialog.querySelector(`[data-do=${name}]`);
let stream, facing, file, handOver, pickInstead;

/** Open the camera; `use(file)` gets the photo, `pick()` is for where there is no camera. */
export function openCamera(use, pick) {
  [handOver, pickInstead, facing] = [use, pick, "user"];
  dialog.showModal();
  opened(close);
  start();
}

/** Say on the page (data-camera) whether this device has one. */
export async function lookForCamera() {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  const has = devices ? devices.some(({ kind }) => kind === "videoinput") : matchMedia("(pointer: coarse)").matches;
  document.documentElement.dataset.camera = has;
}

async function start() {
  stop();
  state("starting");
  try {
    // Browsers have cameras only on https and on the machine itself.
    if (!navigator.mediaDevices) throw new DOMException("", "NotFoundError");
    const wanted = { facingMode: facing, width: { ideal: 2560 }, height: { ideal: 1920 } };
    const opened = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
    if (!dialog.open) return opened.getTracks().forEach((track) => track.stop());
    stream = opened;
    video.srcObject = stream;
    await video.play();
    await countCameras();
    state("live");
    control("take").focus();
  } catch (error) {
    if (!dialog.open) return;
    trouble.textContent = word(error.name === "NotAllowedError" ? "camera-denied" : "camera-none");
    state("problem");
    control("attach").focus();
  }
}

async function countCameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  dialog.classList.toggle("several", devices.filter(({ kind }) => kind === "videoinput").length > 1);
  const { facingMode } = stream.getVideoTracks()[0].getSettings();
  video.classList.toggle("mirrored", (facingMode ?? facing) === "user");
}

function state(name) {
  dialog.dataset.state = name;
  for (const part of dialog.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").includes(name);
  }
}

/** The picture as others see it, not as in the mirror. */
async function take() {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d").drawImage(video, 0, 0);
  file = await asJpeg(canvas, "camera");
  stop();
  still.src = URL.createObjectURL(file);
  state("taken");
  control("use").focus();
}

function stop() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = video.srcObject = null;
  if (still.src) URL.revokeObjectURL(still.src);
  still.removeAttribute("src");
}

const close = () => dialog.close();

const DO = {
  take,
  retake: start,
  flip: () => {
    facing = facing === "user" ? "environment" : "user";
    start();
  },
  use: () => {
    dialog.close();
    handOver(file);
  },
  attach: () => {
    dialog.close();
    pickInstead();
  },
  close,
};
dialog.addEventListener("click", (event) => DO[event.target.closest("[data-do]")?.dataset.do]?.());
dialog.addEventListener("close", () => {
  closed(close);
  stop();
});
navigator.mediaDevices?.addEventListener?.("devicechange", lookForCamera);
lookForCamera();
