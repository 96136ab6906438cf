"""The generated part of the SDK for Python, and its synchronous half, which is the other without `async`."""

import keyword
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sdks.generate.api import Description, Field, Model, Operation, Type
from sdks.generate.naming import pascal, snake

PACKAGE = "sdks/python/src/ludus_sdk"
ROOT = Path(__file__).resolve().parents[2]
WARNING = "# Generated from openapi.yaml by `make generate`. Do not edit.\n"
DERIVED = "# Made of `_async/{name}` by `make generate`. Do not edit.\n"
SCALARS = {
    "string": "str",
    "time": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "any": "Any",
}
SYNCHRONOUS = (
    (r"\bAwaitable\[(\w+)\]", r"\1"),
    (r"\bAwaitable, ", ""),
    (r"\basync (def|with|for)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\bAsync(\w+)", r"\1"),
    (r"\basync_google_identity\b", "google_identity"),
    (r"\bludus_sdk\._async\b", "ludus_sdk._sync"),
    (r"\bgenerated\._async\b", "generated._sync"),
    (r"__a(enter|exit)__", r"__\1__"),
    (r"\baclose\b", "close"),
    (r"\basyncio\.Lock\b", "threading.Lock"),
    (r"\basyncio\.sleep\b", "time.sleep"),
    (r"\bimport asyncio\nimport random as chance\n", "import random as chance\nimport threading\n"),
    (r"\bimport asyncio\n", "import threading\n"),
)
"""What makes code that waits into code that blocks."""


def python_files(api: Description) -> dict[str, str]:
    """The text of each file, by its path."""
    waiting = {f"services/{name}.py": _service(name, calls) for name, calls in api.services.items()}
    waiting["services/__init__.py"] = _services(api)
    folder = ROOT / PACKAGE / "_async"
    written = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}
    return {
        f"{PACKAGE}/generated/__init__.py": WARNING,
        f"{PACKAGE}/generated/models.py": _models(api),
        f"{PACKAGE}/generated/errors.py": _errors(api),
        f"{PACKAGE}/generated/operations.py": _operations(api),
        f"{PACKAGE}/generated/_async/__init__.py": WARNING,
        f"{PACKAGE}/generated/_sync/__init__.py": WARNING,
        **{f"{PACKAGE}/generated/_async/{name}": text for name, text in waiting.items()},
        **{f"{PACKAGE}/generated/_sync/{name}": synchronous(text) for name, text in waiting.items()},
        **{f"{PACKAGE}/_sync/{name}": DERIVED.format(name=name) + synchronous(text) for name, text in written.items()},
    }


def synchronous(text: str) -> str:
    """The same code without `async` and `await`."""
    for pattern, replacement in SYNCHRONOUS:
        text = re.sub(pattern, replacement, text)
    return text


def _type(type_: Type, prefix: str = "") -> str:
    text = _bare(type_, prefix)
    return f"{text} | None" if type_.nullable else text


def _bare(type_: Type, prefix: str) -> str:
    match type_.kind:
        case "named":
            return prefix + type_.name
        case "list":
            return f"list[{_type(type_.parts[0], prefix)}]"
        case "map":
            return f"dict[str, {_type(type_.parts[0], prefix)}]"
        case "literal":
            return f"Literal[{', '.join(_value(value) for value in type_.values)}]"
        case "union":
            return " | ".join(_type(part, prefix) for part in type_.parts)
    return SCALARS[type_.kind]


def _value(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _models(api: Description) -> str:
    head = (
        f'{WARNING}"""What the API takes and answers. Times are ISO 8601 with a time zone."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Any, Literal, NotRequired, TypedDict\n"
    )
    values = sorted((model for model in api.models if model.values), key=lambda model: model.name)
    objects = [model for model in api.models if not model.values]
    aliases = "".join(
        f"{model.name} = Literal[\n{''.join(f'    {_value(value)},{chr(10)}' for value in model.values)}]\n"
        for model in values
    )
    return head + "\n" + aliases + "".join(_model(model) for model in objects)


def _model(model: Model) -> str:
    docstring = _docstring(model.description or f"{model.name}.", "    ")
    fields = "".join(_field(field) for field in model.fields)
    return f"\n\nclass {model.name}(TypedDict):\n{docstring}{chr(10) if fields else ''}{fields}"


def _field(field: Field) -> str:
    if keyword.iskeyword(field.name):
        raise ValueError(f"Python cannot name a field {field.name}")
    comment = "".join(f"    # {line}".rstrip() + "\n" for line in field.description.splitlines())
    type_ = _type(field.type)
    return f"{comment}    {field.name}: {type_ if field.required else f'NotRequired[{type_}]'}\n"


def _docstring(text: str, indent: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped += " "
    lines = escaped.split("\n")
    if len(lines) == 1:
        return f'{indent}"""{escaped}"""\n'
    rest = "".join(f"{indent}{line}".rstrip() + "\n" for line in lines[1:])
    return f'{indent}"""{lines[0]}\n{rest}{indent}"""\n'


def _errors(api: Description) -> str:
    codes = "".join(f'    "{code}": {_quoted(says)},\n' for code, says in api.errors.items())
    return (
        f'{WARNING}"""The codes of errors, with what each says. Later versions may have more."""\n\n'
        f"CODES: dict[str, str] = {{\n{codes}}}\n"
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _operations(api: Description) -> str:
    rows = "".join(f"    {_operation(operation)},\n" for operation in api.operations)
    return (
        f'{WARNING}"""Every operation by its id."""\n\nfrom ludus_sdk.operation import Operation\n\n'
        f"OPERATIONS: dict[str, Operation] = {{\n{rows}}}\n"
    )


def _operation(operation: Operation) -> str:
    flags = {
        "keyed": operation.keyed,
        "public": operation.public,
        "guest": operation.guest,
        "signs_in": operation.signs_in,
        "bare": not operation.enveloped,
    }
    given = [f'"{operation.id}"', f'"{operation.method}"', f'"{operation.path}"']
    given += [f"{name}=True" for name, is_set in flags.items() if is_set]
    return f'"{operation.id}": Operation({", ".join(given)})'


def _services(api: Description) -> str:
    imports = "".join(
        f"from ludus_sdk.generated._async.services.{name} import Async{pascal(name)}\n" for name in api.services
    )
    made = "".join(f"        self.{name} = Async{pascal(name)}(caller)\n" for name in api.services)
    return (
        f'{WARNING}"""Every service."""\n\nfrom typing import Any\n\n{imports}\n\n'
        'class AsyncServices:\n    """Every service."""\n\n'
        f"    def __init__(self, caller: Any) -> None:\n{made}"
    )


def _service(name: str, operations: list[Operation]) -> str:
    pages = any(operation.page for operation in operations)
    iterators = "from collections.abc import AsyncIterator\n" if pages else ""
    literal = "Any, Literal" if any(_has_literal(operation) for operation in operations) else "Any"
    items = "from ludus_sdk._async.pages import items\n" if pages else ""
    methods = "".join(f"\n{method}" for operation in operations for method in _methods(operation))
    return (
        f'{WARNING}"""The service `{name}`."""\n\nfrom __future__ import annotations\n\n'
        f"{iterators}from typing import TYPE_CHECKING, {literal}\n\n{items}"
        "from ludus_sdk.operation import CallOptions\n\n"
        "if TYPE_CHECKING:\n    from ludus_sdk.generated import models\n\n\n"
        f'class Async{pascal(name)}:\n    """The service `{name}`."""\n\n'
        f"    def __init__(self, caller: Any) -> None:\n        self._caller = caller\n{methods}"
    )


def _has_literal(operation: Operation) -> bool:
    return any(field.type.kind == "literal" for field in (*operation.parameters, *operation.query))


def _methods(operation: Operation) -> Iterator[str]:
    name = snake(operation.name)
    about = f"{operation.summary}.\n\n{operation.description}"
    if operation.errors:
        about += "\n\nErrors: " + ", ".join(operation.errors) + "."
    given = list(_given(operation))
    sent = "".join(f"            {part},\n" for part in _sent(operation))
    yield (
        f"    async def {name}(\n{_lines(given)}    ) -> {_type(operation.answer, 'models.')}:\n"
        f"{_docstring(about, '        ')}"
        f"        answer: {_type(operation.answer, 'models.')} = await self._caller.call(\n"
        f'            "{operation.id}",\n{sent}            options=options,\n        )\n        return answer\n'
    )
    if operation.page:
        field, item = operation.page
        passed = [f"{part.name}" for part in operation.parameters] + (["body"] if operation.body else [])
        passed += [f"{part.name}={'place' if part.name == 'cursor' else part.name}" for part in operation.query]
        call = f"lambda place: self.{name}({', '.join([*passed, 'options=options'])})"
        yield (
            f"    def iter_{name}(\n{_lines(given)}    ) -> AsyncIterator[{_type(item, 'models.')}]:\n"
            f'        """Every item of `{name}`, from page to page."""\n'
            f'        return items({call}, "{field}", cursor)\n'
        )


def _lines(parts: Iterable[str]) -> str:
    return "".join(f"        {part},\n" for part in ("self", *parts))


def _given(operation: Operation) -> Iterator[str]:
    for field in operation.parameters:
        yield f"{field.name}: {_type(field.type, 'models.')}"
    if operation.body:
        type_ = _type(operation.body, "models.")
        yield f"body: {type_}" if operation.body_required else f"body: {type_} | None = None"
    yield "*"
    for field in sorted(operation.query, key=lambda field: not field.required):
        type_ = _type(field.type, "models.")
        yield f"{field.name}: {type_}" if field.required else f"{field.name}: {type_} | None = None"
    yield "options: CallOptions | None = None"


def _sent(operation: Operation) -> Iterator[str]:
    for place, fields in (("path", operation.parameters), ("query", operation.query)):
        if fields:
            yield f"{place}={{{', '.join(f'{chr(34)}{field.name}{chr(34)}: {field.name}' for field in fields)}}}"
    if operation.body:
        yield "body=body" if operation.body_required else "body=body or {}"
