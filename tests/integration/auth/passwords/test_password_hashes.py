"""Passwords of other keyboards, and hashes of other times."""

import base64
import hashlib
import re
import unicodedata
import uuid

import bcrypt
import pytest

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.mail import mail_tokens
from functions.auth.settings import settings
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from tests.accounts import PASSWORD, new_registration
from tests.local_api import code_of, data_of

LOGIN = "auth-login"
COMPOSED = unicodedata.normalize("NFC", "Größe-Éclair-77")
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)


async def register(api, password) -> tuple[str, str]:
    registration = new_registration(password=password)
    return data_of(await api("auth-register", json=registration))["user_id"], registration["email"]


async def sign_in(api, email, password) -> str:
    return code_of(await api(LOGIN, json={"email": email, "password": password}))


def hashed_as_before(password: str, cost: int) -> str:
    """A hash of when passwords were taken as they were typed."""
    prepared = base64.b64encode(hashlib.sha256(password.encode()).digest())
    return bcrypt.hashpw(prepared, bcrypt.gensalt(cost)).decode()


async def keep(user_id, password_hash) -> None:
    async def body(tx):
        user = await tx.get(USERS, user_id)
        tx.put(USERS, user_id, user.model_copy(update={"password_hash": password_hash}), overwrite=True)

    await transaction.run(body)


@pytest.fixture
def cost(monkeypatch):
    """Set the cost of hashes from now on."""

    def set_cost(value: int) -> None:
        monkeypatch.setenv("BCRYPT_COST", str(value))
        settings.cache_clear()

    yield set_cost
    settings.cache_clear()


@pytest.mark.parametrize(("chosen", "typed"), [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)])
async def test_a_password_from_another_keyboard(api, chosen, typed):
    _, email = await register(api, chosen)
    assert await sign_in(api, email, typed) == ""
    assert await sign_in(api, email, chosen) == ""


async def test_another_kind_of_space_is_a_space(api):
    _, email = await register(api, "Three small Words 7!")
    assert await sign_in(api, email, "Three\u00a0small\u3000Words 7!") == ""
    assert await sign_in(api, email, "Threesmall Words 7!") == "WRONG_CREDENTIALS"


async def test_a_hash_of_another_spelling_keeps_working_and_is_renewed(api):
    user_id, email = await register(api, PASSWORD)
    await keep(user_id, old := hashed_as_before(DECOMPOSED, settings().bcrypt_cost))
    assert await sign_in(api, email, DECOMPOSED) == ""
    assert (await USERS.get(user_id)).password_hash != old
    assert await sign_in(api, email, COMPOSED) == ""
    assert await sign_in(api, email, DECOMPOSED) == ""


async def test_a_hash_of_a_lower_cost_is_renewed_at_the_next_sign_in(api, cost):
    user_id, email = await register(api, PASSWORD)
    before = (await USERS.get(user_id)).password_hash
    assert await sign_in(api, email, PASSWORD) == ""
    assert (await USERS.get(user_id)).password_hash == before
    cost(settings().bcrypt_cost + 2)
    assert await sign_in(api, email, "Wrong-1234") == "WRONG_CREDENTIALS"
    assert (await USERS.get(user_id)).password_hash == before
    assert await sign_in(api, email, PASSWORD) == ""
    after = (await USERS.get(user_id)).password_hash
    assert int(re.search(r"\$2b\$(\d\d)", after)[1]) == settings().bcrypt_cost
    assert await sign_in(api, email, PASSWORD) == ""
    assert (await USERS.get(user_id)).password_hash == after


async def test_until_then_the_work_does_not_tell_whether_there_is_an_account(api, cost, monkeypatch):
    """bcrypt takes 2^cost rounds; all that a wrong password takes add up to the same."""
    rounds: list[int] = []
    check = bcrypt.checkpw
    monkeypatch.setattr(
        bcrypt, "checkpw", lambda shown, hashed: rounds.append(2 ** int(hashed[4:6])) or check(shown, hashed)
    )
    _, email = await register(api, PASSWORD)
    cost(settings().bcrypt_cost + 3)
    for password in ("Wrong-1234", DECOMPOSED):
        sums = []
        for address in (email, f"{uuid.uuid4().hex}@example.com"):
            rounds.clear()
            assert await sign_in(api, address, password) == "WRONG_CREDENTIALS"
            sums.append(sum(rounds))
        assert sums[0] == sums[1] >= 2 ** settings().bcrypt_cost


async def test_a_mailed_token_with_a_line_end_resets_a_password(api, accounts):
    player = await accounts.player()
    token = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
    body = {"token": f" {token[:50]}\r\n{token[50:]}\r\n", "password": COMPOSED}
    assert code_of(await api("auth-confirm-password-reset", json=body)) == ""
    assert await sign_in(api, player.email, DECOMPOSED) == ""
