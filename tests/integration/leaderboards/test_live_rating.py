"""A match moves the rating in the live document of who listens, and costs nothing while nobody does."""

from functions.leaderboards.api import live
from functions.realtime.store import live as listening
from shared.firestore.listening import LiveSectionChanged
from tests.standings import rate


async def test_who_listens_is_shown_the_rating_that_a_match_has_moved(api, accounts, listen):
    changes = await listen(LiveSectionChanged.topic)
    ada, bob = await accounts.players(2)
    await api.client("realtime-show-section")
    assert (await live.live_section(ada.id)).elo == 1200
    await api("realtime-create-token", token=ada.token)
    await rate(api, ada, bob)
    told = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    (rated,) = [change for change in told if change.section == live.SECTION]
    assert rated.player_id == ada.id, "Bob does not listen"
    assert (await api.push("realtime-show-section", rated)).status_code == 204
    _, stored = await listening.read(ada.id)
    shown = stored.fields["rating"]
    assert {name: shown[name] for name in ("elo", "peak_elo", "tier")} == {
        "elo": 1216,
        "peak_elo": 1216,
        "tier": "Gold",
    }
    assert (shown["wins"], shown["losses"], shown["draws"]) == (1, 0, 0)
