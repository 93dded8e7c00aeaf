"""The examples in the docstrings run, and what is public says what it is."""

import ast
import doctest
import inspect
from importlib import import_module
from pathlib import Path

import pytest

import costben

PACKAGE = Path(costben.__file__).parent
WITH_EXAMPLES = [p for p in sorted(PACKAGE.rglob("*.py")) if ">>> " in p.read_text("utf-8")]


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=module_name)
def test_the_examples_of_every_module_run(path: Path) -> None:
    result = doctest.testmod(import_module(module_name(path)))
    assert result.attempted > 0
    assert result.failed == 0


def test_the_package_itself_has_an_example() -> None:
    assert PACKAGE / "__init__.py" in WITH_EXAMPLES


@pytest.mark.parametrize("name", [n for n in costben.__all__ if n != "__version__"])
def test_every_public_name_says_what_it_is_and_what_its_arguments_are(name: str) -> None:
    thing = getattr(costben, name)
    said = inspect.getdoc(thing) or ""
    assert said.partition("\n")[0].endswith((".", ".``"))
    if inspect.isfunction(thing):
        more = list(inspect.signature(thing).parameters)[1:]
        assert all(f"{argument}:" in said for argument in more), name
        assert "Raises:" in said
        assert ("Returns:" in said) == (inspect.signature(thing).return_annotation is not None)
        assert ("Source:" in said) == (name != "load"), "what is computed has a source"
    else:
        assert "Attributes:" in said


def numbers_without_unit(path: Path) -> list[str]:
    """The fields that hold numbers of the calculator's kind, and no comment on their unit."""
    source = path.read_text("utf-8")
    lines, found = source.splitlines(), []
    for record in ast.parse(source).body:
        for field in record.body if isinstance(record, ast.ClassDef) else ():
            if isinstance(field, ast.AnnAssign) and _holds_numbers(field.annotation):
                text = lines[field.lineno - 1 : field.end_lineno]
                found += [] if "#" in "".join(text) else [f"{record.name}.{text[0].strip()}"]
    return found


def _holds_numbers(annotation: ast.expr) -> bool:
    """Whether ``N`` is there, and not as the kind of number of another record."""
    inner = [
        part.slice
        for part in ast.walk(annotation)
        if isinstance(part, ast.Subscript) and ast.unparse(part.value) not in _PLAIN
    ]
    hidden = {id(name) for part in inner for name in ast.walk(part)}
    return any(
        isinstance(name, ast.Name) and name.id == "N" and id(name) not in hidden
        for name in ast.walk(annotation)
    )


_PLAIN = {"Mapping", "Sequence", "tuple"}


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "calculator").glob("*.py")), ids=lambda path: path.stem
)
def test_every_number_of_the_calculator_says_its_unit(path: Path) -> None:
    assert numbers_without_unit(path) == []


def test_a_number_without_its_unit_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "eksempel.py"
    path.write_text("class A:\n    a: N  # kr\n    b: Mapping[str, N]\n    c: B[N]\n", "utf-8")
    assert numbers_without_unit(path) == ["A.b: Mapping[str, N]"]
