"""One name in the styles of the languages."""


def words(name: str) -> list[str]:
    """`list-my-orders` or `list_my_orders` in its words."""
    return name.replace("-", "_").split("_")


def snake(name: str) -> str:
    """list_my_orders."""
    return "_".join(words(name))


def pascal(name: str) -> str:
    """ListMyOrders."""
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def camel(name: str) -> str:
    """listMyOrders."""
    joined = pascal(name)
    return joined[:1].lower() + joined[1:]
