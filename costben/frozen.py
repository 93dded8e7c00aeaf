"""Frozen dataclasses that are made in a fraction of the time.

``dataclasses`` compiles six methods for each class, and costben has a hundred and sixty classes:
that was a tenth of the time of ``costben beregn``. Here one is compiled, and the others are shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(*, frozen):
        """``dataclasses.dataclass(frozen=True)``, with fields that all count in ``==``."""
        assert frozen
        return _made

    class _Shared:
        def __repr__(self):
            said = (f"{name}={self.__dict__[name]!r}" for name in self.__dataclass_fields__)
            return f"{type(self).__qualname__}({', '.join(said)})"

        def __eq__(self, other):
            return _values(self) == _values(other) if type(other) is type(self) else NotImplemented

        def __hash__(self):
            return hash(_values(self))

        def __setattr__(self, name, value):
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    _SHARED = ("__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__")

    def _made(cls):
        for name in _SHARED:
            if name not in cls.__dict__:
                setattr(cls, name, _Shared.__dict__[name])
        made = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
        made.__init__ = _init(dataclasses.fields(made))
        return made

    def _init(fields):
        """A constructor that puts its arguments into the object past ``__setattr__``."""
        parameters, body, known = ["self"], ["values = self.__dict__"], {}
        for f in fields:
            name, default = f.name, f"_{f.name}"
            if f.default_factory is not dataclasses.MISSING:
                known[default] = f.default_factory
                body.append(f"if {name} is {default}: {name} = {default}()")
            elif f.default is not dataclasses.MISSING:
                known[default] = f.default
            parameters.append(f"{name}={default}" if default in known else name)
            body.append(f"values[{name!r}] = {name}")
        exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body), known)
        return known["__init__"]

    def _values(record):
        return tuple(record.__dict__[name] for name in record.__dataclass_fields__)
