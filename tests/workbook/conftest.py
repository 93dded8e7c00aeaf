from pathlib import Path

import pytest

import costben
from costben.resultat import Resultat


@pytest.fixture(scope="session")
def resultat() -> Resultat:
    return costben.calculate(costben.load("social_stoette"))


@pytest.fixture(scope="session")
def workbook(resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "social_stoette.xlsx"
    costben.write_workbook(resultat, path)
    return path
