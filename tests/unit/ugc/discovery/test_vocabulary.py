"""Which terms the vocabulary has, and what of too many it keeps."""

from functions.ugc.models.discovery.listings import VocabularyPart
from functions.ugc.rules.discovery.vocabulary import MOST_BYTES, counted, fitted, with_new_terms


def test_terms_are_counted_by_their_first_and_last_two_letters_and_pairs_of_letters_are_not():
    counts: dict[str, dict[str, int]] = {}
    counted([("castle", "cat", "a", "日本", "of"), ("castle", "dragon")], counts)
    assert counts == {
        "ca": {"castle": 2, "cat": 1}, "dr": {"dragon": 1}, "of": {"of": 1},
        "-le": {"castle": 2}, "-at": {"cat": 1}, "-on": {"dragon": 1},
    }  # fmt: skip


def test_a_new_term_is_added_and_one_that_is_there_keeps_its_count():
    part = VocabularyPart(part="ca", terms={"castle": 40})
    assert with_new_terms(part, {"castle": 2, "cat": 1}).terms == {"castle": 40, "cat": 1}
    assert with_new_terms(part, {"castle": 2}) == part


def test_of_too_many_terms_those_of_the_most_items_are_kept():
    terms = {f"ca{number:036}": number for number in range(30_000)}
    kept = fitted(terms)
    assert sum(len(term.encode()) + 9 for term in kept) <= MOST_BYTES
    assert min(kept.values()) == 30_000 - len(kept)
    assert fitted({"cat": 1}) == {"cat": 1}
