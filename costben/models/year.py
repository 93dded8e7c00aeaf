"""Calendar years."""

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def _year(raw: object) -> int:
    if not re.fullmatch(r"(19|20|21)\d\d", str(raw)):
        raise PydanticCustomError(
            "aarstal", '"{tekst}" er ikke et årstal.\nSkriv fx 2020.', {"tekst": str(raw)[:40]}
        )
    return int(str(raw))


Aarstal = Annotated[int, BeforeValidator(_year)]
