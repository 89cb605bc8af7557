"""Orders and what is kept, as somebody at the machine types it."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import os
import pty
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from bot.cli import main
from bot.dispatch import Patience
from bot.local import LocalFront
from bot.settings import read_settings
from engine import errors
from storage.orders import Order
from storage.store import Storage
from tests.bot.house import FULL
from tests.fakes.studio import picture
from tests.fakes.worker import FakeTicket, Raises, Workshop, at_once
from tests.storage.installation import found, sql

Run = Any
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.order._LOOK", 0.01)
    monkeypatch.setattr("bot.app._LEAD_SECONDS", 0.01)
    monkeypatch.setattr("bot.delivery._LOOK", 0.01)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("me.jpg").write_bytes(b"a photo of me, and of nobody else at all")
    return tmp_path / "home"


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command; its exit code, stdout and stderr."""

    def call(words: str, shop: Workshop | None = None, **environ: str) -> tuple[int, str, str]:
        environ = {"LIKENESS_HOME": str(home)} | environ
        shop = shop or Workshop()
        code = main(words.split(), environ, lambda settings: shop)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return call


def document(answer: tuple[int, str, str], code: int = 0) -> dict[str, Any]:
    assert answer[0] == code, answer
    content: dict[str, Any] = json.loads(answer[1])
    return content


def orders(run: Run) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = document(run("orders --json"))["orders"]
    return listed


def vault(home: Path) -> list[Path]:
    return [path for path in (home / "vault").rglob("*") if path.is_file()]


# Ordering.


def test_an_order_becomes_files(run: Run, home: Path) -> None:
    code, out, err = run("order me.jpg --as ana --yes --style oil sticker --count 2")
    assert code == 0
    written = sorted(path.name for path in Path("out").iterdir())
    assert written == ["me-oil-1.jpg", "me-oil.jpg", "me-sticker-1.jpg", "me-sticker.jpg"]
    assert Path("out/me-oil.jpg").read_bytes() == picture()
    assert "Made 4 portraits" in out and "out/me-oil.jpg" in out
    assert "I took Studio grey." in out
    assert "is next in line, about" in err
    (order,) = orders(run)
    assert (order["state"], order["portraits"], order["starts"]) == ("delivered", 4, 1)


def test_json_has_the_contracts_keys(run: Run, home: Path) -> None:
    answer = document(run("order me.jpg --as ana --yes --prompt navy --seed 7 --json"))
    assert answer == {
        "portraits": [
            {
                "file": str(home.parent / "out/me-headshot-7.jpg"),
                "style": "headshot",
                "prompt": "navy",
                "seed": 7,
                "engine": "studio",
                "width": 32,
                "height": 32,
                "distance": 0.25,
                "verdict": "strong",
                "seconds": {"intake": 0.1, "generate": 1.5, "total": 1.6},
                "flaws": [],
            }
        ],
        "notes": ["I took *Studio grey*."],
    }


def test_options_reach_the_worker(run: Run, home: Path) -> None:
    Path("two.jpg").write_bytes(b"2")
    Path("art.png").write_bytes(b"art")
    shop = Workshop()
    words = "order me.jpg two.jpg --as ana --yes --like art.png --face 2 --size 512 --name Ada"
    assert run(words, shop)[0] == 0
    (order,) = shop.orders
    assert [photo.name for photo in order.photos] == ["me.jpg", "two.jpg"]
    assert order.like is not None and order.like.data == b"art"
    assert (order.face, order.wishes[0].size, order.wishes[0].caption) == (2, 512, "Ada")


def test_a_photo_that_was_handed_in_is_never_replaced(run: Run, home: Path) -> None:
    Path("me-headshot.jpg").write_bytes(picture("green"))
    code, *_ = run("order me.jpg me-headshot.jpg --as ana --yes --out .")
    assert code == 0
    assert Path("me-headshot.jpg").read_bytes() == picture("green")


def test_a_kept_face_needs_no_photo(run: Run, home: Path) -> None:
    code, _, err = run("order --as ana --yes")
    assert code == 4 and "There is no photo" in err and "keep a face" in err
    assert run("order me.jpg --as ana --yes --keep-face")[0] == 0
    shop = Workshop()
    code, *_ = run("order --as ana --style oil", shop)
    assert code == 0
    assert Path("out/face-oil.jpg").exists()
    assert shop.orders[0].photos[0].data == Path("me.jpg").read_bytes()
    assert shop.orders[0].subject is not None
    assert run("order --as ben --yes")[0] == 4, "it is ana's"


def test_the_face_that_is_kept_is_that_of_this_order(run: Run, home: Path) -> None:
    Path("friend.jpg").write_bytes(b"a photo of a friend")
    run("order me.jpg --as ana --yes --keep-face")
    run("order friend.jpg --as ana")
    run("order --as ana --keep-face")
    shop = Workshop()
    run("order --as ana", shop)
    assert shop.orders[0].photos[0].data == Path("me.jpg").read_bytes()
    run("order friend.jpg --as ana --keep-face")
    run("order --as ana", shop)
    assert shop.orders[1].photos[0].data == b"a photo of a friend"


@pytest.mark.parametrize("extra", ["", " --json"])
def test_without_consent_nothing_is_done_and_nothing_kept(run: Run, home: Path, extra: str) -> None:
    shop = Workshop()
    code, out, err = run(f"order me.jpg --as ana{extra}", shop)
    assert code == 4
    assert "I need your word first" in out + err and "--yes" in out + err
    assert shop.orders == [] and vault(home) == []
    assert found(home, Path("me.jpg").read_bytes()) == []
    assert orders(run) == []
    assert [key.name for key in (home / "keys").iterdir()] == ["installation"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("order me.jpg", 2, "--as"),
        ("order me.jpg --as ana --yes --engine flux", 2, "There is no engine 'flux'"),
        ("order nobody.jpg --as ana --yes", 3, "There is no file nobody.jpg."),
        ("order me.jpg --as ana --yes --style stiker", 4, "Did you mean sticker?"),
        ("order me.jpg --as ana --yes --style like", 4, "--like IMAGE"),
        ("order me.jpg --as ana --yes --prompt naked", 4, "I don't make that kind of picture"),
        ("order me.jpg --as ana --yes --name naked", 4, "I don't make that kind of picture"),
        ("order me.jpg --as ana --yes --style oil,sticker,headshot --count 3", 4, "not 9"),
    ],
)
def test_what_cannot_be_taken_is_said_and_leaves_nothing(
    run: Run, home: Path, words: str, code: int, sentence: str
) -> None:
    shop = Workshop()
    answer = run(words, shop)
    assert answer[0] == code and sentence in answer[2]
    assert shop.orders == [] and vault(home) == [] and orders(run) == []


@pytest.mark.parametrize(
    ("kind", "code"),
    [(errors.NoFace, 3), (errors.PromptNotUnderstood, 4), (errors.NotThisPerson, 5)],
)
def test_what_the_engine_says_reaches_the_person(
    run: Run, home: Path, kind: type[errors.EngineError], code: int
) -> None:
    def shop() -> Workshop:
        return Workshop(Raises(kind("I can't find a face in it.", "Look at the camera.")))

    answer = run("order me.jpg --as ana --yes", shop())
    assert answer[0] == code and answer[1] == ""
    assert answer[2].endswith("I can't find a face in it.\nLook at the camera.\n")
    error = document(run("order me.jpg --as ana --json", shop()), code)["error"]
    assert error == {
        "code": kind.code,
        "message": "I can't find a face in it.",
        "hint": "Look at the camera.",
    }
    assert [(order["state"], order["reason"]) for order in orders(run)] == [
        ("failed", kind.code)
    ] * 2


def test_the_reason_is_waited_for_even_where_it_is_said_late(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver = LocalFront.deliver

    async def late(self: LocalFront, parcel: Any) -> Any:
        for _ in range(200):
            await asyncio.sleep(0)
        return await deliver(self, parcel)

    monkeypatch.setattr("bot.order._LOOK", 0.0001)
    monkeypatch.setattr(LocalFront, "deliver", late)
    shop = Workshop(Raises(errors.NoFace("I can't find a face in it.", "Look at the camera.")))
    code, _, err = run("order me.jpg --as ana --yes", shop)
    assert code == 3 and "I can't find a face in it." in err


def test_too_many_orders_are_refused_and_what_came_along_is_not_kept(run: Run, home: Path) -> None:
    limit = {"LIKENESS_ORDERS_PER_DAY": "1"}
    assert run("order me.jpg --as ana --yes", **limit)[0] == 0
    before = vault(home)
    code, _, err = run("order me.jpg --as ana", **limit)
    assert code == 4
    assert "is 1 a day" in err
    assert "I'll take the next from" in err
    assert vault(home) == before
    assert run("order me.jpg --as ben --yes", **limit)[0] == 0
    assert run("order me.jpg --as ana", **limit, LIKENESS_ADMINS="local:ana")[0] == 0


@pytest.fixture
def heeded() -> Iterator[None]:
    """Ctrl-C is heeded, which it is not in what a shell runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_cancels_the_order(run: Run, home: Path, heeded: None) -> None:
    taken: list[FakeTicket] = []

    def interrupt(tickets: Sequence[FakeTicket]) -> None:
        taken.extend(tickets)
        signal.raise_signal(signal.SIGINT)

    code, out, err = run("order me.jpg --as ana --yes --json", Workshop(interrupt))
    assert code == 130
    assert out == "" and err.splitlines()[-1].startswith("Stopped")
    assert taken[0].cancelled
    assert [(order["state"], order["reason"]) for order in orders(run)] == [("cancelled", "owner")]
    assert not Path("out/me-headshot.jpg").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_proper_end_keeps_the_order(run: Run, home: Path, number: signal.Signals) -> None:
    taken: list[FakeTicket] = []

    def end(tickets: Sequence[FakeTicket]) -> None:
        taken.extend(tickets)
        signal.raise_signal(number)

    code, _, err = run("order me.jpg --as ana --yes", Workshop(end))
    assert code == 143
    assert err.splitlines()[-1].startswith("Stopped. What was ordered is kept")
    assert taken[0].cancelled
    storage = Storage.open(home)
    assert sql(storage, "SELECT state, crashes FROM orders") == [("queued", 0)]
    storage.close()


def test_an_order_that_another_process_cancels_is_said(run: Run, home: Path) -> None:
    def cancel(tickets: Sequence[FakeTicket]) -> None:
        storage = Storage.open(home)
        ((order,),) = sql(storage, "SELECT id FROM orders")
        sql(storage, "UPDATE orders SET state = 'cancelled', ended_at = 1 WHERE id = ?", order)
        storage.close()

    code, _, err = run("order me.jpg --as ana --yes", Workshop(cancel))
    assert code == 5
    assert "The order was cancelled. Nothing was counted." in err


def test_a_disk_that_is_full_for_a_while_only_takes_longer(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import durable

    write, full = durable.write, False

    def failing(path: Path, data: bytes) -> None:
        nonlocal full
        if full:
            full = False
            raise FULL
        write(path, data)

    def make(tickets: Sequence[FakeTicket]) -> None:
        nonlocal full
        full = True
        at_once(tickets)

    monkeypatch.setattr(durable, "write", failing)
    monkeypatch.setattr("bot.app.Patience", lambda stuck: Patience(retry=0.01))
    shop = Workshop(make)
    assert run("order me.jpg --as ana --yes", shop)[0] == 0
    assert len(shop.orders) == 1 and not full


# What is kept.


def test_orders_are_listed_for_one_or_for_everybody(run: Run, home: Path) -> None:
    code, out, _ = run("orders")
    assert (code, out) == (0, "There are no orders.\n")
    run("order me.jpg --as ana --yes")
    run("order me.jpg --as ben --yes", Workshop(Raises(errors.NoFace("No face.", "Look up."))))
    code, out, _ = run("orders")
    assert code == 0
    assert out.splitlines()[0].split() == ["order", "state", "portraits", "placed", "ended"]
    assert "failed (no_face)" in out.splitlines()[1] and "delivered" in out.splitlines()[2]
    listed = document(run("orders --as ana --json"))["orders"]
    assert [order["state"] for order in listed] == ["delivered"]
    assert set(listed[0]) == set(Order.__dataclass_fields__)
    code, _, err = run("orders --as eve")
    assert code == 2 and "I know nobody of that name here." in err


def waiting(home: Path, run: Run, account: str = "ana") -> str:
    """An order of somebody that waits, because no process is there to make it."""
    run(f"order me.jpg --as {account} --yes")
    storage = Storage.open(home)
    try:
        columns = "person, kin, brief, portraits, expected, front, placed_at, changed_at"
        sql(
            storage,
            f"INSERT INTO orders (id, {columns}) SELECT 'waits' || seq, {columns} FROM orders"
            " ORDER BY seq DESC LIMIT 1",
        )
        ((order,),) = sql(storage, "SELECT id FROM orders WHERE state = 'queued'")
        return str(order)
    finally:
        storage.close()


def test_an_order_is_cancelled_by_its_owner_or_the_host(run: Run, home: Path) -> None:
    run("order me.jpg --as ben --yes")
    order = waiting(home, run)
    code, _, err = run(f"orders --as ben --cancel {order}")
    assert code == 2 and "no order of that name" in err
    code, out, _ = run(f"orders --as ana --cancel {order}")
    assert code == 0 and f"Order {order} is cancelled." in out
    code, _, err = run(f"orders --cancel {order}")
    assert code == 2 and "nothing to cancel" in err
    assert document(run("orders --cancel nothing --json"), 2)["error"]["code"] == "not_found"


def test_the_host_cancels_anybodys(run: Run, home: Path) -> None:
    order = waiting(home, run)
    assert document(run(f"orders --cancel {order} --json")) == {"cancelled": order, "was": "queued"}
    (latest, _) = orders(run)
    assert latest["reason"] == "admin"


def test_forgetting_asks_first_and_shows_a_receipt(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes --keep-face")
    run("order me.jpg --as ana")
    run("order me.jpg --as ben --yes")
    code, out, err = run("forget --as ana")
    assert code == 4 and out == ""
    assert "1 photo, 1 saved face, 2 portraits, 2 orders" in err and "--yes" in err
    assert len(orders(run)) == 3
    code, out, _ = run("forget --as ana --yes")
    assert code == 0
    assert "Deleted: 1 photo, 1 saved face, 2 portraits, 2 orders." in out
    assert "The key that could open them is destroyed." in out
    assert len(orders(run)) == 1
    assert {path.parent.name for path in vault(home)} == {orders(run)[0]["person"]}
    code, _, err = run("forget --as ana --yes")
    assert code == 2 and "I know nobody of that name here." in err


def test_a_receipt_for_programs(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes")
    error = document(run("forget --as ana --json"), 4)["error"]
    assert error["code"] == "not_confirmed"
    receipt = document(run("forget --as ana --yes --json"))["receipt"]
    assert {name: value for name, value in receipt.items() if name != "at"} == {
        "photos": 1,
        "saved_faces": 0,
        "portraits": 1,
        "orders": 1,
    }
    assert receipt["at"] > 1.7e9
    assert vault(home) == [] and orders(run) == []


def test_purging_deletes_what_is_past_its_time(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("order me.jpg --as ana --yes")
    assert "0 photos, 0 portraits, 0 orders." in run("purge")[1]
    storage = Storage.open(home)
    sql(storage, "UPDATE files SET expires_at = 1")
    sql(storage, "UPDATE orders SET ended_at = 1")
    storage.close()
    purged = document(run("purge --json"))
    assert purged == {"photos": 2, "portraits": 1, "orders": 1, "expired": 0}
    assert vault(home) == []


def test_purging_a_person_forgets_them(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes")
    person = orders(run)[0]["person"]
    code, _, err = run("purge --person nobody")
    assert code == 2 and "I know nobody" in err
    code, out, _ = run(f"purge --person {person}")
    assert code == 0 and "Deleted: 1 photo" in out
    assert vault(home) == [] and not (home / "keys" / person).exists()


def test_a_backup_comes_back_and_those_who_were_forgotten_do_not(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes --keep-face")
    run("order me.jpg --as ben --yes")
    code, out, _ = run("backup saved.tar")
    assert code == 0 and "saved.tar: the database and 6 sealed files." in out
    assert stat.S_IMODE(Path("saved.tar").stat().st_mode) == 0o600
    assert run("backup saved.tar")[0] == 5, "it is there already"
    run("forget --as ben --yes")
    code, _, err = run("restore saved.tar")
    assert code == 5 and "--replace" in err
    assert len(orders(run)) == 1
    code, out, _ = run("restore saved.tar --replace")
    assert code == 0
    assert "Restored the backup of" in out and "1 person, forgotten since then" in out
    assert len(orders(run)) == 1
    shop = Workshop()
    assert run("order --as ana", shop)[0] == 0
    assert shop.orders[0].photos[0].data == Path("me.jpg").read_bytes()


def test_a_lost_installation_comes_back_from_both_backups(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes --keep-face")
    assert document(run("backup data.tar --json")) == {
        "file": "data.tar",
        "kind": "data",
        "files": 4,
    }
    assert document(run("backup keys.tar --keys --json"))["kind"] == "keys"
    master = (home / "master.key").read_bytes()
    home.rename(home.parent / "lost")
    home.mkdir(0o700)
    code, _, err = run("restore keys.tar")
    assert code == 5 and "master key" in err.lower()
    (home / "master.key").write_bytes(master)
    assert document(run("restore keys.tar --json")) == {"restored": "keys", "keys": 1}
    restored = document(run("restore data.tar --json"))
    assert (restored["restored"], restored["files"], restored["forgotten"]) == ("data", 3, 0)
    assert run("order --as ana")[0] == 0


def test_what_is_no_backup_changes_nothing(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes")
    for name, sentence in (("me.jpg", "is no backup"), ("nothing.tar", "There is no file")):
        code, _, err = run(f"restore {name} --replace")
        assert code == 5 and sentence in err
    assert len(orders(run)) == 1


# What is wrong with the machine.


@pytest.mark.parametrize("command", ["order me.jpg --as ana --yes", "orders", "purge"])
def test_a_wrong_master_key_is_a_clear_line(run: Run, home: Path, command: str) -> None:
    run("order me.jpg --as ana --yes")
    other = base64.b64encode(bytes(32)).decode()
    code, out, err = run(command, LIKENESS_MASTER_KEY=other)
    assert (code, out) == (5, "")
    assert "The master key does not open this installation's key store." in err
    assert other not in err
    code, _, err = run(command, LIKENESS_MASTER_KEY="not a key")
    assert code == 5 and "LIKENESS_MASTER_KEY holds is no master key" in err


@pytest.mark.parametrize("what", ["master.key", "likeness.db", "keys"])
def test_what_is_missing_is_a_clear_line(run: Run, home: Path, what: str) -> None:
    run("order me.jpg --as ana --yes")
    (home / what).rename(home.parent / "elsewhere")
    code, out, err = run("order me.jpg --as ana --yes")
    assert (code, out) == (5, "")
    assert what in err and "is gone" in err
    (home.parent / "elsewhere").replace(home / what)
    assert run("order me.jpg --as ana --yes")[0] == 0, "nothing was changed"


def test_a_damaged_database_is_a_clear_line(run: Run, home: Path) -> None:
    run("order me.jpg --as ana --yes")
    file = home / "likeness.db"
    file.write_bytes(b"not a database" * 1000)
    code, _, err = run("orders")
    assert code == 5 and "is damaged" in err and "likeness restore" in err


@pytest.mark.parametrize(
    ("closed", "mode", "code", "words"),
    [
        ("home", 0o555, 5, "The folder {home} can't be used: Permission denied."),
        (".", 0o000, 2, "LIKENESS_HOME cannot be '{home}': it can't be looked into"),
    ],
)
def test_a_folder_that_may_not_be_used_is_a_clear_line(
    closed: str, mode: int, code: int, words: str
) -> None:
    # The first order loads all there is to load: who gave up their rights may not read it.
    script = (
        "import os, sys; from bot.cli import main; from tests.fakes.worker import Workshop;"
        "order = lambda home: main("
        "    ['order', 'me.jpg', '--as', 'ana', '--yes'], {'LIKENESS_HOME': home},"
        "    lambda settings: Workshop());"
        "assert order('warm') == 0;"
        "os.getuid() or os.setuid(65534);"
        "sys.exit(order(sys.argv[1]))"
    )
    with TemporaryDirectory() as name:  # pytest's own may be entered by nobody else
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "me.jpg").write_bytes(b"a photo")
        (folder / "out").mkdir()
        (folder / "out").chmod(0o777)
        home = folder / "data" / "home"
        home.mkdir(parents=True)
        (home.parent / closed).chmod(mode)
        done = subprocess.run(
            [sys.executable, "-c", script, str(home)],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        (home.parent / closed).chmod(0o755)
        assert list(home.iterdir()) == []
    assert done.returncode == code and "Traceback" not in done.stderr
    assert words.format(home=home) in done.stderr


def test_ctrl_c_at_the_question_ends_it(home: Path, heeded: None) -> None:
    script = (
        "import sys; from bot.cli import main; from tests.fakes.worker import Workshop;"
        f"home = {str(home)!r};"
        "words = ['order', 'me.jpg', '--as', 'ana'];"
        "sys.exit(main(words, {'LIKENESS_HOME': home}, lambda settings: Workshop()))"
    )
    screen, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    os.close(terminal)
    said = b""
    with io.FileIO(screen) as reader:
        while b"[y/N]" not in said:
            said += reader.read(1000)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
    assert vault(home) == []


def test_no_command_about_orders_needs_the_engine(run: Run, home: Path) -> None:
    shop = Workshop()
    for words in ("orders", "purge", "backup saved.tar"):
        assert run(words, shop)[0] == 0
    assert shop.opened == []
    assert read_settings({"LIKENESS_HOME": str(home)}).master_key is None
