"""Rules of a parameter file that span more than one field, on raw data, so that all show."""

from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from costben.danish import dato
from costben.models.base import LARGEST_TABLE
from costben.models.dates import UNKNOWN, as_date
from costben.models.text import ascii_key, shortened
from costben.reading.hints import allowed
from costben.reading.places import Path

Found = Iterator[tuple[Path, str]]


def sources(data: object) -> Found:
    """Every source that a value names is described under ``kilder``."""
    table = data.get("kilder") if isinstance(data, dict) else None
    known = list(table)[:LARGEST_TABLE] if isinstance(table, dict) else []
    for path, value in _values(data):
        named = value.get("kilde")
        for name in named if isinstance(named, list) else [named]:
            if isinstance(name, str) and name.strip() and ascii_key(name) not in known:
                message = f'Kilden "{shortened(name)}" er ikke beskrevet under kilder.'
                hint = allowed(name, known) if known else "\nTilføj den under kilder."
                yield (*path, "kilde"), message + hint


def dates(data: object) -> Found:
    """Values stand in the order of their dates, each day only once."""
    for path, parameter in _parameters(data):
        before: tuple[int, date] | None = None
        for index, value in enumerate(_listed(parameter)):
            at = (*path, "vaerdier", index, "fra")
            if _is_unknown(value):
                if index or ascii_key(str(parameter.get("gaelder"))) == "aaret":
                    yield (
                        at,
                        "ukendt kan kun stå ved den første værdi, og ikke ved årlige satser.\n"
                        "Skriv en dato, fx 2017-01-01.",
                    )
                continue
            day = _date(value.get("fra") if isinstance(value, dict) else None)
            if day is None:
                continue
            if before is not None and day == before[1]:
                yield (
                    at,
                    f"To værdier gælder fra {dato(day)}: nummer {before[0]} og {index + 1}.\n"
                    "Slet den ene.",
                )
            elif before is not None and day < before[1]:
                yield (
                    at,
                    f"{dato(day)} kommer før {dato(before[1])}, som står ovenfor.\n"
                    "Skriv værdierne i rækkefølge, den ældste først.",
                )
            before = (index + 1, day) if before is None else max(before, (index + 1, day), key=_day)


def last_days(data: object) -> Found:
    """No value begins after the last day."""
    for path, parameter in _parameters(data):
        last = _date(parameter.get("til"))
        for index, value in enumerate(_listed(parameter)):
            day = _date(value.get("fra") if isinstance(value, dict) else None)
            if last is not None and day is not None and day > last:
                yield (
                    (*path, "vaerdier", index, "fra"),
                    f"Værdien gælder fra {dato(day)}, men den sidste dag (til) er {dato(last)}.\n"
                    "Ret en af dem.",
                )


def _day(numbered: tuple[int, date]) -> date:
    return numbered[1]


def _parameters(data: object) -> Iterator[tuple[Path, dict[str, object]]]:
    table = data.get("parametre") if isinstance(data, dict) else None
    for name, parameter in table.items() if isinstance(table, dict) else ():
        if isinstance(parameter, dict):
            yield ("parametre", name), parameter


def _values(data: object) -> Iterator[tuple[Path, dict[str, object]]]:
    for path, parameter in _parameters(data):
        for index, value in enumerate(_listed(parameter)):
            if isinstance(value, dict):
                yield (*path, "vaerdier", index), value


def _listed(parameter: dict[str, object]) -> list[object]:
    values = parameter.get("vaerdier")
    return values if isinstance(values, list) else []


def _is_unknown(value: object) -> bool:
    fra = value.get("fra") if isinstance(value, dict) else None
    return isinstance(fra, str) and fra.strip().lower() == UNKNOWN


def _date(raw: object) -> date | None:
    """The date, if it is one; if not, the model says so."""
    try:
        return None if raw is None else as_date(raw)
    except PydanticCustomError:
        return None
