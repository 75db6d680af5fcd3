"""HTTP to the outside: no Prefect, no database."""
