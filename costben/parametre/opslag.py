"""The national parameters, a municipality's own beside them, and what holds on a given day.

>>> from datetime import date
>>> found = lookup(national(), "refusion.uge_1_4", date(2020, 1, 1))
>>> found.vaerdi, found.status
(0.8, 'verificeret')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from costben.models.parametre import Parameterfil, Parameterpost, Vaerdi
from costben.models.text import ascii_key, shortened
from costben.parametre.beskeder import (
    SEE_LIST,
    carried_forward,
    did_you_mean,
    missing,
    replaced_since,
    socio_economic_only,
)
from costben.parametre.typer import Mangler, Opslag, Parameter, Sats
from costben.shipped import shipped

__all__ = [
    "Mangler",
    "Opslag",
    "Parameter",
    "Sats",
    "in_force",
    "local",
    "lookup",
    "national",
    "shipped_files",
    "subject",
    "with_local",
]

FOLDER = "parameters"


@cache
def national() -> Mapping[str, Parameter]:
    """The parameters that come with costben, by full name, file by file.

    Raises:
        InddataFejl: a shipped file has been edited, and has mistakes.
    """
    stems = [path.stem for path in shipped_files()]
    return MappingProxyType({navn: p for stem in stems for navn, p in subject(stem).items()})


@cache
def subject(stem: str) -> Mapping[str, Parameter]:
    """The parameters of one shipped file, e.g. ``diskontering``, by full name.

    Raises:
        InddataFejl: the file has been edited, and has mistakes.
    """
    from costben.reading.parametre import read_parametre

    path = shipped(FOLDER) / f"{stem}.yaml"
    fil, name = read_parametre(path), f"{FOLDER}/{path.name}"
    posts = ((f"{stem}.{navn}", post) for navn, post in fil.parametre.items())
    return MappingProxyType(
        {full: _parameter(full, post, fil, name, lokal=False) for full, post in posts}
    )


def shipped_files() -> tuple[Path, ...]:
    """The parameter files that come with costben."""
    return tuple(sorted(shipped(FOLDER).glob("*.yaml")))


def local(
    path: str | Path, known: Mapping[str, Parameter] | None = None
) -> Mapping[str, Parameter]:
    """The parameters in a municipality's own file, by full name.

    Args:
        path: a YAML file of the same form as the shipped ones, with full names.
        known: what they replace or add to; by default the national ones.

    Raises:
        InddataFejl: the file is bad; with every mistake.
    """
    from costben.reading.parametre import read_local

    fil = read_local(Path(path), national() if known is None else known)
    return {
        navn: _parameter(navn, post, fil, str(path), lokal=True)
        for navn, post in fil.parametre.items()
    }


def with_local(
    national: Mapping[str, Parameter], local: Mapping[str, Parameter]
) -> Mapping[str, Parameter]:
    """``national`` with the values in ``local`` put in their place, or added.

    A local yearly rate replaces the national ones of its year. A local value that holds until it
    is replaced, does so from its first day on, whatever the national ones do later.
    """
    both = {navn: _merged(national[navn], own) for navn, own in local.items() if navn in national}
    return MappingProxyType({**national, **local, **both})


def lookup(
    parametre: Mapping[str, Parameter], navn: str, dato: date, fremskrivning: bool = False
) -> Opslag | Mangler:
    """What the parameter ``navn`` is on the day ``dato``.

    Args:
        parametre: as ``national`` and ``with_local`` give them.
        navn: a full name.
        dato: the day.
        fremskrivning: whether a year that is missing gets the latest earlier value, with a
            warning.
    """
    parameter = parametre.get(navn)
    if parameter is None:
        hint = did_you_mean(navn, parametre)
        besked = f'"{shortened(navn, 60)}" kendes ikke.{hint}\n{SEE_LIST}'
        return Mangler(navn, dato, "kendes ikke", besked)
    sats = in_force(parameter, dato)
    if sats is not None:
        return _found(parameter, sats, dato, replaced_since(parameter, sats))
    ended = parameter.til is not None and dato > parameter.til
    earlier = [s for s in parameter.vaerdier if s.fra is not None and s.fra <= dato]
    if fremskrivning and earlier and not ended:
        return _found(parameter, earlier[-1], dato, carried_forward(parameter, earlier[-1], dato))
    kort, at_goere = missing(parameter, dato)
    return Mangler(navn, dato, kort, f"{parameter.titel} ({navn}) {kort}.\n{at_goere}")


def in_force(parameter: Parameter, dato: date) -> Sats | None:
    """The value that holds on the day ``dato``, if one is known."""
    if parameter.til is not None and dato > parameter.til:
        return None
    begun = [s for s in parameter.vaerdier if s.fra is None or s.fra <= dato]
    if not begun:
        return None
    latest = begun[-1]
    this_year = latest.fra is not None and latest.fra.year == dato.year
    return latest if this_year or parameter.gaelder == "indtil_aendret" else None


def _found(parameter: Parameter, sats: Sats, dato: date, advarsel: str | None) -> Opslag:
    advarsler = (advarsel, socio_economic_only(parameter))
    beside = parameter.national if sats.lokal else None
    return Opslag(
        navn=parameter.navn,
        titel=parameter.titel,
        vaerdi=sats.vaerdi,
        enhed=parameter.enhed,
        fra=sats.fra,
        kilde=sats.kilde,
        status=sats.status,
        forklaring=sats.forklaring,
        prisniveau=_price_level(parameter, sats),
        lokal=sats.lokal,
        national=in_force(beside, dato) if beside else None,
        advarsler=tuple(a for a in advarsler if a),
    )


def _price_level(parameter: Parameter, sats: Sats) -> int | None:
    """As said; a yearly rate in kroner is in the prices of its year."""
    yearly = parameter.gaelder == "aaret" and parameter.enhed.partition("/")[0] == "kr"
    of_year = sats.fra.year if yearly and sats.fra is not None else None
    return sats.prisniveau or of_year


def _merged(shipped: Parameter, own: Parameter) -> Parameter:
    if shipped.gaelder == "aaret":
        years = {s.fra.year for s in own.vaerdier if s.fra is not None}
        kept = [s for s in shipped.vaerdier if s.fra is None or s.fra.year not in years]
    else:
        first = own.vaerdier[0].fra
        kept = [s for s in shipped.vaerdier if first and (s.fra is None or s.fra < first)]
    return replace(
        shipped,
        til=own.til or shipped.til,
        beskrivelse=own.beskrivelse or shipped.beskrivelse,
        vaerdier=tuple(sorted([*kept, *own.vaerdier], key=lambda s: s.fra or date.min)),
        fil=own.fil,
        national=shipped,
    )


def _parameter(
    navn: str, post: Parameterpost, fil: Parameterfil, path: str, *, lokal: bool
) -> Parameter:
    return Parameter(
        navn=navn,
        titel=post.navn,
        emne=fil.titel,
        om_emnet=fil.beskrivelse or "",
        enhed=post.enhed,
        gaelder=post.gaelder,
        til=post.til,
        anvendelse=post.anvendelse,
        beskrivelse=post.beskrivelse or "",
        vaerdier=tuple(_sats(v, fil, path, lokal=lokal) for v in post.vaerdier),
        fil=path,
    )


def _sats(vaerdi: Vaerdi, fil: Parameterfil, path: str, *, lokal: bool) -> Sats:
    derived = f"af {vaerdi.afledt_af}" if vaerdi.afledt_af else ""
    reasons = (vaerdi.status.forklaring, derived)
    return Sats(
        fra=vaerdi.fra,
        vaerdi=vaerdi.vaerdi,
        kilde="; ".join(str(fil.kilder[ascii_key(navn)]) for navn in vaerdi.kilde),
        status=vaerdi.status.ord.value,
        forklaring="; ".join(reason for reason in reasons if reason),
        prisniveau=vaerdi.prisniveau,
        fil=path,
        lokal=lokal,
    )
