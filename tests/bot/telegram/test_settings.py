"""What a group's admins choose."""

from __future__ import annotations

from bot.telegram.groups import Rules
from bot.telegram.settings import turned


def test_families_are_taken_out_and_put_back() -> None:
    rules = turned(Rules(), "family-fun")
    assert rules.families == ("professional", "painted", "illustrated")
    assert turned(rules, "family-fun") == Rules()


def test_one_family_stays() -> None:
    rules = Rules(families=("painted",))
    assert turned(rules, "family-painted") == rules


def test_switches() -> None:
    assert turned(Rules(), "admins").who == "admins"
    assert turned(Rules(who="admins"), "everybody").who == "everybody"
    assert turned(Rules(), "quiet").quiet and not turned(Rules(quiet=True), "quiet").quiet
    assert turned(Rules(), "spoiler").spoiler
    assert turned(Rules(), "nonsense") == Rules()


def test_rules_are_kept_as_plain_values() -> None:
    rules = Rules(families=("fun",), who="admins", quiet=True, spoiler=True, root=-5)
    assert Rules.of({**rules.plain(), "of a later version": 1}) == rules
