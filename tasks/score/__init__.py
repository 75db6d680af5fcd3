"""Scores of leads: from touched leads to who is hot, and why."""
