"""Codes and tokens as people type and paste them, by value."""

import pytest
from pydantic import ValidationError

from functions.auth.models.mail.mail_tokens import EmailProof, EmailToken, PasswordReset
from functions.auth.models.sign_in.email_codes import EmailSignIn
from functions.auth.models.two_factor.two_factor import SecondFactor
from functions.auth.rules.two_factor.two_factor import recovery_digest

TOKEN = "0f8a1b2c-0000.abcdefghijklmnopqrstuvwxyz-_ABCDEFGHIJKLMNO"


@pytest.mark.parametrize(
    "typed",
    [
        "123456",
        "123456 ",
        " 123 456",
        "123-456",
        "123\u00a0456\n",
        "123\u2011456",
        "\u200b123456\u200b",
        "\uff11\uff12\uff13\uff14\uff15\uff16",
        "١٢٣٤٥٦",
    ],
)
@pytest.mark.parametrize(
    "model",
    [
        lambda code: EmailSignIn(email="ada@example.com", code=code),
        lambda code: SecondFactor(code=code),
        lambda code: EmailProof(code=code),
    ],
)
def test_a_code_however_it_is_typed(model, typed):
    assert model(typed).code.get_secret_value() == "123456"


def test_a_recovery_code_however_it_is_typed():
    for typed in ("a2bc-d3ef-g4hj-k5mn", " A2BC D3EF G4HJ K5MN\r\n", "a2bcd3efg4hjk5mn"):
        shown = SecondFactor(recovery_code=typed).recovery_code.get_secret_value()
        assert recovery_digest("u1", shown) == recovery_digest("u1", "a2bcd3efg4hjk5mn")


@pytest.mark.parametrize("pasted", [TOKEN, f"{TOKEN}\r\n", f"  {TOKEN}\t", f"{TOKEN[:40]}\r\n{TOKEN[40:]}"])
@pytest.mark.parametrize(
    "model",
    [
        lambda token: EmailSignIn(token=token),
        lambda token: EmailToken(token=token),
        lambda token: EmailProof(token=token),
        lambda token: PasswordReset(token=token, password="Tr0ub4dor&Zebra"),
    ],
)
def test_a_token_however_it_is_pasted(model, pasted):
    assert model(pasted).token.get_secret_value() == TOKEN


def test_a_code_is_in_no_log():
    assert "123456" not in repr(SecondFactor(code="123456"))


@pytest.mark.parametrize("code", ["", "1" * 65])
def test_what_is_no_code(code):
    with pytest.raises(ValidationError):
        SecondFactor(code=code)
