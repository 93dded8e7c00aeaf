"""Which mix breaks even: the report's own sentence, and zero when it is put back."""

from pathlib import Path

import openpyxl
import pytest

import costben
from costben.break_even.blanding import hele_borgere
from costben.cli import main

REPORT = costben.calculate(costben.load("social_stoette"))
PAIRS = {(p.den_ene, p.den_anden, p.aktoer): p for p in REPORT.blanding}


def test_one_a_takes_two_d_before_the_kommune_breaks_even():
    """Afsnit 6.2.2, linje 1500."""
    pair = PAIRS["A", "D", "kommune"]
    assert pair.udfald == "mindst"
    assert (pair.hele_den_ene, pair.hele_den_anden) == (1, 2)
    assert pair.antal == pytest.approx(91_800 / 59_698, rel=1e-4)
    one_d, two_d = REPORT.beregning.blandinger.values()
    assert one_d.gruppen.kommune < 0 < two_d.gruppen.kommune


def test_every_share_put_back_gives_zero():
    found = [p for p in REPORT.blanding if p.andel is not None]
    assert len(found) == 7
    for pair in found:
        ene, anden = (
            getattr(REPORT.beregning.arketyper[n], pair.aktoer)
            for n in (pair.den_ene, pair.den_anden)
        )
        assert ene < 0 < anden
        assert (1 - pair.andel) * ene + pair.andel * anden == pytest.approx(0, abs=1e-9)
        assert ene + pair.antal * anden == pytest.approx(0, abs=1e-6)


def test_the_whole_citizens_pay_and_are_no_better_off_than_they_must_be():
    found = [p for p in REPORT.blanding if p.andel is not None]
    assert {min(p.hele_den_ene, p.hele_den_anden) for p in found} == {1}
    assert any(p.hele_den_ene > 1 for p in found)
    for pair in found:
        ene, anden = (
            getattr(REPORT.beregning.arketyper[n], pair.aktoer)
            for n in (pair.den_ene, pair.den_anden)
        )
        first, second = pair.hele_den_ene, pair.hele_den_anden
        assert first * ene + second * anden >= 0
        poorer = (first + 1, 1) if pair.antal < 1 else (1, second - 1)
        assert poorer[0] * ene + poorer[1] * anden < 0


def test_a_quarter_for_each_is_four_and_one():
    assert hele_borgere(0.25) == (4, 1)
    assert hele_borgere(1 / 3) == (3, 1)
    assert hele_borgere(0.24) == (4, 1)
    assert hele_borgere(0.26) == (3, 1)
    assert hele_borgere(1.0) == (1, 1)
    assert hele_borgere(1.01) == (1, 2)
    assert hele_borgere(0.0) == (1, 0)


def test_the_workbook_has_the_same_whole_citizens(tmp_path):
    path = tmp_path / "report.xlsx"
    costben.write_workbook(REPORT, path)
    sheet = openpyxl.load_workbook(path, data_only=True)["Break-even trin for trin"]
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0]]
    better = [r[1] for r in rows if r[0] == "I hele borgere: af den bedste"]
    other = [r[1] for r in rows if r[0] == "I hele borgere: af den anden"]
    found = [n for n in zip(other, better, strict=True) if not isinstance(n[0], str)]
    pairs = [p for p in REPORT.blanding if p.aktoer == "kommune" and p.andel is not None]
    assert found == [(p.hele_den_ene, p.hele_den_anden) for p in pairs]


def test_two_that_both_lose_never_break_even_and_two_that_both_gain_always_do():
    assert PAIRS["A", "B", "kommune"].udfald == "findes ikke"
    assert PAIRS["C", "D", "kommune"].udfald == "altid"
    assert {p.udfald for p in REPORT.blanding if p.aktoer == "stat"} == {"altid"}


def test_the_better_is_the_second_whatever_the_order_in_the_file(tmp_path):
    from tests.golden.lille import lille

    swapped = lille(
        tmp_path,
        ("  ingen: {navn: Ingen ændring}\n", ""),
        ("job: 10 uger/år}}\n", "job: 10 uger/år}}\n  ingen: {navn: Ingen ændring}\n"),
    )
    pairs = [p for p in costben.calculate(swapped).blanding if p.aktoer == "i_alt"]
    assert [(p.den_ene, p.den_anden) for p in pairs] == [("ingen", "ti")]


def test_the_smallest_share_that_is_shown_is_enough(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    template = Path(__file__).parents[2] / "templates" / "indsats.yaml"
    assert main(["beregn", str(template)]) == 0
    shown = [line.split() for line in capsys.readouterr().out.splitlines()]
    row = next(line for line in shown if line[:5] == ["alle", "tilsammen:", "A", "og", "B"])
    share, ratio = (float(row[place].replace(",", ".")) for place in (5, 8))
    pairs = costben.calculate(costben.load(template)).blanding
    exact = next(p for p in pairs if (p.aktoer, p.den_ene, p.den_anden) == ("i_alt", "A", "B"))
    assert exact.andel <= share / 100 < exact.andel + 0.001
    assert exact.antal <= ratio < exact.antal + 0.01
