"""A change is made in the text itself: what is not concerned stays, letter for letter."""

import pytest

from costben.editing.edited import edited
from costben.editing.said import Keys, said
from costben.reading.parse import parse
from costben.reading.tree import Mapping

TEXT = """\
# Om det hele.

indsats:                     # det, der analyseres
  navn: Mentor               # på forsiden
  # kilde: Planen, side 4    # hvor tallene kommer fra
  deltagere: 40 borgere/år   # fra planen

# Løn fra lønkontoret.
loen:
  personale:
    # Ledere har højere løn.
    leder: {navn: Leder, aarsloen: 650.000 kr.}   # fuld tid
    # Mentorer er timelønnede.
    mentor:
      navn: "Mentor"
      aarsloen:
        vaerdi: 500.000 kr.  # med pension
        # Kontoret har svaret.
        kilde: Lønkontoret

drift:
  poster:
    # Beløb er uden moms.
    - navn: Husleje
      beloeb: 60.000 kr.     # pr. år
      # - navn: IT
    - navn: Kørsel
      note: |                # på flere linjer
        Én linje.
        Én til.
      beloeb: 5.000 kr.
  aar: [10, 20]              # to år
"""


def tree(text: str) -> Mapping:
    found, fejl = parse(text, "")
    assert not fejl
    assert isinstance(found, Mapping)
    return found


def names(sti: tuple[str | int, ...]) -> Keys:
    return Keys.listed if sti == ("loen", "personale") else Keys.fields


def changed(before: str, after: str) -> str:
    return edited(before, tree(after), names)


CHANGES = {  # what is written otherwise in the analysis: (before, after, what stands in the text)
    "et tal": ("40 borgere/år   #", "38,25 borgere/år #", "38,25 borgere/år  #"),
    "en tekst i anførselstegn": ('"Mentor"', "Mentor (timeløn)", '"Mentor (timeløn)"'),
    "en tekst på flere linjer": (
        "        Én linje.\n        Én til.\n",
        "        Kun én.\n",
        "        Kun én.\n",
    ),
    "et tal, der får en kilde": (
        "40 borgere/år   # fra planen",
        "{vaerdi: 40 borgere/år, kilde: Planen}",
        "{vaerdi: 40 borgere/år, kilde: Planen}  # fra planen",
    ),
    "et tal, der får en kilde med komma": (
        "40 borgere/år   # fra planen",
        '{vaerdi: 40 borgere/år, kilde: "Planen, side 4"}',
        "  # fra planen\n    vaerdi: 40 borgere/år\n    kilde: Planen, side 4",
    ),
    "et felt i klammer": (
        "650.000 kr.}",
        "650.000 kr., kilde: 'Budget, side 2'}",
        "650.000 kr., kilde: 'Budget, side 2'}",
    ),
    "et felt fjernet i klammer": ("{navn: Leder, aarsloen", "{aarsloen", "{aarsloen"),
    "et felt nyt": ("    - navn: Kørsel\n", "    - navn: Kørsel\n      antal: 3\n", None),
    "et felt fjernet med sin kommentar": (
        "        # Kontoret har svaret.\n        kilde: Lønkontoret\n",
        "",
        "",
    ),
    "det første felt fjernet": (
        "    - navn: Husleje\n      beloeb: 60.000 kr.     # pr. år\n",
        "    - beloeb: 60.000 kr.\n",
        "    - beloeb: 60.000 kr.     # pr. år\n",
    ),
    "en post ny sidst": (
        "      beloeb: 5.000 kr.\n",
        "      beloeb: 5.000 kr.\n    - navn: Kaffe\n      beloeb: 1 kr.\n",
        None,
    ),
    "en post ny først": (
        "    - navn: Husleje\n",
        "    - navn: Kaffe\n      beloeb: 1 kr.\n    - navn: Husleje\n",
        None,
    ),
    "en post fjernet": (
        "    - navn: Husleje\n      beloeb: 60.000 kr.     # pr. år\n      # - navn: IT\n",
        "",
        "",
    ),
    "et nyt navn": (
        "    mentor:\n      navn",
        "    frivillig mentor:\n      navn",
        "    frivillig mentor:\n      navn",
    ),
    "en del ny": ("drift:\n", "naevnere:\n  visiterede: 3\n\ndrift:\n", None),
    "et tal i en liste": ("[10, 20]", "[10, 15, 20]", "[10, 15, 20]"),
    "en tom liste": ("[10, 20]  ", "[]  ", "[]        "),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["linux", "windows"])
def test_only_what_is_concerned_is_changed(name: str, eol: str) -> None:
    before, after, written = CHANGES[name]
    assert TEXT.count(before) == 1
    meant, expected = (TEXT.replace(before, b) for b in (after, written or after))
    assert changed(TEXT.replace("\n", eol), meant) == expected.replace("\n", eol)


def test_moved_and_renamed_items_take_their_comments_with_them() -> None:
    leder, mentor = TEXT.index("    # Ledere"), TEXT.index("    # Mentorer")
    end = TEXT.index("\ndrift:")
    moved = TEXT[:leder] + TEXT[mentor:end] + TEXT[leder:mentor] + TEXT[end:]
    assert changed(TEXT, moved) == moved
    assert changed(TEXT, moved.replace("leder:", "chef:")) == moved.replace("leder:", "chef:")


def test_a_part_that_is_removed_leaves_no_gap() -> None:
    start, end = TEXT.index("# Løn fra"), TEXT.index("drift:")
    without = TEXT[:start] + TEXT[end:]
    assert changed(TEXT, without) == without


def test_the_last_line_may_be_without_its_end() -> None:
    before = "a: 1\nb:\n  - 2   # to"
    assert changed(before, "a: 1\nb: [2, 3]") == "a: 1\nb:\n  - 2   # to\n  - 3"
    assert changed(before, "a: 1\nb: [2]\nc: 4") == "a: 1\nb:\n  - 2   # to\nc: 4"


def test_braces_on_lines_of_their_own_keep_them() -> None:
    before = '{\n  "a": "x",  # om a\n  "b": [1,\n        2],\n  "c": "z"  # om c\n}\n'
    after = "{a: y, b: [1, 2, 3], c: z, d: ny}"
    assert changed(before, after) == (
        '{\n  "a": "y",  # om a\n  "b": [1,\n        2,\n        3],\n'
        '  "c": "z",  # om c\n  d: ny\n}\n'
    )
    assert changed(before, "{a: x, c: z}") == '{\n  "a": "x",  # om a\n  "c": "z"  # om c\n}\n'
    assert changed(before, "{a: x, b: [1, 2]}") == (
        '{\n  "a": "x",  # om a\n  "b": [1,\n        2]  # om c\n}\n'
    )


def test_a_folded_text_is_folded_again() -> None:
    before = "a: >-   # om a\n    Én lang\n    tekst.\n\nb: 1\n"
    long = " ".join(["Endnu et ord"] * 12)
    new = changed(before, f"a: {long}\nb: 1\n")
    lines = new.splitlines()
    assert [lines[0], *lines[-2:]] == ["a: >-   # om a", "", "b: 1"]
    assert max(map(len, lines)) <= 100
    assert " ".join(line.strip() for line in lines[1:-2]) == long
    assert changed(before, "a: ' luft'\nb: 1\n") == "a: ' luft'  # om a\n\nb: 1\n"


def test_what_no_longer_fits_between_braces_on_a_line_gets_lines_of_its_own() -> None:
    before = "a:\n  b: {c: 1, d: 2}   # om b\n"
    kilde = "Budget 2026, side 12, tabel 4, som den er rettet på mødet i juni, og bilaget"
    new = changed(before, f"a: {{b: {{c: {{vaerdi: 1, kilde: '{kilde}'}}, d: 2}}}}")
    assert new == f"a:\n  b:   # om b\n    c:\n      vaerdi: 1\n      kilde: {kilde}\n    d: 2\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("? a\n: 1\nb: 2\n", "a: 3\nb: 2\n"),
        ("a:\n  - - 1\n    - 2\n", "a: [[1, 3]]"),
        ("a: 1\rb: 2\r", "a: 1\nb: 3\n"),
        ("a: [1, 2]", "a: {b: 1}"),
        ("a: |\n\nb: 1\n", "a: x\nb: 1"),
        ("a: >-\n  lang\n  tekst\n\nb:   # intet\n", "a: 'to\n\n  linjer'\nb: {c: 1}"),
    ],
)
def test_what_cannot_be_done_in_the_text_is_written_anew(before: str, after: str) -> None:
    assert said(tree(changed(before, after)), names) == said(tree(after), names)
