"""How many citizens were referred, began and completed."""

from pydantic import Field, ValidationInfo, field_validator

from costben.models import numerals
from costben.models.base import Dokumenteret
from costben.models.refusal import refusal
from costben.models.tal import Borgere

_SHOWN = {"visiterede": "visiterede", "paabegyndte": "påbegyndte", "gennemfoerte": "gennemførte"}
_BEFORE = {"paabegyndte": "visiterede", "gennemfoerte": "paabegyndte"}


class Naevnere(Dokumenteret):
    """Citizens in the whole driftsperiode; each count is part of the one before."""

    visiterede: Borgere = Field(
        title="Visiterede", description="Borgere, der blev visiteret i hele driftsperioden."
    )
    paabegyndte: Borgere = Field(
        title="Påbegyndte", description="Borgere, der begyndte på forløbet."
    )
    gennemfoerte: Borgere = Field(
        title="Gennemførte", description="Borgere, der gennemførte forløbet."
    )

    @field_validator("paabegyndte", "gennemfoerte")
    @classmethod
    def _falling(cls, tal: Borgere, info: ValidationInfo) -> Borgere:
        name = info.field_name or ""
        before = info.data.get(_BEFORE[name])
        if isinstance(before, Borgere) and tal.vaerdi > before.vaerdi:
            raise refusal(
                f"Der er flere {_SHOWN[name]} ({numerals.written(tal.vaerdi)}) end "
                f"{_SHOWN[_BEFORE[name]]} ({numerals.written(before.vaerdi)}).\n"
                "Ret det tal, der er forkert."
            )
        return tal
