"""Price levels: blocks whose amounts may be in the prices of another year, and the index."""

from typing import Annotated

from pydantic import AfterValidator, Field

from costben.models.base import LARGEST_TABLE, Dokumenteret, Tekst
from costben.models.tal import Tal
from costben.models.year import Aarstal, as_year


class Prissat(Dokumenteret):
    """Something with amounts in kroner; its price level also holds for what is inside it."""

    prisniveau: Aarstal | None = Field(
        default=None,
        title="Prisniveau",
        description="Det år, beløbene er i priser for, hvis det ikke er analysens.",
        examples=["2018"],
    )


class Indekstal(Tal):
    """The price index of one year, above zero."""

    ENHED = "indeks"
    EKSEMPEL = "103,4"
    OVER_NUL = True
    HOEJST = 1e6


def _year(key: str) -> str:
    return str(as_year(key))


class Prisindeks(Dokumenteret):
    """The index that brings amounts to the analysis' price level.

    Either one that costben knows (``brug``), or the economist's own (``navn`` and ``vaerdier``).
    ``costben.load`` looks the known one up and puts it into ``navn`` and ``vaerdier``.
    """

    brug: Tekst | None = Field(
        default=None,
        title="Brug",
        description="Et indeks, som costben kender.",
        examples=["forbrugerpriser"],
    )
    navn: Tekst | None = Field(
        default=None,
        title="Navn",
        description="Hvad dit eget indeks hedder.",
        examples=["PL (KL)"],
    )
    vaerdier: dict[Annotated[str, AfterValidator(_year)], Indekstal] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Værdier",
        description="Et indekstal for hvert år, fx 2020: 103,4.",
    )
