"""Bodies and queries that are sound by the letter and hostile by intent are refused, and what staff tries stands."""

import gzip

import pytest

from shared.firestore.audit import ACTIONS
from shared.identity.callers import Role
from tests.accounts import Accounts
from tests.local_api import LocalApi, code_of, new_address

JSON = {"content-type": "application/json"}

BODIES = {
    "deep lists": b'{"bio": ' + b"[" * 190 + b"7.0" + b"]" * 190 + b"}",
    "deeper lists": b'{"bio": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "an integer of 5,000 digits": b'{"bio": ' + b"1" * 5000 + b"}",
    "an integer of 5,000 digits beside a whole float": b'{"bio": 7.0, "country": ' + b"1" * 5000 + b"}",
    "infinity beside a whole float": b'{"bio": 7.0, "country": 1e400}',
    "NaN beside a whole float": b'{"bio": 7.0, "country": NaN}',
    "half a surrogate": rb'{"bio": 7.0, "country": "\ud800"}',
    "half a surrogate as a name": rb'{"bio": 7.0, "\ud800": 1}',
    "bytes that are not UTF-8": b'{"bio": 7.0, "country": "\xff"}',
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbf{}",
    "UTF-16": '{"bio": "x"}'.encode("utf-16"),
    "gzip": gzip.compress(b'{"bio": "x"}'),
    "gzip behind a byte order mark": b"\xef\xbb\xbf" + gzip.compress(b'{"bio": "x"}'),
}

QUERIES = {
    "a name that Firestore keeps for itself": "__name__=1",
    "no name": "=1",
    "a name of 2,000 characters": "a" * 2000 + "=1",
    "2,000 names": "&".join(f"a{number}=1" for number in range(2000)),
    "a name that is no UTF-8": "%ff%00=1",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
async def test_a_body_is_refused(api: LocalApi, accounts: Accounts, body: bytes):
    player = await accounts.player()
    answer = await api("profiles-update-me", token=player.token, content=body, headers=JSON)
    assert code_of(answer) in {"MALFORMED_REQUEST", "INVALID_REQUEST"}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
async def test_staff_cannot_keep_an_attempt_out_of_the_audit(api: LocalApi, accounts: Accounts, query: str):
    admin = await accounts.staff(Role.ADMIN)
    headers = {"x-forwarded-for": new_address(), "x-forwarded-authorization": f"Bearer {admin.token}"}
    client = await api.client("auth-list-server-keys")
    answer = await client.get(f"/api/v1/admin/server-keys?{query}", headers=headers)
    assert code_of(answer) == "INVALID_REQUEST"
    (entry,) = await ACTIONS.select(("actor_id", "==", admin.id), limit=2)
    assert (entry.outcome, entry.target) == ("INVALID_REQUEST", {})


async def test_what_the_gateway_takes_out_of_a_query_is_not_kept(api: LocalApi, accounts: Accounts):
    admin = await accounts.staff(Role.ADMIN)
    answer = await api("auth-list-server-keys", token=admin.token, params={"key": "secret", "access_token": "secret"})
    assert answer.is_success
    (entry,) = await ACTIONS.select(("actor_id", "==", admin.id), limit=2)
    assert "secret" not in entry.model_dump_json()
