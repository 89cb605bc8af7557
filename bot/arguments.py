"""What can be typed after ``likeness``: the commands, their options, and what each refuses."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from bot.errors import UsageError

SIZES = (256, 2048)
COUNTS = (1, 8)
SEEDS = (0, 2**31 - 1)

_MAKE_NOTES = """\
examples:
  likeness make me.jpg
  likeness make me.jpg --style headshot cartoon-avatar --out portraits
  likeness make me.jpg --prompt "navy background, warmer"
  likeness make me.jpg --like starry.jpg

Several photos of the same person make a better likeness than one. With --style, the words of
--prompt change that style; without it, they choose one. `likeness styles` lists the styles.

A portrait is written to OUT/<photo>-<style>.jpg, with the seed in its name when that is not 0.
It replaces a portrait of that name that was made before; any other file of that name is kept,
and the portrait gets a number.

exit codes: 0 done, 2 usage, 3 photo unusable, 4 style or words unknown or refused,
5 engine failed.
"""


_ORDER_NOTES = """\
examples:
  likeness order me.jpg --as ana
  likeness order me.jpg --as ana --style oil --keep-face
  likeness order --as ana --style sticker

Unlike `likeness make`, an order is written down before anything is done: should the machine stop in
the middle, it is made and delivered when Likeness runs again. Photos and portraits are kept sealed
for a while, as the first order says; `likeness forget` deletes them at once.

exit codes: 0 done, 2 usage, 3 photo unusable, 4 style, words or order refused, 5 engine failed.
"""
_SERVE_NOTES = """\
examples:
  likeness serve
  likeness serve --open
  LIKENESS_WEB_PASSPHRASE="..." likeness serve --web 0.0.0.0:8080

On 127.0.0.1 only this machine reaches the page. Anywhere else it asks for the pass-phrase, which
must be set. Put a proxy with TLS before it when it is reached over the internet; the README says
how.
"""
_BACKUP_NOTES = """\
A backup holds the database and the sealed photos and portraits. It can be read only with the key
store of this installation, which is not in it: whom you forget is forgotten in old backups too.

--keys copies the key store alone, against the loss of the disk. Keep it elsewhere and replace it
often: an old copy still opens what belonged to people who were forgotten since, and lacks the keys
of those who came since. The master key (master.key in LIKENESS_HOME) is in neither.
"""
_MODELS_NOTES = """\
examples:
  likeness models
  likeness models pull klein
  likeness models pull klein --from /media/usb/models
  likeness models verify klein
  likeness models remove klein

A pull that was broken off goes on where it stopped, and nothing is put into place that is not
verified. --from takes `models` of another installation's LIKENESS_HOME, a cache of the hub's own
client, or one repository's files. HF_TOKEN opens repositories that ask who you are, HF_ENDPOINT
names another hub, and with HF_HUB_OFFLINE=1 nothing is downloaded.

Your own presets: put TOML files in the folder `presets` of LIKENESS_HOME.
"""
MODEL_ACTIONS = ("pull", "verify", "remove")


class Parser(argparse.ArgumentParser):
    """A parser that raises ``UsageError`` where argparse would print and exit."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed.

        Raises:
            UsageError: always.
        """
        what = message.removeprefix("argument ")
        raise UsageError(
            f"I can't follow that command: {what}.", f"`{self.prog} --help` shows what it takes."
        )


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for: ``command`` and its options.

    Raises:
        UsageError: there is no such command or option, or a value is outside its limits.
        SystemExit: help or the version was asked for, and printed.
    """
    parser, commands = _build()
    if argv and argv[0] not in commands and argv[0] not in ("-h", "--help", "--version"):
        raise _unknown_command(argv[0], commands)
    args, rest = parser.parse_known_args(list(argv))
    if args.command is None:
        parser.print_help()
        raise SystemExit(2)
    _take_rest(args, rest, commands[args.command])
    if args.command == "models":
        _settle_models(args)
    return args


def _build() -> tuple[Parser, dict[str, Parser]]:
    parser = Parser(
        prog="likeness",
        description="Portraits that still look like you, made on this machine.",
        epilog="`likeness COMMAND --help` shows what a command takes.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, help="print the version and stop")
    made = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    commands = {}
    for name, summary, fill in (
        ("make", "make portraits from photos of one person", _make),
        ("styles", "list the styles, or show them all on a photo", _styles),
        ("models", "list the models for a graphics card, pull or remove one", _models),
        ("serve", "open the page where people chat and order", _serve),
        ("order", "place an order that is kept until it is delivered", _order),
        ("orders", "list orders, or cancel one", _orders),
        ("forget", "delete everything of somebody, at once", _forget),
        ("purge", "delete what is past its time", _purge),
        ("backup", "copy what is kept into a file", _backup),
        ("restore", "put a backup in its place again", _restore),
        ("doctor", "say what this machine can do and what is missing", _doctor),
        ("bench", "measure how long portraits take here", _bench),
    ):
        command = made.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        fill(command)
        command.add_argument("--json", action="store_true", help="answer with one JSON document")
        commands[name] = command
    return parser, commands


class _Version(argparse.Action):
    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from bot import __version__

        print(f"likeness {__version__}")
        parser.exit()


def _make(command: Parser) -> None:
    command.epilog = _MAKE_NOTES
    _wishes(command)


def _wishes(command: Parser) -> None:
    """Photos and what is wished of them."""
    add = command.add_argument
    add("photos", metavar="PHOTO", nargs="*", help="a photo; several must be of the same person")
    add(
        "--style",
        metavar="NAME",
        nargs="+",
        action="extend",
        default=[],
        help="one or several styles",
    )
    add("--prompt", metavar="TEXT", help="say in your own words what you would like")
    add("--like", metavar="IMAGE", type=Path, help="paint it the way this picture is painted")
    add("--count", metavar="N", type=_whole("--count", *COUNTS), default=1, help=_range(COUNTS, 1))
    add("--seed", metavar="N", type=_whole("--seed", *SEEDS), default=0, help=_SEED_HELP)
    add("--size", metavar="PX", type=_whole("--size", *SIZES), default=1024, help=_SIZE_HELP)
    add(
        "--shape",
        metavar="W:H",
        type=_choice("--shape", "1:1", "4:5", "3:4"),
        help="1:1, 4:5 or 3:4",
    )
    add(
        "--quality",
        metavar="HOW",
        type=_choice("--quality", "standard", "best"),
        default="standard",
        help="standard, or best, which takes much longer",
    )
    add(
        "--retouch",
        metavar="HOW",
        type=_choice("--retouch", "none", "light", "strong"),
        help="how much skin is softened: none, light or strong",
    )
    add("--name", metavar="TEXT", help="a name to write on styles that carry one")
    add("--face", metavar="N", type=_whole("--face", 1, 99), help="which face, 1 is the largest")
    add("--engine", metavar="NAME", help="auto, studio or an installed preset (default auto)")
    add(
        "--format",
        metavar="KIND",
        type=_choice("--format", "jpeg", "png", "webp"),
        help="jpeg, png or webp (default jpeg, or png where the picture is see-through)",
    )
    add("--out", metavar="DIR", type=Path, default=Path("out"), help="a folder (default out)")


def _styles(command: Parser) -> None:
    command.epilog = "Your own styles: put TOML files in the folder `styles` of LIKENESS_HOME."
    command.add_argument("--sheet", metavar="PHOTO", help="draw every style of this photo")
    command.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="where the sheet is written (default out/styles.jpg)",
    )


def _models(command: Parser) -> None:
    command.epilog = _MODELS_NOTES
    add = command.add_argument
    add(
        "words",
        metavar="pull|verify|remove PRESET",
        nargs="*",
        help="bring it here, compare it with what was brought, or delete it",
    )
    add("--from", dest="folder", metavar="FOLDER", type=Path, help="pull from a folder")
    add("--yes", action="store_true", help="do not ask once more before removing")


def _settle_models(args: argparse.Namespace) -> None:
    """Put what to do and with which preset into ``action`` and ``preset``, None for the list."""
    words = args.words
    args.action, args.preset = (*words[:2], None, None)[:2]
    if words:
        _choice("likeness models", *MODEL_ACTIONS)(words[0])
    if len(words) == 1:
        raise UsageError(
            f"`likeness models {words[0]}` needs the name of a preset.",
            "`likeness models` lists them.",
        )
    if len(words) > 2:
        raise UsageError(
            f"There is nothing to do with {words[2]!r}.",
            f"One preset at a time: likeness models {words[0]} {words[1]}",
        )
    for given, option, action in ((args.folder, "--from", "pull"), (args.yes, "--yes", "remove")):
        if given and args.action != action:
            raise UsageError(
                f"{option} belongs to `likeness models {action}`.",
                f"For example: likeness models {action} {args.preset or 'klein'} {option}"
                + (" FOLDER" if action == "pull" else ""),
            )


def _serve(command: Parser) -> None:
    command.epilog = _SERVE_NOTES
    command.add_argument(
        "--web", metavar="HOST:PORT", help="where the page is (default 127.0.0.1:8080)"
    )
    command.add_argument("--open", action="store_true", help="show the page in a browser")


def _order(command: Parser) -> None:
    command.epilog = _ORDER_NOTES
    _wishes(command)
    _account(command, required=True)
    command.add_argument("--yes", action="store_true", help="agree to your photos being kept")
    command.add_argument(
        "--keep-face",
        action="store_true",
        help="keep this face until you delete it; the next order needs no photo",
    )


def _orders(command: Parser) -> None:
    _account(command, required=False)
    command.add_argument("--cancel", metavar="ORDER", help="cancel this one")


def _forget(command: Parser) -> None:
    _account(command, required=True)
    command.add_argument("--yes", action="store_true", help="do not ask once more")


def _purge(command: Parser) -> None:
    command.add_argument(
        "--person", metavar="ID", help="delete everything of this person, whatever its time"
    )


def _backup(command: Parser) -> None:
    command.epilog = _BACKUP_NOTES
    command.add_argument("path", metavar="PATH", type=Path, help="a file that is not there yet")
    command.add_argument("--keys", action="store_true", help="the key store, and only that")


def _restore(command: Parser) -> None:
    command.epilog = _BACKUP_NOTES
    command.add_argument("path", metavar="PATH", type=Path, help="what `likeness backup` wrote")
    command.add_argument(
        "--replace", action="store_true", help="delete what is there now and take its place"
    )


def _account(command: Parser, *, required: bool) -> None:
    command.add_argument(
        "--as", dest="account", metavar="NAME", required=required, help="on whose name it goes"
    )


def _doctor(command: Parser) -> None:
    command.add_argument("--warm", action="store_true", help="load the networks and time it")


def _bench(command: Parser) -> None:
    command.add_argument(
        "--orders", action="store_true", help="measure desk and ledger instead of portraits"
    )
    command.add_argument("--case", metavar="NAME", help="measure this case only, in this process")
    command.add_argument(
        "--runs",
        metavar="N",
        type=_whole("--runs", 1, 50),
        default=3,
        help="runs of each case, of which the median counts (default 3)",
    )


def _range(limits: tuple[int, int], default: int) -> str:
    return f"portraits of each style, {limits[0]} to {limits[1]} (default {default})"


_SEED_HELP = "the same seed gives the same portrait (default 0)"
_SIZE_HELP = f"pixels of the longer side, {SIZES[0]} to {SIZES[1]} (default 1024)"


def _whole(option: str, low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers from ``low`` to ``high``."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise UsageError(
                f"{option} takes a whole number from {low} to {high}, and {text!r} is not one.",
                f"For example: {option} {min(max(number, low), high)}",
            )
        return number

    return read


def _choice(option: str, *choices: str) -> Callable[[str], str]:
    """A reader of one of a few words."""

    def read(text: str) -> str:
        if text.lower() in choices:
            return text.lower()
        near = difflib.get_close_matches(text.lower(), choices, n=1, cutoff=0.5)
        raise UsageError(
            f"{option} can be {', '.join(choices[:-1])} or {choices[-1]}, not {text!r}.",
            f"For example: {option} {near[0] if near else choices[0]}",
        )

    return read


def _take_rest(args: argparse.Namespace, rest: Iterable[str], command: Parser) -> None:
    """Photos and the like may stand between options; argparse leaves those over."""
    left = [word for word in rest if word != "--"]
    odd = next((word for word in left if word.startswith("-") and len(word) > 1), None)
    if odd is not None:
        name = odd.split("=")[0]
        near = difflib.get_close_matches(name, _options(command), n=1, cutoff=0.6)
        hint = f"Did you mean {near[0]}?" if near else f"`{command.prog} --help` shows them all."
        raise UsageError(f"`{command.prog}` has no option {name}.", hint)
    if not left:
        return
    many = next((name for name in ("photos", "words") if name in args), None)
    if many is None:
        command.error(f"there is nothing to do with {left[0]!r}")
    setattr(args, many, [*getattr(args, many), *left])


def _options(command: Parser) -> list[str]:
    return [word for word in command.format_usage().replace("[", " ").split() if word[:2] == "--"]


def _unknown_command(word: str, commands: Iterable[str]) -> UsageError:
    if word.startswith("-"):
        return UsageError(
            f"{word} cannot stand before the command.",
            "Options come after it, as in: likeness styles --json",
        )
    near = difflib.get_close_matches(word, list(commands), n=1, cutoff=0.5)
    if near:
        return UsageError(f"There is no command {word!r}.", f"Did you mean: likeness {near[0]}")
    if Path(word).exists():
        return UsageError(f"There is no command {word!r}.", f"Did you mean: likeness make {word}")
    return UsageError(
        f"There is no command {word!r}.", f"There are: {', '.join(commands)}. See likeness --help"
    )
