"""An economist mends a file once, not once for each mistake."""

import shutil
from pathlib import Path

import pytest

from costben.mistakes import InddataFejl
from costben.reading.read import read

HERE = Path(__file__).parent
TEN_MISTAKES = HERE / "ten_mistakes.yaml"
TOGETHER = sorted((HERE / "several_mistakes").glob("*.yaml"))
RATES = (HERE / "satser.yaml").read_text("utf-8")
RATES_BLOCK = RATES[RATES.index("  ydelser:\n    fleks") : RATES.index("ydelser:\n  kontant")]
TAX = "  skat:\n    kommuneskat: 25,3 %\n"


def test_ten_mistakes_come_at_once_in_the_order_of_the_lines() -> None:
    with pytest.raises(InddataFejl) as caught:
        read(TEN_MISTAKES)
    assert [(fejl.line, fejl.sti, fejl.besked.splitlines()[0]) for fejl in caught.value.fejl] == [
        (3, "indsats.navn", "no uden anførselstegn læses i YAML som sandt eller falsk."),
        (5, "indsats.prisniveau", '"prisniveau" står to gange, første gang i linje 4.'),
        (6, "indsats.deltagere", "Tallet skal være større end 0."),
        (7, "indsats.driftperiode", '"driftperiode" kendes ikke her. Mente du "driftsperiode"?'),
        (9, "diskontering.rente", '"4" kan læses som 4 % og som 400 %.'),
        (10, "diskontering.status", "Status er verificeret, men kilden mangler."),
        (12, "annualisering.metode", '"jævnt" kan ikke vælges her.'),
        (15, "etablering.poster[0].beloeb", '"105.000" kan læses som 105000 og som 105,0.'),
        (18, "drift.poster[0]", 'Posten "Løn" har både beloeb og beloeb_pr_aar.'),
        (20, "drift.poster[1].beloeb", "Tallet kan ikke være negativt."),
    ]


def test_a_rate_that_nobody_knows_is_told_beside_a_number_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    bad = RATES.replace("sats: kontanthjaelp_30_uden_boern", "sats: kontanthjaelp_30_uden", 1)
    bad = bad.replace("deltagere: 50 borgere/år", "deltagere: tyve", 1)
    source = tmp_path / "analyse.yaml"
    source.write_text(bad, encoding="utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(source)
    assert [fejl.sti for fejl in caught.value.fejl] == [
        "indsats.deltagere",
        "ydelser.kontanthjaelp.modtagere[1].sats",
    ]


@pytest.mark.parametrize("path", TOGETHER, ids=lambda path: path.stem)
def test_what_is_wrong_with_rates_is_told_beside_what_else_is_wrong(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    with pytest.raises(InddataFejl) as caught:
        read(path.name)
    assert str(caught.value) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    assert len(caught.value.fejl) == 2


@pytest.mark.parametrize(
    ("was", "now", "sti"),
    [
        ("kommuneskat: 25,3 %", "komuneskat: 25,3 %", "satser.skat.komuneskat"),
        ("  skat:", "  skatt:", "satser.skatt"),
        ("satser:\n", "satsers:\n", "satsers"),
        (TAX, "  skat: 25,3 %\n", "satser.skat"),
        (f"dato: 2020-07-01\n{RATES_BLOCK}", "dato: 2022-07-32\n", "satser.dato"),
        (TAX, "  egen_fil: findes_ikke.yaml\n", "satser.egen_fil"),
        (TAX, "  fremskrivning: senest\n", "satser.fremskrivning"),
        (TAX, "  fremskrivnig: seneste\n", "satser.fremskrivnig"),
        ("prisniveau: 2020", "prisniveu: 2020", "indsats.prisniveu"),
    ],
)
def test_a_rate_is_not_called_missing_where_its_own_line_cannot_be_read(
    was: str, now: str, sti: str, tmp_path: Path
) -> None:
    assert was in RATES
    source = tmp_path / "analyse.yaml"
    source.write_text(RATES.replace(was, now), "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(source)
    assert [fejl.sti for fejl in caught.value.fejl] == [sti]


def test_what_refers_to_the_analysis_is_told_beside_wrong_numbers_choices_and_statuses(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "fejl"
    shutil.copytree(HERE.parents[1] / "scenarios" / "social_stoette", folder)
    source, beside = folder / "analyse.yaml", folder / "usikkerhed.yaml"
    text = source.read_text("utf-8").replace("rente: 4 %", "rente: fire", 1)
    text = text.replace("metode: lineær", "metode: jævnt", 1)
    text = text.replace("status: verificeret", "status: helt sikker", 1)
    source.write_text(text + "break_even:\n  - {sti: indsats.noget}\n", "utf-8")
    uncertain = beside.read_text("utf-8")
    beside.write_text(uncertain.replace("  indsats.deltagere:", "  indsats.ukendt:", 1), "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(source)
    assert [fejl.sti for fejl in caught.value.fejl] == [
        "indsats.status",
        "diskontering.rente",
        "annualisering.metode",
        "break_even[0].sti",
        "fordelinger.indsats.ukendt",
    ]


def test_a_misspelt_name_is_told_alone_not_with_all_that_refers_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "fejl"
    shutil.copytree(HERE.parents[1] / "scenarios" / "social_stoette", folder)
    source = folder / "analyse.yaml"
    text = source.read_text("utf-8").replace("nettoresultat:", "nettoresultatet:", 1)
    source.write_text(text, "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(source)
    assert [fejl.sti for fejl in caught.value.fejl] == ["nettoresultatet"]
