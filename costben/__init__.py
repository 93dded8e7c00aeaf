"""costben: cost-benefit analysis of municipal programmes.

    >>> import costben
    >>> analyse = costben.load("social_stoette")
    >>> resultat = costben.calculate(analyse)
    >>> round(resultat.beregning.omkostninger.samlet.pr_borger)
    91838
    >>> costben.explain(analyse, "samlet pr. borger").formel
    'etablering · pr. borger + drift · pr. borger − sparede udgifter · pr. borger'

Nothing heavy is imported before it is used: pandas only by ``Resultat.to_frame``, openpyxl only
by ``write_workbook``.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from costben.version import __version__

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import ArrayLike, NDArray

    from costben.forklaring.led import Led
    from costben.mistakes import Fejl, InddataFejl
    from costben.models.analyse import Analyse
    from costben.resultat import Resultat
    from costben.usikkerhedsresultat import Usikkerhedsresultat
    from costben.varianter.sammenlign import Sammenligning

__all__ = [
    "Analyse",
    "Fejl",
    "InddataFejl",
    "Led",
    "Resultat",
    "Sammenligning",
    "Usikkerhedsresultat",
    "__version__",
    "calculate",
    "compare",
    "explain",
    "load",
    "nutidsvaerdier",
    "usikkerhed",
    "write_workbook",
]


def load(path_or_name: str | Path, settings: Sequence[str] = ()) -> "Analyse":
    """Read an analysis.

    Args:
        path_or_name: a YAML file, a folder with ``analyse.yaml``, a form filled in with Excel, or
            a shipped name such as ``social_stoette``.
        settings: values put in place of the file's, each as ``indsats.deltagere=60``.

    Returns:
        The analysis, checked; each number in the unit of its field, each with source and status.

    Raises:
        InddataFejl: the input is bad; its ``fejl`` has every mistake with file, line and column.
    """
    from costben.reading.read import read

    return read(path_or_name, settings)


def calculate(analyse: "Analyse") -> "Resultat":
    """Compute everything that the analysis asks for.

    Args:
        analyse: what ``load`` gave.

    Returns:
        Amounts are unrounded kroner in the analysis' price level; a cost is positive among
        ``omkostninger`` and negative in every net result. Single numbers, and tuples with an entry
        per year, participant number or archetype.

    Raises:
        InddataFejl: a published figure points at something that is not computed.

    Source:
        Rambøll, Social støtte i overgang til og fastholdelse i job (2021), chapter 6: Figur 6-1 to
        6-5, Tabel 7-4 and 7-5. Each formula and its source: ``docs/metode.md``.
    """
    from costben.resultat import calculate as run

    return run(analyse)


def explain(analyse: "Analyse", name: str) -> "Led":
    """Where a figure comes from: its formula and what it was made of, down to the inputs.

    Args:
        analyse: the analysis.
        name: the path of a result or an input (``arketyper.D.kommune``), or words of it
            (``D kommune``).

    Returns:
        The figure, unrounded in its own unit, as the root of a tree; every leaf is an input with
        its source and status.

    Raises:
        InddataFejl: the name means nothing, or several things.

    Source:
        The calculator itself, run on numbers that remember.
    """
    from costben.forklaring.forklar import forklaringer

    return forklaringer(analyse).forklar(name)


def compare(analyser: "Mapping[str, Analyse]") -> "Sammenligning":
    """Analyses side by side, and the way from the first to each other one, change by change.

    Args:
        analyser: at least one, each by what it is to be called.

    Returns:
        A variant for each, with a step for each change of its inputs; the steps' effects on a
        result, in kroner, add up to the whole difference.

    Raises:
        ValueError: there are none.

    Source:
        Each step is a calculation of its own; nothing is apportioned.
    """
    from costben.varianter.sammenlign import sammenlign

    if not analyser:
        raise ValueError("there is nothing to compare")
    return sammenlign(list(analyser.items()))


def usikkerhed(
    analyse: "Analyse", traekninger: int = 50_000, froe: int = 1, mod: "Sequence[Analyse]" = ()
) -> "Usikkerhedsresultat":
    """Draw the uncertain numbers of the analysis, and say how sure its net results are.

    Args:
        analyse: what is uncertain stands in it, or in the file that it names.
        traekninger: how many draws.
        froe: the seed; the same gives the same result.
        mod: other options, compared on the same draws of what they have in common.

    Returns:
        Net results in unrounded kroner per citizen, probabilities between 0 and 1 with their
        standard errors, by archetype and aktør.

    Raises:
        InddataFejl: nothing is uncertain, or there are no archetypes.
        ValueError: fewer than two draws.

    Source:
        The same calculator as ``calculate``, on arrays of draws. The value of information after
        Strong, Oakley and Brennan (2014): ``docs/metode.md``.
    """
    from costben.usikkerhedsresultat import usikkerhed as run

    return run(analyse, traekninger, froe, mod)


def nutidsvaerdier(stroemme: "ArrayLike", rente: float) -> "NDArray[float64]":
    """The present value of many cash flows at once, a row each.

        >>> import costben
        >>> costben.nutidsvaerdier([[-100, 60, 60], [-100, 0, 122]], 0.1).round(2).tolist()
        [4.13, 0.83]

    Args:
        stroemme: kroner, shape (flows, years); the first column is year 0, which is not
            discounted.
        rente: the yearly rate, 0.04 for 4 %.

    Returns:
        Kroner, shape (flows,).

    Raises:
        ValueError: the rows are not of the same number of years.

    Source:
        The discount factor of the 2021 evaluation, footnote 17: 1 / (1 + rente) ** year.
    """
    from costben.nutidsvaerdi import nutidsvaerdier as run

    return run(stroemme, rente)


def write_workbook(
    resultat: "Resultat", path: str | Path, usikkerhed: "Usikkerhedsresultat | None" = None
) -> None:
    """Write the result as an Excel workbook with live formulas.

    The file is written beside ``path`` and then moved into place, so an existing file is whole
    until the new one is. The same result gives the same bytes.

    Args:
        resultat: what ``calculate`` gave.
        path: where; the folder must be there.
        usikkerhed: what ``usikkerhed`` gave for the same analysis, for a sheet of its own.

    Raises:
        OSError: the file cannot be written.

    Source:
        The sheets follow the tables of the 2021 evaluation, chapter 6, in kroner.
    """
    from costben.workbook.write import write

    write(resultat, Path(path), usikkerhed)


def __getattr__(name: str) -> object:
    """The classes of the interface, imported when they are first asked for."""
    modules = {
        "Analyse": "costben.models.analyse",
        "Fejl": "costben.mistakes",
        "InddataFejl": "costben.mistakes",
        "Led": "costben.forklaring.led",
        "Resultat": "costben.resultat",
        "Sammenligning": "costben.varianter.sammenlign",
        "Usikkerhedsresultat": "costben.usikkerhedsresultat",
    }
    if name not in modules:
        raise AttributeError(f"module 'costben' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(modules[name]), name)
