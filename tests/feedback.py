"""Bug reports and ideas, as clients send them."""

import uuid
from typing import Any


def crash(name: str = "", **changes: Any) -> dict[str, Any]:
    """A report of a crash; of another bug than all others, unless it is named."""
    where = "".join(chr(ord("g") + int(letter, 16)) for letter in (name or uuid.uuid4().hex))
    return {
        "title": "The inventory closes the game",
        "text": "I opened the second page.",
        "client": {"version": "1.4.2", "platform": "windows", "hardware": {"gpu": "GeForce RTX 3060"}},
        "crash": {"message": "KeyError: 'sword'", "stack": f"at {where}.Open (slot) [0x00012] in Inventory.cs:118"},
        "log": "12:00:01 inventory opened\n12:00:02 KeyError",
    } | changes


def idea(**changes: Any) -> dict[str, Any]:
    """An idea."""
    return {"title": "A second page in the inventory", "text": "The first one is full."} | changes
