"""What a YAML parser complains of, said in Danish."""

import re

import yaml

from costben.models.text import shortened

DEEPEST = 20
TOO_DEEP = f"Her er mere end {DEEPEST} niveauer i hinanden.\nRet indrykningen."
_INDENT = (
    "Indrykningen passer ikke med linjerne ovenfor.\n"
    "Linjer i samme blok skal begynde i samme kolonne."
)
_NOT_AS_SIBLINGS = (
    "Navnet begynder i kolonne {her}, men i linje {linje} i samme blok i kolonne {der}.\n"
    "Ryk linjen {antal} til højre."
)
_AFTER_QUOTE = (
    "Her står mere tekst efter et afsluttende anførselstegn eller en klamme.\n"
    "Sæt ét par anførselstegn om hele teksten."
)
_LIST_INDENT = "Indrykningen i listen passer ikke.\nHvert punkt skal begynde med - i samme kolonne."
_NOT_HERE = (
    "Her står et kolon, hvor der ikke kan stå et.\n"
    "Kontrollér indrykningen, eller sæt anførselstegn om teksten."
)
_NO_COLON = "Linjen mangler et kolon efter navnet.\nSkriv navn: værdi, med mellemrum efter kolon."
_VALUE_AND_BLOCK = (
    "Linjen er rykket ind under linje {linje}, som allerede har en værdi.\n"
    "Ret indrykningen, eller slet værdien i linje {linje}."
)
_NO_NAME = "Før kolon skal stå et navn.\nRet linjen."
_QUOTE_AROUND = "Sæt anførselstegn om teksten."
_CAUSES = (
    ("exceeded maximum nesting depth", TOO_DEEP),  # newer parsers have a limit of their own
    ("found character that cannot start any token",
     f"En tekst kan ikke begynde med {{tegn}}.\n{_QUOTE_AROUND}"),
    ("mapping values are not allowed", _NOT_HERE),
    ("did not find expected key", _INDENT),
    ("did not find expected '-' indicator", _LIST_INDENT),
    ("could not find expected ':'", _NO_COLON),
    ("did not find expected node content",
     "Her mangler en værdi, eller en klamme ovenfor er ikke lukket.\n"
     "Skriv værdien, eller sæt ] eller } til sidst."),
    ("block sequence entries are not allowed",
     "Et listepunkt (-) kan ikke stå her.\nSkriv det på sin egen linje."),
    ("while scanning an alias", f"En tekst kan ikke begynde med *.\n{_QUOTE_AROUND}"),
    ("while scanning an anchor", f"En tekst kan ikke begynde med &.\n{_QUOTE_AROUND}"),
    ("while parsing a node", f"En tekst kan ikke begynde med !.\n{_QUOTE_AROUND}"),
    ("while scanning a tag", f"En tekst kan ikke begynde med !.\n{_QUOTE_AROUND}"),
    ("while scanning a directive", f"En linje kan ikke begynde med %.\n{_QUOTE_AROUND}"),
    ("while scanning a block scalar",
     f"Efter > eller | skal teksten stå på de næste linjer, rykket ind.\n{_QUOTE_AROUND}"),
    ("did not find expected <document start>",
     "Linjen hører ikke til nogen blok.\nKontrollér indrykning og anførselstegn."),
    ("while parsing a quoted scalar",
     'Omvendt skråstreg (\\) har en særlig betydning i "...".\n'
     "Brug enkelte anførselstegn: '...'."),
)  # fmt: skip
_UNCLOSED = (
    ("did not find expected ',' or ']'",
     "Listen med [ er ikke lukket, eller et komma mangler.\nSæt ] efter det sidste punkt."),
    ("did not find expected ',' or '}'",
     "Blokken med { er ikke lukket, eller et komma mangler.\nSæt } efter det sidste punkt."),
    ("while scanning a quoted scalar",
     "Anførselstegnet er ikke lukket.\nSæt det manglende anførselstegn."),
)  # fmt: skip
_AFTER_A_LINE_THAT_GOES_ON = ("mapping values are not allowed", "could not find expected ':'")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<key>\w[\w ]*):(?P<value>[^\s:].*)")
_KEY = re.compile(r":(\s|$)")
_VALUE = re.compile(r"\s*(?:- +)*[^\s:'\"{\[][^:]*:\s+[^\s'\"{\[|>]")
_OTHER = "Linjen kan ikke læses som YAML.\nKontrollér indrykning, kolon og anførselstegn."


def syntax_mistake(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Line, column and a Danish message: what is wrong in ``text``, and what to do."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1, _OTHER
    said = f"{error.context or ''} {error.problem or ''}"
    unclosed = next((message for cause, message in _UNCLOSED if cause in said), None)
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1, unclosed or _OTHER
    message = unclosed or next((m for cause, m in _CAUSES if cause in said), _OTHER)
    lines = text.splitlines()
    if any(cause in said for cause in _AFTER_A_LINE_THAT_GOES_ON):
        found = _without_space(lines, mark.line)
        if found is not None:
            return found
    for messages, look in (
        ((_INDENT, _NOT_HERE), _line_above),
        ((_INDENT, _LIST_INDENT), _not_as_siblings),
    ):
        found = look(lines, mark.line) if message in messages else None
        if found is not None:
            return found
    line = (lines[mark.line :] or [""])[0]
    before, after = line[: mark.column].lstrip(" -"), line[mark.column :]
    if message == _INDENT and before:
        message = _AFTER_QUOTE
    if message == _INDENT and after.startswith(":"):
        message = _NO_NAME
    return mark.line + 1, mark.column + 1, message.replace("{tegn}", after[:1])


def _line_above(lines: list[str], at: int) -> tuple[int, int, str] | None:
    """That the line above ``at`` is no name with a value, or that it has one and a block too."""
    above = _line_before(lines, at)
    if above is None or at >= len(lines):
        return None
    missing = _without_space(lines[: above + 1], above)
    if missing is not None:
        return missing
    code, here = _code(lines[above]), _code(lines[at])
    if not _KEY.search(code):
        alone = _indent(code) == _indent(here) and _begins(lines, above)
        return (above + 1, _indent(code) + 1, _NO_COLON) if alone else None
    if _VALUE.match(code) and _indent(here) > _indent(code) and _KEY.search(here):
        return at + 1, _indent(here) + 1, _VALUE_AND_BLOCK.replace("{linje}", str(above + 1))
    return None


def _not_as_siblings(lines: list[str], at: int) -> tuple[int, int, str] | None:
    """That the name at ``at`` stands a little to the left of those it belongs with."""
    here = _code(lines[at]) if at < len(lines) else ""
    column, sibling = _indent(here), None
    if not _KEY.search(here) or here.lstrip().startswith("-"):
        return None
    above = _line_before(lines, at)
    while above is not None:
        code = _code(lines[above])
        begins = len(code) - len(code.lstrip(" -"))
        if begins > column and (sibling is None or begins < sibling[0]):
            sibling = begins, above
        if _indent(code) <= column:
            break
        above = _line_before(lines, above)
    if sibling is None or _indent(_code(lines[above or 0])) == column:
        return None
    there, line = sibling
    message = _NOT_AS_SIBLINGS.format(
        her=column + 1, der=there + 1, linje=line + 1, antal=there - column
    )
    return at + 1, column + 1, message


def _line_before(lines: list[str], at: int) -> int | None:
    return next((n for n in range(min(at, len(lines)) - 1, -1, -1) if _code(lines[n])), None)


def _begins(lines: list[str], at: int) -> bool:
    """Whether the line at ``at`` stands where a name may, and goes on with no text above it."""
    before = _line_before(lines, at)
    if before is None:
        return True
    code = _code(lines[before])
    return code.endswith(":") or _indent(code) == _indent(lines[at])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _code(line: str) -> str:
    """``line`` without its comment, so far as that can be told."""
    return "" if line.lstrip().startswith("#") else line.partition(" #")[0].rstrip()


def _without_space(lines: list[str], at: int) -> tuple[int, int, str] | None:
    """The line at or just above ``at`` where a colon lacks its space, so that it is read as text.

    The parser only complains of the line after it.
    """
    for number in (at, *(n for n in range(at - 1, -1, -1) if lines[n].strip())):
        found = _NO_SPACE.match(lines[number]) if number < len(lines) else None
        if found is not None:
            key, value = found["key"], shortened(found["value"].partition(" #")[0])
            message = f"Der mangler et mellemrum efter kolon.\nSkriv {key}: {value}"
            return number + 1, found.end("key") + 2, message
        if number < at:
            return None
    return None
