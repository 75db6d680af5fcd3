"""`salesbrain run FLOW`: one flow in this process."""

import asyncio
import importlib
import json
from inspect import isawaitable
from typing import Annotated, Any

import typer

from cli.commands.deploy import use_prefect_server
from cli.errors import CommandError
from cli.local.adopt import adopt_running


def run(
    flow: Annotated[str, typer.Argument(help="Its name, e.g. sync-campaigns.")],
    parameter: Annotated[
        list[str] | None,
        typer.Option("--parameter", "-p", help="NAME=VALUE; VALUE is JSON or plain text."),
    ] = None,
) -> None:
    """Run one flow here and now, with its logs in the terminal.

    The run appears in the Prefect UI. Needs `salesbrain up` in another terminal, or
    PREFECT_API_URL.
    """
    use_prefect_server()
    adopt_running()
    function = _load(flow.replace("-", "_"))
    result = _call(function, parameters_of(parameter or []))
    if result is not None:
        typer.echo(str(result))


def parameters_of(pairs: list[str]) -> dict[str, Any]:
    """NAME=VALUE pairs as a dictionary; raises CommandError naming the pair that is none."""
    parameters: dict[str, Any] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals or not name:
            raise CommandError(f"{pair!r} is not NAME=VALUE, e.g. --parameter workspace=acme.")
        try:
            parameters[name] = json.loads(text)
        except json.JSONDecodeError:
            parameters[name] = text
    return parameters


def _load(name: str) -> Any:
    try:
        module = importlib.import_module(f"flows.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"flows.{name}":
            raise
        raise CommandError(
            f"There is no flow {name.replace('_', '-')!r}; prefect.yaml lists them all."
        ) from error
    return getattr(module, name)


def _call(function: Any, parameters: dict[str, Any]) -> Any:
    from prefect.exceptions import ParameterBindError, ParameterTypeError, SignatureMismatchError

    async def ended() -> Any:
        state = function(**parameters, return_state=True)
        return await state if isawaitable(state) else state

    try:
        state = asyncio.run(ended())
    except (ParameterBindError, ParameterTypeError, SignatureMismatchError) as error:
        raise CommandError(f"The flow does not take these parameters: {error}") from error
    if not state.is_completed():
        raise CommandError(f"The run ended as {state.name}: {state.message}")
    return state.result(raise_on_failure=False)
