"""Answer a challenge with the second factor."""

from functions.auth.models.two_factor.two_factor import ChallengeAnswer, VerifiedAnswer
from functions.auth.operations.two_factor import two_factor_challenges
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.email_addresses.set_aside import EmailUnproven
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.rules.two_factor.challenges import ChallengeRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY, TOTP_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/verify",
    rate=AUTH_RATE,
    errors=(
        ChallengeRejected,
        rules.CodeRejected,
        rules.TwoFactorLocked,
        rules.TwoFactorOn,
        AccountBlocked,
        EmailUnproven,
    ),
    secrets=(SIGNING_KEY, TOTP_KEY),
)
async def verify_two_factor(body: ChallengeAnswer, context: RequestContext, tx: Transaction) -> Reply[VerifiedAnswer]:
    """Answer a two-factor challenge.

    Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
    codes.

    Cost: reads the challenge, the second factor and the account in one call; writes those, the session and the audit. A
    wrong code counts.
    """
    return await two_factor_challenges.answer(tx, body, context)
