"""What followers are told, in English and German."""

from functions.ugc.models.items.items import Item
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

TEXTS = {
    "new_item": {
        "en": Text("Something new of a creator you follow", ('"{name}" is there, by a creator whom you follow.',)),
        "de": Text("Neues von jemandem, dem du folgst", ("„{name}“ ist da, von jemandem, dem du folgst.",)),
    },
}
"""By notice, then by language."""


def new_item(item: Item, player_id: str) -> PlayerNotice:
    """Tells a player of a new item of a creator, once an item."""
    return PlayerNotice(
        notice_id=f"new_item:{item.ugc_id}:{player_id}",
        player_id=player_id,
        service="ugc",
        name="new_item",
        values={"name": item.name[:200]},
        by_mail=False,
    )
