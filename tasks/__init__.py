"""What we do: one verb a file; every side effect of the flows is here."""
