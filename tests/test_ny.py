"""``costben ny``: what a new analysis begins as."""

import errno
from pathlib import Path

import pytest

import costben
from costben.cli import main
from costben.commands.ny import TYPER

pytestmark = pytest.mark.usefixtures("elsewhere")

ROOT = Path(__file__).parents[1]
FILES = ["analyse.yaml", "costben.schema.json", "laesmig.txt"]


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["ny", *arguments]) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("slags", TYPER)
def test_each_type_makes_a_folder_that_can_be_computed_as_it_is(slags: str) -> None:
    assert main(["ny", "min_kommune", "--type", slags]) == 0
    rates = ["satser.yaml"] if slags == "ydelsesskift" else []
    assert sorted(p.name for p in Path("min_kommune").iterdir()) == [*FILES, *rates]
    resultat = costben.calculate(costben.load("min_kommune"))
    assert resultat.beregning.omkostninger.samlet.pr_borger > 0
    assert resultat.analyse.navn == "min_kommune"


def test_there_is_a_template_for_each_type_and_for_nothing_else() -> None:
    assert {p.stem for p in (ROOT / "templates").glob("*.yaml")} - {"satser"} == set(TYPER)


def test_without_a_type_it_is_an_indsats() -> None:
    assert main(["ny", "a"]) == 0
    template = ROOT / "templates" / "indsats.yaml"
    assert Path("a/analyse.yaml").read_bytes() == template.read_bytes()


def test_it_says_what_was_made_and_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ny", "min kommune"]) == 0
    assert capsys.readouterr().out == (
        "Oprettet i min kommune:\n"
        "  analyse.yaml         analysen: ret tallene her\n"
        "  laesmig.txt          sådan gør du\n"
        "  costben.schema.json  hjælper editoren; skal ikke rettes\n"
        "\n"
        'Ret tallene i analyse.yaml, og kør:  costben tjek "min kommune"\n'
        'og når der ingen fejl er:            costben beregn "min kommune"\n'
    )


def test_the_editor_finds_the_schema_beside_the_analysis() -> None:
    assert main(["ny", "a"]) == 0
    first = Path("a/analyse.yaml").read_text("utf-8").splitlines()[0]
    before, _, target = first.partition("$schema=")
    assert before == "# yaml-language-server: "
    assert (Path("a") / target).is_file()


def test_a_folder_with_other_things_in_it_is_filled_and_they_stay() -> None:
    Path("a").mkdir()
    Path("a/notat.docx").write_text("mit")
    assert main(["ny", "a"]) == 0
    assert Path("a/notat.docx").read_text() == "mit"


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_overwritten_and_nothing_is_added(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a").mkdir()
    (Path("a") / name).write_text("mit")
    assert refused(capsys, "a") == (
        f"a\n  Mappen har allerede {name}, og intet bliver overskrevet.\n"
        "  Vælg en anden mappe, eller flyt det, der ligger der.\n"
    )
    assert [p.name for p in Path("a").iterdir()] == [name]
    assert (Path("a") / name).read_text() == "mit"


def test_all_that_is_in_the_way_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ny", "a"]) == 0
    shown = " ".join(refused(capsys, "a").split())
    assert "har allerede analyse.yaml, laesmig.txt og costben.schema.json" in shown


def test_a_file_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a").write_text("mit")
    assert refused(capsys, "a") == "a\n  Det er en fil, ikke en mappe.\n  Vælg et andet navn.\n"
    assert Path("a").read_text() == "mit"


def test_the_folder_above_must_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "x/y") == (
        "x/y\n  Mappen x findes ikke.\n  Opret den først, eller vælg en anden.\n"
    )


def test_a_misspelt_type_is_told_the_types(capsys: pytest.CaptureFixture[str]) -> None:
    shown = refused(capsys, "a", "--type", "indsat")
    assert shown.startswith(f"--type kan være {', '.join(TYPER[:-1])} eller {TYPER[-1]}.\n")
    assert not Path("a").exists()


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EACCES, "Der kan ikke skrives i mappen.\n  Vælg en anden, eller få adgang til den."),
        (errno.ENOSPC, "Der kan ikke skrives i mappen: disken er fuld.\n  Vælg en anden."),
    ],
)
def test_when_it_cannot_be_written_nothing_is_left_behind(
    number: int, message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, mode: str = "r", **rest: object) -> object:
        if mode == "x" and path.suffix == ".json":
            raise OSError(number, "No space left")
        return opened(path, mode, **rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    assert refused(capsys, "a") == f"a\n  {message}\n"
    assert not Path("a").exists()
