"""Rules that span more than one field. Each looks at the raw data, so that all mistakes show."""

from collections.abc import Callable, Iterator

from costben.models import units
from costben.models.choices import suggestion
from costben.reading.places import Path

Found = Iterator[tuple[Path, str]]

_REFERENCES = (
    (("arketyper", "*", "konsekvenser"), ("konsekvenser",), "Konsekvensen"),
    (("blandinger", "*", "antal"), ("arketyper",), "Arketypen"),
    (
        ("poster_pr_kommune", "etablering", "*", "beloeb"),
        ("poster_pr_kommune", "kommuner"),
        "Kommunen",
    ),
    (
        ("poster_pr_kommune", "drift", "*", "beloeb"),
        ("poster_pr_kommune", "kommuner"),
        "Kommunen",
    ),
)


def unknown_names(data: object) -> Found:
    """Names in one table that are not defined in another."""
    for pattern, defined_at, what in _REFERENCES:
        defined = next((block for _, block in _matches(data, defined_at)), None)
        known = list(defined) if isinstance(defined, dict) else []
        for path, block in _matches(data, pattern):
            for name in block if isinstance(block, dict) else ():
                if name not in known:
                    hint = suggestion(name, known) or f"\nKendte: {', '.join(known) or 'ingen'}."
                    yield (*path, name), f'{what} "{name}" er ikke beskrevet i filen.{hint}'


def every_municipality(data: object) -> Found:
    """Every cost line has an amount for every municipality, and the number of them is right."""
    for _, kommuner in _matches(data, ("poster_pr_kommune", "kommuner")):
        known = list(kommuner) if isinstance(kommuner, dict) else []
        for group in ("etablering", "drift"):
            for path, block in _matches(data, ("poster_pr_kommune", group, "*", "beloeb")):
                missing = [k for k in known if isinstance(block, dict) and k not in block]
                if missing:
                    yield path, f"Beløb mangler for {', '.join(missing)}.\nSkriv 0 kr., hvis intet."
        for path, antal in _matches(data, ("poster_pr_kommune", "antal_kommuner")):
            if str(antal).split(" ")[0] != str(len(known)):
                yield path, f"Der er {len(known)} kommuner på listen.\nSkriv {len(known)}."


def unit_of_consequence(data: object) -> Found:
    """A consequence is counted in something per year."""
    for path, enhed in _matches(data, ("konsekvenser", "*", "enhed")):
        unit = units.canonical(str(enhed))
        if unit is None or not unit.endswith("/aar") or unit.count("/") != 1:
            yield (
                path,
                f'"{enhed}" er ikke en enhed pr. år.\n'
                "Skriv fx uger/år, dage/år, timer/år, måneder/år eller gange/år.",
            )


def archetypes_need_rules(data: object) -> Found:
    """Archetypes cannot be reckoned without a duration."""
    if isinstance(data, dict) and data.get("arketyper") and not data.get("nettoresultat"):
        yield (
            ("arketyper",),
            '"nettoresultat" mangler, når der er arketyper.\n'
            "Tilføj nettoresultat: med varighed: 6 år på linjen under.",
        )
    if isinstance(data, dict) and data.get("blandinger") and not data.get("arketyper"):
        yield ("blandinger",), "Blandinger kræver arketyper.\nTilføj arketyper, eller slet blokken."


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
        yield (*path, "status"), f"Status er {word}, men kilden mangler.\nTilføj kilde."
    for key, value in node.items():
        yield from _sources(value, (*path, key), has_source, has_status)


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


CHECKS: tuple[Callable[[object], Found], ...] = (
    unknown_names,
    every_municipality,
    unit_of_consequence,
    archetypes_need_rules,
    sources,
)
