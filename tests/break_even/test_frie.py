"""Break-even of numbers that an analysis asks for: found, and zero when put back."""

from pathlib import Path

import openpyxl
import pytest

import costben
from costben.reading.read import read
from costben.terminal.console import standard_output
from costben.terminal.resultat import show
from tests.golden.lille import TEXT

ASKED = """\
break_even:
  - sti: konsekvenser.job.enhedspris.kommune
    til: 20.000 kr./uge
  - sti: diskontering.rente
  - {sti: "drift.poster[0].beloeb_pr_aar", fra: 1.000 kr./år, til: 2.000.000 kr./år}
  - {sti: indsats.deltagere, fra: 2 borgere/år, til: 500 borgere/år}
  - sti: nettoresultat.varighed
"""
PRICE, RATE, COST, PARTICIPANTS, YEARS = (
    "konsekvenser.job.enhedspris.kommune",
    "diskontering.rente",
    "drift.poster[0].beloeb_pr_aar",
    "indsats.deltagere",
    "nettoresultat.varighed",
)
UNITS = {PRICE: "kr./uge", RATE: "%", COST: "kr./år", PARTICIPANTS: "borgere/år", YEARS: "år"}


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("frie")
    file = folder / "analyse.yaml"
    file.write_text(TEXT + ASKED, "utf-8")
    return file


@pytest.fixture(scope="module")
def resultat(path):
    return costben.calculate(costben.load(path))


def asked_for(resultat):
    """The rows that were asked for, which stand last."""
    return resultat.break_even[2 * 4 * 5 :]


def limits(resultat):
    return {(r.arketype, r.aktoer, r.sti): r for r in asked_for(resultat)}


def test_every_number_has_a_row_for_every_archetype_and_part(resultat):
    assert len(limits(resultat)) == 2 * 4 * 5
    assert all(r.nu is not None for r in asked_for(resultat))


def put_back(path, row, x):
    said = f"{100 * x!r} %" if row.sti == RATE else f"{x!r} {UNITS[row.sti]}"
    exact = "nettoresultat.omkostning_afrundes_til=0,000001 kr/borger"
    rounded = [] if row.sti in (PRICE, YEARS) else [exact]
    again = costben.calculate(read(path, [f"{row.sti}={said}", *rounded]))
    return getattr(again.beregning.arketyper[row.arketype], row.aktoer)


def test_what_is_found_gives_zero_when_it_is_put_back(path, resultat):
    found = [r for r in asked_for(resultat) if r.vaerdi and r.sti != YEARS]
    assert {r.sti for r in found} == {PRICE, RATE, COST, PARTICIPANTS}
    for row in found:
        assert put_back(path, row, row.vaerdi) == pytest.approx(0, abs=1e-3), row


def test_one_year_less_is_not_enough(path, resultat):
    found = [r for r in asked_for(resultat) if r.vaerdi and r.sti == YEARS]
    assert found
    for row in found:
        assert put_back(path, row, row.vaerdi - 1) < 0 <= put_back(path, row, row.vaerdi)


def test_a_straight_line_is_seen_to_be_one_and_what_bends_is_looked_for(resultat):
    methods = {sti: {r.metode for r in asked_for(resultat) if r.sti == sti} for sti in UNITS}
    assert methods[PRICE] == methods[COST] == methods[PARTICIPANTS] == {"lineær"}
    assert "søgt" in methods[RATE]
    assert methods[YEARS] == {"hele tal"}


def test_what_is_also_in_the_table_is_the_same_there(resultat):
    table = {(r.arketype, r.aktoer, r.sti): r for r in resultat.break_even[: 2 * 4 * 5]}
    same = [key for key in limits(resultat) if key in table]
    assert len(same) == 2 * 2 * 4
    for key in same:
        found, known = limits(resultat)[key], table[key]
        assert found.udfald == known.udfald, key
        assert found.vaerdi is None or found.vaerdi == pytest.approx(known.vaerdi)


def test_outside_its_bounds_it_is_not_found(path):
    text = path.read_text("utf-8").replace("til: 20.000 kr./uge", "til: 1 kr./uge")
    narrow = path.with_name("narrow.yaml")
    narrow.write_text(text, "utf-8")
    found = limits(costben.calculate(costben.load(narrow)))
    assert found["ti", "kommune", PRICE].udfald == "findes ikke"


ROLLED_OUT = """\
break_even:
  - {sti: "budgetvirkning.startere[0]", til: 50 borgere}
  - {sti: "foelsomhed.deltagere[0]", fra: 2 borgere/år, til: 50 borgere/år}
  - {sti: konsekvenser.job.enhedspris.kommune, til: 20.000 kr./uge}
budgetvirkning: {foerste_aar: 2026, startere: [10 borgere], blanding: halvt}
"""
NO_MEANING = "uden betydning"


@pytest.fixture(scope="module")
def irrelevant(tmp_path_factory):
    file = tmp_path_factory.mktemp("irrelevant") / "analyse.yaml"
    file.write_text(TEXT + ROLLED_OUT, "utf-8")
    return costben.calculate(costben.load(file))


def test_a_number_that_moves_nothing_is_without_meaning_and_others_have_their_limit(irrelevant):
    found = limits(irrelevant)
    for sti in ("budgetvirkning.startere[0]", "foelsomhed.deltagere[0]"):
        assert {r.udfald for key, r in found.items() if key[2] == sti} == {NO_MEANING}
    assert found["ti", "kommune", PRICE].udfald == "mindst"
    assert found["ingen", "kommune", PRICE].udfald == "findes ikke"  # no weeks to price


def test_without_meaning_is_said_and_explained_where_people_read_it(irrelevant, capsys, tmp_path):
    show(irrelevant, standard_output())
    said = capsys.readouterr().out
    assert "Break-even for staten" not in said
    assert f"{NO_MEANING}: nettoresultatet afhænger ikke af tallet." in said
    costben.write_workbook(irrelevant, tmp_path / "frie.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "frie.xlsx")["Break-even"]
    texts = [str(c.value) for row in sheet.iter_rows() for c in row]
    assert NO_MEANING in texts
    assert f"{NO_MEANING}: nettoresultatet afhænger ikke af tallet." in texts


def test_what_is_also_in_the_table_is_shown_once(resultat, capsys):
    show(resultat, standard_output())
    said = capsys.readouterr().out
    table = said[said.index("Break-even for kommunen") : said.index("Break-even for alle")]
    rows = {line.split("  ")[0]: line for line in table.splitlines()}
    assert "≥" in rows["Deltagere pr. år"]
    assert " og " not in rows["Deltagere pr. år"] + rows["Konsekvensernes varighed, år"]


def test_what_moves_nothing_is_explained_only_where_there_is_such_a_number(resultat, capsys):
    show(resultat, standard_output())
    assert NO_MEANING not in capsys.readouterr().out


def test_they_stand_in_the_workbook_as_values(resultat, tmp_path):
    costben.write_workbook(resultat, tmp_path / "frie.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "frie.xlsx")["Break-even"]
    texts = [[c.value for c in row] for row in sheet.iter_rows()]
    heading = next(i for i, r in enumerate(texts) if "andre tal, værdier" in str(r[0]))
    assert texts[heading][1:3] == ["ingen", "ti"]
    assert heading in [page.id for page in sheet.row_breaks.brk]  # they begin a page of their own
    assert any(r[0] == "Mere arbejde · Kommune, kr./uge" for r in texts[heading:])
