"""Calendar years."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from costben.models.refusal import refusal
from costben.models.text import shortened


def _year(raw: object) -> int:
    if isinstance(raw, dict | list):
        raise refusal("Her står en liste eller en blok.\nSkriv et årstal, fx 2020.")
    if not re.fullmatch("(19|20|21)[0-9]{2}", str(raw)):
        raise refusal(f'"{shortened(raw)}" er ikke et årstal.\nSkriv fx 2020.')
    return int(str(raw))


Aarstal = Annotated[int, BeforeValidator(_year)]
