"""Confirm the new e-mail address of an account."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailState, Purpose, TokenShown
from functions.auth.operations import email_addresses, mail_tokens
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.addresses import state_of
from functions.auth.rules.mail_tokens import MailTokenRejected
from functions.auth.rules.set_aside import ConfirmWhereSignedIn
from functions.auth.store import audit
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/change/confirm",
    rate=Rate.AUTH,
    errors=(MailTokenRejected, EmailTaken, ConfirmWhereSignedIn),
)
async def confirm_email_change(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Claim the address, unless somebody registered it since; the old one is free again. Twice is once.

    Who clicks may be at another device, or not know the account: that it is theirs, too, `email/prove` says.
    Reads the token and the account in one call; writes the account, the claim and the audit, deletes the old claim
    and what was mailed to the old address. Sessions go on; tokens carry the address from the next.
    """
    token, user = await mail_tokens.check(tx, Purpose.EMAIL_CHANGE, body.token.get_secret_value())
    if token.email == user.email:
        return state_of(user)
    if user.two_factor:
        raise ConfirmWhereSignedIn
    changed = email_addresses.move_email(tx, user, token.email, proven=False)
    audit.record(tx, AuditKind.EMAIL_CHANGED, user.user_id, context)
    return state_of(changed)
