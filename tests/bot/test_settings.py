"""Settings: where they come from, which wins, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.cli import main
from bot.errors import BadSetting
from bot.settings import Settings, check_web, read_settings
from tests.fakes.studio import FakeStudio


def test_nothing_set_means_the_users_data_folder() -> None:
    settings = read_settings({"HOME": "/home/ada"})
    assert settings.home == Path("/home/ada/.local/share/likeness")
    assert settings.engine == "auto"
    assert settings.config is None


def test_the_data_folder_of_the_desktop_is_respected() -> None:
    settings = read_settings({"HOME": "/home/ada", "XDG_DATA_HOME": "/data"})
    assert settings.home == Path("/data/likeness")


def test_the_environment_sets(tmp_path: Path) -> None:
    settings = read_settings({"LIKENESS_HOME": str(tmp_path), "LIKENESS_ENGINE": "studio"})
    assert (settings.home, settings.engine) == (tmp_path, "studio")


def test_tilde_is_the_home_of_the_environment() -> None:
    assert read_settings({"HOME": "/home/ada", "LIKENESS_HOME": "~/faces"}).home == Path(
        "/home/ada/faces"
    )


def test_an_empty_variable_counts_as_not_set() -> None:
    settings = read_settings({"HOME": "/home/ada", "LIKENESS_HOME": "", "LIKENESS_ENGINE": ""})
    assert settings == read_settings({"HOME": "/home/ada"})


@pytest.mark.parametrize("key", ["engine", "LIKENESS_ENGINE", "likeness_engine"])
def test_a_file_in_the_home_folder_sets(tmp_path: Path, key: str) -> None:
    (tmp_path / "likeness.toml").write_text(f'{key} = "studio"\n')
    settings = read_settings({"LIKENESS_HOME": str(tmp_path)})
    assert settings.engine == "studio"
    assert settings.config == tmp_path / "likeness.toml"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "likeness.toml").write_text('engine = "studio"\n')
    environ = {"LIKENESS_HOME": str(tmp_path), "LIKENESS_ENGINE": "auto"}
    assert read_settings(environ).engine == "auto"


def test_a_named_file_may_say_where_home_is(tmp_path: Path) -> None:
    config = tmp_path / "host.toml"
    config.write_text('home = "~/faces"\n')
    settings = read_settings({"HOME": "/home/ada", "LIKENESS_CONFIG": str(config)})
    assert settings.home == Path("/home/ada/faces")


@pytest.mark.parametrize(
    ("environ", "name", "words"),
    [
        ({"LIKENESS_ENGIN": "auto"}, "LIKENESS_ENGIN", "Did you mean LIKENESS_ENGINE?"),
        ({"LIKENESS_ZZZZ": "1"}, "LIKENESS_ZZZZ", "Known settings: LIKENESS_HOME"),
        ({"LIKENESS_ENGINE": "flux"}, "LIKENESS_ENGINE", "auto, studio"),
        ({"LIKENESS_HOME": "/dev/null"}, "LIKENESS_HOME", "a folder is needed"),
        ({"LIKENESS_CONFIG": "/nowhere.toml"}, "LIKENESS_CONFIG", "no such file"),
    ],
)
def test_a_wrong_setting_is_named(environ: dict[str, str], name: str, words: str) -> None:
    with pytest.raises(BadSetting) as caught:
        read_settings({"HOME": "/home/ada"} | environ)
    assert caught.value.name == name
    assert name in caught.value.message
    assert words in caught.value.message + caught.value.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('engin = "studio"', "There is no setting LIKENESS_ENGIN"),
        ("engine = 3", "LIKENESS_ENGINE cannot be 3"),
        ("engine = ", "is not valid TOML"),
        ('home = "/elsewhere"', "cannot say where the home folder is"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "likeness.toml").write_text(text)
    with pytest.raises(BadSetting) as caught:
        read_settings({"LIKENESS_HOME": str(tmp_path)})
    assert words in caught.value.message


def test_a_named_file_may_be_wrong_about_home(tmp_path: Path) -> None:
    config = tmp_path / "host.toml"
    config.write_text("home = 5")
    with pytest.raises(BadSetting, match="LIKENESS_HOME cannot be 5"):
        read_settings({"LIKENESS_CONFIG": str(config)})


def test_settings_do_not_change(tmp_path: Path) -> None:
    settings = read_settings({"LIKENESS_HOME": str(tmp_path)})
    with pytest.raises(ValidationError):
        settings.engine = "studio"


# What a host allows, and what is kept how long.


def set_to(tmp_path: Path, **values: str) -> Settings:
    environ = {f"LIKENESS_{name.upper()}": value for name, value in values.items()}
    return read_settings({"LIKENESS_HOME": str(tmp_path)} | environ)


def test_what_suits_most_people_needs_no_setting(tmp_path: Path) -> None:
    settings = set_to(tmp_path)
    assert (settings.keep_photos_hours, settings.keep_portraits_days) == (24, 7)
    assert (settings.orders_waiting, settings.moderation) == (5, "full")
    assert (settings.admins, settings.refuse_words, settings.master_key) == ((), (), None)


@pytest.mark.parametrize(
    ("text", "admins"),
    [
        ("telegram:12345", ("telegram:12345",)),
        (" telegram:12345 , discord:9 ,", ("telegram:12345", "discord:9")),
        ("local:an:odd:name", ("local:an:odd:name",)),
    ],
)
def test_a_list_may_be_written_with_commas(
    tmp_path: Path, text: str, admins: tuple[str, ...]
) -> None:
    assert set_to(tmp_path, admins=text).admins == admins
    (tmp_path / "likeness.toml").write_text(f"admins = {text!r}\n")
    assert set_to(tmp_path).admins == admins


def test_a_list_may_be_an_array_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "likeness.toml").write_text(
        'admins = ["telegram:12345", "local:ana"]\nrefuse_words = ["a, b", "zeppelin"]\n'
    )
    settings = set_to(tmp_path)
    assert settings.admins == ("telegram:12345", "local:ana")
    assert settings.refuse_words == ("a, b", "zeppelin")


def test_numbers_and_words_are_read(tmp_path: Path) -> None:
    settings = set_to(
        tmp_path,
        keep_photos_hours="0.5",
        orders_per_day="0",
        moderation="LEAST",
        log_level="Debug",
        refuse_words="zeppelin, hot air balloon",
        stuck_minutes="2",
    )
    assert (settings.keep_photos_hours, settings.orders_per_day) == (0.5, 0)
    assert (settings.moderation, settings.log_level) == ("least", "debug")
    assert settings.refuse_words == ("zeppelin", "hot air balloon")
    assert settings.stuck_minutes == 2


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("admins", "12345", "telegram:12345"),
        ("admins", "telegram:", "telegram:12345"),
        ("admins", "whatsapp:12345", "telegram, discord, web, local"),
        ("admins", "telegram:1, 2", "an admin is written like"),
        ("keep_photos_hours", "0", "greater than 0"),
        ("keep_photos_hours", "nan", ""),
        ("keep_photos_hours", "a day", "number"),
        ("keep_portraits_days", "400", "365"),
        ("orders_waiting", "0", "1"),
        ("orders_per_hour", "-1", "0"),
        ("orders_per_day", "2.5", "integer"),
        ("moderation", "off", "'full' or 'least'"),
        ("log_level", "loud", "'debug'"),
        ("stuck_minutes", "0", "greater than 0"),
        ("stuck_minutes", "nan", "greater than 0"),
    ],
)
def test_what_a_host_cannot_set_is_named(tmp_path: Path, name: str, value: str, words: str) -> None:
    with pytest.raises(BadSetting) as caught:
        set_to(tmp_path, **{name: value})
    assert caught.value.name == f"LIKENESS_{name.upper()}"
    assert words in caught.value.message
    assert "leave it out" in caught.value.hint


@pytest.mark.parametrize(
    ("web", "address"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        (" LOCALHOST:0 ", ("localhost", 0)),
        ("[::1]:9000", ("::1", 9000)),
        ("OFF", None),
    ],
)
def test_the_page_has_an_address_or_none(
    tmp_path: Path, web: str, address: tuple[str, int] | None
) -> None:
    assert set_to(tmp_path, web=web).web_address == address


def test_the_page_is_for_this_machine_unless_set_otherwise(tmp_path: Path) -> None:
    settings = set_to(tmp_path)
    assert settings.web_address == ("127.0.0.1", 8080)
    assert (settings.web_hosts, settings.web_behind_proxy) == ((), False)
    assert (settings.web_passphrase, settings.host_token) == (None, None)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("web", "8080", "like 127.0.0.1:8080"),
        ("web", "127.0.0.1", "like 127.0.0.1:8080"),
        ("web", "127.0.0.1:99999", "like 127.0.0.1:8080"),
        ("web", "::1:8080", "like 127.0.0.1:8080"),
        ("web", "[fe80]:8080", "like 127.0.0.1:8080"),
        ("web", "http://127.0.0.1:8080", "or off"),
        ("web_hosts", "faces.example.org, https://x", "like faces.example.org"),
        ("web_hosts", "a b", "like faces.example.org"),
        ("web_passphrase", "short", "at least 8"),
        ("web_passphrase", "          ", "at least 8"),
        ("host_token", "x" * 15, "at least 16"),
        ("web_behind_proxy", "perhaps", "boolean"),
    ],
)
def test_what_the_page_cannot_be_set_to_is_named(
    tmp_path: Path, name: str, value: str, words: str
) -> None:
    with pytest.raises(BadSetting) as caught:
        set_to(tmp_path, **{name: value})
    assert caught.value.name == f"LIKENESS_{name.upper()}"
    assert words in caught.value.message


def test_names_of_the_page_are_a_list_in_lower_case(tmp_path: Path) -> None:
    hosts = set_to(tmp_path, web_hosts="Faces.Example.org, nas.local:9000").web_hosts
    assert hosts == ("faces.example.org", "nas.local:9000")


@pytest.mark.parametrize("web", ["0.0.0.0:8080", "192.168.1.5:80", "nas.local:80", "[::]:80"])
def test_a_page_that_others_reach_asks_for_a_pass_phrase(tmp_path: Path, web: str) -> None:
    with pytest.raises(BadSetting) as caught:
        set_to(tmp_path, web=web)
    assert caught.value.name == "LIKENESS_WEB_PASSPHRASE"
    assert web in caught.value.message and "127.0.0.1" in caught.value.hint
    settings = set_to(tmp_path, web=web, web_passphrase="three wise words")
    assert settings.web_address is not None
    assert "wise" not in repr(settings)


def test_a_page_set_by_a_command_is_checked_as_well(tmp_path: Path) -> None:
    settings = set_to(tmp_path).model_copy(update={"web": "0.0.0.0:8080"})
    with pytest.raises(BadSetting, match=r"0\.0\.0\.0"):
        check_web(settings)
    check_web(settings.model_copy(update={"web": "off"}))


def test_a_list_in_the_file_that_is_none_is_named(tmp_path: Path) -> None:
    for text in ("admins = 5", "admins = [5]", "refuse_words = {a = 1}"):
        (tmp_path / "likeness.toml").write_text(text + "\n")
        with pytest.raises(BadSetting, match=r"LIKENESS_(ADMINS|REFUSE_WORDS) cannot be"):
            set_to(tmp_path)


SECRET = "c3dvcmRmaXNoIHN3b3JkZmlzaCBzd29yZGZpc2ggc3c="


def test_a_secret_shows_itself_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = set_to(tmp_path, master_key=SECRET)
    assert settings.master_key is not None
    assert settings.master_key.get_secret_value() == SECRET
    for shown in (repr(settings), str(settings), repr(settings.model_dump())):
        assert SECRET not in shown
    for words in (["doctor"], ["doctor", "--json"]):
        environ = {"LIKENESS_HOME": str(tmp_path), "LIKENESS_MASTER_KEY": SECRET}
        main(words, environ, lambda settings: FakeStudio())
        said = capsys.readouterr()
        assert "LIKENESS_MASTER_KEY" in said.out
        assert SECRET not in said.out + said.err


@pytest.mark.parametrize("value", ["12345678901", '["swordfish"]', "{key = 'swordfish'}"])
def test_a_secret_that_is_wrong_is_not_repeated(tmp_path: Path, value: str) -> None:
    (tmp_path / "likeness.toml").write_text(f"master_key = {value}\n")
    with pytest.raises(BadSetting, match="LIKENESS_MASTER_KEY cannot be what it is") as caught:
        set_to(tmp_path)
    assert "swordfish" not in caught.value.message and "12345" not in caught.value.message
