"""A parameter as a program sees it, and what is found when it is looked up."""

from __future__ import annotations

from datetime import date

from costben.frozen import dataclass
from costben.models.parametre import Anvendelse, Gaelder


@dataclass(frozen=True)
class Sats:
    """One dated value with all that is known of it.

    Attributes:
        fra: the first day it holds; None when the source does not say.
        vaerdi: in the unit of its parameter; per cent as a share.
        kilde: the sources, as people read them.
        status: verificeret, sekundær, afledt or antaget.
        forklaring: the reason for the status, and what it is derived from; or nothing.
        prisniveau: the year whose prices an amount is in, where it is said.
        fil: the file it stands in.
        lokal: whether the file is a municipality's own.
    """

    fra: date | None
    vaerdi: float
    kilde: str
    status: str
    forklaring: str
    prisniveau: int | None
    fil: str
    lokal: bool


@dataclass(frozen=True)
class Parameter:
    """One parameter with its dated values, the oldest first.

    Attributes:
        navn: its full name, e.g. ``ydelser.kontanthjaelp_30_med_boern``.
        titel: what it is, in Danish.
        emne, om_emnet: the title and description of its file.
        enhed: as ``units`` names it.
        gaelder: ``aaret`` when a value holds for its calendar year only.
        til: the last day, if it has come to an end.
        anvendelse: ``samfundsoekonomi`` for what has no place in a budget-economic result.
        fil: the file to edit.
        national: the shipped one, where a municipality's own values stand in its place.
    """

    navn: str
    titel: str
    emne: str
    om_emnet: str
    enhed: str
    gaelder: Gaelder
    til: date | None
    anvendelse: Anvendelse
    beskrivelse: str
    vaerdier: tuple[Sats, ...]
    fil: str
    national: Parameter | None = None


@dataclass(frozen=True)
class Opslag:
    """What a parameter is on a day.

    Attributes:
        vaerdi: in ``enhed``; per cent as a share.
        fra: the first day the value holds; None when the source does not say.
        kilde: the sources, as people read them.
        forklaring: the reason for the status, and what the value is derived from; or nothing.
        prisniveau: the year whose prices an amount is in: as said, or that of a yearly rate.
        lokal: whether the value is a municipality's own.
        national: the shipped value that a local one stands in place of, if there is one that day.
        advarsler: what the reader must be told, as Danish sentences.
    """

    navn: str
    titel: str
    vaerdi: float
    enhed: str
    fra: date | None
    kilde: str
    status: str
    forklaring: str
    prisniveau: int | None = None
    lokal: bool = False
    national: Sats | None = None
    advarsler: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mangler:
    """That a parameter is not known on a day.

    Attributes:
        kort: what is missing, in Danish, as it continues the parameter's title.
        besked: the same with what to do about it, on lines of its own.
    """

    navn: str
    dato: date
    kort: str
    besked: str
