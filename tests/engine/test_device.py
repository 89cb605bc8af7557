"""The devices that are found, with torch and its drivers as they may be on a machine."""

from __future__ import annotations

import sys
import warnings
from types import SimpleNamespace
from typing import Any

import pytest

from engine import device
from engine.device import GIB, Device, peak_memory


def cards(*memory: tuple[int, int], broken: int | None = None) -> SimpleNamespace:
    """One of torch's device modules, with cards of so many GiB free and in all."""

    def info(index: int) -> tuple[int, int]:
        if index == broken:
            raise RuntimeError("the card fell off the bus\nwith a long trace")
        return memory[index][0] * GIB, memory[index][1] * GIB

    return SimpleNamespace(
        is_available=lambda: bool(memory),
        device_count=lambda: len(memory),
        get_device_name=lambda index: f"Card {index}",
        get_device_capability=lambda index: (9, 0),
        get_arch_list=lambda: ["sm_80", "sm_90"],
        mem_get_info=info,
    )


@pytest.fixture
def torch(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A torch that finds nothing, to which a test adds."""
    fake = SimpleNamespace(
        __version__="2.13.0",
        version=SimpleNamespace(hip=None),
        cuda=cards(),
        xpu=cards(),
        mps=SimpleNamespace(
            recommended_max_memory=lambda: 12 * GIB, driver_allocated_memory=lambda: 2 * GIB
        ),
        backends=SimpleNamespace(mps=SimpleNamespace(is_available=lambda: False)),
    )
    monkeypatch.setitem(sys.modules, "torch", fake)
    return fake


def test_no_torch_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert device.probe() == device.Probe(None)


def test_no_card_leaves_the_processor(torch: Any) -> None:
    found = device.probe()
    assert (found.torch, found.cards, found.best, found.fault) == ("2.13.0", (), None, None)
    cpu = device.processor()
    assert (cpu.kind, cpu.torch_name) == ("cpu", "cpu")
    assert 0 < cpu.free <= cpu.total


def test_the_card_with_the_most_free_memory_comes_first(torch: Any) -> None:
    torch.cuda = cards((10, 24), (20, 24), (20, 48))
    found = device.probe()
    assert [card.index for card in found.cards] == [1, 2, 0]
    assert found.best == Device("cuda", 1, "Card 1", 20.0, 24.0)
    assert found.best.torch_name == "cuda:1"


@pytest.mark.parametrize(
    ("capability", "built", "able"),
    [
        ((7, 5), ["sm_75", "sm_80"], False),
        ((8, 0), ["sm_80"], True),
        ((8, 9), ["sm_80", "sm_90"], True),
        ((12, 0), ["sm_80", "sm_90", "compute_90"], True),
        ((9, 0), ["sm_90a"], True),
        ((7, 0), ["sm_75", "sm_80"], None),
        ((12, 0), ["sm_80", "sm_90"], None),
        ((6, 1), [], False),
    ],
)
def test_what_a_card_can_do_is_known(
    torch: Any, capability: tuple[int, int], built: list[str], able: bool | None
) -> None:
    torch.cuda = cards((20, 24))
    torch.cuda.get_device_capability = lambda index: capability
    torch.cuda.get_arch_list = lambda: built
    found = device.probe()
    assert [card.bfloat16 for card in found.cards] == ([] if able is None else [able])
    assert (found.fault == "this torch has no code for Card 0") == (able is None)


def test_amd_goes_by_the_name_of_cuda(torch: Any) -> None:
    torch.cuda, torch.version.hip = cards((15, 16)), "6.4"
    (card,) = device.probe().cards
    assert (card.kind, card.torch_name) == ("rocm", "cuda:0")


def test_intel_and_apple_are_found(torch: Any) -> None:
    torch.xpu = cards((11, 16))
    torch.backends.mps.is_available = lambda: True
    xpu, mps = device.probe().cards
    assert (xpu.kind, xpu.torch_name, xpu.free) == ("xpu", "xpu:0", 11.0)
    assert (mps.kind, mps.torch_name, mps.free, mps.total) == ("mps", "mps", 10.0, 12.0)


def test_a_card_that_does_not_answer_hides_no_other(torch: Any) -> None:
    torch.cuda = cards((20, 24), (20, 24), broken=1)
    found = device.probe()
    assert [card.index for card in found.cards] == [0]
    assert found.fault == "the card fell off the bus"


def test_what_a_driver_warns_of_is_kept_where_nothing_was_found(torch: Any) -> None:
    def available() -> bool:
        warnings.warn("The driver is too old\nUpdate it", UserWarning, stacklevel=2)
        return False

    torch.cuda.is_available = available
    assert device.probe().fault == "The driver is too old"
    torch.xpu = cards((11, 16))
    assert device.probe().fault is None


def test_the_torch_that_is_installed_can_be_asked() -> None:
    installed = pytest.importorskip("torch")
    assert device.probe().torch == str(installed.__version__)


def test_memory_of_cards_is_asked_of_a_torch_that_is_there_already(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cards = SimpleNamespace(
        is_available=lambda: True,
        device_count=lambda: 2,
        max_memory_allocated=lambda card: 1000 + card,
    )
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cards))
    assert peak_memory() == 2001
    monkeypatch.delitem(sys.modules, "torch")
    assert peak_memory() == 0 and "torch" not in sys.modules
