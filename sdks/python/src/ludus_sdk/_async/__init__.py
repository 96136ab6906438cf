"""The parts that wait. `_sync` is made of them by `make generate`, without `async` and `await`."""
