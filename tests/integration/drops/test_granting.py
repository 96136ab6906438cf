"""Drops are granted once for ever, whoever tells of them, how often and in which order, and Twitch gets to know."""

import asyncio
import random
from functools import partial

import pytest

from functions.commerce.store.wallets import LEDGER
from functions.drops.events import CampaignSaved, TwitchLinked
from functions.drops.models.campaigns import UpdateCampaign
from functions.drops.models.entitlements import DropStatus, Fulfilment, HeldBecause, ListEntitlements, SettleHeld
from functions.drops.models.webhooks import HandleTwitchMessage
from functions.drops.operations import campaigns, comparing, granting, reporting
from functions.drops.store import entitlements, links, messages
from functions.drops.store.entitlements import ENTITLEMENTS
from functions.profiles.store import PROFILES
from shared.errors import PartnerUnavailable, Unavailable
from shared.firestore import transaction
from tests.local_api import data_of
from tests.twitch import campaign, coins, drop_of, earned, link, new_viewer

RECEIVE, HANDLE = "drops-receive-twitch-message", "drops-handle-twitch-message"
MINE, UNLINK = "drops-list-campaigns", "auth-unlink-identity"


async def deliver(api, given) -> HandleTwitchMessage:
    """A message comes; returns the task that follows it."""
    answer = await api(RECEIVE, content=given["body"], headers=given["headers"])
    assert answer.is_success
    return HandleTwitchMessage(name=messages.name_of(given["headers"]["twitch-eventsub-message-id"]))


async def handle(api, work: HandleTwitchMessage) -> None:
    (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


async def drop(entitlement_id: str):
    kept = await ENTITLEMENTS.get(entitlement_id)
    assert kept is not None
    return kept


async def settle(told):
    return await transaction.run(partial(granting.settle, told=told))


@pytest.fixture
async def viewing(accounts):
    """A player who has linked a Twitch account, and a campaign that runs."""
    player, viewer, running = await accounts.player(), new_viewer(), await campaign()
    await link(player.id, viewer)
    return player, viewer, running


class TestOnce:
    async def test_a_drop_is_granted_told_of_and_reported(self, api, viewing, partners):
        player, viewer, running = viewing
        given = await partners.twitch_drops(drop_of(running, viewer, campaign_id="of-twitch"))
        (entitlement_id,) = given["entitlement_ids"]
        await handle(api, await deliver(api, given))
        assert await coins(player.id) == 100
        await reporting.report([entitlement_id])
        assert (await partners.twitch_entitlement(entitlement_id))["fulfillment_status"] == "FULFILLED"
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DONE
        shown = data_of(await api(MINE, token=player.token))
        assert shown["twitch_logins"] == [viewer.login]
        assert [claim["status"] for claim in shown["claims"]] == ["granted"]
        own = next(each for each in shown["campaigns"] if each["campaign_id"] == running.campaign_id)
        assert own["benefits"][0]["claimed"] == 1

    async def test_messages_that_come_again_at_once_and_in_any_order_grant_each_drop_once(self, api, viewing, partners):
        player, viewer, running = viewing
        drops = [drop_of(running, viewer) for _ in range(12)]
        given = [await partners.twitch_drops(*drops[start : start + 4]) for start in (0, 4, 8)]
        work = [await deliver(api, each) for each in given * 3]
        random.shuffle(work)
        await asyncio.gather(*(handle(api, each) for each in work))
        assert await coins(player.id) == 1200
        assert await LEDGER.count(("player_id", "==", player.id)) == 12

    async def test_an_event_that_is_wrong_holds_up_no_other(self, api, viewing, partners):
        player, viewer, running = viewing
        good = await partners.twitch_drops(drop_of(running, viewer))
        import json

        events = json.loads(good["body"])["events"]
        broken = [{"id": "a"}, {"data": None}, "nonsense", {"data": events[0]["data"] | {"entitlement_id": "../x"}}]
        message = await partners.twitch_message(content={"events": [*broken, *events]})
        await handle(api, await deliver(api, message))
        assert await coins(player.id) == 100


class TestUnlinkedViewers:
    async def test_a_drop_waits_for_the_link_and_is_granted_by_it(self, api, accounts, partners):
        player, viewer, running = await accounts.player(), new_viewer(), await campaign()
        given = await partners.twitch_drops(drop_of(running, viewer))
        await handle(api, await deliver(api, given))
        waiting = await drop(given["entitlement_ids"][0])
        assert (waiting.status, waiting.player_id) == (DropStatus.WAITING, "")
        await link(player.id, viewer)
        fact = TwitchLinked(player_id=player.id, twitch_user_id=viewer.user_id, linked_at=waiting.entitled_at)
        for _ in range(2):
            assert (await api.push("drops-settle-linked", fact)).is_success
        assert await coins(player.id) == 100

    async def test_a_link_grants_what_no_message_ever_told_of(self, accounts, partners):
        player, viewer, running = await accounts.player(), new_viewer(), await campaign()
        await partners.twitch_drops(*[drop_of(running, viewer) for _ in range(3)])
        await link(player.id, viewer)
        assert await comparing.settle_user(viewer.user_id) == 3
        assert await coins(player.id) == 300

    async def test_a_link_and_a_message_at_once_lose_no_drop(self, accounts):
        player, viewer, running = await accounts.player(), new_viewer(), await campaign()
        told = [earned(running, viewer) for _ in range(5)]
        await asyncio.gather(link(player.id, viewer), *(settle(each) for each in told))
        await comparing.settle_user(viewer.user_id)
        assert await coins(player.id) == 500

    async def test_what_was_granted_stays_when_another_player_links_the_account(self, api, accounts):
        (ada, bob), viewer, running = await accounts.players(2), new_viewer(), await campaign()
        await link(ada.id, viewer)
        first = earned(running, viewer)
        await settle(first)
        assert (await api(UNLINK, token=ada.token, path_values={"provider": "twitch"})).is_success
        later = earned(running, viewer)
        await settle(later)
        await link(bob.id, viewer)
        await comparing.settle_user(viewer.user_id)
        await settle(first)
        assert (await coins(ada.id), await coins(bob.id)) == (100, 100)


class TestLostMessages:
    async def test_what_twitch_lists_and_nobody_told_of_is_granted(self, viewing, partners):
        player, viewer, running = viewing
        lost = await partners.twitch_drops(drop_of(running, viewer))
        stranger = await partners.twitch_drops(drop_of(running, new_viewer()))
        await compare_all()
        assert await coins(player.id) == 100
        assert (await drop(lost["entitlement_ids"][0])).status is DropStatus.GRANTED
        assert (await drop(stranger["entitlement_ids"][0])).status is DropStatus.WAITING
        await compare_all()
        assert await coins(player.id) == 100

    async def test_a_report_that_fails_is_made_again_until_it_is_known(self, viewing, partners):
        player, viewer, running = viewing
        (entitlement_id,) = (await partners.twitch_drops(drop_of(running, viewer)))["entitlement_ids"]
        await compare_all()
        await partners.twitch_updates_fail(entitlement_id, "UPDATE_FAILED")
        await reporting.report([entitlement_id])
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DUE
        await partners.twitch_updates_fail(entitlement_id, None)
        async with partners.broken("twitch", "lost", path="/entitlements", times=3):
            with pytest.raises(PartnerUnavailable):
                await reporting.report([entitlement_id])
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DUE
        assert await reporting.report_all() >= 1
        await reporting.report([entitlement_id])
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DONE
        assert await coins(player.id) == 100

    async def test_what_twitch_calls_fulfilled_and_is_missing_here_is_granted_once(self, viewing, partners):
        player, viewer, running = viewing
        ids = (await partners.twitch_drops(drop_of(running, viewer), drop_of(running, new_viewer())))["entitlement_ids"]
        await comparing.twitch_api.fulfil(ids)
        for _ in range(2):
            await compare_all(fulfilled=True)
        assert await coins(player.id) == 100
        assert [(await drop(each)).status for each in ids] == [DropStatus.GRANTED, DropStatus.WAITING]

    async def test_a_report_whose_answer_was_lost_is_known_from_the_list(self, viewing, partners):
        player, viewer, running = viewing
        (entitlement_id,) = (await partners.twitch_drops(drop_of(running, viewer)))["entitlement_ids"]
        await compare_all()
        await comparing.twitch_api.fulfil([entitlement_id])
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DUE
        await compare_all(fulfilled=True)
        assert (await drop(entitlement_id)).fulfilment is Fulfilment.DONE
        assert await coins(player.id) == 100

    async def test_what_twitch_does_not_know_is_refused(self, viewing):
        _, viewer, running = viewing
        granted = await settle(earned(running, viewer))
        await reporting.report([granted.entitlement_id])
        assert (await drop(granted.entitlement_id)).fulfilment is Fulfilment.REFUSED


async def compare_all(*, fulfilled: bool = False) -> None:
    """Do what the tasks of the comparison do."""
    listed = comparing.twitch_api.fulfilled if fulfilled else comparing.twitch_api.claimed
    cursor = ""
    while True:
        await comparing.compare(ListEntitlements(run="test", cursor=cursor, fulfilled=fulfilled))
        _, cursor = await listed(comparing.PAGE, cursor)
        if not cursor:
            return


class TestCampaigns:
    async def test_a_campaign_that_is_made_too_late_loses_nobody_a_drop(self, api, accounts):
        player, viewer, early = await accounts.player(), new_viewer(), await campaign()
        await link(player.id, viewer)
        told = earned(early, viewer, benefit_id="unheard-of-" + viewer.user_id)
        held = await settle(told)
        assert (held.status, held.held_because) == (DropStatus.HELD, HeldBecause.NO_CAMPAIGN)
        late = await campaign(benefit={"benefit_id": told.benefit_id})
        fact = CampaignSaved(campaign_id=late.campaign_id, version=late.version)
        assert (await api.push("drops-settle-campaign", fact)).is_success
        work = SettleHeld(campaign_id=late.campaign_id, version=late.version)
        assert (await api.deliver("drops-settle-held", work.model_dump_json().encode())).is_success
        assert await coins(player.id) == 100

    async def test_a_limit_is_exact_however_many_claim_at_once(self, accounts):
        players, running = await accounts.players(3), await campaign(benefit={"limit": 25})
        viewers = [new_viewer() for _ in players]
        for player, viewer in zip(players, viewers, strict=True):
            await link(player.id, viewer)
        told = [earned(running, viewers[number % 3]) for number in range(45)]

        async def claim(each) -> None:
            while True:
                try:
                    await settle(each)
                except Unavailable:
                    continue
                return

        await asyncio.gather(*(claim(each) for each in told))
        assert sum([await coins(player.id) for player in players]) == 2500
        held = [await drop(each.entitlement_id) for each in told]
        assert sum(each.held_because is HeldBecause.LIMIT for each in held) == 20
        assert await entitlements.count(running.campaign_id, DropStatus.GRANTED) == 25

    async def test_a_limit_that_is_raised_grants_what_was_held(self, accounts):
        player, viewer = await accounts.player(), new_viewer()
        running = await campaign(benefit={"limit": 1})
        await link(player.id, viewer)
        for _ in range(2):
            await settle(earned(running, viewer))
        assert await coins(player.id) == 100
        (benefit,) = running.benefits
        changes = {"benefits": (benefit.model_copy(update={"limit": 2}),), "version": 1}
        wanted = UpdateCampaign(**{name: getattr(running, name) for name in UpdateCampaign.model_fields} | changes)
        after = await transaction.run(lambda tx: campaigns.update(tx, running.campaign_id, wanted))
        work = SettleHeld(campaign_id=running.campaign_id, version=after.version)
        assert await comparing.settle_held(work) == 1
        assert await coins(player.id) == 200

    async def test_countries_and_a_players_limit_hold_a_drop(self, accounts):
        ada, bob = await accounts.player(country="DE"), await accounts.player()
        running = await campaign(countries=["DE"], benefit={"per_player": 1})
        viewers = new_viewer(), new_viewer()
        await link(ada.id, viewers[0])
        await link(bob.id, viewers[1])
        first = [await settle(earned(running, viewer)) for viewer in viewers]
        again = await settle(earned(running, viewers[0]))
        because = [each.held_because for each in (*first, again)]
        assert because == [None, HeldBecause.COUNTRY, HeldBecause.PLAYER_LIMIT]

    async def test_a_drop_that_was_held_for_the_country_is_granted_once_the_player_has_moved(self, accounts, partners):
        player, viewer = await accounts.player(country="FR"), new_viewer()
        running = await campaign(countries=["DE"])
        await link(player.id, viewer)
        given = await partners.twitch_drops(drop_of(running, viewer))
        await compare_all()
        assert (await drop(given["entitlement_ids"][0])).held_because is HeldBecause.COUNTRY

        async def move(tx):
            profile = await tx.get(PROFILES, player.id)
            tx.put(PROFILES, player.id, profile.model_copy(update={"country": "DE"}))

        await transaction.run(move)
        for _ in range(2):
            await compare_all()
        assert await coins(player.id) == 100

    async def test_a_drop_that_waits_though_its_user_was_linked_is_granted(self, accounts, partners):
        player, viewer, running = await accounts.player(), new_viewer(), await campaign()
        given = await partners.twitch_drops(drop_of(running, viewer))
        await compare_all()
        assert (await drop(given["entitlement_ids"][0])).status is DropStatus.WAITING
        await link(player.id, viewer)  # and nobody hears of it
        for _ in range(2):
            await compare_all()
        assert await coins(player.id) == 100


class TestErasure:
    async def test_an_erased_players_drops_are_nameless_and_not_granted_again(self, accounts):
        from functions.drops.api.personal_data import erase_player

        (ada, bob), viewer, running = await accounts.players(2), new_viewer(), await campaign(benefit={"per_player": 1})
        await link(ada.id, viewer)
        granted, held = await settle(first := earned(running, viewer)), await settle(earned(running, viewer))
        erasure = await erase_player(ada.id)
        assert erasure.finished
        assert await links.ACCOUNTS.get(viewer.user_id) is None
        assert await links.PLAYERS.get(ada.id) is None
        assert (await drop(granted.entitlement_id)).twitch_user_id == ""
        assert await ENTITLEMENTS.get(held.entitlement_id) is None
        await link(bob.id, viewer)
        await settle(first)
        assert await coins(bob.id) == 0
