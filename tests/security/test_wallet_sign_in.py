"""A wallet that may not open an account, or a message that was signed for something else, does not sign in."""

import pytest

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.wallets import WalletPurpose
from functions.auth.rules.identities.identities import identity_id
from functions.auth.store.accounts import USERS
from functions.auth.store.identities import IDENTITIES
from shared.firestore import transaction
from shared.settings import settings
from tests.local_api import code_of, data_of
from tests.wallets import Wallet

LINK, AGAIN, CONNECT = "auth-link-identity", "auth-reauthenticate", "auth-connect-wallet"
NONCE, LINK_NONCE = "auth-create-nonce", "auth-create-link-nonce"


@pytest.fixture
def pages(monkeypatch):
    monkeypatch.setenv("CORS_ORIGINS", "https://game.example,https://beta.game.example:8443")
    settings.cache_clear()
    yield
    settings.cache_clear()


async def link(api, player, proof):
    return await api(LINK, token=player.token, json={"wallet": proof})


@pytest.mark.parametrize(
    ("transactions", "days", "details"),
    [(9, 365, {"transactions": 9, "needed": 10}), (50, 80, {"needed_age_days": 90})],
)
async def test_a_young_wallet_becomes_no_way_in_by_linking_it(api, accounts, partners, transactions, days, details):
    player, wallet = await accounts.player(), Wallet()
    await partners.describe_wallet(wallet.address, transactions, days)
    answer = await link(api, player, await wallet.proof_to_link(player.token))
    assert (answer.status_code, code_of(answer)) == (403, "WALLET_TOO_NEW")
    assert answer.json()["error"]["details"] == details
    assert await IDENTITIES.select(("subject", "==", wallet.address), limit=5) == []
    assert (await USERS.get(player.id)).providers == ("email",)
    assert code_of(await api(CONNECT, json=await wallet.proof())) == "WALLET_TOO_NEW"


async def test_a_node_out_of_order_links_nothing_new_and_takes_nothing_away(api, accounts, partners):
    player, wallet = await accounts.player(), Wallet()
    async with partners.broken("ethereum", "error"):
        refused = await link(api, player, await wallet.proof_to_link(player.token))
        assert code_of(refused) == "PARTNER_UNAVAILABLE"
    assert (await link(api, player, await wallet.proof_to_link(player.token))).is_success
    async with partners.broken("ethereum", "error"):
        assert (await link(api, player, await wallet.proof_to_link(player.token))).is_success


async def test_a_wallet_that_was_set_aside_for_too_long_is_as_new_as_any(api, accounts, partners):
    """It is nobody's again: to link it takes what to connect with it takes."""
    player, other, wallet = await accounts.player(), await accounts.player(), Wallet()
    assert (await link(api, player, await wallet.proof_to_link(player.token))).is_success

    async def long_ago(tx):
        key = identity_id(Provider.WALLET, wallet.address)
        identity = await tx.get(IDENTITIES, key)
        tx.put(IDENTITIES, key, identity.model_copy(update={"set_aside_until": tx.now}))

    await transaction.run(long_ago)
    await partners.describe_wallet(wallet.address, 1, 1)
    refused = await link(api, other, await wallet.proof_to_link(other.token))
    assert code_of(refused) == code_of(await api(CONNECT, json=await wallet.proof())) == "WALLET_TOO_NEW"


async def test_a_message_is_good_for_its_purpose_alone(api, accounts):
    player, wallet = await accounts.player(), Wallet()
    assert (await link(api, player, await wallet.proof_to_link(player.token))).is_success
    proofs = {
        "sign_in": wallet.proof,
        "link": lambda: wallet.proof_to_link(player.token),
        "reauthenticate": lambda: wallet.proof_again(player.token),
    }
    uses = {
        "sign_in": lambda proof: api(CONNECT, json=proof),
        "link": lambda proof: link(api, player, proof),
        "reauthenticate": lambda proof: api(AGAIN, token=player.token, json={"wallet": proof}),
    }
    for made, make in proofs.items():
        for used, use in uses.items():
            answer = await use(await make())
            assert code_of(answer) == ("" if made == used else "NONCE_REJECTED"), (made, used)


async def test_a_message_is_good_for_its_account_alone(api, accounts):
    """What a player signs to link a wallet to his account links it to no thief's."""
    player, thief, wallet = await accounts.player(), await accounts.player(), Wallet()
    proof = await wallet.proof_to_link(player.token)
    assert code_of(await link(api, thief, proof)) == "NONCE_REJECTED"
    assert (await link(api, player, proof)).is_success


async def test_a_message_says_what_it_is_for_and_on_which_page(api, accounts, pages):
    player, wallet = await accounts.player(), Wallet()
    headers, body = {"origin": "https://beta.game.example:8443"}, {"wallet_address": wallet.address}
    signs_in = data_of(await api(NONCE, headers=headers, json=body))
    links = data_of(await api(LINK_NONCE, token=player.token, headers=headers, json=body))
    again = data_of(
        await api(LINK_NONCE, token=player.token, headers=headers, json=body | {"purpose": "reauthenticate"})
    )
    for given in (signs_in, links, again):
        lines = given["message"].splitlines()
        assert lines[0] == "beta.game.example:8443 wants you to sign in with your Ethereum account:"
        assert "URI: https://beta.game.example:8443" in lines
        assert f"Expiration Time: {given['expires_at'].partition('.')[0]}Z" in lines
    assert "Sign in to play." in signs_in["message"]
    assert f"Link this wallet to the account {player.id}" in links["message"]
    assert f"Confirm that the account {player.id} is yours" in again["message"]
    assert player.id not in signs_in["message"]


@pytest.mark.parametrize("origin", ["https://evil.example", "https://game.example.evil.example", "http://game.example"])
async def test_another_page_gets_no_message(api, accounts, pages, origin):
    player, body = await accounts.player(), {"wallet_address": Wallet().address}
    for answer in (
        await api(NONCE, headers={"origin": origin}, json=body),
        await api(LINK_NONCE, token=player.token, headers={"origin": origin}, json=body),
    ):
        assert (answer.status_code, code_of(answer)) == (403, "ORIGIN_NOT_ALLOWED")


@pytest.mark.parametrize("headers", [{}, {"origin": "null"}])
async def test_an_app_that_is_no_page_gets_the_game_s_first(api, pages, headers):
    given = data_of(await api(NONCE, headers=headers, json={"wallet_address": Wallet().address}))
    assert given["message"].startswith("game.example wants you to sign in")


async def test_nobody_gets_a_message_that_signs_in_where_one_links(api, accounts):
    player = await accounts.player()
    body = {"wallet_address": Wallet().address, "purpose": WalletPurpose.SIGN_IN}
    assert code_of(await api(LINK_NONCE, token=player.token, json=body)) == "INVALID_REQUEST"
    assert code_of(await api(LINK_NONCE, json={"wallet_address": Wallet().address})) == "UNAUTHENTICATED"
