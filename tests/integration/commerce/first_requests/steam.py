"""Notices of Steam's purchases."""

import uuid

from tests.bench.in_process import Request
from tests.steam import signed_notice


async def _notice() -> Request:
    return signed_notice(f'{{"id": "{uuid.uuid4().hex}", "kind": "chargeback", "transaction": "17"}}'.encode())


REQUESTS = {"commerce-receive-steam-notice": _notice}
