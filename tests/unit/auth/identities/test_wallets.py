"""What wallets sign, by value; the addresses and the signature are those of the standards."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.auth.models.identities.wallets import WalletNonce, WalletPurpose
from functions.auth.rules.identities.proofs import NotDocumented
from functions.auth.rules.identities.wallets import (
    NonceRejected,
    OriginNotAllowed,
    SignatureRejected,
    WalletTooNew,
    block_before,
    check_history,
    checked_address,
    checksummed,
    keccak,
    message_to_sign,
    nonce_of,
    page_of,
    quantities,
    signer_of,
)
from shared.errors import InvalidRequest

EIP_55 = [
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
]
NONCE = "0123456789abcdef" * 2
AT = datetime(2026, 11, 21, 12, 0, 0, 123456, UTC)


def test_keccak_is_not_sha3():
    assert keccak(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"


@pytest.mark.parametrize("address", EIP_55)
def test_checksums(address):
    assert checksummed(address) == checked_address(address) == address
    assert checked_address(address.lower()) == address
    assert checked_address("0x" + address[2:].upper()) == address


def test_a_wrong_checksum():
    with pytest.raises(InvalidRequest):
        checked_address("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed")


def test_the_message():
    asked = WalletNonce(address=EIP_55[4], message="", expire_at=AT + timedelta(minutes=5))
    message = message_to_sign(asked, "https://game.example", 1, NONCE, AT)
    assert message == (
        "game.example wants you to sign in with your Ethereum account:\n"
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n\n"
        "Sign in to play. This costs nothing and moves nothing.\n\n"
        "URI: https://game.example\nVersion: 1\nChain ID: 1\n"
        f"Nonce: {NONCE}\nIssued At: 2026-11-21T12:00:00Z\nExpiration Time: 2026-11-21T12:05:00Z"
    )
    assert nonce_of(message) == NONCE


def test_a_message_for_an_account_names_it():
    asked = WalletNonce(address=EIP_55[4], message="", purpose=WalletPurpose.LINK, user_id="u1", expire_at=AT)
    assert "\n\nLink this wallet to the account u1, which it opens from then on. " in message_to_sign(
        asked, "http://localhost:3000", 1, NONCE, AT
    )


def test_which_page_it_names():
    pages = ("https://game.example", "https://api.example")
    assert page_of("", pages) == page_of("null", pages) == pages[0]
    assert page_of(pages[1], pages) == pages[1]
    with pytest.raises(OriginNotAllowed):
        page_of("https://game.example.evil.example", pages)


@pytest.mark.parametrize(
    "message", ["", "Nonce:", f"Nonce: {NONCE}0", f"nonce: {NONCE}", f"Nonce: {NONCE}\nNonce: {NONCE}"]
)
def test_no_nonce(message):
    with pytest.raises(NonceRejected):
        nonce_of(message)


def test_who_has_signed():
    """The example of web3.js's documentation of `recover`."""
    signature = (
        "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
        "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c"
    )
    assert signer_of("Some data", signature) == "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23"


@given(st.binary(min_size=65, max_size=65))
def test_whatever_is_sent_for_a_signature(raw):
    with suppress(SignatureRejected):
        assert signer_of("Some data", "0x" + raw.hex()) != "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23"


def test_numbers_of_a_batch():
    answer = [{"id": 1, "result": "0xa"}, {"id": 0, "result": "0xFf"}]
    assert quantities(answer, 2) == [255, 10]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        [],
        [{"id": 0, "result": "0x1"}],
        [{"id": 0, "result": "0x1"}, {"id": 1, "error": {"code": -32000, "message": "missing trie node"}}],
        [{"id": 0, "result": "0x1"}, {"id": 1, "result": 1}],
        [{"id": 0, "result": "0x1"}, {"id": 1, "result": "0x"}],
        [{"id": 0, "result": "0x1"}, {"id": [1], "result": "0x1"}],
        [{"id": 0, "result": "0x1"}, {"id": 1, "result": "0x" + "f" * 17}],
    ],
)
def test_answers_that_are_none(answer):
    with pytest.raises(NotDocumented):
        quantities(answer, 2)


def test_blocks_of_long_ago():
    assert block_before(20_000_000, 90, 12) == 20_000_000 - 648_000
    assert block_before(1000, 90, 12) == 0
    assert block_before(1000, 0, 12) == 1000


@pytest.mark.parametrize(
    ("now", "then", "days", "least"), [(10, 1, 90, 10), (0, 0, 0, 0), (5, 0, 0, 5), (50, 50, 90, 10)]
)
def test_wallets_that_are_old_enough(now, then, days, least):
    check_history(now, then, days, least)


@pytest.mark.parametrize(("now", "then", "days", "least"), [(9, 9, 90, 10), (10, 0, 90, 10), (0, 0, 90, 0)])
def test_wallets_that_are_too_new(now, then, days, least):
    with pytest.raises(WalletTooNew):
        check_history(now, then, days, least)
