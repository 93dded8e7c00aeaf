"""What stands in the workbook, and how the file behaves."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import costben
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.grid import legal_name
from costben.workbook.write import workbook_bytes

SHEETS = [
    "Forside",
    "Forudsætninger",
    "Satser",
    "Omkostninger",
    "Følsomhed",
    "Arketyper",
    "Effekt",
    "Break-even",
    "Break-even trin for trin",
    "Tornado",
    "Budgetvirkning",
    "Udrulning",
    "Poster pr. kommune",
    "Afstemning",
    "Kontrol",
]
LONGEST_FORMULA = 130
CELL = re.compile(r"(?:'[^']+'|\w+)?!?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?")


@pytest.fixture(scope="module")
def book(workbook: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(workbook)


def formulas(book: openpyxl.Workbook) -> dict[str, str]:
    return {
        f"{sheet.title}!{cell.coordinate}": cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def test_the_sheets_stand_in_the_order_of_the_meeting(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == [*SHEETS, "costben"]
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == SHEETS


def test_constants_stand_only_among_inputs_and_published_figures(book: openpyxl.Workbook) -> None:
    found = {
        sheet.title
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "n" and cell.value is not None
    }
    # Satser has the national rate beside the analysis' own; Tornado is values throughout
    assert found == {"Forudsætninger", "Satser", "Afstemning", "Tornado"}


def test_formulas_are_short_and_hold_no_changeable_number(book: openpyxl.Workbook) -> None:
    for place, formula in formulas(book).items():
        assert len(formula) <= LONGEST_FORMULA, (place, formula)
        literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
        assert literals <= {"0", "1", "2"}, (place, formula)


def test_sums_are_written_as_ranges(book: openpyxl.Workbook) -> None:
    sums = [s for f in formulas(book).values() for s in re.findall(r"\bSUM\([^)]*\)", f)]
    assert len(sums) > 100
    assert all(re.fullmatch(r"SUM\([^,]+:[^,]+\)", s) for s in sums), sums
    assert not any(f.count("+") > 3 for f in formulas(book).values())


def as_seen_from(cell: openpyxl.cell.Cell) -> str:
    """The formula with cells on its own sheet as offsets, so that copies read alike."""

    def offset(match: re.Match[str]) -> str:
        if match["there"]:
            return match[0]
        column = openpyxl.utils.column_index_from_string(match["column"])
        return f"<{column - cell.column},{int(match['row']) - cell.row}>"

    pattern = r"(?P<there>(?:'[^']+'|\w+)!\$?|\$)?(?P<column>[A-Z]{1,3})\$?(?P<row>\d+)\b"
    return re.sub(pattern, offset, cell.value)


def test_the_flows_of_every_archetype_are_the_same_formulas(book: openpyxl.Workbook) -> None:
    sheet = book["Arketyper"]
    starts = [c.row for c in sheet["A"] if str(c.value).startswith("Arketype ")]
    assert len(starts) == 4
    sums = {
        tuple(as_seen_from(sheet.cell(start + 13, column)) for column in range(2, 10))
        for start in starts
    }
    assert len(sums) == 1
    for start in starts:
        for column in (2, 3, 4):
            years = {sheet.cell(start + 2 + year, column).value for year in range(1, 11)}
            assert len({re.sub(r"\d+$", "", str(f)) for f in years}) == 1, years


def test_every_formula_has_a_value_beside_it(workbook: Path, book: openpyxl.Workbook) -> None:
    cached = openpyxl.load_workbook(workbook, data_only=True)
    for place in formulas(book):
        sheet, cell = place.rsplit("!", 1)
        assert cached[sheet][cell].value is not None, place


def test_pandas_reads_the_report_figures_without_recalculating(workbook: Path) -> None:
    sheet = pd.read_excel(workbook, sheet_name="Arketyper", header=None)
    row = next(r for r in sheet.itertuples(index=False) if r[0] == "I ALT")
    assert [round(v, -2) for v in row[1:5]] == [-91_800, 12_600, 92_800, 138_100]


def test_named_results_are_the_engines(workbook: Path, resultat: Resultat) -> None:
    cached = openpyxl.load_workbook(workbook, data_only=True)

    def named(name: str) -> float:
        sheet, cell = next(iter(cached.defined_names[name].destinations))
        value = cached[sheet][cell.replace("$", "")].value
        assert isinstance(value, float | int)
        return value

    b = resultat.beregning
    assert named("samlet_pr_borger") == b.omkostninger.samlet.pr_borger
    assert named("etablering_pr_borger") == b.omkostninger.etablering.pr_borger
    assert named("arketype_B_kommune") == b.arketyper["B"].kommune
    assert named("metode_annuitet_forud_etablering_pr_aar") == pytest.approx(224_263, abs=1)
    assert named("foelsomhed_0_samlet_pr_borger") == b.foelsomhed[0].samlet_pr_borger
    assert named("blanding_en_A_og_to_D_gruppen_kommune") > 0
    assert named("kontrol_alle") == 1


def test_the_same_input_gives_the_same_bytes_in_another_process(
    resultat: Resultat, tmp_path: Path
) -> None:
    script = (
        "import costben, sys; "
        "costben.write_workbook(costben.calculate(costben.load('social_stoette')), sys.argv[1])"
    )
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.xlsx"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"}
        subprocess.run([sys.executable, "-c", script, str(target)], check=True, env=environment)
        assert target.read_bytes() == workbook_bytes(resultat)


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    texts = ['=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)"]
    settings = [f"arketyper.{a}.navn='{t}'" for a, t in zip("ABCD", texts, strict=True)]
    path = tmp_path / "tekst.xlsx"
    costben.write_workbook(costben.calculate(read("social_stoette", settings)), path)
    book = openpyxl.load_workbook(path)
    cells = [c for s in book for row in s.iter_rows() for c in row]
    for text in texts:
        shown = [c for c in cells if isinstance(c.value, str) and text in c.value]
        assert shown
        assert all(c.data_type in {"s", "inlineStr"} for c in shown)
    assert not any(c.data_type == "f" and "HYPERLINK" in c.value for c in cells)


def test_text_with_xml_in_it_is_shown_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "xml.xlsx"
    resultat = costben.calculate(read("social_stoette", ["indsats.navn='<b> & \"</t>'"]))
    costben.write_workbook(resultat, path)
    assert openpyxl.load_workbook(path)["Forside"]["A1"].value == '<b> & "</t>'


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("indsats_deltagere", "indsats_deltagere"),
        ("A1", "_A1"),
        ("R1C1", "_R1C1"),
        ("r", "_r"),
        ("0101", "_0101"),
        ("Ærø kommune", "AEroe_kommune"),
        ("a.b-c d", "a_b_c_d"),
        ("", "navn"),
        ("x" * 400, "x" * 200),
    ],
)
def test_defined_names_are_always_legal(name: str, legal: str) -> None:
    assert legal_name(name).lower() == legal.lower()


def test_names_that_become_the_same_are_kept_apart(tmp_path: Path) -> None:
    source = tmp_path / "analyse.yaml"
    text = (Path(__file__).parents[2] / "scenarios/social_stoette/analyse.yaml").read_text("utf-8")
    text = text.replace("en_A_og_en_D", '"x-y"').replace("en_A_og_to_D", '"x_y"')
    text = text.replace("offentliggjort: ", "#").replace("usikkerhed: ", "#")
    source.write_text(text, encoding="utf-8")
    path = tmp_path / "navne.xlsx"
    costben.write_workbook(costben.calculate(costben.load(source)), path)
    names = openpyxl.load_workbook(path).defined_names
    assert {"blanding_x_y_gruppen_kommune", "blanding_x_y_gruppen_kommune_2"} <= set(names)


def test_input_cells_look_like_input_cells_and_are_validated(book: openpyxl.Workbook) -> None:
    sheet = book["Forudsætninger"]
    address = book.defined_names["indsats_deltagere"].attr_text.rsplit("!", 1)[1].replace("$", "")
    metode = book.defined_names["annualisering_metode"].attr_text.rsplit("!", 1)[1]
    assert sheet[address].fill.start_color.rgb == "00FFF9DB"
    validated = {str(v.sqref): v for v in sheet.data_validations.dataValidation}
    lists = [v for v in validated.values() if v.type == "list"]
    assert [v.formula1 for v in lists] == ['"lineær,annuitet bagud,annuitet forud"']
    assert str(lists[0].sqref) == metode.replace("$", "")


def test_kroner_have_the_danish_number_format(book: openpyxl.Workbook) -> None:
    place = book.defined_names["samlet_pr_borger"].attr_text.rsplit("!", 1)[1].replace("$", "")
    assert book["Omkostninger"][place].number_format == '#,##0" kr."'


def test_every_sheet_prints_on_a4_landscape_with_its_headings_repeated(
    book: openpyxl.Workbook,
) -> None:
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToWidth == (2 if sheet.title == "Udrulning" else 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
    udrulning = book["Udrulning"]  # so many years that on one page nobody could read them
    assert udrulning.print_title_cols == "$A:$A"
    assert udrulning.page_setup.pageOrder == "overThenDown"
    assert book["Afstemning"].print_title_rows == "$4:$4"
    assert book["Forudsætninger"].print_title_rows == "$3:$3"


def test_there_are_native_charts_of_the_curve_and_the_archetypes(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    assert [len(book[title]._charts) for title in ("Følsomhed", "Arketyper")] == [1, 1]


def test_an_analysis_with_costs_only_gives_a_smaller_workbook(tmp_path: Path) -> None:
    source = tmp_path / "lille.yaml"
    source.write_text(
        "indsats: {navn: Lille, prisniveau: 2020, deltagere: 10, driftsperiode: 1 år}\n"
        "diskontering: {rente: 4 %}\nannualisering: {metode: lineær}\n"
        "etablering: {poster: []}\n"
        "drift: {poster: [{navn: Løn, beloeb_pr_aar: 100 kr/år}]}\n",
        encoding="utf-8",
    )
    path = tmp_path / "lille.xlsx"
    costben.write_workbook(costben.calculate(costben.load(source)), path)
    assert openpyxl.load_workbook(path).sheetnames == [
        "Forside", "Forudsætninger", "Satser", "Omkostninger", "Kontrol", "costben",
    ]  # fmt: skip


def test_a_failed_write_leaves_the_old_file_whole_and_nothing_else(
    resultat: Resultat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "resultat.xlsx"
    target.write_bytes(b"det gamle")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "låst")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        costben.write_workbook(resultat, target)
    assert target.read_bytes() == b"det gamle"
    assert list(tmp_path.iterdir()) == [target]


def test_others_may_read_the_file_as_the_users_settings_say(
    resultat: Resultat, tmp_path: Path
) -> None:
    target = tmp_path / "resultat.xlsx"
    mask = os.umask(0o022)
    try:
        costben.write_workbook(resultat, target)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
