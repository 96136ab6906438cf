"""What a player has agreed to is kept with its proof."""

from datetime import UTC, datetime, timedelta

from functions.privacy.models.consents import ConsentChange
from functions.privacy.rules import consents as rules

NOW = datetime(2026, 11, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def test_each_change_is_kept_once_with_its_time():
    agreed = rules.changed(None, "ada", ConsentChange(terms_version="2026-11", marketing=True), NOW)
    assert (agreed.terms_version, agreed.terms_at, agreed.marketing, agreed.marketing_at) == ("2026-11", NOW, True, NOW)
    assert rules.changed(agreed, "ada", ConsentChange(terms_version="2026-11", marketing=True), LATER) == agreed
    taken_back = rules.changed(agreed, "ada", ConsentChange(marketing=False), LATER)
    assert (taken_back.terms_at, taken_back.marketing, taken_back.marketing_at) == (NOW, False, LATER)
    assert [(each.terms_version, each.marketing, each.at) for each in taken_back.history] == [
        ("2026-11", True, NOW),
        (None, False, LATER),
    ]
    assert rules.shown(None).marketing is False
