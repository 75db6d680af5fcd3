"""The `salesbrain` command. Heavy imports live inside the commands: it must start at once."""

import os
import sys
from typing import Annotated

import typer

from cli.commands import bi_login, db, import_, org, suggestions, suppressions, webhooks
from cli.commands.backup import backup, restore
from cli.commands.classify import classify
from cli.commands.demo import demo
from cli.commands.deploy import deploy
from cli.commands.disagreements import disagreements
from cli.commands.doctor import doctor
from cli.commands.down import down
from cli.commands.extract_reply import extract_reply
from cli.commands.forget import forget
from cli.commands.gateway import gateway
from cli.commands.listener import listener
from cli.commands.migrate import migrate
from cli.commands.replay import parked, rebuild, replay
from cli.commands.report import report
from cli.commands.run import run
from cli.commands.sandbox import sandbox
from cli.commands.score import score
from cli.commands.up import up
from cli.errors import CommandError
from cli.local.home import find_project

DEBUG_VARIABLE = "SALESBRAIN_DEBUG"
PASSES_ON = {"allow_extra_args": True, "ignore_unknown_options": True}

app = typer.Typer(
    name="salesbrain",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Sales pipelines on Prefect that turn Instantly.ai into an intelligent sales system.",
)
for _command in (demo, up, down, gateway, listener, doctor, migrate, deploy, run, backup, restore):
    app.command()(_command)
app.command(context_settings=PASSES_ON)(sandbox)
app.add_typer(db.app, name="db")
app.add_typer(webhooks.app, name="webhooks")
app.add_typer(suppressions.app, name="suppressions")
app.add_typer(suggestions.app, name="suggestions")
app.add_typer(import_.app, name="import")
app.add_typer(org.app, name="org")
app.add_typer(bi_login.app, name="bi-login")
app.command()(forget)
app.command()(replay)
app.command()(extract_reply)
app.command()(classify)
app.command()(score)
app.command()(report)
app.command()(disagreements)
app.add_typer(parked, name="parked")
app.add_typer(rebuild, name="rebuild")


@app.callback()
def options(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the whole traceback when something fails.")
    ] = False,
) -> None:
    """Options that come before the command's name."""
    if debug:
        os.environ[DEBUG_VARIABLE] = "1"


def main() -> None:
    """The entry point: expected failures become one sentence on stderr and exit code 1."""
    _read_dotenv()
    try:
        app(prog_name="salesbrain")
    except CommandError as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        typer.echo(f"Error: {error}", err=True)
        sys.exit(1)


def _read_dotenv() -> None:
    """Variables of the project's .env, for this process and its children; set ones win."""
    file = find_project() / ".env"
    if file.is_file():
        from dotenv import load_dotenv

        load_dotenv(file)


if __name__ == "__main__":
    main()
