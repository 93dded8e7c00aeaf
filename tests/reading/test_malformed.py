"""One file for each mistake, and beside it the exact message that an economist gets."""

from pathlib import Path

import pytest
import yaml

import costben
from costben.mistakes import WIDTH, InddataFejl
from costben.reading.read import read
from costben.unknown_fields import unknown_fields

HERE = Path(__file__).parent
MALFORMED = sorted((HERE / "malformed").glob("*.yaml"))
PUBLISHED = sorted((HERE / "malformed_published").glob("*.yaml"))


def refused(path: str, settings: tuple[str, ...] = ()) -> InddataFejl:
    with pytest.raises(InddataFejl) as caught:
        read(path, settings)
    return caught.value


@pytest.fixture
def with_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The minimal analysis, with published figures beside it."""
    monkeypatch.chdir(tmp_path)
    minimal = (HERE / "minimal.yaml").read_text("utf-8")
    Path("analyse.yaml").write_text(f"{minimal}\noffentliggjort: tal.yaml\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["minimal.yaml", "full.yaml", "satser.yaml", "effekt.yaml"])
def test_files_that_the_malformed_ones_are_made_from_are_good(name: str) -> None:
    assert costben.calculate(read(HERE / name)).beregning.omkostninger.samlet.pr_borger > 0


@pytest.mark.parametrize("path", MALFORMED, ids=lambda path: path.stem)
def test_mistake_gives_exactly_its_message(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    error = refused(path.name)
    assert str(error) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    assert len(error.fejl) == 1


@pytest.mark.parametrize("path", MALFORMED, ids=lambda path: path.stem)
def test_message_has_a_place_and_fits_on_the_screen(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    (fejl,) = refused(path.name).fejl
    assert fejl.line >= 1
    assert fejl.column >= 1
    _heading, *lines = str(fejl).splitlines()
    assert len(lines) >= 2, "says both what is wrong and what to do"
    assert all(line.startswith("  ") and len(line) <= WIDTH for line in lines)


def test_every_expected_message_has_its_file() -> None:
    for folder in ("malformed", "malformed_published"):
        expected = {path.stem for path in (HERE / folder).glob("*.txt")}
        assert expected == {path.stem for path in (HERE / folder).glob("*.yaml")}


@pytest.mark.parametrize("path", MALFORMED, ids=lambda path: path.stem)
def test_mistake_is_refused_without_the_fast_parser_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert all(fejl.line >= 1 for fejl in refused(str(path)).fejl)


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_mistake_in_published_figures_gives_exactly_its_message(
    path: Path, with_published: Path
) -> None:
    (with_published / "tal.yaml").write_bytes(path.read_bytes())
    error = refused("analyse.yaml")
    assert str(error) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    assert len(error.fejl) == 1


def test_published_figures_that_the_malformed_ones_are_made_from_are_good(
    with_published: Path,
) -> None:
    (with_published / "tal.yaml").write_bytes((HERE / "published.yaml").read_bytes())
    (figure,) = costben.calculate(read("analyse.yaml")).afstemning
    assert figure.status == "stemmer"


def test_mistakes_of_the_analysis_and_its_published_figures_come_together(
    with_published: Path,
) -> None:
    analyse = Path("analyse.yaml").read_text("utf-8").replace("4 %", "104 %")
    Path("analyse.yaml").write_text(analyse, "utf-8")
    published = (HERE / "malformed_published" / "zero_rounding.yaml").read_bytes()
    (with_published / "tal.yaml").write_bytes(published)
    assert [fejl.fil for fejl in refused("analyse.yaml").fejl] == ["analyse.yaml", "tal.yaml"]


def test_figure_that_points_at_nothing_computed_is_named_with_its_line(
    with_published: Path,
) -> None:
    published = (HERE / "published.yaml").read_text("utf-8").replace("samlet", "smalet")
    (with_published / "tal.yaml").write_text(published, "utf-8")
    trykte_tal = read("analyse.yaml").trykte_tal
    assert trykte_tal is not None
    computed = ["omkostninger.samlet.pr_borger", "omkostninger.drift.i_alt"]
    (fejl,) = unknown_fields(trykte_tal, "tal.yaml", computed)
    assert str(fejl) == (
        "tal.yaml:9:15  tabeller[0].tal[0].felt\n"
        '  "omkostninger.smalet.pr_borger" er ikke beregnet. Mente du\n'
        '  "omkostninger.samlet.pr_borger"?'
    )
    assert unknown_fields(trykte_tal, "tal.yaml", ["omkostninger.smalet.pr_borger"]) == []
