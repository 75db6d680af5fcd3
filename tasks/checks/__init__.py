"""What must hold of the rows that came in: suites as data, and the process that runs them."""
