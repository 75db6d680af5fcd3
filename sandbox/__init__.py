"""Instantly on a laptop: a stateful, deterministic simulation of Instantly's API v2."""
