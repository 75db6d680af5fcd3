"""`python -m webhook_gateway`: what `salesbrain gateway` becomes."""

from webhook_gateway.serve import main

if __name__ == "__main__":
    main()
