"""The ``likeness`` command. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot import arguments
from bot.errors import failure_of
from bot.terminal import Terminal

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings
    from bot.studio import Studio

_MAKING = frozenset({"make", "order", "serve", "bench"})
INTERRUPTED = 130
CLOSED_PIPE = 141


def main(
    argv: Sequence[str] | None = None,
    environ: Mapping[str, str] | None = None,
    open_studio: Callable[[Settings], Studio] | None = None,
) -> int:
    """Run one command; its exit code (design.md: 0 done, 2 usage, 3 photo, 4 words, 5 engine).

    Args:
        argv: words after ``likeness``; None takes the process's own.
        environ: where settings are read from; None takes the process's own.
        open_studio: makes the studio that portraits come from; None takes the packaged one.
    """
    argv = sys.argv[1:] if argv is None else argv
    terminal = Terminal(as_json="--json" in argv)
    try:
        args = arguments.parse(argv)
        code = _run(args, os.environ if environ is None else environ, open_studio, terminal)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt as stop:
        terminal.note(f"Stopped, as you asked. {str(stop) or 'Nothing is left half-written.'}")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the answer has gone; keep Python from saying so once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except Exception as error:
        return terminal.fail(failure_of(error))


def _run(
    args: argparse.Namespace,
    environ: Mapping[str, str],
    open_studio: Callable[[Settings], Studio] | None,
    terminal: Terminal,
) -> int:
    from bot.settings import read_settings

    settings = read_settings(environ)
    if getattr(args, "web", None) is not None:
        settings = read_settings({**environ, "LIKENESS_WEB": args.web})
    if args.command == "models":
        from bot import models

        return models.run(args, settings, environ, terminal)
    opened = partial(_studio, args, terminal) if open_studio is None else open_studio
    studio = opened(settings)
    if args.command == "make":
        from bot import make

        return make.run(args, settings, studio, terminal)
    if args.command == "styles":
        from bot import styles

        return styles.run(args, settings, studio, terminal)
    if args.command == "doctor":
        from bot import doctor

        return doctor.run(args, settings, studio, terminal)
    if args.command == "bench":
        from bot import bench

        return bench.run(args, settings, studio, terminal)
    return _kept(args, settings, studio, terminal)


def _kept(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """The commands that use what an installation keeps."""
    from bot import logs

    logs.configure(settings.log_level)
    if args.command == "serve":
        from bot import serving

        return serving.run(args, settings, studio, terminal)
    if args.command == "order":
        from bot import order

        return order.run(args, settings, studio, terminal)
    from bot import keeping

    commands = {
        "orders": keeping.orders,
        "forget": keeping.forget,
        "purge": keeping.purge,
        "backup": keeping.backup,
        "restore": keeping.bring_back,
    }
    return commands[args.command](args, settings, terminal)


def _studio(args: argparse.Namespace, terminal: Terminal, settings: Settings) -> Studio:
    """What makes portraits here; where none are made, what is packaged is enough."""
    from bot.studio import PackagedStudio

    if args.command not in _MAKING:
        return PackagedStudio(settings.home)
    from bot.engines import choose, studio_of

    choice = choose(getattr(args, "engine", None) or settings.engine, settings.home)
    if choice.why:
        terminal.note(choice.why)
    compiled = settings.compile and args.command == "serve"
    return studio_of(choice, settings.home, compiled=compiled, tell=terminal.note)


if __name__ == "__main__":
    sys.exit(main())
