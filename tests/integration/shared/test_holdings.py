"""What a service lists as its holdings is exported and erased in parts, and again from where it stopped."""

import uuid
from datetime import UTC, datetime

import pytest

from functions.battlepass.models.xp import XpGain, XpSource
from functions.battlepass.store.progress import XP_LOG
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.holdings import Holding, erased, exported
from shared.firestore.transaction import Transaction

pytestmark = pytest.mark.usefixtures("cloud")

COUNT = 5


@pytest.fixture
async def player_id() -> str:
    """Who gained XP and acted as staff five times each; a page holds two."""
    player_id, now = uuid.uuid4().hex, datetime.now(UTC)

    async def write(tx: Transaction) -> None:
        for number in range(COUNT):
            gain = XpGain(
                fact=f"match-{number}",
                player_id=player_id,
                season_id=None,
                source=XpSource.MATCH_WIN,
                amount=number,
                match_id=None,
                granted_by="server",
                earned_at=now,
                logged_at=now,
            )
            tx.create(XP_LOG, f"match-{number}:{player_id}", gain)
            action = StaffAction(
                action_id=f"{player_id}-{number}",
                actor_id=player_id,
                roles=(),
                function="f",
                method="GET",
                path="/",
                target={},
                request_id="r",
                ip="203.0.113.7",
                user_agent="curl",
                at=now,
                expire_at=now,
            )
            tx.create(ACTIONS, action.action_id, action)

    await transaction.run(write)
    return player_id


async def test_an_export_has_all_pages_and_no_secret(player_id):
    sections = [section async for section in exported([Holding(XP_LOG, secret=("granted_by",), at_once=2)], player_id)]
    assert [len(section.documents) for section in sections] == [2, 2, 1]
    documents = [document for section in sections for document in section.documents]
    assert sorted(document["amount"] for document in documents) == [0, 1, 2, 3, 4]
    assert all("granted_by" not in document for document in documents)
    assert [each async for each in exported([Holding(XP_LOG, withheld="of others")], player_id)] == []


async def test_an_erasure_goes_on_where_it_stopped(player_id):
    first = await erased([Holding(XP_LOG, at_once=2)], player_id, most=3)
    assert (first.finished, first.erased) == (False, {"battlepass_xp_log": 4})
    second = await erased([Holding(XP_LOG, at_once=2)], player_id, most=3)
    assert (second.finished, second.erased) == (True, {"battlepass_xp_log": 1})
    again = await erased([Holding(XP_LOG, at_once=2)], player_id)
    assert (again.finished, again.erased) == (True, {})


async def test_only_those_stay_that_are_to(player_id):
    name = f"match-3:{player_id}"

    async def grant(tx: Transaction) -> None:
        gain = await tx.get(XP_LOG, name)
        assert gain is not None
        tx.put(XP_LOG, name, gain.model_copy(update={"is_grant": True, "metadata": {"streak": "7"}}))

    await transaction.run(grant)
    some = Holding(XP_LOG, kept="sealed", only="is_grant", blank={"metadata": {}}, at_once=2)
    erasure = await erased([some], player_id)
    assert (erasure.finished, erasure.erased) == (True, {"battlepass_xp_log": COUNT})
    (left,) = await XP_LOG.select(("player_id", "==", player_id), limit=10)
    assert (left.fact, left.amount, left.metadata) == ("match-3", 3, {})
    assert (await erased([some], player_id)).erased == {}


async def test_what_is_kept_is_made_blank_once(player_id):
    kept = Holding(ACTIONS, by="actor_id", kept="others answer for it", blank={"ip": "", "user_agent": ""})
    erasure = await erased([kept], player_id)
    assert (erasure.erased, [each.what for each in erasure.kept]) == ({"audit_actions": COUNT}, ["audit_actions"])
    left = await ACTIONS.named(("actor_id", "==", player_id), limit=10)
    assert {(action.ip, action.user_agent, action.function) for action in left.values()} == {("", "", "f")}
    assert (await erased([kept], player_id)).erased == {}
