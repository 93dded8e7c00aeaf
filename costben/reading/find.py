"""From what a user calls an analysis to the file it is in."""

from difflib import get_close_matches
from pathlib import Path

from costben.reading.mistakes import Fejl, InddataFejl

FILE = "analyse.yaml"


def shipped_scenarios() -> dict[str, Path]:
    """The analyses that come with costben, by name."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "scenarios", package.parent / "scenarios"):
        if folder.is_dir():
            return {path.parent.name: path for path in sorted(folder.glob(f"*/{FILE}"))}
    return {}


def find(path_or_name: str | Path) -> Path:
    """The file of an analysis: a path to it, the folder it is in, or a shipped name.

    Raises:
        InddataFejl: there is none.
    """
    path = Path(path_or_name)
    if path.is_dir() and (path / FILE).is_file():
        return path / FILE
    shipped = shipped_scenarios()
    if str(path_or_name) in shipped:
        return shipped[str(path_or_name)]
    if path.exists() and not path.is_dir():
        return path
    near = get_close_matches(str(path_or_name), shipped, n=1)
    hint = f'Mente du "{near[0]}"?' if near else f"Medfølgende analyser: {', '.join(shipped)}."
    what = f"Mappen indeholder ingen {FILE}" if path.is_dir() else "Filen findes ikke"
    message = f"{what}, og navnet er heller ikke en medfølgende analyse.\n{hint}"
    raise InddataFejl([Fejl(str(path_or_name), 0, 0, "", message)])


def scenario_name(path: Path) -> str:
    """What the analysis in ``path`` is called: its folder's name, or the file's."""
    return path.resolve().parent.name if path.name == FILE else path.stem
