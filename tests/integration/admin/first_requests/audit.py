"""The audit trail."""

from tests.bench.callers import job, staff
from tests.bench.in_process import Request


async def _trail() -> Request:
    return Request(path="/api/v1/admin/audit-logs?player_id=ada", token=await staff())


async def _figures() -> Request:
    return Request(path="/api/v1/admin/figures", token=await staff())


REQUESTS = {
    "admin-count-days": job,
    "admin-get-figures": _figures,
    "admin-list-audit-logs": _trail,
    "admin-seal-audit": job,
    "admin-verify-audit": job,
}
