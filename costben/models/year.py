"""Calendar years."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from costben.models.refusal import refusal
from costben.models.text import shortened

YEAR = re.compile("(19|20|21)[0-9]{2}")


def as_year(raw: object) -> int:
    """The year that ``raw`` says.

    Raises:
        PydanticCustomError: with a Danish message.
    """
    if isinstance(raw, dict | list):
        raise refusal("Her står en liste eller en blok.\nSkriv et årstal, fx 2020.")
    if not YEAR.fullmatch(str(raw)):
        within = re.search(rf"(?<![\d.,]){YEAR.pattern}(?![.,]?\d)", str(raw))
        instead = within.group() if within else "fx 2020"
        raise refusal(f'"{shortened(raw)}" er ikke et årstal.\nSkriv {instead}.')
    return int(str(raw))


Aarstal = Annotated[int, BeforeValidator(as_year)]
