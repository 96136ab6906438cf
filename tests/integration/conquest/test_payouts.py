"""Prizes for money: listed, and settled once each by one transfer."""

import asyncio
import secrets

from functions.conquest.store import payouts, seasons
from shared.identity.callers import Role
from tests.conquest import season
from tests.conquest_payouts import ended, tribe
from tests.local_api import code_of, data_of

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
