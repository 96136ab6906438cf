"""Values that settings may have."""

from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo


def another_value(name: str, field: FieldInfo) -> bool | int | float | str:
    """A value that a setting may have and that is not its default: its example, where it has a form of its own."""
    if field.examples:
        example = field.examples[0]
        return example if isinstance(example, bool | int | float) else str(example)
    if get_origin(field.annotation) is Literal:
        return str(next(choice for choice in get_args(field.annotation) if choice not in {field.default, "local"}))
    if field.annotation is bool:
        return not field.default
    if field.annotation is int:
        return int(field.default) + 1
    if field.annotation is float:
        return 0.5 if field.default != 0.5 else 0.25
    return f"another {name}"
