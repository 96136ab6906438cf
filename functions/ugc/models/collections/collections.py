"""Lists of items that players make."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from functions.ugc.models.discovery.listings import ListedItem
from functions.ugc.models.items.items import Visibility
from functions.ugc.models.items.texts import Description
from shared.model import Model, Moment
from shared.text.names import lines

MOST_ITEMS = 100
"""Items of a collection."""

CollectionName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=120, pattern=r"^[^\r\n]*$"),
    AfterValidator(lines),
    Field(examples=["Maps for two"]),
]

CollectionText = Annotated[Description, Field(max_length=2000)]


class UgcCollection(Model):
    """A list of items. `ugc_collections/{collection_id}`. The last added comes first in `ugc_ids`."""

    collection_id: str
    owner_id: str
    name: str
    description: str = ""
    visibility: Visibility = Visibility.PRIVATE
    ugc_ids: tuple[str, ...] = ()
    created_at: Moment
    updated_at: Moment


class CreateCollection(Model):
    """A new list of items. A `private` one is yours alone; an `unlisted` one is for whoever has its id."""

    name: CollectionName
    description: CollectionText = ""
    visibility: Visibility = Visibility.PRIVATE


class ChangeCollection(Model):
    """What is to change of a collection; what is left out stays."""

    name: CollectionName | None = None
    description: CollectionText | None = None
    visibility: Visibility | None = None


class CollectionView(Model):
    """A list of items. `item_count` is how many it has, also those that you may not see."""

    collection_id: str
    owner_id: str
    name: str
    description: str
    visibility: Visibility
    item_count: int
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, collection: UgcCollection) -> "CollectionView":
        """A collection as it is shown."""
        same = collection.model_dump(include=set(cls.model_fields))
        return cls.model_validate(same | {"item_count": len(collection.ugc_ids)})


class CollectionPage(CollectionView):
    """A list of items, with a page of them: the last added first. `next_cursor` fetches the next page."""

    items: tuple[ListedItem, ...]
    next_cursor: str | None
