"""What people write has line feeds at the ends of its lines, whichever system they write on, in every service."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from shared.catalog import declarations
from shared.declare import Http
from shared.http.binding import signature_of
from shared.model import Model

pytestmark = pytest.mark.every_service

WRITTEN = frozenset({"bio", "body", "comment", "description", "note", "reason", "subject", "text"})
"""Fields by the names that texts of people have, where they are no choice among words."""

WRITTEN_ON_WINDOWS, KEPT = "seen\r\nby us\rtwice", "seen\nby us\ntwice"


def models_of(hint: Any) -> Iterator[type[Model]]:
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
        for field in hint.model_fields.values():
            yield from models_of(field.annotation)
    for part in get_args(hint):
        yield from models_of(part)


def is_text(field: FieldInfo) -> bool:
    return field.annotation is str or str in get_args(field.annotation)


TEXTS = sorted(
    {
        (model.__name__, name, model)
        for each in declarations()
        if isinstance(each.trigger, Http)
        for model in models_of(signature_of(each.function, each.trigger.path).model)
        for name in WRITTEN & model.model_fields.keys()
        if is_text(model.model_fields[name])
    },
    key=lambda text: text[:2],
)


@pytest.mark.parametrize(("model", "name"), [pytest.param(text[2], text[1], id=".".join(text[:2])) for text in TEXTS])
def test_line_ends_of_any_system_are_line_feeds(model, name):
    field = model.model_fields[name]
    assert TypeAdapter(Annotated[field.annotation, field]).validate_python(WRITTEN_ON_WINDOWS) == KEPT
