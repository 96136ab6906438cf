"""Sign in with an Ethereum wallet."""

from functions.auth.models.identities.wallets import WalletSignIn
from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.operations.identities import wallet_messages
from functions.auth.operations.sign_in import external_sign_in
from functions.auth.partners import ethereum
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail
from functions.auth.rules.identities.wallets import NonceRejected, SignatureRejected, WalletTooNew
from functions.auth.settings import ETH_RPC_URL, LOGIN_RATE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /v1/auth/connect",
    rate=LOGIN_RATE,
    errors=(
        SignatureRejected,
        NonceRejected,
        WalletTooNew,
        AccountBlocked,
        ConfirmByMail,
        PartnerUnavailable,
        AgeNeeded,
        TooYoung,
    ),
    secrets=(SIGNING_KEY, ETH_RPC_URL),
)
async def connect_wallet(body: WalletSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """Sign in with an Ethereum wallet.

    Takes a message of `POST /v1/auth/nonce` that the wallet has signed, and opens a session. The first sign-in creates
    an account with a profile; the game may refuse wallets that are too new. A message can be used once.

    Cost: reads the message and spends it, a commit of its own: a signature is good for one try. Then reads the identity
    and its account (two calls, as one says where the other is); writes the session and the audit. A newcomer's wallet
    is looked up where a node is configured.

    Source: CryptoTribes 5.5.
    """
    identity = await wallet_messages.verified(body)
    return await external_sign_in.enter(identity, context, body.age, cookies=body.cookies, prepare=ethereum.vetted)
