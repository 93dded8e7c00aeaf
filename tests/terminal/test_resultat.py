"""What the terminal shows of the report, and where it says that the rest is."""

from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.terminal.resultat import show

REPORT = costben.calculate(costben.load("social_stoette"))


def shown(resultat):
    console = Console(file=StringIO(), width=80, highlight=False, markup=False, emoji=False)
    show(resultat, console)
    return console.file.getvalue()


@pytest.fixture(scope="module")
def text():
    return shown(REPORT)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    path = tmp_path_factory.mktemp("rest") / "social_stoette.xlsx"
    costben.write_workbook(REPORT, path)
    return openpyxl.load_workbook(path, read_only=True)


def test_it_can_be_read_in_a_meeting(text):
    lines = text.splitlines()
    assert len(lines) <= 215
    assert max(len(line.rstrip()) for line in lines) <= 80
    assert "…" not in text


@pytest.mark.parametrize(
    "title",
    [
        "Omkostninger (Figur 6-2)",
        "Omkostning pr. borger ved andre deltagertal (Figur 6-3)",
        "Etablering: poster i gennemsnit pr. kommune (Tabel 7-4)",
        "Drift: poster i gennemsnit pr. kommune (Tabel 7-5)",
        "Omkostninger pr. kommune (Tabel 7-4 og Tabel 7-5)",
        "Budgetøkonomisk nettoresultat pr. borger (Figur 6-5)",
        "Blandinger: gruppens nettoresultat",
        "Målt effekt: Øget arbejdsmarkedstilknytning",
        "Break-even for kommunen",
        "Break-even for alle tilsammen",
        "Blandinger, der løber rundt",
        "Tornado: de 3 tal, der flytter kommunens nettoresultat mest",
        "Alle usikre tal på én gang: værst, ventet og bedst, kr.",
        "Budgetvirkning for kommunen (1.000 kr., 2020-p/l)",
        "Budgetvirkning pr. aktør og styringsområde (1.000 kr., 2020-p/l)",
        "Nøgletal (1.000 kr., 2020-p/l; - hvor der intet er betalt)",
        "Afstemning med 218 tal i rapporten",
        "20 forudsætninger er antaget",
    ],
)
def test_each_table_that_a_committee_asks_for_stands_under_its_title(text, title):
    assert title in [line.rstrip() for line in text.splitlines()]


def test_every_sheet_that_is_said_to_have_more_is_in_the_workbook(text, sheets):
    rest = text[text.index("Mere i regnearket") :].splitlines()[1:]
    named = [line.strip().partition(":")[0] for line in rest]
    assert named == [
        "Forudsætninger",
        "Arketyper",
        "Effekt",
        "Tornado",
        "Budgetvirkning",
        "Afstemning",
    ]
    assert set(named) <= set(sheets.sheetnames)


@pytest.mark.parametrize(
    ("sheet", "what"),
    [
        ("Arketyper", "Pengestrømme"),
        ("Tornado", "To tal ad gangen: D, kommune"),
        ("Budgetvirkning", "Linje for linje"),
        ("Afstemning", "stemmer inden for afrunding"),
    ],
)
def test_what_is_left_out_stands_there(sheets, sheet, what):
    said = [str(v) for row in sheets[sheet].iter_rows(values_only=True) for v in row if v]
    assert any(what.lower() in value.lower() for value in said)


def test_what_is_left_out_is_also_in_json():
    data = REPORT.to_dict()
    assert len(data["arketyper"]["D"]["stroemme"]["i_alt"]["aar"]) == 7
    assert len(data["tornado"]) > 3 * 4
    assert {grid["arketype"] for grid in data["gitter"]} == {"B", "C", "D"}
    assert {row["linje"] for row in data["budgetvirkning"]} > {"etablering", "drift"}
    assert sum(line["status"] == "stemmer inden for afrunding" for line in data["afstemning"]) == 14


def test_the_tornado_begins_with_what_moves_each_archetype_most(text):
    table = text[text.index("Tornado: de 3 tal") :].splitlines()
    for navn in REPORT.beregning.arketyper:
        swings = [s for s in REPORT.udsving.tornado if (s.arketype, s.aktoer) == (navn, "kommune")]
        lines = [line for line in table if line.startswith(f"{navn}: ")]
        assert len(lines) == min(3, len(swings))
        for line, swing in zip(lines, swings, strict=False):
            assert line.startswith(f"{navn}: {swing.navn}"[:40])


def test_every_input_that_is_assumed_is_named_with_its_value(text):
    said = " ".join(text[text.index("20 forudsætninger") : text.index("Mere i")].split())
    assert "budgetvirkning: frafald 0 %, foerste_aar 2021, forloeb 1 år" in said
    names = [
        f.sti for f in (*REPORT.forudsaetninger.values(), *REPORT.valg) if f.status == "antaget"
    ]
    assert len(names) == 20
    for name in names:
        block, _, last = name.rpartition(".")
        assert f"{block}: " in said
        assert f"{last} " in said


def test_a_changed_analysis_does_not_list_every_figure_that_no_longer_agrees():
    from costben.reading.read import read

    text = shown(costben.calculate(read("social_stoette", ["indsats.deltagere=60"])))
    assert "til, der afviger, står på fanen Afstemning." in text
    assert len(text.splitlines()) <= 235


def test_a_discount_rate_that_stays_the_same_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (Path(__file__).parents[1] / "reading" / "minimal.yaml").read_text("utf-8")
    path = tmp_path / "analyse.yaml"
    for later, said in (
        ((5, 5), "5 %."),
        ((4, 4), "5 %, 4 % fra år 12."),
        ((5, 4), "5 %, 4 % fra år 20."),
    ):
        steps = "".join(
            f"\n    - {{fra_aar: {year}, rente: {rate} %}}"
            for year, rate in zip((12, 20), later, strict=True)
        )
        own = f"rente: 5 %\n  dato: 2010-01-01\n  trin:{steps}"  # the national one was 5 % too
        path.write_text(text.replace("rente: 4 %", own), "utf-8")
        show(costben.calculate(costben.load(path)), Console(width=80))
        heading = " ".join(capsys.readouterr().out.split()).replace(" (nationalt 5 %)", "")
        assert f"diskonteret med {said}" in heading
