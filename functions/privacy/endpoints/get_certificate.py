"""What was erased of an account."""

from functions.privacy.models.erasures import ErasureCertificate
from functions.privacy.rules import erasures as rules
from functions.privacy.store import erasures as store
from shared.declare import endpoint
from shared.identity.callers import Support


@endpoint("GET /api/v1/admin/privacy/erasures/{user_id}", errors=(rules.UnknownErasure,))
async def get_certificate(support: Support, user_id: str) -> ErasureCertificate:
    """Get the certificate of an erasure.

    Returns what was erased of an account, what is kept of it and why, and when the last backup with it is gone.

    Cost: one read.
    """
    return rules.certificate(await store.erasure(user_id))
