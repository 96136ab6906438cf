"""Begin to turn the second factor on."""

from functions.auth.models.challenges import Purpose
from functions.auth.models.two_factor import Enrolment, PasswordAgain
from functions.auth.operations import password_checks, password_hashing, two_factor
from functions.auth.rules import enrolment
from functions.auth.rules import two_factor as rules
from functions.auth.rules.challenges import CHALLENGE_LIFETIME
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.rules.set_aside import EmailUnproven, check_proven
from functions.auth.store import challenges
from shared.declare import Rate, Resources, Secret, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.settings import settings
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/enable",
    rate=Rate.AUTH,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorOn, EmailUnproven),
    secrets=(Secret.TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def enable_two_factor(player: Player, body: PasswordAgain, context: RequestContext) -> Enrolment:
    """Start turning on two-factor sign-in.

    Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
    code of it. The account's address must have been confirmed in a session first.

    Cost: reads the account and its failures in one call; writes a challenge with the secret, encrypted, and that both
    are as they were read. A wrong password is a commit of its own: it is counted. An address that was never confirmed
    could be a stranger's, whose factor would lock its owner out. It runs its transaction itself, so that no
    Idempotency-Key makes an answer with a secret be kept.

    Source: 1v1bro 1.8.
    """
    shown = password_hashing.SubmittedPassword(body.password.get_secret_value())

    async def begin(tx: Transaction) -> Enrolment | None:
        user = await password_checks.check_owner(tx, player.id, shown, context)
        if user is None:
            return None
        if user.two_factor:
            raise rules.TwoFactorOn
        check_proven(user)
        secret = two_factor.new_secret()
        uri = enrolment.otpauth_uri(secret, user.email or user.user_id, settings().totp_issuer)
        sealed = two_factor.seal(user.user_id, secret)
        return Enrolment(
            challenge_token=challenges.open_challenge(tx, user, Purpose.ENROLMENT, sealed_secret=sealed),
            expires_in=int(CHALLENGE_LIFETIME.total_seconds()),
            secret=secret,
            otpauth_uri=uri,
            qr_code=enrolment.qr_code(uri),
        )

    enrolled = await transaction.run(begin)
    if enrolled is None:
        raise WrongPassword
    return enrolled
