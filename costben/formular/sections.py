"""Which sheets the form has, and which part of an analysis stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args, get_origin

from pydantic import BaseModel

from costben.formular.felter import Felt, felter
from costben.models import units
from costben.models.analyse import Analyse
from costben.models.tal import Tal
from costben.reading.places import Path
from costben.reading.schema import model_at


@dataclass(frozen=True, slots=True)
class Blok:
    """The fields of one block, a line for each, with source and status beside the numbers."""

    sti: Path

    @property
    def titel(self) -> str:
        """What it is called."""
        return titel_at(self.sti)

    def felter(self) -> tuple[Felt, ...]:
        """Its fields; of the whole analysis only what stands in no block."""
        model = model_at(Analyse, self.sti)
        found = felter(model) if model is not None else ()
        return found if self.sti else tuple(f for f in found if len(f.sti) == 1)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A list or a table: an item for each row, or for each column.

    Attributes:
        sti: where it stands.
        pladser: how many items there is room for at least.
        underpost: the list inside an item whose lines have rows of their own.
        kolonner: whether the items are columns.
        linjer_af: the table inside an item that has a line for each item of another: its name
            and the other's path.
    """

    sti: Path
    pladser: int = 20
    underpost: str = ""
    kolonner: bool = False
    linjer_af: tuple[str, Path] | None = None

    @property
    def titel(self) -> str:
        """What it is called."""
        return titel_at(self.sti)

    @property
    def navngivet(self) -> bool:
        """Whether its items have names rather than numbers."""
        return is_table(self.sti)

    def model(self) -> type[BaseModel]:
        """What an item is."""
        found = model_at(Analyse, self.sti)
        assert found is not None
        return found

    def felter(self) -> tuple[Felt, ...]:
        """The fields of an item, those of its inner lines last."""
        model = self.model()
        own = felter(model, inner_sources=self.kolonner)
        if issubclass(model, Tal) and model.ENHED and not units.in_kroner(model.ENHED):
            own = tuple(felt for felt in own if felt.navn != "prisniveau")
        return (*own, *self._underfelter())

    def _underfelter(self) -> Iterator[Felt]:
        inner = model_at(self.model(), (self.underpost,)) if self.underpost else None
        for felt in felter(inner) if inner else ():
            titel = self.model().model_fields[self.underpost].title or ""
            yield Felt(
                (self.underpost, *felt.sti), felt.titel, felt.hjaelp, felt.slags, felt.tal,
                felt.valg, titel,
            )  # fmt: skip


Sektion = Blok | Tabel


@dataclass(frozen=True, slots=True)
class Ark:
    """One sheet of the form."""

    titel: str
    om: str
    sektioner: tuple[Sektion, ...]


ARK = (
    Ark("Indsats", "Det, der analyseres.", (Blok(("indsats",)), Blok(()))),
    Ark(
        "Regnemetode",
        "Renten, og hvordan engangsomkostninger og nettoresultat regnes.",
        (
            Blok(("diskontering",)),
            Tabel(("diskontering", "trin"), 4),
            Blok(("annualisering",)),
            Blok(("nettoresultat",)),
        ),
    ),
    Ark(
        "Prisindeks",
        "Kun hvis nogle beløb er i priser for andre år end analysens prisniveau.",
        (Blok(("prisindeks",)), Tabel(("prisindeks", "vaerdier"), 12)),
    ),
    Ark(
        "Løn",
        "Medarbejdergrupper til poster i timer eller efter sagstal. Effektiv arbejdstid og "
        "overhead hentes fra de nationale tal, hvis felterne er tomme.",
        (Blok(("loen",)), Tabel(("loen", "personale"), 12)),
    ),
    Ark(
        "Etablering",
        "Engangsomkostninger. Hver post er enten et beløb eller timer med en medarbejdergruppe.",
        (Tabel(("etablering", "poster")),),
    ),
    Ark(
        "Drift",
        "Løbende omkostninger. Udfyld netop én af kolonnerne med beløb, timer eller sagstal.",
        (Tabel(("drift", "poster")),),
    ),
    Ark(
        "Sparede udgifter",
        "Udgifter, der bortfalder på grund af indsatsen. Skrives som på arket Drift.",
        (Tabel(("sparede_udgifter", "poster"), 12),),
    ),
    Ark("Nævnere", "Borgere i hele driftsperioden.", (Blok(("naevnere",)),)),
    Ark(
        "Følsomhed",
        "Omkostning pr. borger ved andre antal deltagere, og den kurve, der tegnes.",
        (Tabel(("foelsomhed", "deltagere"), 8), Blok(("foelsomhed",))),
    ),
    Ark(
        "Satser",
        "Satser slås op på datoen. Skriv kun egne satser, hvor de er andre end de medfølgende.",
        (Blok(("satser",)), Tabel(("satser", "ydelser"), 10)),
    ),
    Ark(
        "Ydelser",
        "De ydelser, borgerne skifter mellem. Har en ydelse flere slags modtagere, står de på "
        "rækkerne under, med navnet tomt.",
        (Tabel(("ydelser",), 20, underpost="modtagere"),),
    ),
    Ark(
        "Konsekvenser",
        "Det, der ændrer sig for borgerne: en kolonne for hver. Prisen er enten en enhedspris "
        "eller et ydelsesskift.",
        (Tabel(("konsekvenser",), 8, kolonner=True),),
    ),
    Ark(
        "Arketyper",
        "Borgere med hver deres konsekvenser: en kolonne for hver.",
        (
            Tabel(
                ("arketyper",), 8, kolonner=True, linjer_af=("konsekvenser", ("konsekvenser",))
            ),
        ),
    ),
    Ark(
        "Blandinger",
        "Grupper af borgere: en kolonne for hver, med antallet af hver arketype.",
        (Tabel(("blandinger",), 6, kolonner=True, linjer_af=("antal", ("arketyper",))),),
    ),
    Ark(
        "Budgetvirkning",
        "Udrulningen: hvem der starter hvornår. Udfyld enten startere eller optrapning, et år på "
        "hver række fra det første.",
        (
            Blok(("budgetvirkning",)),
            Tabel(("budgetvirkning", "startere"), 10),
            Tabel(("budgetvirkning", "optrapning"), 10),
        ),
    ),
    Ark(
        "Styringsområder",
        "Kun de konsekvenser, der hører til et andet styringsområde end overførsler, eller kommer "
        "senere end året efter forløbet.",
        (Tabel(("budgetvirkning", "konsekvenser"), 12),),
    ),
)  # fmt: skip


def titel_at(sti: Path) -> str:
    """The title of the part of an analysis at ``sti``."""
    owner = model_at(Analyse, sti[:-1])
    field = owner.model_fields.get(str(sti[-1])) if owner and sti else None
    return (field.title if field else None) or "Omkostning og filer"


def is_number(sti: Path) -> bool:
    """Whether the items of the table at ``sti`` are numbers."""
    model = model_at(Analyse, sti)
    return model is not None and issubclass(model, Tal)


def is_table(sti: Path) -> bool:
    """Whether the items at ``sti`` have names rather than numbers."""
    owner = model_at(Analyse, sti[:-1])
    assert owner is not None
    annotation = owner.model_fields[str(sti[-1])].annotation
    return get_origin(annotation) is dict and bool(get_args(annotation))
