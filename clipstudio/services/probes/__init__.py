"""The probes as use cases: read, score, count in `clipstudio.probes`, keep the result, write it as JSON."""
