"""Write again what is generated from the models: ``python docs/opdater.py``, after every change."""

import runpy
from pathlib import Path

from costben.skema import felterne, json_schema

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, str]:
    """Each generated file, and what should stand in it."""
    beskeder = runpy.run_path(str(ROOT / "docs" / "beskeder.py"))
    return {
        ROOT / "templates" / json_schema.FILE: json_schema.as_text(),
        ROOT / "docs" / "felterne.md": felterne.as_text(),
        ROOT / "docs" / "beskeder.md": beskeder["as_text"](),
    }


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")
