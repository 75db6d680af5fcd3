"""The SQL that MetricFlow makes of dbt's semantic models, without its command: that one asks the
network for updates of itself.
"""

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any


@dataclass(frozen=True)
class Metrics:
    """`manifest` is dbt's semantic_manifest.json."""

    manifest: Path

    def faults(self) -> list[str]:
        """What MetricFlow's own validation finds in the semantic models, warnings included."""
        from metricflow_semantic_interfaces.validations.semantic_manifest_validator import (
            SemanticManifestValidator,
        )

        found = SemanticManifestValidator().validate_semantic_manifest(self._parsed())
        return [issue.message for issue in found.all_issues]

    def sql(self, **asked: Any) -> str:
        """The query of a saved query (`saved_query_name`), or of `metric_names` by
        `group_by_names`.
        """
        from metricflow.engine.metricflow_engine import MetricFlowEngine, MetricFlowQueryRequest
        from metricflow.protocols.sql_client import SqlEngine
        from metricflow.sql.render.postgres import PostgresSQLSqlPlanRenderer
        from metricflow_semantics.model.semantic_manifest_lookup import SemanticManifestLookup

        postgres = SimpleNamespace(
            sql_engine_type=SqlEngine.POSTGRES, sql_plan_renderer=PostgresSQLSqlPlanRenderer()
        )
        engine = MetricFlowEngine(SemanticManifestLookup(self._parsed()), postgres)
        return str(engine.explain(MetricFlowQueryRequest.create(**asked)).sql_statement.sql)

    def _parsed(self) -> Any:
        from metricflow_semantics.model.dbt_manifest_parser import (
            parse_manifest_from_dbt_generated_manifest,
        )

        return parse_manifest_from_dbt_generated_manifest(self.manifest.read_text())
