"""A file to an ``Analyse``, with every mistake in it found at once."""

from collections.abc import Sequence
from pathlib import Path

from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.models.break_even import Soegt
from costben.models.offentliggjort import Offentliggjorte
from costben.models.text import Text
from costben.reading.break_even import Gitterakser, read_break_even
from costben.reading.checks import check
from costben.reading.diskontering import put_national_rates
from costben.reading.filer import files_of
from costben.reading.find import find, is_workbook, scenario_name
from costben.reading.fleksloen import wrong_flex_pay
from costben.reading.fordelinger import take_distributions
from costben.reading.katalog import katalog
from costben.reading.loen import missing_pay, with_national_pay
from costben.reading.manglende_sats import missing_rates
from costben.reading.overrides import override
from costben.reading.parse import parse
from costben.reading.places import Document
from costben.reading.priser import put_price_index
from costben.reading.satser import own_units, with_rates
from costben.reading.source import read_text
from costben.reading.stand_in import stand_in
from costben.reading.tree import Mapping
from costben.reading.ukendt_sats import wrong_rates
from costben.reading.usikkerhed import read_uncertainty
from costben.reading.validate import validate

_PUBLISHED = ("offentliggjort",)
_OF_RATES = (wrong_rates, missing_rates, missing_pay, wrong_flex_pay)


def read(path_or_name: str | Path, settings: Sequence[str] = ()) -> Analyse:
    """The analysis at a path, or shipped under a name, with ``settings`` (``STI=VÆRDI``) made.

    Raises:
        InddataFejl: with every mistake in the file, in the order of its lines.
    """
    path = find(path_or_name)
    if is_workbook(path):
        from costben.formular.analyse import read_form

        return read_form(path, settings)
    text = read_text(path)
    tree, fejl = parse(text, str(path))
    document = Document(str(path), tree)
    return read_document(document, fejl, path.parent, scenario_name(path), settings, text)


def read_document(
    document: Document,
    found: Sequence[Fejl],
    folder: Path,
    navn: str,
    settings: Sequence[str],
    text: str,
) -> Analyse:
    """The analysis in ``document``.

    Args:
        document: a parsed file.
        found: the mistakes that are known already.
        folder: where the files are that it refers to.
        navn: what the analysis is called.
        settings: ``STI=VÆRDI``, put in place of what it says.
        text: what was parsed.

    Raises:
        InddataFejl: with every mistake, in the order of its lines.
    """
    _refuse_other_files(document)
    fejl = [*found, *override(document, settings, Analyse)]
    filer = {} if fejl else files_of(document.tree, text, bool(settings), folder)
    fordelinger, mistakes = take_distributions(document)
    fejl += mistakes
    kendte, mistakes = katalog(document, folder)
    fejl += mistakes
    brugte, advarsler, mistakes = put_national_rates(document, kendte)
    fejl += mistakes
    index, warnings, mistakes = put_price_index(document, kendte)
    fejl += mistakes
    given = {"navn": navn, "satsenheder": own_units(document, kendte)}
    analyse, mistakes = validate(document, Analyse, **given)
    published, others = _published(document, folder)
    fejl += [*mistakes, *check(document), *others]
    fejl += [m for rule in _OF_RATES for m in rule(document, kendte)]
    whole = analyse is not None
    analyse = analyse or stand_in(document, **given)
    if analyse is not None:
        analyse = with_rates(with_national_pay(analyse, kendte), document, kendte)
    usikre_tal = None
    soegte: tuple[Soegt, ...] = ()
    akser: Gitterakser = ()
    if analyse is not None:
        soegte, akser, mistakes = read_break_even(analyse, document)
        fejl += mistakes
        usikre_tal, mistakes = read_uncertainty(analyse, document, folder, fordelinger)
        fejl += mistakes
    if fejl or analyse is None or not whole:
        raise InddataFejl(sorted(set(fejl)))
    said_elsewhere = {
        "trykte_tal": published,
        "soegte": soegte,
        "gitterakser": akser,
        "usikre_tal": usikre_tal,
        "rettelser": tuple(settings),
        "filer": filer,
        "advarsler": tuple(dict.fromkeys((*advarsler, *warnings, *analyse.advarsler))),
        "brugte_satser": {**brugte, **index, **analyse.brugte_satser},
    }
    return analyse.model_copy(update=said_elsewhere)


def _refuse_other_files(document: Document) -> None:
    """A file of rates is taken for an analysis by whoever has both in a folder.

    Raises:
        InddataFejl: it is one.
    """
    tree = document.tree
    if isinstance(tree, Mapping) and "parametre" in tree.values and "indsats" not in tree.values:
        message = (
            "Filen er en fil med satser, ikke en analyse.\n"
            "Skriv egen_fil: og filens navn under satser i analysen, og brug den."
        )
        raise InddataFejl([document.mistake(("parametre",), message, of_key=True)])


def _document(path: Path) -> tuple[Document, list[Fejl]]:
    tree, fejl = parse(read_text(path), str(path))
    return Document(str(path), tree), fejl


def _published(document: Document, folder: Path) -> tuple[Offentliggjorte | None, list[Fejl]]:
    """The published figures that ``document`` refers to, if it does."""
    tree = document.tree
    name = tree.values.get("offentliggjort") if isinstance(tree, Mapping) else None
    if not isinstance(name, Text) or name.misread_as or not name.strip():
        return None, []
    try:
        other, fejl = _document(folder / name)
    except InddataFejl as error:
        return None, [document.at_reference(_PUBLISHED, name, fejl) for fejl in error.fejl]
    published, mistakes = validate(other, Offentliggjorte)
    return published, fejl + mistakes
