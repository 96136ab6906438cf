"""Webhooks that get anything: what is not signed is refused, what is signed is kept, and nothing of it is a 5xx."""

import json
import random
import time

import pytest

from functions.commerce.operations.payments.relayed_notices import KEYS
from shared.identity.signatures import signature_of
from tests.payments import apple_does, apple_purchase_of, sell_by_apple

TIMES = 150
EVENT = {
    "id": "evt_1",
    "object": "event",
    "type": "payment_intent.succeeded",
    "data": {"object": {"id": "pi_1", "object": "payment_intent", "amount": 999}},
}
NOTICE = {"id": "report-1", "kind": "chargeback", "transaction": "4611686018427387904"}
VALUES = (None, True, 0, -1, 1e400, 2**70, "", "x" * 5000, "\u0000", "..", "a/b", [], {}, [[[]]], {"id": {}})
BYTES = (b"\xff", b"\x00", b'"', b"{", b"}", b"[" * 2000, b"\\ud800", b"\xef\xbb\xbf", b"", b"1e999")


def damaged(chance: random.Random, body: bytes) -> bytes:
    """The body with some bytes gone, doubled, or others."""
    for _ in range(chance.randrange(1, 4)):
        start = chance.randrange(len(body) + 1)
        end = min(len(body), start + chance.randrange(20))
        body = body[:start] + chance.choice(BYTES) + body[end:]
    return body


def changed(chance: random.Random, whole: dict[str, object]) -> dict[str, object]:
    """The object with a field that is another thing, or none."""
    name = chance.choice(list(whole))
    inner = whole[name]
    if isinstance(inner, dict) and inner and chance.random() < 0.7:
        return whole | {name: changed(chance, inner)}
    if chance.random() < 0.2:
        return {other: value for other, value in whole.items() if other != name}
    return whole | {name: chance.choice(VALUES)}


def bodies(chance: random.Random, whole: dict[str, object]) -> list[bytes]:
    fuzzed = [changed(chance, whole) for _ in range(TIMES)]
    written = [json.dumps(each).encode() for each in fuzzed]
    return [body if chance.random() < 0.6 else damaged(chance, body) for body in written]


async def sent(api, function: str, body: bytes, **headers: str) -> int:
    answer = await api(function, content=body, headers={"content-type": "application/json", **headers})
    return int(answer.status_code)


async def test_stripes_events(api, partners):
    chance, statuses = random.Random(1), set()
    for body in bodies(chance, EVENT):
        assert await sent(api, "commerce-receive-stripe-event", body, **{"stripe-signature": "t=1,v1=00"}) == 400
        signed = await partners.stripe_signs(body=body.decode("latin-1"))
        raw, signature = signed["body"].encode(), signed["signature"]
        statuses.add(await sent(api, "commerce-receive-stripe-event", raw, **{"stripe-signature": signature}))
    assert statuses == {200, 400}


@pytest.mark.parametrize("store", ["steam", "epic"])
async def test_notices_of_scripts(api, store):
    chance, statuses, keys = random.Random(2), set(), KEYS.current()
    assert keys
    for body in bodies(chance, NOTICE):
        signature = signature_of(keys[:1], body, int(time.time()))
        statuses.add(await sent(api, f"commerce-receive-{store}-notice", body, **{"ludus-signature": signature}))
        assert await sent(api, f"commerce-receive-{store}-notice", body, **{"ludus-signature": "t=1,v1=00"}) == 400
    assert statuses == {200, 422}


async def test_apples_notifications(api, accounts):
    chance, player = random.Random(3), await accounts.player()
    whole = apple_does(apple_purchase_of(await sell_by_apple(), player.id), "refund")
    assert await sent(api, "commerce-receive-apple-notification", whole) == 200
    for _ in range(TIMES):
        body = damaged(chance, whole)
        assert await sent(api, "commerce-receive-apple-notification", body) in {200, 400}
