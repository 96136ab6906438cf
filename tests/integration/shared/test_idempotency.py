"""The same Idempotency-Key gets the same answer for a day, and its request is carried out once."""

import asyncio
import hashlib
import hmac
import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.rules.identities.wallets import NONCE_SECONDS
from functions.battlepass.store.seasons import SEASONS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http import binding, idempotency
from shared.http.idempotency import ANSWERS, KEPT, StoredResponse
from shared.identity.callers import Role
from shared.media.pictures import UploadRequest
from shared.media.tickets import UPLOAD_LIFETIME
from tests.counters import NAMES, Counter, Taken, count_up, counted
from tests.local_api import code_of, data_of
from tests.seasons import unused_season
from tests.wallets import Wallet

UPLOAD = {"content_type": "image/png", "file_name": "me.png"}
CREATE, UPLOAD_URL = "battlepass-create-season", "profiles-create-avatar-upload"
GRANT, LINK_NONCE = "battlepass-grant-xp", "auth-create-link-nonce"


@pytest.fixture
def key() -> dict[str, str]:
    return {"idempotency-key": uuid.uuid4().hex}


def stored_id(function: str, caller_id: str, key: dict[str, str]) -> str:
    return hashlib.sha256(f"{function}:{caller_id}:{key['idempotency-key']}".encode()).hexdigest()


async def test_the_same_key_gets_the_same_answer(api, accounts, key):
    player = await accounts.player()
    first = await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key)
    second = await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key)
    assert (first.status_code, second.status_code) == (201, 201)
    assert data_of(first) == data_of(second)
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"


async def test_without_a_key_each_request_is_its_own(api, accounts):
    player = await accounts.player()
    uploads = {data_of(await api(UPLOAD_URL, token=player.token, json=UPLOAD))["upload_id"] for _ in range(2)}
    assert len(uploads) == 2


async def test_keys_are_those_of_one_caller_and_one_function(api, accounts, key):
    ada, bob = await accounts.players(2)
    upload_ids = {
        data_of(await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key))["upload_id"]
        for player in (ada, bob)
    }
    assert len(upload_ids) == 2
    logout = await api("auth-logout", token=ada.token, headers=key)
    assert data_of(logout) == {"session_id": ada.session_id}


async def test_twenty_at_once_with_one_key_are_carried_out_once(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    season = unused_season()
    answers = await asyncio.gather(*(api(CREATE, token=admin.token, json=season, headers=key) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text.partition('"meta"')[0] for answer in answers}) == 1
    assert sum("idempotency-replayed" not in answer.headers for answer in answers) == 1


async def test_a_repetition_is_not_told_that_it_exists_already(api, accounts, key):
    """Creating the season again is a conflict; creating it again under the same key is the first answer."""
    admin = await accounts.staff(Role.ADMIN)
    season = unused_season()
    first = await api(CREATE, token=admin.token, json=season, headers=key)
    again = await api(CREATE, token=admin.token, json=season, headers=key)
    other = await api(CREATE, token=admin.token, json=season)
    assert data_of(again) == data_of(first)
    assert (other.status_code, code_of(other)) == (409, "SEASON_EXISTS")


async def test_the_same_key_with_another_body_is_a_conflict(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    first, other = unused_season(), unused_season()
    data_of(await api(CREATE, token=admin.token, json=first, headers=key))
    refused = await api(CREATE, token=admin.token, json=other, headers=key)
    assert (refused.status_code, code_of(refused)) == (409, "IDEMPOTENCY_CONFLICT")
    assert await SEASONS.get(f"season-{other['season_number']}") is None


async def test_the_same_request_written_otherwise_is_a_repetition(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    season = unused_season()
    first = data_of(await api(CREATE, token=admin.token, json=season, headers=key))
    backwards = dict(reversed(season.items())) | {"season_number": float(season["season_number"])}
    for body in (json.dumps(backwards), json.dumps(season, indent=4), "\ufeff" + json.dumps(season)):
        again = await api(
            CREATE, token=admin.token, content=body.encode(), headers=key | {"content-type": "application/json"}
        )
        assert (data_of(again), again.headers["idempotency-replayed"]) == (first, "true")


async def test_the_same_body_for_another_thing_of_the_path_is_a_conflict(api, accounts, key):
    server, ada, bob = await accounts.server(), await accounts.player(), await accounts.player()
    grant = {"amount": 5, "reason": "achievement", "grant_id": uuid.uuid4().hex}
    data_of(await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=grant, headers=key))
    refused = await api(GRANT, token=server.token, path_values={"player_id": bob.id}, json=grant, headers=key)
    assert (refused.status_code, code_of(refused)) == (409, "IDEMPOTENCY_CONFLICT")


async def test_an_error_is_not_kept(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    season = unused_season()
    overlapping = unused_season(start_date=season["start_date"], end_date=season["end_date"])
    data_of(await api(CREATE, token=admin.token, json=season))
    refused = await api(CREATE, token=admin.token, json=overlapping, headers=key)
    assert code_of(refused) == "SEASONS_OVERLAP"
    mended = unused_season()
    done = await api(CREATE, token=admin.token, json=mended, headers=key)
    assert data_of(done)["season_number"] == mended["season_number"]
    assert data_of(await api(CREATE, token=admin.token, json=mended, headers=key)) == data_of(done)


async def test_an_invalid_body_is_invalid_under_any_key(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    data_of(await api(CREATE, token=admin.token, json=unused_season(), headers=key))
    refused = await api(CREATE, token=admin.token, json={"season_number": "x"}, headers=key)
    assert refused.status_code == 422


async def age(answer_id: str, by: timedelta) -> None:
    """Let a stored answer be that much older."""

    async def older(tx: Transaction) -> None:
        stored = await tx.get(ANSWERS, answer_id)
        assert stored is not None
        tx.put(ANSWERS, answer_id, stored.model_copy(update={"expire_at": stored.expire_at - by}), overwrite=True)

    await transaction.run(older)


async def test_an_answer_is_kept_for_a_day(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    season = unused_season()
    first = data_of(await api(CREATE, token=admin.token, json=season, headers=key))
    answer_id = stored_id(CREATE, admin.id, key)
    stored = await ANSWERS.get(answer_id)
    assert stored is not None
    assert timedelta(0) <= timedelta(hours=24) - (stored.expire_at - datetime.now(UTC)) < timedelta(minutes=1)
    await age(answer_id, timedelta(hours=23))
    assert data_of(await api(CREATE, token=admin.token, json=season, headers=key)) == first
    await age(answer_id, timedelta(hours=1))
    assert code_of(await api(CREATE, token=admin.token, json=season, headers=key)) == "SEASON_EXISTS"


@pytest.mark.parametrize("upload_url", [UPLOAD_URL, "profiles-create-banner-upload"])
async def test_a_ticket_is_not_given_again_when_it_is_over(api, accounts, key, upload_url):
    player = await accounts.player()
    first = data_of(await api(upload_url, token=player.token, json=UPLOAD, headers=key))
    answer_id = stored_id(upload_url, player.id, key)
    stored = await ANSWERS.get(answer_id)
    assert stored is not None
    assert stored.expire_at <= datetime.fromisoformat(first["expires_at"])
    await age(answer_id, timedelta(minutes=4))
    assert data_of(await api(upload_url, token=player.token, json=UPLOAD, headers=key)) == first
    await age(answer_id, timedelta(minutes=1))
    second = data_of(await api(upload_url, token=player.token, json=UPLOAD, headers=key))
    assert second["upload_id"] != first["upload_id"]
    assert data_of(await api(upload_url, token=player.token, json=UPLOAD, headers=key)) == second


async def test_a_database_does_not_tell_what_was_asked(api, accounts, key):
    """A fingerprint is keyed with the Idempotency-Key itself, which is not stored."""
    player = await accounts.player()
    data_of(await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key))
    stored = await ANSWERS.get(stored_id(UPLOAD_URL, player.id, key))
    assert stored is not None
    asked = binding.canonical({"body": UploadRequest(**UPLOAD)})
    assert stored.fingerprint == hmac.digest(key["idempotency-key"].encode(), asked, "sha256").hex()


async def test_after_a_day_the_key_may_be_used_for_something_else(api, accounts, key):
    admin = await accounts.staff(Role.ADMIN)
    data_of(await api(CREATE, token=admin.token, json=unused_season(), headers=key))
    await age(stored_id(CREATE, admin.id, key), KEPT)
    other = unused_season()
    assert data_of(await api(CREATE, token=admin.token, json=other, headers=key))["name"] == other["name"]


async def test_a_message_for_a_wallet_is_given_again_only_while_it_may_be_signed(api, accounts, key):
    player, asked = await accounts.player(), {"wallet_address": Wallet().address, "purpose": "link"}
    first = data_of(await api(LINK_NONCE, token=player.token, json=asked, headers=key))
    assert data_of(await api(LINK_NONCE, token=player.token, json=asked, headers=key)) == first
    await age(stored_id(LINK_NONCE, player.id, key), timedelta(seconds=NONCE_SECONDS))
    assert data_of(await api(LINK_NONCE, token=player.token, json=asked, headers=key))["nonce"] != first["nonce"]


async def test_twenty_at_once_after_a_day_are_carried_out_once(api, accounts, key):
    player = await accounts.player()
    data_of(await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key))
    await age(stored_id(UPLOAD_URL, player.id, key), UPLOAD_LIFETIME)
    answers = await asyncio.gather(*(api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key) for _ in range(8)))
    assert len({data_of(answer)["upload_id"] for answer in answers}) == 1


@pytest.mark.parametrize("length", [255, 256, 5000])
async def test_the_length_of_a_key(api, accounts, length):
    player = await accounts.player()
    headers = {"idempotency-key": uuid.uuid4().hex + "k" * (length - 32)}
    answer = await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=headers)
    assert answer.status_code == (201 if length == 255 else 422)


async def test_a_first_answer_under_a_key_is_whole(api, accounts, key):
    """Cookies are part of an answer: a browser's session has to be forgotten with a key, too."""
    player = await accounts.player()
    answer = await api("auth-logout", token=player.token, headers=key)
    cleared = {cookie.partition("=")[0] for cookie in answer.headers.get_list("set-cookie")}
    assert cleared == {"ludus_access", "ludus_refresh"}


async def test_the_answer_is_stored_in_the_transaction_of_its_cause(api, accounts, key):
    player = await accounts.player()
    refused = await api(
        UPLOAD_URL, token=player.token, json={"content_type": "image/png", "file_name": "x.gif"}, headers=key
    )
    assert code_of(refused) == "WRONG_FILE_ENDING"
    assert await ANSWERS.get(stored_id(UPLOAD_URL, player.id, key)) is None
    data_of(await api(UPLOAD_URL, token=player.token, json=UPLOAD, headers=key))
    stored = await ANSWERS.get(stored_id(UPLOAD_URL, player.id, key))
    assert isinstance(stored, StoredResponse)


async def test_a_repetition_writes_nothing_of_an_error_that_commits(api, key):
    """The first request is done; the second would count a wrong try, if its answer were not there already."""
    tries, scope = f"{key['idempotency-key']}-tries", "tests:ada"

    async def use_up(tx: Transaction) -> bytes:
        if await tx.get(NAMES, tries) is not None:
            await count_up(tx, tries)
            raise Taken().committing()
        tx.create(NAMES, tries, Counter())
        return b'"done"'

    assert await idempotency.run(scope, key["idempotency-key"], b"", use_up) == (b'"done"', False)
    assert await idempotency.run(scope, key["idempotency-key"], b"", use_up) == (b'"done"', True)
    assert await counted(tries) == 0
    with pytest.raises(Taken):
        await idempotency.run(scope, f"{tries}-another", b"", use_up)
    assert await counted(tries) == 1
