"""`python -m clipstudio` is the `clipstudio` command."""

from clipstudio.cli.app import main

main()
