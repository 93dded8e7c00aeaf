"""Files that cannot be read, are too large, or too deep."""

import time
from pathlib import Path

import pytest

from costben.mistakes import InddataFejl
from costben.reading import source
from costben.reading.find import find
from costben.reading.read import read

MINIMAL = Path(__file__).parent / "minimal.yaml"


def message(path: str | Path) -> str:
    with pytest.raises(InddataFejl) as caught:
        read(path)
    return str(caught.value)


@pytest.fixture(autouse=True)
def in_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_file_that_is_not_there() -> None:
    assert message("findes_ikke.yaml").startswith(
        "findes_ikke.yaml\n"
        "  Filen findes ikke, og navnet er heller ikke en medfølgende analyse.\n"
        "  Medfølgende analyser: "
    )


def test_misspelt_name_of_a_shipped_analysis_is_suggested() -> None:
    assert message("social_støtte") == (
        "social_støtte\n"
        "  Filen findes ikke, og navnet er heller ikke en medfølgende analyse.\n"
        '  Mente du "social_stoette"?'
    )


def test_folder_without_an_analysis() -> None:
    Path("mappe").mkdir()
    assert message("mappe").startswith("mappe\n  Mappen indeholder ingen analyse.yaml")


def test_folder_with_an_analysis_is_enough() -> None:
    Path("lektiecafe").mkdir()
    Path("lektiecafe/analyse.yaml").write_bytes(MINIMAL.read_bytes())
    assert read("lektiecafe").navn == "lektiecafe"


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "x/" * 3000, ""])
def test_impossible_name_is_a_message_too(name: str) -> None:
    with pytest.raises(InddataFejl, match=r"Filen findes ikke|Mappen indeholder"):
        find(name)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            PermissionError(13, "Permission denied"),
            "  Du har ikke adgang til at læse filen.\n"
            "  Luk den i andre programmer, eller få adgang til den.",
        ),
        (
            OSError(5, "Input/output error"),
            "  Filen kan ikke læses.\n  Kopiér den til din egen mappe, og prøv igen.",
        ),
        (FileNotFoundError(2, "gone"), "  Filen findes ikke.\n  Kontrollér stien."),
    ],
)
def test_file_that_cannot_be_opened(
    error: OSError, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("analyse.yaml").write_bytes(MINIMAL.read_bytes())

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    assert message("analyse.yaml") == f"analyse.yaml\n{expected}"


def test_50_megabytes_are_refused_at_once_and_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("analyse.yaml").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", pytest.fail)
    start = time.perf_counter()
    assert message("analyse.yaml") == (
        "analyse.yaml\n"
        "  Filen fylder mere end 2 MB, og det gør ingen analyse.\n"
        "  Kontrollér, at det er den rigtige fil."
    )
    assert time.perf_counter() - start < 0.5


def test_file_without_a_size_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(InddataFejl, match="Filen fylder mere end 2 MB"):
        source.read_text(Path("/dev/zero"))


@pytest.mark.parametrize(
    "text",
    [
        "- " * 10_000,
        "[" * 10_000,
        "{a: " * 10_000,
        "? " * 10_000,
        "a: [" + "[" * 10_000 + "]" * 10_000,
    ],
    ids=["lists", "flow lists", "flow blocks", "keys", "closed"],
)
def test_10_000_levels_are_refused_at_once(text: str) -> None:
    Path("analyse.yaml").write_text(text, "utf-8")
    start = time.perf_counter()
    assert "  Her er mere end 20 niveauer i hinanden.\n  Ret indrykningen." in message(
        "analyse.yaml"
    )
    assert time.perf_counter() - start < 1


def test_10_000_indented_blocks_are_refused_at_once() -> None:
    text = "".join(" " * depth + "a:\n" for depth in range(1_900))
    Path("analyse.yaml").write_text(text, "utf-8")
    assert "  Her er mere end 20 niveauer i hinanden." in message("analyse.yaml")


def test_dot_decimals_alone_are_fine() -> None:
    text = MINIMAL.read_text("utf-8")
    text = text.replace("50 borgere", "50.4 borgere").replace("105.000 kr", "105000.5 kr")
    Path("analyse.yaml").write_text(text.replace("1.200.000", "1200000"), "utf-8")
    assert read("analyse.yaml").indsats.deltagere.vaerdi == 50.4


def test_keys_may_be_typed_with_danish_letters() -> None:
    text = MINIMAL.read_text("utf-8").replace("beloeb", "beløb").replace("_aar", "_år")
    Path("analyse.yaml").write_text(text, "utf-8")
    assert read("analyse.yaml").drift.poster[0].beloeb_pr_aar is not None


def test_units_are_converted() -> None:
    text = MINIMAL.read_text("utf-8").replace("105.000 kr", "105 tkr")
    Path("analyse.yaml").write_text(text.replace("2 år", "24 måneder"), "utf-8")
    analyse = read("analyse.yaml")
    assert analyse.etablering.poster[0].beloeb.vaerdi == 105_000
    assert analyse.indsats.driftsperiode.vaerdi == 2


@pytest.mark.parametrize("encode", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_fine(encode: str) -> None:
    text = MINIMAL.read_text("utf-8").replace("\n", encode)
    Path("analyse.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read("analyse.yaml").indsats.navn == "Lektiecafé"


def test_empty_lists_of_costs_are_fine() -> None:
    text = MINIMAL.read_text("utf-8").partition("etablering:")[0]
    Path("analyse.yaml").write_text(f"{text}etablering: {{poster: []}}\ndrift: {{poster: []}}\n")
    assert read("analyse.yaml").drift.poster == ()


@pytest.mark.parametrize(
    "line",
    ["navn: Lektiecafé  # 2. version", "navn: 'Lektiecafé #2'", 'navn: "Café #2"', "navn: C#2"],
)
def test_a_comment_and_a_number_sign_within_quotes_or_a_word_are_read(
    tmp_path: Path, line: str
) -> None:
    minimal = (Path(__file__).parent / "minimal.yaml").read_text("utf-8")
    path = tmp_path / "analyse.yaml"
    path.write_text(minimal.replace("navn: Lektiecafé", line), "utf-8")
    assert read(path).indsats.navn in {"Lektiecafé", "Lektiecafé #2", "Café #2", "C#2"}
