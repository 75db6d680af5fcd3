"""The errors Instantly answers with."""

PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Payload Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}


class Refused(Exception):
    """An answer with an error status. `body` replaces the usual one where Instantly's differs."""

    def __init__(self, status: int, message: str, body: object = None) -> None:
        super().__init__(message)
        self.status = status
        self.body = (
            body
            if body is not None
            else {"statusCode": status, "error": PHRASES[status], "message": message}
        )


def bad_request(message: str) -> Refused:
    """400 in Fastify's words."""
    return Refused(400, message)


def not_found(message: str = "Not Found") -> Refused:
    """404."""
    return Refused(404, message)
