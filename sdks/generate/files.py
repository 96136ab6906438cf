"""The generated files of all SDKs."""

from sdks.generate.csharp import csharp_files
from sdks.generate.description import Json, describe
from sdks.generate.go import go_files
from sdks.generate.python import python_files
from sdks.generate.typescript import typescript_files


def sdk_files(document: Json) -> dict[str, str]:
    """The text of each file, by its path from the root."""
    api = describe(document)
    return typescript_files(api) | python_files(api) | go_files(api) | csharp_files(api)
