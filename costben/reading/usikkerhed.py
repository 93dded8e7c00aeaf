"""What is uncertain: from the file that an analysis names, and from the analysis itself."""

from collections.abc import Sequence
from pathlib import Path

from costben.forudsaetninger import forudsaetninger
from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.models.fordelinger import Fordeling
from costben.models.fordelingstal import Felt
from costben.models.text import Text
from costben.models.usikkerhed import Usikkerhed
from costben.reading.fordelinger import Stedfortraeder, read_distribution
from costben.reading.parse import parse
from costben.reading.places import Document, shown_path
from costben.reading.source import read_text
from costben.reading.tree import Mapping, plain_data
from costben.reading.usikkerhed_checks import check_uncertainty, impossible, reach
from costben.reading.validate import validate

_KEY = ("usikkerhed",)
_A_YEAR = {"uge/aar": 52.0, "maaned/aar": 12.0}


def read_uncertainty(
    analyse: Analyse, document: Document, folder: Path, taken: Sequence[Stedfortraeder]
) -> tuple[Usikkerhed | None, list[Fejl]]:
    """Everything uncertain in ``analyse``; None where nothing is, or where there are mistakes.

    Args:
        analyse: the analysis, whose numbers are what can be uncertain.
        document: the file that it was read from.
        folder: where the file is.
        taken: the distributions that stood in it.
    """
    felter = _fields(analyse)
    inside, fejl = _inside(document, taken, felter)
    beside, mistakes = _beside(analyse, document, folder, felter, tuple(inside))
    fejl += mistakes
    if fejl:
        return None, fejl
    if beside is None:
        return (Usikkerhed(felter=felter, fordelinger=inside) if inside else None), []
    together = {**inside, **beside.fordelinger}
    return beside.model_copy(update={"fordelinger": together}), []


def _fields(analyse: Analyse) -> dict[str, Felt]:
    """What each number of ``analyse`` may be; a change priced from rates is within a year."""
    found = {
        sti: Felt(f.enhed, f.mindst, f.hoejst, f.over_nul, f.helt, f.med_enhed)
        for sti, f in forudsaetninger(analyse).items()
    }
    for navn, konsekvens in analyse.konsekvenser.items():
        for arketype in analyse.arketyper if konsekvens.af_satser else ():
            sti = f"arketyper.{arketype}.konsekvenser.{navn}"
            found[sti] = found[sti]._replace(mindst=0.0, hoejst=_A_YEAR[found[sti].enhed])
    return found


def _inside(
    document: Document, taken: Sequence[Stedfortraeder], felter: dict[str, Felt]
) -> tuple[dict[str, Fordeling], list[Fejl]]:
    found: dict[str, Fordeling] = {}
    fejl: list[Fejl] = []
    for stood in taken:
        sti = shown_path(stood.path)
        fordeling, mistakes = read_distribution(document, stood, felter[sti])
        fejl += mistakes
        if fordeling is not None:
            found[sti] = fordeling
    return found, fejl


def _beside(
    analyse: Analyse,
    document: Document,
    folder: Path,
    felter: dict[str, Felt],
    inside: tuple[str, ...],
) -> tuple[Usikkerhed | None, list[Fejl]]:
    if analyse.usikkerhed is None:
        return None, []
    name = document.tree.values.get("usikkerhed") if isinstance(document.tree, Mapping) else None
    named = name if isinstance(name, Text) else Text(analyse.usikkerhed)
    try:
        tree, fejl = parse(read_text(folder / named), str(folder / named))
    except InddataFejl as error:
        return None, [document.at_reference(_KEY, named, f) for f in error.fejl]
    other = Document(str(folder / named), tree)
    found, mistakes = validate(other, Usikkerhed, felter=felter)
    fejl += [*mistakes, *check_uncertainty(other, plain_data(tree), analyse, felter, inside)]
    if found is not None:
        fejl += [
            other.mistake(("faktorer", navn, "paa", index), message)
            for navn, index, message in reach(found)
        ]
        message = impossible(found)
        fejl += [other.mistake(("korrelationer",), message, of_key=True)] if message else []
    return found, sorted(set(fejl))
