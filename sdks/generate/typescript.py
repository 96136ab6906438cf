"""The generated part of the SDK for TypeScript."""

import json
from collections.abc import Iterable, Iterator

from sdks.generate.api import Description, Field, Model, Operation, Type, names_in
from sdks.generate.naming import camel, pascal

FOLDER = "sdks/typescript/src/generated"
WARNING = "// Generated from openapi.yaml by `make generate`. Do not edit.\n"
SCALARS = {
    "string": "string",
    "time": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "any": "unknown",
}


def typescript_files(api: Description) -> dict[str, str]:
    """The text of each file, by its path."""
    return {
        f"{FOLDER}/models.ts": _text("", *(_model(model) for model in api.models)),
        f"{FOLDER}/errors.ts": _text("", _errors(api)),
        f"{FOLDER}/operations.ts": _text(_operation_imports(api), _operations(api)),
        f"{FOLDER}/services.ts": _services(api),
        **{f"{FOLDER}/services/{name}.ts": _service(name, calls) for name, calls in api.services.items()},
    }


def _text(imports: str, *parts: str) -> str:
    return "\n".join([WARNING + imports, *parts]).rstrip() + "\n"


def _imports(operations: Iterable[Operation], path: str, *, parameters: bool = True) -> str:
    types = [
        type_
        for operation in operations
        for type_ in (
            operation.answer,
            *([operation.body] if operation.body else []),
            *([operation.page[1]] if operation.page and parameters else []),
            *(field.type for field in (*operation.parameters, *operation.query)),
        )
    ]
    names = sorted({name for type_ in types for name in names_in(type_)})
    return "".join(["import type {\n", *(f"  {name},\n" for name in names), f'}} from "{path}";\n']) if names else ""


def _type(type_: Type) -> str:
    text = _bare(type_)
    return f"{text} | null" if type_.nullable else text


def _bare(type_: Type) -> str:
    match type_.kind:
        case "named":
            return type_.name
        case "list":
            inner = _type(type_.parts[0])
            return f"({inner})[]" if " | " in inner else f"{inner}[]"
        case "map":
            return f"Record<string, {_type(type_.parts[0])}>"
        case "literal":
            return " | ".join(json.dumps(value) for value in type_.values)
        case "union":
            return " | ".join(_type(part) for part in type_.parts)
    return SCALARS[type_.kind]


def _comment(text: str, indent: str = "") -> str:
    if not text:
        return ""
    lines = text.replace("*/", "*\\/").split("\n")
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    return "".join([f"{indent}/**\n", *(f"{indent} * {line}".rstrip() + "\n" for line in lines), f"{indent} */\n"])


def _model(model: Model) -> str:
    comment = _comment(model.description)
    if model.values:
        return f"{comment}export type {model.name} = {' | '.join(json.dumps(value) for value in model.values)};\n"
    return f"{comment}export interface {model.name} {{\n{''.join(_fields(model.fields))}}}\n"


def _fields(fields: Iterable[Field], indent: str = "  ") -> Iterator[str]:
    for field in fields:
        yield f"{_comment(field.description, indent)}{indent}{_member(field)};\n"


def _member(field: Field) -> str:
    return f"{field.name}: {_type(field.type)}" if field.required else f"{field.name}?: {_type(field.type)} | undefined"


def _errors(api: Description) -> str:
    codes = "".join(f"{_comment(says, '  ')}  | {json.dumps(code)}\n" for code, says in api.errors.items())
    return (
        f"/** The codes of errors. Later versions may have more. */\nexport type KnownErrorCode =\n{codes.rstrip()};\n"
    )


def _operation_imports(api: Description) -> str:
    return (
        _imports(api.operations, "./models.js", parameters=False)
        + 'import type { Operation } from "../operation.js";\n'
    )


def _operations(api: Description) -> str:
    table = "".join(f"  {_constant(operation)},\n" for operation in api.operations)
    calls = "".join(f"  {_call(operation)};\n" for operation in api.operations)
    return f"""\
/** What each operation takes and answers, by its id. */
export interface Calls {{
{calls}}}

/** Every operation by its id. */
export const operations: {{ readonly [Id in keyof Calls]: Operation }} = {{
{table}}};
"""


def _constant(operation: Operation) -> str:
    flags = [
        *(["keyed: true"] if operation.keyed else []),
        *(["public: true"] if operation.public else []),
        *(["guest: true"] if operation.guest else []),
        *(["signsIn: true"] if operation.signs_in else []),
        *(["cookies: true"] if operation.cookies else []),
        *([] if operation.enveloped else ["bare: true"]),
        *([f'page: "{operation.page[0]}"'] if operation.page else []),
    ]
    start = f'"{operation.id}": {{ id: "{operation.id}", method: "{operation.method}", path: "{operation.path}"'
    return ", ".join([start, *flags]) + " }"


def _call(operation: Operation) -> str:
    parts = [f"path: {_object(operation.parameters)}", f"query: {_object(operation.query)}"]
    parts.append(f"body: {_type(operation.body) if operation.body else 'undefined'}")
    return f'"{operation.id}": {{ {"; ".join(parts)}; answer: {_type(operation.answer)} }}'


def _object(fields: tuple[Field, ...]) -> str:
    inner = "; ".join(_member(field) for field in fields)
    return f"{{ {inner} }}" if inner else "object"


def _services(api: Description) -> str:
    imports = "".join(f'import {{ {pascal(name)} }} from "./services/{name}.js";\n' for name in api.services)
    members = "".join(f"  readonly {name}: {pascal(name)};\n" for name in api.services)
    made = "".join(f"    this.{name} = new {pascal(name)}(caller);\n" for name in api.services)
    return _text(
        f'import type {{ Caller }} from "../operation.js";\n{imports}',
        "/** Every service. */\nexport class Services {\n"
        f"{members}\n  constructor(caller: Caller) {{\n{made}  }}\n}}\n",
    )


def _service(name: str, operations: list[Operation]) -> str:
    imports = 'import type { CallOptions, Caller } from "../../operation.js";\n' + _imports(operations, "../models.js")
    if any(operation.page for operation in operations):
        imports = 'import { items } from "../../pages.js";\n' + imports
    queries = [_query(operation) for operation in operations if operation.query]
    methods = "\n".join(method for operation in operations for method in _methods(operation))
    return _text(
        imports,
        *queries,
        f"/** The service `{name}`. */\nexport class {pascal(name)} {{\n"
        f"  constructor(private readonly caller: Caller) {{}}\n\n{methods}}}\n",
    )


def _query(operation: Operation) -> str:
    comment = _comment(f"The query of `{camel(operation.name)}`.")
    return f"{comment}export interface {pascal(operation.name)}Query {{\n{''.join(_fields(operation.query))}}}\n"


def _methods(operation: Operation) -> Iterator[str]:
    name = camel(operation.name)
    about = f"{operation.summary}.\n\n{operation.description}"
    if operation.errors:
        about += "\n\nErrors: " + ", ".join(operation.errors) + "."
    if operation.deprecated:
        about += "\n\n@deprecated"
    parts = [*_given(operation), "options?: CallOptions"]
    sent = [
        *(
            [f"path: {{ {', '.join(_argument(field) for field in operation.parameters)} }}"]
            if operation.parameters
            else []
        ),
        *(["query"] if operation.query else []),
        *(["body"] if operation.body else []),
    ]
    arguments = f"{{ {', '.join(sent)} }}" if sent else "{}"
    yield (
        f"{_comment(about, '  ')}  {name}({', '.join(parts)}): Promise<{_type(operation.answer)}> {{\n"
        f'    return this.caller.call("{operation.id}", {arguments}, options);\n  }}\n'
    )
    if operation.page:
        field, item = operation.page
        given = [f"{camel(field.name)}" for field in operation.parameters] + (["body"] if operation.body else [])
        pages = f"(place) => this.{name}({', '.join([*given, '{ ...query, ...place }', 'options'])})"
        yield (
            f"{_comment(f'Every item of `{name}`, from page to page.', '  ')}"
            f"  iterate{pascal(operation.name)}({', '.join(parts)}): AsyncGenerator<{_type(item)}> {{\n"
            f"    return items({pages}, (page) => page.{field}, query.cursor);\n  }}\n"
        )


def _argument(field: Field) -> str:
    name = camel(field.name)
    return name if name == field.name else f"{field.name}: {name}"


def _given(operation: Operation) -> Iterator[str]:
    for field in operation.parameters:
        yield f"{camel(field.name)}: {_type(field.type)}"
    needs_query = any(field.required for field in operation.query)
    if operation.body:
        default = "" if operation.body_required or needs_query else " = {}"
        yield f"body: {_type(operation.body)}{default}"
    if operation.query:
        yield f"query: {pascal(operation.name)}Query{'' if needs_query else ' = {}'}"
