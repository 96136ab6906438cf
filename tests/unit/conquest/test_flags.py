"""Flags: a fact once, and again when it concerns more players."""

from datetime import UTC, datetime

from functions.conquest.models.flags import DecideFlag, FlagReason, FlagVerdict
from functions.conquest.rules.players import accounts as rules

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ADA = ("season-1", "ada")
HARMLESS = DecideFlag(verdict=FlagVerdict.HARMLESS, reason="A family")


def test_the_same_fact_again_changes_nothing_and_a_larger_one_waits_again():
    first = rules.flagged(None, ADA, FlagReason.MANY_ACCOUNTS, {"bob", "eve", "kim"}, NOW)
    assert (first.facts[FlagReason.MANY_ACCOUNTS].count, first.waits) == (4, True)
    assert first.facts[FlagReason.MANY_ACCOUNTS].player_ids == ("bob", "eve", "kim")
    decided = rules.decided(first, HARMLESS, "admin", NOW)
    assert rules.flagged(decided, ADA, FlagReason.MANY_ACCOUNTS, {"bob", "eve", "kim"}, NOW) == decided
    more = rules.flagged(decided, ADA, FlagReason.MANY_ACCOUNTS, {"bob", "eve", "kim", "max"}, NOW)
    assert (more.waits, more.verdict, more.facts[FlagReason.MANY_ACCOUNTS].count) == (True, FlagVerdict.HARMLESS, 5)
    other = rules.flagged(decided, ADA, FlagReason.SHARED_WALLET, {"bob"}, NOW)
    assert (other.waits, set(other.facts)) == (True, {FlagReason.MANY_ACCOUNTS, FlagReason.SHARED_WALLET})


def test_no_more_than_twenty_others_are_named():
    crowd = {f"player-{number:03}" for number in range(100)}
    fact = rules.flagged(None, ADA, FlagReason.MANY_ACCOUNTS, crowd, NOW).facts[FlagReason.MANY_ACCOUNTS]
    assert (fact.count, len(fact.player_ids)) == (101, 20)


def test_a_network_has_another_name_in_each_season_and_an_unknown_one_none():
    assert rules.digest("season-1", "192.0.2.7") != rules.digest("season-2", "192.0.2.7")
    assert rules.digest("season-1", "") == ""
