"""Why a disk refuses, in Danish."""

import errno

_REASONS = {
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "din plads på disken er brugt op",
    errno.EFBIG: "filen er for stor til disken",
    errno.EACCES: "der er ikke adgang",
    errno.EPERM: "der er ikke adgang",
    errno.EROFS: "der kan kun læses",
    errno.EISDIR: "der er en mappe med det navn",
    errno.EEXIST: "der er en fil med det navn",
    errno.ENOTDIR: "der er en fil med det navn",
    errno.ENOENT: "mappen findes ikke",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.ELOOP: "genvejen peger på sig selv",
    errno.EIO: "disken svarer ikke",
}


def reason(error: OSError) -> str:
    """Why, as the end of a sentence."""
    return _REASONS.get(error.errno or 0, f"styresystemet melder fejl {error.errno}")
