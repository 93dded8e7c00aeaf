"""What must hold of the rollout and its budget, whatever the inputs are."""

from __future__ import annotations

from collections.abc import Iterator

from costben.calculator.arithmetic import total
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler

Check = tuple[str, Cell, Cell]


def balances(celler: Celler) -> Iterator[Check]:
    """The same figure two ways."""
    effect, faste = celler.beregning.budgetvirkning, celler.inddata.faste
    if effect is None:
        return
    for navn, found in effect.aktoerer.items():
        hvem = "i alt" if navn == "i_alt" else navn
        yield (
            f"Budget, {hvem}: det akkumulerede sidste år er hele periodens resultat",
            found.akkumuleret[-1],
            found.udiskonteret.i_alt,
        )
    for aktoer, omraader in effect.omraader.items():
        yield (
            f"Budget, {aktoer}: summen af styringsområder er nutidsværdien",
            total((o.diskonteret.i_alt for o in omraader.values()), faste.nul_kr),
            effect.aktoerer[aktoer].diskonteret.i_alt,
        )
    yield (
        "Budget: investeringsforslagets samlede påvirkning er kommunens resultat",
        effect.forslag.samlet.i_alt,
        effect.aktoerer["kommune"].udiskonteret.i_alt,
    )
    if effect.vaerdi is not None:
        yield (
            "Budget: arketypernes dele af borgerne er tilsammen 1",
            total(effect.vaerdi.andele.values(), faste.nul_kr),
            faste.hele,
        )
