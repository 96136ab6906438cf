"""Which files begin first."""

from tests.longest_first import in_order

TERRAFORM, RULES, PRIVACY = (
    "tests/integration/terraform/test_stack.py",
    "tests/unit/a/test_a.py",
    "tests/integration/privacy/test_b.py",
)


def test_what_took_longest_begins_first_and_what_is_new_comes_after() -> None:
    files = [RULES, PRIVACY, TERRAFORM, "tests/unit/b/test_new.py"]
    assert in_order(files, {RULES: 3.0, PRIVACY: 9.5, TERRAFORM: 5.0}) == [PRIVACY, TERRAFORM, RULES, files[3]]


def test_where_nothing_is_known_the_list_says_it() -> None:
    assert in_order([RULES, PRIVACY, TERRAFORM], {}) == [TERRAFORM, PRIVACY, RULES]
