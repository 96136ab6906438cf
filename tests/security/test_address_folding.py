"""Whoever owns a domain that another one folds to gets none of its mail, and none of its accounts."""

import uuid

import pytest

from functions.auth.models.mail.mails import SendPasswordReset
from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.store.accounts import USERS
from shared.text.email_address import deliverable
from tests.accounts import new_registration
from tests.local_api import code_of, data_of

CODE = "is your code to sign in"


def pair_of_addresses() -> tuple[str, str, str]:
    """The victim's, as typed and as A-labels, and that of whoever owns the domain that it folds to."""
    local = uuid.uuid4().hex
    return f"{local}@straße.example", f"{local}@xn--strae-oqa.example", f"{local}@strasse.example"


async def deliver(api, function, work):
    assert (await api.deliver(function, work.model_dump_json().encode())).status_code == 204


@pytest.mark.parametrize("ask", ["typed", "a_labels"])
async def test_a_sign_in_code_goes_to_the_domain_that_was_typed(api, mailbox, ask):
    typed, a_labels, other = pair_of_addresses()
    email = {"typed": typed, "a_labels": a_labels}[ask]
    work = SendSignInCode(request_id=uuid.uuid4().hex, email=email, language=None)
    await deliver(api, "auth-send-sign-in-code", work)
    code = (await mailbox.newest(a_labels, CODE))["subject"][:6]
    assert await mailbox.all_of(other) == []
    stolen = await api("auth-confirm-email-login", json={"email": other, "code": code})
    assert code_of(stolen) == "EMAIL_CODE_REJECTED"
    entered = data_of(await api("auth-confirm-email-login", json={"email": typed, "code": code}))
    user = await USERS.get(entered["user_id"])
    assert (user.email, deliverable(user.email)) == (typed, a_labels)


async def test_the_owner_of_the_other_domain_resets_no_password(api, mailbox):
    typed, a_labels, other = pair_of_addresses()
    data_of(await api("auth-register", json=new_registration(email=typed)))
    for email in (other, typed):
        work = SendPasswordReset(request_id=uuid.uuid4().hex, email=email, language=None)
        await deliver(api, "auth-send-password-reset", work)
    assert await mailbox.newest(a_labels, "Reset your password")
    assert await mailbox.all_of(other) == []


async def test_both_may_have_an_account_and_either_spelling_of_one_is_taken(api):
    typed, a_labels, other = pair_of_addresses()
    data_of(await api("auth-register", json=new_registration(email=typed)))
    data_of(await api("auth-register", json=new_registration(email=other)))
    for again in (a_labels, typed.upper().replace("SSE", "ßE")):
        assert code_of(await api("auth-register", json=new_registration(email=again))) == "EMAIL_TAKEN"


async def test_a_local_part_that_folds_to_another_is_an_account_of_its_own(api):
    name = uuid.uuid4().hex
    data_of(await api("auth-register", json=new_registration(email=f"{name}straße@example.com")))
    data_of(await api("auth-register", json=new_registration(email=f"{name}strasse@example.com")))
