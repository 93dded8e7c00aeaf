"""README and the template do what they say."""

import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import costben
from costben.cli import main
from costben.reading.parse import parse
from tests.formular.messages import IN_CELLS, IN_NOTES

pytestmark = pytest.mark.usefixtures("elsewhere")

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def samples(document: Path) -> list[tuple[str, str]]:
    """The language and text of every block of code; what is only looked up is no sample."""
    if document.name == "beskeder.md":
        return []
    return re.findall(r"```(\w*)\n(.*?)```", document.read_text("utf-8"), re.DOTALL)


def commands(block: str) -> list[str]:
    lines = [line.split(" #")[0].strip() for line in block.splitlines()]
    return [line for line in lines if line.startswith("costben ")]


def put(block: str, analyse: Path) -> None:
    """Put the block of YAML in place of the one of the same name, as a reader does."""
    name = block.partition(":")[0]
    text = analyse.read_text("utf-8")
    changed, count = re.subn(rf"(?ms)^{name}:.*?(?=^\w|\Z)", lambda _: f"{block}\n", text)
    assert count == 1, f"{name} is not in the template"
    analyse.write_text(changed, "utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_sample_is_run_and_says_what_it_is_said_to_say(
    document: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Commands one after another; YAML put into the analysis begun; text seen in the output."""
    shown, status = "", 0
    for language, block in samples(document):
        if language == "sh":
            assert status == 0, f"a mistake that the page does not tell of:\n{shown}"
            shown = ""
            for command in commands(block):
                words, _, target = command.partition(" > ")
                status = max(status, main(shlex.split(words)[1:]))
                said = capfd.readouterr()
                shown += said.out + said.err
                if target:
                    Path(target).write_text(said.out, "utf-8")
        elif language == "yaml":
            assert parse(block, document.name)[1] == []
            for analyse in Path().glob("*/analyse.yaml"):  # the one that the page has begun
                put(block, analyse)
        elif language == "text":
            for line in block.splitlines():
                assert line.strip() in shown, f"{line}\nis not in\n{shown}"
            status = 0  # what is wrong is what the page shows
    assert status == 0, shown


def test_the_readme_has_commands_to_run() -> None:
    assert sum(len(commands(block)) for _, block in samples(ROOT / "README.md")) >= 5


def test_the_python_in_the_readme_runs_and_says_what_it_says() -> None:
    (code,) = (block for language, block in BLOCKS if language == "python")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("-26598.30")
    assert "samlet_pr_borger" in done.stdout


def test_the_message_in_the_readme_is_the_one_that_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    template = (ROOT / "templates" / "indsats.yaml").read_text(encoding="utf-8")
    bad = template.replace("beloeb: 150.000 kr.", "beloeb: 105.000")
    Path("min_analyse.yaml").write_text(bad, encoding="utf-8")
    assert main(["beregn", "min_analyse.yaml"]) == 2
    shown = capsys.readouterr().err.splitlines()
    (promised,) = (b for language, b in BLOCKS if not language and "105.000" in b)
    assert shown == promised.splitlines()


def test_the_template_runs_as_it_is_and_everything_in_it_is_assumed(tmp_path: Path) -> None:
    copy = shutil.copy(ROOT / "templates" / "indsats.yaml", tmp_path)
    resultat = costben.calculate(costben.load(copy))
    national = {"loen.effektiv_arbejdstid", "loen.overhead"}  # left out of the template
    statuses = {sti: f.status for sti, f in resultat.forudsaetninger.items()}
    assert {statuses[sti] for sti in national} == {"verificeret"}
    assert {status for sti, status in statuses.items() if sti not in national} == {"antaget"}
    costben.write_workbook(resultat, tmp_path / "analyse.xlsx")


def test_the_price_index_in_the_template_works_when_it_is_taken_in(tmp_path: Path) -> None:
    text = (ROOT / "templates" / "indsats.yaml").read_text(encoding="utf-8")
    start = text.index("# prisindeks:")
    end = text.index("\nloen:")
    taken_in = re.sub("(?m)^# ", "", text[start:end])
    amount = "beloeb: {vaerdi: 150.000 kr., prisniveau: 2024}"
    assert amount in text
    changed = text[:start] + taken_in + text[end:].replace("beloeb: 150.000 kr.", amount)
    source = tmp_path / "analyse.yaml"
    source.write_text(changed, encoding="utf-8")
    poster = costben.calculate(costben.load(source)).beregning.omkostninger.etableringsposter
    assert poster[0].beloeb == pytest.approx(150_000 * 105.2 / 100)


def test_what_is_generated_from_the_models_is_up_to_date() -> None:
    generated = runpy.run_path(str(ROOT / "docs" / "opdater.py"))["generated"]()
    for path, text in generated.items():
        assert path.read_text("utf-8") == text, f"{path.name}: run python docs/opdater.py"


def test_the_picture_in_the_readme_is_there() -> None:
    assert (ROOT / "docs" / "regneark.png").stat().st_size < 1_000_000


def test_every_message_that_is_tested_can_be_looked_up() -> None:
    page = (ROOT / "docs" / "beskeder.md").read_text("utf-8")
    expected = list((ROOT / "tests").glob("**/malformed*/*.txt"))
    assert len(expected) > 300
    for path in expected:
        first = path.read_text("utf-8").splitlines()[1]
        assert f"\n{first}\n" in page, path
    for message in (*(text for _, text in IN_CELLS.values()), *IN_NOTES.values()):
        assert f"\n{message}\n" in page
