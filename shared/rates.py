"""Limits of requests a minute: a category is declared by whom it belongs to, beside its setting."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from shared.configuration import Reader
from shared.settings import settings

WINDOW = 60
"""Seconds that a limit counts over."""


class CountedBy(Enum):
    """Whose requests are added up. Those of a game server are counted by it, whatever the category says."""

    CALLER = auto()
    """The signed-in player; else the network."""
    NETWORK = auto()
    """The IP address (of IPv6: the /64)."""
    PLAYER_IN_PATH = auto()
    """The `player_id` of the path, each function by itself."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A category of limits. How many requests a minute is the setting `rate_<name>` of `settings`."""

    name: str
    settings: Reader[Any]
    counted_by: CountedBy = CountedBy.CALLER
    network_too: bool = False
    """Whether a network has a limit as well, however many players come from it: the setting `rate_<name>_network`."""

    def __post_init__(self) -> None:
        """Raises ValueError without a setting for it."""
        for setting in (self.setting, self.network_setting)[: 1 + self.network_too]:
            if setting not in self.settings.model.model_fields:
                raise ValueError(f"{self.settings.model.__module__} has no setting {setting}: declare it, an int")

    @property
    def setting(self) -> str:
        """The name of its setting."""
        return f"rate_{self.name}"

    def player_key(self, function: str, player_id: str) -> str:
        """Under which key in Redis it is counted what a function gives a player."""
        return f"limits:{self.name}:{function}:{player_id}"

    @property
    def network_setting(self) -> str:
        """The name of the setting of what a network may do."""
        return f"{self.setting}_network"

    @property
    def per_minute(self) -> int:
        """How many requests a minute there may be."""
        limit: int = getattr(self.settings(), self.setting)
        return limit

    @property
    def per_network(self) -> int:
        """How many requests a minute one network may make; 0: as many as its players may."""
        limit: int = getattr(self.settings(), self.network_setting) if self.network_too else 0
        return limit


GAME_RATE = Rate("game", settings)
UPLOAD_RATE = Rate("upload", settings)
GRANT_RATE = Rate("grant", settings, CountedBy.PLAYER_IN_PATH)
"""What servers give a player: counted by who gets it, whoever gives it."""
