"""Settings: where they come from, which wins, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.errors import BadSetting
from bot.settings import read_settings


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
