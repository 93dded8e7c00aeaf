"""Decimal commas and decimal dots in one file: which numbers stand out."""

from collections.abc import Iterator

from costben.models.text import Text, shortened


class Notations:
    """Collects how the numbers of a file are written, so that two ways are not mixed."""

    def __init__(self) -> None:
        self._danish: list[Text] = []
        self._dotted: list[Text] = []

    def danish(self, text: Text) -> None:
        """A number with a decimal comma, or dots between thousands."""
        self._danish.append(text)

    def dotted(self, text: Text) -> None:
        """A number with a decimal dot."""
        self._dotted.append(text)

    def mixed(self) -> Iterator[tuple[Text, str]]:
        """The numbers with a decimal dot, if other numbers are written the Danish way."""
        from_file = [text for text in self._danish if text.line]
        if not from_file:
            return
        first = min(from_file, key=_place)
        for text in {_place(t): t for t in self._dotted if t.line}.values():
            yield (
                text,
                f'"{shortened(text, 30)}" har punktum før decimalerne, men tallet i linje '
                f'{first.line} er skrevet på dansk: "{shortened(first, 30)}".\n'
                f"Skriv {shortened(text.replace('.', ',', 1), 30).removesuffix('.')}.",
            )


def _place(text: Text) -> tuple[int, int]:
    return text.line, text.column
