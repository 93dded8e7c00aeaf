"""Random work on a filled-in form: values, sources, rows that come, go, move and change name."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from hypothesis import strategies as st

from costben.formular.cells import Celle
from costben.formular.steder import Steder
from costben.formular.udfyldt import Udfyldt
from costben.formular.units_at import field_of, number_at
from costben.reading.places import Path
from tests.formular.analyser import STATUS, text

Cells = dict[Path, Celle]
TABLES = [("loen", "personale"), ("konsekvenser",), ("arketyper",), ("blandinger",), ("ydelser",)]
LISTS = [("etablering", "poster"), ("drift", "poster"), ("sparede_udgifter", "poster"),
         ("foelsomhed", "deltagere")]  # fmt: skip
NUMBERS = st.one_of(st.integers(1, 10**6), st.integers(1, 10**5).map(lambda n: n / 1000))


def names_in(cells: Cells, part: Path) -> list[str | int]:
    """What the rows of a table or list are called, in order."""
    return list(dict.fromkeys(sti[len(part)] for sti in cells if sti[: len(part)] == part))


def with_names(cells: Cells, part: Path, names: Mapping[str | int, str | int]) -> Cells:
    """The rows in the order of ``names``, by their new names; the others are gone."""
    n, first = len(part), next((i for i, s in enumerate(cells) if s[: len(part)] == part), 0)
    others = [(s, c) for s, c in cells.items() if s[:n] != part]
    rows = [
        ((*part, new, *s[n + 1 :]), c)
        for old, new in names.items()
        for s, c in cells.items()
        if s[: n + 1] == (*part, old)
    ]
    return dict(others[:first] + rows + others[first:])


def work(draw: Callable, form: Udfyldt) -> Udfyldt:
    """The form when somebody has worked on it."""
    cells = dict(form.values)
    for _ in range(draw(st.integers(1, 5))):
        cells = draw(st.sampled_from([_value, _source, _clear, _rows, _rename, _add]))(draw, cells)
    for part in LISTS:  # the rows of a form are counted as they come
        names = names_in(cells, part)
        cells = with_names(cells, part, {name: number for number, name in enumerate(names)})
    return replace(form, values=cells, steder=Steder(form.steder.fil, dict(form.steder.cells)))


def _value(draw: Callable, cells: Cells) -> Cells:
    sti = draw(st.sampled_from(list(cells)))
    old = cells[sti].value
    if isinstance(old, int | float):
        new: object = draw(NUMBERS)
    elif "status" in sti:
        new = draw(st.sampled_from(["verificeret", "sekundær", "antaget"]))
    else:
        new = draw(st.one_of(text, NUMBERS))
    return cells | {sti: replace(cells[sti], value=new)}


def _source(draw: Callable, cells: Cells) -> Cells:
    sti = draw(
        st.sampled_from([sti for sti in cells if sti[-1] == "vaerdi" and number_at(field_of(sti))])
    )
    said = {
        "kilde": draw(text),
        "status": draw(st.sampled_from([s.split(" (")[0] for s in STATUS])),
    }
    some = draw(st.sampled_from([["kilde"], ["kilde", "status"]]))
    note = f"afrundet_til: {draw(st.integers(1, 9))}" if draw(st.booleans()) else ""
    changed = cells | {sti: replace(cells[sti], note=note or cells[sti].note)}
    return changed | {(*sti[:-1], key): Celle(cells[sti].sted, said[key]) for key in some}


def _clear(draw: Callable, cells: Cells) -> Cells:
    gone = draw(st.sampled_from([sti for sti in cells if "modtagere" not in sti]))
    return {sti: celle for sti, celle in cells.items() if sti != gone}


def _rows(draw: Callable, cells: Cells) -> Cells:
    """Some rows are gone, the others may have moved."""
    part = draw(st.sampled_from([*TABLES, *LISTS]))
    old = names_in(cells, part)
    kept = draw(st.permutations(old)) if draw(st.booleans()) else old
    kept = kept[: draw(st.integers(0, len(kept)))] if draw(st.booleans()) else kept
    new = kept if part in TABLES else range(len(kept))
    return with_names(cells, part, dict(zip(kept, new, strict=True)))


def _rename(draw: Callable, cells: Cells) -> Cells:
    """A row gets another name, and so does what refers to it."""
    part = draw(st.sampled_from([part for part in TABLES if names_in(cells, part)] or TABLES))
    names = names_in(cells, part)
    if not names:
        return cells
    old, new = (
        str(draw(st.sampled_from(names))),
        draw(st.sampled_from(["nyt", "2024", "no", "ae_b"])),
    )
    renamed = with_names(cells, part, {name: new if name == old else name for name in names})
    return {
        tuple(new if step == old and i >= 2 else step for i, step in enumerate(sti)): (
            replace(celle, value=new) if celle.value == old else celle
        )
        for sti, celle in renamed.items()
    }


def _add(draw: Callable, cells: Cells) -> Cells:
    """A new row like another."""
    part = draw(st.sampled_from([*TABLES, *LISTS]))
    names = names_in(cells, part)
    if not names:
        return cells
    n, like = len(part), draw(st.sampled_from(names))
    new = len(names) if part in LISTS else draw(st.sampled_from(["ny", "x:_y", "yes"]))
    added = {
        (*part, new, *sti[n + 1 :]): celle
        for sti, celle in cells.items()
        if sti[: n + 1] == (*part, like)
    }
    return cells | {
        sti: replace(celle, value="En anden" if sti[-1] == "navn" else celle.value)
        for sti, celle in added.items()
    }
