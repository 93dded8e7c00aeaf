"""``docs/felterne.md``: every key that may stand in a file, as the models describe it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from costben.danish import listed
from costben.models import units
from costben.models.analyse import Analyse
from costben.models.base import Dokumenteret, Status
from costben.models.offentliggjort import Offentliggjorte
from costben.models.parametre import Parameterfil
from costben.models.tal import Tal
from costben.models.text import ascii_key
from costben.models.usikkerhed import Usikkerhed
from costben.skema.felter import Art, Felt, fields_of

_INTRO = f"""# Felterne

Alt, der kan stå i en analyse. Siden dannes af de samme modeller, som læser filen, så den passer.

- **Navne** kan skrives med æ, ø og å (`følsomhed`) eller uden (`foelsomhed`).
- **Tal** skrives på dansk med enhed: `105.000 kr.`, `50,4 borgere/år`, `4 %`. Uden enhed er
  tallet i feltets egen. Et tal kan også være en blok:
  `{{vaerdi: 105.000 kr., kilde: "Budget 2026, side 12", status: verificeret}}`.
- **Kilde og status** kan stå i næsten alle blokke og gælder også for det, der står inde i blokken.
  Status er {listed([f"`{status.value}`" for status in Status], "eller")}, gerne med en forklaring i
  parentes. Står der ingen, er tallet antaget.
- **Prisniveau** (`prisniveau: 2018`) kan stå på et beløb eller en blok med beløb, der er i priser
  for et andet år end analysens; det kræver et prisindeks.
- `[]` efter et navn er en liste med `-` foran hvert punkt. `NAVN` er et navn, du selv vælger.
- Et felt med * skal udfyldes, hvor blokken bruges.
"""
_FILES: Sequence[tuple[str, type[BaseModel]]] = (
    ("Analysen", Analyse),
    ("Filen med det usikre", Usikkerhed),
    ("Filen med offentliggjorte tal", Offentliggjorte),
    ("Filen med egne satser (navn, enhed og gaelder kun på nye)", Parameterfil),
)
_SAID_ABOVE = {"prisniveau", *Dokumenteret.model_fields}
_ARTER = {
    "tekst": "tekst",
    "helt": "et årstal eller et andet helt tal",
    "trin": "tal",
    "dato": "dato: år-måned-dag",
    "status": "status",
}


def as_text() -> str:
    """The page, as the file has it."""
    pages = [_INTRO, *(_page(title, model) for title, model in _FILES)]
    return "\n".join(pages).rstrip("\n") + "\n"


def _page(title: str, top: type[BaseModel]) -> str:
    seen: dict[type[BaseModel], str] = {}
    sections = "\n".join(_sections("", "", Art("blok", model=top), seen))
    return f"## {title}\n\n{sections}"


def _sections(sti: str, about: str, art: Art, seen: dict[type[BaseModel], str]) -> Iterator[str]:
    """The block at ``sti`` and the blocks in it; one that has been shown is referred to."""
    while art.af is not None:
        sti += "[]" if art.slags == "liste" else ".NAVN"
        art = art.af
    if art.slags != "blok" or art.model is None:
        return
    felter = [f for f in fields_of(art.model) if not sti or f.navn not in _SAID_ABOVE or f.kraevet]
    if sti:
        yield f"### `{sti}`\n\n{about}\n"
    if art.model in seen:
        yield f"Som `{seen[art.model]}`.\n"
        return
    seen[art.model] = sti
    yield "| felt | hvad | skrives |\n|---|---|---|"
    for felt in felter:
        star = "\\*" if felt.kraevet else ""
        yield f"| `{felt.navn}`{star} | {_about(felt)} | {_written(felt)} |"
    yield ""
    for felt in felter:
        inside = f"{sti}.{felt.navn}".removeprefix(".")
        yield from _sections(inside, felt.beskrivelse, felt.art, seen)


def _about(felt: Felt) -> str:
    """The title, unless it is the key once more, and the description."""
    same = ascii_key(felt.titel.lower()) == felt.navn
    said = felt.beskrivelse if same else f"{felt.titel}. {felt.beskrivelse}"
    return said.replace("|", "\\|").replace("\n", " ")


def _written(felt: Felt) -> str:
    art = felt.art
    if art.slags == "valg":
        return listed([f"`{word}`" for word in art.ord], "eller")
    example = f", fx `{felt.eksempel}`" if felt.eksempel else ""
    return _kind(art) + example


def _kind(art: Art) -> str:
    if art.af is not None:
        several = {"blok": "blokke", "liste": "lister", "tekst": "tekster"}
        own = {"blok": "sin blok", "liste": "sin liste", "tekst": "sin tekst"}
        if art.slags == "liste":
            return f"liste af {several.get(art.af.slags) or _kind(art.af)}"
        return f"navne, hver med {own.get(art.af.slags) or f'sit {_kind(art.af)}'}"
    if art.slags == "blok":
        return "blok"
    if art.model is not None and issubclass(art.model, Tal):
        named = art.model.ENHED not in units.WITHOUT_NAME
        if art.model.MED_ENHED:
            return "tal med enhed"
        return f"tal i {units.shown(art.model.ENHED)}" if named else "tal"
    return _ARTER[art.slags]
