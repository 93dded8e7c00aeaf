"""Where the cost is unknown, nothing that depends on it may be asked for."""

from __future__ import annotations

from collections.abc import Iterator

from costben.reading.places import Path

_COSTS = (
    *("etablering", "drift", "sparede_udgifter", "naevnere"),
    *("foelsomhed", "break_even", "gitter", "budgetvirkning"),
)


def unknown_cost(data: object) -> Iterator[tuple[Path, str]]:
    """What does not go with ``omkostning: ukendt``."""
    if not isinstance(data, dict) or not data.get("omkostning"):
        return
    for key in _COSTS:
        if key in data:
            message = (
                f"Omkostningen er ukendt, og så kan her ikke stå {key}.\n"
                "Slet blokken, eller slet linjen med omkostning."
            )
            yield (key,), message
    rules = data.get("nettoresultat")
    if isinstance(rules, dict) and "omkostning_afrundes_til" in rules:
        message = "Omkostningen er ukendt og kan ikke afrundes.\nSlet linjen."
        yield ("nettoresultat", "omkostning_afrundes_til"), message
    if not data.get("arketyper"):
        message = (
            "Omkostningen er ukendt, og der er ingen arketyper at finde den af.\n"
            "Tilføj konsekvenser, nettoresultat og arketyper, eller slet linjen."
        )
        yield ("omkostning",), message
