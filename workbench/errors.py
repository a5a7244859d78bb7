"""What the analyst gave us and we could not use: one sentence each, the command line's exit status 2."""


class InputError(ValueError):
    """What came, what was wanted and what to do, in one sentence."""


class SkippedInput(UserWarning):
    """One file or row could not be read; the others were. The message is one sentence that begins with its name."""


def expect(came: object, *kinds: type, wanted: str, made_by: str) -> None:
    """Raise InputError unless what came is of one of these kinds: it says what was `wanted`, and what `made_by` gives.

    >>> expect("talks", int, wanted="a number", made_by="len()")
    Traceback (most recent call last):
    workbench.errors.InputError: a number was wanted and something of type str came: pass what len() gives
    """
    if not isinstance(came, kinds):
        told = "None" if came is None else f"something of type {type(came).__name__}"
        gives = made_by if " " in made_by else f"what {made_by} gives"
        raise InputError(f"{wanted} was wanted and {told} came: pass {gives}")
