"""Say that a mail was asked for by somebody else."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailRefused, Purpose, TokenShown
from functions.auth.operations import mail_tokens, session_revocation
from functions.auth.operations.set_aside import set_aside
from functions.auth.rules.mail_tokens import MailTokenRejected
from functions.auth.rules.set_aside import is_unproven
from functions.auth.store import accounts, audit
from functions.auth.store.mail_tokens import forget
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/refuse", rate=Rate.AUTH, errors=(MailTokenRejected,))
async def refuse_email(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailRefused:
    """Report a mail that I did not ask for.

    Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, and its
    password and linked identities are set aside. An address that was only asked for does not become the account's.

    Cost: reads the mailed tokens and the account in one call, its identities by a query; writes what `set_aside` does
    and that the sessions end, or deletes the token.
    """
    mail, user = await mail_tokens.check_refusal(tx, body.token.get_secret_value())
    has_it = mail.email == user.email
    if has_it and not is_unproven(user):
        raise MailTokenRejected
    if has_it:
        accounts.save_user(tx, await set_aside(tx, user, context))
        forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
        session_revocation.end_all_sessions(tx, user.user_id, "address_refused")
    forget(tx, user.user_id, Purpose.EMAIL_CHANGE)
    audit.record(tx, AuditKind.EMAIL_REFUSED, user.user_id, context, actor_id="owner of the address")
    return EmailRefused(email=mail.email, signed_out=has_it)
