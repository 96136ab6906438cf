"""Signing in with a wallet; what signs here (eth-account) knows nothing of what checks it."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from eth_utils import to_checksum_address

from functions.auth.settings import settings
from functions.auth.store.accounts import USERS
from functions.auth.store.identities import IDENTITIES
from functions.auth.store.wallet_nonces import NONCES
from shared.firestore import transaction
from shared.settings import settings as deployment
from tests.local_api import code_of, data_of
from tests.partners import new_wallet, proof_of, signed

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


async def connect(api, proof, **more):
    return await api("auth-connect-wallet", json=proof | more)


async def refused(api, proof, code, status=401):
    answer = await connect(api, proof)
    assert (answer.status_code, code_of(answer)) == (status, code)
    return answer.json()["error"]["details"]


async def test_the_first_sign_in_makes_an_account_and_the_second_finds_it(api):
    wallet = new_wallet()
    user_id = data_of(await connect(api, await proof_of(api, wallet)))["user_id"]
    user = await USERS.get(user_id)
    assert (user.email, user.password_hash, user.providers) == (None, None, ("wallet",))
    (identity,) = await IDENTITIES.select(("user_id", "==", user_id), limit=5)
    assert (identity.provider, identity.subject) == ("wallet", wallet.address)
    assert data_of(await connect(api, await proof_of(api, wallet)))["user_id"] == user_id


async def test_the_message_says_what_it_is_for(api):
    wallet = new_wallet()
    asked_at = datetime.now(UTC)
    answer = await api("auth-create-nonce", json={"wallet_address": wallet.address.lower()})
    given = data_of(answer)
    assert answer.status_code == 201
    assert given["wallet_address"] == wallet.address
    lines = given["message"].splitlines()
    assert lines[0].endswith(" wants you to sign in with your Ethereum account:")
    assert lines[1] == wallet.address
    assert f"Nonce: {given['nonce']}" in lines
    assert [line.partition(":")[0] for line in lines[5:]] == [
        "URI",
        "Version",
        "Chain ID",
        "Nonce",
        "Issued At",
        "Expiration Time",
    ]
    expires_at, five_minutes = datetime.fromisoformat(given["expires_at"]), timedelta(seconds=300)
    assert asked_at + five_minutes - timedelta(seconds=1) <= expires_at <= datetime.now(UTC) + five_minutes


async def test_every_way_to_write_an_address_is_the_same_address(api):
    wallet = new_wallet()
    plain = wallet.address.removeprefix("0x")
    users = {
        data_of(await connect(api, await proof_of(api, wallet, f"0x{written}")))["user_id"]
        for written in (plain, plain.lower(), plain.upper())
    }
    assert len(users) == 1


async def test_an_address_with_a_wrong_digit_is_told_by_its_checksum(api):
    address = new_wallet().address
    letter = next(character for character in address[2:] if character.isalpha())
    answer = await api("auth-create-nonce", json={"wallet_address": address.replace(letter, letter.swapcase())})
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")
    assert "EIP-55" in answer.json()["error"]["details"]["fields"][0]["problem"]


@pytest.mark.parametrize("address", ["", "0x", "0x12", "ada.eth", "0x" + "g" * 40, "0x" + "a" * 41, 7, None, "a" * 40])
async def test_what_is_no_address(api, address):
    answer = await api("auth-create-nonce", json={"wallet_address": address})
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


async def test_a_signature_by_another_key(api):
    wallet, other = new_wallet(), new_wallet()
    proof = await proof_of(api, wallet)
    await refused(api, proof | {"signature": signed(other, proof["message"])}, "SIGNATURE_REJECTED")
    await refused(api, proof | {"wallet_address": other.address}, "SIGNATURE_REJECTED")
    mine = proof | {"wallet_address": other.address, "signature": signed(other, proof["message"])}
    await refused(api, mine, "NONCE_REJECTED")


async def test_a_message_is_good_once(api):
    proof = await proof_of(api, new_wallet())
    data_of(await connect(api, proof))
    await refused(api, proof, "NONCE_REJECTED")


async def test_of_twenty_who_bring_the_same_message_one_comes_in(api):
    proof = await proof_of(api, new_wallet())
    answers = await asyncio.gather(*(connect(api, proof) for _ in range(20)))
    codes = sorted(code_of(answer) for answer in answers)
    assert codes == ["", *["NONCE_REJECTED"] * 19]


async def test_twenty_first_sign_ins_at_once_make_one_account(api):
    wallet = new_wallet()
    proofs = [await proof_of(api, wallet) for _ in range(20)]
    answers = await asyncio.gather(*(connect(api, proof) for proof in proofs))
    assert len({data_of(answer)["user_id"] for answer in answers}) == 1
    assert len(await IDENTITIES.select(("subject", "==", wallet.address), limit=5)) == 1


async def test_a_message_of_six_minutes_ago(api):
    proof = await proof_of(api, new_wallet())
    nonce = proof["message"].partition("Nonce: ")[2].partition("\n")[0]

    async def age(tx):
        given = await tx.get(NONCES, nonce)
        tx.put(NONCES, nonce, given.model_copy(update={"expire_at": tx.now - timedelta(seconds=1)}), overwrite=True)

    await transaction.run(age)
    await refused(api, proof, "NONCE_REJECTED")


async def test_a_message_of_ones_own(api):
    wallet = new_wallet()
    proof = await proof_of(api, wallet)
    for message in (
        "Hello",
        f"Nonce: {'0' * 32}",
        proof["message"] + " ",
        proof["message"].replace("costs nothing", "costs much"),
        proof["message"] + "\n" + f"Nonce: {'0' * 32}",
    ):
        await refused(api, proof | {"message": message, "signature": signed(wallet, message)}, "NONCE_REJECTED")
    data_of(await connect(api, proof))


async def test_a_signature_that_means_the_same_is_none(api):
    """Malleability: for each signature there is another with n - s, which anybody can make of it."""
    proof = await proof_of(api, new_wallet())
    raw = bytes.fromhex(proof["signature"][2:])
    twin = raw[:32] + (ORDER - int.from_bytes(raw[32:64])).to_bytes(32) + bytes([27 + 28 - raw[64]])
    await refused(api, proof | {"signature": "0x" + twin.hex()}, "SIGNATURE_REJECTED")
    data_of(await connect(api, proof))


@pytest.mark.parametrize(
    "signature",
    ["0x" + "00" * 65, "0x" + "ff" * 64 + "1b", "0x" + "11" * 64 + "02", "0x" + "00" * 32 + "11" * 32 + "1c"],
)
async def test_what_is_no_signature(api, signature):
    await refused(api, await proof_of(api, new_wallet()) | {"signature": signature}, "SIGNATURE_REJECTED")


@pytest.mark.parametrize("signature", ["", "0x", "0x" + "11" * 64, "0x" + "11" * 66, "11" * 65, "0x" + "zz" * 65])
async def test_a_signature_of_another_length(api, signature):
    proof = await proof_of(api, new_wallet()) | {"signature": signature}
    await refused(api, proof, "INVALID_REQUEST", status=422)


async def test_ledgers_write_v_from_zero(api):
    proof = await proof_of(api, new_wallet())
    v = {"1b": "00", "1c": "01"}[proof["signature"][-2:]]
    data_of(await connect(api, proof | {"signature": proof["signature"][:-2] + v}))


async def test_a_new_players_wallet_has_been_used_for_a_while(api, partners):
    for transactions, days, details in (
        (9, 365, {"transactions": 9, "needed": 10}),
        (0, 365, {"transactions": 0, "needed": 10}),
        (50, 80, {"needed_age_days": 90}),
    ):
        wallet = new_wallet()
        await partners.describe_wallet(wallet.address, transactions, days)
        assert await refused(api, await proof_of(api, wallet), "WALLET_TOO_NEW", status=403) == details
        assert await IDENTITIES.select(("subject", "==", wallet.address), limit=5) == []


async def test_a_wallet_that_is_known_is_not_looked_up_again(api, partners):
    wallet = new_wallet()
    await partners.describe_wallet(wallet.address, 10, 91)
    user_id = data_of(await connect(api, await proof_of(api, wallet)))["user_id"]
    async with partners.broken("ethereum", "error"):
        assert data_of(await connect(api, await proof_of(api, wallet)))["user_id"] == user_id


@pytest.mark.parametrize("fault", ["unavailable", "rate_limited", "nonsense", "empty", "cut", "error"])
async def test_a_node_out_of_order_is_a_503(api, partners, fault):
    wallet = new_wallet()
    async with partners.broken("ethereum", fault):
        answer = await connect(api, await proof_of(api, wallet))
    assert (answer.status_code, code_of(answer)) == (503, "PARTNER_UNAVAILABLE")
    data_of(await connect(api, await proof_of(api, wallet)))


@pytest.mark.parametrize("written", ["no address", "http://127.0.0.1:9/key\n"])
async def test_a_node_whose_address_is_wrong_is_a_503(api, monkeypatch, tmp_path, written):
    file = tmp_path / "url"
    file.write_text(written)
    configured = settings().model_copy(update={"eth_rpc_url": "", "eth_rpc_url_file": file})
    in_cloud = deployment().model_copy(update={"environment": "prod"})
    monkeypatch.setattr("functions.auth.partners.ethereum.settings", lambda: configured)
    monkeypatch.setattr("functions.auth.partners.ethereum.deployment", lambda: in_cloud)
    await refused(api, await proof_of(api, new_wallet()), "PARTNER_UNAVAILABLE", status=503)


def test_the_checksum_is_everybodys():
    from functions.auth.rules.identities.wallets import checksummed

    for _ in range(50):
        address = new_wallet().address
        assert checksummed(address.lower()) == address == to_checksum_address(address)
