"""An analysis with an amount in the prices of another year, and what is read of it."""

from pathlib import Path

import pytest

import costben
from costben.mistakes import InddataFejl
from costben.reading.read import read
from costben.resultat import Resultat

HERE = Path(__file__).parent
PRISER = HERE.parent / "workbook" / "priser.yaml"
MINIMAL = (HERE / "minimal.yaml").read_text("utf-8").replace("2024", "2020")
OWN = "prisindeks:\n  navn: PL (KL)\n  vaerdier:\n    2018: 100\n    2020: 104\n"
KNOWN = "prisindeks:\n  brug: forbrugerpriser\n"
ETABLERING = "etablering.poster[0].beloeb"


def text(index: str = OWN, level: str = "2018") -> str:
    amounts = MINIMAL.replace("105.000 kr\n", f"{{vaerdi: 105.000 kr, prisniveau: {level}}}\n")
    return f"{amounts}\n{index}"


def result(path: Path, *settings: str, content: str | None = None) -> Resultat:
    if content is not None:
        path.write_text(content, "utf-8")
    return costben.calculate(read(path, settings))


def converted(resultat: Resultat) -> dict[str, float]:
    omregninger = resultat.beregning.priser.values()
    return {sti: b.omregnet for o in omregninger for sti, b in o.beloeb.items()}


def refused(path: Path, *settings: str) -> InddataFejl:
    with pytest.raises(InddataFejl) as caught:
        read(path, settings)
    return caught.value
