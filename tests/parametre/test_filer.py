"""The shipped parameter files: every sourced figure is there, complete, and no other."""

from datetime import date
from pathlib import Path

import pytest

import costben.shipped as module
from costben.models import units
from costben.models.base import Status
from costben.parametre.opslag import Parameter, national, shipped_files
from costben.reading.parametre import read_parametre
from tests.figures import FIGURES

PARAMETRE = national()
MED_BOERN = "ydelser.kontanthjaelp_30_med_boern"


def test_every_sourced_figure_is_there_and_no_other() -> None:
    in_files = [
        (p.navn, s.fra, 100 * s.vaerdi if p.enhed == "andel" else s.vaerdi, s.status)
        for p in PARAMETRE.values()
        for s in p.vaerdier
    ]
    by_day = sorted(in_files, key=lambda f: (f[0], f[1] or date.min))
    expected = sorted(FIGURES, key=lambda f: (f[0], f[1] or date.min))
    assert [(navn, day, status) for navn, day, _, status in by_day] == [
        (navn, day, status) for navn, day, _, status in expected
    ]
    assert [f[2] for f in by_day] == pytest.approx([f[2] for f in expected], rel=1e-12)


@pytest.mark.parametrize("parameter", PARAMETRE.values(), ids=lambda p: p.navn)
def test_every_value_has_unit_source_and_status(parameter: Parameter) -> None:
    assert units.canonical(units.shown(parameter.enhed)) == parameter.enhed
    assert parameter.titel
    assert parameter.emne
    for sats in parameter.vaerdier:
        assert sats.kilde
        assert sats.status in {status.value for status in Status}
        assert sats.forklaring or sats.status not in {"afledt", "antaget"}
        assert not sats.lokal


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_every_value_can_be_found_again(path: Path) -> None:
    """By title and by edition, date or place; what cannot is assumed. What is derived says how."""
    fil = read_parametre(path)
    used = set()
    for navn, post in fil.parametre.items():
        for vaerdi in post.vaerdier:
            sources = [fil.kilder[kilde] for kilde in vaerdi.kilde]
            used |= set(vaerdi.kilde)
            assert sources, navn
            findable = all(kilde.titel and (kilde.udgave or kilde.sted) for kilde in sources)
            assert findable or vaerdi.status.ord is Status.antaget, (navn, vaerdi.fra)
            derived = vaerdi.status.ord is Status.afledt
            assert bool(vaerdi.afledt_af) == derived, (navn, vaerdi.fra)
            assert vaerdi.fra is not None or post.gaelder == "indtil_aendret"
    assert used == set(fil.kilder)  # no source is there for nothing


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_every_file_says_what_it_has_and_lacks(path: Path) -> None:
    of_file = [p for name, p in PARAMETRE.items() if name.startswith(f"{path.stem}.")]
    assert of_file
    assert all(p.om_emnet and p.fil == f"parameters/{path.name}" for p in of_file)


def test_the_files_are_one_for_each_subject() -> None:
    assert [path.stem for path in shipped_files()] == [
        *("diskontering", "enhedspriser", "loen", "prisindeks", "refusion", "skat", "ydelser")
    ]


def test_without_the_folder_there_are_no_parameters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "costben" / "shipped.py"))
    assert shipped_files() == ()
    in_package = tmp_path / "costben" / "parameters"
    in_package.mkdir(parents=True)
    (in_package / "skat.yaml").touch()
    assert shipped_files() == (in_package / "skat.yaml",)


def test_units_are_those_of_the_figures() -> None:
    assert PARAMETRE[MED_BOERN].enhed == "kr/maaned"
    assert PARAMETRE["ydelser.sygedagpenge_hoejeste"].enhed == "kr/uge"
    assert PARAMETRE["loen.effektiv_arbejdstid"].enhed == "time/aar"
    assert PARAMETRE["skat.personfradrag"].enhed == "kr/aar"
    assert PARAMETRE["prisindeks.forbrugerpriser"].enhed == "indeks"
    assert PARAMETRE["skat.nettoafgiftsfaktor"].enhed == "faktor"


def test_the_chaining_of_discount_steps_is_said_to_be_assumed() -> None:
    for step in ("aar_0_35", "aar_36_70", "aar_71"):
        assert "kædes, er antaget" in PARAMETRE[f"diskontering.{step}"].beskrivelse
