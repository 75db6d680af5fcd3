"""A language model on a laptop: OpenAI's chat completions over HTTP, with a simple mind."""
