"""What is said about a parameter that is missing, carried forward or since replaced."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from costben.danish import dato, listed, quantity
from costben.models.choices import nearest

if TYPE_CHECKING:
    from costben.parametre.typer import Parameter, Sats

SEE_LIST = "Skriv costben parametre for at se, hvad der er."


def meant(navn: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``navn`` looks most like: of its own subject, if that is known."""
    names = list(known)
    subject, dot, _ = navn.partition(".")
    same = [other for other in names if dot and other.startswith(f"{subject}.")]
    if not same:
        return nearest(navn, names)
    near = nearest(navn.removeprefix(f"{subject}."), [n.removeprefix(f"{subject}.") for n in same])
    return None if near is None else f"{subject}.{near}"


def did_you_mean(navn: str, known: Iterable[str]) -> str:
    """`` Mente du "...?"`` with the parameter that is meant, or nothing."""
    near = meant(navn, known)
    return f' Mente du "{near}"?' if near else ""


def replaced_since(parameter: Parameter, sats: Sats) -> str | None:
    """That a rule has been replaced; a yearly rate is right for its year whatever comes later."""
    latest = parameter.vaerdier[-1]
    if parameter.gaelder == "aaret" or latest.fra is None or latest.vaerdi == sats.vaerdi:
        return None
    return (
        f"{parameter.titel}: {quantity(sats.vaerdi, parameter.enhed)} er siden afløst af "
        f"{quantity(latest.vaerdi, parameter.enhed)} fra {dato(latest.fra)}."
    )


def carried_forward(parameter: Parameter, sats: Sats, day: date) -> str:
    """That an earlier value stands in for a year that is missing."""
    return f"{parameter.titel}: {day.year} mangler; {_when(sats, day.year)} er brugt."


def socio_economic_only(parameter: Parameter) -> str | None:
    """That a parameter has no place in a budget-economic result."""
    if parameter.anvendelse == "budgetoekonomi":
        return None
    return (
        f"{parameter.titel} hører til i en samfundsøkonomisk analyse, "
        "ikke i et budgetøkonomisk resultat."
    )


def missing(parameter: Parameter, day: date) -> tuple[str, str]:
    """What is missing on ``day``, as it continues the parameter's title, and what to do."""
    if parameter.til is not None and day > parameter.til:
        what = f"ophørte {dato(parameter.til)} og kan ikke bruges {dato(day)}"
        return what, "Vælg en ydelse eller en sats, der gælder den dag."
    if parameter.gaelder == "indtil_aendret":
        first = dato(_first(parameter.vaerdier))
        what = f"kendes først fra {first}, og der er brug for {dato(day)}"
        return what, f"Tilføj en værdi i {_where(parameter)}."
    return _year_missing(parameter, day)


def _year_missing(parameter: Parameter, day: date) -> tuple[str, str]:
    later_this_year = [s for s in parameter.vaerdier if s.fra and s.fra.year == day.year]
    wanted = f"før {dato(_first(later_this_year))}" if later_this_year else f"for {day.year}"
    years = sorted({s.fra.year for s in parameter.vaerdier if s.fra} - {day.year})
    earlier, later = [y for y in years if y < day.year], [y for y in years if y > day.year]
    nearest = [str(year) for year in (*earlier[-1:], *later[:1])]
    known = f"; nærmeste kendte år er {listed(nearest)}" if nearest else ""
    forward = "eller skriv fremskrivning: seneste under satser for at bruge"
    carry = f",\n{forward} {earlier[-1]}" if earlier else ""
    return (
        f"mangler {wanted}{known}",
        f"Tilføj {day.year} i {_where(parameter)}{carry}.",
    )


def _where(parameter: Parameter) -> str:
    return parameter.fil if parameter.national else f"{parameter.fil} eller din egen parameterfil"


def _when(sats: Sats, asked: int) -> str:
    assert sats.fra is not None  # what holds from an unknown day is found without being carried
    return str(sats.fra.year) if sats.fra.year != asked else f"værdien fra {dato(sats.fra)}"


def _first(values: Iterable[Sats]) -> date:
    return min(value.fra for value in values if value.fra)
