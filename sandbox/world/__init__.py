"""The simulated world: everybody in it and all that happens, built from a seed."""

from sandbox.world.shape import ANCHOR, WorldShape
from sandbox.world.world import World, build_world

__all__ = ["ANCHOR", "World", "WorldShape", "build_world"]
