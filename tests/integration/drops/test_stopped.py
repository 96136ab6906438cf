"""A process that stops at any moment between a message of Twitch and the report: each drop once, and all are reported.

Each case stops the task at one of its waits (Firestore, Twitch, Cloud Tasks, Pub/Sub), before the answer or after it,
and then repeats what Cloud Tasks and the hourly job repeat.
"""

import pytest

from functions.commerce.store.wallets import LEDGER
from functions.drops.models.entitlements import DropStatus, Fulfilment
from functions.drops.operations import following, reporting
from functions.drops.store.entitlements import ENTITLEMENTS
from tests.stopping import MOST_WAITS, stops
from tests.twitch import campaign, coins, drop_of, kept, link, message_of, new_viewer

DROPS = 2


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after the answer"])
async def test_a_message_that_is_followed_again_grants_and_reports_each_drop_once(cloud, accounts, answered):
    for wait in range(MOST_WAITS):
        player, viewer, running = await accounts.player(), new_viewer(), await campaign()
        await link(player.id, viewer)
        given = message_of(*[drop_of(running, viewer) for _ in range(DROPS)])
        work, ids = await kept(given), given["entitlement_ids"]

        async def follow_and_report() -> None:
            await following.follow(work.name)  # noqa: B023  called before the next case
            await reporting.report(ids)  # noqa: B023  called before the next case

        had_it = await stops(follow_and_report, wait, answered=answered)
        await follow_and_report()
        assert await coins(player.id) == DROPS * 100, wait
        assert await LEDGER.count(("player_id", "==", player.id)) == DROPS, wait
        settled = await ENTITLEMENTS.get_many(ids)
        assert {drop.status for drop in settled.values()} == {DropStatus.GRANTED}, wait
        assert {drop.fulfilment for drop in settled.values()} == {Fulfilment.DONE}, wait
        if not had_it:
            assert wait > 5
            return
