"""The examples in the docstrings run."""

import doctest

import costben


def test_the_example_of_the_package_runs() -> None:
    result = doctest.testmod(costben)
    assert result.attempted > 0
    assert result.failed == 0
