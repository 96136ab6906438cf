"""The generated part of the SDK for Go."""

import json
import keyword
from collections.abc import Iterable, Iterator

from sdks.generate.api import Description, Field, Model, Operation, Type
from sdks.generate.naming import pascal, words

FOLDER = "sdks/go/api"
WARNING = "// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.\n"
SCALARS = {
    "string": "string",
    "time": "time.Time",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
    "any": "any",
    "union": "json.RawMessage",
}
INITIALISMS = {"Id": "ID", "Ids": "IDs", "Url": "URL", "Xp": "XP", "Sku": "SKU", "Csv": "CSV"}
RESERVED = {"type", "range", "map", "func", "interface", "package", "select", "var", "chan", "ctx", "query", "body"}


def go_files(api: Description) -> dict[str, str]:
    """The text of each file, by its path."""
    return {
        f"{FOLDER}/models.go": _models(api),
        f"{FOLDER}/errors.go": _errors(api),
        f"{FOLDER}/operations.go": _operations(api),
        f"{FOLDER}/services.go": _services(api),
        **{f"{FOLDER}/{name}_service.go": _service(name, calls) for name, calls in api.services.items()},
    }


def go_name(name: str) -> str:
    """`list-order-ids` as Go spells it: ListOrderIDs."""
    return "".join(INITIALISMS.get(pascal(word), pascal(word)) for word in words(name))


def _local(name: str) -> str:
    first, *rest = words(name)
    joined = first + "".join(INITIALISMS.get(pascal(word), pascal(word)) for word in rest)
    return f"{joined}_" if joined in RESERVED or keyword.iskeyword(joined) else joined


def _type(type_: Type) -> str:
    text = _bare(type_)
    return f"*{text}" if type_.nullable and not text.startswith(("[]", "map[", "json.", "any")) else text


def _bare(type_: Type) -> str:
    match type_.kind:
        case "named":
            return type_.name
        case "list":
            return f"[]{_type(type_.parts[0])}"
        case "map":
            return f"map[string]{_type(type_.parts[0])}"
        case "literal":
            return {str: "string", bool: "bool", int: "int64"}[type(type_.values[0])]
    return SCALARS[type_.kind]


def _comment(text: str, indent: str = "") -> str:
    return "".join(f"{indent}// {line}".rstrip() + "\n" for line in text.splitlines())


def _file(body: str, about: str = "") -> str:
    code = "\n".join(line for line in body.splitlines() if not line.lstrip().startswith("//"))
    imports = [name for name in ("context", "encoding/json", "time") if f"{name.rpartition('/')[2]}." in code]
    block = "".join(["import (\n", *(f'\t"{name}"\n' for name in imports), ")\n\n"]) if imports else ""
    return f"{WARNING}\n{about}package api\n\n{block}{body}".rstrip() + "\n"


def _models(api: Description) -> str:
    about = "// Package api has what the API takes and answers, and a method for each operation.\n"
    return _file("\n".join(_model(model) for model in api.models), about)


def _model(model: Model) -> str:
    comment = _comment(model.description)
    if not model.values:
        return f"{comment}type {model.name} struct {{\n{_aligned(_fields(model.fields))}}}\n"
    rows = _aligned(
        (f"{model.name}{go_name(value)}", f"{model.name} = {json.dumps(value)}", "") for value in model.values
    )
    return f"{comment}type {model.name} string\n\nconst (\n{rows})\n"


Row = tuple[str, str, str]
"""A name, what follows it, and a comment that stands above."""


def _fields(fields: Iterable[Field]) -> Iterator[Row]:
    for field in fields:
        type_ = _type(field.type)
        if not field.required and not type_.startswith(("*", "[]", "map[", "json.", "any")):
            type_ = f"*{type_}"
        tag = field.name if field.required else f"{field.name},omitempty"
        yield go_name(field.name), f'{type_}\x00`json:"{tag}"`', _comment(field.description, "\t")


def _aligned(rows: Iterable[Row]) -> str:
    """Rows as gofmt aligns them: the columns of those that no comment stands between."""
    blocks: list[list[Row]] = []
    for row in rows:
        if row[2] or not blocks:
            blocks.append([])
        blocks[-1].append(row)
    return "".join(line for block in blocks for line in _block(block))


def _block(rows: list[Row]) -> Iterator[str]:
    longest = max(len(name) for name, _, _ in rows)
    widest = max(len(rest.partition("\x00")[0]) for _, rest, _ in rows)
    for name, rest, comment in rows:
        type_, tagged, tag = rest.partition("\x00")
        yield f"{comment}\t{name:{longest}} {f'{type_:{widest}} {tag}' if tagged else type_}\n"


def _errors(api: Description) -> str:
    rows = _aligned(
        (f"Code{go_name(code.lower())}", f'= "{code}"', _comment(says, "\t")) for code, says in api.errors.items()
    )
    return _file(f"// The codes of errors. Later versions may have more.\nconst (\n{rows})\n")


def _operations(api: Description) -> str:
    longest = max(len(operation.id) for operation in api.operations) + 3
    rows = "".join(f"\t{_operation(operation, longest)},\n" for operation in api.operations)
    return _file(f"// Operations are all operations by their ids.\nvar Operations = map[string]Operation{{\n{rows}}}\n")


def _operation(operation: Operation, longest: int) -> str:
    flags = {
        "Keyed": operation.keyed,
        "Public": operation.public,
        "Guest": operation.guest,
        "SignsIn": operation.signs_in,
        "Bare": not operation.enveloped,
    }
    given = [f'ID: "{operation.id}"', f'Method: "{operation.method}"', f'Path: "{operation.path}"']
    key = f'"{operation.id}":'
    return f"{key:{longest}} {{{', '.join([*given, *(f'{name}: true' for name, is_set in flags.items() if is_set)])}}}"


def _services(api: Description) -> str:
    members = _aligned((go_name(name), f"*{go_name(name)}Service", "") for name in api.services)
    longest = max(len(go_name(name)) for name in api.services) + 1
    made = "".join(f"\t\t{f'{go_name(name)}:':{longest}} &{go_name(name)}Service{{caller}},\n" for name in api.services)
    return _file(
        f"// Services are all services.\ntype Services struct {{\n{members}}}\n\n"
        "// NewServices makes the services on what makes their calls.\n"
        f"func NewServices(caller Caller) *Services {{\n\treturn &Services{{\n{made}\t}}\n}}\n"
    )


def _service(name: str, operations: list[Operation]) -> str:
    queries = [_query(operation) for operation in operations if operation.query]
    methods = [method for operation in operations for method in _methods(operation)]
    head = (
        f"// {go_name(name)}Service is the service `{name}`.\ntype {go_name(name)}Service struct{{ caller Caller }}\n"
    )
    return _file("\n".join([head, *queries, *methods]))


def _query_name(operation: Operation) -> str:
    return f"{go_name(operation.service)}{go_name(operation.name)}Query"


def _query(operation: Operation) -> str:
    fields = _aligned(_fields(operation.query))
    about = f"// {_query_name(operation)} is the query of {go_name(operation.name)}.\n"
    return f"{about}type {_query_name(operation)} struct {{\n{fields}}}\n"


def _methods(operation: Operation) -> Iterator[str]:
    name, service = go_name(operation.name), f"{go_name(operation.service)}Service"
    about = f"{name}: {operation.summary}.\n\n{operation.description}"
    if operation.errors:
        about += "\n\nErrors: " + ", ".join(operation.errors) + "."
    if operation.deprecated:
        about += "\n\nDeprecated: see its description."
    answer = _type(operation.answer)
    given = ", ".join(["ctx context.Context", *_given(operation), "options ...Option"])
    sent = ", ".join(_sent(operation))
    pointer = "" if answer == "json.RawMessage" else "*"
    yield (
        f"{_comment(about)}func (s *{service}) {name}({given}) ({pointer}{answer}, error) {{\n"
        f"\tvar answer {answer}\n"
        f'\terr := s.caller.Call(ctx, "{operation.id}", Given{{{sent}}}, &answer, options...)\n'
        f"\treturn {'' if pointer == '' else '&'}answer, err\n}}\n"
    )
    if operation.page:
        field, item = operation.page
        passed = ", ".join(
            [
                "ctx",
                *(_local(part.name) for part in operation.parameters),
                *(["body"] if operation.body else []),
                "&place",
            ]
        )
        each = ", ".join(["ctx context.Context", *_given(operation), f"each func({_type(item)}) error"])
        yield (
            f"// Each{name} calls each with every item of {name}, from page to page, until it returns an error.\n"
            f"func (s *{service}) Each{name}({each}, options ...Option) error {{\n"
            f"\tvar place {_query_name(operation)}\n\tif query != nil {{\n\t\tplace = *query\n\t}}\n"
            f"\tfor {{\n\t\tpage, err := s.{name}({passed}, options...)\n"
            "\t\tif err != nil {\n\t\t\treturn err\n\t\t}\n"
            f"\t\tfor _, item := range page.{go_name(field)} {{\n\t\t\tif err := each(item); err != nil {{\n"
            "\t\t\t\treturn err\n\t\t\t}\n\t\t}\n"
            "\t\tif page.NextCursor == nil {\n\t\t\treturn nil\n\t\t}\n\t\tplace.Cursor = page.NextCursor\n\t}\n}\n"
        )


def _given(operation: Operation) -> Iterator[str]:
    for field in operation.parameters:
        yield f"{_local(field.name)} {_type(field.type)}"
    if operation.body:
        yield f"body {_type(operation.body)}"
    if operation.query:
        yield f"query *{_query_name(operation)}"


def _sent(operation: Operation) -> Iterator[str]:
    if operation.parameters:
        values = ", ".join(f'"{field.name}": {_local(field.name)}' for field in operation.parameters)
        yield f"Path: map[string]any{{{values}}}"
    if operation.query:
        yield "Query: query"
    if operation.body:
        yield "Body: body"
