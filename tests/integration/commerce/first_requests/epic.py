"""Notices of Epic's purchases, and the job that asks for them."""

import uuid

from tests.bench.callers import job
from tests.bench.in_process import Request
from tests.steam import signed_notice


async def _notice() -> Request:
    transaction = f"{uuid.uuid4().hex}:{uuid.uuid4().hex}"
    told = f'{{"id": "{uuid.uuid4().hex}", "kind": "refund", "transaction": "{transaction}"}}'
    return signed_notice(told.encode(), "epic")


REQUESTS = {"commerce-ask-for-revocations": job, "commerce-receive-epic-notice": _notice}
