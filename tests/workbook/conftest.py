from pathlib import Path

import pytest

import costben
from costben.resultat import Resultat

TIMER = Path(__file__).parent / "timer.yaml"
SATSER, SHIPPED = Path(__file__).parent / "satser.yaml", "social_stoette_satser"
PRISER = Path(__file__).parent / "priser.yaml"


@pytest.fixture(scope="session")
def resultat() -> Resultat:
    return costben.calculate(costben.load("social_stoette"))


@pytest.fixture(scope="session")
def timer_resultat() -> Resultat:
    """An analysis in hours and by caseload."""
    return costben.calculate(costben.load(TIMER))


@pytest.fixture(scope="session")
def timer_workbook(timer_resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "timer.xlsx"
    costben.write_workbook(timer_resultat, path)
    return path


@pytest.fixture(scope="session")
def workbook(resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "social_stoette.xlsx"
    costben.write_workbook(resultat, path)
    return path


@pytest.fixture(scope="session")
def satser_resultat() -> Resultat:
    """An analysis with everything that rates can price."""
    return costben.calculate(costben.load(SATSER))


@pytest.fixture(scope="session")
def satser_workbook(satser_resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "satser.xlsx"
    costben.write_workbook(satser_resultat, path)
    return path


@pytest.fixture(scope="session")
def satser_shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "stoette.xlsx"
    costben.write_workbook(costben.calculate(costben.load(SHIPPED)), path)
    return path
