"""A small linear model of what replies say: local, without a network, always the same answer."""

from tasks.clients.reply_model.predict import predict
from tasks.clients.reply_model.weights import version

__all__ = ["predict", "version"]
