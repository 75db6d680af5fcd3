"""The SQL that MetricFlow makes of dbt's semantic models, without its command: that one asks the
network for updates of itself.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any


@dataclass(frozen=True)
class Metrics:
    """`project` is what `dbt parse` answers; `folder` takes what MetricFlow reads of it."""

    project: Any
    folder: Path

    def faults(self) -> list[str]:
        """What MetricFlow's own validation finds in the semantic models, warnings included."""
        from metricflow_semantic_interfaces.validations.semantic_manifest_validator import (
            SemanticManifestValidator,
        )

        found = SemanticManifestValidator().validate_semantic_manifest(self._manifest)
        return [issue.message for issue in found.all_issues]

    def sql(self, **asked: Any) -> str:
        """The query of a saved query (`saved_query_name`), or of `metric_names` by
        `group_by_names`; in whatever database it is asked in.
        """
        from metricflow.engine.metricflow_engine import MetricFlowEngine, MetricFlowQueryRequest
        from metricflow.protocols.sql_client import SqlEngine
        from metricflow.sql.render.postgres import PostgresSQLSqlPlanRenderer
        from metricflow_semantics.model.semantic_manifest_lookup import SemanticManifestLookup

        postgres = SimpleNamespace(
            sql_engine_type=SqlEngine.POSTGRES, sql_plan_renderer=PostgresSQLSqlPlanRenderer()
        )
        engine = MetricFlowEngine(SemanticManifestLookup(self._manifest), postgres)
        return str(engine.explain(MetricFlowQueryRequest.create(**asked)).sql_statement.sql)

    @cached_property
    def _manifest(self) -> Any:
        from dbt.contracts.graph.semantic_manifest import SemanticManifest
        from metricflow_semantics.model.dbt_manifest_parser import (
            parse_manifest_from_dbt_generated_manifest,
        )

        place = self.folder / "semantic_manifest.json"
        SemanticManifest(self.project).write_json_to_file(str(place))
        told = json.loads(place.read_text())
        spines = told["project_configuration"]["time_spines"]
        for one in (*told["semantic_models"], *spines):
            relation = one["node_relation"]
            relation["relation_name"] = f'"{relation["schema_name"]}"."{relation["alias"]}"'
        return parse_manifest_from_dbt_generated_manifest(json.dumps(told))
