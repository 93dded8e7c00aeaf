"""What is wrong in a form is said at its sheet and cell, all at once, and in the form's words."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

import costben
from costben.mistakes import WIDTH, InddataFejl
from tests.formular.fill import MINIMAL, change, fill

GOOD = {"Etablering!B9": "IT", "Etablering!C9": 105000, "Drift!B9": "Lokaler", "Drift!D9": 60000}
ARCHETYPE = {
    "Konsekvenser!E7": "job", "Konsekvenser!E8": "Uger i job", "Konsekvenser!E9": "uger/år",
    "Konsekvenser!E11": 2000, "Arketyper!E7": "A", "Arketyper!E8": "Finder job",
    "Arketyper!E10": 6,
}  # fmt: skip


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return fill(Path("min.xlsx"), MINIMAL, GOOD)


def refused(form: Path) -> str:
    with pytest.raises(InddataFejl) as caught:
        costben.load(form)
    message = str(caught.value)
    assert max(map(len, message.splitlines())) <= WIDTH
    return message


def test_the_form_itself_has_no_mistakes(form: Path) -> None:
    analyse = costben.load(form)
    assert analyse.indsats.deltagere.vaerdi == 50
    assert analyse.drift.poster[0].beloeb_pr_aar.vaerdi == 60_000


MESSAGES: dict[str, tuple[Mapping[str, object], str]] = {
    "a date in a number's cell": (
        {"Drift!D9": datetime(2026, 5, 3)},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Excel har gjort indtastningen til datoen 3-5-2026.
  Skriv et tal igen, og vælg formatet Tal.""",
    ),
    "a time in a number's cell": (
        {"Drift!D9": time(12, 30)},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Her står et klokkeslæt.
  Skriv et tal, og vælg formatet Standard.""",
    ),
    "true in a number's cell": (
        {"Drift!D9": True},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Her står SAND, og det kan ikke bruges.
  Skriv et tal.""",
    ),
    "a formula that nobody has calculated": (
        {"Drift!D9": "=5000*12"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Formlen har ingen værdi i filen.
  Åbn filen i Excel, gem den, og prøv igen; eller skriv tallet i stedet.""",
    ),
    "an error value": (
        {"Drift!D9": "#DIV/0!"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Cellen viser fejlen #DIV/0!.
  Ret formlen, eller skriv værdien i stedet.""",
    ),
    "a hard space between thousands": (
        {"Drift!D9": "60\u00a0000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60 000" er ikke skrevet som et dansk tal.
  Skriv fx 1.234.567 kr eller 50,4: punktum ved tusinder, komma ved decimaler.""",
    ),
    "a minus sign that is no hyphen": (
        {"Drift!D9": "−60000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Tallet kan ikke være negativt.
  Skriv det uden minus.""",
    ),
    "an invisible sign": (
        {"Drift!B9": "Lo\u200bkaler"},
        """min.xlsx Drift!B9  drift.poster[0].navn
  Her står et usynligt tegn (U+200B), som ikke hører til i en tekst.
  Slet det, og skriv linjen igen.""",
    ),
    "a number as text that can be read in two ways": (
        {"Drift!D9": "60.000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60.000" kan læses som 60000 og som 60,0.
  Skriv 60000 eller "60.000 kr/år".""",
    ),
    "another unit": (
        {"Drift!D9": "60.000 timer"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60.000 timer" er i timer, men her skal stå et tal i kr./år.
  Ret tallet eller enheden.""",
    ),
    "a line without an amount": (
        {"Drift!D9": None},
        """min.xlsx Drift!B9  drift.poster[0]
  Posten "Lokaler" siger ikke, hvad den koster.
  Udfyld "Beløb i driftsperioden" (hele driftsperioden), "Beløb pr. år", "Timer
  i driftsperioden", "Timer pr. år" eller "Sagstal".""",
    ),
    "hours without staff": (
        {"Drift!D9": None, "Drift!F9": 300},
        """min.xlsx Drift!B9  drift.poster[0]
  Posten "Lokaler" er i timer, men mangler personale.
  Vælg en gruppe under Personale; grupperne står på arket Løn.""",
    ),
    "staff that is not described": (
        {"Drift!D9": None, "Drift!F9": 300, "Drift!I9": "leder"},
        """min.xlsx Drift!I9  drift.poster[0].personale
  Personalet "leder" er ikke beskrevet på arket Løn.
  Udfyld "Løn" med "Personale", eller skriv beløbet i kroner.""",
    ),
    "a reason without a status": (
        {"Drift!M9": "skøn"},
        """min.xlsx Drift!M9  drift.poster[0].status
  Her er en forklaring, men ingen status.
  Vælg en status ved siden af.""",
    ),
    "a source without a status": (
        {"Drift!K9": "Budget 2026"},
        """min.xlsx Drift!K9  drift.poster[0].kilde
  Kilden har ingen status.
  Vælg en status: verificeret, sekundær, afledt eller antaget.""",
    ),
    "a status that is none": (
        {"Drift!L9": "sikker"},
        """min.xlsx Drift!L9  drift.poster[0].status
  "sikker" er ikke en status.
  Skriv verificeret, sekundær, afledt eller antaget,
  gerne med en forklaring i parentes: afledt (504 / 5 / 2).""",
    ),
    "an item without a short name": (
        {"Konsekvenser!E8": "Uger i job", "Konsekvenser!E9": "uger/år"},
        """min.xlsx Konsekvenser!E7  konsekvenser
  Det korte navn mangler.
  Skriv et ord, som andre ark kan bruge.""",
    ),
    "a short name that stands twice": (
        {"Konsekvenser!E7": "job", "Konsekvenser!E8": "Job", "Konsekvenser!E9": "uger/år",
         "Konsekvenser!F7": "job", "Konsekvenser!F8": "Igen", "Konsekvenser!F9": "uger/år"},
        """min.xlsx Konsekvenser!F7  konsekvenser
  "job" står to gange, første gang i E7.
  Ret det ene navn.""",
    ),
    "a quantity of a consequence that is not there": (
        {**ARCHETYPE, "Regnemetode!C38": 4, "Arketyper!E11": 3},
        """min.xlsx Arketyper!E11  arketyper.A
  Tallet hører ikke til noget, for feltet med navnet er tomt.
  Slet tallet.""",
    ),
    "archetypes without a duration": (
        ARCHETYPE,
        """min.xlsx Arketyper!B6  arketyper
  Varigheden mangler, når der er arketyper.
  Udfyld Konsekvensernes varighed på arket Regnemetode.""",
    ),
    "YAML that is none": (
        {"Øvrigt!B7": "poster_pr_kommune", "Øvrigt!C7": "periode: 2 år", "Øvrigt!C8": "a: b: c"},
        """min.xlsx Øvrigt!C8  poster_pr_kommune
  Her står et kolon, hvor der ikke kan stå et.
  Kontrollér indrykningen, eller sæt anførselstegn om teksten.""",
    ),
    "YAML of a part that has its own sheet": (
        {"Øvrigt!B7": "indsats.navn", "Øvrigt!C7": "Andet"},
        """min.xlsx Øvrigt!B7  indsats.navn
  Det står også i et felt i formularen, eller stien findes ikke.
  Slet det ene.""",
    ),
    "YAML of something unknown": (
        {"Øvrigt!C7": "trafik:", "Øvrigt!C8": "  biler: 3"},
        """min.xlsx Øvrigt!C7  trafik
  "trafik" kendes ikke her.""",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MESSAGES)
def test_the_message(name: str, form: Path) -> None:
    cells, message = MESSAGES[name]
    change(form, {}, cells)
    found = refused(form)
    assert found.startswith(message), found


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("indsats.navn", None, "min.xlsx Indsats!C8  indsats.navn\n  Feltet mangler.\n"
         "  Indsatsens navn.\n  Skriv en tekst."),
        ("indsats.deltagere", None, "min.xlsx Indsats!C12  indsats.deltagere\n  Feltet mangler.\n"
         "  Antal borgere, der deltager i indsatsen pr. år.\n  Skriv fx 50 borgere/år"),
        ("indsats.prisniveau", 2024.5, "min.xlsx Indsats!C10  indsats.prisniveau\n"
         '  "2024,5" er ikke et årstal.\n  Skriv fx 2020.'),
        ("diskontering.rente", 4, "min.xlsx Regnemetode!C10  diskontering.rente\n"
         "  Tallet kan højst være 100 %.\n  Kontrollér tal og enhed."),
        ("annualisering.metode", "linær", "min.xlsx Regnemetode!C32  annualisering.metode\n"
         '  "linær" kan ikke vælges her. Mente du "lineær"?'),
    ],
)  # fmt: skip
def test_the_message_of_a_field(field: str, value: object, message: str, form: Path) -> None:
    change(form, {field: value}, {})
    assert refused(form).startswith(message), refused(form)


def test_a_note_that_cannot_be_read_is_a_mistake_and_others_are_left_alone(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["D9"].comment = Comment("Anne Hansen:\nspørg økonomi", "Anne")
    book.save(form)
    assert costben.load(form).drift.poster[0].beloeb_pr_aar.kilde is None
    book["Drift"]["D9"].comment = Comment("Anne Hansen:\nKilde: Budget: 2026\nStatus: antaget", "A")
    book.save(form)
    beloeb = costben.load(form).drift.poster[0].beloeb_pr_aar
    assert (beloeb.kilde, beloeb.status.ord) == ("Budget: 2026", "antaget")
    book["Drift"]["D9"].comment = Comment('kilde: "Budget\nstatus: antaget', "A")
    book.save(form)
    assert refused(form).startswith(
        "min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar\n  Noten på cellen kan ikke læses.\n"
        "  Skriv én ting på hver linje, fx kilde: Budget 2026."
    )
    book["Indsats"]["C12"].comment = Comment("kilde: Budget", "A")
    book["Indsats"]["E12"].value = "Årsrapport"
    book.save(form)
    assert (
        "min.xlsx Indsats!C12  indsats.deltagere\n"
        "  Noten siger det samme som et felt ved siden af.\n  Slet linjen i noten."
    ) in refused(form)


def test_mistakes_come_all_at_once_in_the_order_of_the_sheets(form: Path) -> None:
    change(form, {"indsats.navn": None}, {"Drift!D9": "60.000", "Drift!B10": "Nr. 2",
                                         "Drift!D10": True, "Etablering!C9": -1})  # fmt: skip
    cells = [line.split()[1] for line in refused(form).splitlines() if line.startswith("min")]
    assert cells == ["Indsats!C8", "Etablering!C9", "Drift!D9", "Drift!D10"]


def test_an_empty_form_asks_for_what_is_always_needed(form: Path) -> None:
    change(form, dict.fromkeys(MINIMAL), dict.fromkeys(GOOD))
    cells = [line.split()[1] for line in refused(form).splitlines() if line.startswith("min")]
    assert cells == ["Indsats!C8", "Indsats!C10", "Indsats!C12", "Indsats!C13", "Regnemetode!C10",
                     "Regnemetode!C32"]  # fmt: skip


def test_merged_rows_are_two_rows_of_which_one_lacks_its_name(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["D10"].value = 70_000
    book["Drift"].merge_cells("B9:B10")
    book.save(form)
    assert refused(form) == (
        "min.xlsx Drift!B10  drift.poster[1].navn\n  Feltet mangler.\n"
        "  Det, pengene går til.\n  Skriv en tekst."
    )


def test_rows_and_sheets_can_be_moved(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["B20"].value, book["Drift"]["D20"].value = "Langt nede", 5
    book["Indsats"].insert_rows(2)
    book.move_sheet("Drift", 6)
    book["Løn"].title = "Lønninger"
    book.save(form)
    analyse = costben.load(form)
    assert [post.navn for post in analyse.drift.poster] == ["Lokaler", "Langt nede"]
