"""Settings, read once from a mapping that is passed in, and from a TOML file."""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from bot.errors import BadSetting
from engine.errors import PresetError

PREFIX = "LIKENESS_"
ENGINES = ("auto", "studio")
"""Engines that can be asked for here; ``auto`` takes the best that is installed."""
PLATFORMS = ("telegram", "discord", "web", "local")
"""Where people can be known from."""
OFF = "off"
"""Instead of an address: no page."""
SHORTEST = {"web_passphrase": 8, "host_token": 16}
"""Characters that a secret of this name needs, so that nobody guesses it."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*"
_ADDRESS = re.compile(
    rf"(?:(?P<host>{_HOST})|\[(?P<v6>[0-9a-f:.]+)\]):(?P<port>\d{{1,5}})", re.ASCII
)
_URL = re.compile(rf"https?://(?:{_HOST}|\[[0-9a-f:.]+\])(?::\d{{1,5}})?(?:/[\w./~-]*)?", re.I)
_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_SOCKET = re.compile(rf"wss?://(?:{_HOST}|\[[0-9a-f:.]+\])(?::\d{{1,5}})?(?:/[\w./~-]*)?", re.I)
_DISCORD_TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
_NAME = re.compile(rf"{_HOST}(?::\d{{1,5}})?", re.ASCII | re.IGNORECASE)


class Settings(BaseModel):
    """What a host can set. Each field is ``LIKENESS_<FIELD>`` in the environment.

    Attributes:
        home: folder of what is kept: people's photos and portraits, the host's styles, keys.
        engine: ``auto``, ``studio`` or the name of a preset.
        compile: a preset's network is compiled at the start, which takes minutes and pays with
            every portrait.
        admins: accounts of the host's admins, as ``platform:id``.
        master_key: 32 bytes in base64 that everything kept is locked with; None takes the file
            ``master.key`` in the home folder.
        keep_photos_hours: how long people's photos are kept.
        keep_portraits_days: how long their portraits are kept.
        orders_waiting: how many orders of one person may wait at a time.
        orders_per_hour: orders one person may place in an hour, changes of a portrait included; 0
            is without limit.
        orders_per_day: orders one person may place in 24 hours, without five changes of each; 0 is
            without limit.
        refuse_words: what else nobody may ask for, beside the packaged lists.
        moderation: ``full``, or ``least`` for only what is never allowed.
        stuck_minutes: how long an order may go without any progress.
        web: host and port of the page, or ``off``.
        web_hosts: names besides the machine's own addresses under which the page is opened.
        web_passphrase: that strangers have to say; needed where other machines reach the page.
        web_behind_proxy: whether a proxy on this machine is believed about addresses and TLS.
        ask_minutes: how long somebody has to say whether another may have a portrait of them.
        telegram_token: of the bot, from @BotFather; None is without Telegram.
        telegram_api_url: of the Bot API; another one is a server of the host's own.
        telegram_local: whether that server hands over files by their path (``--local``).
        telegram_webhook: public address (https) that Telegram sends updates to; None asks for them.
        discord_token: of the bot, from the developer portal; None is without Discord.
        discord_api_url: of the REST API, without its version.
        discord_gateway_url: where events come from.
        discord_sharded: with as many connections as Discord recommends, for very many servers.
        host_token: for the host's page and the metrics; None takes the file ``host.token`` in the
            home folder.
        log_level: ``debug``, ``info``, ``warning`` or ``error``.
        config: the TOML file that was read, or None where there is none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path
    engine: str = "auto"
    compile: bool = True
    admins: tuple[str, ...] = ()
    master_key: SecretStr | None = None
    keep_photos_hours: float = Field(default=24.0, gt=0, le=24 * 365)
    keep_portraits_days: float = Field(default=7.0, gt=0, le=365)
    orders_waiting: int = Field(default=5, ge=1, le=1000)
    orders_per_hour: int = Field(default=20, ge=0)
    orders_per_day: int = Field(default=60, ge=0)
    refuse_words: tuple[str, ...] = ()
    moderation: Literal["full", "least"] = "full"
    stuck_minutes: float = Field(default=10.0, gt=0)
    web: str = "127.0.0.1:8080"
    web_hosts: tuple[str, ...] = ()
    web_passphrase: SecretStr | None = None
    web_behind_proxy: bool = False
    ask_minutes: float = Field(default=60.0, gt=0, le=24 * 60)
    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_local: bool = False
    telegram_webhook: str | None = None
    discord_token: SecretStr | None = None
    discord_api_url: str = "https://discord.com/api"
    discord_gateway_url: str = "wss://gateway.discord.gg"
    discord_sharded: bool = False
    host_token: SecretStr | None = None
    log_level: Literal["debug", "info", "warning", "error"] = "warning"
    config: Path | None = None

    @field_validator("home")
    @classmethod
    def _is_folder(cls, home: Path) -> Path:
        try:
            unusable = home.exists() and not home.is_dir()
        except OSError as error:
            raise ValueError(f"it can't be looked into ({error.strerror})") from None
        if unusable:
            raise ValueError("this is a file, and a folder is needed")
        return home

    @field_validator("engine")
    @classmethod
    def _is_known(cls, engine: str, info: ValidationInfo) -> str:
        if engine not in ENGINES and "home" in info.data:
            from bot.engines import names  # not needed where the usual engine is taken

            try:
                known = names(info.data["home"])
            except PresetError as error:
                raise ValueError(error.message) from None
            if engine not in known:
                raise ValueError(f"there are {', '.join(known)}")
        return engine

    @field_validator("web")
    @classmethod
    def _is_address(cls, web: str) -> str:
        web = web.strip().lower()
        if web != OFF and _address(web) is None:
            raise ValueError(f"it is a host and a port like 127.0.0.1:8080, or {OFF}")
        return web

    @field_validator("telegram_token")
    @classmethod
    def _is_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value().strip()):
            raise ValueError("a token looks like 123456:ABC-def, as @BotFather says it")
        return token

    @field_validator("discord_token")
    @classmethod
    def _is_discord_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _DISCORD_TOKEN.fullmatch(token.get_secret_value().strip()):
            raise ValueError("a token has three parts with dots between, as the portal says it")
        return token

    @field_validator("discord_gateway_url")
    @classmethod
    def _is_socket(cls, url: str) -> str:
        if not _SOCKET.fullmatch(url):
            raise ValueError("it is an address like wss://gateway.discord.gg")
        return url.rstrip("/")

    @field_validator("telegram_api_url", "telegram_webhook", "discord_api_url")
    @classmethod
    def _is_url(cls, url: str | None) -> str | None:
        if url is not None and not _URL.fullmatch(url):
            raise ValueError("it is an address like https://portraits.example.org")
        return url and url.rstrip("/")

    @field_validator("web_hosts")
    @classmethod
    def _are_names(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for host in hosts:
            if not _NAME.fullmatch(host):
                raise ValueError(
                    "a name is written like faces.example.org, perhaps with a port behind it"
                )
        return tuple(host.lower() for host in hosts)

    @field_validator("web_passphrase", "host_token")
    @classmethod
    def _is_long(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        least = SHORTEST[str(info.field_name)]
        if secret is not None and len(secret.get_secret_value().strip()) < least:
            raise ValueError(f"it needs at least {least} characters")
        return secret

    @field_validator("admins", "refuse_words", "web_hosts", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """A list may be written in one line, with commas."""
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("admins")
    @classmethod
    def _are_accounts(cls, admins: tuple[str, ...]) -> tuple[str, ...]:
        for admin in admins:
            platform, _, account = admin.partition(":")
            if platform not in PLATFORMS or not account:
                example = "telegram:12345"
                raise ValueError(
                    f"an admin is written like {example}, with {', '.join(PLATFORMS)} in front"
                )
        return admins

    @field_validator("log_level", "moderation", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @property
    def web_address(self) -> tuple[str, int] | None:
        """Host and port of the page, or None where there is none."""
        return None if self.web == OFF else _address(self.web)


def check_telegram(settings: Settings) -> None:
    """Pass settings with which Telegram can reach us.

    Raises:
        BadSetting: updates should be sent to us, and there is nothing that they could be sent to.
    """
    if settings.telegram_webhook is not None and settings.web_address is None:
        raise BadSetting(
            "LIKENESS_TELEGRAM_WEBHOOK",
            "Telegram is to send updates here, and the page is off.",
            "Set LIKENESS_WEB to an address like 127.0.0.1:8080, or leave out"
            " LIKENESS_TELEGRAM_WEBHOOK: then I ask Telegram for updates.",
        )


def check_web(settings: Settings) -> None:
    """Pass settings of the page with which not just anybody can come in.

    Raises:
        BadSetting: other machines reach the page, and no pass-phrase is asked for.
    """
    address = settings.web_address
    if address is None or is_loopback(address[0]) or settings.web_passphrase is not None:
        return
    raise BadSetting(
        "LIKENESS_WEB_PASSPHRASE",
        f"Other machines can reach the page at {settings.web}, and no pass-phrase is set.",
        "Set LIKENESS_WEB_PASSPHRASE to words that only your people know, or set LIKENESS_WEB to"
        " 127.0.0.1 and a port.",
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a host of that name or address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _address(text: str) -> tuple[str, int] | None:
    """Host and port; a host is a name or an address, IPv6 in brackets."""
    match = _ADDRESS.fullmatch(text)
    if match is None or int(match["port"]) > 65535:
        return None
    if match["v6"] is None:
        return match["host"], int(match["port"])
    try:
        return str(ipaddress.IPv6Address(match["v6"])), int(match["port"])
    except ValueError:
        return None


_SECRETS = frozenset(
    name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)
)
NAMES = tuple(PREFIX + field.upper() for field in Settings.model_fields)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Settings from an environment and the TOML file it leads to; the environment wins.

    The file is ``LIKENESS_CONFIG``, or ``likeness.toml`` in the home folder if it is there. Its
    keys are the names of the settings, with or without ``LIKENESS_``, in either case. A variable
    that is empty counts as not set.

    Raises:
        BadSetting: a name is unknown, a value cannot be used, or the file cannot be read.
    """
    given = {name: value for name, value in environ.items() if name.startswith(PREFIX) and value}
    for name in given:
        _check_known(name, "in the environment")
    home = _folder(given.get("LIKENESS_HOME"), environ)
    config = _config_file(given.get("LIKENESS_CONFIG"), home, environ)
    values: dict[str, Any] = {"home": home, "config": config}
    if config is not None:
        read = _from_file(config, environ)
        if "home" in read and "LIKENESS_CONFIG" not in given:
            raise BadSetting(
                "LIKENESS_HOME",
                f"The file {config} cannot say where the home folder is, because it lies in it.",
                "Set LIKENESS_HOME instead, or keep the file elsewhere: LIKENESS_CONFIG.",
            )
        values |= read
    values |= {name.removeprefix(PREFIX).lower(): value for name, value in given.items()}
    values |= {"config": config} | ({"home": home} if "LIKENESS_HOME" in given else {})
    settings = _validated(values)
    check_web(settings)
    check_telegram(settings)
    return settings


def _validated(values: Mapping[str, Any]) -> Settings:
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        reason = str(first["msg"]).removeprefix("Value error, ")
        shown = "what it is" if first["loc"][0] in _SECRETS else _shown(first["input"])
        raise BadSetting(
            name,
            f"The setting {name} cannot be {shown}: {reason}.",
            f"Change {name}, or leave it out to use its default.",
        ) from None


def _shown(value: object) -> str:
    return repr(str(value) if isinstance(value, Path) else value)


def _check_known(name: str, where: str) -> None:
    if name in NAMES:
        return
    fields = [known.removeprefix(PREFIX) for known in NAMES]
    near = difflib.get_close_matches(name.removeprefix(PREFIX), fields, n=1, cutoff=0.5)
    meant = f"Did you mean {PREFIX}{near[0]}?" if near else f"Known settings: {', '.join(NAMES)}."
    raise BadSetting(name, f"There is no setting {name} ({where}).", meant)


def _folder(value: str | None, environ: Mapping[str, str]) -> Path:
    if value:
        return _path(value, environ)
    data = environ.get("XDG_DATA_HOME") or "~/.local/share"
    return _path(data, environ) / "likeness"


def _path(value: str, environ: Mapping[str, str]) -> Path:
    """An absolute path; ``~`` is the home folder that the environment names."""
    if value == "~" or value.startswith("~/"):
        value = (environ.get("HOME") or str(Path.home())) + value[1:]
    return Path(value).absolute()


def _config_file(value: str | None, home: Path, environ: Mapping[str, str]) -> Path | None:
    if not value:
        usual = home / "likeness.toml"
        try:
            return usual if usual.is_file() else None
        except OSError:  # what is wrong with the folder is said where its name is checked
            return None
    named = _path(value, environ)
    if not named.is_file():
        raise BadSetting(
            "LIKENESS_CONFIG",
            f"The setting LIKENESS_CONFIG names {named}, and there is no such file.",
            "Make the file, or leave LIKENESS_CONFIG out.",
        )
    return named


def _from_file(config: Path, environ: Mapping[str, str]) -> dict[str, Any]:
    try:
        document = tomllib.loads(config.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        what = "cannot be opened" if isinstance(error, OSError) else f"is not valid TOML: {error}"
        raise BadSetting(
            "LIKENESS_CONFIG",
            f"The settings file {config} {what}.",
            'A line of it looks like this: engine = "studio"',
        ) from None
    values: dict[str, Any] = {}
    for key, value in document.items():
        field = key.lower().removeprefix(PREFIX.lower())
        _check_known(PREFIX + field.upper(), f"in {config}")
        values[field] = value
    values.pop("config", None)
    if isinstance(home := values.get("home"), str):
        values["home"] = _path(home, environ)
    return values
