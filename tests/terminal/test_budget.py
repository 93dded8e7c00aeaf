"""The budget as the terminal shows it."""

from io import StringIO

import pytest
from rich.console import Console

import costben
from costben.reading.read import read
from costben.terminal.budget import budget


def shown(*settings):
    console = Console(file=StringIO(), width=80, highlight=False, markup=False, emoji=False)
    budget(costben.calculate(read("social_stoette", settings)), console)
    return console.file.getvalue()


@pytest.fixture(scope="module")
def text():
    return shown()


def row(text, label):
    """The words of the first line that begins with ``label``."""
    line = next(line for line in text.splitlines() if line.strip().startswith(label))
    return line.strip().removeprefix(label).split()


def test_a_proposal_has_the_lines_of_a_typical_one_in_thousands(text):
    assert "Budgetvirkning for kommunen (1.000 kr., 2020-p/l)" in text
    assert row(text, "Samlet varig ændring") == ["-4.409", "-3.438", "1.942", "1.942", "2.835"]
    assert row(text, "Implementeringsomkostninger") == ["-440", "0", "0", "0", "-440"]
    assert row(text, "Samlet økonomisk påvirkning")[-1] == "2.395"
    assert row(text, "Samlet, diskonteret")[-1] == "897"
    assert row(text, "Heraf på servicerammen")[-1] == "-7.635"


def test_an_aktoer_is_the_sum_of_its_styringsomraader_and_all_are_shown_discounted_too(text):
    table = text[text.index("Budgetvirkning pr. aktør og styringsområde") :]
    assert row(table, "Kommune") == ["-4.849", "-3.438", "1.942", "1.942", "2.395"]
    assert row(table, "- heraf service") == ["-4.849", "-4.273", "270", "270", "-7.635"]
    assert row(table, "- heraf overførsler") == ["0", "836", "1.672", "1.672", "10.030"]
    assert row(table, "I alt, diskonteret")[-1] == "6.067"


def test_the_years_are_the_budget_year_three_overslagsaar_and_all(text):
    assert "2021     2022    2023    2024   2021-2028" in text


def test_whoever_pays_nothing_has_a_dash_for_what_is_paid_back(text):
    figures = text[text.index("Nøgletal") :]
    assert row(figures, "Stat") == ["5.170", "-", "-", "-", "-"]
    assert row(figures, "Kommune") == ["897", "1,10", "2027", "(7", "år)", "2027", "(7", "år)", *(
        "6,9", "%",
    )]  # fmt: skip


def test_what_is_never_paid_back_says_so():
    text = shown("nettoresultat.varighed=3 år")
    figures = text[text.index("Nøgletal") :]
    assert row(figures, "Kommune").count("tilbagebetales") == 2
    assert row(figures, "ikke") == ["ikke"]


def test_nothing_is_wider_than_the_screen(text):
    assert max(len(line.rstrip()) for line in text.splitlines()) <= 80
    long = shown("budgetvirkning.startere=[900000, 900000]", "indsats.navn='x'")
    assert max(len(line.rstrip()) for line in long.splitlines()) <= 80


def test_an_analysis_without_a_rollout_shows_nothing():
    console = Console(file=StringIO(), width=80)
    budget(costben.calculate(costben.load("social_stoette_satser")), console)
    assert console.file.getvalue() == ""
