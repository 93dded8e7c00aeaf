"""A comparison as JSON."""

from __future__ import annotations

import json

from pydantic import BaseModel

from costben.models.tal import Tal
from costben.varianter.forskelle import Forskel
from costben.varianter.sammenlign import ORDEN, SEPARATOR, Sammenligning, Trin, Variant


def to_json(sammenligning: Sammenligning) -> str:
    """The comparison as JSON text; the same input gives the same text."""
    return json.dumps(to_dict(sammenligning), ensure_ascii=False, indent=2, allow_nan=False)


def to_dict(sammenligning: Sammenligning) -> dict[str, object]:
    """The comparison as plain dicts, lists, strings and floats, unrounded."""
    return {
        "resultater": [
            {"sti": sti, "navn": f"{gruppe.titel}: {heading}", "enhed": gruppe.enhed}
            for gruppe in sammenligning.grupper
            for sti, heading in gruppe.resultater
        ],
        "analyser": [
            _variant(number, variant) for number, variant in enumerate(sammenligning.varianter, 1)
        ],
        "raekkefoelge": ORDEN,
    }


def _variant(number: int, variant: Variant) -> dict[str, object]:
    return {
        "nr": number,
        "navn": variant.navn,
        "resultater": dict(variant.resultater),
        "noegletal": {aktoer: dict(found) for aktoer, found in variant.noegletal.items()},
        "trin_fra_den_foerste": [_trin(trin) for trin in variant.trin],
    }


def _trin(trin: Trin) -> dict[str, object]:
    return {
        "forskelle": [_forskel(forskel) for forskel in trin.forskelle],
        "aendring": {sti: trin.aendring(sti) for sti in {**trin.foer, **trin.efter}},
        "efter": dict(trin.efter),
    }


def _forskel(forskel: Forskel) -> dict[str, object]:
    return {
        "sti": forskel.sti,
        "navn": SEPARATOR.join(forskel.navn),
        "foer": _value(forskel.foer),
        "efter": _value(forskel.efter),
    }


def _value(value: object) -> object:
    if isinstance(value, Tal):
        return {"vaerdi": value.vaerdi, "enhed": value.enhed, "prisniveau": value.prisniveau}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, tuple | list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    return value if isinstance(value, int | float) or value is None else str(value)
