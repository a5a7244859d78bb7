"""The kernel that runs a report: the interpreter at work here, whatever kernels the machine has registered."""

from __future__ import annotations

from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

_ENVIRONMENT = {
    "PLOTLY_RENDERER": "plotly_mimetype",  # plotly's default renderer leaves no chart in the notebook
    "TQDM_DISABLE": "1",  # the bar of the run is shown here, not inside the report
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # the debugger would warn about frozen modules on every start
}


class ThisInterpreter(AsyncKernelManager):
    """A kernel manager that starts `sys.executable`, with charts stored as data and no chatter at start."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """How the kernel is started; no folder of kernel specifications is consulted."""
        command = get_kernel_dict(extra_arguments=["--log-level=CRITICAL"], python_arguments=["-Xfrozen_modules=off"])
        return KernelSpec(**command, env=_ENVIRONMENT)
