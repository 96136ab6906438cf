"""Which spellings are one mailbox, and what mail servers are told."""

import pytest

from shared.text.email_address import deliverable, normalized


@pytest.mark.parametrize(
    ("spelling", "same"),
    [
        (" ADA@Example.COM ", "ada@example.com"),
        ("Ada@STRAßE.example", "ada@straße.example"),
        ("ada@xn--strae-oqa.example", "ada@straße.example"),
        ("ada@XN--Strae-oqa.example", "ada@straße.example"),
        ("ada@\uff45\uff58ample.com", "ada@example.com"),
        ("JÖRG@mu\u0308nchen.example", "jörg@münchen.example"),
        ("jo\u0308rg@example.com", "jörg@example.com"),
        ("İDA@example.com", "İda@example.com"),
        ("I\u0307DA@example.com", "İda@example.com"),
        ("ada@mail_1.example", "ada@mail_1.example"),
        ("ada@xn--zzzzzzz99999.example", "ada@xn--zzzzzzz99999.example"),
    ],
)
def test_spellings_of_one_mailbox(spelling, same):
    assert normalized(spelling) == same
    assert normalized(same) == same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ada@straße.example", "ada@strasse.example"),
        ("ada@faß.example", "ada@fass.example"),
        ("straße@example.com", "strasse@example.com"),
        ("ada@βόλος.example", "ada@βόλοσ.example"),
        ("ma\u017f\u017fe@example.com", "masse@example.com"),
        ("ﬁona@example.com", "fiona@example.com"),
        ("İda@example.com", "i\u0307da@example.com"),
    ],
)
def test_what_folds_together_is_two_mailboxes_all_the_same(first, second):
    assert first.casefold() == second.casefold()
    assert normalized(first) != normalized(second)
    assert deliverable(normalized(first)) != deliverable(normalized(second))


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("ada@straße.example", "ada@xn--strae-oqa.example"),
        ("jörg@exämple.de", "jörg@xn--exmple-cua.de"),
        ("ada@example.com", "ada@example.com"),
        ("ada@xn--strae-oqa.example", "ada@xn--strae-oqa.example"),
    ],
)
def test_domains_go_out_as_a_labels(address, told):
    assert deliverable(address) == told
