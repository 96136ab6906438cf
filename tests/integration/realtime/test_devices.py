"""Devices belong to the last player who registered them."""

import asyncio

from functions.realtime.store.devices import of_player
from tests.integration.realtime.first_requests.devices import device
from tests.local_api import data_of


async def test_an_address_moves_to_the_last_player_who_registered_it(api, accounts):
    ada, bob = await accounts.players(2)
    shared = device(muted=["generic"])
    first = data_of(await api("realtime-register-device", token=ada.token, json=shared))
    assert "address" not in first
    again = data_of(await api("realtime-register-device", token=ada.token, json=shared))
    assert again == first
    data_of(await api("realtime-register-device", token=bob.token, json=shared))
    assert await of_player(ada.id) == []
    (kept,) = await of_player(bob.id)
    assert (kept.device_id, kept.muted) == (first["device_id"], ("generic",))


async def test_of_eleven_devices_the_oldest_goes_and_at_once_none_is_lost(api, accounts):
    (ada,) = await accounts.players(1)
    oldest = data_of(await api("realtime-register-device", token=ada.token, json=device()))
    for _ in range(10):
        data_of(await api("realtime-register-device", token=ada.token, json=device()))
    kept = {registered.device_id for registered in await of_player(ada.id)}
    assert (len(kept), oldest["device_id"] in kept) == (10, False)
    same = device()
    answers = await asyncio.gather(*(api("realtime-register-device", token=ada.token, json=same) for _ in range(10)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert sum(kept.address == same["address"] for kept in await of_player(ada.id)) == 1
