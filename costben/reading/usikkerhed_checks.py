"""Rules for what is uncertain that span more than one field."""

from collections.abc import Iterator, Mapping

from costben.mistakes import Fejl
from costben.models.analyse import Analyse
from costben.models.choices import suggestion
from costben.models.fordelingskontrol import YDERST_UDENFOR, YDERST_VED_NUL
from costben.models.fordelingstal import Felt
from costben.models.text import ascii_key, shortened
from costben.models.usikkerhed import Usikkerhed
from costben.reading.checks import Found, sources
from costben.reading.hints import allowed
from costben.reading.places import Document
from costben.simulering.korrelation import matrix, root

FAKTOR, BLANDING = "faktorer.", "blandinger."


def check_uncertainty(
    document: Document,
    data: object,
    analyse: Analyse,
    felter: Mapping[str, Felt],
    inside: tuple[str, ...],
) -> list[Fejl]:
    """The mistakes of all rules below.

    Args:
        document: the file with what is uncertain.
        data: what it says, as plain data.
        analyse: the analysis that it belongs to.
        felter: every number of the analysis by its path.
        inside: the paths that have a distribution in the analysis itself.
    """
    if not isinstance(data, dict):
        return []
    found = (
        *_unknown_paths(data, felter),
        *_twice(data, inside),
        *_factors(data, felter),
        *_mixes(data, analyse),
        *_pairs(data, inside),
        *sources(data),
    )
    return [document.mistake(path, message, of_key=True) for path, message in found]


def impossible(usikkerhed: Usikkerhed) -> str | None:
    """Why the correlations cannot all hold at the same time, if they cannot."""
    par = usikkerhed.par()
    if root(matrix(sorted({navn for pair in par for navn in pair}), par)) is not None:
        return None
    return (
        "Korrelationerne kan ikke gælde på samme tid (matricen er ikke positiv semidefinit): "
        "to tal, der begge følger et tredje, må også følges ad.\n"
        "Gør dem mindre, eller tilføj den, der mangler."
    )


def _table(data: Mapping[str, object], key: str) -> dict[str, object]:
    block = data.get(key)
    return block if isinstance(block, dict) else {}


def _unknown_paths(data: Mapping[str, object], felter: Mapping[str, Felt]) -> Found:
    for sti in _table(data, "fordelinger"):
        if sti not in felter:
            yield ("fordelinger", sti), _unknown(sti, felter)
    for navn, block in _table(data, "faktorer").items():
        for index, sti in enumerate(_listed(block, "paa")):
            if ascii_key(sti) not in felter:
                yield ("faktorer", navn, "paa", index), _unknown(sti, felter)


def _unknown(sti: str, felter: Mapping[str, Felt]) -> str:
    hint = suggestion(sti, felter)
    return (
        f'"{shortened(sti, 60)}" er ikke et tal i analysen.{hint}\n'
        'Skriv stien, som den står i "forudsaetninger" i beregn --json.'
    )


def _twice(data: Mapping[str, object], inside: tuple[str, ...]) -> Found:
    for sti in _table(data, "fordelinger"):
        if sti in inside:
            message = "Tallet har også en fordeling i analysen selv.\nSlet den ene."
            yield ("fordelinger", sti), message


def _factors(data: Mapping[str, object], felter: Mapping[str, Felt]) -> Found:
    for navn, block in _table(data, "faktorer").items():
        for index, sti in enumerate(_listed(block, "paa")):
            felt = felter.get(ascii_key(sti))
            if felt is not None and felt.helt:
                message = "Et helt antal kan ikke ganges med en usikker faktor.\nSlet linjen."
                yield ("faktorer", navn, "paa", index), message


def _mixes(data: Mapping[str, object], analyse: Analyse) -> Found:
    known = [f"{BLANDING}{navn}" for navn in analyse.blandinger]
    for sti, block in _table(data, "andele").items():
        if sti not in known:
            message = f'"{shortened(sti)}" er ikke en blanding i analysen.'
            yield ("andele", sti), message + allowed(sti, known)
        counted = block.get("taelling") if isinstance(block, dict) else None
        for navn in counted if isinstance(counted, dict) else ():
            if navn not in analyse.arketyper:
                message = f'Arketypen "{shortened(navn)}" er ikke beskrevet i analysen.'
                yield (
                    ("andele", sti, "taelling", navn),
                    message + allowed(navn, list(analyse.arketyper)),
                )


def _pairs(data: Mapping[str, object], inside: tuple[str, ...]) -> Found:
    known = [
        *_table(data, "fordelinger"),
        *inside,
        *(f"{FAKTOR}{navn}" for navn in _table(data, "faktorer")),
    ]
    seen: set[frozenset[str]] = set()
    block = data.get("korrelationer")
    for index, korrelation in enumerate(block if isinstance(block, list) else ()):
        pair = [ascii_key(sti) for sti in _listed(korrelation, "mellem")]
        for position, sti in enumerate(pair):
            if sti not in known:
                message = f'"{shortened(sti, 60)}" har ingen fordeling.{suggestion(sti, known)}'
                yield (
                    ("korrelationer", index, "mellem", position),
                    f"{message}\nTilføj en, eller slet korrelationen.",
                )
        if frozenset(pair) in seen:
            yield ("korrelationer", index), "De to tal har allerede en korrelation.\nSlet den ene."
        seen.add(frozenset(pair))


def _listed(block: object, key: str) -> Iterator[str]:
    value = block.get(key) if isinstance(block, dict) else None
    return (item for item in (value if isinstance(value, list) else ()) if isinstance(item, str))


def reach(usikkerhed: Usikkerhed) -> Iterator[tuple[str, int, str]]:
    """The factors, with the place of a path in each, that can bring it outside its field."""
    for navn, faktor in usikkerhed.faktorer.items():
        form = faktor.form
        for index, sti in enumerate(faktor.paa):
            felt = usikkerhed.felter.get(ascii_key(sti))
            if felt is None or felt.mindst < 0 or felt.helt:
                continue
            limit = YDERST_VED_NUL if felt.over_nul else YDERST_UDENFOR
            if form.graenser[0] < 0 and form.andel_under(0.0) > limit:
                yield (
                    navn,
                    index,
                    "Tallet kan ikke være negativt, men faktoren kan gøre det negativt.\n"
                    "Brug lognormal, pert eller trekant.",
                )
