"""Hashes that were imported from elsewhere, of the password itself, open until they are renewed by a sign-in."""

import bcrypt
import pytest

from functions.auth.rules.passwords.hashes import labelled
from functions.auth.store.accounts import USERS
from tests.accounts import PASSWORD
from tests.integration.auth.passwords.test_password_hashes import keep, register, sign_in


@pytest.mark.parametrize("prefix", [b"2a", b"2b"])
async def test_it_opens_and_the_next_hash_is_ours(api, prefix):
    user_id, email = await register(api, PASSWORD)
    imported = labelled("bcrypt", bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4, prefix=prefix)).decode())
    await keep(user_id, imported)
    assert await sign_in(api, email, "Wrong-1234") == "WRONG_CREDENTIALS"
    assert (await USERS.get(user_id)).password_hash == imported
    assert await sign_in(api, email, PASSWORD) == ""
    renewed = (await USERS.get(user_id)).password_hash
    assert renewed.startswith("{bcrypt-sha256}$2b$")
    assert await sign_in(api, email, PASSWORD) == ""
    assert (await USERS.get(user_id)).password_hash == renewed


async def test_of_a_long_one_72_bytes_counted_and_all_count_from_then_on(api):
    longer = "Éa1!" * 18
    user_id, email = await register(api, PASSWORD)
    await keep(user_id, labelled("bcrypt", bcrypt.hashpw(longer.encode()[:72], bcrypt.gensalt(4)).decode()))
    assert await sign_in(api, email, longer) == ""
    assert await sign_in(api, email, longer[:-1]) == "WRONG_CREDENTIALS"
    assert await sign_in(api, email, longer) == ""
