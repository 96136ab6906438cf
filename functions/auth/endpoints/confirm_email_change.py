"""Confirm the new e-mail address of an account."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mailed import EmailState, Purpose, TokenShown
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.addresses import state_of
from functions.auth.rules.mailed import MailTokenRejected
from functions.auth.rules.set_aside import ConfirmWhereSignedIn
from functions.auth.store import addresses, audit, mailed
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/change/confirm",
    rate=Rate.AUTH,
    errors=(MailTokenRejected, EmailTaken, ConfirmWhereSignedIn),
)
async def confirm_email_change(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Confirm a change of an e-mail address.

    Moves the account to the new address, unless another account has registered it since. The old address becomes free.
    Sessions go on; the next tokens carry the new address. A second time changes nothing. To show also that the account
    is yours, use `POST /api/v1/auth/email/prove` in a session.

    Cost: reads the token and the account in one call; writes the account, the claim and the audit, deletes the old
    claim and what was mailed to the old address.
    """
    token, user = await mailed.shown(tx, Purpose.EMAIL_CHANGE, body.token.get_secret_value())
    if token.email == user.email:
        return state_of(user)
    if user.two_factor:
        raise ConfirmWhereSignedIn
    changed = addresses.move_email(tx, user, token.email, proven=False)
    audit.record(tx, AuditKind.EMAIL_CHANGED, user.user_id, context)
    return state_of(changed)
