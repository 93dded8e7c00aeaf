"""Amounts in other prices than the analysis', and the index that they need."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from costben.danish import listed
from costben.mistakes import Fejl
from costben.models import units
from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens
from costben.models.priser import Prisindeks
from costben.models.satser import Ydelsessats
from costben.models.tal import Enhedspris, Tal
from costben.models.text import Text, ascii_key
from costben.models.year import YEAR
from costben.parametre.typer import Mangler, Opslag
from costben.reading.katalog import Brugte, Katalog, brugt, node_at, number_node
from costben.reading.places import Document, Path, place, shown_path
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import Mapping, Node, block_of

CONSUMER_PRICES = "forbrugerpriser"
_BLOCK = ("prisindeks",)
_RATES = ("satser", "dato")
_OWN = ("navn", "vaerdier")
_SUBJECT = "prisindeks."

Amounts = dict[int, list[Path]]


def put_price_index(
    document: Document, kendte: Katalog
) -> tuple[Brugte, tuple[str, ...], list[Fejl]]:
    """Put the index that ``prisindeks.brug`` names into ``document``, for the years it needs.

    Returns where the index is from by path, the warnings, and the mistakes: amounts in other
    prices without an index, years that the index does not have, and a block that says too much or
    too little. The parameters are read only here.
    """
    level = _year_in(node_at(document.tree, "indsats"))
    amounts = _foreign(document, kendte, level) if level is not None else {}
    block = node_at(document.tree, "prisindeks")
    if block is None or _empty(block):
        return {}, (), list(_without_index(document, amounts, level))
    if not isinstance(block, Mapping):
        return {}, (), []
    wrong = _one_way(document, block)
    if wrong or level is None or not amounts:
        return {}, (), wrong
    brug = block.values.get("brug")
    if isinstance(brug, Text) and not _empty(brug):
        return _put_known(document, block, [*amounts, level], kendte)
    return {}, (), list(_missing_years(document, block, amounts, level))


def index_values(kendte: Katalog, brug: str, years: list[int]) -> dict[int, Opslag | Mangler]:
    """The index that ``brug`` names in each of ``years``, as it is on the first of July.

    Args:
        kendte: the parameters, national or with a municipality's own.
        brug: the name as the analysis says it, with or without ``prisindeks.``.
        years: the years needed.
    """
    navn = _SUBJECT + ascii_key(brug.strip().lower()).removeprefix(_SUBJECT)
    return {year: kendte.find(navn, date(year, 7, 1)) for year in sorted(years)}


def _put_known(
    document: Document, block: Mapping, years: list[int], kendte: Katalog
) -> tuple[Brugte, tuple[str, ...], list[Fejl]]:
    found = index_values(kendte, str(block.values["brug"]), years)
    missing = [f.besked for f in found.values() if not isinstance(f, Opslag)]
    if missing and not kendte.laest:
        return {}, (), []  # it may be in the file that cannot be read
    if missing:
        return {}, (), [document.mistake((*_BLOCK, "brug"), b, of_key=True) for b in missing]
    values = {year: f for year, f in found.items() if isinstance(f, Opslag)}
    first = values[min(values)]
    index = block_of(
        {
            str(year): number_node(f, date(year, 7, 1), f"{f.vaerdi:.9f}".replace(".", ","))
            for year, f in values.items()
        }
    )
    for key, node in (("navn", Text(first.titel)), ("vaerdier", index)):
        block.keys[key] = Text(key)
        block.values[key] = node
    warnings = [w for f in values.values() for w in f.advarsler]
    if first.navn == _SUBJECT + CONSUMER_PRICES:
        warnings.append(
            f"{first.titel}, er brugt i stedet for det kommunale pris- og lønindeks (PL)."
        )
    brugte = {f"prisindeks.vaerdier.{year}": brugt(f) for year, f in values.items()}
    return brugte, tuple(dict.fromkeys(warnings)), []


def _one_way(document: Document, block: Mapping) -> list[Fejl]:
    """Either ``brug``, or ``navn`` and ``vaerdier``."""
    given = {key for key, node in block.values.items() if key != "brug" or not _empty(node)}
    own = [key for key in _OWN if key in given]
    if "brug" in given and own:
        message = f'"{own[-1]}" kan ikke stå sammen med brug.\nSlet det ene.'
        return [document.mistake((*_BLOCK, own[-1]), message, of_key=True)]
    if "brug" in given or not given <= set(keys_of(Prisindeks)):
        return []  # what is mistyped may be what is missing
    if not own:
        message = (
            "Her står ikke, hvilket indeks der skal bruges.\n"
            "Tilføj navn: og vaerdier: med dit eget, eller skriv brug: forbrugerpriser."
        )
        return [document.mistake(_BLOCK, message, of_key=True)]
    absent = [key for key in _OWN if key not in given]
    examples = {"navn": "fx navn: PL (KL).", "vaerdier": "vaerdier: og et indekstal for hvert år."}
    return [
        document.mistake(_BLOCK, f'"{key}" mangler.\nTilføj {examples[key]}', of_key=True)
        for key in absent
    ]


def _without_index(document: Document, amounts: Amounts, level: int | None) -> Iterator[Fejl]:
    for year, paths in amounts.items():
        for path in paths:
            what, instead = "Beløbet er", f"beløbet i {level}-priser"
            if path == _RATES:
                what, instead = "Satserne er", f"en dato i {level}"
            message = (
                f"{what} i {year}-priser, men analysen er i {level}-priser.\n"
                f"Tilføj prisindeks: med navn: og vaerdier: for {year} og {level}, eller skriv "
                f"{instead}."
            )
            yield document.mistake(path, message)


def _missing_years(
    document: Document, block: Mapping, amounts: Amounts, level: int
) -> Iterator[Fejl]:
    table = block.values.get("vaerdier")
    if not isinstance(table, Mapping):
        return
    every = [path for paths in amounts.values() for path in paths]
    known = {int(key) for key in table.values if YEAR.fullmatch(key)}
    for year in sorted({*amounts, level} - known):
        what = "som analysen er i, så" if year == level else "så"
        lines = _lines(document, every if year == level else amounts[year])
        message = (
            f"Indekset mangler {year}, {what} {lines} ikke kan omregnes.\n"
            f"Tilføj {year}: og indekstallet på en linje under vaerdier."
        )
        yield document.mistake((*_BLOCK, "vaerdier"), message, of_key=True)


def _lines(document: Document, paths: list[Path]) -> str:
    """``beløbene i linje 14 og 17``; an amount from the command line by its path."""
    lines = sorted({place(document.tree, path)[0] for path in paths})
    rates = paths == [_RATES]
    if lines[0] == 0:
        return ("satserne for " if rates else "") + listed([shown_path(path) for path in paths])
    word = "beløbet" if len(paths) == 1 else "beløbene"
    if rates:
        word = "satserne for datoen"
    return f"{word} i linje {listed([str(line) for line in lines])}"


def _foreign(document: Document, kendte: Katalog, level: int) -> Amounts:
    """The amounts in the file that are in other prices than ``level``, by their year.

    Rates that are looked up are in the prices of the year they are looked up for.
    """
    found: Amounts = {}
    if kendte.dag and kendte.dag.year != level and _uses_rates(document):
        found[kendte.dag.year] = [_RATES]
    for path, year in _amounts(document.tree, (), level, level):
        found.setdefault(year, []).append(path)
    return dict(sorted(found.items()))


def _uses_rates(document: Document) -> bool:
    consequences = node_at(document.tree, "konsekvenser")
    blocks = consequences.values.values() if isinstance(consequences, Mapping) else ()
    of_work = any(node_at(block, "beskaeftigelse") for block in blocks)
    return of_work or node_at(document.tree, "ydelser") is not None


def _amounts(node: Node, path: Path, year: int, level: int) -> Iterator[tuple[Path, int]]:
    if isinstance(node, Mapping):
        said = _year_in(node)
        year = year if said is None else said
    if year != level and _is_amount(node, path):
        yield path, year
        return
    if year != level and _has_no_prices(node, path):
        yield (*path, "enhedspris"), year  # what is not given is 0 in the prices of its block
    if isinstance(node, Mapping):
        for key, below in node.values.items():
            yield from _amounts(below, (*path, key), year, level)
    elif not isinstance(node, Text):
        for index, below in enumerate(node.items):
            yield from _amounts(below, (*path, index), year, level)


def _is_amount(node: Node, path: Path) -> bool:
    """Whether ``node`` is a number in kroner; in a table of amounts the table is not."""
    number = node.values.get("vaerdi") if isinstance(node, Mapping) else node
    if not isinstance(number, Text) or _empty(number):
        return False
    model = model_at(Analyse, path)
    if model is None or not issubclass(model, Tal):
        return False
    return units.in_kroner(model.ENHED) or issubclass(model, Enhedspris | Ydelsessats)


def _empty(node: Node) -> bool:
    return isinstance(node, Text) and node.misread_as == "ingenting"


def _has_no_prices(node: Node, path: Path) -> bool:
    if len(path) != 2 or model_at(Analyse, path) is not Konsekvens:
        return False
    prices = node_at(node, "enhedspris")
    return not isinstance(prices, Mapping) or not prices.values


def _year_in(block: Node | None) -> int | None:
    text = node_at(block, "prisniveau")
    return int(text) if isinstance(text, Text) and YEAR.fullmatch(text) else None
