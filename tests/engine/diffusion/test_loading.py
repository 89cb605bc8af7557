"""Weights are numbers: what could run code is refused, and what is not there is said."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("diffusers")

import numpy as np
import torch
from huggingface_hub import constants

from engine.errors import DeviceFailed, OutOfMemory, WeightsMissing
from engine.generators.diffusion import loading
from engine.generators.diffusion.loading import load
from engine.generators.diffusion.presets import Role
from tests.engine.diffusion.kinds import CPU, KINDS, Kind, deaf, paintings

PICKLES = ("pytorch_model.bin", "diffusion_pytorch_model.bin", "pytorch_lora_weights.bin")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


@pytest.fixture
def folders(kind: Kind, tmp_path: Path) -> Mapping[Role, Path]:
    return kind.save(tmp_path / "weights")


def test_nothing_heavy_is_imported_before_there_is_something_to_load() -> None:
    check = (
        "import sys, engine.generators.diffusion.loading;"
        "sys.exit(bool({'torch', 'diffusers', 'transformers'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", check], cwd=root, check=False).returncode == 0


def test_other_painters_are_not_imported(
    kind: Kind, folders: Mapping[Role, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    modules = {"klein": "flux2", "sdxl": "sdxl", "quality": "qwen"}
    for name, module in modules.items():
        if name != kind.preset.name:
            monkeypatch.setitem(sys.modules, f"engine.generators.diffusion.{module}", None)
    assert load(kind.preset, folders, CPU).name == kind.preset.name


def test_nobody_is_asked_over_the_network(
    kind: Kind, folders: Mapping[Role, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def connect(*where: Any, **_: Any) -> None:
        asked.append(where)
        raise OSError

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(socket, "getaddrinfo", connect)
    monkeypatch.setattr(socket.socket, "connect", connect)
    painter = load(kind.preset, folders, CPU)
    painter.paint(paintings(0)[:1], deaf)
    assert not asked


def test_a_preset_without_its_folders_is_refused_in_words(kind: Kind) -> None:
    with pytest.raises(WeightsMissing) as refused:
        load(kind.preset, {}, CPU)
    assert "missing" in refused.value.message
    assert f"likeness models pull {kind.preset.name}" in refused.value.hint


def test_pickles_are_never_read(
    kind: Kind, folders: Mapping[Role, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(torch, "load", lambda *given, **_: opened.append(given))
    for file in [each for folder in folders.values() for each in folder.rglob("*.safetensors")]:
        weights = file.read_bytes()
        pickles = [file.with_suffix(".bin"), *(file.with_name(name) for name in PICKLES)]
        for pickle in pickles:
            pickle.write_bytes(b"not read")
        file.write_bytes(weights[:-100])
        with pytest.raises(WeightsMissing) as refused:
            load(kind.preset, folders, CPU)
        assert "not whole" in refused.value.message
        file.unlink()
        with pytest.raises(WeightsMissing) as refused:
            load(kind.preset, folders, CPU)
        assert "pickles" in refused.value.message
        file.write_bytes(weights)
    assert not opened and load(kind.preset, folders, CPU)


def test_code_beside_weights_is_never_run(
    kind: Kind, folders: Mapping[Role, Path], tmp_path: Path
) -> None:
    ran, weights = tmp_path / "ran", folders["pipeline"]
    code = f"from pathlib import Path\nPath({str(ran)!r}).touch()\nclass Own: pass\n"
    index = weights / "model_index.json"
    plain = json.loads(index.read_text())
    (weights / "own.py").write_text(code)
    (weights / "vae" / "own.py").write_text(code)
    (weights / "pipeline.py").write_text(code)
    for change in ({"_class_name": ["own", "Own"]}, {"vae": ["own", "Own"]}):
        index.write_text(json.dumps(plain | change))
        with pytest.raises(WeightsMissing):
            load(kind.preset, folders, CPU)
    index.write_text(json.dumps(plain))
    config = weights / "text_encoder" / "config.json"
    mapped = {"auto_map": {"AutoModel": "own.Own", "AutoConfig": "own.Own"}}
    config.write_text(json.dumps(json.loads(config.read_text()) | mapped))
    assert load(kind.preset, folders, CPU)
    assert not ran.exists()


def test_four_bits_without_what_reads_them_are_refused_in_words(
    kind: Kind, folders: Mapping[Role, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "find_spec", lambda _: None)
    preset = kind.preset.model_copy(update={"quantization": "bitsandbytes-4bit"})
    with pytest.raises(WeightsMissing) as refused:
        load(preset, folders, CPU)
    assert "pip install bitsandbytes" in refused.value.hint


def test_several_cards_load_one_after_the_other(kind: Kind, folders: Mapping[Role, Path]) -> None:
    with ThreadPoolExecutor(3) as threads:
        loads = [threads.submit(load, kind.preset, folders, CPU) for _ in range(3)]
        painted = [each.result().paint(paintings(0)[:1], deaf)[0] for each in loads]
    assert all(np.array_equal(painted[0], each) for each in painted[1:])
    assert torch.nn.Linear(1, 1).weight.device.type == "cpu"
    assert torch.get_default_dtype() is torch.float32


def test_a_device_that_fails_otherwise_is_said(
    kind: Kind, folders: Mapping[Role, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("CUDA error: no kernel image is available\nmore of it")

    monkeypatch.setattr("engine.generators.diffusion.painter.placed", fail)
    with pytest.raises(DeviceFailed, match="no kernel image is available") as said:
        load(kind.preset, folders, CPU)
    assert "more of it" not in said.value.message and "likeness doctor" in said.value.hint


@pytest.mark.parametrize("where", ["placed", "_pipeline"])
def test_a_device_without_room_for_them_is_said(
    kind: Kind, folders: Mapping[Role, Path], where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise torch.OutOfMemoryError

    module = sys.modules[type(load(kind.preset, folders, CPU)).__module__]
    if where == "placed":
        monkeypatch.setattr("engine.generators.diffusion.painter.placed", full)
    elif hasattr(module, where):
        monkeypatch.setattr(module, where, full)
    else:
        monkeypatch.setattr(module.SlottedFlux2, "from_pretrained", full)
    with pytest.raises(OutOfMemory):
        load(kind.preset, folders, CPU)
