"""Write again what is generated from the models: ``python docs/opdater.py``, after every change."""

from pathlib import Path

from costben.skema import json_schema

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, str]:
    """Each generated file, and what should stand in it."""
    return {ROOT / "templates" / json_schema.FILE: json_schema.as_text()}


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")
