"""Standard random numbers to draws of a distribution, whole arrays at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from costben.simulering.former import Beta, Form, Ligefordeling, Lognormal, Normal, Trekant

Tal = NDArray[np.float64]  # a draw for each element
Matrix = NDArray[np.float64]  # several such, side by side


def af_andele(form: Form, u: Tal, tal: Tal) -> None:
    """Fill ``tal`` with the values that the shares ``u``, from 0 to 1, of all values are below.

    The two may be the same array.
    """
    if isinstance(form, Trekant):
        _trekant(form, u, tal)
    elif isinstance(form, Ligefordeling):
        _scaled(u, form.hoej - form.lav, form.lav, tal)
    elif isinstance(form, Beta):
        from scipy import special

        _scaled(special.betaincinv(form.alfa, form.beta, u), form.hoej - form.lav, form.lav, tal)
    else:
        from scipy import special

        af_normaltal(form, special.ndtri(u), tal)


def af_normaltal(form: Form, z: Tal, tal: Tal) -> None:
    """Fill ``tal`` with draws of ``form`` that follow the standard normal draws ``z``.

    The two may be the same array.
    """
    if isinstance(form, Normal):
        _scaled(z, form.spredning, form.middel, tal)
    elif isinstance(form, Lognormal):
        _scaled(z, form.log_spredning, form.log_middel, tal)
        np.exp(tal, out=tal)
    else:
        af_andele(form, andele_af_normaltal(z), tal)


def andele_af_normaltal(z: Tal) -> Tal:
    """The share of the standard normal distribution that is below each of ``z``."""
    from scipy import special

    share: Tal = special.ndtr(z)
    return share


def _scaled(values: Tal, factor: float, start: float, tal: Tal) -> None:
    np.multiply(values, factor, out=tal)
    tal += start


def _trekant(form: Trekant, u: Tal, tal: Tal) -> None:
    width, up, down = form.hoej - form.lav, form.mest - form.lav, form.hoej - form.mest
    if not down:
        np.sqrt(u, out=tal)
        _scaled(tal, width, form.lav, tal)
    elif not up:
        np.subtract(1, u, out=tal)
        np.sqrt(tal, out=tal)
        _scaled(tal, -width, form.hoej, tal)
    else:
        _two_sided(form, u, tal)


def _two_sided(form: Trekant, u: Tal, tal: Tal) -> None:
    """How far from the mode, from 0 to 1, times the width of that side, with its sign.

    There is one root for both sides, and no choice between them, which a processor is bad at
    guessing.
    """
    width, up, down = form.hoej - form.lav, form.mest - form.lav, form.hoej - form.mest
    side = np.empty_like(u)
    np.less_equal(up / width, u, out=side)
    side *= width
    side -= up
    from_above = np.subtract(1, u)
    from_above *= width / down
    np.multiply(u, width / up, out=tal)
    np.minimum(tal, from_above, out=tal)
    np.sqrt(tal, out=tal)
    np.subtract(1, tal, out=tal)
    tal *= side
    tal += form.mest
