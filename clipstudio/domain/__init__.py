"""The words of clipstudio as frozen values: what every layer may speak, and nothing that does work."""
