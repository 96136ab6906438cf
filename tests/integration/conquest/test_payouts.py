"""Prizes for money: listed, and settled once each by one transfer."""

import asyncio
import secrets

from functions.conquest.store import payouts, seasons
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.accounts import prove
from tests.conquest import season
from tests.conquest_payouts import ended, tribe
from tests.local_api import code_of, data_of
from tests.wallets import Wallet

SETTLE, LIST = "conquest-settle-payout", "conquest-list-payouts"


def transfer(**changes):
    return {"transaction_hash": f"0x{secrets.token_hex(32)}"} | changes


async def settle(api, admin, payout, body):
    return await api(SETTLE, token=admin.token, path_values={"payout_id": payout.payout_id}, json=body)


async def test_each_prize_is_listed_and_settled_and_the_last_makes_the_season_paid_out(api, accounts):
    admin, war = await accounts.staff(Role.ADMIN), await season()
    end = await ended(war, tribe(9, captains=1), tribe(4))
    query = {"season_id": war.season_id, "limit": "2"}
    first = data_of(await api(LIST, token=admin.token, params=query))
    rest = data_of(await api(LIST, token=admin.token, params=query | {"cursor": first["next_cursor"]}))
    shown = [*first["items"], *rest["items"]]
    assert {payout["payout_id"] for payout in shown} == {payout.payout_id for payout in end.payouts}
    assert sum(payout["cents"] for payout in shown) == 4 * 2125
    for number, payout in enumerate(end.payouts):
        body = transfer()
        for _ in range(2):
            paid = data_of(await settle(api, admin, payout, body))
            assert (paid["status"], paid["transfer_id"]) == ("settled", f"1-{body['transaction_hash']}-0")
        result = await payouts.result(war.season_id)
        assert (result.settled, result.payouts) == (number + 1, 3)
        (kept,) = [each for each in await seasons.seasons_now() if each.season_id == war.season_id]
        assert (kept.paid_out_at is not None) == (number == 2)
    pending = data_of(await api(LIST, token=admin.token, params=query | {"status": "pending"}))
    assert pending["items"] == []


async def test_a_prize_is_not_settled_twice_nor_by_a_transfer_of_another(api, accounts):
    admin, war = await accounts.staff(Role.ADMIN), await season()
    end = await ended(war, tribe(9), tribe(4))
    bodies = [transfer() for _ in range(20)]
    answers = await asyncio.gather(*(settle(api, admin, end.payouts[0], body) for body in bodies))
    assert sorted(answer.status_code for answer in answers if answer.status_code != 503)[:2] == [200, 409]
    won = next(body for body, answer in zip(bodies, answers, strict=True) if answer.status_code == 200)
    assert (await payouts.result(war.season_id)).settled == 1
    used = await settle(api, admin, end.payouts[1], won)
    assert (used.status_code, code_of(used)) == (409, "TRANSFER_USED")
    other = await settle(api, admin, end.payouts[0], transfer())
    assert (other.status_code, code_of(other)) == (409, "PAYOUT_SETTLED")
    of_the_same_transaction = await settle(api, admin, end.payouts[1], won | {"log_index": 7})
    assert of_the_same_transaction.status_code == 200


async def test_what_there_is_not_cannot_be_settled(api, accounts):
    admin = await accounts.staff(Role.ADMIN)
    unknown = await api(SETTLE, token=admin.token, path_values={"payout_id": "season-none-1-ada"}, json=transfer())
    assert (unknown.status_code, code_of(unknown)) == (404, "UNKNOWN_PAYOUT")
    war = await season()
    (payout,) = (await ended(war, tribe(1))).payouts
    assert (await settle(api, admin, payout, {"transaction_hash": "0x12"})).status_code == 422


async def unlink(api, player):
    answer = await api("auth-unlink-identity", token=player.token, path_values={"provider": "wallet"})
    assert answer.is_success, answer.text


async def link(api, player):
    wallet = Wallet()
    body = {"wallet": await wallet.proof_to_link(player.token)}
    assert (await api("auth-link-identity", token=player.token, json=body)).is_success
    return wallet


async def won(player, wallet):
    """A prize that is pending for a player, whose wallet was this one at the season's end."""
    war = await season()
    contender = tribe(1)._replace(chieftain=player.id)
    (payout,) = (await ended(war, contender)).payouts

    async def name(tx):
        kept, result = await payouts.payout_and_result(tx, payout.payout_id)
        payouts.save(tx, kept.model_copy(update={"wallet": wallet.address}), result)

    await transaction.run(name)
    return payout


async def listed(api, admin, payout):
    query = {"season_id": payout.season_id}
    (shown,) = data_of(await api(LIST, token=admin.token, params=query))["items"]
    return shown["wallet"]


async def test_a_prize_goes_to_no_wallet_that_is_its_player_s_no_more(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    old = await link(api, ada)
    payout = await won(ada, old)
    assert await listed(api, admin, payout) == old.address
    await unlink(api, ada)
    assert await listed(api, admin, payout) == ""
    new = await link(api, ada)
    assert await listed(api, admin, payout) == new.address
    sent = transfer()
    for body in (sent, sent | {"wallet": f"0x{'0' * 40}"}):
        refused = await settle(api, admin, payout, body)
        assert (refused.status_code, code_of(refused)) == (409, "PAYOUT_WALLET_CHANGED")
        assert refused.json()["error"]["details"]["wallet"] == new.address
    for _ in range(2):
        paid = data_of(await settle(api, admin, payout, sent | {"wallet": new.address}))
        assert (paid["status"], paid["wallet"]) == ("settled", new.address)
    await unlink(api, ada)
    assert await listed(api, admin, payout) == new.address


async def test_what_was_sent_to_the_old_wallet_by_then_is_noted_when_it_is_said(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    old = await link(api, ada)
    payout = await won(ada, old)
    await unlink(api, ada)
    paid = data_of(await settle(api, admin, payout, transfer(wallet=old.address.lower())))
    assert (paid["status"], paid["wallet"]) == ("settled", old.address)


async def test_a_prize_of_an_account_that_was_merged_goes_to_the_wallet_of_who_has_it_now(api, accounts):
    admin, (ada, bob) = await accounts.staff(Role.ADMIN), await accounts.players(2)
    await prove(api, ada)
    wallet = await link(api, ada)
    payout = await won(ada, wallet)
    body = {"source_id": ada.id, "target_id": bob.id, "reason": "Ticket 1234.", "perform": True}
    data_of(await api("auth-merge-accounts", token=admin.token, json=body))
    assert await listed(api, admin, payout) == wallet.address
    assert data_of(await settle(api, admin, payout, transfer()))["wallet"] == wallet.address
