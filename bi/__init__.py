"""A real BI tool on the marts: Apache Superset, each customer with its own login and dashboard."""
