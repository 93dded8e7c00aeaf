"""Random changes of the inputs, as the workbook and as ``--saet`` understand them."""

from collections.abc import Mapping
from pathlib import Path

from hypothesis import strategies as st

import costben
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.leaves import leaves
from costben.models.analyse import METODENAVNE, Analyse
from costben.reading.read import read
from costben.workbook.cells import YEARS_SHOWN, input_name, result_name
from costben.workbook.grid import legal_name

Change = Mapping[str, float | str]
METODE = "annualisering.metode"
RANGES = {  # that the numbers keep their order in, whichever of them is changed
    "naevnere.visiterede": (101, 300),
    "naevnere.paabegyndte": (65, 80),
    "naevnere.gennemfoerte": (1, 62),
    "foelsomhed.kurve.fra": (10, 20),
    "foelsomhed.kurve.til": (500, 1000),
}
POINTS = (".effekt.vaerdi", ".effekt.interval.fra", ".effekt.interval.til")
RATES = {  # where something is priced from rates, by unit
    "uge/aar": (0, 52),
    "maaned/aar": (0, 12),
    "uge": (0, 300),
    "time/uge": (1, 100),
    "kr/time": (0, 900),
    "kr/aar": (0, 2_000_000),
    "kr/maaned": (0, 15_401),
}
LIMIT = "satser.ydelser.fleksloentilskud_graense"  # no pay may be above it
FIXED = {"poster_pr_kommune.antal_kommuner", "foelsomhed.kurve.antal_trin"}


def _value(f: Forudsaetning) -> st.SearchStrategy[float]:
    if f.enhed == "aar" and not f.helt:
        return st.integers(1, 120).map(lambda months: months / 12)
    if f.enhed == "aar":
        return st.integers(1, YEARS_SHOWN).map(float)
    if f.enhed == "andel":
        return st.one_of(st.just(0.0), st.integers(1, 2500).map(lambda n: n / 10_000))
    if f.sti in RANGES:
        return st.integers(*RANGES[f.sti]).map(float)
    if f.enhed.startswith(("borger", "indeks")):
        return st.integers(10, 3000).map(lambda n: n / 10)
    if f.sti.startswith(("konsekvenser.", "arketyper.")):
        return st.integers(-5000, 9000).map(float)
    if f.enhed == "kr/borger":
        return st.sampled_from([1.0, 10.0, 100.0, 1000.0])
    return st.integers(1, 20_000_000).map(float)


def _of_effects(f: Forudsaetning) -> st.SearchStrategy[float]:
    if f.enhed == "antal":
        return st.integers(5, 100).map(lambda n: n / 100)
    return st.integers(1, 3000).map(float) if f.helt else _value(f)


def _of_rates(f: Forudsaetning) -> st.SearchStrategy[float]:
    if f.sti == LIMIT:
        return st.integers(15_401, 30_000).map(float)
    if f.enhed in RATES and ".sammenlignes_med." not in f.sti:
        low, high = RATES[f.enhed]
        return st.integers(4 * low, 4 * high).map(lambda n: n / 4)
    return _value(f)


def changes(analyse: Analyse) -> st.SearchStrategy[Change]:
    """Some inputs by path with other values, and possibly another method of annualisation."""
    numbers = [f for sti, f in forudsaetninger(analyse).items() if sti not in FIXED]
    some = st.lists(st.sampled_from(numbers), min_size=1, max_size=12, unique_by=lambda f: f.sti)
    rates = any(konsekvens.af_satser for konsekvens in analyse.konsekvenser.values())
    kind = _of_rates if rates else _value
    drawn = some.flatmap(
        lambda fs: st.fixed_dictionaries(
            {f.sti: (_of_effects if ".effekt." in f.sti else kind)(f) for f in fs}
        )
    )
    metode = st.one_of(st.just({}), st.sampled_from(list(METODENAVNE)).map(lambda m: {METODE: m}))
    return st.tuples(drawn, metode).map(lambda pair: {**pair[0], **pair[1]})


def as_settings(change: Change) -> list[str]:
    """The change as ``--saet`` takes it."""
    return [f"{sti}={_typed(sti, value)}" for sti, value in change.items()]


def _typed(sti: str, value: float | str) -> str:
    if isinstance(value, str):
        return value
    if sti.endswith(POINTS):
        return f"{100 * value:.12g} procentpoint"
    unit = " år" if sti.endswith(".forloeb") else ""  # it must be said; the cell has it beside
    return f"{value:.12g}{unit}"


def computed(source: Path | str, change: Change) -> dict[str, float]:
    """Every result by its defined name, as ``--saet`` gives it."""
    resultat = costben.calculate(read(source, as_settings(change)))
    return {
        legal_name(result_name(path)): value
        for path, value in leaves(resultat.beregning).items()
        if isinstance(value, float | int)
    }


def as_cells(change: Change) -> dict[str, float | str]:
    """The change as somebody types it in the workbook, by defined name."""
    return {
        legal_name(input_name(sti)): METODENAVNE[value] if isinstance(value, str) else value  # type: ignore[index]
        for sti, value in change.items()
    }
