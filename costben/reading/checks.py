"""Rules that span more than one field. Each looks at the raw data, so that all mistakes show."""

import re
from collections.abc import Callable, Iterator

from pydantic_core import PydanticCustomError

from costben.mistakes import Fejl
from costben.models import numerals, units
from costben.models.analyse import Analyse
from costben.models.choices import nearest, suggestion
from costben.models.effekt import SHARES
from costben.models.skift import ARBEJDE, INGEN, NO_BENEFIT
from costben.models.text import ascii_key, shortened
from costben.reading.budget_checks import budget_mix, budget_of_rates
from costben.reading.checks_omkostning import unknown_cost
from costben.reading.hints import allowed
from costben.reading.places import Document, Path
from costben.reading.schema import keys_of
from costben.reading.tree import plain_data

Found = Iterator[tuple[Path, str]]

LONGEST_NAME = 60
_KOMMUNER = ("poster_pr_kommune", "kommuner")
_PERSONALE = ("loen", "personale")
_TABLES = (
    *(_KOMMUNER, _PERSONALE, ("ydelser",)),
    *(("konsekvenser",), ("arketyper",), ("blandinger",)),
)
_AMOUNTS = tuple(("poster_pr_kommune", group, "*", "beloeb") for group in ("etablering", "drift"))
_REFERENCES = (
    (("arketyper", "*", "konsekvenser"), ("konsekvenser",), "Konsekvensen"),
    (("blandinger", "*", "antal"), ("arketyper",), "Arketypen"),
    (("budgetvirkning", "konsekvenser"), ("konsekvenser",), "Konsekvensen"),
    *((pattern, _KOMMUNER, "Kommunen") for pattern in _AMOUNTS),
)


def check(document: Document) -> list[Fejl]:
    """The mistakes of all rules below."""
    data = plain_data(document.tree)
    rules: tuple[Callable[[object], Found], ...] = (
        names,
        unknown_names,
        unknown_staff,
        unknown_benefits,
        pay_without_work,
        more_than_a_year,
        every_municipality,
        archetypes_need_rules,
        unknown_cost,
        shares_need_intensity,
        budget_mix,
        budget_of_rates,
        sources,
    )
    return [
        document.mistake(path, message, of_key=True)
        for rule in rules
        for path, message in rule(data)
    ]


def names(data: object) -> Found:
    """What an economist calls things must fit into paths, tables and cells."""
    for table in _TABLES:
        for name in _names_at(data, table):
            if not name.strip("_"):
                yield (*table, name), "Navnet er tomt.\nSkriv et navn før kolon."
            elif len(name) > LONGEST_NAME:
                yield (*table, name), f"Navnet er for langt.\nSkriv højst {LONGEST_NAME} tegn."
            elif re.search(r"[.\[\]=\n]", name):
                message = "Navnet må ikke indeholde punktum, = eller [ ].\nSkriv det uden."
                yield (*table, name), message


def unknown_names(data: object) -> Found:
    """Names in one table that are not defined in another."""
    for pattern, defined_at, what in _REFERENCES:
        known = _names_at(data, defined_at)
        if not known and pattern[0] == "blandinger":
            continue  # archetypes_need_rules says so once
        for path, block in _matches(data, pattern):
            for name in block if isinstance(block, dict) else ():
                if name not in known:
                    message = f'{what} "{shortened(name)}" er ikke beskrevet i filen.'
                    message += allowed(name, known)
                    yield (*path, name), message


def unknown_staff(data: object) -> Found:
    """Cost lines whose staff is not described under ``loen``."""
    known = _names_at(data, _PERSONALE)
    for part in ("etablering", "drift", "sparede_udgifter"):
        for path, staff in _matches(data, (part, "poster", "*", "personale")):
            if isinstance(staff, str) and ascii_key(staff) not in known:
                message = f'Personalet "{shortened(staff)}" er ikke beskrevet under loen.'
                add = "\nTilføj loen: med personale:, eller skriv beløbet i kroner."
                yield path, message + (allowed(staff, known) if known else add)


def unknown_benefits(data: object) -> Found:
    """Changes of benefit whose benefits are not described under ``ydelser``."""
    known = _names_at(data, ("ydelser",))
    for name in set(known) & set(NO_BENEFIT):
        message = f'En ydelse kan ikke hedde "{name}", for det er ingen ydelse.\nRet navnet.'
        yield ("ydelser", name), message
    for key, others in (("fra", (ARBEJDE, INGEN)), ("til", NO_BENEFIT)):
        for path, word in _matches(data, ("konsekvenser", "*", "ydelsesskift", key)):
            if isinstance(word, str) and ascii_key(word) not in (*known, *others):
                message = f'Ydelsen "{shortened(word)}" er ikke beskrevet under ydelser.'
                near = suggestion(word, [*known, *others])
                words = shortened(", ".join([*known, *others]), 400)
                add = f"\nBeskriv den der; ellers kan her stå {words}."
                yield path, message + (f"{near}\nRet navnet." if near else add)


def pay_without_work(data: object) -> Found:
    """Only work has pay; a misspelt benefit is ``unknown_benefits``' to say."""
    known = [*_names_at(data, ("ydelser",)), *NO_BENEFIT]
    for path, block in _matches(data, ("konsekvenser", "*")):
        if not isinstance(block, dict) or not block.get("beskaeftigelse"):
            continue
        skift = block.get("ydelsesskift")
        ends = [skift.get(key) for key in ("fra", "til")] if isinstance(skift, dict) else []
        words = [ascii_key(end) for end in ends if isinstance(end, str)]
        if len(words) == 2 and set(words) <= set(known) and ARBEJDE not in words:
            message = (
                f'Der skiftes til "{shortened(str(ends[1]))}", og det er ikke arbejde.\n'
                "Slet beskaeftigelse, eller skriv til: arbejde. Lønnen i et fleksjob er fleksloen "
                "under ydelsen."
            )
            yield (*path, "beskaeftigelse"), message


def more_than_a_year(data: object) -> Found:
    """A change priced from rates is of at most a whole year, and the other way is another one."""
    for _, konsekvenser in _matches(data, ("konsekvenser",)):
        for name, block in konsekvenser.items() if isinstance(konsekvenser, dict) else ():
            if not isinstance(block, dict) or not {"ydelsesskift", "beskaeftigelse"} & set(block):
                continue
            monthly = units.canonical(str(block.get("enhed"))) == "maaned/aar"
            unit, most = ("måneder", 12) if monthly else ("uger", 52)
            for path, raw in _matches(data, ("arketyper", "*", "konsekvenser", name)):
                quantity = _quantity(raw, "maaned/aar" if monthly else "uge/aar")
                if quantity is not None and not 0 <= quantity <= most:
                    message = (
                        f"Et skift, der prissættes af satser, er fra 0 til {most} {unit} om året.\n"
                        "Ret tallet; et skift den anden vej er en konsekvens for sig."
                    )
                    yield path, message


def _quantity(raw: object, unit: str) -> float | None:
    """The number that stands there; if it is none, the model says so."""
    try:
        return numerals.read(raw.get("vaerdi") if isinstance(raw, dict) else raw, unit)
    except PydanticCustomError:
        return None


def every_municipality(data: object) -> Found:
    """Every cost line has an amount for every municipality."""
    known = _names_at(data, _KOMMUNER)
    for pattern in _AMOUNTS:
        for path, block in _matches(data, pattern):
            missing = [name for name in known if isinstance(block, dict) and name not in block]
            if missing:
                which = shortened(", ".join(missing), 200)
                yield path, f"Beløb mangler for {which}.\nSkriv 0 kr, hvis der intet er."


def archetypes_need_rules(data: object) -> Found:
    """Archetypes cannot be reckoned without a duration, nor groups without archetypes."""
    if not isinstance(data, dict):
        return
    if data.get("arketyper") and not _stated(data, "nettoresultat"):
        yield (
            ("arketyper",),
            '"nettoresultat" mangler, når der er arketyper.\n'
            'Tilføj "nettoresultat:" og på linjen under, rykket ind, "varighed: 6 år".',
        )
    if data.get("blandinger") and not _stated(data, "arketyper"):
        yield ("blandinger",), "Blandinger kræver arketyper.\nTilføj arketyper, eller slet blokken."


def _stated(data: dict[str, object], block: str) -> bool:
    """Whether ``block`` is there, if only with its name misspelt."""
    known = keys_of(Analyse)
    return bool(data.get(block)) or any(
        nearest(key, known) == block for key in data if key not in known
    )


def shares_need_intensity(data: object) -> Found:
    """A share that ever reaches something is worth no kroner by itself."""
    priced = isinstance(data, dict) and data.get("nettoresultat")
    for path, effekt in _matches(data, ("konsekvenser", "*", "effekt")) if priced else ():
        if not isinstance(effekt, dict) or effekt.get("intensitet"):
            continue
        if ascii_key(str(effekt.get("type")).strip().lower()) in SHARES:
            message = (
                "At en andel opnår det, er i sig selv ingen kroner værd.\n"
                "Tilføj intensitet: og enheder om året for en borger, der opnår det."
            )
            yield path, message


def sources(data: object) -> Found:
    """A source has a status, and what is verified has a source."""
    yield from _sources(data, (), False, False)


def _sources(node: object, path: Path, has_source: bool, has_status: bool) -> Found:
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _sources(item, (*path, index), has_source, has_status)
    if not isinstance(node, dict):
        return
    source, status = node.get("kilde"), node.get("status")
    has_source, has_status = has_source or bool(source), has_status or bool(status)
    if source and not has_status:
        yield (
            (*path, "kilde"),
            "Kilden har ingen status.\nTilføj status: verificeret, sekundær, afledt eller antaget.",
        )
    word = str(status).partition("(")[0].strip().lower()
    if word in {"verificeret", "sekundær", "sekundaer"} and not has_source:
        yield (*path, "status"), f"Status er {word}, men kilden mangler.\nTilføj kilde: og titlen."
    for key, value in node.items():
        yield from _sources(value, (*path, key), has_source, has_status)


def _names_at(data: object, path: tuple[str, ...]) -> list[str]:
    block = next((block for _, block in _matches(data, path)), None)
    return list(block) if isinstance(block, dict) else []


def _matches(
    data: object, pattern: tuple[str, ...], path: Path = ()
) -> Iterator[tuple[Path, object]]:
    if not pattern:
        yield path, data
        return
    first, *rest = pattern
    below: list[tuple[str | int, object]] = []
    if isinstance(data, dict):
        below = [(k, v) for k, v in data.items() if first in ("*", k)]
    elif isinstance(data, list) and first == "*":
        below = list(enumerate(data))
    for key, value in below:
        yield from _matches(value, tuple(rest), (*path, key))
