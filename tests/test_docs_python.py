"""The Python in the documentation runs, and gives what it says."""

import doctest
import re
from pathlib import Path

import pytest

DOCS = sorted((Path(__file__).parents[1] / "docs").glob("*.md"))
WITH_PYTHON = [page for page in DOCS if "```python" in page.read_text("utf-8")]


@pytest.mark.parametrize("page", WITH_PYTHON, ids=lambda page: page.name)
def test_the_python_on_a_page_runs_from_top_to_bottom(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = "\n".join(re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL))
    samples = doctest.DocTestParser().get_doctest(code, {}, page.name, str(page), 0)
    assert samples.examples
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    said: list[str] = []
    runner.run(samples, out=said.append)
    assert runner.failures == 0, "".join(said)


def test_both_pages_for_programmers_have_python() -> None:
    assert {"library.md", "design.md"} <= {page.name for page in WITH_PYTHON}
