"""Rules for the rollout that span more than its own block."""

from collections.abc import Iterator

from costben.models.text import ascii_key, shortened
from costben.reading.hints import allowed
from costben.reading.places import Path

Found = Iterator[tuple[Path, str]]

_BUDGET = "budgetvirkning"


def budget_mix(data: object) -> Found:
    """Whom the citizens are: a mix that is described, where there are archetypes."""
    said, known = _block(data, _BUDGET), _block(data, "blandinger")
    if not said:
        return
    blanding = said.get("blanding")
    if not _block(data, "arketyper"):
        if blanding is not None:
            yield (
                (_BUDGET, "blanding"),
                "Filen har ingen arketyper at blande.\nTilføj arketyper, eller slet linjen.",
            )
    elif blanding is None:
        yield (
            (_BUDGET,),
            "Budgetvirkningen siger ikke, hvem borgerne er.\n"
            "Tilføj blanding: og navnet på en af blandingerne i filen.",
        )
    elif isinstance(blanding, str) and ascii_key(blanding) not in known:
        message = f'Blandingen "{shortened(blanding)}" er ikke beskrevet under blandinger.'
        add = "\nTilføj blandinger: med antallet af borgere af hver arketype."
        yield (_BUDGET, "blanding"), message + (allowed(blanding, [*known]) if known else add)


def budget_of_rates(data: object) -> Found:
    """What is priced from rates has its styringsområder already."""
    described = _block(data, "konsekvenser")
    for name, own in _block(_block(data, _BUDGET), "konsekvenser").items():
        konsekvens = described.get(name)
        from_rates = (
            isinstance(konsekvens, dict)
            and {"ydelsesskift", "beskaeftigelse"} & konsekvens.keys()
            and "enhedspris" not in konsekvens
        )
        if from_rates and isinstance(own, dict) and "styringsomraade" in own:
            yield (
                (_BUDGET, "konsekvenser", name, "styringsomraade"),
                f'Konsekvensen "{shortened(name)}" prissættes af satser: ydelsen er overførsler, '
                "og skatten er skat.\nSlet styringsomraade.",
            )


def _block(data: object, key: str) -> dict[str, object]:
    block = data.get(key) if isinstance(data, dict) else None
    return block if isinstance(block, dict) else {}
