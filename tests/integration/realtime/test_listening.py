"""Players listen to their own live document, and nobody else does."""

import asyncio
import os
import time
from datetime import UTC, datetime, timedelta

import httpx
import jwt

from functions.commerce.api import wallets
from functions.realtime.store import live
from shared.firestore import transaction
from shared.firestore.listening import LiveSectionChanged
from shared.identity.sessions import SESSIONS
from tests.local_api import code_of, data_of
from tests.seasons import current_season


async def live_token(api, player):
    return data_of(await api("realtime-create-token", token=player.token, json={}))


async def asked(id_token, path, method="GET", **options):
    """What Firestore answers a client: the status and the fields."""
    root = f"http://{os.environ['FIRESTORE_EMULATOR_HOST']}/v1/projects/ludus-local/databases"
    headers = {"authorization": f"Bearer {id_token}"} if id_token else {}
    async with httpx.AsyncClient() as http:
        answer = await http.request(method, f"{root}/{path}", headers=headers, **options)
    return answer.status_code, answer.json()


def with_claims(id_token, **claims):
    """The ID token with other claims: the emulator does not check who has signed it."""
    return jwt.encode(jwt.decode(id_token, options={"verify_signature": False}) | claims, "k" * 32, algorithm="HS256")


async def told(changes):
    """The news that are out by now."""
    return [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]


def document_of(player):
    return f"live/documents/realtime_players/{player.id}"


async def test_a_client_gets_its_own_document_and_no_other(api, accounts, partners):
    await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    given = await live_token(api, ada)
    await live_token(api, bob)
    assert (given["database"], given["path"]) == ("live", f"realtime_players/{ada.id}")
    signed_in = await partners.firebase_sign_in(given["token"])
    mine = signed_in["idToken"]
    status, document = await asked(mine, document_of(ada))
    assert status == 200, document
    assert document["fields"]["inbox"]["mapValue"]["fields"]["unread"]["integerValue"].isdigit()
    assert {"battle_pass", "wallet"} <= document["fields"].keys()
    refused = [
        await asked(mine, document_of(bob)),
        await asked("", document_of(ada)),
        await asked(mine, "live/documents/realtime_players"),
        await asked(mine, document_of(ada), "PATCH", json={"fields": {"wallet": {"nullValue": None}}}),
        await asked(mine, document_of(ada), "DELETE"),
        await asked(mine, f"(default)/documents/auth_users/{ada.id}"),
        await asked(mine, f"(default)/documents/realtime_players/{ada.id}"),
        await asked(with_claims(mine, until=int(time.time()) - 1), document_of(ada)),
        await asked(with_claims(mine, session="another"), document_of(ada)),
        await asked(with_claims(mine, firebase={"sign_in_provider": "password"}), document_of(ada)),
    ]
    assert [status for status, _ in refused] == [403] * len(refused)
    renewed = await partners.firebase_renew(signed_in["refreshToken"])
    assert (await asked(renewed["id_token"], document_of(ada)))[0] == 200
    claims = jwt.decode(renewed["id_token"], options={"verify_signature": False})
    assert claims["until"] <= time.time() + 3600


async def test_a_change_is_shown_while_the_player_listens(api, accounts, listen):
    ada, bob = await accounts.players(2)
    changes = await listen(LiveSectionChanged.topic)
    await live_token(api, ada)

    async def pay(tx):
        for player in (ada, bob):
            await wallets.credit(tx, player.id, "coins", 500, fact=f"live:{player.id}", reason="a test")

    await transaction.run(pay)
    heard = [change for change in await told(changes) if change.player_id in {ada.id, bob.id}]
    assert [(change.player_id, change.section) for change in heard] == [(ada.id, "wallet")]
    assert (await api.push("realtime-show-section", heard[0])).status_code == 204
    _, stored = await live.read(ada.id)
    assert {"currency": "coins", "balance": 500, "debt": 0} in stored.fields["wallet"]["balances"]
    assert (await live.read(bob.id))[0] is None


async def test_a_session_that_has_ended_cannot_listen_any_more(api, accounts, partners, listen):
    (ada,) = await accounts.players(1)
    mine = (await partners.firebase_sign_in((await live_token(api, ada))["token"]))["idToken"]
    changes = await listen(LiveSectionChanged.topic)
    assert (await api("auth-logout", token=ada.token, json={})).is_success
    (ended,) = [change for change in await told(changes) if change.player_id == ada.id]
    assert (await api.push("realtime-show-section", ended)).status_code == 204
    assert (await asked(mine, document_of(ada)))[0] == 403


async def changed_session(session_id, **changes):
    """A session as the record has it, which nobody is told."""

    async def write(tx):
        session = await tx.get(SESSIONS, session_id)
        tx.put(SESSIONS, session_id, session.model_copy(update=changes), overwrite=True)

    await transaction.run(write)


async def test_listening_ends_with_the_session_that_listens(api, accounts, partners):
    ada = await accounts.player()
    end = datetime.now(UTC) + timedelta(minutes=5)
    await changed_session(ada.session_id, expires_at=end)
    given = await live_token(api, ada)
    assert datetime.fromisoformat(given["expires_at"]) == end
    claims = jwt.decode(
        (await partners.firebase_sign_in(given["token"]))["idToken"], options={"verify_signature": False}
    )
    assert claims["until"] == int(end.timestamp())
    assert "roles" not in claims
    listening, _ = await live.read(ada.id)
    assert listening.sessions == {ada.session_id: end}


async def test_a_session_of_which_nobody_heard_that_it_has_ended_listens_no_more_when_another_does(api, accounts):
    ada = await accounts.player()
    await live_token(api, ada)
    await changed_session(ada.session_id, ended_at=datetime.now(UTC))
    refused = await api("realtime-create-token", token=ada.token, json={})
    assert (refused.status_code, code_of(refused)) == (401, "UNAUTHENTICATED")
    other = await accounts.sign_in(ada)
    await live_token(api, other)
    listening, _ = await live.read(ada.id)
    assert set(listening.sessions) == {other.session_id}


async def test_twenty_tokens_at_once_and_the_last_writer_has_read_last(api, accounts):
    (ada,) = await accounts.players(1)
    answers = await asyncio.gather(*(api("realtime-create-token", token=ada.token, json={}) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    listening, _ = await live.read(ada.id)
    assert len(listening.sessions) == 1
    assert listening.live_until > datetime.now(UTC)
