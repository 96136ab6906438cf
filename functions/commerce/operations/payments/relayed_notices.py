"""Notices of stores that call nobody, sent by the game's own scripts: the signature of their bytes."""

from codecs import BOM_UTF8
from datetime import UTC, datetime

from pydantic import ValidationError

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import RelayedNotice
from functions.commerce.operations.payments import notices
from functions.commerce.rules.payments import relayed_notices as rules
from functions.commerce.rules.payments.providers import InvalidSignature
from functions.commerce.settings import settings
from shared.errors import InvalidRequest, problems_of
from shared.http.raw_request import RawRequest
from shared.identity import signatures
from shared.identity.secret_files import SecretFile

SHORTEST_KEY = 32


def _parse(raw: bytes) -> tuple[bytes, ...]:
    keys = tuple(line.strip() for line in raw.splitlines() if line.strip())
    if not keys or any(len(key) < SHORTEST_KEY or b" " in key for key in keys):
        raise ValueError(f"each line is a key of {SHORTEST_KEY} characters or more, without spaces")
    return keys


KEYS = SecretFile(lambda: settings().notice_keys_file, _parse)


async def keep(provider: PaymentProvider, request: RawRequest) -> None:
    """Keep a notice that one of our keys signed, and have its transaction looked up. One write.

    Raises InvalidSignature, InvalidRequest.
    """
    header = request.headers.get(signatures.HEADER, "")
    if not rules.is_signed(KEYS.current() or (), request.body, header, datetime.now(UTC)):
        raise InvalidSignature(provider=provider.value)
    text = request.body.removeprefix(BOM_UTF8)
    try:
        notice = RelayedNotice.model_validate_json(text)
    except ValidationError as problem:
        raise InvalidRequest(fields=problems_of(problem)) from None
    await notices.keep(provider, notice.id, notice.kind, notice.transaction, text.decode())
