"""What signing in by partners, wallets and mail costs."""

from typing import TYPE_CHECKING

from tests.bench import in_process, players
from tests.bench.first_requests import partners
from tests.bench.in_process import Request
from tests.partners import new_wallet

if TYPE_CHECKING:
    from tests.integration.cost_journey import Journey

ROWS = (
    ("auth-steam-login", "a newcomer", 2, 5, 3, 1, 0),
    ("auth-steam-login", "somebody known", 2, 3, 3, 1, 0),
    ("auth-epic-login", "a newcomer", 2, 5, 3, 1, 0),
    ("auth-epic-login", "somebody known", 2, 3, 3, 1, 0),
    ("auth-create-nonce", "always", 0, 1, 1, 1, 0),
    ("auth-connect-wallet", "a newcomer", 3, 6, 5, 1, 0),
    ("auth-connect-wallet", "somebody known", 3, 4, 5, 1, 0),
    ("auth-connect-wallet", "a message that was used", 1, 0, 1, 1, 0),
    ("auth-refresh-wallet-session", "a fresh token", 2, 1, 2, 1, 0),
    ("auth-request-email-login", "always", 0, 0, 0, 1, 0),
    ("auth-send-sign-in-code", "the first mail", 1, 2, 2, 0, 0),
    ("auth-send-sign-in-code", "a mail has just gone out", 1, 0, 1, 0, 0),
    ("auth-confirm-email-login", "a newcomer", 3, 7, 2, 1, 0),
    ("auth-confirm-email-login", "somebody known", 4, 5, 3, 1, 0),
    ("auth-confirm-email-login", "a wrong code", 3, 3, 2, 1, 0),
)


async def travel(journey: "Journey") -> None:
    await _partners(journey)
    await _wallets(journey)
    await _mail(journey)


async def _partners(journey: "Journey") -> None:
    for function, make in (("auth-steam-login", partners.steam), ("auth-epic-login", partners.epic)):
        request = await make()
        await journey.call(function, "a newcomer", request)
        await journey.call(function, "somebody known", request)


async def _wallets(journey: "Journey") -> None:
    owner = new_wallet()
    await journey.call("auth-create-nonce", "always", await partners.nonce(), status=201)
    await journey.call("auth-connect-wallet", "a newcomer", await partners.wallet(owner))
    request = await partners.wallet(owner)
    await journey.call("auth-connect-wallet", "somebody known", request)
    await journey.call("auth-connect-wallet", "a message that was used", request, status=401)
    (player,) = await players.open_accounts(1)
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=player.token))
    refresh = Request("POST", "/v1/auth/refresh", token=player.token, body={"refresh_token": player.refresh_token})
    await journey.call("auth-refresh-wallet-session", "a fresh token", refresh)


async def _mail(journey: "Journey") -> None:
    email = partners.new_address()
    ask = Request("POST", "/api/v1/auth/email/login", body={"email": email})
    await journey.call("auth-request-email-login", "always", ask, status=202)
    for case in ("the first mail", "a mail has just gone out"):
        await journey.call("auth-send-sign-in-code", case, partners.code_to_send(email), status=204)
    wrong = await partners.code(partners.new_address(), "654321")
    await journey.call("auth-confirm-email-login", "a wrong code", wrong, status=401)
    for case in ("a newcomer", "somebody known"):
        await journey.call("auth-confirm-email-login", case, await partners.code(email))
