"""What a file may leave out, put in before the models read it: units, zeros, and no cost."""

from itertools import islice

from costben.calculator.inddata import AKTOERER
from costben.models.base import LARGEST_TABLE, NOT_IN_FILE
from costben.models.konsekvenser import unit_per_year

TABELLER = ("konsekvenser", "arketyper", "blandinger")
_NO_LINES: dict[str, object] = {"poster": []}
_DOCUMENTATION = ("kilde", "status")
_NOT_GIVEN = {"vaerdi": 0, "kilde": f"{NOT_IN_FILE}: regnet som 0", "status": "antaget"}


def filled(raw: dict[str, object]) -> dict[str, object]:
    """``raw`` with units on quantities and prices, and every consequence in every archetype."""
    found = _without_cost(raw)
    found |= {key: _at_most_one_too_many(raw[key]) for key in TABELLER if key in raw}
    konsekvenser, arketyper = found.get("konsekvenser"), found.get("arketyper")
    enheder = _units_of(konsekvenser)
    if isinstance(konsekvenser, dict):
        found["konsekvenser"] = {
            navn: _priced(k, dict.fromkeys(AKTOERER, _price_unit(enheder[navn])))
            for navn, k in konsekvenser.items()
        }
    if isinstance(satser := found.get("satser"), dict):
        found["satser"] = _with_rate_units(satser, found.get("satsenheder"))
    if isinstance(arketyper, dict):
        found["arketyper"] = {
            navn: _filled(a, "konsekvenser", enheder) for navn, a in arketyper.items()
        }
        if isinstance(blandinger := found.get("blandinger"), dict):
            found["blandinger"] = {
                navn: _filled(b, "antal", dict.fromkeys(arketyper, "borger"))
                for navn, b in blandinger.items()
            }
    return found


def _without_cost(raw: dict[str, object]) -> dict[str, object]:
    """``raw`` with no cost lines, where the cost is said to be unknown and none are written."""
    return {"etablering": _NO_LINES, "drift": _NO_LINES, **raw} if "omkostning" in raw else {**raw}


def _units_of(konsekvenser: object) -> dict[str, str]:
    if not isinstance(konsekvenser, dict):
        return {}
    return {
        navn: unit_per_year(str(k.get("enhed"))) or "" if isinstance(k, dict) else ""
        for navn, k in konsekvenser.items()
    }


def _at_most_one_too_many(table: object) -> object:
    """``table``, cut off where it is too large anyway: every name is combined with every other."""
    if not isinstance(table, dict):
        return table
    return dict(islice(table.items(), LARGEST_TABLE + 1))


def _price_unit(enhed: str) -> str:
    return f"kr/{enhed.removesuffix('/aar')}" if enhed else ""


def _priced(block: object, enheder: dict[str, str]) -> object:
    """``block`` with a price for each aktør, unless it is priced from rates."""
    if not isinstance(block, dict):
        return block
    compared = _filled(block, "sammenlignes_med", enheder) if "sammenlignes_med" in block else block
    from_rates = {"ydelsesskift", "beskaeftigelse"} & block.keys() and "enhedspris" not in block
    return compared if from_rates else _filled(compared, "enhedspris", enheder)


def _with_rate_units(satser: dict[str, object], enheder: object) -> dict[str, object]:
    """``satser`` with the unit of each benefit's rate, which is the parameter's."""
    rates = satser.get("ydelser")
    if not isinstance(rates, dict) or not isinstance(enheder, dict):
        return satser
    return {
        **satser,
        "ydelser": {navn: _with_unit(sats, enheder.get(navn, "")) for navn, sats in rates.items()},
    }


def _filled(block: object, key: str, enheder: dict[str, str]) -> object:
    """``block`` with a number in its right unit under ``key`` for each name; zero if not given."""
    if not isinstance(block, dict):
        return block
    given = block.get(key, {})
    if not isinstance(given, dict):
        return block
    said = {k: v for k, v in given.items() if k in _DOCUMENTATION and k not in enheder}
    names = dict.fromkeys([*enheder, *(k for k in given if k not in said)])
    tal = {navn: _with_unit(given.get(navn, _NOT_GIVEN), enheder.get(navn, "")) for navn in names}
    return {**block, key: tal | said}


def _with_unit(value: object, enhed: str) -> object:
    return (
        {"enhed": enhed, **value} if isinstance(value, dict) else {"enhed": enhed, "vaerdi": value}
    )
