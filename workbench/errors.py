"""What the analyst gave us and we could not use: one sentence each, the command line's exit status 2."""


class InputError(ValueError):
    """What came, what was wanted and what to do, in one sentence."""


class SkippedInput(UserWarning):
    """One file or row could not be read; the others were. The message is one sentence that begins with its name."""
