"""Searching what players made, on Firestore alone."""

import random
import string
import uuid
from datetime import UTC, datetime

import pytest

from functions.ugc.models.items.items import Item, UgcStatus, UgcType
from functions.ugc.operations.discovery import indexing, learning
from functions.ugc.rules.discovery.expansion import meanings, parts_for
from functions.ugc.rules.discovery.ranking import rank
from functions.ugc.rules.discovery.words import words_of
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.discovery import vocabulary
from functions.ugc.store.discovery.listings import LISTINGS
from shared.firestore import transaction
from tests.listed_items import change, let_pages_pass, publish, scanned
from tests.local_api import code_of, data_of

pytestmark = pytest.mark.usefixtures("api")


async def page(api, q, **params):
    return data_of(await api("ugc-search-items", params={"q": q} | params))


async def ids(api, q, **params) -> list[str]:
    return [item["ugc_id"] for item in (await page(api, q, **params))["items"]]


def word() -> str:
    return "".join(random.choices(string.ascii_lowercase, k=12))


async def test_items_are_found_by_words_beginnings_and_with_one_letter_wrong(api):
    harbour, castle = word(), word()
    first = await publish(uuid.uuid4().hex, name=f"The {harbour.upper()} by night")
    second = await publish(uuid.uuid4().hex, name="A map", description=f"With a {harbour}, and a {castle}.")
    assert await ids(api, harbour) == [first, second]
    assert await ids(api, f"{castle} {harbour}") == [second]
    assert await ids(api, harbour[:5]) == []
    assert data_of(await api("ugc-search-items", params={"q": "★"}))["items"] == []
    await learning.learn(datetime.now(UTC))
    swapped = harbour[:4] + harbour[5] + harbour[4] + harbour[6:]
    assert await ids(api, harbour[:6]) == [first, second]
    assert await ids(api, swapped) == [first, second]
    assert await ids(api, harbour[1:]) == await ids(api, "é" + harbour[1:]) == [first, second]
    assert await ids(api, harbour[:-1] + "é map") == [second]


async def test_scripts_without_spaces_are_found_by_any_part_of_a_word(api):
    rare = "".join(chr(random.randrange(0x4E00, 0x9F00)) for _ in range(6))
    ugc_id = await publish(uuid.uuid4().hex, name=f"{rare}の城", type=UgcType.MOD)
    assert await ids(api, rare[2:5]) == [ugc_id]
    assert await ids(api, rare[2:5], type="mod") == [ugc_id]
    assert await ids(api, rare[2:5], type="map") == []


async def test_what_is_taken_down_is_on_no_page_even_of_a_search_that_is_remembered(api):
    name = word()
    ugc_id = await publish(uuid.uuid4().hex, name=name)
    assert await ids(api, name) == [ugc_id]
    await change(ugc_id, UgcStatus.REMOVED, Cause.TAKEDOWN)
    await let_pages_pass()
    assert await ids(api, name) == []
    assert await LISTINGS.get(ugc_id) is None


async def test_words_of_items_that_are_gone_are_forgotten_each_night():
    name = word()
    ugc_id = await publish(uuid.uuid4().hex, name=name)
    await learning.learn(datetime.now(UTC))
    assert (await vocabulary.terms_in([name[:2]]))[name] == 1
    await change(ugc_id, UgcStatus.REMOVED, Cause.TAKEDOWN)
    kept = await publish(uuid.uuid4().hex, name=f"{name}s and {name}ss")
    await learning.count_all(datetime.now(UTC))
    terms = await vocabulary.terms_in([name[:2]])
    assert (name in terms, terms[f"{name}s"], terms[f"{name}ss"]) == (False, 1, 1)
    assert await LISTINGS.get(kept) is not None


async def test_three_hundred_items_are_ranked_as_a_plain_loop_over_all_does(api):
    chance = random.Random(5)
    mark = word()
    words = [mark + "".join(chance.choices("aeinrst", k=3)) for _ in range(60)]
    made = [generated(chance, words) for _ in range(300)]
    for start in range(0, len(made), 50):
        await transaction.run(lambda tx, some=made[start : start + 50]: index_all(tx, some))
    await learning.learn(datetime.now(UTC))
    listings = list((await LISTINGS.get_many([item.ugc_id for item in made])).values())
    for query in (words[7], f"{words[3]} {words[9]}", words[11][:-1], words[12][:-1] + "x"):
        asked = words_of(query)
        expected = rank(listings, meanings(asked, await vocabulary.terms_in(parts_for(asked))))
        shown, cursor = [], ""
        while not shown or cursor:
            some = await page(api, query, limit=50, **({"cursor": cursor} if cursor else {}))
            shown += [item["ugc_id"] for item in some["items"]]
            cursor = some["next_cursor"]
        assert len(expected) > 1
        assert shown == expected
    assert code_of(await api("ugc-search-items", params={"q": words[7], "cursor": "nonsense"})) == "INVALID_CURSOR"


def generated(chance: random.Random, words: list[str]) -> Item:
    count = chance.randrange(30)
    return scanned(
        "somebody",
        name=" ".join(chance.sample(words, 2)),
        tags=tuple(chance.sample(words, 1)),
        description=" ".join(chance.sample(words, 4)),
        rating_count=count,
        rating_sum=count * chance.randrange(1, 6),
        published_at=datetime.now(UTC),
    )


async def index_all(tx, made: list[Item]) -> None:
    for item in made:
        await indexing.index(tx, item)
