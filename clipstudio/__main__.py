"""`python -m clipstudio` is the `clipstudio` command."""

from clipstudio.cli.start import main

main()
