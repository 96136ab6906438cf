"""Where a game has a minimum age, no way to open an account goes around it, and no date of birth is kept."""

import uuid
from datetime import UTC, datetime

import pytest

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.operations.sign_in import external_sign_in
from functions.auth.rules.accounts.ages import AgeNeeded
from functions.auth.store.accounts import USERS
from shared.configuration import Reader
from shared.telemetry.context import RequestContext
from tests.accounts import new_registration
from tests.every_document import naming
from tests.local_api import code_of, data_of
from tests.wallets import Wallet

CHILD = {"date_of_birth": f"{datetime.now(UTC).year - 5}-03-17", "country": "DE"}
GROWN = {"date_of_birth": "1987-03-17", "country": "DE"}


@pytest.fixture(autouse=True)
def sixteen(api, monkeypatch):
    monkeypatch.setenv("MINIMUM_AGES", "*=13,DE=16")
    Reader.cache_clear()
    yield
    monkeypatch.undo()
    Reader.cache_clear()


async def test_who_registers_is_asked_and_refused_below_the_age(api):
    asked = new_registration()
    assert code_of(await api("auth-register", json=asked)) == "AGE_NEEDED"
    refused = await api("auth-register", json=asked | {"age": CHILD})
    assert code_of(refused) == "TOO_YOUNG"
    assert refused.json()["error"]["details"] == {"minimum_age": 16, "country": "DE"}
    assert naming(asked["email"]) == {}
    opened = data_of(await api("auth-register", json=asked | {"age": GROWN}))
    user = await USERS.get(opened["user_id"])
    assert (user.of_age.country, user.of_age.minimum_age) == ("DE", 16)
    assert naming("1987-03-17") == {}


async def test_who_comes_by_a_wallet_is_asked_once(api):
    wallet = Wallet()
    assert code_of(await api("auth-connect-wallet", json=await wallet.proof())) == "AGE_NEEDED"
    assert code_of(await api("auth-connect-wallet", json=await wallet.proof() | {"age": CHILD})) == "TOO_YOUNG"
    new = data_of(await api("auth-connect-wallet", json=await wallet.proof() | {"age": GROWN}))
    again = data_of(await api("auth-connect-wallet", json=await wallet.proof()))
    assert again["user_id"] == new["user_id"]


@pytest.mark.parametrize("age", [{"date_of_birth": "1899-12-31", "country": "DE"}, {**GROWN, "country": "XX"}])
async def test_an_age_that_cannot_be_is_refused(api, age):
    assert code_of(await api("auth-register", json=new_registration() | {"age": age})) == "INVALID_REQUEST"


async def test_a_partner_s_newcomer_is_asked_whoever_the_partner_is(api):
    context = RequestContext("request", "POST", "/", ip="192.0.2.7")
    newcomer = VerifiedIdentity(provider=Provider.STEAM, subject=uuid.uuid4().hex)
    with pytest.raises(AgeNeeded):
        await external_sign_in.enter(newcomer, context, None, cookies=False)


async def test_who_comes_by_epic_is_asked_once(api, partners):
    token = (await partners.epic_token())["id_token"]
    assert code_of(await api("auth-epic-login", json={"id_token": token})) == "AGE_NEEDED"
    assert code_of(await api("auth-epic-login", json={"id_token": token, "age": CHILD})) == "TOO_YOUNG"
    new = data_of(await api("auth-epic-login", json={"id_token": token, "age": GROWN}))
    again = data_of(await api("auth-epic-login", json={"id_token": token}))
    assert again["user_id"] == new["user_id"]


async def test_who_comes_by_a_mailed_code_is_asked_once_and_the_code_is_good_still(api, mailbox):
    email = f"{uuid.uuid4().hex}@example.com"

    async def code() -> dict[str, str]:
        work = SendSignInCode(request_id=uuid.uuid4().hex, email=email, language=None)
        assert (await api.deliver("auth-send-sign-in-code", work.model_dump_json().encode())).status_code == 204
        mail = await mailbox.newest(email, "is your code to sign in")
        return {"email": email, "code": mail["subject"][:6]}

    shown = await code()
    assert code_of(await api("auth-confirm-email-login", json=shown)) == "AGE_NEEDED"
    assert code_of(await api("auth-confirm-email-login", json=shown | {"age": CHILD})) == "TOO_YOUNG"
    new = data_of(await api("auth-confirm-email-login", json=shown | {"age": GROWN}))
    again = data_of(await api("auth-confirm-email-login", json=await code()))
    assert again["user_id"] == new["user_id"]
