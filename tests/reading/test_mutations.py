"""Whatever an economist's editor does to a file, the answer is a model or Danish messages."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costben
from costben.mistakes import Fejl, InddataFejl
from costben.reading.find import find
from costben.reading.read import read

HERE = Path(__file__).parent
SHIPPED = find("social_stoette")
TEXTS = [
    (HERE / "minimal.yaml").read_text("utf-8"),
    (HERE / "full.yaml").read_text("utf-8"),
    (HERE / "satser.yaml").read_text("utf-8"),
    (HERE / "effekt.yaml").read_text("utf-8"),
    re.sub("(?m)^offentliggjort:.*$", "", SHIPPED.read_text("utf-8")),
]
ENGLISH = re.compile(
    r"\b(expected|found|should|must|value|invalid|valid|input|error|while|cannot|field|string)\b",
    re.IGNORECASE,
)
SIGNS = st.sampled_from("abkø019.,:;-–?*&!|>'\"%@`{}[]()#=~<_\\/ \n\t\r") | st.characters()
VALUES = st.sampled_from(
    ["no", "~", "0504", "1e400", "NaN", "[]", "{}", "[a]", "{a: 1}", "- 1", "-5 kr", "0", "50,4",
     "1.5", "105.000", "99999999999999999 kr", '""', "'", "&a b", "*a", "!!int 5", "!x y", "|", ">",
     "2 borgere", "% 4", "=1+1", "0,0000000001", "1:30", "0x1F", "<<", "---", "...", "\ufeff"]
)  # fmt: skip


Lines = list[str]


def delete(_draw: st.DrawFn, lines: Lines, at: int) -> Lines:
    return lines[:at] + lines[at + 1 :]


def duplicate(draw: st.DrawFn, lines: Lines, at: int) -> Lines:
    to = draw(st.integers(0, len(lines)))
    return [*lines[:to], lines[at], *lines[to:]]


def swap(draw: st.DrawFn, lines: Lines, at: int) -> Lines:
    other = draw(st.integers(0, len(lines) - 1))
    swapped = lines.copy()
    swapped[at], swapped[other] = lines[other], lines[at]
    return swapped


def cut_off(draw: st.DrawFn, lines: Lines, at: int) -> Lines:
    return [*lines[:at], lines[at][: draw(st.integers(0, len(lines[at])))]]


def change(draw: st.DrawFn, lines: Lines, at: int) -> Lines:
    line = lines[at]
    column = draw(st.integers(0, len(line)))
    changed = draw(
        st.sampled_from(
            [
                line[:column] + draw(SIGNS) + line[column + 1 :],
                line[:column] + draw(st.text(SIGNS, max_size=5)) + line[column:],
                " " * draw(st.integers(0, 8)) + line.lstrip(),
                line.partition(":")[0] + ": " + draw(VALUES),
                re.sub("[0-9][0-9.,]*", lambda _: draw(VALUES), line, count=1),
                draw(SIGNS) + line.lstrip(" "),
            ]
        )
    )
    return [*lines[:at], changed, *lines[at + 1 :]]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One of the texts after a few accidents."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        accident = draw(st.sampled_from([change, change, delete, duplicate, swap, cut_off]))
        lines = accident(draw, lines, draw(st.integers(0, max(0, len(lines) - 1)))) or [""]
    return "\n".join(lines)


def mistakes(path: Path, settings: Sequence[str] = ()) -> tuple[Fejl, ...]:
    """What is wrong with a file; a good one can be computed, and gives finite numbers."""
    try:
        analyse = read(path, settings)
    except InddataFejl as error:
        return error.fejl
    assert costben.calculate(analyse).to_json()
    return ()


@pytest.fixture(scope="module")
def path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "analyse.yaml"


@settings(max_examples=400, deadline=None)
@given(text=mutated())
def test_mutated_file_is_computed_or_refused_with_danish_messages(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    found = mistakes(path)
    assert list(found) == sorted(found)
    for fejl in found:
        assert fejl.besked.strip()
        assert fejl.line >= 1
        assert fejl.column >= 1
        assert not ENGLISH.search(re.sub(r'"[^"\n]*"', "", fejl.besked)), fejl.besked


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(InddataFejl) as caught:
        read(path)
    assert all(fejl.line >= 1 and fejl.besked for fejl in caught.value.fejl)


@settings(max_examples=200, deadline=None)
@given(
    sti=st.sampled_from(
        ["indsats", "indsats.navn", "indsats.deltagere", "drift.poster[0]", "drift.poster",
         "arketyper.A", "blandinger.Hold_1.antal.A", "følsomhed.deltagere",
         "konsekvenser.job.enhed", "poster_pr_kommune.kommuner", "offentliggjort",
         "indsats.status", "løn", "løn.overhead", "løn.personale.lærer", "drift.poster[4].sagstal",
         "nævnere.gennemførte", "prisindeks", "prisindeks.brug", "prisindeks.værdier.2022",
         "prisindeks.værdier", "drift.prisniveau", "indsats.prisniveau", "nyt.navn", "nyt[0]",
         "satser", "satser.dato", "satser.egen_fil", "satser.skat.kommuneskat", "satser.ydelser",
         "satser.ydelser.dagpenge_hoejeste", "satser.refusion.uge_53", "ydelser.kontanthjælp",
         "ydelser.kontanthjælp.modtagere[1].sats", "konsekvenser.job.ydelsesskift",
         "konsekvenser.job.ydelsesskift.til", "konsekvenser.job.beskæftigelse",
         "konsekvenser.job.effekt", "konsekvenser.job.effekt.type", "konsekvenser.job.effekt.værdi"]
    )
    | st.text(max_size=20),
    value=VALUES | st.text(max_size=10),
)  # fmt: skip
def test_any_setting_is_made_or_refused(sti: str, value: str) -> None:
    for name in ("full.yaml", "satser.yaml", "effekt.yaml"):
        for fejl in mistakes(HERE / name, [f"{sti}={value}"]):
            assert fejl.besked.strip()
            assert fejl.line >= 1 or fejl.fil.startswith("--saet ")
