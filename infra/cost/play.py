"""How an average daily player plays: `play.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("play.toml")


def read_play() -> dict[str, Any]:
    """What `play.toml` says."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def times_a_day(call: Mapping[str, Any], day: Mapping[str, float]) -> float:
    """How often an average player makes a call on a day: its number, or what the word stands for."""
    named = {
        "match": day["matches"],
        "report": day["matches"] / 2,
        "register": day["new_players"],
        "bought": day["bought"],
    }
    often = call["how_often"]
    return float(named.get(often, often))
