# Made of `_async/__init__.py` by `make generate`. Do not edit.
"""The parts that wait. `_sync` is made of them by `make generate`, without `async` and `await`."""
