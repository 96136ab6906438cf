"""The generated part of the SDK for C#."""

import json
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from sdks.generate.api import Description, Field, Model, Operation, Type
from sdks.generate.naming import camel, pascal

FOLDER = "sdks/csharp/Runtime/Generated"
WARNING = "// Generated from openapi.yaml by `make generate`. Do not edit.\n"
SCALARS = {
    "string": "string",
    "time": "string",
    "integer": "long",
    "number": "double",
    "boolean": "bool",
    "any": "JToken",
    "union": "JToken",
}
VALUES = {"long", "double", "bool"}
RESERVED = {
    "base",
    "params",
    "event",
    "operator",
    "object",
    "string",
    "ref",
    "in",
    "out",
    "is",
    "as",
    "class",
    "default",
}


def csharp_files(api: Description) -> dict[str, str]:
    """The text of each file, by its path."""
    values = frozenset(model.name for model in api.models if model.values)
    models, writer = _Writer(values), _Writer(values, "Models.")
    return {
        f"{FOLDER}/Models.cs": _file([models.model(model) for model in api.models], "Ludus.Models"),
        f"{FOLDER}/ErrorCodes.cs": _file([_errors(api)]),
        f"{FOLDER}/Operations.cs": _file([_operations(api)]),
        f"{FOLDER}/Services.cs": _file([_services(api)]),
        **{
            f"{FOLDER}/{pascal(name)}Service.cs": _file([writer.service(name, calls)])
            for name, calls in api.services.items()
        },
    }


def _file(parts: Iterable[str], namespace: str = "Ludus") -> str:
    body = "\n".join(parts)
    uses = {
        "System": "Action<",
        "System.Collections.Generic": "Dictionary<",
        "System.Threading.Tasks": "Task<",
        "Newtonsoft.Json": "[JsonProperty",
        "Newtonsoft.Json.Linq": "JToken",
    }
    lists = "List<" in body
    needed = [name for name, sign in uses.items() if sign in body or (lists and name == "System.Collections.Generic")]
    imports = "".join(f"using {name};\n" for name in needed)
    indented = "".join(f"    {line}".rstrip() + "\n" for line in body.rstrip().splitlines())
    return f"{WARNING}{imports}\nnamespace {namespace}\n{{\n{indented}}}\n"


def _summary(text: str, indent: str = "") -> str:
    if not text:
        return ""
    lines = escape(text).split("\n")
    if len(lines) == 1:
        return f"{indent}/// <summary>{lines[0]}</summary>\n"
    middle = "".join(f"{indent}/// {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/// <summary>\n{middle}{indent}/// </summary>\n"


def _local(name: str) -> str:
    word = camel(name)
    return f"@{word}" if word in RESERVED else word


class _Writer:
    """Writes models and services; `values` are the models that are one of some texts, `prefix` leads to models."""

    def __init__(self, values: frozenset[str], prefix: str = "") -> None:
        self.values, self.prefix = values, prefix

    def type(self, type_: Type, *, required: bool = True) -> str:
        """A type; numbers and truth values that may be missing are nullable."""
        text = self.bare(type_)
        return f"{text}?" if text in VALUES and (type_.nullable or not required) else text

    def bare(self, type_: Type) -> str:
        """A type that is there."""
        match type_.kind:
            case "named":
                return "string" if type_.name in self.values else self.prefix + type_.name
            case "list":
                return f"List<{self.type(type_.parts[0])}>"
            case "map":
                return f"Dictionary<string, {self.type(type_.parts[0])}>"
            case "literal":
                return {str: "string", bool: "bool", int: "long"}[type(type_.values[0])]
        return SCALARS[type_.kind]

    def model(self, model: Model) -> str:
        """A class with fields, or the texts that a field may have."""
        if model.values:
            rows = "".join(
                f"    public const string {pascal(value)} = {json.dumps(value)};\n" for value in model.values
            )
            return f"{_summary(model.description)}public static class {model.name}\n{{\n{rows}}}\n"
        return (
            f"{_summary(model.description)}public class {model.name}\n{{\n{self.fields(model.fields, model.name)}}}\n"
        )

    def fields(self, fields: tuple[Field, ...], owner: str) -> str:
        """The fields of a class; one that has its name is told apart."""
        return "\n".join(
            f"{_summary(field.description, '    ')}"
            f'    [JsonProperty("{field.name}")]\n'
            f"    public {self.type(field.type, required=field.required)} "
            f"{pascal(field.name)}{'Value' if pascal(field.name) == owner else ''};\n"
            for field in fields
        )

    def service(self, name: str, operations: list[Operation]) -> str:
        """The queries and the class of a service."""
        queries = [
            f"{_summary(f'The query of {pascal(operation.name)}.')}public class {_query(operation)}\n{{\n"
            f"{self.fields(operation.query, _query(operation))}}}\n"
            for operation in operations
            if operation.query
        ]
        methods = "\n".join(method for operation in operations for method in self.methods(operation))
        service = (
            f"{_summary(f'The service {name}.')}public class {pascal(name)}Service\n{{\n"
            "    private readonly ICaller caller;\n\n"
            f"    public {pascal(name)}Service(ICaller caller)\n    {{\n        this.caller = caller;\n    }}\n\n"
            f"{methods}}}\n"
        )
        return "\n".join([*queries, service])

    def methods(self, operation: Operation) -> Iterator[str]:
        """The call, and the walk through its pages."""
        name, answer = pascal(operation.name), self.type(operation.answer)
        about = f"{operation.summary}.\n\n{operation.description}"
        if operation.errors:
            about += "\n\nErrors: " + ", ".join(operation.errors) + "."
        given = ", ".join([*self.given(operation), "CallOptions options = null"])
        sent = "".join(f", {part}" for part in _sent(operation))
        old = '    [System.Obsolete("See its description.")]\n' if operation.deprecated else ""
        yield (
            f"{_summary(about, '    ')}{old}    public Task<{answer}> {name}({given})\n    {{\n"
            f'        return caller.Call<{answer}>("{operation.id}"{sent}, options: options);\n    }}\n'
        )
        if operation.page:
            field, item = operation.page
            needed = [part for part in self.given(operation) if " = " not in part]
            given = ", ".join(
                [
                    *needed,
                    f"Action<{self.type(item)}> each",
                    f"{_query(operation)} query = null",
                    "CallOptions options = null",
                ]
            )
            passed = "".join(f"{_local(part.name)}, " for part in operation.parameters)
            yield (
                f"{_summary(f'Calls `each` with every item of {name}, from page to page.', '    ')}"
                f"    public async Task<int> Each{name}({given})\n    {{\n"
                f"        var place = Json.Copy(query) ?? new {_query(operation)}();\n"
                "        for (var count = 0; ;)\n        {\n"
                f"            var page = await {name}({passed}place, options);\n"
                f"            foreach (var item in page.{pascal(field)})\n            {{\n"
                "                each(item);\n                count++;\n            }\n"
                "            if (page.NextCursor == null) return count;\n"
                "            place.Cursor = page.NextCursor;\n        }\n    }\n"
            )

    def given(self, operation: Operation) -> Iterator[str]:
        """What a call takes."""
        for field in operation.parameters:
            yield f"{self.type(field.type)} {_local(field.name)}"
        if operation.body:
            yield f"{self.type(operation.body)} body{'' if operation.body_required or operation.query else ' = null'}"
        if operation.query:
            yield f"{_query(operation)} query = null"


def _query(operation: Operation) -> str:
    return f"{pascal(operation.service)}{pascal(operation.name)}Query"


def _sent(operation: Operation) -> Iterator[str]:
    if operation.parameters:
        rows = ", ".join(f'{{ "{field.name}", {_local(field.name)} }}' for field in operation.parameters)
        yield f"path: new System.Collections.Generic.Dictionary<string, object> {{ {rows} }}"
    if operation.query:
        yield "query: query"
    if operation.body:
        yield f"body: body ?? new Models.{operation.body.name}()"


def _errors(api: Description) -> str:
    rows = "\n".join(
        f'{_summary(says, "    ")}    public const string {pascal(code.lower())} = "{code}";\n'
        for code, says in api.errors.items()
    )
    about = _summary("The codes of errors. Later versions may have more.")
    return f"{about}public static class ErrorCodes\n{{\n{rows}}}\n"


def _operations(api: Description) -> str:
    rows = "".join(f"        {_operation(operation)},\n" for operation in api.operations)
    return (
        f"{_summary('Every operation by its id.')}public static class Operations\n{{\n"
        "    public static readonly Dictionary<string, Operation> All = new Dictionary<string, Operation>\n"
        f"    {{\n{rows}    }};\n}}\n"
    )


def _operation(operation: Operation) -> str:
    flags = {
        "keyed": operation.keyed,
        "isPublic": operation.public,
        "guest": operation.guest,
        "signsIn": operation.signs_in,
        "bare": not operation.enveloped,
    }
    given = [f'"{operation.id}"', f'"{operation.method}"', f'"{operation.path}"']
    given += [f"{name}: true" for name, is_set in flags.items() if is_set]
    return f'{{ "{operation.id}", new Operation({", ".join(given)}) }}'


def _services(api: Description) -> str:
    members = "".join(f"    public readonly {pascal(name)}Service {pascal(name)};\n" for name in api.services)
    made = "".join(f"        {pascal(name)} = new {pascal(name)}Service(caller);\n" for name in api.services)
    return (
        f"{_summary('Every service.')}public class Services\n{{\n{members}\n"
        f"    public Services(ICaller caller)\n    {{\n{made}    }}\n}}\n"
    )
