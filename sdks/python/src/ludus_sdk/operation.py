"""What a call is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the API, as the generated table has it.

    `keyed` ones take an `Idempotency-Key`; `public` ones need no access token, and `guest` ones do without one where
    nobody is signed in; what `signs_in` answers with a session; `bare` answers have no envelope.
    """

    id: str
    method: str
    path: str
    keyed: bool = False
    public: bool = False
    guest: bool = False
    signs_in: bool = False
    bare: bool = False

    @property
    def is_repeatable(self) -> bool:
        """Whether it does no harm to send it again when nobody knows whether it took effect."""
        return self.keyed or self.method not in ("POST", "PATCH") or self.id == "auth-refresh"


@dataclass(frozen=True, slots=True)
class CallOptions:
    """`idempotency_key` is for operations that take one; `timeout` is in seconds and for one attempt."""

    idempotency_key: str | None = None
    timeout: float = 30
    attempts: int = 4


@dataclass(frozen=True, slots=True)
class Given:
    """The arguments of a call, by their places. Those of the query that are None are left out."""

    path: Mapping[str, str | int]
    query: Mapping[str, Any]
    body: Any = None
