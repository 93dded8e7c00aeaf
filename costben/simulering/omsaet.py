"""Standard random numbers to draws of a distribution, whole arrays at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from costben.simulering.former import Beta, Form, Ligefordeling, Lognormal, Normal, Trekant

Tal = NDArray[np.float64]  # a draw for each element
Matrix = NDArray[np.float64]  # several such, side by side


def af_andele(form: Form, u: Tal) -> Tal:
    """The values that the shares ``u``, between 0 and 1, of the distribution are below."""
    if isinstance(form, Trekant):
        return _trekant(form, u)
    if isinstance(form, Ligefordeling):
        return form.lav + (form.hoej - form.lav) * u
    from scipy import special

    if isinstance(form, Beta):
        share: Tal = special.betaincinv(form.alfa, form.beta, u)
        return form.lav + (form.hoej - form.lav) * share
    normal: Tal = special.ndtri(u)
    return af_normaltal(form, normal)


def af_normaltal(form: Form, z: Tal) -> Tal:
    """Draws of ``form`` that follow the standard normal draws ``z``."""
    if isinstance(form, Normal):
        tal = form.spredning * z
        tal += form.middel
        return tal
    if isinstance(form, Lognormal):
        return np.exp(form.log_middel + form.log_spredning * z)
    return af_andele(form, andele_af_normaltal(z))


def andele_af_normaltal(z: Tal) -> Tal:
    """The share of the standard normal distribution that is below each of ``z``."""
    from scipy import special

    share: Tal = special.ndtr(z)
    return share


def _trekant(form: Trekant, u: Tal) -> Tal:
    width, up, down = form.hoej - form.lav, form.mest - form.lav, form.hoej - form.mest
    if not down:
        return form.lav + np.sqrt(u * (width * up))
    falling = np.subtract(1, u)
    falling *= width * down
    np.sqrt(falling, out=falling)
    np.subtract(form.hoej, falling, out=falling)
    if not up:
        return falling
    rising = u * (width * up)
    np.sqrt(rising, out=rising)
    rising += form.lav
    rising -= falling
    rising *= u < up / width  # a choice at random is dear to guess, and cheap to reckon
    rising += falling
    return rising
