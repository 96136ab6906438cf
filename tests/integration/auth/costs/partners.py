"""What signing in by partners, wallets and mail costs."""

from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.auth.first_requests import partners
from tests.partners import new_wallet

ROWS = (
    Cost("auth-steam-login", case="a newcomer", reads=2, writes=5, rpcs=3, redis=1),
    Cost("auth-steam-login", case="somebody known", reads=2, writes=3, rpcs=3, redis=1),
    Cost("auth-epic-login", case="a newcomer", reads=2, writes=5, rpcs=3, redis=1),
    Cost("auth-epic-login", case="somebody known", reads=2, writes=3, rpcs=3, redis=1),
    Cost("auth-create-nonce", case="always", writes=1, rpcs=1, redis=1),
    Cost("auth-connect-wallet", case="a newcomer", reads=3, writes=6, rpcs=5, redis=1),
    Cost("auth-connect-wallet", case="somebody known", reads=3, writes=4, rpcs=5, redis=1),
    Cost("auth-connect-wallet", case="a message that was used", reads=1, rpcs=1, redis=1),
    Cost("auth-refresh-wallet-session", case="a fresh token", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-request-email-login", case="always", redis=1),
    Cost("auth-send-sign-in-code", case="the first mail", reads=1, writes=2, rpcs=2),
    Cost("auth-send-sign-in-code", case="a mail has just gone out", reads=1, rpcs=1),
    Cost("auth-confirm-email-login", case="a newcomer", reads=3, writes=7, rpcs=2, redis=1),
    Cost("auth-confirm-email-login", case="somebody known", reads=4, writes=5, rpcs=3, redis=1),
    Cost("auth-confirm-email-login", case="a wrong code", reads=3, writes=3, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    await _partners(journey)
    await _wallets(journey)
    await _mail(journey)


async def _partners(journey: Journey) -> None:
    for function, make in (("auth-steam-login", partners.steam), ("auth-epic-login", partners.epic)):
        request = await make()
        await journey.call(function, "a newcomer", request)
        await journey.call(function, "somebody known", request)


async def _wallets(journey: Journey) -> None:
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


async def _mail(journey: Journey) -> None:
    email = partners.new_address()
    ask = Request("POST", "/api/v1/auth/email/login", body={"email": email})
    await journey.call("auth-request-email-login", "always", ask, status=202)
    for case in ("the first mail", "a mail has just gone out"):
        await journey.call("auth-send-sign-in-code", case, partners.code_to_send(email), status=204)
    wrong = await partners.code(partners.new_address(), "654321")
    await journey.call("auth-confirm-email-login", "a wrong code", wrong, status=401)
    for case in ("a newcomer", "somebody known"):
        await journey.call("auth-confirm-email-login", case, await partners.code(email))
