"""How a model refuses a value: always with a Danish message of our own."""

from pydantic_core import PydanticCustomError

AT_VALUE = "costben"
AT_BLOCK = "costben_blok"


def refusal(message: str) -> PydanticCustomError:
    """A refusal of the value itself; ``message`` says what is wrong and what to do."""
    return PydanticCustomError(AT_VALUE, "{besked}", {"besked": message})


def block_refusal(message: str) -> PydanticCustomError:
    """A refusal of the block that the value stands in, as when two keys exclude each other."""
    return PydanticCustomError(AT_BLOCK, "{besked}", {"besked": message})
