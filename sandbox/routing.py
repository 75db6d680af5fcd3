"""Finds the operation for a method and a path."""

from urllib.parse import unquote

from sandbox.call import Route

PREFIX = "/api/v2"


class Router:
    """Static paths by dictionary, the rest by their shape."""

    def __init__(self, routes: list[Route]) -> None:
        self.routes = routes
        self._static: dict[tuple[str, str], Route] = {}
        self._shaped: dict[tuple[str, int], list[tuple[list[str], Route]]] = {}
        for route in routes:
            if "{" not in route.path:
                self._static[route.method, route.path] = route
                continue
            parts = route.path.split("/")
            self._shaped.setdefault((route.method, len(parts)), []).append((parts, route))

    def find(self, method: str, path: str) -> tuple[Route, tuple[str, ...]] | None:
        """The route and the values in its path; `path` is still percent-encoded."""
        path = path.removeprefix(PREFIX)
        if (route := self._static.get((method, path))) is not None:
            return route, ()
        asked = path.split("/")
        for parts, route in self._shaped.get((method, len(asked)), ()):
            if all(p == a or (p.startswith("{") and a) for p, a in zip(parts, asked, strict=True)):
                return route, tuple(
                    unquote(a) for p, a in zip(parts, asked, strict=True) if p.startswith("{")
                )
        return None
