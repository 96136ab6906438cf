"""A tribe's members and a world's players see one document each, written once a turn; others see none."""

import json
import uuid

import pytest

from functions.realtime.store import live
from shared.events import tasks
from shared.extension_points import SHARED_LIVE
from shared.firestore import transaction
from shared.firestore.listening import LiveSectionChanged, SharedLiveChanged
from shared.firestore.live import show_tribe, show_world
from shared.live_groups import LiveGroups, LiveTribe
from shared.model import Model
from tests.integration.realtime.test_listening import asked, live_token


class Shown(Model):
    """What the game shows."""

    text: str


class Game:
    """One tribe of one world."""

    def __init__(self) -> None:
        self.tribe_id, self.world_id = uuid.uuid4().hex, uuid.uuid4().hex
        self.members: list[str] = []
        self.text = "first"

    async def live_groups(self, player_id: str) -> LiveGroups:
        if player_id not in self.members:
            return LiveGroups(world_id=self.world_id)
        return LiveGroups(tribe_id=self.tribe_id, member_ids=tuple(self.members), world_id=self.world_id)

    async def live_tribe(self, tribe_id: str) -> LiveTribe | None:
        return LiveTribe(tuple(self.members), Shown(text=self.text)) if tribe_id == self.tribe_id else None

    async def live_world(self, world_id: str) -> Model | None:
        return Shown(text=self.text) if world_id == self.world_id else None


@pytest.fixture
async def game(api, monkeypatch):
    await api.client("realtime-write-shared-live")
    await api.client("realtime-create-token")
    await api.client("realtime-show-section")
    played = Game()
    monkeypatch.setattr(SHARED_LIVE, "_implementations", {"game": played})
    return played


@pytest.fixture
def queued(monkeypatch):
    """What is queued, by name."""
    names = {}

    async def enqueue(work, *, name, at):
        names.setdefault(name, (work, at))
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    return names


async def run_queued(api, queued):
    works = [work for work, _ in queued.values()]
    queued.clear()
    for work in works:
        answer = await api.deliver("realtime-write-shared-live", work.model_dump_json().encode())
        assert answer.status_code == 204, answer.text


async def shared_of(player):
    _, stored = await live.read(player.id)
    return stored.fields["shared"]


async def signed_in(api, partners, player):
    return (await partners.firebase_sign_in((await live_token(api, player))["token"]))["idToken"]


async def test_members_and_players_get_their_documents_and_others_do_not(api, accounts, partners, game, queued):
    ada, bob = await accounts.players(2)
    game.members = [ada.id]
    of_ada, of_bob = await signed_in(api, partners, ada), await signed_in(api, partners, bob)
    assert len(queued) == 2
    await run_queued(api, queued)
    shared = await shared_of(ada)
    assert await shared_of(bob) == {"tribe": None, "world": shared["world"]}
    for path in shared.values():
        status, document = await asked(of_ada, f"live/documents/{path}")
        assert (status, document["fields"]["text"]["stringValue"]) == (200, "first")
    assert (await asked(of_bob, f"live/documents/{shared['world']}"))[0] == 200
    refused = [
        await asked(of_bob, f"live/documents/{shared['tribe']}"),
        await asked("", f"live/documents/{shared['world']}"),
        await asked(of_ada, "live/documents/realtime_tribes"),
        await asked(of_ada, f"live/documents/realtime_worlds/{uuid.uuid4().hex}"),
        await asked(of_ada, f"live/documents/realtime_tribe_documents/{game.tribe_id}"),
        await asked(of_ada, f"live/documents/{shared['tribe']}", "DELETE"),
    ]
    assert [status for status, _ in refused] == [403] * len(refused)


async def test_changes_of_a_turn_are_written_once_and_only_while_somebody_listens(api, accounts, game, queued, listen):
    (ada,) = await accounts.players(1)
    game.members = [ada.id]
    changes = await listen(SharedLiveChanged.topic)

    async def change(tx):
        show_tribe(tx, game.tribe_id)
        show_world(tx, game.world_id)

    await transaction.run(change)
    await live_token(api, ada)
    await run_queued(api, queued)
    for _ in range(5):
        await transaction.run(change)
    game.text = "last"
    heard = [SharedLiveChanged.model_validate(message.data) for message in await changes.silence()]
    of_world = [told for told in heard if told.group_id == game.world_id]
    assert 1 <= len(of_world) <= 2, "five changes may fall into two turns, and those before anybody listened into none"
    for told in [*of_world, *of_world]:
        assert (await api.push("realtime-schedule-shared-live", told)).status_code == 204
    assert [at for _, at in queued.values()] == sorted({told.due_at for told in of_world})
    await run_queued(api, queued)
    assert (await live.live.read((await shared_of(ada))["world"])).fields["text"] == "last"


async def test_who_is_removed_from_a_tribe_loses_its_document_at_once(api, accounts, partners, game, queued, listen):
    ada, bob = await accounts.players(2)
    game.members = [ada.id, bob.id]
    await live_token(api, ada)
    of_bob = await signed_in(api, partners, bob)
    await run_queued(api, queued)
    before = (await shared_of(bob))["tribe"]
    changes = await listen(LiveSectionChanged.topic)
    game.members = [ada.id]
    await transaction.run(lambda tx: _moved(tx, game, [ada.id, bob.id]))
    told = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    assert {change.player_id for change in told} == {ada.id, bob.id}
    for change in told:
        assert (await api.push("realtime-show-section", change)).status_code == 204
    assert (await asked(of_bob, f"live/documents/{before}"))[0] == 403
    work = json.dumps({"kind": "tribe", "group_id": game.tribe_id}).encode()
    assert (await api.deliver("realtime-write-shared-live", work)).status_code == 204
    after = (await shared_of(ada))["tribe"]
    assert (await shared_of(bob))["tribe"] is None
    assert after != before
    assert (await live.live.read(before)).fields is None
    assert (await live.live.read(after)).fields["text"] == "first"


async def _moved(tx, game, players):
    show_tribe(tx, game.tribe_id, moved=players)


async def test_what_is_too_large_is_not_written(api, game):
    work = json.dumps({"kind": "world", "group_id": game.world_id}).encode()
    game.text = "x" * 11_000
    assert (await api.deliver("realtime-write-shared-live", work)).status_code == 204
    assert (await live.live.read(f"realtime_worlds/{game.world_id}")).fields is None
