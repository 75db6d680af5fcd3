"""dlt's rest_api source on the same leads, for comparison; run by sweep_against_dlt.py.

Runs in an environment of its own with `dlt[postgres]` (not a dependency of ours):
`python benchmarks/dlt_leads.py BASE_URL KEY DATABASE_URL default|tuned`. Prints JSON: rows,
seconds, and CPU seconds of this process with its children (Postgres is counted by the caller).
It appends, dlt's cheapest way to write; ours merges.
"""

import json
import os
import resource
import sys
import tempfile
import time
from typing import Any

TUNED = {
    "EXTRACT__WORKERS": "20",
    "EXTRACT__MAX_PARALLEL_ITEMS": "40",
    "NORMALIZE__WORKERS": "2",
    "LOAD__WORKERS": "4",
    "DATA_WRITER__BUFFER_MAX_ITEMS": "20000",
    "NORMALIZE__DATA_WRITER__FILE_MAX_ITEMS": "25000",
    "DATA_WRITER__FILE_MAX_ITEMS": "25000",
}


def leads(base_url: str, key: str, *, is_tuned: bool) -> Any:
    from dlt.sources.helpers.rest_client.paginators import JSONResponseCursorPaginator
    from dlt.sources.rest_api import rest_api_source

    headers = {"Authorization": f"Bearer {key}", "User-Agent": "dlt-benchmark/1.0"}
    return rest_api_source(
        {
            "client": {"base_url": f"{base_url}/api/v2/", "headers": headers},
            "resources": [
                {
                    "name": "campaigns",
                    "endpoint": {
                        "path": "campaigns",
                        "params": {"limit": 100},
                        "data_selector": "items",
                        "paginator": JSONResponseCursorPaginator(
                            cursor_path="next_starting_after", cursor_param="starting_after"
                        ),
                    },
                },
                {
                    "name": "leads",
                    "parallelized": is_tuned,
                    "max_table_nesting": 0,
                    "endpoint": {
                        "path": "leads/list",
                        "method": "POST",
                        "json": {"campaign": "{resources.campaigns.id}", "limit": 100},
                        "data_selector": "items",
                        "paginator": JSONResponseCursorPaginator(
                            cursor_path="next_starting_after", cursor_body_path="starting_after"
                        ),
                    },
                },
            ],
        }
    )


def main() -> None:
    base_url, key, database, mode = sys.argv[1:5]
    if mode == "tuned":
        os.environ.update(TUNED)
    os.environ.update(
        {
            "DESTINATION__POSTGRES__CREDENTIALS": database,
            "RUNTIME__DLTHUB_TELEMETRY": "false",
            "RUNTIME__LOG_LEVEL": "ERROR",
        }
    )
    import dlt

    with tempfile.TemporaryDirectory() as home:
        pipeline = dlt.pipeline(
            "leads", destination="postgres", dataset_name=f"dlt_{mode}", pipelines_dir=home
        )
        started = time.monotonic()
        pipeline.run(leads(base_url, key, is_tuned=mode == "tuned"))
        seconds = time.monotonic() - started
    used = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    rows = pipeline.last_trace.last_normalize_info.row_counts.get("leads", 0)
    cpu = sum(one.ru_utime + one.ru_stime for one in used)
    print(json.dumps({"rows": rows, "seconds": round(seconds, 2), "cpu_s": round(cpu, 2)}))


if __name__ == "__main__":
    main()
