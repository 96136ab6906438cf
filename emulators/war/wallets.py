"""Bots sign in with a wallet, to which prizes can go: the same wallet, and so the same account, in each war."""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from emulators.replay.api import Api, ApiError
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Person, Problem
from emulators.replay.registration import Account, Registered


async def enter_all(api: Api, people: Iterable[Person], at_once: int, advance: Callable[[], None]) -> Registered:
    """Sign everybody in, `at_once` at a time; one who is refused becomes a problem."""
    entered = Registered({}, [])

    async def one(person: Person) -> None:
        try:
            entered.accounts[person.player_id] = await enter(api, person)
        except ApiError as error:
            entered.problems.append(Problem(f"player {person.player_id} ({person.name})", str(error)))
        advance()

    await do_each(people, at_once, one)
    return entered


async def enter(api: Api, person: Person) -> Account:
    """Sign in with the person's wallet, which opens an account, and give it the name. Raises ApiError."""
    sign_in = partial(_sign_in, name=person.player_id)
    signed_in = await sign_in(api)
    account = Account(person.email, signed_in, sign_in, existed=False)
    profile = {"display_name": person.name, "country": person.country}
    await api.send("PUT", "/api/v1/player/profile", token=signed_in["access_token"], body=profile)
    return account


async def _sign_in(api: Api, name: str) -> Any:
    from eth_account import Account as Wallet
    from eth_account.messages import encode_defunct

    wallet = Wallet.from_key(hashlib.sha256(f"a bot of Ludus: {name}".encode()).digest())
    issued = await api.post("/v1/auth/nonce", {"wallet_address": wallet.address})
    signature = "0x" + bytes(wallet.sign_message(encode_defunct(text=issued["message"])).signature).hex()
    proof = {"wallet_address": wallet.address, "message": issued["message"], "signature": signature}
    return await api.post("/v1/auth/connect", proof)
