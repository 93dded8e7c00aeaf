"""Calendar dates."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from costben.danish import MONTHS
from costben.models.refusal import refusal
from costben.models.text import shortened

UNKNOWN = "ukendt"
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DANISH = re.compile(r"(?P<day>[0-9]{1,2})[-./](?P<month>[0-9]{1,2})[-./](?P<year>[0-9]{4})")
_IN_WORDS = re.compile(r"(?P<day>[0-9]{1,2})\.? (?P<month>[a-z]+) (?P<year>[0-9]{4})")
_YEAR = re.compile("[0-9]{4}")
_EARLIEST, _LATEST = 1900, 2199


def as_date(raw: object) -> date:
    """The date that ``raw`` says, written year first.

    Raises:
        PydanticCustomError: with a Danish message.
    """
    if isinstance(raw, date):
        return raw
    if isinstance(raw, dict | list):
        raise refusal("Her står en liste eller en blok.\nSkriv en dato, fx 2017-01-01.")
    text = str(raw).strip()
    if _YEAR.fullmatch(text):
        raise refusal(f'"{text}" er et årstal, og her skal stå en dato.\nSkriv fx {text}-01-01.')
    iso, danish = _ISO.fullmatch(text), _DANISH.fullmatch(text)
    found = iso or danish
    if found is None:
        instead = _with_month_by_name(text) or "år-måned-dag, fx 2017-01-01"
        raise refusal(f'"{shortened(text)}" er ikke en dato.\nSkriv {instead}.')
    try:
        made = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise refusal(
            f'"{shortened(text)}" findes ikke i kalenderen.\nSkriv år-måned-dag, fx 2017-01-01.'
        ) from None
    if not _EARLIEST <= made.year <= _LATEST:
        raise refusal(
            f'Året i "{shortened(text)}" skal være fra {_EARLIEST} til {_LATEST}.\nRet året.'
        )
    if iso is None:
        raise refusal(f'"{text}" har ikke året først.\nSkriv {made.isoformat()}.')
    return made


def _with_month_by_name(text: str) -> str | None:
    """``1. juli 2023`` as ``2023-07-01``."""
    found = _IN_WORDS.fullmatch(text.lower())
    month = next((n for n, m in enumerate(MONTHS, 1) if found and m == found["month"]), None)
    return f"{found['year']}-{month:02}-{int(found['day']):02}" if found and month else None


def _or_unknown(raw: object) -> date | None:
    is_unknown = isinstance(raw, str) and raw.strip().lower() == UNKNOWN
    return None if is_unknown else as_date(raw)


Dato = Annotated[date, BeforeValidator(as_date)]
DatoEllerUkendt = Annotated[date | None, BeforeValidator(_or_unknown)]
