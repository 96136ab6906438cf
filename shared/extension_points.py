"""The extension points that services implement (`shared.extension_point`)."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from shared.extension_point import ExtensionPoint
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item
from shared.mail.templates import Text
from shared.merging import KeptPart, Undone


class Merging(Protocol):
    """What a service does when one account is merged into another. Neither call may write but through `tx`."""

    async def merge_players(self, tx: Transaction, source_id: str, target_id: str) -> KeptPart:
        """Give the target what it gets of the source; the source's own documents stay, as far as nobody sees them."""

    async def undo_merge(self, tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
        """Take back from the target what it got, and no more: it may have played on.

        `later` is what was kept of the merges into the target that came after this one and stand, the oldest first:
        what one of them brought, too, stays, and is that one's from now on.
        """


MERGING: ExtensionPoint[Merging] = ExtensionPoint("merging", Merging)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever keeps something of a player takes part in merges of accounts."""


class Granting(Protocol):
    """What a service gives to players who paid for it. Each `kind` is one service's.

    No call may write but through `tx`, and `grant` refuses nothing: what cannot be given has another `Outcome`. `fact`
    names the one grant, or the one refund, of an order: it is given again when a refund is reversed.
    """

    KINDS: tuple[str, ...]
    COUNTED: tuple[str, ...]
    """The kinds of which a player can have several: only those have a quantity."""

    async def check(self, items: Sequence[Item]) -> tuple[str, ...]:
        """What is wrong with items that are to be sold, in words for people; nothing when all can be given."""

    def refs(self, player_id: str, items: Sequence[Item]) -> tuple[Ref[Any], ...]:
        """The documents that `grant` and `take_back` read, to be fetched together with others."""

    async def grant(
        self, tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str
    ) -> tuple[Granted, ...]:
        """Give a player items, each in the order given, and say what became of it."""

    async def take_back(self, tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str) -> None:
        """Take back items that `grant` gave for an order, as far as the player still has them from it."""


GRANTING: ExtensionPoint[Granting] = ExtensionPoint("granting", Granting)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever has something that can be bought for money gives it."""


class Notices(Protocol):
    """The words of a service that tells players something by `shared.events.notices.PlayerNotice`."""

    def texts(self) -> Mapping[str, Mapping[str, Text]]:
        """By the notice's name, then by language, of which English is one."""


NOTICES: ExtensionPoint[Notices] = ExtensionPoint("notices", Notices)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever tells players something has the words; who has their addresses sends the mails."""


class Identities(Protocol):
    """By which accounts of partners players sign in: who knows them is asked by services that it builds on."""

    async def subject_of(self, player_id: str, provider: str) -> str:
        """The partner's own id of a player's account there, such as a SteamID64; empty: none is linked."""

    async def player_of(self, provider: str, subject: str) -> str:
        """Whose an account of a partner is; empty: nobody's."""


IDENTITIES: ExtensionPoint[Identities] = ExtensionPoint("identities", Identities)  # type: ignore[type-abstract]  # what modules are held against
"""Who signs players in knows their accounts at partners: a store names its payers by them."""
