"""What was erased of one's account, for whoever had it."""

from functions.privacy.models.erasures import ErasureCertificate
from functions.privacy.rules import erasures as rules
from functions.privacy.store import erasures as store
from shared.declare import endpoint
from shared.model import Id


@endpoint("GET /api/v1/privacy/certificates/{certificate_id}", errors=(rules.UnknownErasure,))
async def get_own_certificate(certificate_id: Id) -> ErasureCertificate:
    """Get the certificate of my erasure.

    Says what was erased of your account, what is kept of it and why, and when the last backup of it is gone: without
    a sign-in, as the account is gone. The last mail to you has the address.

    Cost: one read.
    """
    return rules.certificate(await store.by_certificate(certificate_id))
