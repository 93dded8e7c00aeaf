"""The shapes that an uncertain number can have; numpy is not needed to describe them."""

from __future__ import annotations

from math import exp, inf, log, sqrt
from statistics import NormalDist

from costben.frozen import dataclass
from costben.simulering import betafordeling

_STANDARD = NormalDist()
PERT_VAEGT = 4.0  # the weight of the most likely value in a PERT: (lav + 4 mest + hoej) / 6


def normalfraktil(p: float) -> float:
    """How many standard errors from the middle a share ``p`` of a normal distribution is below."""
    return _STANDARD.inv_cdf(p)


@dataclass(frozen=True)
class Trekant:
    """Rises in a straight line to ``mest``, and falls in one."""

    lav: float
    mest: float
    hoej: float

    @property
    def graenser(self) -> tuple[float, float]:
        """The least and the most it can be."""
        return self.lav, self.hoej

    @property
    def middel(self) -> float:
        """The mean."""
        return (self.lav + self.mest + self.hoej) / 3

    def fraktil(self, p: float) -> float:
        """The value that a share ``p`` is below."""
        width, up = self.hoej - self.lav, self.mest - self.lav
        if p * width < up:
            return self.lav + sqrt(p * width * up)
        return self.hoej - sqrt((1 - p) * width * (self.hoej - self.mest))

    def andel_under(self, x: float) -> float:
        """The probability of a value below ``x``."""
        width = self.hoej - self.lav
        if x <= self.mest:
            return max(x - self.lav, 0.0) ** 2 / (width * (self.mest - self.lav or inf))
        return 1 - max(self.hoej - x, 0.0) ** 2 / (width * (self.hoej - self.mest or inf))


@dataclass(frozen=True)
class Ligefordeling:
    """Everything from ``lav`` to ``hoej`` is equally likely."""

    lav: float
    hoej: float

    @property
    def graenser(self) -> tuple[float, float]:
        """The least and the most it can be."""
        return self.lav, self.hoej

    @property
    def middel(self) -> float:
        """The mean."""
        return (self.lav + self.hoej) / 2

    def fraktil(self, p: float) -> float:
        """The value that a share ``p`` is below."""
        return self.lav + p * (self.hoej - self.lav)

    def andel_under(self, x: float) -> float:
        """The probability of a value below ``x``."""
        return min(max((x - self.lav) / (self.hoej - self.lav), 0.0), 1.0)


@dataclass(frozen=True)
class Beta:
    """A beta distribution, stretched from ``lav`` to ``hoej``: a share, or a PERT."""

    alfa: float
    beta: float
    lav: float = 0.0
    hoej: float = 1.0

    @property
    def graenser(self) -> tuple[float, float]:
        """The least and the most it can be."""
        return self.lav, self.hoej

    @property
    def middel(self) -> float:
        """The mean."""
        return self.lav + (self.hoej - self.lav) * self.alfa / (self.alfa + self.beta)

    def fraktil(self, p: float) -> float:
        """The value that a share ``p`` is below."""
        return self.lav + (self.hoej - self.lav) * betafordeling.fraktil(p, self.alfa, self.beta)

    def andel_under(self, x: float) -> float:
        """The probability of a value below ``x``."""
        return betafordeling.andel_under(
            (x - self.lav) / (self.hoej - self.lav), self.alfa, self.beta
        )


@dataclass(frozen=True)
class Normal:
    """The bell; any value is possible."""

    middel: float
    spredning: float

    @property
    def graenser(self) -> tuple[float, float]:
        """The least and the most it can be."""
        return -inf, inf

    def fraktil(self, p: float) -> float:
        """The value that a share ``p`` is below."""
        return self.middel + self.spredning * normalfraktil(p)

    def andel_under(self, x: float) -> float:
        """The probability of a value below ``x``."""
        return _STANDARD.cdf((x - self.middel) / self.spredning)


@dataclass(frozen=True)
class Lognormal:
    """Its logarithm is normal: always positive, and with a long tail upwards."""

    log_middel: float
    log_spredning: float

    @property
    def graenser(self) -> tuple[float, float]:
        """The least and the most it can be."""
        return 0.0, inf

    @property
    def middel(self) -> float:
        """The mean."""
        return exp(self.log_middel + self.log_spredning**2 / 2)

    def fraktil(self, p: float) -> float:
        """The value that a share ``p`` is below."""
        return exp(self.log_middel + self.log_spredning * normalfraktil(p))

    def andel_under(self, x: float) -> float:
        """The probability of a value below ``x``."""
        return _STANDARD.cdf((log(x) - self.log_middel) / self.log_spredning) if x > 0 else 0.0


Form = Trekant | Ligefordeling | Beta | Normal | Lognormal


def pert(lav: float, mest: float, hoej: float) -> Beta:
    """A PERT: a beta whose mean is (lav + 4 mest + hoej) / 6."""
    width = hoej - lav
    return Beta(
        alfa=1 + PERT_VAEGT * (mest - lav) / width,
        beta=1 + PERT_VAEGT * (hoej - mest) / width,
        lav=lav,
        hoej=hoej,
    )


def lognormal_af_middel(middel: float, standardfejl: float) -> Lognormal:
    """The lognormal with that mean and that standard error."""
    variance = log(1 + (standardfejl / middel) ** 2)
    return Lognormal(log(middel) - variance / 2, sqrt(variance))


def beta_af_middel(middel: float, standardfejl: float) -> Beta:
    """The beta with that mean and that standard error."""
    size = middel * (1 - middel) / standardfejl**2 - 1
    return Beta(middel * size, (1 - middel) * size)


def af_interval(fra: float, til: float, sikkerhed: float) -> Normal:
    """The normal distribution that has a share ``sikkerhed`` between ``fra`` and ``til``."""
    return Normal((fra + til) / 2, (til - fra) / 2 / normalfraktil((1 + sikkerhed) / 2))


def standardfejl_af_p(estimat: float, p_vaerdi: float) -> float:
    """The standard error of an estimate that differs from zero with a two-sided p-value."""
    return abs(estimat) / normalfraktil(1 - p_vaerdi / 2)
