"""The form's first sheet: what it is, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from costben.formular.looks import cell_at, dress

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_TITLE = "Formular til en cost-benefit-analyse"
_TEXT = (
    (
        "Sådan gør du",
        (
            "Udfyld de gule felter. Resten er låst, uden adgangskode, og bliver ikke læst.",
            "Er der for få rækker i en tabel, så indsæt flere midt i den: højreklik på et "
            "rækkenummer. Noter og mellemregninger kan stå på et ark for sig.",
            "Felter med fed skrift skal udfyldes, hvis arkets del bruges. Indsats, Regnemetode, "
            "Etablering og Drift bruges altid; de andre ark kan stå tomme.",
            "Gem filen, og kør costben beregn FIL.xlsx. Er noget galt, får du arkets navn og "
            "cellen, fx Drift!C7, og hvad du skal gøre.",
            "costben indlaes FIL.xlsx gør formularen til en YAML-fil, som kan gemmes og "
            "sammenlignes med andre.",
        ),
    ),
    (
        "Tal og enheder",
        (
            "Skriv kun tallet; enheden står ved feltet. En formel må gerne stå i et felt.",
            "En omkostning skrives som et positivt tal. En konsekvens' enhedspris er positiv, når "
            "den er en gevinst, og negativ, når den er et tab.",
        ),
    ),
    (
        "Kilde og status",
        (
            "Hvert tal kan have en kilde (titel, tabel, side) og en status: verificeret, sekundær, "
            "afledt eller antaget. Et tal uden kilde er antaget og vises sådan.",
            "Har et tal i en tabel sin egen kilde, skrives den i en note på cellen, én ting på "
            "hver linje: kilde: Budget 2026, side 12 og status: verificeret.",
        ),
    ),
    (
        "Navne",
        (
            "Det korte navn er det, andre ark henviser til: medarbejdergruppen på Drift, ydelsen i "
            "et ydelsesskift. Navnet er det, der vises i resultatet.",
        ),
    ),
)


def guide(sheet: Worksheet) -> None:
    """Lay the sheet out."""
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 3, 110
    row = 2
    cell_at(sheet, row, 2).value = _TITLE
    dress(cell_at(sheet, row, 2), "titel")
    sheet.row_dimensions[row].height = 32
    for title, paragraphs in _TEXT:
        row += 2
        cell_at(sheet, row, 2).value = title
        dress(cell_at(sheet, row, 2), "afsnit")
        for paragraph in paragraphs:
            row += 1
            cell_at(sheet, row, 2).value = paragraph
            dress(cell_at(sheet, row, 2), "navn")
            sheet.row_dimensions[row].height = 15.5 * (1 + len(paragraph) // 105)
