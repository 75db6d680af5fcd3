"""`salesbrain disagreements`: where rules and a model read differently."""

import json
from uuid import uuid4

from typer.testing import CliRunner

from cli.app import app
from tests.tasks.classify.mail import NOW, Mail


def said(mail: Mail, *words: str) -> str:
    """What the command prints; it must end well."""
    done = CliRunner().invoke(app, ["disagreements", *words], env={"DATABASE_URL": mail.url})
    assert done.exit_code == 0, done.output
    return done.output


def test_they_are_listed_by_customer(fresh_database_url: str) -> None:
    """Who said what and which of them counts; never the words of the reply."""
    mail = Mail(fresh_database_url)
    assert "None: " in said(mail)
    for organization in ("acme", "globex"):
        content = uuid4()
        for way, label in (("rules", "question"), ("llm", "interested")):
            mail.change(
                """
                insert into app.reply_labels (
                    workspace_id, message_key, way, organization_id, lead_address, sent_at,
                    is_effective, label, opt_out, confidence, version, content_hash, labelled_at
                )
                values ('w', %s, %s, %s, 'l@x.example', %s, %s, %s, 'no', 0.5, 'v', %s, %s)
                """,
                organization, way, organization, NOW, way == "llm", label, content, NOW,
            )  # fmt: skip
    text = said(mail)
    assert "acme acme: rules question (opt-out no), model interested (opt-out no)" in text
    assert text.count("the model counts") == 2
    [line] = said(mail, "--organization", "globex", "--json").splitlines()
    assert json.loads(line)["label_by_model"] == "interested"
