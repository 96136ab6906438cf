"""How many access tokens are checked a second: ours beside the library alone, on one core, in this process."""

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import jwt

from emulators.keys import ensure_keys
from shared.identity import tokens
from shared.settings import settings

TOKENS = 500


@dataclass(frozen=True, slots=True)
class TokenChecks:
    """Checks a second: a token that this instance has not seen, one that it has, and PyJWT's `decode` alone."""

    unseen: float
    seen: float
    bare: float
    ratio: float


def measure(folder: Path, rounds: int, seconds: float) -> TokenChecks:
    """Check tokens for `seconds` a side, in turns; medians of the rounds."""
    made = ensure_keys(folder, "ludus-local")
    before = dict(os.environ)
    os.environ.update({"JWKS_FILE": str(made.jwks), "SIGNING_KEY_FILE": str(made.signing_key)})
    try:
        _forget()
        signed = [tokens.sign(_claims(number)) for number in range(TOKENS)]
        key = jwt.PyJWK(json.loads(made.jwks.read_text())["keys"][0])
        issuer, audience = settings().token_issuer, settings().token_audience

        def bare(token: str) -> object:
            return jwt.decode(token, key, algorithms=["RS256"], audience=audience, issuer=issuer)

        turns = []
        for _ in range(rounds):
            ours = _rate(tokens.caller_of, signed, seconds, forget=True)
            turns.append((ours, _rate(bare, signed, seconds), _rate(tokens.caller_of, signed, seconds)))
    finally:
        os.environ.clear()
        os.environ.update(before)
        _forget()
    unseen, alone, seen = (median(side) for side in zip(*turns, strict=True))
    return TokenChecks(unseen=unseen, seen=seen, bare=alone, ratio=median(ours / bare for ours, bare, _ in turns))


def _claims(number: int) -> dict[str, object]:
    now = int(time.time())
    return {
        "sub": f"player-{number}",
        "email": f"player-{number}@example.com",
        "iat": now,
        "exp": now + 3600,
        "session_id": f"session-{number}",
        "roles": ["player"],
    }


def _rate(check: Callable[[str], object], signed: Sequence[str], seconds: float, *, forget: bool = False) -> float:
    done, used, end = 0, 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        if forget:
            tokens._verified.clear()
        began = time.process_time()
        for token in signed:
            check(token)
        used += time.process_time() - began
        done += len(signed)
    return done / used


def _forget() -> None:
    settings.cache_clear()
    tokens._signer = None
    tokens._verified.clear()
    for mounted in (tokens.PUBLISHED, tokens.SIGNING):
        mounted.forget()
