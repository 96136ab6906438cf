"""Broadcasts: to everyone by one message, to some by a message each, however often they are stopped."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.admin.operations import search
from functions.admin.store.players import PLAYERS
from functions.messages.api import merging
from functions.messages.events import BroadcastBegun
from functions.messages.models.broadcasts import Broadcast, BroadcastStatus, SendBroadcast, TellRange
from functions.messages.operations.broadcasts import audiences, ranges
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.store import announcements
from functions.messages.store.broadcasts import BROADCASTS, RANGES
from functions.messages.store.messages import MESSAGES
from functions.profiles.store import PROFILES
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.settings import settings
from tests import cosmetics, messages
from tests.local_api import code_of, data_of
from tests.pages import all_items

TELL, JOB = "messages-tell-range", "messages-continue-broadcasts"


async def send(api, admin, **changes) -> dict:
    return data_of(await api("messages-broadcast-message", token=admin.token, json=messages.thanks(**changes)))


async def told_by(api, player, broadcast_id: str) -> list[dict]:
    items = data_of(await api("messages-list-inbox", token=player.token, params={"limit": 50}))["items"]
    return [item for item in items if item["metadata"].get("broadcast_id") == broadcast_id]


async def test_everyone_is_told_by_one_message_and_claims_once(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    dry = await send(api, admin, dry_run=True)
    assert dry["broadcast"] is None
    assert dry["estimate"]["players"] >= 2
    sent = (await send(api, admin, attachments=[messages.coins()]))["broadcast"]
    assert (sent["status"], sent["told"]) == ("live", None)
    later = await accounts.player()
    for player in (ada, later):
        (told,) = await told_by(api, player, sent["broadcast_id"])
        to_claim = {"token": player.token, "path_values": {"message_id": told["message_id"]}}
        answers = await asyncio.gather(*(api("messages-claim-attachments", **to_claim) for _ in range(10)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await api("messages-claim-attachments", **to_claim))["claimed"]
        assert data_of(await api("commerce-get-my-wallet", token=player.token))["coins"] == 100
    named = {"token": admin.token, "path_values": {"broadcast_id": sent["broadcast_id"]}}
    assert data_of(await api("messages-cancel-broadcast", **named))["status"] == "cancelled"
    assert await told_by(api, ada, sent["broadcast_id"]) == []


async def test_a_list_is_told_by_tasks_and_ends(api, accounts):
    admin, (ada, bob, eve) = await accounts.staff(Role.ADMIN), await accounts.players(3)
    nobody = uuid.uuid4().hex
    sent = (await send(api, admin, player_ids=[ada.id, bob.id, nobody]))["broadcast"]
    broadcast_id = sent["broadcast_id"]
    assert (sent["status"], sent["estimate"], sent["is_list"]) == ("sending", 3, True)
    for _ in range(2):
        work = TellRange(broadcast_id=broadcast_id, number=0, page=0)
        assert (await api.deliver(TELL, work.model_dump_json().encode())).status_code == 204
    named = {"token": admin.token, "path_values": {"broadcast_id": broadcast_id}}
    assert data_of(await api("messages-get-broadcast", **named))["status"] == "sent"
    assert data_of(await api("messages-get-broadcast", **named))["told"] == 2
    assert [len(await told_by(api, player, broadcast_id)) for player in (ada, bob, eve)] == [1, 1, 0]
    assert await named_by(broadcast_id) == set()
    assert code_of(await api("messages-cancel-broadcast", **named)) == "BROADCAST_OVER"
    listed = await all_items(api, "messages-list-broadcasts", admin.token, limit=50)
    assert broadcast_id in [item["broadcast_id"] for item in listed]


async def test_a_segment_is_those_of_a_country_and_of_levels(api, accounts):
    admin = await accounts.staff(Role.ADMIN)
    ada, bob = await accounts.player(country="TV"), await accounts.player(country="TV")
    eve = await accounts.player(country="NR")
    await at_level(ada.id, 7)
    was = await accounts.player(country="TV")
    await at_level(was.id, 7)
    await transaction.run(lambda tx: merging.merge_players(tx, was.id, ada.id))
    await followed(ada, bob, eve, was)
    wanted = {"country": "TV", "min_level": 5, "max_level": 9}
    assert (await send(api, admin, segment=wanted, dry_run=True))["estimate"]["players"] == 2
    sent = (await send(api, admin, segment=wanted))["broadcast"]
    await deliver_all(api, sent["broadcast_id"])
    assert [len(await told_by(api, player, sent["broadcast_id"])) for player in (ada, bob, eve)] == [1, 0, 0]
    both = messages.thanks(segment=wanted, player_ids=[ada.id])
    refused = await api("messages-broadcast-message", token=admin.token, json=both)
    assert code_of(refused) == "TWO_AUDIENCES"


async def test_a_segment_is_those_who_were_seen_and_own_an_item(api, accounts):
    admin, item = await accounts.staff(Role.ADMIN), await cosmetics.make()
    ada, bob, eve, ivy = [await accounts.player(country="KI") for _ in "abei"]
    for owner in (ada, bob, ivy):
        await cosmetics.grant(owner.id, item)
    await followed(ada, eve, seen="2026-06-01")
    await followed(bob, seen="2026-05-31")
    away = {"country": "KI", "seen_since": "2026-06-01", "not_seen_since": "2026-06-02"}
    for segment, estimate, told in (
        (away, 2, [1, 0, 1, 0]),
        ({**away, "cosmetic_id": item}, 3, [1, 0, 0, 0]),
        ({"cosmetic_id": item}, 3, [1, 1, 0, 1]),
    ):
        assert (await send(api, admin, segment=segment, dry_run=True))["estimate"]["players"] == estimate
        sent = (await send(api, admin, segment=segment))["broadcast"]
        assert {name: value for name, value in sent["segment"].items() if value is not None} == segment
        await deliver_all(api, sent["broadcast_id"])
        assert [len(await told_by(api, player, sent["broadcast_id"])) for player in (ada, bob, eve, ivy)] == told


async def test_a_broadcast_that_is_killed_half_way_goes_on_and_tells_each_once(api, accounts, monkeypatch):
    """The process stops after each commit, before the next page is asked for: the task comes again."""
    monkeypatch.setattr(rules, "page_size", lambda _: 2)
    players = await accounts.players(5)
    broadcast = await begin(player_ids=[player.id for player in players])
    ends = monkeypatch.context

    class Killed(Exception):
        """The process is gone."""

    async def stopped(*_: object) -> None:
        raise Killed

    for page in range(3):
        work = TellRange(broadcast_id=broadcast.broadcast_id, number=0, page=page)
        with ends() as killed:
            killed.setattr(ranges, "_queue", stopped)
            killed.setattr(ranges, "finish", stopped)
            with pytest.raises(Killed):
                await ranges.tell(work)
        part = await RANGES.get(f"{broadcast.broadcast_id}-000")
        assert part
        assert part.pages == page + 1
        asked: list[TellRange] = []
        with ends() as watched:

            async def queue(work: list[TellRange], *_: object, asked: list[TellRange] = asked) -> None:
                asked += work

            watched.setattr(ranges, "_queue", queue)
            await ranges.tell(work)  # the task comes again
        after = await RANGES.get(f"{broadcast.broadcast_id}-000")
        assert after
        assert (after.pages, after.told, after.done) == (part.pages, part.told, part.done)
        assert [next_page.page for next_page in asked] == ([] if part.done else [page + 1])
    sent = await BROADCASTS.get(broadcast.broadcast_id)
    assert sent
    assert sent.status is BroadcastStatus.SENT
    count = await MESSAGES.count(("player_id", "in", [player.id for player in players]))
    assert count == 5


async def test_a_range_whose_task_is_lost_is_taken_up_again(api, accounts):
    (ada,) = await accounts.players(1)
    broadcast = await begin(player_ids=[ada.id])
    part = await RANGES.get(f"{broadcast.broadcast_id}-000")
    assert part
    assert (await api.deliver(JOB, b"{}")).status_code == 204
    assert await queued(broadcast) == 0

    async def age(tx: Transaction) -> None:
        old = part.model_copy(update={"updated_at": datetime.now(UTC) - timedelta(hours=1)})
        tx.put(RANGES, f"{broadcast.broadcast_id}-000", old, overwrite=True)

    await transaction.run(age)
    assert (await api.deliver(JOB, b"{}")).status_code == 204
    assert await queued(broadcast) == 1


async def test_twenty_deliveries_of_a_page_at_once_tell_each_once(api, accounts):
    players = await accounts.players(3)
    broadcast = await begin(player_ids=[player.id for player in players])
    work = TellRange(broadcast_id=broadcast.broadcast_id, number=0, page=0).model_dump_json().encode()
    answers = await asyncio.gather(*(api.deliver(TELL, work) for _ in range(20)))
    assert 204 in {answer.status_code for answer in answers}
    part = await RANGES.get(f"{broadcast.broadcast_id}-000")
    assert part
    assert (part.told, part.pages, part.done) == (3, 1, True)
    assert await MESSAGES.count(("player_id", "in", [player.id for player in players])) == 3


async def test_of_admins_who_tell_everyone_at_once_no_more_do_than_may_be_live(api, accounts, monkeypatch):
    admin = await accounts.staff(Role.ADMIN)
    live = await announcements.count_live(datetime.now(UTC))
    monkeypatch.setattr(announcements, "MOST_LIVE", live + 3)
    asked = {"token": admin.token, "json": messages.thanks()}
    answers = await asyncio.gather(*(api("messages-broadcast-message", **asked) for _ in range(12)))
    assert {answer.status_code for answer in answers} <= {201, 409, 503}
    told = [data_of(answer)["broadcast"]["broadcast_id"] for answer in answers if answer.is_success]
    assert len(told) == 3
    assert code_of(await api("messages-broadcast-message", **asked)) == "TOO_MANY_ANNOUNCEMENTS"
    for broadcast_id in told:
        data_of(await api("messages-cancel-broadcast", token=admin.token, path_values={"broadcast_id": broadcast_id}))


async def test_of_a_list_each_is_told_once_and_who_does_not_exist_is_left_out(api, accounts):
    players = await accounts.players(2)
    listed = [player.id for player in players] * 3 + [f"nobody-{number:04}" for number in range(700)]
    broadcast = await begin(player_ids=listed)
    assert broadcast.ranges == 3
    await deliver_all(api, broadcast.broadcast_id)
    for player in players:
        assert len(await told_by(api, player, broadcast.broadcast_id)) == 1
    parts = [await RANGES.get(f"{broadcast.broadcast_id}-{number:03}") for number in range(3)]
    assert sum(part.told for part in parts if part) == 2


async def test_a_list_tells_who_has_several_accounts_once(api, accounts):
    first, second, third, target = await accounts.players(4)
    for source, into in ((first, second), (second, target), (third, target)):
        await transaction.run(lambda tx, ids=(source.id, into.id): merging.merge_players(tx, *ids))
    for listed in ((first, target), (first, second, third), (second,)):
        broadcast = await begin(player_ids=[player.id for player in listed])
        await deliver_all(api, broadcast.broadcast_id)
        assert len(await told_by(api, target, broadcast.broadcast_id)) == 1


async def test_a_cancelled_broadcast_tells_nobody_more(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    broadcast = await begin(player_ids=[ada.id])
    named = {"token": admin.token, "path_values": {"broadcast_id": broadcast.broadcast_id}}
    assert data_of(await api("messages-cancel-broadcast", **named))["status"] == "cancelled"
    assert await named_by(broadcast.broadcast_id) == set()
    await deliver_all(api, broadcast.broadcast_id)
    assert await told_by(api, ada, broadcast.broadcast_id) == []


async def test_a_page_that_is_being_told_when_it_is_cancelled_tells_nobody(api, accounts, monkeypatch):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    broadcast = await begin(player_ids=[ada.id])
    those_to_tell = audiences.those_to_tell

    async def cancelled_meanwhile(*page) -> list[str]:
        named = {"token": admin.token, "path_values": {"broadcast_id": broadcast.broadcast_id}}
        data_of(await api("messages-cancel-broadcast", **named))
        return await those_to_tell(*page)

    monkeypatch.setattr(audiences, "those_to_tell", cancelled_meanwhile)
    await deliver_all(api, broadcast.broadcast_id)
    assert await told_by(api, ada, broadcast.broadcast_id) == []


async def named_by(broadcast_id: str) -> set[str]:
    """Whom the ranges of a broadcast name."""
    parts = await RANGES.select(("broadcast_id", "==", broadcast_id), limit=256)
    assert parts
    return {each for part in parts for each in (*part.listed, part.after) if each}


async def queued(broadcast: Broadcast) -> int:
    """How many tasks there are to tell players of a broadcast."""
    client, configured = tasks.client(), settings()
    place = (configured.google_cloud_project, configured.google_cloud_region, TellRange.queue)
    request = {"parent": client.queue_path(*place), "response_view": 2}
    bodies = [task.http_request.body async for task in await client.list_tasks(request)]
    return sum(broadcast.broadcast_id.encode() in body for body in bodies)


async def begin(**changes) -> Broadcast:
    """A broadcast whose tasks nobody has queued."""
    asked = SendBroadcast.model_validate(messages.thanks(**changes))

    async def body(tx: Transaction) -> Broadcast:
        broadcast, parts = rules.begun(asked, uuid.uuid4().hex, "admin", 1, tx.now, 90)
        tx.create(BROADCASTS, broadcast.broadcast_id, broadcast)
        for part in parts:
            tx.create(RANGES, f"{part.broadcast_id}-{part.number:03}", part)
        return broadcast

    return await transaction.run(body)


async def deliver_all(api, broadcast_id: str) -> None:
    """The first page of each range."""
    broadcast = await BROADCASTS.get(broadcast_id)
    assert broadcast
    begun = BroadcastBegun(broadcast_id=broadcast_id, ranges=broadcast.ranges)
    assert (await api.push("messages-begin-broadcast", begun)).status_code == 204
    for number in range(broadcast.ranges):
        work = TellRange(broadcast_id=broadcast_id, number=number, page=0)
        assert (await api.deliver(TELL, work.model_dump_json().encode())).status_code == 204


async def followed(*players, seen: str | None = None) -> None:
    """What players are chosen by is told of these; they were seen last on this day, if any is given."""

    async def follow(tx: Transaction) -> None:
        for player in players:
            await search.follow(tx, player.id)

    async def see(tx: Transaction) -> None:
        for row in (await tx.get_many(PLAYERS, [player.id for player in players])).values():
            tx.put(PLAYERS, row.player_id, row.model_copy(update={"last_seen": seen}))

    await transaction.run(follow)
    if seen:
        await transaction.run(see)


async def at_level(player_id: str, level: int) -> None:
    async def change(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, player_id)
        assert profile
        tx.put(PROFILES, player_id, profile.model_copy(update={"level": level}))

    await transaction.run(change)
