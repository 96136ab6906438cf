"""The extension points that services implement (`shared.extension_point`)."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from shared.connections import Connection
from shared.entry_fees import EntryFee
from shared.extension_point import ExtensionPoint
from shared.firestore.collection import Ref
from shared.firestore.holdings import Holding
from shared.firestore.migrations import Migration
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item
from shared.live_groups import SharedLive
from shared.mail.templates import Text
from shared.merging import KeptPart, Undone
from shared.model import Model
from shared.privacy import Erasure, Section
from shared.scoring import Action


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


class EntryFees(Protocol):
    """Who has something that it costs money to take part in: who takes the money asks what it is."""

    async def entry_fee(self, player_id: str, season_id: str) -> EntryFee | None:
        """What a season costs a player, who may pay now; None: it is not known here. Raises EntryRefused."""


ENTRY_FEES: ExtensionPoint[EntryFees] = ExtensionPoint("entry_fees", EntryFees)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever has something with an entry fee says what it is, to whom it is sold, and hears of the purchase."""


class Identities(Protocol):
    """By which accounts of partners players sign in: who knows them is asked by services that it builds on."""

    async def subject_of(self, player_id: str, provider: str) -> str:
        """The partner's own id of a player's account there, such as a SteamID64; empty: none is linked."""

    async def player_of(self, provider: str, subject: str) -> str:
        """Whose an account of a partner is; empty: nobody's."""


IDENTITIES: ExtensionPoint[Identities] = ExtensionPoint("identities", Identities)  # type: ignore[type-abstract]  # what modules are held against
"""Who signs players in knows their accounts at partners: a store names its payers by them."""


class Connections(Protocol):
    """Accounts of partners that players link for something else than signing in."""

    PROVIDERS: tuple[str, ...]

    async def connections(self, player_id: str) -> Sequence[Connection]:
        """What a player has linked now."""

    async def disconnect(self, tx: Transaction, player_id: str, provider: str) -> bool:
        """Unlink all of a provider; returns whether there was anything. What the partner is told goes by an event."""


CONNECTIONS: ExtensionPoint[Connections] = ExtensionPoint("connections", Connections)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever links accounts of partners shows and unlinks them where players look for what they have linked."""


class Live(Protocol):
    """What a player's live document shows of a service, in a section of its own."""

    SECTION: str
    """The field of the document: whoever changes what it shows calls `tx.show(player_id, SECTION)`."""

    async def live_section(self, player_id: str) -> Model | None:
        """The section as the record has it now, in a few hundred bytes; None: there is nothing to show."""


LIVE: ExtensionPoint[Live] = ExtensionPoint("live", Live)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever has something that players want to see move shows it to those who listen."""


SHARED_LIVE: ExtensionPoint[SharedLive] = ExtensionPoint("shared_live", SharedLive)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever has tribes or worlds shows them to those of their players who listen."""


class Friends(Protocol):
    """Who is a friend of whom, for services that show a player those alone."""

    async def friend_ids(self, player_id: str) -> Sequence[str]:
        """A player's friends in no order, without the player: one read. None who is blocked either way.

        Of friends whose accounts were merged, the ids of the accounts that they were merged into.
        """


FRIENDS: ExtensionPoint[Friends] = ExtensionPoint("friends", Friends)  # type: ignore[type-abstract]  # what modules are held against
"""Who keeps friendships says which there are: a board among friends asks for them."""


class Scoring(Protocol):
    """The rules of a game by which the actions of a session make a score."""

    RULES: tuple[str, ...]
    """The names of the rules, each of one service."""

    def replay(self, rule: str, actions: Sequence[Action]) -> float:
        """The score that actions make by a rule. Raises ImpossibleAction for those that it does not allow."""


SCORING: ExtensionPoint[Scoring] = ExtensionPoint("scoring", Scoring)  # type: ignore[type-abstract]  # what modules are held against
"""Who knows the game replays a session: a score that has to be proved is what comes out."""


class AdminView(Protocol):
    """What a service shows support of one player."""

    async def player_for_admin(self, player_id: str) -> Model | None:
        """What is kept of a player now, without secrets; None: nothing is.

        It only reads, and no more than some dozen documents: of a list the latest, and how to see the rest.
        """


ADMIN_VIEW: ExtensionPoint[AdminView] = ExtensionPoint("admin_view", AdminView)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever keeps something of a player shows it to support."""


class Queues(Protocol):
    """What of a service waits for staff."""

    async def waiting_for_staff(self) -> Mapping[str, tuple[int, datetime | None]]:
        """By the queue's name: how many wait, and since when the first of them does; counted, not gone through."""


QUEUES: ExtensionPoint[Queues] = ExtensionPoint("queues", Queues)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever has something that staff has to decide says how long it waits."""


class PersonalData(Protocol):
    """What a service gives a player of what it keeps of them, and what it does when the player is erased.

    Each account that was merged into the player's is asked for by itself: nobody looks merged ids up.
    """

    HOLDINGS: tuple[Holding[Any], ...]
    """The collections that name players, each with how they do (`shared.firestore.holdings`)."""

    def export_player(self, player_id: str) -> AsyncIterator[Section]:
        """All that is kept of a player, section by section, so that no more than one is held; files by reference."""

    async def erase_player(self, player_id: str) -> Erasure:
        """Delete what leads from the person to the id, and all that nobody else needs; it is called until `finished`.

        Called again, it erases what was written since. What the law wants kept, or others' histories are made of, stays
        without identity. It runs with its caller's rights: a file goes by an event that the service itself hears.
        """


PERSONAL_DATA: ExtensionPoint[PersonalData] = ExtensionPoint("personal_data", PersonalData)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever keeps something of a player gives it out, and erases it."""


class Cloning(Protocol):
    """What a service copies of a player into another environment by itself, as no list of fields can say it.

    What of it leads to nobody depends on its contents, or one entry becomes several documents.
    """

    COPIED: str
    """The collection that the copies are of."""
    LEFT_OUT: str
    """What of it is not copied, in words for people."""

    def copies(self, player_id: str) -> AsyncIterator[dict[str, Any]]:
        """What a copy of a player has, as JSON objects: nothing that leads to the player, or to others."""

    def write_copies(self, tx: Transaction, player_id: str, sent: Sequence[dict[str, Any]]) -> None:
        """Write for a new player what `copies` gave elsewhere, and nothing of others, through `tx` alone.

        Whoever sends it may have changed it. Raises ValueError, which says what is wrong.
        """


CLONING: ExtensionPoint[Cloning] = ExtensionPoint("cloning", Cloning)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever keeps something of a player that is copied otherwise than field by field copies it."""


class Migrations(Protocol):
    """What of a service's stored documents has to become what newer code expects: how, both ways."""

    def migrations(self) -> Sequence[Migration]:
        """All that there ever were, the first first: which of them have run stands in the ledger."""


MIGRATIONS: ExtensionPoint[Migrations] = ExtensionPoint("migrations", Migrations)  # type: ignore[type-abstract]  # what modules are held against
