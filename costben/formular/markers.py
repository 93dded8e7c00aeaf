"""The hidden words that say what stands where, so that rows can be moved and still be read."""

SHEET = "costben"  # hidden: what the workbook is, and the files that it carries
LISTS = "Lister"  # hidden: the words of the long lists
OEVRIGT = "Øvrigt"

COLUMN = 1  # where they stand
BLOK, RAEKKER, KOLONNER, TEKST = "@blok", "@rækker", "@kolonner", "@yaml"
SLUT = "@slut"  # the row after a table
BLOKLINJE = "@hele blokken"  # a row of a table that holds for the whole of it
VAERDI, FORKLARING = "vaerdi", "status()"
NAVN = "[navn]"
PLADS = "#"  # before the number of an item, or of a line that belongs to one
INDRE = "[]."  # between an item's list and what stands in a line of it


def marker(kind: str, sti: tuple[str | int, ...]) -> str:
    """``@rækker drift.poster``."""
    return f"{kind} {'.'.join(map(str, sti))}".strip()
