"""What is printed suits where it goes: a terminal, a wide one, a pipe, a file."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

COLOR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-7]|38|9[0-7]|4[0-7])(?:;\d+)*m")
PRINTING = {
    "beregn": ("social_stoette", "--ud", "ud.xlsx"),
    "forklar": ("social_stoette", "D", "kommune"),
    "parametre": ("ydelser",),
    "sammenlign": ("social_stoette", "social_stoette:indsats.deltagere=60"),
    "tjek": ("social_stoette",),
    "usikkerhed": ("social_stoette", "--traekninger", "1000"),
}


def environment(**more: str) -> dict[str, str]:
    """This process' environment without what decides how things are printed."""
    kept = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    return {**kept, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **more}


def piped(folder: Path, *arguments: str, **more: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "costben", *arguments],
        capture_output=True,
        check=True,
        cwd=folder,
        env=environment(**more),
    )
    return done.stdout.decode()


def in_terminal(folder: Path, *arguments: str, **more: str) -> str:
    """What the program prints when it stands in a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "costben", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env=environment(COLUMNS="80", **more),
    ) as process:
        os.close(theirs)
        chunks = []
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not chunk:
                break
            chunks.append(chunk)
        assert process.wait() == 0
    os.close(ours)
    return b"".join(chunks).decode()


@pytest.mark.parametrize("name", PRINTING)
def test_a_pipe_gets_plain_text_within_80_columns(name: str, tmp_path: Path) -> None:
    text = piped(tmp_path, name, *PRINTING[name])
    assert text.endswith("\n")
    assert "\x1b" not in text
    assert "\r" not in text
    assert max(len(line.rstrip()) for line in text.splitlines()) <= 80


def test_a_terminal_gets_colours_unless_they_are_not_wanted(tmp_path: Path) -> None:
    arguments = ("forklar", "social_stoette", "samlet", "pr_borger")
    assert COLOR.search(in_terminal(tmp_path, *arguments))
    plain = in_terminal(tmp_path, *arguments, NO_COLOR="1")
    assert not COLOR.search(plain)
    assert "afledt (504 / 5 / 2)" in plain


def test_a_wide_terminal_is_used(tmp_path: Path) -> None:
    arguments = ("forklar", "social_stoette", "D", "kommune")
    narrow = piped(tmp_path, *arguments, COLUMNS="80")
    wide = piped(tmp_path, *arguments, COLUMNS="120")
    assert len(wide.splitlines()) < len(narrow.splitlines())
    assert 80 < max(len(line.rstrip()) for line in wide.splitlines()) <= 120
    assert "".join(wide.split()).count("kr./borger") == "".join(narrow.split()).count("kr./borger")


def test_who_reads_only_the_first_line_is_no_mistake(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "costben", "forklar", "social_stoette"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"tidsakse.aar[0-6]\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
