"""Which functions are outside the network: what everybody may call, and what calls addresses that others chose."""

from pathlib import Path

from infra.build.archives import entry_point
from infra.build.closure import Sources
from infra.build.groups import group_of, groups
from shared.catalog import declarations
from shared.triggers import TaskTarget

ROOT = Path(__file__).parents[3]
CALLER = "shared/outbound.py"
"""What calls addresses that others chose; tasks do, so that they come again."""


def test_what_calls_addresses_that_others_chose_reaches_no_private_one() -> None:
    sources = Sources(ROOT)
    tasks = [each for each in declarations() if isinstance(each.trigger, TaskTarget)]
    calling = {each.name for each in tasks if CALLER in sources.closure(entry_point(each)).files}
    outside = {each.name for each in declarations() if not each.in_network}
    assert calling == {"feedback-deliver-webhook", "webhooks-send-delivery"}
    assert outside == calling | {"auth-get-jwks"}


def test_what_is_outside_shares_a_service_with_nothing_that_is_inside() -> None:
    for members in groups(declarations()).values():
        assert len({each.in_network for each in members}) == 1
    (sending,) = [each for each in declarations() if each.name == "webhooks-send-delivery"]
    assert group_of(sending) == "webhooks-outside"
