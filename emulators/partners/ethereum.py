"""An Ethereum node: the few methods of JSON-RPC 2.0 that say how old a wallet is.

https://ethereum.org/developers/docs/apis/json-rpc. A wallet that nobody has described is a year old and well used.
"""

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

BLOCK_SECONDS = 12
DAY = 86400
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")


@dataclass(frozen=True, slots=True)
class Wallet:
    """How many transactions a wallet has sent, and how many days ago the first."""

    transactions: int = 100
    days: float = 365


class RpcError(Exception):
    """What JSON-RPC calls an error: a code and a message."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Ethereum:
    """A chain on which time passes and nothing else happens."""

    def __init__(self) -> None:
        self._wallets: dict[str, Wallet] = {}
        self._methods: dict[str, Callable[..., str | dict[str, str]]] = {
            "eth_chainId": lambda: hex(1),
            "net_version": lambda: "1",
            "eth_blockNumber": lambda: hex(_now()),
            "eth_getBlockByNumber": self._block,
            "eth_getTransactionCount": self._transaction_count,
        }

    def routes(self) -> list[Route]:
        """What is served below /ethereum."""
        return [
            Route("/", self.rpc, methods=["POST"]),
            Route("/dev/wallets/{address}", self.describe, methods=["PUT"]),
        ]

    async def describe(self, request: Request) -> Response:
        """Say of a wallet how many `transactions` it has sent, the first `days` ago."""
        try:
            wallet = Wallet(**await request.json())
        except (ValueError, TypeError) as error:
            return JSONResponse({"error": str(error)}, 400)
        self._wallets[request.path_params["address"].lower()] = wallet
        return JSONResponse({"transactions": wallet.transactions, "days": wallet.days})

    async def rpc(self, request: Request) -> Response:
        """Answer one call or a batch."""
        try:
            body = json.loads(await request.body())
        except ValueError:
            return JSONResponse(_error(None, RpcError(-32700, "parse error")))
        if isinstance(body, list):
            return JSONResponse([self._answer(call) for call in body] or _error(None, RpcError(-32600, "empty batch")))
        return JSONResponse(self._answer(body))

    def _answer(self, call: Any) -> dict[str, Any]:
        if not isinstance(call, dict) or call.get("jsonrpc") != "2.0" or "method" not in call:
            return _error(None, RpcError(-32600, "invalid request"))
        try:
            method = self._methods.get(call["method"])
            if method is None:
                raise RpcError(-32601, f"the method {call['method']} does not exist/is not available")
            return {"jsonrpc": "2.0", "id": call.get("id"), "result": method(*call.get("params", []))}
        except TypeError as error:
            return _error(call.get("id"), RpcError(-32602, f"invalid argument: {error}"))
        except RpcError as error:
            return _error(call.get("id"), error)

    def _block(self, block: str, _whole: bool) -> dict[str, str]:  # noqa: FBT001  the method's own parameter
        number = _number(block)
        return {"number": hex(number), "timestamp": hex(number * BLOCK_SECONDS)}

    def _transaction_count(self, address: str, block: str) -> str:
        if not _ADDRESS.fullmatch(address):
            raise RpcError(-32602, f"invalid argument 0: {address!r} is no address")
        wallet = self._wallets.get(address.lower(), Wallet())
        used = _number(block) * BLOCK_SECONDS >= time.time() - wallet.days * DAY
        return hex(wallet.transactions if used else 0)


def _now() -> int:
    return int(time.time()) // BLOCK_SECONDS


def _number(block: str) -> int:
    if block in {"latest", "pending", "safe", "finalized"}:
        return _now()
    if block == "earliest":
        return 0
    try:
        number = int(block, 16)
    except ValueError as error:
        raise RpcError(-32602, f"invalid argument: {error}") from None
    if number > _now():
        raise RpcError(-32000, "header not found")
    return number


def _error(number: Any, error: RpcError) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "error": {"code": error.code, "message": str(error)}}
