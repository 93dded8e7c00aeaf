"""What every part of an analysis has in common."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from costben.models.refusal import refusal
from costben.models.text import Text, ascii_key, shortened

LONGEST_TEXT = 2000
LARGEST_TABLE = 100
CHANGED_IN, BEFORE = "Ændret i", "før"  # so says the source of what a workbook changed
NOT_IN_FILE = "Ikke angivet i filen"  # begins the source of what a number is when it is left out


class Status(StrEnum):
    """How well a figure is known."""

    verificeret = "verificeret"
    sekundaer = "sekundær"
    afledt = "afledt"
    antaget = "antaget"


def _as_text(value: object) -> object:
    """Text as it was typed; what other YAML readers take for something else must be quoted."""
    if isinstance(value, Text) and value.misread_as:
        raise refusal(
            f"{shortened(value)} uden anførselstegn læses i YAML som {value.misread_as}.\n"
            f'Skriv "{shortened(value)}".'
        )
    if isinstance(value, str) and not value.strip():
        raise refusal("Teksten er tom.\nSkriv en tekst.")
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise refusal("Teksten er for lang.\nSkriv højst 2.000 tegn.")
    return str(value) if isinstance(value, Text) else value


def _as_status(value: object) -> object:
    """``afledt (kalibreret til Figur 6-5)`` is a status and, in the parentheses, a reason."""
    if value is None or isinstance(value, Statusangivelse):
        return value
    word, _, note = value.partition("(") if isinstance(value, str) else ("", "", "")
    found = [s for s in Status if ascii_key(s.value) == ascii_key(word.strip().lower())]
    if not found or (note and not note.endswith(")")):
        shown = f'"{shortened(value)}"' if isinstance(value, str) else "En liste eller blok"
        raise refusal(
            f"{shown} er ikke en status.\n"
            "Skriv verificeret, sekundær, afledt eller antaget,\n"
            "gerne med en forklaring i parentes: afledt (504 / 5 / 2)."
        )
    return Statusangivelse(ord=found[0], forklaring=note.removesuffix(")").strip())


Tekst = Annotated[str, BeforeValidator(_as_text)]


class Model(BaseModel):
    """A frozen part of an analysis; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Statusangivelse(Model):
    """A status with its reason."""

    ord: Status
    forklaring: str = ""

    def __str__(self) -> str:
        return f"{self.ord.value} ({self.forklaring})" if self.forklaring else self.ord.value


Statusfelt = Annotated[Statusangivelse, BeforeValidator(_as_status)]


class Dokumenteret(Model):
    """Something with a source; what stands on a block also holds for what is inside it."""

    kilde: Tekst | None = Field(
        default=None, title="Kilde", description="Hvor tallene kommer fra: titel, tabel, side."
    )
    status: Statusfelt | None = Field(
        default=None,
        title="Status",
        description="verificeret, sekundær, afledt eller antaget; gerne med en forklaring i ( ).",
    )
