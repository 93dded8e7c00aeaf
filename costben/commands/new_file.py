"""A new file, never in the place of another."""

from pathlib import Path

from costben.disk import reason
from costben.mistakes import Fejl, InddataFejl


def write_new(target: Path, content: bytes, choose: str) -> None:
    """Write ``content`` to ``target``, where nothing may be before.

    Args:
        target: the new file.
        content: what goes into it.
        choose: how to choose another name, as the end of a message.

    Raises:
        InddataFejl: it is there already, or cannot be written.
    """
    written = False
    try:
        with target.open("xb") as file:
            written = True
            file.write(content)
    except FileExistsError:
        message = f"Filen findes allerede, og den bliver ikke overskrevet.\n{choose}"
    except FileNotFoundError:
        message = f"Mappen {target.parent} findes ikke.\nOpret den, eller vælg en anden."
    except OSError as error:
        if written:
            target.unlink(missing_ok=True)
        message = f"Filen kan ikke skrives: {reason(error)}.\n{choose}"
    else:
        return
    raise InddataFejl([Fejl(str(target), 0, 0, "", message)])
