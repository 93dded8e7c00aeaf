"""What is brought from other years' prices, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from costben.danish import number
from costben.resultat import Resultat


def prices(resultat: Resultat) -> Iterator[str]:
    """A line for each year that amounts are brought from, as Danish sentences."""
    index, level = resultat.analyse.prisindeks, resultat.analyse.indsats.prisniveau
    for year, omregning in resultat.beregning.priser.items():
        count = sum(b.oprindeligt != 0 for b in omregning.beloeb.values())  # nothing stays nothing
        if count:
            yield (
                f"{count} beløb er omregnet fra {year}- til {level}-priser med "
                f"{index.navn if index else ''}: faktor {number(omregning.faktor, 4)}."
            )
