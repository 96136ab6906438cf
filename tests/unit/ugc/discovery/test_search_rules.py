"""What a query means, and in what order it finds: against a plain loop over ten thousand items."""

import random
import string
from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.ugc.rules.discovery.expansion import (
    EXACT,
    MOST_MEANINGS,
    PREFIX,
    TYPO,
    is_one_letter_apart,
    meanings,
    parts_for,
    parts_with,
)
from functions.ugc.rules.discovery.ranking import CANDIDATES, rank, rarest
from functions.ugc.rules.discovery.words import terms_of, words_of

VOCABULARY = {"dragon": 40, "dragons": 7, "dragonfly": 2, "drag": 9, "dungeon": 30, "castle": 55, "cat": 12}


class Item(NamedTuple):
    ugc_id: str
    terms: tuple[str, ...]
    of_name: int
    of_tags: int
    quality: int


def item(ugc_id: str, name: str, tags: tuple[str, ...] = (), description: str = "", quality: int = 0) -> Item:
    return Item(ugc_id, *terms_of(name, tags, description), quality)


def weights(query: str, place: int = -1) -> dict[str, int]:
    return meanings(words_of(query), VOCABULARY)[place].weights


@pytest.mark.parametrize(
    "word", ["dargon", "draagon", "dragn", "drogon", "dragno", "rdagon", "ddragon", "xragon", "ragon", "dagon"]
)
def test_a_word_with_one_letter_wrong_is_mended(word):
    assert weights(f"{word} castle", 0).get("dragon") == TYPO
    assert {*parts_with("dragon")} & {*parts_for(words_of(f"{word} castle"))}


def test_the_last_word_may_be_the_beginning_of_one():
    assert weights("dra") == {"dra": EXACT, "dragon": PREFIX, "drag": PREFIX, "dragons": PREFIX, "dragonfly": PREFIX}
    assert weights("drag castle", 0) == {"drag": EXACT}
    assert weights("d") == {"d": EXACT}
    assert parts_for(words_of("d")) == ()


def test_short_words_are_not_mended():
    assert weights("cst cat", 0) == {"cst": EXACT}


def test_a_word_means_no_more_terms_than_one_condition_takes():
    many = {f"dragon{number}": number for number in range(100)} | {"dragan": 5000}
    (dragon,) = meanings(words_of("dragon"), many)
    assert len(dragon.weights) == MOST_MEANINGS
    assert list(dragon.weights)[:3] == ["dragon", "dragon99", "dragon98"]


def test_items_with_every_word_are_found_names_first_then_tags_then_texts():
    items = [
        item("text", "A map", description="A castle with a dragon"),
        item("tags", "A map", ("dragon", "castle")),
        item("name", "Dragon castle"),
        item("typo", "Dragan castle"),
        item("half", "Dragon", quality=1_000_000),
    ]
    vocabulary = Counter(term for each in items for term in each.terms)
    assert rank(items, meanings(words_of("dragon castle"), vocabulary)) == ["name", "typo", "tags", "text"]


def test_of_two_that_fit_as_well_the_better_one_comes_first():
    items = [item("a", "Castle", quality=10), item("b", "Castle", quality=400_000), item("c", "Castle", quality=10)]
    assert rank(items, meanings(words_of("castle"), {})) == ["b", "c", "a"]


def test_nothing_is_asked_and_nothing_is_found():
    assert rank([item("a", "Castle")], meanings(words_of("★"), {})) == []


def edits(word: str) -> set[str]:
    """Each text that is one letter from a word, written out."""
    letters = "abc"
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in cuts if right}
        | {left + letter + right for left, right in cuts for letter in letters}
        | {left + letter + right[1:] for left, right in cuts if right for letter in letters}
        | {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    ) - {word}


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_letter_apart_is_what_one_edit_makes(word, term):
    assert is_one_letter_apart(word, term) == (term in edits(word))


@given(st.text("abc", min_size=4, max_size=7))
def test_each_term_that_is_one_letter_from_a_word_is_in_a_part_that_is_read(word):
    parts = {*parts_for(words_of(word))}
    assert len(parts) <= 3
    assert [term for term in edits(word) if parts.isdisjoint(parts_with(term))] == []


WORDS = tuple({"".join(random.Random(number).choices("aeioudrgn", k=4 + number % 5)) for number in range(900)})


def generated(count: int) -> list[Item]:
    """Items by calculation: some words are in many of them, most in few, as in what people write."""
    chance = random.Random(7)
    ranks = [1 / (place + 1) for place in range(len(WORDS))]

    def some(number: int) -> list[str]:
        return chance.choices(WORDS, ranks, k=number)

    return [
        item(f"{place:06}", " ".join(some(3)), tuple(some(2)), " ".join(some(20)), chance.randrange(0, 900_000, 50_000))
        for place in range(count)
    ]


ITEMS = generated(10_000)
FREQUENCIES = Counter(term for each in ITEMS for term in each.terms)
PARTS: dict[str, dict[str, int]] = {}
for frequent, number in FREQUENCIES.items():
    for part_name in parts_with(frequent):
        PARTS.setdefault(part_name, {})[frequent] = number


def by_index(query: str) -> list[str]:
    """As the index finds: the query's parts of the vocabulary, the rarest word's items by quality, then the ranking."""
    words = words_of(query)
    vocabulary = {term: count for part in parts_for(words) for term, count in PARTS.get(part, {}).items()}
    asked = meanings(words, vocabulary)
    wanted = set(rarest(asked).weights)
    having = [each for each in ITEMS if wanted.intersection(each.terms)]
    having.sort(key=lambda each: (each.quality, each.ugc_id), reverse=True)
    return rank(having[:CANDIDATES], asked)


def meant_by(word: str, query: str) -> dict[str, int]:
    """What a word means among all terms there are; the last one of a query may be a beginning."""
    is_last = query.rsplit(maxsplit=1)[-1] == word
    beginning = {term: PREFIX for term in FREQUENCIES if is_last and len(word) > 1 and term.startswith(word)}
    misspelt = {term: TYPO for term in FREQUENCIES if len(word) >= 4 and is_one_letter_apart(word, term)}
    return misspelt | beginning | {word: EXACT}


def score_of(each: Item, meant: list[dict[str, int]]) -> int:
    """The score of an item by each of its terms against each word; 0 if it lacks one."""
    fields = [4] * each.of_name + [2] * each.of_tags + [1] * (len(each.terms) - each.of_name - each.of_tags)
    best = [max(kinds.get(term, 0) * field for term, field in zip(each.terms, fields, strict=True)) for kinds in meant]
    return sum(best) * 1_000_000 // (len(meant) * 40) + each.quality // 2 if all(best) else 0


def by_loop(query: str) -> tuple[list[str], bool]:
    """As a plain loop over all items finds; and whether the index can know all of them."""
    meant = [meant_by(word.text, query) for word in words_of(query)]
    scored = [(score, each.quality, each.ugc_id) for each in ITEMS if (score := score_of(each, meant))]
    having = min(sum(not kinds.keys().isdisjoint(each.terms) for each in ITEMS) for kinds in meant)
    knows_all = having <= CANDIDATES and all(len(kinds) <= MOST_MEANINGS for kinds in meant)
    return [ugc_id for *_, ugc_id in sorted(scored, reverse=True)], knows_all


def misspelt(chance: random.Random, word: str) -> str:
    place = chance.randrange(len(word))
    return word[:place] + chance.choice(string.ascii_lowercase) + word[place + 1 :]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_the_index_ranks_ten_thousand_items_as_a_plain_loop_does(seed):
    chance = random.Random(seed)
    rare = chance.choice(WORDS[100:])
    others = [chance.choice(WORDS) for _ in range(chance.randrange(3))]
    query = " ".join([*others, chance.choice((rare, rare[:3], misspelt(chance, rare)))])
    expected, knows_all = by_loop(query)
    listed = by_index(query)
    assert listed == expected if knows_all else set(listed) <= set(expected)
