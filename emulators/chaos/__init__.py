"""Play while parts of the local cloud fail, then count everything again."""
