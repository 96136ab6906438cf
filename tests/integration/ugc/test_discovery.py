"""Lists of what players made: by stored numbers, and never what may not be seen."""

import uuid

from functions.ugc.models.items.creators import Creator
from functions.ugc.models.items.items import UgcStatus, UgcType, Visibility
from functions.ugc.operations.items.transitions import list_as_it_is
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import creators, items
from shared.firestore import transaction
from tests.listed_items import change, let_pages_pass, publish, rate
from tests.local_api import code_of, data_of


async def page(api, **params):
    return data_of(await api("ugc-discover-items", params=params))


async def listed(api, **params) -> list[str]:
    return [item["ugc_id"] for item in (await page(api, **params))["items"]]


async def test_items_are_listed_by_order_type_tag_and_creator(api):
    creator, tag = uuid.uuid4().hex, f"t{uuid.uuid4().hex}"[:30]
    few = await publish(creator, tags=(tag,), name="Few ratings")
    many = await publish(creator, tags=(tag, "2v2"), name="Many ratings", type=UgcType.MOD)
    none = await publish(uuid.uuid4().hex, tags=(tag,), name="No ratings")
    await rate(few, 5, 5)
    await rate(many, *([5] * 19), 4)
    assert await listed(api, tag=tag, order="newest") == [none, many, few]
    assert await listed(api, tag=tag, order="top_rated") == [many, few, none]
    assert await listed(api, tag=tag) == [many, few, none]
    assert await listed(api, tag=tag, type="map") == [few, none]
    assert await listed(api, creator_id=creator, order="newest") == [many, few]
    assert await listed(api, creator_id=creator, tag="2V2", type="mod", order="top_rated") == [many]
    assert await listed(api, creator_id=uuid.uuid4().hex) == []
    into = Creator(player_id=uuid.uuid4().hex, merged_ids=(creator,))
    await transaction.run(lambda tx: keep(tx, into))
    assert await listed(api, creator_id=into.player_id, order="newest") == [many, few]
    (shown,) = (await page(api, creator_id=creator, type="mod"))["items"]
    assert (shown["rating"], shown["rating_count"], shown["name"]) == (4.95, 20, "Many ratings")


async def test_pages_go_on_where_the_last_one_ended_in_each_order(api):
    creator = uuid.uuid4().hex
    made = [await publish(creator) for _ in range(5)]
    for order in ("newest", "top_rated", "trending"):
        whole, cursor, pages = [], None, 0
        while pages == 0 or cursor:
            some = await page(api, creator_id=creator, order=order, limit=2, **({"cursor": cursor} if cursor else {}))
            whole += [item["ugc_id"] for item in some["items"]]
            cursor, pages = some["next_cursor"], pages + 1
        assert (sorted(whole), pages) == (sorted(made), 3)
    refused = await api("ugc-discover-items", params={"creator_id": creator, "cursor": "WzFd"})
    assert code_of(refused) == "INVALID_CURSOR"


async def test_what_is_taken_down_or_hidden_is_off_the_first_page_at_once_and_off_all_lists_in_seconds(api):
    creator = uuid.uuid4().hex
    ugc_id = await publish(creator)
    await rate(ugc_id, *([5] * 40))  # before all that other tests have published
    assert ugc_id in await listed(api, order="newest", creator_id=creator)
    assert ugc_id in await listed(api)
    await change(ugc_id, UgcStatus.REMOVED, Cause.TAKEDOWN)
    assert ugc_id not in await listed(api)
    await let_pages_pass()
    assert await listed(api, creator_id=creator) == []
    await change(ugc_id, UgcStatus.PUBLISHED, Cause.COUNTER_NOTICE)
    await let_pages_pass()
    assert await listed(api, creator_id=creator) == [ugc_id]
    for visibility, expected in ((Visibility.UNLISTED, []), (Visibility.PUBLIC, [ugc_id]), (Visibility.PRIVATE, [])):
        await see(ugc_id, visibility)
        await let_pages_pass()
        assert await listed(api, creator_id=creator) == expected


async def keep(tx, creator: Creator) -> None:
    await creators.creator(tx, creator.player_id)
    creators.save(tx, creator)


async def see(ugc_id: str, visibility: Visibility) -> None:
    async def body(tx) -> None:
        before = await items.item(tx, ugc_id)
        assert before is not None
        after = before.model_copy(update={"visibility": visibility})
        items.save(tx, after)
        await list_as_it_is(tx, before, after)

    await transaction.run(body)
