"""Lists that all tests of a cloud add to: what one looks for may be on any page."""

from typing import Any

from tests.local_api import LocalApi, data_of


async def all_items(api: LocalApi, name: str, token: str, **params: object) -> list[dict[str, Any]]:
    """The items of every page of a list, in their order; `limit` is that of a page, 100 where it is not given."""
    items: list[dict[str, Any]] = []
    asked: dict[str, object] = {"limit": 100} | params
    while True:
        page = data_of(await api(name, token=token, params=asked))
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        asked["cursor"] = page["next_cursor"]
