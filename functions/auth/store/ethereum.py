"""What an Ethereum node says of a wallet (JSON-RPC)."""

from typing import Any

from functions.auth.models.proofs import VerifiedIdentity
from functions.auth.rules.proofs import NotDocumented
from functions.auth.rules.wallets import block_before, check_history, quantities
from shared import partners
from shared.settings import settings

ETHEREUM = "ethereum"


async def vetted(identity: VerifiedIdentity) -> VerifiedIdentity:
    """The wallet of a newcomer, if it has been in use for long enough (two calls); any, where no node is configured.

    How many transactions an address had sent at a block of some time ago says whether it was in use then, which
    needs a node that keeps old states. Raises WalletTooNew, PartnerUnavailable.
    """
    configured = settings()
    if not configured.eth_rpc_url:
        return identity
    address, days = identity.subject, configured.wallet_age_days
    latest, sent = await _ask(("eth_blockNumber", []), ("eth_getTransactionCount", [address, "latest"]))
    then = block_before(latest, days, configured.eth_block_seconds)
    (sent_then,) = await _ask(("eth_getTransactionCount", [address, hex(then)]))
    check_history(sent, sent_then, days, configured.min_tx_count)
    return identity


async def _ask(*calls: tuple[str, list[Any]]) -> list[int]:
    """The numbers that the calls give, asked in one batch."""
    batch = [
        {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        for number, (method, params) in enumerate(calls)
    ]
    answer = await partners.ask_json(ETHEREUM, settings().eth_rpc_url, batch)
    try:
        return quantities(answer.json_if_ok(), len(calls))
    except NotDocumented as problem:
        raise answer.nonsense(str(problem)) from None
