"""How somebody proves that an identity is theirs."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from functions.auth.models.identities.identities import Provider
from shared.model import Model


def _hexadecimal(ticket: SecretStr) -> SecretStr:
    if not re.fullmatch("([0-9a-fA-F]{2})+", ticket.get_secret_value()):
        raise ValueError("is not the ticket's bytes in hexadecimal")
    return ticket


class SteamProof(Model):
    """A Steam session ticket (GetAuthTicketForWebApi), in hexadecimal."""

    ticket: Annotated[SecretStr, AfterValidator(_hexadecimal)] = Field(
        min_length=2, max_length=8192, json_schema_extra={"pattern": "^([0-9a-fA-F]{2})+$"}, examples=["14000000abcd"]
    )
    steam_id: str | None = Field(
        None,
        pattern="^[0-9]{17}$",
        description="The Steam id of the ticket, to be checked; optional.",
        examples=["76561197960287930"],
    )


class EpicProof(Model):
    """An ID token of Epic Account Services (EOS_Auth_CopyIdToken)."""

    id_token: SecretStr = Field(min_length=1, max_length=8192, examples=["eyJhbGciOiJSUzI1NiJ9.e30.c2ln"])


class WalletProof(Model):
    """A message of this API, and its signature by the wallet (EIP-191 personal_sign)."""

    wallet_address: str = Field(pattern="^0x[0-9a-fA-F]{40}$", examples=["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"])
    message: str = Field(min_length=1, max_length=2048, description="The message, unchanged.")
    signature: str = Field(
        pattern="^0x[0-9a-fA-F]{130}$",
        description="r, s and v: 65 bytes in hexadecimal.",
        examples=[f"0x{'5a' * 64}1b"],
    )


class VerifiedIdentity(Model):
    """An identity that has just been proven; `display_name` is the partner's, fit for a profile, or empty."""

    provider: Provider
    subject: str
    display_name: str = ""
